//! Where words start and end.

use crate::text::blocks::BLOCK;

/// A block, and of the next one what a word has of it that begins in the last byte.
pub(super) type Window = [u8; BLOCK + 8];

/// Where runs of letters start and end in a block, as bits.
pub(super) struct Edges {
    /// Where the block begins.
    pub(super) base: usize,
    pub(super) starts: u64,
    pub(super) ends: u64,
}

/// Where a run of letters starts.
#[derive(Clone, Copy, Default)]
pub(super) struct Start {
    pub(super) at: usize,
    /// The eight bytes that stand there.
    pub(super) first: u64,
}

impl Edges {
    /// Takes the next start, in the `window` of the block; that of the next block if there is none.
    #[inline(always)]
    pub(super) fn next_start(&mut self, window: &Window) -> Start {
        let bit = self.starts.trailing_zeros() as usize;
        self.starts &= self.starts.wrapping_sub(1);
        let first = window[bit..].first_chunk().map_or(0, |first| u64::from_le_bytes(*first));
        Start { at: self.base + bit, first }
    }

    /// Takes the next end.
    #[inline(always)]
    pub(super) fn next_end(&mut self) -> usize {
        let at = self.base + self.ends.trailing_zeros() as usize;
        self.ends &= self.ends.wrapping_sub(1);
        at
    }
}
