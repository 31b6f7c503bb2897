//! The words beside a name.

use crate::gazetteer::{List, Lists, Words};
use crate::span::Span;
use crate::text::runs::{alphanumeric_end, alphanumeric_start};

/// How far from a name words are looked at, in bytes.
const REACH: usize = 60;

/// What stands before and behind a name, up to the end of its sentence.
#[derive(Clone, Copy)]
pub(super) struct Neighbours<'t> {
    text: &'t str,
    span: Span,
}

impl<'t> Neighbours<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        Self { text, span }
    }

    /// The words before the name, nearest first, down to a comma.
    ///
    /// A comma right before the name leaves none.
    pub(super) fn words_before(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let ends = |character| character == ',' || ends_sentence(character);
        let mut before = self.before();
        std::iter::from_fn(move || {
            if let Some(word) = last_plain_word(before) {
                before = &before[..before.len() - word.len() - 1];
                return Some(word);
            }
            let rest = before.trim_end_matches(|character: char| character.is_whitespace() && !ends(character));
            let start = last_where(rest, |character| character.is_whitespace() || ends(character));
            before = &rest[..start];
            // A mark ends the words; behind it nothing more is read.
            let word = &rest[start..];
            (!word.is_empty()).then(|| bare(word))
        })
    }

    /// The word before the name, over a comma that may stand between.
    pub(super) fn word_before(&self) -> &'t str {
        let before = self.before();
        if let Some(word) = last_plain_word(before) {
            return word;
        }
        let before = trim_end(before);
        bare(&before[last_where(before, |character| character.is_whitespace() || ends_sentence(character))..])
    }

    /// The two words before a comma that stands right before the name: `near` and `Oso` of "near Oso, Washington".
    pub(super) fn behind_comma(&self) -> Option<(&'t str, &'t str)> {
        let before = self.before().strip_suffix(", ")?;
        let (before, last) = before.rsplit_once(' ')?;
        let word = before.rsplit(' ').next().unwrap_or_default();
        let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
        (is_word(word) && is_word(last)).then_some((word, last))
    }

    /// The two words before the first of a row that the name is in, nearest first: `with` and `relations` before each of
    /// "relations with Bishkek, Tashkent and Beijing" but the first.
    pub(super) fn row_lead(&self) -> Option<(&'t str, &'t str)> {
        let last = [", and ", " and ", ", "].iter().find_map(|joint| self.before().strip_suffix(joint))?;
        let is_closed =
            self.before().ends_with(" and ") || self.after().starts_with(", ") || self.after().starts_with(" and ");
        let mut row = is_closed.then_some(last)?;
        loop {
            let (before, name) = row.rsplit_once(' ')?;
            if !name.starts_with(char::is_uppercase) || !name.chars().all(char::is_alphabetic) {
                return None;
            }
            match before.strip_suffix(',') {
                Some(further) => row = further,
                None => {
                    let (before, word) = before.rsplit_once(' ').unwrap_or(("", before));
                    return Some((word, before.rsplit(' ').next().unwrap_or_default()));
                }
            }
        }
    }

    /// Whether nothing but a space stands between the word before and the name.
    pub(super) fn is_joined_before(&self) -> bool {
        match self.text.as_bytes()[..self.span.start] {
            [.., before, b' '] if before.is_ascii() => before.is_ascii_alphanumeric(),
            [.., _, b' '] => self.text[..self.span.start - 1].ends_with(char::is_alphanumeric),
            _ => false,
        }
    }

    /// Whether the name ends that of a photographer, with an agency behind it: "(Zen Jordan/AFP)".
    pub(super) fn ends_credit(&self) -> bool {
        let agency = self.after().strip_prefix('/').unwrap_or_default();
        let is_agency = agency.bytes().take_while(u8::is_ascii_uppercase).count() > 1;
        let opens = || self.before().trim_end().rsplit(' ').next().is_some_and(|word| word.starts_with('('));
        is_agency && opens()
    }

    /// Whether a comma or a semicolon stands before the name.
    pub(super) fn follows_comma(&self) -> bool {
        self.before().ends_with(", ") || self.before().ends_with("; ")
    }

    fn before(&self) -> &'t str {
        let from = self.text.floor_char_boundary(self.span.start.saturating_sub(REACH));
        &self.text[from..self.span.start]
    }

    /// What follows the name directly.
    pub(super) fn after(&self) -> &'t str {
        let to = self.text.ceil_char_boundary((self.span.end + REACH).min(self.text.len()));
        &self.text[self.span.end..to]
    }

    pub(super) fn is_possessive(&self) -> bool {
        self.after().starts_with(['\'', '’'])
    }

    /// The part behind a hyphen: `based` of "Moscow-based".
    pub(super) fn hyphenated(&self) -> Option<&'t str> {
        self.after().strip_prefix(['-', '–']).map(first_word)
    }

    /// The word behind the name, with nothing but a space between.
    pub(super) fn word_after(&self) -> &'t str {
        word_behind_space(self.after())
    }

    /// Whether the name goes on as that of a thing called after somebody: "Putin Street", "Kissinger Associates", "Trump
    /// International Hotel".
    pub(super) fn names_thing(&self, words: &Words) -> bool {
        const BROAD: [&str; 2] = ["International", "National"];
        let is_thing = |word: &str| {
            let is_name = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
            is_name && words.of_small(word).has_any(Lists::of(&[List::Body, List::Road]))
        };
        let word = self.word_after();
        let next = || {
            let rest = self.after().strip_prefix(' ').and_then(|after| after.strip_prefix(word));
            word_behind_space(rest.unwrap_or_default())
        };
        is_thing(word) || BROAD.contains(&word) && is_thing(next())
    }

    /// The next word, behind a possessive; empty where punctuation comes first.
    pub(super) fn noun_after(&self) -> &'t str {
        word_behind_space(without_possessive(self.after()))
    }
}

