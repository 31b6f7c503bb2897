//! GraphML, for Gephi, networkx, igraph, graph-tool and others.
//!
//! What is written keeps to what all of these read without a warning and
//! without a changed value: six attribute types, keys before the graph, one
//! direction, no defaults, weights above zero, and text by the rule of `rows`.

mod read;
mod rows;
mod xml;

use std::borrow::Cow;
use std::io::{self, Write};

use super::clean::{clean, escaped};
use super::columns::{Cell, Column, Kind as ColumnKind, Tables};
use crate::gazetteer::Kind;
use crate::graph::{Node, Picture};
pub use read::{GraphmlError, read_graphml};
use rows::Rows;

/// How a graph becomes GraphML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GraphmlOptions {
    /// Writes an edge for each typed relation, beside those of co-occurrence, in a directed
    /// graph; otherwise there is one edge a pair, with its relations in a column.
    pub is_multigraph: bool,
    /// For which program beside Gephi the file has what only that one asks for.
    pub profile: GraphmlProfile,
    /// Puts a word joiner (U+2060) into `INF`, which Gephi otherwise reads as
    /// "Infinity", in names such as INF Treaty too.
    pub guards_inf: bool,
}

/// The program that a GraphML file is for; all others read it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GraphmlProfile {
    /// Gephi, networkx, igraph, graph-tool and most others.
    #[default]
    Gephi,
    /// Neo4j, by the import of its library APOC: the kind of a node stands in a column `labels`
    /// too (`:Country`), and what an edge is in its XML attribute `label`.
    Neo4j,
    /// Cytoscape, which shows a column `name`: there the label of a node stands too.
    Cytoscape,
}

impl GraphmlProfile {
    /// The column of nodes that only this program asks for.
    fn column(self) -> Option<Column> {
        let text = |name| Column { id: name, name, kind: ColumnKind::Text };
        match self {
            Self::Gephi => None,
            Self::Neo4j => Some(text("labels")),
            Self::Cytoscape => Some(text("name")),
        }
    }

    /// The cell of `node` in that column.
    fn cell<'p>(self, node: &Node) -> Option<Cell<'p>> {
        match self {
            Self::Gephi => None,
            Self::Neo4j => Some(Cell::Text(Cow::Borrowed(match node.kind {
                Kind::Country => ":Country",
                Kind::Person => ":Person",
                Kind::Organisation => ":Organisation",
                Kind::Place => ":Place",
            }))),
            Self::Cytoscape => Some(Cell::Text(Cow::Owned(clean(&node.name).into_owned()))),
        }
    }
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
    let tables = Tables::new(picture, options.is_multigraph);
    let profile = options.profile;
    let node_columns = tables.node_columns().into_iter().chain(profile.column()).collect();
    let (mut nodes, mut edges) = (Rows::new(node_columns, options), Rows::new(tables.edge_columns(), options));
    writer.write_all(HEAD.as_bytes())?;
    writeln!(writer, "  <desc>{}</desc>", description(picture))?;
    nodes.write_keys(&mut writer, "node")?;
    edges.write_keys(&mut writer, "edge")?;
    let direction = if tables.is_directed() { "directed" } else { "undirected" };
    writeln!(writer, "  <graph id=\"G\" edgedefault=\"{direction}\">")?;
    let mut cells = Vec::with_capacity(32);
    for node in picture.nodes() {
        tables.node_cells(&node, &mut cells);
        cells.extend(profile.cell(node.node));
        nodes.push(&["    <node id=\"", &node.node.key, "\">\n"]);
        nodes.push_cells(&cells);
        nodes.write(&mut writer, "    </node>\n")?;
    }
    for (index, edge) in tables.edges().enumerate() {
        let (source, target) = edge.ends();
        tables.edge_cells(&edge, &mut cells);
        let [source, target] = [source, target].map(|number| picture.key(number));
        edges.push(&["    <edge id=\"e"]);
        edges.push_number(index as u64);
        edges.push(&["\" source=\"", source, "\" target=\"", target, "\""]);
        if tables.is_directed() || profile == GraphmlProfile::Neo4j {
            // Gephi keeps parallel edges apart by this, and Neo4j takes it for the type.
            edges.push(&[" label=\"", &escaped(edge.kind()), "\""]);
        }
        edges.push(&[">\n"]);
        edges.push_cells(&cells);
        edges.write(&mut writer, "    </edge>\n")?;
    }
    writer.write_all(b"  </graph>\n</graphml>\n")?;
    writer.flush()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"#;

/// What a description says of a graph in which boilerplate counts.
const COUNTED: &str = "boilerplate is counted";

/// Where the graph is from, and what was counted; the reader takes it apart again.
fn description(picture: &Picture<'_>) -> String {
    let graph = picture.graph();
    let version = env!("CARGO_PKG_VERSION");
    let (window, documents, windows) = (graph.window(), graph.documents(), graph.windows());
    let mut text = format!("whowhom {version}; {documents} documents; {windows} windows of a {window}");
    text.push_str(&match graph.keeps_boilerplate() {
        true => format!("; {COUNTED}"),
        false => format!("; {} sentences of boilerplate left out", graph.boilerplate()),
    });
    if let Some(slicing) = graph.slicing() {
        text.push_str(&format!("; slices of a {}", slicing.as_str()));
    }
    if let Some(sample) = picture.measures().betweenness_sample() {
        text.push_str(&format!("; betweenness estimated from {sample} nodes"));
    }
    text
}
