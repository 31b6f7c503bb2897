//! Bodies named as people who stand for something: "Lawyers for Justice in Libya", "Doctors Without Borders".

use super::{Body, Finder, word_at};
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// The most words behind the first link.
const MOST_WORDS: usize = 4;
/// What may stand behind the people, and between the words that follow.
const FIRST_LINKS: [&str; 8] =
    [" for the ", " for ", " of the ", " of ", " against ", " Against ", " without ", " Without "];
const LINKS: [&str; 5] = [" and ", " of ", " in the ", " in ", " "];

impl Finder<'_> {
    /// The name that begins with the people whom the word at `noun` names.
    ///
    /// Where a sentence begins any people have a capital: what they stand for must be a cause there, and no place or person.
    pub(super) fn people_at(&self, noun: Span) -> Option<Body> {
        let phrases = self.gazetteer.phrases();
        if !phrases.lists_at(self.text, noun).has(PhraseList::BodyPeople) || !self.is_unread(noun) {
            return None;
        }
        // "the Mystery Writers of America"
        let before = &self.text[..noun.start];
        if self.follows_capital(noun.start) && !before.ends_with("The ") {
            return None;
        }
        let link = FIRST_LINKS.iter().find(|link| self.text[noun.end..].starts_with(**link))?;
        let first = word_at(self.text, noun.end + link.len());
        let is_cause = phrases.lists_at(self.text, first).has(PhraseList::BodyCause);
        let is_place = || link.starts_with(" of") && self.place_from(first).is_some();
        let is_told = is_cause || self.is_capital_by_choice(noun.start) && (is_place() || self.continues_name(first));
        if !is_told || !self.text[first.as_range()].starts_with(char::is_uppercase) {
            return None;
        }
        let mut end = if is_cause { first.end } else { self.place_from(first).unwrap_or(first.end) };
        for _ in 1..MOST_WORDS {
            let Some(link) = LINKS.iter().find(|link| self.text[end..].starts_with(**link)) else { break };
            let word = word_at(self.text, end + link.len());
            end = match *link {
                " in the " | " in " => self.place_from(word).unwrap_or(end),
                " and " if !phrases.lists_at(self.text, word).has(PhraseList::BodyCause) => break,
                _ if self.continues_name(word) => word.end,
                _ => break,
            };
        }
        let span = Span::new(noun.start, end);
        (!self.goes_on(end) && self.is_new(span)).then(|| Body::of(span))
    }

    /// Whether no sentence begins at byte `start`, so that the capital there is that of a name.
    fn is_capital_by_choice(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let is_joined = before.ends_with(['(', ' ']);
        // "NAIROBI - Soldiers of the army"
        is_joined && !self.opens_sentence(start) && !before.trim_end().ends_with(['-', '–', '—', ')', ';', '•', '*'])
    }
}
