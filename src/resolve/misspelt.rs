//! Family names that are a few letters off: "President Rahman" for Rahmon,
//! "Mr. Dzharov" for Dzhaparov.
//!
//! Only behind a title, and only to a person whom the document names: Levenshtein
//! distance 1 for names of six letters and more, 2 for names of eight and more,
//! with the same first letter, and never for a word that is a given name
//! (Levenshtein 1966).

use super::neighbours::Neighbours;
use super::{Meaning, Reading, Rule, Stranger, insert, is_free};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::fold::fold_name;

/// Words behind which a family name stands.
const TITLES: &[&str] = &[
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "President",
    "Minister",
    "Premier",
    "Chancellor",
    "Ambassador",
    "General",
    "Colonel",
    "Senator",
    "Secretary",
    "Chairman",
    "Professor",
    "Prof",
    "Gen",
    "Col",
    "Sen",
    "Mister",
];
/// Words before `by` that make it one of them: "headed by".
const LEADING: &[&str] = &["headed", "led", "chaired", "accompanied", "represented"];

/// Adds the misspelt family names of people whom `readings` and `strangers` name.
pub(super) fn add(gazetteer: &Gazetteer, text: &str, strangers: &[Stranger], readings: &mut Vec<Reading>) {
    let known = surnames(gazetteer, strangers, readings);
    if known.is_empty() {
        return;
    }
    let mut added = Vec::new();
    for span in titled_words(text) {
        let word = &text[span.as_range()];
        let is_other = gazetteer.is_given_name(word) || !is_free(readings, span);
        if let Some(meaning) = (!is_other).then(|| nearest(&known, word)).flatten() {
            added.push(Reading::new(span, meaning, Rule::Misspelt));
        }
    }
    insert(readings, added);
}

/// A family name of somebody in the document, folded.
struct Surname {
    folded: String,
    person: Person,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Person {
    /// With the alias that is his or her family name.
    Known(EntityId, u32),
    Stranger(usize),
}

impl Person {
    fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Known(one, _), Self::Known(two, _)) => one == two,
            _ => self == other,
        }
    }
}

fn surnames(gazetteer: &Gazetteer, strangers: &[Stranger], readings: &[Reading]) -> Vec<Surname> {
    let mut people: Vec<EntityId> = readings
        .iter()
        .filter_map(|reading| match reading.meaning {
            Meaning::Alias(index) => Some(gazetteer.alias_data(index).entity),
            _ => None,
        })
        .filter(|id| gazetteer.entity_of(*id).kind() == Kind::Person)
        .collect();
    people.sort_unstable();
    people.dedup();
    let mut surnames = Vec::new();
    for person in people {
        for index in gazetteer.alias_indexes(person) {
            let alias = gazetteer.alias_data(index);
            if alias.kind == AliasKind::Surname && !alias.name.contains(' ') {
                surnames.push(Surname { folded: fold_name(&alias.name), person: Person::Known(person, index) });
            }
        }
    }
    let people = strangers.iter().enumerate().filter(|(_, stranger)| stranger.kind == Kind::Person);
    surnames.extend(people.filter_map(|(index, stranger)| {
        let surname = stranger.name.rsplit(' ').next()?;
        Some(Surname { folded: fold_name(surname), person: Person::Stranger(index) })
    }));
    surnames
}

/// The one person whose family name is nearest to `word`, and near enough.
fn nearest(known: &[Surname], word: &str) -> Option<Meaning> {
    let folded = fold_name(word);
    let near = known.iter().filter_map(|surname| Some((distance_within(&folded, &surname.folded)?, surname.person)));
    let best = near.clone().map(|(distance, _)| distance).min()?;
    let mut people = near.filter(|(distance, _)| *distance == best).map(|(_, person)| person);
    let person = people.next()?;
    if people.any(|other| !other.is(person)) {
        return None;
    }
    Some(match person {
        Person::Known(_, alias) => Meaning::Misspelt(alias, best),
        Person::Stranger(index) => Meaning::Stranger(index),
    })
}

/// The distance of two folded names, if it is small for names of their length.
fn distance_within(word: &str, name: &str) -> Option<u8> {
    let letters = name.chars().count();
    let most = if letters >= 8 { 2 } else { 1 };
    let same_start = word.chars().next() == name.chars().next();
    if letters < 6 || !same_start || word.chars().count().abs_diff(letters) > most {
        return None;
    }
    let distance = levenshtein(word, name);
    (1..=most).contains(&distance).then_some(distance as u8)
}

/// The fewest letters to add, drop or change that make one word of the other.
fn levenshtein(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, with) in other.iter().enumerate() {
            let change = diagonal + usize::from(letter != *with);
            diagonal = row[column + 1];
            row[column + 1] = change.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

/// Capitalised words of five letters and more right behind a title.
fn titled_words(text: &str) -> Vec<Span> {
    let spaces = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ').map(|(at, _)| at);
    spaces.filter_map(|space| titled_word(text, space)).collect()
}

/// The word behind the space, if a title stands before it.
fn titled_word(text: &str, space: usize) -> Option<Span> {
    let name = &text[space + 1..];
    if !name.starts_with(char::is_uppercase) {
        return None;
    }
    let title = text[..space].strip_suffix('.').unwrap_or(&text[..space]);
    let title = title.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    let start = space - usize::from(text[..space].ends_with('.')) - title.len();
    let leads = || LEADING.contains(&Neighbours::new(text, Span::new(start, start)).word_before());
    let is_title = if title == "by" { leads() } else { TITLES.contains(&title) };
    let letters = name.find(|character: char| !character.is_alphabetic()).unwrap_or(name.len());
    (is_title && name[..letters].chars().count() >= 5).then(|| Span::new(space + 1, space + 1 + letters))
}
