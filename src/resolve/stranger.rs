//! People and organisations whom the gazetteer does not know, and whom the
//! text itself introduces.

pub(super) mod list;
pub(super) mod syllables;

use list::{Stranger, Strangers, in_one_line, key_of};

use super::courtesy::Courtesies;
use super::introduction::{Introduction, Known, KnownKind, Reader, may_hold_name};
use super::later::{Introduced, Told, add_later_names};
use super::respelt::{self, Respelt};
use super::{Meaning, Reading, overlapping, put};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind, List};
use crate::span::Span;
use crate::text::capitals::Capitals;
use crate::text::runs::count_leading;

/// Finds the people whom `sentences` introduce, and adds their names, and their
/// family names from there on, to `readings`.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &Capitals,
    sentences: &[Span],
    readings: &mut Vec<Reading>,
    strangers: &mut Strangers,
) {
    let known: Vec<Known> = readings.iter().filter_map(|reading| known(gazetteer, reading)).collect();
    let mut people: Vec<Introduced> = Vec::new();
    let mut respelt: Vec<Respelt> = Vec::new();
    let courtesies = Courtesies::new(gazetteer.words(), text, &capitals.starts);
    let mut reader = Reader::new(gazetteer.words(), gazetteer.phrases(), text, &known, &courtesies);
    let (mut names, mut capitals_left) = (&known[..], capitals.all());
    for sentence in sentences {
        names = &names[count_leading(names, |name| name.span.end <= sentence.start)..];
        let capitals = capitals_left.take(*sentence);
        if !may_hold_name(gazetteer.words(), text, *sentence, capitals, names, &courtesies) {
            continue;
        }
        for mut introduction in reader.introductions(*sentence) {
            let mut told = Told::Title;
            if introduction.needs_given_name {
                if let Some(name) = from_given_name(gazetteer, text, introduction.name) {
                    (introduction.name, told) = (name, Told::GivenName);
                } else if is_courteous(&courtesies, &text[introduction.name.as_range()]) {
                    told = Told::Courtesy;
                } else {
                    continue;
                }
            }
            let country = introduction.country.and_then(|index| country_at(gazetteer, readings, known[index].span));
            let (name, office) =
                (in_one_line(&text[introduction.name.as_range()]), &text[introduction.role.as_range()]);
            let is_told = !office.is_empty() || country.is_some();
            let known = is_told.then(|| respelt::known(gazetteer, &name, office, country)).flatten();
            if let Some(meaning) = known {
                respelt.push(Respelt { span: introduction.name, meaning });
                continue;
            }
            let index = enter(gazetteer, text, &introduction, country, strangers);
            people.push(Introduced { index, span: introduction.name, told });
        }
    }
    if !respelt.is_empty() {
        let named = respelt.iter().map(|person| Reading::new(person.span, person.meaning.clone(), person.rule()));
        put(readings, named.collect(), |_, _| true);
        respelt::add_later_names(text, &capitals.starts, &respelt, readings);
    }
    if people.is_empty() {
        return;
    }
    let introduced = people
        .iter()
        .map(|person| (person.span, Meaning::Stranger(person.index, Kind::Person), person.rule()))
        .map(|(span, meaning, rule)| Reading::new(span, meaning, rule));
    // "Toktogul" is a town, and in "political scientist Toktogul Kakchekeev" it is not.
    put(readings, introduced.collect(), |_, _| true);
    add_later_names(gazetteer, text, &capitals.starts, &people, strangers.list(), readings);
}

/// The part of `name` from its given name on, which is its first word, or the second one of three: "José Antonio Kast" of
/// "Conservative José Antonio Kast".
fn from_given_name(gazetteer: &Gazetteer, text: &str, name: Span) -> Option<Span> {
    let words = &text[name.as_range()];
    let first_len = |words: &str| words.find([' ', '\n']).unwrap_or(words.len());
    let begins = |words: &str| {
        let (first, rest) = words.split_at(first_len(words));
        if is_chinese(gazetteer, first, rest.trim_start()) {
            return true;
        }
        // "Moon Taxi", but "Moon Jae-in"
        let lists = gazetteer.words().of(first);
        if lists.has(List::FamilyFirst) {
            return is_joined(rest) || !lists.has(List::NoGivenName) && rest.contains('-');
        }
        // "Yves-François"
        let one = first.split_once('-').map_or(first, |(one, _)| one);
        // "Chad Mizelle" was read as no country, for what stands behind it.
        gazetteer.is_given_name(one) || gazetteer.words().of(one).has(List::GivenName)
    };
    if begins(words) {
        return Some(name);
    }
    let rest = words[first_len(words)..].trim_start();
    (rest.contains(' ') && begins(rest)).then(|| Span::new(name.end - rest.len(), name.end))
}

/// Whether the text has the last word of a name, or the first one, behind "Mr": "Idean Salehyan", "Sahashi Ryo".
fn is_courteous(courtesies: &Courtesies<'_>, name: &str) -> bool {
    let ends = [name.rsplit([' ', '\n']).next(), name.split([' ', '\n']).next()];
    ends.into_iter().flatten().any(|word| courtesies.name(word))
}

/// Whether one of two words is a family's and the other a given name of Chinese syllables: "Wei Jingsheng", "Wang Dan",
/// "Debin Ma".
fn is_chinese(gazetteer: &Gazetteer, first: &str, second: &str) -> bool {
    // "Zhang Guoqing", but "Long Running"
    let is_family = |word: &str| {
        let lists = gazetteer.words().of(word);
        lists.has(List::FamilyFirst) && !lists.has(List::NoGivenName)
    };
    let is_given = |word: &str| syllables::is_given_name(word);
    // "Yuen Long" is a town.
    let is_short = |word: &str| syllables::is_one(word) && !gazetteer.words().of(word).has(List::NoGivenName);
    is_family(first) && (is_given(second) || is_short(second)) || is_family(second) && is_given(first)
}

/// Whether a hyphen joins words to one given name: "Jae-in".
fn is_joined(given: &str) -> bool {
    let second = given.split_once('-').map(|(_, second)| second);
    second.is_some_and(|second| second.starts_with(char::is_lowercase))
}

/// What a reading is to the patterns that introduce people.
fn known(gazetteer: &Gazetteer, reading: &Reading) -> Option<Known> {
    let (entity, alias) = match reading.meaning {
        Meaning::Alias(index) | Meaning::Misspelt(index, _) => {
            let alias = gazetteer.alias_data(index);
            (alias.entity, Some(alias.kind))
        }
        Meaning::Defined(entity) | Meaning::Owned(entity) | Meaning::Holder(entity) => (entity, None),
        Meaning::Stranger(..) => return Some(Known { span: reading.span, kind: KnownKind::Organisation }),
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
    let reading = overlapping(readings, span).iter().find(|reading| reading.span == span)?;
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
    strangers: &mut Strangers,
) -> usize {
    let name = in_one_line(&text[introduction.name.as_range()]);
    let office = in_one_line(&text[introduction.role.as_range()]);
    let key = key_of(gazetteer, Kind::Person, &name);
    strangers.enter(Stranger { kind: Kind::Person, key, name, office, country })
}
