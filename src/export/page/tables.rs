//! The tables of the page: all that the network shows, as text.

use std::io::{self, Write};

use super::DocumentLink;
use super::quote::quotes;
use crate::export::clean::escaped;
use crate::export::columns::Tables;
use crate::graph::{DrawnTie, Picture, RelationTie};
use crate::text::Date;

/// Writes the tables of nodes and of ties; those of most mentions, or counts, first.
pub(super) fn write(
    out: &mut impl Write,
    picture: &Picture<'_>,
    tables: &Tables<'_>,
    link: DocumentLink<'_>,
) -> io::Result<()> {
    out.write_all(b"<section id=\"tables\">\n")?;
    write_ties(out, picture, tables, link)?;
    write_nodes(out, picture)?;
    out.write_all(b"</section>\n")
}

fn write_nodes(out: &mut impl Write, picture: &Picture<'_>) -> io::Result<()> {
    out.write_all(
        b"<table><caption>Entities</caption><thead><tr><th>Name</th><th>Kind</th><th class=\"number\">Mentions</th>\
        <th class=\"number\">Documents</th><th class=\"number\">Ties</th><th class=\"number\">Weighted degree</th>\
        <th class=\"number\">PageRank</th><th class=\"number\">Betweenness</th><th class=\"number\">Community</th>\
        <th>Seen</th></tr></thead><tbody>\n",
    )?;
    let mut order: Vec<usize> = (0..picture.nodes().len()).collect();
    order.sort_by_key(|number| std::cmp::Reverse(picture.node(*number).node.count));
    for number in order {
        let drawn = picture.node(number);
        let (node, measures) = (drawn.node, drawn.measures);
        write!(out, "<tr id=\"n{number}\"><th scope=\"row\">{}</th><td>{}</td>", escaped(&node.name), node.kind)?;
        let cells = [
            node.count.to_string(),
            node.documents.to_string(),
            measures.degree.to_string(),
            measures.weighted_degree.to_string(),
            format!("{:.4}", measures.pagerank),
            format!("{:.4}", measures.betweenness),
            measures.community.to_string(),
        ];
        cells.iter().try_for_each(|cell| write!(out, "<td class=\"number\">{cell}</td>"))?;
        writeln!(out, "<td>{}</td></tr>", seen(node.first_seen, node.last_seen))?;
    }
    out.write_all(b"</tbody></table>\n")
}

fn write_ties(
    out: &mut impl Write,
    picture: &Picture<'_>,
    tables: &Tables<'_>,
    link: DocumentLink<'_>,
) -> io::Result<()> {
    out.write_all(
        b"<table><caption>Ties</caption><thead><tr><th>Between</th><th class=\"number\">Count</th>\
        <th class=\"number\">Documents</th><th class=\"number\">G\xc2\xb2</th><th>Evidence</th></tr></thead><tbody>\n",
    )?;
    let mut ties: Vec<(usize, DrawnTie<'_>)> = picture.ties().enumerate().collect();
    ties.sort_by_key(|(_, tie)| std::cmp::Reverse(tie.tie.count));
    for (number, tie) in ties {
        let ends = [tie.source, tie.target].map(|end| picture.node(end).node);
        let [source, target] = ends.map(|node| escaped(&node.name));
        let g2 = tie.measures.g2.map(|g2| format!("{g2:.1}")).unwrap_or_default();
        write!(out, "<tr id=\"t{number}\" data-facts=\"{}\">", escaped(&facts(picture, &tie)))?;
        write!(out, "<th scope=\"row\"><a href=\"#n{}\">{source}</a> – ", tie.source)?;
        write!(out, "<a href=\"#n{}\">{target}</a></th>", tie.target)?;
        write!(out, "<td class=\"number\">{}</td><td class=\"number\">{}</td>", tie.tie.count, tie.tie.documents)?;
        write!(out, "<td class=\"number\">{g2}</td><td class=\"sentences\"><div class=\"evidence\">")?;
        for (from, to, relation, relation_tie) in tables.relations_of(tie.source, tie.target) {
            let [from, to] = [*from, *to].map(|end| picture.node(end).node.name.as_str());
            write!(out, "<h3>{}</h3>", escaped(&statement(from, to, relation, relation_tie)))?;
            write!(out, "{}", quotes(&relation_tie.evidence, ends, link))?;
        }
        if !tables.relations_of(tie.source, tie.target).is_empty() && !tie.tie.evidence.is_empty() {
            write!(out, "<h3>named together</h3>")?;
        }
        writeln!(out, "{}</div></td></tr>", quotes(&tie.tie.evidence, ends, link))?;
    }
    out.write_all(b"</tbody></table>\n")
}

/// `Russia – visits → Kyrgyzstan: 3, of which 1 denied`
fn statement(from: &str, to: &str, relation: &str, tie: &RelationTie) -> String {
    let arrow = if tie.is_symmetric { "–" } else { "→" };
    let mut text = format!("{from} – {relation} {arrow} {to}: {}", tie.count);
    if tie.negated > 0 {
        text.push_str(&format!(", of which {} denied", tie.negated));
    }
    for (modality, count) in tie.modalities.iter().filter(|(modality, _)| *modality != "asserted") {
        text.push_str(&format!(", {count} {modality}"));
    }
    text
}

/// What the panel says of a tie.
fn facts(picture: &Picture<'_>, tie: &DrawnTie<'_>) -> String {
    let window = picture.graph().window();
    let s = |count: u64| if count == 1 { "" } else { "s" };
    let (count, documents) = (tie.tie.count, tie.tie.documents);
    let mut text = format!("together in {count} {window}{} of {documents} document{}", s(count), s(documents));
    let seen = seen(tie.tie.first_seen, tie.tie.last_seen);
    if !seen.is_empty() {
        text.push_str(&format!(", {seen}"));
    }
    if let Some(g2) = tie.measures.g2 {
        text.push_str(&format!(" · G² {g2:.1}"));
    }
    if let Some(npmi) = tie.measures.npmi {
        text.push_str(&format!(" · NPMI {npmi:.2}"));
    }
    if tie.is_own_country {
        text.push_str(" · own country");
    }
    text
}

fn seen(first: Option<Date>, last: Option<Date>) -> String {
    match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first} – {last}"),
        _ => String::new(),
    }
}
