//! Texts and graphs as notebooks show them.

use whowhom::{Extraction, Kind, Mention, RelationGraph};

/// How many ties a graph shows.
const STRONGEST: usize = 20;

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

/// The strongest ties of a graph, as a table.
pub fn strongest(graph: &RelationGraph) -> String {
    let mut ties: Vec<_> = graph.ties().collect();
    // Stable: ties of equal strength stay in the order of their keys.
    ties.sort_by_key(|(.., tie)| std::cmp::Reverse(tie.count));
    let head = format!(
        "<div>{}, {}, {}",
        counted(usize::try_from(graph.documents()).unwrap_or(usize::MAX), "document"),
        counted(graph.nodes().len(), "node"),
        counted(ties.len(), "tie")
    );
    let rows = ties.iter().take(STRONGEST).map(|(source, target, tie)| {
        format!("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", escaped(&source.name), escaped(&target.name), tie.count)
    });
    format!("{head}<table>{}</table></div>", rows.collect::<String>())
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
