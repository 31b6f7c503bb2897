//! What the matcher must find, found in other ways: by looking at every
//! stretch of a short text, and by aho-corasick over a copy of a long one.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use proptest::prelude::*;

use super::*;
use crate::gazetteer::{Gazetteer, GazetteerFiles};
use crate::text::edge;
use crate::text::fold::{fold_name, push_folded, spaces};
use crate::text::word_chars::is_ignored;

const NAMES: [&str; 21] = [
    "Kyrgyz",
    "Kyrgyz Republic",
    "New York",
    "New York City Hall",
    "City",
    "Côte d'Ivoire",
    "U.S.",
    "U.S. Army",
    "Türkiye",
    "ss",
    "the West",
    "俄罗斯",
    "Stand",
    "C++",
    "«Аль»",
    "Республика",
    "Республика Тыва",
    "Internationalisation of New York",
    "1⁄2",
    "Ёлкино",
    "Internationalisation of New York City Hall",
];
const PARTS: &[&str] = &[
    "Kyrgyz",
    "Republic",
    "Republican",
    "New",
    "York",
    "City",
    "Hall",
    "Côte",
    "Co\u{302}te",
    "d’Ivoire",
    "d'Ivoire",
    "U.S.",
    "Army",
    "Tu\u{308}rkiye",
    "Türkiye",
    "TÜRKİYE",
    "Straße",
    "the",
    "The",
    "West",
    "俄罗斯",
    "Республика",
    "Тыва",
    "Респу\u{301}блика",
    "Internationalisation",
    "INTERNATIONALISATION",
    "of",
    " ",
    " ",
    " ",
    "\u{a0}",
    "\n",
    "\n\n",
    "  ",
    "-",
    ".",
    "’s",
    "'",
    "\u{ad}",
    "x",
    "#",
    "_",
    "#StandWithKyrgyzCity",
    "#New",
    "C++",
    "«Аль»",
    "й",
    "и\u{306}",
    "İ",
    "ﬁ",
    "½",
    "7",
    "\u{200b}",
    "@",
    "—",
    "…",
    "K",
    "Ёлкино",
    "ёлкино",
    "РЕСПУБЛИКА",
    "»",
    "“",
    ", ",
];

/// How names are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Comparison {
    Folded,
    AsWritten,
}

impl Comparison {
    fn matcher(self, names: &[impl AsRef<str>]) -> Matcher {
        match self {
            Self::Folded => Matcher::new(names),
            Self::AsWritten => Matcher::as_written(names),
        }
    }

    fn compared(self, name: &str) -> String {
        match self {
            Self::Folded => fold_name(name),
            Self::AsWritten => name.to_owned(),
        }
    }
}

/// Every stretch of the text that is a name and has edges, found by looking at each.
fn naive(comparison: Comparison, names: &[&str], text: &str) -> Vec<Match> {
    let names: Vec<String> = names.iter().map(|name| comparison.compared(name)).collect();
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut found = Vec::new();
    for (rank, start) in bounds.iter().enumerate() {
        for end in bounds[rank + 1..].iter().filter(|end| **end - start < 96) {
            let slice = &text[*start..*end];
            let is_open = |character: char| is_ignored(character) || character.is_whitespace();
            let is_loose = slice.starts_with(is_open) || slice.ends_with(|last: char| is_open(last) && !is_mark(last));
            let compared = comparison.compared(slice);
            let name = names.iter().position(|name| *name == compared);
            if let Some(name) = name.filter(|_| !is_loose && has_edges(text, *start, *end)) {
                found.push(Match { span: Span::new(*start, *end), name });
            }
        }
    }
    sorted(found)
}

