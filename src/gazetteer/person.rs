//! What is made of people's full names when a gazetteer is read: other
//! spellings, family names, which a text calls a person by after the first
//! time, and given names, which tell that a name goes on.

use std::ops::Range;

use memchr::memmem::Finder;

use super::data::{AliasData, EntityData, EntityId, Office};
use super::forms::Forms;
use super::spelling::spellings;
use super::texts::Texts;
use super::vocabulary::{AliasKind, Case, Kind};
use super::words::{List, Lists, Words};

/// The shortest family name that is made by respelling, in letters: shorter
/// ones meet too many words.
const SHORTEST_RESPELLED: usize = 5;

/// A custom of naming.
#[derive(Clone, Copy)]
enum Custom {
    Cyrillic,
    EitherOrder,
    FamilyFirst,
    FirstName,
    LastName,
    TwoSurnames,
}

/// The words of the column `naming`, in the order of [`Custom`].
const CUSTOMS: [&str; 6] = ["cyrillic", "either_order", "family_first", "first_name", "last_name", "two_surnames"];

/// What is known of people beside their names, and by which words names are read.
pub(super) struct People<'g> {
    entities: &'g [EntityData],
    words: &'g Words,
    /// English, by its number.
    english: u32,
    /// The customs of the countries whose offices a person has held, as bits; `None` where the person has held none.
    customs: Vec<Option<u8>>,
}

impl<'g> People<'g> {
    /// `namings` says what stands in the column `naming` of each entity.
    pub(super) fn new<'n>(
        entities: &'g [EntityData],
        offices: &[Office],
        words: &'g Words,
        english: u32,
        namings: impl Iterator<Item = Option<&'n str>>,
    ) -> Self {
        let bit = |custom: &str| CUSTOMS.iter().position(|known| *known == custom).map_or(0, |place| 1 << place);
        let bits =
            |naming: Option<&str>| naming.map_or(0, |naming| naming.split(' ').map(bit).fold(0, |all, bit| all | bit));
        let of_countries: Vec<u8> = namings.map(bits).collect();
        let mut customs = vec![None; entities.len()];
        for office in offices {
            *customs[office.person.index()].get_or_insert(0) |= of_countries[office.of.index()];
        }
        Self { entities, words, english, customs }
    }

    fn have(&self, person: EntityId, custom: Custom) -> bool {
        self.customs[person.index()].is_some_and(|customs| customs >> custom as u8 & 1 == 1)
    }

    fn is_full_name(&self, alias: &AliasData) -> bool {
        matches!(alias.kind, AliasKind::Name | AliasKind::Variant)
            && alias.case != Case::Off
            && self.entities[alias.entity.index()].kind == Kind::Person
    }

    fn is_english_full_name(&self, alias: &AliasData) -> bool {
        alias.language == self.english && self.is_full_name(alias)
    }

    /// For each entity, whether full names begin with the family name: where that is the custom in the country of an office,
    /// and for people without an office by the name itself ("Wang Wenbin").
    fn with_family_first(&self, aliases: &[AliasData], forms: &Forms) -> Vec<bool> {
        let ids = (0..self.entities.len()).map(EntityId::new);
        let mut family_first: Vec<bool> = ids.map(|id| self.have(id, Custom::FamilyFirst)).collect();
        let has_office = |alias: &AliasData| self.customs[alias.entity.index()].is_some();
        for alias in aliases.iter().filter(|alias| !has_office(alias) && self.is_full_name(alias)) {
            let first = first_part(forms.name(alias.name));
            family_first[alias.entity.index()] |= self.words.of(first).has(List::FamilyFirst);
        }
        family_first
    }
}

/// Aliases of kind `variant` for the other spellings of English full names
/// of two parts that come from Cyrillic; none that is a name of anybody or anything already.
pub(super) fn respelled(people: &People<'_>, aliases: &[AliasData], forms: &mut Forms) -> Vec<AliasData> {
    let mut variants = Vec::new();
    let is_respelled = |alias: &&AliasData| {
        alias.kind == AliasKind::Name
            && people.have(alias.entity, Custom::Cyrillic)
            && people.is_english_full_name(alias)
    };
    for alias in aliases.iter().filter(is_respelled) {
        let name = forms.name(alias.name);
        if name.split(' ').count() != 2 {
            continue;
        }
        for spelling in spellings(name) {
            if forms.known_form(&spelling).is_none() {
                variants.push(alias.derived(AliasKind::Variant, Case::Title, forms.add(&spelling)));
            }
        }
    }
    variants
}

