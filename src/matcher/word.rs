//! The words of a text as they are compared: folded, or as they are written.
//!
//! A word is a run of letters, digits and their marks; in scripts that write
//! no spaces each character is a word. What lies between two words is read
//! character by character.

use super::filter::{CAPITAL, SMALL};
use super::hash::{Hashing, State, plain_end, word};
use crate::text::blocks::{HIGH, LOW, word_end};
use crate::text::edge::after_marks;
use crate::text::fold::{fold_name, push_folded, spaces, two_byte_letter};
use crate::text::word_chars::{is_ignored, is_unspaced, is_word_char};
use crate::text::word_table::small;

/// Where a word that was read ends.
pub(super) struct Word {
    /// The byte behind its last character that shows, and behind that one's marks.
    pub(super) end: usize,
    /// The byte from which to read on, behind characters that do not show.
    pub(super) next: usize,
    /// Whether it is also one word as it is compared; "½" is two, and a mark between them.
    pub(super) is_one: bool,
}

/// What stands at a place where no word goes on.
pub(super) enum Between {
    /// A word begins.
    Word,
    /// A character, or a run of white space, of `len` bytes as it is compared; it was read up to `next`.
    Mark { len: usize, next: usize },
    /// The text or the paragraph ends.
    End,
}

/// How letters are compared.
pub(super) trait Letters: Hashing {
    /// Whether a word begins with `character`, where none goes on.
    fn begins_word(character: char) -> bool;

    /// Appends the word at `at` to `spelt`, as it is compared.
    fn push_word(text: &str, at: usize, spelt: &mut String) -> Word;

    /// Appends what stands at `at`, unless a word begins there.
    fn push_between(text: &str, at: usize, spelt: &mut String) -> Between;

    /// Whether `text[start..end]` is `name`, which is already as names are compared.
    fn same(text: &str, start: usize, end: usize, name: &[u8]) -> bool;
}

/// Case, accents, spaces and the kinds of apostrophes and hyphens are one.
pub(super) struct Folded;

impl Hashing for Folded {
    /// Small letters of ASCII have a bit more than capitals. So have Cyrillic ones, or else they
    /// have another first byte (`р` is D1 80 and `Р` D0 A0): two first bytes count as one.
    #[inline]
    fn spread(eight: u64) -> u64 {
        let leads = eight & (eight << 1) & HIGH;
        eight | (LOW * 0x20) | leads >> 7
    }

    /// By the bit that tells small letters from capitals. Letters beyond ASCII and digits are taken for what this bit says.
    #[inline]
    fn role(first: u8) -> u32 {
        if first & 0x20 == 0 { CAPITAL } else { SMALL }
    }
}

impl Letters for Folded {
    fn begins_word(character: char) -> bool {
        is_word_char(character) && !is_ignored(character)
    }

    fn push_word(text: &str, at: usize, spelt: &mut String) -> Word {
        let bytes = text.as_bytes();
        let mut word = Word { end: at, next: at, is_one: true };
        while word.next < bytes.len() {
            while let Some(letter) = bytes[word.next..].first_chunk().and_then(|pair| two_byte_letter(*pair)) {
                spelt.push(letter);
                word.next += 2;
                word.end = word.next;
            }
            let ascii = word_end(bytes, word.next);
            if ascii > word.next {
                let start = spelt.len();
                spelt.push_str(&text[word.next..ascii]);
                spelt[start..].make_ascii_lowercase();
                (word.end, word.next) = (ascii, ascii);
                continue;
            }
            let Some(character) = text[word.next..].chars().next().filter(|character| !character.is_ascii()) else {
                break;
            };
            if is_ignored(character) {
                push_folded(character, spelt);
                word.next += character.len_utf8();
                continue;
            }
            let begins_another = is_unspaced(character) && word.next > at;
            if begins_another || !is_word_char(character) {
                break;
            }
            let before = spelt.len();
            push_folded(character, spelt);
            word.is_one &= spelt[before..].chars().all(is_word_char);
            word.next += character.len_utf8();
            word.end = word.next;
            if is_unspaced(character) {
                break;
            }
        }
        word.end = after_marks(text, word.end);
        word
    }

    fn push_between(text: &str, at: usize, spelt: &mut String) -> Between {
        let rest = &text[at..];
        let Some(character) = rest.chars().next() else {
            return Between::End;
        };
        if character.is_whitespace() {
            let run = spaces(rest);
            if run.is_paragraph_end {
                return Between::End;
            }
            spelt.push(' ');
            return Between::Mark { len: 1, next: at + run.len };
        }
        if Self::begins_word(character) {
            return Between::Word;
        }
        let before = spelt.len();
        push_folded(character, spelt);
        Between::Mark { len: spelt.len() - before, next: at + character.len_utf8() }
    }

    #[inline]
    fn same(text: &str, start: usize, end: usize, name: &[u8]) -> bool {
        is_same_ascii(&text.as_bytes()[start..end], name) || is_same_folded(&text[start..end], name)
    }
}

/// Whether `written` is of ASCII and `name` but for its capitals.
#[inline]
fn is_same_ascii(written: &[u8], name: &[u8]) -> bool {
    let is_same = |written: u64, name: u64| written & HIGH == 0 && small(written) == name;
    is_same_by_eights(written, name, is_same).unwrap_or_else(|| written.eq_ignore_ascii_case(name))
}

