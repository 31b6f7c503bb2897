//! Which sentences of many are kept as evidence of a tie.

use crate::extract::Extraction;
use crate::span::Span;
use crate::text::Date;

/// How many windows a tie keeps.
const KEPT: usize = 3;
/// How much of a window is kept, in characters.
const LONGEST: usize = 500;

/// A stretch of a document in which two entities are named together.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Keeps the stretch at `span` of a document, if it is among the three of
/// smallest rank.
///
/// Ranks are hashes of document and offset, so that which stretches are kept
/// neither depends on the order of documents nor favours some of them.
pub(super) fn offer(evidence: &mut Vec<Evidence>, extraction: &Extraction<'_>, span: Span) {
    let document = extraction.document();
    let rank = rank(document.id(), span.start);
    if evidence.len() == KEPT && evidence.last().is_some_and(|last| last.rank < rank) {
        return;
    }
    let text = document.text();
    let start = text[..span.start].chars().count();
    let end = start + text[span.as_range()].chars().count();
    keep(
        evidence,
        Evidence {
            document: document.id().to_owned(),
            date: extraction.date(),
            start,
            end,
            text: shortened(&text[span.as_range()]),
            rank,
        },
    );
}

/// Keeps `new`, if it is among the three of smallest rank.
pub(super) fn keep(evidence: &mut Vec<Evidence>, new: Evidence) {
    let order = |evidence: &Evidence| (evidence.rank, evidence.document.clone(), evidence.start);
    let place = evidence.partition_point(|kept| order(kept) <= order(&new));
    evidence.insert(place, new);
    evidence.truncate(KEPT);
}

fn shortened(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((cut, _)) => words[..cut].to_owned() + "…",
        None => words,
    }
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
