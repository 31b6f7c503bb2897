//! The words of a text, block by block.

use super::super::hash::{eight, head, plain_end};
use super::super::word::{Letters, Word, run_end};
use super::edges::{Edges, Start, Window};
use super::walk::ends_word;
use super::{ReadWord, Scan};
use crate::span::Span;
use crate::text::blocks::{BLOCK, Block, filled_up};
use crate::text::fold::two_byte_letter;
use crate::text::word_chars::is_ignored;

/// A run of letters that a block left open.
#[derive(Default)]
pub(super) struct Run {
    pub(super) is_open: bool,
    start: Start,
    /// Whether it holds others than plain letters.
    is_rare: bool,
}

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Notes the words that end in a block.
    #[inline(always)]
    pub(super) fn at_block(&mut self, block: Block, base: usize, run: &mut Run) {
        let letters = block.letters();
        let behind = letters << 1 | u64::from(run.is_open);
        let mut edges = Edges { base, starts: letters & !behind, ends: behind & !letters };
        let rest = self.bytes.get(base..).unwrap_or_default();
        let last;
        let window = match rest.first_chunk() {
            Some(window) => window,
            None => {
                last = filled_up(rest, 0);
                &last
            }
        };
        if !run.is_open {
            run.start = edges.next_start(window);
        }
        if self.word_count + BLOCK / 2 >= self.words.len() {
            self.go_all(false);
        }
        if block.rare() == 0 && !run.is_rare {
            self.at_plain_words(&mut edges, run, window);
        } else {
            self.at_words(&mut edges, run, window, block.rare());
        }
        run.is_open = letters >> (BLOCK - 1) != 0;
    }

    /// Notes the words of a block in which all are plain.
    #[inline(always)]
    fn at_plain_words(&mut self, edges: &mut Edges, run: &mut Run, window: &Window) {
        let len = self.words.len();
        let mut room = self.words[self.word_count..].iter_mut();
        while edges.ends != 0
            && let Some(word) = room.next()
        {
            let Start { at, first } = run.start;
            *word = ReadWord { start: at, len: edges.next_end() - at, first };
            run.start = edges.next_start(window);
        }
        self.word_count = len - room.len();
    }

    /// Notes the words of a block in which those with bytes of `rare` are not plain.
    fn at_words(&mut self, edges: &mut Edges, run: &mut Run, window: &Window, mut rare: u64) {
        while edges.ends != 0 {
            let until_end = edges.ends ^ (edges.ends - 1);
            let end = edges.next_end();
            let start = run.start.at;
            if run.is_rare || rare & until_end != 0 {
                self.at_letters(start, end);
            } else {
                self.at_plain_word(start, end - start);
            }
            rare &= !until_end;
            *run = Run { start: edges.next_start(window), ..Run::default() };
        }
        run.is_rare |= rare != 0;
    }

    /// Notes the words of the run of letters from `start` to `end`, which are not all plain.
    #[inline(never)]
    fn at_letters(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            at = self.at_letter(at);
        }
    }

    /// Notes what begins with the character at `start`, beyond ASCII or of a word; returns where to read on.
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

    /// Notes the word at `start`, which is not plain, if names may begin with it; returns where to read on.
    pub(super) fn at_word(&mut self, start: usize) -> usize {
        self.spelt.clear();
        let Word { next, is_one, .. } = L::push_word(self.text, start, &mut self.spelt);
        let len = if is_one { self.spelt.len() } else { run_end(&self.spelt, 0) };
        let head = head::<L>(self.spelt.as_bytes(), 0, len);
        let first = self.bytes[start];
        // Letters beyond ASCII count as capitals.
        let role = if first.is_ascii() { L::role(first) } else { L::role(b'A') };
        if self.prefixes.beginnings().first_words().may_begin(head, role) {
            self.note(ReadWord { start, len: 0, first: head });
        }
        next
    }

    /// Notes the plain word of `len` bytes at `start`.
    fn at_plain_word(&mut self, start: usize, len: usize) {
        self.note(ReadWord { start, len, first: eight(self.bytes, start) });
    }

    fn note(&mut self, word: ReadWord) {
        if self.word_count + 1 >= self.words.len() {
            self.go_all(false);
        }
        self.words[self.word_count] = word;
        self.word_count += 1;
    }
}