/// Aliases of kind `variant` for English full names with initials, without dots and without spaces between the
/// initials: "K R Narayanan" and "K.R. Narayanan" for "K. R. Narayanan".
pub(super) fn with_other_initials(people: &People<'_>, aliases: &[AliasData], forms: &mut Forms) -> Vec<AliasData> {
    let mut variants = Vec::new();
    for alias in aliases.iter().filter(|alias| people.is_english_full_name(alias)) {
        let name = forms.name(alias.name);
        if !(name.contains('.') && name.split(' ').any(is_initial)) {
            continue;
        }
        let bare: Vec<&str> = name.split(' ').map(|part| part.strip_suffix('.').unwrap_or(part)).collect();
        let mut joined = String::new();
        let mut follows_initial = true;
        for part in name.split(' ') {
            if !(joined.is_empty() || follows_initial && is_initial(part)) {
                joined.push(' ');
            }
            joined.push_str(part);
            follows_initial = is_initial(part);
        }
        for name in [bare.join(" "), joined] {
            if forms.find_name(&name).is_none() {
                variants.push(alias.derived(AliasKind::Variant, alias.case, forms.add(&name)));
            }
        }
    }
    variants
}

/// Aliases of kind `variant` for the English full names of two parts of people whose family name may stand first: "Kishida
/// Fumio" for "Fumio Kishida"; none that is a name of anybody or anything already.
pub(super) fn turned(people: &People<'_>, aliases: &[AliasData], forms: &mut Forms) -> Vec<AliasData> {
    let mut variants = Vec::new();
    let may_be_turned =
        |alias: &&AliasData| people.have(alias.entity, Custom::EitherOrder) && people.is_english_full_name(alias);
    for alias in aliases.iter().filter(may_be_turned) {
        let Some((given, family)) = forms.name(alias.name).split_once(' ') else { continue };
        let name = [family, " ", given].concat();
        if !family.contains(' ') && forms.known_form(&name).is_none() {
            variants.push(alias.derived(AliasKind::Variant, Case::Title, forms.add(&name)));
        }
    }
    variants
}

/// Aliases of kind `variant` for English full names with a given name of two syllables behind the family name, which some
/// join by a hyphen and others do not: "Kim Young-sam" for "Kim Young Sam", "Ri Yong Ho" for "Ri Yong-ho".
pub(super) fn with_other_hyphens(people: &People<'_>, aliases: &[AliasData], forms: &mut Forms) -> Vec<AliasData> {
    let family_first = people.with_family_first(aliases, forms);
    let mut variants = Vec::new();
    let is_of_those = |alias: &&AliasData| family_first[alias.entity.index()] && people.is_english_full_name(alias);
    for alias in aliases.iter().filter(is_of_those) {
        let name = with_other_hyphen(forms.name(alias.name)).filter(|name| forms.find_name(name).is_none());
        variants.extend(name.map(|name| alias.derived(AliasKind::Variant, alias.case, forms.add(&name))));
    }
    variants
}

/// The name of three syllables with a hyphen between the last two, or without the one that it has.
fn with_other_hyphen(name: &str) -> Option<String> {
    let is_syllable = |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let (family, given) = name.split_once(' ').filter(|(family, _)| is_syllable(family))?;
    let (one, other) = given.split_once([' ', '-']).filter(|(one, other)| is_syllable(one) && is_syllable(other))?;
    let first = other.as_bytes()[0];
    let (mark, first) = match given.as_bytes()[one.len()] {
        b'-' => (' ', first.to_ascii_uppercase()),
        _ => ('-', first.to_ascii_lowercase()),
    };
    Some(format!("{family} {one}{mark}{}{}", char::from(first), &other[1..]))
}

