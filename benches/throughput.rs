//! How fast texts are read: the whole way, its parts, and a plain pipeline beside it.
//!
//! `cargo bench` first compares two ways through the same 8 MB, round by round, then times the
//! parts. `cargo bench -- --test` goes every way once and checks what it finds; any other
//! argument (a filter, `--list`) is for the parts alone.
//!
//! **The text.** The articles of `examples/articles`, their paragraphs in a new order each time,
//! as documents of their natural size (5.5 KB) and as documents of up to 64 KB.
//!
//! **What the two do.**
//!
//! * *whowhom* is `Extractor::extract` with the built-in English gazetteer, without relations
//!   (`benches/relations.rs` says what those cost). It reads the dateline,
//!   finds addresses and sentences, folds case, accents, spaces and apostrophes, finds every name
//!   that stands between word edges and is written as its policy asks, decides between names that
//!   overlap and between entities of one name, and knows a person's surname after the full name.
//! * *plain* is what one would put together in an hour: sentences by unicode-segmentation
//!   (UAX #29), names by one aho-corasick automaton (contiguous NFA, leftmost-longest, case as
//!   written) over the names of the same gazetteer, a check for letters and digits beside each
//!   match, and the sentence of each match. It folds nothing, tells no two entities apart, takes every
//!   surname for a person, breaks sentences at "Gen." and "D.C.", and loses a shorter name where a
//!   longer one fails at its edge.
//!
//! Both make lists of sentences and of mentions with their sentence, and let go of them within the
//! time that is taken. Neither counts the building of its automaton.
//!
//! **What may be concluded.** MB/s (10⁶ bytes of UTF-8) are those of this machine and this moment.
//! The ratio carries over to other machines, roughly: the two take turns, so that what else the
//! machine does hits both, and the ratio is the median of those of the rounds; trust it to a tenth.
//! It says what whowhom's work costs against the plain pipeline, not that the two find the same.
//! The articles hold 27 KB of prose in ever new order, so caches and branch predictors know more of
//! it than of an archive; both gain by that. How the cost depends on the size of documents shows in
//! the two lists of one run.
//!
//! **What is checked.** Every round counts the sentences and mentions of both ways; a number that
//! is not the one in `EXPECTED` is a panic. No time is checked.

#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

#[path = "throughput/corpus.rs"]
mod corpus;
#[path = "matching/random.rs"]
mod random;
#[path = "throughput/plain.rs"]
mod plain;

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::Instant;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use unicode_segmentation::UnicodeSegmentation;
use whowhom::export::{GraphmlOptions, write_graphml};
use whowhom::text::{Newlines, sentences};
use whowhom::{Document, Extraction, Extractor, Gazetteer, Offsets, Picture, RelationGraph};

use corpus::{Corpus, bytes};
use plain::Plain;

/// What each way finds. These numbers change with the gazetteer, the articles and the rules; where
/// a change is meant, write here what the panic says was found.
const EXPECTED: [Expected; 2] = [
    Expected {
        whowhom: Counts { sentences: 91248, mentions: 199427 },
        plain: Counts { sentences: 116373, mentions: 195323 },
    },
    Expected {
        whowhom: Counts { sentences: 108768, mentions: 199582 },
        plain: Counts { sentences: 116373, mentions: 195323 },
    },
];
/// How often each way is gone.
const ROUNDS: usize = 7;

static CORPUS: LazyLock<Corpus> = LazyLock::new(Corpus::new);
static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::builtin().without_relations());
/// What the documents of natural size say.
static EXTRACTIONS: LazyLock<Vec<Extraction<'static>>> =
    LazyLock::new(|| CORPUS.articles.iter().map(|document| EXTRACTOR.extract(document)).collect());

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().all(|argument| argument == "--bench" || argument == "--test") {
        let measures = arguments.iter().all(|argument| argument == "--bench") && !arguments.is_empty();
        compare(if measures { ROUNDS } else { 1 });
    }
    divan::main();
}

/// Goes both ways through both lists of documents, in turn, and prints what that took.
fn compare(rounds: usize) {
    let plain = Plain::new(EXTRACTOR.gazetteer());
    let lists = [("natural", &CORPUS.articles), ("64 KB", &CORPUS.volumes)];
    let mut times: [[Vec<f64>; 2]; 2] = Default::default();
    for _ in 0..rounds {
        let found = std::array::from_fn(|index| {
            let (documents, times) = (lists[index].1, &mut times[index]);
            Expected {
                whowhom: timed(&mut times[0], || count_all(documents, count_extracted)),
                plain: timed(&mut times[1], || count_all(documents, |document| plain.count(document.text()))),
            }
        });
        assert!(found == EXPECTED, "expected {EXPECTED:?}, found {found:?}");
    }
    println!("documents        way       MB/s: median    best    ratio   ({rounds} rounds)");
    for ((name, documents), [whowhom, plain]) in lists.iter().zip(&times) {
        let size = bytes(documents) as f64 / 1e6;
        let ratio = median(plain.iter().zip(whowhom).map(|(plain, whowhom)| plain / whowhom));
        let row = |way: &str, seconds: &[f64], ratio: f64| {
            let (middle, best) = (median(seconds.iter().copied()), seconds.iter().copied().fold(f64::MAX, f64::min));
            let count = documents.len();
            println!("{count:>5} × {name:<8} {way:<8} {:>13.1} {:>7.1} {ratio:>8.2}", size / middle, size / best);
        };
        row("whowhom", whowhom, ratio);
        row("plain", plain, 1.0);
    }
    println!();
}

