//! Node-link JSON, as d3 and networkx read it.

use serde::Serialize;

use super::columns::{CO_OCCURRENCE, Edge, Tables};
use crate::gazetteer::Kind;
use crate::graph::{DrawnTie, Evidence, Picture, RelationTie, Slices};
use crate::text::Date;

/// A graph in the node-link form: serialise it with serde_json.
///
/// Nodes and links are sorted by key. d3 reads it as it is; networkx with
/// `networkx.node_link_graph(data, edges="links")`, which makes a `MultiDiGraph` of a multigraph.
#[derive(Debug, Serialize)]
pub struct NodeLink<'g> {
    directed: bool,
    multigraph: bool,
    graph: GraphFacts,
    nodes: Vec<NodeRow<'g>>,
    links: Vec<Link<'g>>,
}

/// Two entities named together or, in a multigraph, a typed relation too; `key` tells the links
/// of two nodes apart.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Link<'g> {
    Tie(LinkRow<'g>),
    KeyedTie {
        key: &'static str,
        #[serde(flatten)]
        tie: LinkRow<'g>,
    },
    KeyedRelation {
        key: &'g str,
        weight: u64,
        #[serde(flatten)]
        relation: RelationRow<'g>,
    },
}

#[derive(Debug, Serialize)]
struct GraphFacts {
    documents: u64,
    windows: u64,
    window: String,
    modularity: f64,
}

#[derive(Debug, Serialize)]
struct NodeRow<'g> {
    id: &'g str,
    label: &'g str,
    kind: Kind,
    known: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    iso: Option<&'g str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    countries: Vec<&'g str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wikidata: Option<&'g str>,
    aliases: Vec<&'g str>,
    count: u64,
    windows: u64,
    documents: u64,
    degree: u32,
    weighted_degree: u64,
    pagerank: f64,
    betweenness: f64,
    community: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<Date>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    place: Option<PlaceRow>,
}

#[derive(Debug, Serialize)]
struct PlaceRow {
    x: f64,
    y: f64,
    size: f64,
    color: String,
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
    g2: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pmi: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    npmi: Option<f64>,
    jaccard: f64,
    dice: f64,
    alpha: f64,
    own_country: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<Date>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    slices: Vec<SliceRow>,
    evidence: Vec<EvidenceRow<'g>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    relations: Vec<RelationRow<'g>>,
}

/// A typed relation between the ends of a link.
#[derive(Debug, Serialize)]
struct RelationRow<'g> {
    relation: &'g str,
    source: &'g str,
    target: &'g str,
    symmetric: bool,
    count: u64,
    documents: u64,
    score: f64,
    negated: u64,
    modalities: &'g std::collections::BTreeMap<String, u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_seen: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_seen: Option<Date>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    slices: Vec<SliceRow>,
    evidence: Vec<EvidenceRow<'g>>,
}

#[derive(Debug, Serialize)]
struct SliceRow {
    slice: String,
    count: u64,
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

/// A picture in the node-link form. Typed relations stand in the link of their pair.
pub fn node_link<'p>(picture: &'p Picture<'_>) -> NodeLink<'p> {
    let tables = Tables::new(picture, false);
    let links = picture.ties().map(|tie| {
        let relations = tables.relations_of(tie.source, tie.target).iter();
        let relations = relations.map(|(source, target, relation, relation_tie)| {
            relation_row(picture, (*source, *target), relation, relation_tie)
        });
        Link::Tie(link_row(picture, &tie, relations.collect()))
    });
    with_links(picture, links.collect(), false)
}

/// A picture in the node-link form, with a link for each typed relation beside those of entities named
/// together. The links are directed; the `symmetric` ones, and co-occurrence, hold both ways all the
/// same and stand there once, from the smaller key.
pub fn node_link_multigraph<'p>(picture: &'p Picture<'_>) -> NodeLink<'p> {
    let tables = Tables::new(picture, true);
    let links = tables.edges().map(|edge| match edge {
        Edge::Tie(tie) => Link::KeyedTie { key: CO_OCCURRENCE, tie: link_row(picture, &tie, Vec::new()) },
        Edge::Relation(source, target, kind, tie) => Link::KeyedRelation {
            key: kind,
            weight: tie.count.max(1),
            relation: relation_row(picture, (source, target), kind, tie),
        },
    });
    with_links(picture, links.collect(), true)
}

fn with_links<'p>(picture: &'p Picture<'_>, links: Vec<Link<'p>>, is_multigraph: bool) -> NodeLink<'p> {
    let graph = picture.graph();
    NodeLink {
        directed: is_multigraph,
        multigraph: is_multigraph,
        graph: GraphFacts {
            documents: graph.documents(),
            windows: graph.windows(),
            window: graph.window().to_string(),
            modularity: picture.measures().modularity(),
        },
        nodes: (0..picture.nodes().len()).map(|number| node_row(picture, number)).collect(),
        links,
    }
}

