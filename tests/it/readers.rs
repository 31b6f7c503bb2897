//! Graphs that other programs must read without a changed value: networkx, igraph
//! and the GraphML schema, by `tests/readers/check_graphml.py`; graphology, by `check_graphology.cjs`;
//! cytoscape.js in Chromium, by `check_cytoscape.py`.
//!
//! The scripts are run with `WHOWHOM_READERS_PYTHON`, a Python that has all packages
//! of `tests/readers/requirements.txt`; `.ci/run` sets it. Where it is not set, what needs no
//! package is run with `python3`, and the rest is skipped.

#![expect(clippy::print_stdout, reason = "says which readers were skipped")]

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};
use whowhom::export::{
    GraphmlOptions, node_link, node_link_multigraph, read_graphml, write_edges_csv, write_gexf, write_graphml,
    write_nodes_csv,
};
use whowhom::{
    Document, DrawnNode, DrawnTie, Evidence, Extractor, Gazetteer, GazetteerFiles, Measures, Picture, Place,
    RelationGraph, Slicing, Statement, Tie, Window,
};

use crate::support::{BUILTIN, counted_node};

/// Strings that some reader changed or died of.
const NASTY: [&str; 58] = [
    "A & & B & <",
    "]]>",
    "a ]]> b ]]>",
    "]]]]>>",
    "]] >",
    "]]",
    "<![CDATA[",
    "<![CDATA[x]]>",
    "&amp;",
    "&amp;amp; &lt; &#38; &#x26;",
    "R&D",
    "\"double\" and 'single'",
    "&quot;&apos;",
    "<b>bold</b>",
    "<!-- comment -->",
    "<?xml version=\"1.0\"?>",
    "bell\u{7}bell",
    "nul\u{0}nul",
    "noncharacters \u{fffe} and \u{ffff}",
    "units \u{1c}\u{1d}\u{1e}\u{1f} here",
    "next\u{85}line",
    "line\u{2028}separator",
    "paragraph\u{2029}separator",
    "del\u{7f}del",
    "c1 \u{80}\u{84}\u{86}\u{9f} c1",
    "byte \u{feff} order",
    "carriage\r\nreturn",
    "carriage\rreturn",
    "tab\tand\ttab",
    "two  spaces   three",
    " around ",
    "\u{a0}no-break\u{a0}\u{a0}spaces\u{a0}",
    "ideographic\u{3000}space",
    "Кыргыз Республикасынын Өкмөтү",
    "ө ү ң Ө Ү Ң",
    "Türkiye’nin İstanbul ı ş ğ",
    "جمهورية قيرغيزستان",
    "\u{202b}قيرغيزستان\u{202c} (\u{200f}KG\u{200e})",
    "e\u{301}\u{327} и\u{306} n\u{303}",
    "👨\u{200d}👩\u{200d}👧\u{200d}👦",
    "🇰🇬 🇷🇺 🇹🇯",
    "𠀀𪚥𝒳",
    "吉尔吉斯斯坦",
    "a🇰 & b🇬 < ы",
    "INF Treaty",
    "REINFORCED",
    "INFINITY",
    "Inf",
    "-INF",
    "NaN",
    "nan",
    "none",
    "None",
    "true",
    "0",
    "1e5",
    "#ff0000",
    "[1, 2]; {a}",
];

/// Keys that are legal, and odd.
const ODD_KEYS: [&str; 12] = [
    "country:-",
    "country:.",
    "country:0",
    "country:_",
    "org:-.-",
    "org:ABC",
    "org:abc",
    "org:e0",
    "org:label",
    "person:1e5",
    "place:NaN",
    "place:null",
];

#[test]
fn strings_of_letters_quotes_and_markup_arrive_unchanged() {
    let strings: Vec<String> = (0..2500).map(fuzzed).collect();
    check("fuzz", &chain(&strings));
}

