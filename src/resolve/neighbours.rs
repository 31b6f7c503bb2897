//! The words beside a name.

use crate::span::Span;

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
        let clause = self.before().rsplit(|character| character == ',' || ends_sentence(character)).next();
        clause.unwrap_or_default().split_whitespace().rev().map(bare)
    }

    /// The word before the name, over a comma that may stand between.
    pub(super) fn word_before(&self) -> &'t str {
        let before = self.before().trim_end();
        let word = before.rsplit(|character: char| character.is_whitespace() || ends_sentence(character)).next();
        word.map_or("", bare)
    }

    /// Whether nothing but a space stands between the word before and the name.
    pub(super) fn is_joined_before(&self) -> bool {
        self.text[..self.span.start].strip_suffix(' ').is_some_and(|before| before.ends_with(char::is_alphanumeric))
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
        self.after().strip_prefix([' ', '\n', '\u{a0}']).map_or("", first_word)
    }

    /// The next word, behind a possessive; empty where punctuation comes first.
    pub(super) fn noun_after(&self) -> &'t str {
        let rest =
            ["’s", "'s", "’", "'"].iter().find_map(|ending| self.after().strip_prefix(ending)).unwrap_or(self.after());
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
