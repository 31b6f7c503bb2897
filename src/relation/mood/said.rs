//! Who says what is told: "X said that", ", officials said", a quotation.

use super::Reader;
use crate::relation::item::{Item, What, without_end};
use crate::relation::lexicon::{
    ADMITTING, AFTER, ANNOUNCING, AS, BEFORE, CONFIRM, Class, HAS, HAVE, HOPING, INSIST, IT, LEARNING, OUT, SHOWING,
    SINCE, TELLING, THAT, VITAL, WHERE, WOULD,
};
use crate::relation::vocabulary::Modality;

/// How far before a subject "X said that" is looked for, in items.
const SAYING_REACH: usize = 9;
/// How far before an "and that" a verb of saying stands at most that it goes on with, in items.
const LONGEST_SAYING: usize = 60;
/// How many items ", officials said on Monday" has at most, at the end of a sentence.
const LONGEST_TAIL: usize = 14;

impl Reader<'_> {
    /// Whether "would" tells what somebody has promised, or said to be coming.
    pub(super) fn is_promised(&self, window: std::ops::Range<usize>, first: usize) -> bool {
        let is_would = self.any(window.clone(), |_, item| item.word == WOULD);
        let others = self.any(window.clone(), |_, item| item.is(Class::Possible) && item.word != WOULD);
        // "would visit Chile, officials said", but not "would have visited Chile", "would visit Chile, many think"
        let is_announced = || {
            let mut tail = self.clause.items[self.found.end..].iter();
            tail.any(|item| ANNOUNCING.contains(&item.word)) && self.is_said_behind()
        };
        let is_past = || self.any(window.clone(), |_, item| item.word == HAVE);
        let is_said =
            || self.saying_before(first).is_some() || self.is_settled_before(first) || is_announced() && !is_past();
        is_would && !others && (self.is_pronoun_in(window.clone()) || is_said())
    }

    /// Whether "that", behind what somebody said or settled with it, stands right before the first part: "it was agreed that
    /// Chile", "said at a meeting in Lima that Chile".
    fn is_settled_before(&self, first: usize) -> bool {
        let items = &self.clause.items;
        let [before @ .., that] = without_end(&items[..first], |item| item.is_before_noun() && item.word != THAT)
        else {
            return false;
        };
        let clause = before.iter().rev().take(SAYING_REACH).take_while(|item| item.is_word() || item.is_group());
        let settles = |item: &Item| {
            item.is(Class::Saying) || item.is(Class::Planned) && self.clause.lexicon.form(item.word).is_past
        };
        let verb =
            clause.into_iter().find(|item| item.classes.has_any(&[Class::Saying, Class::Planned, Class::Possible]));
        that.word == THAT && verb.is_some_and(settles)
    }

    /// Whether a pronoun stands for the subject, who says what it does itself: "Chile said it had".
    pub(super) fn is_told_by_pronoun(&self, window: std::ops::Range<usize>) -> bool {
        self.is_pronoun_in(window.clone()) && !self.is_refused(window.clone()) && !self.is_owned_to(window)
    }

    /// Whether the subject owns to what it has done: "admitted that it had", "confirmed it had".
    fn is_owned_to(&self, window: std::ops::Range<usize>) -> bool {
        self.any(window, |at, item| {
            let before = without_end(&self.clause.items[..at], |item| item.is(Class::Relative)).last();
            item.is(Class::Pronoun)
                && before
                    .is_some_and(|verb| [ADMITTING, CONFIRM, LEARNING].iter().any(|verbs| verbs.contains(&verb.word)))
        })
    }

    fn is_pronoun_in(&self, window: std::ops::Range<usize>) -> bool {
        // "left for Chile, where he met": nobody says so.
        // "praised Chile when he met": nobody says so either.
        let tells =
            |pair: &[Item]| pair[0].is(Class::Saying) && (pair[1].is(Class::Relative) || pair[1].is(Class::Pronoun));
        let is_said = |at: usize| self.clause.items[..at].windows(2).any(tells);
        let is_place = |at: usize| {
            let at = self.clause.before_date(at);
            let Some(before) = at.checked_sub(1).map(|before| &self.clause.items[before]) else { return false };
            let is_joint = before.classes.has_any(&[Class::Clause, Class::Conjunction])
                || [AFTER, BEFORE, SINCE].contains(&before.word);
            // "except that it never signed"
            let is_exception = before.is(Class::Relative) && at > 1 && self.clause.items[at - 2].is(Class::Preposition);
            before.word == WHERE || is_exception || is_joint && !is_said(at)
        };
        self.any(window, |at, item| item.is(Class::Pronoun) && !is_place(at))
    }

    /// Reported or desired, where "X said that" or "X demanded that" stands before the first part.
    pub(super) fn saying_before(&self, first: usize) -> Option<Modality> {
        let items = &self.clause.items;
        let mut at = first;
        while at > first.saturating_sub(SAYING_REACH) {
            at -= 1;
            let item = &items[at];
            if self.is_saying(at) {
                // "said Chile’s president, who met": that is who says something.
                // "insists that Chile withdraw" demands it.
                let is_base = self.clause.lexicon.form(items[self.found.trigger].word).is_base;
                let modality = match is_base && INSIST.contains(&item.word) {
                    true => Modality::Desired,
                    false => Modality::Reported,
                };
                return (!self.is_speaker(first)).then_some(modality);
            }
            if (item.is(Class::Desired) || VITAL.contains(&item.word))
                && self.clause.items.get(at + 1).is_some_and(|next| next.is(Class::Relative) || next.is(Class::Time))
            {
                return Some(Modality::Desired);
            }
            // "hopes Chile will support Peru"
            let is_own = || items[at + 1..first].iter().all(Item::is_before_noun);
            if HOPING.contains(&item.word) && is_own() {
                return Some(Modality::Desired);
            }
            // "said that it was late and that Russia would help"
            if item.is(Class::Relative) && at > 0 && items[at - 1].is(Class::Conjunction) {
                let is_said = items[at.saturating_sub(LONGEST_SAYING)..at].iter().any(|item| item.is(Class::Saying));
                return is_said.then_some(Modality::Reported);
            }
            // "said that he and Abe condemned"
            let is_joined = item.is(Class::Conjunction) && at > 0 && items[at - 1].is(Class::Pronoun)
                || item.is(Class::Pronoun) && items.get(at + 1).is_some_and(|next| next.is(Class::Conjunction));
            // "told reporters after Chile and Peru met": that is when it was told.
            if [AFTER, BEFORE, SINCE].contains(&item.word) {
                return None;
            }
            // "told Chile that"
            let is_told = item.is_group()
                && items.get(at + 1).is_some_and(|next| next.is(Class::Relative) || next.is(Class::Preposition))
                && without_end(&items[..at], Item::is_before_noun)
                    .last()
                    .is_some_and(|verb| TELLING.contains(&verb.word));
            let is_between = matches!(item.what, What::Number)
                || is_told
                || is_joined
                || item.word == IT && at > 0 && items[at - 1].word == HAS
                || item.classes.has_any(&[
                    Class::Venue,
                    Class::Relative,
                    Class::Time,
                    Class::Preposition,
                    Class::Determiner,
                    Class::Modifier,
                    Class::Adverb,
                    Class::Title,
                    Class::Portfolio,
                    Class::Head,
                ]);
            if !is_between {
                return None;
            }
        }
        None
    }

    /// Whether a verb of saying stands at `at`, or a noun whose "that" tells what is said ("the report that"), and no other
    /// noun: "the states of Chad and Niger joined", "known as states".
    fn is_saying(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let form = self.clause.lexicon.form(items[at].word);
        let is_before_noun = |item: &Item| {
            item.is_before_noun() || item.is(Class::Preposition) || item.word == AS || item.what == What::Number
        };
        let tells = || items.get(at + 1).is_some_and(|next| next.is(Class::Relative));
        let word = items[at].word;
        if LEARNING.contains(&word) || SHOWING.contains(&word) {
            return self.is_learnt(at);
        }
        // "rumour has it that"
        if word == HAS {
            return items.get(at + 1).is_some_and(|next| next.word == IT)
                && items.get(at + 2).is_some_and(|next| next.is(Class::Relative));
        }
        // "contrary to earlier reports"
        let before = without_end(&items[..at], |item| item.is(Class::Adverb)).last();
        // ", the medieval state from which": who says so would be several, as in "analysts state".
        let is_one = |item: &Item| item.is_unknown() && !self.clause.text[item.span.as_range()].ends_with('s');
        let is_behind_one = || form.is_base && before.is_some_and(is_one) && !items[at - 1].is(Class::Adverb);
        let is_noun = || {
            (before.is_some_and(is_before_noun) || is_behind_one()) && !form.is_past && !form.is_participle && !tells()
        };
        items[at].is(Class::Saying) && !is_noun()
    }

    /// Whether the verb at `at` tells that what stands around it has come to be known: "found that", "it turned out that",
    /// ", documents show", ", it emerged on Tuesday".
    fn is_learnt(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_out = items.get(at + 1).is_some_and(|next| next.word == OUT);
        let behind = &items[at + 1 + usize::from(is_out)..];
        let tells = behind.first().is_some_and(|next| next.is(Class::Relative)) && LEARNING.contains(&items[at].word);
        let ends = behind.first().is_none_or(|next| next.what == What::Barrier);
        tells || ends || matches!(behind, [on, day, ..] if on.is(Class::Preposition) && day.is(Class::Time))
    }

    /// Whether the group at `at`, which a verb of saying stands before, is the speaker, of whom an insertion tells more.
    fn is_speaker(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_parted = items.get(at + 1).is_some_and(|next| next.what == What::Comma);
        let is_between = |item: &&Item| item.classes.has_any(&Class::BEFORE_PERSON) && !item.is(Class::Relative);
        let between = items[..at].iter().rev().take_while(is_between).count();
        let is_mark = |item: &Item| matches!(item.what, What::Comma | What::Quote | What::Barrier);
        let [before @ .., saying] = &items[..at - between] else { return false };
        is_parted && saying.is(Class::Saying) && before.last().is_none_or(is_mark)
    }

    /// Whether an insertion between the subject and its verb says who says so: "Putin, his aides said, visited".
    pub(super) fn is_said_between(&self, subject: usize) -> bool {
        let items = &self.clause.items[..self.found.trigger];
        let Some([comma, first, ..]) = items.get(subject + 1..) else { return false };
        let is_insertion = comma.what == What::Comma && !first.classes.has_any(&[Class::Relative, Class::Conjunction]);
        let Some(close) = items.iter().rposition(|item| item.what == What::Comma).filter(|_| is_insertion) else {
            return false;
        };
        // "Putin, says his aide, visited"
        close > subject + 2 && (self.is_saying(close - 1) || self.is_saying(subject + 2))
    }

    /// Whether the comma at `comma` closes an insertion behind a group in which all is found, so that the verb behind it
    /// is that of the group: "Petr Pavel, on his first visit to Chile, said".
    fn closes_insertion(&self, comma: usize) -> bool {
        let group = self.found.source.min(self.found.target);
        let items = &self.clause.items;
        let opening = items.get(group + 1).is_some_and(|next| next.what == What::Comma);
        opening
            && group + 1 < self.found.trigger
            && self.found.trigger < comma
            && items[group + 2..comma].iter().all(|item| item.what != What::Comma)
    }

    /// Whether what the comma at `comma` begins names who says so, as in
    /// ", officials said"; what the subject itself says, as in ", saying it had"
    /// and ", but said it was", is something else, and so is what ", and Uganda says" opens.
    fn says(&self, comma: usize) -> bool {
        let tail = &self.clause.items[comma + 1..];
        // ", the yuan -- an accusation that China rejects"
        let tail = &tail[..tail.iter().position(|item| item.what == What::Barrier).unwrap_or(tail.len())];
        let Some(saying) = (0..tail.len()).find(|at| self.is_saying(comma + 1 + at)) else {
            return false;
        };
        // "Petr Pavel, who knew him, said he was": that is the verb of the sentence.
        let follows = || tail.get(1).is_some_and(|next| next.is(Class::Pronoun) || next.is(Class::Relative));
        let is_main = saying == 0 && (follows() || self.closes_insertion(comma));
        // ", as had been reported": it was reported before.
        if self.clause.is_expectation(comma + 1 + saying) {
            return false;
        }
        // ", which the agency says was"
        let is_of_subject = tail[0].is(Class::Conjunction) || tail[0].is(Class::Relative) || is_main;
        let is_gerund = self.clause.lexicon.form(tail[saying].word).is_gerund;
        // ", ending a war that claimed lives"
        let is_told_of = saying > 0 && tail[saying - 1].is(Class::Relative);
        // "though it did not say why"
        let is_denied = tail[..saying].iter().any(|item| item.is(Class::Negator));
        // ", Chile’s president said Peru must pay", ", although Chile says it is late": that is what is said.
        let is_of_other = tail[0].is(Class::Clause)
            || tail[saying + 1..].iter().any(|item| item.is(Class::Be) || item.is(Class::Auxiliary));
        !(is_gerund || is_of_subject || is_told_of || is_denied || is_of_other)
    }

    /// Whether the sentence says that it tells what others say: "reportedly",
    /// "according to", ", officials said on Monday", a quotation.
    pub(super) fn is_said_around(&self) -> bool {
        self.clause.is_reported(self.found.trigger)
            || self.is_said_behind()
            || self.clause.is_quoted(self.found.trigger)
    }

    /// Whether the end of the sentence says who says so: ", officials said on Monday".
    fn is_said_behind(&self) -> bool {
        let items = &self.clause.items;
        let tail = self.found.end.max(items.len().saturating_sub(LONGEST_TAIL))..items.len();
        let comma = tail.rev().find(|at| items[*at].what == What::Comma);
        comma.is_some_and(|comma| self.says(comma))
    }
}
