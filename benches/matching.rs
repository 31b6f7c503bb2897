//! How fast any number of names is found, beside what one could pick instead.
//!
//! `cargo bench --bench matching` prints the tables of `docs/SPEED.md`. `-- 10000` runs one size,
//! `-- oracle` holds whowhom against aho-corasick on 64 MiB of text and takes no times, `-- hostile`
//! reads the hostile texts alone, and `-- --test` goes every way once over little text.
//!
//! **The text.** Prose in English (the articles of `examples/articles`) and in Russian
//! (`benches/matching/russian.txt`), paragraphs in ever new order, with a name put in about every
//! two hundred bytes, as documents of 64 KB and as one long text.
//!
//! **The names.** Those of the built-in gazetteer, filled up with made-up people and organisations
//! to 1,000, 10,000, 100,000 and 1,000,000.
//!
//! **The work.** *Matching*: the leftmost longest names with word edges. *All three*: sentences,
//! words and these names. *Scan*: one of the three jobs alone, names wherever they stand, edges or not.
//!
//! **What is checked.** All ways must find the same names at the same places before their time
//! counts; the two segmenters must cut the same sentences, and `sight` those of `sentences`.
//!
//! **What may be concluded.** The ways take turns, and ratios are medians of those of the rounds.

#![expect(clippy::print_stdout, reason = "a benchmark prints its tables")]

#[path = "matching/hostile.rs"]
mod hostile;
#[path = "matching/names.rs"]
mod names;
#[path = "matching/peers.rs"]
mod peers;
#[path = "matching/random.rs"]
mod random;
#[path = "matching/script.rs"]
mod script;
#[path = "matching/texts.rs"]
mod texts;

use std::hint::black_box;
use std::time::Instant;

use aho_corasick::AhoCorasickKind;
use whowhom::text::{Newlines, sentences};
use whowhom::{Match, Matcher, Overlap, Span};

use peers::{Peer, Segmenter};
use script::Script;

/// A way to do the work: what it is called, and what it finds in a text.
struct Way<'w> {
    name: &'static str,
    work: Box<dyn Fn(&str) -> usize + 'w>,
}

/// What is run.
struct Plan {
    sizes: Vec<usize>,
    bytes: usize,
    rounds: usize,
    /// Whether times are taken and not answers compared alone.
    is_timed: bool,
}

const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let has = |wanted: &str| arguments.iter().any(|argument| argument == wanted);
    let named: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if named.is_empty() { SIZES.to_vec() } else { named };
    let plan = if has("--test") {
        Plan { sizes: vec![1_000, 10_000], bytes: 200_000, rounds: 1, is_timed: true }
    } else if has("oracle") {
        Plan { sizes, bytes: 64 << 20, rounds: 0, is_timed: false }
    } else {
        Plan { sizes, bytes: 8_000_000, rounds: 5, is_timed: true }
    };
    let scripts = if has("hostile") { &[][..] } else { &[Script::Latin, Script::Cyrillic] };
    for script in scripts {
        for size in &plan.sizes {
            run(*script, *size, &plan);
        }
    }
    if plan.is_timed {
        hostile::run(if has("--test") { 100_000 } else { 10_000_000 });
    }
}

