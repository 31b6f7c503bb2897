//! Texts and graphs as notebooks show them.

use std::cmp::Reverse;
use std::io;

use whowhom::export::write_svg;
use whowhom::{Extraction, Kind, Mention, Node, Picture, RelationGraph};

/// Graphs of more nodes or ties are not drawn whole, so that notebooks stay light.
const MOST_NODES: usize = 200;
const MOST_TIES: usize = 1500;
/// How many nodes are drawn of such a graph.
const LEADING: usize = 50;

/// The text with its entities highlighted; nothing in it is read from elsewhere.
pub fn highlighted(extraction: &Extraction<'_>) -> String {
    let text = extraction.document().text();
    let mut html = String::from("<div style=\"white-space:pre-wrap;line-height:1.7\">");
    let mut at = 0;
    for mention in extraction.mentions() {
        html += &escaped(&text[at..mention.span().start]);
        html += &marked(mention);
        at = mention.span().end;
    }
    html + &escaped(&text[at..]) + "</div>"
}

/// The picture of a graph as SVG; of a large graph that of its most mentioned nodes, which it says.
pub fn drawn(graph: &RelationGraph) -> io::Result<String> {
    let (nodes, ties) = (graph.nodes().len(), graph.ties().len());
    let documents = counted(usize::try_from(graph.documents()).unwrap_or(usize::MAX), "document");
    let head = format!("{documents}, {}, {}", counted(nodes, "node"), counted(ties, "tie"));
    if nodes <= MOST_NODES && ties <= MOST_TIES {
        return Ok(format!("<div>{head}{}</div>", svg(graph)?));
    }
    let leading = leading(graph, nodes.min(LEADING))?;
    let shown = format!("drawn are the {} with most mentions", counted(leading.nodes().len(), "node"));
    Ok(format!("<div>{head}; {shown}, <code>write</code> draws all{}</div>", svg(&leading)?))
}

fn svg(graph: &RelationGraph) -> io::Result<String> {
    let mut svg = Vec::new();
    write_svg(&Picture::new(graph), &mut svg)?;
    let svg = String::from_utf8(svg).map_err(io::Error::other)?;
    Ok(format!("<div style=\"max-width:100%;overflow:auto\">{}</div>", svg.trim_end()))
}

/// A graph of the nodes with most mentions, and of equal ones the first by key.
///
/// A filter would do the same to a copy of the whole graph, which may be large.
fn leading(graph: &RelationGraph, count: usize) -> io::Result<RelationGraph> {
    let mut nodes: Vec<&Node> = graph.nodes().collect();
    // Stable: nodes of equal count stay in the order of their keys.
    nodes.sort_by_key(|node| Reverse(node.count));
    let mut leading = RelationGraph::new(graph.window());
    leading.set_totals(graph.documents(), graph.windows(), graph.boilerplate());
    for node in &nodes[..count] {
        leading.put_node((*node).clone()).map_err(io::Error::other)?;
    }
    let is_leading = |node: &Node| leading.node_of(&node.key).is_some();
    let ties: Vec<_> = graph.ties().filter(|(source, target, _)| is_leading(source) && is_leading(target)).collect();
    for (source, target, tie) in ties {
        let is_put = leading.put_tie(&source.key, &target.key, tie.clone());
        debug_assert!(is_put, "both ends are there");
    }
    Ok(leading)
}

/// `1 mention`, `2 mentions`.
pub fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

fn marked(mention: Mention<'_>) -> String {
    let tip = format!("{} ({})", mention.name().unwrap_or("open"), mention.key().unwrap_or("?"));
    let (colour, text) = (colour(mention.kind()), escaped(mention.text()));
    format!(
        "<mark title=\"{}\" style=\"background:{colour};color:#111;border-radius:3px;padding:0 2px\">{text}</mark>",
        escaped(&tip)
    )
}

/// Light colours that stay apart for colour-blind readers (Okabe and Ito 2008, lightened).
fn colour(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Country) => "#b3d9f2",
        Some(Kind::Person) => "#f7d9a8",
        Some(Kind::Organisation) => "#b2e2d0",
        Some(Kind::Place) => "#ecc8dc",
        None => "#dddddd",
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