/// `text` without the possessive ending that it begins with.
pub(super) fn without_possessive(text: &str) -> &str {
    if text.starts_with([' ', ',', '.']) {
        return text;
    }
    ["’s", "'s", "’", "'"].iter().find_map(|ending| text.strip_prefix(ending)).unwrap_or(text)
}

/// Whether a word says that what stands behind it is its own: "Russia's", "the Emirates'".
pub(super) fn is_owner(word: &str) -> bool {
    word.ends_with(['\'', '’']) || word.ends_with("'s") || word.ends_with("’s")
}

fn word_behind_space(text: &str) -> &str {
    text.strip_prefix([' ', '\n', '\u{a0}']).map_or("", first_word)
}

fn ends_sentence(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | ';' | ':' | '\n' | '“' | '"' | '(' | '«')
}

fn bare(word: &str) -> &str {
    if let [first, .., last] = word.as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
    {
        return word;
    }
    word.trim_matches(|character: char| !character.is_alphanumeric())
}

/// The letters and digits that `text` begins with.
pub(super) fn first_word(text: &str) -> &str {
    let ascii = alphanumeric_end(text.as_bytes(), 0);
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return &text[..ascii];
    }
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

/// The word of ASCII letters and digits that `text` ends with, if nothing but a space stands behind it and before it.
fn last_plain_word(text: &str) -> Option<&str> {
    let text = text.strip_suffix(' ')?;
    let start = alphanumeric_start(text.as_bytes(), text.len());
    (start < text.len() && start > 0 && text.as_bytes()[start - 1] == b' ').then(|| &text[start..])
}

/// `text` without the white space that it ends with.
fn trim_end(text: &str) -> &str {
    match text.strip_suffix(' ') {
        Some(text) if text.ends_with(|last: char| last.is_ascii_graphic()) => text,
        _ => text.trim_end(),
    }
}

/// The byte behind the last character for which `ends` holds; 0 where there is none.
fn last_where(text: &str, ends: impl Fn(char) -> bool) -> usize {
    text.char_indices().rev().find(|(_, character)| ends(*character)).map_or(0, |(at, end)| at + end.len_utf8())
}
