//! What is written of an extraction: the JSON contract.

use serde::Serialize;

use super::{Extraction, Mention, Sentence};
use crate::gazetteer::{Entity, Kind};
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
    pub alias: Option<&'static str>,
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
    /// organisation acts for at the document's date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The keys of the countries named inside a longer name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nested: Vec<String>,
    /// The rule that decided, where it was asked for: see [`Mention::rule`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
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
            date_from: self.date_is_read().then_some("text"),
            language: self.document().language().map(str::to_owned),
            offsets,
            sentences,
            boilerplate: self.sentences().filter(|sentence| sentence.is_boilerplate()).map(Sentence::index).collect(),
            mentions: mentions.collect(),
        }
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
            alias: mention.alias_kind().map(|kind| kind.as_str()),
            iso: entity.and_then(Entity::iso).map(str::to_owned),
            wikidata: entity.and_then(Entity::wikidata).map(str::to_owned),
            known: mention.key().map(|_| mention.is_known()),
            office: mention.office().map(str::to_owned),
            distance: mention.distance(),
            country: match entity {
                Some(entity) => state_of(entity, self.date()),
                None => mention.nationality().map(code),
            },
            rule: None,
            nested: keys(mention.nested()),
        }
    }
}

/// The state that an organisation belongs to, or that a person holds an office
/// of at `date`.
fn state_of(entity: Entity<'_>, date: Option<Date>) -> Option<String> {
    match entity.kind() {
        Kind::Organisation => entity.country().map(code),
        Kind::Person => {
            let date = date?;
            let held = entity.offices().filter(|office| office.is_held_on(date)).map(|office| office.of());
            held.filter(|of| of.kind() == Kind::Country).map(code).next()
        }
        Kind::Country | Kind::Place => None,
    }
}

/// A country's ISO code, or else its key without `country:`.
fn code(country: Entity<'_>) -> String {
    country.iso().unwrap_or_else(|| country.key().trim_start_matches("country:")).to_owned()
}
