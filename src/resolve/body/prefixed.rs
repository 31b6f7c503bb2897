//! Bodies whose noun begins their names, as it does in other languages: "Grupo Aval", "Banco de Bogotá", "Radio Dabanga".

use super::{Body, Finder, word_at};
use crate::gazetteer::List;
use crate::resolve::{Meaning, overlapping};
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// The most words behind the noun.
const MOST_WORDS: usize = 3;
/// What may stand before the next word of a name.
const LINKS: [&str; 9] = [" de la ", " de ", " del ", " do ", " da ", " des ", " du ", " al-", " "];

impl Finder<'_> {
    /// The name that `noun` begins.
    pub(super) fn prefixed_at(&self, noun: Span) -> Option<Body> {
        let is_prefix = self.gazetteer.phrases().lists_at(self.text, noun).has(PhraseList::BodyPrefix);
        if !is_prefix || !self.is_unread(noun) {
            return None;
        }
        let mut end = noun.end;
        for _ in 0..MOST_WORDS {
            let rest = &self.text[end..];
            let link = LINKS.iter().find(|link| rest.starts_with(**link))?;
            let word = self.prefixed_word(end + link.len());
            let Some(word) = word else {
                break;
            };
            end = word.end;
            if !self.text[end..].starts_with(' ') {
                break;
            }
        }
        let body = Span::new(noun.start, end);
        let goes_on = || self.goes_on(end);
        (end > noun.end && !goes_on() && self.is_new(body)).then(|| Body::of(body))
    }

    /// The word with a capital at byte `start`, unless it is another's name or an office.
    fn prefixed_word(&self, start: usize) -> Option<Span> {
        let word = self.long_word(start);
        let letters = &self.text[word.as_range()];
        let lists = self.gazetteer.words().of_small(letters);
        let is_name = letters.starts_with(char::is_uppercase) && !lists.has(List::Role) && !lists.has(List::Honorific);
        let is_day = || self.gazetteer.phrases().calendar().names(letters);
        let mut read = overlapping(self.readings, word).iter();
        let is_free = self.is_place(word) || read.all(|reading| reading.meaning == Meaning::Nothing);
        (is_name && is_free && !is_day()).then_some(word)
    }

    /// The word at byte `start`, whatever its letters.
    fn long_word(&self, start: usize) -> Span {
        let plain = word_at(self.text, start);
        if !plain.is_empty() {
            return plain;
        }
        let len = self.text[start..].find(|letter: char| !letter.is_alphanumeric());
        Span::new(start, len.map_or(self.text.len(), |len| start + len))
    }
}
