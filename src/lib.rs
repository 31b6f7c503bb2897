#![doc = include_str!("../README.md")]

// The layers, lowest first; a module uses what stands before it.
mod span;
pub mod text;
mod error;
mod gazetteer;
mod matcher;
mod resolve;
mod extract;
mod graph;
pub mod export;

pub use error::{GazetteerError, Problem};
pub use extract::{Document, Extraction, Extractor, Mention, MentionRecord, Offsets, Record, Sentence};
pub use gazetteer::{
    Alias, AliasKind, Case, Entity, Gazetteer, GazetteerFiles, Kind, MembershipTerm, NameContext, OfficeTerm, Standing,
    check,
};
pub use graph::{Evidence, Node, PartialError, PartialGraph, RelationGraph, Tie, Window};
pub use matcher::{Hit, Matcher, Overlap, Sighting};
pub use span::Span;
pub use text::{Date, DateError, Newlines};
