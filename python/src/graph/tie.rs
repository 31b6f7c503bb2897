//! What a graph keeps of two entities named together.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use whowhom::Slices;

use crate::document::quoted;
use crate::graph::evidence::Evidence;

/// Two entities named together, how often, when, and where.
///
/// >>> from whowhom import Document, Extractor
/// >>> documents = [Document("1", "Russia and Kyrgyzstan signed a pact.", date="2021-03-19")]
/// >>> tie, = Extractor().graph(documents, slices="quarter").ties
/// >>> tie
/// Tie('country:KG', 'country:RU', 1)
/// >>> tie.first_seen, tie.slices, tie.evidence
/// ('2021-03-19', {'2021-Q1': 1}, [Evidence('1', 0, 36, 'Russia and Kyrgyzstan signed a pact.')])
#[pyclass(module = "whowhom", frozen, get_all)]
pub struct Tie {
    /// The smaller key of the two entities.
    source: String,
    /// The other key.
    target: String,
    /// In how many sentences (or paragraphs, or documents) both are named.
    count: u64,
    /// In how many documents there is one.
    documents: u64,
    /// The earliest date of such a document, as text.
    first_seen: Option<String>,
    /// The latest date of such a document, as text.
    last_seen: Option<String>,
    /// How often in each slice of time, such as "2021-03", where the graph slices time.
    slices: BTreeMap<String, u64>,
    /// Up to three of the places.
    evidence: Vec<Evidence>,
}

impl Tie {
    /// A copy of a tie with the keys of its ends.
    pub fn new(source: &whowhom::Node, target: &whowhom::Node, tie: &whowhom::Tie) -> Self {
        Self {
            source: source.key.clone(),
            target: target.key.clone(),
            count: tie.count,
            documents: tie.documents,
            first_seen: tie.first_seen.map(|date| date.to_string()),
            last_seen: tie.last_seen.map(|date| date.to_string()),
            slices: slices(&tie.slices),
            evidence: Evidence::of(&tie.evidence),
        }
    }
}

#[pymethods]
impl Tie {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Tie({}, {}, {})", quoted(py, &self.source)?, quoted(py, &self.target)?, self.count))
    }
}

/// Counts by slices of time, in their order.
pub fn slices(slices: &Slices) -> BTreeMap<String, u64> {
    slices.iter().map(|(slice, count)| (slice.to_string(), *count)).collect()
}
