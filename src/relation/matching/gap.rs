//! What may stand between the parts of a match without being written.

use super::Matcher;
use crate::gazetteer::Kind;
use crate::relation::item::{Item, What, by_behind_place, without_start};
use crate::relation::kinds::Kinds;
use crate::relation::lexicon::{A, AN, Class, THE};
use crate::relation::pattern::{Element, MOST_PASSED_BEHIND, MOST_PASSED_CLOSE, Side};

/// How far behind a comma the verb of who says what stands before it is looked for, in items.
const LONGEST_SAYER: usize = 10;
/// How far behind a comma the next mark of a list stands at most, in items.
const LONGEST_LISTED: usize = 4;
/// How far behind a name the word that a rule wants next may stand, in items, with what may be unsaid between the two.
const FARTHEST_WORD: usize = 22;
/// How far behind a comma the one stands at most that closes the insertion, in items.
const LONGEST_INSERTION: usize = 16;

impl Matcher<'_> {
    /// Whether a gap may cross `item` on its way to `next`.
    pub(super) fn is_crossed(&self, item: &Item, next: Option<(Side, Option<Kinds>)>) -> bool {
        match item.what {
            What::Barrier | What::Quote => false,
            What::Group(group) => next.is_none_or(|(side, kinds)| !self.accepts(side, kinds, group)),
            _ => !item.is(Class::Clause),
        }
    }

    /// Whether what is at `at` is no comma, or one of a list.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_mark = |item: &Item| item.what == What::Comma || item.is(Class::Conjunction);
        // ", arresting seven in Chile": something else is done.
        let is_parted = items.get(at + 1).is_some_and(|next| self.clause.is_gerund(next));
        // ", a White House official said"
        let ends = |item: &Item| item.what == What::Comma || item.is(Class::Preposition);
        let is_said = || {
            let tail = items[at + 1..].iter().take(LONGEST_SAYER).take_while(|item| !ends(item));
            tail.into_iter().any(|item| item.is(Class::Saying))
        };
        items.get(at).is_none_or(|item| item.what != What::Comma)
            || !is_parted
                && !self.opens_another(at + 1)
                && items[at + 1..].iter().take(LONGEST_LISTED).any(is_mark)
                && !is_said()
    }

    /// Whether the conjunction at `at` joins a clause with a subject of its own: "and Spain’s Pedro Sanchez said".
    fn opens_another(&self, at: usize) -> bool {
        let Some([and, behind @ ..]) = self.clause.items.get(at..) else { return false };
        let is_of_subject = |item: &Item| {
            item.is_before_noun() || item.is_of_title() || item.is_group() || item.what == What::Possessive
        };
        let predicate = without_start(behind, is_of_subject);
        let subject = &behind[..behind.len() - predicate.len()];
        let has_verb = predicate.first().is_some_and(|verb| verb.is_finite(self.clause.lexicon));
        and.is(Class::Conjunction) && has_verb && subject.iter().any(Item::is_group)
    }

    /// Whether a relative clause begins at `at`, whose actors have a verb of their own: "a man who vanished in Chile".
    pub(super) fn opens_clause(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_subject = |next: &Item| {
            next.is_group()
                || next.classes.has_any(&Class::OPENING_CLAUSE)
                || self.clause.lexicon.form(next.word).is_past
        };
        items.get(at).is_some_and(|item| {
            item.is(Class::Relative) && (!item.is(Class::Determiner) || items.get(at + 1).is_some_and(is_subject))
        })
    }

    /// Whether `item` behind an unknown word tells that the word is a verb: an article, or a plain name of a person.
    pub(super) fn shows_verb(&self, item: &Item) -> bool {
        match item.what {
            What::Group(group) => self.clause.members(group).iter().all(|actor| {
                self.clause.names[actor.name].kind == Kind::Person && actor.head.is_none() && !actor.has_title
            }),
            _ => [A, AN, THE].contains(&item.word),
        }
    }

    /// The "by" behind a place that stands at `at` between it and its participle: "was received in Peru by Chile".
    pub(super) fn by_behind_place(&self, at: usize) -> Option<usize> {
        by_behind_place(&self.clause.items, at).filter(|_| self.way.is_passive)
    }

    /// The place behind what may stand between two words, or between an actor and the word behind it.
    pub(super) fn passed_right(&self, at: usize, after_slot: bool, passed: usize) -> Option<usize> {
        let items = &self.clause.items;
        let item = items.get(at)?;
        if self.rule.is_close {
            // "is the 40th president of"
            let is_told = item.is(Class::Determiner) || item.what == What::Number;
            return (is_told && passed < MOST_PASSED_CLOSE).then_some(at + 1);
        }
        if passed > FARTHEST_WORD {
            return None;
        }
        if let Some(by) = self.by_behind_place(at) {
            return Some(by);
        }
        if !after_slot {
            return (item.is_passed_before(items.get(at + 1)) && passed < MOST_PASSED_BEHIND).then_some(at + 1);
        }
        match item.what {
            What::Possessive | What::Number => Some(at + 1),
            What::Word if item.classes.has_any(&Class::BEHIND_ACTOR) => Some(at + 1),
            What::Word if item.is(Class::Preposition) => {
                let next = items.get(at + 1)?;
                (next.is(Class::Time)
                    || next.what == What::Number
                    || next.is(Class::Determiner) && items.get(at + 2)?.is(Class::Time))
                .then_some(at + 1)
            }
            What::Word if item.is(Class::Determiner) && items.get(at + 1)?.is(Class::Time) => Some(at + 1),
            // An insertion between two commas.
            What::Comma => {
                let close = (at + 1..(at + LONGEST_INSERTION).min(items.len()))
                    .find(|place| items[*place].what == What::Comma)?;
                let is_plain =
                    items[at + 1..close].iter().all(|item| !matches!(item.what, What::Barrier | What::Quote));
                is_plain.then_some(close + 1)
            }
            _ => None,
        }
    }

    /// Whether `item` is a word that the element before `element` wants.
    pub(super) fn may_stand(&self, element: usize, item: &Item) -> bool {
        self.way.elements[..element].last().is_some_and(|last| last.has_word(item.word))
    }

    /// The slot behind `element`, if one is left.
    pub(super) fn slot_behind(&self, element: usize) -> Option<(Side, Option<Kinds>)> {
        self.way.elements[element + 1..].iter().find_map(Element::slot)
    }

    /// The slot before `element`, if there is one.
    pub(super) fn slot_before(&self, element: usize) -> Option<(Side, Option<Kinds>)> {
        self.way.elements[..element].iter().rev().find_map(Element::slot)
    }
}
