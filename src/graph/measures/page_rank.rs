//! PageRank with weighted links.

use super::Links;

const DAMPING: f64 = 0.85;
/// The error of all ranks together at which the iteration ends.
const TOLERANCE: f64 = 1e-12;
const MOST_ROUNDS: usize = 300;

/// The PageRank of each node (Brin and Page, "The anatomy of a large-scale
/// hypertextual web search engine", 1998), by power iteration: a walker who follows
/// links in proportion to their weights, and with probability 0.15, or where there is
/// no link, goes to any node. petgraph's own knows no weights.
pub(super) fn page_rank(links: &Links) -> Vec<f64> {
    let len = links.len() as f64;
    let mut ranks = vec![1.0 / len; links.len()];
    let mut next = ranks.clone();
    for _ in 0..MOST_ROUNDS {
        let is_dangling = |rank: &u32| links.degree(*rank) == 0;
        let dangling: f64 = (0..links.len() as u32).filter(is_dangling).map(|rank| ranks[rank as usize]).sum();
        let base = (1.0 - DAMPING + DAMPING * dangling) / len;
        for (rank, value) in next.iter_mut().enumerate() {
            let share = |(other, weight): (u32, f64)| ranks[other as usize] * weight / links.strength(other);
            *value = base + DAMPING * links.neighbours(rank as u32).map(share).sum::<f64>();
        }
        let error: f64 = ranks.iter().zip(&next).map(|(old, new)| (old - new).abs()).sum();
        std::mem::swap(&mut ranks, &mut next);
        if error < TOLERANCE {
            break;
        }
    }
    ranks
}
