//! Our own GraphML, read back: graphs that are added up or filtered later.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::str::FromStr;

use super::super::columns::CO_OCCURRENCE;
use super::super::evidence::Joined;
use super::COUNTED;
use super::xml::{Part, Parts, attribute};
use crate::gazetteer::Kind;
use crate::graph::{Evidence, Node, RelationGraph, RelationTie, Slice, Slicing, Tie, Window};

/// A file is no GraphML that this crate has written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct GraphmlError {
    line: usize,
    message: String,
}

impl GraphmlError {
    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// What is wrong with it.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// Reads the GraphML that [`write_graphml`](super::write_graphml) writes, also after
/// networkx has read and written it.
///
/// Counts, dates and slices come back exactly; of evidence what the file shows of it (500
/// characters an edge), so that files of parts merge to the file of the whole. Typed
/// relations come back from multigraphs only, and names that hold `; ` in pieces. networkx drops the totals: they are then taken
/// from PMI, and the number of documents is the most that one node has.
///
/// ```
/// use whowhom::{Document, Extractor, Picture, RelationGraph, export};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia and Kyrgyzstan signed a pact.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let mut file = Vec::new();
/// export::write_graphml(&Picture::new(&graph), Default::default(), &mut file)?;
/// let mut read = export::read_graphml(&String::from_utf8(file)?)?;
/// assert_eq!(read, graph);
/// read.merge(graph)?;
/// assert_eq!(read.ties().map(|(_, _, tie)| tie.count).collect::<Vec<_>>(), [2]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// What is no XML, and nodes or edges that lack what we write, with the line.
pub fn read_graphml(text: &str) -> Result<RelationGraph, GraphmlError> {
    let mut reader = Reader { text, parts: Parts::new(text), names: HashMap::new(), description: String::new() };
    reader.read()
}

struct Reader<'x> {
    text: &'x str,
    parts: Parts<'x>,
    /// The names of columns by their keys.
    names: HashMap<String, String>,
    description: String,
}

/// A node or an edge: its attributes and its values by the names of columns.
struct Row<'x> {
    attributes: &'x str,
    values: HashMap<String, String>,
    /// Where it begins.
    at: usize,
}

impl<'x> Reader<'x> {
    fn read(&mut self) -> Result<RelationGraph, GraphmlError> {
        let (mut nodes, mut edges) = (Vec::new(), Vec::new());
        let mut is_graphml = false;
        while let Some(part) = self.part()? {
            match part {
                Part::Open { name: "graphml", .. } => is_graphml = true,
                Part::Open { name: "desc", is_empty: false, .. } => self.description = self.text_until("desc")?,
                Part::Open { name: "key", attributes, .. } => self.key(attributes),
                Part::Open { name: "node", attributes, is_empty } => {
                    let row = self.row(attributes, is_empty, "node")?;
                    nodes.push(row);
                }
                Part::Open { name: "edge", attributes, is_empty } => {
                    let row = self.row(attributes, is_empty, "edge")?;
                    edges.push(row);
                }
                _ => {}
            }
        }
        if !is_graphml {
            return Err(self.fault(0, "no <graphml> in the file".to_owned()));
        }
        if self.names.is_empty() && nodes.is_empty() {
            return Err(self.fault(0, "no columns are declared, as in every graph that whowhom writes".to_owned()));
        }
        self.graph(&nodes, &edges)
    }

