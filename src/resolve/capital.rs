//! A capital as a government or as a town.
//!
//! A capital is its government when it acts, wants, thinks, has relations, a
//! policy or a border ("Moscow offered", "official Bishkek", "Ambassador to
//! Bishkek"), and a town when something is, goes or happens there ("in
//! Astana", "visit to Moscow", "the Dushanbe Summit").

mod before;
mod behind;
mod dateline;
#[cfg(test)]
mod tests;

use super::neighbours::{Neighbours, first_word, without_possessive};
use crate::gazetteer::{Gazetteer, List, Lists};
use crate::span::Span;
use crate::text::phrases::{PhraseList, Phrases};
use dateline::opens_dateline;

/// What the words beside a capital, or the seat of a government, say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// It acts, or somebody deals with it.
    Government,
    /// Something is, goes or happens there.
    Town,
    /// It may act; a document that elsewhere speaks of the town only means the town.
    PerhapsGovernment,
    /// Nothing says that it acts.
    PerhapsTown,
}

impl Cue {
    /// Whether the words decide, whatever the document says elsewhere.
    pub(super) fn is_plain(self) -> bool {
        matches!(self, Self::Government | Self::Town)
    }
}

/// What is known of a capital, or a seat, before the words beside it are read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seat {
    /// It is no town, but a house: the Kremlin.
    pub(super) is_house: bool,
    /// "and" joins it to a town that is no capital: "Tashkent and Samarkand".
    pub(super) is_beside_town: bool,
}

/// Whoever stands behind a capital by such a title is its country's, and so is the ministry.
const MINISTERS: [&str; 5] =
    [" Foreign Minist", " Defence Minist", " Defense Minist", " Finance Minist", " Prime Minist"];

/// Reads the words beside capitals.
#[derive(Clone, Copy)]
pub(super) struct CueReader<'g> {
    gazetteer: &'g Gazetteer,
}

impl<'g> CueReader<'g> {
    pub(super) fn new(gazetteer: &'g Gazetteer) -> Self {
        Self { gazetteer }
    }

    /// What the words beside the capital, or the seat of a government, that stands at `span` say of it.
    ///
    /// The rules are tried in order: first what stands behind the name, where it
    /// decides alone, then the word before it, then what follows.
    pub(super) fn cue(self, text: &str, span: Span, seat: Seat) -> Cue {
        if opens_dateline(text, span) || is_where_speaker_is(text, span) {
            return Cue::Town;
        }
        let neighbours = Neighbours::new(text, span);
        let noun = neighbours.noun_after();
        let is_in_capitals =
            is_shouted(&text[span.as_range()]) && [neighbours.word_before(), noun].into_iter().any(is_shouted);
        if is_in_capitals || self.acts_in_title(noun) && is_title(text, span) {
            let (small, span) = in_small_letters(text, span);
            return self.by_words(&small, span, seat);
        }
        self.by_words(text, span, seat)
    }

    /// Whether a word with a capital tells what a government does: "Should" of "Why Abuja Should Worry".
    fn acts_in_title(self, word: &str) -> bool {
        let small = || word.to_ascii_lowercase();
        word.starts_with(|first: char| first.is_ascii_uppercase())
            && (self.of_small(word).has(List::Deed) || is_modal(&small()))
    }

    /// What the words say; no dateline begins here.
    fn by_words(self, text: &str, span: Span, seat: Seat) -> Cue {
        let neighbours = Neighbours::new(text, span);
        let side = before::Side::new(neighbours, seat);
        let noun = neighbours.noun_after();
        if let Some(cue) = self.by_noun_behind(&text[..span.start], &side, noun) {
            return cue;
        }
        self.by_preposition(&side).unwrap_or_else(|| self.by_what_follows_in_row(&side, noun))
    }

    /// What a noun behind the name decides alone, or a word that is joined to it.
    fn by_noun_behind(self, before: &str, side: &before::Side<'_>, noun: &str) -> Option<Cue> {
        let (neighbours, behind) = (&side.neighbours, self.of(noun));
        let is_sided = ["pro-", "anti-"].iter().any(|side| before.ends_with(side));
        let answers = || neighbours.after().starts_with(", for its part");
        // Nobody leads a house, and none says: "Kremlin: no talks".
        let is_office = || side.seat.is_house && (noun == "leader" || neighbours.after().starts_with(": "));
        // "Beijing's big trade surplus", but "Moscow's central police station"
        let owns = |list| neighbours.is_possessive() && self.owned(neighbours).any(|word| self.of(word).has(list));
        let (owns_deeds, owns_part) = (owns(List::GovernmentNoun), owns(List::TownNoun));
        // "Seoul Foreign Minister Yoo"
        let is_title = !side.seat.is_house && MINISTERS.iter().any(|title| neighbours.after().starts_with(title));
        // "a White House official" is of the house.
        let is_of_house = side.seat.is_house && noun == "official";
        let is_ruler = behind.has(List::GovernmentNoun) && !is_of_house || owns_deeds && !owns_part || is_title;
        if side.word == "official" || is_sided || is_ruler || answers() || is_office() {
            return Some(Cue::Government);
        }
        // "Abuja Chamber of Commerce"
        let is_in_name = noun.starts_with(char::is_uppercase) && self.of_small(noun).has(List::Body);
        // "recognised Jerusalem as the capital"
        let is_named_so = || noun == "as" && behind::is_called_city(neighbours);
        let is_place =
            behind.has(List::TownNoun) || behind.has(List::Journey) || is_in_name || owns_part && !owns_deeds;
        if is_place || self.suffers(neighbours) || is_named_so() || self.is_among_towns(neighbours) {
            return Some(Cue::Town);
        }
        // "the Vienna/Fairfax station"
        if neighbours.after().starts_with('/') {
            return Some(Cue::PerhapsTown);
        }
        neighbours.hyphenated().map(|partner| self.by_compound(neighbours, partner))
    }

