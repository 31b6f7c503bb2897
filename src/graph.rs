//! What many extractions add up to.

mod evidence;
mod filter;
mod measures;
mod node;
mod palette;
mod partial;
mod parts;
mod picture;
mod relation;
mod selection;
mod slice;
mod stated;
mod tie;
mod window;

use std::borrow::Cow;
use std::collections::BTreeSet;

use foldhash::HashMap;
use petgraph::graph::{EdgeIndex, NodeIndex, UnGraph};

pub use evidence::Evidence;
use evidence::Stretch;
pub use filter::{Filter, Removed};
pub use measures::{Measures, NodeMeasures, TieMeasures};
pub use node::Node;
use node::see;
pub use palette::{Colour, ColourBy};
pub use partial::{Difference, PartialError, PartialGraph};
pub use parts::KeyError;
pub use picture::{DrawnNode, DrawnTie, Picture, Place};
pub(crate) use picture::{MOST_LABELLED, label_height, label_width};
pub use relation::{RelationTie, Statement};
pub use selection::Selection;
pub(crate) use slice::last_day_of;
pub use slice::{Slice, SliceError, Slices, Slicing};
pub use tie::Tie;
pub use window::Window;
use window::windows;

use crate::extract::{Extraction, Mention};
use crate::text::chars::CharCounter;

/// Who is named with whom: entities as nodes, co-occurrence as undirected ties.
///
/// A graph is a sum: the graph of all documents equals the merge of the graphs
/// of any partition of them, in any order. Two graphs are equal when they hold
/// the same nodes and ties, in whatever order those were added.
///
/// Mentions that stay ambiguous are left out.
///
/// ```
/// use whowhom::{Document, Extractor, RelationGraph};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia and Kyrgyzstan signed a pact. Russia asked Kyrgyzstan and China to talk.");
///
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let ties: Vec<(&str, &str, u64)> =
///     graph.ties().map(|(source, target, tie)| (source.key.as_str(), target.key.as_str(), tie.count)).collect();
/// assert_eq!(ties, [
///     ("country:CN", "country:KG", 1),
///     ("country:CN", "country:RU", 1),
///     ("country:KG", "country:RU", 2),
/// ]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct RelationGraph {
    window: Window,
    graph: UnGraph<Node, Tie>,
    nodes: HashMap<String, NodeIndex>,
    /// Invariant: the first index is that of the smaller key.
    ties: HashMap<(NodeIndex, NodeIndex), EdgeIndex>,
    /// Typed relations, by source, target and type.
    relations: HashMap<(NodeIndex, NodeIndex, String), RelationTie>,
    slicing: Option<Slicing>,
    documents: u64,
    /// How many windows were looked at.
    windows: u64,
    keeps_boilerplate: bool,
    /// How many sentences were left out.
    boilerplate: u64,
}

/// Two graphs that count in different ways cannot be added up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// What they count is different.
    #[error("a graph of what is named in one {0} cannot be merged with one of what is named in one {1}")]
    Window(Window, Window),
    /// They slice time differently.
    #[error("a graph that counts {} cannot be merged with one that counts {}", slices(*.0), slices(*.1))]
    Slicing(Option<Slicing>, Option<Slicing>),
    /// One counts boilerplate, and the other leaves it out.
    #[error("a graph that counts boilerplate cannot be merged with one that leaves it out")]
    Boilerplate,
}

/// How a graph counts time, for faults.
fn slices(slicing: Option<Slicing>) -> String {
    slicing.map_or_else(|| "without slices of time".to_owned(), |slicing| format!("by {}", slicing.as_str()))
}

impl RelationGraph {
    /// An empty graph that ties what is named in one `window`.
    pub fn new(window: Window) -> Self {
        Self { window, ..Self::default() }
    }

    /// This graph, counting boilerplate sentences too.
    #[must_use]
    pub fn with_boilerplate(mut self) -> Self {
        self.keeps_boilerplate = true;
        self
    }

    /// This graph, counting ties and relations by slices of time too.
    #[must_use]
    pub fn with_slices(mut self, slicing: Slicing) -> Self {
        self.slicing = Some(slicing);
        self
    }

