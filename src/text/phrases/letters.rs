//! A filter of beginnings.

use super::{DOT_ABOVE, plain};
use crate::text::blocks::HIGH;
use crate::text::word_table::small;

/// The first letters of some phrases: a filter that turns nearly every sentence away (Bloom 1970, with one bit for each
/// phrase). It knows `KNOWN` letters of each.
#[derive(Clone, Debug)]
pub(super) struct Letters<const KNOWN: usize> {
    blocks: [u64; FILTER_BITS / 64],
    /// Whether some phrase has fewer letters, so that nothing can be turned away.
    is_open: bool,
}

const FILTER_BITS: usize = 4096;

impl<const KNOWN: usize> Letters<KNOWN> {
    /// The bytes of eight that are known, if all are ASCII.
    const MASK: u64 = u64::MAX >> (64 - 8 * KNOWN);

    pub(super) fn new() -> Self {
        Self { blocks: [0; _], is_open: false }
    }

    /// Adds a phrase by its letters.
    pub(super) fn add(&mut self, letters: impl Iterator<Item = char>) {
        let first: Vec<char> = letters.take(KNOWN).collect();
        match first.try_into() {
            Ok(first) => {
                let (block, bit) = Self::place(first);
                self.blocks[block] |= bit;
            }
            Err(_) => self.is_open = true,
        }
    }

    /// Whether `text`, folded, may begin like one of the phrases.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut first = [0; 8];
        match (text.as_bytes().first_chunk::<8>(), text.as_bytes().first_chunk::<KNOWN>()) {
            (Some(eight), _) => first = *eight,
            (None, Some(known)) => first[..KNOWN].copy_from_slice(known),
            (None, None) => return self.may_hold(text.chars()),
        }
        match u64::from_le_bytes(first) & Self::MASK {
            first if first & HIGH == 0 => self.holds(Self::place_of_packed(small(first))),
            _ => self.may_hold(text.chars()),
        }
    }

    /// Whether `text`, folded, may end like one of the phrases, which are known from the end.
    pub(super) fn may_end(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        match text.as_bytes().last_chunk().map(|last| u64::from_be_bytes(*last) & Self::MASK) {
            Some(last) if last & HIGH == 0 => self.holds(Self::place_of_packed(small(last))),
            _ => self.may_hold(text.chars().rev()),
        }
    }

    fn may_hold(&self, characters: impl Iterator<Item = char>) -> bool {
        let mut letters = characters.flat_map(char::to_lowercase).filter(|c| *c != DOT_ABOVE).map(plain);
        let mut first = ['\0'; KNOWN];
        for known in &mut first {
            match letters.next() {
                Some(letter) => *known = letter,
                None => return self.is_open,
            }
        }
        self.holds(Self::place(first))
    }

    fn holds(&self, (block, bit): (usize, u64)) -> bool {
        self.blocks[block] & bit != 0 || self.is_open
    }

    /// The block and the bit of the filter for what begins with these letters.
    fn place(letters: [char; KNOWN]) -> (usize, u64) {
        if letters.iter().all(char::is_ascii) {
            return Self::place_of_packed(letters.iter().rev().fold(0, |packed, letter| packed << 8 | *letter as u64));
        }
        let mix = |hash: u32, letter: char| (hash ^ letter as u32).wrapping_mul(0x9e37_79b1).rotate_left(15);
        let index = letters.into_iter().fold(0, mix) as usize % FILTER_BITS;
        (index / 64, 1 << (index % 64))
    }

    /// The same for letters of ASCII, the first of them in the lowest byte.
    fn place_of_packed(packed: u64) -> (usize, u64) {
        let index = (packed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % FILTER_BITS;
        (index / 64, 1 << (index % 64))
    }
}
