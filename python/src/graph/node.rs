//! Entities in a graph.

use pyo3::prelude::*;

use crate::document::quoted;

/// An entity in a graph.
///
/// >>> from whowhom import Document, Extractor
/// >>> graph = Extractor().graph([Document("1", "Russia and Kyrgyzstan signed a pact.", date="2021-03-19")])
/// >>> graph.node("country:KG")
/// Node('country:KG', 'Kyrgyzstan', 1)
#[pyclass(module = "whowhom", frozen)]
pub struct Node(pub whowhom::Node);

#[pymethods]
impl Node {
    /// The entity's key, such as "country:KG".
    #[getter]
    fn key(&self) -> &str {
        &self.0.key
    }

    /// The entity's name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// The entity's kind: "country", "person", "organisation" or "place".
    #[getter]
    fn kind(&self) -> &str {
        self.0.kind.as_str()
    }

    /// Whether the gazetteer knows it.
    #[getter]
    fn known(&self) -> bool {
        self.0.is_known
    }

    /// A country's ISO 3166-1 alpha-2 code.
    #[getter]
    fn iso(&self) -> Option<&str> {
        self.0.iso.as_deref()
    }

    /// The entity's Wikidata item.
    #[getter]
    fn wikidata(&self) -> Option<&str> {
        self.0.wikidata.as_deref()
    }

    /// The forms in which texts name it, sorted.
    #[getter]
    fn forms(&self) -> Vec<&str> {
        self.0.forms.iter().map(String::as_str).collect()
    }

    /// How many mentions it has.
    #[getter]
    fn count(&self) -> u64 {
        self.0.count
    }

    /// How many documents name it.
    #[getter]
    fn documents(&self) -> u64 {
        self.0.documents
    }

    /// The earliest date of a document that names it, as text.
    #[getter]
    fn first_seen(&self) -> Option<String> {
        self.0.first_seen.map(|date| date.to_string())
    }

    /// The latest date of a document that names it, as text.
    #[getter]
    fn last_seen(&self) -> Option<String> {
        self.0.last_seen.map(|date| date.to_string())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Node({}, {}, {})", quoted(py, &self.0.key)?, quoted(py, &self.0.name)?, self.0.count))
    }
}
