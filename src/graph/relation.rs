//! Typed relations beside co-occurrence: who did what to whom, added up.

use std::collections::BTreeMap;

use super::evidence::{self, Evidence};
use super::node::see;
use super::slice::Slices;
use super::tie::add_slices;
use crate::text::Date;

/// Scores are added up in thousandths, so that sums are exact in any order.
const UNIT: f64 = 1000.0;

/// A typed statement about two entities, as one sentence makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement<'s> {
    /// The key of the node that acts.
    pub source: &'s str,
    /// The key of the node that is acted on.
    pub target: &'s str,
    /// The type of relation, such as `visits`.
    pub relation: &'s str,
    /// Whether the relation holds both ways, as `meets` does.
    pub is_symmetric: bool,
    /// How friendly the relation is, -10 to 10.
    pub score: f64,
    /// Whether the sentence denies it.
    pub is_negated: bool,
    /// `asserted`, `planned`, `possible`, `desired`, `reported` or the like.
    pub modality: &'s str,
    /// The sentence, with its document and date.
    pub evidence: Evidence,
}

/// What the graph keeps of all statements of one type about two entities.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RelationTie {
    /// Whether the relation holds both ways; its ends then stand by key.
    pub is_symmetric: bool,
    /// How many statements there are.
    pub count: u64,
    /// How many documents make one.
    pub documents: u64,
    /// The earliest date of such a document.
    pub first_seen: Option<Date>,
    /// The latest date of such a document.
    pub last_seen: Option<Date>,
    /// How many of the statements are denied.
    pub negated: u64,
    /// How many of the statements have each modality.
    pub modalities: BTreeMap<String, u64>,
    /// How often in each slice of time, where the graph slices time.
    pub slices: Slices,
    /// Up to three of the sentences.
    pub evidence: Vec<Evidence>,
    /// The sum of all scores, in thousandths.
    pub(crate) score: i64,
}

impl RelationTie {
    /// The mean score of the statements.
    pub fn mean_score(&self) -> f64 {
        self.score as f64 / UNIT / self.count.max(1) as f64
    }

    /// The share of statements that are denied, 0 to 1.
    pub fn negated_share(&self) -> f64 {
        self.negated as f64 / self.count.max(1) as f64
    }

    /// The share of statements of this modality, 0 to 1.
    pub fn modality_share(&self, modality: &str) -> f64 {
        self.modalities.get(modality).copied().unwrap_or_default() as f64 / self.count.max(1) as f64
    }

    /// The same relation with this mean score; how files bring it back.
    pub(crate) fn with_mean_score(mut self, mean: f64) -> Self {
        self.score = (mean * self.count as f64 * UNIT).round() as i64;
        self
    }

    /// Counts a statement, whose document is counted apart.
    pub(super) fn add(&mut self, statement: Statement<'_>) {
        self.is_symmetric = statement.is_symmetric;
        self.count += 1;
        self.score += (statement.score * UNIT).round() as i64;
        self.negated += u64::from(statement.is_negated);
        *self.modalities.entry(statement.modality.to_owned()).or_default() += 1;
        let date = statement.evidence.date;
        see(&mut self.first_seen, &mut self.last_seen, date, date);
        evidence::keep(&mut self.evidence, statement.evidence);
    }

    /// Adds what `other`, a relation of the same type between the same two, counted.
    pub(super) fn merge(&mut self, other: Self) {
        self.is_symmetric |= other.is_symmetric;
        self.count += other.count;
        self.documents += other.documents;
        self.score += other.score;
        self.negated += other.negated;
        see(&mut self.first_seen, &mut self.last_seen, other.first_seen, other.last_seen);
        for (modality, count) in other.modalities {
            *self.modalities.entry(modality).or_default() += count;
        }
        add_slices(&mut self.slices, other.slices);
        other.evidence.into_iter().for_each(|evidence| evidence::keep(&mut self.evidence, evidence));
    }
}
