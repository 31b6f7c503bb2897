//! Which entity a name means in this document at this date.
//!
//! In steps, each of which sees what those before it have read: names of the
//! gazetteer (`name`), abbreviations that the text explains (`defined`), family
//! names (`surname`), people whom the text itself introduces (`stranger`), bodies by the nouns in their names (`body`),
//! misspelt family names (`misspelt`), given names that two people share
//! (`given`), and offices that stand for their holders (`office`).

mod body;
mod capital;
mod context;
mod courtesy;
mod defined;
mod evidence;
mod given;
mod homeland;
mod introduction;
mod later;
mod misspelt;
mod name;
mod neighbours;
mod occurrence;
mod office;
mod respelt;
mod stranger;
mod surname;

use std::cmp::Reverse;
use std::fmt;

use foldhash::HashMap;

use evidence::Evidence;
use name::{Name, NameReader};
use neighbours::Neighbours;
pub(crate) use stranger::list::Stranger;
use stranger::list::Strangers;
use surname::Surnames;

use crate::gazetteer::{EntityId, Gazetteer, Kind};
use crate::matcher::Candidate;
use crate::span::Span;
use crate::text::Date;
use crate::text::capitals::Capitals;

/// A name that stands in a text, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) span: Span,
    pub(crate) meaning: Meaning,
    /// The countries named inside a longer name.
    pub(crate) nested: Vec<EntityId>,
    /// What decided.
    pub(crate) rule: Rule,
}

impl Reading {
    fn new(span: Span, meaning: Meaning, rule: Rule) -> Self {
        Self { span, meaning, nested: Vec::new(), rule }
    }
}

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// One alias of one entity.
    Alias(u32),
    /// A family name written otherwise than any alias: the nearest alias, and
    /// its distance in letters.
    Misspelt(u32, u8),
    /// The holder of the office that is named.
    Holder(EntityId),
    /// What the document explains an abbreviation to mean.
    Defined(EntityId),
    /// The body that is named by what it is, of the country that the document names with it.
    Owned(EntityId),
    /// A person or an organisation that the gazetteer does not know, as an
    /// index of the document's strangers, and its kind.
    Stranger(usize, Kind),
    /// One of several entities, and nothing says which; sorted.
    Ambiguous(Vec<EntityId>),
    /// Nothing that the gazetteer holds.
    Nothing,
}

/// What decided how a name was read, as [`Mention::rule`](crate::Mention::rule) tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Rule {
    /// The name stands for one thing.
    Name,
    /// Words beside it, or what else the document names.
    Context,
    /// The document's date.
    Date,
    /// A capital, or a seat, as government or as itself.
    Capital,
    /// Of several kinds of things the one that comes first.
    Kind,
    /// The greatest of several places.
    Population,
    /// A state body named by what it is and whose it is.
    Parted,
    /// Nothing decided.
    Open,
    /// A family name or a given name, in a document that has the full name.
    FullName,
    /// A part of the name of a body, in a document that has the whole: its noun, or what stands before that.
    PartOfName,
    /// The first letters of a name, in a document that has the name.
    Initials,
    /// The family name of a leader of what the document names.
    Leader,
    /// A family name a few letters off, behind a title.
    Misspelt,
    /// An office that the document gives to somebody.
    OfficeInText,
    /// An office by its holder at the document's date.
    OfficeByDate,
    /// Somebody whom the text introduces.
    Introduced,
    /// Somebody whom nothing but a given name tells.
    GivenName,
    /// An abbreviation that the text explains.
    Defined,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 18] = [
        Self::Name,
        Self::Context,
        Self::Date,
        Self::Capital,
        Self::Kind,
        Self::Population,
        Self::Parted,
        Self::Open,
        Self::FullName,
        Self::PartOfName,
        Self::Initials,
        Self::Leader,
        Self::Misspelt,
        Self::OfficeInText,
        Self::OfficeByDate,
        Self::Introduced,
        Self::GivenName,
        Self::Defined,
    ];

    /// The stable name that outputs show: `office-by-date`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Context => "context",
            Self::Date => "date",
            Self::Capital => "capital",
            Self::Kind => "kind",
            Self::Population => "population",
            Self::Parted => "parted",
            Self::Open => "open",
            Self::FullName => "full-name",
            Self::PartOfName => "part-of-name",
            Self::Initials => "initials",
            Self::Leader => "leader",
            Self::Misspelt => "misspelt",
            Self::OfficeInText => "office-in-text",
            Self::OfficeByDate => "office-by-date",
            Self::Introduced => "introduced",
            Self::GivenName => "given-name",
            Self::Defined => "defined",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A document's names and sentences, read.
pub(crate) struct Resolution {
    pub(crate) sentences: Vec<Span>,
    /// Sorted, and not overlapping.
    pub(crate) readings: Vec<Reading>,
    /// People and organisations whom the text introduces and the gazetteer does not know.
    pub(crate) strangers: Vec<Stranger>,
}

