//! What was read where the words of a body's name stand, and what is written around them.

use super::{Finder, NO_BEGINNING, is_noun, word_at};
use crate::gazetteer::{AliasKind, Kind};
use crate::resolve::{Meaning, Reading, Rule, overlapping};
use crate::span::Span;
use crate::text::phrases::PhraseList;

impl<'a> Finder<'a> {
    /// Whether an ordinary word stands near: in "Opposition Party Suspended Ahead of Vote" no letters tell what is a name.
    pub(super) fn shows_small_words(&self, body: Span) -> bool {
        const REACH: usize = 100;
        let from = self.text.floor_char_boundary(body.start.saturating_sub(REACH));
        let to = self.text.ceil_char_boundary((body.end + REACH).min(self.text.len()));
        let before = self.text[from..body.start].rsplit('\n').next().unwrap_or_default();
        let behind = self.text[body.end..to].split('\n').next().unwrap_or_default();
        let is_small = |word: &str| word.len() > 4 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let words = |text: &'a str| text.split(|letter: char| !letter.is_alphabetic());
        // Where the stretch begins, a word may be cut.
        words(before).skip(1).chain(words(behind)).any(is_small)
    }

    /// Whether `place` is a town or a country that begins with `word`, after which a body may be called: "University of Jena".
    pub(super) fn is_where(&self, place: &Reading, word: Span) -> bool {
        let is_place = || matches!(self.kind(place), Some(Kind::Place | Kind::Country));
        place.span.start == word.start && (place.meaning == Meaning::Nothing || is_place())
    }

    /// The country or place that begins at `word` and goes before more of a name: "China" of "Institute for China Studies".
    /// A people's adjective is a mention of its country instead: "Association of German Chambers".
    pub(super) fn place_inside(&self, word: Span) -> Option<&Reading> {
        let place = overlapping(self.readings, word).first().filter(|place| self.is_where(place, word))?;
        if let Meaning::Alias(index) = place.meaning
            && self.gazetteer.alias_data(index).kind != AliasKind::Name
            && self.kind(place) == Some(Kind::Country)
        {
            return None;
        }
        self.text[place.span.end..].strip_prefix(' ')?;
        let next = word_at(self.text, place.span.end + 1);
        let letters = &self.text[next.as_range()];
        let lists = self.gazetteer.phrases().lists_at(self.text, next);
        let is_name = letters.starts_with(char::is_uppercase)
            && !is_noun(lists)
            && !lists.has(PhraseList::SortedBodyEnd)
            && !self.gazetteer.words().of_small(letters).has_any(NO_BEGINNING)
            && !self.gazetteer.is_given_name(letters);
        (is_name && self.is_unread(next)).then_some(place)
    }

    /// Where what stands behind "of" at byte `end` ends, if it is a town or a part of every state, as in "the Federal Court
    /// of Curitiba" and "the Joint Command of the Armed Forces"; else `end`.
    pub(super) fn of_end(&self, end: usize) -> usize {
        const PARTS_OF_STATES: [&str; 7] =
            ["Armed Forces", "Air Force", "Army", "Navy", "Nation", "Republic", "Federal Judiciary"];
        // "the EU Monitoring Mission in Armenia"
        if self.text[..end].ends_with(" Mission") && self.text[end..].starts_with(" in ") {
            let place = self.place_from(word_at(self.text, end + " in ".len()));
            return place.unwrap_or(end);
        }
        let Some(rest) = self.text[end..].strip_prefix(" of ") else {
            return end;
        };
        if let Some(part) = rest.strip_prefix("the ") {
            let is_whole = |name: &&&str| {
                let behind = part.strip_prefix(**name);
                behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric) && !behind.starts_with(" of "))
            };
            let named = PARTS_OF_STATES.iter().find(is_whole);
            return named.map_or(end, |name| end + " of the ".len() + name.len());
        }
        let start = end + " of ".len();
        let town = overlapping(self.readings, word_at(self.text, start)).first();
        let town = town.filter(|town| town.span.start == start && self.kind(town) == Some(Kind::Place));
        town.map_or(end, |town| town.span.end)
    }

    /// Where the country or the place ends whose name begins with `word`.
    pub(super) fn place_from(&self, word: Span) -> Option<usize> {
        let place = overlapping(self.readings, word).first().filter(|place| place.span.start == word.start)?;
        matches!(self.kind(place), Some(Kind::Country | Kind::Place)).then_some(place.span.end)
    }

    /// Whether nothing was read at `span`.
    pub(super) fn is_unread(&self, span: Span) -> bool {
        overlapping(self.readings, span).iter().all(means_nothing)
    }

    /// Whether nothing but a person was read at `span`.
    pub(super) fn is_free(&self, span: Span) -> bool {
        let is_person = |reading: &Reading| self.kind(reading) == Some(Kind::Person);
        overlapping(self.readings, span).iter().all(|reading| is_person(reading) || means_nothing(reading))
    }

    /// Whether the name at `span` is one that means somebody in other texts and nobody known in this one.
    pub(super) fn means_nobody_here(&self, span: Span) -> bool {
        overlapping(self.readings, span).first().is_some_and(|reading| reading.span == span && means_nothing(reading))
    }

    /// Whether the name of a person was read that begins with `word`.
    pub(super) fn is_person_from(&self, word: Span) -> bool {
        let reading = overlapping(self.readings, word).first().filter(|reading| reading.span.start == word.start);
        reading.is_some_and(|reading| self.kind(reading) == Some(Kind::Person))
    }

    /// Whether a place was read at `span`: "Delhi" of "Delhi Arts Council".
    pub(super) fn is_place(&self, span: Span) -> bool {
        let is_place = |reading: &Reading| match reading.meaning {
            Meaning::Alias(index) => {
                let alias = self.gazetteer.alias_data(index);
                alias.kind != AliasKind::Adjective && self.gazetteer.entity_of(alias.entity).kind() == Kind::Place
            }
            _ => false,
        };
        let readings = overlapping(self.readings, span);
        !readings.is_empty() && readings.iter().all(is_place)
    }

    pub(super) fn kind(&self, reading: &Reading) -> Option<Kind> {
        match reading.meaning {
            Meaning::Alias(index) | Meaning::Misspelt(index, _) => {
                Some(self.gazetteer.entity_of(self.gazetteer.alias_data(index).entity).kind())
            }
            Meaning::Stranger(_, kind) => Some(kind),
            _ => None,
        }
    }
}

/// Whether a reading is that of a name that the text, by the words beside it or by what it is about, gives no meaning:
/// "Labour Party" where no country is named that has one.
pub(super) fn means_nothing(reading: &Reading) -> bool {
    reading.meaning == Meaning::Nothing && reading.rule == Rule::Context
}
