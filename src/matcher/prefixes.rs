//! The forms of a gazetteer, word by word.
//!
//! A form such as `kyrgyz republic` is entered under each of its prefixes that
//! ends with a word: `kyrgyz` says that there is more, `kyrgyz republic` which
//! form this is. A walk over a text asks for a prefix after each word, and goes
//! on while the answer is that there is more.
//!
//! Before the table stands a filter that knows the first words of all forms.
//! It is small enough to stay in the nearest cache, and turns nearly all words
//! of a text away.

use super::word::{Between, push_between, push_word};

/// No form ends here.
const NONE: u32 = (1 << 30) - 1;
/// Forms go on behind this prefix.
const MORE: u32 = 1 << 30;
/// Forms end in marks, such as a full stop, behind this prefix.
const MARKS: u32 = 1 << 31;

pub(super) struct Prefixes {
    first_words: Filter,
    /// Open addressing with linear probing; at most half of the slots are taken.
    slots: Vec<Slot>,
    /// The forms themselves, one behind the other, and where each ends.
    texts: String,
    ends: Vec<u32>,
    /// The marks that forms begin with.
    opening_marks: [bool; 128],
    /// Whether a form begins with a mark. Marks beyond ASCII may fold to ASCII.
    opens_with_mark: bool,
    /// The bytes of the longest form.
    longest: usize,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// Half of the prefix's hash, never 0; 0 where the slot is free.
    tag: u32,
    /// A form's index or [`NONE`], with [`MORE`] and [`MARKS`].
    value: u32,
}

/// What the table knows of a prefix.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// The form that the prefix is.
    pub(super) form: Option<u32>,
    /// Whether forms may go on behind it.
    pub(super) more: bool,
    /// Whether forms may end in marks behind it, before another word.
    pub(super) marks: bool,
}

impl Prefixes {
    /// Enters `forms`, which are folded; the index of each is its number.
    pub(super) fn new<'f>(forms: impl Iterator<Item = &'f str> + Clone) -> Self {
        let (mut stops, mut count, mut bytes) = (0, 0, 0);
        for form in forms.clone() {
            stops += Stops::of(form).count() + 1;
            count += 1;
            bytes += form.len();
        }
        let mut prefixes = Self {
            first_words: Filter::for_words(count),
            slots: vec![Slot::default(); (2 * stops).next_power_of_two()],
            texts: String::with_capacity(bytes),
            ends: Vec::with_capacity(count),
            opening_marks: [false; 128],
            opens_with_mark: false,
            longest: 0,
        };
        for form in forms {
            prefixes.enter(form);
        }
        prefixes
    }

    fn enter(&mut self, form: &str) {
        let index = self.ends.len() as u32;
        self.texts.push_str(form);
        self.ends.push(self.texts.len() as u32);
        self.longest = self.longest.max(form.len());
        let mut words = Stops::of(form);
        let mut stop = words.next();
        match stop {
            Some(end) if !words.begins_with_mark => self.first_words.insert(&form.as_bytes()[..end]),
            _ => self.note_opening(form),
        }
        while let Some(end) = stop {
            stop = words.next();
            if end == form.len() {
                return self.insert(form.as_bytes(), index);
            }
            let flags = if stop.is_none() { MORE | MARKS } else { MORE };
            self.insert(&form.as_bytes()[..end], NONE | flags);
        }
        self.insert(form.as_bytes(), index);
    }

    fn note_opening(&mut self, form: &str) {
        if let Some(first) = form.chars().next() {
            self.opens_with_mark = true;
            if first.is_ascii() {
                self.opening_marks[first as usize] = true;
            }
        }
    }

    fn insert(&mut self, prefix: &[u8], value: u32) {
        let hash = hash(prefix);
        let mut at = self.slot_of(hash);
        loop {
            let slot = &mut self.slots[at];
            let is_form = value & NONE != NONE;
            if slot.tag == 0 {
                *slot = Slot { tag: tag(hash), value };
                return;
            }
            if slot.tag == tag(hash) && (!is_form || slot.value & NONE == NONE) {
                // Where two prefixes share a tag, flags that are not a prefix's own cost a
                // look at the next word and nothing else: forms are compared in full.
                let form = if is_form { value & NONE } else { slot.value & NONE };
                slot.value = form | ((slot.value | value) & !NONE);
                return;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// What is known of `prefix`, the folded text from a name's start to a word's end.
    pub(super) fn find(&self, prefix: &str) -> Found {
        let hash = hash(prefix.as_bytes());
        let mut found = Found::default();
        let mut at = self.slot_of(hash);
        while self.slots[at].tag != 0 {
            let slot = self.slots[at];
            if slot.tag == tag(hash) {
                found.more |= slot.value & MORE != 0;
                found.marks |= slot.value & MARKS != 0;
                let form = slot.value & NONE;
                if form != NONE && self.text(form) == prefix {
                    found.form = Some(form);
                }
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        found
    }

    /// Whether a form may begin with this word of ASCII letters and digits.
    pub(super) fn may_begin_with(&self, word: &[u8]) -> bool {
        self.first_words.may_hold(word)
    }

    /// Whether a form begins with this ASCII mark.
    pub(super) fn open_with(&self, mark: u8) -> bool {
        self.opening_marks.get(usize::from(mark)).is_some_and(|opens| *opens)
    }

    /// Whether a form begins with a mark.
    pub(super) fn open_with_mark(&self) -> bool {
        self.opens_with_mark
    }

    /// The bytes of the longest form.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    fn text(&self, form: u32) -> &str {
        let index = form as usize;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.texts[start..self.ends[index] as usize]
    }

    fn slot_of(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.slots.len() - 1)
    }
}

/// Where the words of a folded form end.
struct Stops<'f> {
    form: &'f str,
    at: usize,
    scratch: String,
    begins_with_mark: bool,
}

impl<'f> Stops<'f> {
    fn of(form: &'f str) -> Self {
        let mut scratch = String::new();
        let begins_with_mark = !matches!(push_between(form, 0, &mut scratch), Between::Word);
        Self { form, at: 0, scratch, begins_with_mark }
    }
}

impl Iterator for Stops<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.scratch.clear();
        while let Between::Mark(next) = push_between(self.form, self.at, &mut self.scratch) {
            self.at = next;
        }
        if self.at == self.form.len() {
            return None;
        }
        let word = push_word(self.form, self.at, &mut self.scratch);
        self.at = word.next.max(self.at + 1);
        Some(word.end)
    }
}

