//! A sentence in which actors have been made, and who is the subject of a verb in it.

mod agent;
mod attachment;
mod described;
mod first;
mod insertion;
mod phrase;
mod possessive;
mod sharer;
mod walk;

use std::cell::{Cell, OnceCell};

use super::actor::Actor;
use super::group::Groups;
use super::item::{Item, What};
use super::lexicon::{ACCORDING, AFTER, AS, BEEN, Class, DESPITE, FOR, HAD, Lexicon, OVER};
use super::name::{Name, States};
use super::passed::Passed;
use crate::gazetteer::Kind;

/// Tells the states that a name is or acts for, by its index.
pub(super) type StatesOf<'a> = &'a dyn Fn(usize) -> States;

/// A sentence ready for rules.
pub(super) struct Clause<'a> {
    pub(super) lexicon: &'a Lexicon,
    /// The document's text.
    pub(super) text: &'a str,
    pub(super) names: &'a [Name],
    pub(super) states_of: StatesOf<'a>,
    pub(super) items: Vec<Item>,
    pub(super) actors: Vec<Actor>,
    pub(super) groups: Groups,
    /// The item of the first group.
    pub(super) first_group: usize,
    /// The item whose subject was walked to last, and what was reached, of active
    /// and of passive verbs: many rules ask for the same one.
    subjects: [Cell<Option<Walk>>; 2],
    /// The quotation marks, as items, once they were asked for.
    quotes: OnceCell<Vec<usize>>,
    /// What says that others say it, once it was asked for.
    reports: OnceCell<Reports>,
    /// Whether a word of it stands in sports news only.
    is_of_sport: OnceCell<bool>,
}

/// The item from which a walk set out, and what it reached.
type Walk = (usize, Option<Reached>);

/// An actor that was walked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// The item of its group.
    pub(super) at: usize,
    pub(super) passed: Passed,
}

/// How far a clause is walked through, in items.
const LONGEST_WALK: usize = 40;

/// Which parts of a sentence, between semicolons, tell what others say.
struct Reports {
    /// The semicolons, as items.
    ends: Vec<usize>,
    /// The numbers of the parts with words that say so, ascending.
    parts: Vec<usize>,
}

impl<'a> Clause<'a> {
    pub(super) fn new(
        lexicon: &'a Lexicon,
        (text, names, states_of): (&'a str, &'a [Name], StatesOf<'a>),
        items: Vec<Item>,
        actors: Vec<Actor>,
        groups: Groups,
    ) -> Self {
        let first_group = items.iter().position(Item::is_group).unwrap_or(items.len());
        Self {
            lexicon,
            text,
            names,
            states_of,
            items,
            actors,
            groups,
            first_group,
            subjects: Default::default(),
            quotes: OnceCell::new(),
            reports: OnceCell::new(),
            is_of_sport: OnceCell::new(),
        }
    }

    /// The subject of the verb that begins at `verb`: the group that a walk to
    /// the left reaches over auxiliaries, adverbs, times, insertions and
    /// relative pronouns.
    ///
    /// Where `is_passive`, "Georgian wine" may stand for Georgia, less surely.
    pub(super) fn subject(&self, verb: usize, is_passive: bool) -> Option<Reached> {
        let last = &self.subjects[usize::from(is_passive)];
        match last.get() {
            Some((known, reached)) if known == verb => reached,
            _ => {
                let reached = self.walk_to_subject(verb, is_passive);
                last.set(Some((verb, reached)));
                reached
            }
        }
    }

    /// The actors of a group, in order.
    pub(super) fn members(&self, group: usize) -> &[Actor] {
        &self.actors[self.groups.members(group)]
    }

    /// Whether a group names places only, which do not act.
    fn is_place(&self, group: usize) -> bool {
        self.members(group).iter().all(|actor| self.names[actor.name].kind == Kind::Place)
    }

    /// Whether a group names organisations only.
    fn is_body(&self, group: usize) -> bool {
        self.members(group).iter().all(|actor| self.names[actor.name].kind == Kind::Organisation)
    }

    /// Whether `at` stands in a quotation.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let is_quote = |at: &usize| self.items[*at].what == What::Quote;
        let quotes = self.quotes.get_or_init(|| {
            let mut quotes: Vec<usize> = (0..self.items.len()).filter(is_quote).collect();
            // What was quoted in the sentence before may go on.
            if quotes.first().is_some_and(|first| self.closes_quotation(*first)) {
                quotes.insert(0, 0);
            }
            quotes
        });
        quotes.partition_point(|quote| *quote < at) % 2 == 1
    }

