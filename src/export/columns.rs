//! What files tell of nodes and edges, column by column; formats write it down.

use std::borrow::Cow;

use super::clean::{clean, is_missing};
use super::evidence::Joined;
use crate::graph::{DrawnNode, DrawnTie, Picture, RelationTie, Slices, Tie};
use crate::text::Date;

/// What the `relation` of an edge says that stands for two entities named together.
pub(super) const CO_OCCURRENCE: &str = "co-occurrence";

/// The type of a column's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Int,
    Double,
    Bool,
}

/// A column: its id, which no other column has, and its name, which no other column
/// of nodes, or of edges, has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) kind: Kind,
}

/// A value; one that readers would take for missing is `Missing`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell<'p> {
    Missing,
    Text(Cow<'p, str>),
    Int(u64),
    Signed(i64),
    Double(f64),
    Bool(bool),
    Date(Date),
}

impl<'p> Cell<'p> {
    fn text(text: &'p str) -> Self {
        let text = clean(text);
        if is_missing(&text) { Self::Missing } else { Self::Text(text) }
    }

    fn owned(text: String) -> Self {
        match clean(&text) {
            clean if is_missing(&clean) => Self::Missing,
            Cow::Borrowed(_) => Self::Text(Cow::Owned(text)),
            Cow::Owned(clean) => Self::Text(Cow::Owned(clean)),
        }
    }

    /// A number that all readers understand; what is infinite, no number or too
    /// small to be exact is left out.
    fn double(value: f64) -> Self {
        if value == 0.0 || value.is_normal() { Self::Double(value + 0.0) } else { Self::Missing }
    }

    fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Missing, Self::Date)
    }
}

/// An edge of a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge<'p> {
    /// Two entities named together.
    Tie(DrawnTie<'p>),
    /// A typed relation, with its source, its target and its type.
    Relation(usize, usize, &'p str, &'p RelationTie),
}

impl Edge<'_> {
    /// The numbers of its ends.
    pub(super) fn ends(&self) -> (usize, usize) {
        match self {
            Self::Tie(tie) => (tie.source, tie.target),
            Self::Relation(source, target, ..) => (*source, *target),
        }
    }

    /// What kind of edge it is.
    pub(super) fn kind(&self) -> &str {
        match self {
            Self::Tie(_) => CO_OCCURRENCE,
            Self::Relation(_, _, relation, _) => relation,
        }
    }

    /// How strong it is; never below 1, since readers drop what has no weight.
    pub(super) fn weight(&self) -> f64 {
        match self {
            Self::Tie(tie) => tie.tie.count.max(1) as f64,
            Self::Relation(_, _, _, tie) => tie.count.max(1) as f64,
        }
    }

    /// Whether it holds both ways.
    pub(super) fn is_symmetric(&self) -> bool {
        match self {
            Self::Tie(_) => true,
            Self::Relation(_, _, _, tie) => tie.is_symmetric,
        }
    }

    /// When it was first and last seen.
    pub(super) fn seen(&self) -> (Option<Date>, Option<Date>) {
        match self {
            Self::Tie(DrawnTie { tie: Tie { first_seen, last_seen, .. }, .. })
            | Self::Relation(_, _, _, RelationTie { first_seen, last_seen, .. }) => (*first_seen, *last_seen),
        }
    }

    /// How often in each slice of time.
    pub(super) fn slices(&self) -> &Slices {
        match self {
            Self::Tie(tie) => &tie.tie.slices,
            Self::Relation(_, _, _, tie) => &tie.slices,
        }
    }
}

/// A picture as a table of nodes and one of edges.
pub(super) struct Tables<'p> {
    picture: &'p Picture<'p>,
    /// Typed relations; edges of their own if there may be several between two
    /// nodes, otherwise in columns of the tie.
    relations: Vec<(usize, usize, &'p str, &'p RelationTie)>,
    is_multigraph: bool,
}

impl<'p> Tables<'p> {
    pub(super) fn new(picture: &'p Picture<'p>, is_multigraph: bool) -> Self {
        let mut relations: Vec<_> = picture.relations().collect();
        if !is_multigraph {
            // By pair, so that a tie finds its relations.
            relations.sort_by_key(|(source, target, ..)| (*source.min(target), *source.max(target)));
        }
        Self { picture, relations, is_multigraph }
    }

