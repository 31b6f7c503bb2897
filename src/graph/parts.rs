//! Graphs put together from nodes and ties that were counted elsewhere, as files bring them.

use super::{Node, RelationGraph, RelationTie, Tie};

/// A key that files could not keep.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` cannot be a key: wanted are ASCII letters, digits and . _ : - such as in country:KG")]
pub struct KeyError(String);

impl RelationGraph {
    /// Says what was counted in all, for a graph that was counted elsewhere: documents, windows (those that
    /// name nobody among them, since PMI and its like go by their number), and sentences of
    /// boilerplate that were left out.
    pub fn set_totals(&mut self, documents: u64, windows: u64, boilerplate: u64) {
        (self.documents, self.windows, self.boilerplate) = (documents, windows, boilerplate);
    }

    /// Adds a node that was counted elsewhere, or what it counted to the one of its key.
    ///
    /// # Errors
    ///
    /// A key that could not be an id in files.
    pub fn put_node(&mut self, node: Node) -> Result<(), KeyError> {
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"._:-".contains(&byte);
        if node.key.is_empty() || !node.key.bytes().all(is_part) {
            return Err(KeyError(node.key));
        }
        self.merge_node(node);
        Ok(())
    }

    /// Adds what a tie counted elsewhere; `false` where the keys are not two nodes of this graph,
    /// and nothing was added.
    #[must_use]
    pub fn put_tie(&mut self, source: &str, target: &str, tie: Tie) -> bool {
        match (self.nodes.get(source).copied(), self.nodes.get(target).copied()) {
            (Some(source), Some(target)) if source != target => {
                let index = self.tie(source, target);
                self.graph[index].merge(tie);
                true
            }
            _ => false,
        }
    }

    /// Adds what a relation of this type counted elsewhere, as [`put_tie`](Self::put_tie) does.
    #[must_use]
    pub fn put_relation(&mut self, source: &str, target: &str, relation: &str, tie: RelationTie) -> bool {
        let is_turned = tie.is_symmetric && source > target;
        let (source, target) = if is_turned { (target, source) } else { (source, target) };
        if !self.put_tie(source, target, Tie::default()) {
            return false;
        }
        let key = (self.nodes[source], self.nodes[target], relation.to_owned());
        self.relations.entry(key).or_default().merge(tie);
        true
    }

    /// A graph of the same settings and totals, with the nodes that `keeps_node` and the ties
    /// that `keeps_tie` lets stand.
    pub(super) fn kept(
        self,
        keeps_node: impl Fn(&Node) -> bool,
        keeps_tie: impl Fn(&Node, &Node, &Tie) -> bool,
    ) -> Self {
        let mut kept = Self {
            window: self.window,
            slicing: self.slicing,
            documents: self.documents,
            windows: self.windows,
            keeps_boilerplate: self.keeps_boilerplate,
            boilerplate: self.boilerplate,
            ..Self::default()
        };
        let (nodes, edges) = self.graph.into_nodes_edges();
        let mut indexes = Vec::with_capacity(nodes.len());
        for node in nodes {
            indexes.push(keeps_node(&node.weight).then(|| kept.add_node(node.weight)));
        }
        for edge in edges {
            let (Some(source), Some(target)) = (indexes[edge.source().index()], indexes[edge.target().index()]) else {
                continue;
            };
            if keeps_tie(&kept.graph[source], &kept.graph[target], &edge.weight) {
                let index = kept.tie(source, target);
                kept.graph[index] = edge.weight;
            }
        }
        for ((source, target, relation), tie) in self.relations {
            let (Some(source), Some(target)) = (indexes[source.index()], indexes[target.index()]) else { continue };
            if kept.graph.find_edge(source, target).is_some() {
                kept.relations.insert((source, target, relation), tie);
            }
        }
        kept
    }
}
