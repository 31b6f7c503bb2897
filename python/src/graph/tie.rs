//! What a graph keeps of two entities named together.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use whowhom::Slices;

use crate::document::quoted;

/// Two entities named together, how often, when, and where.
///
/// >>> from whowhom import Document, Extractor
/// >>> graph = Extractor().graph([Document("1", "Russia and Kyrgyzstan signed a pact.", date="2021-03-19")])
/// >>> tie, = graph.ties
/// >>> tie
/// Tie('country:KG', 'country:RU', 1)
/// >>> tie.first_seen, tie.evidence
/// ('2021-03-19', [Evidence('1', 0, 36, 'Russia and Kyrgyzstan signed a pact.')])
#[pyclass(module = "whowhom", frozen)]
pub struct Tie {
    source: String,
    target: String,
    tie: whowhom::Tie,
}

impl Tie {
    /// A copy of a tie with the keys of its ends.
    pub fn new(source: &whowhom::Node, target: &whowhom::Node, tie: &whowhom::Tie) -> Self {
        Self { source: source.key.clone(), target: target.key.clone(), tie: tie.clone() }
    }
}

#[pymethods]
impl Tie {
    /// The smaller key of the two entities.
    #[getter]
    fn source(&self) -> &str {
        &self.source
    }

    /// The other key.
    #[getter]
    fn target(&self) -> &str {
        &self.target
    }

    /// In how many sentences (or paragraphs, or documents) both are named.
    #[getter]
    fn count(&self) -> u64 {
        self.tie.count
    }

    /// In how many documents there is one.
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

    /// How often in each slice of time, such as "2021-03", where the graph slices time.
    ///
    /// >>> from whowhom import Document, Extractor
    /// >>> documents = [Document("1", "Russia and Kyrgyzstan signed a pact.", date="2021-03-19")]
    /// >>> Extractor().graph(documents, slices="quarter").ties[0].slices
    /// {'2021-Q1': 1}
    #[getter]
    fn slices(&self) -> BTreeMap<String, u64> {
        slices(&self.tie.slices)
    }

    /// Up to three of the places.
    #[getter]
    fn evidence(&self) -> Vec<Evidence> {
        self.tie.evidence.iter().cloned().map(Evidence).collect()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Tie({}, {}, {})", quoted(py, &self.source)?, quoted(py, &self.target)?, self.tie.count))
    }
}

/// Counts by slices of time, in their order.
pub fn slices(slices: &Slices) -> BTreeMap<String, u64> {
    slices.iter().map(|(slice, count)| (slice.to_string(), *count)).collect()
}

/// A place in which two entities are named together.
#[pyclass(module = "whowhom", frozen)]
pub struct Evidence(pub whowhom::Evidence);

#[pymethods]
impl Evidence {
    /// The document's id.
    #[getter]
    fn document(&self) -> &str {
        &self.0.document
    }

    /// The document's date, as text.
    #[getter]
    fn date(&self) -> Option<String> {
        self.0.date.map(|date| date.to_string())
    }

    /// Where it starts, in characters.
    #[getter]
    fn start(&self) -> usize {
        self.0.start
    }

    /// Where it ends, exclusive, in characters.
    #[getter]
    fn end(&self) -> usize {
        self.0.end
    }

    /// Its text, cut behind 500 characters.
    #[getter]
    fn text(&self) -> &str {
        &self.0.text
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let evidence = &self.0;
        let (document, text) = (quoted(py, &evidence.document)?, quoted(py, &evidence.text)?);
        Ok(format!("Evidence({document}, {}, {}, {text})", evidence.start, evidence.end))
    }
}
