//! Readers of documents.

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use pyo3_arrow::PyRecordBatch;
use rayon::prelude::*;
use whowhom::{Gazetteer, GazetteerError, GazetteerFiles, Newlines};

use crate::batch;
use crate::document::{DateText, Document};
use crate::extraction::Extraction;
use crate::graph::{RelationGraph, Settings};
use crate::reading::Reading;
use crate::table::Table;

/// The language whose built-in names are always read.
const ALWAYS: &str = "en";

/// Reads documents: finds their sentences and who is named in them.
///
/// An extractor is made once (some tens of milliseconds), never changes, and may be used from any
/// number of threads at once: the interpreter's lock is released while it reads.
///
/// gazetteer: files or folders of names to add to the built-in ones; or pairs of a file's name and text.
/// builtin: whether the built-in names are read.
/// languages: languages whose built-in names are read beside the English ones, such as "ru".
/// relations: whether relations are found; without them reading is a little faster.
/// newlines: "auto", "always" or "paragraph": how line ends end sentences.
///
/// >>> from whowhom import Extractor
/// >>> extractor = Extractor()
/// >>> extraction = extractor.extract("Sadyr Japarov flew to Moscow. Russia’s president met him there.")
/// >>> [(mention.text, mention.entity) for mention in extraction]
/// [('Sadyr Japarov', 'person:sadyr-japarov'), ('Moscow', 'place:moscow'), ('Russia', 'country:RU')]
#[pyclass(module = "whowhom", frozen)]
pub struct Extractor(pub Arc<whowhom::Extractor>);

/// A file to read, or one that is in memory.
#[derive(FromPyObject)]
enum File {
    Text(String, String),
    Path(PathBuf),
}

#[pymethods]
impl Extractor {
    #[new]
    #[pyo3(signature = (*, gazetteer=Vec::new(), builtin=true, languages=Vec::new(), relations=true, newlines="auto"))]
    fn new(
        py: Python<'_>,
        gazetteer: Vec<File>,
        builtin: bool,
        languages: Vec<String>,
        relations: bool,
        newlines: &str,
    ) -> PyResult<Self> {
        let newlines = match newlines {
            "auto" => Newlines::Auto,
            "always" => Newlines::Always,
            "paragraph" => Newlines::Paragraph,
            other => {
                let message = format!("unknown newlines `{other}`; use one of auto, always, paragraph");
                return Err(PyValueError::new_err(message));
            }
        };
        if !builtin && gazetteer.is_empty() {
            let reason = "without the built-in gazetteer there is no name to find; add one with gazetteer=[PATH]";
            return Err(PyValueError::new_err(reason));
        }
        let files = if builtin { builtin_files(&languages)? } else { GazetteerFiles::new() };
        let gazetteer = py.detach(|| read(files, gazetteer)).map_err(|error| PyValueError::new_err(told(&error)))?;
        let extractor = py.detach(|| whowhom::Extractor::new(gazetteer)).with_newlines(newlines);
        Ok(Self(Arc::new(if relations { extractor } else { extractor.without_relations() })))
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
        let extractor = Arc::clone(&self.0);
        let reading = py.detach(|| Reading::new(extractor, document))?;
        Ok(Extraction { reading })
    }

    /// What each of many documents says, in their order, read by `jobs` threads (all cores unless given).
    #[pyo3(signature = (documents, *, jobs=None))]
    fn extract_all(&self, py: Python<'_>, documents: Vec<Document>, jobs: Option<usize>) -> PyResult<Vec<Extraction>> {
        let pool = pool(jobs)?;
        let read = |document: &Document| Reading::new(Arc::clone(&self.0), Arc::clone(&document.0));
        let readings: Result<Vec<_>, _> = py.detach(|| pool.install(|| documents.par_iter().map(read).collect()));
        Ok(readings?.into_iter().map(|reading| Extraction { reading }).collect())
    }

    /// The graph of many documents, read one after the other by `jobs` threads (all cores unless given).
    ///
    /// >>> from whowhom import Document, Extractor
    /// >>> graph = Extractor().graph([Document("1", "Russia and Kyrgyzstan signed a pact.")])
    /// >>> graph
    /// RelationGraph(1 document, 2 nodes, 1 tie)
    #[pyo3(signature = (documents, *, window="sentence", boilerplate=false, jobs=None))]
    fn graph(
        &self,
        documents: &Bound<'_, PyAny>,
        window: &str,
        boilerplate: bool,
        jobs: Option<usize>,
    ) -> PyResult<RelationGraph> {
        let mut graph = RelationGraph::new(Settings::new(window, boilerplate)?);
        graph.add_all(&self.0, documents, &pool(jobs)?)?;
        Ok(graph)
    }

    /// A row for each row of `batch`, an Arrow record batch with the columns id, text, and perhaps date and
    /// language: id, date, sentences and mentions (lists), and error, which tells what was wrong.
    ///
    /// Never fails because of what a row holds. Bytes are checked to be UTF-8, whatever the column's type.
    fn extract_batch(&self, py: Python<'_>, batch: PyRecordBatch) -> PyResult<Table> {
        let batch = batch.into_inner();
        py.detach(|| batch::documents(&self.0, &batch))
    }

    /// As extract_batch, with a row for each mention; what was wrong with a document is a row with its id and
    /// an error.
    fn mentions_batch(&self, py: Python<'_>, batch: PyRecordBatch) -> PyResult<Table> {
        let batch = batch.into_inner();
        py.detach(|| batch::mentions(&self.0, &batch))
    }

    /// A hash of the names and settings by which documents are read; graphs of different ones do not add up.
    #[getter]
    fn fingerprint(&self) -> String {
        format!("{:016x}", self.0.fingerprint())
    }

    fn __repr__(&self) -> String {
        format!("Extractor({} entities)", self.0.gazetteer().entities().count())
    }
}

fn builtin_files(languages: &[String]) -> PyResult<GazetteerFiles> {
    let known = GazetteerFiles::builtin_languages();
    if let Some(unknown) = languages.iter().find(|language| !known.contains(&language.as_str())) {
        let known = known.join(", ");
        return Err(PyValueError::new_err(format!("no built-in names in language `{unknown}`; use one of {known}")));
    }
    let others = languages.iter().map(String::as_str).filter(|language| *language != ALWAYS);
    Ok(GazetteerFiles::builtin(&[ALWAYS].into_iter().chain(others).collect::<Vec<_>>()))
}

/// Every fault of every file is told at once.
fn read(mut files: GazetteerFiles, more: Vec<File>) -> Result<Gazetteer, Vec<GazetteerError>> {
    let mut errors = Vec::new();
    for file in more {
        match file {
            File::Text(name, text) => files.add_text(&name, &text),
            File::Path(path) => errors.extend(files.add_path(&path).err()),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Gazetteer::from_files(&files).map_err(|error| vec![error])
}

fn told(errors: &[GazetteerError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The threads that read documents.
pub fn pool(jobs: Option<usize>) -> PyResult<rayon::ThreadPool> {
    if jobs == Some(0) {
        return Err(PyValueError::new_err("jobs must be 1 or more"));
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or_default()).build();
    pool.map_err(|error| pyo3::exceptions::PyRuntimeError::new_err(format!("cannot start threads: {error}")))
}
