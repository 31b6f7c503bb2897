//! Abbreviations that the text itself explains: "Ankara Center for Crisis and
//! Political Research (ANKASAM)". What the text says goes before what the
//! gazetteer knows, from there on to the document's end.

use super::stranger::{Stranger, key_of};
use super::{Meaning, Reading, Rule};
use crate::gazetteer::{EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::abbreviation::{Definition, definitions, is_organisation};
use crate::text::edge;

/// Reads the abbreviations that `text` explains, where they are explained and
/// behind; adds the organisations that only the text knows to `strangers`.
pub(super) fn add(gazetteer: &Gazetteer, text: &str, readings: &mut Vec<Reading>, strangers: &mut Vec<Stranger>) {
    for Definition { short, long } in definitions(text) {
        let Some(meaning) = meaning_of(gazetteer, text, short, long, readings, strangers) else {
            continue;
        };
        let abbreviation = &text[short.as_range()];
        let mut spans: Vec<Span> = places(text, abbreviation, short.start.min(long.end)).collect();
        // A country inside stays: who does not know the organisation still knows that.
        if matches!(meaning, Meaning::Stranger(_)) && !names_country(gazetteer, readings, long) {
            spans.push(long);
        }
        for span in spans {
            put(readings, span, meaning.clone());
        }
    }
}

/// What an explained abbreviation means: what its long form means, or what is
/// known by the abbreviation, or an organisation that only the text knows.
fn meaning_of(
    gazetteer: &Gazetteer,
    text: &str,
    short: Span,
    long: Span,
    readings: &[Reading],
    strangers: &mut Vec<Stranger>,
) -> Option<Meaning> {
    let read_at = |span: Span| readings.iter().find(|reading| reading.span == span);
    if let Some(entity) = read_at(long).and_then(|reading| entity_of(gazetteer, &reading.meaning)) {
        return Some(Meaning::Defined(entity));
    }
    let known = read_at(short).and_then(|reading| entity_of(gazetteer, &reading.meaning));
    let name = &text[long.as_range()];
    if let Some(entity) = known.filter(|entity| shares_words(gazetteer, *entity, name)) {
        return Some(Meaning::Defined(entity));
    }
    if !is_organisation(name) {
        return None;
    }
    let key = key_of(gazetteer, Kind::Organisation, &text[short.as_range()]);
    if let Some(index) = strangers.iter().position(|stranger| stranger.key == key) {
        return Some(Meaning::Stranger(index));
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    strangers.push(Stranger { kind: Kind::Organisation, key, name, office: String::new(), country: None });
    Some(Meaning::Stranger(strangers.len() - 1))
}

fn names_country(gazetteer: &Gazetteer, readings: &[Reading], span: Span) -> bool {
    let inside = readings.iter().filter(|reading| span.contains(reading.span));
    let mut entities = inside.filter_map(|reading| entity_of(gazetteer, &reading.meaning));
    entities.any(|entity| gazetteer.entity_of(entity).kind() == Kind::Country)
}

fn entity_of(gazetteer: &Gazetteer, meaning: &Meaning) -> Option<EntityId> {
    match meaning {
        Meaning::Alias(index) => Some(gazetteer.alias_data(*index).entity),
        Meaning::Defined(entity) => Some(*entity),
        _ => None,
    }
}

/// Whether a name of the entity and `name` share half of their longer words, so
/// that they are two forms of one name.
fn shares_words(gazetteer: &Gazetteer, entity: EntityId, name: &str) -> bool {
    let words: Vec<String> = long_words(name).collect();
    gazetteer.entity_of(entity).aliases().any(|alias| {
        let others: Vec<String> = long_words(alias.name()).collect();
        let shared = words.iter().filter(|word| others.contains(word)).count();
        shared > 0 && shared * 2 >= words.len().max(others.len())
    })
}

fn long_words(name: &str) -> impl Iterator<Item = String> {
    let words = name.split(|character: char| !character.is_alphanumeric());
    // The first five letters: Organisation and Organization are one.
    words.filter(|word| word.chars().count() > 3).map(|word| word.to_lowercase().chars().take(5).collect())
}

/// Where `abbreviation` stands as a word of its own, from byte `from` on.
fn places(text: &str, abbreviation: &str, from: usize) -> impl Iterator<Item = Span> {
    let found = text[from..].match_indices(abbreviation);
    let spans = found.map(move |(at, word)| Span::new(from + at, from + at + word.len()));
    spans.filter(|span| edge::may_start(text, span.start) && edge::may_end(text, span.end))
}

/// Puts a reading at `span`, in the place of those inside it, unless a longer one covers it.
fn put(readings: &mut Vec<Reading>, span: Span, meaning: Meaning) {
    let first = readings.partition_point(|reading| reading.span.end <= span.start);
    let count = readings[first..].partition_point(|reading| reading.span.start < span.end);
    let inside = &readings[first..first + count];
    if !inside.iter().all(|reading| span.contains(reading.span)) {
        return;
    }
    readings.splice(first..first + count, [Reading::new(span, meaning, Rule::Defined)]);
}
