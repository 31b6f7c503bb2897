//! What is written of an extraction: the JSON contract.

use serde::Serialize;

use super::state::state_of;
use super::{Extraction, Mention, Relation, Sentence};
use crate::gazetteer::{AliasKind, Entity, Kind};
use crate::relation::{Modality, Tenure, Tier};
use crate::resolve::Rule as NameRule;
use crate::span::Span;
use crate::text::Date;
use crate::text::chars::CharCounter;

/// In which unit a [`Record`] counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// Unicode scalar values, as Python counts.
    #[default]
    Chars,
    /// Bytes of UTF-8, as Rust counts.
    Bytes,
}

/// An extraction as it is written to files: serialise it with any serde format.
///
/// Fields without a value are left out. Fields are only ever added.
///
/// ```
/// use whowhom::{Document, Extractor, Offsets};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Türkiye’s policy");
/// let record = extractor.extract(&document).to_record(Offsets::Chars);
/// let json = serde_json::to_string(&record)?;
/// assert!(json.starts_with(r#"{"id":"1","offsets":"chars","sentences":[[0,16]],"mentions":[{"start":0,"end":7,"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// The document's id.
    pub id: String,
    /// The document's date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// `text` where the date was read from the text; left out where it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_from: Option<&'static str>,
    /// The document's language, where it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The unit of all offsets.
    pub offsets: Offsets,
    /// Start and end of every sentence.
    pub sentences: Vec<[usize; 2]>,
    /// The sentences that are boilerplate, by index.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub boilerplate: Vec<usize>,
    /// The mentions, in order.
    pub mentions: Vec<MentionRecord>,
    /// The relations, by sentence and place, each pair of sides apart; left out
    /// where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<RelationRecord>,
}

/// A relation as it is written to files.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RelationRecord {
    /// The id of its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// The mention that does it, by its index.
    pub source: usize,
    /// The mention to which it is done, by its index.
    pub target: usize,
    /// The index of its sentence.
    pub sentence: usize,
    /// Where what the rule read starts.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// Start and end of the word that states it.
    pub trigger: [usize; 2],
    /// How sure it is.
    pub tier: Tier,
    /// Whether the sentence denies it.
    pub negated: bool,
    /// How the sentence states it.
    pub modality: Modality,
    /// The number of the event; pairs of one event have it in common.
    pub event: usize,
    /// The id of the rule that found it.
    pub rule: String,
    /// The category of the PLOVER ontology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plover: Option<String>,
    /// The code of the CAMEO ontology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cameo: Option<String>,
    /// How friendly its type is, from -10 to 10; left out for states of affairs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f32>,
    /// The ISO code of the country that the source acts for, where it is none itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_country: Option<String>,
    /// The ISO code of the country that the target acts for, where it is none itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_country: Option<String>,
    /// The part of a state or a society that the source is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_sector: Option<String>,
    /// The part of a state or a society that the target is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_sector: Option<String>,
    /// The date that the sentence gives; left out where the document's counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The mention of the place where it happens, by its index.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The office that is held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Whether the office is held no more, or for a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Tenure>,
}

/// A mention as it is written to files.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionRecord {
    /// Where the name starts.
    pub start: usize,
    /// Where the name ends, exclusive.
    pub end: usize,
    /// The name as the document writes it.
    pub text: String,
    /// The index of its sentence.
    pub sentence: usize,
    /// The entity's key; null where it stays open which entity is meant.
    pub entity: Option<String>,
    /// The keys of the entities of which one is meant, where that stays open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
    /// The entity's kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The entity's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How the name stands for the entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<AliasKind>,
    /// A country's ISO 3166-1 alpha-2 code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// The entity's Wikidata item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Whether the gazetteer knows the entity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<bool>,
    /// The title or the office by which the text introduces a person whom the
    /// gazetteer does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// How many letters a misspelt family name differs by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<u8>,
    /// The ISO code, or else the key, of the state that a person or an
    /// organisation acts for at the document's date, or that a place lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The keys of the countries named inside a longer name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nested: Vec<String>,
    /// The rule that decided, where it was asked for: see [`Mention::rule`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<NameRule>,
}

