//! What was found, in a few lines.

use std::cmp::Reverse;

use whowhom::{DrawnTie, Picture};

use crate::report::counted;

/// How many ties the summary names.
const STRONGEST: usize = 10;

/// How much there is, and the strongest ties with their log-likelihood ratio.
pub fn summary(picture: &Picture<'_>) -> String {
    let graph = picture.graph();
    let mut ties: Vec<DrawnTie<'_>> = picture.ties().collect();
    // Stable: ties of equal strength stay in the order of their keys.
    ties.sort_by_key(|tie| Reverse(tie.tie.count));
    let documents = counted(graph.documents(), "document");
    let (nodes, count) = (counted(graph.nodes().len() as u64, "node"), counted(ties.len() as u64, "tie"));
    let mut summary = format!("{documents}, {nodes}, {count}");
    if graph.boilerplate() > 0 {
        summary.push_str(&format!(" ({} of boilerplate left out)", counted(graph.boilerplate(), "sentence")));
    }
    if let Some(sample) = picture.measures().betweenness_sample() {
        summary.push_str(&format!("; betweenness is estimated from {sample} nodes"));
    }
    if !picture.is_laid_out() {
        summary.push_str("; too large for a layout");
    }
    if !ties.is_empty() {
        summary.push_str(if ties.len() > STRONGEST { "; the strongest ties:" } else { ":" });
    }
    let width = ties.first().map_or(0, |tie| tie.tie.count.to_string().len());
    for tie in ties.iter().take(STRONGEST) {
        let [source, target] = [tie.source, tie.target].map(|number| picture.node(number).node.name.as_str());
        let g2 = tie.measures.g2.map(|g2| format!(", G² {g2:.1}")).unwrap_or_default();
        let own = if tie.is_own_country { ", own country" } else { "" };
        summary.push_str(&format!("\n  {:>width$}  {source} – {target}{g2}{own}", tie.tie.count));
    }
    summary
}
