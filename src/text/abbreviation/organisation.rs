//! Names of organisations by their looks, for short forms that stand for words of another
//! language: "Federal Security Service (FSB)", "Международного валютного фонда (IMF)".

use std::sync::LazyLock;

use super::words::{BYSTANDERS, Words, has, is_capital, without_genitive};
use crate::text::word_table::WordTable;

/// Nouns that say that a name is an organisation's, in English and Turkish.
#[rustfmt::skip]
static HEADS: LazyLock<WordTable> = LazyLock::new(|| WordTable::of(&[
    "academy", "administration", "agency", "ajansı", "alliance", "army", "assembly", "association", "authority",
    "bakanlığı", "bank", "başkanlığı", "birliği", "board", "brigade", "brigades", "bureau", "center", "centre",
    "cephesi", "chamber", "coalition", "command", "commission", "committee", "company", "confederation",
    "conference", "congress", "corporation", "corps", "council", "court", "dairesi", "department", "directorate",
    "enstitüsü", "federation", "fonu", "force", "forces", "forum", "foundation", "front", "fund", "group", "guard",
    "hareketi", "heyeti", "inspectorate", "institute", "komisyonu", "komitesi", "konferansı", "konseyi", "kurulu",
    "kurumu", "league", "mahkemesi", "meclisi", "merkezi", "ministry", "mission", "movement", "network", "office",
    "operation", "ordusu", "organisation", "organization", "partisi", "party", "police", "program", "programme",
    "secretariat", "service", "servisi", "society", "staff", "teşkilatı", "topluluğu", "trust", "union", "units",
    "university", "vakfı", "örgütü",
]));

/// The same in Russian, without endings.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    "агентств", "академи", "альянс", "ассамбле", "ассоциаци", "банк", "бюро", "движени", "институт", "комисси",
    "комитет", "компани", "конгресс", "конфедераци", "конференци", "лиг", "министерств", "мисси", "обществ",
    "организаци", "парти", "служб", "совет", "союз", "суд", "управлени", "федераци", "фонд", "форум", "фронт",
    "центр",
];

/// People who stand before the organisation that they lead or speak for.
#[rustfmt::skip]
static ROLES: LazyLock<WordTable> = LazyLock::new(|| WordTable::of(&[
    "ambassador", "chair", "chairman", "chairwoman", "chief", "commander", "commissioner", "deputy", "director",
    "director-general", "general", "head", "leader", "member", "minister", "officer", "president", "representative",
    "secretary", "secretary-general", "spokesman", "spokesperson", "spokeswoman",
]));

/// Small words inside names.
static CONNECTORS: LazyLock<WordTable> =
    LazyLock::new(|| WordTable::of(&["and", "de", "du", "for", "in", "la", "of", "on", "the", "to", "ve"]));

/// Small words that join an article to the name before it; any other article starts a name.
static GOVERNORS: LazyLock<WordTable> = LazyLock::new(|| WordTable::of(&["and", "for", "of", "on"]));

/// Own people in the genitive: "People's Protection Units" is a whole name.
static PEOPLE: LazyLock<WordTable> = LazyLock::new(|| WordTable::of(&["children", "men", "people", "women"]));

/// The fewest words of a name, where it is known by its capitals.
const FEWEST: usize = 3;

/// Where the name of an organisation starts that ends with the last of `words`, if `short` may
/// stand for one.
pub(super) fn start(short: &str, words: &Words<'_>) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    if short.contains(char::is_lowercase) || has(&BYSTANDERS, short) {
        return None;
    }
    if words.are_quoted() && last > 0 && has_head(words, 0, words.len()) {
        return Some(0);
    }
    let is_cyrillic = words.word(last).starts_with(|c| matches!(c, 'А'..='я' | 'ё' | 'Ё'));
    if is_cyrillic { cyrillic_start(words) } else { latin_start(words) }
}

