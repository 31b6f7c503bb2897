//! An extraction that keeps what it borrows from.

use std::sync::{Arc, OnceLock};

use pyo3::PyResult;
use self_cell::self_cell;
use whowhom::{Extraction, Extractor, Offsets, Record};

use crate::guard::{Fault, guarded};

/// What an extraction borrows from.
pub struct Sources {
    pub extractor: Arc<Extractor>,
    pub document: Arc<whowhom::Document>,
}

self_cell! {
    struct Held {
        owner: Sources,
        #[covariant]
        dependent: Extraction,
    }
}

/// What a document says, with the document and the extractor.
pub struct Reading {
    held: Held,
    /// With offsets in characters and the rule of each mention; made when first asked for.
    record: OnceLock<Record>,
}

impl Reading {
    /// Reads `document`.
    pub fn new(extractor: Arc<Extractor>, document: Arc<whowhom::Document>) -> PyResult<Arc<Self>> {
        let sources = Sources { extractor, document: Arc::clone(&document) };
        let held = guarded(|| Held::new(sources, |sources| sources.extractor.extract(&sources.document)));
        let held = held.map_err(|fault| fault.in_document(document.id()))?;
        Ok(Arc::new(Self { held, record: OnceLock::new() }))
    }

    pub fn extraction(&self) -> &Extraction<'_> {
        self.held.borrow_dependent()
    }

    pub fn sources(&self) -> &Sources {
        self.held.borrow_owner()
    }

    /// The record, made now if it was not yet. What it holds may then be asked for by [`record`](Self::record).
    pub fn made_record(&self) -> Result<&Record, Fault> {
        guarded(|| self.record())
    }

    /// The record as it is for people who ask for single values.
    pub fn record(&self) -> &Record {
        self.record.get_or_init(|| self.extraction().to_explained_record(Offsets::Chars))
    }
}
