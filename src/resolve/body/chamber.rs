//! Chambers that stand for themselves: "the Senate" in a text about Bolivia, "Peru's Congress".

use super::{Body, Finder, word_at};
use crate::span::Span;
use crate::text::phrases::PhraseList;

impl Finder<'_> {
    /// The chamber whose name begins with the word at `first`, if no longer name holds it, and it is a country's: the one beside it, or the one that
    /// the text before it is about.
    pub(super) fn chamber_at(&self, first: Span) -> Option<Body> {
        const BEFORE: [&str; 8] = ["the ", "The ", "by ", "to ", "in ", "from ", "and ", "-appointed "];
        let noun = self.chamber_from(first)?;
        let is_word = self.text[noun.as_range()].contains(char::is_lowercase);
        if !is_word || !self.is_unread(noun) || self.goes_on(noun.end) && !self.precedes_day(noun.end) {
            return None;
        }
        let before = &self.text[..noun.start];
        let stands_alone = BEFORE.iter().any(|word| before.ends_with(word));
        let likely = || stands_alone.then(|| self.likely_owner(noun.start)).flatten();
        let owner = self.owner(noun).or_else(likely);
        let known = match owner {
            Some(owner) => self.known_of(noun, owner),
            None => Some(self.of_one_of_several(noun).filter(|_| stands_alone)?),
        };
        self.shows_small_words(noun).then(|| Body { owner, known, ..Body::of(noun) })
    }

    /// The longest name of a chamber that begins with the word at `first`: "House of Representatives".
    fn chamber_from(&self, first: Span) -> Option<Span> {
        const MOST_WORDS: usize = 3;
        let (phrases, mut end, mut found) = (self.gazetteer.phrases(), first.end, None);
        for _ in 0..MOST_WORDS {
            let name = Span::new(first.start, end);
            if phrases.lists_at(self.text, name).has(PhraseList::Chamber) {
                found = Some(name);
            }
            // Most words in small letters stand in no name, and are not looked up.
            let goes_on = match self.text.as_bytes()[end..] {
                [b' ', b'o', b'f', ..] => true,
                [b' ', letter, ..] => !letter.is_ascii_lowercase(),
                _ => false,
            };
            if !goes_on {
                break;
            }
            end = word_at(self.text, end + 1).end;
        }
        found
    }

    /// Whether the name of a day or a month stands behind byte `end`: "Congress Tuesday passed".
    fn precedes_day(&self, end: usize) -> bool {
        let word = self.text[end..].trim_start().split(|letter: char| !letter.is_alphabetic()).next();
        word.is_some_and(|word| self.gazetteer.phrases().calendar().names(word))
    }
}
