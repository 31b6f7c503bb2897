//! Which of two holders a text means that was written as one followed the other.

use crate::gazetteer::{List, Office as Term, Words};
use crate::resolve::neighbours::{Neighbours, first_word};
use crate::resolve::retain_if_any;
use crate::span::Span;
use crate::text::Date;
use crate::text::calendar::Calendar;

/// How many words behind an office may tell that its holder comes or goes: "was sworn in", "took the oath".
const WORDS_BEHIND: usize = 3;
/// How far a sentence is read for the day that it tells of, in bytes on either side.
const REACH: usize = 160;

/// What the sentence of an office says about when, and whether its holder comes or goes.
pub(super) struct Change {
    date: Date,
    /// How many days before `date` something happened: "on Wednesday".
    days_ago: Option<i32>,
    turn: Option<Turn>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Comes,
    Goes,
}

impl Change {
    /// What the words around `span`, an office and whose it is, say in a document of `date`.
    pub(super) fn new(words: &Words, calendar: &Calendar, text: &str, span: Span, date: Date) -> Self {
        Self { date, days_ago: days_ago(words, calendar, text, span, date), turn: turn(words, text, span) }
    }

    /// Keeps of `terms` those that the words speak of, if there are any.
    pub(super) fn apply(&self, terms: &mut Vec<&Term>) {
        if let Some(days) = self.days_ago {
            retain_if_any(terms, |term| term.is_near(self.date, -days, days));
        }
        let first_end = terms.iter().filter_map(|term| term.end).min();
        let last_start = terms.iter().filter_map(|term| term.start).max();
        match self.turn {
            Some(Turn::Goes) => retain_if_any(terms, |term| term.end.is_some() && term.end == first_end),
            Some(Turn::Comes) => retain_if_any(terms, |term| term.start.is_some() && term.start == last_start),
            None => {}
        }
    }
}

/// How many days before `date` the weekday was that the sentence names; nothing where it tells what is to come.
fn days_ago(words: &Words, calendar: &Calendar, text: &str, span: Span, date: Date) -> Option<i32> {
    let today = date.weekday()?;
    let from = text.floor_char_boundary(span.start.saturating_sub(REACH));
    let to = text.ceil_char_boundary((span.end + REACH).min(text.len()));
    let ends = |character: char| matches!(character, '.' | '!' | '?' | '\n');
    let before = text[from..span.start].rsplit(ends).next().unwrap_or_default();
    let behind = text[span.end..to].split(ends).next().unwrap_or_default();
    let mut parts = [before, behind].into_iter();
    let is_ahead = |word: &str| words.of(word).has(List::Ahead);
    if parts.clone().any(|part| part.split(' ').any(is_ahead)) {
        return None;
    }
    let weekday = |part: &str| {
        let names = part.match_indices("n ").filter(|(at, _)| part[..*at].ends_with(['o', 'O']));
        let names = names.map(|(at, _)| &part[at + 2..]);
        names.filter_map(|rest| calendar.weekday(first_word(rest))).next()
    };
    let day = parts.find_map(weekday)?;
    Some((today + 1 - i32::from(day)).rem_euclid(7))
}

fn turn(words: &Words, text: &str, span: Span) -> Option<Turn> {
    let of = |word: &str| {
        let lists = words.of(word);
        let turns = [(List::TermEnd, Turn::Goes), (List::TermStart, Turn::Comes)];
        turns.into_iter().find(|(list, _)| lists.has(*list)).map(|(_, turn)| turn)
    };
    let behind = text[span.end..].strip_prefix(' ').unwrap_or_default();
    let mut behind = behind.split(' ').take(WORDS_BEHIND).map(|word| word.trim_end_matches(['.', ',']));
    let mut before = Neighbours::new(text, Span::new(span.start, span.start)).words_before();
    let verb_before = || before.find(|word| !words.of_small(word).has(List::Apposition)).and_then(of);
    behind.find_map(of).or_else(verb_before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::phrases::Phrases;

    fn read(date: &str, text: &str) -> (Option<i32>, Option<Turn>) {
        let start = text.find("president").expect("an office");
        let span = Span::new(start, start + "president".len());
        let date = date.parse().expect("a date");
        let calendar = Phrases::builtin().calendar();
        let change = Change::new(Words::english(), calendar, text, span, date);
        (change.days_ago, change.turn)
    }

    #[test]
    fn the_sentence_tells_the_day_and_who_comes_or_goes() {
        // 2024-05-15 was a Wednesday.
        let read = |text| read("2024-05-15", text);
        assert!(read("On Wednesday the president spoke.") == (Some(0), None));
        assert!(read("The president spoke on Monday. On Friday he left.") == (Some(2), None));
        assert!(read("On Thursday the president was sworn in.") == (Some(6), Some(Turn::Comes)));
        assert!(read("The president will speak on Friday.") == (None, None));
        assert!(read("The president resigned.") == (None, Some(Turn::Goes)));
        assert!(read("Parliament elected the president.") == (None, Some(Turn::Comes)));
        assert!(super::tests::read("2024-05", "On Wednesday the president fled.") == (None, Some(Turn::Goes)));
    }
}
