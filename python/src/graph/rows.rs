//! Nodes and ties as columns.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BooleanArray, StringArray, UInt64Array};
use arrow_schema::Field;
use pyo3::PyResult;
use whowhom::{Date, Node, RelationGraph, Tie};

use crate::table::Table;

/// A row for each node, by key.
pub fn nodes(graph: &RelationGraph) -> PyResult<Table> {
    let nodes: Vec<&Node> = graph.nodes().collect();
    let forms = |node: &&Node| Some(node.forms.iter().map(String::as_str).collect::<Vec<_>>().join("; "));
    table(
        nodes.len(),
        vec![
            ("key", texts(&nodes, |node| Some(node.key.clone()))),
            ("name", texts(&nodes, |node| Some(node.name.clone()))),
            ("kind", texts(&nodes, |node| Some(node.kind.as_str().to_owned()))),
            ("known", Arc::new(nodes.iter().map(|node| Some(node.is_known)).collect::<BooleanArray>())),
            ("iso", texts(&nodes, |node| node.iso.clone())),
            ("wikidata", texts(&nodes, |node| node.wikidata.clone())),
            ("forms", texts(&nodes, forms)),
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
    table(
        ties.len(),
        vec![
            ("source", texts(&ties, |(source, ..)| Some(source.key.clone()))),
            ("target", texts(&ties, |(_, target, _)| Some(target.key.clone()))),
            ("count", numbers(&ties, |(.., tie)| tie.count)),
            ("documents", numbers(&ties, |(.., tie)| tie.documents)),
            ("first_seen", texts(&ties, |(.., tie)| text_of(tie.first_seen))),
            ("last_seen", texts(&ties, |(.., tie)| text_of(tie.last_seen))),
            ("evidence", texts(&ties, |(.., tie)| tie.evidence.first().map(|evidence| evidence.text.clone()))),
        ],
    )
}

fn table(rows: usize, columns: Vec<(&str, ArrayRef)>) -> PyResult<Table> {
    let field = |(name, array): (&str, ArrayRef)| (Field::new(name, array.data_type().clone(), true), array);
    Table::new(columns.into_iter().map(field).collect(), rows)
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