/// Russian names have one capital, on an adjective or the noun itself.
fn cyrillic_start(words: &Words<'_>) -> Option<usize> {
    let last = words.len() - 1;
    let joined = (0..words.len()).rev().take_while(|index| *index == last || is_joined(words, index + 1));
    joined.filter(|start| *start < last && is_capital(words.word(*start))).find(|start| {
        (is_head(words.word(*start)) || is_adjective(words.word(*start))) && has_head(words, *start, words.len())
    })
}

/// Latin names have capitals throughout. Whoever owns the organisation, leads it or stands beside
/// it is left out: "Russia's", "Head of the", "Ministry of Defence and".
fn latin_start(words: &Words<'_>) -> Option<usize> {
    let len = words.len();
    let first = (0..len).rev().take_while(|index| is_inside(words, *index)).last()?;
    let first = (first..len).find(|index| !is_connector(words, *index))?;
    let is_name = |start: usize| len - start >= FEWEST && has_head(words, start, len);
    let is_other = |word: usize| is_head(words.word(word)) || has(&ROLES, words.word(word));
    let is_cut = |start: &usize| {
        !is_connector(words, *start)
            && is_connector(words, start - 1)
            && is_name(*start)
            && (first..*start).any(is_other)
    };
    let start = (first + 1..len).rev().find(is_cut).unwrap_or(first);
    is_name(start).then(|| behind_owner(words, start))
}

/// `start`, moved behind "Russia's".
fn behind_owner(words: &Words<'_>, start: usize) -> usize {
    let is_owner = |index: &usize| {
        without_genitive(words.word(*index)).is_some_and(|name| !has(&PEOPLE, name))
            && has_head(words, index + 1, words.len())
    };
    (start..words.len() - 1).rev().find(is_owner).map_or(start, |owner| owner + 1)
}

/// Whether word `index` may belong to the name that goes on behind it.
fn is_inside(words: &Words<'_>, index: usize) -> bool {
    let word = words.word(index);
    let is_new = word == "the" && (index == 0 || !has(&GOVERNORS, words.word(index - 1)));
    let joins = index + 1 == words.len() || is_joined(words, index + 1);
    joins && !is_new && (is_capital(word) || is_connector(words, index))
}

/// Whether word `index` goes on in the line and the phrase of the one before it.
fn is_joined(words: &Words<'_>, index: usize) -> bool {
    words.gap_before(index).chars().all(|c| matches!(c, ' ' | '\u{a0}' | '.' | '&' | '\'' | '’'))
}

fn is_connector(words: &Words<'_>, index: usize) -> bool {
    has(&CONNECTORS, words.word(index))
}

fn has_head(words: &Words<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|index| is_head(words.word(index)))
}

fn is_head(word: &str) -> bool {
    let word = without_genitive(word).unwrap_or(word);
    let small = word.to_lowercase();
    has(&HEADS, word) || STEMS.iter().filter_map(|stem| small.strip_prefix(stem)).any(is_noun_ending)
}

/// Whether `rest` may follow a stem: "совет", "советами", but not "советник".
fn is_noun_ending(rest: &str) -> bool {
    rest.chars().count() <= 3 && rest.chars().all(|c| "авеийомухыюя".contains(c))
}

fn is_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 16] =
        ["ая", "го", "ее", "ие", "ий", "им", "их", "му", "ое", "ой", "ом", "ую", "ые", "ый", "ым", "ых"];
    let small = word.to_lowercase();
    ENDINGS.iter().any(|ending| small.ends_with(ending))
}

/// Whether a word of `name` says that it is an organisation's.
pub(crate) fn is_organisation(name: &str) -> bool {
    let is_head = |word: &str| {
        let word = word.to_lowercase();
        has(&HEADS, &word) || STEMS.iter().any(|stem| word.starts_with(stem))
    };
    name.split(|character: char| !character.is_alphabetic()).any(is_head)
}
