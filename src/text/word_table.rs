//! A table of short words, for look-ups of nearly every word of a text.

use std::collections::BTreeMap;

use super::blocks::{HIGH, LOW, word_end, word_len};
use crate::span::Span;

/// Words with what is told of each: a set of bits.
///
/// Which words of a text stand in it cannot be guessed, so looking one up takes no branch that depends on it.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordTable {
    /// Open addressing with linear probing: at most every fourth of the first slots is taken, and behind them are some
    /// for those that the last of them push on.
    slots: Vec<Slot>,
    /// How many are taken.
    taken: usize,
    /// Words too long for a key.
    long: BTreeMap<Box<str>, u64>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: Key,
    /// 0 where the slot is free.
    bits: u64,
}

/// The slots behind the last one that a word is looked for at first.
const SPARE: usize = 16;

impl WordTable {
    /// Adds `bits`, which are not all 0, to those of `word`.
    pub(crate) fn add(&mut self, word: &str, bits: u64) {
        let Some(key) = Key::of(word) else {
            *self.long.entry(word.into()).or_default() |= bits;
            return;
        };
        let mut size = self.size();
        if 4 * self.taken >= size {
            size = (2 * size).max(64);
        }
        while size > self.size() || !self.enter(Slot { key, bits }) {
            size = size.max(2 * self.size());
            self.grow(size);
        }
    }

    /// How many slots a word is looked for at first; a power of two, or 0.
    fn size(&self) -> usize {
        self.slots.len().saturating_sub(SPARE)
    }

    /// Makes room in `size` slots; where they do not do, all bits of it are kept until there are enough.
    fn grow(&mut self, size: usize) {
        let slots = std::mem::replace(&mut self.slots, vec![Slot::default(); size + SPARE]);
        self.taken = 0;
        let mut entered = slots.iter().filter(|slot| slot.bits != 0);
        if !entered.all(|slot| self.enter(*slot)) {
            self.slots = slots;
            self.grow(2 * size);
        }
    }

    /// Enters a word, unless there is no slot for it.
    fn enter(&mut self, entry: Slot) -> bool {
        let home = self.home(entry.key);
        let mut near = self.slots.iter_mut().skip(home);
        let Some(slot) = near.find(|slot| slot.bits == 0 || slot.key.difference(entry.key) == 0) else {
            return false;
        };
        self.taken += usize::from(slot.bits == 0);
        *slot = Slot { key: entry.key, bits: slot.bits | entry.bits };
        true
    }

    /// Whether `word` stands in the table in small letters.
    pub(crate) fn has_small(&self, word: &str) -> bool {
        self.get_small(word) != 0
    }

    /// The bits of `word`, letter for letter; 0 for words that are not in the table.
    pub(crate) fn get(&self, word: &str) -> u64 {
        match Key::of(word) {
            Some(key) => self.get_key(key),
            None => self.long.get(word).copied().unwrap_or_default(),
        }
    }

    /// The bits of `word` in small letters.
    pub(crate) fn get_small(&self, word: &str) -> u64 {
        match Key::of(word).filter(|key| key.is_ascii()) {
            Some(key) => self.get_key(key.in_small_letters()),
            None => self.get(&word.to_lowercase()),
        }
    }

    /// The bits of the word at `span` of `text`, letter for letter.
    #[inline]
    pub(crate) fn get_at(&self, text: &str, span: Span) -> u64 {
        match Key::at(text.as_bytes(), span) {
            Some(key) => self.get_key(key),
            None => self.get(&text[span.as_range()]),
        }
    }

    /// The bits of the word at `span` of `text` in small letters; the quickest way for words of a text.
    #[inline]
    pub(crate) fn get_small_at(&self, text: &str, span: Span) -> u64 {
        match Key::at(text.as_bytes(), span).filter(|key| key.is_ascii()) {
            Some(key) => self.get_key(key.in_small_letters()),
            None => self.get_small(&text[span.as_range()]),
        }
    }

    /// The end of the ASCII letters, digits and underscores of `text` from `at` on, and the bits of the word that they
    /// are in small letters: both in one step, where there are fewer than sixteen.
    #[inline]
    pub(crate) fn read_small(&self, text: &str, at: usize) -> (usize, u64) {
        match Key::read(text.as_bytes(), at) {
            Some((len, key)) => (at + len, self.get_key(key.in_small_letters())),
            None => self.read_long(text, at),
        }
    }

    /// What [`read_small`](Self::read_small) gives, of any word.
    #[cold]
    fn read_long(&self, text: &str, at: usize) -> (usize, u64) {
        let end = word_end(text.as_bytes(), at);
        (end, self.get_small_at(text, Span::new(at, end)))
    }

    #[inline]
    fn get_key(&self, key: Key) -> u64 {
        let mut place = self.home(key);
        // Hardly ever more than two slots are looked at.
        while let Some([one, two]) = self.slots.get(place..).and_then(<[Slot]>::first_chunk) {
            let (from_one, from_two) = (one.key.difference(key), two.key.difference(key));
            // One of them is 0 where the search ends; to ask for the least is one branch and not four.
            if from_one.min(from_two).min(one.bits).min(two.bits) == 0 {
                return one.bits & all_if(from_one == 0) | two.bits & all_if(from_two == 0);
            }
            place += 2;
        }
        0
    }

    /// The slot that a key is looked for at first.
    #[inline]
    fn home(&self, key: Key) -> usize {
        key.hash() & self.size().wrapping_sub(1)
    }
}

/// All bits, or none.
#[inline]
fn all_if(holds: bool) -> u64 {
    u64::from(holds).wrapping_neg()
}

