//! Bodies named behind somebody who works there: "says Anara Bekova of Bulako, a research firm".

use super::shaped::has_inner_capital;
use super::{Body, Finder, is_noun};
use crate::gazetteer::Kind;
use crate::resolve::Reading;
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// What may stand between a person and a body.
const LINKS: [&str; 6] = [" of ", " at ", " from ", " of the ", " at the ", " from the "];
/// The letters of an abbreviation of a body; shorter ones are those of states and towns: "Bekova of LA".
const LETTERS: std::ops::RangeInclusive<usize> = 3..=6;

impl Finder<'_> {
    /// The bodies right behind the people that the readings name.
    pub(super) fn employers(&self) -> Vec<Body> {
        let bytes = self.text.as_bytes();
        let is_linked = |reading: &&Reading| {
            let behind = bytes.get(reading.span.end..).and_then(<[u8]>::first_chunk);
            matches!(behind, Some([b' ', b'o', b'f'] | [b' ', b'a', b't'] | [b' ', b'f', b'r']))
        };
        let people = self.readings.iter().filter(is_linked);
        people
            .filter(|reading| self.kind(reading) == Some(Kind::Person))
            .filter_map(|person| self.employer(person))
            .collect()
    }

    /// The body behind `person`, if more than its place there tells it: people are of towns, too.
    fn employer(&self, person: &Reading) -> Option<Body> {
        let behind = &self.text[person.span.end..];
        let link = LINKS.iter().rev().find(|link| behind.starts_with(**link))?;
        let span = self.apposed_name(person.span.end + link.len())?;
        let is_told = self.is_described(span.end) || self.ends_as_employer(span) || self.is_abbreviation(span);
        if is_told && !self.goes_on(span.end) { self.told(span) } else { None }
    }

    /// Whether the last word of a name is a noun that ends those of companies and institutes: "New Bulak Research".
    pub(super) fn ends_as_employer(&self, name: Span) -> bool {
        let word = self.text[name.as_range()].rsplit(' ').next().unwrap_or_default();
        let lists = self.gazetteer.phrases().lists_at(self.text, Span::new(name.end - word.len(), name.end));
        let ends = [PhraseList::JoinedBodyEnd, PhraseList::SortedBodyEnd, PhraseList::BodyBegin];
        (is_noun(lists) || ends.iter().any(|list| lists.has(*list))) && word.len() < name.len()
    }

    /// Whether a name is written as abbreviations are, or with a capital inside: "BULAK", "BulakHelp".
    fn is_abbreviation(&self, span: Span) -> bool {
        let name = &self.text[span.as_range()];
        LETTERS.contains(&name.len()) && name.bytes().all(|letter| letter.is_ascii_uppercase())
            || has_inner_capital(name)
    }
}
