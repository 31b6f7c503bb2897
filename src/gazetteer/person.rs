//! What is made of people's full names when a gazetteer is read: other
//! spellings, family names, which a text calls a person by after the first
//! time, and given names, which tell that a name goes on.

use foldhash::HashSet;

use super::spelling::spellings;

use super::data::{AliasData, EntityData, EntityId, Office};
use super::vocabulary::{AliasKind, Case, Kind};
use super::words::{List, Words};
use crate::text::fold::fold_name;

/// The shortest family name that is made by respelling, in letters: shorter
/// ones meet too many words.
const SHORTEST_RESPELLED: usize = 5;

/// Aliases of kind `variant` for the other spellings of English full names
/// of two parts that come from Cyrillic; none that is a name of anybody or anything already.
pub(super) fn respelled(entities: &[EntityData], aliases: &[AliasData], offices: &[Office]) -> Vec<AliasData> {
    let people = holders_of("cyrillic", entities, offices);
    let known: HashSet<String> = aliases.iter().map(|alias| fold_name(&alias.name)).collect();
    let mut made: HashSet<String> = HashSet::default();
    let mut variants = Vec::new();
    let is_respelled = |alias: &&AliasData| {
        people.contains(&alias.entity)
            && alias.kind == AliasKind::Name
            && is_full_name(alias, entities)
            && alias.language.as_deref() == Some("en")
            && alias.name.split(' ').count() == 2
    };
    for alias in aliases.iter().filter(is_respelled) {
        for spelling in spellings(&alias.name) {
            // ASCII folds to small letters.
            let folded = spelling.to_ascii_lowercase();
            if !known.contains(&folded) && made.insert(folded) {
                let name = spelling.into();
                let kind = AliasKind::Variant;
                variants.push(AliasData { kind, case: Case::Title, name, derived: true, ..alias.clone() });
            }
        }
    }
    variants
}

/// Aliases of kind `variant` for English full names with initials, without dots and without spaces between the
/// initials: "K R Narayanan" and "K.R. Narayanan" for "K. R. Narayanan".
pub(super) fn with_other_initials(entities: &[EntityData], aliases: &[AliasData]) -> Vec<AliasData> {
    let known: HashSet<&str> = aliases.iter().map(|alias| &*alias.name).collect();
    let full = aliases.iter().filter(|alias| is_full_name(alias, entities) && alias.language.as_deref() == Some("en"));
    let mut variants = Vec::new();
    let mut made: HashSet<String> = HashSet::default();
    for alias in full.filter(|alias| alias.name.split(' ').any(is_initial)) {
        let bare: Vec<&str> = alias.name.split(' ').map(|part| part.strip_suffix('.').unwrap_or(part)).collect();
        let mut joined = String::new();
        let mut follows_initial = true;
        for part in alias.name.split(' ') {
            if !(joined.is_empty() || follows_initial && is_initial(part)) {
                joined.push(' ');
            }
            joined.push_str(part);
            follows_initial = is_initial(part);
        }
        for name in [bare.join(" "), joined] {
            if !known.contains(&*name) && made.insert(name.clone()) {
                let name = name.into();
                variants.push(AliasData { kind: AliasKind::Variant, name, derived: true, ..alias.clone() });
            }
        }
    }
    variants
}