    /// Whether the quotation mark at `at` stands right behind what is quoted.
    fn closes_quotation(&self, at: usize) -> bool {
        let before = self.text[..self.items[at].span.start].chars().next_back();
        at > 0 && before.is_some_and(|before| before.is_alphanumeric() || matches!(before, ',' | '.' | '!' | '?'))
    }

    /// Whether a word says that the part of the sentence around `at` tells what others say: "reportedly", "according to".
    pub(super) fn is_reported(&self, at: usize) -> bool {
        let is_report = |at: &usize| {
            self.items[*at].is(Class::Reported)
                && !self.is_report_of_another(*at)
                && !self.is_report_of_reason(*at)
                && !self.is_expectation(*at)
                && !self.is_measure(*at)
        };
        // What stands behind a semicolon is another matter.
        let is_end = |at: &usize| {
            let item = &self.items[*at];
            item.what == What::Barrier && self.text.as_bytes()[item.span.start] == b';'
        };
        let reports = self.reports.get_or_init(|| {
            let ends: Vec<usize> = (0..self.items.len()).filter(is_end).collect();
            let part_of = |at: usize| ends.partition_point(|end| *end < at);
            let parts = (0..self.items.len()).filter(is_report).map(part_of).collect();
            Reports { ends, parts }
        });
        reports.parts.binary_search(&reports.ends.partition_point(|end| *end < at)).is_ok()
    }

    /// Whether the sentence is of sports news, in which teams that are called by their countries meet and beat each other.
    pub(super) fn is_of_sport(&self) -> bool {
        *self.is_of_sport.get_or_init(|| self.items.iter().any(|item| item.is(Class::Sport)))
    }

    /// Whether the word at `at` tells what had been said before: ", as had been reported".
    pub(super) fn is_expectation(&self, at: usize) -> bool {
        matches!(&self.items[..at], [.., like, had, been] if like.word == AS && had.word == HAD && been.word == BEEN)
    }

    /// Whether the word at `at` tells how something is done, and not who says so: "done according to plan".
    fn is_measure(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.items[before]);
        let is_verb = |item: &Item| item.is_word() && !item.classes.has_any(&[Class::Time, Class::Adverb]);
        self.items[at].word == ACCORDING && before.is_some_and(is_verb)
    }

    /// Whether the word at `at` tells of a reason, of what did not matter or of somebody's noun: "arrested for allegedly
    /// spying", "criticised over alleged abuse", "despite rumours", "condemned Chile’s reported plan".
    fn is_report_of_reason(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.items[before]);
        before
            .is_some_and(|before| [AFTER, DESPITE, FOR, OVER].contains(&before.word) || before.what == What::Possessive)
    }

    /// Whether the verb at `at` reports something else: "after officials alleged that", "having reported".
    fn is_report_of_another(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.items[before]);
        let is_active = before.is_some_and(|item| {
            item.is(Class::Auxiliary)
                || item.is_word()
                    && !item.is(Class::Be)
                    && self.items.get(at + 1).is_some_and(|next| next.is(Class::Relative))
        });
        let is_behind_group = || before.is_some_and(Item::is_group);
        self.items[at].is(Class::Saying) && (is_active || is_behind_group())
    }
}
