//! The tokens of a sentence and what each can be to an introduction.
//!
//! Most tokens stand far from any name; what a word can be is looked up when it is first asked for.

use std::borrow::Cow;
use std::cell::Cell;

use super::Known;
use crate::gazetteer::{List, Lists, Words, in_small_letters};
use crate::span::Span;
use crate::text::blocks::word_end;
use crate::text::word_chars::is_word_char;

/// What a token can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A known name, by its index.
    Known(usize),
    /// A capitalised word that no list holds.
    Name,
    /// "T.", "Yu."
    Initial,
    /// "van", "bin", inside a name only.
    Particle,
    /// "Jr.", "III", "oglu".
    Suffix,
    /// "minister"; `is_name` where it may be a family name instead, as "Bishop".
    Role {
        is_plural: bool,
        is_name: bool,
    },
    /// "Mr.", "Prof."
    Honorific,
    /// "foreign", "prime", "affairs".
    Forming,
    /// "former", "famous".
    Modifier,
    /// "University", "Exchange".
    Body,
    Determiner,
    Preposition,
    And,
    /// "who", "whose".
    Relative,
    Verb,
    /// A word that no noun phrase goes over.
    Function,
    /// Other words in small letters.
    Plain,
    /// "'s".
    Possessive,
    Number,
    Comma,
    /// Any other mark.
    Mark,
}

/// A word, a mark, or a known name.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    class: Cell<Lazy>,
}

/// The class of a token, once it was asked for.
#[derive(Clone, Copy, Debug)]
enum Lazy {
    Class(Class),
    /// A word; `is_first` in its sentence, as far as marks tell.
    Word {
        is_first: bool,
    },
}

impl Token {
    fn new(span: Span, class: Lazy) -> Self {
        Self { span, class: Cell::new(class) }
    }

    /// What it can be; `text` is the one that it was cut from.
    pub(super) fn class(&self, words: &Words, text: &str) -> Class {
        match self.class.get() {
            Lazy::Class(class) => class,
            Lazy::Word { is_first } => {
                let class = class(words, &text[self.span.as_range()], false, is_first);
                self.class.set(Lazy::Class(class));
                class
            }
        }
    }

    /// Whether it begins with a capital, as all known names do.
    pub(super) fn is_capital(&self, text: &str) -> bool {
        self.is_known() || text[self.span.start..].starts_with(char::is_uppercase)
    }

    /// Whether it is written in capitals throughout.
    pub(super) fn is_caps(&self, text: &str) -> bool {
        !self.is_known() && is_caps(&text[self.span.as_range()])
    }

    /// Whether it may be the first word of a name that is not known, by its letters alone.
    pub(super) fn may_open_name(&self, text: &str) -> bool {
        let word = &text.as_bytes()[self.span.as_range()];
        // "al-Sisi"
        word.first().is_some_and(|first| !first.is_ascii_lowercase() || word.contains(&b'-'))
    }

    fn is_known(&self) -> bool {
        matches!(self.class.get(), Lazy::Class(Class::Known(_)))
    }
}

/// Sentences have hardly ever more tokens than one for so many bytes.
const SHORTEST_WORD: usize = 4;

/// Fills `found` with the tokens of `sentence`; each name in `known` is one.
pub(super) fn read_tokens(words: &Words, text: &str, sentence: Span, known: &[Known], found: &mut Vec<Token>) {
    found.clear();
    found.reserve(sentence.len() / SHORTEST_WORD);
    let first = known.partition_point(|name| name.span.end <= sentence.start);
    let mut at = sentence.start;
    for (index, name) in known.iter().enumerate().skip(first) {
        if name.span.start >= sentence.end {
            break;
        }
        let span = Span::new(name.span.start.max(at), name.span.end.min(sentence.end));
        push_tokens(words, &text[..span.start], at, found);
        found.push(Token::new(span, Lazy::Class(Class::Known(index))));
        at = span.end;
    }
    push_tokens(words, &text[..sentence.end], at, found);
}

/// Appends the tokens of `text` from `at` on.
fn push_tokens(words: &Words, text: &str, mut at: usize, found: &mut Vec<Token>) {
    while let Some(byte) = text.as_bytes().get(at) {
        let rest = &text[at..];
        let (len, class) = match byte {
            b' ' if rest.as_bytes().get(1).is_some_and(u8::is_ascii_graphic) => {
                at += 1;
                continue;
            }
            byte if byte.is_ascii_alphanumeric() => read_word(words, rest, found),
            b',' => (1, Lazy::Class(Class::Comma)),
            _ => match read_other(words, rest, found) {
                (len, Some(class)) => (len, class),
                (len, None) => {
                    at += len;
                    continue;
                }
            },
        };
        found.push(Token::new(Span::new(at, at + len), class));
        at += len;
    }
}

