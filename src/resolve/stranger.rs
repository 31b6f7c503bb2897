//! People and organisations whom the gazetteer does not know, and whom the
//! text itself introduces.

use super::introduction::{Introduction, Known, KnownKind, introductions};
use super::neighbours::Neighbours;
use super::{Meaning, Reading, Rule, insert, is_free};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::edge;
use crate::text::fold::fold_name;

/// A person whom a text introduces by a title or an office, or an organisation
/// whose abbreviation it explains, that the gazetteer does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stranger {
    pub(crate) kind: Kind,
    /// `person:` or `org:` and the name in plain letters.
    pub(crate) key: String,
    /// The name as it is written where the stranger is introduced.
    pub(crate) name: String,
    /// The title or the office of a person, as the text has it; else empty.
    pub(crate) office: String,
    /// The country that the office or the nationality is of.
    pub(crate) country: Option<EntityId>,
}

/// Finds the people whom `sentences` introduce, and adds their names, and their
/// family names from there on, to `readings`.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    sentences: &[Span],
    readings: &mut Vec<Reading>,
    strangers: &mut Vec<Stranger>,
) {
    let known: Vec<Known> = readings.iter().filter_map(|reading| known(gazetteer, reading)).collect();
    let may_introduce = |sentence: &&Span| may_hold_name(text, **sentence, &known);
    let introduced: Vec<Introduction> =
        sentences.iter().filter(may_introduce).flat_map(|sentence| introductions(text, *sentence, &known)).collect();
    let mut people: Vec<(usize, Span)> = Vec::new();
    for introduction in &introduced {
        let country = introduction.country.and_then(|index| country_at(gazetteer, readings, known[index].span));
        let index = enter(gazetteer, text, introduction, country, strangers);
        people.push((index, introduction.name));
    }
    for (index, span) in &people {
        // "Toktogul" is a town, and in "political scientist Toktogul Kakchekeev" it is not.
        readings.retain(|reading| !reading.span.overlaps(*span));
        insert(readings, vec![Reading::new(*span, Meaning::Stranger(*index), Rule::Introduced)]);
    }
    add_later_names(gazetteer, text, &people, strangers, readings);
}

/// Whether two words with capitals stand side by side in `sentence` that are not
/// known names: without such there is nobody to introduce, and most sentences
/// have none.
fn may_hold_name(text: &str, sentence: Span, known: &[Known]) -> bool {
    let first = known.partition_point(|name| name.span.end <= sentence.start);
    let mut names = known[first..].iter().peekable();
    let mut follows_capital = false;
    let mut at = sentence.start;
    for word in text[sentence.as_range()].split_inclusive([' ', '\n']) {
        let span = Span::new(at, at + word.len());
        at = span.end;
        while names.next_if(|name| name.span.end <= span.start).is_some() {}
        let is_known = names.peek().is_some_and(|name| name.kind != KnownKind::Place && name.span.overlaps(span));
        let bare = word.trim_start_matches(|character: char| !character.is_alphanumeric());
        let is_capital = !is_known && bare.starts_with(char::is_uppercase);
        if is_capital && follows_capital {
            return true;
        }
        // The next word belongs to another name behind a comma or a bracket.
        let goes_on = word.trim_end().ends_with(|last: char| last.is_alphanumeric() || last == '.');
        follows_capital = is_capital && goes_on;
    }
    false
}

/// What a reading is to the patterns that introduce people.
fn known(gazetteer: &Gazetteer, reading: &Reading) -> Option<Known> {
    let (entity, alias) = match reading.meaning {
        Meaning::Alias(index) | Meaning::Misspelt(index, _) => {
            let alias = gazetteer.alias_data(index);
            (alias.entity, Some(alias.kind))
        }
        Meaning::Defined(entity) | Meaning::Holder(entity) => (entity, None),
        Meaning::Stranger(_) => return Some(Known { span: reading.span, kind: KnownKind::Organisation }),
        Meaning::Ambiguous(_) | Meaning::Nothing => return None,
    };
    let kind = match gazetteer.entity_of(entity).kind() {
        _ if matches!(alias, Some(AliasKind::Adjective | AliasKind::Demonym)) => KnownKind::Adjective,
        Kind::Country => KnownKind::Country,
        Kind::Person => KnownKind::Person,
        Kind::Organisation => KnownKind::Organisation,
        Kind::Place => KnownKind::Place,
    };
    Some(Known { span: reading.span, kind })
}

