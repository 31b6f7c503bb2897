//! The way through a text: from word to word, and from a word that names may
//! begin with along the names.
//!
//! It goes in steps over some hundred words each. Every step looks at all that
//! the one before has left and writes down what may go on, without a branch: a
//! processor that had to guess would guess wrong at every other name.
//!
//! 1. The masks tell where words are; the filter tells which of them begin names.
//! 2. Of those it is asked whether names begin with this and the next word.
//! 3. What is left is looked up in the table, and from there on name by name.

mod edges;
mod marks;

use std::hint::black_box;
use std::marker::PhantomData;

use edges::Edges;

use super::hash::{State, eight, head, plain_end, whole, word};
use super::prefixes::{Found, Prefixes};
use super::word::{Between, Letters, Word, parts, run_end};
use crate::span::Span;
use crate::text::blocks::{BLOCK, Block, blocks, punctuation_len};
use crate::text::chosen::Chosen;
use crate::text::edge;
use crate::text::fold::{is_ignored, two_byte_letter};

/// Tells `found` of every name that stands in `text` with edges on both sides,
/// mostly with starts ascending, and ends ascending for one start; `each_block`
/// sees the masks of each block.
pub(super) fn scan<L: Letters>(
    prefixes: &Prefixes,
    text: &str,
    mut each_block: impl FnMut(Block, usize),
    found: impl FnMut(u32, Span),
) {
    let bytes = text.as_bytes();
    let mut scan = Scan::<L, _> {
        prefixes,
        text,
        bytes,
        is_far: prefixes.is_far(),
        words: vec![ReadWord::default(); ROOM.min(bytes.len() / 2 + BLOCK)],
        word_count: 0,
        firsts: vec![0; ROOM.min(bytes.len() / 2 + BLOCK)],
        first_count: 0,
        lookups: Chosen::default(),
        hits: Vec::new(),
        spelt: String::new(),
        found,
        letters: PhantomData,
    };
    let mut run = Run::default();
    let mut base = 0;
    for block in blocks(bytes) {
        each_block(block, base);
        scan.at_block(block, base, &mut run);
        if block.has_hash || prefixes.marks().some_opens() {
            scan.at_marks(block.marks(), base);
        }
        base += BLOCK;
    }
    if run.is_open {
        scan.at_block(Block::default(), base, &mut run);
    }
    scan.go_all(true);
}

/// A run of letters that a block left open.
#[derive(Default)]
struct Run {
    is_open: bool,
    start: usize,
    /// Whether it holds others than plain letters.
    is_rare: bool,
}

/// How many words are gone through together.
const ROOM: usize = 512;

/// A word of the text.
#[derive(Clone, Copy, Default)]
struct ReadWord {
    start: usize,
    /// Its bytes; 0 where it is not plain, so that it has to be read again.
    len: usize,
    head: u64,
}

/// A stretch of the text that may be a name or the beginning of one.
#[derive(Clone, Copy, Default)]
struct Lookup {
    start: usize,
    /// Where its last word ends, and where to read on.
    end: usize,
    next: usize,
    state: State,
    /// Whether names may go on behind it.
    goes_on: bool,
}

