//! Typed relations inside a sentence: who did what to whom, found by rules that
//! are data.
//!
//! A sentence is cut into names, words and marks (`item`). Names are joined
//! with the nouns that act for them (`actor`), and actors that stand side by
//! side with each other (`group`). A rule is found by its rarest word, where the
//! words and names around it let it fit (`index`), and matched from there to both
//! sides (`matching`), over what may stand between a subject and its verb
//! (`clause`). `mood` says how the relation is stated, `when` which
//! date is its own, and `office` what office somebody has.

mod actor;
mod builtin;
mod clause;
mod event;
mod find;
mod group;
mod index;
mod inflect;
mod item;
mod keyword;
mod kinds;
mod lexicon;
mod matching;
mod mood;
mod name;
mod office;
mod passed;
mod pattern;
mod rule_files;
mod rules;
mod source;
mod vocabulary;
mod way;
mod when;
mod word_set;

pub use event::Pairs;
pub(crate) use event::{Event, Party};
pub(crate) use find::{Places, Room, Sentence};
pub(crate) use keyword::Keyword;
pub(crate) use name::{Identity, Name, States};
pub use rule_files::RuleFiles;
pub(crate) use rules::Rules;
pub(crate) use source::Line;
pub(crate) use vocabulary::RelationType;
pub use vocabulary::{Modality, Tenure, Tier};
