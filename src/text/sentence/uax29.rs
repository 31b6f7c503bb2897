//! Sentences against those of UAX #29, from unicode-segmentation: wherever one
//! cuts and the other does not, a rule of ours says why.

use std::collections::BTreeMap;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

/// What texts are made of: words and abbreviations, marks and what closes behind them, spaces and line ends.
const PARTS: &[&str] = &[
    "Moscow",
    "he",
    "left",
    "The",
    "Mr",
    "U.S",
    "Inc",
    "etc",
    "No",
    "T",
    "a",
    "1",
    "1991",
    "21",
    "iPhone",
    "Osh",
    "Путин",
    "ушёл",
    "Из",
    "г",
    "ул",
    "др",
    "俄罗斯",
    "said",
    "Putin",
    "asked",
    "Yahoo",
    ".",
    ".",
    ".",
    "!",
    "?",
    "...",
    "…",
    "?!",
    "。",
    "．",
    "։",
    "\"",
    "”",
    "“",
    "’",
    "»",
    "«",
    ")",
    "(",
    "]",
    "[4]",
    "²",
    ",",
    ";",
    ":",
    "-",
    "–",
    "•",
    "%",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\u{a0}",
    "\n",
    "\n\n",
    "\r\n",
    "\u{2028}",
    "\u{c}",
    "e\u{301}",
    "😀",
];

/// A place where just one of the two cuts: what follows it, the rule that decided, if any, and who cuts.
struct Difference<'t> {
    rest: &'t str,
    rule: Option<Rule>,
    is_ours: bool,
}

/// `at`, behind the quotation marks, brackets and white space that stand there: to which of two
/// sentences such a mark belongs is no matter here.
fn start(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches(|c: char| chars::is_closer(c) || chars::is_opener(c) || c.is_whitespace());
    text.len() - rest.len()
}

/// All places where just one of the two starts a sentence, and how many where both do.
fn differences(text: &str) -> (Vec<Difference<'_>>, usize) {
    let mut told: Vec<(Span, Rule)> = Vec::new();
    let found = cut(Phrases::builtin(), text, &Stops::of(text), None, Newlines::Auto, &[], |place, rule| {
        told.push((place, rule))
    });
    let starts = |all: &mut dyn Iterator<Item = usize>| {
        let mut starts: Vec<usize> = all.map(|at| start(text, at)).filter(|at| *at < text.len()).collect();
        starts.dedup();
        starts
    };
    let ours = starts(&mut found.iter().map(|sentence| sentence.start));
    let theirs = starts(&mut text.split_sentence_bound_indices().map(|(at, _)| at));
    let both = ours.iter().filter(|start| theirs.binary_search(start).is_ok()).count();
    let only = |left: &[usize], right: &[usize]| -> Vec<usize> {
        left.iter().filter(|start| right.binary_search(start).is_err()).copied().collect()
    };
    let all = only(&ours, &theirs).into_iter().map(|at| (at, true));
    let all = all.chain(only(&theirs, &ours).into_iter().map(|at| (at, false)));
    let differences = all.map(|(at, is_ours)| {
        let near = told.iter().filter(|(place, _)| place.start < at && at <= start(text, place.end));
        let rule = near.map(|(_, rule)| *rule).max();
        Difference { rest: &text[at..], rule, is_ours }
    });
    (differences.collect(), both)
}

/// Fails with the place if a difference has no rule of ours.
fn check(text: &str) -> (Vec<Rule>, usize) {
    let (differences, both) = differences(text);
    let rules = differences.iter().map(|Difference { rest, rule, is_ours }| {
        let rule = rule.filter(|rule| *rule != Rule::Uax29);
        let who = if *is_ours { "only we cut" } else { "only the standard cuts" };
        rule.unwrap_or_else(|| panic!("{who} before {rest:?} of {text:?}"))
    });
    (rules.collect(), both)
}

#[test]
fn articles_are_cut_as_uax29_does_but_where_a_rule_says_otherwise() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/articles");
    let (mut same, mut counts) = (0, BTreeMap::new());
    for file in std::fs::read_dir(folder).expect("the examples are here") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        let (rules, both) = check(&text);
        same += both;
        rules.into_iter().for_each(|rule| *counts.entry(rule).or_insert(0) += 1);
    }
    // One of the articles is hard-wrapped, and the standard cuts at each of its line ends.
    let different: usize = counts.iter().filter(|(rule, _)| **rule != Rule::Layout).map(|(_, count)| count).sum();
    assert!(
        same > 9 * different && !counts.is_empty(),
        "{same} sentences start at the same place, others by rules: {counts:?}"
    );
}

proptest! {
    #[test]
    fn texts_are_cut_as_uax29_does_but_where_a_rule_says_otherwise(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..40)
    ) {
        check(&parts.concat());
    }
}
