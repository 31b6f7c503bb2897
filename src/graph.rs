//! What many extractions add up to.

mod evidence;
mod partial;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use petgraph::graph::{EdgeIndex, NodeIndex, UnGraph};
use serde::{Deserialize, Serialize};

pub use evidence::Evidence;
use evidence::Stretch;
pub use partial::{PartialError, PartialGraph};

use crate::extract::{Extraction, Mention, Sentence};
use crate::gazetteer::{Entity, Kind};
use crate::span::Span;
use crate::text::Date;
use crate::text::chars::CharCounter;

/// What two entities must be named in together to be tied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Window {
    /// One sentence.
    #[default]
    Sentence,
    /// One paragraph: sentences without a blank line between them.
    Paragraph,
    /// One document.
    Document,
}

/// An entity in a [`RelationGraph`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// The entity's key, such as `country:KG`.
    pub key: String,
    /// The entity's name.
    pub name: String,
    /// The entity's kind.
    pub kind: Kind,
    /// Whether the gazetteer knows it; otherwise it is a person whom texts
    /// introduce, one node where name and nationality agree.
    pub is_known: bool,
    /// A country's ISO 3166-1 alpha-2 code.
    pub iso: Option<String>,
    /// The entity's Wikidata item.
    pub wikidata: Option<String>,
    /// The forms in which texts name it, as they were written.
    pub forms: BTreeSet<String>,
    /// How many mentions it has.
    pub count: u64,
    /// How many documents name it.
    pub documents: u64,
    /// The earliest date of a document that names it.
    pub first_seen: Option<Date>,
    /// The latest date of a document that names it.
    pub last_seen: Option<Date>,
}

/// What the graph keeps of two entities named together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// In how many windows (sentences, paragraphs or documents) both are named.
    pub count: u64,
    /// In how many documents such a window stands.
    pub documents: u64,
    /// The earliest date of such a document.
    pub first_seen: Option<Date>,
    /// The latest date of such a document.
    pub last_seen: Option<Date>,
    /// Up to three of the windows, chosen the same way whatever the order of
    /// the documents.
    pub evidence: Vec<Evidence>,
}

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
    documents: u64,
    keeps_boilerplate: bool,
    /// How many sentences were left out.
    boilerplate: u64,
}

/// Two graphs that count in different windows cannot be added up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a graph that counts by {0:?} cannot be merged with one that counts by {1:?}")]
pub struct MergeError(Window, Window);

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
            let mut entities: BTreeSet<NodeIndex> = BTreeSet::new();
            for mention in window.sentences.iter().flat_map(|sentence| sentence.mentions()) {
                if let Some(index) = self.node(mention) {
                    self.graph[index].count += 1;
                    add_form(&mut self.graph[index].forms, mention.text());
                    entities.insert(index);
                }
            }
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
        for (rank, source) in entities.iter().enumerate() {
            for target in &entities[rank + 1..] {
                let index = self.tie(*source, *target);
                let tie = &mut self.graph[index];
                tie.count += 1;
                evidence::offer(&mut tie.evidence, stretch);
                tied.insert(index);
            }
        }
    }

    /// Adds all that `other` counted to this graph. Cost is linear in `other`.
    ///
    /// # Errors
    ///
    /// Graphs that count in different windows; this graph then stays as it was.
    pub fn merge(&mut self, other: Self) -> Result<(), MergeError> {
        if self.window != other.window {
            return Err(MergeError(self.window, other.window));
        }
        self.documents += other.documents;
        self.boilerplate += other.boilerplate;
        let (nodes, edges) = other.graph.into_nodes_edges();
        let indexes: Vec<NodeIndex> = nodes.into_iter().map(|node| self.merge_node(node.weight)).collect();
        for edge in edges {
            let (source, target) = (indexes[edge.source().index()], indexes[edge.target().index()]);
            let index = self.tie(source, target);
            let tie = &mut self.graph[index];
            tie.count += edge.weight.count;
            tie.documents += edge.weight.documents;
            see(&mut tie.first_seen, &mut tie.last_seen, edge.weight.first_seen, edge.weight.last_seen);
            edge.weight.evidence.into_iter().for_each(|evidence| evidence::keep(&mut tie.evidence, evidence));
        }
        Ok(())
    }

    fn merge_node(&mut self, mut other: Node) -> NodeIndex {
        let Some(index) = self.nodes.get(&other.key).copied() else {
            return self.add_node(other);
        };
        let node = &mut self.graph[index];
        node.count += other.count;
        node.documents += other.documents;
        node.forms.append(&mut other.forms);
        see(&mut node.first_seen, &mut node.last_seen, other.first_seen, other.last_seen);
        index
    }

    /// The node of what a mention means; `None` where that stays open.
    ///
    /// People whom the gazetteer does not know are one node where name and
    /// nationality agree.
    fn node(&mut self, mention: Mention<'_>) -> Option<NodeIndex> {
        let (key, entity) = (mention.key()?, mention.entity());
        let key = match mention.nationality() {
            Some(country) => {
                Cow::Owned(format!("{key}-{}", country.key().trim_start_matches("country:").to_lowercase()))
            }
            None => Cow::Borrowed(key),
        };
        if let Some(index) = self.nodes.get(key.as_ref()) {
            return Some(*index);
        }
        Some(self.add_node(Node {
            key: key.into_owned(),
            name: mention.name()?.to_owned(),
            kind: mention.kind()?,
            is_known: mention.is_known(),
            iso: entity.and_then(Entity::iso).map(str::to_owned),
            wikidata: entity.and_then(Entity::wikidata).map(str::to_owned),
            forms: BTreeSet::new(),
            count: 0,
            documents: 0,
            first_seen: None,
            last_seen: None,
        }))
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
            && self.documents == other.documents
            && self.boilerplate == other.boilerplate
            && self.nodes().eq(other.nodes())
            && self.ties().eq(other.ties())
    }
}

impl Eq for RelationGraph {}

/// Sentences that count as one window; at least one.
struct SentenceWindow<'e> {
    sentences: Vec<Sentence<'e>>,
}

impl SentenceWindow<'_> {
    fn span(&self) -> Span {
        let (first, last) = (self.sentences[0].span(), self.sentences[self.sentences.len() - 1].span());
        Span::new(first.start, last.end)
    }
}

fn windows<'e>(extraction: &'e Extraction<'_>, window: Window, keeps_boilerplate: bool) -> Vec<SentenceWindow<'e>> {
    let mut windows: Vec<SentenceWindow<'e>> = Vec::new();
    for sentence in extraction.sentences().filter(|sentence| keeps_boilerplate || !sentence.is_boilerplate()) {
        let opens = match window {
            Window::Sentence => true,
            Window::Paragraph => sentence.opens_paragraph(),
            Window::Document => false,
        };
        match windows.last_mut() {
            Some(last) if !opens => last.sentences.push(sentence),
            _ => windows.push(SentenceWindow { sentences: vec![sentence] }),
        }
    }
    windows
}

fn add_form(forms: &mut BTreeSet<String>, form: &str) {
    if !forms.contains(form) {
        forms.insert(form.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

/// Widens the period from `first` to `last` by another one.
fn see(first: &mut Option<Date>, last: &mut Option<Date>, other_first: Option<Date>, other_last: Option<Date>) {
    *first = [*first, other_first].into_iter().flatten().min();
    *last = (*last).max(other_last);
}
