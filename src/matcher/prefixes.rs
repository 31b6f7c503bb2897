//! All names, word by word.
//!
//! A name such as `kyrgyz republic` is entered under each of its prefixes that
//! ends with a word: `kyrgyz` says that there is more, `kyrgyz republic` which
//! name this is. A walk over a text asks for a prefix after each word, and goes
//! on while the answer is that there is more.
//!
//! A slot holds half of the prefix's hash and no letters. So two prefixes may
//! be taken for one; that costs a look at the next word, and nothing else, for
//! a name is only told after its letters were compared.

use super::filter::{Beginning, Filter};
use super::hash::{State, head};
use super::records::Records;
use super::word::{Letters, Part, parts, run_end};

/// No name ends here.
const NONE: u32 = (1 << 30) - 1;
/// Names go on behind this prefix.
const MORE: u32 = 1 << 30;
/// Names end in marks, such as a full stop, behind this prefix.
const MARKS: u32 = 1 << 31;

/// The bytes of a table that the nearest caches hold.
const NEAR: usize = 1 << 20;

pub(super) struct Prefixes {
    beginnings: Filter,
    /// Open addressing with linear probing. Invariant: some slots are free.
    slots: Vec<Slot>,
    names: Records,
    /// The ASCII marks that names begin with.
    opening_marks: [bool; 128],
    /// The ASCII marks that stand in names, spaces among them, or end them.
    inner_marks: [bool; 128],
    /// Whether a name begins with a mark. Marks beyond ASCII may fold to ASCII.
    opens_with_mark: bool,
    /// The bytes of the longest run of marks in a name.
    longest_marks: usize,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// Of the prefix's hash; 0 where the slot is free.
    tag: u32,
    /// A name's record or [`NONE`], with [`MORE`] and [`MARKS`].
    value: u32,
}

/// A name as it is entered.
#[derive(Clone, Copy)]
pub(super) struct Name<'n> {
    /// Its text, as names are compared.
    pub(super) text: &'n str,
    /// Whether a text may write its first letter small.
    pub(super) may_begin_small: bool,
}

/// What the table knows of a prefix.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// The name that the prefix is.
    pub(super) name: Option<u32>,
    /// Whether names may go on behind it.
    pub(super) more: bool,
    /// Whether names may end in marks behind it, before another word.
    pub(super) marks: bool,
}

