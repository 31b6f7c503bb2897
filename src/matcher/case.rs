//! Whether the letters of a text are written as a name's policy asks.

use crate::gazetteer::{Alias, Case, List, Words};
use crate::span::Span;
use crate::text::casing::Casing;
use crate::text::word_chars::is_ignored;

/// How far a line is looked at to both sides of a name, in bytes.
const LINE: usize = 120;

/// Whether a text may write the first letter of `name` small, where its
/// letters are to be written as `case` asks.
pub(super) fn may_begin_small(case: Case, name: &str) -> bool {
    match case {
        Case::Off | Case::Upper => false,
        Case::Any => true,
        Case::Title | Case::Strict | Case::Exact => !word_starts(name).next().is_some_and(char::is_uppercase),
    }
}

/// Whether all is of ASCII and no word begins with a small letter.
pub(super) fn is_plain_title(casing: Casing) -> bool {
    casing.is_ascii && !casing.has_small_word
}

/// A stretch of a text as its letters are written.
pub(super) struct Written<'t> {
    text: &'t str,
    span: Span,
    /// Whether all letters are capitals.
    is_upper: bool,
    /// Whether it is of ASCII and no word in it begins with a small letter.
    is_plain_title: bool,
}

impl<'t> Written<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        let casing = Casing::of(text.as_bytes(), span);
        let is_upper = if casing.is_ascii {
            casing.has_capital && !casing.has_small
        } else {
            let slice = &text[span.as_range()];
            !slice.contains(char::is_lowercase) && slice.contains(char::is_uppercase)
        };
        Self { text, span, is_upper, is_plain_title: is_plain_title(casing) }
    }

    fn slice(&self) -> &'t str {
        &self.text[self.span.as_range()]
    }

    /// Whether the text's letters are written as `alias` asks.
    pub(super) fn fits(&self, words: &Words, alias: Alias<'_>) -> bool {
        match alias.case() {
            Case::Off => false,
            Case::Any => true,
            Case::Upper => {
                self.is_upper && !(words.of_small(alias.name()).has(List::CapitalsWord) && self.is_in_capitals())
            }
            Case::Title => self.fits_title(alias.name()),
            Case::Strict => self.fits_title(alias.name()) && !self.opens_sentence(),
            Case::Exact => self.has_case_of(alias.name()),
        }
    }

    /// Whether each word that `name` writes with a capital begins with one
    /// here, or all letters are capitals.
    pub(super) fn fits_title(&self, name: &str) -> bool {
        // Two names of ASCII that fold to one have the same words.
        if self.is_upper || self.slice() == name || (self.is_plain_title && name.is_ascii()) {
            return true;
        }
        let mut words = word_starts(self.slice());
        let titled = word_starts(name).all(|wanted| {
            let written = words.next();
            !wanted.is_uppercase() || written.is_some_and(|letter| !letter.is_lowercase())
        });
        titled && words.next().is_none()
    }

    fn has_case_of(&self, name: &str) -> bool {
        let letters = |text: &'t str| text.chars().filter(|character| character.is_alphabetic());
        letters(self.slice())
            .map(char::is_uppercase)
            .eq(name.chars().filter(|character| character.is_alphabetic()).map(char::is_uppercase))
    }

    /// Whether the name is the first word of its sentence, as far as the characters before it tell.
    fn opens_sentence(&self) -> bool {
        let before = self.text[..self.span.start]
            .trim_end_matches([' ', '"', '“', '‘', '\'', '(', '[', '«', '-', '–', '—', '•']);
        before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':', '…', '”'])
    }

    /// Whether the line around the name is written in capitals.
    fn is_in_capitals(&self) -> bool {
        let from = self.text.floor_char_boundary(self.span.start.saturating_sub(LINE));
        let to = self.text.ceil_char_boundary((self.span.end + LINE).min(self.text.len()));
        let before = self.text[from..self.span.start].rsplit('\n').next().unwrap_or_default();
        let after = self.text[self.span.end..to].split('\n').next().unwrap_or_default();
        let letters = || before.chars().chain(after.chars()).filter(|character| character.is_alphabetic());
        let capitals = letters().filter(|letter| letter.is_uppercase()).count();
        capitals >= 4 && capitals * 10 >= letters().count() * 7
    }
}

/// The first characters of the words of `text`.
fn word_starts(text: &str) -> impl Iterator<Item = char> {
    let mut inside = false;
    text.chars().filter(move |character| {
        let in_word = character.is_alphanumeric() || is_ignored(*character);
        let starts = in_word && !inside;
        inside = in_word;
        starts
    })
}
