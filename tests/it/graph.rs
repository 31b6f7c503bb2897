//! Graphs are sums: of the same documents comes the same graph, in any order and
//! from any parts.

use proptest::prelude::*;
use whowhom::export::{GraphmlOptions, node_link, write_graphml};
use whowhom::{Document, Extraction, Extractor, Picture, RelationGraph, Tie, Window};

use crate::support::{BUILTIN, extractor_of};

const WINDOWS: [Window; 3] = [Window::Sentence, Window::Paragraph, Window::Document];

/// Names, what stands between them, and what ends sentences and paragraphs.
const PIECES: [&str; 14] = [
    "Alpha",
    "Beta",
    "Gamma",
    "Delta",
    "Epsilon",
    "Zeta",
    "Alpha",
    "Beta",
    "met with",
    "and <told>",
    "said. Then",
    "it is.\n",
    "spoke.\n\n",
    "& 🇰🇬 ы",
];

const DATES: [&str; 5] = ["2021-03-19", "2021-03", "2021", "2006-10-01", "2022-10-19"];

pub(crate) fn extractor() -> Extractor {
    extractor_of(&["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"])
}

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.join(" "))
}

/// Up to nine documents, each with an id of its own.
fn documents() -> impl Strategy<Value = Vec<Document>> {
    let document = (texts(), prop::option::of(prop::sample::select(&DATES[..])));
    prop::collection::vec(document, 0..10).prop_map(|documents| {
        let numbered = documents.into_iter().enumerate().map(|(number, (text, date))| {
            let document = Document::new(format!("d{number}"), text);
            date.map_or(document.clone(), |date| document.with_date(date.parse().expect("a date")))
        });
        numbered.collect()
    })
}

/// Documents, the same in another order, a number for each of these, and the
/// numbers of seven parts in some order.
pub(crate) fn cases() -> impl Strategy<Value = (Vec<Document>, Vec<Document>, Vec<usize>, Vec<usize>)> {
    documents().prop_flat_map(|documents| {
        let numbers = prop::collection::vec(0..7_usize, documents.len());
        let parts: Vec<usize> = (0..7).collect();
        (Just(documents.clone()), Just(documents).prop_shuffle(), numbers, Just(parts).prop_shuffle())
    })
}

fn graph_of<'e>(window: Window, extractions: impl IntoIterator<Item = &'e Extraction<'e>>) -> RelationGraph {
    let mut graph = RelationGraph::new(window);
    extractions.into_iter().for_each(|extraction| graph.add(extraction));
    graph
}

/// The graph of `extractions`, each counted in the part of its number, merged from `parts` in their order.
fn merged(window: Window, extractions: &[Extraction<'_>], numbers: &[usize], parts: &[usize]) -> RelationGraph {
    let mut merged = RelationGraph::new(window);
    for part in parts {
        let numbered = extractions.iter().zip(numbers).filter(|(_, number)| *number % parts.len() == *part);
        let graph = graph_of(window, numbered.map(|(extraction, _)| extraction));
        merged.merge(graph).expect("the windows are the same");
    }
    merged
}

/// All that is written of a graph.
fn written(graph: &RelationGraph) -> (String, String) {
    let mut file = Vec::new();
    let picture = Picture::new(graph);
    write_graphml(&picture, GraphmlOptions::default(), &mut file).expect("memory can be written");
    let json = serde_json::to_string(&node_link(&picture)).expect("a graph is JSON");
    (String::from_utf8(file).expect("GraphML is UTF-8"), json)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_graph_depends_on_neither_the_order_nor_the_parts_of_its_documents((documents, shuffled, numbers, order) in cases()) {
        let extractor = extractor();
        let extractions: Vec<Extraction<'_>> = documents.iter().map(|document| extractor.extract(document)).collect();
        let others: Vec<Extraction<'_>> = shuffled.iter().map(|document| extractor.extract(document)).collect();
        for window in WINDOWS {
            let whole = graph_of(window, &extractions);
            let other = graph_of(window, &others);
            prop_assert_eq!(&whole, &other);
            prop_assert_eq!(written(&whole), written(&other));
            for count in [1, 2, 7] {
                let parts: Vec<usize> = order.iter().copied().filter(|part| *part < count).collect();
                let sum = merged(window, &others, &numbers, &parts);
                prop_assert_eq!(&whole, &sum, "{} parts", count);
                prop_assert_eq!(written(&whole), written(&sum), "{} parts", count);
            }
        }
    }
}

#[test]
fn a_part_of_another_window_is_refused_and_changes_nothing() {
    let extractor = extractor();
    let document = Document::new("1", "Alpha met Beta.");
    let extractions = [extractor.extract(&document)];
    let mut graph = graph_of(Window::Sentence, &extractions);
    let error = graph.merge(graph_of(Window::Document, &extractions)).expect_err("the windows differ");
    assert_eq!(
        error.to_string(),
        "a graph of what is named in one sentence cannot be merged with one of what is named in one document"
    );
    assert_eq!(graph, graph_of(Window::Sentence, &extractions));
}

#[test]
fn a_part_that_counts_boilerplate_is_refused_and_changes_nothing() {
    let extractor = extractor();
    let document = Document::new("1", "Alpha met Beta.");
    let extractions = [extractor.extract(&document)];
    let counting = || {
        let mut graph = RelationGraph::default().with_boilerplate();
        graph.add(&extractions[0]);
        graph
    };
    let plain = graph_of(Window::Sentence, &extractions);
    let words = "a graph that counts boilerplate cannot be merged with one that leaves it out";
    for (mut graph, other) in [(plain.clone(), counting()), (counting(), plain.clone())] {
        let before = graph.clone();
        assert_eq!(graph.merge(other).expect_err("only one counts boilerplate").to_string(), words);
        assert_eq!(graph, before);
    }
    assert_ne!(plain, counting());
}

#[test]
fn a_graph_differs_when_a_document_is_missing_or_counted_twice() {
    let extractor = extractor();
    let documents = [Document::new("1", "Alpha met Beta."), Document::new("2", "Nobody came.")];
    let [first, second] = documents.each_ref().map(|document| extractor.extract(document));
    let whole = graph_of(Window::Sentence, [&first, &second]);
    assert_ne!(whole, graph_of(Window::Sentence, [&first]));
    assert_ne!(whole, graph_of(Window::Sentence, [&first, &first]));
    assert_ne!(whole, RelationGraph::default());
}

#[test]
fn nobody_is_tied_to_himself() {
    let mut graph = RelationGraph::default();
    graph.add(&BUILTIN.extract(&Document::new("1", "Russia told the Russians that Russia is Russian.")));
    assert_eq!((graph.nodes().len(), graph.ties().len()), (1, 0));
    assert!(!graph.put_tie("country:RU", "country:RU", Tie { count: 1, ..Tie::default() }));
}
