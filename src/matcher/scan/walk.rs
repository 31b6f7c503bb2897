//! The way along the names.

use std::hint::black_box;

use super::super::hash::{State, plain_end, whole, word};
use super::super::prefixes::Found;
use super::super::word::{Between, Letters, Word, parts};
use super::Scan;
use super::sift::Beginning;
use crate::span::Span;
use crate::text::blocks::punctuation_len;
use crate::text::edge;

/// A stretch of the text that may be a name or the beginning of one, and ends with a plain word.
#[derive(Clone, Copy, Default)]
pub(super) struct Lookup {
    start: usize,
    /// The rank of its last word.
    rank: usize,
    state: State,
    /// Where the table has it, once that was fetched from far away.
    slot: usize,
    /// Whether names may go on behind it.
    goes_on: bool,
}

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Walks from everything that names may begin with.
    #[inline(always)]
    pub(super) fn walk_all(&mut self) {
        for at in 0..self.beginnings.all().len() {
            let Beginning { rank, is_pair, goes_on } = self.beginnings.all()[at];
            let at = rank as usize;
            let [word, next] = [self.words[at], self.words[at + 1]];
            if !word.is_plain() {
                self.walk_slowly(word.start);
                continue;
            }
            let first = State::default().with_word(whole::<L>(self.heads[at], self.bytes, word.start, word.len));
            let second = whole::<L>(self.heads[at + 1], self.bytes, next.start, next.len);
            // Chosen, not branched for: which of the two it is cannot be guessed.
            let state = if is_pair { first.with_mark(b' ').with_word(second) } else { first };
            let lookup = Lookup { start: word.start, rank: at + usize::from(is_pair), state, slot: 0, goes_on };
            if self.is_far {
                self.lookups.push(lookup);
            } else {
                self.walk(lookup);
            }
        }
        self.walk_far();
    }

    /// Walks from all that is to be looked up far away, one word of each at a time: so all of a step is on its way from
    /// memory at once.
    #[inline]
    fn walk_far(&mut self) {
        let mut lookups = std::mem::take(&mut self.lookups);
        while !lookups.is_empty() {
            self.fetch(&mut lookups);
            let mut count = 0;
            for at in 0..lookups.len() {
                let slot = lookups[at].slot;
                if let Some(next) = self.step(lookups[at], slot) {
                    lookups[count] = next;
                    count += 1;
                }
            }
            lookups.truncate(count);
        }
        self.lookups = lookups;
    }

    /// Lets everything that is to be looked up be on its way from memory at
    /// once, in steps that each need what the one before brings.
    fn fetch(&self, lookups: &mut [Lookup]) {
        let prefixes = self.prefixes;
        black_box(lookups.iter().map(|lookup| prefixes.fetch_slot(lookup.state)).fold(0, |all, one| all ^ one));
        let names = lookups.iter_mut().map(|lookup| {
            lookup.slot = prefixes.slot_of(lookup.state);
            prefixes.fetch_name(lookup.slot, self.words[lookup.rank].end() - lookup.start)
        });
        black_box(names.fold(0, |all, one| all ^ one));
    }

    /// Walks along the names that begin with `lookup`.
    #[inline]
    fn walk(&mut self, mut lookup: Lookup) {
        while let Some(next) = self.step(lookup, self.prefixes.near_slot_of(lookup.state)) {
            lookup = next;
        }
    }

    /// Finds `lookup`, which stands in no slot before `slot`; returns what is to be looked up behind it.
    #[inline]
    fn step(&mut self, Lookup { start, rank, state, goes_on, .. }: Lookup, slot: usize) -> Option<Lookup> {
        let end = self.words[rank].end();
        let known = self.find_from(slot, start, end, state);
        if !(goes_on && known.goes_on()) {
            return None;
        }
        let next = self.words[rank + 1];
        if next.start == end + 1 && next.is_plain() && self.bytes.get(end) == Some(&b' ') {
            let hash = whole::<L>(self.heads[rank + 1], self.bytes, next.start, next.len);
            let state = state.with_mark(b' ').with_word(hash);
            return known.more.then_some(Lookup { start, rank: rank + 1, state, slot: 0, goes_on: true });
        }
        self.onward(start, end, state, known);
        None
    }

    /// Walks from the word at `start`, which is not plain.
    #[inline(never)]
    fn walk_slowly(&mut self, start: usize) {
        self.spelt.clear();
        let Word { end, next, is_one } = L::push_word(self.text, start, &mut self.spelt);
        let state = self.after_word(State::default(), is_one);
        let known = self.find(start, end, state);
        if known.goes_on() {
            self.onward(start, next, state, known);
        }
    }

    /// Walks from the mark at `start`, for names that begin with one.
    pub(super) fn walk_from_mark(&mut self, start: usize) {
        self.onward(start, start, State::default(), Found { name: None, more: true, marks: true });
    }

    /// Reads on from `at`, behind a word, along the names that have `state`
    /// there; what is `known` of it tells whether they may go on with words, and whether they may end in marks before.
    #[inline(never)]
    fn onward(&mut self, start: usize, mut at: usize, mut state: State, mut known: Found) {
        let mut marks = 0;
        loop {
            let (end, next);
            if let Some(word_end) = self.plain_word_after_space(at) {
                if !known.more {
                    return;
                }
                let hash = word::<L>(self.bytes, at + 1, word_end - at - 1);
                state = state.with_mark(b' ').with_word(hash);
                (end, next) = (word_end, word_end);
            } else {
                match self.between(at, &mut state) {
                    Between::End => return,
                    Between::Mark { len, next: after } => {
                        at = after;
                        marks += len;
                        if marks > self.prefixes.marks().longest() {
                            return;
                        }
                        if known.marks && len > 0 {
                            self.find(start, edge::after_marks(self.text, at), state);
                        }
                        continue;
                    }
                    Between::Word if !known.more => return,
                    Between::Word => {
                        self.spelt.clear();
                        let is_one;
                        Word { end, next, is_one } = L::push_word(self.text, at, &mut self.spelt);
                        state = self.after_word(state, is_one);
                    }
                }
            }
            known = self.find(start, end, state);
            if !known.goes_on() {
                return;
            }
            (at, marks) = (next, 0);
        }
    }

    /// What stands at `at`; `state` goes on behind it, unless it is a word.
    #[inline]
    fn between(&mut self, at: usize, state: &mut State) -> Between {
        match self.bytes.get(at) {
            Some(mark) if is_plain_mark(*mark) => {
                *state = state.with_mark(*mark);
                Between::Mark { len: 1, next: at + 1 }
            }
            _ => {
                self.spelt.clear();
                let between = L::push_between(self.text, at, &mut self.spelt);
                if let Between::Mark { .. } = between {
                    *state = absorb::<L>(*state, &self.spelt);
                }
                between
            }
        }
    }

    /// The state behind the word that was spelt, where `state` is before it.
    fn after_word(&self, state: State, is_one: bool) -> State {
        if is_one {
            state.with_word(word::<L>(self.spelt.as_bytes(), 0, self.spelt.len()))
        } else {
            absorb::<L>(state, &self.spelt)
        }
    }

    /// The end of the plain word that stands at `at` behind one space.
    #[inline]
    fn plain_word_after_space(&self, at: usize) -> Option<usize> {
        if self.bytes.get(at) != Some(&b' ') {
            return None;
        }
        let end = plain_end(self.bytes, at + 1);
        (end > at + 1 && ends_word(&self.bytes[end..])).then_some(end)
    }

    /// What is known of the text from `start` to `end`; a name is reported if
    /// names may begin and end there.
    pub(super) fn find(&mut self, start: usize, end: usize, state: State) -> Found {
        self.find_from(self.prefixes.slot_of(state), start, end, state)
    }

    /// As [`find`](Self::find), where no slot before `slot` holds `state`.
    #[inline]
    fn find_from(&mut self, slot: usize, start: usize, end: usize, state: State) -> Found {
        let text = self.text;
        let known = self.prefixes.find(slot, state, |name| L::same(text, start, end, name));
        if let Some(name) = known.name
            && (edge::is_plain(self.bytes, start, end) || edge::are_edges(text, start, end))
        {
            self.hits.push((name, Span::new(start, end)));
        }
        known
    }
}

/// Whether a plain word before `rest` surely ends there.
#[inline]
pub(super) fn ends_word(rest: &[u8]) -> bool {
    rest.first().is_none_or(u8::is_ascii) || punctuation_len(rest) > 0
}

/// Whether `byte` is a mark of ASCII that is compared as it is.
#[inline]
pub(super) fn is_plain_mark(byte: u8) -> bool {
    byte.is_ascii_punctuation() && byte != b'_' && byte != b'`'
}

/// `state` behind `spelt`, which stands behind it in a text.
pub(super) fn absorb<L: Letters>(state: State, spelt: &str) -> State {
    parts::<L>(state, spelt).last().map_or(state, |(state, _)| state)
}
