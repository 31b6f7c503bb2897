//! What a document says, as views that borrow from it.

use super::{Document, is_mention};
use crate::gazetteer::{Alias, AliasKind, Entity, EntityId, Gazetteer};
use crate::resolve::{Meaning, Reading};
use crate::span::Span;
use crate::text::Date;

/// The sentences of a document and the mentions in them.
#[derive(Debug)]
pub struct Extraction<'a> {
    gazetteer: &'a Gazetteer,
    document: &'a Document,
    date: Option<Date>,
    date_is_read: bool,
    sentences: Vec<Span>,
    /// Invariant: sorted by span, not overlapping, each inside one sentence.
    readings: Vec<PlacedReading>,
}

#[derive(Debug)]
struct PlacedReading {
    reading: Reading,
    sentence: usize,
}

impl<'a> Extraction<'a> {
    pub(super) fn new(
        gazetteer: &'a Gazetteer,
        document: &'a Document,
        date: Option<Date>,
        date_is_read: bool,
        sentences: Vec<Span>,
        readings: Vec<Reading>,
    ) -> Self {
        let place = |reading: Reading| {
            let sentence = sentences.partition_point(|sentence| sentence.end < reading.span.end);
            let inside = sentences.get(sentence).is_some_and(|whole| whole.contains(reading.span));
            debug_assert!(inside, "a mention lies in one sentence");
            inside.then_some(PlacedReading { reading, sentence })
        };
        let readings = readings.into_iter().filter(is_mention).filter_map(place).collect();
        Self { gazetteer, document, date, date_is_read, sentences, readings }
    }

    /// The document that was read.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The date that was given with the document, or else the one that its
    /// dateline gives.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// Whether the date was read from the text because none was given.
    pub fn date_is_read(&self) -> bool {
        self.date_is_read
    }

    /// The sentences, in order.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Sentence<'_>> {
        (0..self.sentences.len()).map(|index| self.sentence(index))
    }

    /// The mentions, in order; none overlaps another.
    pub fn mentions(&self) -> impl ExactSizeIterator<Item = Mention<'_>> {
        self.readings.iter().map(|placed| Mention { extraction: self, placed })
    }

    fn sentence(&self, index: usize) -> Sentence<'_> {
        Sentence { extraction: self, index }
    }
}

/// A sentence of an [`Extraction`].
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'e> {
    extraction: &'e Extraction<'e>,
    index: usize,
}

impl<'e> Sentence<'e> {
    /// Its number in the document, counted from 0.
    pub fn index(self) -> usize {
        self.index
    }

    /// The bytes of the document that it covers, without the white space around it.
    pub fn span(self) -> Span {
        self.extraction.sentences[self.index]
    }

    /// Its text, as it stands in the document.
    pub fn text(self) -> &'e str {
        &self.extraction.document.text()[self.span().as_range()]
    }

    /// The mentions in it, in order.
    pub fn mentions(self) -> impl ExactSizeIterator<Item = Mention<'e>> {
        let readings = &self.extraction.readings;
        let first = readings.partition_point(|placed| placed.sentence < self.index);
        let len = readings[first..].partition_point(|placed| placed.sentence == self.index);
        let extraction = self.extraction;
        readings[first..first + len].iter().map(move |placed| Mention { extraction, placed })
    }

    /// Whether a blank line, or the beginning of the text, stands before it.
    pub fn opens_paragraph(self) -> bool {
        let text = self.extraction.document.text();
        let gap = match self.index.checked_sub(1) {
            Some(before) => &text[self.extraction.sentences[before].end..self.span().start],
            None => return true,
        };
        gap.matches('\n').count() > 1 || gap.contains('\u{2029}')
    }
}

/// A place in a text that names an entity.
#[derive(Clone, Copy, Debug)]
pub struct Mention<'e> {
    extraction: &'e Extraction<'e>,
    placed: &'e PlacedReading,
}

impl<'e> Mention<'e> {
    /// The bytes of the document that the name covers.
    pub fn span(self) -> Span {
        self.placed.reading.span
    }

    /// The name as the document writes it.
    pub fn text(self) -> &'e str {
        &self.extraction.document.text()[self.span().as_range()]
    }

    /// The sentence it stands in.
    pub fn sentence(self) -> Sentence<'e> {
        self.extraction.sentence(self.placed.sentence)
    }

    /// What it means; `None` where it stays open which of several entities is meant.
    pub fn entity(self) -> Option<Entity<'e>> {
        self.alias().map(Alias::entity)
    }

    /// How the name stands for the entity; `None` where the entity stays open.
    pub fn alias_kind(self) -> Option<AliasKind> {
        self.alias().map(Alias::kind)
    }

    /// The name of the gazetteer that was read; `None` where the entity stays open.
    pub fn alias(self) -> Option<Alias<'e>> {
        match self.placed.reading.meaning {
            Meaning::Alias(index) => Some(self.extraction.gazetteer.alias(index)),
            Meaning::Ambiguous(_) | Meaning::Nothing => None,
        }
    }

    /// The entities of which one is meant, where it stays open which, by key;
    /// otherwise empty.
    pub fn candidates(self) -> Vec<Entity<'e>> {
        match &self.placed.reading.meaning {
            Meaning::Ambiguous(entities) => self.by_key(entities),
            Meaning::Alias(_) | Meaning::Nothing => Vec::new(),
        }
    }

    /// The countries that are named inside a longer name, by key: China in
    /// "Bank of China".
    pub fn nested(self) -> Vec<Entity<'e>> {
        self.by_key(&self.placed.reading.nested)
    }

    fn by_key(self, ids: &[EntityId]) -> Vec<Entity<'e>> {
        let mut entities: Vec<Entity<'_>> = ids.iter().map(|id| self.extraction.gazetteer.entity_of(*id)).collect();
        entities.sort_by_key(|entity| entity.key());
        entities
    }
}
