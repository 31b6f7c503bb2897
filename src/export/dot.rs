//! DOT, for Graphviz.

use std::io::{self, Write};

use super::clean::clean;
use super::columns::{Edge, Tables};
use crate::graph::Picture;

/// Points of an inch, in which Graphviz counts.
const INCH: f64 = 72.0;

/// Writes a picture as DOT: `neato -n -Tsvg` draws it where it is laid out, any other
/// program of Graphviz lays it out anew. Typed relations are edges of their own, with arrows.
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_dot(picture: &Picture<'_>, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let tables = Tables::new(picture, true);
    let (name, arrow) = if tables.is_directed() { ("digraph", "->") } else { ("graph", "--") };
    writeln!(out, "{name} whowhom {{")?;
    writeln!(out, "  node [shape=circle, style=filled, penwidth=0, fixedsize=true, fontname=\"sans-serif\"];")?;
    writeln!(out, "  edge [color=\"#99999988\"];")?;
    for drawn in picture.nodes() {
        let key = quoted(&drawn.node.key);
        write!(out, "  {key} [label={}, kind={}", quoted(&drawn.node.name), quoted(drawn.node.kind.as_str()))?;
        if let Some(place) = drawn.place {
            let width = 2.0 * place.size / INCH;
            write!(out, ", pos=\"{},{}\", width={width:.3}, fillcolor=\"{}\"", place.x, place.y, place.colour)?;
        }
        writeln!(out, "];")?;
    }
    for edge in tables.edges() {
        let (source, target) = edge.ends();
        let [source, target] = [source, target].map(|number| quoted(&picture.node(number).node.key));
        let width = 1.0 + edge.weight().ln();
        write!(out, "  {source} {arrow} {target} [weight={}, penwidth={width:.2}", edge.weight() as u64)?;
        if tables.is_directed() && edge.is_symmetric() {
            write!(out, ", dir=none")?;
        }
        if let Edge::Relation(_, _, relation, _) = edge {
            write!(out, ", label={}", quoted(relation))?;
        }
        writeln!(out, "];")?;
    }
    out.write_all(b"}\n")?;
    out.flush()
}

/// A string of DOT, in which only the quote has to be escaped; a backslash would begin one of
/// Graphviz's own escapes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", clean(text).replace('\\', "\\\\").replace('"', "\\\""))
}