fn node_row<'p>(picture: &'p Picture<'_>, number: usize) -> NodeRow<'p> {
    let drawn = picture.node(number);
    let (node, measures) = (drawn.node, drawn.measures);
    NodeRow {
        id: &node.key,
        label: &node.name,
        kind: node.kind,
        known: node.is_known,
        iso: node.iso.as_deref(),
        countries: node.countries.iter().map(String::as_str).collect(),
        wikidata: node.wikidata.as_deref(),
        aliases: node.aliases.iter().map(String::as_str).collect(),
        count: node.count,
        windows: node.windows,
        documents: node.documents,
        degree: measures.degree,
        weighted_degree: measures.weighted_degree,
        pagerank: measures.pagerank,
        betweenness: measures.betweenness,
        community: measures.community,
        first_seen: node.first_seen,
        last_seen: node.last_seen,
        place: drawn.place.map(|place| PlaceRow {
            x: place.x,
            y: place.y,
            size: place.size,
            color: place.colour.to_string(),
        }),
    }
}

fn link_row<'p>(picture: &'p Picture<'_>, drawn: &DrawnTie<'p>, relations: Vec<RelationRow<'p>>) -> LinkRow<'p> {
    let (tie, measures) = (drawn.tie, drawn.measures);
    LinkRow {
        source: &picture.node(drawn.source).node.key,
        target: &picture.node(drawn.target).node.key,
        relation: CO_OCCURRENCE,
        weight: tie.count.max(1),
        count: tie.count,
        documents: tie.documents,
        g2: measures.g2,
        pmi: measures.pmi,
        npmi: measures.npmi,
        jaccard: measures.jaccard,
        dice: measures.dice,
        alpha: measures.alpha,
        own_country: drawn.is_own_country,
        first_seen: tie.first_seen,
        last_seen: tie.last_seen,
        slices: slice_rows(&tie.slices),
        evidence: tie.evidence.iter().map(evidence_row).collect(),
        relations,
    }
}

fn relation_row<'p>(
    picture: &'p Picture<'_>,
    (source, target): (usize, usize),
    relation: &'p str,
    tie: &'p RelationTie,
) -> RelationRow<'p> {
    RelationRow {
        relation,
        source: &picture.node(source).node.key,
        target: &picture.node(target).node.key,
        symmetric: tie.is_symmetric,
        count: tie.count,
        documents: tie.documents,
        score: tie.mean_score(),
        negated: tie.negated,
        modalities: &tie.modalities,
        first_seen: tie.first_seen,
        last_seen: tie.last_seen,
        slices: slice_rows(&tie.slices),
        evidence: tie.evidence.iter().map(evidence_row).collect(),
    }
}

fn slice_rows(slices: &Slices) -> Vec<SliceRow> {
    slices.iter().map(|(slice, count)| SliceRow { slice: slice.to_string(), count: *count }).collect()
}

fn evidence_row(evidence: &Evidence) -> EvidenceRow<'_> {
    let Evidence { document, date, start, end, text, .. } = evidence;
    EvidenceRow { document, date: *date, start: *start, end: *end, text }
}
