//! What many documents add up to.

pub mod node;
mod rows;
pub mod tie;

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyBytes};
use pyo3_arrow::PyRecordBatch;
use rayon::ThreadPool;
use rayon::prelude::*;
use whowhom::{PartialError, PartialGraph, Window};

use crate::batch;
use crate::document::Document;
use crate::extraction::Extraction;
use crate::extractor::{Extractor, pool};
use crate::guard::guarded;
use crate::html;
use crate::save::{self, Format};
use crate::table::Table;
use node::Node;
use tie::Tie;

/// How many documents are read at once by many threads.
const AT_ONCE: usize = 512;

/// Who is named with whom. Graphs are sums: the graphs of any parts of the documents merge, in any order, to
/// the graph of all, down to the last byte of every file. Iterating gives the ties.
///
/// window: what two entities must be named in together: "sentence", "paragraph" or "document".
/// boilerplate: whether tag lists, calendars and the like count too.
///
/// >>> from whowhom import Extractor, RelationGraph
/// >>> extractor = Extractor()
/// >>> graph = RelationGraph()
/// >>> graph.add(extractor.extract("Russia and Kyrgyzstan signed a pact.", id="1"))
/// >>> other = RelationGraph()
/// >>> other.add(extractor.extract("China and Kyrgyzstan trade.", id="2"))
/// >>> graph.merge(other)
/// True
/// >>> graph
/// RelationGraph(2 documents, 3 nodes, 2 ties)
/// >>> [(tie.source, tie.target, tie.count) for tie in graph]
/// [('country:CN', 'country:KG', 1), ('country:KG', 'country:RU', 1)]
#[pyclass(module = "whowhom")]
pub struct RelationGraph {
    graph: PartialGraph,
    settings: Settings,
}

/// How a graph counts.
#[derive(Clone, Copy)]
pub struct Settings {
    window: Window,
    boilerplate: bool,
}

impl Settings {
    /// Reads the words that Python uses.
    pub fn new(window: &str, boilerplate: bool) -> PyResult<Self> {
        let window = match window {
            "sentence" => Window::Sentence,
            "paragraph" => Window::Paragraph,
            "document" => Window::Document,
            other => {
                let message = format!("unknown window `{other}`; use one of sentence, paragraph, document");
                return Err(PyValueError::new_err(message));
            }
        };
        Ok(Self { window, boilerplate })
    }

    fn empty(self) -> PartialGraph {
        let graph = whowhom::RelationGraph::new(self.window);
        PartialGraph::new(if self.boilerplate { graph.with_boilerplate() } else { graph })
    }
}

impl RelationGraph {
    /// A graph in which nothing was counted yet.
    pub fn new(settings: Settings) -> Self {
        Self { graph: settings.empty(), settings }
    }

    /// Adds what the documents of a Python iterable say; tells how many there were.
    pub fn add_all(
        &mut self,
        extractor: &whowhom::Extractor,
        documents: &Bound<'_, PyAny>,
        pool: &ThreadPool,
    ) -> PyResult<usize> {
        let py = documents.py();
        let mut count = 0;
        let mut documents = documents.try_iter()?;
        loop {
            let batch = documents.by_ref().take(AT_ONCE).map(|document| Ok(document?.extract::<Document>()?.0));
            let batch: Vec<Arc<whowhom::Document>> = batch.collect::<PyResult<_>>()?;
            if batch.is_empty() {
                return Ok(count);
            }
            count += batch.len();
            let settings = self.settings;
            let part = py.detach(|| guarded(|| pool.install(|| counted(settings, extractor, &batch))));
            self.graph.merge(part?.map_err(refused)?).map_err(refused)?;
        }
    }
}

#[pymethods]
impl RelationGraph {
    #[new]
    #[pyo3(signature = (*, window="sentence", boilerplate=false))]
    fn make(window: &str, boilerplate: bool) -> PyResult<Self> {
        Ok(Self::new(Settings::new(window, boilerplate)?))
    }

    /// Adds what one document says.
    fn add(&mut self, py: Python<'_>, extraction: &Extraction) -> PyResult<()> {
        let reading = &extraction.reading;
        let add = || guarded(|| self.graph.add(&reading.sources().extractor, reading.extraction()));
        py.detach(add)?.map_err(refused)
    }

    /// Adds the documents of an Arrow record batch with the columns id, text, and perhaps date and language.
    ///
    /// Gives a table of what was wrong, with the columns id and reason; never fails because of what a row holds.
    fn add_batch(&mut self, py: Python<'_>, batch: PyRecordBatch, extractor: &Extractor) -> PyResult<Table> {
        let batch = batch.into_inner();
        py.detach(|| batch::count(&extractor.0, &mut self.graph, &batch))
    }

    /// Adds what `documents` say, read one after the other by `jobs` threads (all cores unless given); tells how
    /// many there were.
    #[pyo3(signature = (documents, extractor, *, jobs=None))]
    fn add_documents(
        &mut self,
        documents: &Bound<'_, PyAny>,
        extractor: &Extractor,
        jobs: Option<usize>,
    ) -> PyResult<usize> {
        self.add_all(&extractor.0, documents, &pool(jobs)?)
    }

    /// Adds all that `other` counted, and tells whether it did: False where its parts are in this graph already.
    ///
    /// Refuses graphs of other gazetteers or settings.
    fn merge(&mut self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        py.detach(|| guarded(|| self.graph.merge(other.graph.clone())))?.map_err(refused)
    }

