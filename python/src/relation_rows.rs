//! Relations as columns.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_array::builder::{BooleanBuilder, Float64Builder, StringBuilder, UInt32Builder};
use arrow_schema::Field;
use pyo3::PyResult;
use whowhom::{MentionRecord, Record, RelationRecord};

use crate::relation::score;
use crate::table::{Rows, Table, fields, number};

/// Rows of relations, which name their mentions, and of what was wrong with documents: such a
/// row has an id, an `error`, and nothing else.
#[derive(Default)]
pub struct RelationRows {
    id: StringBuilder,
    document_date: StringBuilder,
    values: RelationValues,
    source: Side,
    target: Side,
    place: StringBuilder,
    place_name: StringBuilder,
    error: StringBuilder,
    rows: usize,
}

/// The mention on a side of a relation.
#[derive(Default)]
struct Side {
    key: StringBuilder,
    name: StringBuilder,
    kind: StringBuilder,
    text: StringBuilder,
}

/// What a relation tells beside its mentions.
#[derive(Default)]
pub struct RelationValues {
    kind: StringBuilder,
    sentence: UInt32Builder,
    start: UInt32Builder,
    end: UInt32Builder,
    trigger_start: UInt32Builder,
    trigger_end: UInt32Builder,
    tier: StringBuilder,
    negated: BooleanBuilder,
    modality: StringBuilder,
    event: UInt32Builder,
    rule: StringBuilder,
    plover: StringBuilder,
    cameo: StringBuilder,
    score: Float64Builder,
    source_country: StringBuilder,
    target_country: StringBuilder,
    source_sector: StringBuilder,
    target_sector: StringBuilder,
    date: StringBuilder,
    domain: StringBuilder,
    office: StringBuilder,
    standing: StringBuilder,
}

impl Rows for RelationRows {
    fn push_all(&mut self, record: &Record) {
        for relation in &record.relations {
            self.id.append_value(&record.id);
            self.document_date.append_option(record.date.map(|date| date.to_string()));
            self.values.push(relation);
            self.source.push(Some(&record.mentions[relation.source]));
            self.target.push(Some(&record.mentions[relation.target]));
            let place = relation.place.map(|place| &record.mentions[place]);
            self.place.append_option(place.and_then(|place| place.entity.as_deref()));
            self.place_name.append_option(place.and_then(|place| place.name.as_deref()));
            self.error.append_null();
            self.rows += 1;
        }
    }

    fn push_error(&mut self, id: &str, error: &str) {
        self.id.append_value(id);
        self.values.push_null();
        [&mut self.source, &mut self.target].into_iter().for_each(|side| side.push(None));
        let texts = [&mut self.document_date, &mut self.place, &mut self.place_name];
        texts.into_iter().for_each(StringBuilder::append_null);
        self.error.append_value(error);
        self.rows += 1;
    }

    fn into_table(mut self) -> PyResult<Table> {
        let mut columns: Vec<(&str, ArrayRef)> =
            vec![("id", Arc::new(self.id.finish())), ("document_date", Arc::new(self.document_date.finish()))];
        columns.extend(self.source.columns(["source", "source_name", "source_kind", "source_text"]));
        columns.extend(self.target.columns(["target", "target_name", "target_kind", "target_text"]));
        columns.extend([
            ("place", Arc::new(self.place.finish()) as ArrayRef),
            ("place_name", Arc::new(self.place_name.finish())),
        ]);
        let mut columns = fields(columns);
        // The type stands first of what is told, before its sides.
        let mut values = self.values.columns();
        columns.insert(2, values.remove(0));
        columns.extend(values);
        columns.extend(fields(vec![("error", Arc::new(self.error.finish()))]));
        Table::new(columns, self.rows)
    }
}

impl Side {
    fn push(&mut self, mention: Option<&MentionRecord>) {
        self.key.append_option(mention.and_then(|mention| mention.entity.as_deref()));
        self.name.append_option(mention.and_then(|mention| mention.name.as_deref()));
        self.kind.append_option(mention.and_then(|mention| mention.kind).map(|kind| kind.as_str()));
        self.text.append_option(mention.map(|mention| &mention.text));
    }

