//! Graphs of a part of the documents, which other machines add up.

mod difference;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{MergeError, Node, RelationGraph, RelationTie, Selection, Slicing, Tie, Window};
use crate::extract::{Extraction, Extractor, Stamp};
use crate::gazetteer::Fingerprint;
pub use difference::Difference;
use difference::differences;

/// What every file begins with.
const MAGIC: &[u8] = b"whowhom partial graph\n";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Counts above this are no counts, and sums of many files stay below the end of `u64`.
const LARGEST: u64 = 1 << 53;

/// A graph that knows how it was counted, so that graphs of many machines add up
/// to what one machine would have counted, or are refused.
///
/// It keeps what its extractor read by (gazetteers, rules and settings), what of the documents
/// it counts, and the names of the parts that it holds. A part that arrives twice, as when a task was done again, is
/// counted once. The bytes of a graph depend on what was counted and on nothing else.
///
/// ```
/// use whowhom::{Document, Extractor, PartialGraph, RelationGraph};
///
/// let extractor = Extractor::builtin();
/// let part_of = |name: &str, text: &str| {
///     let mut part = PartialGraph::new(RelationGraph::default());
///     let document = Document::new(name, text);
///     part.add(&extractor, &extractor.extract(&document))?;
///     Ok::<_, whowhom::PartialError>(part.named(name).to_bytes())
/// };
/// let first = part_of("1", "Russia and Kyrgyzstan signed a pact.")?;
/// let second = part_of("2", "China and Kyrgyzstan trade.")?;
///
/// let mut whole = PartialGraph::from_bytes(&first)?;
/// assert!(whole.merge(PartialGraph::from_bytes(&second)?)?);
/// assert!(!whole.merge(PartialGraph::from_bytes(&first)?)?, "it is there already");
/// assert_eq!(whole.graph().documents(), 2);
/// # Ok::<(), whowhom::PartialError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartialGraph {
    /// What the extractor reads by; `None` before anything was counted.
    stamp: Option<Stamp>,
    selection: Selection,
    /// The named parts that are in the graph, each with a hash of what it counted.
    parts: BTreeMap<String, u64>,
    graph: RelationGraph,
}

/// A partial graph cannot be read or added.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PartialError {
    /// The bytes are something else.
    #[error("no partial graph of whowhom, by its first bytes")]
    Foreign,
    /// The bytes are not all there, or not what was written.
    #[error("the partial graph is cut off or damaged; make it again")]
    Damaged,
    /// Another version of this library made it.
    #[error("the partial graph is of whowhom {0}, and this is {VERSION}; make all parts with one version")]
    Version(String),
    /// They were counted with other gazetteers, rules or settings: these.
    #[error(
        "parts that were counted with different settings cannot be merged; they differ in {}; \
         make all parts with the same",
        listed(.0)
    )]
    Settings(Vec<Difference>),
    /// What is counted differs.
    #[error(transparent)]
    Counting(#[from] MergeError),
    /// Two parts of one name are not the same.
    #[error("two different parts are called `{0}`; parts of two runs cannot be merged")]
    Different(String),
    /// Some parts would be counted twice.
    #[error("part `{0}` is in both graphs, and other parts are not; merge the parts themselves")]
    Overlap(String),
}

impl PartialGraph {
    /// A graph that counts like `graph`, in which nothing was counted yet.
    pub fn new(graph: RelationGraph) -> Self {
        Self { graph, ..Self::default() }
    }

    /// A graph that was counted with `extractor`; where only a part of the documents or of
    /// their relations was counted, [`with_selection`](Self::with_selection) has to say so.
    pub fn of(graph: RelationGraph, extractor: &Extractor) -> Self {
        Self { stamp: Some(extractor.stamp()), ..Self::new(graph) }
    }

    /// This graph, counting only what `selection` wants.
    #[must_use]
    pub fn with_selection(mut self, selection: Selection) -> Self {
        self.selection = selection;
        self
    }

