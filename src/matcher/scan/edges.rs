//! Where words start and end.

/// Where runs of letters start and end in a block, as bits.
pub(super) struct Edges {
    /// Where the block begins.
    pub(super) base: usize,
    pub(super) starts: u64,
    pub(super) ends: u64,
}

impl Edges {
    /// Takes the next start; that of the next block if there is none.
    #[inline(always)]
    pub(super) fn next_start(&mut self) -> usize {
        let at = self.base + self.starts.trailing_zeros() as usize;
        self.starts &= self.starts.wrapping_sub(1);
        at
    }

    /// Takes the next end.
    #[inline(always)]
    pub(super) fn next_end(&mut self) -> usize {
        let at = self.base + self.ends.trailing_zeros() as usize;
        self.ends &= self.ends.wrapping_sub(1);
        at
    }
}