#[test]
fn every_nasty_string_arrives_as_the_contract_says() {
    let strings: Vec<String> = NASTY.iter().map(|text| (*text).to_owned()).collect();
    check("nasty", &chain(&strings));
}

#[test]
fn long_values_arrive_whole_and_the_encoding_is_not_guessed() {
    let late = "x".repeat(5000) + " Кыргызстан";
    check("long", &chain(&["ж".repeat(100_000), "& ".repeat(50_000) + "&", "&".repeat(50_000), late]));
}

#[test]
fn graphs_without_ties_are_read() {
    let extractor = extractor_of(&entities(&["Alone".to_owned(), "Apart".to_owned()]));
    let documents = [Document::new("1", "Alpha0 spoke."), Document::new("2", "Alpha1 spoke.")];
    check("empty", &RelationGraph::default());
    check("one-node", &graph_of(&extractor, Window::Sentence, &documents[..1]));
    check("isolated-nodes", &graph_of(&extractor, Window::Sentence, &documents));
}

#[test]
fn odd_keys_are_ids_everywhere() {
    let entities: Vec<Listed> = ODD_KEYS
        .iter()
        .enumerate()
        .map(|(index, key)| Listed { key: (*key).to_owned(), name: (*key).to_owned(), form: form(index) })
        .collect();
    let text = entities.iter().map(|entity| entity.form.as_str()).collect::<Vec<_>>().join(", ");
    let graph = graph_of(&extractor_of(&entities), Window::Document, &[Document::new("1", text)]);
    assert_eq!(graph.nodes().len(), ODD_KEYS.len());
    check("odd-keys", &graph);
}

#[test]
fn the_example_articles_are_read() {
    let graph = articles();
    assert!(graph.ties().len() > 20, "the articles name many who deal with each other");
    check("articles", &graph);
}

/// The graph of the example articles.
pub(crate) fn articles() -> RelationGraph {
    graph_of(&BUILTIN, Window::Sentence, &article_documents())
}

/// The example articles.
pub(crate) fn article_documents() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| Document::new(file.file_stem().unwrap().to_string_lossy(), fs::read_to_string(file).unwrap()))
        .collect()
}

/// In a browser, which takes seconds a graph.
#[test]
fn cytoscape_reads_the_same() {
    let nasty = chain(&NASTY.map(str::to_owned));
    for (name, graph) in [("cytoscape-nasty", nasty), ("cytoscape-articles", articles())] {
        let files = write_with_expected(name, &Picture::new(&graph));
        if std::env::var_os("WHOWHOM_READERS_NODE").is_some() {
            run_script("check_cytoscape.py", &files);
        } else {
            println!("check_cytoscape.py: skipped, since WHOWHOM_READERS_NODE is not set");
        }
    }
}

/// The label is what people see, so that it is there even for a name that readers take for missing.
#[test]
fn a_name_that_reads_as_missing_is_labelled_by_its_key() {
    let extractor = extractor_of(&entities(&["null".to_owned()]));
    let graph = graph_of(&extractor, Window::Sentence, &[Document::new("1", "Alpha0 spoke.")]);
    let xml = graphml(&Picture::new(&graph));
    assert!(xml.contains("<data key=\"label\">org:f0</data>"), "{xml}");
}

/// An entity of a gazetteer made for a test.
struct Listed {
    key: String,
    name: String,
    /// What texts call it.
    form: String,
}

fn form(index: usize) -> String {
    format!("Alpha{index}")
}

