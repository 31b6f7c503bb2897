//! What a graph keeps of the statements about two entities.

use std::collections::BTreeMap;

use pyo3::prelude::*;

use crate::document::quoted;
use crate::graph::evidence::Evidence;
use crate::graph::tie::slices;

/// What documents state of two entities, of one type: how often, when, how, and where.
///
/// >>> from whowhom import Document, Extractor
/// >>> texts = ["Japan criticised Russia.", "Japan did not criticise Russia."]
/// >>> graph = Extractor().graph(Document(str(number), text) for number, text in enumerate(texts))
/// >>> relation, = graph.relations
/// >>> relation
/// RelationTie('criticises', 'country:JP', 'country:RU', 2)
/// >>> relation.negated_share, relation.modality_shares, len(relation.evidence)
/// (0.5, {'asserted': 1.0}, 2)
#[pyclass(module = "whowhom", frozen, get_all)]
pub struct RelationTie {
    /// Its type, such as "visits" or "supports".
    r#type: String,
    /// The key of the entity that acts; of a symmetric relation the smaller key.
    source: String,
    /// The key of the entity that is acted on.
    target: String,
    /// Whether it holds both ways, as "meets" does.
    symmetric: bool,
    /// How many statements there are.
    count: u64,
    /// How many documents make one.
    documents: u64,
    /// The earliest date of such a document, as text.
    first_seen: Option<String>,
    /// The latest date of such a document, as text.
    last_seen: Option<String>,
    /// The mean of how friendly the statements are, from -10 to 10.
    score: f64,
    /// How many of the statements are denied.
    negated: u64,
    /// The share of the statements that are denied, 0 to 1.
    negated_share: f64,
    /// How many of the statements have each modality ("asserted", "planned", "possible", "desired", "reported").
    modalities: BTreeMap<String, u64>,
    /// The share of the statements that have each modality, 0 to 1.
    modality_shares: BTreeMap<String, f64>,
    /// How many statements there are in each slice of time, such as "2021-03", where the graph slices time.
    slices: BTreeMap<String, u64>,
    /// Up to three of the sentences.
    evidence: Vec<Evidence>,
}

impl RelationTie {
    /// A copy of what a graph keeps, with the keys of both ends.
    pub fn new(source: &whowhom::Node, target: &whowhom::Node, kind: &str, tie: &whowhom::RelationTie) -> Self {
        let share = |modality: &String| (modality.clone(), tie.modality_share(modality));
        Self {
            r#type: kind.to_owned(),
            source: source.key.clone(),
            target: target.key.clone(),
            symmetric: tie.is_symmetric,
            count: tie.count,
            documents: tie.documents,
            first_seen: tie.first_seen.map(|date| date.to_string()),
            last_seen: tie.last_seen.map(|date| date.to_string()),
            score: tie.mean_score(),
            negated: tie.negated,
            negated_share: tie.negated_share(),
            modalities: tie.modalities.clone(),
            modality_shares: tie.modalities.keys().map(share).collect(),
            slices: slices(&tie.slices),
            evidence: Evidence::of(&tie.evidence),
        }
    }
}

#[pymethods]
impl RelationTie {
    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let [kind, source, target] = [&self.r#type, &self.source, &self.target].map(|text| quoted(py, text));
        Ok(format!("RelationTie({}, {}, {}, {})", kind?, source?, target?, self.count))
    }
}
