//! Tables, for spreadsheets and for Gephi's spreadsheet import.

use std::io::{self, Write};

use super::columns::{Cell, Column, Edge, Tables};
use crate::graph::Picture;

/// Writes the nodes of a picture as CSV (RFC 4180, UTF-8): `Id`, `Label` and a column for
/// each value.
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_nodes_csv(picture: &Picture<'_>, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let tables = Tables::new(picture, true);
    write_head(out, "Id,Label", &tables.node_columns()[1..])?;
    let mut cells = Vec::with_capacity(32);
    for node in picture.nodes() {
        tables.node_cells(&node, &mut cells);
        write_text(out, &node.node.key)?;
        write_cells(out, &cells)?;
    }
    out.flush()
}

/// Writes the edges of a picture as CSV: `Source`, `Target`, `Type` (Directed or Undirected),
/// `Kind`, `Weight` and a column for each value. Typed relations are rows of their own.
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_edges_csv(picture: &Picture<'_>, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let tables = Tables::new(picture, true);
    write_head(out, "Source,Target,Type,Kind,Weight", &tables.edge_columns()[1..])?;
    let mut cells = Vec::with_capacity(32);
    for edge in tables.edges() {
        tables.edge_cells(&edge, &mut cells);
        write_ends(out, picture, &edge)?;
        write_cells(out, &cells)?;
    }
    out.flush()
}

fn write_head(out: &mut impl Write, first: &str, columns: &[Column]) -> io::Result<()> {
    out.write_all(first.as_bytes())?;
    columns.iter().try_for_each(|column| write!(out, ",{}", column.name))?;
    out.write_all(b"\r\n")
}

fn write_ends(out: &mut impl Write, picture: &Picture<'_>, edge: &Edge<'_>) -> io::Result<()> {
    let (source, target) = edge.ends();
    write_text(out, &picture.node(source).node.key)?;
    out.write_all(b",")?;
    write_text(out, &picture.node(target).node.key)?;
    out.write_all(if edge.is_symmetric() { b",Undirected," } else { b",Directed," })?;
    write_text(out, edge.kind())
}

fn write_cells(out: &mut impl Write, cells: &[Cell<'_>]) -> io::Result<()> {
    for cell in cells {
        out.write_all(b",")?;
        match cell {
            Cell::Missing => Ok(()),
            Cell::Text(text) => write_text(out, text),
            Cell::Int(value) => write!(out, "{value}"),
            Cell::Signed(value) => write!(out, "{value}"),
            Cell::Double(value) => write!(out, "{value:?}"),
            Cell::Bool(value) => write!(out, "{value}"),
            Cell::Date(date) => write!(out, "{date}"),
        }?;
    }
    out.write_all(b"\r\n")
}

/// In quotes where it holds what parts cells.
fn write_text(out: &mut impl Write, text: &str) -> io::Result<()> {
    if text.contains([',', '"', '\n', '\r', ';', '\t']) {
        write!(out, "\"{}\"", text.replace('"', "\"\""))
    } else {
        out.write_all(text.as_bytes())
    }
}
