//! The words that may make up a long form.

use super::LONGEST;
use crate::span::Span;
use crate::text::phrases::{PhraseList, Phrases};

/// The words before a place of a text, as far back as one name may reach.
pub(super) struct Words<'t> {
    phrases: &'t Phrases,
    text: &'t str,
    end: usize,
    spans: Vec<Span>,
}

impl<'t> Words<'t> {
    /// The words before byte `end`, none of them before `floor`, and none before what ends a
    /// sentence or a paragraph or stands around a quotation or a bracket.
    pub(super) fn before(phrases: &'t Phrases, text: &'t str, end: usize, floor: usize) -> Self {
        let from = text.ceil_char_boundary(end.saturating_sub(LONGEST)).max(floor);
        let window = text[from..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        let edge = window.char_indices().rev().find(|(at, c)| is_edge(phrases, window, *at, *c));
        let mut at = edge.map_or(from, |(at, c)| from + at + c.len_utf8());
        let is_cut = edge.is_none() && from > floor;
        let mut spans = Vec::new();
        for token in text[at..from + window.len()].split_inclusive(char::is_whitespace) {
            let start = at + token.find(char::is_alphanumeric).unwrap_or(token.len());
            at += token.len();
            let word = text[start..at].trim_end_matches(|c: char| !c.is_alphanumeric());
            spans.push(Span::new(start, start + word.len()));
        }
        // The first word may lack its first half.
        spans.drain(..usize::from(is_cut).min(spans.len()));
        spans.retain(|span| !span.is_empty());
        Self { phrases, text, end, spans }
    }

    pub(super) fn len(&self) -> usize {
        self.spans.len()
    }

    pub(super) fn word(&self, index: usize) -> &'t str {
        &self.text[self.spans[index].as_range()]
    }

    /// What stands between word `index` and the one before it.
    pub(super) fn gap_before(&self, index: usize) -> &'t str {
        index.checked_sub(1).map_or("", |before| &self.text[self.spans[before].end..self.spans[index].start])
    }

    /// Whether quotation marks stand around all of the words.
    pub(super) fn are_quoted(&self) -> bool {
        let [Some(first), Some(last)] = [self.spans.first(), self.spans.last()] else { return false };
        self.text[..first.start].ends_with(is_quote) && self.text[last.end..self.end].starts_with(is_quote)
    }

    pub(super) fn is_stop(&self, index: usize) -> bool {
        self.has(PhraseList::PassedOver, self.word(index))
    }

    /// Whether `word` stands in `list` in small letters.
    pub(super) fn has(&self, list: PhraseList, word: &str) -> bool {
        self.phrases.has_small(list, word)
    }

    pub(super) fn phrases(&self) -> &'t Phrases {
        self.phrases
    }

    /// The span from word `start` to the last one, without a genitive's ending.
    pub(super) fn span_from(&self, start: usize) -> Span {
        let last = self.spans[self.len() - 1];
        let word = self.word(self.len() - 1);
        Span::new(self.spans[start].start, last.start + without_genitive(word).unwrap_or(word).len())
    }
}

pub(super) fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The name in "Russia's" and "Rusya’nın".
pub(super) fn without_genitive(word: &str) -> Option<&str> {
    let (name, ending) = word.rsplit_once(['\'', '’'])?;
    let ending = ending.strip_prefix('n').unwrap_or(ending);
    matches!(ending, "s" | "in" | "ın" | "un" | "ün").then_some(name)
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'')
}

/// Whether no name goes on over the character `c` at byte `at`.
fn is_edge(phrases: &Phrases, text: &str, at: usize, c: char) -> bool {
    let word_before = || text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let behind = text[at + c.len_utf8()..].chars().next();
    match c {
        '(' | ')' | '[' | ']' | '{' | '}' | '"' | '“' | '”' | '„' | '«' | '»' => true,
        ';' | ':' | '!' | '?' | '…' | '|' | '•' | '/' | '@' => true,
        '‘' => word_before().is_empty(),
        '.' if behind.is_some_and(char::is_whitespace) => {
            word_before().chars().count() > 1 && !phrases.has_small(PhraseList::Dotted, word_before())
        }
        '\n' => text[..at].trim_end_matches([' ', '\t', '\r']).ends_with('\n'),
        _ => false,
    }
}