    fn part(&mut self) -> Result<Option<Part<'x>>, GraphmlError> {
        self.parts.next().map_err(|(at, message)| self.fault(at, message.to_owned()))
    }

    fn key(&mut self, attributes: &str) {
        if let (Some(id), Some(name)) = (attribute(attributes, "id"), attribute(attributes, "attr.name")) {
            self.names.insert(id.into_owned(), name.into_owned());
        }
    }

    fn row(&mut self, attributes: &'x str, is_empty: bool, end: &str) -> Result<Row<'x>, GraphmlError> {
        let mut row = Row { attributes, values: HashMap::new(), at: self.parts.at() };
        if is_empty {
            return Ok(row);
        }
        while let Some(part) = self.part()? {
            match part {
                Part::Close(name) if name == end => return Ok(row),
                Part::Open { name: "data", attributes, is_empty: false } => {
                    let key = attribute(attributes, "key").unwrap_or_default();
                    let value = self.text_until("data")?;
                    if let Some(name) = self.names.get(key.as_ref()) {
                        row.values.insert(name.clone(), value);
                    }
                }
                _ => {}
            }
        }
        Err(self.fault(row.at, format!("<{end}> has no end")))
    }

    fn text_until(&mut self, end: &str) -> Result<String, GraphmlError> {
        let mut text = String::new();
        while let Some(part) = self.part()? {
            match part {
                Part::Text(more) => text.push_str(&more),
                Part::Close(name) if name == end => return Ok(text),
                _ => {}
            }
        }
        Err(self.fault(self.text.len(), format!("<{end}> has no end")))
    }

    fn graph(&self, nodes: &[Row<'x>], edges: &[Row<'x>]) -> Result<RelationGraph, GraphmlError> {
        let totals = Totals::of(&self.description);
        let mut graph = RelationGraph::new(totals.window);
        if totals.keeps_boilerplate {
            graph = graph.with_boilerplate();
        }
        if let Some(slicing) = totals.slicing.or_else(|| slicing(edges)) {
            graph = graph.with_slices(slicing);
        }
        for row in nodes {
            graph.put_node(self.node(row)?).map_err(|error| self.fault(row.at, error.to_string()))?;
        }
        for row in edges {
            self.put_edge(&mut graph, row)?;
        }
        let (documents, windows) = match totals.windows {
            Some(windows) => (totals.documents, windows),
            None => guessed(&graph, edges),
        };
        graph.set_totals(documents, windows, totals.boilerplate);
        Ok(graph)
    }

    fn node(&self, row: &Row<'x>) -> Result<Node, GraphmlError> {
        let key = self.needed(row, row.attribute("id"), "id")?.into_owned();
        let texts = |name| row.text(name).split("; ").filter(|text| !text.is_empty()).map(str::to_owned);
        let kind = kind(row.text("kind")).ok_or_else(|| {
            self.fault(row.at, format!("node `{key}` has no kind (country, person, organisation or place); only files that whowhom wrote can be read"))
        })?;
        Ok(Node {
            name: row.values.get("label").cloned().unwrap_or_else(|| key.clone()),
            kind,
            is_known: row.text("known") != "false" && row.text("known") != "False",
            iso: row.values.get("iso").cloned(),
            countries: texts("country").collect::<BTreeSet<String>>(),
            wikidata: row.values.get("wikidata").cloned(),
            aliases: texts("aliases").collect(),
            count: self.number(row, "count")?,
            windows: self.number(row, "windows")?,
            documents: self.number(row, "documents")?,
            first_seen: self.parsed(row, "first_seen")?,
            last_seen: self.parsed(row, "last_seen")?,
            key,
        })
    }

    fn put_edge(&self, graph: &mut RelationGraph, row: &Row<'x>) -> Result<(), GraphmlError> {
        let source = self.needed(row, row.attribute("source"), "source")?;
        let target = self.needed(row, row.attribute("target"), "target")?;
        let relation = row.text("relation");
        let is_put = match relation {
            "" | CO_OCCURRENCE => graph.put_tie(&source, &target, self.tie(row)?),
            _ => graph.put_relation(&source, &target, relation, self.relation(row)?),
        };
        if is_put {
            return Ok(());
        }
        Err(self.fault(row.at, format!("an edge from `{source}` to `{target}`, which are not two nodes")))
    }

    fn tie(&self, row: &Row<'x>) -> Result<Tie, GraphmlError> {
        Ok(Tie {
            count: self.number(row, "count")?,
            documents: self.number(row, "documents")?,
            first_seen: self.parsed(row, "first_seen")?,
            last_seen: self.parsed(row, "last_seen")?,
            slices: self.counts(row, "slices")?,
            evidence: self.evidence(row)?,
        })
    }

    fn relation(&self, row: &Row<'x>) -> Result<RelationTie, GraphmlError> {
        let tie = RelationTie {
            is_symmetric: row.text("symmetric").eq_ignore_ascii_case("true"),
            count: self.number(row, "count")?,
            documents: self.number(row, "documents")?,
            first_seen: self.parsed(row, "first_seen")?,
            last_seen: self.parsed(row, "last_seen")?,
            negated: self.number(row, "negated")?,
            modalities: self.counts(row, "modalities")?,
            slices: self.counts(row, "slices")?,
            evidence: self.evidence(row)?,
            ..RelationTie::default()
        };
        Ok(tie.with_mean_score(self.parsed(row, "score")?.unwrap_or_default()))
    }

    fn evidence(&self, row: &Row<'x>) -> Result<Vec<Evidence>, GraphmlError> {
        Joined::parse(row.text("evidence"), row.text("evidence_places"))
            .ok_or_else(|| self.fault(row.at, "`evidence` does not fit `evidence_places`".to_owned()))
    }

    /// `2021-03: 2; 2021-05: 1`
    fn counts<K: FromStr + Ord>(&self, row: &Row<'x>, name: &str) -> Result<BTreeMap<K, u64>, GraphmlError> {
        let entries = row.text(name).split("; ").filter(|entry| !entry.is_empty());
        let parsed = entries.map(|entry| {
            let (key, count) = entry.rsplit_once(": ")?;
            Some((key.parse().ok()?, count.parse().ok()?))
        });
        parsed.collect::<Option<_>>().ok_or_else(|| self.fault(row.at, format!("`{name}` is no list of counts")))
    }

    fn number(&self, row: &Row<'x>, name: &str) -> Result<u64, GraphmlError> {
        Ok(self.parsed(row, name)?.unwrap_or_default())
    }

    fn parsed<T: FromStr>(&self, row: &Row<'x>, name: &str) -> Result<Option<T>, GraphmlError> {
        let value = row.values.get(name).map(|value| value.trim().parse().map_err(|_| value));
        value.transpose().map_err(|value| self.fault(row.at, format!("`{value}` is no value for `{name}`")))
    }

    fn needed<'v>(&self, row: &Row<'x>, value: Option<Cow<'v, str>>, name: &str) -> Result<Cow<'v, str>, GraphmlError> {
        value.filter(|value| !value.is_empty()).ok_or_else(|| self.fault(row.at, format!("no `{name}`")))
    }

    fn fault(&self, at: usize, message: String) -> GraphmlError {
        GraphmlError { line: 1 + self.text[..at].matches('\n').count(), message }
    }
}

