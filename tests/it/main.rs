//! The library as a stranger uses it: one module a subject.

#![allow(clippy::unwrap_used)]
// A test that cannot run says why, and what it counted.
#![allow(clippy::print_stderr)]

mod blind;
mod blind_cabinets;
mod blind_offices;
mod bodies;
mod capitals;
mod capitals_unseen;
mod cases;
mod companies;
mod constructions;
mod dealings;
mod facts;
mod files;
mod gazetteer;
mod graph;
mod growth;
mod introduced;
mod layout;
mod matcher;
mod matching;
mod measures;
mod merging;
mod moods;
mod moods_unseen;
mod readers;
mod readme;
mod offices;
mod partial;
mod phrases;
mod pages;
mod reading;
mod relations;
mod respelt;
mod sentences;
mod statements;
mod support;
mod wordings;
mod words;
