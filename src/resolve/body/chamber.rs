//! Chambers that stand for themselves: "the Senate" in a text about Bolivia, "Peru's Congress".

use super::{Body, Finder};
use crate::span::Span;
use crate::text::phrases::PhraseList;

impl Finder<'_> {
    /// The chamber that `noun` names, if no longer name holds it, and it is a country's: the one beside it, or the one that
    /// the text before it is about.
    pub(super) fn chamber_at(&self, noun: Span) -> Option<Body> {
        const BEFORE: [&str; 8] = ["the ", "The ", "by ", "to ", "in ", "from ", "and ", "-appointed "];
        let is_chamber = self.gazetteer.phrases().lists_at(self.text, noun).has(PhraseList::Chamber);
        let is_word = self.text[noun.as_range()].contains(char::is_lowercase);
        if !is_chamber || !is_word || !self.is_unread(noun) || self.goes_on(noun.end) && !self.precedes_day(noun.end) {
            return None;
        }
        let before = &self.text[..noun.start];
        let stands_alone = BEFORE.iter().any(|word| before.ends_with(word));
        let likely = || stands_alone.then(|| self.likely_owner(noun.start)).flatten();
        let owner = self.owner(noun).or_else(likely)?;
        let known = self.known_of(noun, owner);
        self.shows_small_words(noun).then(|| Body { owner: Some(owner), known, ..Body::of(noun) })
    }

    /// Whether the name of a day or a month stands behind byte `end`: "Congress Tuesday passed".
    fn precedes_day(&self, end: usize) -> bool {
        let word = self.text[end..].trim_start().split(|letter: char| !letter.is_alphabetic()).next();
        word.is_some_and(|word| self.gazetteer.phrases().calendar().names(word))
    }
}
