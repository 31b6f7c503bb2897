//! Names that begin with a mark, and those in hashtags.

use super::super::entries::mark_head;
use super::super::hash::{State, head, plain_end};
use super::super::word::{Between, Letters};
use super::walk::{absorb, ends_word, is_plain_mark};
use super::{Scan, is_letter};
use crate::span::Span;
use crate::text::edge;
use crate::text::word_chars::{is_ignored, is_unspaced};

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
                    self.at_mark(at);
                }
                // No name begins with a space; a run of them is not to be read from each of its places.
                Some(0xC2) if self.bytes.get(at + 1) == Some(&0xA0) => {}
                // A grave accent is compared as an apostrophe, and others may be.
                Some(byte) if byte.is_ascii() && *byte != b'`' && !self.prefixes.marks().open_with(*byte) => {}
                _ => self.at_mark(at),
            }
        }
    }

    /// Walks from the mark at `start`, if names may begin with it.
    pub(super) fn at_mark(&mut self, start: usize) {
        self.spelt.clear();
        let Between::Mark { next, .. } = L::push_between(self.text, start, &mut self.spelt) else {
            return;
        };
        let may_open = match *self.spelt.as_bytes() {
            [mark] if is_plain_mark(mark) => self.may_open(mark, next),
            [mark, ..] if is_plain_mark(mark) => self.prefixes.marks().open_with(mark),
            _ => true,
        };
        if may_open {
            self.walk_from_mark(start);
        }
    }

    /// Whether a name may begin with `mark`, behind which the text goes on at `next`. Few do, and apostrophes
    /// stand everywhere: so the filter is asked of the word there, too.
    fn may_open(&self, mark: u8, next: usize) -> bool {
        let marks = self.prefixes.marks();
        if !marks.open_with(mark) || marks.open_alone_with(mark) {
            return marks.open_with(mark);
        }
        let end = plain_end(self.bytes, next);
        if end > next && ends_word(&self.bytes[end..]) {
            let word = head::<L>(self.bytes, next, end - next);
            return self.prefixes.beginnings().pairs().may_hold(mark_head(mark), word);
        }
        // A word that is not plain may follow.
        end > next || self.bytes.get(next).is_some_and(|byte| !byte.is_ascii())
    }

    /// Finds the names that begin or end inside the hashtag whose letters begin
    /// at `start`, between two of its words; the scan itself finds the others.
    fn in_hashtag(&mut self, start: usize) {
        if !self.bytes.get(start).is_some_and(|byte| is_letter(*byte)) {
            return;
        }
        let edges = edge::hashtag_edges(self.text, start);
        for (rank, from) in edges.iter().enumerate() {
            if self.text[from.at..].starts_with(|first| is_unspaced(first) || is_ignored(first)) {
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