    /// Adds what one document says, as [`RelationGraph::add`] and
    /// [`RelationGraph::add_relations`] do, if it is wanted, with those of its relations that are.
    ///
    /// # Errors
    ///
    /// An extractor that reads by other gazetteers, rules or settings than before.
    pub fn add(&mut self, extractor: &Extractor, extraction: &Extraction<'_>) -> Result<(), PartialError> {
        let stamp = extractor.stamp();
        if self.stamp.is_some_and(|own| own != stamp) {
            let other = Self { stamp: Some(stamp), ..self.emptied() };
            return Err(PartialError::Settings(differences(self, &other)));
        }
        self.stamp = Some(stamp);
        let Self { graph, selection, .. } = self;
        if selection.wants_date(extraction.date()) {
            graph.add(extraction);
            graph.add_relations(extraction, |relation| {
                selection.wants_relation(relation.kind(), relation.tier(), relation.modality())
            });
        }
        Ok(())
    }

    /// This graph as the part `name` of a whole. Of parts of one name only one is counted;
    /// so parts of one run have different names, and all attempts at a part have one.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.parts = BTreeMap::from([(name.into(), hash(&encoded(&Body::of(&self.graph))))]);
        self
    }

    /// Adds `other` and tells whether it was: `false` where all its parts are in this
    /// graph. Cost is linear in `other`.
    ///
    /// # Errors
    ///
    /// Graphs that were counted in different ways, and parts that are partly here
    /// already; this graph then stays as it was.
    pub fn merge(&mut self, other: Self) -> Result<bool, PartialError> {
        let differences = differences(self, &other);
        if !differences.is_empty() {
            return Err(PartialError::Settings(differences));
        }
        if self.holds(&other.parts)? {
            return Ok(false);
        }
        self.graph.merge(other.graph)?;
        self.stamp = self.stamp.or(other.stamp);
        self.parts.extend(other.parts);
        Ok(true)
    }

    /// A graph of the same settings in which nothing was counted yet.
    pub fn emptied(&self) -> Self {
        let RelationGraph { window, slicing, keeps_boilerplate, .. } = self.graph;
        let graph = RelationGraph { window, slicing, keeps_boilerplate, ..RelationGraph::default() };
        Self::new(graph).with_selection(self.selection.clone())
    }

    /// Whether all of `parts` are here; `false` where none is.
    fn holds(&self, parts: &BTreeMap<String, u64>) -> Result<bool, PartialError> {
        let mut here = parts.iter().filter_map(|(name, hash)| Some((name, *hash == *self.parts.get(name)?)));
        let Some((first, _)) = here.clone().next() else { return Ok(false) };
        if let Some((name, _)) = here.clone().find(|(_, is_same)| !is_same) {
            return Err(PartialError::Different(name.clone()));
        }
        if here.by_ref().count() < parts.len() {
            return Err(PartialError::Overlap(first.clone()));
        }
        Ok(true)
    }

    /// The fingerprint of the extractor that read the documents; `None` before there were any.
    pub fn extractor(&self) -> Option<u64> {
        self.stamp.map(Stamp::fingerprint)
    }

    /// Which documents and which of their relations are counted.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The names of the parts in it, sorted.
    pub fn parts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// What was counted.
    pub fn graph(&self) -> &RelationGraph {
        &self.graph
    }

    /// What was counted.
    pub fn into_graph(self) -> RelationGraph {
        self.graph
    }

    /// This graph as bytes, for a file or another machine: the same bytes for the same graph.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(encoded(&(VERSION, self.stamp, &self.selection, &self.parts)));
        bytes.extend(encoded(&Body::of(&self.graph)));
        let check = hash(&bytes);
        bytes.extend(check.to_le_bytes());
        bytes
    }

    /// The graph that [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    ///
    /// Bytes of something else, of another version of this library, or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, PartialError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(PartialError::Foreign)?;
        let (version, _) = postcard::take_from_bytes::<&str>(rest).map_err(damaged)?;
        if version != VERSION {
            return Err(PartialError::Version(version.to_owned()));
        }
        let (content, check) = bytes.split_last_chunk::<8>().ok_or(PartialError::Damaged)?;
        let content = content.strip_prefix(MAGIC).filter(|_| hash(content) == u64::from_le_bytes(*check));
        let content = content.ok_or(PartialError::Damaged)?;
        let head = postcard::take_from_bytes::<(&str, Option<Stamp>, Selection, BTreeMap<String, u64>)>(content);
        let ((_, stamp, selection, parts), body) = head.map_err(damaged)?;
        let body: Body<Node, Tie, RelationTie> = postcard::from_bytes(body).map_err(damaged)?;
        Ok(Self { stamp, selection, parts, graph: body.into_graph().ok_or(PartialError::Damaged)? })
    }
}

