//! The people and organisations of a document that the gazetteer does not know.

use foldhash::HashMap;

use crate::gazetteer::{EntityId, Gazetteer, Kind};
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

/// The people and organisations of a document that the gazetteer does not know, one for each key.
#[derive(Default)]
pub(in crate::resolve) struct Strangers {
    list: Vec<Stranger>,
    by_key: HashMap<String, usize>,
}

impl Strangers {
    /// The index of `stranger`, or of the one that has that key already, whose country it may tell.
    pub(in crate::resolve) fn enter(&mut self, stranger: Stranger) -> usize {
        if let Some(index) = self.by_key.get(&stranger.key) {
            let known = &mut self.list[*index];
            known.country = known.country.or(stranger.country);
            return *index;
        }
        self.by_key.insert(stranger.key.clone(), self.list.len());
        self.list.push(stranger);
        self.list.len() - 1
    }

    /// All of them, by their indexes.
    pub(in crate::resolve) fn list(&self) -> &[Stranger] {
        &self.list
    }

    pub(in crate::resolve) fn into_list(self) -> Vec<Stranger> {
        self.list
    }
}

/// The words of a name with one space between them.
pub(in crate::resolve) fn in_one_line(name: &str) -> String {
    if name.is_ascii() { joined(name.split_ascii_whitespace(), " ") } else { joined(name.split_whitespace(), " ") }
}

fn joined<'w>(words: impl Iterator<Item = &'w str>, link: &str) -> String {
    let mut line = String::new();
    for word in words {
        if !line.is_empty() {
            line.push_str(link);
        }
        line.push_str(word);
    }
    line
}

/// The key of a stranger: the kind, and the name in plain letters; with a `-x`
/// behind it where the gazetteer has that key for somebody else.
pub(in crate::resolve) fn key_of(gazetteer: &Gazetteer, kind: Kind, name: &str) -> String {
    let prefix = if kind == Kind::Person { "person:" } else { "org:" };
    let folded = fold_name(name);
    let words = folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = joined(words, "-");
    // Names in other scripts have no plain letters; their code points tell them apart.
    if slug.is_empty() {
        let letters = folded.chars().filter(|letter| letter.is_alphanumeric());
        let codes: Vec<String> = letters.map(|letter| format!("{:x}", letter as u32)).collect();
        slug = codes.join("-");
    }
    let key = [prefix, &slug].concat();
    if gazetteer.entity(&key).is_some() { key + "-x" } else { key }
}