/// A word of up to fifteen bytes in two registers, filled up with zeros; the last byte is its length. That tells it
/// from every other word.
#[derive(Clone, Copy, Debug, Default)]
struct Key {
    first: u64,
    last: u64,
}

impl Key {
    /// The most bytes that a word has.
    const LONGEST: usize = 15;

    fn of(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let len = bytes.len();
        // Loads that overlap read the same bytes twice, which an "or" does not mind.
        let (first, last) = match (bytes.first_chunk::<8>(), bytes.first_chunk::<4>()) {
            (Some(first), _) if len <= Self::LONGEST => {
                let last = u64::from_le_bytes(*bytes.last_chunk::<8>()?);
                (u64::from_le_bytes(*first), last.checked_shr(8 * (16 - len as u32)).unwrap_or_default())
            }
            (Some(_), _) => return None,
            (None, Some(first)) => {
                let last = u64::from(u32::from_le_bytes(*bytes.last_chunk::<4>()?));
                (u64::from(u32::from_le_bytes(*first)) | last << (8 * (len - 4)), 0)
            }
            (None, None) => {
                let at = |index: usize| bytes.get(index).copied().map_or(0, u64::from);
                (at(0) | at(1) << 8 | at(2) << 16, 0)
            }
        };
        Some(Self::new(first, last, len))
    }

    /// The key of the word at `span` of `bytes`; `None` where it is too long, or where it cannot be read with what
    /// stands behind it in two loads.
    #[inline]
    fn at(bytes: &[u8], span: Span) -> Option<Self> {
        let (eights, _) = bytes.get(span.start..)?.first_chunk::<16>()?.as_chunks::<8>();
        let len = span.len();
        let (keep_first, keep_last) = (KEEP.get(len + 8)?, KEEP.get(len)?);
        Some(Self::new(u64::from_le_bytes(eights[0]) & keep_first, u64::from_le_bytes(eights[1]) & keep_last, len))
    }

    /// The key of the ASCII letters, digits and underscores of `bytes` from `at` on, and how many they are; `None` where
    /// there are none or sixteen and more, and where sixteen bytes cannot be read.
    #[inline]
    fn read(bytes: &[u8], at: usize) -> Option<(usize, Self)> {
        let both = u128::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
        let [first, last] = [both as u64, (both >> 64) as u64];
        let len = match word_len(first) {
            8 => 8 + word_len(last),
            len => len,
        };
        let (keep_first, keep_last) = (KEEP.get(len + 8)?, KEEP.get(len)?);
        (len > 0).then(|| (len, Self::new(first & keep_first, last & keep_last, len)))
    }

    #[inline]
    fn new(first: u64, last: u64, len: usize) -> Self {
        Self { first, last: last | (len as u64) << 56 }
    }

    /// 0 for the same key.
    #[inline]
    fn difference(self, other: Self) -> u64 {
        (self.first ^ other.first) | (self.last ^ other.last)
    }

    #[inline]
    fn is_ascii(self) -> bool {
        (self.first | self.last) & HIGH == 0
    }

    #[inline]
    fn in_small_letters(self) -> Self {
        Self { first: small(self.first), last: small(self.last) }
    }

    /// Both halves multiplied, so that every letter counts in the lowest bits.
    #[inline]
    fn hash(self) -> usize {
        let product = u128::from(self.first ^ 0x9e37_79b9_7f4a_7c15) * u128::from(self.last ^ 0xbf58_476d_1ce4_e5b9);
        ((product >> 64) as u64 ^ product as u64) as usize
    }
}

/// What keeps the bytes of a word's second eight, by its length; eight places further on, of its first.
const KEEP: [u64; Key::LONGEST + 9] = {
    let mut keep = [0; Key::LONGEST + 9];
    let mut index = 9;
    while index < keep.len() {
        let count = if index < 16 { index - 8 } else { 8 };
        keep[index] = u64::MAX >> (64 - 8 * count);
        index += 1;
    }
    keep
};

/// Eight characters of ASCII with the capitals made small (SIMD within a register; Lamport 1975).
pub(crate) fn small(letters: u64) -> u64 {
    let from_a = letters + LOW * u64::from(0x80 - b'A');
    let behind_z = letters + LOW * u64::from(0x80 - (b'Z' + 1));
    letters | (from_a & !behind_z & HIGH) >> 2
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::{WordTable, word_end};
    use crate::span::Span;

    proptest! {
        #[test]
        fn words_are_found_letter_for_letter_or_in_small_letters(
            entered in prop::collection::vec(("[a-cA-C@Zé\0]{0,20}", 1..64_u64), 0..80),
            asked in prop::collection::vec("[a-cA-C@Zé\0]{0,20}", 0..40),
        ) {
            let (mut table, mut expected) = (WordTable::default(), HashMap::new());
            for (word, bits) in &entered {
                table.add(word, *bits);
                *expected.entry(word.clone()).or_insert(0) |= bits;
            }
            for word in asked.iter().chain(entered.iter().map(|(word, _)| word)) {
                prop_assert_eq!(table.get(word), expected.get(word).copied().unwrap_or(0));
                let small = expected.get(&word.to_lowercase()).copied().unwrap_or(0);
                prop_assert_eq!(table.get_small(word), small);
                for behind in ["", "abcABC@é abcABC@é"] {
                    let text = format!("é{word}{behind}");
                    let span = Span::new(2, 2 + word.len());
                    prop_assert_eq!(table.get_small_at(&text, span), small);
                    prop_assert_eq!(table.get_at(&text, span), table.get(word));
                    let end = word_end(text.as_bytes(), span.start);
                    let bits = table.get_small(&text[span.start..end]);
                    prop_assert_eq!(table.read_small(&text, span.start), (end, bits));
                }
            }
        }
    }
}
