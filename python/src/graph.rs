//! What many documents add up to.

pub mod adding;
mod counting;
pub mod evidence;
pub mod node;
pub mod relation;
mod rows;
pub mod tie;

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyBytes, PyTuple};
use pyo3_arrow::PyRecordBatch;
use rayon::ThreadPool;
use whowhom::{PartialGraph, Picture};

use crate::batch;
use crate::document::DateText;
use crate::extraction::Extraction;
use crate::extractor::Extractor;
use crate::guard::guarded;
use crate::html;
use crate::pool::pool;
use crate::save;
use crate::table::Table;
use adding::{AT_ONCE, Item, RecordError, add_each, refused};
use counting::{Counting, check_types};
use node::Node;
use relation::RelationTie;
use tie::Tie;

/// Who is named with whom. Graphs are sums: the graphs of any parts of the documents merge, in any order, to
/// the graph of all, down to the last byte of every file. Iterating gives the ties.
///
/// window: what two entities must be named in together: "sentence", "paragraph" or "document".
/// boilerplate: whether tag lists, calendars and the like count too.
/// slices: "month", "quarter" or "year", to count ties and relations by slices of time too.
/// from_date, to_date: only documents of these days and those between count; either may be left open. With one of
/// them, documents without a date are left out.
/// types: the types of relations that count, such as ["visits", "meets"]; all unless given.
/// tier: "frame" for all relations, "pattern" for the sure ones.
/// modality: how relations that count are stated, such as ["asserted"]; in any way unless given.
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
    /// What was wrong with documents, in the order in which they came.
    errors: Vec<RecordError>,
}

impl RelationGraph {
    /// Adds what the documents of a Python iterable say; tells how many could be read. Nothing is added
    /// where the iterable fails.
    pub fn add_all(
        &mut self,
        extractor: &whowhom::Extractor,
        items: &Bound<'_, PyAny>,
        pool: &ThreadPool,
    ) -> PyResult<usize> {
        let py = items.py();
        check_types(self.graph.selection(), extractor)?;
        let stamped = PartialGraph::of(self.graph.emptied().into_graph(), extractor);
        let stamped = stamped.with_selection(self.graph.selection().clone());
        // Graphs of other settings are refused before the work and not after it.
        self.graph.merge(stamped).map_err(refused)?;
        let (mut counted, mut errors, mut documents) = (self.graph.emptied(), Vec::new(), 0);
        let mut items = items.try_iter()?;
        loop {
            let batch = items.by_ref().take(AT_ONCE).map(|item| item?.extract::<Item>());
            let batch: Vec<Item> = batch.collect::<PyResult<_>>()?;
            if batch.is_empty() {
                break;
            }
            let found: Vec<&Arc<whowhom::Document>> = batch.iter().filter_map(Item::document).collect();
            let add = |document: &&Arc<whowhom::Document>, part: &mut PartialGraph| {
                part.add(extractor, &extractor.extract(document))
            };
            let faults = py.detach(|| guarded(|| add_each(&mut counted, &found, pool, add)))?.map_err(refused)?;
            documents += faults.iter().filter(|fault| fault.is_none()).count();
            let mut faults = faults.into_iter();
            for item in batch {
                let fault = item.document().and_then(|_| faults.next().flatten());
                errors.extend(item.into_error(fault));
            }
        }
        py.detach(|| guarded(|| self.graph.merge(counted)))?.map_err(refused)?;
        self.errors.append(&mut errors);
        Ok(documents)
    }
}

