//! Relations between mentions, as views that borrow from an extraction.

use super::extraction::{Extraction, Mention, Sentence};
use crate::gazetteer::Entity;
use crate::relation::{Event, Modality, Pairs, Party, Tenure, Tier};
use crate::span::Span;
use crate::text::Date;

/// What a sentence states about two of its mentions: who did what to whom.
///
/// An event with several sides ("Russia and China back Iran", "talks between X,
/// Y and Z") is stored once and gives one relation for each pair, all with the
/// same [`event`](Self::event) number.
///
/// ```
/// use whowhom::{Document, Extractor, Modality, Tier};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "President Sadyr Japarov will visit China in May.");
/// let extraction = extractor.extract(&document);
///
/// let visit = extraction.relations().find(|relation| relation.kind() == "visits").expect("a visit");
/// assert_eq!(visit.source().key(), Some("person:sadyr-japarov"));
/// assert_eq!(visit.target().key(), Some("country:CN"));
/// assert_eq!((visit.tier(), visit.modality()), (Tier::Pattern, Modality::Planned));
/// assert!(!visit.is_negated());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Relation<'e> {
    extraction: &'e Extraction<'e>,
    index: usize,
    source: &'e Party,
    target: &'e Party,
}

impl<'a> Extraction<'a> {
    /// The relations that the sentences state, by sentence and place, each pair
    /// of sides apart. None where the extractor reads none, and none in
    /// boilerplate.
    pub fn relations(&self) -> impl Iterator<Item = Relation<'_>> {
        self.relations_as(Pairs::All)
    }

    /// The relations as [`relations`](Self::relations) gives them, with events
    /// of several sides made into pairs as `pairs` says.
    ///
    /// ```
    /// use whowhom::{Document, Extractor, Pairs};
    ///
    /// let extractor = Extractor::builtin();
    /// let document = Document::new("1", "Chile, Peru and Bolivia met.");
    /// let extraction = extractor.extract(&document);
    ///
    /// let count = |pairs: Pairs| extraction.relations_as(pairs).count();
    /// assert_eq!([count(Pairs::First), count(Pairs::Chain), count(Pairs::All)], [1, 2, 3]);
    /// ```
    pub fn relations_as(&self, pairs: Pairs) -> impl Iterator<Item = Relation<'_>> {
        let events = self.events().iter().enumerate();
        events.flat_map(move |(index, event)| {
            event.pairs(pairs).map(move |(source, target)| Relation { extraction: self, index, source, target })
        })
    }
}