/// What `work` gives; the seconds it took go to `times`.
fn timed<T>(times: &mut Vec<f64>, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    times.push(start.elapsed().as_secs_f64());
    result
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn count_all(documents: &[Document], count: impl Fn(&Document) -> Counts) -> Counts {
    documents.iter().map(count).fold(Counts::default(), |sum, counts| Counts {
        sentences: sum.sentences + counts.sentences,
        mentions: sum.mentions + counts.mentions,
    })
}

fn count_extracted(document: &Document) -> Counts {
    let extraction = black_box(EXTRACTOR.extract(document));
    Counts { sentences: extraction.sentences().len(), mentions: extraction.mentions().len() }
}

/// How much is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    sentences: usize,
    mentions: usize,
}

/// What both ways find in a list of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Expected {
    whowhom: Counts,
    plain: Counts,
}

/// The parts of reading, over the documents of natural size.
#[divan::bench_group(sample_count = 15, sample_size = 1, max_time = 2)]
mod read {
    use super::*;

    /// All of it.
    #[divan::bench]
    fn extract(bencher: Bencher<'_, '_>) {
        over_articles(bencher, |document| black_box(EXTRACTOR.extract(document)).sentences().len());
    }

    /// Sentences, with nothing held together.
    #[divan::bench]
    fn sentences_only(bencher: Bencher<'_, '_>) {
        over_articles(bencher, |document| sentences(document.text(), None, Newlines::Auto, &[]).len());
    }

    /// Sentences by unicode-segmentation, for comparison.
    #[divan::bench]
    fn sentences_of_uax_29(bencher: Bencher<'_, '_>) {
        over_articles(bencher, |document| document.text().unicode_sentences().count());
    }

    fn over_articles(bencher: Bencher<'_, '_>, work: impl Fn(&Document) -> usize + Sync) {
        let documents = &CORPUS.articles;
        let count = BytesCount::new(bytes(documents));
        bencher.counter(count).bench(|| documents.iter().map(&work).sum::<usize>());
    }
}

/// What is done once, before the first text.
#[divan::bench_group(sample_count = 15, sample_size = 1, max_time = 2)]
mod load {
    use super::*;

    #[divan::bench]
    fn gazetteer() -> Gazetteer {
        Gazetteer::builtin()
    }

    #[divan::bench]
    fn all() -> Extractor {
        Extractor::builtin()
    }

    #[divan::bench]
    fn extractor(bencher: Bencher<'_, '_>) {
        bencher.with_inputs(Gazetteer::builtin).bench_values(Extractor::new);
    }
}

/// What is done with extractions: those of all documents of natural size.
#[divan::bench_group(sample_count = 15, sample_size = 1, max_time = 2)]
mod write {
    use super::*;

    #[divan::bench(args = [Offsets::Chars, Offsets::Bytes])]
    fn to_record(bencher: Bencher<'_, '_>, offsets: Offsets) {
        let count = BytesCount::new(bytes(&CORPUS.articles));
        let work = |extraction: &Extraction<'_>| extraction.to_record(offsets).mentions.len();
        bencher.counter(count).bench(|| EXTRACTIONS.iter().map(work).sum::<usize>());
    }

    #[divan::bench]
    fn graph(bencher: Bencher<'_, '_>) {
        let count = BytesCount::new(bytes(&CORPUS.articles));
        bencher.counter(count).bench(graph_of_all);
    }

    /// The cost follows the nodes and ties of the graph, not the text.
    #[divan::bench]
    fn graphml(bencher: Bencher<'_, '_>) {
        let graph = graph_of_all();
        let picture = Picture::new(&graph);
        let count = ItemsCount::new(graph.nodes().len() + graph.ties().len());
        bencher.counter(count).bench(|| {
            let mut file = Vec::new();
            write_graphml(&picture, GraphmlOptions::default(), &mut file).expect("memory takes every byte");
            file
        });
    }

    fn graph_of_all() -> RelationGraph {
        let mut graph = RelationGraph::default();
        EXTRACTIONS.iter().for_each(|extraction| graph.add(extraction));
        graph
    }
}
