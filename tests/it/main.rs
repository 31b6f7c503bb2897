//! The library as a stranger uses it: one module a subject.

#![allow(clippy::unwrap_used)]

mod gazetteer;
mod layout;
mod matching;
mod reading;
mod support;
