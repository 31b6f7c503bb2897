//! Where sentences may end, as bits.

use super::chars;
use crate::text::blocks::{BLOCK, Block, blocks};

/// The bytes of a text at which a sentence mark or a line end may stand.
pub(crate) struct Stops {
    /// One bit for each byte of the text.
    blocks: Vec<u64>,
    /// One bit for each block, set where it has some: most have none, and how many are to be passed over cannot be guessed.
    filled: Vec<u64>,
}

impl Stops {
    /// Those of `text`.
    pub(crate) fn of(text: &str) -> Self {
        let mut stops = Self::with_room_for(text);
        for (rank, block) in blocks(text.as_bytes()).enumerate() {
            stops.push(block, &text.as_bytes()[rank * BLOCK..]);
        }
        stops
    }

    /// None yet, with room for those of `text`.
    pub(crate) fn with_room_for(text: &str) -> Self {
        let count = text.len().div_ceil(BLOCK);
        Self { blocks: Vec::with_capacity(count), filled: vec![0; count.div_ceil(64)] }
    }

    /// Adds those of the next `block`, which `rest` begins with.
    #[inline]
    pub(crate) fn push(&mut self, block: Block, rest: &[u8]) {
        let mut stops = block.stops();
        let mut open = block.wide_marks();
        while open != 0 {
            let bit = open.trailing_zeros();
            open &= open - 1;
            let byte = rest.get(bit as usize).copied().unwrap_or_default();
            stops |= u64::from(chars::begins_mark(byte)) << bit;
        }
        let rank = self.blocks.len();
        self.filled[rank / 64] |= u64::from(stops != 0) << (rank % 64);
        self.blocks.push(stops);
    }

    /// The first at or behind byte `at`.
    #[inline]
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        let rank = at / BLOCK;
        let bits = self.blocks.get(rank)? & (u64::MAX << (at % BLOCK));
        if bits != 0 {
            return Some(rank * BLOCK + bits.trailing_zeros() as usize);
        }
        let mut many = (rank + 1) / 64;
        let mut filled = self.filled.get(many)? & (u64::MAX << ((rank + 1) % 64));
        while filled == 0 {
            many += 1;
            filled = *self.filled.get(many)?;
        }
        let rank = many * 64 + filled.trailing_zeros() as usize;
        Some(rank * BLOCK + self.blocks[rank].trailing_zeros() as usize)
    }
}
