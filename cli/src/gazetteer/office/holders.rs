//! Who held an office, as the JSON of an answer has it and as text.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;
use whowhom::{Date, Entity, Gazetteer, OfficeTerm, Standing};

use super::asked::Asked;
use crate::gazetteer::period::Period;

/// Who held an office.
#[derive(Debug, Serialize)]
pub struct Answer<'g> {
    /// The key of the country or organisation.
    pub of: &'g str,
    /// The name of it.
    pub of_name: &'g str,
    /// The date that was asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Those who held it, newest first.
    pub holders: Vec<Holder<'g>>,
}

/// One term of one person.
#[derive(Debug, Serialize)]
pub struct Holder<'g> {
    /// The key of the person.
    pub person: &'g str,
    /// The name to show.
    pub name: &'g str,
    /// The office, in the word of the tables.
    pub office: &'g str,
    /// Its title; may be empty.
    pub title: &'g str,
    /// In what right it was held.
    pub standing: Standing,
    /// When the term was.
    #[serde(flatten)]
    pub period: Period,
    /// When an open term was last confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// What else is to be known; may be empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub note: &'g str,
    /// Where the row is from.
    pub source: &'g str,
}

impl<'g> Answer<'g> {
    /// Who held the office that is `asked` for, on `date` where one is given.
    pub fn new(gazetteer: &'g Gazetteer, of: Entity<'g>, asked: &Asked<'_>, date: Option<Date>) -> Self {
        let mut terms = terms_of(gazetteer, of);
        asked.choose(&mut terms);
        terms.retain(|(_, term)| date.is_none_or(|date| term.is_held_on(date)));
        let mut holders: Vec<Holder<'g>> = terms.into_iter().map(|(person, term)| holder(person, term)).collect();
        holders.sort_by_key(|holder| (Reverse((holder.period.start, holder.period.end)), holder.person));
        Self { of: of.key(), of_name: of.name(), date, holders }
    }

    /// The answer for people to read, a line for each term.
    pub fn shown(&self) -> String {
        self.holders.iter().map(|holder| self.line(holder)).collect()
    }

    fn line(&self, holder: &Holder<'_>) -> String {
        let Holder { person, name, office, title, standing, period, as_of, note, source } = holder;
        let title = if title.is_empty() { office } else { title };
        let mut line =
            format!("{name} ({person}): {title}, {office} of {} ({}), {}", self.of_name, self.of, period.shown());
        if let Some(as_of) = as_of {
            line += &format!(", confirmed {as_of}");
        }
        line += &format!(", standing {standing}");
        if !note.is_empty() {
            line += &format!(", {note}");
        }
        line + &format!(", source {source}\n")
    }
}

/// The offices that are known of a country or organisation, sorted.
pub fn offices_of<'g>(gazetteer: &'g Gazetteer, of: Entity<'g>) -> Vec<&'g str> {
    let offices: BTreeSet<&str> = terms_of(gazetteer, of).into_iter().map(|(_, term)| term.office()).collect();
    offices.into_iter().collect()
}

fn terms_of<'g>(gazetteer: &'g Gazetteer, of: Entity<'g>) -> Vec<(Entity<'g>, OfficeTerm<'g>)> {
    let terms = |person: Entity<'g>| person.offices().map(move |term| (person, term));
    gazetteer.entities().flat_map(terms).filter(|(_, term)| term.of() == of).collect()
}

fn holder<'g>(person: Entity<'g>, term: OfficeTerm<'g>) -> Holder<'g> {
    Holder {
        person: person.key(),
        name: person.name(),
        office: term.office(),
        title: term.title(),
        standing: term.standing(),
        period: Period::from(term.period()),
        as_of: term.as_of(),
        note: term.note(),
        source: term.source(),
    }
}
