//! The first words of all names, in little room.

/// A Bloom filter (Bloom 1970) whose bits for one word all lie in one 64-bit
/// block, so that asking costs one load (Putze, Sanders and Singler 2007).
///
/// Words with a capital and with a small first letter are asked for apart:
/// most names begin with a capital, and most words of a text do not.
pub(super) struct Filter {
    blocks: Vec<u64>,
}

impl Filter {
    /// A filter with about sixteen bits for each of `count` words.
    pub(super) fn for_words(count: usize) -> Self {
        Self { blocks: vec![0; (count / 4).next_power_of_two().max(64)] }
    }

    /// Enters the word whose head hashes to `hash`.
    pub(super) fn insert(&mut self, hash: u64, capital: bool) {
        let place = self.place(hash);
        self.blocks[place] |= bits(hash, capital);
    }

    /// Whether the word whose head hashes to `hash` was entered; in about one
    /// of a hundred cases it says so of one that was not.
    #[inline]
    pub(super) fn may_hold(&self, hash: u64, capital: bool) -> bool {
        let bits = bits(hash, capital);
        self.blocks[self.place(hash)] & bits == bits
    }

    #[inline]
    fn place(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.blocks.len() - 1)
    }

    /// The bytes that it takes.
    pub(super) fn bytes(&self) -> usize {
        8 * self.blocks.len()
    }
}

#[inline]
fn bits(hash: u64, capital: bool) -> u64 {
    let hash = hash >> (12 * u32::from(capital));
    (1 << (hash & 63)) | (1 << (hash >> 6 & 63))
}
