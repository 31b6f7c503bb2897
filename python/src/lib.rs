//! `whowhom` for Python: the library's types as people expect them there.
//!
//! Nothing is decided here. Texts go in, the library reads them with the interpreter's lock
//! released, and what it found comes out as Python objects, JSON or Arrow tables. Every
//! document is guarded: a fault inside ends as an exception or as a row of errors.

mod batch;
mod columns;
mod document;
mod draft;
mod extraction;
mod extractor;
mod graph;
mod guard;
mod html;
mod mention;
mod mention_rows;
mod pool;
mod reading;
mod relation;
mod relation_rows;
mod save;
mod sentence;
mod settings;
mod table;

use pyo3::prelude::*;

/// The compiled half of the package; `whowhom` re-exports it.
#[pymodule]
fn _whowhom(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_class::<document::Document>()?;
    module.add_class::<extractor::Extractor>()?;
    module.add_class::<extraction::Extraction>()?;
    module.add_class::<mention::Mention>()?;
    module.add_class::<relation::Relation>()?;
    module.add_class::<sentence::Sentence>()?;
    module.add_class::<graph::RelationGraph>()?;
    module.add_class::<graph::node::Node>()?;
    module.add_class::<graph::tie::Tie>()?;
    module.add_class::<graph::relation::RelationTie>()?;
    module.add_class::<graph::evidence::Evidence>()?;
    module.add_class::<table::Table>()
}