    /// Adds what one document says, without its boilerplate. A window counts once for each pair, however
    /// often it names them. Cost: the square of the entities named in a window.
    pub fn add(&mut self, extraction: &Extraction<'_>) {
        self.documents += 1;
        let date = extraction.date();
        let mut named: BTreeSet<NodeIndex> = BTreeSet::new();
        let mut tied: BTreeSet<EdgeIndex> = BTreeSet::new();
        let mut chars = CharCounter::new(extraction.document().text());
        if !self.keeps_boilerplate {
            self.boilerplate += extraction.sentences().filter(|sentence| sentence.is_boilerplate()).count() as u64;
        }
        for window in windows(extraction, self.window, self.keeps_boilerplate) {
            self.windows += 1;
            let mut entities: BTreeSet<NodeIndex> = BTreeSet::new();
            for mention in window.sentences.iter().flat_map(|sentence| sentence.mentions()) {
                if let Some(index) = self.node(mention) {
                    self.graph[index].count += 1;
                    self.graph[index].add_alias(mention.text());
                    entities.insert(index);
                }
            }
            entities.iter().for_each(|index| self.graph[*index].windows += 1);
            if entities.len() > 1 {
                let stretch = Stretch::new(extraction, window.span(), chars.place(window.span()));
                self.tie_all(&entities, &stretch, &mut tied);
            }
            named.append(&mut entities);
        }
        for index in named {
            let node = &mut self.graph[index];
            node.documents += 1;
            see(&mut node.first_seen, &mut node.last_seen, date, date);
        }
        for index in tied {
            let tie = &mut self.graph[index];
            tie.documents += 1;
            see(&mut tie.first_seen, &mut tie.last_seen, date, date);
        }
    }

    /// Ties each two of `entities`.
    fn tie_all(&mut self, entities: &BTreeSet<NodeIndex>, stretch: &Stretch<'_>, tied: &mut BTreeSet<EdgeIndex>) {
        let entities: Vec<NodeIndex> = entities.iter().copied().collect();
        let slice = stretch.date().and_then(|date| self.slicing?.slice(date));
        for (rank, source) in entities.iter().enumerate() {
            for target in &entities[rank + 1..] {
                let index = self.tie(*source, *target);
                let tie = &mut self.graph[index];
                tie.count += 1;
                if let Some(slice) = slice {
                    *tie.slices.entry(slice).or_default() += 1;
                }
                evidence::offer(&mut tie.evidence, stretch);
                tied.insert(index);
            }
        }
    }

