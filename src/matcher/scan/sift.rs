//! Which words may begin names.

use std::hint::black_box;

use super::super::hash::head_of;
use super::super::word::Letters;
use super::{ReadWord, Scan};
use crate::span::Span;

/// A word that a name may begin with, or such a word and the next one.
#[derive(Clone, Copy, Default)]
pub(super) struct Beginning {
    /// The rank of the word among those that were read.
    pub(super) rank: u32,
    /// Whether the next word belongs to it.
    pub(super) is_pair: bool,
    /// Whether names may go on behind it, otherwise than with one space and the next word.
    pub(super) goes_on: bool,
}

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Finds what names may begin with; the last word is left out where it `waits`.
    #[inline(always)]
    pub(super) fn sift(&mut self, waits: bool) {
        self.sift_words();
        let mut count = self.firsts.all().len();
        if waits && self.firsts.all().last().is_some_and(|rank| *rank as usize + 1 == self.word_count) {
            count -= 1;
        }
        if self.is_far {
            self.fetch_pairs(count);
        }
        self.sift_firsts(count);
    }

    /// Asks the filter of each word. Here most time goes.
    #[inline(never)]
    fn sift_words(&mut self) {
        let (filter, bytes) = (self.prefixes.beginnings().first_words(), self.bytes);
        let words = &self.words[..self.word_count];
        let mut firsts = std::mem::take(&mut self.firsts);
        firsts.clear();
        firsts.reserve(words.len() + 1);
        for (rank, (word, head)) in words.iter().zip(&mut self.heads).enumerate() {
            if !word.is_plain() {
                *head = word.first;
                firsts.push_in_room_if(true, rank as u32);
                continue;
            }
            *head = head_of::<L>(word.first, bytes, word.start, word.len);
            firsts.push_in_room_if(filter.may_begin(*head, L::role(word.first as u8)), rank as u32);
        }
        self.firsts = firsts;
        // No word stands behind the last one.
        self.words[self.word_count] = ReadWord::default();
    }

    /// Asks of the first `count` words that names begin with whether names begin with them alone, and with the next word.
    #[inline(never)]
    fn sift_firsts(&mut self, count: usize) {
        let (filter, marks) = (self.prefixes.beginnings(), self.prefixes.marks());
        let (first_words, pairs) = (filter.first_words(), filter.pairs());
        let mut beginnings = std::mem::take(&mut self.beginnings);
        beginnings.clear();
        beginnings.reserve(2 * count + 2);
        for rank in &self.firsts.all()[..count] {
            let at = *rank as usize;
            let ([word, next], [head, next_head]) = (two(&self.words, at), two(&self.heads, at));
            let after = self.bytes.get(word.end()).copied().unwrap_or_default();
            let is_followed = (next.start == word.end() + 1) & next.is_plain() & (after == b' ');
            let goes_on = !is_followed & marks.go_on_with(after);
            let is_alone = goes_on | !word.is_plain() | first_words.may_be_alone(head);
            beginnings.push_in_room_if(is_alone, Beginning { rank: *rank, is_pair: false, goes_on });
            let is_pair = is_followed & pairs.may_hold(head, next_head);
            beginnings.push_in_room_if(is_pair, Beginning { rank: *rank, is_pair: true, goes_on: true });
        }
        self.beginnings = beginnings;
    }

    /// Lets what the filter will be asked of the first `count` words that names
    /// begin with, and the words behind them, be on its way from memory at once.
    fn fetch_pairs(&self, count: usize) {
        let filter = self.prefixes.beginnings().pairs();
        let pairs = self.firsts.all()[..count].iter().map(|rank| *rank as usize);
        let fetched = pairs.map(|at| filter.fetch(self.heads[at], self.heads[at + 1]));
        black_box(fetched.fold(0, |all, one| all ^ one));
    }
}

/// That of `items` at `at`, and the next one.
#[inline(always)]
fn two<T: Copy>(items: &[T], at: usize) -> [T; 2] {
    let two = items.get(at..).and_then(|rest| rest.first_chunk());
    *two.expect("no word is the last for which there is room")
}