/// The country that the reading at `span` names.
fn country_at(gazetteer: &Gazetteer, readings: &[Reading], span: Span) -> Option<EntityId> {
    let reading = readings.iter().find(|reading| reading.span == span)?;
    let Meaning::Alias(index) = reading.meaning else {
        return None;
    };
    let entity = gazetteer.alias_data(index).entity;
    (gazetteer.entity_of(entity).kind() == Kind::Country).then_some(entity)
}

/// The index of the person whom a text introduces; one for each name.
fn enter(
    gazetteer: &Gazetteer,
    text: &str,
    introduction: &Introduction,
    country: Option<EntityId>,
    strangers: &mut Vec<Stranger>,
) -> usize {
    let in_one_line = |span: Span| text[span.as_range()].split_whitespace().collect::<Vec<_>>().join(" ");
    let name = in_one_line(introduction.name);
    let key = key_of(gazetteer, Kind::Person, &name);
    if let Some(index) = strangers.iter().position(|stranger| stranger.key == key) {
        strangers[index].country = strangers[index].country.or(country);
        return index;
    }
    strangers.push(Stranger { kind: Kind::Person, key, name, office: in_one_line(introduction.role), country });
    strangers.len() - 1
}

/// Adds the names of `people` wherever they stand in full, and their family
/// names behind the place where they are introduced.
fn add_later_names(
    gazetteer: &Gazetteer,
    text: &str,
    people: &[(usize, Span)],
    strangers: &[Stranger],
    readings: &mut Vec<Reading>,
) {
    let mut added: Vec<Reading> = Vec::new();
    let surname_of = |index: usize| strangers[index].name.rsplit(' ').next().unwrap_or_default();
    // Whom the text introduces goes before a leader of the same family name whom it does not name in full.
    let is_theirs = |reading: &Reading| {
        let name = fold_name(&text[reading.span.as_range()]);
        people
            .iter()
            .any(|(index, introduced)| introduced.end <= reading.span.start && fold_name(surname_of(*index)) == name)
    };
    readings.retain(|reading| reading.rule != Rule::Leader || !is_theirs(reading));
    let mut seen: Vec<usize> = Vec::new();
    for (index, introduced) in people {
        if seen.contains(index) {
            continue;
        }
        seen.push(*index);
        let (name, surname) = (&strangers[*index].name, surname_of(*index));
        let is_shared =
            people.iter().any(|(other, _)| other != index && fold_name(surname_of(*other)) == fold_name(surname));
        let full = words_at(text, name, 0);
        let short =
            if is_shared || surname.chars().count() < 3 { Vec::new() } else { words_at(text, surname, introduced.end) };
        for (span, rule) in full.into_iter().chain(short).map(|span| (span, Rule::FullName)) {
            let neighbours = Neighbours::new(text, span);
            let is_other = neighbours.is_joined_before() && gazetteer.is_given_name(neighbours.word_before());
            let is_taken = !is_free(readings, span) || added.iter().any(|reading| reading.span.overlaps(span));
            if !is_taken && !is_other {
                added.push(Reading::new(span, Meaning::Stranger(*index), rule));
            }
        }
    }
    insert(readings, added);
}

/// Where a name stands as words of its own from byte `from` on: in its letters,
/// in capitals, or with one capital.
fn words_at(text: &str, name: &str, from: usize) -> Vec<Span> {
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().collect();
    let mut ways = vec![name.to_owned(), name.to_uppercase(), first + &letters.as_str().to_lowercase()];
    ways.dedup();
    if name.contains(' ') {
        // The words of a full name have a capital each.
        ways.truncate(2);
    }
    let places = ways.iter().flat_map(|way| {
        text[from..].match_indices(way.as_str()).map(|(at, word)| Span::new(from + at, from + at + word.len()))
    });
    places.filter(|span| edge::may_start(text, span.start) && edge::may_end(text, span.end)).collect()
}

/// The key of a stranger: the kind, and the name in plain letters; with a `-x`
/// behind it where the gazetteer has that key for somebody else.
pub(super) fn key_of(gazetteer: &Gazetteer, kind: Kind, name: &str) -> String {
    let prefix = if kind == Kind::Person { "person" } else { "org" };
    let folded = fold_name(name);
    let words = folded.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    // Names in other scripts have no plain letters; their code points tell them apart.
    let slug = if slug.is_empty() {
        folded
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .map(|letter| format!("{:x}", letter as u32))
            .collect::<Vec<_>>()
            .join("-")
    } else {
        slug
    };
    let key = format!("{prefix}:{slug}");
    if gazetteer.entity(&key).is_some() { key + "-x" } else { key }
}
