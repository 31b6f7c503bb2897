//! When it was that something was done, as far as the clause that tells it says so.

use std::ops::Range;

use super::clause::Clause;
use super::event::Event;
use super::item::{Item, What, without_end, without_start};
use super::lexicon::{AFTER, ANNIVERSARY, AS, AT, BEFORE, Class, DUE, DURING, OF, SINCE, THAT, TO, UNTIL, WITH};
use super::matching::Match;
use super::vocabulary::Modality;
use crate::span::Span;
use crate::text::{Date, Readings, ToldDate};

/// How far before and behind a statement its clause is read, in items; few sentences are longer.
const REACH: usize = 120;
/// How many words may stand between what a state of affairs is told by and its date: "since 2012".
const MOST_BETWEEN: usize = 1;
/// How many words a noun with a date before it may take: "October 15 presidential election".
const LONGEST_NOUN: usize = 4;

/// Where a sentence may date a statement.
#[derive(Clone, Debug, Default)]
pub(super) struct When {
    /// The stretches of its clause, in order; insertions in the clause are none of it.
    stretches: Vec<Span>,
    /// The end of its words.
    end: usize,
    /// Whether a verb in the past governs it: "promised on Friday to attack".
    is_governed: bool,
    /// Where another verb is joined to it: of "attacked Georgia and left" at "and".
    other_verb: usize,
}

impl When {
    /// Where what fits in `clause` may be dated; for what `is_state`, right beside it only.
    pub(super) fn of(clause: &Clause<'_>, fit: &Match, is_state: bool) -> Self {
        let near = fit.start.saturating_sub(REACH)..(fit.end + REACH).min(clause.items.len());
        // Every date has a number, or a word of time.
        let is_of_date = |item: &Item| item.what == What::Number || item.is(Class::Time);
        if !clause.items[near.clone()].iter().any(is_of_date) || is_remembered(&clause.items[..fit.start]) {
            return Self::default();
        }
        let reader = ClauseReader { clause, near };
        let end = fit.source.max(fit.target).max(fit.trigger);
        let stretches = match is_state {
            true => vec![reader.beside(fit)],
            false => reader.stretches(fit),
        };
        let other_verb = (end..reader.near.end).find(|at| reader.joins_verb(*at));
        let start_of = |at: usize| clause.items[at].span.start;
        let is_governed = (fit.start..=fit.trigger).any(|at| reader.is_past_verb(at));
        let end = clause.items[end].span.end;
        Self { stretches, end, is_governed, other_verb: other_verb.map_or(usize::MAX, start_of) }
    }

    /// Whether something may tell when it was.
    pub(super) fn may_be_told(&self) -> bool {
        !self.stretches.is_empty()
    }

    /// The date of `event`, of those that the sentence gives in order: that behind the statement, or else the last before
    /// it. Of what is planned, wanted or possible it is the day to come, or the day of the plan: "promised on Friday to leave".
    pub(super) fn date(&self, dates: &[ToldDate], event: &Event) -> Option<Date> {
        let (first, last) = (self.stretches.first()?, self.stretches.last()?);
        let from = dates.partition_point(|date| date.place.start < first.start);
        let near = &dates[from..dates.partition_point(|date| date.place.start < last.end)];
        let is_own = |date: &&ToldDate| self.stretches.iter().any(|stretch| stretch.contains(date.place));
        let own = || near.iter().filter(is_own);
        let behind = || own().filter(|date| date.place.start >= self.end);
        let right_behind = behind().find(|date| date.place.start < self.other_verb);
        let before = || own().rfind(|date| date.place.start < self.end);
        let told = right_behind.or_else(before).or_else(|| behind().next())?;
        let Readings { past, coming } = told.when?;
        // "did not meet on Friday", "will not meet on Friday"
        if event.is_negated && past != coming {
            return None;
        }
        let is_to_come = matches!(event.modality, Modality::Planned | Modality::Desired | Modality::Possible);
        // "On Friday Chad promised to leave": it did so last Friday.
        let is_of_plan = self.is_governed && told.place.start < self.end;
        Some(if is_to_come && !is_of_plan { coming } else { past })
    }
}

/// Whether what follows `before` is what an anniversary is of: "marked the anniversary of Chad's attack".
fn is_remembered(before: &[Item]) -> bool {
    let before = without_end(before, |item| item.is_before_noun());
    matches!(before, [.., noun, of] if noun.word == ANNIVERSARY && of.word == OF)
}

