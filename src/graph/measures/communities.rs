//! Communities by the Leiden algorithm.
//!
//! Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected
//! communities", 2019, on modularity of resolution 1. Where the paper draws by lot,
//! the best move is taken, and of equal ones that to the smaller number: the same
//! graph gives the same communities.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::Links;

/// Rounds of moving, refining and joining; they end by themselves long before.
const MOST_ROUNDS: usize = 50;
/// Gains that differ by less are equal.
const EQUAL: f64 = 1e-10;

/// The community of each node, numbered by size, the largest first, and of equal ones that of
/// the smaller first node.
pub(super) fn communities(links: &Links) -> Vec<u32> {
    let mut of_node: Vec<u32> = (0..links.len() as u32).collect();
    // Begun anew from what was found until nothing moves any more.
    for _ in 0..MOST_ROUNDS {
        let found = levels(links, &of_node);
        if modularity(links, &found) <= modularity(links, &of_node) + EQUAL {
            break;
        }
        of_node = found;
    }
    by_size(&of_node)
}

/// Modularity, Σ (inner weight / all weight − (strength / total strength)²).
pub(super) fn modularity(links: &Links, communities: &[u32]) -> f64 {
    let total = links.total();
    let count = count_of(communities);
    let (mut inner, mut strength) = (vec![0.0; count], vec![0.0; count]);
    for rank in 0..links.len() as u32 {
        let own = communities[rank as usize];
        strength[own as usize] += links.strength(rank);
        let inside = links.neighbours(rank).filter(|(other, _)| communities[*other as usize] == own);
        inner[own as usize] += inside.map(|(_, weight)| weight).sum::<f64>();
    }
    if total == 0.0 {
        return 0.0;
    }
    inner.iter().zip(strength).map(|(inner, strength)| inner / total - (strength / total).powi(2)).sum()
}

/// One run of the algorithm from a partition: nodes move, communities are refined,
/// what was refined becomes one node each, until nothing moves.
fn levels(links: &Links, start: &[u32]) -> Vec<u32> {
    let mut level = links.clone();
    // The node of the level in which each node of the graph is.
    let mut holders: Vec<u32> = (0..links.len() as u32).collect();
    let mut partition = start.to_vec();
    for _ in 0..MOST_ROUNDS {
        let mut moves = Partition::new(&level, &level, partition);
        moves.move_nodes();
        let refined = numbered(&refine(&level, &moves.of_node));
        let count = count_of(&refined);
        let communities = numbered(&moves.of_node);
        if count == level.len() {
            return holders.iter().map(|holder| communities[*holder as usize]).collect();
        }
        partition = vec![0; count];
        refined.iter().zip(&communities).for_each(|(part, own)| partition[*part as usize] = *own);
        level = level.joined(&refined, count);
        holders.iter_mut().for_each(|holder| *holder = refined[*holder as usize]);
    }
    holders.iter().map(|holder| partition[*holder as usize]).collect()
}

/// A partition of a level's nodes.
struct Partition<'l> {
    /// The links along which nodes move.
    links: &'l Links,
    /// The level, by whose strengths gains are measured.
    level: &'l Links,
    of_node: Vec<u32>,
    /// The strength of each community.
    strengths: Vec<f64>,
    sizes: Vec<u32>,
    /// For the node that is looked at, the weight of its links to each community.
    weights: Vec<f64>,
    near: Vec<u32>,
    total: f64,
}

impl<'l> Partition<'l> {
    fn new(links: &'l Links, level: &'l Links, of_node: Vec<u32>) -> Self {
        let count = links.len().max(count_of(&of_node));
        let (strengths, sizes, weights) = (vec![0.0; count], vec![0; count], vec![0.0; count]);
        let total = level.total();
        let mut partition = Self { links, level, of_node, strengths, sizes, weights, near: Vec::new(), total };
        for (rank, own) in partition.of_node.iter().enumerate() {
            partition.strengths[*own as usize] += level.strength(rank as u32);
            partition.sizes[*own as usize] += 1;
        }
        partition
    }

