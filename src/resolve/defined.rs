//! Abbreviations that the text itself explains: "Ankara Center for Crisis and
//! Political Research (ANKASAM)". What the text says goes before what the
//! gazetteer knows, from there on to the document's end.

use foldhash::HashMap;

use super::occurrence::Wanted;
use super::stranger::list::{Stranger, Strangers, in_one_line, key_of};
use super::{Meaning, Reading, Rule, overlapping, put};
use crate::gazetteer::{EntityId, Gazetteer, Kind};
use crate::span::Span;
use crate::text::abbreviation::{Definition, Definitions, definitions, is_organisation};

/// Reads the abbreviations that `text` explains, where they are explained and
/// behind; adds the organisations that only the text knows to `strangers`.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &[usize],
    readings: &mut Vec<Reading>,
    strangers: &mut Strangers,
) {
    let Definitions { defined, unspelled } = definitions(gazetteer.phrases(), text);
    if defined.is_empty() && unspelled.is_empty() {
        return;
    }
    let mut explained = Explained { gazetteer, text, readings, by_abbreviation: HashMap::default() };
    let mut longs = Vec::new();
    for Definition { short, long } in defined {
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
        explained.note(short, short.start.min(long.end), meaning);
    }
    for (open, short) in unspelled {
        if let Some(meaning) = explained.named_before(open, short) {
            explained.note(short, short.start, meaning);
        }
    }
    let mut found = explained.places(capitals);
    // Of two abbreviations of one name the later one stands for it.
    found.extend(longs.into_iter().rev());
    let added = found.into_iter().map(|(span, meaning)| Reading::new(span, meaning, Rule::Defined));
    // A longer name that covers an abbreviation stays.
    put(readings, added.collect(), |new, old| new.contains(old.span));
}

/// The name of an organisation and the country beside it: "National Security Agency" and "Kazakhstan".
#[derive(Clone, Copy)]
struct Parted {
    name: Span,
    country: EntityId,
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

impl<'a> Explained<'a> {
    /// Notes what the abbreviation at `short` means from `from` on.
    fn note(&mut self, short: Span, from: usize, meaning: Meaning) {
        let text: &'a str = self.text;
        let meanings = self.by_abbreviation.entry(&text[short.as_range()]).or_default();
        let before = meanings.last().map_or(0, |(from, _)| *from);
        meanings.push((from.max(before), meaning));
    }

    /// What an explained abbreviation means: what its long form means, or what is
    /// known by the abbreviation, or an organisation that only the text knows; or
    /// nothing that has an id, where the long form is no body.
    fn meaning_of(&self, short: Span, long: Span, strangers: &mut Strangers) -> Option<Meaning> {
        let parted = self.parted(long);
        let known = self.entity_at(long).or_else(|| self.entity_ending_with(long));
        if let Some(entity) = known.or_else(|| self.entity_of_country(parted?)) {
            return Some(Meaning::Defined(entity));
        }
        let name = &self.text[long.as_range()];
        let is_meant = |entity: &EntityId| {
            self.is_one_of_several(long, *entity)
                || shares_words(self.gazetteer, *entity, name) && !self.is_of_another(long, *entity)
        };
        if let Some(entity) = self.entity_at(short).filter(is_meant) {
            return Some(Meaning::Defined(entity));
        }
        let phrases = self.gazetteer.phrases();
        // "The aid group Doctors Beyond Rivers (DBR)" is told by the words before it.
        let before = self.text[..long.start].trim_end().rsplit(|letter: char| !letter.is_alphabetic()).next();
        let is_body = is_organisation(phrases, name) || before.is_some_and(|noun| is_organisation(phrases, noun));
        let is_body = is_body && !self.is_no_name(long);
        // "intensive-care units (ICUs)"
        let are_things = self.text[short.as_range()].ends_with('s') && !name.chars().skip(1).any(char::is_uppercase);
        if !is_body || are_things {
            return self.hides(short, long).then_some(Meaning::Nothing);
        }
        let key = key_of(self.gazetteer, Kind::Organisation, &self.text[short.as_range()]);
        let (name, office) = (in_one_line(name), String::new());
        let country = parted.map(|parted| parted.country);
        let stranger = Stranger { kind: Kind::Organisation, key, name, office, country };
        Some(Meaning::Stranger(strangers.enter(stranger), Kind::Organisation))
    }

    /// Whether the gazetteer tells that what is called as at `span` is a thing: "Troubled Asset Relief Program".
    fn is_no_name(&self, span: Span) -> bool {
        overlapping(self.readings, span)
            .iter()
            .any(|reading| reading.span == span && reading.meaning == Meaning::Nothing)
    }

