//! What the matcher must find, found in other ways: by looking at every
//! stretch of a short text, and by aho-corasick over a folded copy of a long one.

use aho_corasick::{AhoCorasick, MatchKind};
use proptest::prelude::*;

use super::*;
use crate::gazetteer::GazetteerFiles;
use crate::text::fold::{fold_name, is_ignored, push_folded, spaces};
use crate::text::mask::addresses;

const NAMES: [&str; 15] = [
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
    "U.S.",
    "Army",
    "Tu\u{308}rkiye",
    "TÜRKİYE",
    "Straße",
    "the",
    "The",
    "West",
    "俄罗斯",
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
    "7",
    "\u{200b}",
    "@",
    "—",
    "…",
    "K",
];

fn gazetteer() -> Gazetteer {
    let entities: String = (0..NAMES.len()).map(|index| format!("org:{index}\t{index}\n")).collect();
    let names = NAMES.iter().enumerate().map(|(index, name)| format!("org:{index}\tname\t{name}\tany\n"));
    let mut files = GazetteerFiles::new();
    files.add_text("entities.tsv", &format!("id\tname\n{entities}"));
    files.add_text("names.tsv", &format!("entity\talias\tname\tcase\n{}", names.collect::<String>()));
    Gazetteer::from_files(&files).expect("no fault")
}

/// What the matcher finds: form and place, sorted.
fn scanned(gazetteer: &Gazetteer, text: &str) -> Vec<(Span, u32)> {
    let mut found = Vec::new();
    Matcher::new(gazetteer).scan(text, |form, span| found.push((span, form)));
    found.sort_unstable();
    found
}

/// Every stretch of the text that folds to a form and has edges, found by looking at each.
fn naive(gazetteer: &Gazetteer, text: &str) -> Vec<(Span, u32)> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut found = Vec::new();
    for (rank, start) in bounds.iter().enumerate() {
        for end in bounds[rank + 1..].iter().filter(|end| **end - start < 48) {
            let slice = &text[*start..*end];
            let is_open = |character: char| is_ignored(character) || character.is_whitespace();
            let is_loose = slice.starts_with(is_open) || slice.ends_with(|last: char| is_open(last) && !is_mark(last));
            let folded = fold_name(slice);
            let form = gazetteer.forms().iter().position(|form| *form.text == *folded);
            if let Some(form) = form.filter(|_| !is_loose && has_edges(text, *start, *end)) {
                found.push((Span::new(*start, *end), form as u32));
            }
        }
    }
    found.sort_unstable();
    found
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

/// All forms by aho-corasick, overlapping, in a folded copy of the text whose
/// bytes know where they come from.
struct Automaton {
    automaton: AhoCorasick,
}

impl Automaton {
    fn new(gazetteer: &Gazetteer) -> Self {
        let texts = gazetteer.forms().iter().map(|form| &*form.text);
        Self { automaton: AhoCorasick::builder().match_kind(MatchKind::Standard).build(texts).expect("the forms fit") }
    }

    fn found(&self, text: &str) -> Vec<(Span, u32)> {
        let folded = FoldedCopy::new(text);
        let mut found = Vec::new();
        for hit in self.automaton.find_overlapping_iter(&folded.text) {
            if let (Some(start), Some(end)) = (folded.starts[hit.start()], folded.ends[hit.end()]) {
                let end = edge::after_marks(text, end);
                if has_edges(text, start, end) {
                    found.push((Span::new(start, end), hit.pattern().as_u32()));
                }
            }
        }
        found.sort_unstable();
        found
    }
}

/// A folded text with, for each of its bytes, the place in the original where a
/// match may start or end; none inside the form of one character.
#[derive(Default)]
struct FoldedCopy {
    text: String,
    starts: Vec<Option<usize>>,
    ends: Vec<Option<usize>>,
}

impl FoldedCopy {
    fn new(text: &str) -> Self {
        let mut copy = Self { ends: vec![Some(0)], ..Self::default() };
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let before = copy.text.len();
            let len = if character.is_whitespace() {
                let run = spaces(&text[at..]);
                copy.text.push(if run.is_paragraph_end { '\n' } else { ' ' });
                run.len
            } else {
                push_folded(character, &mut copy.text);
                character.len_utf8()
            };
            if copy.text.len() > before {
                copy.starts.resize(copy.text.len(), None);
                copy.starts[before] = Some(at);
                copy.ends.resize(copy.text.len() + 1, None);
                copy.ends[before + (copy.text.len() - before)] = Some(at + len);
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
    let (matcher, automaton) = (Matcher::new(&gazetteer), Automaton::new(&gazetteer));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/articles");
    for file in std::fs::read_dir(folder).expect("the examples are here") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        for text in [text.clone(), text.to_uppercase(), text.to_lowercase(), text.replace(' ', "\u{a0}")] {
            let mut found = Vec::new();
            matcher.scan(&text, |form, span| found.push((span, form)));
            found.sort_unstable();
            assert_eq!(found, automaton.found(&text));
            assert!(!matcher.candidates(&gazetteer, &text, &addresses(&text)).is_empty());
        }
    }
}

proptest! {
    #[test]
    fn forms_are_found_as_a_naive_search_finds_them(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..12)) {
        let gazetteer = gazetteer();
        let text = parts.concat();
        prop_assert_eq!(scanned(&gazetteer, &text), naive(&gazetteer, &text), "{:?}", text);
    }

    #[test]
    fn forms_are_found_as_aho_corasick_finds_them(parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..60)) {
        let gazetteer = gazetteer();
        let text = parts.concat();
        prop_assert_eq!(scanned(&gazetteer, &text), Automaton::new(&gazetteer).found(&text), "{:?}", text);
    }
}
