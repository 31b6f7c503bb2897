//! The relations of an extraction, as the graph counts them.

use std::borrow::Cow;

use super::{Evidence, RelationGraph, Statement};
use crate::extract::{Extraction, Relation};
use crate::text::chars::CharCounter;

impl RelationGraph {
    /// Adds the relations of one document that `keep` wants, and tells how many.
    /// Call it after [`add`](Self::add), once for a document. Relations of
    /// somebody with himself, or with a mention that stays open, are left out.
    ///
    /// A person acts as himself here, not as the country that he acts for;
    /// [`Relation::source_country`] tells that.
    ///
    /// ```
    /// use whowhom::{Document, Extractor, RelationGraph};
    ///
    /// let extractor = Extractor::builtin();
    /// let document = Document::new("1", "Kyrgyzstan will not leave the CSTO. Kyrgyzstan criticised Tajikistan.");
    /// let extraction = extractor.extract(&document);
    ///
    /// let mut graph = RelationGraph::default();
    /// graph.add(&extraction);
    /// assert_eq!(graph.add_relations(&extraction, |relation| !relation.is_negated()), 1);
    /// ```
    pub fn add_relations(&mut self, extraction: &Extraction<'_>, keep: impl Fn(Relation<'_>) -> bool) -> usize {
        let text = extraction.document().text();
        let mut chars = CharCounter::new(text);
        // Of the sentence that was last told of.
        let mut last: Option<(usize, Evidence)> = None;
        let mut stated: Vec<(Cow<'_, str>, Cow<'_, str>, Relation<'_>, Evidence)> = Vec::new();
        for relation in extraction.relations().filter(|relation| keep(*relation)) {
            let (Some(source), Some(target)) = (Self::key_of(relation.source()), Self::key_of(relation.target()))
            else {
                continue;
            };
            let sentence = relation.sentence();
            let evidence = match last {
                Some((index, evidence)) if index == sentence.index() => evidence,
                _ => {
                    let [start, end] = chars.place(sentence.span());
                    Evidence::new(extraction.document().id(), extraction.date(), start, end, sentence.text())
                }
            };
            stated.push((source, target, relation, evidence.clone()));
            last = Some((sentence.index(), evidence));
        }
        self.add_statements(stated.iter().map(|(source, target, relation, evidence)| Statement {
            source,
            target,
            relation: relation.kind(),
            is_symmetric: relation.is_symmetric(),
            score: f64::from(relation.score()),
            is_negated: relation.is_negated(),
            modality: relation.modality().as_str(),
            evidence: evidence.clone(),
        }))
    }
}
