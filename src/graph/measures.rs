//! Measures of nodes and ties.

mod betweenness;
mod communities;
mod links;
mod page_rank;
mod tie;

use super::RelationGraph;
pub(super) use links::Links;
pub use tie::TieMeasures;
pub(super) use tie::{Counts, alpha};

/// Measures of a graph's nodes, in the order of their keys.
///
/// All go by the graph alone, not by the order in which it was made. Ties are
/// undirected; their weight is their count.
///
/// | measure | is |
/// |---|---|
/// | degree | the number of ties |
/// | weighted degree | the sum of their counts |
/// | PageRank | Brin and Page 1998, damping 0.85, by counts; sums to 1 |
/// | betweenness | the share of shortest paths (of ties, all of length 1) between others that lead through the node, 0 to 1; Freeman 1977, by Brandes's algorithm of 2001; estimated from some starting points in large graphs ([`betweenness_sample`](Self::betweenness_sample), Brandes and Pich 2007) |
/// | community | the Leiden algorithm (Traag, Waltman and van Eck 2019) on modularity of resolution 1, by counts, nodes always taken in the same order; numbered from 0, the largest first |
///
/// ```
/// use whowhom::{Document, Extractor, Measures, RelationGraph};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia met Kyrgyzstan. Russia asked China.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let measures = Measures::new(&graph);
/// let russia = graph.nodes().position(|node| node.key == "country:RU").expect("it is named");
/// assert_eq!(measures.nodes()[russia].degree, 2);
/// assert_eq!(measures.nodes()[russia].betweenness, 1.0);
/// ```
#[derive(Clone, Debug)]
pub struct Measures {
    nodes: Vec<NodeMeasures>,
    betweenness_sample: Option<usize>,
    modularity: f64,
}

/// The measures of one node; see [`Measures`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NodeMeasures {
    /// How many ties it has.
    pub degree: u32,
    /// How often it is named together with others: the sum of its ties' counts.
    pub weighted_degree: u64,
    /// Its PageRank.
    pub pagerank: f64,
    /// Its betweenness, 0 to 1.
    pub betweenness: f64,
    /// The number of its community.
    pub community: u32,
}

impl Measures {
    /// Measures `graph`. Cost: linear in nodes and ties, some hundred times over;
    /// betweenness takes up to a few seconds.
    pub fn new(graph: &RelationGraph) -> Self {
        Self::of_links(&Links::of(graph))
    }

    pub(super) fn of_links(links: &Links) -> Self {
        let pagerank = page_rank::page_rank(links);
        let (betweenness, betweenness_sample) = betweenness::betweenness(links);
        let community = communities::communities(links);
        let modularity = communities::modularity(links, &community);
        let node = |rank: usize| NodeMeasures {
            degree: links.degree(rank as u32) as u32,
            weighted_degree: links.strength(rank as u32).round() as u64,
            pagerank: pagerank[rank],
            betweenness: betweenness[rank],
            community: community[rank],
        };
        Self { nodes: (0..links.len()).map(node).collect(), betweenness_sample, modularity }
    }

    /// The measures of each node, in the order of [`RelationGraph::nodes`].
    pub fn nodes(&self) -> &[NodeMeasures] {
        &self.nodes
    }

    /// From how many starting points betweenness is estimated; `None` where it is
    /// exact, which it is as long as nodes × (nodes + 2 × ties) is at most 500 million.
    pub fn betweenness_sample(&self) -> Option<usize> {
        self.betweenness_sample
    }

    /// The modularity of the communities (Newman and Girvan 2004), 0 without ties.
    pub fn modularity(&self) -> f64 {
        self.modularity
    }
}