/// The length and the class of what `text` begins with, be it what it may; no class for white space.
fn read_other(words: &Words, text: &str, found: &[Token]) -> (usize, Option<Lazy>) {
    let character = text.chars().next().unwrap_or(' ');
    if character.is_whitespace() {
        let len = text.len() - text.trim_start().len();
        let ends_paragraph = text.as_bytes()[..len].iter().filter(|byte| **byte == b'\n').count() > 1;
        (len, ends_paragraph.then_some(Lazy::Class(Class::Mark)))
    } else if let Some(len) = possessive_len(text) {
        (len, Some(Lazy::Class(Class::Possessive)))
    } else if is_word_char(character) {
        let (len, class) = read_word(words, text, found);
        (len, Some(class))
    } else {
        (character.len_utf8(), Some(Lazy::Class(Class::Mark)))
    }
}

/// The length and the class of the word that `text` begins with, behind the tokens `before`, with the dot that belongs
/// to it.
fn read_word(words: &Words, text: &str, before: &[Token]) -> (usize, Lazy) {
    let len = word_len(text);
    let is_first = before.last().is_none_or(|before| matches!(before.class.get(), Lazy::Class(Class::Mark)));
    // "said Elsie Tu." ends a sentence.
    let ends_sentence = || len == 2 && text.len() <= len + 1;
    if !text[len..].starts_with('.') || is_no_abbreviation(words, &text[..len]) || ends_sentence() {
        return (len, Lazy::Word { is_first });
    }
    let class = class(words, &text[..len], true, is_first);
    let takes_dot = matches!(class, Class::Initial | Class::Honorific | Class::Suffix);
    (len + usize::from(takes_dot), Lazy::Class(class))
}

/// Whether a word of plain letters is neither an initial nor known as an abbreviation, so that a dot behind it ends the
/// sentence.
fn is_no_abbreviation(words: &Words, word: &str) -> bool {
    const ABBREVIATIONS: Lists = Lists::of(&[List::Honorific, List::NameSuffix]);
    let is_plain = word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_plain && !words.of_small(word).has_any(ABBREVIATIONS)
}

/// The length of the word that `text` begins with. Hyphens and apostrophes
/// inside belong to it, a possessive ending does not.
fn word_len(text: &str) -> usize {
    let ascii = word_end(text.as_bytes(), 0);
    // Behind most words stands a space, or a mark that joins nothing.
    if text.as_bytes().get(ascii).is_none_or(|next| next.is_ascii() && !is_joint(char::from(*next))) {
        return ascii;
    }
    let mut len = ascii;
    let mut is_joined = false;
    for (at, character) in text[ascii..].char_indices().map(|(at, character)| (ascii + at, character)) {
        if is_word_char(character) {
            len = at + character.len_utf8();
            is_joined = false;
        } else if is_joined || !is_joint(character) || possessive_len(&text[at..]).is_some() {
            break;
        } else {
            is_joined = true;
        }
    }
    len
}

/// The length of the possessive ending that `text` begins with.
fn possessive_len(text: &str) -> Option<usize> {
    let letters = text.strip_prefix(is_apostrophe)?.strip_prefix(['s', 'S'])?;
    (!letters.starts_with(is_word_char)).then(|| text.len() - letters.len())
}

fn class(words: &Words, word: &str, is_dotted: bool, is_first: bool) -> Class {
    plain_class(words, word, is_dotted, is_first).unwrap_or_else(|| any_class(words, word, is_dotted, is_first))
}

/// The class of a word, whatever its letters.
fn any_class(words: &Words, word: &str, is_dotted: bool, is_first: bool) -> Class {
    in_small_letters(word, |small| {
        if !small.is_ascii() && small.contains('’') {
            return class_of(words, word, &small.replace('’', "'"), is_dotted, is_first);
        }
        class_of(words, word, small, is_dotted, is_first)
    })
}