/// Names, aliases and evidence of letters, quotes and markup, without texts that are read.
#[test]
fn forty_thousand_fuzzed_strings_arrive_unchanged() {
    let mut graph = RelationGraph::default();
    graph.set_totals(1, 100_000, 0);
    for number in 0..FUZZED {
        let text = fuzzed(number);
        let mut node = counted_node(&format!("org:f{number:05}"), 1 + number % 7);
        // `; ` parts aliases in files.
        (node.name, node.aliases) = (text.clone(), [text.replace(';', ",")].into());
        graph.put_node(node).expect("the key is an id");
        if number % 2 == 1 {
            let evidence = vec![Evidence::new(fuzzed(number + FUZZED), None, 0, 1, &format!("x {}", fuzzed(number)))];
            let tie = Tie { count: 1, documents: 1, evidence, ..Tie::default() };
            let ends = [number - 1, number].map(|end| format!("org:f{end:05}"));
            assert!(graph.put_tie(&ends[0], &ends[1], tie));
        }
    }
    // Without a layout, which takes longer than all the rest.
    let picture = Picture::undrawn(&graph, Measures::new(&graph));
    check_picture("fuzz-40000", &picture);
    let file = graphml(&picture);
    let read = read_graphml(&file).expect("our own file");
    let again = graphml(&Picture::undrawn(&read, Measures::new(&read)));
    let differing = file.lines().zip(again.lines()).find(|(line, read)| line != read);
    assert_eq!(differing, None);
}

const FUZZED: u64 = 40_000;

