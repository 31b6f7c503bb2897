//! Which sentences of many are kept as evidence of a tie.

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

use crate::extract::Extraction;
use crate::span::Span;
use crate::text::Date;

/// How many windows a tie keeps.
const KEPT: usize = 3;
/// How much of a window is kept, in characters.
const LONGEST: usize = 500;

/// A stretch of a document in which two entities are named together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The document's id.
    pub document: String,
    /// The document's date.
    pub date: Option<Date>,
    /// Where the stretch starts, in Unicode scalar values.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// Its text with runs of white space made one space, cut behind 500 characters.
    pub text: String,
    /// The rank by which evidence is chosen: a hash of document and place.
    rank: u64,
}

/// A stretch of a document that may become evidence.
pub(super) struct Stretch<'e> {
    extraction: &'e Extraction<'e>,
    span: Span,
    /// Start and end in characters.
    place: [usize; 2],
    rank: u64,
    /// What is kept of its text, made when it is first kept.
    text: OnceCell<String>,
}

impl<'e> Stretch<'e> {
    /// The stretch at `span`, which is `place` in characters.
    pub(super) fn new(extraction: &'e Extraction<'e>, span: Span, place: [usize; 2]) -> Self {
        let rank = rank(extraction.document().id(), span.start);
        Self { extraction, span, place, rank, text: OnceCell::new() }
    }

    /// The document's date.
    pub(super) fn date(&self) -> Option<Date> {
        self.extraction.date()
    }

    fn to_evidence(&self) -> Evidence {
        let document = self.extraction.document();
        let [start, end] = self.place;
        let text = self.text.get_or_init(|| shortened(&document.text()[self.span.as_range()])).clone();
        Evidence { document: document.id().to_owned(), date: self.extraction.date(), start, end, text, rank: self.rank }
    }
}

/// Keeps `stretch`, if it is among the three of smallest rank.
///
/// Ranks are hashes of document and offset, so that which stretches are kept
/// neither depends on the order of documents nor favours some of them.
pub(super) fn offer(evidence: &mut Vec<Evidence>, stretch: &Stretch<'_>) {
    let is_behind = |last: &Evidence| last.rank < stretch.rank;
    if evidence.len() < KEPT || !evidence.last().is_some_and(is_behind) {
        keep(evidence, stretch.to_evidence());
    }
}

/// Keeps `new`, if it is among the three of smallest rank.
pub(super) fn keep(evidence: &mut Vec<Evidence>, new: Evidence) {
    let place = evidence.partition_point(|kept| kept.order() <= new.order());
    evidence.insert(place, new);
    evidence.truncate(KEPT);
}

impl Evidence {
    /// The stretch from `start` to `end`, in Unicode scalar values, of a document; white
    /// space in `text` becomes one space, and what is behind 500 characters is cut.
    pub fn new(document: impl Into<String>, date: Option<Date>, start: usize, end: usize, text: &str) -> Self {
        let document = document.into();
        let rank = rank(&document, start);
        Self { document, date, start, end, text: shortened(text), rank }
    }

    /// The rank by which evidence is chosen, for files.
    pub(crate) fn rank(&self) -> u64 {
        self.rank
    }

    /// This evidence with the rank that a file tells.
    pub(crate) fn with_rank(mut self, rank: u64) -> Self {
        self.rank = rank;
        self
    }

    /// All that tells two pieces of evidence apart, so that the choice is the
    /// same in any order, even of documents that share an id.
    fn order(&self) -> impl Ord + '_ {
        (self.rank, &self.document, self.start, self.end, self.date, &self.text)
    }
}

/// The first 500 characters of `text`, white space made one space; what follows is not read.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    let mut left = LONGEST;
    for (number, word) in text.split_whitespace().enumerate() {
        let space = if number > 0 { " " } else { "" };
        for letter in space.chars().chain(word.chars()) {
            if left == 0 {
                short.push('…');
                return short;
            }
            short.push(letter);
            left -= 1;
        }
    }
    short
}

/// FNV-1a over the document's id and the offset
/// (Fowler, Noll and Vo; <http://www.isthe.com/chongo/tech/comp/fnv/>), mixed
/// so that neighbouring offsets fall apart.
fn rank(document: &str, offset: usize) -> u64 {
    let bytes = document.bytes().chain((offset as u64).to_le_bytes());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
