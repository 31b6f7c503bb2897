//! GraphML, for Gephi, networkx, igraph, graph-tool and others.
//!
//! What is written keeps to what all of these read without a warning and
//! without a changed value: six attribute types, keys before the graph, one
//! direction, no defaults, weights above zero, and text by [`write_text`].

mod read;
mod xml;

use std::io::{self, Write};

use super::columns::{Cell, Column, Kind, Tables};
use crate::graph::Picture;
pub use read::{GraphmlError, read_graphml};

/// How a graph becomes GraphML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GraphmlOptions {
    /// Writes an edge for each typed relation, beside those of co-occurrence, in a directed
    /// graph; otherwise there is one edge a pair, with its relations in a column.
    pub is_multigraph: bool,
    /// Puts a word joiner (U+2060) into `INF`, which Gephi otherwise reads as
    /// "Infinity", in names such as INF Treaty too.
    pub guards_inf: bool,
}

/// Writes a picture as GraphML: nodes and edges sorted by key, the same bytes for
/// the same graph. Give it a buffered writer.
///
/// ```
/// use whowhom::{Document, Extractor, Picture, RelationGraph, export::write_graphml};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia and Kyrgyzstan signed a pact.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let mut file = Vec::new();
/// write_graphml(&Picture::new(&graph), Default::default(), &mut file)?;
/// let xml = String::from_utf8_lossy(&file);
/// assert!(xml.contains(r#"<edge id="e0" source="country:KG" target="country:RU">"#));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_graphml(picture: &Picture<'_>, options: GraphmlOptions, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let tables = Tables::new(picture, options.is_multigraph);
    let mut rows = Rows { options, number: Number::default() };
    let (node_columns, edge_columns) = (tables.node_columns(), tables.edge_columns());
    out.write_all(HEAD.as_bytes())?;
    writeln!(out, "  <desc>{}</desc>", description(picture))?;
    write_keys(out, "node", &node_columns)?;
    write_keys(out, "edge", &edge_columns)?;
    let direction = if tables.is_directed() { "directed" } else { "undirected" };
    writeln!(out, "  <graph id=\"G\" edgedefault=\"{direction}\">")?;
    let mut cells = Vec::with_capacity(32);
    for node in picture.nodes() {
        tables.node_cells(&node, &mut cells);
        out.write_all(b"    <node id=\"")?;
        out.write_all(node.node.key.as_bytes())?;
        out.write_all(b"\">\n")?;
        rows.write(out, &node_columns, &cells)?;
        out.write_all(b"    </node>\n")?;
    }
    for (index, edge) in tables.edges().enumerate() {
        let (source, target) = edge.ends();
        tables.edge_cells(&edge, &mut cells);
        let [source, target] = [source, target].map(|number| picture.node(number).node.key.as_str());
        write!(out, "    <edge id=\"e{index}\" source=\"{source}\" target=\"{target}\"")?;
        if tables.is_directed() {
            // Gephi keeps parallel edges apart by this, and Neo4j takes it for the type.
            write!(out, " label=\"{}\"", super::clean::escaped(edge.kind()))?;
        }
        out.write_all(b">\n")?;
        rows.write(out, &edge_columns, &cells)?;
        out.write_all(b"    </edge>\n")?;
    }
    out.write_all(b"  </graph>\n</graphml>\n")?;
    out.flush()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"#;

/// Where the graph is from, and what was counted; the reader takes it apart again.
fn description(picture: &Picture<'_>) -> String {
    let graph = picture.graph();
    let version = env!("CARGO_PKG_VERSION");
    let (window, documents, windows) = (graph.window(), graph.documents(), graph.windows());
    let mut text = format!("whowhom {version}; {documents} documents; {windows} windows of a {window}");
    text.push_str(&format!("; {} sentences of boilerplate left out", graph.boilerplate()));
    if let Some(slicing) = graph.slicing() {
        text.push_str(&format!("; slices of a {}", slicing.as_str()));
    }
    if let Some(sample) = picture.measures().betweenness_sample() {
        text.push_str(&format!("; betweenness estimated from {sample} nodes"));
    }
    text
}

fn write_keys(out: &mut impl Write, class: &str, columns: &[Column]) -> io::Result<()> {
    columns.iter().try_for_each(|Column { id, name, kind }| {
        let kind = match kind {
            Kind::Text => "string",
            Kind::Int => "int",
            Kind::Double => "double",
            Kind::Bool => "boolean",
        };
        writeln!(out, "  <key id=\"{id}\" for=\"{class}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")
    })
}

/// Writes rows of cells.
struct Rows {
    options: GraphmlOptions,
    number: Number,
}

impl Rows {
    fn write(&mut self, out: &mut impl Write, columns: &[Column], cells: &[Cell<'_>]) -> io::Result<()> {
        debug_assert_eq!(columns.len(), cells.len());
        for (column, cell) in columns.iter().zip(cells) {
            if *cell == Cell::Missing {
                continue;
            }
            out.write_all(b"      <data key=\"")?;
            out.write_all(column.id.as_bytes())?;
            out.write_all(b"\">")?;
            match cell {
                Cell::Missing => {}
                Cell::Text(text) if self.options.guards_inf && text.contains("INF") => {
                    write_text(out, &text.replace("INF", "I\u{2060}NF"))?;
                }
                Cell::Text(text) => write_text(out, text)?,
                Cell::Int(value) => out.write_all(self.number.digits(*value))?,
                Cell::Signed(value) => write!(out, "{value}")?,
                Cell::Double(value) => self.write_double(out, *value)?,
                Cell::Bool(value) => out.write_all(if *value { b"true" } else { b"false" })?,
                Cell::Date(date) => write!(out, "{date}")?,
            }
            out.write_all(b"</data>\n")?;
        }
        Ok(())
    }

    /// The shortest form that is this number again, always with a point or an exponent.
    fn write_double(&mut self, out: &mut impl Write, value: f64) -> io::Result<()> {
        const EXACT: f64 = (1_u64 << 53) as f64;
        if (0.0..EXACT).contains(&value) && value.fract() == 0.0 {
            out.write_all(self.number.digits(value as u64))?;
            return out.write_all(b".0");
        }
        write!(out, "{value:?}")
    }
}

/// Room for the digits of a number; files of a million nodes hold tens of millions.
#[derive(Default)]
struct Number {
    digits: [u8; 20],
}

impl Number {
    fn digits(&mut self, mut value: u64) -> &[u8] {
        let mut at = self.digits.len();
        loop {
            at -= 1;
            self.digits[at] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                return &self.digits[at..];
            }
        }
    }
}

/// Plain where every reader keeps plain text as it is, CDATA otherwise: Gephi
/// loses white space around entities, and characters beyond U+FFFF.
fn write_text(out: &mut impl Write, value: &str) -> io::Result<()> {
    // The first byte of a character beyond U+FFFF is 0xf0 or more.
    let is_plain = !value.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'\n' | b'\t' | 0xf0..));
    if is_plain {
        return out.write_all(value.as_bytes());
    }
    write!(out, "<![CDATA[{}]]>", value.replace("]]>", "]]]]><![CDATA[>"))
}
