//! How the letters of a few words are written.

use wide::u8x16;

use super::blocks::{between, mask};
use crate::span::Span;

/// How the letters of a stretch of a text are written, as far as they are of ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Casing {
    /// Whether all characters are of ASCII.
    pub(crate) is_ascii: bool,
    pub(crate) has_capital: bool,
    pub(crate) has_small: bool,
    /// Whether a word begins with a small letter.
    pub(crate) has_small_word: bool,
}

impl Casing {
    /// How the letters at `span` of `bytes` are written.
    ///
    /// Sixteen are looked at at once, and a name is seldom longer.
    #[inline]
    pub(crate) fn of(bytes: &[u8], span: Span) -> Self {
        let (mut wide, mut capitals, mut small, mut small_words, mut joined) = (0, 0, 0, 0, 0);
        let mut at = span.start;
        while at < span.end {
            let mut last = [b' '; 16];
            let chunk = match bytes[at..].first_chunk() {
                Some(chunk) => chunk,
                None => {
                    let rest = &bytes[at..];
                    last[..rest.len()].copy_from_slice(rest);
                    &last
                }
            };
            let vector = u8x16::new(*chunk);
            let inside = 0xffff_u64 >> (at + 16).saturating_sub(span.end);
            let chunk_capitals = mask(between(vector, b'A', b'Z')) & inside;
            let chunk_small = mask(between(vector, b'a', b'z')) & inside;
            let letters = chunk_capitals | chunk_small | mask(between(vector, b'0', b'9'));
            wide |= mask(vector) & inside;
            capitals |= chunk_capitals;
            small |= chunk_small;
            small_words |= chunk_small & !(letters << 1 | joined);
            joined = letters >> 15;
            at += 16;
        }
        Self {
            is_ascii: wide == 0,
            has_capital: capitals != 0,
            has_small: small != 0,
            has_small_word: small_words != 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_are_written_as_each_of_them_is(text in "[a-cX0é_. ]{0,60}", start in 0..60_usize, len in 0..40_usize) {
            let start = text.floor_char_boundary(start.min(text.len()));
            let end = text.floor_char_boundary((start + len).min(text.len())).max(start);
            let bytes = &text.as_bytes()[start..end];
            let begins_small = |index: usize| {
                bytes[index].is_ascii_lowercase() && (index == 0 || !bytes[index - 1].is_ascii_alphanumeric())
            };
            let expected = Casing {
                is_ascii: bytes.is_ascii(),
                has_capital: bytes.iter().any(u8::is_ascii_uppercase),
                has_small: bytes.iter().any(u8::is_ascii_lowercase),
                has_small_word: (0..bytes.len()).any(begins_small),
            };
            prop_assert_eq!(Casing::of(text.as_bytes(), Span::new(start, end)), expected);
        }
    }
}