/// "K."
fn is_initial(part: &str) -> bool {
    part.len() == 2 && part.ends_with('.') && part.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// Aliases of kind `surname` for the people whose full names stand in `aliases`, which are sorted by entity:
/// the family name ("Putin"), of longer names what is left without the
/// first part ("Tayyip Erdoğan", "von der Leyen"), and the given name where people go by it ("Thaksin").
pub(super) fn surnames(people: &People<'_>, aliases: &[AliasData], forms: &mut Forms) -> Vec<AliasData> {
    let words = people.words;
    let family_first = people.with_family_first(aliases, forms);
    let elsewhere = aliases.iter().filter(|alias| !family_first[alias.entity.index()] && people.is_full_name(alias));
    let mut given = Texts::default();
    for (first, _) in elsewhere.filter_map(|alias| forms.name(alias.name).split_once(' ')) {
        given.add(first);
    }
    // By its number, of whom each name was seen last.
    let mut seen: Vec<Option<EntityId>> = vec![None; forms.name_count()];
    let (of, mut derived, mut found) = (Finder::new(" of "), Vec::new(), Vec::<Range<usize>>::new());
    for own in aliases.chunk_by(|one, other| one.entity == other.entity) {
        let id = own[0].entity;
        if people.entities[id.index()].kind != Kind::Person {
            continue;
        }
        own.iter().for_each(|alias| seen[alias.name as usize] = Some(id));
        for alias in own.iter().filter(|alias| people.is_full_name(alias)) {
            let name = forms.name(alias.name);
            let is_family_first = family_first[id.index()] && !is_given_first(words, name, &given);
            let first = people.have(id, Custom::FirstName).then(|| first_part(name));
            let first = first.filter(|first| !words.of(first).has(List::NoFirstName));
            let last = name.rsplit(' ').next().filter(|_| people.have(id, Custom::LastName));
            let two = people.have(id, Custom::TwoSurnames).then(|| two_surnames(words, name, &given)).flatten();
            let called = [first, last, two, two.map(first_part)].into_iter().flatten();
            let called = called.filter(|name| name.chars().nth(2).is_some() && !name.ends_with('.'));
            // "Gyanendra of Nepal" is "King Gyanendra", and never "Nepal".
            let reign = of.find(name.as_bytes()).map(|at| &name[..at]);
            let parts = parts(words, name, is_family_first).chain(called).filter(|_| reign.is_none());
            let is_short = |part: &&str| alias.derived && part.len() < SHORTEST_RESPELLED;
            found.extend(parts.chain(reign).filter(|part| !is_short(part)).map(|part| place(part, name)));
            for part in found.drain(..) {
                let (part, form) = forms.add_part(alias.name, part);
                seen.resize(forms.name_count(), None);
                if seen[part as usize].replace(id) != Some(id) {
                    derived.push(alias.derived(AliasKind::Surname, Case::Title, (part, form)));
                }
            }
        }
    }
    derived
}

/// Where `part`, which is a part of `name`, stands in it.
fn place(part: &str, name: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - name.as_ptr().addr();
    start..start + part.len()
}

fn first_part(name: &str) -> &str {
    name.split_once(' ').map_or(name, |(first, _)| first)
}

/// The two family names that end a name: "Barco Vargas" of "Virgilio Barco Vargas"; none where the first of them is a given
/// name, as in "Juan Manuel Santos".
fn two_surnames<'n>(words: &Words, name: &'n str, given: &Texts) -> Option<&'n str> {
    let (rest, _) = name.rsplit_once(' ')?;
    let (before, surname) = rest.rsplit_once(' ')?;
    // "Hill" is too many others.
    let is_name = surname.chars().nth(4).is_some() && surname.starts_with(char::is_uppercase);
    let is_name = is_name && !words.of_small(surname).has(List::NameParticle);
    (is_name && given.find(surname).is_none()).then(|| &name[before.len() + 1..])
}

/// Whether a name from a country with family names first is written given name
/// first all the same: John Lee, and not Lee Myung-bak, nor Deng Xiaoping, for all that Deng Alor has that given name.
fn is_given_first(words: &Words, name: &str, given: &Texts) -> bool {
    name.split_once(' ').is_some_and(|(first, rest)| {
        let is_given = first.len() > 3 && given.find(first).is_some();
        is_given && !rest.contains([' ', '-']) && !words.of(first).has(List::FamilyFirst)
    })
}

/// The first parts of the English full names in `aliases`, and the `listed`
/// ones, that are neither ordinary words nor names of anything but people.
pub(super) fn given_names(people: &People<'_>, listed: &Texts, aliases: &[AliasData], forms: &Forms) -> Texts {
    let words = people.words;
    let mut is_of_other = vec![false; forms.name_count()];
    for alias in aliases.iter().filter(|alias| people.entities[alias.entity.index()].kind != Kind::Person) {
        is_of_other[alias.name as usize] = true;
    }
    let full_names = aliases.iter().filter(|alias| people.is_english_full_name(alias));
    let firsts = full_names
        .filter_map(|alias| forms.name(alias.name).split_once(' '))
        // "Bush Sr." is a family name.
        .filter(|(_, rest)| !words.of(rest).has(List::Generation))
        .map(|(first, _)| first);
    let mut given = Texts::default();
    // "14th" of "14th Dalai Lama" is none, and would make a person of "March 14th Ghana left".
    let may_be_one =
        |first: &&str| first.len() > 2 && !first.ends_with('.') && !first.starts_with(|c: char| c.is_ascii_digit());
    for first in firsts.chain(listed.iter()).filter(may_be_one) {
        let is_other = || forms.find_name(first).is_some_and(|name| is_of_other[name as usize]);
        if !words.of(first).has(List::NoGivenName) && !is_other() {
            given.add(first);
        }
    }
    given
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
