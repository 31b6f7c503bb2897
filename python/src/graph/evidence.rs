//! Where a graph has something from.

use pyo3::prelude::*;

use crate::document::quoted;

/// A place in which two entities are named together.
#[pyclass(module = "whowhom", frozen, get_all)]
#[derive(Clone)]
pub struct Evidence {
    /// The document's id.
    document: String,
    /// The document's date, as text.
    date: Option<String>,
    /// Where it starts, in characters.
    start: usize,
    /// Where it ends, exclusive, in characters.
    end: usize,
    /// Its text, cut behind 500 characters.
    text: String,
}

impl Evidence {
    /// A copy of all evidence that a tie keeps.
    pub fn of(evidence: &[whowhom::Evidence]) -> Vec<Self> {
        let copied = evidence.iter().map(|evidence| Self {
            document: evidence.document.clone(),
            date: evidence.date.map(|date| date.to_string()),
            start: evidence.start,
            end: evidence.end,
            text: evidence.text.clone(),
        });
        copied.collect()
    }
}

#[pymethods]
impl Evidence {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (document, text) = (quoted(py, &self.document)?, quoted(py, &self.text)?);
        Ok(format!("Evidence({document}, {}, {}, {text})", self.start, self.end))
    }
}