struct Scan<'m, L, F> {
    prefixes: &'m Prefixes,
    text: &'m str,
    bytes: &'m [u8],
    /// Whether lookups wait for memory, and so for each other.
    is_far: bool,
    /// The words that were read, of which `word_count` are valid, ascending.
    words: Vec<ReadWord>,
    word_count: usize,
    /// Which of them names begin with, of which `first_count` are valid, ascending.
    firsts: Vec<u32>,
    first_count: usize,
    /// What is to be looked up, by start and then by end.
    lookups: Chosen<Lookup>,
    /// The names that were found and are not told yet.
    hits: Vec<(u32, Span)>,
    /// A word of the text, or what stands between two, as it is compared.
    spelt: String,
    found: F,
    letters: PhantomData<L>,
}

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Notes the words that end in a block.
    #[inline(always)]
    fn at_block(&mut self, block: Block, base: usize, run: &mut Run) {
        let letters = block.letters();
        let behind = letters << 1 | u64::from(run.is_open);
        let mut edges = Edges { base, starts: letters & !behind, ends: behind & !letters };
        if !run.is_open {
            run.start = edges.next_start();
        }
        self.make_room();
        if block.rare() == 0 && !run.is_rare {
            self.at_plain_words(&mut edges, run);
        } else {
            self.at_words(&mut edges, run, block.rare());
        }
        run.is_open = letters >> (BLOCK - 1) != 0;
    }

    /// Notes the words of a block in which all are plain. Here most time goes.
    #[inline(always)]
    fn at_plain_words(&mut self, edges: &mut Edges, run: &mut Run) {
        let (beginnings, bytes) = (self.prefixes.beginnings(), self.bytes);
        let (mut start, mut count, mut first_count) = (run.start, self.word_count, self.first_count);
        while edges.ends != 0 {
            let len = edges.next_end() - start;
            let head = head::<L>(bytes, start, len);
            // Both are written in any case, and count only where that of words and of firsts grows.
            self.words[count] = ReadWord { start, len, head };
            self.firsts[first_count] = count as u32;
            count += 1;
            first_count += usize::from(beginnings.may_begin(head, is_capital(eight(bytes, start) as u8)));
            start = edges.next_start();
        }
        (run.start, self.word_count, self.first_count) = (start, count, first_count);
    }

    /// Notes the words of a block in which those with bytes of `rare` are not plain.
    fn at_words(&mut self, edges: &mut Edges, run: &mut Run, mut rare: u64) {
        while edges.ends != 0 {
            let until_end = edges.ends ^ (edges.ends - 1);
            let end = edges.next_end();
            if run.is_rare || rare & until_end != 0 {
                self.at_letters(run.start, end);
                self.make_room();
            } else {
                self.at_plain_word(run.start, end - run.start);
            }
            rare &= !until_end;
            *run = Run { start: edges.next_start(), ..Run::default() };
        }
        run.is_rare |= rare != 0;
    }

    /// Notes the plain word of `len` bytes at `start`.
    fn at_plain_word(&mut self, start: usize, len: usize) {
        let head = head::<L>(self.bytes, start, len);
        let begins = self.prefixes.beginnings().may_begin(head, is_capital(self.bytes[start]));
        self.note(ReadWord { start, len, head }, begins);
    }

    fn note(&mut self, word: ReadWord, begins: bool) {
        if self.word_count == self.words.len() {
            self.go_all(false);
        }
        self.words[self.word_count] = word;
        self.firsts[self.first_count] = self.word_count as u32;
        self.word_count += 1;
        self.first_count += usize::from(begins);
    }

    /// Lets there be room for the words of one more block.
    #[inline(always)]
    fn make_room(&mut self) {
        if self.word_count + BLOCK / 2 >= self.words.len() {
            self.go_all(false);
        }
    }

    /// Goes from all words that names begin with; the last word waits for the
    /// one behind it, unless `is_end`.
    #[inline(never)]
    fn go_all(&mut self, is_end: bool) {
        let count = self.word_count;
        let waits = !is_end && count > 0 && self.words[count - 1].len > 0;
        let waiting = waits && self.firsts[..self.first_count].last().is_some_and(|rank| *rank as usize + 1 == count);
        let going = self.first_count - usize::from(waiting);
        if self.is_far {
            self.fetch_pairs(going);
        }
        for at in 0..going {
            let rank = self.firsts[at] as usize;
            let word = self.words[rank];
            if word.len == 0 {
                self.go_slow(word.start);
                continue;
            }
            let next = self.words[..count].get(rank + 1).copied().unwrap_or_default();
            self.go(word, next);
        }
        (self.word_count, self.first_count) = (0, 0);
        if waits {
            self.words[0] = self.words[count - 1];
            self.firsts[0] = 0;
            (self.word_count, self.first_count) = (1, usize::from(waiting));
        }
        self.look_up();
    }

    /// Notes what is to be looked up from `word`, if `next` is the word read after it.
    #[inline(always)]
    fn go(&mut self, word: ReadWord, next: ReadWord) {
        let (start, end) = (word.start, word.start + word.len);
        let after = self.bytes.get(end).copied();
        let is_pair = next.start == end + 1 && next.len > 0 && after == Some(b' ');
        let state = State::default().with_word(whole::<L>(word.head, self.bytes, start, word.len));
        let goes_on = !is_pair && after.is_some_and(|byte| self.prefixes.marks().go_on_with(byte));
        let may_end = goes_on | self.prefixes.beginnings().may_be_alone(word.head);
        self.lookups.push_if(may_end, Lookup { start, end, next: end, state, goes_on });
        if is_pair {
            let may_hold = self.prefixes.beginnings().may_hold_pair(word.head, next.head);
            let second = whole::<L>(next.head, self.bytes, next.start, next.len);
            let end = next.start + next.len;
            let state = state.with_mark(b' ').with_word(second);
            self.lookups.push_if(may_hold, Lookup { start, end, next: end, state, goes_on: true });
        }
    }

    /// Notes the word at `start`, which is not plain.
    #[inline(never)]
    fn go_slow(&mut self, start: usize) {
        self.spelt.clear();
        let Word { end, next, is_one } = L::push_word(self.text, start, &mut self.spelt);
        let state = self.after_word(State::default(), is_one);
        self.lookups.push_if(true, Lookup { start, end, next, state, goes_on: true });
    }

    /// Looks up all that was noted, and tells the names in it.
    fn look_up(&mut self) {
        let mut lookups = std::mem::take(&mut self.lookups);
        while !lookups.all().is_empty() {
            if self.is_far {
                self.fetch(lookups.all());
            }
            for lookup in lookups.all() {
                let known = self.find(lookup.start, lookup.end, lookup.state);
                if lookup.goes_on && known.goes_on() {
                    self.go_on(*lookup, known);
                }
            }
            lookups.clear();
            // What is far has left the next words to look up.
            std::mem::swap(&mut lookups, &mut self.lookups);
        }
        if lookups.room() > self.lookups.room() {
            self.lookups = lookups;
        }
        if !self.hits.is_sorted_by_key(|(_, span)| span.start) {
            self.hits.sort_by_key(|(_, span)| span.start);
        }
        for (name, span) in self.hits.drain(..) {
            (self.found)(name, span);
        }
    }

    /// Goes on along the names that begin with `lookup`: at once, or where they
    /// are far by noting the next word, if it is plain.
    #[inline]
    fn go_on(&mut self, lookup: Lookup, known: Found) {
        let Lookup { start, next: at, state, .. } = lookup;
        match self.plain_word_after_space(at) {
            Some(_) if !known.more => {}
            Some(end) if self.is_far => {
                let state = state.with_mark(b' ').with_word(word::<L>(self.bytes, at + 1, end - at - 1));
                self.lookups.push_if(true, Lookup { start, end, next: end, state, goes_on: true });
            }
            _ => self.onward(start, at, state, known),
        }
    }

    /// Lets what the filter will be asked of the first `count` words that names
    /// begin with, and the words behind them, be on its way from memory at once.
    fn fetch_pairs(&self, count: usize) {
        let beginnings = self.prefixes.beginnings();
        let words = &self.words[..self.word_count];
        let head = |rank: usize| words.get(rank).map_or(0, |word| word.head);
        let pairs = self.firsts[..count].iter().map(|rank| (head(*rank as usize), head(*rank as usize + 1)));
        black_box(pairs.map(|(first, second)| beginnings.fetch_pair(first, second)).fold(0, |all, one| all ^ one));
    }

    /// Lets everything that is to be looked up be on its way from memory at
    /// once, in steps that each need what the one before brings.
    fn fetch(&self, lookups: &[Lookup]) {
        let prefixes = self.prefixes;
        black_box(lookups.iter().map(|lookup| prefixes.fetch_slot(lookup.state)).fold(0, |all, one| all ^ one));
        black_box(lookups.iter().map(|lookup| prefixes.fetch_name(lookup.state)).fold(0, |all, one| all ^ one));
    }

    /// Walks from every word of the run of letters from `start` to `end`, which
    /// are not all plain.
    #[inline(never)]
    fn at_letters(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            at = self.at_letter(at);
        }
    }

    /// Walks from the character at `start`, beyond ASCII or of a word; returns where to read on.
    fn at_letter(&mut self, start: usize) -> usize {
        let end = plain_end(self.bytes, start);
        if end > start && ends_word(&self.bytes[end..]) {
            self.at_plain_word(start, end - start);
            return end;
        }
        if end > start || self.bytes[start..].first_chunk().is_some_and(|pair| two_byte_letter(*pair).is_some()) {
            return self.at_word(start);
        }
        let Some(character) = self.text[start..].chars().next() else {
            return self.text.len();
        };
        if L::begins_word(character) {
            return self.at_word(start);
        }
        if self.prefixes.marks().some_opens() && !is_ignored(character) && !character.is_whitespace() {
            self.at_mark(start);
        }
        start + character.len_utf8()
    }

    /// Walks from the word at `start`; returns where to read on.
    fn at_word(&mut self, start: usize) -> usize {
        self.spelt.clear();
        let Word { next, is_one, .. } = L::push_word(self.text, start, &mut self.spelt);
        let first = if is_one { self.spelt.len() } else { run_end(&self.spelt, 0) };
        let is_small = self.bytes[start].is_ascii() && !is_capital(self.bytes[start]);
        let head = head::<L>(self.spelt.as_bytes(), 0, first);
        if self.prefixes.beginnings().may_begin(head, !is_small) {
            self.note(ReadWord { start, len: 0, head }, true);
        }
        next
    }

    /// Walks from the mark at `start`, for names that begin with one.
    fn at_mark(&mut self, start: usize) {
        self.onward(start, start, State::default(), Found { name: None, more: true, marks: true });
    }

    /// Reads on from `at`, behind a word, along the names that have `state`
    /// there; what is `known` of it tells whether they may go on with words, and whether they may end in marks before.
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
    #[inline]
    fn find(&mut self, start: usize, end: usize, state: State) -> Found {
        let text = self.text;
        let known = self.prefixes.find(state, |name| L::same(text, start, end, name));
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
fn ends_word(rest: &[u8]) -> bool {
    rest.first().is_none_or(u8::is_ascii) || punctuation_len(rest) > 0
}

/// Whether `byte` is a mark of ASCII that is compared as it is.
#[inline]
fn is_plain_mark(byte: u8) -> bool {
    byte.is_ascii_punctuation() && byte != b'_' && byte != b'`'
}

/// `state` behind `spelt`, which stands behind it in a text.
fn absorb<L: Letters>(state: State, spelt: &str) -> State {
    parts::<L>(state, spelt).last().map_or(state, |(state, _)| state)
}

/// Whether `byte` belongs to a word of ASCII or to a character beyond it.
#[inline]
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}

/// Whether an ASCII letter is a capital, by its bit. What is no letter is taken
/// for what the filter takes it for.
#[inline]
fn is_capital(byte: u8) -> bool {
    byte & 0x20 == 0
}