    fn columns(&mut self, names: [&'static str; 4]) -> [(&'static str, ArrayRef); 4] {
        let columns = [&mut self.key, &mut self.name, &mut self.kind, &mut self.text];
        let mut columns = names.into_iter().zip(columns.map(|column| Arc::new(column.finish()) as ArrayRef));
        std::array::from_fn(|_| columns.next().expect("there are as many names as columns"))
    }
}

impl RelationValues {
    /// Adds what `relation` tells.
    pub fn push(&mut self, relation: &RelationRecord) {
        self.kind.append_value(&relation.kind);
        self.sentence.append_value(number(relation.sentence));
        self.start.append_value(number(relation.start));
        self.end.append_value(number(relation.end));
        self.trigger_start.append_value(number(relation.trigger[0]));
        self.trigger_end.append_value(number(relation.trigger[1]));
        self.tier.append_value(relation.tier.as_str());
        self.negated.append_value(relation.negated);
        self.modality.append_value(relation.modality.as_str());
        self.event.append_value(number(relation.event));
        self.rule.append_value(&relation.rule);
        self.score.append_option(relation.score.map(score));
        self.date.append_option(relation.date.map(|date| date.to_string()));
        self.standing.append_option(relation.standing.map(|tenure| tenure.as_str()));
        let texts = [
            (&mut self.plover, &relation.plover),
            (&mut self.cameo, &relation.cameo),
            (&mut self.source_country, &relation.source_country),
            (&mut self.target_country, &relation.target_country),
            (&mut self.source_sector, &relation.source_sector),
            (&mut self.target_sector, &relation.target_sector),
            (&mut self.domain, &relation.domain),
            (&mut self.office, &relation.office),
        ];
        texts.into_iter().for_each(|(column, text)| column.append_option(text.as_deref()));
    }

    fn push_null(&mut self) {
        let texts = [
            &mut self.kind,
            &mut self.tier,
            &mut self.modality,
            &mut self.rule,
            &mut self.plover,
            &mut self.cameo,
            &mut self.source_country,
            &mut self.target_country,
            &mut self.source_sector,
            &mut self.target_sector,
            &mut self.date,
            &mut self.domain,
            &mut self.office,
            &mut self.standing,
        ];
        texts.into_iter().for_each(StringBuilder::append_null);
        let numbers = [
            &mut self.sentence,
            &mut self.start,
            &mut self.end,
            &mut self.trigger_start,
            &mut self.trigger_end,
            &mut self.event,
        ];
        numbers.into_iter().for_each(UInt32Builder::append_null);
        self.negated.append_null();
        self.score.append_null();
    }

    /// The columns; the type is the first.
    pub fn columns(mut self) -> Vec<(Field, ArrayRef)> {
        fields(vec![
            ("type", Arc::new(self.kind.finish())),
            ("sentence", Arc::new(self.sentence.finish())),
            ("start", Arc::new(self.start.finish())),
            ("end", Arc::new(self.end.finish())),
            ("trigger_start", Arc::new(self.trigger_start.finish())),
            ("trigger_end", Arc::new(self.trigger_end.finish())),
            ("tier", Arc::new(self.tier.finish())),
            ("negated", Arc::new(self.negated.finish())),
            ("modality", Arc::new(self.modality.finish())),
            ("event", Arc::new(self.event.finish())),
            ("rule", Arc::new(self.rule.finish())),
            ("plover", Arc::new(self.plover.finish())),
            ("cameo", Arc::new(self.cameo.finish())),
            ("score", Arc::new(self.score.finish())),
            ("source_country", Arc::new(self.source_country.finish())),
            ("target_country", Arc::new(self.target_country.finish())),
            ("source_sector", Arc::new(self.source_sector.finish())),
            ("target_sector", Arc::new(self.target_sector.finish())),
            ("date", Arc::new(self.date.finish())),
            ("domain", Arc::new(self.domain.finish())),
            ("office", Arc::new(self.office.finish())),
            ("standing", Arc::new(self.standing.finish())),
        ])
    }
}
