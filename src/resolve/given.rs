//! Given names that stand alone: of one person behind "Sir", "Mr" and other such titles; and those that two people of the document
//! share, where it stays open who is meant.

use foldhash::HashMap;

use super::neighbours::Neighbours;
use super::occurrence::Wanted;
use super::{Meaning, Reading, Rule, insert, is_free};
use crate::gazetteer::{EntityId, Gazetteer, Kind};

/// The fewest bytes of a given name that is looked for behind a title, and of one that two people share.
const SHORTEST: usize = 3;
const SHORTEST_SHARED: usize = 4;
/// Titles that stand before given names, and before the first words of names whose bearers go by them: "Mr Pita", "Mr Jin".
const TITLES: [&str; 9] = ["Sir", "Dame", "Prince", "Princess", "Sheikh", "Mr", "Mrs", "Ms", "Dr"];

/// Adds the given names of people whom `readings` name in full: behind a title those that one has, and anywhere those that
/// two have in common.
pub(super) fn add(gazetteer: &Gazetteer, text: &str, capitals: &[usize], readings: &mut Vec<Reading>) {
    let mut bearers: HashMap<&str, Vec<(EntityId, u32)>> = HashMap::default();
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
            if people.iter().all(|(other, _)| *other != person) {
                people.push((person, index));
            }
        }
    }
    let is_title = |start: &usize| TITLES.iter().any(|title| text[*start..].starts_with(title));
    let has_titles = !bearers.is_empty() && capitals.iter().any(is_title);
    bearers.retain(|given, people| if people.len() > 1 { given.len() >= SHORTEST_SHARED } else { has_titles });
    if bearers.is_empty() {
        return;
    }
    let mut names: Vec<(&str, Vec<(EntityId, u32)>)> = bearers.into_iter().collect();
    names.sort_unstable();
    let mut added = Vec::new();
    Wanted::new(names.iter().map(|(given, _)| *given)).find(text, capitals, 0, |number, span| {
        let neighbours = Neighbours::new(text, span);
        let is_in_name = neighbours.word_after().starts_with(char::is_uppercase)
            || neighbours.hyphenated().is_some()
            || !is_titled(&neighbours) && starts_big(&neighbours);
        if is_in_name || !is_free(readings, span) {
            return;
        }
        let meaning = match names[number].1.as_slice() {
            [(_, alias)] if is_titled(&neighbours) => Meaning::Alias(*alias),
            [_] => return,
            people => {
                let mut people: Vec<EntityId> = people.iter().map(|(person, _)| *person).collect();
                people.sort_unstable();
                Meaning::Ambiguous(people)
            }
        };
        added.push(Reading::new(span, meaning, Rule::FullName));
    });
    insert(readings, added);
}

/// "Sir" right before the name.
fn is_titled(neighbours: &Neighbours<'_>) -> bool {
    neighbours.is_joined_before() && TITLES.contains(&neighbours.word_before())
}

/// Whether a word with a capital stands right before the name.
fn starts_big(neighbours: &Neighbours<'_>) -> bool {
    neighbours.is_joined_before() && neighbours.word_before().starts_with(char::is_uppercase)
}
