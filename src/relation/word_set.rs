//! Sets of words that are compared in a few steps.

use super::lexicon::WordId;

/// A set of words, some of which it takes for others: what is not in it was not
/// added (Bloom 1970, with one of 256 bits for each word).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordSet([u64; 4]);

impl WordSet {
    pub(super) const ALL: Self = Self([u64::MAX; 4]);

    pub(super) fn of(words: impl IntoIterator<Item = WordId>) -> Self {
        let mut set = Self::default();
        words.into_iter().for_each(|word| set.add(word));
        set
    }

    #[inline]
    pub(super) fn add(&mut self, word: WordId) {
        let bit = u32::from(word).wrapping_mul(0x9e37_79b1) >> 24;
        self.0[(bit / 64) as usize] |= 1 << (bit % 64);
    }

    #[inline]
    pub(super) fn may_share(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |both, (one, other)| both | one & other) != 0
    }
}
