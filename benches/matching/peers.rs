//! The same work by what one could pick instead.
//!
//! Every peer gives the right answer: all names that stand in the text,
//! overlapping ones too, then those that have no letter or digit beside them,
//! then the leftmost longest. (Asked for the leftmost longest at once they
//! lose shorter names where a longer one fails at its edge.)

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use daachorse::CharwiseDoubleArrayAhoCorasick;
use daachorse::DoubleArrayAhoCorasick;
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use unicode_segmentation::UnicodeSegmentation;
use whowhom::{Match, Span};

use crate::script::Script;

/// How a peer finds names.
pub enum Automaton {
    /// aho-corasick, as a contiguous NFA or as a DFA.
    AhoCorasick(AhoCorasick),
    /// daachorse over bytes.
    Bytewise(DoubleArrayAhoCorasick<u32>),
    /// daachorse over characters, which its authors advise for longer characters.
    Charwise(CharwiseDoubleArrayAhoCorasick<u32>),
}

/// A peer: an automaton, over the text or over a copy in small letters.
pub struct Peer {
    pub automaton: Automaton,
    pub is_folded: bool,
    pub script: Script,
}

impl Peer {
    /// aho-corasick, which folds ASCII itself.
    pub fn aho_corasick(script: Script, names: &[String], is_folded: bool, kind: AhoCorasickKind) -> Self {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(kind))
            .build(spelt(names, is_folded))
            .expect("the names fit into an automaton");
        Self { automaton: Automaton::AhoCorasick(automaton), is_folded, script }
    }

    /// daachorse over bytes.
    pub fn bytewise(script: Script, names: &[String], is_folded: bool) -> Self {
        let automaton = DoubleArrayAhoCorasick::new(spelt(names, is_folded)).expect("the names fit into an automaton");
        Self { automaton: Automaton::Bytewise(automaton), is_folded, script }
    }

    /// daachorse over characters.
    pub fn charwise(script: Script, names: &[String], is_folded: bool) -> Self {
        let automaton =
            CharwiseDoubleArrayAhoCorasick::new(spelt(names, is_folded)).expect("the names fit into an automaton");
        Self { automaton: Automaton::Charwise(automaton), is_folded, script }
    }

    /// The leftmost longest names in `text` with edges on both sides.
    pub fn find(&self, text: &str) -> Vec<Match> {
        // Small letters of both scripts are as long as their capitals, so places stay the same.
        let copy = self.is_folded.then(|| self.script.small(text));
        let read = copy.as_deref().unwrap_or(text);
        let mut matches = Vec::new();
        let mut found = |start, end, name| {
            if is_whole(text, start, end) {
                matches.push(Match { span: Span { start, end }, name });
            }
        };
        match &self.automaton {
            Automaton::AhoCorasick(automaton) => {
                for hit in automaton.find_overlapping_iter(read) {
                    found(hit.start(), hit.end(), hit.pattern().as_usize());
                }
            }
            Automaton::Bytewise(automaton) => {
                for hit in automaton.find_overlapping_iter(read) {
                    found(hit.start(), hit.end(), hit.value() as usize);
                }
            }
            Automaton::Charwise(automaton) => {
                for hit in automaton.find_overlapping_iter(read) {
                    found(hit.start(), hit.end(), hit.value() as usize);
                }
            }
        }
        settled(matches)
    }

    /// How often any name stands in `text`, edges or not: the automaton alone.
    pub fn scan(&self, text: &str) -> usize {
        match &self.automaton {
            Automaton::AhoCorasick(automaton) => automaton.find_overlapping_iter(text).count(),
            Automaton::Bytewise(automaton) => automaton.find_overlapping_iter(text).count(),
            Automaton::Charwise(automaton) => automaton.find_overlapping_iter(text).count(),
        }
    }

    /// The bytes that the automaton takes.
    pub fn memory_usage(&self) -> usize {
        match &self.automaton {
            Automaton::AhoCorasick(automaton) => automaton.memory_usage(),
            Automaton::Bytewise(automaton) => automaton.heap_bytes(),
            Automaton::Charwise(automaton) => automaton.heap_bytes(),
        }
    }
}

/// What cuts sentences and words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segmenter {
    /// The crate unicode-segmentation.
    UnicodeSegmentation,
    /// ICU4X, the crate icu_segmenter.
    Icu4x,
}

impl Segmenter {
    /// The sentences and the words of UAX #29.
    pub fn cut(self, text: &str) -> (Vec<usize>, Vec<usize>) {
        match self {
            Self::UnicodeSegmentation => (
                text.split_sentence_bound_indices().map(|(start, _)| start).collect(),
                text.split_word_bound_indices().map(|(start, _)| start).collect(),
            ),
            Self::Icu4x => (
                SentenceSegmenter::new(Default::default()).segment_str(text).collect(),
                WordSegmenter::new_auto(Default::default()).segment_str(text).collect(),
            ),
        }
    }
}

fn spelt(names: &[String], is_folded: bool) -> Vec<String> {
    names.iter().map(|name| if is_folded { name.to_lowercase() } else { name.clone() }).collect()
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    // "Xi’an" does not hold "Xi", and "Xi’s" does.
    let is_cut = |rest: &str| {
        let tail = rest.strip_prefix(['\'', '’']).unwrap_or_default();
        tail.starts_with(is_part) && (!tail.starts_with('s') || tail[1..].starts_with(is_part))
    };
    !text[..start].ends_with(is_part) && !text[end..].starts_with(is_part) && !is_cut(&text[end..])
}

fn settled(mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_unstable_by_key(|hit| (hit.span.start, std::cmp::Reverse(hit.span.end)));
    let mut end = 0;
    matches.retain(|hit| {
        let stands = hit.span.start >= end;
        if stands {
            end = hit.span.end;
        }
        stands
    });
    matches
}
