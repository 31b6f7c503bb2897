//! What is made of people's full names when a gazetteer is read: other
//! spellings, family names, which a text calls a person by after the first
//! time, and given names, which tell that a name goes on.

use foldhash::HashSet;
use memchr::memmem::Finder;

use super::data::{AliasData, EntityData, Office};
use super::forms::Forms;
use super::spelling::spellings;
use super::vocabulary::{AliasKind, Case, Kind};
use super::words::{List, Lists, Words};

/// The shortest family name that is made by respelling, in letters: shorter
/// ones meet too many words.
const SHORTEST_RESPELLED: usize = 5;

/// Aliases of kind `variant` for the other spellings of English full names
/// of two parts that come from Cyrillic; none that is a name of anybody or anything already.
pub(super) fn respelled(
    entities: &[EntityData],
    aliases: &[AliasData],
    offices: &[Office],
    forms: &mut Forms,
) -> Vec<AliasData> {
    let people = holders_of("cyrillic", entities, offices);
    let mut variants = Vec::new();
    let is_respelled = |alias: &&AliasData| {
        people[alias.entity.index()]
            && alias.kind == AliasKind::Name
            && is_full_name(alias, entities)
            && alias.language.as_deref() == Some("en")
            && alias.name.split(' ').count() == 2
    };
    for alias in aliases.iter().filter(is_respelled) {
        for spelling in spellings(&alias.name) {
            // ASCII folds to small letters.
            if let Some(form) = forms.add_new(&spelling.to_ascii_lowercase()) {
                variants.push(alias.derived(AliasKind::Variant, Case::Title, spelling.into(), form));
            }
        }
    }
    variants
}

/// Aliases of kind `variant` for English full names with initials, without dots and without spaces between the
/// initials: "K R Narayanan" and "K.R. Narayanan" for "K. R. Narayanan".
pub(super) fn with_other_initials(entities: &[EntityData], aliases: &[AliasData], forms: &mut Forms) -> Vec<AliasData> {
    let has_initials = |name: &&str| name.contains('.') || name.split(' ').any(|part| part.len() == 1);
    let known: HashSet<&str> = aliases.iter().map(|alias| &*alias.name).filter(has_initials).collect();
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
                let form = forms.add(&name);
                variants.push(alias.derived(AliasKind::Variant, alias.case, name.into(), form));
            }
        }
    }
    variants
}