/// Reads the candidates of a document, sorted as the matcher gives them;
/// `sentences` cuts the text where no name is cut.
///
/// Names that a text alone cannot be read by, such as the family name of a
/// person who was not introduced, give no reading.
pub(crate) fn resolve(
    gazetteer: &Gazetteer,
    text: &str,
    date: Option<Date>,
    candidates: Vec<Candidate<'_>>,
    capitals: &Capitals,
    sentences: impl FnOnce(&[Reading]) -> Vec<Span>,
) -> Resolution {
    let reader = NameReader { gazetteer, text, date };
    let (names, surnames) = reader.settle(candidates);
    let evidence = Evidence::new(gazetteer, text, &names);
    let mut readings = reader.read(&names, &evidence);
    let mut strangers = Strangers::default();
    defined::add(gazetteer, text, &capitals.starts, &mut readings, &mut strangers);
    add_surnames(gazetteer, text, date, &mut readings, surnames);
    let sentences = sentences(&readings);
    stranger::add(gazetteer, text, capitals, &sentences, &mut readings, &mut strangers);
    body::add(gazetteer, text, capitals, &mut readings, &mut strangers);
    drop_namesakes(gazetteer, text, &mut readings);
    let strangers = strangers.into_list();
    misspelt::add(gazetteer, text, capitals, &strangers, &mut readings);
    given::add(gazetteer, text, &capitals.starts, &mut readings);
    office::add(gazetteer, text, date, &mut readings);
    Resolution { sentences, readings, strangers }
}

/// Adds the family names that mean somebody.
fn add_surnames(
    gazetteer: &Gazetteer,
    text: &str,
    date: Option<Date>,
    readings: &mut Vec<Reading>,
    surnames: Vec<Candidate<'_>>,
) {
    if surnames.is_empty() {
        return;
    }
    let known = Surnames::new(gazetteer, text, date, readings, &surnames);
    let free = surnames.iter().filter(|candidate| is_free(readings, candidate.span));
    // Whom of the leaders the text has called by each family name, by form.
    let mut leaders: HashMap<u32, u32> = HashMap::default();
    let mut added = Vec::new();
    for candidate in free {
        let Some((meaning, rule)) = known.meaning(candidate) else { continue };
        let mut reading = Reading::new(candidate.span, meaning, rule);
        match (leaders.get(&candidate.form), &reading.meaning) {
            (Some(leader), _) if known.yields_to(&reading, *leader) => {
                reading = Reading::new(candidate.span, Meaning::Alias(*leader), Rule::Leader);
            }
            (None, Meaning::Alias(leader)) if rule == Rule::Leader => {
                leaders.insert(candidate.form, *leader);
            }
            _ => {}
        }
        added.push(reading);
    }
    insert(readings, added);
}

/// Drops the people after whom something is called, where it is named: "Putin Street" and "Kissinger Associates" that is read
/// as no body.
fn drop_namesakes(gazetteer: &Gazetteer, text: &str, readings: &mut Vec<Reading>) {
    let is_person = |reading: &Reading| match reading.meaning {
        Meaning::Alias(index) => gazetteer.alias(index).entity().kind() == Kind::Person,
        Meaning::Stranger(_, kind) => kind == Kind::Person,
        _ => false,
    };
    readings.retain(|reading| {
        // Most names end before another mark, or a small letter.
        let goes_on = matches!(text.as_bytes()[reading.span.end..], [b' ', b'A'..=b'Z', ..]);
        !(goes_on && is_person(reading) && Neighbours::new(text, reading.span).names_thing(gazetteer.words()))
    });
}

/// Whether no reading shares a letter with `span`.
fn is_free(readings: &[Reading], span: Span) -> bool {
    let after = readings.partition_point(|reading| reading.span.end <= span.start);
    readings.get(after).is_none_or(|reading| !reading.span.overlaps(span))
}

/// The readings that share a letter with `span`.
fn overlapping(readings: &[Reading], span: Span) -> &[Reading] {
    let first = readings.partition_point(|reading| reading.span.end <= span.start);
    let count = readings[first..].partition_point(|reading| reading.span.start < span.end);
    &readings[first..first + count]
}

/// Adds readings that overlap neither each other nor those that are there.
fn insert(readings: &mut Vec<Reading>, added: Vec<Reading>) {
    put(readings, added, |_, _| false);
}

/// Puts each of `added` in the place of the readings that it overlaps, if all of these yield to its span; of those in
/// `added` that overlap, the first and longest stands.
///
/// One pass over all readings, however many are added.
fn put(readings: &mut Vec<Reading>, mut added: Vec<Reading>, yields: impl Fn(Span, &Reading) -> bool) {
    if added.is_empty() {
        return;
    }
    added.sort_by_key(|reading| (reading.span.start, Reverse(reading.span.end)));
    let mut merged: Vec<Reading> = Vec::with_capacity(readings.len() + added.len());
    let mut rest = std::mem::take(readings).into_iter();
    for new in added {
        let before = rest.as_slice().iter().take_while(|old| old.span.end <= new.span.start).count();
        merged.extend(rest.by_ref().take(before));
        let overlapped = rest.as_slice().iter().take_while(|old| old.span.start < new.span.end);
        let count = overlapped.clone().count();
        let is_free = !merged.last().is_some_and(|last| last.span.overlaps(new.span));
        if is_free && overlapped.clone().all(|old| yields(new.span, old)) {
            rest.by_ref().take(count).for_each(drop);
            merged.push(new);
        }
    }
    merged.extend(rest);
    *readings = merged;
}

/// Keeps the items that `holds` of, unless that would leave none.
fn retain_if_any<T>(items: &mut Vec<T>, holds: impl Fn(&T) -> bool) {
    if items.iter().any(&holds) {
        items.retain(holds);
    }
}
