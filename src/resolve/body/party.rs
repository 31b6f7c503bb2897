//! Parties and other bodies whose noun stands in small letters behind their names: "the Ata-Jurt party", "the Bulak rebel group".

use super::{Finder, word_at};
use crate::span::Span;
use crate::text::phrases::PhraseList;

impl Finder<'_> {
    /// The name before a noun in small letters: "Ata-Jurt" of "the Ata-Jurt party".
    pub(super) fn party_before(&self, last: Span) -> Option<Span> {
        let phrases = self.gazetteer.phrases();
        let noun = self.small_noun(last.end + 1)?;
        let start = self.beginning(last.end + 1);
        let body = Span::new(start.min(last.end), last.end);
        let before = &self.text[..body.start];
        let is_told = before.ends_with("the ") || before.ends_with("The ") || self.country_before(body).is_some();
        let goes_on = self.text[noun.end..].starts_with(" of ");
        let name = &self.text[body.as_range()];
        let has_letters = || name.chars().nth(3).is_some() || !name.contains(char::is_lowercase);
        let is_adverb = || phrases.calendar().names(name);
        (is_told && !goes_on && !body.is_empty() && has_letters() && !is_adverb())
            .then_some(body)
            .filter(|body| self.has_own_word(*body) && self.is_new(*body))
    }

    /// The noun in small letters at byte `start` that follows the name of a body: "party", "rebel group".
    fn small_noun(&self, start: usize) -> Option<Span> {
        let (phrases, noun) = (self.gazetteer.phrases(), word_at(self.text, start));
        let lists = phrases.lists_at(self.text, noun);
        if noun.is_empty() || lists.has(PhraseList::SmallBodyEnd) {
            return (!noun.is_empty()).then_some(noun);
        }
        if !lists.has(PhraseList::SmallBodySort) || !self.text[noun.end..].starts_with(' ') {
            return None;
        }
        let noun = word_at(self.text, noun.end + 1);
        (!noun.is_empty() && phrases.lists_at(self.text, noun).has(PhraseList::BodyEnd)).then_some(noun)
    }
}
