//! What a document says, as views that borrow from it.

use std::sync::OnceLock;

use super::names::events;
use super::{Document, is_mention};
use crate::gazetteer::{Alias, AliasKind, Entity, EntityId, Gazetteer, Kind};
use crate::relation::{Event, RelationType, Rules};
use crate::resolve::{Meaning, Reading, Resolution, Rule, Stranger};
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
    /// Whether each sentence is boilerplate.
    boilerplate: Vec<bool>,
    /// Invariant: sorted by span, not overlapping, each inside one sentence.
    readings: Vec<PlacedReading>,
    strangers: Vec<Stranger>,
    rules: Option<&'a Rules>,
    /// The countries that are named, sorted, once they were asked for.
    countries: OnceLock<Vec<EntityId>>,
    /// The relations, by sentence and place.
    events: Vec<Event>,
}

#[derive(Debug)]
struct PlacedReading {
    reading: Reading,
    sentence: usize,
}

/// The mentions among `readings`, each with its sentence.
fn placed(readings: Vec<Reading>, sentences: &[Span]) -> Vec<PlacedReading> {
    let mut placed = Vec::with_capacity(readings.len());
    let mut sentence = 0;
    for reading in readings.into_iter().filter(is_mention) {
        sentence += sentences[sentence..].iter().take_while(|sentence| sentence.end < reading.span.end).count();
        // A name that was found again may stand across a sentence end where it was not held.
        if sentences.get(sentence).is_some_and(|whole| whole.contains(reading.span)) {
            placed.push(PlacedReading { reading, sentence });
        }
    }
    placed
}

impl<'a> Extraction<'a> {
    pub(super) fn new(
        gazetteer: &'a Gazetteer,
        document: &'a Document,
        (date, date_is_read): (Option<Date>, bool),
        resolution: Resolution,
        boilerplate: Vec<bool>,
        rules: Option<&'a Rules>,
    ) -> Self {
        let Resolution { sentences, readings, strangers } = resolution;
        let readings = placed(readings, &sentences);
        let events = Vec::new();
        let mut extraction = Self {
            gazetteer,
            document,
            date,
            date_is_read,
            sentences,
            boilerplate,
            readings,
            strangers,
            rules,
            countries: OnceLock::new(),
            events,
        };
        if let Some(rules) = rules {
            extraction.events = self::events(&extraction, rules);
        }
        extraction
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

    /// `text` where the date was read from the text because none was given.
    pub fn date_from(&self) -> Option<&'static str> {
        self.date_is_read.then_some("text")
    }

