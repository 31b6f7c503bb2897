#![doc = include_str!("../README.md")]

// The layers, lowest first; a module uses what stands before it.
mod span;
pub mod text;
mod error;
mod gazetteer;
mod matcher;
mod resolve;
mod relation;
mod extract;
mod graph;
pub mod export;

pub use error::{GazetteerError, Problem};
pub use extract::{
    Document, Extraction, Extractor, Mention, MentionRecord, Offsets, Record, Relation, RelationRecord, Sentence,
    check_rules,
};
pub use gazetteer::{
    Alias, AliasKind, Case, Entity, Gazetteer, GazetteerFiles, Kind, MembershipTerm, NameContext, OfficeTerm, Standing,
    check,
};
pub use graph::{
    Colour, ColourBy, Difference, DrawnNode, DrawnTie, Evidence, Filter, KeyError, Measures, MergeError, Node,
    NodeMeasures, PartialError, PartialGraph, Picture, Place, RelationGraph, RelationTie, Removed, Selection, Slice,
    SliceError, Slices, Slicing, Statement, Tie, TieMeasures, Window,
};
pub use matcher::{Match, Matcher, Overlap};
pub use relation::{Modality, Pairs, RuleFiles, Tenure, Tier};
pub use resolve::Rule as NameRule;
pub use span::Span;
pub use text::{Date, DateError, Newlines};
