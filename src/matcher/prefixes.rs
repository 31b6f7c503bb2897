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

use super::entries::{Entries, MARKS, MORE, NONE, Prefix};
use super::filter::Filter;
use super::hash::State;
use super::name_marks::NameMarks;
use super::records::Records;

/// The bytes of a table that the nearest caches hold.
const NEAR: usize = 1 << 20;

pub(super) struct Prefixes {
    beginnings: Filter,
    /// Open addressing with linear probing. Invariant: some slots are free.
    slots: Vec<Slot>,
    names: Records,
    marks: NameMarks,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    /// Of the prefix's hash; 0 where the slot is free.
    tag: u32,
    /// A name's record or [`NONE`], with [`MORE`] and [`MARKS`].
    value: u32,
}

/// What the table knows of a prefix.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// The name that the prefix is.
    pub(super) name: Option<u32>,
    /// Whether names may go on behind it with a further word.
    pub(super) more: bool,
    /// Whether names may end in marks behind it, before another word.
    pub(super) marks: bool,
}

impl Found {
    /// Whether names may go on behind the prefix, with words or marks.
    #[inline]
    pub(super) fn goes_on(self) -> bool {
        self.more | self.marks
    }
}

impl Prefixes {
    /// The table of what was entered. Of names that are the same the first is found.
    pub(super) fn new(entries: Entries) -> Self {
        let mut prefixes = Self {
            beginnings: Filter::new(&entries.beginnings),
            slots: Vec::new(),
            names: entries.names,
            marks: entries.marks,
        };
        prefixes.names.shrink_to_fit();
        prefixes.fill(entries.prefixes);
        prefixes
    }

    /// Fills the table, in the order of its places.
    fn fill(&mut self, mut prefixes: Vec<Prefix>) {
        prefixes.sort_unstable();
        prefixes.dedup_by(|later, earlier| {
            let is_same = later.state == earlier.state && self.may_share(later.value & NONE, earlier.value & NONE);
            if is_same {
                earlier.value = merged(earlier.value, later.value);
            }
            is_same
        });
        self.slots = vec![Slot::default(); prefixes.len() + prefixes.len() / 2 + 1];
        for Prefix { state, value } in prefixes {
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

    /// What is known of the prefix behind which `state` is, which no slot before that at `at` holds; `is_name` compares
    /// the text with a name.
    #[inline]
    pub(super) fn find(&self, mut at: usize, state: State, mut is_name: impl FnMut(&[u8]) -> bool) -> Found {
        let mut found = Found::default();
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

    /// The first slot with the tag of `state`, or free.
    #[inline]
    pub(super) fn slot_of(&self, state: State) -> usize {
        let (mut at, tag) = (state.place(self.slots.len()), state.tag());
        while self.slots[at].tag != tag && self.slots[at].tag != 0 {
            at = self.after(at);
        }
        at
    }

    /// The first slot with the tag of `state` or free, or one before it.
    ///
    /// Four slots are looked at without a branch: which of them it is cannot be guessed. Where slots are far, those in
    /// the next line of memory would have to be waited for.
    #[inline]
    pub(super) fn near_slot_of(&self, state: State) -> usize {
        let (at, tag) = (state.place(self.slots.len()), state.tag());
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

    /// The marks that stand in names.
    #[inline]
    pub(super) fn marks(&self) -> &NameMarks {
        &self.marks
    }

    /// Whether so many names are known that looking one up waits for memory.
    #[inline]
    pub(super) fn is_far(&self) -> bool {
        self.slots.len() * size_of::<Slot>() > NEAR
    }

    /// Fetches what `slot_of` will look at first for `state`; the result is of no
    /// use but to be waited for.
    #[inline]
    pub(super) fn fetch_slot(&self, state: State) -> u32 {
        self.slots[state.place(self.slots.len())].tag
    }

    /// Fetches the name that `find` will compare first from `slot` on, if it has as many bytes as are given.
    #[inline]
    pub(super) fn fetch_name(&self, slot: usize, len: usize) -> u8 {
        self.names.fetch(self.slots[slot].value & NONE, len)
    }

    /// The bytes of memory that all of it takes.
    pub(super) fn bytes(&self) -> usize {
        self.beginnings.bytes() + self.slots.capacity() * size_of::<Slot>() + self.names.bytes()
    }
}

/// What one slot says of two prefixes; of two names the left one stays.
fn merged(left: u32, right: u32) -> u32 {
    let name = if left & NONE == NONE { right & NONE } else { left & NONE };
    name | ((left | right) & !NONE)
}
