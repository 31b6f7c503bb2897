//! What was found, in a few lines.

use std::cmp::Reverse;

use whowhom::{DrawnTie, Picture};

use crate::report::counted;

/// How many ties a list names.
const MOST: usize = 10;
/// How often a tie must be counted to be ranked by NPMI, unless it is asked for otherwise: what is
/// named once or twice, and then together, comes first by NPMI and says little.
const SUPPORT: u64 = 5;

/// How much there is; the strongest ties with their log-likelihood ratio; and those that are closest by
/// NPMI, of all that are counted `support` times at least.
pub fn summary(picture: &Picture<'_>, support: Option<u64>) -> String {
    let mut ties: Vec<DrawnTie<'_>> = picture.ties().collect();
    // Stable: ties of equal strength stay in the order of their keys.
    ties.sort_by_key(|tie| Reverse(tie.tie.count));
    let mut summary = totals(picture, ties.len());
    if !ties.is_empty() {
        summary.push_str(if ties.len() > MOST { "; the strongest ties:" } else { ":" });
        summary.push_str(&strongest(picture, &ties));
    }
    summary + &closest(picture, &ties, support.unwrap_or(SUPPORT))
}

fn totals(picture: &Picture<'_>, ties: usize) -> String {
    let graph = picture.graph();
    let documents = counted(graph.documents(), "document");
    let (nodes, ties) = (counted(graph.nodes().len() as u64, "node"), counted(ties as u64, "tie"));
    let mut totals = format!("{documents}, {nodes}, {ties}");
    if graph.boilerplate() > 0 {
        totals.push_str(&format!(" ({} of boilerplate left out)", counted(graph.boilerplate(), "sentence")));
    }
    if let Some(sample) = picture.measures().betweenness_sample() {
        totals.push_str(&format!("; betweenness is estimated from {sample} nodes"));
    }
    if picture.is_laid_out_by_community() {
        totals.push_str("; so many nodes are laid out community by community");
    }
    totals
}

fn strongest(picture: &Picture<'_>, ties: &[DrawnTie<'_>]) -> String {
    let width = ties.first().map_or(0, |tie| tie.tie.count.to_string().len());
    let line = |tie: &DrawnTie<'_>| {
        let g2 = tie.measures.g2.map(|g2| format!(", G² {g2:.1}")).unwrap_or_default();
        format!("\n  {:>width$}  {}{g2}{}", tie.tie.count, ends(picture, tie), own(tie))
    };
    ties.iter().take(MOST).map(line).collect()
}

fn closest(picture: &Picture<'_>, ties: &[DrawnTie<'_>], support: u64) -> String {
    let supported = ties.iter().take_while(|tie| tie.tie.count >= support);
    let mut ranked: Vec<_> = supported.filter_map(|tie| Some((tie.measures.npmi?, tie))).collect();
    if ranked.len() < 2 {
        return String::new();
    }
    // Stable: of equally close ties those with more counts stay first.
    ranked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let head =
        format!("\nthe closest by NPMI, of {} counted {support} times at least:", counted(ranked.len() as u64, "tie"));
    let line = |(npmi, tie): &(f64, &DrawnTie<'_>)| {
        format!("\n  {npmi:>5.2}  {}, {} times{}", ends(picture, tie), tie.tie.count, own(tie))
    };
    head + &ranked.iter().take(MOST).map(line).collect::<String>()
}

fn ends(picture: &Picture<'_>, tie: &DrawnTie<'_>) -> String {
    let [source, target] = [tie.source, tie.target].map(|number| picture.node(number).node.name.as_str());
    format!("{source} – {target}")
}

fn own(tie: &DrawnTie<'_>) -> &'static str {
    if tie.is_own_country { ", own country" } else { "" }
}
