//! Who did what a verb without a subject of its own tells, and who did not.

use super::Clause;
use super::LONGEST_WALK;
use crate::gazetteer::Kind;
use crate::relation::actor::Actor;
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{AFTER, Class, HE, INCLUDING, IT, SHE, SINCE, THEIRS, TO, WHERE, WordId};

impl Clause<'_> {
    /// The subject of a clause that "after" opens before the comma at `comma`: of "Chile apologised
    /// after a Peruvian crew had fired, killing" the crew.
    pub(super) fn agent(&self, comma: usize) -> Option<usize> {
        let lowest = comma.saturating_sub(LONGEST_WALK);
        let opening = (lowest..comma).rev().find(|at| [AFTER, SINCE].contains(&self.items[*at].word))?;
        let is_between =
            |item: &&Item| item.classes.has_any(&[Class::Determiner, Class::Modifier]) || item.what == What::Number;
        let group = opening + 1 + self.items[opening + 1..comma].iter().take_while(is_between).count();
        let is_verb = |item: &Item| {
            let form = self.lexicon.form(item.word);
            form.is_past || item.is(Class::Auxiliary) || item.is(Class::Be)
        };
        let has_verb = self.items[group + 1..comma.max(group + 1)].iter().take(4).any(is_verb);
        (matches!(self.items[group].what, What::Group(_)) && has_verb).then_some(group)
    }

    /// Whether the group at `at` tells only of whose the noun behind it is: "a Peruvian town".
    pub(super) fn is_told_of(&self, at: usize) -> bool {
        let What::Group(group) = self.items[at].what else { return false };
        let is_noun = |item: &Item| item.what == What::Word && item.is_unknown();
        self.members(group).iter().any(|actor| actor.is_attribute) && self.items.get(at + 1).is_some_and(is_noun)
    }

    /// Whether the word at `at` is a noun, as "report" in "a Peruvian report that it had":
    /// whose "it" is such a report does not tell.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        match self.items[before].what {
            What::Group(group) => {
                self.members(group).iter().all(|actor| self.names[actor.name].is_adjective && actor.head.is_none())
            }
            _ => self.items[before].is(Class::Determiner) && !self.items[before].is(Class::Relative),
        }
    }

    /// Whether the word at `at` tells what somebody has in mind, and "to" follows: "decision to leave".
    pub(in crate::relation) fn is_intention(&self, at: usize) -> bool {
        let is_to = |step: usize| self.items.get(at + step).is_some_and(|item| item.word == TO);
        self.items[at].classes.has_any(&[Class::Planned, Class::Desired]) && is_to(1)
    }

    /// Whether the group at `at` is the object of a verb before it, and so not the subject of
    /// the one at `verb`: "militants holding UN workers said", "claiming to hold UN workers met".
    pub(super) fn is_object(&self, at: usize, verb: usize) -> bool {
        let is_between = |item: &&Item| {
            item.classes.has_any(&[Class::Determiner, Class::Modifier])
                || item.what == What::Number
                || item.what == What::Word && item.is_unknown()
        };
        let between = self.items[..at].iter().rev().take(3).take_while(is_between).count();
        let [.., lead, before] = &self.items[..at - between] else { return false };
        let form = self.lexicon.form(before.word);
        let finite = self.lexicon.form(self.items[verb].word);
        // "helped Chile fight": who is helped does it.
        let is_helped = at + 1 == verb && finite.is_base && !finite.is_past;
        let no_leads = [
            Class::Determiner,
            Class::Preposition,
            Class::Conjunction,
            Class::Be,
            Class::Auxiliary,
            Class::Adverb,
            Class::Relative,
            Class::Modifier,
        ];
        let is_gerund =
            form.is_gerund && before.word != INCLUDING && lead.is_word() && !lead.classes.has_any(&no_leads);
        // "gunmen who killed two Chileans threatened"
        let is_told = form.is_past && lead.is(Class::Relative) && finite.is_past;
        let is_infinitive = form.is_base && !before.is(Class::Preposition) && lead.word == TO && finite.is_past;
        !is_helped && (is_gerund || is_infinitive || is_told)
    }

    /// Whether `pronoun` may stand for the group at `at`: "he" and "she" for people, "it" for others.
    pub(super) fn may_be_meant(&self, pronoun: WordId, at: usize) -> bool {
        let What::Group(group) = self.items[at].what else { return false };
        let is_person = |actor: &Actor| self.names[actor.name].kind == Kind::Person || actor.head.is_some();
        match pronoun {
            HE | SHE => self.members(group).iter().any(is_person),
            IT => self.members(group).iter().any(|actor| self.names[actor.name].kind != Kind::Person),
            _ => true,
        }
    }

    /// Whether a verb that is not one of saying stands right before the group at `at`, whose object it is.
    pub(super) fn is_behind_verb(&self, at: usize) -> bool {
        let is_between =
            |item: &&Item| item.classes.has_any(&[Class::Determiner, Class::Modifier]) && !item.is(Class::Relative);
        let Some(verb) = self.items[..at].iter().rev().find(|item| !is_between(item)) else { return false };
        let form = self.lexicon.form(verb.word);
        verb.is_word() && !verb.is(Class::Saying) && (form.is_past || form.is_gerund || form.is_base)
    }

    /// Whether the group at `at` is the object of a verb before it, and not the one who does what is told at `verb` all
    /// the same, as in "prevented Chad from attacking", "accused Chad of attacking".
    pub(super) fn is_object_of_another(&self, at: usize, verb: usize) -> bool {
        let is_doing = at + 2 == verb
            && self.items[at + 1].is(Class::Preposition)
            && self.lexicon.form(self.items[verb].word).is_gerund;
        !is_doing && self.is_behind_verb(at)
    }

    /// Whether the verb of saying at `at` tells what the subject itself does: "claimed to", "announced its",
    /// "announced plans to".
    pub(super) fn leads_on(&self, at: usize) -> bool {
        let leads = |next: &Item| next.word == TO || THEIRS.contains(&next.word) || next.is(Class::Planned);
        self.items.get(at + 1).is_some_and(leads)
    }

    /// Whether the gerund at `verb` only tells of the noun behind it, as in "briefed visiting lawmakers".
    pub(super) fn is_told_by(&self, verb: usize) -> bool {
        let leads = [
            Class::Be,
            Class::Auxiliary,
            Class::Adverb,
            Class::Conjunction,
            Class::Leading,
            Class::Preposition,
            Class::Time,
            Class::Clause,
            Class::Failing,
        ];
        let before = verb.checked_sub(1).map(|before| &self.items[before]);
        self.items[verb].is(Class::Modifier)
            && before.is_some_and(|before| before.is_word() && !before.classes.has_any(&leads))
    }

    /// Whether the pronoun at `at` stands for the subject of the clause before it: "left for Baku,
    /// where he met", "began to show that it may", "rejected reports that he had".
    pub(super) fn looks_back(&self, at: usize) -> bool {
        let Some(link) = at.checked_sub(1).filter(|link| *link > 0) else { return false };
        let is_one = [HE, IT, SHE].contains(&self.items[at].word);
        let is_that = is_one && self.items[link].is(Class::Relative) && !self.is_noun(link - 1);
        is_that || self.items[link].word == WHERE
    }
}
