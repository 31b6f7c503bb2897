//! The tokens of a sentence and what each can be to an introduction.

use super::Known;
use super::words::{self, Lists, has};
use crate::span::Span;
use crate::text::edge::is_word_char;

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

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) class: Class,
    pub(super) is_capital: bool,
    /// Written in capitals throughout.
    pub(super) is_caps: bool,
}

/// The tokens of `sentence`; each name in `known` is one.
pub(super) fn tokens(text: &str, sentence: Span, known: &[Known]) -> Vec<Token> {
    let first = known.partition_point(|name| name.span.end <= sentence.start);
    let mut found = Vec::new();
    let mut at = sentence.start;
    for (index, name) in known.iter().enumerate().skip(first) {
        if name.span.start >= sentence.end {
            break;
        }
        let span = Span::new(name.span.start.max(at), name.span.end.min(sentence.end));
        push_tokens(&text[..span.start], at, &mut found);
        found.push(Token { span, class: Class::Known(index), is_capital: true, is_caps: false });
        at = span.end;
    }
    push_tokens(&text[..sentence.end], at, &mut found);
    found
}

/// Appends the tokens of `text` from `at` on.
fn push_tokens(text: &str, mut at: usize, found: &mut Vec<Token>) {
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        let (len, class) = if character.is_whitespace() {
            let len = rest.len() - rest.trim_start().len();
            if rest[..len].matches('\n').count() < 2 {
                at += len;
                continue;
            }
            (len, Class::Mark)
        } else if let Some(len) = possessive_len(rest) {
            (len, Class::Possessive)
        } else if is_word_char(character) {
            let is_first = found.last().is_none_or(|before| before.class == Class::Mark);
            read_word(rest, is_first)
        } else {
            (character.len_utf8(), if character == ',' { Class::Comma } else { Class::Mark })
        };
        let span = Span::new(at, at + len);
        found.push(Token { span, class, is_capital: character.is_uppercase(), is_caps: is_caps(&rest[..len]) });
        at = span.end;
    }
}

/// The length and the class of the word that `text` begins with, with the dot that belongs to it.
fn read_word(text: &str, is_first: bool) -> (usize, Class) {
    let len = word_len(text);
    let is_dotted = text[len..].starts_with('.');
    let class = class(&text[..len], is_dotted, is_first);
    let takes_dot = is_dotted && matches!(class, Class::Initial | Class::Honorific | Class::Suffix);
    (len + usize::from(takes_dot), class)
}

/// The length of the word that `text` begins with. Hyphens and apostrophes
/// inside belong to it, a possessive ending does not.
fn word_len(text: &str) -> usize {
    let mut len = 0;
    let mut is_joined = false;
    for (at, character) in text.char_indices() {
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

fn class(word: &str, is_dotted: bool, is_first: bool) -> Class {
    let lower = if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().replace('’', "'") };
    let is_capital = word.starts_with(char::is_uppercase);
    let letters = word.chars().count();
    if word.contains(|character: char| character.is_numeric() || character == '_') {
        return if word.bytes().all(|byte| byte.is_ascii_digit()) { Class::Number } else { Class::Plain };
    }
    let lists = Lists::of(&lower);
    let is_abbreviation = lists.has(words::HONORIFICS) || lists.has(words::SUFFIXES);
    if is_capital && is_dotted && (letters == 1 || letters == 2 && !is_abbreviation) {
        return Class::Initial;
    }
    if is_capital && !is_first && lists.has(words::NAMES_TOO) {
        return Class::Name;
    }
    closed_class(lists).or_else(|| role(&lower, lists, is_capital)).unwrap_or_else(|| {
        if is_capital { capital_class(word, &lower, lists, is_first) } else { small_class(word, &lower, lists) }
    })
}

/// The class of a word that has it whatever its letters.
fn closed_class(of: Lists) -> Option<Class> {
    let lists = [
        (words::FUNCTION, Class::Function),
        (words::RELATIVES, Class::Relative),
        (words::PREPOSITIONS, Class::Preposition),
        (words::DETERMINERS, Class::Determiner),
        (words::CONJUNCTIONS, Class::And),
        (words::VERBS, Class::Verb),
        (words::TIMES, Class::Function),
    ];
    lists.iter().find(|(list, _)| of.has(list)).map(|(_, class)| *class)
}

/// The class of a word that is a role or belongs to one.
fn role(lower: &str, lists: Lists, is_capital: bool) -> Option<Class> {
    let stem = ["-elect", "-designate"].iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(lower);
    let stem = stem.rsplit('-').next().unwrap_or(stem);
    if lists.has(words::HONORIFICS) && (is_capital || lower == "professor") {
        Some(Class::Honorific)
    } else if lists.has(words::FORMING) {
        Some(Class::Forming)
    } else if lists.has(words::MODIFIERS) {
        Some(Class::Modifier)
    } else if is_role(stem) || (!is_capital && has(words::KIN, stem)) {
        Some(Class::Role { is_plural: false, is_name: is_capital && has(words::SOFT, stem) })
    } else if singular(stem).is_some_and(|singular| is_role(&singular) || (!is_capital && has(words::KIN, &singular))) {
        Some(Class::Role { is_plural: true, is_name: false })
    } else {
        None
    }
}

fn is_role(word: &str) -> bool {
    let of_man = word.strip_suffix("woman").or_else(|| word.strip_suffix("person"));
    let of_man = of_man.map(|stem| format!("{stem}man"));
    let is_calling = word.len() > 5 && word.ends_with("ist") && !has(words::NO_ROLES, word);
    is_calling || has(words::ROLES, of_man.as_deref().unwrap_or(word)) || has(words::SOFT, word)
}

fn singular(word: &str) -> Option<String> {
    let changed = [("women", "woman"), ("men", "man"), ("ies", "y"), ("s", "")];
    changed.iter().find_map(|(plural, singular)| Some(format!("{}{singular}", word.strip_suffix(plural)?)))
}

fn capital_class(word: &str, lower: &str, lists: Lists, is_first: bool) -> Class {
    const NAMES_IN_LY: [&str; 4] = ["anatoly", "beverly", "kimberly", "vitaly"];
    let is_adverb = is_first && word.len() > 5 && lower.ends_with("ly") && !NAMES_IN_LY.contains(&lower);
    if is_adverb || (is_caps(word) && lists.has(words::POSTNOMINALS)) {
        Class::Function
    } else if lists.has(words::SUFFIXES) && (is_caps(word) || !lower.starts_with(['i', 'v', 'x'])) {
        Class::Suffix
    } else if lists.has(words::BODIES) || lower.ends_with("stan") {
        Class::Body
    } else if word.chars().count() == 1 {
        Class::Initial
    } else {
        Class::Name
    }
}

fn small_class(word: &str, lower: &str, lists: Lists) -> Class {
    let article =
        word.split_once('-').filter(|(article, rest)| article.len() == 2 && rest.starts_with(char::is_uppercase));
    if article.is_some() {
        Class::Name
    } else if lists.has(words::PARTICLES) {
        Class::Particle
    } else if lists.has(words::SUFFIXES) && lower.len() > 3 {
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