    /// The graph as bytes, for another machine or for `whowhom merge`; `part` names it, so that it is counted once
    /// even if it arrives twice.
    #[pyo3(signature = (part=None))]
    fn to_bytes<'py>(&self, py: Python<'py>, part: Option<String>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = py.detach(|| {
            guarded(|| match part {
                Some(part) => self.graph.clone().named(part).to_bytes(),
                None => self.graph.to_bytes(),
            })
        })?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// The graph that `to_bytes` wrote.
    ///
    /// >>> from whowhom import RelationGraph
    /// >>> RelationGraph.from_bytes(RelationGraph().to_bytes()) == RelationGraph()
    /// True
    #[staticmethod]
    fn from_bytes(py: Python<'_>, data: &[u8]) -> PyResult<Self> {
        let graph = py.detach(|| guarded(|| PartialGraph::from_bytes(data)))?.map_err(refused)?;
        let settings = Settings { window: graph.graph().window(), boilerplate: graph.graph().keeps_boilerplate() };
        Ok(Self { graph, settings })
    }

    /// The names of the parts in it, sorted.
    #[getter]
    fn parts(&self) -> Vec<&str> {
        self.graph.parts().collect()
    }

    /// How many documents were added.
    #[getter]
    fn documents(&self) -> u64 {
        self.graph.graph().documents()
    }

    /// How many sentences were left out because they are boilerplate.
    #[getter]
    fn boilerplate(&self) -> u64 {
        self.graph.graph().boilerplate()
    }

    /// The entities, by key.
    #[getter]
    fn nodes(&self) -> Vec<Node> {
        self.graph.graph().nodes().cloned().map(Node).collect()
    }

    /// The ties, by the keys of both ends.
    #[getter]
    fn ties(&self) -> Vec<Tie> {
        self.graph.graph().ties().map(|(source, target, tie)| Tie::new(source, target, tie)).collect()
    }

    /// The entity with this key, or None.
    fn node(&self, key: &str) -> Option<Node> {
        self.graph.graph().node_of(key).cloned().map(Node)
    }

    /// Writes the graph to a file, which appears whole or not at all; the ending tells the format: .graphml (Gephi,
    /// networkx, igraph), .gexf, .json (node-link, for d3 and networkx), .dot, .html (a page for any browser), .svg or
    /// .partial (for `whowhom merge`).
    fn write(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        py.detach(|| {
            let format = Format::of(&path)?;
            save::whole(&path, |file| format.write(&self.graph, file))
        })
    }

    /// The graph as node-link JSON, as `write` writes it.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        let json = py
            .detach(|| serde_json::to_string(&whowhom::export::node_link(&whowhom::Picture::new(self.graph.graph()))));
        json.map_err(|error| PyRuntimeError::new_err(error.to_string()))
    }

    /// The graph as a `networkx.Graph`, with the attributes that the files have.
    fn to_networkx<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let data = py.import("json")?.call_method1("loads", (self.to_json(py)?,))?;
        let settings = [("edges", "links")].into_py_dict(py)?;
        py.import("networkx")?.getattr("node_link_graph")?.call((data,), Some(&settings))
    }

    /// The nodes and the ties as two Arrow tables.
    fn to_arrow(&self) -> PyResult<(Table, Table)> {
        Ok((rows::nodes(self.graph.graph())?, rows::ties(self.graph.graph())?))
    }

    /// The nodes and the ties as two pandas data frames.
    fn to_pandas<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        let (nodes, ties) = self.to_arrow()?;
        Ok((nodes.into_pandas(py)?, ties.into_pandas(py)?))
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.ties().into_pyobject(py)?.try_iter().map(Bound::into_any)
    }

    fn __len__(&self) -> usize {
        self.graph.graph().ties().len()
    }

    fn __bool__(&self) -> bool {
        true
    }

    fn __contains__(&self, key: &str) -> bool {
        self.graph.graph().node_of(key).is_some()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.graph.graph() == other.graph.graph()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let bytes = slf.borrow().to_bytes(slf.py(), None)?;
        Ok((slf.get_type().getattr("from_bytes")?, (bytes,)))
    }

    fn _repr_html_(&self) -> String {
        html::strongest(self.graph.graph())
    }

    fn __repr__(&self) -> String {
        let graph = self.graph.graph();
        let documents = html::counted(usize::try_from(graph.documents()).unwrap_or(usize::MAX), "document");
        let (nodes, ties) = (html::counted(graph.nodes().len(), "node"), html::counted(graph.ties().len(), "tie"));
        format!("RelationGraph({documents}, {nodes}, {ties})")
    }
}

/// The graph of these documents, by all threads of the pool that this runs in.
fn counted(
    settings: Settings,
    extractor: &whowhom::Extractor,
    documents: &[Arc<whowhom::Document>],
) -> Result<PartialGraph, PartialError> {
    let add = |mut graph: PartialGraph, document: &Arc<whowhom::Document>| {
        graph.add(extractor, &extractor.extract(document))?;
        Ok(graph)
    };
    let merge = |mut graph: PartialGraph, other| {
        graph.merge(other)?;
        Ok(graph)
    };
    let empty = || settings.empty();
    documents.par_iter().try_fold(empty, add).try_reduce(empty, merge)
}

/// Says in Python's way why graphs do not add up.
pub fn refused(error: PartialError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
