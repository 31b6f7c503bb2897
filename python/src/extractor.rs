//! Readers of documents.

use std::sync::Arc;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use pyo3_arrow::PyRecordBatch;
use rayon::prelude::*;

use crate::batch;
use crate::document::{DateText, Document};
use crate::extraction::Extraction;
use crate::graph::RelationGraph;
use crate::mention_rows::MentionRows;
use crate::pool::pool;
use crate::reading::Reading;
use crate::relation_rows::RelationRows;
use crate::settings::{self, File, Settings};
use crate::table::Table;

/// Reads documents: finds their sentences and who is named in them.
///
/// An extractor is made once (some tens of milliseconds), never changes, and may be used from any
/// number of threads at once: the interpreter's lock is released while it reads.
///
/// gazetteer: files or folders of names to add to the built-in ones; or pairs of a file's name and text.
/// builtin: whether the built-in names are read.
/// languages: languages whose built-in names are read beside the English ones, such as "ru".
/// relations: whether relations are found; without them reading takes less time, half of it
/// where texts state much.
/// rules: files (.rules) or folders of relation rules to add to the built-in ones, or pairs of a file's name and text;
/// a rule with the id of a built-in one takes its place.
/// newlines: "auto", "always" or "paragraph": how line ends end sentences.
///
/// >>> from whowhom import Extractor
/// >>> extractor = Extractor()
/// >>> extraction = extractor.extract("Sadyr Japarov flew to Moscow. Russia’s president met him there.")
/// >>> [(mention.text, mention.entity) for mention in extraction]
/// [('Sadyr Japarov', 'person:sadyr-japarov'), ('Moscow', 'place:moscow'), ('Russia', 'country:RU')]
///
/// A rule of one's own, as it would stand in a file:
///
/// >>> rules = """
/// ... relation befriends
/// ... source actor
/// ... target actor
/// ...
/// ... rule befriends = {A} befriend~ {B}
/// ... yes {A Russia} befriended {B Tajikistan}.
/// ... """
/// >>> Extractor(rules=[("mine.rules", rules)]).extract("China befriended Kazakhstan.").relations
/// [Relation('befriends', 'country:CN', 'country:KZ')]
///
/// An extractor can be pickled; the texts of all files travel with it, so that it is the same on a machine that does
/// not have them.
#[pyclass(module = "whowhom", frozen)]
pub struct Extractor {
    pub reader: Arc<whowhom::Extractor>,
    settings: Settings,
}