    pub(super) fn node_columns(&self) -> Vec<Column> {
        let mut columns = vec![
            text("label"),
            text("kind"),
            column("known", Kind::Bool),
            text("aliases"),
            text("iso"),
            text("country"),
            text("wikidata"),
            int("count"),
            int("windows"),
            int("documents"),
            int("degree"),
            double("weighted_degree"),
            double("pagerank"),
            double("betweenness"),
            int("community"),
            text("first_seen"),
            text("last_seen"),
        ];
        if self.picture.is_laid_out() {
            columns.extend([double("x"), double("y"), double("size"), text("color")]);
        }
        columns
    }

    /// The cells of a node, in the order of the columns.
    pub(super) fn node_cells(&self, drawn: &DrawnNode<'p>, cells: &mut Vec<Cell<'p>>) {
        let (node, measures) = (drawn.node, &drawn.measures);
        let label = clean(&node.name);
        cells.clear();
        cells.extend([
            // The label is what people see: the key, where the name would be read as missing.
            Cell::Text(if is_missing(&label) { Cow::Borrowed(node.key.as_str()) } else { label }),
            Cell::Text(Cow::Borrowed(node.kind.as_str())),
            Cell::Bool(node.is_known),
            joined_texts(&node.aliases),
            Cell::text(node.iso.as_deref().unwrap_or_default()),
            joined_texts(&node.countries),
            Cell::text(node.wikidata.as_deref().unwrap_or_default()),
            Cell::Int(node.count),
            Cell::Int(node.windows),
            Cell::Int(node.documents),
            Cell::Int(measures.degree.into()),
            Cell::double(measures.weighted_degree as f64),
            Cell::double(measures.pagerank),
            Cell::double(measures.betweenness),
            Cell::Int(measures.community.into()),
            Cell::date(node.first_seen),
            Cell::date(node.last_seen),
        ]);
        if let (true, Some(place)) = (self.picture.is_laid_out(), drawn.place) {
            let [x, y, size] = [place.x, place.y, place.size].map(Cell::double);
            cells.extend([x, y, size, Cell::owned(place.colour.to_string())]);
        }
    }

    pub(super) fn edge_columns(&self) -> Vec<Column> {
        let mut columns = vec![
            double("weight"),
            text("relation"),
            Column { id: "edge_count", name: "count", kind: Kind::Int },
            Column { id: "edge_documents", name: "documents", kind: Kind::Int },
            double("g2"),
            double("pmi"),
            double("npmi"),
            double("jaccard"),
            double("dice"),
            double("alpha"),
            column("own_country", Kind::Bool),
            Column { id: "edge_first_seen", name: "first_seen", kind: Kind::Text },
            Column { id: "edge_last_seen", name: "last_seen", kind: Kind::Text },
            text("evidence"),
            text("evidence_places"),
        ];
        if self.picture.graph().slicing().is_some() {
            columns.push(text("slices"));
        }
        if self.has_relations() {
            columns.extend([double("score"), int("sign")]);
            if self.is_multigraph {
                columns.push(Column { id: "edge_label", name: "label", kind: Kind::Text });
                columns.extend([column("symmetric", Kind::Bool), int("negated"), text("modalities")]);
            } else {
                columns.push(text("relations"));
            }
        }
        columns
    }

    /// The cells of an edge, in the order of the columns.
    pub(super) fn edge_cells(&self, edge: &Edge<'p>, cells: &mut Vec<Cell<'p>>) {
        cells.clear();
        let (first, last) = edge.seen();
        let kind = match edge {
            Edge::Tie(_) => Cell::Text(Cow::Borrowed(CO_OCCURRENCE)),
            Edge::Relation(_, _, relation, _) => Cell::text(relation),
        };
        cells.extend([Cell::double(edge.weight()), kind]);
        let evidence = match edge {
            Edge::Tie(DrawnTie { tie, measures, is_own_country, .. }) => {
                cells.extend([Cell::Int(tie.count), Cell::Int(tie.documents)]);
                let defined = [measures.g2, measures.pmi, measures.npmi];
                cells.extend(defined.map(|value| value.map_or(Cell::Missing, Cell::double)));
                cells.extend([measures.jaccard, measures.dice, measures.alpha].map(Cell::double));
                cells.push(Cell::Bool(*is_own_country));
                &tie.evidence
            }
            Edge::Relation(source, target, _, tie) => {
                cells.extend([Cell::Int(tie.count), Cell::Int(tie.documents)]);
                cells.resize(cells.len() + 6, Cell::Missing);
                let [source, target] = [*source, *target].map(|number| self.picture.node(number).node);
                cells.push(Cell::Bool(source.is_own_country(target)));
                &tie.evidence
            }
        };
        cells.extend([Cell::date(first), Cell::date(last)]);
        let Joined { text, places } = Joined::new(evidence);
        cells.extend([Cell::owned(text), Cell::owned(places)]);
        if self.picture.graph().slicing().is_some() {
            cells.push(Cell::owned(slices(edge.slices())));
        }
        if self.has_relations() {
            self.relation_cells(edge, cells);
        }
    }