/// Whether all of `written` is `name`, if `is_same` tells it of eight bytes of both, at once; of fewer than four it
/// cannot be told. No other function need be called for it, which costs as much as a comparison.
#[inline(always)]
fn is_same_by_eights(written: &[u8], name: &[u8], is_same: impl Fn(u64, u64) -> bool) -> Option<bool> {
    if written.len() != name.len() {
        return Some(false);
    }
    if written.len() < 4 {
        return None;
    }
    if !is_same(ends(written), ends(name)) {
        return Some(false);
    }
    let mut eights = written.as_chunks::<8>().0.iter().zip(name.as_chunks::<8>().0);
    let is_same =
        |(written, name): (&[u8; 8], &[u8; 8])| is_same(u64::from_le_bytes(*written), u64::from_le_bytes(*name));
    Some(eights.next().is_none_or(is_same) && (written.len() < 16 || eights.all(is_same)))
}

/// The last eight of `bytes`; of fewer, but at least four, the first four and the last four.
#[inline]
fn ends(bytes: &[u8]) -> u64 {
    let four = |four: Option<&[u8; 4]>| four.map_or(0, |four| u64::from(u32::from_le_bytes(*four)));
    match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => four(bytes.first_chunk()) | four(bytes.last_chunk()) << 32,
    }
}

/// Whether `written` folds to `name`; letters of one and two bytes are compared one by one.
fn is_same_folded(written: &str, name: &[u8]) -> bool {
    let (mut rest, mut left) = (written.as_bytes(), name);
    while let Some((byte, behind)) = rest.split_first() {
        let pair = rest.split_first_chunk().and_then(|(pair, behind)| Some((two_byte_letter(*pair)?, behind)));
        let form;
        (form, rest) = pair.unwrap_or((char::from(byte.to_ascii_lowercase()), behind));
        match after_letter(left, form) {
            Some(after) => left = after,
            // Marks, runs of spaces and the like: seldom, and seldom the same.
            None => return fold_name(written).as_bytes() == name,
        }
    }
    left.is_empty()
}

/// What follows `letter` in `text`, if it begins with that. To compare two bytes is quicker than to compare some.
#[inline]
fn after_letter(text: &[u8], letter: char) -> Option<&[u8]> {
    let mut room = [0; 4];
    match *letter.encode_utf8(&mut room).as_bytes() {
        [one] => text.split_first().filter(|(first, _)| **first == one).map(|(_, after)| after),
        [one, two] => text.split_first_chunk().filter(|(pair, _)| **pair == [one, two]).map(|(_, after)| after),
        ref longer => text.strip_prefix(longer),
    }
}

/// Every character is what it is.
pub(super) struct AsWritten;

impl Hashing for AsWritten {
    #[inline]
    fn spread(eight: u64) -> u64 {
        eight
    }

    /// Every word is entered in it, however it begins.
    #[inline]
    fn role(_: u8) -> u32 {
        CAPITAL
    }
}

impl Letters for AsWritten {
    fn begins_word(character: char) -> bool {
        is_word_char(character)
    }

    fn push_word(text: &str, at: usize, spelt: &mut String) -> Word {
        let bytes = text.as_bytes();
        let mut end = at;
        loop {
            while bytes[end..].first_chunk().is_some_and(|pair| two_byte_letter(*pair).is_some()) {
                end += 2;
            }
            let ascii = word_end(bytes, end);
            if ascii > end {
                end = ascii;
                continue;
            }
            let Some(character) = text[end..].chars().next().filter(|character| !character.is_ascii()) else {
                break;
            };
            if !is_word_char(character) || (is_unspaced(character) && end > at) {
                break;
            }
            end += character.len_utf8();
            if is_unspaced(character) {
                end = after_marks(text, end);
                break;
            }
        }
        spelt.push_str(&text[at..end]);
        Word { end, next: end, is_one: true }
    }

    fn push_between(text: &str, at: usize, spelt: &mut String) -> Between {
        match text[at..].chars().next() {
            None => Between::End,
            Some(character) if Self::begins_word(character) => Between::Word,
            Some(character) => {
                spelt.push(character);
                Between::Mark { len: character.len_utf8(), next: at + character.len_utf8() }
            }
        }
    }

    #[inline]
    fn same(text: &str, start: usize, end: usize, name: &[u8]) -> bool {
        let written = &text.as_bytes()[start..end];
        is_same_by_eights(written, name, |written, name| written == name).unwrap_or_else(|| written == name)
    }
}

/// What a stretch of a name, or of a text as it is compared, is made of.
pub(super) enum Part {
    /// A word that ends here.
    Word(usize),
    /// A character that belongs to no word and ends here.
    Mark(usize),
}

/// The words and the characters between them of `spelt`, which is already as
/// names are compared, each with the state behind it if that before is `state`.
pub(super) fn parts<L: Letters>(mut state: State, spelt: &str) -> impl Iterator<Item = (State, Part)> {
    let bytes = spelt.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let first = spelt[at..].chars().next()?;
        if is_word_char(first) {
            at = run_end(spelt, at);
            state = state.with_word(word::<L>(bytes, start, at - start));
            Some((state, Part::Word(at)))
        } else {
            at += first.len_utf8();
            state = bytes[start..at].iter().fold(state, |state, byte| state.with_mark(*byte));
            Some((state, Part::Mark(at)))
        }
    })
}

/// The end of the word of `spelt` at `at`.
pub(super) fn run_end(spelt: &str, at: usize) -> usize {
    let mut end = plain_end(spelt.as_bytes(), at);
    for character in spelt[end..].chars() {
        if !is_word_char(character) || (is_unspaced(character) && end > at) {
            break;
        }
        end += character.len_utf8();
        if is_unspaced(character) {
            return after_marks(spelt, end);
        }
    }
    end
}
