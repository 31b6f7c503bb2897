//! `docs/FILES.md` held against what is written: every column, field and word stands there, and no other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use whowhom::export::{
    GraphmlOptions, GraphmlProfile, node_link, node_link_multigraph, write_edges_csv, write_graphml, write_nodes_csv,
};
use whowhom::{
    AliasKind, Document, Extractor, Kind, MentionRecord, Modality, NameRule, Offsets, Picture, Record, RelationGraph,
    RelationRecord, Slicing, Tenure, Tier,
};

/// What a section tells of, in the first column of its table.
fn told(section: &str) -> BTreeSet<String> {
    let rows = rows(section);
    rows.iter().filter_map(|row| row.split('|').nth(1)).flat_map(marked).collect()
}

/// The rows of the table of a section, without its head.
fn rows(section: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/FILES.md");
    let text = fs::read_to_string(path).unwrap();
    let is_head = |line: &&str| line.starts_with('#') && line.trim_start_matches(['#', ' ']).starts_with(section);
    let body = text.lines().skip_while(|line| !is_head(line)).skip(1).take_while(|line| !line.starts_with('#'));
    let rows: Vec<String> = body.filter(|line| line.starts_with('|')).skip(2).map(str::to_owned).collect();
    assert!(!rows.is_empty(), "no section `{section}`");
    rows
}

/// What stands in backquotes.
fn marked(cell: &str) -> impl Iterator<Item = String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

#[track_caller]
fn check(section: &str, written: impl IntoIterator<Item = impl Into<String>>) {
    let written: BTreeSet<String> = written.into_iter().map(Into::into).collect();
    let told = told(section);
    let missing: Vec<_> = written.difference(&told).collect();
    let gone: Vec<_> = told.difference(&written).collect();
    assert!(missing.is_empty() && gone.is_empty(), "{section}: not told {missing:?}, not written {gone:?}");
}

fn keys(value: &Value) -> Vec<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

#[test]
fn every_field_of_the_json_lines_is_told() {
    let record = Record {
        id: String::new(),
        date: "2021".parse().ok(),
        date_from: Some("text"),
        language: Some(String::new()),
        offsets: Offsets::Chars,
        sentences: Vec::new(),
        boilerplate: vec![0],
        mentions: vec![mention()],
        relations: vec![relation()],
    };
    let record = serde_json::to_value(record).unwrap();
    check("JSON lines of", keys(&record));
    check("Mentions", keys(&record["mentions"][0]));
    check("Relations", keys(&record["relations"][0]));
}

/// A mention with a value in every field.
fn mention() -> MentionRecord {
    let text = || Some(String::new());
    MentionRecord {
        start: 0,
        end: 0,
        text: String::new(),
        sentence: 0,
        entity: text(),
        candidates: vec![String::new()],
        kind: Some(Kind::Person),
        name: text(),
        alias: Some(AliasKind::Name),
        iso: text(),
        wikidata: text(),
        known: Some(true),
        office: text(),
        distance: Some(1),
        country: text(),
        nested: vec![String::new()],
        rule: Some(NameRule::Name),
    }
}

/// A relation with a value in every field.
fn relation() -> RelationRecord {
    let text = || Some(String::new());
    RelationRecord {
        kind: String::new(),
        source: 0,
        target: 0,
        sentence: 0,
        start: 0,
        end: 0,
        trigger: [0, 0],
        tier: Tier::Pattern,
        negated: false,
        modality: Modality::Asserted,
        event: 0,
        rule: String::new(),
        plover: text(),
        cameo: text(),
        score: Some(1.0),
        source_country: text(),
        target_country: text(),
        source_sector: text(),
        target_sector: text(),
        date: "2021".parse().ok(),
        place: Some(0),
        domain: text(),
        office: text(),
        standing: Some(Tenure::Acting),
    }
}

#[test]
fn every_word_is_told_and_written_as_it_is_called() {
    check("Kinds of entities", Kind::ALL.iter().map(|kind| kind.as_str()));
    check("Ways in which a name stands", AliasKind::ALL.iter().map(|alias| alias.as_str()));
    check("What decided which entity is meant", NameRule::ALL.map(NameRule::as_str));
    check("How sure a relation is", Tier::ALL.map(Tier::as_str));
    check("How a relation is stated", Modality::ALL.map(Modality::as_str));
    check("In what right an office is held", Tenure::ALL.map(Tenure::as_str));
    let written = |value: Value| value.as_str().map(str::to_owned);
    for rule in NameRule::ALL {
        assert_eq!(serde_json::to_value(rule).ok().and_then(written).as_deref(), Some(rule.as_str()));
    }
    for tenure in Tenure::ALL {
        assert_eq!(serde_json::to_value(tenure).ok().and_then(written).as_deref(), Some(tenure.as_str()));
    }
}

/// A graph that has all there is to tell.
fn graph() -> RelationGraph {
    let extractor = Extractor::builtin();
    let document = Document::new("1", "Russia met Kyrgyzstan. Vladimir Putin visited Bishkek.");
    let document = document.with_date("2021-03-19".parse().expect("a date"));
    let mut graph = RelationGraph::default().with_slices(Slicing::Month);
    graph.add(&extractor.extract(&document));
    graph.add_relations(&extractor.extract(&document), |_| true);
    assert!(graph.relations().next().is_some());
    graph
}

/// The columns of a table.
fn head(csv: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(csv);
    text.lines().next().unwrap_or_default().split(',').map(str::to_owned).collect()
}

/// The names of the attributes that GraphML declares of nodes, or of edges.
fn attributes(xml: &[u8], of: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(xml);
    let keys = text.lines().filter(|line| line.contains("<key ") && line.contains(&format!("for=\"{of}\"")));
    let name = |line: &str| line.split("attr.name=\"").nth(1)?.split('"').next().map(str::to_owned);
    keys.filter_map(name).collect()
}

#[test]
fn every_column_of_graphs_is_told() {
    let graph = graph();
    let picture = Picture::new(&graph);
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    let (mut node_table, mut edge_table) = (Vec::new(), Vec::new());
    write_nodes_csv(&picture, &mut node_table).unwrap();
    write_edges_csv(&picture, &mut edge_table).unwrap();
    nodes.extend(head(&node_table));
    edges.extend(head(&edge_table));
    for profile in [GraphmlProfile::Gephi, GraphmlProfile::Neo4j, GraphmlProfile::Cytoscape] {
        for is_multigraph in [false, true] {
            let mut xml = Vec::new();
            let options = GraphmlOptions { is_multigraph, profile, ..Default::default() };
            write_graphml(&picture, options, &mut xml).unwrap();
            nodes.extend(attributes(&xml, "node"));
            edges.extend(attributes(&xml, "edge"));
        }
    }
    let mut others = BTreeSet::new();
    for json in [node_link(&picture), node_link_multigraph(&picture)].map(|graph| serde_json::to_value(graph).unwrap())
    {
        nodes.extend(json["nodes"].as_array().unwrap().iter().flat_map(keys));
        let links = json["links"].as_array().unwrap();
        edges.extend(links.iter().flat_map(keys));
        others.extend(keys(&json).into_iter().chain(keys(&json["graph"])));
        others.extend(
            links.iter().flat_map(|link| keys(&link["evidence"][0]).into_iter().chain(keys(&link["slices"][0]))),
        );
    }
    check("Nodes", nodes);
    check("Edges", edges);
    let told: BTreeSet<String> = rows("What only JSON has").iter().flat_map(|row| marked(row)).collect();
    let missing: Vec<_> = others.difference(&told).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