/// "K."
fn is_initial(part: &str) -> bool {
    part.len() == 2 && part.ends_with('.') && part.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// For each entity, whether it has held an office of a country with this custom of naming, a word of its column
/// `naming`.
fn holders_of(custom: &str, entities: &[EntityData], offices: &[Office]) -> Vec<bool> {
    let is_custom = |customs: &str| customs.split(' ').any(|word| word == custom);
    let has_custom: Vec<bool> =
        entities.iter().map(|entity| entity.attribute("naming").is_some_and(is_custom)).collect();
    let mut holders = vec![false; entities.len()];
    offices
        .iter()
        .filter(|office| has_custom[office.of.index()])
        .for_each(|office| holders[office.person.index()] = true);
    holders
}

/// For each entity, whether full names begin with the family name: where that is the custom in the country of an office,
/// and for people without an office by the name itself ("Wang Wenbin").
fn with_family_first(words: &Words, entities: &[EntityData], aliases: &[AliasData], offices: &[Office]) -> Vec<bool> {
    let mut family_first = holders_of("family_first", entities, offices);
    let mut has_office = vec![false; entities.len()];
    offices.iter().for_each(|office| has_office[office.person.index()] = true);
    let names = aliases.iter().filter(|alias| is_full_name(alias, entities) && !has_office[alias.entity.index()]);
    for alias in names {
        let first = alias.name.split(' ').next().unwrap_or_default();
        family_first[alias.entity.index()] |= words.of(first).has(List::FamilyFirst);
    }
    family_first
}

/// Aliases of kind `surname` for the people whose full names stand in `aliases`, which are sorted by entity:
/// the family name ("Putin"), of longer names what is left without the
/// first part ("Tayyip Erdoğan", "von der Leyen"), and the given name where people go by it ("Thaksin").
pub(super) fn surnames(
    words: &Words,
    entities: &[EntityData],
    aliases: &[AliasData],
    offices: &[Office],
    forms: &mut Forms,
) -> Vec<AliasData> {
    let family_first = with_family_first(words, entities, aliases, offices);
    let by_first_name = holders_of("first_name", entities, offices);
    let by_last_name = holders_of("last_name", entities, offices);
    let mut derived = Vec::new();
    let elsewhere = |alias: &&AliasData| is_full_name(alias, entities) && !family_first[alias.entity.index()];
    let given: HashSet<&str> =
        aliases.iter().filter(elsewhere).filter_map(|alias| Some(alias.name.split_once(' ')?.0)).collect();
    let (of, mut seen) = (Finder::new(" of "), HashSet::<&str>::default());
    for own in aliases.chunk_by(|one, other| one.entity == other.entity) {
        let id = own[0].entity.index();
        if entities[id].kind != Kind::Person {
            continue;
        }
        seen.clear();
        seen.extend(own.iter().map(|alias| &*alias.name));
        for alias in own.iter().filter(|alias| is_full_name(alias, entities)) {
            let is_family_first = family_first[id] && !is_given_first(&alias.name, &given);
            let first = alias.name.split(' ').next().filter(|first| !words.of(first).has(List::NoFirstName));
            let last = alias.name.rsplit(' ').next();
            let called = [first.filter(|_| by_first_name[id]), last.filter(|_| by_last_name[id])];
            let called = called.into_iter().flatten();
            let called = called.filter(|name| name.chars().nth(2).is_some() && !name.ends_with('.'));
            // "Gyanendra of Nepal" is "King Gyanendra", and never "Nepal".
            let reign = of.find(alias.name.as_bytes()).map(|at| &alias.name[..at]);
            let parts = parts(words, &alias.name, is_family_first).filter(|_| reign.is_none());
            for name in parts.chain(reign).chain(called) {
                let is_short = alias.derived && name.len() < SHORTEST_RESPELLED;
                if !is_short && seen.insert(name) {
                    derived.push(alias.derived(AliasKind::Surname, Case::Title, name.into(), forms.add(name)));
                }
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
    let full_names =
        aliases.iter().filter(|alias| is_full_name(alias, entities) && alias.language.as_deref() == Some("en"));
    let mut given: HashSet<&str> = full_names
        .filter_map(|alias| alias.name.split_once(' '))
        // "Bush Sr." is a family name.
        .filter(|(_, rest)| !words.of(rest).has(List::Generation))
        .map(|(first, _)| first)
        .chain(listed.iter().map(String::as_str))
        .filter(|first| first.len() > 2 && !first.ends_with('.'))
        .collect();
    for other in aliases.iter().filter(|alias| entities[alias.entity.index()].kind != Kind::Person) {
        given.remove(&*other.name);
    }
    given.into_iter().filter(|first| !words.of(first).has(List::NoGivenName)).map(Into::into).collect()
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

/// Words that stand for no name, whatever letter they begin with.
const SMALL_WORDS: Lists =
    Lists::of(&[List::Determiner, List::Preposition, List::Conjunction, List::Relative, List::Function]);

/// The shorter names in a full name.
fn parts<'n>(words: &'n Words, name: &'n str, family_first: bool) -> impl Iterator<Item = &'n str> {
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
    // "He" of "He Lifeng" is nobody's name where it stands alone.
    let is_small_word = |part: &str| words.of_small(part).has_any(SMALL_WORDS);
    parts.into_iter().filter(move |part| {
        part.chars().nth(1).is_some()
            && !is_small_word(part)
            && part.starts_with(|letter: char| letter.is_uppercase() || letter.is_lowercase())
            && !part.ends_with('.')
    })
}
