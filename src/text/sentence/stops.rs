//! Where sentences may end, as bits.

use super::chars;
use crate::text::blocks::{BLOCK, Block, blocks};

/// The bytes of a text at which a sentence mark or a line end may stand, one
/// bit for each byte of the text.
pub(crate) struct Stops {
    blocks: Vec<u64>,
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
        Self { blocks: Vec::with_capacity(text.len().div_ceil(BLOCK)) }
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
        self.blocks.push(stops);
    }

    /// The first at or behind byte `at`.
    #[inline]
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        let first = at / BLOCK;
        let mut bits = self.blocks.get(first)? & (u64::MAX << (at % BLOCK));
        let mut rank = first;
        while bits == 0 {
            rank += 1;
            bits = *self.blocks.get(rank)?;
        }
        Some(rank * BLOCK + bits.trailing_zeros() as usize)
    }
}