fn sorted(mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_by_key(|hit| (hit.span.start, std::cmp::Reverse(hit.span.end)));
    matches
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

fn has_edges(text: &str, start: usize, end: usize) -> bool {
    edge::after_marks(text, end) == end
        && edge::may_start(text, start)
        && edge::may_end(text, end)
        && edge::is_grapheme_edge(text, start)
        && edge::is_grapheme_edge(text, end)
}

/// All names by aho-corasick, overlapping, in a copy of the text whose bytes
/// know where they come from.
struct Automaton {
    comparison: Comparison,
    automaton: AhoCorasick,
}

impl Automaton {
    fn new(comparison: Comparison, names: &[impl AsRef<str>]) -> Self {
        let names = names.iter().map(|name| comparison.compared(name.as_ref()));
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(names).expect("the names fit");
        Self { comparison, automaton }
    }

    fn found(&self, text: &str) -> Vec<Match> {
        let copy = Copy::new(self.comparison, text);
        let mut found = Vec::new();
        for hit in self.automaton.find_overlapping_iter(&copy.text) {
            if let (Some(start), Some(end)) = (copy.starts[hit.start()], copy.ends[hit.end()]) {
                let end = edge::after_marks(text, end);
                if has_edges(text, start, end) {
                    found.push(Match { span: Span::new(start, end), name: hit.pattern().as_usize() });
                }
            }
        }
        sorted(found)
    }
}

/// For each way to compare an automaton of the names.
static AUTOMATA: LazyLock<[(Comparison, Automaton); 2]> = LazyLock::new(|| {
    [Comparison::Folded, Comparison::AsWritten].map(|comparison| (comparison, Automaton::new(comparison, &NAMES)))
});

/// For each way to compare a matcher of the names, and one of so many that those looked up wait for each other.
static MATCHERS: LazyLock<[[Matcher; 2]; 2]> = LazyLock::new(|| {
    let others = (0..100_000).map(|number| format!("name{number}"));
    let many: Vec<String> = NAMES.iter().map(|name| (*name).to_owned()).chain(others).collect();
    [Comparison::Folded, Comparison::AsWritten]
        .map(|comparison| [comparison.matcher(&NAMES), comparison.matcher(&many)])
});

/// A text as it is compared with, for each of its bytes, the place in the
/// original where a match may start or end; none inside the form of one character.
#[derive(Default)]
struct Copy {
    text: String,
    starts: Vec<Option<usize>>,
    ends: Vec<Option<usize>>,
}

impl Copy {
    fn new(comparison: Comparison, text: &str) -> Self {
        let mut copy = Self { ends: vec![Some(0)], ..Self::default() };
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let before = copy.text.len();
            let mut len = character.len_utf8();
            if comparison == Comparison::AsWritten {
                copy.text.push(character);
            } else if character.is_whitespace() {
                let run = spaces(&text[at..]);
                copy.text.push(if run.is_paragraph_end { '\n' } else { ' ' });
                len = run.len;
            } else {
                push_folded(character, &mut copy.text);
            }
            if copy.text.len() > before {
                copy.starts.resize(copy.text.len(), None);
                copy.starts[before] = Some(at);
                copy.ends.resize(copy.text.len() + 1, None);
                copy.ends[copy.text.len()] = Some(at + len);
            }
            at += len;
        }
        copy
    }
}

#[test]
fn the_built_in_names_are_found_as_aho_corasick_finds_them() {
    let languages = GazetteerFiles::builtin_languages();
    let gazetteer = Gazetteer::from_files(&GazetteerFiles::builtin(&languages)).expect("no fault");
    let names: Vec<&str> = gazetteer.forms().map(|(text, _)| text).collect();
    let comparison = Comparison::Folded;
    let (matcher, automaton) = (comparison.matcher(&names), Automaton::new(comparison, &names));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/articles");
    for file in std::fs::read_dir(folder).expect("the examples are here") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        for text in [text.clone(), text.to_uppercase(), text.to_lowercase(), text.replace(' ', "\u{a0}")] {
            let found = matcher.find(&text, Overlap::All);
            assert!(!found.is_empty());
            assert_eq!(found, automaton.found(&text));
        }
    }
}

#[test]
fn plain_letters_hash_as_their_folded_form() {
    for letter in ('А'..='я').chain('A'..='Z').chain('0'..='9') {
        let name = format!("{letter}{letter}бв");
        let folded = fold_name(&name);
        assert_eq!(
            hash::word::<Folded>(name.as_bytes(), 0, name.len()),
            hash::word::<Folded>(folded.as_bytes(), 0, folded.len()),
            "{letter}"
        );
    }
}

proptest! {
    #[test]
    fn names_are_found_as_a_naive_search_finds_them(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..12)) {
        let text = parts.concat();
        for comparison in [Comparison::Folded, Comparison::AsWritten] {
            let found = comparison.matcher(&NAMES).find(&text, Overlap::All);
            prop_assert_eq!(found, naive(comparison, &NAMES, &text), "{:?}", text);
        }
    }

    #[test]
    fn names_are_found_as_aho_corasick_finds_them(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..60)) {
        let text = parts.concat();
        for comparison in [Comparison::Folded, Comparison::AsWritten] {
            let found = comparison.matcher(&NAMES).find(&text, Overlap::All);
            prop_assert_eq!(found, Automaton::new(comparison, &NAMES).found(&text), "{:?}", text);
        }
    }

    #[test]
    fn names_of_long_texts_are_found_as_aho_corasick_finds_them(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..60),
        times in 1..60_usize
    ) {
        let text = parts.concat().repeat(times);
        for ((comparison, automaton), matchers) in AUTOMATA.iter().zip(&*MATCHERS) {
            for matcher in matchers {
                prop_assert_eq!(matcher.find(&text, Overlap::All), automaton.found(&text), "{:?}", (comparison, &text));
            }
        }
    }

    #[test]
    fn sentences_are_those_of_the_splitter(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..60)) {
        let text = parts.concat();
        let (matches, cut) = Matcher::new(NAMES).find_with_sentences(&text, Overlap::LongestLeftmost);
        let held: Vec<Span> = matches.iter().map(|hit| hit.span).collect();
        prop_assert_eq!(cut, crate::text::sentences(&text, None, Newlines::Auto, &held));
    }
}
