//! What of a graph to keep.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fmt;

use super::measures::Links;
use super::{Node, RelationGraph, Tie};
use crate::gazetteer::Kind;
use crate::text::Date;

/// What of a graph to keep; what is not set keeps all.
///
/// The filters work one after the other, in the order of the fields, each on what
/// those before it have left. A node that loses its last tie to a filter goes
/// with it; one that had none stays.
///
/// ```
/// use whowhom::{Document, Extractor, Filter, RelationGraph};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia met Kyrgyzstan. Russia asked Kyrgyzstan. Russia told China.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let (graph, removed) = graph.filtered(&Filter { min_count: 2, ..Filter::default() });
/// assert_eq!(graph.ties().len(), 1);
/// assert_eq!(removed[0].to_string(), "ties counted less than 2 times: 1 tie and 1 node");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Keeps ties of which no day is before this date; those without a date go.
    pub from: Option<Date>,
    /// Keeps ties of which some day is not behind this date; those without a date go.
    pub to: Option<Date>,
    /// Keeps nodes of these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// Keeps ties that are counted as often at least.
    pub min_count: u64,
    /// Keeps ties whose disparity filter's alpha is at most this
    /// ([`TieMeasures::alpha`](super::TieMeasures::alpha)).
    pub backbone: Option<f64>,
    /// Keeps the node of this key, those tied to it, and what ties these.
    pub ego: Option<String>,
    /// Keeps as many nodes, those with most mentions, and of equal ones the first by key.
    pub top: Option<usize>,
}

/// What one filter has removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// What went, in words.
    pub what: String,
    /// How many nodes.
    pub nodes: usize,
    /// How many ties.
    pub ties: usize,
}

/// `ties counted less than 2 times: 5 ties and 1 node`
impl fmt::Display for Removed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, nodes, ties } = self;
        let s = |count: usize| if count == 1 { "" } else { "s" };
        write!(formatter, "{what}: {ties} tie{} and {nodes} node{}", s(*ties), s(*nodes))
    }
}

impl RelationGraph {
    /// What `filter` keeps of this graph, and what each of its parts removed.
    /// Totals, and with them PMI and its like, stay those of all documents.
    pub fn filtered(self, filter: &Filter) -> (Self, Vec<Removed>) {
        let mut sieve = Sieve { graph: self, removed: Vec::new() };
        if filter.from.is_some() || filter.to.is_some() {
            sieve.ties(period(filter), |_, _, tie| is_within(tie, filter));
        }
        if !filter.kinds.is_empty() {
            let kinds = filter.kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ");
            sieve.nodes(format!("nodes of other kinds than {kinds}"), |node| filter.kinds.contains(&node.kind));
        }
        if filter.min_count > 1 {
            let what = format!("ties counted less than {} times", filter.min_count);
            sieve.ties(what, |_, _, tie| tie.count >= filter.min_count);
        }
        if let Some(alpha) = filter.backbone {
            let backbone = backbone(&sieve.graph, alpha);
            let what = format!("ties outside the backbone (alpha above {alpha})");
            sieve.ties(what, |a, b, _| backbone.contains(&(a.key.clone(), b.key.clone())));
        }
        if let Some(ego) = &filter.ego {
            let circle = circle(&sieve.graph, ego);
            sieve.nodes(format!("what is not tied to {ego}"), |node| circle.contains(&node.key));
        }
        if let Some(top) = filter.top {
            let leading = leading(&sieve.graph, top);
            sieve.nodes(format!("nodes behind the first {top}"), |node| leading.contains(&node.key));
        }
        (sieve.graph, sieve.removed)
    }
}

/// A graph on its way through filters.
struct Sieve {
    graph: RelationGraph,
    removed: Vec<Removed>,
}

impl Sieve {
    fn nodes(&mut self, what: String, keeps: impl Fn(&Node) -> bool) {
        self.keep(what, keeps, |_, _, _| true);
    }

    /// Keeps some ties, and the nodes that have one of them or never had any.
    fn ties(&mut self, what: String, keeps: impl Fn(&Node, &Node, &Tie) -> bool) {
        let (mut tied, mut left) = (HashSet::new(), HashSet::new());
        for (source, target, tie) in self.graph.ties() {
            let ends = [source.key.clone(), target.key.clone()];
            if keeps(source, target, tie) {
                left.extend(ends.clone());
            }
            tied.extend(ends);
        }
        self.keep(what, |node| !tied.contains(&node.key) || left.contains(&node.key), keeps);
    }

    fn keep(
        &mut self,
        what: String,
        keeps_node: impl Fn(&Node) -> bool,
        keeps_tie: impl Fn(&Node, &Node, &Tie) -> bool,
    ) {
        let graph = std::mem::take(&mut self.graph);
        let before = (graph.graph.node_count(), graph.graph.edge_count());
        self.graph = graph.kept(keeps_node, keeps_tie);
        let (nodes, ties) = (self.graph.graph.node_count(), self.graph.graph.edge_count());
        self.removed.push(Removed { what, nodes: before.0 - nodes, ties: before.1 - ties });
    }
}

fn period(filter: &Filter) -> String {
    let shown = |date: Option<Date>| date.map(|date| date.to_string());
    match (shown(filter.from), shown(filter.to)) {
        (Some(from), Some(to)) => format!("ties seen only before {from} or after {to}, or without a date"),
        (Some(from), None) => format!("ties seen only before {from}, or without a date"),
        (_, to) => format!("ties seen only after {}, or without a date", to.unwrap_or_default()),
    }
}

fn is_within(tie: &Tie, filter: &Filter) -> bool {
    let ends_before = |end: Option<Date>| end.is_none_or(|end| !end.is_within(filter.from, None));
    let starts_behind = |start: Option<Date>| start.is_none_or(|start| !start.is_within(None, filter.to));
    !ends_before(tie.last_seen) && !starts_behind(tie.first_seen)
}

/// The ties whose alpha is at most this, by the keys of both ends.
fn backbone(graph: &RelationGraph, alpha: f64) -> HashSet<(String, String)> {
    let links = Links::of(graph);
    let is_kept = |source: u32, target: u32, weight: f64| links.alpha(source, target, weight) <= alpha;
    let key = |rank: u32| links.node(graph, rank).key.clone();
    let ties = links.ties().filter(|(source, target, weight)| is_kept(*source, *target, *weight));
    ties.map(|(source, target, _)| (key(source), key(target))).collect()
}

/// The node of this key and those tied to it.
fn circle(graph: &RelationGraph, ego: &str) -> HashSet<String> {
    let neighbours = graph.nodes.get(ego).into_iter().flat_map(|index| {
        let keys = graph.graph.neighbors(*index).map(|other| graph.graph[other].key.clone());
        keys.chain([ego.to_owned()])
    });
    neighbours.collect()
}

fn leading(graph: &RelationGraph, top: usize) -> HashSet<String> {
    let mut nodes: Vec<&Node> = graph.nodes().collect();
    // Stable: nodes of equal count stay in the order of their keys.
    nodes.sort_by_key(|node| Reverse(node.count));
    nodes.into_iter().take(top).map(|node| node.key.clone()).collect()
}
