//! What finding relations costs: extraction with them and without, in turn, over the same text.
//!
//! `cargo bench --bench relations` prints the median of both and of their ratio; the ratio is what
//! carries over to other machines. `-- --test` goes both ways once. Every round counts mentions and
//! relations; a number that is not the one in `EXPECTED` is a panic. No time is checked.

#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

#[path = "throughput/corpus.rs"]
mod corpus;
#[path = "matching/random.rs"]
mod random;

use std::time::Instant;

use whowhom::{Document, Extractor, RuleFiles};

use corpus::{Corpus, bytes};

/// How many mentions and relations there are in the example text. These numbers change with the
/// gazetteer, the articles and the rules; where a change is meant, write what the panic says.
const EXPECTED: [usize; 2] = [199427, 36726];
/// How often each way is gone.
const ROUNDS: usize = 11;

fn main() {
    let measures = std::env::args().any(|argument| argument == "--bench");
    let corpus = Corpus::new();
    let documents = &corpus.articles;
    let (with, without) = (Extractor::builtin(), Extractor::builtin().without_relations());
    let mut times: [Vec<f64>; 2] = Default::default();
    for _ in 0..if measures { ROUNDS } else { 1 } {
        let found = timed(&mut times[0], || count(&with, documents));
        assert_eq!(found, EXPECTED, "mentions and relations");
        let [mentions, none] = timed(&mut times[1], || count(&without, documents));
        assert_eq!((mentions, none), (EXPECTED[0], 0), "mentions, and no relations");
    }
    let ratio = median(times[0].iter().zip(&times[1]).map(|(with, without)| with / without));
    let size = bytes(documents) as f64 / 1e6;
    let speed = |times: &[f64]| size / median(times.iter().copied());
    println!("with relations     {:>6.1} MB/s", speed(&times[0]));
    println!("without relations  {:>6.1} MB/s", speed(&times[1]));
    println!("time with / without  {ratio:.2}");
    let start = Instant::now();
    let extractor = without.with_rules(&RuleFiles::builtin()).expect("a test reads every built-in file");
    println!(
        "{} types of relations read in {:.1} ms",
        extractor.relation_kinds().count(),
        start.elapsed().as_secs_f64() * 1e3
    );
}

fn count(extractor: &Extractor, documents: &[Document]) -> [usize; 2] {
    documents.iter().fold([0, 0], |[mentions, relations], document| {
        let extraction = extractor.extract(document);
        [mentions + extraction.mentions().len(), relations + extraction.relations().count()]
    })
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
