//! The way through a text: from word to word, and from a word that names may
//! begin with along the names.

use std::hint::black_box;
use std::marker::PhantomData;

use super::filter::Answer;
use super::hash::{self, State, ascii_end, eight, head, whole, word};
use super::prefixes::{Found, Prefixes};
use super::word::{Between, Letters, Word, parts, run_end};
use crate::span::Span;
use crate::text::blocks::{BLOCK, Block, blocks};
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
        queue: Vec::new(),
        spelt: String::new(),
        found,
        letters: PhantomData,
    };
    let mut blocks = blocks(bytes);
    let mut next = blocks.next().unwrap_or_default();
    let (mut read, mut before) = (0, 0);
    for base in (0..bytes.len()).step_by(BLOCK) {
        let block = next;
        next = blocks.next().unwrap_or_default();
        each_block(block, base);
        let letters = block.letters();
        let mut starts = letters & !(letters << 1 | before);
        before = letters >> (BLOCK - 1);
        while starts != 0 {
            let bit = starts.trailing_zeros();
            starts &= starts - 1;
            let at = base + bit as usize;
            let len = window(letters, next.letters(), bit).trailing_ones();
            let wide = window(block.wide, next.wide, bit).trailing_zeros();
            if len <= wide && len < BLOCK as u32 {
                scan.at_ascii_word(at, len as usize);
            } else if at >= read {
                read = scan.at_letters(at);
            }
        }
        if block.hashes != 0 || prefixes.open_with_mark() {
            scan.at_marks(block.marks(), base);
        }
        if scan.queue.len() >= BATCH {
            scan.go_all();
        }
    }
    scan.go_all();
}

/// About how many walks are gone together where the table is far: while one
/// waits for memory, the others do as well.
const BATCH: usize = 64;

/// A walk from a word that names may begin with.
#[derive(Clone, Copy)]
struct Walk {
    start: usize,
    /// Where the word ends, and where to read on.
    end: usize,
    next: usize,
    /// The word's head, and the state behind it.
    head: u64,
    state: State,
    /// Whether a name may end before a second word.
    is_alone: bool,
}

/// The second word of a walk.
#[derive(Clone, Copy)]
struct Second {
    end: usize,
    /// The word's head, and the state behind it.
    head: u64,
    state: State,
}

/// The 64 bits from `bit` on of a mask and the one behind it.
#[inline]
fn window(mask: u64, next: u64, bit: u32) -> u64 {
    mask >> bit | next << 1 << (63 - bit)
}