    /// Adds the statements of one document about entities that are named in it,
    /// and tells how many: those whose source or target is no node of this graph,
    /// or one and the same, are left out. Call it after [`add`](Self::add), with all
    /// statements of a document at once, so that documents are counted rightly.
    ///
    /// Two entities that a statement joins are tied too, with a count of 0 where they
    /// are never named in one window.
    pub fn add_statements<'s>(&mut self, statements: impl IntoIterator<Item = Statement<'s>>) -> usize {
        let mut stated: BTreeSet<(NodeIndex, NodeIndex, String)> = BTreeSet::new();
        let mut count = 0;
        for statement in statements {
            let (source, target) = (self.nodes.get(statement.source), self.nodes.get(statement.target));
            let (Some(source), Some(target)) = (source.copied(), target.copied()) else { continue };
            if source == target {
                continue;
            }
            self.tie(source, target);
            let is_turned = statement.is_symmetric && statement.source > statement.target;
            let (source, target) = if is_turned { (target, source) } else { (source, target) };
            let slice = statement.evidence.date.and_then(|date| self.slicing?.slice(date));
            let key = (source, target, statement.relation.to_owned());
            let relation = self.relations.entry(key.clone()).or_default();
            relation.add(statement);
            if let Some(slice) = slice {
                *relation.slices.entry(slice).or_default() += 1;
            }
            stated.insert(key);
            count += 1;
        }
        for key in &stated {
            self.relations.entry(key.clone()).and_modify(|relation| relation.documents += 1);
        }
        count
    }

    /// Adds all that `other` counted to this graph. Cost is linear in `other`.
    ///
    /// # Errors
    ///
    /// Graphs that count in different windows or slices, or of which only one counts boilerplate; this graph then
    /// stays as it was.
    pub fn merge(&mut self, other: Self) -> Result<(), MergeError> {
        if self.window != other.window {
            return Err(MergeError::Window(self.window, other.window));
        }
        if self.slicing != other.slicing {
            return Err(MergeError::Slicing(self.slicing, other.slicing));
        }
        if self.keeps_boilerplate != other.keeps_boilerplate {
            return Err(MergeError::Boilerplate);
        }
        self.documents += other.documents;
        self.windows += other.windows;
        self.boilerplate += other.boilerplate;
        let (nodes, edges) = other.graph.into_nodes_edges();
        let indexes: Vec<NodeIndex> = nodes.into_iter().map(|node| self.merge_node(node.weight)).collect();
        for edge in edges {
            let index = self.tie(indexes[edge.source().index()], indexes[edge.target().index()]);
            self.graph[index].merge(edge.weight);
        }
        for ((source, target, relation), tie) in other.relations {
            let key = (indexes[source.index()], indexes[target.index()], relation);
            self.relations.entry(key).or_default().merge(tie);
        }
        Ok(())
    }

    fn merge_node(&mut self, other: Node) -> NodeIndex {
        match self.nodes.get(&other.key).copied() {
            Some(index) => {
                self.graph[index].merge(other);
                index
            }
            None => self.add_node(other),
        }
    }

    /// The key of the node of what a mention means; `None` where that stays open.
    ///
    /// People whom the gazetteer does not know are one node where name and
    /// nationality agree.
    pub fn key_of<'e>(mention: Mention<'e>) -> Option<Cow<'e, str>> {
        let key = mention.key()?;
        Some(match mention.nationality() {
            Some(country) => {
                Cow::Owned(format!("{key}-{}", country.key().trim_start_matches("country:").to_lowercase()))
            }
            None => Cow::Borrowed(key),
        })
    }

    fn node(&mut self, mention: Mention<'_>) -> Option<NodeIndex> {
        let key = Self::key_of(mention)?;
        if let Some(index) = self.nodes.get(key.as_ref()) {
            return Some(*index);
        }
        Some(self.add_node(Node::of(mention, key.into_owned())?))
    }

    fn add_node(&mut self, node: Node) -> NodeIndex {
        let key = node.key.clone();
        let index = self.graph.add_node(node);
        self.nodes.insert(key, index);
        index
    }

    fn tie(&mut self, a: NodeIndex, b: NodeIndex) -> EdgeIndex {
        let (source, target) = if self.graph[a].key < self.graph[b].key { (a, b) } else { (b, a) };
        *self.ties.entry((source, target)).or_insert_with(|| self.graph.add_edge(source, target, Tie::default()))
    }

    /// What two entities must be named in together to be tied.
    pub fn window(&self) -> Window {
        self.window
    }

    /// In what slices of time ties are counted, if in any.
    pub fn slicing(&self) -> Option<Slicing> {
        self.slicing
    }

    /// How many windows were looked at, those that name nobody among them.
    pub fn windows(&self) -> u64 {
        self.windows
    }

    /// How many documents were added.
    pub fn documents(&self) -> u64 {
        self.documents
    }

    /// Whether boilerplate counts too.
    pub fn keeps_boilerplate(&self) -> bool {
        self.keeps_boilerplate
    }

    /// How many sentences were left out because they are boilerplate.
    pub fn boilerplate(&self) -> u64 {
        self.boilerplate
    }

    /// The node of the entity with this key.
    pub fn node_of(&self, key: &str) -> Option<&Node> {
        self.nodes.get(key).map(|index| &self.graph[*index])
    }

    /// All nodes, by key.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = &Node> {
        let mut nodes: Vec<&Node> = self.graph.node_weights().collect();
        nodes.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        nodes.into_iter()
    }

    /// All ties with their two nodes, the smaller key first, by the keys of both.
    pub fn ties(&self) -> impl ExactSizeIterator<Item = (&Node, &Node, &Tie)> {
        let ends = |((source, target), edge): (&(NodeIndex, NodeIndex), &EdgeIndex)| {
            (&self.graph[*source], &self.graph[*target], &self.graph[*edge])
        };
        let mut ties: Vec<(&Node, &Node, &Tie)> = self.ties.iter().map(ends).collect();
        ties.sort_unstable_by(|a, b| (&a.0.key, &a.1.key).cmp(&(&b.0.key, &b.1.key)));
        ties.into_iter()
    }

    /// All typed relations with source, target and type, by these; of a symmetric
    /// relation the smaller key is the source.
    pub fn relations(&self) -> impl ExactSizeIterator<Item = (&Node, &Node, &str, &RelationTie)> {
        let mut relations: Vec<(&Node, &Node, &str, &RelationTie)> = self
            .relations
            .iter()
            .map(|((source, target, relation), tie)| {
                (&self.graph[*source], &self.graph[*target], relation.as_str(), tie)
            })
            .collect();
        relations.sort_unstable_by(|a, b| (&a.0.key, &a.1.key, a.2).cmp(&(&b.0.key, &b.1.key, b.2)));
        relations.into_iter()
    }

    /// The graph for petgraph's algorithms.
    ///
    /// Indexes follow the order in which nodes and ties were added; what must
    /// not depend on that order goes by key.
    pub fn as_petgraph(&self) -> &UnGraph<Node, Tie> {
        &self.graph
    }
}

impl PartialEq for RelationGraph {
    fn eq(&self, other: &Self) -> bool {
        self.window == other.window
            && self.slicing == other.slicing
            && self.keeps_boilerplate == other.keeps_boilerplate
            && self.documents == other.documents
            && self.windows == other.windows
            && self.boilerplate == other.boilerplate
            && self.nodes().eq(other.nodes())
            && self.ties().eq(other.ties())
            && self.relations().eq(other.relations())
    }
}

impl Eq for RelationGraph {}