/// The class of a word of plain letters that tell it without being made small: it stands in a list that decides, or in
/// none and does not end as roles, bodies or adverbs do. Most words are so.
fn plain_class(words: &Words, word: &str, is_dotted: bool, is_first: bool) -> Option<Class> {
    let is_plain = word.len() > 1 && !is_dotted && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_plain {
        return None;
    }
    let lists = words.of_small(word);
    let is_capital = word.as_bytes()[0].is_ascii_uppercase();
    if let Some(class) = listed_class(lists, is_capital, is_first) {
        return Some(class);
    }
    // A plural stands in a list if its singular does.
    let singular = word.strip_suffix(['s', 'S']);
    let is_listed_plural = singular.is_some() && !lists.is_empty();
    // "professor" is one in small letters, too.
    let is_small_title = !is_capital && lists.has(List::Honorific);
    let is_open = may_end_in_class(singular.unwrap_or(word)) || lists.has_any(ENDINGS);
    if is_open || is_listed_plural || is_small_title {
        return None;
    }
    let of_role = role_class(singular.map_or(lists, |singular| words.of_small(singular)), is_capital);
    match of_role {
        Some(Class::Role { .. }) if singular.is_some() => Some(Class::Role { is_plural: true, is_name: false }),
        Some(_) if singular.is_some() => None,
        Some(class) => Some(class),
        None if is_capital && lists.has(List::Body) => Some(Class::Body),
        None if is_capital => Some(Class::Name),
        None => Some(Class::Plain),
    }
}

/// Lists whose words are something only in some ways to write them.
const ENDINGS: Lists = Lists::of(&[List::NameParticle, List::NameSuffix, List::Postnominal]);

/// Whether a word of plain letters may end as roles do ("-ist", "-woman", "-person", and plurals), as bodies ("-stan") or
/// as adverbs.
fn may_end_in_class(word: &str) -> bool {
    let ends_with = |ending: &&str| {
        let start = word.len().checked_sub(ending.len());
        start.is_some_and(|start| word.as_bytes()[start..].eq_ignore_ascii_case(ending.as_bytes()))
    };
    match word.as_bytes().last() {
        // "ministries"
        Some(b'e' | b'E') => ends_with(&"ie"),
        Some(b't' | b'T') => ends_with(&"ist"),
        Some(b'n' | b'N') => ["man", "men", "son", "stan"].iter().any(ends_with),
        Some(b'y' | b'Y') => ends_with(&"ly"),
        _ => false,
    }
}

/// The class of `word`, which is `lower` in small letters.
fn class_of(words: &Words, word: &str, lower: &str, is_dotted: bool, is_first: bool) -> Class {
    let is_capital = word.starts_with(char::is_uppercase);
    let is_plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_plain && word.contains(|character: char| character.is_numeric() || character == '_') {
        return if word.bytes().all(|byte| byte.is_ascii_digit()) { Class::Number } else { Class::Plain };
    }
    let lists = words.of(lower);
    let is_abbreviation = || lists.has(List::Honorific) || lists.has(List::NameSuffix);
    let has_letters = |count: usize| word.len() >= count && word.chars().count() == count;
    if is_capital && is_dotted && (has_letters(1) || has_letters(2) && !is_abbreviation()) {
        return Class::Initial;
    }
    let listed = listed_class(lists, is_capital, is_first);
    listed.or_else(|| role(words, lower, lists, is_capital)).unwrap_or_else(|| {
        if is_capital { capital_class(word, lower, lists, is_first) } else { small_class(word, lower, lists) }
    })
}

/// The class of a word that has it by its lists, whatever its letters.
fn listed_class(of: Lists, is_capital: bool, is_first: bool) -> Option<Class> {
    const LISTS: [(List, Class); 7] = [
        (List::Function, Class::Function),
        (List::Relative, Class::Relative),
        (List::Preposition, Class::Preposition),
        (List::Determiner, Class::Determiner),
        (List::Conjunction, Class::And),
        (List::Verb, Class::Verb),
        (List::Time, Class::Function),
    ];
    if is_capital && !is_first && of.has(List::FunctionOrName) {
        return Some(Class::Name);
    }
    LISTS.iter().find(|(list, _)| of.has(*list)).map(|(_, class)| *class)
}

/// The class of a word that is a role or belongs to one.
fn role(words: &Words, lower: &str, lists: Lists, is_capital: bool) -> Option<Class> {
    let is_plain = lists.is_empty() && !lower.contains('-') && !lower.ends_with(ROLE_ENDINGS);
    if is_plain {
        return None;
    }
    let stem = ["-elect", "-designate"].iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(lower);
    let stem = stem.rsplit('-').next().unwrap_or(stem);
    let is_role = |word: &str| is_role(words, word) || (!is_capital && words.of(word).has(List::Kin));
    if lists.has(List::Honorific) && lower == "professor" {
        return Some(Class::Honorific);
    }
    match role_class(lists, is_capital) {
        Some(class) if !matches!(class, Class::Role { .. }) => return Some(class),
        _ => {}
    }
    if is_role(stem) {
        Some(Class::Role { is_plural: false, is_name: is_capital && words.of(stem).has(List::NameOrRole) })
    } else if singular(stem).is_some_and(|singular| is_role(&singular)) {
        Some(Class::Role { is_plural: true, is_name: false })
    } else {
        None
    }
}

