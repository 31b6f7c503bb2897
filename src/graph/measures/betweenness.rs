//! Betweenness, exact or estimated.

use super::Links;

/// How many steps along links may be taken, before starting points are sampled.
const MOST_STEPS: usize = 500_000_000;
/// The fewest starting points that are sampled.
const FEWEST: usize = 16;

/// The betweenness of each node, between 0 and 1, and from how many starting points
/// it was estimated; `None` where all nodes were starting points.
///
/// Brandes, "A faster algorithm for betweenness centrality", 2001: one breadth-first
/// search from every node, then shares of paths are handed back along them. Of large
/// graphs every nth node by key is a starting point (Brandes and Pich, "Centrality
/// estimation in large networks", 2007), so that the cost stays bounded.
pub(super) fn betweenness(links: &Links) -> (Vec<f64>, Option<usize>) {
    let len = links.len();
    let sample = sample(len, links.ties_len());
    let mut search = Search::new(len);
    for number in 0..sample.unwrap_or(len) {
        let start = sample.map_or(number, |sample| number * len / sample);
        search.run(links, start as u32);
    }
    // Each pair of the others was met twice, once from either end.
    let pairs = (len.saturating_sub(1) * len.saturating_sub(2)) as f64;
    let scale = len as f64 / sample.unwrap_or(len) as f64 / pairs;
    let scaled = |value: f64| if pairs > 0.0 { value * scale } else { 0.0 };
    (search.sums.into_iter().map(scaled).collect(), sample)
}

/// How many starting points a graph of this size has; `None` for all nodes.
fn sample(nodes: usize, ties: usize) -> Option<usize> {
    let affordable = (MOST_STEPS / (nodes + 2 * ties).max(1)).max(FEWEST);
    (affordable < nodes).then_some(affordable)
}

/// The searches from one node after another.
struct Search {
    /// The nodes that were reached, the nearest first.
    order: Vec<u32>,
    distances: Vec<u32>,
    /// How many shortest paths lead to each node.
    paths: Vec<f64>,
    shares: Vec<f64>,
    sums: Vec<f64>,
}

const UNREACHED: u32 = u32::MAX;

impl Search {
    fn new(len: usize) -> Self {
        let zeros = || vec![0.0; len];
        Self { order: Vec::new(), distances: vec![UNREACHED; len], paths: zeros(), shares: zeros(), sums: zeros() }
    }

    fn run(&mut self, links: &Links, start: u32) {
        self.reach(links, start);
        while let Some(node) = self.order.pop() {
            let at = node as usize;
            for (before, _) in links.neighbours(node) {
                if self.distances[before as usize].wrapping_add(1) == self.distances[at] {
                    let share = self.paths[before as usize] / self.paths[at] * (1.0 + self.shares[at]);
                    self.shares[before as usize] += share;
                }
            }
            if node != start {
                self.sums[at] += self.shares[at];
            }
            // What was nearer is still to come and does not look at this node again.
            (self.shares[at], self.paths[at]) = (0.0, 0.0);
            self.distances[at] = UNREACHED;
        }
    }

    fn reach(&mut self, links: &Links, start: u32) {
        self.distances[start as usize] = 0;
        self.paths[start as usize] = 1.0;
        self.order.push(start);
        let mut at = 0;
        while let Some(node) = self.order.get(at).copied() {
            at += 1;
            for (next, _) in links.neighbours(node) {
                if self.distances[next as usize] == UNREACHED {
                    self.distances[next as usize] = self.distances[node as usize] + 1;
                    self.order.push(next);
                }
                if self.distances[next as usize] == self.distances[node as usize] + 1 {
                    self.paths[next as usize] += self.paths[node as usize];
                }
            }
        }
    }
}