/// A graph as it is written: nodes and ties by key, so that bytes do not tell the order
/// in which they were added.
#[derive(Serialize, Deserialize)]
struct Body<N, T, R> {
    window: Window,
    slicing: Option<Slicing>,
    keeps_boilerplate: bool,
    documents: u64,
    windows: u64,
    boilerplate: u64,
    nodes: Vec<N>,
    /// The ranks of both ends, and the tie.
    ties: Vec<(u32, u32, T)>,
    /// The ranks of source and target, the type, and what was counted of it.
    relations: Vec<(u32, u32, String, R)>,
}

impl<'g> Body<&'g Node, &'g Tie, &'g RelationTie> {
    fn of(graph: &'g RelationGraph) -> Self {
        let nodes: Vec<&Node> = graph.nodes().collect();
        let ranks: BTreeMap<&str, u32> = nodes.iter().map(|node| node.key.as_str()).zip(0..).collect();
        let rank = |node: &Node| ranks[node.key.as_str()];
        let relation = |(source, target, kind, tie): (&Node, &Node, &str, &'g RelationTie)| {
            (rank(source), rank(target), kind.to_owned(), tie)
        };
        Self {
            window: graph.window,
            slicing: graph.slicing,
            keeps_boilerplate: graph.keeps_boilerplate,
            documents: graph.documents,
            windows: graph.windows,
            boilerplate: graph.boilerplate,
            relations: graph.relations().map(relation).collect(),
            ties: graph.ties().map(|(source, target, tie)| (rank(source), rank(target), tie)).collect(),
            nodes,
        }
    }
}

impl Body<Node, Tie, RelationTie> {
    /// The graph; `None` where the numbers cannot have been counted.
    fn into_graph(self) -> Option<RelationGraph> {
        let mut graph = RelationGraph {
            window: self.window,
            slicing: self.slicing,
            keeps_boilerplate: self.keeps_boilerplate,
            documents: counted(self.documents)?,
            windows: counted(self.windows)?,
            boilerplate: counted(self.boilerplate)?,
            ..RelationGraph::default()
        };
        if !self.nodes.is_sorted_by(|a, b| a.key < b.key) {
            return None;
        }
        let mut indexes = Vec::with_capacity(self.nodes.len());
        for node in self.nodes {
            counted(node.count.max(node.documents).max(node.windows))?;
            indexes.push(graph.add_node(node));
        }
        for (source, target, tie) in self.ties {
            counted(tie.count.max(tie.documents))?;
            if source >= target {
                return None;
            }
            let index = graph.tie(*indexes.get(source as usize)?, *indexes.get(target as usize)?);
            graph.graph[index] = tie;
        }
        for (source, target, kind, tie) in self.relations {
            counted(tie.count.max(tie.documents))?;
            let (source, target) = (*indexes.get(source as usize)?, *indexes.get(target as usize)?);
            graph.relations.insert((source, target, kind), tie);
        }
        Some(graph)
    }
}

fn listed(differences: &[Difference]) -> String {
    differences.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn counted(count: u64) -> Option<u64> {
    (count <= LARGEST).then_some(count)
}

fn encoded(value: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(value).expect("memory can be written, and every length is known")
}

fn damaged(_: postcard::Error) -> PartialError {
    PartialError::Damaged
}

fn hash(bytes: &[u8]) -> u64 {
    let mut fingerprint = Fingerprint::default();
    fingerprint.add(bytes);
    fingerprint.value()
}
