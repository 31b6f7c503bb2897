//! Stretches of text in which entities count as named together.

use std::fmt;
use std::str::FromStr;

use crate::extract::{Extraction, Sentence};
use crate::span::Span;

/// What two entities must be named in together to be tied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Window {
    /// One sentence.
    #[default]
    Sentence,
    /// One paragraph: sentences without a blank line between them.
    Paragraph,
    /// One document.
    Document,
}

/// `sentence`, `paragraph` or `document`.
impl fmt::Display for Window {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Sentence => "sentence",
            Self::Paragraph => "paragraph",
            Self::Document => "document",
        })
    }
}

/// A text is none of `sentence`, `paragraph` and `document`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("wanted: sentence, paragraph or document")]
pub struct WindowError;

impl FromStr for Window {
    type Err = WindowError;

    fn from_str(text: &str) -> Result<Self, WindowError> {
        let all = [Self::Sentence, Self::Paragraph, Self::Document];
        all.into_iter().find(|window| window.to_string() == text).ok_or(WindowError)
    }
}

/// Sentences that count as one window; at least one.
pub(super) struct SentenceWindow<'e> {
    pub(super) sentences: Vec<Sentence<'e>>,
}

impl SentenceWindow<'_> {
    pub(super) fn span(&self) -> Span {
        let (first, last) = (self.sentences[0].span(), self.sentences[self.sentences.len() - 1].span());
        Span::new(first.start, last.end)
    }
}

/// The windows of an extraction, in order.
pub(super) fn windows<'e>(
    extraction: &'e Extraction<'_>,
    window: Window,
    keeps_boilerplate: bool,
) -> Vec<SentenceWindow<'e>> {
    let mut windows: Vec<SentenceWindow<'e>> = Vec::new();
    for sentence in extraction.sentences().filter(|sentence| keeps_boilerplate || !sentence.is_boilerplate()) {
        let opens = match window {
            Window::Sentence => true,
            Window::Paragraph => sentence.opens_paragraph(),
            Window::Document => false,
        };
        match windows.last_mut() {
            Some(last) if !opens => last.sentences.push(sentence),
            _ => windows.push(SentenceWindow { sentences: vec![sentence] }),
        }
    }
    windows
}