    fn relation_cells(&self, edge: &Edge<'p>, cells: &mut Vec<Cell<'p>>) {
        match edge {
            Edge::Tie(_) if self.is_multigraph => {
                cells.extend([Cell::Missing, Cell::Missing, Cell::text(CO_OCCURRENCE), Cell::Bool(true)]);
                cells.extend([Cell::Missing, Cell::Missing]);
            }
            Edge::Tie(tie) => {
                let relations = self.relations_of(tie.source, tie.target);
                let count: u64 = relations.iter().map(|(.., tie)| tie.count).sum();
                let sum: f64 = relations.iter().map(|(.., tie)| tie.mean_score() * tie.count as f64).sum();
                let mean = (count > 0).then(|| sum / count as f64);
                cells.extend([mean.map_or(Cell::Missing, Cell::double), mean.map_or(Cell::Missing, sign)]);
                let shown = relations.iter().map(|(source, _, relation, relation_tie)| {
                    let way = match (relation_tie.is_symmetric, *source == tie.source) {
                        (true, _) => "",
                        (false, true) => " →",
                        (false, false) => " ←",
                    };
                    format!("{relation}{way} {}", relation_tie.count)
                });
                cells.push(Cell::owned(shown.collect::<Vec<_>>().join("; ")));
            }
            Edge::Relation(_, _, relation, tie) => {
                let modalities = tie.modalities.iter().map(|(modality, count)| format!("{modality}: {count}"));
                cells.extend([Cell::double(tie.mean_score()), sign(tie.mean_score())]);
                cells.extend([Cell::text(relation), Cell::Bool(tie.is_symmetric), Cell::Int(tie.negated)]);
                cells.push(Cell::owned(modalities.collect::<Vec<_>>().join("; ")));
            }
        }
    }

    /// The relations between two nodes, in both directions, where they are no edges of their own.
    pub(super) fn relations_of(&self, source: usize, target: usize) -> &[(usize, usize, &'p str, &'p RelationTie)] {
        let pair = |(a, b, ..): &(usize, usize, &str, &RelationTie)| (*a.min(b), *a.max(b));
        let start = self.relations.partition_point(|relation| pair(relation) < (source, target));
        let len = self.relations[start..].partition_point(|relation| pair(relation) == (source, target));
        &self.relations[start..start + len]
    }

    /// Whether edges have directions: those of a multigraph with typed relations.
    pub(super) fn is_directed(&self) -> bool {
        self.is_multigraph && self.has_relations()
    }

    fn has_relations(&self) -> bool {
        !self.relations.is_empty()
    }

    /// All edges, by their ends; of those between the same two the co-occurrence first.
    pub(super) fn edges(&self) -> Box<dyn Iterator<Item = Edge<'p>> + '_> {
        let ties = self.picture.ties().map(Edge::Tie);
        if !self.is_directed() {
            return Box::new(ties);
        }
        let relations = self
            .relations
            .iter()
            .map(|(source, target, relation, tie)| Edge::Relation(*source, *target, relation, tie));
        let mut edges: Vec<Edge<'p>> = ties.chain(relations).collect();
        // Stable: ties come first, and relations are sorted by type already.
        edges.sort_by_key(Edge::ends);
        Box::new(edges.into_iter())
    }
}

fn column(name: &'static str, kind: Kind) -> Column {
    Column { id: name, name, kind }
}

fn text(name: &'static str) -> Column {
    column(name, Kind::Text)
}

fn int(name: &'static str) -> Column {
    column(name, Kind::Int)
}

fn double(name: &'static str) -> Column {
    column(name, Kind::Double)
}

fn sign(score: f64) -> Cell<'static> {
    Cell::Signed(if score > 0.0 { 1 } else { -i64::from(score < 0.0) })
}

fn joined_texts<'p>(texts: impl IntoIterator<Item = &'p String>) -> Cell<'p> {
    let mut texts = texts.into_iter();
    let Some(first) = texts.next() else { return Cell::Missing };
    match texts.next() {
        None => Cell::text(first),
        Some(second) => {
            let all: Vec<&str> = [first, second].into_iter().chain(texts).map(String::as_str).collect();
            Cell::owned(all.join("; "))
        }
    }
}

/// `2021-03: 2; 2021-05: 1`
pub(super) fn slices(slices: &Slices) -> String {
    slices.iter().map(|(slice, count)| format!("{slice}: {count}")).collect::<Vec<_>>().join("; ")
}
