//! Where a name may begin and end.
//!
//! Edges come from runs of letters and digits, not from UAX #29 words: those
//! glue `Russia’s` and `Moscow.Bishkek` into one word each.

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::GraphemeCursor;

use super::word_chars::{is_ignored, is_unspaced, is_word_char};

/// How many letters an ending has at most that Turkish sets behind a name: "lardaki".
const LONGEST_ENDING: usize = 7;

/// How far the start of a hashtag is looked for, in bytes.
const LONGEST_HASHTAG: usize = 96;

/// Whether a name may begin at byte `at` of `text`.
pub(crate) fn may_start(text: &str, at: usize) -> bool {
    let Some(before) = text[..at].chars().rev().find(|before| !is_ignored(*before)) else {
        return true;
    };
    let Some(first) = text[at..].chars().next() else {
        return false;
    };
    !is_word_char(before) || is_unspaced(first) || is_unspaced(before) || is_hashtag_edge(text, at, before, first)
}

/// Whether a name may end before byte `at` of `text`.
///
/// What follows may be anything but a letter or a digit: a hyphen, a full
/// stop, an apostrophe with an English or Turkish ending (`Russia’s`,
/// `Türkiye’nin`).
pub(crate) fn may_end(text: &str, at: usize) -> bool {
    let mut rest = text[at..].chars();
    let Some(after) = rest.find(|after| !is_ignored(*after)) else {
        return true;
    };
    let Some(last) = text[..at].chars().next_back() else {
        return false;
    };
    if is_apostrophe(after) {
        return is_apostrophe_tail(rest.as_str());
    }
    !is_word_char(after) || is_unspaced(last) || is_unspaced(after) || is_hashtag_edge(text, at, last, after)
}

/// Whether a name may start at `start` and end at `end`.
pub(crate) fn are_edges(text: &str, start: usize, end: usize) -> bool {
    may_start(text, start) && may_end(text, end) && is_grapheme_edge(text, start) && is_grapheme_edge(text, end)
}

/// Whether ASCII on both sides shows at once that a name may stand at
/// `start..end`, where a word begins and one ends.
#[inline]
pub(crate) fn is_plain(bytes: &[u8], start: usize, end: usize) -> bool {
    const PARTS: [bool; 256] = {
        let mut parts = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            let is_word = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
            parts[byte] = is_word || byte >= 0x80 || byte as u8 == b'\'' || byte as u8 == b'`';
            byte += 1;
        }
        parts
    };
    let is_free = |at: usize| bytes.get(at).is_none_or(|byte| !PARTS[usize::from(*byte)]);
    is_free(end) && (start == 0 || is_free(start - 1))
}

/// `at`, moved behind the combining marks that belong to the character before it.
pub(crate) fn after_marks(text: &str, at: usize) -> usize {
    if text.as_bytes().get(at).is_none_or(u8::is_ascii) {
        return at;
    }
    at + text[at..].chars().take_while(|mark| is_combining_mark(*mark)).map(char::len_utf8).sum::<usize>()
}

/// Whether byte `at` of `text` lies between two characters as a reader sees them.
pub(crate) fn is_grapheme_edge(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let plain = |index: usize| bytes.get(index).is_none_or(|byte| byte.is_ascii() && *byte != b'\n');
    if at == 0 || (plain(at) && plain(at - 1)) {
        return true;
    }
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// A place in a hashtag where a word may begin or end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct HashtagEdge {
    /// The byte.
    pub(crate) at: usize,
    /// Whether it is the hashtag's own way to part words, and no edge elsewhere.
    pub(crate) is_inner: bool,
}

/// Where the words of the hashtag whose `#` stands before `start` begin and
/// end: `|Stand|With|Ukraine`.
pub(crate) fn hashtag_edges(text: &str, start: usize) -> Vec<HashtagEdge> {
    let rest = &text[start..];
    let len = rest.find(|character| !is_word_char(character) && !is_ignored(character)).unwrap_or(rest.len());
    // One character more than an edge may be away, so that the last edge is seen.
    let end = text.floor_char_boundary(start + len.min(LONGEST_HASHTAG + 4));
    let mut edges = Vec::new();
    let mut before: Option<(usize, char)> = None;
    for (index, character) in text[start..end].char_indices().filter(|(_, character)| !is_ignored(*character)) {
        let at = start + index;
        match before {
            Some((word_end, last)) if parts_hashtag(last, character) => {
                edges.extend([after_marks(text, word_end), at].map(|at| HashtagEdge { at, is_inner: true }));
            }
            Some((_, last)) if !is_unspaced(last) => {}
            _ => edges.push(HashtagEdge { at, is_inner: false }),
        }
        before = Some((at + character.len_utf8(), character));
    }
    edges.dedup();
    edges
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '′')
}

