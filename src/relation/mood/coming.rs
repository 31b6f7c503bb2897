//! What is yet to come, by its day or by what it depends on.

use super::Reader;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{
    ABLE_TO, AHEAD, BEEN, Class, KEEPING, NEXT, OF, ON, ONLY, PROVIDED, THAT, TOMORROW, WAS, WEEKDAYS,
};

/// How far behind a verb the time stands at most at which it will be: "flies to Chile and Peru next week".
const LONGEST_DATED: usize = 8;

/// How far behind a statement the "only if" stands at most that it depends on, in items.
const LONGEST_CONDITIONED: usize = 6;

impl Reader<'_> {
    /// Whether the word at `at` tells what may be, and not what somebody did: "is able to", but not "was able to".
    pub(super) fn may_be(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let before = without_end(&items[..at], |item| item.is(Class::Adverb) || item.is(Class::Negator));
        let is_past = match before {
            [.., modal, have, been] if been.word == BEEN => have.is(Class::Auxiliary) && !modal.is(Class::Possible),
            [.., was] => WAS.contains(&was.word),
            [] => false,
        };
        items[at].is(Class::Possible) && !(items[at].word == ABLE_TO && is_past)
    }

    /// Whether the promise at `at` is kept: "kept his promise to visit".
    pub(super) fn is_kept(&self, at: usize) -> bool {
        let before = without_end(&self.clause.items[..at], Item::is_before_noun);
        before.last().is_some_and(|verb| KEEPING.contains(&verb.word))
    }

    /// Whether it depends on something: "will support Chile only if", "will sign provided that", "If it rains, Chile will".
    pub(super) fn is_on_condition(&self, first: usize) -> bool {
        let tail = self.clause.items[self.found.end..].iter().take(LONGEST_CONDITIONED);
        let tail: Vec<&Item> = tail.take_while(|item| item.what != What::Barrier).collect();
        let is_condition = |pair: &[&Item]| {
            let is_only = ONLY.contains(&pair[0].word) && pair[1].is(Class::Clause) && pair[1].is(Class::Possible);
            is_only || pair[0].word == PROVIDED && pair[1].word == THAT
        };
        tail.windows(2).any(is_condition) || self.follows_condition(first)
    }

    /// Whether a clause with "if" stands at the beginning, and the comma behind it right before what begins at `first`.
    fn follows_condition(&self, first: usize) -> bool {
        let is_between = |item: &Item| item.is_before_noun() || item.is_of_title();
        let before = without_end(&self.clause.items[..first], is_between);
        let is_mark = |item: &Item| matches!(item.what, What::Barrier | What::Quote);
        let opening = before.iter().rposition(is_mark).map_or(0, |mark| mark + 1);
        let is_if = |item: &Item| item.is(Class::Clause) && item.is(Class::Possible);
        before.last().is_some_and(|item| item.what == What::Comma) && before.get(opening).is_some_and(is_if)
    }

    /// Whether what is told in the present is on a day of the week: "meets Petr Pavel on Monday", "Petr Pavel and Zuzana
    /// Čaputová hold talks on Monday".
    pub(super) fn is_on_a_day_to_come(&self, subject: Option<usize>) -> bool {
        let behind = subject.and_then(|subject| self.clause.items.get(subject + 1..)).unwrap_or_default();
        let predicate = without_start(behind, |item| item.is(Class::Adverb));
        let form = |item: &Item| self.clause.lexicon.form(item.word);
        let is_present = match predicate {
            [be, verb, ..] if be.is(Class::Be) => form(verb).is_gerund,
            [verb, ..] => self.is_third_person(verb) || form(verb).is_base && !form(verb).is_past,
            [] => false,
        };
        let clause = predicate.iter().take(LONGEST_DATED).take_while(|item| item.is_word() || item.is_group());
        let clause: Vec<&Item> = clause.collect();
        is_present && clause.windows(2).any(|pair| pair[0].word == ON && WEEKDAYS.contains(&pair[1].word))
    }

    /// Whether something is told to happen ahead of it: "ahead of Petr Pavel’s visit to Chile".
    pub(super) fn is_ahead(&self, first: usize) -> bool {
        let before = without_end(&self.clause.items[..first], |item| item.is_before_noun() || item.is_of_title());
        matches!(before, [.., ahead, of] if AHEAD.contains(&ahead.word) && of.word == OF)
    }

    /// Whether what is told in the present, or by a noun, will be: "flies to Chile next week", "is meeting him tomorrow",
    /// "ahead of his visit to Chile next week".
    pub(super) fn is_soon(&self) -> bool {
        let items = &self.clause.items;
        let trigger = &items[self.found.trigger];
        let is_progressive = || self.found.trigger > 0 && items[self.found.trigger - 1].is(Class::Be);
        let form = self.clause.lexicon.form(trigger.word);
        let is_present = self.is_third_person(trigger) || form.is_gerund && is_progressive();
        let tail = &items[self.found.trigger..];
        // "his visit to Chile, which next year" is over.
        let is_noun = tail.get(1).is_some_and(|next| next.is(Class::Preposition) || next.word == NEXT)
            && !(form.is_past || form.is_participle || form.is_gerund);
        let goes_on = |item: &&Item| match item.what {
            What::Barrier => false,
            What::Comma => !is_noun,
            _ => !is_noun || !(item.is_helping() || item.is(Class::Saying) || item.is(Class::Clause)),
        };
        let near = tail.iter().take(LONGEST_DATED).take_while(goes_on).count();
        let is_next = |pair: &[Item]| pair[0].word == NEXT && pair[1].is(Class::Time);
        (is_present || is_noun)
            && (tail[..near].iter().any(|item| item.word == TOMORROW) || tail[..near].windows(2).any(is_next))
    }
}
