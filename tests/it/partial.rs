//! Partial graphs: however documents are parted, and however often a part arrives,
//! they add up to the graph of one run, byte for byte.

use proptest::prelude::*;
use whowhom::export::{GraphmlOptions, node_link, write_graphml};
use whowhom::{
    Document, Extractor, Modality, Newlines, PartialError, PartialGraph, Picture, RelationGraph, RuleFiles, Selection,
    Slicing, Tier, Window,
};

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

#[track_caller]
fn check_differ(whole: &PartialGraph, part: PartialGraph, differences: &str) {
    let words = "parts that were counted with different settings cannot be merged; they differ in";
    check_refused(whole, part, &format!("{words} {differences}; make all parts with the same"));
}

#[test]
fn what_graphs_count_otherwise_is_told() {
    let by = |graph: RelationGraph| PartialGraph::new(graph);
    let whole = by(RelationGraph::default());
    check_differ(&whole, by(RelationGraph::default().with_boilerplate()), "boilerplate (left out and counted)");
    check_differ(
        &whole,
        by(RelationGraph::new(Window::Document).with_slices(Slicing::Year)),
        "window (sentence and document), slices of time (none and year)",
    );

    let wanting = |selection: Selection| whole.clone().with_selection(selection);
    let all = Selection::default;
    let march = "2021-03".parse().ok();
    check_differ(&whole, wanting(Selection { from: march, ..all() }), "first date (any and 2021-03)");
    check_differ(&whole, wanting(Selection { to: march, ..all() }), "last date (any and 2021-03)");
    let types = ["visits", "meets"].map(str::to_owned).into();
    check_differ(&whole, wanting(Selection { types, ..all() }), "types of relations (all and meets, visits)");
    check_differ(&whole, wanting(Selection { tier: Tier::Pattern, ..all() }), "tier of relations (frame and pattern)");
    let modalities = [Modality::Planned].into();
    check_differ(&whole, wanting(Selection { modalities, ..all() }), "modalities of relations (all and planned)");
}

#[test]
fn by_what_graphs_were_read_otherwise_is_told() {
    let other = extractor_of(&["Alpha", "Beta"]);
    let document = Document::new("2", "Alpha met Beta.");
    let part = graph_of(&other, [&document]);
    let error = example("1").merge(part).expect_err("other names").to_string();
    assert!(error.contains("they differ in gazetteers and languages ("), "{error}");

    let silent = graph_of(&extractor().without_relations(), [&document]);
    let error = example("1").merge(silent).expect_err("no rules").to_string();
    assert!(error.contains("they differ in rules for relations (") && error.contains(" and none)"), "{error}");

    let mut own = RuleFiles::builtin();
    own.add_text("mine.rules", "");
    let own = extractor().with_rules(&own).expect("a file without a rule has no fault");
    let error = example("1").merge(graph_of(&own, [&document])).expect_err("other rules").to_string();
    assert!(error.contains("they differ in rules for relations ("), "{error}");

    let split = extractor().with_newlines(Newlines::Always);
    check_differ(&example("1"), graph_of(&split, [&document]), "newlines (auto and always)");
    let mut graph = example("1");
    let error = graph.add(&split, &split.extract(&document)).expect_err("another reader");
    assert!(error.to_string().contains("newlines (auto and always)"), "{error}");
    assert_eq!(graph, example("1"), "it stays as it was");
}

#[test]
fn a_graph_counts_what_is_wanted_and_keeps_it_in_its_bytes() {
    let extractor = Extractor::builtin();
    let text = "Kyrgyzstan criticised Tajikistan. Sadyr Japarov visited China.";
    let documents = [("1", "2021-03-19"), ("2", "2020")]
        .map(|(id, date)| Document::new(id, text).with_date(date.parse().expect("a date")));
    let types = ["criticises".to_owned()].into();
    let selection = Selection { from: "2021".parse().ok(), types, ..Selection::default() };
    let mut graph = PartialGraph::new(RelationGraph::default()).with_selection(selection.clone());
    for document in documents.iter().chain([&Document::new("3", text)]) {
        graph.add(&extractor, &extractor.extract(document)).expect("there is one extractor");
    }
    assert_eq!(graph.graph().documents(), 1);
    let relations: Vec<(&str, u64)> = graph.graph().relations().map(|(.., kind, tie)| (kind, tie.count)).collect();
    assert_eq!(relations, [("criticises", 1)]);
    let read = PartialGraph::from_bytes(&graph.to_bytes()).expect("it was written so");
    assert_eq!((&read, read.selection()), (&graph, &selection));
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
