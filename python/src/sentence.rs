//! Sentences of a document.

use std::sync::Arc;

use pyo3::prelude::*;

use crate::document::quoted;
use crate::mention::Mention;
use crate::reading::Reading;

/// A sentence of a document; iterating gives its mentions.
///
/// >>> from whowhom import Extractor
/// >>> first, second = Extractor().extract("Russia left. Nobody came.").sentences
/// >>> second.text, second.start, len(second.mentions)
/// ('Nobody came.', 13, 0)
/// >>> list(first)
/// [Mention('Russia', 'country:RU', 0, 6)]
#[pyclass(module = "whowhom", frozen)]
pub struct Sentence {
    reading: Arc<Reading>,
    index: usize,
}

impl Sentence {
    pub fn new(reading: Arc<Reading>, index: usize) -> Self {
        Self { reading, index }
    }

    fn place(&self) -> [usize; 2] {
        self.reading.record().sentences[self.index]
    }
}

#[pymethods]
impl Sentence {
    /// Its number in the document, from 0.
    #[getter]
    fn index(&self) -> usize {
        self.index
    }

    /// Where it starts, in characters.
    #[getter]
    fn start(&self) -> usize {
        self.place()[0]
    }

    /// Where it ends, exclusive, in characters.
    #[getter]
    fn end(&self) -> usize {
        self.place()[1]
    }

    /// Its text, as it stands in the document.
    #[getter]
    fn text(&self) -> &str {
        self.reading.extraction().sentences().nth(self.index).map_or("", |sentence| sentence.text())
    }

    /// The mentions in it, in order.
    #[getter]
    fn mentions(&self) -> Vec<Mention> {
        let mentions = &self.reading.record().mentions;
        let first = mentions.partition_point(|mention| mention.sentence < self.index);
        let end = mentions.partition_point(|mention| mention.sentence <= self.index);
        (first..end).map(|index| Mention::new(Arc::clone(&self.reading), index)).collect()
    }

    /// Whether it is boilerplate, such as a tag list or a subscription line.
    #[getter]
    fn boilerplate(&self) -> bool {
        self.reading.record().boilerplate.contains(&self.index)
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.mentions().into_pyobject(py)?.try_iter().map(Bound::into_any)
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Sentence({}, {}, {})", quoted(py, self.text())?, self.place()[0], self.place()[1]))
    }
}
