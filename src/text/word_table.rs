//! A table of short words, for look-ups of nearly every word of a text.

use std::collections::BTreeMap;

use super::blocks::{HIGH, LOW};
use crate::span::Span;

/// Words with what is told of each: a set of bits.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordTable {
    /// Open addressing with linear probing; at most half of the slots are taken.
    slots: Vec<Slot>,
    /// How many of them are.
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

impl WordTable {
    /// Adds `bits`, which are not all 0, to those of `word`.
    pub(crate) fn add(&mut self, word: &str, bits: u64) {
        let Some(key) = Key::of(word) else {
            *self.long.entry(word.into()).or_default() |= bits;
            return;
        };
        if 2 * self.taken >= self.slots.len() {
            let slots = std::mem::take(&mut self.slots);
            self.slots = vec![Slot::default(); (2 * slots.len()).max(64)];
            self.taken = 0;
            slots.into_iter().filter(|slot| slot.bits != 0).for_each(|slot| self.enter(slot));
        }
        self.enter(Slot { key, bits });
    }

    fn enter(&mut self, entry: Slot) {
        let place = self.place(entry.key);
        let slot = &mut self.slots[place];
        self.taken += usize::from(slot.bits == 0);
        *slot = Slot { key: entry.key, bits: slot.bits | entry.bits };
    }

    /// Whether `word` stands in the table in small letters.
    pub(crate) fn has_small(&self, word: &str) -> bool {
        self.get_small(word) != 0
    }

    /// Whether the word at `span` of `text` stands in the table in small letters.
    pub(crate) fn has_small_at(&self, text: &str, span: Span) -> bool {
        self.get_small_at(text, span) != 0
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

    fn get_key(&self, key: Key) -> u64 {
        let mask = self.slots.len().wrapping_sub(1);
        let mut place = key.hash() & mask;
        while let Some(slot) = self.slots.get(place) {
            if slot.bits == 0 || slot.key == key {
                return slot.bits;
            }
            place = (place + 1) & mask;
        }
        0
    }

    /// The slot of a key, or a free one where it would stand.
    fn place(&self, key: Key) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = key.hash() & mask;
        while self.slots[place].bits != 0 && self.slots[place].key != key {
            place = (place + 1) & mask;
        }
        place
    }
}

/// A word of up to sixteen bytes in two registers, filled up with zeros. With its length that tells it from every
/// other word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key {
    first: u64,
    last: u64,
    len: usize,
}

impl Key {
    fn of(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let len = bytes.len();
        // Loads that overlap read the same bytes twice, which an "or" does not mind.
        let (first, last) = match (bytes.first_chunk::<8>(), bytes.first_chunk::<4>()) {
            (Some(first), _) if len <= 16 => {
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
        Some(Self { first, last, len })
    }

    /// The key of the word at `span` of `bytes`; `None` where it is too long, or where it cannot be read with what
    /// stands behind it in two loads.
    #[inline]
    fn at(bytes: &[u8], span: Span) -> Option<Self> {
        let (eights, _) = bytes.get(span.start..span.start + 16)?.as_chunks::<8>();
        let len = span.len();
        let [first, last] = [u64::from_le_bytes(eights[0]), u64::from_le_bytes(eights[1])];
        match len {
            1..=8 => Some(Self { first: first & (u64::MAX >> (64 - 8 * len)), last: 0, len }),
            9..=16 => Some(Self { first, last: last & (u64::MAX >> (128 - 8 * len)), len }),
            _ => None,
        }
    }

    fn is_ascii(self) -> bool {
        (self.first | self.last) & HIGH == 0
    }

    fn in_small_letters(self) -> Self {
        // Most words leave the second half empty.
        let last = if self.last == 0 { 0 } else { small(self.last) };
        Self { first: small(self.first), last, ..self }
    }

    /// Both halves multiplied, so that every letter counts in the lowest bits.
    fn hash(self) -> usize {
        let product = u128::from(self.first ^ 0x9e37_79b9_7f4a_7c15)
            * u128::from(self.last ^ 0xbf58_476d_1ce4_e5b9 ^ (self.len as u64) << 56);
        ((product >> 64) as u64 ^ product as u64) as usize
    }
}

/// Eight characters of ASCII with the capitals made small (SIMD within a register; Lamport 1975).
pub(super) fn small(letters: u64) -> u64 {
    let from_a = letters + LOW * u64::from(0x80 - b'A');
    let behind_z = letters + LOW * u64::from(0x80 - (b'Z' + 1));
    letters | (from_a & !behind_z & HIGH) >> 2
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::WordTable;
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
                }
            }
        }
    }
}
