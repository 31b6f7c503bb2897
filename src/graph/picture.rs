//! A graph as it is shown: measured, laid out, coloured.

mod coarse;
mod forces;
mod ends;
mod layout;
mod quadtree;
mod spread;
mod sunflower;

use std::ops::Range;

use petgraph::Direction;
use petgraph::graph::{EdgeIndex, NodeIndex};

pub(crate) use spread::{MOST_LABELLED, label_height, label_width};

use super::measures::{Counts, Links, alpha};
use super::{Colour, ColourBy, Measures, Node, NodeMeasures, RelationGraph, RelationTie, Tie, TieMeasures};
use ends::Ends;

/// How many characters of a label keep other nodes away.
const LONGEST_LABEL: usize = 40;

/// Of how many nodes the ties are looked up together.
const BLOCK: usize = 128;
/// Of how many ties that is looked at together which is needed of them; more would not stay in the fastest caches.
const GLANCE: usize = 64;
/// The sizes of the least and the most mentioned node; readers that scale sizes
/// leave these as they are, and positions with them.
const SIZES: (f64, f64) = (4.0, 100.0);
/// The size of all nodes where all have equally many mentions.
const SAME_SIZE: f64 = 20.0;

/// A graph with all that readers of its files see: measures, communities,
/// positions, sizes and colours. Every export is made from it.
///
/// Nodes and ties are in the order of their keys, and nothing depends on the
/// order in which the graph was made.
///
/// ```
/// use whowhom::{Document, Extractor, Picture, RelationGraph};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia and Kyrgyzstan signed a pact. China asked Russia.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let picture = Picture::new(&graph);
/// let sizes: Vec<f64> = picture.nodes().filter_map(|node| Some(node.place?.size)).collect();
/// assert_eq!(sizes, [4.0, 4.0, 100.0], "by mentions: China, Kyrgyzstan, Russia");
/// ```
#[derive(Clone, Debug)]
pub struct Picture<'g> {
    graph: &'g RelationGraph,
    /// The nodes by key.
    order: Vec<NodeIndex>,
    /// The place of each node in `order`.
    ranks: Vec<u32>,
    measures: Measures,
    ends: Ends,
    /// Where each node of `order` is drawn; empty where there is no layout.
    places: Vec<Place>,
    colours: ColourBy,
}

/// Where and how a node is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// To the right, -5000 to 5000.
    pub x: f64,
    /// Upwards, -5000 to 5000.
    pub y: f64,
    /// The radius: 4 for the fewest mentions, 100 for the most, the area
    /// growing evenly in between; 20 where all nodes have equally many.
    pub size: f64,
    /// The colour.
    pub colour: Colour,
}

/// A node of a [`Picture`].
#[derive(Clone, Copy, Debug)]
pub struct DrawnNode<'p> {
    /// The node.
    pub node: &'p Node,
    /// Its measures.
    pub measures: NodeMeasures,
    /// Where it is drawn; `None` where the picture has no layout.
    pub place: Option<Place>,
}

/// A tie of a [`Picture`].
#[derive(Clone, Copy, Debug)]
pub struct DrawnTie<'p> {
    /// The number of its one end among [`Picture::nodes`].
    pub source: usize,
    /// The number of its other end, which is greater.
    pub target: usize,
    /// The tie.
    pub tie: &'p Tie,
    /// Its measures.
    pub measures: TieMeasures,
    /// Whether one end is the country of the other.
    pub is_own_country: bool,
}

impl<'g> Picture<'g> {
    /// Measures `graph`, lays it out and colours it by community. Cost: that of
    /// [`Measures::new`] and, for the layout, some hundred rounds of n log n; of more than 50,000 nodes a
    /// few rounds, after their communities were laid out.
    pub fn new(graph: &'g RelationGraph) -> Self {
        Self::coloured(graph, ColourBy::default())
    }

    /// A picture whose colours tell what `colours` says.
    pub fn coloured(graph: &'g RelationGraph, colours: ColourBy) -> Self {
        let links = Links::of(graph);
        let mut picture = Self::undrawn(graph, Measures::of_links(&links));
        picture.colours = colours;
        picture.places = picture.places(&links, colours);
        picture
    }