/// The class of a word that `lists`, which hold it, make a role or a part of one.
fn role_class(lists: Lists, is_capital: bool) -> Option<Class> {
    const ROLES: Lists = Lists::of(&[List::Role, List::NameOrRole]);
    match () {
        () if is_capital && lists.has(List::Honorific) => Some(Class::Honorific),
        () if lists.has(List::RolePart) => Some(Class::Forming),
        () if lists.has(List::RoleModifier) => Some(Class::Modifier),
        () if lists.has_any(ROLES) || !is_capital && lists.has(List::Kin) => {
            Some(Class::Role { is_plural: false, is_name: is_capital && lists.has(List::NameOrRole) })
        }
        () => None,
    }
}

/// The last letters of words that are roles by their ending: "-ist", "-woman", "-person", and plurals.
const ROLE_ENDINGS: [char; 3] = ['t', 'n', 's'];

fn is_role(words: &Words, word: &str) -> bool {
    let of_man = word.strip_suffix("woman").or_else(|| word.strip_suffix("person"));
    let of_man = of_man.map(|stem| [stem, "man"].concat());
    let lists = words.of(word);
    // Lindqvist and Palmquist are names.
    let is_calling = word.len() > 5
        && word.ends_with("ist")
        && !word.ends_with("qvist")
        && !word.ends_with("quist")
        && !lists.has(List::NoRole);
    let is_listed = of_man.map_or(lists, |word| words.of(&word)).has(List::Role);
    is_calling || is_listed || lists.has(List::NameOrRole)
}

fn singular(word: &str) -> Option<Cow<'_, str>> {
    let changed = [("women", "woman"), ("men", "man"), ("ies", "y")];
    let changed = changed.iter().find_map(|(plural, singular)| Some([word.strip_suffix(plural)?, singular].concat()));
    changed.map(Cow::Owned).or_else(|| word.strip_suffix('s').map(Cow::Borrowed))
}

fn capital_class(word: &str, lower: &str, lists: Lists, is_first: bool) -> Class {
    let is_adverb = is_first && word.len() > 5 && lower.ends_with("ly") && !lists.has(List::NameInLy);
    if is_adverb || (is_caps(word) && lists.has(List::Postnominal)) {
        Class::Function
    } else if lists.has(List::NameSuffix) && (is_caps(word) || !lower.starts_with(['i', 'v', 'x'])) {
        Class::Suffix
    } else if lists.has(List::Body) || is_country_like(lower) {
        Class::Body
    } else if word.chars().nth(1).is_none() {
        Class::Initial
    } else {
        Class::Name
    }
}

/// Whether a word ends as names of countries do: "Talyshistan", but Dastan and Tristan are people.
fn is_country_like(lower: &str) -> bool {
    const LONGEST_GIVEN_NAME: usize = 7;
    lower.len() > LONGEST_GIVEN_NAME && lower.ends_with("stan")
}

fn small_class(word: &str, lower: &str, lists: Lists) -> Class {
    let article =
        word.split_once('-').filter(|(article, rest)| article.len() == 2 && rest.starts_with(char::is_uppercase));
    if article.is_some() {
        Class::Name
    } else if lists.has(List::NameParticle) {
        Class::Particle
    } else if lists.has(List::NameSuffix) && lower.len() > 3 {
        Class::Suffix
    } else {
        Class::Plain
    }
}

fn is_caps(word: &str) -> bool {
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    let first_two = (letters.next(), letters.next());
    matches!(first_two, (Some(_), Some(_))) && !word.contains(char::is_lowercase)
}

fn is_joint(character: char) -> bool {
    is_apostrophe(character) || matches!(character, '-' | '‑')
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`')
}

#[cfg(test)]
mod tests {
    use super::{any_class, plain_class};
    use crate::gazetteer::Words;

    #[test]
    fn plain_words_are_told_quickly_as_they_are_slowly() {
        let rows = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/words.en.tsv")).lines();
        let listed = rows.filter(|row| !row.starts_with('#')).filter_map(|row| row.split('\t').next());
        let others = ["salman", "chairpersons", "linguist", "kindly", "ministries", "talyshistan", "boris", "xs"];
        let mut told = 0;
        for word in listed.chain(others) {
            let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            let title = first.to_uppercase() + rest;
            for written in [word.to_owned(), title.clone(), word.to_uppercase(), format!("{word}s"), title + "s"] {
                for is_first in [true, false] {
                    let words = Words::english();
                    if let Some(class) = plain_class(words, &written, false, is_first) {
                        assert_eq!(class, any_class(words, &written, false, is_first), "{written}");
                        told += 1;
                    }
                }
            }
        }
        assert!(told > 10_000, "{told}");
    }
}
