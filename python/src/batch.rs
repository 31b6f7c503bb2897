//! Arrow batches of documents: the door for Spark, Polars, DuckDB, Ray and Dask.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, StringBuilder, UInt32Builder};
use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field, Fields};
use pyo3::PyResult;
use whowhom::{Document, Extractor, Offsets, PartialGraph, Record, RelationRecord};

use crate::columns::{Columns, Row};
use crate::graph::adding::{AT_ONCE, RecordError, add_each, refused};
use crate::guard::guarded;
use crate::mention_rows::MentionRows;
use crate::pool::pool;
use crate::relation_rows::RelationValues;
use crate::table::{Rows, Table, fault, fields, number};

/// A row for each document, in order: id, date, sentences, mentions, relations, and what was wrong.
pub fn documents(extractor: &Extractor, batch: &RecordBatch) -> PyResult<Table> {
    let columns = Columns::new(batch)?;
    let mut rows = DocumentRows::default();
    for row in columns.rows() {
        let (record, error) = read(extractor, &row);
        rows.push(&row.id, record.as_ref(), error.as_deref());
    }
    rows.into_table()
}

/// The rows of all documents, such as one for each mention, and one for each fault.
pub fn rows<R: Rows>(extractor: &Extractor, batch: &RecordBatch) -> PyResult<Table> {
    let columns = Columns::new(batch)?;
    let mut rows = R::default();
    for row in columns.rows() {
        let (record, error) = read(extractor, &row);
        if let Some(record) = record {
            rows.push_all(&record);
        }
        if let Some(error) = error {
            rows.push_error(&row.id, &error);
        }
    }
    rows.into_table()
}

/// Adds the documents to `graph` and tells what was wrong, in order.
pub fn count(extractor: &Extractor, graph: &mut PartialGraph, batch: &RecordBatch) -> PyResult<Vec<RecordError>> {
    let columns = Columns::new(batch)?;
    // Engines bring a batch to each core themselves.
    let pool = pool(Some(1))?;
    let mut errors = Vec::new();
    let mut rows = columns.rows();
    while rows.len() > 0 {
        let some: Vec<Row> = rows.by_ref().take(AT_ONCE).collect();
        let documents: Vec<&Document> = some.iter().filter_map(|row| row.document.as_ref()).collect();
        let add = |document: &&Document, part: &mut PartialGraph| part.add(extractor, &extractor.extract(document));
        let faults = add_each(graph, &documents, &pool, add).map_err(refused)?;
        let mut faults = faults.into_iter();
        for Row { id, document, error } in some {
            let fault = document.and_then(|_| faults.next().flatten()).map(|fault| fault.message());
            errors.extend(fault.or(error).map(|reason| RecordError { id, reason }));
        }
    }
    Ok(errors)
}

/// A row for each error: id and reason.
pub fn errors(errors: &[RecordError]) -> PyResult<Table> {
    let (mut ids, mut reasons) = (StringBuilder::new(), StringBuilder::new());
    for error in errors {
        ids.append_value(&error.id);
        reasons.append_value(&error.reason);
    }
    let columns: [(&str, ArrayRef); 2] = [("id", Arc::new(ids.finish())), ("reason", Arc::new(reasons.finish()))];
    Table::new(columns.map(|(name, array)| (Field::new(name, DataType::Utf8, false), array)).into(), errors.len())
}

/// The record of a row's document, and what was wrong.
fn read(extractor: &Extractor, row: &Row) -> (Option<Record>, Option<String>) {
    let Some(document) = &row.document else { return (None, row.error.clone()) };
    match guarded(|| extractor.extract(document).to_record(Offsets::Chars)) {
        Ok(record) => (Some(record), row.error.clone()),
        Err(fault) => (None, Some(fault.message())),
    }
}

/// Rows of documents; sentences, mentions and relations are lists in them.
#[derive(Default)]
struct DocumentRows {
    id: StringBuilder,
    date: StringBuilder,
    date_from: StringBuilder,
    starts: UInt32Builder,
    ends: UInt32Builder,
    boilerplate: BooleanBuilder,
    sentence_counts: Vec<usize>,
    mentions: MentionRows,
    mention_counts: Vec<usize>,
    relations: RelationValues,
    relation_mentions: [UInt32Builder; 3],
    relation_counts: Vec<usize>,
    error: StringBuilder,
}

impl DocumentRows {
    fn push(&mut self, id: &str, record: Option<&Record>, error: Option<&str>) {
        self.id.append_value(id);
        self.date.append_option(record.and_then(|record| record.date).map(|date| date.to_string()));
        self.date_from.append_option(record.and_then(|record| record.date_from));
        self.error.append_option(error);
        let before = self.mentions.len();
        let sentences = record.map_or(&[][..], |record| &record.sentences);
        if let Some(record) = record {
            for (index, [start, end]) in sentences.iter().enumerate() {
                self.starts.append_value(number(*start));
                self.ends.append_value(number(*end));
                self.boilerplate.append_value(record.boilerplate.binary_search(&index).is_ok());
            }
            self.mentions.push_all(record);
            record.relations.iter().for_each(|relation| self.push_relation(relation));
        }
        self.relation_counts.push(record.map_or(0, |record| record.relations.len()));
        self.sentence_counts.push(sentences.len());
        self.mention_counts.push(self.mentions.len() - before);
    }

    fn push_relation(&mut self, relation: &RelationRecord) {
        self.relations.push(relation);
        let mentions = [Some(relation.source), Some(relation.target), relation.place];
        for (column, mention) in self.relation_mentions.iter_mut().zip(mentions) {
            column.append_option(mention.map(number));
        }
    }

    fn into_table(mut self) -> PyResult<Table> {
        let rows = self.sentence_counts.len();
        let [source, target, place] = self.relation_mentions.map(|mut column| Arc::new(column.finish()) as ArrayRef);
        let mut relations = self.relations.columns();
        relations.splice(1..1, fields(vec![("source", source), ("target", target)]));
        relations.extend(fields(vec![("place", place)]));
        let sentences: [(&str, ArrayRef); 3] = [
            ("start", Arc::new(self.starts.finish())),
            ("end", Arc::new(self.ends.finish())),
            ("boilerplate", Arc::new(self.boilerplate.finish())),
        ];
        let columns: [(&str, ArrayRef); 7] = [
            ("id", Arc::new(self.id.finish())),
            ("date", Arc::new(self.date.finish())),
            ("date_from", Arc::new(self.date_from.finish())),
            ("sentences", lists(fields(sentences.into()), self.sentence_counts)?),
            ("mentions", lists(self.mentions.columns(), self.mention_counts)?),
            ("relations", lists(relations, self.relation_counts)?),
            ("error", Arc::new(self.error.finish())),
        ];
        Table::new(fields(columns.into()), rows)
    }
}

/// Lists of `counts` items each, which have these columns.
fn lists(columns: Vec<(Field, ArrayRef)>, counts: Vec<usize>) -> PyResult<ArrayRef> {
    let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns.into_iter().unzip();
    let items = StructArray::try_new(Fields::from(fields), arrays, None).map_err(fault)?;
    let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let lists = ListArray::try_new(field, OffsetBuffer::from_lengths(counts), Arc::new(items), None);
    Ok(Arc::new(lists.map_err(fault)?))
}
