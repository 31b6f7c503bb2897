//! Names that begin with a mark, and those in hashtags.

use super::super::hash::State;
use super::super::word::Letters;
use super::walk::absorb;
use super::{Scan, is_letter};
use crate::span::Span;
use crate::text::edge;
use crate::text::fold::is_ignored;

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Walks from the marks of a block that names or hashtags may begin with.
    #[inline(never)]
    pub(super) fn at_marks(&mut self, mut marks: u64, base: usize) {
        while marks != 0 {
            let at = base + marks.trailing_zeros() as usize;
            marks &= marks - 1;
            match self.bytes.get(at) {
                Some(b'#') => {
                    self.in_hashtag(at + 1);
                    if self.prefixes.marks().open_with(b'#') {
                        self.at_mark(at);
                    }
                }
                // No name begins with a space; a run of them is not to be read from each of its places.
                Some(0xC2) if self.bytes.get(at + 1) == Some(&0xA0) => {}
                Some(byte) if self.prefixes.marks().open_with(*byte) => self.at_mark(at),
                _ => {}
            }
        }
    }

    /// Finds the names that begin or end inside the hashtag whose letters begin
    /// at `start`, between two of its words; the scan itself finds the others.
    fn in_hashtag(&mut self, start: usize) {
        if !self.bytes.get(start).is_some_and(|byte| is_letter(*byte)) {
            return;
        }
        let edges = edge::hashtag_edges(self.text, start);
        for (rank, from) in edges.iter().enumerate() {
            if self.text[from.at..].starts_with(|first| edge::is_unspaced(first) || is_ignored(first)) {
                continue;
            }
            for to in edges[rank + 1..].iter().filter(|to| to.is_inner && to.at > from.at) {
                self.spelt.clear();
                let word = L::push_word(&self.text[..to.at], from.at, &mut self.spelt);
                if word.end == to.at {
                    let state = absorb::<L>(State::default(), &self.spelt);
                    self.find(from.at, to.at, state);
                }
            }
            if from.is_inner {
                self.at_word(from.at);
            }
        }
    }
}
