//! GEXF 1.3, for Gephi's timeline and its kinds of edges.

use std::io::{self, Write};

use super::clean::escaped;
use super::columns::{Cell, Column, Edge, Kind, Tables};
use crate::graph::{Picture, last_day_of};
use crate::text::Date;

/// Writes a picture as GEXF 1.3 with a timeline: nodes and edges last from the first
/// to the last date that they were seen on; edges of a graph that slices time, through their
/// slices. What has no date is there all the time.
///
/// With `is_multigraph`, typed relations are edges of their own kind, beside those
/// of co-occurrence, in a directed graph. Give it a buffered writer.
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_gexf(picture: &Picture<'_>, is_multigraph: bool, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let tables = Tables::new(picture, is_multigraph);
    let (nodes, edges) = (Columns::of(tables.node_columns()), Columns::of(tables.edge_columns()));
    let direction = if tables.is_directed() { "directed" } else { "undirected" };
    out.write_all(HEAD.as_bytes())?;
    writeln!(
        out,
        "  <graph defaultedgetype=\"{direction}\" mode=\"dynamic\" timeformat=\"date\" \
         timerepresentation=\"interval\" timezone=\"UTC\">"
    )?;
    nodes.declare(out, "node")?;
    edges.declare(out, "edge")?;
    let mut cells = Vec::with_capacity(32);
    out.write_all(b"    <nodes>\n")?;
    for drawn in picture.nodes() {
        tables.node_cells(&drawn, &mut cells);
        let node = drawn.node;
        write!(out, "      <node id=\"{}\"{}", escaped(&node.key), label(&cells[0]))?;
        write_period(out, node.first_seen, node.last_seen)?;
        out.write_all(b">\n")?;
        nodes.write(out, &cells)?;
        if let Some(place) = drawn.place {
            let (colour, size) = (place.colour, place.size);
            writeln!(out, "        <viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>", colour.0, colour.1, colour.2)?;
            writeln!(out, "        <viz:position x=\"{:?}\" y=\"{:?}\" z=\"0.0\"/>", place.x, place.y)?;
            writeln!(out, "        <viz:size value=\"{size:?}\"/>")?;
        }
        out.write_all(b"      </node>\n")?;
    }
    out.write_all(b"    </nodes>\n    <edges>\n")?;
    for (index, edge) in tables.edges().enumerate() {
        tables.edge_cells(&edge, &mut cells);
        write_edge(out, picture, index, &edge, tables.is_directed())?;
        edges.write(out, &cells)?;
        out.write_all(b"      </edge>\n")?;
    }
    out.write_all(b"    </edges>\n  </graph>\n</gexf>\n")?;
    out.flush()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>whowhom</creator>
  </meta>
"#;

/// The columns that become attributes: those that GEXF has no place of its own for.
struct Columns {
    columns: Vec<Column>,
}

impl Columns {
    fn of(columns: Vec<Column>) -> Self {
        Self { columns }
    }

    fn attributes(&self) -> impl Iterator<Item = (usize, &Column)> {
        let is_own = |name: &str| matches!(name, "label" | "weight" | "x" | "y" | "size" | "color");
        self.columns.iter().enumerate().filter(move |(_, column)| !is_own(column.name))
    }

    fn declare(&self, out: &mut impl Write, class: &str) -> io::Result<()> {
        writeln!(out, "    <attributes class=\"{class}\" mode=\"static\">")?;
        for (_, Column { name, kind, .. }) in self.attributes() {
            let kind = match kind {
                Kind::Text => "string",
                Kind::Int => "integer",
                Kind::Double => "double",
                Kind::Bool => "boolean",
            };
            writeln!(out, "      <attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>")?;
        }
        out.write_all(b"    </attributes>\n")
    }

    fn write(&self, out: &mut impl Write, cells: &[Cell<'_>]) -> io::Result<()> {
        out.write_all(b"        <attvalues>\n")?;
        for (at, Column { name, .. }) in self.attributes() {
            if let Some(value) = shown(&cells[at]) {
                writeln!(out, "          <attvalue for=\"{name}\" value=\"{value}\"/>")?;
            }
        }
        out.write_all(b"        </attvalues>\n")
    }
}

/// A value as an attribute of XML; `None` where it is missing.
fn shown(cell: &Cell<'_>) -> Option<String> {
    Some(match cell {
        Cell::Missing => return None,
        Cell::Text(text) => escaped(text),
        Cell::Int(value) => value.to_string(),
        Cell::Signed(value) => value.to_string(),
        Cell::Double(value) => format!("{value:?}"),
        Cell::Bool(value) => value.to_string(),
        Cell::Date(date) => date.to_string(),
    })
}

fn label(cell: &Cell<'_>) -> String {
    shown(cell).map(|label| format!(" label=\"{label}\"")).unwrap_or_default()
}

fn write_edge(
    out: &mut impl Write,
    picture: &Picture<'_>,
    index: usize,
    edge: &Edge<'_>,
    is_directed: bool,
) -> io::Result<()> {
    let (source, target) = edge.ends();
    let [source, target] = [source, target].map(|number| escaped(&picture.node(number).node.key));
    write!(out, "      <edge id=\"e{index}\" source=\"{source}\" target=\"{target}\" weight=\"{:?}\"", edge.weight())?;
    if is_directed {
        let kind = escaped(edge.kind());
        write!(out, " kind=\"{kind}\" label=\"{kind}\"")?;
    }
    if edge.slices().is_empty() {
        let (first, last) = edge.seen();
        write_period(out, first, last)?;
        return out.write_all(b">\n");
    }
    out.write_all(b">\n        <spells>\n")?;
    for slice in edge.slices().keys() {
        writeln!(out, "          <spell start=\"{}\" end=\"{}\"/>", slice.first_day(), slice.last_day())?;
    }
    out.write_all(b"        </spells>\n")
}

fn write_period(out: &mut impl Write, first: Option<Date>, last: Option<Date>) -> io::Result<()> {
    match (first, last) {
        (Some(first), Some(last)) => write!(out, " start=\"{}\" end=\"{}\"", first_day(first), last_day(last)),
        _ => Ok(()),
    }
}

fn first_day(date: Date) -> Date {
    Date::new(date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1)).unwrap_or(date)
}

fn last_day(date: Date) -> Date {
    match date.day() {
        Some(_) => date,
        None => last_day_of(date.year(), date.month().unwrap_or(12)),
    }
}