impl Prefixes {
    /// Enters `names`; the place of each is its number. Of names that are the same
    /// the first is found.
    pub(super) fn new<'n, L: Letters>(names: impl Iterator<Item = Name<'n>>) -> Self {
        let mut prefixes = Self {
            beginnings: Filter::new(&[]),
            slots: Vec::new(),
            names: Records::default(),
            opening_marks: [false; 128],
            inner_marks: [false; 128],
            opens_with_mark: false,
            longest_marks: 0,
        };
        let mut entries = Entries::default();
        for name in names {
            prefixes.enter::<L>(name, &mut entries);
        }
        prefixes.beginnings = Filter::new(&entries.beginnings);
        prefixes.fill(entries.prefixes);
        prefixes.names.shrink_to_fit();
        prefixes
    }

    fn enter<L: Letters>(&mut self, name: Name<'_>, entries: &mut Entries) {
        let text = name.text;
        let record = self.names.push(text.as_bytes());
        let first = entries.prefixes.len();
        let (mut whole, mut word_end) = (State::default(), 0);
        for (rank, (state, part)) in parts::<L>(State::default(), text).enumerate() {
            whole = state;
            match part {
                Part::Word(end) => {
                    if rank == 0 {
                        entries.beginnings.push(beginning::<L>(name, end));
                    }
                    entries.prefixes.push((state, NONE | MORE));
                    word_end = end;
                }
                Part::Mark(end) => {
                    if rank == 0 {
                        self.note_opening(text);
                    }
                    self.longest_marks = self.longest_marks.max(end - word_end);
                    note(&mut self.inner_marks, text.as_bytes()[end - 1]);
                }
            }
        }
        match entries.prefixes[first..].last_mut() {
            Some(last) if last.0 == whole => last.1 = record,
            last => {
                if let Some(last) = last {
                    last.1 |= MARKS;
                }
                entries.prefixes.push((whole, record));
            }
        }
    }

    fn note_opening(&mut self, name: &str) {
        self.opens_with_mark = true;
        note(&mut self.opening_marks, name.as_bytes()[0]);
    }

    /// Fills the table, in the order of its places.
    fn fill(&mut self, mut entries: Vec<(State, u32)>) {
        entries.sort_unstable();
        entries.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0 && self.may_share(later.1 & NONE, earlier.1 & NONE);
            if is_same {
                earlier.1 = merged(earlier.1, later.1);
            }
            is_same
        });
        self.slots = vec![Slot::default(); entries.len() + entries.len() / 2 + 1];
        for (state, value) in entries {
            self.insert(state, value);
        }
    }

    /// Whether one slot can hold both: one is no name, or both are the same.
    fn may_share(&self, left: u32, right: u32) -> bool {
        left == NONE || right == NONE || self.names.text(left) == self.names.text(right)
    }

    fn insert(&mut self, state: State, value: u32) {
        let mut at = state.place(self.slots.len());
        loop {
            let slot = &mut self.slots[at];
            if slot.tag == 0 {
                *slot = Slot { tag: state.tag(), value };
                return;
            }
            if slot.tag == state.tag() && (value & NONE == NONE || slot.value & NONE == NONE) {
                slot.value = merged(slot.value, value);
                return;
            }
            at = self.after(at);
        }
    }

    /// What is known of the prefix behind which `state` is; `is_name` compares
    /// the text with a name.
    #[inline]
    pub(super) fn find(&self, state: State, mut is_name: impl FnMut(&[u8]) -> bool) -> Found {
        let mut found = Found::default();
        let mut at = self.first_of(state);
        while self.slots[at].tag != 0 {
            let slot = self.slots[at];
            if slot.tag == state.tag() {
                // Flags stand in the first slot of a tag.
                found.more |= slot.value & MORE != 0;
                found.marks |= slot.value & MARKS != 0;
                let name = slot.value & NONE;
                if name == NONE {
                    break;
                }
                if is_name(self.names.text(name)) {
                    found.name = Some(self.names.number(name));
                    break;
                }
            }
            at = self.after(at);
        }
        found
    }

    /// The first slot with the tag of `state` or free, or one before it.
    ///
    /// Four slots are looked at without a branch: which of them it is cannot be guessed. Where slots are far, those in
    /// the next line of memory would have to be waited for.
    #[inline]
    fn first_of(&self, state: State) -> usize {
        let (at, tag) = (state.place(self.slots.len()), state.tag());
        if self.is_far() {
            return at;
        }
        let Some(slots) = self.slots.get(at..).and_then(<[Slot]>::first_chunk::<4>) else {
            return at;
        };
        let ends = slots.map(|slot| u32::from(slot.tag == tag || slot.tag == 0));
        let bits = ends[0] | ends[1] << 1 | ends[2] << 2 | 1 << 3;
        at + bits.trailing_zeros() as usize
    }

    #[inline]
    fn after(&self, at: usize) -> usize {
        if at + 1 == self.slots.len() { 0 } else { at + 1 }
    }

    /// How names begin.
    #[inline]
    pub(super) fn beginnings(&self) -> &Filter {
        &self.beginnings
    }

    /// Whether a name may begin with the mark whose first byte this is.
    #[inline]
    pub(super) fn open_with(&self, mark: u8) -> bool {
        self.opening_marks.get(usize::from(mark)).copied().unwrap_or(self.opens_with_mark)
    }

    /// Whether names may go on with this byte of a text behind a word, as far as it tells.
    #[inline]
    pub(super) fn go_on_with(&self, byte: u8) -> bool {
        // White space is compared as one, and so are the kinds of apostrophes.
        let compared = if byte == b'`' { b'\'' } else { byte };
        matches!(byte, b'\t'..=b'\r' | b' ') || self.inner_marks.get(usize::from(compared)).is_none_or(|stands| *stands)
    }

    /// Whether a name begins with a mark.
    pub(super) fn open_with_mark(&self) -> bool {
        self.opens_with_mark
    }

    /// The bytes of the longest run of marks in a name, as they are compared.
    #[inline]
    pub(super) fn longest_marks(&self) -> usize {
        self.longest_marks
    }

    /// Whether so many names are known that looking one up waits for memory.
    #[inline]
    pub(super) fn is_far(&self) -> bool {
        self.slots.len() * size_of::<Slot>() > NEAR
    }

    /// Fetches what `find` will look at first for `state`; the result is of no
    /// use but to be waited for.
    #[inline]
    pub(super) fn fetch_slot(&self, state: State) -> u32 {
        self.slots[state.place(self.slots.len())].tag
    }

    /// Fetches the name that `find` will compare first.
    #[inline]
    pub(super) fn fetch_name(&self, state: State) -> u8 {
        let mut at = state.place(self.slots.len());
        while self.slots[at].tag != 0 {
            let Slot { tag, value } = self.slots[at];
            if tag == state.tag() {
                let is_name = value & NONE != NONE;
                return if is_name { self.names.text(value & NONE).last().copied().unwrap_or_default() } else { 0 };
            }
            at = self.after(at);
        }
        0
    }

    /// The bytes of memory that all of it takes.
    pub(super) fn bytes(&self) -> usize {
        self.beginnings.bytes() + self.slots.capacity() * size_of::<Slot>() + self.names.bytes()
    }
}

/// Notes `byte`, if it is of ASCII.
fn note(marks: &mut [bool; 128], byte: u8) {
    if let Some(mark) = marks.get_mut(usize::from(byte)) {
        *mark = true;
    }
}

/// What goes into the filter and the table.
#[derive(Default)]
struct Entries {
    beginnings: Vec<Beginning>,
    prefixes: Vec<(State, u32)>,
}

/// How a name whose first word ends at `end` begins.
fn beginning<L: Letters>(name: Name<'_>, end: usize) -> Beginning {
    let bytes = name.text.as_bytes();
    let second =
        (bytes.get(end) == Some(&b' ')).then(|| run_end(name.text, end + 1)).filter(|second| *second > end + 1);
    Beginning {
        word: head::<L>(bytes, 0, end),
        may_be_small: name.may_begin_small || !bytes[0].is_ascii_alphabetic(),
        second: second.map(|second| head::<L>(bytes, end + 1, second - end - 1)),
    }
}

/// What one slot says of two prefixes; of two names the left one stays.
fn merged(left: u32, right: u32) -> u32 {
    let name = if left & NONE == NONE { right & NONE } else { left & NONE };
    name | ((left | right) & !NONE)
}