#[test]
fn every_format_holds_the_same_graph() {
    let mut graph = RelationGraph::default().with_slices(Slicing::Quarter);
    article_documents().iter().for_each(|document| graph.add(&BUILTIN.extract(document)));
    let mut stated = graph.clone();
    let evidence = Evidence::new("d", Some("2021-03".parse().unwrap()), 0, 9, "Japarov & Rahmon <met>.");
    let visits = Statement {
        source: "person:sadyr-japarov",
        target: "country:RU",
        relation: "visits",
        is_symmetric: false,
        score: 2.5,
        is_negated: false,
        modality: "asserted",
        evidence,
    };
    let back = Statement { source: "country:RU", target: "person:sadyr-japarov", ..visits.clone() };
    assert_eq!(stated.add_statements([visits, back]), 2);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    fs::create_dir_all(&folder).unwrap();
    let (picture, multi) = (Picture::new(&graph), Picture::new(&stated));
    let file = |name: &str, write: &dyn Fn(&mut Vec<u8>) -> io::Result<()>| {
        let mut bytes = Vec::new();
        write(&mut bytes).unwrap();
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let multigraph = GraphmlOptions { is_multigraph: true, ..GraphmlOptions::default() };
    let files = [
        file("formats.graphml", &|out| write_graphml(&picture, GraphmlOptions::default(), out)),
        file("formats.gexf", &|out| write_gexf(&picture, false, out)),
        file("formats.json", &|out| Ok(serde_json::to_writer(out, &node_link(&picture))?)),
        file("formats-nodes.csv", &|out| write_nodes_csv(&picture, out)),
        file("formats-edges.csv", &|out| write_edges_csv(&picture, out)),
        file("multi.graphml", &|out| write_graphml(&multi, multigraph, out)),
        file("multi.gexf", &|out| write_gexf(&multi, true, out)),
        file("multi.json", &|out| Ok(serde_json::to_writer(out, &node_link_multigraph(&multi))?)),
    ];
    run_script("check_formats.py", &files);
}

#[test]
fn what_networkx_writes_is_read_again() {
    let graph = articles();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    fs::create_dir_all(&folder).unwrap();
    let (ours, theirs) = (folder.join("rewritten-from.graphml"), folder.join("rewritten.graphml"));
    fs::write(&ours, graphml(&Picture::new(&graph))).unwrap();
    let _ = fs::remove_file(&theirs);
    run_script("rewrite.py", &[ours, theirs.clone()]);
    if !theirs.exists() {
        return println!("skipped, since nothing was written");
    }
    let mut read = read_graphml(&fs::read_to_string(theirs).unwrap()).expect("what networkx writes");
    assert_eq!(read.windows(), graph.windows(), "PMI tells the windows");
    // networkx drops the description, in which the other totals stand.
    read.set_totals(graph.documents(), graph.windows(), graph.boilerplate());
    assert_eq!(graphml(&Picture::new(&read)), graphml(&Picture::new(&graph)));
}

/// Entities with these names, `org:f0` on.
fn entities(names: &[String]) -> Vec<Listed> {
    names
        .iter()
        .enumerate()
        .map(|(index, name)| Listed { key: format!("org:f{index}"), name: as_cell(name), form: form(index) })
        .collect()
}

/// What a cell of a table can hold of `text`.
fn as_cell(text: &str) -> String {
    let cell = text.replace(['\t', '\n', '\r'], " ");
    match cell.trim() {
        "" => "blank".to_owned(),
        trimmed => trimmed.to_owned(),
    }
}

fn extractor_of(entities: &[Listed]) -> Extractor {
    let mut tables = ("id\tname\n".to_owned(), "entity\talias\tname\tcase\n".to_owned());
    for Listed { key, name, form } in entities {
        tables.0 += &format!("{key}\t{name}\n");
        tables.1 += &format!("{key}\tname\t{form}\t\n");
        // A form of the same letters, so that odd forms are among the aliases too.
        tables.1 += &format!("{key}\tvariant\tZeta {name} {form}\tany\n");
    }
    let mut files = GazetteerFiles::new();
    files.add_text("entities.tsv", &tables.0);
    files.add_text("names.tsv", &tables.1);
    Extractor::new(Gazetteer::from_files(&files).unwrap_or_else(|error| panic!("{error}")))
}

fn graph_of(extractor: &Extractor, window: Window, documents: &[Document]) -> RelationGraph {
    let mut graph = RelationGraph::new(window);
    documents.iter().for_each(|document| graph.add(&extractor.extract(document)));
    graph
}

/// A chain of entities named by `strings`; the tie of two neighbours has one of
/// the strings as evidence, and every tenth document is called by it.
fn chain(strings: &[String]) -> RelationGraph {
    let entities = entities(strings);
    let documents: Vec<Document> =
        strings.iter().enumerate().map(|(index, text)| link(index, text, &entities[index])).collect();
    let graph = graph_of(&extractor_of(&entities), Window::Document, &documents);
    assert_eq!((graph.nodes().len(), graph.ties().len()), (strings.len(), strings.len() - 1), "every entity is named");
    assert!(graph.nodes().filter(|node| node.aliases.len() > 1).count() * 2 > strings.len(), "most have an odd form");
    graph
}

fn link(index: usize, text: &str, entity: &Listed) -> Document {
    let before = index.saturating_sub(1);
    let id = if index % 10 == 3 { text.to_owned() } else { format!("d{index}") };
    let document =
        Document::new(id, format!("{} , {text} , {} , Zeta {} {0} .", form(index), form(before), entity.name));
    match index % 3 {
        0 => document.with_date("2021-03-19".parse().unwrap()),
        _ => document,
    }
}

/// The string of a number: up to 24 pieces that XML, or a reader of it, treats in its own way.
fn fuzzed(number: u64) -> String {
    const PIECES: [&str; 20] = [
        " ",
        "a",
        "b",
        "ы",
        "\"",
        "'",
        "&",
        "<",
        ">",
        "]",
        "🇰",
        " ",
        "&",
        "<",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "🇬",
        "  ",
        "👩\u{200d}👧",
    ];
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut random = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below) as usize
    };
    let len = 1 + random(24);
    (0..len).map(|_| PIECES[random(PIECES.len() as u64)]).collect()
}

/// Writes `graph`, and what should be read of it, and lets every reader judge.
#[track_caller]
fn check(name: &str, graph: &RelationGraph) {
    check_picture(name, &Picture::new(graph));
}

