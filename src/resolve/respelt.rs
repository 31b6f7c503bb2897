//! People whom the gazetteer knows under another spelling of their given names, "President Muhammed Bazoum" for Mohamed
//! Bazoum, or by a name that many have: "the prime minister of the Cook Islands, Mark Brown".
//!
//! Only where a text introduces somebody by an office or with a country that the gazetteer gives to the one person of that
//! family name whose given name is alike; by a name that many have only with both.

use super::occurrence::Wanted;
use super::{Meaning, Reading, Rule, insert, is_free};
use crate::gazetteer::{Alias, AliasKind, Case, EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::fold::fold_name;

/// A known person whom a text introduces.
pub(super) struct Respelt {
    /// Where.
    pub(super) span: Span,
    /// The name of the person, or the nearest one and its distance in letters.
    pub(super) meaning: Meaning,
}

impl Respelt {
    /// What decided.
    pub(super) fn rule(&self) -> Rule {
        if matches!(self.meaning, Meaning::Misspelt(..)) { Rule::Misspelt } else { Rule::Introduced }
    }
}

/// The person who is introduced as `name`, with an office, which may be empty, and a country.
pub(super) fn known(gazetteer: &Gazetteer, name: &str, office: &str, country: Option<EntityId>) -> Option<Meaning> {
    let common = country.and_then(|country| by_common_name(gazetteer, name, office, country));
    common.or_else(|| by_spelling(gazetteer, name, office, country))
}

/// The one holder of that office of `country` who has the name `name`, which many have.
fn by_common_name(gazetteer: &Gazetteer, name: &str, office: &str, country: EntityId) -> Option<Meaning> {
    let noun = gazetteer.office_nouns().ends(office)?;
    let holds = |alias: &Alias<'_>| {
        let mut terms = alias.entity().offices();
        alias.case() == Case::Off && terms.any(|term| term.of().id == country && noun.names(term.office()))
    };
    let holders: Vec<Alias<'_>> = gazetteer.lookup(name).into_iter().filter(holds).collect();
    let [holder] = holders.as_slice() else { return None };
    let mut names = gazetteer.alias_indexes(holder.entity().id);
    names.find(|index| gazetteer.alias(*index).name() == holder.name()).map(Meaning::Alias)
}

/// The one person of that family name, with that office or of that country, whose given name is alike.
fn by_spelling(gazetteer: &Gazetteer, name: &str, office: &str, country: Option<EntityId>) -> Option<Meaning> {
    let (given, family) = name.rsplit_once(' ')?;
    let mut people: Vec<(EntityId, u32, u8)> = Vec::new();
    for alias in gazetteer.lookup(family) {
        let entity = alias.entity();
        if alias.kind() != AliasKind::Surname || entity.kind() != Kind::Person {
            continue;
        }
        let holds = entity.offices().any(|term| {
            Some(term.of().id) == country
                || gazetteer.office_nouns().ends(office).is_some_and(|noun| noun.names(term.office()))
        });
        if holds && let Some((index, distance)) = nearest(gazetteer, entity.id, given) {
            people.push((entity.id, index, distance));
        }
    }
    people.sort_unstable();
    people.dedup_by_key(|(person, ..)| *person);
    match people.as_slice() {
        [(_, index, distance)] => Some(Meaning::Misspelt(*index, *distance)),
        _ => None,
    }
}

/// The full name of `person` whose given names are alike, whatever its spelling of the family name, and in how many letters they differ.
fn nearest(gazetteer: &Gazetteer, person: EntityId, given: &str) -> Option<(u32, u8)> {
    let full = gazetteer.alias_indexes(person).filter_map(|index| {
        let alias = gazetteer.alias(index);
        let (first, _) = alias.name().rsplit_once(' ')?;
        let is_full = matches!(alias.kind(), AliasKind::Name | AliasKind::Variant);
        is_full.then(|| distance(given, first)).flatten().map(|distance| (distance, index))
    });
    full.min().map(|(distance, index)| (index, distance))
}

/// In how many letters given names differ that are spellings of one: word by word, as far as both go.
fn distance(one: &str, other: &str) -> Option<u8> {
    let parts = |name: &str| fold_name(name).split([' ', '-']).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (parts(one), parts(other));
    let distances = one.iter().zip(&other).map(|(one, other)| alike(one, other));
    distances.sum::<Option<usize>>().and_then(|sum| u8::try_from(sum).ok())
}

/// In how many letters two spellings of one given name differ: the consonants are the same, or one is the beginning of
/// the other.
fn alike(one: &str, other: &str) -> Option<usize> {
    const SHORTEST: usize = 4;
    let lens = (one.chars().count(), other.chars().count());
    let is_short = one.len().min(other.len()) >= SHORTEST && (one.starts_with(other) || other.starts_with(one));
    let are_spellings = lens.0.min(lens.1) >= SHORTEST
        && lens.0.abs_diff(lens.1) <= 2
        && consonants(one).eq(consonants(other))
        && ends_alike(one, other);
    (one == other || is_short || are_spellings).then(|| lens.0.abs_diff(lens.1) + usize::from(one != other))
}

/// Whether neither is the feminine form of the other: not "Mario" and "Maria".
fn ends_alike(one: &str, other: &str) -> bool {
    one.ends_with('a') == other.ends_with('a')
}

/// The consonants of a folded name, doubled ones once, and those that writers of other languages put for one another as
/// one: "Qasym-Zhomart" for "Kassym-Jomart".
fn consonants(name: &str) -> impl Iterator<Item = char> {
    let mut before = ' ';
    name.chars()
        .filter(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\''))
        .map(|letter| match letter {
            'c' | 'q' => 'k',
            'j' => 'z',
            'w' => 'v',
            other => other,
        })
        .filter(move |letter| std::mem::replace(&mut before, *letter) != *letter)
}

/// Adds the family names of `people` behind the places that introduce them.
pub(super) fn add_later_names(text: &str, capitals: &[usize], people: &[Respelt], readings: &mut Vec<Reading>) {
    let families: Vec<&str> = people
        .iter()
        .map(|person| &text[person.span.as_range()])
        .map(|name| name.rsplit([' ', '\n']).next().unwrap_or_default())
        .collect();
    let mut added = Vec::new();
    Wanted::new(families.iter().copied()).find(text, capitals, 0, |number, span| {
        if people[number].span.end <= span.start && is_free(readings, span) {
            added.push(Reading::new(span, people[number].meaning.clone(), Rule::FullName));
        }
    });
    insert(readings, added);
}
