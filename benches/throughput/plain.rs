//! The plain pipeline: unicode-segmentation and aho-corasick, put together.

use std::collections::BTreeSet;
use std::hint::black_box;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use unicode_segmentation::UnicodeSegmentation;
use whowhom::{Gazetteer, Span};

use crate::Counts;

/// Finds sentences and the names of a gazetteer as they are written.
pub(super) struct Plain {
    automaton: AhoCorasick,
}

/// A name that stands in a text.
struct PlainMention {
    #[expect(dead_code, reason = "made, not read: the work is what counts")]
    span: Span,
    /// The index of its sentence.
    #[expect(dead_code, reason = "made, not read: the work is what counts")]
    sentence: usize,
}

impl Plain {
    pub(super) fn new(gazetteer: &Gazetteer) -> Self {
        let names: BTreeSet<&str> =
            gazetteer.entities().flat_map(|entity| entity.aliases()).map(|alias| alias.name()).collect();
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(names)
            .expect("the names of a gazetteer fit into an automaton");
        Self { automaton }
    }

    /// Reads `text` and counts what it found.
    pub(super) fn count(&self, text: &str) -> Counts {
        let sentences = sentences(text);
        let mentions = black_box(self.mentions(text, &sentences));
        Counts { sentences: sentences.len(), mentions: mentions.len() }
    }

    fn mentions(&self, text: &str, sentences: &[Span]) -> Vec<PlainMention> {
        let mut sentence = 0;
        let mut mentions = Vec::new();
        for found in self.automaton.find_iter(text) {
            let span = Span { start: found.start(), end: found.end() };
            if is_whole(text, span) {
                while sentences.get(sentence).is_some_and(|sentence| sentence.end <= span.start) {
                    sentence += 1;
                }
                mentions.push(PlainMention { span, sentence });
            }
        }
        mentions
    }
}

/// The sentences of UAX #29 that hold a letter or a digit.
fn sentences(text: &str) -> Vec<Span> {
    text.split_sentence_bound_indices()
        .filter(|(_, sentence)| sentence.contains(char::is_alphanumeric))
        .map(|(start, sentence)| Span { start, end: start + sentence.len() })
        .collect()
}

/// Whether no letter or digit stands beside `span`.
fn is_whole(text: &str, span: Span) -> bool {
    !text[..span.start].ends_with(char::is_alphanumeric) && !text[span.end..].starts_with(char::is_alphanumeric)
}
