//! Given names that stand alone and that two people of the document share: it stays open who is meant.

use foldhash::HashMap;

use super::neighbours::Neighbours;
use super::occurrence::Wanted;
use super::{Meaning, Reading, Rule, insert, is_free};
use crate::gazetteer::{EntityId, Gazetteer, Kind};

/// The fewest bytes of a given name that is looked for alone.
const SHORTEST: usize = 4;

/// Adds the given names that two people, whom `readings` name in full, have in common.
pub(super) fn add(gazetteer: &Gazetteer, text: &str, capitals: &[usize], readings: &mut Vec<Reading>) {
    let mut bearers: HashMap<&str, Vec<EntityId>> = HashMap::default();
    for reading in readings.iter() {
        let Meaning::Alias(index) = reading.meaning else {
            continue;
        };
        let person = gazetteer.alias_data(index).entity;
        if gazetteer.entity_of(person).kind() == Kind::Person
            && let Some((given, _)) = text[reading.span.as_range()].split_once(' ')
            && given.len() >= SHORTEST
        {
            let people = bearers.entry(given).or_default();
            if !people.contains(&person) {
                people.push(person);
            }
        }
    }
    let mut shared: Vec<(&str, Vec<EntityId>)> = bearers.into_iter().filter(|(_, people)| people.len() > 1).collect();
    if shared.is_empty() {
        return;
    }
    shared.sort_unstable();
    shared.iter_mut().for_each(|(_, people)| people.sort_unstable());
    let mut added = Vec::new();
    Wanted::new(shared.iter().map(|(given, _)| *given)).find(text, capitals, 0, |number, span| {
        let neighbours = Neighbours::new(text, span);
        let is_in_name = neighbours.word_after().starts_with(char::is_uppercase)
            || (neighbours.is_joined_before() && neighbours.word_before().starts_with(char::is_uppercase))
            || neighbours.hyphenated().is_some();
        if is_free(readings, span) && !is_in_name {
            added.push(Reading::new(span, Meaning::Ambiguous(shared[number].1.clone()), Rule::FullName));
        }
    });
    insert(readings, added);
}