impl<'x> Row<'x> {
    fn text(&self, name: &str) -> &str {
        self.values.get(name).map(String::as_str).unwrap_or_default()
    }

    fn attribute(&self, name: &str) -> Option<Cow<'x, str>> {
        attribute(self.attributes, name)
    }
}

/// What a file's description tells.
#[derive(Default)]
struct Totals {
    window: Window,
    documents: u64,
    windows: Option<u64>,
    keeps_boilerplate: bool,
    boilerplate: u64,
    slicing: Option<Slicing>,
}

impl Totals {
    fn of(description: &str) -> Self {
        let mut totals = Self::default();
        for fact in description.split("; ") {
            let (first, rest) = fact.split_once(' ').unwrap_or((fact, ""));
            let number = first.parse().ok();
            match rest {
                "documents" => totals.documents = number.unwrap_or_default(),
                "sentences of boilerplate left out" => totals.boilerplate = number.unwrap_or_default(),
                _ => {}
            }
            totals.keeps_boilerplate |= fact == COUNTED;
            if let Some(window) = rest.strip_prefix("windows of a ") {
                totals.windows = number;
                totals.window = window.parse().unwrap_or_default();
            }
            if let Some(slicing) = fact.strip_prefix("slices of a ") {
                let all = [Slicing::Month, Slicing::Quarter, Slicing::Year];
                totals.slicing = all.into_iter().find(|known| known.as_str() == slicing);
            }
        }
        totals
    }
}

fn slicing(edges: &[Row<'_>]) -> Option<Slicing> {
    let slice = edges.iter().find_map(|row| row.text("slices").split(": ").next().filter(|slice| !slice.is_empty()))?;
    slice.parse::<Slice>().ok().map(Slice::slicing)
}

/// Documents and windows of a file without description: PMI tells the windows, log₂ (n n_ab / n_a n_b).
fn guessed(graph: &RelationGraph, edges: &[Row<'_>]) -> (u64, u64) {
    let documents = graph.nodes().map(|node| node.documents).max().unwrap_or_default();
    let windows = edges.iter().find_map(|row| {
        let pmi: f64 = row.text("pmi").parse().ok()?;
        let both: f64 = row.text("count").parse().ok().filter(|both| *both > 0.0)?;
        let named = |end: &str| Some(graph.node_of(&row.attribute(end)?)?.windows as f64);
        Some((pmi.exp2() * named("source")? * named("target")? / both).round() as u64)
    });
    let least = graph.nodes().map(|node| node.windows).max().unwrap_or_default();
    (documents, windows.unwrap_or(least))
}

fn kind(word: &str) -> Option<Kind> {
    [Kind::Country, Kind::Person, Kind::Organisation, Kind::Place].into_iter().find(|kind| kind.as_str() == word)
}
