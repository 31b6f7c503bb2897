//! Offsets in characters.

use crate::span::Span;

/// Counts the Unicode scalar values before places of a text that are asked for
/// in ascending order; all together cost one pass over the text.
pub(crate) struct CharCounter<'t> {
    text: &'t str,
    byte: usize,
    chars: usize,
}

impl<'t> CharCounter<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, byte: 0, chars: 0 }
    }

    /// Start and end of `span`, in characters. Spans must not start before the
    /// end of the one asked for last.
    pub(crate) fn place(&mut self, span: Span) -> [usize; 2] {
        [self.at(span.start), self.at(span.end)]
    }

    fn at(&mut self, byte: usize) -> usize {
        self.chars += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.chars
    }
}