/// The first eight bytes of a word, with the letters of ASCII made small, and
/// its length: what the filter knows of it.
fn key(word: &[u8]) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let first = match word.first_chunk::<8>() {
        Some(chunk) => u64::from_le_bytes(*chunk) | SMALL,
        None => {
            let mut bytes = [0; 8];
            bytes[..word.len()].copy_from_slice(word);
            // Small letters only where there is a byte.
            u64::from_le_bytes(bytes) | (SMALL & ((1 << (8 * word.len())) - 1))
        }
    };
    mix(first ^ (word.len() as u64) << 57)
}

/// A Bloom filter (Bloom 1970) with two bits for each word, both in one 64-bit block.
struct Filter {
    blocks: Vec<u64>,
}

impl Filter {
    /// About sixteen bits for each word.
    fn for_words(count: usize) -> Self {
        Self { blocks: vec![0; (count / 4).next_power_of_two().max(64)] }
    }

    fn insert(&mut self, word: &[u8]) {
        let (block, bits) = self.place(word);
        self.blocks[block] |= bits;
    }

    fn may_hold(&self, word: &[u8]) -> bool {
        let (block, bits) = self.place(word);
        self.blocks[block] & bits == bits
    }

    fn place(&self, word: &[u8]) -> (usize, u64) {
        let key = key(word);
        let bits = (1 << (key & 63)) | (1 << (key >> 6 & 63));
        ((key >> 32) as usize & (self.blocks.len() - 1), bits)
    }
}

/// Spreads the bits of `value` (the finaliser of SplitMix64; Steele, Lea and
/// Flood 2014).
fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

fn hash(bytes: &[u8]) -> u64 {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let hash = chunks.iter().fold(bytes.len() as u64, |hash, chunk| mix(hash ^ u64::from_le_bytes(*chunk)));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(hash ^ u64::from_le_bytes(last))
}

fn tag(hash: u64) -> u32 {
    hash as u32 | 1
}