    /// "Moscow-based", "London-Harare route", "Moscow-Beijing axis".
    fn by_compound(self, neighbours: &Neighbours<'_>, partner: &str) -> Cue {
        let behind = neighbours.after().trim_start_matches(['-', '–']).strip_prefix(partner).unwrap_or_default();
        let noun = behind.trim_start().split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
        if self.of(partner).has(List::TownCompound) || self.of_small(noun).has(List::Journey) {
            Cue::Town
        } else {
            Cue::Government
        }
    }

    /// What stands behind the name decides, or what stands before a row that it is in.
    fn by_what_follows_in_row(self, side: &before::Side<'_>, noun: &str) -> Cue {
        let follows = self.by_what_follows(&side.neighbours, side.word, noun);
        if follows == Cue::Government {
            return follows;
        }
        if side.seat.is_beside_town {
            return Cue::Town;
        }
        // All of "with Bishkek, Tashkent and Beijing" are what the first is.
        let lead = side.neighbours.row_lead().and_then(|(word, cause)| self.by_preposition(&side.led_by(word, cause)));
        match lead {
            Some(cue) => cue,
            None if !self.is_treated(side.word) => follows,
            None if is_modal(side.cause) => Cue::Government,
            None if matches!(side.cause, "to" | "To") => Cue::PerhapsGovernment,
            None => follows,
        }
    }

    /// Whether `word` may be what somebody does to it, as one does to a government: "would displease Moscow".
    fn is_treated(self, word: &str) -> bool {
        word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !self.of(word).has(List::ToBe)
    }

    fn of(self, word: &str) -> Lists {
        self.gazetteer.words().of(word)
    }

    fn of_small(self, word: &str) -> Lists {
        self.gazetteer.words().of_small(word)
    }

    fn phrases(self) -> &'g Phrases {
        self.gazetteer.phrases()
    }

    /// Whether `list` holds the phrase or the word.
    fn is_listed(self, phrase: &str, list: PhraseList) -> bool {
        self.phrases().lists_of(phrase).has(list)
    }

    /// What of `text` stands behind a phrase of `list`, of four words at most, that it begins with.
    fn behind_phrase(self, text: &str, list: PhraseList) -> Option<&str> {
        const MOST_WORDS: usize = 4;
        let is_end = |character: char| !character.is_alphanumeric();
        let ends = text.match_indices(is_end).map(|(end, _)| end).chain([text.len()]).take(MOST_WORDS);
        let end = ends.filter(|end| self.is_listed(&text[..*end], list)).last()?;
        Some(&text[end..])
    }
}

/// How much of a line is read around a name that stands in a headline, in bytes on either side.
const REACH: usize = 80;

fn is_modal(word: &str) -> bool {
    matches!(word, "would" | "will" | "could" | "can" | "cannot" | "may" | "might" | "must" | "should")
}

/// Whether `word` is written in capitals: "THREATENS", "IN".
fn is_shouted(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether the name stands in capitals behind a body and before what is said: "ANNA LIND, ECONOMIST, BULAK BANK, TOKYO "It is"".
fn is_where_speaker_is(text: &str, span: Span) -> bool {
    let follows_shout = || {
        let before = text[..span.start].strip_suffix(", ");
        before.is_some_and(|before| before.rsplit([' ', '\n']).next().is_some_and(is_shouted))
    };
    let opens = |behind: &str| behind.is_empty() || behind.starts_with(['"', '“', '\n', ':']);
    is_shouted(&text[span.as_range()]) && follows_shout() && opens(text[span.end..].trim_start_matches(' '))
}

/// Whether the words of the line around `span` begin with capitals, but for short ones: "Why Abuja Should Worry About the Sahel".
fn is_title(text: &str, span: Span) -> bool {
    const SHORTEST: usize = 5;
    let before = text[text.floor_char_boundary(span.start.saturating_sub(REACH))..span.start].rsplit('\n').next();
    let behind = text[span.end..text.ceil_char_boundary((span.end + REACH).min(text.len()))].split('\n').next();
    let mut words = [before, behind].into_iter().flatten().flat_map(|side| side.split(' '));
    words.all(|word| word.len() < SHORTEST || word.starts_with(|first: char| !first.is_lowercase()))
}

/// The text around `span` in small letters, and where the name stands in it.
fn in_small_letters(text: &str, span: Span) -> (String, Span) {
    let from = text.floor_char_boundary(span.start.saturating_sub(REACH));
    let to = text.ceil_char_boundary((span.end + REACH).min(text.len()));
    (text[from..to].to_ascii_lowercase(), Span::new(span.start - from, span.end - from))
}