#[pymethods]
impl Extractor {
    #[new]
    #[pyo3(signature = (
        *, gazetteer=Vec::new(), builtin=true, languages=Vec::new(), relations=true, rules=Vec::new(), newlines="auto"
    ))]
    fn new(
        py: Python<'_>,
        gazetteer: Vec<File>,
        builtin: bool,
        languages: Vec<String>,
        relations: bool,
        rules: Vec<File>,
        newlines: &str,
    ) -> PyResult<Self> {
        let newlines = newlines.to_owned();
        py.detach(|| {
            let (gazetteer, rules) = (settings::tables(gazetteer), settings::rule_files(rules));
            let settings = Settings { gazetteer: gazetteer?, builtin, languages, relations, rules: rules?, newlines };
            Ok(Self { reader: Arc::new(settings.reader()?), settings })
        })
    }

    /// What a document says: a Document, or a text with the values that a Document would have.
    #[pyo3(signature = (document, *, id=None, date=None, language=None, title=None))]
    fn extract(
        &self,
        py: Python<'_>,
        document: &Bound<'_, PyAny>,
        id: Option<String>,
        date: Option<DateText>,
        language: Option<String>,
        title: Option<String>,
    ) -> PyResult<Extraction> {
        let is_text = document.is_instance_of::<PyString>();
        if !is_text && (id.is_some() || date.is_some() || language.is_some() || title.is_some()) {
            return Err(PyTypeError::new_err("a Document has its own id, date, language and title"));
        }
        let document = match is_text {
            true => Document::new(id.unwrap_or_default(), document.extract()?, date, language, title).0,
            false => document.extract::<Document>()?.0,
        };
        let extractor = Arc::clone(&self.reader);
        let reading = py.detach(|| Reading::new(extractor, document))?;
        Ok(Extraction { reading })
    }

    /// What each of many documents says, in their order, read by `jobs` threads (all cores unless given).
    #[pyo3(signature = (documents, *, jobs=None))]
    fn extract_all(&self, py: Python<'_>, documents: Vec<Document>, jobs: Option<usize>) -> PyResult<Vec<Extraction>> {
        let pool = pool(jobs)?;
        let read = |document: &Document| Reading::new(Arc::clone(&self.reader), Arc::clone(&document.0));
        let readings: PyResult<Vec<_>> = py.detach(|| pool.install(|| documents.par_iter().map(read).collect()));
        Ok(readings?.into_iter().map(|reading| Extraction { reading }).collect())
    }

    /// The graph of many documents, read one after the other by `jobs` threads (all cores unless given). `settings`
    /// are those of RelationGraph; what `add_documents` says of faults holds here too.
    ///
    /// >>> from whowhom import Document, Extractor
    /// >>> graph = Extractor().graph([Document("1", "Russia and Kyrgyzstan signed a pact.")])
    /// >>> graph
    /// RelationGraph(1 document, 2 nodes, 1 tie)
    #[pyo3(signature = (documents, *, jobs=None, **settings))]
    fn graph<'py>(
        &self,
        documents: &Bound<'py, PyAny>,
        jobs: Option<usize>,
        settings: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let graph = documents.py().get_type::<RelationGraph>().call((), settings)?;
        graph.cast::<RelationGraph>()?.borrow_mut().add_all(&self.reader, documents, &pool(jobs)?)?;
        Ok(graph)
    }

    /// A row for each row of `batch`, an Arrow record batch with the columns id, text, and perhaps date and
    /// language: id, date, date_from, sentences, mentions and relations (lists), and error, which tells what was wrong. As in
    /// to_json, the source, target and place of a relation are the numbers of mentions.
    ///
    /// Never fails because of what a row holds. Bytes are checked to be UTF-8, whatever the column's type.
    fn extract_batch(&self, py: Python<'_>, batch: PyRecordBatch) -> PyResult<Table> {
        let batch = batch.into_inner();
        py.detach(|| batch::documents(&self.reader, &batch))
    }

    /// As extract_batch, with a row for each relation: its type, the keys, names and texts of source and target, and
    /// all else that `Relation` tells; what was wrong with a document is a row with its id and an error.
    ///
    /// The date is the one that the sentence gives; document_date is that of the document.
    fn relations_batch(&self, py: Python<'_>, batch: PyRecordBatch) -> PyResult<Table> {
        let batch = batch.into_inner();
        py.detach(|| batch::rows::<RelationRows>(&self.reader, &batch))
    }

    /// As extract_batch, with a row for each mention; what was wrong with a document is a row with its id and
    /// an error.
    fn mentions_batch(&self, py: Python<'_>, batch: PyRecordBatch) -> PyResult<Table> {
        let batch = batch.into_inner();
        py.detach(|| batch::rows::<MentionRows>(&self.reader, &batch))
    }

    /// A hash of the names and settings by which documents are read; graphs of different ones do not add up.
    #[getter]
    fn fingerprint(&self) -> String {
        format!("{:016x}", self.reader.fingerprint())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, ())> {
        let py = slf.py();
        let settings = slf.get().settings.to_keywords(py)?;
        Ok((py.import("functools")?.getattr("partial")?.call((slf.get_type(),), Some(&settings))?, ()))
    }

    fn __repr__(&self) -> String {
        format!("Extractor({} entities)", self.reader.gazetteer().entities().count())
    }
}
