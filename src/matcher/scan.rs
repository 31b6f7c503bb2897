//! The way through a text: from word to word, and from a word that names may
//! begin with along the names.
//!
//! It goes in steps over some hundred words each. Every step looks at all that
//! the one before has left and writes down what may go on, without a branch: a
//! processor that had to guess would guess wrong at every other name. Each is
//! a short loop, too, so that what it needs stays in the registers.
//!
//! 1. `cut`: the masks tell where words are.
//! 2. `sift`: the filter tells which of them begin names, and of those it is
//!    asked whether names begin with this and the next word.
//! 3. `walk`: what is left is looked up in the table, and from there on name by name.
//!
//! `marks` finds what begins with no word.

mod cut;
mod edges;
mod marks;
mod sift;
mod walk;

use std::marker::PhantomData;

use cut::Run;
use sift::Beginning;
use walk::Lookup;

use super::prefixes::Prefixes;
use super::word::Letters;
use crate::span::Span;
use crate::text::blocks::{BLOCK, Block, blocks};
use crate::text::chosen::Chosen;

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
    let room = ROOM.min(bytes.len() / 2 + BLOCK);
    let mut scan = Scan::<L, _> {
        prefixes,
        text,
        bytes,
        is_far: prefixes.is_far(),
        words: vec![ReadWord::default(); room],
        heads: vec![0; room],
        word_count: 0,
        firsts: Chosen::default(),
        beginnings: Chosen::default(),
        lookups: Vec::with_capacity(room / 8),
        hits: Vec::with_capacity(room / 8),
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

/// How many words are gone through together.
const ROOM: usize = 512;

/// A word of the text.
#[derive(Clone, Copy, Default)]
struct ReadWord {
    start: usize,
    /// Its bytes; 0 where it is not plain, so that it has to be read again.
    len: usize,
    /// Its first eight bytes; its head, where it is not plain.
    first: u64,
}

impl ReadWord {
    #[inline(always)]
    fn end(self) -> usize {
        self.start + self.len
    }

    fn is_plain(self) -> bool {
        self.len > 0
    }
}

struct Scan<'m, L, F> {
    prefixes: &'m Prefixes,
    text: &'m str,
    bytes: &'m [u8],
    /// Whether lookups wait for memory, and so for each other.
    is_far: bool,
    /// The words that were read, of which `word_count` are valid. Invariant: there is room behind these.
    words: Vec<ReadWord>,
    /// Their heads, once they are sifted.
    heads: Vec<u64>,
    word_count: usize,
    /// Which of them names begin with, as far as one word tells.
    firsts: Chosen<u32>,
    /// What names may begin with.
    beginnings: Chosen<Beginning>,
    /// What is to be looked up, where that is far.
    lookups: Vec<Lookup>,
    /// The names that were found and are not told yet.
    hits: Vec<(u32, Span)>,
    /// A word of the text, or what stands between two, as it is compared.
    spelt: String,
    found: F,
    letters: PhantomData<L>,
}

impl<L: Letters, F: FnMut(u32, Span)> Scan<'_, L, F> {
    /// Goes from all words that names begin with, and tells the names; the last
    /// word waits for the one behind it, unless `is_end`.
    #[inline(never)]
    fn go_all(&mut self, is_end: bool) {
        let last = self.words[..self.word_count].last().copied().filter(|last| !is_end && last.is_plain());
        self.sift(last.is_some());
        self.walk_all();
        self.word_count = usize::from(last.is_some());
        self.words[0] = last.unwrap_or_default();
        if !self.hits.is_sorted_by_key(|(_, span)| span.start) {
            self.hits.sort_by_key(|(_, span)| span.start);
        }
        for (name, span) in self.hits.drain(..) {
            (self.found)(name, span);
        }
    }
}

/// Whether `byte` belongs to a word of ASCII or to a character beyond it.
#[inline]
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii()
}
