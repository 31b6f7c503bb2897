//! What others have to do with it that somebody does something: who is urged, let, kept from it or accused of it.

use super::{Mood, Reader};
use crate::relation::item::{Item, What, without_end};
use crate::relation::lexicon::{
    AGAINST, Class, ENABLING, EXPECT, FOR, FROM, GIVE, LET, LIKE, LOVE, OF, OPPOSING, PRESSING, THE, TO, VOTING,
};
use crate::relation::vocabulary::Modality;

/// How many items before a verb that moves somebody a "not" stands at most: "never managed to get".
const LONGEST_SEEKING: usize = 4;

impl Reader<'_> {
    /// Whether the subject is urged to do it: "Iran urged Russia to withdraw".
    pub(super) fn is_bidden(&self, subject: Option<usize>) -> bool {
        let items = &self.clause.items;
        let Some((subject, asking)) = self.governor(subject) else { return false };
        // "pressed for years for Chile to sign"
        let time = without_end(&items[..=asking], |item| item.is(Class::Time)).len();
        let is_while = time <= asking && items[..time].last().is_some_and(|item| item.word == FOR);
        let asking =
            if is_while { without_end(&items[..time], |item| item.is(Class::Preposition)).len() } else { asking + 1 };
        let Some(asking) = asking.checked_sub(1) else { return false };
        // "warned Chile not to", "would like Chile to"
        let is_telling =
            |item: &Item| item.is(Class::Bidding) && item.is(Class::Saying) || [LIKE, LOVE].contains(&item.word);
        let is_asking = |item: &Item| item.is(Class::Desired) || PRESSING.contains(&item.word) || is_telling(item);
        // "tried to persuade Chile to sign"
        let may_come = |item: &Item| item.classes.has_any(&[Class::Desired, Class::Planned, Class::Possible]);
        // "flew to Chile to persuade Peru to sign", but not "managed to persuade"
        let is_done = |item: &Item| item.classes.has_any(&[Class::Leading, Class::Refusing]);
        let is_sought = || self.seeking(asking).is_some_and(|item| may_come(item) || !is_done(item));
        // "it is time for Chile to sign"
        let is_dated = || asking > 0 && items[asking - 1].is(Class::Preposition);
        let is_due = || items[asking].is(Class::Time) && !is_dated() && self.is_behind_for(subject);
        let between = &items[subject + 1..self.found.trigger.max(subject + 1)];
        // "urged Chile to leave and sign", but not "urged Chile to leave and signed"
        let form = self.clause.lexicon.form(items[self.found.trigger].word);
        let is_joined = form.is_base && (!form.is_past || self.clause.shared_link(self.found.trigger).is_some());
        let is_own = |item: &Item| {
            item.what == What::Comma
                || item.is(Class::Conjunction) && !is_joined
                || item.classes.has_any(&[Class::Relative, Class::Clause])
        };
        // "gave Chile two weeks to sign"
        let is_given_time = || GIVE.contains(&items[asking].word) && between.iter().any(|item| item.is(Class::Time));
        (is_asking(&items[asking]) || is_sought() || is_due() || is_given_time())
            && between.iter().any(|item| item.word == TO)
            && !between.iter().any(is_own)
    }

    /// The subject with the word before its phrase that may govern what it does: "urged", "plans for".
    fn governor(&self, subject: Option<usize>) -> Option<(usize, usize)> {
        let is_between = |item: &Item| {
            let is_verb = self.clause.text[item.span.as_range()].ends_with("ed");
            item.classes.has_any(&[Class::Determiner, Class::Modifier, Class::Preposition, Class::Title])
                // "called on radical cleric Petr Pavel to leave"
                || item.is_unknown() && !is_verb
        };
        let subject = subject?;
        Some((subject, without_end(&self.clause.items[..subject], is_between).len().checked_sub(1)?))
    }

    /// The word that leads with "to" to the verb at `bidding`, by which others are moved: of "failed to persuade" "failed".
    fn seeking(&self, bidding: usize) -> Option<&Item> {
        match &self.clause.items[..=bidding] {
            [.., seeking, to, verb] if to.word == TO && verb.is(Class::Bidding) => Some(seeking),
            _ => None,
        }
    }

    /// How a deed is meant whose noun stands behind whose it is: "prepares for a Chilean withdrawal from", "called for
    /// Chile’s withdrawal from".
    pub(super) fn deed_in_mind(&self, subject: Option<usize>) -> Option<Modality> {
        let items = &self.clause.items;
        let (subject, governing) = self.governor(subject)?;
        let is_owned = items[subject + 1..self.found.trigger].iter().all(|item| item.what == What::Possessive);
        let is_noun = items.get(self.found.trigger + 1).is_some_and(|next| next.is(Class::Preposition));
        let form = self.clause.lexicon.form(items[self.found.trigger].word);
        if !is_owned || !is_noun || form.is_past || form.is_participle || form.is_gerund {
            return None;
        }
        let governing = &items[governing];
        match () {
            _ if governing.is(Class::Auxiliary) => None,
            _ if governing.is(Class::Desired) => Some(Modality::Desired),
            _ if governing.is(Class::Planned) => Some(Modality::Planned),
            _ if governing.is(Class::Possible) => Some(Modality::Possible),
            _ => None,
        }
    }

    /// Whether somebody is against the deed that a noun tells: "opposes an invasion of Chile by Peru", "is against Chilean
    /// sanctions on Peru"; but "opposed the Chilean invasion of Peru", which there was.
    pub(super) fn is_deed_opposed(&self) -> bool {
        let (items, start) = (&self.clause.items, self.found.start);
        let is_told = |item: &Item| item.is_before_noun() || item.is_unknown() && item.what == What::Word;
        let before = without_end(&items[..start], is_told);
        let form = self.clause.lexicon.form(items[self.found.trigger].word);
        let is_noun = !(form.is_past || form.is_participle || form.is_gerund)
            && items.get(self.found.trigger + 1).is_some_and(|next| next.is(Class::Preposition));
        let is_first = self.found.trigger == start;
        let is_given = || items[before.len()..start].iter().any(|item| item.word == THE);
        let is_against = |verb: &Item| verb.is(Class::Be) || verb.is(Class::Saying) || VOTING.contains(&verb.word);
        let is_opposing = match before {
            [.., verb, against] if against.word == AGAINST => is_against(verb),
            [.., verb, to] if to.word == TO => OPPOSING.contains(&verb.word),
            [.., verb] => OPPOSING.contains(&verb.word),
            [] => false,
        };
        is_noun && is_opposing && (is_first || self.is_owned_noun() && !is_given())
    }

    /// Whether nothing but what belongs to it stands between the one who does it and the noun that tells what: "Chile’s new
    /// sanctions".
    pub(super) fn is_owned_noun(&self) -> bool {
        let between = self.clause.items.get(self.found.source + 1..self.found.trigger).unwrap_or_default();
        let is_told = |item: &Item| item.what == What::Possessive || item.is(Class::Modifier) || item.is_unknown();
        self.found.source < self.found.trigger && between.iter().all(is_told)
    }

    /// How it is stated that somebody moves the subject to it, by the verb that helps: "may force Chile to sign", "agreed to
    /// let Chile sign".
    pub(super) fn moving(&self, subject: Option<usize>) -> Option<Modality> {
        let (subject, bidding) = self.governor(subject)?;
        let items = &self.clause.items;
        let before = without_end(&items[..bidding], |item| item.is(Class::Adverb));
        if let [.., agreed, to] = before
            && to.word == TO
            && LET.contains(&items[bidding].word)
            && subject + 1 == self.found.trigger
        {
            return Some(if agreed.is(Class::Planned) { Modality::Planned } else { Modality::Possible });
        }
        let helping = before.last()?;
        let is_moved = items[bidding].is(Class::Bidding) && self.is_before_to(subject) && helping.is_helping();
        match () {
            _ if is_moved && helping.is(Class::Possible) => Some(Modality::Possible),
            _ if is_moved && helping.is(Class::Planned) => Some(Modality::Planned),
            _ => None,
        }
    }

    /// Whether the subject was not moved to it: "failed to persuade Chile to sign".
    pub(super) fn is_unmoved(&self, subject: Option<usize>) -> bool {
        let Some((subject, bidding)) = self.governor(subject) else { return false };
        // "never managed to get Chile to sign"
        let is_denied = || {
            let before = &self.clause.items[bidding.saturating_sub(LONGEST_SEEKING)..bidding];
            before.iter().any(|item| item.is(Class::Negator))
        };
        self.is_before_to(subject) && self.seeking(bidding).is_some_and(|item| item.is(Class::Refusing) || is_denied())
    }

    /// Whether something lets the subject do it, or hinders it: "a way for Chile to sign", "difficult for Chile to sign",
    /// "the law allows Chile to sign".
    pub(super) fn is_open_to(&self, subject: Option<usize>) -> bool {
        let Some((subject, letting)) = self.governor(subject) else { return false };
        let is_let = ENABLING.contains(&self.clause.items[letting].word);
        self.is_before_to(subject) && (is_let || self.is_behind_for(subject))
    }

    /// Whether a "for" stands before the phrase of the group at `at`.
    fn is_behind_for(&self, at: usize) -> bool {
        without_end(&self.clause.items[..at], Item::is_before_noun).last().is_some_and(|item| item.word == FOR)
    }

    /// Whether somebody plans it for the subject, or expects it: "plans for Iran to withdraw".
    pub(super) fn is_planned_for(&self, subject: Option<usize>) -> bool {
        self.plan_for(subject).is_some()
    }

    /// Whether the plan for the subject is none, or comes to nothing: "no plans for Iran to withdraw", "rejected a plan
    /// for Iran to withdraw".
    pub(super) fn is_plan_dropped(&self, subject: Option<usize>) -> bool {
        let Some(plan) = self.plan_for(subject) else { return false };
        let is_none = |item: &Item| item.classes.has_any(&[Class::Negator, Class::Refusing, Class::Failing]);
        let before = without_end(&self.clause.items[..plan], |item| item.is_before_noun() && !item.is(Class::Negator));
        before.last().is_some_and(is_none) || self.comes_to_nothing()
    }

    /// The word that tells that somebody plans it for the subject, or expects it of it.
    fn plan_for(&self, subject: Option<usize>) -> Option<usize> {
        let subject = subject.filter(|subject| self.is_before_to(*subject) && subject + 2 == self.found.trigger)?;
        let last = without_end(&self.clause.items[..subject], Item::is_before_noun).len().checked_sub(1)?;
        if EXPECT.contains(&self.clause.items[last].word) {
            return Some(last);
        }
        // "prepared on Tuesday for Chile to withdraw"
        // "the plan is for Chile to withdraw"
        let is_time = |item: &Item| item.classes.has_any(&[Class::Be, Class::Preposition, Class::Time]);
        let plan = without_end(&self.clause.items[..last], is_time).len().checked_sub(1)?;
        let is_plan = self.clause.items[last].is(Class::Preposition) && self.clause.items[plan].is(Class::Planned);
        is_plan.then_some(plan)
    }

    /// What another says or does about it, if anything: "prevented Chad from attacking", "will not bar
    /// Chad from attacking", "warned Chad against attacking", "accused Chad of attacking".
    pub(super) fn barred(&self, subject: Option<usize>) -> Option<Mood> {
        let items = &self.clause.items;
        let (subject, link) = (subject?, self.found.trigger.checked_sub(1)?);
        // "Chad was accused by Niger of attacking", "Chad, which Niger accused of attacking"
        let is_accused = self.clause.link_before(self.found.trigger).is_some_and(|link| items[link].word == OF);
        if is_accused && let Some(bidding) = self.clause.bidding_before(self.found.trigger) {
            // "Niger has not accused Chad of attacking"
            let is_open = items[bidding.saturating_sub(2)..bidding].iter().any(|item| item.is(Class::Negator));
            let modality = if is_open { Modality::Possible } else { Modality::Reported };
            return Some(Mood { is_negated: false, modality });
        }
        let is_gerund = self.clause.lexicon.form(items[self.found.trigger].word).is_gerund;
        let is_beside =
            items.get(subject + 1..link)?.iter().all(|item| item.classes.has_any(&[Class::Title, Class::Head]));
        if !is_gerund || !is_beside || ![FROM, AGAINST, OF].contains(&items[link].word) {
            return None;
        }
        let is_between = |item: &Item| item.classes.has_any(&Class::BEFORE_PERSON) || item.what == What::Capital;
        let verb = items[..subject].iter().rposition(|item| !is_between(item))?;
        if !items[verb].is_word() || items[verb].is(Class::Preposition) {
            return None;
        }
        let lets = |item: &Item| item.is(Class::Negator) || item.is(Class::Refusing);
        let is_let = items[verb.saturating_sub(3)..verb].iter().any(lets);
        Some(match (is_let, items[link].word == AGAINST) {
            (true, _) => Mood { is_negated: false, modality: Modality::Possible },
            (false, _) if items[link].word == OF => Mood { is_negated: false, modality: Modality::Reported },
            (false, true) => Mood { is_negated: true, modality: Modality::Desired },
            (false, false) => Mood { is_negated: true, modality: Modality::Asserted },
        })
    }
}