impl<'e> Relation<'e> {
    fn data(self) -> &'e Event {
        &self.extraction.events()[self.index]
    }

    /// Who does it. Of a symmetric relation, who is named first by the rule.
    pub fn source(self) -> Mention<'e> {
        self.extraction.mention(self.source.mention)
    }

    /// To whom it is done.
    pub fn target(self) -> Mention<'e> {
        self.extraction.mention(self.target.mention)
    }

    /// The country that the source is or acts for: that of an office-holder, of a
    /// ministry, of a town.
    pub fn source_country(self) -> Option<Entity<'e>> {
        self.source.country.map(|country| self.extraction.gazetteer().entity_of(country))
    }

    /// The country that the target is or acts for.
    pub fn target_country(self) -> Option<Entity<'e>> {
        self.target.country.map(|country| self.extraction.gazetteer().entity_of(country))
    }

    /// The part of a state or a society that the source is, where a noun says
    /// so: `government`, `military`, `legislature`, `party`, `media`, ….
    pub fn source_sector(self) -> Option<&'e str> {
        self.extraction.rules().sector(self.source)
    }

    /// The part of a state or a society that the target is.
    pub fn target_sector(self) -> Option<&'e str> {
        self.extraction.rules().sector(self.target)
    }

    /// The id of its type, such as `visits`, `supports`, `holds_office`.
    pub fn kind(self) -> &'e str {
        &self.definition().id
    }

    /// Whether it holds in both directions.
    pub fn is_symmetric(self) -> bool {
        self.definition().is_symmetric
    }

    /// The category of the PLOVER ontology under which the statement falls;
    /// `None` for states of affairs, and for what is neither said to have
    /// happened nor announced.
    ///
    /// As the ontology has it, cooperation that is announced is `AGREE` and
    /// hostility that is announced `THREATEN`; cooperation that is denied is
    /// `REJECT`.
    pub fn plover(self) -> Option<&'e str> {
        let definition = self.definition();
        let plover = self.extraction.rules().plover(self.data().rule);
        let (is_friendly, is_hostile) = (definition.score > 0.0, definition.score < 0.0);
        match (self.modality(), self.is_negated()) {
            _ if plover.is_empty() => None,
            (_, true) => is_friendly.then_some("REJECT"),
            (Modality::Asserted | Modality::Reported, false) => Some(plover),
            (Modality::Planned, false) if is_friendly => Some("AGREE"),
            (Modality::Planned, false) if is_hostile => Some("THREATEN"),
            _ => None,
        }
    }

    /// The code of the CAMEO ontology for its type, as it is when asserted.
    pub fn cameo(self) -> Option<&'e str> {
        Some(self.extraction.rules().cameo(self.data().rule)).filter(|code| !code.is_empty())
    }

    /// How friendly its type is, from -10 to 10; 0 for states of affairs.
    ///
    /// The scale is PLOVER's. Negation and modality are not in it.
    pub fn score(self) -> f32 {
        self.definition().score
    }

    /// How sure it is.
    pub fn tier(self) -> Tier {
        self.data().tier
    }

    /// Whether the sentence denies it. A type that is a denial itself, such as
    /// `refuses`, is not negated by that.
    pub fn is_negated(self) -> bool {
        self.data().is_negated
    }

    /// How the sentence states it.
    pub fn modality(self) -> Modality {
        self.data().modality
    }

    /// The bytes of the word that states it.
    pub fn trigger(self) -> Span {
        self.data().trigger
    }

    /// The bytes from the first to the last word that the rule read.
    pub fn span(self) -> Span {
        self.data().span
    }

    /// The sentence that states it.
    pub fn sentence(self) -> Sentence<'e> {
        self.source().sentence()
    }

    /// The id of the rule that found it.
    pub fn rule(self) -> &'e str {
        self.extraction.rule_id(self.data().rule)
    }

    /// The date that its clause gives, that behind the target first; or else that of the document. A state of affairs has
    /// only a date that stands right beside it. "On Tuesday" and "in May" are counted from the document's date, for what is
    /// planned, wanted or possible onwards, and else backwards, as is the day of a plan itself: "promised on Friday to leave".
    pub fn date(self) -> Option<Date> {
        self.data().date.or(self.extraction.date())
    }

    /// Whether [`date`](Self::date) stands in the sentence.
    pub fn is_date_in_sentence(self) -> bool {
        self.data().date.is_some()
    }

    /// The place, or the country, in which it happens, where the statement, the words right behind it or those that open its
    /// clause tell it.
    pub fn place(self) -> Option<Mention<'e>> {
        self.data().place.map(|place| self.extraction.mention(place))
    }

    /// What it is about, where a word beside it says so: `military`,
    /// `economic`, `energy`, ….
    pub fn domain(self) -> Option<&'e str> {
        self.extraction.rules().domain(self.data())
    }

    /// The office of `holds_office`: the gazetteer's word for it, such as `head_of_government` or `foreign_minister`,
    /// where its table of office nouns has the words of the sentence; otherwise these words, in small letters joined by
    /// `_`: `finance_minister`, `deputy_prime_minister`. `None` where no word names an office.
    pub fn office(self) -> Option<&'e str> {
        self.data().office.as_deref()
    }

    /// Where the sentence says that the office is held no more, or for a time.
    pub fn standing(self) -> Option<Tenure> {
        self.data().standing
    }

    /// The number of the event in its document, counted from 0; pairs of one
    /// event have it in common.
    pub fn event(self) -> usize {
        self.index
    }

    fn definition(self) -> &'e crate::relation::RelationType {
        self.extraction.relation_type(self.data().relation)
    }
}
