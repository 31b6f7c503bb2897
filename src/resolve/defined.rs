//! Abbreviations that the text itself explains: "Ankara Center for Crisis and
//! Political Research (ANKASAM)". What the text says goes before what the
//! gazetteer knows, from there on to the document's end.

use foldhash::HashMap;

use super::occurrence::Wanted;
use super::stranger::{Stranger, Strangers, in_one_line, key_of};
use super::{Meaning, Reading, Rule, overlapping, put};
use crate::gazetteer::{EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::abbreviation::{Definition, definitions, is_organisation};

/// Reads the abbreviations that `text` explains, where they are explained and
/// behind; adds the organisations that only the text knows to `strangers`.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &[usize],
    readings: &mut Vec<Reading>,
    strangers: &mut Strangers,
) {
    let definitions = definitions(gazetteer.phrases(), text);
    if definitions.is_empty() {
        return;
    }
    let mut explained = Explained { gazetteer, text, readings, by_abbreviation: HashMap::default() };
    let mut longs = Vec::new();
    for Definition { short, long } in definitions {
        let Some(meaning) = explained.meaning_of(short, long, strangers) else {
            continue;
        };
        match meaning {
            Meaning::Stranger(..) => longs.extend(explained.own_part(long).map(|span| (span, meaning.clone()))),
            // "State Committee for National Security (GKNB)" is the one of Kyrgyzstan.
            Meaning::Defined(entity) if explained.is_one_of_several(long, entity) => {
                longs.push((long, meaning.clone()))
            }
            _ => {}
        }
        let meanings = explained.by_abbreviation.entry(&text[short.as_range()]).or_default();
        let before = meanings.last().map_or(0, |(from, _)| *from);
        meanings.push((short.start.min(long.end).max(before), meaning));
    }
    let mut found = explained.places(capitals);
    // Of two abbreviations of one name the later one stands for it.
    found.extend(longs.into_iter().rev());
    let added = found.into_iter().map(|(span, meaning)| Reading::new(span, meaning, Rule::Defined));
    // A longer name that covers an abbreviation stays.
    put(readings, added.collect(), |new, old| new.contains(old.span));
}

/// What a text has explained so far.
struct Explained<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    /// What was read before anything was explained.
    readings: &'a [Reading],
    /// What each abbreviation means, with the byte from which on; ascending.
    by_abbreviation: HashMap<&'a str, Vec<(usize, Meaning)>>,
}