    /// The known organisation before the bracket at `open`, if nothing is known by the short form in the bracket: of
    /// "Kyrgyz Railways (KTJ)" the railways, whose letters are those of another language.
    fn named_before(&self, open: usize, short: Span) -> Option<Meaning> {
        let end = self.text[..open].trim_end().len();
        let before = self.readings.partition_point(|reading| reading.span.end <= end).checked_sub(1)?;
        let reading = &self.readings[before];
        let entity = entity_of(self.gazetteer, self.meaning_at(reading))?;
        let is_organisation = self.gazetteer.entity_of(entity).kind() == Kind::Organisation;
        let is_new = overlapping(self.readings, short).is_empty() && self.explained_at(short).is_none();
        (reading.span.end == end && is_organisation && is_new).then_some(Meaning::Defined(entity))
    }

    /// Whether the abbreviation at `short` would be read as what the text does not mean by it: of "Inflation Reduction Act
    /// (IRA)" the army. A list of countries may be a body: "Brazil, Russia, India, China and South Africa (BRICS)".
    fn hides(&self, short: Span, long: Span) -> bool {
        let is_read = overlapping(self.readings, short).iter().any(|reading| reading.span == short);
        is_read && self.countries_in(long).next().is_none()
    }

    /// The countries that are named inside `long`.
    fn countries_in(&self, long: Span) -> impl Iterator<Item = (Span, EntityId)> {
        let inside = overlapping(self.readings, long).iter().filter(move |reading| long.contains(reading.span));
        inside.filter_map(|reading| {
            let entity = entity_of(self.gazetteer, self.meaning_at(reading))?;
            (self.gazetteer.entity_of(entity).kind() == Kind::Country).then_some((reading.span, entity))
        })
    }

    /// Whether the name at `long` tells a country that `entity` is not of: "National Security Agency of Kazakhstan (NSA)".
    fn is_of_another(&self, long: Span, entity: EntityId) -> bool {
        let country = self.gazetteer.entity_of(entity).country().map(|country| country.id);
        country.is_some() && self.countries_in(long).any(|(_, named)| Some(named) != country)
    }

    /// The name at `long` without the one country in it, with which it begins or ends.
    fn parted(&self, long: Span) -> Option<Parted> {
        let mut countries = self.countries_in(long);
        let (span, country) = countries.next().filter(|_| countries.next().is_none())?;
        let name = if span.start == long.start {
            let rest = self.text[span.end..long.end].strip_prefix(' ')?;
            Span::new(long.end - rest.len(), long.end)
        } else {
            let before = self.text[long.start..span.start].trim_end_matches("the ").strip_suffix(" of ")?;
            (span.end == long.end).then(|| Span::new(long.start, long.start + before.len()))?
        };
        Some(Parted { name, country })
    }

    /// What the name of `parted` means, if that is of the country: the "National Intelligence Organization" that is
    /// Turkish.
    fn entity_of_country(&self, parted: Parted) -> Option<EntityId> {
        let country = |entity: EntityId| self.gazetteer.entity_of(entity).country().map(|country| country.id);
        self.entity_at(parted.name).filter(|entity| country(*entity) == Some(parted.country))
    }

    /// The name at `long` without the country that it begins or ends with, which stays: who does not know the organisation
    /// still knows that. Nothing where another country stands inside, or one word alone is left.
    fn own_part(&self, long: Span) -> Option<Span> {
        if self.countries_in(long).next().is_none() {
            return Some(long);
        }
        let Parted { name: part, country } = self.parted(long)?;
        let name = &self.text[part.as_range()];
        // "United States Department of Agriculture" is found by whose it is.
        let owner = self.gazetteer.entity_of(country).name();
        let is_known = !self.gazetteer.lookup(&format!("{name} of {owner}")).is_empty();
        (name.contains(' ') && !is_known).then_some(part)
    }

    /// What stands at just this span.
    fn entity_at(&self, span: Span) -> Option<EntityId> {
        let explained = self.explained_at(span);
        let read = || overlapping(self.readings, span).iter().find(|reading| reading.span == span);
        let meaning = explained.or_else(|| read().map(|reading| &reading.meaning))?;
        entity_of(self.gazetteer, meaning)
    }

    /// The known organisation whose name ends with the words at `long`: "U.S. Immigration and Customs Enforcement (ICE)".
    fn entity_ending_with(&self, long: Span) -> Option<EntityId> {
        let reading = overlapping(self.readings, long).last().filter(|reading| reading.span.end == long.end)?;
        let entity = entity_of(self.gazetteer, self.meaning_at(reading)).filter(|_| reading.span.contains(long))?;
        (self.gazetteer.entity_of(entity).kind() == Kind::Organisation).then_some(entity)
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
