//! What all formats have in common: things with their names and roles.

use std::collections::BTreeMap;

use whowhom::{AliasKind, Case, Date, Kind};

/// A thing with its names, on its way between a gazetteer and another format.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The line that it comes from; 0 where that is no file of another format.
    pub line: usize,
    /// The key, where it is told.
    pub id: Option<String>,
    /// What it is, if the gazetteer does not know it.
    pub kind: Kind,
    /// What else it may be that the gazetteer knows.
    pub or: Option<Kind>,
    /// What its row in the gazetteer tells, by column.
    pub facts: BTreeMap<&'static str, String>,
    /// The names, the main one first.
    pub names: Vec<Spelling>,
    /// The roles of a person.
    pub roles: Vec<Role>,
}

/// One name of a thing.
#[derive(Clone, Debug)]
pub struct Spelling {
    /// The line that it comes from.
    pub line: usize,
    /// The name.
    pub name: String,
    /// How it stands for the thing, where that is told.
    pub alias: Option<AliasKind>,
    /// How its letters must be written, where that is told.
    pub case: Option<Case>,
}

/// One term of a person.
#[derive(Clone, Debug)]
pub struct Role {
    /// The office, in the word of the gazetteer.
    pub office: String,
    /// The key of the country or organisation.
    pub of: String,
    /// The first day.
    pub start: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
    /// The code that another format has for it.
    pub note: String,
}

impl Entry {
    /// A thing without names.
    pub fn new(line: usize, kind: Kind) -> Self {
        let (facts, names, roles) = (BTreeMap::new(), Vec::new(), Vec::new());
        Self { line, id: None, kind, or: None, facts, names, roles }
    }

    /// A thing with one name of the same line.
    pub fn named(line: usize, kind: Kind, name: &str) -> Self {
        let mut entry = Self::new(line, kind);
        entry.names.push(Spelling { line, name: name.to_owned(), alias: None, case: None });
        entry
    }

    /// A fact, or nothing.
    pub fn fact(&self, column: &str) -> &str {
        self.facts.get(column).map_or("", String::as_str)
    }
}

/// Whether a name is one word in capitals.
pub fn is_abbreviation(name: &str) -> bool {
    name.chars().filter(|letter| letter.is_uppercase()).count() > 1
        && !name.contains(|letter: char| letter.is_lowercase() || letter.is_whitespace())
}

/// What the ids of a kind begin with.
pub fn prefix(kind: Kind) -> &'static str {
    match kind {
        Kind::Country => "country",
        Kind::Person => "person",
        Kind::Organisation => "org",
        Kind::Place => "place",
    }
}

/// The kind that an id tells; `None` where it is no id of ours.
pub fn kind_of(id: &str) -> Option<Kind> {
    let (before, _) = id.split_once(':')?;
    [Kind::Country, Kind::Person, Kind::Organisation, Kind::Place].into_iter().find(|kind| prefix(*kind) == before)
}

/// The id that is made of a name, its letters in ASCII; `None` where it has none.
pub fn id_of(kind: Kind, name: &str) -> Option<String> {
    let ascii = any_ascii::any_ascii(name).to_ascii_lowercase();
    let words: Vec<&str> =
        ascii.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let slug = words.join("-");
    match kind {
        _ if slug.is_empty() => None,
        // States without a code have ids of this form.
        Kind::Country => Some(format!("country:X-{}", slug.to_ascii_uppercase())),
        _ => Some(format!("{}:{slug}", prefix(kind))),
    }
}