    /// Moves each node to the community where it is best, as long as one moves.
    fn move_nodes(&mut self) {
        let mut queue: VecDeque<u32> = (0..self.links.len() as u32).collect();
        let mut waits = vec![true; self.links.len()];
        while let Some(node) = queue.pop_front() {
            waits[node as usize] = false;
            let best = self.best(node);
            if best == self.of_node[node as usize] {
                continue;
            }
            self.put(node, best);
            for (other, _) in self.links.neighbours(node) {
                if self.of_node[other as usize] != best && !waits[other as usize] {
                    waits[other as usize] = true;
                    queue.push_back(other);
                }
            }
        }
    }

    /// Moves nodes that are communities of their own, each at most once.
    fn merge_singles(&mut self) {
        for node in 0..self.links.len() as u32 {
            if self.sizes[self.of_node[node as usize] as usize] == 1 {
                let best = self.best(node);
                self.put(node, best);
            }
        }
    }

    /// The community in which a node adds most to modularity: its own, unless another is better.
    fn best(&mut self, node: u32) -> u32 {
        let own = self.of_node[node as usize];
        for (other, weight) in self.links.neighbours(node) {
            let community = self.of_node[other as usize];
            if self.weights[community as usize] == 0.0 {
                self.near.push(community);
            }
            self.weights[community as usize] += weight;
        }
        let strength = self.level.strength(node);
        let gain = |community: u32| {
            let others = self.strengths[community as usize] - if community == own { strength } else { 0.0 };
            self.weights[community as usize] - strength * others / self.total
        };
        let mut best = (gain(own), own);
        for community in self.near.iter().filter(|community| **community != own) {
            let gain = gain(*community);
            let is_equal = gain > best.0 - EQUAL && best.1 != own && *community < best.1;
            if gain > best.0 + EQUAL || is_equal {
                best = (gain, *community);
            }
        }
        self.near.drain(..).for_each(|community| self.weights[community as usize] = 0.0);
        best.1
    }

    fn put(&mut self, node: u32, community: u32) {
        let (own, strength) = (self.of_node[node as usize] as usize, self.level.strength(node));
        self.strengths[own] -= strength;
        self.sizes[own] -= 1;
        self.strengths[community as usize] += strength;
        self.sizes[community as usize] += 1;
        self.of_node[node as usize] = community;
    }
}

/// Parts of communities that hold together by themselves: single nodes are merged along
/// links inside their community.
fn refine(level: &Links, communities: &[u32]) -> Vec<u32> {
    let inner = inner_links(level, communities);
    let mut parts = Partition::new(&inner, level, (0..level.len() as u32).collect());
    parts.merge_singles();
    parts.of_node
}

/// The links inside communities.
fn inner_links(links: &Links, communities: &[u32]) -> Links {
    let row = |rank: u32| -> Vec<(u32, f64)> {
        let is_inner = |(other, _): &(u32, f64)| communities[*other as usize] == communities[rank as usize];
        links.neighbours(rank).filter(is_inner).collect()
    };
    let rows: Vec<Vec<(u32, f64)>> = (0..links.len() as u32).map(row).collect();
    Links::of_rows(&rows, &vec![0.0; links.len()])
}

/// The same partition with numbers from 0 without gaps, in the order in which they are met.
fn numbered(partition: &[u32]) -> Vec<u32> {
    let mut numbers: Vec<Option<u32>> = vec![None; count_of(partition)];
    let mut next = 0;
    let mut number = |own: &u32| {
        *numbers[*own as usize].get_or_insert_with(|| {
            next += 1;
            next - 1
        })
    };
    partition.iter().map(&mut number).collect()
}

/// One more than the greatest number.
fn count_of(partition: &[u32]) -> usize {
    partition.iter().max().map_or(0, |last| *last as usize + 1)
}

fn by_size(partition: &[u32]) -> Vec<u32> {
    let partition = numbered(partition);
    let mut sizes: Vec<u32> = vec![0; count_of(&partition)];
    partition.iter().for_each(|own| sizes[*own as usize] += 1);
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    // Stable: numbers follow the first node of each.
    order.sort_by_key(|own| Reverse(sizes[*own]));
    let mut ranks = vec![0; sizes.len()];
    order.iter().enumerate().for_each(|(rank, own)| ranks[*own] = rank as u32);
    partition.iter().map(|own| ranks[*own as usize]).collect()
}