#[pymethods]
impl RelationGraph {
    #[new]
    #[pyo3(signature = (
        *, window="sentence", boilerplate=false, slices=None, from_date=None, to_date=None, types=Vec::new(),
        tier="frame", modality=Vec::new()
    ))]
    #[expect(clippy::too_many_arguments, reason = "Python has keywords")]
    fn make(
        window: &str,
        boilerplate: bool,
        slices: Option<&str>,
        from_date: Option<DateText>,
        to_date: Option<DateText>,
        types: Vec<String>,
        tier: &str,
        modality: Vec<String>,
    ) -> PyResult<Self> {
        let [from, to] = [from_date, to_date].map(|date| date.map(|DateText(date)| date));
        let counting = Counting { window, boilerplate, slices, from, to, types, tier, modality };
        Ok(Self { graph: counting.empty()?, errors: Vec::new() })
    }

    /// Adds what one document says.
    fn add(&mut self, py: Python<'_>, extraction: &Extraction) -> PyResult<()> {
        let reading = &extraction.reading;
        check_types(self.graph.selection(), &reading.sources().extractor)?;
        let add = || guarded(|| self.graph.add(&reading.sources().extractor, reading.extraction()));
        py.detach(add)?.map_err(refused)
    }

    /// Adds the documents of an Arrow record batch with the columns id, text, and perhaps date and language.
    ///
    /// Gives a table of what was wrong, with the columns id and reason, which `errors` tells too; never fails because
    /// of what a row holds.
    fn add_batch(&mut self, py: Python<'_>, batch: PyRecordBatch, extractor: &Extractor) -> PyResult<Table> {
        check_types(self.graph.selection(), &extractor.reader)?;
        let batch = batch.into_inner();
        let errors = py.detach(|| guarded(|| batch::count(&extractor.reader, &mut self.graph, &batch)))??;
        let table = batch::errors(&errors);
        self.errors.extend(errors);
        table
    }

    /// Adds what `documents` say, read one after the other by `jobs` threads (all cores unless given); tells how
    /// many it has read. Faults among them, as `whowhom.files.documents` gives them, go to `errors`, and so does a
    /// document in which whowhom itself fails; all others count. Where `documents` fails on the way, nothing is added.
    #[pyo3(signature = (documents, extractor, *, jobs=None))]
    fn add_documents(
        &mut self,
        documents: &Bound<'_, PyAny>,
        extractor: &Extractor,
        jobs: Option<usize>,
    ) -> PyResult<usize> {
        self.add_all(&extractor.reader, documents, &pool(jobs)?)
    }

    /// Adds all that `other` counted, and tells whether it did: False where its parts are in this graph already.
    ///
    /// Refuses graphs of other gazetteers, rules or settings, and says which of them differ.
    fn merge(&mut self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        let is_new = py.detach(|| guarded(|| self.graph.merge(other.graph.clone())))?.map_err(refused)?;
        if is_new {
            self.errors.extend_from_slice(&other.errors);
        }
        Ok(is_new)
    }

    /// The graph as bytes, for another machine or for `whowhom merge`; `part` names it, so that it is counted once
    /// even if it arrives twice. Errors are not in them.
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
        Ok(Self { graph, errors: Vec::new() })
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

    /// What was wrong with documents that were to be added, in their order: each error is a `whowhom.files.Fault` with
    /// an id and a reason. Those of graphs that were merged stand behind.
    ///
    /// >>> from whowhom import Document, Extractor
    /// >>> from whowhom.files import Fault
    /// >>> graph = Extractor().graph([Document("1", "Russia met Iran."), Fault("2", "no text")])
    /// >>> graph
    /// RelationGraph(1 document, 2 nodes, 1 tie, 1 error)
    /// >>> graph.errors
    /// [Fault(id='2', reason='no text')]
    #[getter]
    fn errors<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let fault = py.import("whowhom.files")?.getattr("Fault")?;
        self.errors.iter().map(|error| fault.call1((&error.id, &error.reason))).collect()
    }

    /// The entities, by key.
    #[getter]
    fn nodes(&self) -> Vec<Node> {
        self.graph.graph().nodes().map(Node::new).collect()
    }

    /// The ties, by the keys of both ends.
    #[getter]
    fn ties(&self) -> Vec<Tie> {
        self.graph.graph().ties().map(|(source, target, tie)| Tie::new(source, target, tie)).collect()
    }

    /// What the documents state of two entities, by source, target and type.
    #[getter]
    fn relations(&self) -> Vec<RelationTie> {
        let relations = self.graph.graph().relations();
        relations.map(|(source, target, kind, tie)| RelationTie::new(source, target, kind, tie)).collect()
    }

    /// The entity with this key, or None.
    fn node(&self, key: &str) -> Option<Node> {
        self.graph.graph().node_of(key).map(Node::new)
    }

    /// Writes the graph to a file, which appears whole or not at all; the ending tells the format: .graphml (Gephi,
    /// networkx, igraph), .gexf, .json (node-link, for d3 and networkx), .csv (two tables: news.csv makes news-nodes.csv
    /// and news-edges.csv), .dot, .html (a page for any browser), .svg or .partial (for `whowhom merge`).
    ///
    /// multigraph: an edge for each typed relation, instead of one edge for each pair (only .graphml, .gexf and .json).
    #[pyo3(signature = (path, *, multigraph=false))]
    fn write(&self, py: Python<'_>, path: PathBuf, multigraph: bool) -> PyResult<()> {
        py.detach(|| guarded(|| save::write(&self.graph, &path, multigraph)))?
    }

    /// The graph as node-link JSON, as `write` writes it.
    #[pyo3(signature = (*, multigraph=false))]
    fn to_json(&self, py: Python<'_>, multigraph: bool) -> PyResult<String> {
        let json = py.detach(|| {
            guarded(|| {
                let picture = Picture::new(self.graph.graph());
                serde_json::to_string(&save::node_link(&picture, multigraph))
            })
        })?;
        json.map_err(|error| PyRuntimeError::new_err(error.to_string()))
    }

    /// The graph as a `networkx.Graph`, with the attributes that the files have; with `multigraph` as a
    /// `networkx.MultiDiGraph`, in which the key of an edge is "co-occurrence" or the type of a relation. Edges that
    /// hold both ways stand in it once, from the smaller key.
    #[pyo3(signature = (*, multigraph=false))]
    fn to_networkx<'py>(&self, py: Python<'py>, multigraph: bool) -> PyResult<Bound<'py, PyAny>> {
        let data = py.import("json")?.call_method1("loads", (self.to_json(py, multigraph)?,))?;
        let settings = [("edges", "links")].into_py_dict(py)?;
        py.import("networkx")?.getattr("node_link_graph")?.call((data,), Some(&settings))
    }

    /// The nodes and the ties as two Arrow tables; with `relations` those as a third one.
    #[pyo3(signature = (*, relations=false))]
    fn to_arrow<'py>(&self, py: Python<'py>, relations: bool) -> PyResult<Bound<'py, PyTuple>> {
        let graph = self.graph.graph();
        let mut tables = vec![rows::nodes(graph)?, rows::ties(graph)?];
        if relations {
            tables.push(rows::relations(graph)?);
        }
        PyTuple::new(py, tables)
    }

    /// The nodes and the ties as two pandas data frames; with `relations` those as a third one.
    #[pyo3(signature = (*, relations=false))]
    fn to_pandas<'py>(&self, py: Python<'py>, relations: bool) -> PyResult<Bound<'py, PyTuple>> {
        let tables = self.to_arrow(py, relations)?;
        let frames = tables.iter().map(|table| table.call_method0("to_pandas"));
        PyTuple::new(py, frames.collect::<PyResult<Vec<_>>>()?)
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

    #[expect(clippy::type_complexity, reason = "Python says what it holds")]
    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,), Vec<(String, String)>)> {
        let graph = slf.borrow();
        let bytes = graph.to_bytes(slf.py(), None)?;
        let errors = graph.errors.iter().map(|error| (error.id.clone(), error.reason.clone()));
        Ok((slf.get_type().getattr("from_bytes")?, (bytes,), errors.collect()))
    }

    fn __setstate__(&mut self, errors: Vec<(String, String)>) {
        self.errors = errors.into_iter().map(|(id, reason)| RecordError { id, reason }).collect();
    }

    /// The picture of the graph, as `write` draws it.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let drawn = py.detach(|| guarded(|| html::drawn(self.graph.graph())))?;
        drawn.map_err(|error| PyRuntimeError::new_err(error.to_string()))
    }

    fn __repr__(&self) -> String {
        let graph = self.graph.graph();
        let documents = html::counted(usize::try_from(graph.documents()).unwrap_or(usize::MAX), "document");
        let (nodes, ties) = (html::counted(graph.nodes().len(), "node"), html::counted(graph.ties().len(), "tie"));
        let errors = match self.errors.len() {
            0 => String::new(),
            count => format!(", {}", html::counted(count, "error")),
        };
        format!("RelationGraph({documents}, {nodes}, {ties}{errors})")
    }
}
