//! Mentions as columns.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, ListBuilder, StringBuilder, UInt32Builder};
use arrow_array::{Array, ArrayRef};
use arrow_schema::Field;
use pyo3::PyResult;
use whowhom::{MentionRecord, Record};

use crate::table::{Rows, Table, number};

/// Rows of mentions, and of what was wrong with documents: such a row has an id, an
/// `error`, and nothing else.
#[derive(Default)]
pub struct MentionRows {
    id: StringBuilder,
    sentence: UInt32Builder,
    start: UInt32Builder,
    end: UInt32Builder,
    text: StringBuilder,
    entity: StringBuilder,
    kind: StringBuilder,
    name: StringBuilder,
    alias: StringBuilder,
    iso: StringBuilder,
    wikidata: StringBuilder,
    known: BooleanBuilder,
    office: StringBuilder,
    distance: UInt32Builder,
    country: StringBuilder,
    candidates: ListBuilder<StringBuilder>,
    nested: ListBuilder<StringBuilder>,
    error: StringBuilder,
    rows: usize,
}

impl MentionRows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows
    }

    fn push(&mut self, id: &str, mention: &MentionRecord) {
        self.id.append_value(id);
        self.sentence.append_value(number(mention.sentence));
        self.start.append_value(number(mention.start));
        self.end.append_value(number(mention.end));
        self.text.append_value(&mention.text);
        self.entity.append_option(mention.entity.as_deref());
        self.kind.append_option(mention.kind.map(|kind| kind.as_str()));
        self.name.append_option(mention.name.as_deref());
        self.alias.append_option(mention.alias.map(|kind| kind.as_str()));
        self.iso.append_option(mention.iso.as_deref());
        self.wikidata.append_option(mention.wikidata.as_deref());
        self.known.append_option(mention.known);
        self.office.append_option(mention.office.as_deref());
        self.distance.append_option(mention.distance.map(u32::from));
        self.country.append_option(mention.country.as_deref());
        self.candidates.append_value(mention.candidates.iter().map(Some));
        self.nested.append_value(mention.nested.iter().map(Some));
        self.error.append_null();
        self.rows += 1;
    }

    /// The columns that describe a mention, without the document.
    pub fn columns(mut self) -> Vec<(Field, ArrayRef)> {
        self.take(&["id", "error"])
    }

    fn take(&mut self, without: &[&str]) -> Vec<(Field, ArrayRef)> {
        let columns: [(&str, ArrayRef); 18] = [
            ("id", Arc::new(self.id.finish())),
            ("sentence", Arc::new(self.sentence.finish())),
            ("start", Arc::new(self.start.finish())),
            ("end", Arc::new(self.end.finish())),
            ("text", Arc::new(self.text.finish())),
            ("entity", Arc::new(self.entity.finish())),
            ("kind", Arc::new(self.kind.finish())),
            ("name", Arc::new(self.name.finish())),
            ("alias", Arc::new(self.alias.finish())),
            ("iso", Arc::new(self.iso.finish())),
            ("wikidata", Arc::new(self.wikidata.finish())),
            ("known", Arc::new(self.known.finish())),
            ("office", Arc::new(self.office.finish())),
            ("distance", Arc::new(self.distance.finish())),
            ("country", Arc::new(self.country.finish())),
            ("candidates", Arc::new(self.candidates.finish())),
            ("nested", Arc::new(self.nested.finish())),
            ("error", Arc::new(self.error.finish())),
        ];
        let wanted = columns.into_iter().filter(|(name, _)| !without.contains(name));
        wanted.map(|(name, array)| (Field::new(name, array.data_type().clone(), true), array)).collect()
    }
}

impl Rows for MentionRows {
    fn push_all(&mut self, record: &Record) {
        record.mentions.iter().for_each(|mention| self.push(&record.id, mention));
    }

    fn push_error(&mut self, id: &str, error: &str) {
        self.id.append_value(id);
        let numbers = [&mut self.sentence, &mut self.start, &mut self.end, &mut self.distance];
        numbers.into_iter().for_each(UInt32Builder::append_null);
        let texts = [
            &mut self.text,
            &mut self.entity,
            &mut self.kind,
            &mut self.name,
            &mut self.alias,
            &mut self.iso,
            &mut self.wikidata,
            &mut self.office,
            &mut self.country,
        ];
        texts.into_iter().for_each(StringBuilder::append_null);
        self.known.append_null();
        [&mut self.candidates, &mut self.nested].into_iter().for_each(ListBuilder::append_null);
        self.error.append_value(error);
        self.rows += 1;
    }

    fn into_table(mut self) -> PyResult<Table> {
        let rows = self.rows;
        Table::new(self.take(&[]), rows)
    }
}
