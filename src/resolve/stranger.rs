//! People and organisations whom the gazetteer does not know, and whom the
//! text itself introduces.

use super::Reading;
use crate::gazetteer::{EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::fold::fold_name;

/// A person whom a text introduces by a title or an office, or an organisation
/// whose abbreviation it explains, that the gazetteer does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stranger {
    pub(crate) kind: Kind,
    /// `person:` or `org:` and the name in plain letters.
    pub(crate) key: String,
    /// The name as it is written where the stranger is introduced.
    pub(crate) name: String,
    /// The title or the office of a person, as the text has it; else empty.
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
    _strangers: &mut Vec<Stranger>,
) {
}

/// The key of a stranger: the kind, and the name in plain letters; with a `-x`
/// behind it where the gazetteer has that key for somebody else.
pub(super) fn key_of(gazetteer: &Gazetteer, kind: Kind, name: &str) -> String {
    let prefix = if kind == Kind::Person { "person" } else { "org" };
    let folded = fold_name(name);
    let words = folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    // Names in other scripts have no plain letters; their code points tell them apart.
    let slug = if slug.is_empty() {
        folded
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .map(|letter| format!("{:x}", letter as u32))
            .collect::<Vec<_>>()
            .join("-")
    } else {
        slug
    };
    let key = format!("{prefix}:{slug}");
    if gazetteer.entity(&key).is_some() { key + "-x" } else { key }
}