struct ClauseReader<'a> {
    clause: &'a Clause<'a>,
    /// The items that are read.
    near: Range<usize>,
}

/// What a clause inside another one ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closing {
    Comma,
    Bracket,
}

impl ClauseReader<'_> {
    /// What an item stands for as a byte.
    fn byte(&self, item: &Item) -> u8 {
        self.clause.text.as_bytes()[item.span.start]
    }

    /// The words of a statement, and the few behind them.
    fn beside(&self, fit: &Match) -> Span {
        let items = &self.clause.items;
        let is_between = |item: &&Item| item.is(Class::Preposition) || item.is(Class::Determiner);
        let between = items[fit.end..].iter().take(MOST_BETWEEN).take_while(is_between).count();
        let is_date = |item: &&Item| item.what == What::Number || item.is(Class::Time) || item.what == What::Comma;
        let date = items[fit.end + between..].iter().take_while(is_date).count();
        Span::new(items[fit.start].span.start, items[fit.end + between + date - 1].span.end)
    }

    /// The stretches of the clause that what fits is told in, without the dates of other things.
    fn stretches(&self, fit: &Match) -> Vec<Span> {
        let items = &self.clause.items;
        let clauses = self.clauses(fit);
        let own = clauses[fit.trigger - self.near.start];
        let mut stretches: Vec<Span> = Vec::new();
        let mut is_open = false;
        let mut other = self.near.start..self.near.start;
        let behind = fit.end..self.near.end;
        let ends = |at: usize| {
            self.leads_to_gerund(at)
                || self.leads_to_infinitive(at)
                || self.parts_verb(at)
                || self.ends_opening(at, fit)
        };
        let end = behind.clone().find(|at| ends(*at)).unwrap_or(behind.end);
        for (at, clause) in (self.near.start..end).zip(&clauses) {
            if at >= other.end {
                other = self.date_of_other(at, fit);
            }
            let item = &items[at];
            // "on Tuesday accused Peru of attacking Chile": what another verb tells has its own date.
            if at < fit.start && *clause == own && self.is_verb(item) {
                stretches.clear();
                is_open = false;
                continue;
            }
            let is_own = *clause == own && !other.contains(&at);
            match stretches.last_mut() {
                Some(last) if is_own && is_open => last.end = item.span.end,
                _ if is_own => stretches.push(item.span),
                _ => {}
            }
            is_open = is_own;
        }
        stretches
    }

    /// Whether another verb follows what stands at `at`, with a date of its own: "accused Peru of attacking Chile in May",
    /// "praised Peru’s hosting of a race in May".
    fn leads_to_gerund(&self, at: usize) -> bool {
        let [before, verb] = [at, at + 1].map(|at| self.clause.items.get(at));
        let leads = |item: &Item| item.is(Class::Preposition) || item.what == What::Possessive;
        before.is_some_and(|item| leads(item) || [AFTER, BEFORE].contains(&item.word))
            && verb.is_some_and(|verb| self.clause.is_gerund(verb))
    }

    /// Whether it is told at `at` what a noun is to do, with a date of its own: "signed a pact due to expire in May".
    fn leads_to_infinitive(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_to = items.get(at + 1).is_some_and(|item| item.word == TO);
        items[at].word == DUE && is_to && !items[at - 1].is(Class::Be)
    }

    /// Whether a comma at `at` parts another verb from the statement: "attacked Georgia, and left in 2008".
    fn parts_verb(&self, at: usize) -> bool {
        self.clause.items[at].what == What::Comma && at + 1 < self.near.end && self.joins_verb(at + 1)
    }

    /// Whether the comma at `at` closes words that open a clause and hold all of what fits, without a verb: "After talks
    /// between Chad and Niger, Togo left in 2008".
    fn ends_opening(&self, at: usize, fit: &Match) -> bool {
        let items = &self.clause.items;
        // "On her trip to Chad, in 1983, Peru was not named"
        let leads_on = || items.get(self.behind_time(at + 1)).is_none_or(|item| item.what != What::Comma);
        if items[at].what != What::Comma || !leads_on() {
            return false;
        }
        let is_end = |item: &Item| matches!(item.what, What::Comma | What::Barrier);
        let first = items[..fit.start].iter().rposition(is_end).map_or(0, |last| last + 1);
        items[first].is(Class::Preposition) && !items[first..fit.end].iter().any(|item| self.is_verb(item))
    }

    /// Whether a verb in the past stands at `at`, and not behind one that helps it: "said", but not "was attacked".
    fn is_past_verb(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let helps =
            |before: &[Item]| without_end(before, |item| item.is(Class::Adverb)).last().is_some_and(Item::is_helping);
        items[at].is_word() && self.clause.lexicon.form(items[at].word).is_past && !helps(&items[..at])
    }

    fn is_verb(&self, item: &Item) -> bool {
        item.is_helping() || item.is(Class::Saying) || item.is_finite(self.clause.lexicon)
    }

    /// The place behind a time that stands at `at`: "on Tuesday", "two days".
    fn behind_time(&self, at: usize) -> usize {
        let rest = self.clause.items.get(at..).unwrap_or_default();
        let is_time = |item: &Item| item.what == What::Number || item.is(Class::Time);
        let behind = without_start(rest, |item| item.is(Class::Preposition) || item.is(Class::Determiner));
        let timeless = without_start(behind, is_time);
        if timeless.len() == behind.len() { at } else { at + rest.len() - timeless.len() }
    }

    /// The date that begins at `at` and tells when something else was or ends: "for the October 15 vote", "since Chad's 2021
    /// election", "until 2042"; empty where none does.
    fn date_of_other(&self, at: usize, fit: &Match) -> Range<usize> {
        let items = &self.clause.items;
        let is_date = |item: &Item| item.what == What::Number || item.is(Class::Time);
        let end = at + items[at..].iter().take_while(|item| is_date(item)).count();
        // "signed a lease until 2042", "kept the lease after 2042"
        if at > 0 && [AFTER, BEFORE, UNTIL].contains(&items[at - 1].word) {
            return at..end;
        }
        // "Monday’s vote"
        let owns = items.get(end).is_some_and(|item| item.what == What::Possessive);
        let (Some(owner), Some(noun)) = (at.checked_sub(1), items.get(end + usize::from(owns))) else { return at..at };
        let is_owned = items[owner].what == What::Possessive;
        let ends =
            [Class::Preposition, Class::Conjunction, Class::Relative, Class::Be, Class::Auxiliary, Class::Adverb];
        let is_attribute = end > at
            && (owns || is_owned || items[owner].is(Class::Determiner))
            && noun.is_word()
            && !noun.classes.has_any(&ends)
            && !noun.is_finite(self.clause.lexicon);
        if !is_attribute || (end..end + LONGEST_NOUN).contains(&fit.trigger) {
            return at..at;
        }
        // "met at the June 3 summit", "met at Monday’s summit": on that day.
        let lead = if owns { Some(owner) } else { owner.checked_sub(1 + usize::from(is_owned)) };
        if lead.is_some_and(|lead| [AT, DURING].contains(&items[lead].word)) { at..at } else { at..end }
    }

    /// The clause of each item that is read, by number.
    fn clauses(&self, fit: &Match) -> Vec<usize> {
        let (mut clauses, mut count, mut own) = (Vec::with_capacity(self.near.len()), 0, 0);
        // The clauses around the one that is read, each with what leads back to it.
        let mut outer: Vec<(usize, Closing)> = Vec::new();
        for at in self.near.clone() {
            let item = &self.clause.items[at];
            let (closes, opens) = (self.closes(at, &outer), self.opens(at, fit));
            if closes && let Some((back, _)) = outer.pop() {
                own = back;
            }
            if let Some(closing) = opens.filter(|_| !closes || item.what == What::Comma) {
                outer.push((own, closing));
                (count, own) = (count + 1, count + 1);
            } else if !closes && self.parts(at) {
                if item.what == What::Barrier {
                    outer.clear();
                }
                (count, own) = (count + 1, count + 1);
            }
            clauses.push(own);
        }
        clauses
    }

    /// Whether the innermost of `outer` is led back to at `at`.
    fn closes(&self, at: usize, outer: &[(usize, Closing)]) -> bool {
        let item = &self.clause.items[at];
        match outer.last() {
            Some((_, Closing::Comma)) => item.what == What::Comma && !self.is_in_date(at),
            Some((_, Closing::Bracket)) => item.what == What::Barrier && self.byte(item) == b')',
            None => false,
        }
    }

    /// What closes the insertion that begins at `at`, if one does.
    fn opens(&self, at: usize, fit: &Match) -> Option<Closing> {
        let item = &self.clause.items[at];
        match item.what {
            What::Barrier => (self.byte(item) == b'(').then_some(Closing::Bracket),
            What::Comma => {
                // "Chad left, with Niger planning to follow in March"
                let is_aside = || self.clause.items.get(at + 1).is_some_and(|next| next.word == WITH);
                let opens = self.is_relative(at + 1) || self.is_insertion(at) || is_aside();
                (opens || self.is_said_by_others(at, fit)).then_some(Closing::Comma)
            }
            _ => None,
        }
    }

    /// Whether a clause of its own begins at `at`.
    fn parts(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let item = &items[at];
        match item.what {
            What::Barrier => true,
            // "When Chile left the bloc in 1976, Peru stayed"
            What::Comma => {
                let last = items[..at].iter().rposition(|item| matches!(item.what, What::Barrier | What::Comma));
                let first = last.map_or(0, |last| last + 1);
                // "Two days after Chile left the bloc, Peru stayed"
                let first = self.behind_time(first);
                let opens = items.get(first).is_some_and(|item| self.may_open(item));
                opens && self.is_subject(first + 1) && self.is_subject(at + 1)
            }
            _ if item.is(Class::Conjunction) || self.may_open(item) => self.is_subject(self.behind_time(at + 1)),
            _ => at > 0 && items[at - 1].what != What::Comma && self.is_relative(at),
        }
    }

    /// Whether a clause with a subject of its own may stand behind a word: "when", "after".
    fn may_open(&self, item: &Item) -> bool {
        item.is(Class::Clause) || [AFTER, AS, BEFORE, SINCE, UNTIL].contains(&item.word)
    }

    /// Whether the comma at `at` stands in a date: "March 23, 2023".
    fn is_in_date(&self, at: usize) -> bool {
        let is_number = |at: usize| self.clause.items.get(at).is_some_and(|item| item.what == What::Number);
        is_number(at + 1) && at.checked_sub(1).is_some_and(is_number)
    }

    /// Whether "which" or "in which" stands at `at`; "that year" is none.
    fn is_relative(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let at = at + usize::from(items.get(at).is_some_and(|item| item.is(Class::Preposition)));
        let is_time = || items.get(at + 1).is_some_and(|next| next.is(Class::Time));
        items.get(at).is_some_and(|item| item.is(Class::Relative) && !(item.word == THAT && is_time()))
    }

    /// Whether the comma at `at` parts a subject from what is told of it before its verb: "Chad, in the bloc since
    /// 1999, left". When it was, as in "Chad, in May 2008, left", is no part of that.
    fn is_insertion(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_end = |at: &usize| matches!(items[*at].what, What::Comma | What::Barrier) && !self.is_in_date(*at);
        let Some(close) = (at + 1..items.len()).find(is_end) else { return false };
        let is_when = |item: &Item| {
            item.what == What::Number || item.classes.has_any(&[Class::Preposition, Class::Time, Class::Determiner])
        };
        at > 0
            && items[at - 1].is_group()
            && items[close].what == What::Comma
            && !items[at + 1..close].iter().all(is_when)
            && items.get(close + 1).is_some_and(|item| item.is_finite(self.clause.lexicon))
    }

    /// Whether words behind the comma at `at` tell who says what fits: "Chad left, the ministry said on Tuesday", "On Monday,
    /// officials said, Chad left".
    fn is_said_by_others(&self, at: usize, fit: &Match) -> bool {
        const MOST_WORDS: usize = 12;
        let items = &self.clause.items;
        let ends = |at: &usize| {
            let item = &items[*at];
            matches!(item.what, What::Barrier | What::Comma)
                || item.classes.has_any(&[Class::Conjunction, Class::Relative, Class::Clause])
                || item.is_finite(self.clause.lexicon)
        };
        let Some(verb) = (at + 1..items.len()).take(MOST_WORDS).find(ends) else { return false };
        let is_closed = || items.get(self.behind_time(verb + 1)).is_some_and(|item| item.what == What::Comma);
        verb > at + 1 && items[verb].is(Class::Saying) && (fit.end <= at || is_closed())
    }

    /// Whether a name and its verb stand at `at`.
    fn is_subject(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let phrase = without_start(&items[at.min(items.len())..], Item::is_before_noun);
        let is_verb = |item: &Item| item.what == What::Word && !item.classes.has_any(&Class::ENDING_PHRASE);
        matches!(phrase, [name, verb, ..] if (name.is_group() || name.is(Class::Pronoun)) && is_verb(verb))
    }

    /// Whether a conjunction at `at` joins another verb: "attacked Georgia and left".
    fn joins_verb(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_verb = |item: &Item| item.is_finite(self.clause.lexicon) || self.clause.lexicon.form(item.word).is_base;
        items[at].is(Class::Conjunction) && items.get(at + 1).is_some_and(is_verb)
    }
}
