//! Which names stand where in a text.
//!
//! # How it works
//!
//! A name begins where a word begins and ends, nearly always, where a word
//! ends. So the text is read word by word, once, where it stands:
//!
//! ```text
//!   text     The  Kyrgyz  Republican  Party  signed.
//!   masks    ███  ██████  ██████████  █████  ██████   where words are, 64 bytes at a time
//!                                                  ^  and where a sentence may end
//!            │    │       │
//!   filter   no   yes     │             the first words of all names: nearly
//!                 │       │             every word is turned away here
//!   table         kyrgyz ── kyrgyz republican
//!                 a name,   not known: the walk ends,
//!                 and more  and "Kyrgyz" stands
//! ```
//!
//! * `text::blocks` makes the masks, sixteen bytes at a time in a register, and
//!   tells the letters of English and Russian, the *plain* ones, from rarer ones.
//! * `filter` is asked with the first eight bytes of a word, or sixteen of
//!   Russian ones: one load, one multiplication, one load (`hash`).
//! * `prefixes` is the table: every prefix of a name that ends with a word,
//!   made of `entries`, the names as they are entered.
//! * `scan` goes the way, over some hundred words at a time: each step is a
//!   short loop that writes down what the next one has to look at, so that the
//!   processor guesses little, and what lies far away in memory is fetched together.
//! * `word` reads what is not plain, folded as it is read: no folded copy of
//!   the text is made, and places need no map.
//! * `settle` decides between names that share letters.
//! * `candidate` and `case` hold what was found against the gazetteer's rules
//!   of how letters must be written.
//!
//! All names that begin at a word are found, not the longest only, so that one
//! that fails at its edge or in its letters hides no other.
//!
//! # What it costs
//!
//! The scan is linear in the text; a walk is as long as the longest name at
//! most. Each prefix takes twelve bytes, each name its letters and eight bytes.

mod candidate;
mod case;
mod entries;
mod filter;
mod hash;
mod name_marks;
mod prefixes;
mod records;
mod scan;
mod settle;
mod word;

pub(crate) use candidate::{Candidate, NameFinder, Sight};
use entries::{Entries, Name};
use prefixes::Prefixes;
use scan::scan;
pub use settle::Overlap;
pub(crate) use settle::settle;
use word::{AsWritten, Folded};

use crate::span::Span;
use crate::text::blocks::Block;
use crate::text::fold::fold_name_into;
use crate::text::phrases::Phrases;
use crate::text::{Newlines, Stops, sentences_at};

/// Finds any number of names in texts, and the sentences around them.
///
/// This is the engine under [`Extractor`](crate::Extractor), for lists of
/// names without a gazetteer. Names stand between word edges: "Niger" is not
/// found in "Nigeria", and is found in "Niger's" and "Niger-Chad".
///
/// A matcher never changes and can be shared between threads.
///
/// ```
/// use whowhom::{Matcher, Overlap};
///
/// let matcher = Matcher::new(["Kyrgyz Republic", "Kyrgyz", "Côte d'Ivoire"]);
/// let text = "The Kyrgyz Republican Party. COTE D’IVOIRE";
/// let found = matcher.find(text, Overlap::LongestLeftmost);
///
/// let written: Vec<&str> = found.iter().map(|hit| &text[hit.span.as_range()]).collect();
/// assert_eq!(written, ["Kyrgyz", "COTE D’IVOIRE"]);
/// assert_eq!(found[1].name, 2);
/// ```
pub struct Matcher {
    prefixes: Prefixes,
    is_folded: bool,
}

/// A place of a text where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The bytes that it covers.
    pub span: Span,
    /// The number of the name, in the order in which the matcher was given them.
    pub name: usize,
}

impl Matcher {
    /// A matcher that compares without case, accents and the kinds of spaces,
    /// apostrophes and hyphens. Of names that are then the same, the first is told.
    ///
    /// Cost: linear in the names, up to a logarithm.
    ///
    /// # Panics
    ///
    /// When the names take more than 4 GiB.
    pub fn new<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Self {
        let (mut entries, mut folded) = (Entries::default(), String::new());
        for name in names {
            fold_name_into(name.as_ref(), &mut folded);
            entries.push::<Folded>(Name { text: &folded, may_begin_small: true });
        }
        Self { prefixes: Prefixes::new(entries), is_folded: true }
    }

    /// A matcher that finds names only as they are written, but for white space
    /// around them. Of equal names the first is told.
    ///
    /// # Panics
    ///
    /// When the names take more than 4 GiB.
    pub fn as_written<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Self {
        let mut entries = Entries::default();
        for name in names {
            let text = name.as_ref().trim();
            let may_begin_small = text.starts_with(|first: char| first.is_ascii_lowercase());
            entries.push::<AsWritten>(Name { text, may_begin_small });
        }
        Self { prefixes: Prefixes::new(entries), is_folded: false }
    }

    /// The names in `text`, sorted by start and then longest first.
    pub fn find(&self, text: &str, overlap: Overlap) -> Vec<Match> {
        self.matches(text, overlap, |_, _| {})
    }

    /// The names in `text`, as [`find`](Self::find) gives them, and its sentences,
    /// as [`sentences`](crate::text::sentences) cuts them, in one pass. No sentence
    /// ends in a name that stands.
    pub fn find_with_sentences(&self, text: &str, overlap: Overlap) -> (Vec<Match>, Vec<Span>) {
        let mut stops = Stops::with_room_for(text);
        let matches = self.matches(text, overlap, |block, base| stops.push(block, &text.as_bytes()[base..]));
        let mut held: Vec<Span> = Vec::with_capacity(matches.len());
        for hit in &matches {
            match held.last_mut() {
                Some(last) if last.overlaps(hit.span) => last.end = last.end.max(hit.span.end),
                _ => held.push(hit.span),
            }
        }
        let cut = sentences_at(Phrases::builtin(), text, &stops, None, Newlines::Auto, &held);
        (matches, cut)
    }

    /// The bytes of memory that the names take.
    pub fn memory_usage(&self) -> usize {
        self.prefixes.bytes()
    }

    fn matches(&self, text: &str, overlap: Overlap, each_block: impl FnMut(Block, usize)) -> Vec<Match> {
        // As many as political prose has with a large gazetteer, or nearly.
        let mut matches: Vec<Match> = Vec::with_capacity(text.len() / 64);
        let (mut is_sorted, mut last) = (true, 0);
        let found = |name: u32, span: Span| {
            is_sorted &= last <= span.start;
            last = span.start;
            matches.push(Match { span, name: name as usize });
        };
        if self.is_folded {
            scan::<Folded>(&self.prefixes, text, each_block, found);
        } else {
            scan::<AsWritten>(&self.prefixes, text, each_block, found);
        }
        if !is_sorted {
            matches.sort_by_key(|hit| hit.span.start);
        }
        overlap.settled(matches, |hit| hit.span)
    }
}

/// Sorts what a scan found by start, then longest first; what is equal keeps its order.
fn sort<T>(found: &mut [T], span: impl Fn(&T) -> Span) {
    if !found.is_sorted_by_key(|item| span(item).start) {
        found.sort_by_key(|item| span(item).start);
    }
    longest_first(found, span);
}

/// Puts the longest first of what begins together in `found`, which is sorted by start.
fn longest_first<T>(found: &mut [T], span: impl Fn(&T) -> Span) {
    // Names that begin together are few, and mostly in the other order.
    for together in found.chunk_by_mut(|left, right| span(left).start == span(right).start) {
        together.sort_by_key(|item| std::cmp::Reverse(span(item).end));
    }
}

#[cfg(test)]
mod oracle;
