//! What a graph keeps of two entities named together.

use super::evidence::{self, Evidence};
use super::node::see;
use super::slice::Slices;
use crate::text::Date;

/// What the graph keeps of two entities named together.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tie {
    /// In how many windows (sentences, paragraphs or documents) both are named;
    /// 0 where only a statement joins them.
    pub count: u64,
    /// In how many documents such a window stands.
    pub documents: u64,
    /// The earliest date of such a document.
    pub first_seen: Option<Date>,
    /// The latest date of such a document.
    pub last_seen: Option<Date>,
    /// How often in each slice of time, where the graph slices time.
    pub slices: Slices,
    /// Up to three of the windows, chosen the same way whatever the order of
    /// the documents.
    pub evidence: Vec<Evidence>,
}

impl Tie {
    /// Adds what `other`, a tie of the same two, counted.
    pub(super) fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.documents += other.documents;
        see(&mut self.first_seen, &mut self.last_seen, other.first_seen, other.last_seen);
        add_slices(&mut self.slices, other.slices);
        other.evidence.into_iter().for_each(|evidence| evidence::keep(&mut self.evidence, evidence));
    }
}

pub(super) fn add_slices(slices: &mut Slices, other: Slices) {
    for (slice, count) in other {
        *slices.entry(slice).or_default() += count;
    }
}
