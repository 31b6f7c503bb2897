//! Node-link JSON, as d3 and networkx read it.

use serde::Serialize;

use crate::gazetteer::Kind;
use crate::graph::RelationGraph;
use crate::text::Date;

/// A graph in the node-link form: serialise it with serde_json.
///
/// Nodes and links are sorted by key. d3 reads it as it is; networkx with
/// `networkx.node_link_graph(data, edges="links")`.
#[derive(Debug, Serialize)]
pub struct NodeLink<'g> {
    directed: bool,
    multigraph: bool,
    graph: GraphFacts,
    nodes: Vec<NodeRow<'g>>,
    links: Vec<LinkRow<'g>>,
}

#[derive(Debug, Serialize)]
struct GraphFacts {
    documents: u64,
}

#[derive(Debug, Serialize)]
struct NodeRow<'g> {
    id: &'g str,
    label: &'g str,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    iso: Option<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wikidata: Option<&'g str>,
    aliases: Vec<&'g str>,
    count: u64,
    documents: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<Date>,
}

#[derive(Debug, Serialize)]
struct LinkRow<'g> {
    source: &'g str,
    target: &'g str,
    relation: &'static str,
    weight: u64,
    count: u64,
    documents: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<Date>,
    evidence: Vec<EvidenceRow<'g>>,
}

#[derive(Debug, Serialize)]
struct EvidenceRow<'g> {
    document: &'g str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    start: usize,
    end: usize,
    text: &'g str,
}

/// `graph` in the node-link form. Cost: sorting nodes and ties.
pub fn node_link(graph: &RelationGraph) -> NodeLink<'_> {
    let nodes = graph.nodes().map(|node| NodeRow {
        id: &node.key,
        label: &node.name,
        kind: node.kind,
        iso: node.iso.as_deref(),
        wikidata: node.wikidata.as_deref(),
        aliases: node.forms.iter().map(String::as_str).collect(),
        count: node.count,
        documents: node.documents,
        first_seen: node.first_seen,
        last_seen: node.last_seen,
    });
    let links = graph.ties().map(|(source, target, tie)| LinkRow {
        source: &source.key,
        target: &target.key,
        relation: super::CO_OCCURRENCE,
        weight: tie.count,
        count: tie.count,
        documents: tie.documents,
        first_seen: tie.first_seen,
        last_seen: tie.last_seen,
        evidence: tie.evidence.iter().map(evidence_row).collect(),
    });
    NodeLink {
        directed: false,
        multigraph: false,
        graph: GraphFacts { documents: graph.documents() },
        nodes: nodes.collect(),
        links: links.collect(),
    }
}

fn evidence_row(evidence: &crate::graph::Evidence) -> EvidenceRow<'_> {
    let crate::graph::Evidence { document, date, start, end, text, .. } = evidence;
    EvidenceRow { document, date: *date, start: *start, end: *end, text }
}
