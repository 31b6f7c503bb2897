//! What a graph keeps of the statements about two entities.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::document::quoted;
use crate::graph::tie::{Evidence, slices};

/// What documents state of two entities, of one type: how often, when, how, and where.
///
/// >>> from whowhom import Document, Extractor
/// >>> texts = ["Japan criticised Russia.", "Japan did not criticise Russia."]
/// >>> graph = Extractor().graph(Document(str(number), text) for number, text in enumerate(texts))
/// >>> relation, = graph.relations
/// >>> relation
/// RelationTie('criticises', 'country:JP', 'country:RU', 2)
/// >>> relation.negated_share, relation.modality_shares, len(relation.evidence)
/// (0.5, {'asserted': 1.0}, 2)
#[pyclass(module = "whowhom", frozen)]
pub struct RelationTie {
    source: String,
    target: String,
    kind: String,
    tie: whowhom::RelationTie,
}

impl RelationTie {
    /// A copy of what a graph keeps, with the keys of both ends.
    pub fn new(source: &whowhom::Node, target: &whowhom::Node, kind: &str, tie: &whowhom::RelationTie) -> Self {
        Self { source: source.key.clone(), target: target.key.clone(), kind: kind.to_owned(), tie: tie.clone() }
    }
}

#[pymethods]
impl RelationTie {
    /// Its type, such as "visits" or "supports".
    #[getter]
    fn kind(&self) -> &str {
        &self.kind
    }

    /// The key of the entity that acts; of a symmetric relation the smaller key.
    #[getter]
    fn source(&self) -> &str {
        &self.source
    }

    /// The key of the entity that is acted on.
    #[getter]
    fn target(&self) -> &str {
        &self.target
    }

    /// Whether it holds both ways, as "meets" does.
    #[getter]
    fn symmetric(&self) -> bool {
        self.tie.is_symmetric
    }

    /// How many statements there are.
    #[getter]
    fn count(&self) -> u64 {
        self.tie.count
    }

    /// How many documents make one.
    #[getter]
    fn documents(&self) -> u64 {
        self.tie.documents
    }

    /// The earliest date of such a document, as text.
    #[getter]
    fn first_seen(&self) -> Option<String> {
        self.tie.first_seen.map(|date| date.to_string())
    }

    /// The latest date of such a document, as text.
    #[getter]
    fn last_seen(&self) -> Option<String> {
        self.tie.last_seen.map(|date| date.to_string())
    }

    /// The mean of how friendly the statements are, from -10 to 10.
    #[getter]
    fn score(&self) -> f64 {
        self.tie.mean_score()
    }

    /// How many of the statements are denied.
    #[getter]
    fn negated(&self) -> u64 {
        self.tie.negated
    }

    /// The share of the statements that are denied, 0 to 1.
    #[getter]
    fn negated_share(&self) -> f64 {
        self.tie.negated_share()
    }

    /// How many of the statements have each modality ("asserted", "planned", "possible", "desired", "reported").
    #[getter]
    fn modalities(&self) -> BTreeMap<&str, u64> {
        self.tie.modalities.iter().map(|(modality, count)| (modality.as_str(), *count)).collect()
    }

    /// The share of the statements that have each modality, 0 to 1.
    #[getter]
    fn modality_shares(&self) -> BTreeMap<&str, f64> {
        self.tie.modalities.keys().map(|modality| (modality.as_str(), self.tie.modality_share(modality))).collect()
    }

    /// How many statements there are in each slice of time, such as "2021-03", where the graph slices time.
    #[getter]
    fn slices(&self) -> BTreeMap<String, u64> {
        slices(&self.tie.slices)
    }

    /// Up to three of the sentences.
    #[getter]
    fn evidence(&self) -> Vec<Evidence> {
        self.tie.evidence.iter().cloned().map(Evidence).collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let [kind, source, target] = [&self.kind, &self.source, &self.target].map(|text| quoted(py, text));
        Ok(format!("RelationTie({}, {}, {}, {})", kind?, source?, target?, self.tie.count))
    }
}
