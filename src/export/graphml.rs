//! GraphML, for Gephi, networkx, igraph, graph-tool and others.
//!
//! What is written keeps to what all of these read without a warning and
//! without a changed value: six attribute types, keys before the graph, one
//! direction, no defaults, weights above zero, and text by [`write_text`].

use std::collections::HashMap;
use std::fmt::Display;
use std::io::{self, Write};

use crate::graph::{Evidence, Node, RelationGraph, Tie};

/// A column: its id, its name, its type.
type Key = (&'static str, &'static str, &'static str);

/// Readers take the special names `label` and `weight` in lower case only; some
/// show the id, some the name, and no two keys may share an id.
const NODE_KEYS: [Key; 11] = [
    ("label", "label", "string"),
    ("kind", "kind", "string"),
    ("aliases", "aliases", "string"),
    ("iso", "iso", "string"),
    ("wikidata", "wikidata", "string"),
    ("count", "count", "int"),
    ("documents", "documents", "int"),
    ("degree", "degree", "int"),
    ("weighted_degree", "weighted_degree", "double"),
    ("first_seen", "first_seen", "string"),
    ("last_seen", "last_seen", "string"),
];
const EDGE_KEYS: [Key; 7] = [
    ("weight", "weight", "double"),
    ("relation", "relation", "string"),
    ("edge_count", "count", "int"),
    ("edge_documents", "documents", "int"),
    ("edge_first_seen", "first_seen", "string"),
    ("edge_last_seen", "last_seen", "string"),
    ("evidence", "evidence", "string"),
];
/// How much evidence an edge shows, in characters.
const EVIDENCE: usize = 500;

/// Writes `graph` as GraphML: nodes and edges sorted by key, the same bytes for
/// the same graph. Give it a buffered writer.
///
/// ```
/// use whowhom::{Document, Extractor, RelationGraph, export::write_graphml};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia and Kyrgyzstan signed a pact.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let mut file = Vec::new();
/// write_graphml(&graph, &mut file)?;
/// let xml = String::from_utf8_lossy(&file);
/// assert!(xml.contains(r#"<edge id="e0" source="country:KG" target="country:RU">"#));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_graphml(graph: &RelationGraph, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    out.write_all(HEAD.as_bytes())?;
    writeln!(out, "  <desc>whowhom {}, {} documents</desc>", env!("CARGO_PKG_VERSION"), graph.documents())?;
    write_keys(out, "node", &NODE_KEYS)?;
    write_keys(out, "edge", &EDGE_KEYS)?;
    out.write_all(b"  <graph id=\"G\" edgedefault=\"undirected\">\n")?;
    let degrees = degrees(graph);
    for node in graph.nodes() {
        write_node(out, node, degrees.get(node.key.as_str()).copied().unwrap_or_default())?;
    }
    for (index, (source, target, tie)) in graph.ties().enumerate() {
        writeln!(out, "    <edge id=\"e{index}\" source=\"{}\" target=\"{}\">", source.key, target.key)?;
        write_tie(out, tie)?;
        out.write_all(b"    </edge>\n")?;
    }
    out.write_all(b"  </graph>\n</graphml>\n")?;
    out.flush()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"#;

/// The number of ties of a node, and the sum of their counts.
#[derive(Clone, Copy, Default)]
struct Degree {
    ties: u64,
    weight: u64,
}

fn degrees(graph: &RelationGraph) -> HashMap<&str, Degree> {
    let mut degrees: HashMap<&str, Degree> = HashMap::new();
    for (source, target, tie) in graph.ties() {
        for node in [source, target] {
            let degree = degrees.entry(&node.key).or_default();
            degree.ties += 1;
            degree.weight += tie.count;
        }
    }
    degrees
}

fn write_keys(out: &mut impl Write, class: &str, keys: &[Key]) -> io::Result<()> {
    keys.iter().try_for_each(|(id, name, kind)| {
        writeln!(out, "  <key id=\"{id}\" for=\"{class}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")
    })
}

fn write_node(out: &mut impl Write, node: &Node, degree: Degree) -> io::Result<()> {
    writeln!(out, "    <node id=\"{}\">", node.key)?;
    let forms: Vec<&str> = node.forms.iter().map(String::as_str).collect();
    write_string(out, "label", label(node))?;
    write_string(out, "kind", node.kind.as_str())?;
    write_string(out, "aliases", &forms.join("; "))?;
    write_string(out, "iso", node.iso.as_deref().unwrap_or_default())?;
    write_string(out, "wikidata", node.wikidata.as_deref().unwrap_or_default())?;
    write_number(out, "count", node.count)?;
    write_number(out, "documents", node.documents)?;
    write_number(out, "degree", degree.ties)?;
    write_double(out, "weighted_degree", degree.weight)?;
    write_date(out, "first_seen", node.first_seen)?;
    write_date(out, "last_seen", node.last_seen)?;
    out.write_all(b"    </node>\n")
}

/// What the node is called; its key, where its name would be read as missing.
fn label(node: &Node) -> &str {
    if is_missing(&sanitized(&node.name)) { &node.key } else { &node.name }
}

fn write_tie(out: &mut impl Write, tie: &Tie) -> io::Result<()> {
    write_double(out, "weight", tie.count)?;
    write_string(out, "relation", super::CO_OCCURRENCE)?;
    write_number(out, "edge_count", tie.count)?;
    write_number(out, "edge_documents", tie.documents)?;
    write_date(out, "edge_first_seen", tie.first_seen)?;
    write_date(out, "edge_last_seen", tie.last_seen)?;
    write_string(out, "evidence", &joined(&tie.evidence))
}

/// The evidence in one line of about 500 characters: `[document, date] text | …`.
fn joined(evidence: &[Evidence]) -> String {
    let share = EVIDENCE / evidence.len().max(1);
    let lines: Vec<String> = evidence
        .iter()
        .map(|evidence| {
            let date = evidence.date.map(|date| format!(", {date}")).unwrap_or_default();
            let line = format!("[{}{date}] {}", end_of(&evidence.document), evidence.text);
            match line.char_indices().nth(share) {
                Some((cut, _)) => line[..cut].trim_end_matches('…').to_owned() + "…",
                None => line,
            }
        })
        .collect();
    lines.join(" | ")
}

/// The end of a document's id, which tells more than its beginning, in at most 80 characters.
fn end_of(id: &str) -> String {
    match id.char_indices().rev().nth(79) {
        Some((cut, _)) if cut > 0 => format!("…{}", &id[cut..]),
        _ => id.to_owned(),
    }
}

fn write_date(out: &mut impl Write, key: &str, date: Option<crate::text::Date>) -> io::Result<()> {
    date.map_or(Ok(()), |date| write_number(out, key, date))
}

fn write_number(out: &mut impl Write, key: &str, value: impl Display) -> io::Result<()> {
    writeln!(out, "      <data key=\"{key}\">{value}</data>")
}

/// Counts are below 2⁵³, so that `.0` behind them makes the double that they are.
fn write_double(out: &mut impl Write, key: &str, count: u64) -> io::Result<()> {
    writeln!(out, "      <data key=\"{key}\">{count}.0</data>")
}

/// A text value, unless readers would take it for missing.
fn write_string(out: &mut impl Write, key: &str, value: &str) -> io::Result<()> {
    let value = sanitized(value);
    if is_missing(&value) {
        return Ok(());
    }
    write!(out, "      <data key=\"{key}\">")?;
    write_text(out, &value)?;
    out.write_all(b"</data>\n")
}

/// Blank values are missing to readers, and to Gephi `null` is, too.
fn is_missing(value: &str) -> bool {
    value.is_empty() || value.eq_ignore_ascii_case("null")
}

/// One space for each run of white space, U+FFFD for what XML 1.0 forbids.
fn sanitized(value: &str) -> String {
    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let forbidden = |character: char| matches!(character, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    words.replace(forbidden, "\u{fffd}")
}

/// Plain where every reader keeps plain text as it is, CDATA otherwise: Gephi
/// loses white space around entities, and characters beyond U+FFFF.
fn write_text(out: &mut impl Write, value: &str) -> io::Result<()> {
    let is_plain =
        !value.chars().any(|character| matches!(character, '&' | '<' | '>' | '\n' | '\t') || character > '\u{ffff}');
    if is_plain {
        return out.write_all(value.as_bytes());
    }
    write!(out, "<![CDATA[{}]]>", value.replace("]]>", "]]]]><![CDATA[>"))
}