fn run(script: Script, size: usize, plan: &Plan) {
    let names = names::names(script, size);
    let documents = texts::documents(script, &names, plan.bytes);
    let whole: Vec<String> = vec![documents.concat()];
    for is_folded in [false, true] {
        println!("\n### {script:?}, {size} names, {}\n", if is_folded { "folded" } else { "as written" });
        let (matcher, build) = timed(|| if is_folded { Matcher::new(&names) } else { Matcher::as_written(&names) });
        let (nfa, nfa_build) = timed(|| Peer::aho_corasick(script, &names, is_folded, AhoCorasickKind::ContiguousNFA));
        if !plan.is_timed {
            check(&documents, &matcher, &[("aho-corasick NFA", &nfa)]);
            continue;
        }
        let (bytewise, bytewise_build) = timed(|| Peer::bytewise(script, &names, is_folded));
        let charwise = (script == Script::Cyrillic).then(|| Peer::charwise(script, &names, is_folded));
        let dfa = (size <= 10_000).then(|| Peer::aho_corasick(script, &names, is_folded, AhoCorasickKind::DFA));
        println!("| build | s | MB |\n|---|---|---|");
        let row = |name, seconds, bytes: usize| println!("| {name} | {seconds:.4} | {:.1} |", bytes as f64 / 1e6);
        row("whowhom", build, matcher.memory_usage());
        row("aho-corasick NFA", nfa_build, nfa.memory_usage());
        row("daachorse", bytewise_build, bytewise.memory_usage());

        let mut peers: Vec<(&str, &Peer)> = vec![("aho-corasick NFA", &nfa), ("daachorse", &bytewise)];
        peers.extend(dfa.as_ref().map(|peer| ("aho-corasick DFA", peer)));
        peers.extend(charwise.as_ref().map(|peer| ("daachorse charwise", peer)));
        check(&documents, &matcher, &peers);
        let mut ways =
            vec![Way { name: "whowhom", work: Box::new(|text| matcher.find(text, Overlap::LongestLeftmost).len()) }];
        ways.extend(peers.iter().map(|(name, peer)| Way { name, work: Box::new(|text| peer.find(text).len()) }));
        table("matching, documents of 64 KB", &documents, &ways, plan.rounds);
        table("matching, one long text", &whole, &ways, plan.rounds.min(3));

        let ways = [
            Way { name: "whowhom", work: Box::new(|text| found_with_sentences(&matcher, text)) },
            Way {
                name: "unicode-segmentation + aho-corasick NFA",
                work: Box::new(|text| both(Segmenter::UnicodeSegmentation, &nfa, text)),
            },
            Way { name: "ICU4X + daachorse", work: Box::new(|text| both(Segmenter::Icu4x, &bytewise, text)) },
            Way { name: "aho-corasick NFA, scan only", work: Box::new(|text| nfa.scan(text)) },
        ];
        table("sentences, words and names, documents of 64 KB", &documents, &ways, plan.rounds.min(3));
    }
}

fn found_with_sentences(matcher: &Matcher, text: &str) -> usize {
    black_box(matcher.find_with_sentences(text, Overlap::LongestLeftmost)).0.len()
}

fn both(segmenter: Segmenter, peer: &Peer, text: &str) -> usize {
    black_box(segmenter.cut(text));
    peer.find(text).len()
}

/// All find the same in every document, and cut the same sentences.
fn check(documents: &[String], matcher: &Matcher, peers: &[(&str, &Peer)]) {
    let mut count = 0;
    for document in documents {
        let (matches, cut) = matcher.find_with_sentences(document, Overlap::LongestLeftmost);
        assert_eq!(matches, matcher.find(document, Overlap::LongestLeftmost));
        assert_eq!(cut, sentences(document, None, Newlines::Auto, &spans(&matches)));
        for (name, peer) in peers {
            let found: Vec<Match> = peer.find(document);
            if let Some(place) = found.iter().zip(&matches).position(|(left, right)| left != right) {
                let (left, right) = (found[place], matches[place]);
                panic!(
                    "{name} finds {left:?} {:?}, whowhom {right:?} {:?}",
                    &document[left.span.as_range()],
                    &document[right.span.as_range()]
                );
            }
            assert_eq!(found.len(), matches.len(), "{name}");
        }
        count += matches.len();
        let (uax_29, words) = Segmenter::UnicodeSegmentation.cut(document);
        let (icu, _) = Segmenter::Icu4x.cut(document);
        assert!(uax_29.iter().all(|start| icu.binary_search(start).is_ok()), "the two cut other sentences");
        assert!(!words.is_empty());
    }
    assert!(count > 0, "no name was found");
    println!("\n{count} names found in {} bytes", documents.iter().map(String::len).sum::<usize>());
}

fn spans(matches: &[Match]) -> Vec<Span> {
    matches.iter().map(|hit| hit.span).collect()
}

fn table(title: &str, texts: &[String], ways: &[Way<'_>], rounds: usize) {
    let size = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    let mut times = vec![Vec::new(); ways.len()];
    for _ in 0..rounds {
        for (way, times) in ways.iter().zip(&mut times) {
            let (found, seconds) = timed(|| texts.iter().map(|text| (way.work)(text)).sum::<usize>());
            black_box(found);
            times.push(seconds);
        }
    }
    println!("\n| {title} | MB/s | whowhom is … times as fast |\n|---|---|---|");
    for (way, own) in ways.iter().zip(&times) {
        let ratio = median(own.iter().zip(&times[0]).map(|(own, first)| own / first).collect());
        println!("| {} | {:.0} | {ratio:.2} |", way.name, size / median(own.clone()));
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_secs_f64())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