/// "K."
fn is_initial(part: &str) -> bool {
    part.len() == 2 && part.ends_with('.') && part.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// The people who have held an office of a country with this custom of naming, a word of its column `naming`.
fn holders_of(custom: &str, entities: &[EntityData], offices: &[Office]) -> HashSet<EntityId> {
    let has_custom = |customs: &str| customs.split(' ').any(|word| word == custom);
    let is_of = |office: &&Office| entities[office.of.index()].attribute("naming").is_some_and(has_custom);
    offices.iter().filter(is_of).map(|office| office.person).collect()
}

/// Aliases of kind `surname` for the people whose full names stand in `aliases`:
/// the family name ("Putin"), of longer names what is left without the
/// first part ("Tayyip Erdoğan", "von der Leyen"), and the given name where people go by it ("Thaksin").
pub(super) fn surnames(
    words: &Words,
    entities: &[EntityData],
    aliases: &[AliasData],
    offices: &[Office],
) -> Vec<AliasData> {
    let family_first = holders_of("family_first", entities, offices);
    let by_first_name = holders_of("first_name", entities, offices);
    let by_last_name = holders_of("last_name", entities, offices);
    let mut seen: HashSet<(EntityId, &str)> = aliases.iter().map(|alias| (alias.entity, &*alias.name)).collect();
    let mut derived = Vec::new();
    let elsewhere = |alias: &&AliasData| is_full_name(alias, entities) && !family_first.contains(&alias.entity);
    let given: HashSet<&str> =
        aliases.iter().filter(elsewhere).filter_map(|alias| Some(alias.name.split_once(' ')?.0)).collect();
    for alias in aliases.iter().filter(|alias| is_full_name(alias, entities)) {
        let is_family_first = family_first.contains(&alias.entity) && !is_given_first(&alias.name, &given);
        let first = alias.name.split(' ').next().filter(|first| !words.of(first).has(List::NoFirstName));
        let last = alias.name.rsplit(' ').next();
        let called = [(first, by_first_name.contains(&alias.entity)), (last, by_last_name.contains(&alias.entity))];
        let called = called.into_iter().filter_map(|(name, is_called)| name.filter(|_| is_called));
        let called = called.filter(|name| name.chars().nth(2).is_some() && !name.ends_with('.'));
        // "Gyanendra of Nepal" is "King Gyanendra", and never "Nepal".
        let reign = alias.name.split_once(" of ").map(|(name, _)| name);
        let parts = parts(words, &alias.name, is_family_first).filter(|_| reign.is_none());
        for name in parts.chain(reign).chain(called) {
            let is_short = alias.derived && name.len() < SHORTEST_RESPELLED;
            if !is_short && seen.insert((alias.entity, name)) {
                derived.push(AliasData {
                    kind: AliasKind::Surname,
                    case: Case::Title,
                    name: name.into(),
                    derived: true,
                    ..alias.clone()
                });
            }
        }
    }
    derived
}

/// Whether a name from a country with family names first is written given name
/// first all the same: John Lee, and not Lee Myung-bak.
fn is_given_first(name: &str, given: &HashSet<&str>) -> bool {
    name.split_once(' ')
        .is_some_and(|(first, rest)| first.len() > 3 && !rest.contains([' ', '-']) && given.contains(first))
}

/// The first parts of the English full names in `aliases`, and the `listed`
/// ones, that are neither ordinary words nor names of anything but people.
pub(super) fn given_names(
    words: &Words,
    listed: &[String],
    entities: &[EntityData],
    aliases: &[AliasData],
) -> HashSet<Box<str>> {
    let others: HashSet<&str> = aliases
        .iter()
        .filter(|alias| entities[alias.entity.index()].kind != Kind::Person)
        .map(|alias| &*alias.name)
        .collect();
    let full_names =
        aliases.iter().filter(|alias| is_full_name(alias, entities) && alias.language.as_deref() == Some("en"));
    full_names
        .filter_map(|alias| alias.name.split_once(' '))
        // "Bush Sr." is a family name.
        .filter(|(_, rest)| !words.of(rest).has(List::Generation))
        .map(|(first, _)| first)
        .chain(listed.iter().map(String::as_str))
        .filter(|first| {
            first.len() > 2
                && !first.ends_with('.')
                && !others.contains(first)
                && !words.of(first).has(List::NoGivenName)
        })
        .map(Into::into)
        .collect()
}

fn is_full_name(alias: &AliasData, entities: &[EntityData]) -> bool {
    entities[alias.entity.index()].kind == Kind::Person
        && matches!(alias.kind, AliasKind::Name | AliasKind::Variant)
        && alias.case != Case::Off
}

/// What is left of a family name without an Arabic article: "Turabi" of "al-Turabi".
pub(crate) fn without_article(name: &str) -> Option<&str> {
    ["al-", "el-", "Al-", "El-"].iter().find_map(|article| name.strip_prefix(article))
}

/// The shorter names in a full name.
fn parts<'n>(words: &Words, name: &'n str, family_first: bool) -> impl Iterator<Item = &'n str> + use<'n> {
    let whole = name.rsplit_once(' ').filter(|(_, last)| words.of(last).has(List::Generation));
    let name = whole.map_or(name, |(name, _)| name);
    let name = name.trim_end_matches(',');
    let first = name.split_once(' ').map_or("", |(first, _)| first);
    let last = name.rsplit_once(' ').map_or("", |(_, last)| last);
    // "el-Sisi" is also "Sisi".
    let bare = without_article(last).unwrap_or("");
    let longer = match name.split_once(' ') {
        Some((_, rest)) if rest.contains(' ') => rest,
        _ => "",
    };
    let parts = if family_first { [first, "", ""] } else { [last, bare, longer] };
    parts.into_iter().filter(|part| {
        part.chars().nth(1).is_some()
            && part.starts_with(|letter: char| letter.is_uppercase() || letter.is_lowercase())
            && !part.ends_with('.')
    })
}
