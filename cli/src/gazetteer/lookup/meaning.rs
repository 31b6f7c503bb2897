//! What a name can mean, as the JSON of a look-up has it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use whowhom::{Alias, AliasKind, Case, Date, Entity, Gazetteer, Kind, MembershipTerm, OfficeTerm};

use super::reading::{Link, Words, hiding};
use crate::gazetteer::period::Period;

/// Columns that identify an entity elsewhere.
const IDS: [&str; 4] = ["iso", "iso3", "wikidata", "geonames"];
/// Columns that tell something about it.
const FACTS: [&str; 11] = [
    "type",
    "status",
    "country",
    "part_of",
    "succeeded_by",
    "region",
    "admin1",
    "latitude",
    "longitude",
    "population",
    "note",
];

/// What a name can mean.
#[derive(Debug, Serialize)]
pub struct Answer<'g> {
    /// The name that was asked for.
    pub name: &'g str,
    /// The date that was asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whether it is the name of something that is no entity, which hides the names in it.
    pub blocked: bool,
    /// Names of what is no entity that hold it: it is not read inside them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden_in: Vec<&'g str>,
    /// The entities that it can mean, strongest first.
    pub entities: Vec<Meaning<'g>>,
}

/// An entity that is called so.
#[derive(Debug, Serialize)]
pub struct Meaning<'g> {
    /// The key.
    pub entity: &'g str,
    /// The name to show.
    pub name: &'g str,
    /// The kind.
    pub kind: Kind,
    /// How it came to exist and ended.
    #[serde(flatten)]
    pub period: Period,
    /// Its ids elsewhere.
    pub ids: BTreeMap<&'static str, &'g str>,
    /// What else its row tells.
    pub facts: BTreeMap<&'static str, &'g str>,
    /// Where the row is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'g str>,
    /// The names of it that are the name that was asked for; all of them where that is a key.
    pub aliases: Vec<Called<'g>>,
    /// When a text that holds the name means this by it.
    #[serde(flatten)]
    pub link: Link<'g>,
    /// The words beside the name that decide, where it is listed as ambiguous.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ambiguous: Option<Words<'g>>,
    /// The offices of a person, newest first; those held on the date, if one is asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offices: Option<Vec<Held<'g>>>,
    /// The memberships of a country, by organisation, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memberships: Option<Vec<Belongs<'g>>>,
}

/// One name of an entity.
#[derive(Debug, Serialize)]
pub struct Called<'g> {
    /// The name as the gazetteer writes it.
    pub name: &'g str,
    /// How it stands for the entity.
    pub alias: &'static str,
    /// How its letters must be written in a text.
    pub case: Case,
    /// The language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'g str>,
    /// When the name was in use.
    #[serde(flatten)]
    pub period: Period,
    /// Where it is from; empty where the file does not say.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub source: &'g str,
    /// What it was made from, if no file has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived: Option<&'static str>,
}

/// One term in an office.
#[derive(Debug, Serialize)]
pub struct Held<'g> {
    /// The office.
    pub office: &'g str,
    /// Its title; may be empty.
    pub title: &'g str,
    /// The key of the country or organisation.
    pub of: &'g str,
    /// The name of it.
    pub of_name: &'g str,
    /// When the term was.
    #[serde(flatten)]
    pub period: Period,
    /// When an open term was last confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// What else is to be known; may be empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub note: &'g str,
    /// Where it is from.
    pub source: &'g str,
}

/// One membership.
#[derive(Debug, Serialize)]
pub struct Belongs<'g> {
    /// The key of the organisation.
    pub organisation: &'g str,
    /// The name of it.
    pub name: &'g str,
    /// As what the country belongs to it.
    pub status: &'g str,
    /// When it belonged to it.
    #[serde(flatten)]
    pub period: Period,
    /// Where it is from.
    pub source: &'g str,
}

