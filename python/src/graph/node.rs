//! The nodes of a graph.

use pyo3::prelude::*;

use crate::document::quoted;

/// An entity in a graph, and what was counted of it.
///
/// >>> from whowhom import Document, Extractor
/// >>> graph = Extractor().graph([Document("1", "Russia and Kyrgyzstan signed a pact.", date="2021-03-19")])
/// >>> graph.node("country:KG")
/// Node('country:KG', 'Kyrgyzstan', 1)
#[pyclass(module = "whowhom", frozen, get_all)]
pub struct Node {
    /// The entity's key, such as "country:KG".
    key: String,
    /// The entity's name.
    name: String,
    /// The entity's kind: "country", "person", "organisation" or "place".
    kind: &'static str,
    /// Whether the gazetteer knows it.
    known: bool,
    /// A country's ISO 3166-1 alpha-2 code.
    iso: Option<String>,
    /// The entity's Wikidata item.
    wikidata: Option<String>,
    /// The names that texts give it, sorted.
    aliases: Vec<String>,
    /// How many mentions it has.
    count: u64,
    /// How many documents name it.
    documents: u64,
    /// The earliest date of a document that names it, as text.
    first_seen: Option<String>,
    /// The latest date of a document that names it, as text.
    last_seen: Option<String>,
}

impl Node {
    /// A copy of a node.
    pub fn new(node: &whowhom::Node) -> Self {
        Self {
            key: node.key.clone(),
            name: node.name.clone(),
            kind: node.kind.as_str(),
            known: node.is_known,
            iso: node.iso.clone(),
            wikidata: node.wikidata.clone(),
            aliases: node.aliases.iter().cloned().collect(),
            count: node.count,
            documents: node.documents,
            first_seen: node.first_seen.map(|date| date.to_string()),
            last_seen: node.last_seen.map(|date| date.to_string()),
        }
    }
}

#[pymethods]
impl Node {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Node({}, {}, {})", quoted(py, &self.key)?, quoted(py, &self.name)?, self.count))
    }
}
