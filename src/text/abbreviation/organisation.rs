//! Names of organisations by their looks, for short forms that stand for words of another
//! language: "Federal Security Service (FSB)", "Международного валютного фонда (IMF)".

use super::words::{Words, is_capital, without_genitive};
use crate::text::phrases::{PhraseList, Phrases};

/// The fewest words of a name, where it is known by its capitals.
const FEWEST: usize = 3;

/// Where the name of an organisation starts that ends with the last of `words`, if `short` may
/// stand for one.
pub(super) fn start(short: &str, words: &Words<'_>) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    if short.contains(char::is_lowercase) || words.has(PhraseList::Bystander, short) {
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
        (is_head(words.phrases(), words.word(*start)) || is_adjective(words.word(*start)))
            && has_head(words, *start, words.len())
    })
}

/// Latin names have capitals throughout. Whoever owns the organisation, leads it or stands beside
/// it is left out: "Russia's", "Head of the", "Ministry of Defence and".
fn latin_start(words: &Words<'_>) -> Option<usize> {
    let len = words.len();
    let first = (0..len).rev().take_while(|index| is_inside(words, *index)).last()?;
    let first = (first..len).find(|index| !is_connector(words, *index))?;
    let is_name = |start: usize| len - start >= FEWEST && has_head(words, start, len);
    let is_other = |word: usize| {
        is_head(words.phrases(), words.word(word)) || words.has(PhraseList::OrganisationRole, words.word(word))
    };
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
        without_genitive(words.word(*index)).is_some_and(|name| !words.has(PhraseList::OwnPeople, name))
            && has_head(words, index + 1, words.len())
    };
    (start..words.len() - 1).rev().find(is_owner).map_or(start, |owner| owner + 1)
}

/// Whether word `index` may belong to the name that goes on behind it.
fn is_inside(words: &Words<'_>, index: usize) -> bool {
    let word = words.word(index);
    let is_new = word == "the" && (index == 0 || !words.has(PhraseList::BeforeArticle, words.word(index - 1)));
    let joins = index + 1 == words.len() || is_joined(words, index + 1);
    joins && !is_new && (is_capital(word) || is_connector(words, index))
}

/// Whether word `index` goes on in the line and the phrase of the one before it.
fn is_joined(words: &Words<'_>, index: usize) -> bool {
    words.gap_before(index).chars().all(|c| matches!(c, ' ' | '\u{a0}' | '.' | '&' | '\'' | '’'))
}

fn is_connector(words: &Words<'_>, index: usize) -> bool {
    words.has(PhraseList::NameConnector, words.word(index))
}

fn has_head(words: &Words<'_>, start: usize, end: usize) -> bool {
    (start..end).any(|index| is_head(words.phrases(), words.word(index)))
}

fn is_head(phrases: &Phrases, word: &str) -> bool {
    let word = without_genitive(word).unwrap_or(word);
    let small = word.to_lowercase();
    let mut endings = phrases.of(PhraseList::OrganisationStem).filter_map(|stem| small.strip_prefix(stem));
    phrases.has_small(PhraseList::OrganisationNoun, word) || endings.any(is_noun_ending)
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

/// Whether a word of `name` says that it is an organisation's; in small letters its noun must: of "monetary policy
/// committee", not of "authorization for the use of military force".
pub(crate) fn is_organisation(phrases: &Phrases, name: &str) -> bool {
    let is_head = |word: &str| {
        let word = word.to_lowercase();
        phrases.has_small(PhraseList::OrganisationNoun, &word)
            || !name.contains(',') && phrases.has_small(PhraseList::CompanyForm, &word)
            || phrases.of(PhraseList::OrganisationStem).any(|stem| word.starts_with(stem))
    };
    let mut words = name.split(|character: char| !character.is_alphabetic());
    // The first letter may be a sentence's.
    if name.chars().skip(1).any(char::is_uppercase) || !name.is_ascii() {
        return words.any(is_head);
    }
    let end = [" of ", " for ", " on "].iter().filter_map(|link| name.find(link)).min().unwrap_or(name.len());
    name[..end].rsplit(' ').next().is_some_and(is_head)
}