/// Writes `picture`, and what should be read of it, and lets every reader judge.
#[track_caller]
fn check_picture(name: &str, picture: &Picture<'_>) {
    let [file, wanted] = write_with_expected(name, picture);
    if let Some(folder) = std::env::var_os("WHOWHOM_READERS_NODE") {
        let files = [file.clone(), wanted.clone()];
        assert!(Path::new(&folder).is_dir(), "WHOWHOM_READERS_NODE, {}: no folder", Path::new(&folder).display());
        run_with("node".into(), "check_graphology.cjs", &files);
    }
    match std::env::var_os("WHOWHOM_READERS_PYTHON") {
        Some(_) => run_script("check_graphml.py", &[file, wanted, PathBuf::from("--require")]),
        // Our own rules need no package.
        None => run_with("python3".into(), "check_graphml.py", &[file, wanted]),
    }
}

/// Writes `picture` as GraphML, and what should be read of it.
fn write_with_expected(name: &str, picture: &Picture<'_>) -> [PathBuf; 2] {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    fs::create_dir_all(&folder).unwrap();
    let (file, wanted) = (folder.join(format!("{name}.graphml")), folder.join(format!("{name}.json")));
    fs::write(&file, graphml(picture)).unwrap();
    fs::write(&wanted, serde_json::to_vec(&expected(picture)).unwrap()).unwrap();
    [file, wanted]
}

/// Runs a script of `tests/readers` with the Python that has all packages; says that it is
/// skipped where there is none.
#[track_caller]
pub(crate) fn run_script(script: &str, arguments: &[PathBuf]) {
    match std::env::var_os("WHOWHOM_READERS_PYTHON") {
        Some(python) => run_with(python, script, arguments),
        None => println!("{script}: skipped, since WHOWHOM_READERS_PYTHON is not set"),
    }
}

#[track_caller]
fn run_with(python: OsString, script: &str, arguments: &[PathBuf]) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(script);
    let output = match Command::new(&python).arg(&script).args(arguments).output() {
        Err(error) if error.kind() == io::ErrorKind::NotFound && python == "python3" => {
            return println!("{}: skipped, since there is no python3", script.display());
        }
        output => output.unwrap_or_else(|error| panic!("{}: {error}", python.display())),
    };
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}\n{said}", script.display());
    println!("{said}");
}

fn graphml(picture: &Picture<'_>) -> String {
    let mut file = Vec::new();
    write_graphml(picture, GraphmlOptions::default(), &mut file).unwrap();
    String::from_utf8(file).unwrap()
}

/// Every value that a reader should find, by the contract and the graph's public data.
fn expected(picture: &Picture<'_>) -> Value {
    let nodes: Vec<Value> = picture.nodes().map(|node| node_row(&node)).collect();
    let edges: Vec<Value> = picture.ties().map(|tie| edge_row(picture, &tie)).collect();
    json!({ "nodes": nodes, "edges": edges })
}

fn node_row(drawn: &DrawnNode<'_>) -> Value {
    let (node, measures) = (drawn.node, drawn.measures);
    let place = |value: fn(Place) -> Value| drawn.place.map(value);
    let joined = |texts: &std::collections::BTreeSet<String>| {
        text(&texts.iter().map(String::as_str).collect::<Vec<_>>().join("; "))
    };
    row([
        ("id", Some(json!(node.key))),
        // The key, where the name would be read as missing.
        ("label", text(&node.name).or(Some(json!(node.key)))),
        ("kind", text(&node.kind.to_string())),
        ("known", Some(json!(node.is_known))),
        ("aliases", joined(&node.aliases)),
        ("iso", node.iso.as_deref().and_then(text)),
        ("country", joined(&node.countries)),
        ("wikidata", node.wikidata.as_deref().and_then(text)),
        ("count", Some(json!(node.count))),
        ("windows", Some(json!(node.windows))),
        ("documents", Some(json!(node.documents))),
        ("degree", Some(json!(measures.degree))),
        ("weighted_degree", Some(json!(measures.weighted_degree as f64))),
        ("pagerank", Some(json!(measures.pagerank))),
        ("betweenness", Some(json!(measures.betweenness))),
        ("community", Some(json!(measures.community))),
        ("first_seen", node.first_seen.map(|date| json!(date.to_string()))),
        ("last_seen", node.last_seen.map(|date| json!(date.to_string()))),
        ("x", place(|place| json!(place.x))),
        ("y", place(|place| json!(place.y))),
        ("size", place(|place| json!(place.size))),
        ("color", place(|place| json!(place.colour.to_string()))),
    ])
}

