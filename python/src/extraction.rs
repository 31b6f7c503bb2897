//! What a document says.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use whowhom::Offsets;

use crate::document::{Document, quoted};
use crate::guard::guarded;
use crate::html;
use crate::mention::Mention;
use crate::mention_rows::MentionRows;
use crate::reading::Reading;
use crate::relation::Relation;
use crate::sentence::Sentence;
use crate::table::{Rows, Table};

/// What a document says: its sentences and the mentions in them. Iterating gives the mentions.
///
/// `bytes(extraction)` is the line that `whowhom extract` writes, with its line end, in UTF-8: for files it costs less
/// than `to_json`, of which Python makes characters that it has to encode again.
///
/// >>> from whowhom import Extractor
/// >>> extraction = Extractor().extract("Russia and Kyrgyzstan signed a pact.", id="1")
/// >>> extraction
/// Extraction('1', 1 sentence, 2 mentions)
/// >>> [mention.entity for mention in extraction]
/// ['country:RU', 'country:KG']
#[pyclass(module = "whowhom", frozen)]
pub struct Extraction {
    pub reading: Arc<Reading>,
}

#[pymethods]
impl Extraction {
    /// The document that was read.
    #[getter]
    fn document(&self) -> Document {
        Document(Arc::clone(&self.reading.sources().document))
    }

    /// The document's date, given or read from its dateline, as text such as "2021-03-19".
    #[getter]
    fn date(&self) -> Option<String> {
        self.reading.extraction().date().map(|date| date.to_string())
    }

    /// "text" where the date was read from the text because none was given.
    #[getter]
    fn date_from(&self) -> Option<&str> {
        self.reading.extraction().date_from()
    }

    /// The sentences, in order.
    #[getter]
    fn sentences(&self) -> PyResult<Vec<Sentence>> {
        let count = self.reading.made_record()?.sentences.len();
        Ok((0..count).map(|index| Sentence::new(Arc::clone(&self.reading), index)).collect())
    }

    /// The mentions, in order; none overlaps another.
    #[getter]
    fn mentions(&self) -> PyResult<Vec<Mention>> {
        let count = self.reading.made_record()?.mentions.len();
        Ok((0..count).map(|index| Mention::new(Arc::clone(&self.reading), index)).collect())
    }

    /// The relations that the sentences state, by sentence and place.
    #[getter]
    fn relations(&self) -> PyResult<Vec<Relation>> {
        let count = self.reading.made_record()?.relations.len();
        Ok((0..count).map(|index| Relation::new(Arc::clone(&self.reading), index)).collect())
    }

    /// The line that `whowhom extract` writes for this document, without the line end.
    ///
    /// `offsets` is "chars" or "bytes"; `explain` adds the rule of each mention.
    #[pyo3(signature = (*, offsets="chars", explain=false))]
    fn to_json(&self, py: Python<'_>, offsets: &str, explain: bool) -> PyResult<String> {
        let offsets = match offsets {
            "chars" => Offsets::Chars,
            "bytes" => Offsets::Bytes,
            other => {
                let message = format!("unknown offsets `{other}`; use one of chars, bytes");
                return Err(pyo3::exceptions::PyValueError::new_err(message));
            }
        };
        self.json(py, offsets, explain)
    }

    fn __bytes__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let json = self.json(py, Offsets::Chars, false)?;
        Ok(PyBytes::new(py, (json + "\n").as_bytes()))
    }

    /// What `to_json` writes, as Python dictionaries and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let json = self.to_json(py, "chars", false)?;
        py.import("json")?.call_method1("loads", (json,))
    }

    /// The mentions as an Arrow table.
    fn to_arrow(&self) -> PyResult<Table> {
        let mut rows = MentionRows::default();
        rows.push_all(self.reading.made_record()?);
        rows.into_table()
    }

    /// The mentions as a pandas data frame.
    fn to_pandas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_arrow()?.into_pandas(py)
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.mentions()?.into_pyobject(py)?.try_iter().map(Bound::into_any)
    }

    fn __len__(&self) -> usize {
        self.reading.extraction().mentions().len()
    }

    fn __bool__(&self) -> bool {
        true
    }

    fn _repr_html_(&self) -> String {
        html::highlighted(self.reading.extraction())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let extraction = self.reading.extraction();
        let sentences = html::counted(extraction.sentences().len(), "sentence");
        let mentions = html::counted(extraction.mentions().len(), "mention");
        Ok(format!("Extraction({}, {sentences}, {mentions})", quoted(py, extraction.document().id())?))
    }
}

impl Extraction {
    fn json(&self, py: Python<'_>, offsets: Offsets, explain: bool) -> PyResult<String> {
        let extraction = self.reading.extraction();
        let record = || match explain {
            true => extraction.to_explained_record(offsets),
            false => extraction.to_record(offsets),
        };
        let json = py.detach(|| guarded(|| serde_json::to_string(&record())))?;
        json.map_err(|error| pyo3::exceptions::PyRuntimeError::new_err(error.to_string()))
    }
}
