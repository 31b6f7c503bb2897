//! The words beside a name.

use crate::span::Span;

/// How far from a name words are looked at, in bytes.
const REACH: usize = 60;

/// What stands before and behind a name, up to the end of its sentence.
pub(super) struct Neighbours<'t> {
    before: &'t str,
    after: &'t str,
}

impl<'t> Neighbours<'t> {
    pub(super) fn new(text: &'t str, span: Span) -> Self {
        let from = text.floor_char_boundary(span.start.saturating_sub(REACH));
        let to = text.ceil_char_boundary((span.end + REACH).min(text.len()));
        let before = text[from..span.start].rsplit(ends_sentence).next().unwrap_or_default();
        Self { before, after: &text[span.end..to] }
    }

    /// The words before the name, nearest first, down to a comma.
    ///
    /// A comma right before the name leaves none.
    pub(super) fn words_before(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        let clause = self.before.rsplit(',').next().unwrap_or_default();
        clause.split_whitespace().rev().map(bare)
    }

    /// The word before the name, over a comma that may stand between.
    pub(super) fn word_before(&self) -> &'t str {
        self.before.split_whitespace().next_back().map_or("", bare)
    }

    /// Whether nothing but a space stands between the word before and the name.
    pub(super) fn is_joined_before(&self) -> bool {
        self.before.strip_suffix(' ').is_some_and(|before| before.ends_with(char::is_alphanumeric))
    }

    /// What follows the name directly.
    pub(super) fn after(&self) -> &'t str {
        self.after
    }

    pub(super) fn is_possessive(&self) -> bool {
        self.after.starts_with(['\'', '’'])
    }

    /// The part behind a hyphen: `based` of "Moscow-based".
    pub(super) fn hyphenated(&self) -> Option<&'t str> {
        self.after.strip_prefix(['-', '–']).map(first_word)
    }

    /// The word behind the name, with nothing but a space between.
    pub(super) fn word_after(&self) -> &'t str {
        self.after.strip_prefix([' ', '\n', '\u{a0}']).map_or("", first_word)
    }

    /// The next word, behind a possessive; empty where punctuation comes first.
    pub(super) fn noun_after(&self) -> &'t str {
        let rest =
            ["’s", "'s", "’", "'"].iter().find_map(|ending| self.after.strip_prefix(ending)).unwrap_or(self.after);
        rest.strip_prefix([' ', '\n', '\u{a0}']).map_or("", first_word)
    }
}

fn ends_sentence(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | ';' | ':' | '\n' | '“' | '"' | '(' | '«')
}

fn bare(word: &str) -> &str {
    word.trim_matches(|character: char| !character.is_alphanumeric())
}

fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}
