//! Who did what to whom.

use std::sync::Arc;

use pyo3::prelude::*;
use whowhom::RelationRecord;

use crate::document::quoted;
use crate::mention::Mention;
use crate::reading::Reading;
use crate::sentence::Sentence;

/// A typed statement of a sentence about two of its mentions.
///
/// >>> from whowhom import Extractor
/// >>> extraction = Extractor().extract("Russia said that it would not supply weapons to Armenia.")
/// >>> relation = next(relation for relation in extraction.relations if relation.type == "arms")
/// >>> relation
/// Relation('arms', 'country:RU', 'country:AM')
/// >>> relation.negated, relation.modality, relation.plover
/// (True, 'planned', 'REJECT')
#[pyclass(module = "whowhom", frozen)]
pub struct Relation {
    reading: Arc<Reading>,
    index: usize,
}

impl Relation {
    pub fn new(reading: Arc<Reading>, index: usize) -> Self {
        Self { reading, index }
    }

    fn record(&self) -> &RelationRecord {
        &self.reading.record().relations[self.index]
    }

    fn mention(&self, index: usize) -> Mention {
        Mention::new(Arc::clone(&self.reading), index)
    }

    fn key(&self, py: Python<'_>, index: usize) -> PyResult<String> {
        let key = self.reading.record().mentions[index].entity.as_deref();
        key.map_or(Ok("None".to_owned()), |key| quoted(py, key))
    }
}

#[pymethods]
impl Relation {
    /// Its type, such as "visits" or "supports".
    #[getter]
    fn r#type(&self) -> &str {
        &self.record().kind
    }

    /// The mention that does it.
    #[getter]
    fn source(&self) -> Mention {
        self.mention(self.record().source)
    }

    /// The mention to which it is done.
    #[getter]
    fn target(&self) -> Mention {
        self.mention(self.record().target)
    }

    /// The sentence that states it.
    #[getter]
    fn sentence(&self) -> Sentence {
        Sentence::new(Arc::clone(&self.reading), self.record().sentence)
    }

    /// Where what the rule read starts, in characters.
    #[getter]
    fn start(&self) -> usize {
        self.record().start
    }

    /// Where it ends, exclusive, in characters.
    #[getter]
    fn end(&self) -> usize {
        self.record().end
    }

    /// Start and end of the word that states it, in characters.
    #[getter]
    fn trigger(&self) -> (usize, usize) {
        self.record().trigger.into()
    }

    /// How sure it is: "pattern" or "frame".
    #[getter]
    fn tier(&self) -> &str {
        self.record().tier.as_str()
    }

    /// Whether the sentence denies it.
    #[getter]
    fn negated(&self) -> bool {
        self.record().negated
    }

    /// How the sentence states it: "asserted", "planned", "possible", "desired" or "reported".
    #[getter]
    fn modality(&self) -> &str {
        self.record().modality.as_str()
    }

    /// The number of the event; pairs of one event have it in common.
    #[getter]
    fn event(&self) -> usize {
        self.record().event
    }

    /// The rule that found it.
    #[getter]
    fn rule(&self) -> &str {
        &self.record().rule
    }

    /// The category of the PLOVER ontology.
    #[getter]
    fn plover(&self) -> Option<&str> {
        self.record().plover.as_deref()
    }

    /// The code of the CAMEO ontology.
    #[getter]
    fn cameo(&self) -> Option<&str> {
        self.record().cameo.as_deref()
    }

    /// How friendly its type is, from -10 to 10; None for states of affairs.
    #[getter]
    fn score(&self) -> Option<f64> {
        self.record().score.map(score)
    }

    /// The country that the source acts for, where it is none itself.
    #[getter]
    fn source_country(&self) -> Option<&str> {
        self.record().source_country.as_deref()
    }

    /// The country that the target acts for, where it is none itself.
    #[getter]
    fn target_country(&self) -> Option<&str> {
        self.record().target_country.as_deref()
    }

    /// The part of a state or a society that the source is.
    #[getter]
    fn source_sector(&self) -> Option<&str> {
        self.record().source_sector.as_deref()
    }

    /// The part of a state or a society that the target is.
    #[getter]
    fn target_sector(&self) -> Option<&str> {
        self.record().target_sector.as_deref()
    }

    /// The date that the sentence gives, as text; None where the document's counts.
    #[getter]
    fn date(&self) -> Option<String> {
        self.record().date.map(|date| date.to_string())
    }

    /// The mention of the place where it happens.
    #[getter]
    fn place(&self) -> Option<Mention> {
        self.record().place.map(|index| self.mention(index))
    }

    /// What it is about.
    #[getter]
    fn domain(&self) -> Option<&str> {
        self.record().domain.as_deref()
    }

    /// The office that is held.
    #[getter]
    fn office(&self) -> Option<&str> {
        self.record().office.as_deref()
    }

    /// "former" or "acting", where the office is held no more, or for a time.
    #[getter]
    fn standing(&self) -> Option<&str> {
        self.record().standing.map(|tenure| tenure.as_str())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let record = self.record();
        let (source, target) = (self.key(py, record.source)?, self.key(py, record.target)?);
        Ok(format!("Relation({}, {source}, {target})", quoted(py, &record.kind)?))
    }
}

/// A score as files write it: 2.8, and not the number of half as many digits that is nearest.
pub fn score(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}
