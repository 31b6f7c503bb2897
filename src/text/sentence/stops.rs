//! Where sentences may end.

use super::chars;
use crate::text::blocks::{BLOCK, Block, blocks};

/// The bytes of a text at which a sentence mark or a line end may stand.
pub(crate) struct Stops {
    /// Of these the first `count`, ascending.
    places: Vec<usize>,
    count: usize,
}

impl Stops {
    /// Those of `text`.
    pub(crate) fn of(text: &str) -> Self {
        let mut stops = Self::with_room_for(text);
        for (rank, block) in blocks(text.as_bytes()).enumerate() {
            stops.push(block, rank * BLOCK, text.as_bytes());
        }
        stops
    }

    /// None yet, with room for those of `text`.
    pub(crate) fn with_room_for(text: &str) -> Self {
        Self { places: vec![0; text.len() / 48 + 2], count: 0 }
    }

    /// Adds those of the next `block` of `bytes`, which stands at `base`.
    #[inline]
    pub(crate) fn push(&mut self, block: Block, base: usize, bytes: &[u8]) {
        let mut stops = block.stops();
        let mut open = block.wide_marks();
        while open != 0 {
            let bit = open.trailing_zeros();
            open &= open - 1;
            let byte = bytes.get(base + bit as usize).copied().unwrap_or_default();
            stops |= u64::from(chars::begins_mark(byte)) << bit;
        }
        // Most blocks have none, one or two, and which of these cannot be guessed.
        for _ in 0..2 {
            self.push_first(stops, base);
            stops &= stops.wrapping_sub(1);
        }
        while stops != 0 {
            self.push_first(stops, base);
            stops &= stops - 1;
        }
    }

    /// Adds the first of `stops`, if there is one: without a branch, for it is written in any case and counts only then.
    #[inline(always)]
    fn push_first(&mut self, stops: u64, base: usize) {
        if self.count == self.places.len() {
            self.places.resize(2 * self.count, 0);
        }
        self.places[self.count] = base + stops.trailing_zeros() as usize;
        self.count += usize::from(stops != 0);
    }

    /// All of them, ascending.
    pub(super) fn places(&self) -> &[usize] {
        &self.places[..self.count]
    }
}
