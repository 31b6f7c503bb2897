//! What a table of names is made from.

use super::filter::Beginning;
use super::hash::{State, head};
use super::name_marks::NameMarks;
use super::records::Records;
use super::word::{Letters, Part, parts};

/// No name ends here.
pub(super) const NONE: u32 = (1 << 30) - 1;
/// Names go on behind this prefix with a further word.
pub(super) const MORE: u32 = 1 << 30;
/// Names end in marks, such as a full stop, behind this prefix, before a further word.
pub(super) const MARKS: u32 = 1 << 31;

/// A name as it is entered.
#[derive(Clone, Copy)]
pub(super) struct Name<'n> {
    /// Its text, as names are compared.
    pub(super) text: &'n str,
    /// Whether a text may write its first letter small.
    pub(super) may_begin_small: bool,
}

/// Names as they were entered, and their prefixes in no order.
#[derive(Default)]
pub(super) struct Entries {
    pub(super) names: Records,
    pub(super) marks: NameMarks,
    pub(super) beginnings: Vec<Beginning>,
    pub(super) prefixes: Vec<Prefix>,
}

/// A name, or the beginning of one that ends with a word.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Prefix {
    pub(super) state: State,
    /// A name's record or [`NONE`], with [`MORE`] and [`MARKS`].
    pub(super) value: u32,
}

impl Entries {
    /// Enters a name, whose number is how many were entered before it.
    pub(super) fn push<L: Letters>(&mut self, name: Name<'_>) {
        let bytes = name.text.as_bytes();
        let record = self.names.push(bytes);
        let first = self.prefixes.len();
        let (mut whole, mut word_end) = (State::default(), 0);
        for (rank, (state, part)) in parts::<L>(State::default(), name.text).enumerate() {
            whole = state;
            match part {
                Part::Word(end) => {
                    if rank == 0 {
                        self.beginnings.push(beginning::<L>(name, end));
                    } else if rank == 2 && word_end > 0 && bytes[word_end] == b' ' {
                        let second = head::<L>(bytes, word_end + 1, end - word_end - 1);
                        self.beginnings.last_mut().expect("the first word begins it").second = Some(second);
                    }
                    self.prefixes.push(Prefix { state, value: NONE | MORE });
                    word_end = end;
                }
                Part::Mark(end) => self.marks.note(bytes, word_end, end),
            }
        }
        self.push_opening_mark::<L>(name.text);
        match self.prefixes[first..].last_mut() {
            Some(last) if last.state == whole => last.value = record,
            last => {
                if let Some(last) = last {
                    last.value = NONE | MARKS;
                }
                self.prefixes.push(Prefix { state: whole, value: record });
            }
        }
    }

    /// Enters the mark that a name begins with, if it does, with the word that follows it at once, if one does.
    fn push_opening_mark<L: Letters>(&mut self, name: &str) {
        let mut parts = parts::<L>(State::default(), name).map(|(_, part)| part);
        let Some(Part::Mark(start)) = parts.next() else {
            return;
        };
        let bytes = name.as_bytes();
        match parts.next() {
            Some(Part::Word(end)) if start == 1 => {
                let second = Some(head::<L>(bytes, start, end - start));
                self.beginnings.push(Beginning { word: mark_head(bytes[0]), may_be_small: true, second });
            }
            _ => self.marks.note_alone(bytes[0]),
        }
    }
}

/// The number that stands in pairs for a mark of ASCII.
pub(super) fn mark_head(mark: u8) -> u64 {
    u64::from(mark)
}

/// How a name begins whose first word ends at `end`, as far as that tells.
fn beginning<L: Letters>(name: Name<'_>, end: usize) -> Beginning {
    let bytes = name.text.as_bytes();
    let may_be_small = name.may_begin_small || !bytes[0].is_ascii_alphabetic();
    Beginning { word: head::<L>(bytes, 0, end), may_be_small, second: None }
}
