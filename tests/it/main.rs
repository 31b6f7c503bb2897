//! The library as a stranger uses it: one module a subject.

#![allow(clippy::unwrap_used)]

mod facts;
mod gazetteer;
mod graph;
mod layout;
mod matching;
mod readers;
mod offices;
mod reading;
mod sentences;
mod support;