struct Scan<'m, L, F> {
    prefixes: &'m Prefixes,
    text: &'m str,
    bytes: &'m [u8],
    /// Whether walks wait for memory, and so for each other.
    is_far: bool,
    queue: Vec<Walk>,
    /// A word of the text, or what stands between two, as it is compared.
    spelt: String,
    found: F,
    letters: PhantomData<L>,
}

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Walks from the word of `len` ASCII letters at `start`. Nearly every word
    /// of a text comes here, and nearly none goes further.
    #[inline(always)]
    fn at_ascii_word(&mut self, start: usize, len: usize) {
        let first = eight(self.bytes, start);
        let hash = head::<L>(first, len);
        let answer = self.prefixes.beginnings().ask(hash, is_capital(first as u8));
        if answer != Answer::No {
            self.begin_ascii(start, len, hash, answer == Answer::Yes);
        }
    }

    /// Walks from a word of ASCII that names may begin with.
    #[inline(never)]
    fn begin_ascii(&mut self, start: usize, len: usize, head: u64, is_alone: bool) {
        let end = start + len;
        let state = State::default().with_word(whole::<L>(head, self.bytes, start, end));
        self.begin(Walk { start, end, next: end, head, state, is_alone });
    }

    /// Goes a walk at once if all is near, and otherwise with others.
    #[inline(always)]
    fn begin(&mut self, walk: Walk) {
        if self.is_far {
            self.queue.push(walk);
        } else {
            self.go(walk);
        }
    }

    #[inline(always)]
    fn go(&mut self, walk: Walk) {
        let Walk { start, end, next, state, is_alone, .. } = walk;
        let mut marks = true;
        if is_alone {
            let known = self.find(start, end, state);
            if !known.more {
                return;
            }
            marks = known.marks;
        }
        match self.second(&walk) {
            Some(second) if self.prefixes.beginnings().may_hold_pair(walk.head, second.head) => {
                self.along(start, second.end, second.end, second.state);
            }
            Some(_) => {}
            None if is_alone => self.onward(start, next, state, marks),
            None => self.along(start, end, next, state),
        }
    }

    /// Goes all walks that wait.
    fn go_all(&mut self) {
        let mut queue = std::mem::take(&mut self.queue);
        self.fetch(&queue);
        for walk in queue.drain(..) {
            self.go(walk);
        }
        self.queue = queue;
    }

    /// Lets everything that the walks will look at be on its way from memory at
    /// once, in steps that each need what the one before brings.
    fn fetch(&self, queue: &[Walk]) {
        let (prefixes, beginnings) = (self.prefixes, self.prefixes.beginnings());
        let mut states: Vec<State> = queue.iter().filter(|walk| walk.is_alone).map(|walk| walk.state).collect();
        let seconds: Vec<(u64, Second)> =
            queue.iter().filter_map(|walk| Some((walk.head, self.second(walk)?))).collect();
        black_box(
            seconds
                .iter()
                .map(|(head, second)| beginnings.fetch_pair(*head, second.head))
                .fold(0, |all, one| all ^ one),
        );
        let goes_on = |(head, second): &&(u64, Second)| beginnings.may_hold_pair(*head, second.head);
        states.extend(seconds.iter().filter(goes_on).map(|(_, second)| second.state));
        black_box(states.iter().map(|state| prefixes.fetch_slot(*state)).fold(0, |all, one| all ^ one));
        black_box(states.iter().map(|state| prefixes.fetch_name(*state)).fold(0, |all, one| all ^ one));
    }

    /// The word of ASCII that stands behind the first one of `walk` and one space.
    #[inline(always)]
    fn second(&self, walk: &Walk) -> Option<Second> {
        let end = self.ascii_word_after_space(walk.end).filter(|_| walk.next == walk.end)?;
        let start = walk.end + 1;
        let head = hash::head::<L>(eight(self.bytes, start), end - start);
        let word = whole::<L>(head, self.bytes, start, end);
        Some(Second { end, head, state: walk.state.with_mark(b' ').with_word(word) })
    }

    /// Walks from the marks of a block that names or hashtags may begin with.
    #[inline(never)]
    fn at_marks(&mut self, mut marks: u64, base: usize) {
        self.go_all();
        while marks != 0 {
            let at = base + marks.trailing_zeros() as usize;
            marks &= marks - 1;
            match self.bytes.get(at) {
                Some(b'#') => {
                    self.in_hashtag(at + 1);
                    self.at_mark(at);
                }
                Some(byte) if self.prefixes.open_with(*byte) => self.at_mark(at),
                _ => {}
            }
        }
    }

    /// Walks from every word of the run of letters at `start`, which is not of
    /// ASCII alone, or very long. Returns where the run ends.
    #[inline(never)]
    fn at_letters(&mut self, start: usize) -> usize {
        let mut at = start;
        while self.bytes.get(at).is_some_and(|byte| is_letter(*byte)) {
            at = self.at_letter(at);
        }
        at
    }

    /// Walks from the character at `start`, beyond ASCII or of a word; returns where to read on.
    fn at_letter(&mut self, start: usize) -> usize {
        let end = ascii_end(self.bytes, start);
        if end > start && ends_word(&self.bytes[end..]) {
            self.at_ascii_word(start, end - start);
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
        // No name begins with a space; a run of them is not to be read from each of its places.
        if self.prefixes.open_with_mark() && !is_ignored(character) && !character.is_whitespace() {
            self.at_mark(start);
        }
        start + character.len_utf8()
    }

    /// Walks from the word at `start`; returns where to read on.
    fn at_word(&mut self, start: usize) -> usize {
        self.spelt.clear();
        let Word { end, next, is_one } = L::push_word(self.text, start, &mut self.spelt);
        let first = if is_one { self.spelt.len() } else { run_end(&self.spelt, 0) };
        let is_small = self.bytes[start].is_ascii() && !is_capital(self.bytes[start]);
        let hash = head::<L>(eight(self.spelt.as_bytes(), 0), first);
        if self.prefixes.beginnings().ask(hash, !is_small) != Answer::No {
            let state = self.after_word(State::default(), is_one);
            // The heads of words that are two when compared say nothing of pairs.
            self.begin(Walk { start, end, next, head: hash, state, is_alone: true });
        }
        next
    }

    /// Walks from the mark at `start`, for names that begin with one.
    fn at_mark(&mut self, start: usize) {
        self.onward(start, start, State::default(), true);
    }

    /// Reports the name that ends with the word before `end`, and goes on from
    /// `next` while there are longer ones.
    #[inline]
    fn along(&mut self, start: usize, end: usize, next: usize, state: State) {
        let known = self.find(start, end, state);
        if known.more {
            self.onward(start, next, state, known.marks);
        }
    }

    /// Reads on from `at`, behind a word, along the names that have `state`
    /// there; `may_end` tells that names may end in the marks before the next word.
    fn onward(&mut self, start: usize, mut at: usize, mut state: State, mut may_end: bool) {
        let mut marks = 0;
        loop {
            let (end, next);
            match self.ascii_word_after_space(at) {
                Some(word_end) => {
                    let hash = word::<L>(self.bytes, at + 1, word_end);
                    state = state.with_mark(b' ').with_word(hash);
                    (end, next) = (word_end, word_end);
                }
                None => {
                    self.spelt.clear();
                    match L::push_between(self.text, at, &mut self.spelt) {
                        Between::End => return,
                        Between::Mark(after) => {
                            at = after;
                            marks += self.spelt.len();
                            if marks > self.prefixes.longest_marks() {
                                return;
                            }
                            let shows = !self.spelt.is_empty();
                            state = absorb::<L>(state, &self.spelt);
                            if may_end && shows {
                                self.find(start, edge::after_marks(self.text, at), state);
                            }
                            continue;
                        }
                        Between::Word => {
                            let is_one;
                            Word { end, next, is_one } = L::push_word(self.text, at, &mut self.spelt);
                            state = self.after_word(state, is_one);
                        }
                    }
                }
            }
            let known = self.find(start, end, state);
            if !known.more {
                return;
            }
            (at, may_end, marks) = (next, known.marks, 0);
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

    /// The end of the word of ASCII that stands at `at` behind one space.
    #[inline]
    fn ascii_word_after_space(&self, at: usize) -> Option<usize> {
        if self.bytes.get(at) != Some(&b' ') {
            return None;
        }
        let end = ascii_end(self.bytes, at + 1);
        (end > at + 1 && ends_word(&self.bytes[end..])).then_some(end)
    }

    /// What is known of the text from `start` to `end`; a name is reported if
    /// names may begin and end there.
    #[inline]
    fn find(&mut self, start: usize, end: usize, state: State) -> Found {
        let text = self.text;
        let known = self.prefixes.find(state, |name| L::same(text, start, end, name));
        if let Some(name) = known.name
            && (edge::is_plain(self.bytes, start, end) || has_edges(text, start, end))
        {
            (self.found)(name, Span::new(start, end));
        }
        known
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

fn has_edges(text: &str, start: usize, end: usize) -> bool {
    edge::may_start(text, start)
        && edge::may_end(text, end)
        && edge::is_grapheme_edge(text, start)
        && edge::is_grapheme_edge(text, end)
}

/// Whether a word of ASCII before `rest` surely ends there: before ASCII, or
/// before the dashes and quotation marks of U+2010 to U+2026.
#[inline]
fn ends_word(rest: &[u8]) -> bool {
    match rest {
        [0xE2, 0x80, third, ..] => (0x90..=0xA6).contains(third),
        [first, ..] => first.is_ascii(),
        [] => true,
    }
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