impl<'g> Answer<'g> {
    /// What `gazetteer` knows about `name`, which may be a key too, offices and memberships on `date` where one is given.
    pub fn new(gazetteer: &'g Gazetteer, name: &'g str, date: Option<Date>) -> Self {
        let mut entities: Vec<Meaning<'g>> = Vec::new();
        // A key stands for its entity, with all the names that it has.
        let entity = gazetteer.entity(name);
        entities.extend(entity.map(|entity| meaning(entity, date)));
        let aliases = entity.map_or_else(|| gazetteer.lookup(name), |entity| entity.aliases().collect());
        for alias in &aliases {
            let entity = alias.entity();
            let place = entities.iter().position(|known| known.entity == entity.key()).unwrap_or_else(|| {
                entities.push(meaning(entity, date));
                entities.len() - 1
            });
            entities[place].aliases.push(called(*alias));
        }
        for meaning in &mut entities {
            meaning.link = Link::new(aliases.iter().filter(|alias| alias.entity().key() == meaning.entity), date);
            let mut contexts = gazetteer.contexts(name).into_iter();
            meaning.ambiguous = contexts.find(|context| context.entity().key() == meaning.entity).map(Words::from);
        }
        Self { name, date, blocked: gazetteer.is_blocked(name), hidden_in: hiding(gazetteer, name), entities }
    }

    /// Whether nothing is known about the name.
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty() && !self.blocked
    }
}

fn meaning(entity: Entity<'_>, date: Option<Date>) -> Meaning<'_> {
    let columns = |names: &[&'static str]| {
        names.iter().filter_map(|column| Some((*column, entity.attribute(column)?))).collect::<BTreeMap<_, _>>()
    };
    Meaning {
        entity: entity.key(),
        name: entity.name(),
        kind: entity.kind(),
        period: Period::from((entity.start(), entity.end())),
        ids: columns(&IDS),
        facts: columns(&FACTS),
        source: entity.attribute("source"),
        aliases: Vec::new(),
        link: Link::Named,
        ambiguous: None,
        offices: (entity.kind() == Kind::Person).then(|| offices(entity, date)),
        memberships: (entity.kind() == Kind::Country).then(|| memberships(entity, date)),
    }
}

fn called(alias: Alias<'_>) -> Called<'_> {
    Called {
        name: alias.name(),
        alias: alias.kind().as_str(),
        case: alias.case(),
        language: alias.language(),
        period: Period::from(alias.period()),
        source: alias.source(),
        derived: (alias.source() == "derived").then_some(match alias.kind() {
            AliasKind::Surname => "the family name in a full name",
            _ => "a full name, respelled",
        }),
    }
}

fn offices(person: Entity<'_>, date: Option<Date>) -> Vec<Held<'_>> {
    let mut terms: Vec<OfficeTerm<'_>> =
        person.offices().filter(|term| date.is_none_or(|date| term.is_held_on(date))).collect();
    terms.sort_by_key(|term| Reverse(term.period()));
    terms.into_iter().map(held).collect()
}

fn held(term: OfficeTerm<'_>) -> Held<'_> {
    Held {
        office: term.office(),
        title: term.title(),
        of: term.of().key(),
        of_name: term.of().name(),
        period: Period::from(term.period()),
        as_of: term.as_of(),
        note: term.note(),
        source: term.source(),
    }
}

fn memberships(country: Entity<'_>, date: Option<Date>) -> Vec<Belongs<'_>> {
    let is_asked = |term: &MembershipTerm<'_>| {
        let (start, end) = term.period();
        date.is_none_or(|date| date.is_within(start, end))
    };
    let mut terms: Vec<MembershipTerm<'_>> = country.memberships().filter(is_asked).collect();
    terms.sort_by_key(|term| (term.organisation().key(), term.period()));
    terms.into_iter().map(belongs).collect()
}

fn belongs(term: MembershipTerm<'_>) -> Belongs<'_> {
    Belongs {
        organisation: term.organisation().key(),
        name: term.organisation().name(),
        status: term.status(),
        period: Period::from(term.period()),
        source: term.source(),
    }
}
