#![doc = include_str!("../README.md")]

// The layers, lowest first; a module uses what stands before it.
mod error;
pub mod export;
mod extract;
mod gazetteer;
mod graph;
mod matcher;
mod resolve;
mod span;
pub mod text;

pub use error::{GazetteerError, Problem};
pub use extract::{Document, Extraction, Extractor, Mention, MentionRecord, Offsets, Record, Sentence};
pub use gazetteer::{
    Alias, AliasKind, Case, Entity, Gazetteer, GazetteerFiles, Kind, MembershipTerm, OfficeTerm, check,
};
pub use graph::{Evidence, Node, RelationGraph, Tie, Window};
pub use span::Span;
pub use text::{Date, DateError, Newlines};
