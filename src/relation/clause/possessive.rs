//! Whose that is before which a possessive pronoun stands: "spoke after his talks with".

use super::{Clause, LONGEST_WALK};
use crate::gazetteer::Kind;
use crate::relation::actor::Actor;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{ABOUT, AFTER, BEFORE, Class, FOR, HER, HIS, ITS, OVER, SINCE, THAT, UNTIL};

impl Clause<'_> {
    /// Whom the possessive pronoun at `at` stands for, where the sentence leaves no choice: of "Chile spoke after its talks"
    /// Chile, and so of "During its talks with Peru, Chile"; what it tells of ends before `end`.
    pub(in crate::relation) fn owner_meant(&self, at: usize, end: usize) -> Option<usize> {
        if self.opens_with_preposition(at) {
            return self.owner_behind(end).filter(|owner| self.may_own(at, *owner));
        }
        let is_mark = |item: &Item| matches!(item.what, What::Barrier | What::Quote);
        let lowest = at.saturating_sub(LONGEST_WALK);
        let start = self.items[lowest..at].iter().rposition(is_mark).map_or(lowest, |mark| lowest + mark + 1);
        // "criticised Chile over its support for"
        let object = self.object_before_reason(at).filter(|object| self.may_own(at, *object));
        let owner = object.or_else(|| {
            // "insists that its invasion of"
            let end = if at > 0 && self.items[at - 1].word == THAT { at - 1 } else { at };
            let first = self.first_subject(end).filter(|first| *first >= start)?;
            let is_only = (start..at).filter(|other| self.may_own(at, *other)).eq([first]);
            is_only.then_some(first)
        })?;
        (!self.has_subject_between(owner, at)).then_some(owner)
    }

    /// Whether nothing but a preposition opens the sentence, or a part of it, before the pronoun at `at`: "During his".
    fn opens_with_preposition(&self, at: usize) -> bool {
        let before = without_end(&self.items[..at], |item| item.is(Class::Preposition));
        before.len() < at && self.opens(before.len())
    }

    /// The subject behind what opens a sentence up to `end`: "[On his visit to Peru], the Chilean president".
    fn owner_behind(&self, end: usize) -> Option<usize> {
        let is_passed = |item: &Item| {
            matches!(item.what, What::Comma | What::Number)
                || item.is_before_noun()
                || item.is(Class::Time)
                || item.is(Class::Preposition)
        };
        let group = self.items.len() - without_start(self.items.get(end..)?, is_passed).len();
        let verb = self.items.get(group + 1)?;
        (self.items[group].is_group() && verb.is_word() && !verb.is(Class::Conjunction)).then_some(group)
    }

    /// The object of a verb before the reason that the pronoun at `at` tells of: Chile of "criticised Chile over its".
    fn object_before_reason(&self, at: usize) -> Option<usize> {
        let [.., object, link] = &self.items[..at] else { return None };
        let is_reason = [ABOUT, FOR, OVER].contains(&link.word);
        (is_reason && object.is_group() && self.is_behind_verb(at - 2)).then(|| at - 2)
    }

    /// Whether the possessive pronoun at `at` may stand for the item at `owner`: "his" for a person, "its" for one land or
    /// body, "their" for several.
    fn may_own(&self, at: usize, owner: usize) -> bool {
        let Some(group) = self.items[owner].group() else { return false };
        let members = self.members(group);
        let is_person = |actor: &Actor| self.names[actor.name].kind == Kind::Person;
        let are_many = |actor: &Actor| !is_person(actor) && self.text[actor.span.as_range()].ends_with('s');
        match (self.items[at].word, members) {
            (HER | HIS, [one]) => is_person(one) || one.has_title,
            (ITS, [one]) => !is_person(one) && !one.has_title && self.names[one.name].kind != Kind::Place,
            (HER | HIS | ITS, _) => false,
            (_, members) => members.len() > 1 || members.iter().any(are_many),
        }
    }

    /// Whether somebody else may be the subject of a clause between the group at `owner` and the pronoun at `at`: "Chile left
    /// because the company ended its talks with".
    fn has_subject_between(&self, owner: usize, at: usize) -> bool {
        let is_opening = |item: &Item| {
            item.classes.has_any(&[Class::Clause, Class::Relative, Class::Saying])
                || [AFTER, BEFORE, SINCE, UNTIL].contains(&item.word)
        };
        let is_passed = |item: &Item| item.classes.has_any(&[Class::Adverb, Class::Preposition, Class::Time]);
        let is_own = |next: &Item| next.is(Class::Pronoun) || self.is_gerund(next);
        let is_other = |opening: usize| {
            let Some(next) = (opening + 1..at).find(|next| !is_passed(&self.items[*next])) else { return false };
            let is_antecedent = self.items[opening].is(Class::Relative) && opening <= owner + 2;
            let has_verb = self.items[next + 1..at].iter().any(|item| item.is_finite(self.lexicon));
            has_verb && !is_antecedent && !is_own(&self.items[next])
        };
        (owner + 1..at).any(|opening| is_opening(&self.items[opening]) && is_other(opening))
    }
}
