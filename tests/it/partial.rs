//! Partial graphs: however documents are parted, and however often a part arrives,
//! they add up to the graph of one run, byte for byte.

use proptest::prelude::*;
use whowhom::export::{GraphmlOptions, node_link, write_graphml};
use whowhom::{Document, Extractor, PartialError, PartialGraph, Picture, RelationGraph, Slicing, Window};

use crate::support::extractor_of;

const PIECES: [&str; 8] = ["Alpha", "Beta", "Gamma", "Delta", "met with", "said. Then", "spoke.\n\n", "& 🇰🇬 ы"];
const DATES: [&str; 3] = ["2021-03-19", "2021-03", "2006"];

fn extractor() -> Extractor {
    extractor_of(&["Alpha", "Beta", "Gamma", "Delta"])
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let text = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30).prop_map(|pieces| pieces.join(" "));
    let document = (text, prop::option::of(prop::sample::select(&DATES[..])));
    prop::collection::vec(document, 0..24).prop_map(|documents| {
        let numbered = documents.into_iter().enumerate().map(|(number, (text, date))| {
            let document = Document::new(format!("d{number}"), text);
            date.map_or(document.clone(), |date| document.with_date(date.parse().expect("a date")))
        });
        numbered.collect()
    })
}

/// Into how many parts documents go, which part each is in, the order in which parts arrive, and which
/// of them arrives once more, first of all.
type Plan = (usize, Vec<usize>, Vec<usize>, usize);

fn cases() -> impl Strategy<Value = (Vec<Document>, Plan)> {
    (documents(), prop::sample::select(&[1_usize, 2, 7, 64][..])).prop_flat_map(|(documents, count)| {
        let numbers = prop::collection::vec(0..count, documents.len());
        let order = Just((0..count).collect::<Vec<_>>()).prop_shuffle();
        (Just(documents), (Just(count), numbers, order, 0..count))
    })
}

fn empty() -> RelationGraph {
    RelationGraph::new(Window::Paragraph).with_slices(Slicing::Month)
}

fn graph_of<'d>(extractor: &Extractor, documents: impl IntoIterator<Item = &'d Document>) -> PartialGraph {
    let mut graph = PartialGraph::new(empty());
    for document in documents {
        graph.add(extractor, &extractor.extract(document)).expect("there is one extractor");
    }
    graph
}

/// All that is written of a graph.
fn written(graph: &RelationGraph) -> (Vec<u8>, String) {
    let picture = Picture::new(graph);
    let mut file = Vec::new();
    write_graphml(&picture, GraphmlOptions::default(), &mut file).expect("memory can be written");
    (file, serde_json::to_string(&node_link(&picture)).expect("a graph is JSON"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn parts_in_any_order_one_of_them_twice_are_the_single_run((documents, plan) in cases()) {
        let extractor = extractor();
        let (count, numbers, order, again) = plan;
        let part = |number: usize| {
            let own = documents.iter().zip(&numbers).filter(|(_, other)| **other == number);
            graph_of(&extractor, own.map(|(document, _)| document)).named(format!("p{number}")).to_bytes()
        };
        let mut merged = PartialGraph::new(empty());
        for number in [again].into_iter().chain(order) {
            let part = PartialGraph::from_bytes(&part(number)).expect("it was written so");
            merged.merge(part).expect("all count alike");
        }
        let single = graph_of(&extractor, &documents);
        prop_assert_eq!(merged.parts().len(), count);
        prop_assert_eq!(merged.graph(), single.graph());
        prop_assert_eq!(written(merged.graph()), written(single.graph()));
    }

    #[test]
    fn bytes_do_not_tell_the_order_of_documents((documents, order) in documents().prop_flat_map(|documents| {
        let shuffled = Just(documents.clone()).prop_shuffle();
        (Just(documents), shuffled)
    })) {
        let extractor = extractor();
        let bytes = graph_of(&extractor, &documents).to_bytes();
        prop_assert_eq!(&bytes, &graph_of(&extractor, &order).to_bytes());
        let read = PartialGraph::from_bytes(&bytes).expect("it was written so");
        prop_assert_eq!(read.to_bytes(), bytes);
    }

    #[test]
    fn damaged_bytes_are_told_and_never_read(cut in 0..400_usize, place in 0..400_usize, bit in 0..8_u8) {
        let bytes = example("1").to_bytes();
        let cut = &bytes[..cut.min(bytes.len() - 1)];
        prop_assert!(PartialGraph::from_bytes(cut).is_err());
        let mut damaged = bytes.clone();
        damaged[place % bytes.len()] ^= 1 << bit;
        prop_assert!(PartialGraph::from_bytes(&damaged).is_err());
    }
}

fn example(id: &str) -> PartialGraph {
    graph_of(&extractor(), [&Document::new(id, "Alpha met Beta.")])
}

#[track_caller]
fn check_refused(whole: &PartialGraph, part: PartialGraph, words: &str) {
    let mut merged = whole.clone();
    let error = merged.merge(part).expect_err("they do not add up");
    assert!(error.to_string().contains(words), "{error}");
    assert_eq!(&merged, whole, "it stays as it was");
}

#[test]
fn graphs_that_were_counted_otherwise_are_refused() {
    let other = extractor_of(&["Alpha", "Beta"]);
    let part = graph_of(&other, [&Document::new("2", "Alpha met Beta.")]);
    check_refused(&example("1"), part, "partial graphs of different gazetteers or settings");

    let whole = PartialGraph::of(RelationGraph::default().with_boilerplate(), &extractor());
    check_refused(&whole, PartialGraph::new(RelationGraph::default()), "boilerplate");
    check_refused(&whole, PartialGraph::new(RelationGraph::new(Window::Document).with_boilerplate()), "by Document");
    check_refused(&example("1"), PartialGraph::new(RelationGraph::new(Window::Paragraph)), "slices time by month");
}

#[test]
fn parts_are_told_apart_by_name_and_by_what_they_counted() {
    let whole = example("1").named("p1");
    check_refused(&whole, example("2").named("p1"), "two different parts are called `p1`");

    let mut both = example("2").named("p2");
    assert_eq!(both.merge(whole.clone()), Ok(true));
    check_refused(&whole, both, "part `p1` is in both graphs, and other parts are not");

    let mut twice = example("1");
    assert_eq!(twice.merge(example("1")), Ok(true), "parts without a name are added as they come");
    assert_eq!(twice.graph().documents(), 2);
}

#[test]
fn other_files_and_other_versions_are_told() {
    let read = |bytes: &[u8]| PartialGraph::from_bytes(bytes).expect_err("it is none");
    assert_eq!(read(b"<?xml version=\"1.0\"?>"), PartialError::Foreign);
    let mut bytes = example("1").to_bytes();
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let place = bytes.windows(version.len()).position(|window| window == version).expect("the version is in it");
    bytes[place] = b'9';
    let error = read(&bytes).to_string();
    assert!(error.starts_with("the partial graph is of whowhom 9"), "{error}");
}
