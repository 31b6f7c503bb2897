//! Family names that are a few letters off: "President Rahman" for Rahmon,
//! "Mr. Dzharov" for Dzhaparov.
//!
//! Only behind a title, and only to a person whom the document names: Levenshtein
//! distance 1 for names of six letters and more, 2 for names of eight and more,
//! with the same first letter, and never for a word that is a given name
//! (Levenshtein 1966).

use super::neighbours::Neighbours;
use super::{Meaning, Reading, Rule, Stranger, insert, is_free};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind, List, Words};
use crate::span::Span;
use crate::text::capitals::Capitals;
use crate::text::fold::fold_name;

/// Adds the misspelt family names of people whom `readings` and `strangers` name.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &Capitals,
    strangers: &[Stranger],
    readings: &mut Vec<Reading>,
) {
    let mut known = None;
    let mut added = Vec::new();
    for span in titled_words(gazetteer.words(), text, capitals) {
        let word = &text[span.as_range()];
        if gazetteer.is_given_name(word) || !is_free(readings, span) {
            continue;
        }
        let known = known.get_or_insert_with(|| Surnames::new(surnames(gazetteer, strangers, readings)));
        if let Some(meaning) = known.nearest(word) {
            added.push(Reading::new(span, meaning, Rule::Misspelt));
        }
    }
    insert(readings, added);
}

/// The shortest family name that is known when misspelt, in letters.
const SHORTEST: usize = 6;
/// The most letters that may differ.
const MOST: usize = 2;

/// A word as it is compared.
struct Folded {
    text: String,
    first: char,
    letters: usize,
    /// Which letters it has, one bit for each of 64 sorts.
    sorts: u64,
}

impl Folded {
    fn new(word: &str) -> Self {
        let text = fold_name(word);
        let sorts = text.chars().fold(0, |sorts, letter| sorts | 1 << (letter as u32 % 64));
        Self { first: text.chars().next().unwrap_or_default(), letters: text.chars().count(), sorts, text }
    }
}

/// A family name of somebody in the document.
struct Surname {
    name: Folded,
    person: Person,
    /// Its place among the names of all people.
    rank: usize,
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
    let mut push =
        |name: &str, person| surnames.push(Surname { name: Folded::new(name), person, rank: surnames.len() });
    for person in people {
        for index in gazetteer.alias_indexes(person) {
            let alias = gazetteer.alias(index);
            if alias.kind() == AliasKind::Surname && !alias.name().contains(' ') {
                push(alias.name(), Person::Known(person, index));
            }
        }
    }
    for (index, stranger) in strangers.iter().enumerate().filter(|(_, stranger)| stranger.kind == Kind::Person) {
        push(stranger.name.rsplit(' ').next().unwrap_or_default(), Person::Stranger(index));
    }
    surnames
}

/// The family names that have letters enough to be misspelt, by what a misspelt one keeps.
struct Surnames {
    /// Invariant: sorted by the first letter and the number of letters.
    surnames: Vec<Surname>,
}

impl Surnames {
    fn new(mut surnames: Vec<Surname>) -> Self {
        surnames.retain(|surname| surname.name.letters >= SHORTEST);
        surnames.sort_by_key(|surname| (surname.name.first, surname.name.letters));
        Self { surnames }
    }

    /// The one person whose family name is nearest to `word`, and near enough.
    fn nearest(&self, word: &str) -> Option<Meaning> {
        let word = Folded::new(word);
        let from = (word.first, word.letters.saturating_sub(MOST));
        let start = self.surnames.partition_point(|surname| (surname.name.first, surname.name.letters) < from);
        let alike = self.surnames[start..]
            .iter()
            .take_while(|surname| surname.name.first == word.first && surname.name.letters <= word.letters + MOST);
        let near = || alike.clone().filter_map(|surname| Some((distance_within(&word, &surname.name)?, surname)));
        let best = near().map(|(distance, _)| distance).min()?;
        let nearest = || near().filter(|(distance, _)| *distance == best).map(|(_, surname)| surname);
        let first = nearest().min_by_key(|surname| surname.rank)?;
        if nearest().any(|other| !other.person.is(first.person)) {
            return None;
        }
        Some(match first.person {
            Person::Known(_, alias) => Meaning::Misspelt(alias, best),
            Person::Stranger(index) => Meaning::Stranger(index, Kind::Person),
        })
    }
}

/// The distance of two words, if it is small for names of their length.
fn distance_within(word: &Folded, name: &Folded) -> Option<u8> {
    let most = if name.letters >= 8 { MOST } else { 1 };
    // A letter that is changed takes one sort away and brings another.
    let may_be_near = (word.sorts ^ name.sorts).count_ones() as usize <= 2 * most;
    if !may_be_near || word.letters.abs_diff(name.letters) > most {
        return None;
    }
    let distance = levenshtein(&word.text, &name.text);
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

/// The fewest letters of a word that may be a misspelt name.
const SHORTEST_WORD: usize = 5;

/// Capitalised words of five letters and more right behind a title.
fn titled_words<'t>(words: &'t Words, text: &'t str, capitals: &'t Capitals) -> impl Iterator<Item = Span> + 't {
    let bytes = text.as_bytes();
    // A title has a capital of its own, and behind "by" somebody leads; few names have either before them.
    let is_behind_title = |(title, name): &&(usize, usize)| {
        let end = name - 1 - usize::from(bytes[..name - 1].ends_with(b"."));
        bytes[name - 1] == b' ' && end > *title && words.of_at(text, Span::new(*title, end)).has(List::SurnameTitle)
    };
    let behind_title = capitals.pairs.iter().filter(is_behind_title).map(|(_, name)| *name);
    let behind_by = capitals.starts.iter().skip(1).copied().filter(|name| bytes[..*name].ends_with(b"by "));
    behind_title.chain(behind_by).filter_map(|name| titled_word(words, text, name - 1))
}

/// The word behind the space, if a title stands before it.
fn titled_word(words: &Words, text: &str, space: usize) -> Option<Span> {
    let before = text[..space].strip_suffix('.').unwrap_or(&text[..space]);
    let ascii = before.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let is_whole = before.as_bytes()[..before.len() - ascii].last().is_none_or(u8::is_ascii);
    let title = if is_whole {
        &before[before.len() - ascii..]
    } else {
        before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
    };
    let start = before.len() - title.len();
    let leads = || words.of(Neighbours::new(text, Span::new(start, start)).word_before()).has(List::LedBy);
    // Titles have a capital; most words before a name have none.
    let is_title = match title.as_bytes() {
        b"by" => leads(),
        [b'a'..=b'z', ..] => false,
        _ => words.of_at(text, Span::new(start, start + title.len())).has(List::SurnameTitle),
    };
    let name = &text[space + 1..];
    if !is_title || !name.starts_with(char::is_uppercase) {
        return None;
    }
    let letters = name.find(|character: char| !character.is_alphabetic()).unwrap_or(name.len());
    name[..letters].chars().nth(SHORTEST_WORD - 1).map(|_| Span::new(space + 1, space + 1 + letters))
}