impl Extraction<'_> {
    /// This extraction as it is written to files. Cost is linear in the text.
    pub fn to_record(&self, offsets: Offsets) -> Record {
        let text = self.document().text();
        let places = |spans: &mut dyn Iterator<Item = Span>| -> Vec<[usize; 2]> {
            let mut counter = CharCounter::new(text);
            match offsets {
                Offsets::Chars => spans.map(|span| counter.place(span)).collect(),
                Offsets::Bytes => spans.map(|span| [span.start, span.end]).collect(),
            }
        };
        let sentences = places(&mut self.sentences().map(Sentence::span));
        let mention_places = places(&mut self.mentions().map(Mention::span));
        let mentions = self.mentions().zip(mention_places).map(|(mention, place)| self.mention_record(mention, place));
        Record {
            id: self.document().id().to_owned(),
            date: self.date(),
            date_from: self.date_from(),
            language: self.document().language().map(str::to_owned),
            offsets,
            sentences,
            boilerplate: self.sentences().filter(|sentence| sentence.is_boilerplate()).map(Sentence::index).collect(),
            mentions: mentions.collect(),
            relations: self.relation_records(offsets),
        }
    }

    /// Each relation with its offsets in the unit that is asked for.
    fn relation_records(&self, offsets: Offsets) -> Vec<RelationRecord> {
        let relations: Vec<Relation<'_>> = self.relations().collect();
        let mut edges: Vec<usize> = relations
            .iter()
            .flat_map(|relation| [relation.span(), relation.trigger()])
            .flat_map(|span| [span.start, span.end])
            .collect();
        edges.sort_unstable();
        edges.dedup();
        let mut counter = CharCounter::new(self.document().text());
        let counted: Vec<usize> = match offsets {
            Offsets::Chars => edges.iter().map(|edge| counter.place(Span::new(*edge, *edge))[0]).collect(),
            Offsets::Bytes => edges.clone(),
        };
        let place = |byte: usize| counted[edges.partition_point(|edge| *edge < byte)];
        relations.into_iter().map(|relation| relation_record(relation, place)).collect()
    }

    /// This extraction as [`to_record`](Self::to_record) gives it, with the rule
    /// that decided each mention.
    pub fn to_explained_record(&self, offsets: Offsets) -> Record {
        let mut record = self.to_record(offsets);
        for (written, mention) in record.mentions.iter_mut().zip(self.mentions()) {
            written.rule = Some(mention.rule());
        }
        record
    }

    fn mention_record(&self, mention: Mention<'_>, [start, end]: [usize; 2]) -> MentionRecord {
        let keys = |entities: Vec<Entity<'_>>| entities.iter().map(|entity| entity.key().to_owned()).collect();
        let entity = mention.entity();
        MentionRecord {
            start,
            end,
            text: mention.text().to_owned(),
            sentence: mention.sentence().index(),
            entity: mention.key().map(str::to_owned),
            candidates: keys(mention.candidates()),
            kind: mention.kind(),
            name: mention.name().map(str::to_owned),
            alias: mention.alias_kind(),
            iso: entity.and_then(Entity::iso).map(str::to_owned),
            wikidata: entity.and_then(Entity::wikidata).map(str::to_owned),
            known: mention.key().map(|_| mention.is_known()),
            office: mention.office().map(str::to_owned),
            distance: mention.distance(),
            country: match entity {
                Some(entity) if entity.kind() == Kind::Country => None,
                Some(entity) => state_of(self, entity).map(code),
                None => mention.nationality().map(code),
            },
            rule: None,
            nested: keys(mention.nested()),
        }
    }
}

fn relation_record(relation: Relation<'_>, place: impl Fn(usize) -> usize) -> RelationRecord {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let acts_for = |mention: Mention<'_>, country: Option<Entity<'_>>| {
        country.filter(|_| mention.kind() != Some(Kind::Country)).map(code)
    };
    RelationRecord {
        kind: relation.kind().to_owned(),
        source: relation.source().index(),
        target: relation.target().index(),
        sentence: relation.sentence().index(),
        start: place(relation.span().start),
        end: place(relation.span().end),
        trigger: [place(relation.trigger().start), place(relation.trigger().end)],
        tier: relation.tier(),
        negated: relation.is_negated(),
        modality: relation.modality(),
        event: relation.event(),
        rule: relation.rule().to_owned(),
        plover: owned(relation.plover()),
        cameo: owned(relation.cameo()),
        score: Some(relation.score()).filter(|score| *score != 0.0),
        source_country: acts_for(relation.source(), relation.source_country()),
        target_country: acts_for(relation.target(), relation.target_country()),
        source_sector: owned(relation.source_sector()),
        target_sector: owned(relation.target_sector()),
        date: relation.date().filter(|_| relation.is_date_in_sentence()),
        place: relation.place().map(Mention::index),
        domain: owned(relation.domain()),
        office: owned(relation.office()),
        standing: relation.standing(),
    }
}

/// A country's ISO code, or else its key without `country:`.
fn code(country: Entity<'_>) -> String {
    country.iso().unwrap_or_else(|| country.key().trim_start_matches("country:")).to_owned()
}