    /// A picture without layout, of measures that were taken before of the same graph.
    pub fn undrawn(graph: &'g RelationGraph, measures: Measures) -> Self {
        let nodes = &graph.graph;
        let mut order: Vec<NodeIndex> = nodes.node_indices().collect();
        order.sort_unstable_by(|a, b| nodes[*a].key.cmp(&nodes[*b].key));
        let mut ranks = vec![0; order.len()];
        order.iter().enumerate().for_each(|(rank, index)| ranks[index.index()] = rank as u32);
        let mut ends = Ends::default();
        order.iter().zip(measures.nodes()).for_each(|(index, measures)| ends.push(&nodes[*index], measures));
        Self { graph, order, ranks, measures, ends, places: Vec::new(), colours: ColourBy::default() }
    }

    /// The graph.
    pub fn graph(&self) -> &'g RelationGraph {
        self.graph
    }

    /// What the colours tell.
    pub fn colours(&self) -> ColourBy {
        self.colours
    }

    /// The measures of its nodes.
    pub fn measures(&self) -> &Measures {
        &self.measures
    }

    /// Whether nodes have places; those of an [`undrawn`](Self::undrawn) picture have none.
    pub fn is_laid_out(&self) -> bool {
        self.places.len() == self.order.len()
    }

    /// Whether each node stands in the disc of its community, where forces have moved it a little only: so
    /// graphs of more than 50,000 nodes are laid out.
    pub fn is_laid_out_by_community(&self) -> bool {
        self.is_laid_out() && self.order.len() > layout::LARGEST_WHOLE
    }

    /// All nodes, by key.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = DrawnNode<'_>> {
        (0..self.order.len()).map(|rank| self.node(rank))
    }

    /// The node of this number among [`nodes`](Self::nodes).
    ///
    /// # Panics
    ///
    /// Where there are fewer nodes.
    pub fn node(&self, number: usize) -> DrawnNode<'_> {
        DrawnNode {
            node: &self.graph.graph[self.order[number]],
            measures: self.measures.nodes()[number],
            place: self.places.get(number).copied(),
        }
    }

    /// The key of the node of this number.
    pub(crate) fn key(&self, number: usize) -> &str {
        self.ends.key(number)
    }

    /// All ties, by the keys of both ends. Costs no memory to speak of.
    pub fn ties(&self) -> impl Iterator<Item = DrawnTie<'_>> {
        let blocks = (0..self.order.len()).step_by(BLOCK);
        let block = |start: usize| self.ties_of(start..self.order.len().min(start + BLOCK));
        blocks.map(block).flat_map(move |ties| {
            (0..ties.len()).map(move |at| {
                if at % GLANCE == 0 {
                    self.touch(&ties[at..ties.len().min(at + GLANCE)]);
                }
                let (source, target, edge) = ties[at];
                self.drawn(source as usize, target as usize, &self.graph.graph[edge])
            })
        })
    }

    /// All typed relations, by source, target and type, with the numbers of their ends.
    pub fn relations(&self) -> impl ExactSizeIterator<Item = (usize, usize, &str, &RelationTie)> {
        let rank = |index: NodeIndex| self.ranks[index.index()] as usize;
        let relations = self
            .graph
            .relations
            .iter()
            .map(|((source, target, relation), tie)| (rank(*source), rank(*target), relation.as_str(), tie));
        let mut relations: Vec<(usize, usize, &str, &RelationTie)> = relations.collect();
        relations.sort_unstable_by_key(|(source, target, relation, _)| (*source, *target, *relation));
        relations.into_iter()
    }

    /// The ties of `sources` to nodes of greater number, in order: those that begin at them,
    /// since the graph holds every tie from the smaller key to the greater.
    fn ties_of(&self, sources: Range<usize>) -> Vec<(u32, u32, EdgeIndex)> {
        let graph = &self.graph.graph;
        let first = |source: usize| Some((source as u32, graph.first_edge(self.order[source], Direction::Outgoing)?));
        let mut ends: Vec<(u32, EdgeIndex)> = sources.filter_map(first).collect();
        let mut ties = Vec::new();
        // One step of every list at a time, since each step of a list waits for the one before.
        while !ends.is_empty() {
            ends.retain_mut(|(source, edge)| {
                let target = graph.edge_endpoints(*edge).map_or(0, |(_, target)| self.ranks[target.index()]);
                ties.push((*source, target, *edge));
                let next = graph.next_edge(*edge, Direction::Outgoing);
                *edge = next.unwrap_or(*edge);
                next.is_some()
            });
        }
        ties.sort_unstable_by_key(|(source, target, _)| (*source, *target));
        ties
    }

    /// Looks at all that will be needed of some ties. What lies far apart in memory then comes
    /// at once and not one after the other, which of a million nodes takes most of the time.
    fn touch(&self, ties: &[(u32, u32, EdgeIndex)]) {
        let graph = &self.graph.graph;
        let parts = ties.iter().map(|(_, target, edge)| {
            let (end, tie) = (self.ends.get(*target as usize), &graph[*edge]);
            let key = usize::from(self.ends.key(*target as usize).as_bytes().first().copied().unwrap_or_default());
            end.windows as usize ^ key ^ tie.count as usize ^ tie.evidence.len() ^ tie.slices.len()
        });
        std::hint::black_box(parts.fold(0, |sum, part| sum ^ part));
    }

    fn drawn<'p>(&'p self, source: usize, target: usize, tie: &'p Tie) -> DrawnTie<'p> {
        let ends = [source, target].map(|number| self.ends.get(number));
        let counts = Counts { ends: ends.map(|end| end.windows), both: tie.count, all: self.graph.windows };
        let alphas = ends.map(|end| alpha(tie.count.max(1), end.measures.degree, end.measures.weighted_degree));
        let measures = TieMeasures::new(counts, alphas[0].min(alphas[1]));
        let is_own_country =
            ends[0].may_be_own_country(ends[1]) && self.node(source).node.is_own_country(self.node(target).node);
        DrawnTie { source, target, tie, measures, is_own_country }
    }

    fn places(&self, links: &Links, colours: ColourBy) -> Vec<Place> {
        let sizes = self.sizes();
        let labels: Vec<usize> = self.nodes().map(|node| node.node.name.chars().take(LONGEST_LABEL).count()).collect();
        let communities: Vec<u32> = self.measures.nodes().iter().map(|node| node.community).collect();
        let points = layout::layout(links, &communities, &sizes, &labels);
        let mut members = vec![0_u32; communities.iter().max().map_or(0, |last| *last as usize + 1)];
        communities.iter().for_each(|community| members[*community as usize] += 1);
        let colour = |node: DrawnNode<'_>| match colours {
            // Who is alone has no community to show.
            ColourBy::Community if members[node.measures.community as usize] < 2 => Colour::of_community(u32::MAX),
            ColourBy::Community => Colour::of_community(node.measures.community),
            ColourBy::Kind => Colour::of_kind(node.node.kind),
        };
        let places = self.nodes().zip(points).zip(sizes);
        places.map(|((node, [x, y]), size)| Place { x, y, size, colour: colour(node) }).collect()
    }

    /// The size of each node. Areas grow with mentions; the least has 4, the most 100.
    fn sizes(&self) -> Vec<f64> {
        let roots: Vec<f64> = self.nodes().map(|node| (node.node.count as f64).sqrt()).collect();
        let least = roots.iter().copied().fold(f64::INFINITY, f64::min);
        let most = roots.iter().copied().fold(0.0, f64::max);
        let size = |root: f64| match root {
            _ if least == most => SAME_SIZE,
            root if root == least => SIZES.0,
            root if root == most => SIZES.1,
            root => SIZES.0 + (SIZES.1 - SIZES.0) * (root - least) / (most - least),
        };
        roots.into_iter().map(|root| (size(root) * 100.0).round() / 100.0).collect()
    }
}
