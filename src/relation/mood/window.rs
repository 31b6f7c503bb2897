//! Where the words stand that say how a relation is stated: behind its subject, and in the predicate of its trigger.

use super::{REACH, Reader};
use crate::relation::inflect::Form;
use crate::relation::item::{Item, What, without_start};
use crate::relation::lexicon::{AFTER, AT, BEFORE, Class, DURING, FOLLOWING, OCCASIONS, OR, SINCE, WHICH, WHO, YET};

impl Reader<'_> {
    /// The items that say how the relation is stated.
    pub(super) fn window(&self, subject: Option<usize>) -> std::ops::Range<usize> {
        let items = &self.clause.items;
        // A rule may have an auxiliary for its first word: "would free".
        let is_auxiliary = items[self.found.trigger].is(Class::Auxiliary);
        let trigger = self.found.trigger + usize::from(is_auxiliary);
        let Some(subject) = subject else {
            let start = (trigger.saturating_sub(REACH)..trigger)
                .rev()
                .find(|at| matches!(items[*at].what, What::Barrier | What::Quote | What::Comma));
            return start.map_or(trigger.saturating_sub(REACH), |at| at + 1)..trigger;
        };
        // An insertion between subject and verb says nothing of the verb.
        let comma = |range: std::ops::Range<usize>| range.rev().find(|at| items[*at].what == What::Comma);
        let close = comma(subject + 1..trigger);
        // "has, for now, left" has its auxiliary before the insertion.
        let opening = close.and_then(|close| comma(subject + 1..close));
        let comma = close.filter(|_| !opening.is_some_and(|opening| items[opening - 1].is_helping()));
        let comma = comma.filter(|comma| !self.is_helped_too(subject + 1, *comma));
        let start = comma.unwrap_or(subject) + 1;
        let start = self.own_clause(start..trigger).unwrap_or(start);
        let joint = self.joint(start..trigger).or_else(|| self.predicate(start..trigger));
        joint.map_or(start, |joint| joint + 1)..trigger
    }

    /// Whether the verb that helps the one behind the subject helps the trigger too, which stands in its base form behind the
    /// comma at `comma` and an "and": "will meet him on Friday, and visit Chile".
    fn is_helped_too(&self, start: usize, comma: usize) -> bool {
        let items = &self.clause.items;
        let form = self.clause.lexicon.form(items[self.found.trigger].word);
        let is_helped = |verb: &Item| verb.classes.has_any(&[Class::Planned, Class::Possible]) && verb.is_helping();
        matches!(&items[comma + 1..self.found.trigger], [and] if and.is(Class::Conjunction))
            && form.is_base
            && !form.is_past
            && without_start(&items[start..comma], |item| item.is(Class::Adverb)).first().is_some_and(is_helped)
    }

    /// Where the clause of a past verb begins that "when" or "why" and a pronoun open: of "was unaware of any plans when he
    /// met" at the pronoun; or a clause that another verb tells: of "rejected the idea and said he wanted" at the "he".
    fn own_clause(&self, range: std::ops::Range<usize>) -> Option<usize> {
        let items = &self.clause.items;
        let tells = |at: &usize| {
            let is_joined = || at.checked_sub(1).is_some_and(|before| items[before].is(Class::Conjunction));
            items[*at].is(Class::Saying) && items[at + 1].is(Class::Pronoun) && is_joined()
        };
        if let Some(saying) = range.clone().rev().find(tells) {
            return Some(saying + 1);
        }
        let form = self.clause.lexicon.form(items[self.found.trigger].word);
        let opens = |at: &usize| OCCASIONS.contains(&items[*at].word) && items[at + 1].is(Class::Pronoun);
        range.rev().find(opens).filter(|_| form.is_past && !form.is_base).map(|at| at + 1)
    }

    /// The conjunction of a range behind which another predicate begins: of "does not recognise it and is a backer of" the
    /// "and", and so of "saw no harm and wanted to visit".
    fn predicate(&self, range: std::ops::Range<usize>) -> Option<usize> {
        let items = &self.clause.items;
        let start = range.start;
        let opens = |at: &usize| {
            let next = &items[at + 1];
            // "came to the brink yet did not leave", but not "has not yet been"
            let is_yet = || {
                items[*at].word == YET
                    && !items[at.saturating_sub(1)].classes.has_any(&[Class::Auxiliary, Class::Negator])
            };
            let is_conjunction = items[*at].is(Class::Conjunction) && !items[*at].is(Class::Negator) || is_yet();
            let leads = || self.leads_to_verb(at + 1) && !self.is_shared(start..*at, next);
            is_conjunction && (next.is_helping() || leads())
        };
        range.rev().find(opens)
    }

    /// Whether a finite verb at `at` tells how somebody is disposed to what follows: "wanted to", "plans to".
    fn leads_to_verb(&self, at: usize) -> bool {
        let item = &self.clause.items[at];
        let form = self.clause.lexicon.form(item.word);
        let is_finite = form.is_past && !form.is_base || self.is_third_person(item);
        let tells = [Class::Desired, Class::Planned, Class::Possible, Class::Refusing];
        // "called for calm but stopped short of criticising"
        is_finite && item.classes.has_any(&tells) && (self.is_before_to(at) || item.is(Class::Refusing))
    }

    /// Whether a word may be a verb in the third person: "depends".
    pub(super) fn is_third_person(&self, item: &Item) -> bool {
        self.clause.lexicon.form(item.word) == Form::default() && self.clause.text[item.span.as_range()].ends_with('s')
    }

    /// Whether the verb that helps another in a range helps `verb` too: in "has not visited and met", but not in "had no
    /// doubt and met", where it helps none.
    fn is_shared(&self, range: std::ops::Range<usize>, verb: &Item) -> bool {
        let before = &self.clause.items[range];
        let helping = before.iter().position(|item| item.is_helping());
        self.clause.lexicon.form(verb.word).is_participle
            && helping.is_some_and(|at| before[at..].iter().any(|item| self.clause.is_participle(item)))
    }

    /// What of a range stands behind the "before", "after" or "since" of a gerund, which no "not" before that denies: of
    /// "did not ask before attacking" nothing.
    pub(super) fn behind_time(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let items = &self.clause.items;
        let last = range.clone().rev().find(|at| !items[*at].is(Class::Adverb));
        let is_gerund = self.clause.lexicon.form(items[self.found.trigger].word).is_gerund;
        let time = last.filter(|last| is_gerund && [AFTER, BEFORE, SINCE].contains(&items[*last].word));
        time.map_or(range.start, |time| time + 1)..range.end
    }

    /// What of a range stands behind the "at", "during" or "after" of an occasion that the trigger names, which is not wanted
    /// for what is: of "proposed it at a meeting with" nothing.
    pub(super) fn behind_occasion(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let items = &self.clause.items;
        let is_of_noun = |item: &Item| {
            item.is_before_noun() || item.is_unknown() || item.what == What::Number || item.is(Class::Time)
        };
        let occasion = range.clone().rev().find(|at| !is_of_noun(&items[*at]));
        let is_occasion = |at: &usize| [AFTER, AT, DURING, FOLLOWING].contains(&items[*at].word);
        occasion.filter(is_occasion).map_or(range.start, |at| at + 1)..range.end
    }

    /// What of a range stands behind the word that begins another clause in it: of "would not say whether it would expel"
    /// nothing is denied.
    pub(super) fn behind_clause(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let clause = range.clone().rev().find(|at| self.clause.items[*at].is(Class::Clause));
        clause.map_or(range.start, |clause| clause + 1)..range.end
    }

    /// Whether a relative pronoun, perhaps behind a comma, follows the group at `at`.
    pub(super) fn is_relative_behind(&self, at: usize) -> bool {
        let mut behind = self.clause.items[at + 1..self.found.trigger].iter();
        let is_mark = |item: &&Item| item.what != What::Comma;
        behind.find(is_mark).is_some_and(|next| [WHICH, WHO].contains(&next.word))
    }

    /// The conjunction of a range right before the trigger, where it joins two finite verbs: of
    /// "urged them to think and met" the "and", but none in "has not visited and met".
    fn joint(&self, range: std::ops::Range<usize>) -> Option<usize> {
        let joint = self.verb_joint(range.clone())?;
        (!self.is_shared(range.start..joint, &self.clause.items[self.found.trigger])).then_some(joint)
    }

    /// The conjunction of a range right before the trigger, where that is bent: of "has called
    /// it a shame and accused" the "and".
    pub(super) fn verb_joint(&self, range: std::ops::Range<usize>) -> Option<usize> {
        let items = &self.clause.items;
        let start = range.start;
        let trigger = &items[self.found.trigger];
        let form = self.clause.lexicon.form(trigger.word);
        let is_passed = |item: &Item| item.is(Class::Adverb) || item.is(Class::Negator) && !item.is(Class::Conjunction);
        let joint = range.rev().find(|at| !is_passed(&items[*at]))?;
        // What is denied of one of two is denied of both: "never visited or met".
        let is_conjunction =
            items[joint].is(Class::Conjunction) && !items[joint].is(Class::Negator) && items[joint].word != OR;
        // "no longer heats with coal but depends on"
        let is_verb = form.is_past && !form.is_base
            || self.is_third_person(trigger)
            || form.is_gerund && self.is_progressive(start..joint);
        (is_conjunction && is_verb).then_some(joint)
    }

    /// Whether the only gerund of a range stands behind a form of "be", so that another is joined with it: "is calling for
    /// an end and demanding", but not "is considering meeting and visiting".
    fn is_progressive(&self, range: std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let mut gerunds = range.filter(|at| self.clause.is_gerund(&items[*at]));
        let is_finite = gerunds.next().is_some_and(|at| at > 0 && items[at - 1].is(Class::Be));
        is_finite && gerunds.next().is_none()
    }
}
