//! What of the documents a graph counts.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::relation::{Modality, Tier};
use crate::text::Date;

/// Which documents and which of their relations a graph counts; the default is all.
///
/// ```
/// use whowhom::{Document, Extractor, PartialGraph, RelationGraph, Selection};
///
/// let extractor = Extractor::builtin();
/// let selection = Selection { types: ["criticises".to_owned()].into(), ..Selection::default() };
/// let mut graph = PartialGraph::new(RelationGraph::default()).with_selection(selection);
/// let document = Document::new("1", "Kyrgyzstan criticised Tajikistan. Sadyr Japarov visited China.");
/// graph.add(&extractor, &extractor.extract(&document))?;
/// assert_eq!(graph.graph().relations().len(), 1);
/// # Ok::<(), whowhom::PartialError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// Only documents from this date on; with it, or with `to`, those without a date are left out.
    pub from: Option<Date>,
    /// Only documents up to this date.
    pub to: Option<Date>,
    /// Only relations of these types; empty for all.
    pub types: BTreeSet<String>,
    /// Only relations that are at least so sure; [`Tier::Frame`] for all.
    pub tier: Tier,
    /// Only relations that are stated so; empty for all.
    pub modalities: BTreeSet<Modality>,
}

impl Selection {
    /// Whether documents of this date are counted.
    pub fn wants_date(&self, date: Option<Date>) -> bool {
        let is_all = self.from.is_none() && self.to.is_none();
        is_all || date.is_some_and(|date| date.is_within(self.from, self.to))
    }

    /// Whether relations of this type, so sure and stated so, are counted.
    pub fn wants_relation(&self, kind: &str, tier: Tier, modality: Modality) -> bool {
        let is_of_types = self.types.is_empty() || self.types.contains(kind);
        let is_stated_so = self.modalities.is_empty() || self.modalities.contains(&modality);
        is_of_types && tier <= self.tier && is_stated_so
    }
}