fn edge_row(picture: &Picture<'_>, drawn: &DrawnTie<'_>) -> Value {
    let (tie, measures) = (drawn.tie, drawn.measures);
    let mut cells = row([
        ("source", Some(json!(picture.node(drawn.source).node.key))),
        ("target", Some(json!(picture.node(drawn.target).node.key))),
        ("weight", Some(json!(tie.count as f64))),
        ("relation", Some(json!("co-occurrence"))),
        ("count", Some(json!(tie.count))),
        ("documents", Some(json!(tie.documents))),
        ("g2", measures.g2.map(|value| json!(value))),
        ("pmi", measures.pmi.map(|value| json!(value))),
        ("npmi", measures.npmi.map(|value| json!(value))),
        ("jaccard", Some(json!(measures.jaccard))),
        ("dice", Some(json!(measures.dice))),
        ("alpha", Some(json!(measures.alpha))),
        ("own_country", Some(json!(drawn.is_own_country))),
        ("first_seen", tie.first_seen.map(|date| json!(date.to_string()))),
        ("last_seen", tie.last_seen.map(|date| json!(date.to_string()))),
        ("evidence", text(&evidence(&tie.evidence))),
    ]);
    cells["evidence_places"] = json!(places(&tie.evidence));
    cells
}

/// Of each stretch the characters of its line and of its document's id, its place and its rank,
/// which only the file knows and the script does not look at.
fn places(stretches: &[Evidence]) -> Vec<String> {
    stretches.iter().map(|stretch| format!("{}.{}", stretch.start, stretch.end)).collect()
}

fn row<const N: usize>(cells: [(&str, Option<Value>); N]) -> Value {
    let cells = cells.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(cells.collect::<Map<String, Value>>())
}

/// A text as readers find it: one space for white space, none around it, and a
/// mark for what XML cannot hold; nothing where it reads as missing.
fn text(text: &str) -> Option<Value> {
    let seen = seen(text);
    (!seen.is_empty() && seen.to_lowercase() != "null").then(|| json!(seen))
}

fn seen(text: &str) -> String {
    let mut seen = String::new();
    for character in text.chars() {
        match character {
            space if space.is_whitespace() => {
                if !seen.ends_with(' ') {
                    seen.push(' ');
                }
            }
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => seen.push('\u{fffd}'),
            other => seen.push(other),
        }
    }
    seen.trim_matches(' ').to_owned()
}

/// 500 characters, shared by the stretches: where each is from, and what it says.
fn evidence(stretches: &[Evidence]) -> String {
    let shares = stretches.iter().map(|stretch| {
        let date = stretch.date.map_or(String::new(), |date| format!(", {date}"));
        let line: Vec<char> =
            format!("[{}{date}] {}", short_id(&seen(&stretch.document)), seen(&stretch.text)).chars().collect();
        let share = 500 / stretches.len();
        if line.len() <= share {
            return String::from_iter(line);
        }
        String::from_iter(&line[..share]).trim_end_matches('…').to_owned() + "…"
    });
    shares.collect::<Vec<_>>().join(" | ")
}

/// At most the last 80 characters of a document's id.
fn short_id(id: &str) -> String {
    let characters: Vec<char> = id.chars().collect();
    match characters.len() {
        0..=80 => id.to_owned(),
        len => format!("…{}", characters[len - 80..].iter().collect::<String>()),
    }
}