/// Whether the letters behind an apostrophe are an ending, so that the name
/// before it is whole: `Japan’s` but not `Xi’an`.
fn is_apostrophe_tail(rest: &str) -> bool {
    let letters = rest.find(|character: char| !is_word_char(character)).unwrap_or(rest.len());
    let tail = &rest[..letters];
    tail.is_empty() || tail.eq_ignore_ascii_case("s") || is_turkish_ending(tail)
}

/// Endings that Turkish sets behind a name and its apostrophe: case, plural,
/// possession, `-ki` and `-li`.
fn is_turkish_ending(tail: &str) -> bool {
    const ENDINGS: [&str; 20] = [
        "A", "H", "yA", "yH", "nA", "nH", "Hn", "nHn", "DA", "DAn", "DAki", "nDA", "nDAn", "nDAki", "lA", "ylA", "lH",
        "lHk", "lHr", "sHz",
    ];
    let is_plural = tail.starts_with("lar") || tail.starts_with("ler");
    tail.chars().count() <= LONGEST_ENDING && (is_plural || ENDINGS.iter().any(|ending| has_shape(tail, ending)))
}

/// Whether `tail` is of a shape in which `A` is a low vowel, `H` a high one,
/// and `D` is `d` or `t`.
fn has_shape(tail: &str, shape: &str) -> bool {
    let fits = |letter: char, of: char| match of {
        'A' => matches!(letter, 'a' | 'e'),
        'H' => matches!(letter, 'ı' | 'i' | 'u' | 'ü'),
        'D' => matches!(letter, 'd' | 't'),
        other => letter == other,
    };
    tail.chars().count() == shape.len() && tail.chars().zip(shape.chars()).all(|(letter, of)| fits(letter, of))
}

/// Whether `at` is an edge between two words of a hashtag: `#Stand|With|Ukraine`,
/// `#free_kyrgyzstan`.
fn is_hashtag_edge(text: &str, at: usize, before: char, after: char) -> bool {
    parts_hashtag(before, after) && is_in_hashtag(text, at)
}

/// Whether two neighbours in a hashtag belong to two of its words.
fn parts_hashtag(before: char, after: char) -> bool {
    (before.is_lowercase() && after.is_uppercase()) || before == '_' || after == '_'
}

fn is_in_hashtag(text: &str, at: usize) -> bool {
    let mut start = at;
    for before in text[..at].chars().rev() {
        if before == '#' {
            return true;
        }
        start -= before.len_utf8();
        if !(is_word_char(before) || is_ignored(before)) || at - start > LONGEST_HASHTAG {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `name` has edges on both sides where it stands in `text`.
    fn stands(text: &str, name: &str) -> bool {
        let start = text.find(name).expect("the name is in the text");
        may_start(text, start) && may_end(text, start + name.len())
    }

    #[test]
    fn names_end_where_people_see_them_end() {
        for (text, name) in [
            ("Kyrgyzstan’s policy", "Kyrgyzstan"),
            ("the states' policy", "states"),
            ("Türkiye'nin", "Türkiye"),
            ("Rusya’ya", "Rusya"),
            ("Kırgızistan’ın", "Kırgızistan"),
            ("Tacikistan’daki", "Tacikistan"),
            ("the Kyrgyz-Tajik border", "Tajik"),
            ("CSTO/EAEU", "EAEU"),
            ("T.Mamytov", "Mamytov"),
            ("Moscow.Bishkek", "Moscow"),
            ("#StandWithUkraine", "Ukraine"),
            ("#free_kyrgyzstan", "kyrgyzstan"),
            ("Russia² said", "Russia"),
            ("吉尔吉斯斯坦总统", "吉尔吉斯斯坦"),
        ] {
            assert!(stands(text, name), "{name} in {text}");
        }
    }

    #[test]
    fn parts_of_words_are_not_names() {
        for (text, name) in [
            ("Nigerian", "Niger"),
            ("erhält", "lt"),
            ("EU27", "EU"),
            ("MFA_Russia", "Russia"),
            ("StandWithUkraine", "Ukraine"),
            ("Xi’an", "Xi"),
        ] {
            assert!(!stands(text, name), "{name} in {text}");
        }
    }
}
