//! When a text that holds a name means an entity by it.

use serde::Serialize;
use whowhom::{Alias, AliasKind, Case, Date, Entity, Gazetteer, NameContext, OfficeTerm};

/// What it takes for a name to be linked to an entity.
#[derive(Debug, Serialize)]
#[serde(tag = "links", rename_all = "snake_case")]
pub enum Link<'g> {
    /// The name alone, where it stands.
    Named,
    /// The capital of a country: what the text says of it tells the government from the town.
    Capital,
    /// A family name: the person named in full, or somebody of theirs.
    WithCause {
        /// What the person leads on the date; without a date, what they ever led.
        leads: Vec<&'g str>,
        /// What they led before it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        led_before: Vec<&'g str>,
    },
    /// Nothing: the name is kept for look-ups.
    Never,
}

/// The words beside an ambiguous name that decide.
#[derive(Debug, Serialize)]
pub struct Words<'g> {
    /// Whether this is meant where none of them stands there.
    pub on: bool,
    /// Right before the name: this is meant.
    pub before: Vec<&'g str>,
    /// Right behind the name: this is meant.
    pub after: Vec<&'g str>,
    /// Right before the name: this is not meant.
    pub not_before: Vec<&'g str>,
    /// Right behind the name: this is not meant.
    pub not_after: Vec<&'g str>,
}

impl<'g> Link<'g> {
    /// What it takes for one of `aliases`, the same name for one entity in several ways.
    pub fn new<'a>(aliases: impl Iterator<Item = &'a Alias<'g>>, date: Option<Date>) -> Self
    where
        'g: 'a,
    {
        let read: Vec<&Alias<'g>> = aliases.filter(|alias| alias.case() != Case::Off).collect();
        let is_all = |kind: AliasKind| read.iter().all(|alias| alias.kind() == kind);
        match read.first() {
            None => Self::Never,
            Some(alias) if is_all(AliasKind::Surname) => Self::with_cause(alias.entity(), date),
            Some(_) if is_all(AliasKind::Capital) => Self::Capital,
            Some(_) => Self::Named,
        }
    }

    fn with_cause(person: Entity<'g>, date: Option<Date>) -> Self {
        let (mut leads, mut led_before) = (Vec::new(), Vec::new());
        for term in person.offices().filter(|term| term.is_leading()) {
            let is_held = |term: &OfficeTerm<'_>| date.is_none_or(|date| term.is_held_on(date));
            let has_begun = |date: Date| date.is_within(term.period().0, None);
            if is_held(&term) {
                leads.push(term.of().key());
            } else if date.is_some_and(has_begun) {
                led_before.push(term.of().key());
            }
        }
        leads.sort_unstable();
        leads.dedup();
        led_before.retain(|key| !leads.contains(key));
        led_before.sort_unstable();
        led_before.dedup();
        Self::WithCause { leads, led_before }
    }
}

impl<'g> From<NameContext<'g>> for Words<'g> {
    fn from(context: NameContext<'g>) -> Self {
        Self {
            on: context.is_on(),
            before: context.before().collect(),
            after: context.after().collect(),
            not_before: context.not_before().collect(),
            not_after: context.not_after().collect(),
        }
    }
}

/// The longer names of what is no entity that hold `name`, sorted.
pub fn hiding<'g>(gazetteer: &'g Gazetteer, name: &str) -> Vec<&'g str> {
    let name = name.to_lowercase();
    let holds = |block: &&str| {
        let block = block.to_lowercase();
        let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        block != name
            && block.match_indices(&name).any(|(at, _)| {
                is_edge(block[..at].chars().next_back()) && is_edge(block[at + name.len()..].chars().next())
            })
    };
    let mut blocks: Vec<&str> = if name.is_empty() { Vec::new() } else { gazetteer.blocks().filter(holds).collect() };
    blocks.sort_unstable();
    blocks
}
