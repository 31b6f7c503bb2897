//! People whom the text introduces and the gazetteer does not know.

use super::Reading;
use crate::gazetteer::{EntityId, Gazetteer};
use crate::span::Span;

/// A person whom a text introduces by a title or an office, and whom the
/// gazetteer does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stranger {
    /// `person:` and the name in plain letters.
    pub(crate) key: String,
    /// The name as it is written where the person is introduced.
    pub(crate) name: String,
    /// The title or the office, as the text has it.
    pub(crate) office: String,
    /// The country that the office or the nationality is of.
    pub(crate) country: Option<EntityId>,
}

/// Finds the people whom `sentences` introduce, and adds their names, and their
/// family names from there on, to `readings`.
pub(super) fn add(
    _gazetteer: &Gazetteer,
    _text: &str,
    _sentences: &[Span],
    _readings: &mut Vec<Reading>,
) -> Vec<Stranger> {
    Vec::new()
}