impl Explained<'_> {
    /// What an explained abbreviation means: what its long form means, or what is
    /// known by the abbreviation, or an organisation that only the text knows.
    fn meaning_of(&self, short: Span, long: Span, strangers: &mut Strangers) -> Option<Meaning> {
        if let Some(entity) = self.entity_at(long) {
            return Some(Meaning::Defined(entity));
        }
        let name = &self.text[long.as_range()];
        let is_meant =
            |entity: &EntityId| self.is_one_of_several(long, *entity) || shares_words(self.gazetteer, *entity, name);
        if let Some(entity) = self.entity_at(short).filter(is_meant) {
            return Some(Meaning::Defined(entity));
        }
        let phrases = self.gazetteer.phrases();
        // "The aid group Doctors Beyond Rivers (DBR)" is told by the words before it.
        let before = self.text[..long.start].trim_end().rsplit(|letter: char| !letter.is_alphabetic()).next();
        if !is_organisation(phrases, name) && !before.is_some_and(|noun| is_organisation(phrases, noun)) {
            return None;
        }
        let key = key_of(self.gazetteer, Kind::Organisation, &self.text[short.as_range()]);
        let (name, office) = (in_one_line(name), String::new());
        let stranger = Stranger { kind: Kind::Organisation, key, name, office, country: None };
        Some(Meaning::Stranger(strangers.enter(stranger), Kind::Organisation))
    }

    /// The name at `long` without the country that it begins or ends with, which stays: who does not know the organisation
    /// still knows that. Nothing where another country stands inside, or one word alone is left.
    fn own_part(&self, long: Span) -> Option<Span> {
        let inside = || overlapping(self.readings, long).iter().filter(|reading| long.contains(reading.span));
        let is_country = |reading: &&Reading| {
            let entity = entity_of(self.gazetteer, self.meaning_at(reading));
            entity.is_some_and(|entity| self.gazetteer.entity_of(entity).kind() == Kind::Country)
        };
        let Some(country) = inside().find(is_country) else {
            return Some(long);
        };
        let part = if country.span.start == long.start {
            let rest = self.text[country.span.end..long.end].strip_prefix(' ')?;
            Span::new(long.end - rest.len(), long.end)
        } else {
            let before = self.text[long.start..country.span.start].trim_end_matches("the ").strip_suffix(" of ")?;
            (country.span.end == long.end).then(|| Span::new(long.start, long.start + before.len()))?
        };
        let name = &self.text[part.as_range()];
        let owner =
            entity_of(self.gazetteer, self.meaning_at(country)).map(|country| self.gazetteer.entity_of(country));
        // "United States Department of Agriculture" is found by whose it is.
        let is_known =
            owner.is_some_and(|owner| !self.gazetteer.lookup(&format!("{name} of {}", owner.name())).is_empty());
        (name.contains(' ') && !is_known && inside().filter(is_country).count() == 1).then_some(part)
    }

    /// What stands at just this span.
    fn entity_at(&self, span: Span) -> Option<EntityId> {
        let explained = self.explained_at(span);
        let read = || overlapping(self.readings, span).iter().find(|reading| reading.span == span);
        let meaning = explained.or_else(|| read().map(|reading| &reading.meaning))?;
        entity_of(self.gazetteer, meaning)
    }

    /// Whether the name at `span` is that of several, and `entity` is one of them.
    fn is_one_of_several(&self, span: Span, entity: EntityId) -> bool {
        overlapping(self.readings, span).iter().any(|reading| match &reading.meaning {
            Meaning::Ambiguous(entities) => reading.span == span && entities.contains(&entity),
            _ => false,
        })
    }

    fn meaning_at<'s>(&'s self, reading: &'s Reading) -> &'s Meaning {
        self.explained_at(reading.span).unwrap_or(&reading.meaning)
    }

    fn explained_at(&self, span: Span) -> Option<&Meaning> {
        let meanings = self.by_abbreviation.get(&self.text[span.as_range()])?;
        last_before(meanings, span.start)
    }

    /// Everywhere that the abbreviations stand, once they are explained.
    fn places(&self, capitals: &[usize]) -> Vec<(Span, Meaning)> {
        let meanings: Vec<(&str, &Vec<(usize, Meaning)>)> =
            self.by_abbreviation.iter().map(|(abbreviation, meanings)| (*abbreviation, meanings)).collect();
        let from = meanings.iter().filter_map(|(_, meanings)| Some(meanings.first()?.0)).min().unwrap_or(0);
        let mut found = Vec::new();
        let wanted = Wanted::new(meanings.iter().map(|(abbreviation, _)| *abbreviation));
        wanted.find(self.text, capitals, from, |number, span| {
            found.extend(last_before(meanings[number].1, span.start).map(|meaning| (span, meaning.clone())));
        });
        found
    }
}

/// The last meaning that holds from a byte up to `place` on.
fn last_before(meanings: &[(usize, Meaning)], place: usize) -> Option<&Meaning> {
    let behind = meanings.partition_point(|(from, _)| *from <= place);
    meanings[..behind].last().map(|(_, meaning)| meaning)
}

fn entity_of(gazetteer: &Gazetteer, meaning: &Meaning) -> Option<EntityId> {
    match meaning {
        Meaning::Alias(index) => Some(gazetteer.alias_data(*index).entity),
        Meaning::Defined(entity) | Meaning::Owned(entity) => Some(*entity),
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
