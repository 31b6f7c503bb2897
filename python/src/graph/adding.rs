//! Documents added to a graph, each guarded.

use std::sync::{Arc, Mutex, PoisonError};

use pyo3::exceptions::PyValueError;
use pyo3::{FromPyObject, PyErr};
use rayon::prelude::*;
use rayon::{ThreadPool, current_thread_index};
use whowhom::{PartialError, PartialGraph};

use crate::document::Document;
use crate::guard::{Fault, guarded};

/// How many documents are read at once, and counted before they are added to all others.
pub const AT_ONCE: usize = 2048;

/// What was wrong with a document, or with a record that was to be one.
#[derive(Clone)]
pub struct RecordError {
    /// The id, or else the place.
    pub id: String,
    /// What was wrong.
    pub reason: String,
}

/// What Python's iterables hold: documents, and what was wrong with other records.
#[derive(FromPyObject)]
pub enum Item {
    Document(Document),
    Fault { id: String, reason: String },
}

/// Says in Python's way why graphs do not add up.
pub fn refused(error: PartialError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// Adds `documents` to `graph` by the threads of `pool`, and gives for each what was wrong.
///
/// `count` counts one document. Where it panics, that document counts nothing, not even what
/// was counted of it before, and all others count.
pub fn add_each<D: Sync>(
    graph: &mut PartialGraph,
    documents: &[D],
    pool: &ThreadPool,
    count: impl Fn(&D, &mut PartialGraph) -> Result<(), PartialError> + Sync,
) -> Result<Vec<Option<Fault>>, PartialError> {
    match guarded(|| at_once(graph, documents, pool, &count)) {
        Ok(counted) => {
            graph.merge(counted?)?;
            Ok(documents.iter().map(|_| None).collect())
        }
        // Some document is at fault, and what was counted beside it is thrown away with it.
        Err(_) => documents.iter().map(|document| add_alone(graph, document, &count)).collect(),
    }
}

/// The graph of `documents`, of which each thread counts some.
fn at_once<D: Sync>(
    graph: &PartialGraph,
    documents: &[D],
    pool: &ThreadPool,
    count: &(impl Fn(&D, &mut PartialGraph) -> Result<(), PartialError> + Sync),
) -> Result<PartialGraph, PartialError> {
    let parts: Vec<Mutex<PartialGraph>> =
        (0..pool.current_num_threads()).map(|_| Mutex::new(graph.emptied())).collect();
    let add = |document: &D| {
        // Nobody else holds the part of this thread.
        let part = &parts[current_thread_index().unwrap_or_default()];
        count(document, &mut part.lock().unwrap_or_else(PoisonError::into_inner))
    };
    pool.install(|| documents.par_iter().try_for_each(add))?;
    let mut parts = parts.into_iter().map(|part| part.into_inner().unwrap_or_else(PoisonError::into_inner));
    let mut whole = parts.next().unwrap_or_else(|| graph.emptied());
    parts.try_for_each(|part| whole.merge(part).map(drop))?;
    Ok(whole)
}

/// Adds one document by a graph of its own, which is thrown away where it is at fault.
fn add_alone<D>(
    graph: &mut PartialGraph,
    document: &D,
    count: &impl Fn(&D, &mut PartialGraph) -> Result<(), PartialError>,
) -> Result<Option<Fault>, PartialError> {
    let mut own = graph.emptied();
    match guarded(|| count(document, &mut own)) {
        Ok(counted) => {
            counted?;
            graph.merge(own)?;
            Ok(None)
        }
        Err(fault) => Ok(Some(fault)),
    }
}

impl Item {
    /// The document, where it is one.
    pub fn document(&self) -> Option<&Arc<whowhom::Document>> {
        match self {
            Self::Document(document) => Some(&document.0),
            Self::Fault { .. } => None,
        }
    }

    /// What was wrong with the record, or with the document when it was added.
    pub fn into_error(self, fault: Option<Fault>) -> Option<RecordError> {
        match self {
            Self::Document(document) => {
                fault.map(|fault| RecordError { id: document.0.id().to_owned(), reason: fault.message() })
            }
            Self::Fault { id, reason } => Some(RecordError { id, reason }),
        }
    }
}

#[cfg(test)]
mod tests {
    use rayon::ThreadPoolBuilder;
    use whowhom::{Document, Extractor, PartialGraph};

    use super::add_each;

    /// Counts all documents but those that are called bad, in which it fails when it has counted them in part.
    fn counted(documents: &[Document], threads: usize) -> (PartialGraph, Vec<Option<String>>) {
        let extractor = Extractor::builtin();
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start");
        let mut graph = PartialGraph::default();
        let faults = add_each(&mut graph, documents, &pool, |document, part| {
            part.add(&extractor, &extractor.extract(document))?;
            assert!(!document.id().starts_with("bad"), "counted in part");
            Ok(())
        });
        let faults = faults.expect("all are read by one extractor").into_iter();
        (graph, faults.map(|fault| fault.map(|fault| fault.message())).collect())
    }

    #[test]
    fn a_document_at_fault_counts_nothing_and_the_others_count() {
        let document = |id: &str| Document::new(id, "Russia and Kyrgyzstan signed a pact with China.");
        let good: Vec<Document> = ["1", "2", "3", "4"].map(document).into();
        let mixed: Vec<Document> = ["bad-a", "1", "2", "bad-b", "3", "4", "bad-c"].map(document).into();
        for threads in [1, 3] {
            let (graph, faults) = counted(&mixed, threads);
            assert_eq!(graph.to_bytes(), counted(&good, 1).0.to_bytes(), "{threads} threads");
            let places: Vec<usize> = (0..mixed.len()).filter(|place| faults[*place].is_some()).collect();
            assert_eq!(places, [0, 3, 6]);
            assert!(faults[0].as_deref().is_some_and(|reason| reason.ends_with("please report it: counted in part")));
        }
    }
}
