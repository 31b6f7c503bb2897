//! The full stop that nearly every sentence ends with, told at a glance.

use super::list::MAX_MARKER;
use crate::text::runs::small_start;
use crate::text::sentence_words::SentenceWords;

/// The shortest word before such a full stop, in letters.
const SHORTEST: usize = 4;

/// Whether the sentence that `text` begins with surely ends with the full stop
/// at `at`: a word of small letters that is no abbreviation stands before it,
/// and one space and a capital behind it, all of them in ASCII.
///
/// Says no where it doesn't know. The rules of [`Splitter::ends`](super::Splitter)
/// say the same of these full stops, at ten times the cost.
#[inline]
pub(super) fn is_plain_end(words: &SentenceWords, text: &[u8], at: usize) -> bool {
    let follows = matches!(text.get(at..at + 3), Some([b'.', b' ', b'A'..=b'Z']));
    if !follows || at <= MAX_MARKER {
        return false;
    }
    let small = at - small_start(text, at);
    let last = text[at - 1];
    let (first, len) = match text[..at - small] {
        [.., b' '] if small > 0 => (text[at - small], small),
        [.., b' ', capital @ b'A'..=b'Z'] => (capital.to_ascii_lowercase(), small + 1),
        _ => return false,
    };
    len >= SHORTEST && !words.has_plain_shape(first, last, len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::phrases::Phrases;

    #[test]
    fn a_plain_end_is_told_and_no_other() {
        for (text, is_plain) in [
            ("Relations with Moscow soured. Then came", true),
            ("He arrived in the city of Osh. Then", false),
            ("The leader of the party is Col. Then", false),
            ("It was signed by Sadyr Japarov. The", true),
            ("It was signed in early Sept. The", false),
            ("It was signed in the U.S. The", false),
            ("It was signed yesterday. the", false),
            ("It was signed yesterday.  The", false),
            ("It was signed yesterday. “The", false),
            ("• viii. The", false),
        ] {
            let at = text.rfind(". ").or(text.rfind(".  ")).expect("a full stop");
            let words = Phrases::builtin().sentence_words();
            assert_eq!(is_plain_end(words, text.as_bytes(), at), is_plain, "{text}");
        }
    }
}