    /// The sentences, in order.
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Sentence<'_>> {
        (0..self.sentences.len()).map(|index| self.sentence(index))
    }

    /// The mentions, in order; none overlaps another.
    pub fn mentions(&self) -> impl ExactSizeIterator<Item = Mention<'_>> {
        self.readings.iter().map(|placed| Mention { extraction: self, placed })
    }

    pub(super) fn gazetteer(&self) -> &'a Gazetteer {
        self.gazetteer
    }

    pub(super) fn events(&self) -> &[Event] {
        &self.events
    }

    pub(super) fn mention(&self, index: usize) -> Mention<'_> {
        Mention { extraction: self, placed: &self.readings[index] }
    }

    pub(super) fn relation_type(&self, index: usize) -> &'a RelationType {
        self.rules.expect("events come from rules").relation_type(index)
    }

    /// Whether a mention means `country`.
    pub(super) fn names_country(&self, country: EntityId) -> bool {
        let countries = self.countries.get_or_init(|| {
            let entities = self.mentions().filter_map(Mention::entity).filter(|entity| entity.kind() == Kind::Country);
            let mut countries: Vec<EntityId> = entities.map(|entity| entity.id).collect();
            countries.sort_unstable();
            countries.dedup();
            countries
        });
        countries.binary_search(&country).is_ok()
    }

    pub(super) fn rules(&self) -> &'a Rules {
        self.rules.expect("events come from rules")
    }

    pub(super) fn rule_id(&self, index: usize) -> &'a str {
        self.rules.expect("events come from rules").rule_id(index)
    }

    /// How many mentions stand in the sentence `index`, the first of which is the mention `first`.
    pub(super) fn count_in_sentence(&self, index: usize, first: usize) -> usize {
        self.readings[first..].iter().take_while(|placed| placed.sentence == index).count()
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

    /// Whether it is boilerplate, such as a tag list, a calendar or a
    /// subscription line, and no part of what the article says.
    pub fn is_boilerplate(self) -> bool {
        self.extraction.boilerplate[self.index]
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
    /// Its number in the document, counted from 0.
    pub fn index(self) -> usize {
        self.extraction.readings.partition_point(|placed| placed.reading.span < self.placed.reading.span)
    }

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

    /// What it means; `None` for whom the gazetteer does not know, and
    /// where it stays open which of several entities is meant.
    pub fn entity(self) -> Option<Entity<'e>> {
        match self.meaning() {
            Meaning::Holder(entity) | Meaning::Defined(entity) | Meaning::Owned(entity) => {
                Some(self.extraction.gazetteer.entity_of(*entity))
            }
            _ => self.alias().map(Alias::entity),
        }
    }

    /// The key of what it means, be it in the gazetteer or not; `None` where it
    /// stays open which of several entities is meant.
    ///
    /// People whom the text introduces, and organisations whose abbreviation it
    /// explains, have a key made of their name.
    pub fn key(self) -> Option<&'e str> {
        self.stranger().map(|stranger| stranger.key.as_str()).or_else(|| self.entity().map(Entity::key))
    }

    /// The name of what it means, in English or as the text introduces it.
    pub fn name(self) -> Option<&'e str> {
        self.stranger().map(|stranger| stranger.name.as_str()).or_else(|| self.entity().map(Entity::name))
    }

    /// What sort of thing it means; where it stays open which of several entities is meant, what they all are.
    pub fn kind(self) -> Option<Kind> {
        let named = self.stranger().map(|stranger| stranger.kind).or_else(|| self.entity().map(Entity::kind));
        named.or_else(|| {
            let candidates = self.candidates();
            let kind = candidates.first()?.kind();
            candidates.iter().all(|entity| entity.kind() == kind).then_some(kind)
        })
    }

    /// Whether the gazetteer knows what it means.
    pub fn is_known(self) -> bool {
        self.entity().is_some()
    }

    /// The title or the office by which the text introduces a person whom the
    /// gazetteer does not know.
    pub fn office(self) -> Option<&'e str> {
        self.stranger().map(|stranger| stranger.office.as_str()).filter(|office| !office.is_empty())
    }

    /// The country of a person whom the gazetteer does not know, where the text
    /// tells it.
    pub fn nationality(self) -> Option<Entity<'e>> {
        let country = self.stranger()?.country?;
        Some(self.extraction.gazetteer.entity_of(country))
    }

    /// How the name stands for the entity; `None` where the entity stays open.
    pub fn alias_kind(self) -> Option<AliasKind> {
        match self.meaning() {
            Meaning::Holder(_) => Some(AliasKind::Role),
            Meaning::Defined(_) => Some(AliasKind::Abbreviation),
            Meaning::Owned(_) => Some(AliasKind::Name),
            Meaning::Stranger(..) if self.text().contains(char::is_whitespace) => Some(AliasKind::Name),
            Meaning::Stranger(_, Kind::Person) => Some(AliasKind::Surname),
            Meaning::Stranger(..) if self.placed.reading.rule == Rule::Defined => Some(AliasKind::Abbreviation),
            Meaning::Stranger(..) => Some(AliasKind::Name),
            _ => self.alias().map(Alias::kind),
        }
    }

    /// The name of the gazetteer that was read; `None` where none was.
    pub fn alias(self) -> Option<Alias<'e>> {
        match self.meaning() {
            Meaning::Alias(index) | Meaning::Misspelt(index, _) => Some(self.extraction.gazetteer.alias(*index)),
            _ => None,
        }
    }

    /// For a family name that is written otherwise than the gazetteer has it,
    /// how many letters differ.
    pub fn distance(self) -> Option<u8> {
        match self.meaning() {
            Meaning::Misspelt(_, distance) => Some(*distance),
            _ => None,
        }
    }

    /// The rule that decided what it means.
    pub fn rule(self) -> Rule {
        self.placed.reading.rule
    }

    /// The entities of which one is meant, where it stays open which, by key;
    /// otherwise empty.
    pub fn candidates(self) -> Vec<Entity<'e>> {
        match self.meaning() {
            Meaning::Ambiguous(entities) => self.by_key(entities),
            _ => Vec::new(),
        }
    }

    fn meaning(self) -> &'e Meaning {
        &self.placed.reading.meaning
    }

    pub(super) fn stranger_index(self) -> Option<usize> {
        match self.meaning() {
            Meaning::Stranger(index, _) => Some(*index),
            _ => None,
        }
    }

    fn stranger(self) -> Option<&'e Stranger> {
        match self.meaning() {
            Meaning::Stranger(index, _) => self.extraction.strangers.get(*index),
            _ => None,
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
