//! Graphs from files: what was written is read again, and files of parts merge to
//! the file of the whole.

use proptest::prelude::*;
use whowhom::export::{GraphmlOptions, GraphmlProfile, read_graphml, write_graphml};
use whowhom::{Evidence, Extraction, Picture, RelationGraph, Slicing, Statement, Window};

use crate::graph::{cases, extractor};
use crate::readers::articles;

fn file_of(graph: &RelationGraph) -> String {
    file_with(graph, GraphmlOptions::default())
}

fn multigraph_of(graph: &RelationGraph) -> String {
    file_with(graph, GraphmlOptions { is_multigraph: true, ..GraphmlOptions::default() })
}

fn file_with(graph: &RelationGraph, options: GraphmlOptions) -> String {
    let mut file = Vec::new();
    write_graphml(&Picture::new(graph), options, &mut file).unwrap();
    String::from_utf8(file).unwrap()
}

fn read(file: &str) -> RelationGraph {
    read_graphml(file).unwrap_or_else(|error| panic!("{error}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn files_of_parts_merge_to_the_file_of_the_whole((documents, _, numbers, order) in cases()) {
        let extractor = extractor();
        let extractions: Vec<Extraction<'_>> = documents.iter().map(|document| extractor.extract(document)).collect();
        for slicing in [None, Some(Slicing::Quarter)] {
            let empty = || {
                let graph = RelationGraph::new(Window::Paragraph);
                slicing.map_or(graph.clone(), |slicing| graph.with_slices(slicing))
            };
            let mut whole = empty();
            extractions.iter().for_each(|extraction| whole.add(extraction));
            let mut merged = empty();
            for part in order.iter().filter(|part| **part < 3) {
                let mut graph = empty();
                let own = extractions.iter().zip(&numbers).filter(|(_, number)| *number % 3 == *part);
                own.for_each(|(extraction, _)| graph.add(extraction));
                merged.merge(read(&file_of(&graph))).expect("all count the same");
            }
            prop_assert_eq!(file_of(&merged), file_of(&whole));
        }
    }
}

#[test]
fn a_file_tells_whether_boilerplate_is_counted() {
    let counting = RelationGraph::default().with_boilerplate();
    let mut again = read(&file_of(&counting));
    assert!(again.keeps_boilerplate() && again.merge(counting).is_ok());
    assert!(again.merge(read(&file_of(&RelationGraph::default()))).is_err());
}

#[test]
fn files_for_other_programs_have_what_these_ask_for_and_are_read_again() {
    let graph = articles();
    for (profile, column, value, edge) in [
        (GraphmlProfile::Neo4j, "labels", ":Country", r#"target="country:RU" label="co-occurrence">"#),
        (GraphmlProfile::Cytoscape, "name", "Kyrgyzstan", r#"target="country:RU">"#),
    ] {
        let file = file_with(&graph, GraphmlOptions { profile, ..GraphmlOptions::default() });
        let key = format!(r#"<key id="{column}" for="node" attr.name="{column}" attr.type="string"/>"#);
        let cell = format!(r#"<data key="{column}">{value}</data>"#);
        for part in [&*key, &*cell, edge] {
            assert!(file.contains(part), "{part} is not in the file for {profile:?}");
        }
        let plain = file_of(&graph);
        assert!(!plain.contains(&cell), "{cell} is in the file for Gephi");
        assert_eq!(file_of(&read(&file)), plain);
    }
}

#[test]
fn the_graph_of_the_articles_is_read_again() {
    let graph = articles();
    let file = file_of(&graph);
    assert_eq!(file_of(&read(&file)), file);
}

/// A visit that was made, one that is planned, and a meeting.
fn statements() -> RelationGraph {
    let extractor = extractor();
    let texts = ["Alpha met Beta. Gamma told Alpha.", "Beta met Alpha."];
    let mut graph = RelationGraph::default().with_slices(Slicing::Year);
    for (number, text) in texts.into_iter().enumerate() {
        let document = whowhom::Document::new(format!("d{number}"), text).with_date("2021-03-19".parse().unwrap());
        graph.add(&extractor.extract(&document));
        let evidence = |text| Evidence::new(format!("d{number}"), document.date(), 0, 15, text);
        let visits = Statement {
            source: "org:beta",
            target: "org:alpha",
            relation: "visits",
            is_symmetric: false,
            score: 2.5,
            is_negated: number == 1,
            modality: if number == 0 { "asserted" } else { "planned" },
            evidence: evidence("Beta visits Alpha & <waits>."),
        };
        let meets = Statement { relation: "meets", is_symmetric: true, score: -1.0, ..visits.clone() };
        let elsewhere = Statement { target: "org:nobody", ..visits.clone() };
        assert_eq!(graph.add_statements([visits.clone(), visits, meets, elsewhere]), 3);
    }
    graph
}

#[test]
fn statements_are_added_up_by_pair_and_type() {
    let graph = statements();
    let relations: Vec<_> = graph.relations().collect();
    let shown: Vec<(&str, &str, &str, u64, u64)> = relations
        .iter()
        .map(|(source, target, relation, tie)| {
            (source.key.as_str(), target.key.as_str(), *relation, tie.count, tie.documents)
        })
        .collect();
    assert_eq!(shown, [("org:alpha", "org:beta", "meets", 2, 2), ("org:beta", "org:alpha", "visits", 4, 2)]);
    let visits = relations[1].3;
    assert_eq!((visits.mean_score(), visits.negated_share(), visits.modality_share("planned")), (2.5, 0.5, 0.5));
    assert_eq!(visits.evidence.len(), 3);
    assert_eq!(visits.slices.values().copied().collect::<Vec<_>>(), [4]);
}

#[test]
fn a_multigraph_keeps_statements_and_their_directions() {
    let graph = statements();
    let file = multigraph_of(&graph);
    assert!(file.contains("edgedefault=\"directed\""));
    assert!(file.contains("source=\"org:beta\" target=\"org:alpha\" label=\"visits\""), "{file}");
    let again = read(&file);
    assert_eq!(again.relations().len(), 2);
    assert_eq!(multigraph_of(&again), file);
    let mut twice = again;
    twice.merge(read(&file)).unwrap();
    let visits = twice.relations().nth(1).unwrap().3;
    assert_eq!((visits.count, visits.documents, visits.negated, visits.mean_score()), (8, 4, 4, 2.5));
}

#[test]
fn one_edge_a_pair_tells_the_relations_in_a_column() {
    let file = file_of(&statements());
    assert!(file.contains("<data key=\"relations\">meets 2; visits ← 4</data>"), "{file}");
    assert!(file.contains("edgedefault=\"undirected\"") && file.contains("<data key=\"sign\">1</data>"));
}

#[test]
fn two_that_only_a_statement_joins_are_tied_with_a_weight() {
    let mut graph = RelationGraph::default();
    for key in ["org:a", "org:b"] {
        graph.put_node(crate::support::counted_node(key, 1)).unwrap();
    }
    let statement = Statement {
        source: "org:a",
        target: "org:b",
        relation: "meets",
        is_symmetric: true,
        score: 1.0,
        is_negated: false,
        modality: "asserted",
        evidence: Evidence::new("d", None, 0, 1, "A met B."),
    };
    assert_eq!(graph.add_statements([statement]), 1);
    let file = file_of(&graph);
    assert!(file.contains("<data key=\"weight\">1.0</data>") && file.contains("<data key=\"edge_count\">0</data>"));
    assert!(!file.contains("key=\"pmi\">") && !file.contains("NaN"));
}

#[test]
fn what_is_no_file_of_ours_is_refused_with_the_line() {
    let good = file_of(&articles());
    let cases = [
        ("", "line 1: no <graphml> in the file"),
        ("no XML", "line 1: no <graphml> in the file"),
        ("<graphml>\n<!-- no end", "line 2: a comment or a declaration has no end"),
        ("<graphml>\n<graph>\n<node id=\"a\"", "line 3: a tag has no end"),
        ("<graphml><graph>\n<node id=\"a\">", "line 2: <node> has no end"),
        ("<graphml>&nbsp;</graphml>", "line 1: an unknown entity"),
        (
            "<graphml><graph>\n<node id=\"a\"/></graph></graphml>",
            "line 2: node `a` has no kind (country, person, organisation or place); only files that whowhom wrote can be read",
        ),
    ];
    for (file, wanted) in cases {
        assert_eq!(read_graphml(file).map(|_| ()).map_err(|error| error.to_string()), Err(wanted.to_owned()));
    }
    let broken = [
        ("<node id=\"country:KG\">", "<node id=\"no id\">", "`no id` cannot be a key"),
        ("target=\"country:KG\"", "target=\"country:XX\"", "which are not two nodes"),
        ("<data key=\"edge_count\">1</data>", "<data key=\"edge_count\">1.5</data>", "`1.5` is no value for `count`"),
        ("<data key=\"evidence_places\">", "<data key=\"evidence_places\">9", "`evidence` does not fit"),
    ];
    for (from, to, wanted) in broken {
        assert!(good.contains(from), "{from}");
        let error = read_graphml(&good.replacen(from, to, 1)).expect_err(to).to_string();
        assert!(error.starts_with("line ") && error.contains(wanted), "{error}");
    }
}

#[test]
fn no_beginning_of_a_file_panics() {
    let file = multigraph_of(&statements());
    for end in (0..file.len()).filter(|end| file.is_char_boundary(*end)) {
        let _ = read_graphml(&file[..end]);
    }
}
