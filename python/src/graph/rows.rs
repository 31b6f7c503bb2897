//! Nodes, ties and relations as columns.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::builder::{MapBuilder, StringBuilder, UInt64Builder};
use arrow_array::{ArrayRef, BooleanArray, Float64Array, StringArray, UInt64Array};
use pyo3::PyResult;
use whowhom::{Date, Node, RelationGraph, RelationTie, Tie};

use crate::graph::tie::slices;
use crate::table::{Table, fault, fields};

/// A row for each node, by key.
pub fn nodes(graph: &RelationGraph) -> PyResult<Table> {
    let nodes: Vec<&Node> = graph.nodes().collect();
    let aliases = |node: &&Node| Some(node.aliases.iter().map(String::as_str).collect::<Vec<_>>().join("; "));
    table(
        nodes.len(),
        vec![
            ("key", texts(&nodes, |node| Some(node.key.clone()))),
            ("name", texts(&nodes, |node| Some(node.name.clone()))),
            ("kind", texts(&nodes, |node| Some(node.kind.as_str().to_owned()))),
            ("known", Arc::new(nodes.iter().map(|node| Some(node.is_known)).collect::<BooleanArray>())),
            ("iso", texts(&nodes, |node| node.iso.clone())),
            ("wikidata", texts(&nodes, |node| node.wikidata.clone())),
            ("aliases", texts(&nodes, aliases)),
            ("count", numbers(&nodes, |node| node.count)),
            ("documents", numbers(&nodes, |node| node.documents)),
            ("first_seen", texts(&nodes, |node| text_of(node.first_seen))),
            ("last_seen", texts(&nodes, |node| text_of(node.last_seen))),
        ],
    )
}

/// A row for each tie, by the keys of both ends.
pub fn ties(graph: &RelationGraph) -> PyResult<Table> {
    let ties: Vec<(&Node, &Node, &Tie)> = graph.ties().collect();
    let mut columns = vec![
        ("source", texts(&ties, |(source, ..)| Some(source.key.clone()))),
        ("target", texts(&ties, |(_, target, _)| Some(target.key.clone()))),
        ("count", numbers(&ties, |(.., tie)| tie.count)),
        ("documents", numbers(&ties, |(.., tie)| tie.documents)),
        ("first_seen", texts(&ties, |(.., tie)| text_of(tie.first_seen))),
        ("last_seen", texts(&ties, |(.., tie)| text_of(tie.last_seen))),
        ("evidence", texts(&ties, |(.., tie)| tie.evidence.first().map(|evidence| evidence.text.clone()))),
    ];
    if graph.slicing().is_some() {
        columns.push(("slices", maps(ties.iter().map(|(.., tie)| slices(&tie.slices)))?));
    }
    table(ties.len(), columns)
}

/// A row for each typed relation, by the keys of both ends and the type.
pub fn relations(graph: &RelationGraph) -> PyResult<Table> {
    let relations: Vec<(&Node, &Node, &str, &RelationTie)> = graph.relations().collect();
    let score = relations.iter().map(|(.., tie)| Some(tie.mean_score()));
    let negated_share = relations.iter().map(|(.., tie)| Some(tie.negated_share()));
    let symmetric = relations.iter().map(|(.., tie)| Some(tie.is_symmetric));
    let mut columns: Vec<(&str, ArrayRef)> = vec![
        ("source", texts(&relations, |(source, ..)| Some(source.key.clone()))),
        ("target", texts(&relations, |(_, target, ..)| Some(target.key.clone()))),
        ("type", texts(&relations, |(_, _, kind, _)| Some((*kind).to_owned()))),
        ("symmetric", Arc::new(symmetric.collect::<BooleanArray>())),
        ("count", numbers(&relations, |(.., tie)| tie.count)),
        ("documents", numbers(&relations, |(.., tie)| tie.documents)),
        ("first_seen", texts(&relations, |(.., tie)| text_of(tie.first_seen))),
        ("last_seen", texts(&relations, |(.., tie)| text_of(tie.last_seen))),
        ("score", Arc::new(score.collect::<Float64Array>())),
        ("negated", numbers(&relations, |(.., tie)| tie.negated)),
        ("negated_share", Arc::new(negated_share.collect::<Float64Array>())),
        ("modalities", maps(relations.iter().map(|(.., tie)| tie.modalities.clone()))?),
        ("evidence", texts(&relations, |(.., tie)| tie.evidence.first().map(|evidence| evidence.text.clone()))),
    ];
    if graph.slicing().is_some() {
        columns.push(("slices", maps(relations.iter().map(|(.., tie)| slices(&tie.slices)))?));
    }
    table(relations.len(), columns)
}

/// Counts by word, such as by slice of time, as Arrow has them: `map<string, uint64>`.
fn maps(rows: impl Iterator<Item = BTreeMap<String, u64>>) -> PyResult<ArrayRef> {
    let mut builder = MapBuilder::new(None, StringBuilder::new(), UInt64Builder::new());
    for row in rows {
        for (word, count) in row {
            builder.keys().append_value(word);
            builder.values().append_value(count);
        }
        builder.append(true).map_err(fault)?;
    }
    Ok(Arc::new(builder.finish()))
}

fn table(rows: usize, columns: Vec<(&str, ArrayRef)>) -> PyResult<Table> {
    Table::new(fields(columns), rows)
}

fn texts<T>(rows: &[T], value: impl Fn(&T) -> Option<String>) -> ArrayRef {
    Arc::new(rows.iter().map(value).collect::<StringArray>())
}

fn numbers<T>(rows: &[T], value: impl Fn(&T) -> u64) -> ArrayRef {
    Arc::new(rows.iter().map(|row| Some(value(row))).collect::<UInt64Array>())
}

fn text_of(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}
