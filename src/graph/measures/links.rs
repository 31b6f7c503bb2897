//! A graph as plain numbers, for algorithms.

use petgraph::visit::EdgeRef;

use crate::graph::{Node, RelationGraph};

/// Who is linked to whom, by the rank of nodes in the order of their keys, so that
/// results do not depend on the order in which a graph was made.
#[derive(Clone, Debug, Default)]
pub(in crate::graph) struct Links {
    /// The index of each node in the graph.
    indexes: Vec<usize>,
    /// Where the neighbours of each node begin; one more at the end.
    starts: Vec<usize>,
    /// The neighbours of all nodes, those of one sorted.
    targets: Vec<u32>,
    /// The weight of each link.
    weights: Vec<f64>,
    /// The sum of the weights of each node's links; a loop counts twice.
    strengths: Vec<f64>,
}

impl Links {
    /// The ties of a graph, with their counts; where only a statement joins two, 1.
    pub(in crate::graph) fn of(graph: &RelationGraph) -> Self {
        let graph = &graph.graph;
        let mut order: Vec<_> = graph.node_indices().collect();
        order.sort_unstable_by(|a, b| graph[*a].key.cmp(&graph[*b].key));
        let mut ranks = vec![0_u32; order.len()];
        order.iter().enumerate().for_each(|(rank, index)| ranks[index.index()] = rank as u32);
        let mut links = Self { starts: vec![0], ..Self::default() };
        let mut row: Vec<(u32, f64)> = Vec::new();
        for index in &order {
            row.clear();
            for edge in graph.edges(*index) {
                let other = if edge.source() == *index { edge.target() } else { edge.source() };
                row.push((ranks[other.index()], edge.weight().count.max(1) as f64));
            }
            row.sort_unstable_by_key(|(rank, _)| *rank);
            links.push(&row, 0.0);
        }
        links.indexes = order.iter().map(|index| index.index()).collect();
        links
    }

    /// Links from rows of neighbours, each sorted, with the weight of each node's loop.
    pub(super) fn of_rows(rows: &[Vec<(u32, f64)>], loops: &[f64]) -> Self {
        let mut links = Self { starts: vec![0], ..Self::default() };
        rows.iter().zip(loops).for_each(|(row, own)| links.push(row, *own));
        links
    }

    /// The same with each part of `parts`, which are numbered below `count`, as one node.
    pub(in crate::graph) fn joined(&self, parts: &[u32], count: usize) -> Self {
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); count];
        parts.iter().enumerate().for_each(|(rank, part)| members[*part as usize].push(rank as u32));
        let mut weights = vec![0.0; count];
        let mut rows = Vec::with_capacity(count);
        let mut loops = Vec::with_capacity(count);
        for (part, members) in members.iter().enumerate() {
            let mut near: Vec<u32> = Vec::new();
            let mut strength = 0.0;
            for member in members {
                strength += self.strength(*member);
                for (other, weight) in self.neighbours(*member) {
                    let target = parts[other as usize];
                    if target as usize != part {
                        if weights[target as usize] == 0.0 {
                            near.push(target);
                        }
                        weights[target as usize] += weight;
                    }
                }
            }
            near.sort_unstable();
            let row: Vec<(u32, f64)> =
                near.iter().map(|target| (*target, std::mem::take(&mut weights[*target as usize]))).collect();
            let outer: f64 = row.iter().map(|(_, weight)| weight).sum();
            loops.push((strength - outer) / 2.0);
            rows.push(row);
        }
        Self::of_rows(&rows, &loops)
    }

    /// The links among the first `count` nodes.
    pub(in crate::graph) fn first(&self, count: usize) -> Self {
        let row = |rank| self.neighbours(rank).filter(|(other, _)| (*other as usize) < count).collect();
        let rows: Vec<Vec<(u32, f64)>> = (0..count as u32).map(row).collect();
        Self::of_rows(&rows, &vec![0.0; count])
    }

    fn push(&mut self, row: &[(u32, f64)], own: f64) {
        self.targets.extend(row.iter().map(|(rank, _)| *rank));
        self.weights.extend(row.iter().map(|(_, weight)| *weight));
        self.starts.push(self.targets.len());
        self.strengths.push(row.iter().map(|(_, weight)| weight).sum::<f64>() + 2.0 * own);
    }

    /// How many nodes there are.
    pub(in crate::graph) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many links there are.
    pub(super) fn ties_len(&self) -> usize {
        self.targets.len() / 2
    }

    /// The node of this rank.
    pub(in crate::graph) fn node<'g>(&self, graph: &'g RelationGraph, rank: u32) -> &'g Node {
        &graph.graph[petgraph::graph::NodeIndex::new(self.indexes[rank as usize])]
    }

    /// The neighbours of a node, sorted, with the weights of the links.
    pub(in crate::graph) fn neighbours(&self, rank: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let range = self.starts[rank as usize]..self.starts[rank as usize + 1];
        self.targets[range.clone()].iter().copied().zip(self.weights[range].iter().copied())
    }

    /// Every link once, the smaller rank first, in order.
    pub(in crate::graph) fn ties(&self) -> impl Iterator<Item = (u32, u32, f64)> + '_ {
        let row = |source: u32| self.neighbours(source).map(move |(target, weight)| (source, target, weight));
        (0..self.len() as u32).flat_map(row).filter(|(source, target, _)| source < target)
    }

    /// How many neighbours a node has.
    pub(in crate::graph) fn degree(&self, rank: u32) -> usize {
        self.starts[rank as usize + 1] - self.starts[rank as usize]
    }

    /// The sum of the weights of a node's links.
    pub(in crate::graph) fn strength(&self, rank: u32) -> f64 {
        self.strengths[rank as usize]
    }

    /// The sum of all strengths: twice the weight of all links.
    pub(super) fn total(&self) -> f64 {
        self.strengths.iter().sum()
    }

    /// The disparity filter's alpha of a link; see [`TieMeasures`](super::TieMeasures).
    pub(in crate::graph) fn alpha(&self, source: u32, target: u32, weight: f64) -> f64 {
        let at = |rank: u32| super::tie::alpha(weight as u64, self.degree(rank) as u32, self.strength(rank) as u64);
        at(source).min(at(target))
    }
}
