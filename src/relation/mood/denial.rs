//! What denies a relation: "not", refusals, what is given up, and what others keep from.

use super::doubt::LONGEST_DOUBT;
use super::{Mood, Reader};
use crate::relation::inflect::Form;
use crate::relation::item::{Item, What, denies_next, without_end, without_start};
use crate::relation::lexicon::{
    A, AGAINST, ALMOST, AN, AS, AT, AWAY, BACK, BEFORE, BUT, BY, CLEARED, CONFIRM, COULD, Class, DENY, DOWN, EXCLUDE,
    FAR, FEW, FROM, GIVE, HAD, HAVE, HOLDING, INSTEAD, LEARNING, LITTLE, NEITHER, NO, NOBODY, NONE, NOT, NOTHING, OF,
    OFF, OUT, PART, RATHER, REGRETTING, RULE, SUPPOSED, SUSPENDING, THAN, THE, TO, TOO, UP, YET,
};
use crate::relation::vocabulary::Modality;

/// How many items before "that" a verb stands at most that refuses, with its verdict: "dismissed as nonsense claims that".
const LONGEST_VERDICT: usize = 4;

/// How far before a subject behind its auxiliary a "not" stands at most: "not once in ten years did Chile".
const LONGEST_INVERTED: usize = 6;

/// How many items before a verb its "had planned" stands at most: "had long been hoping to visit".
const LONGEST_INTENT: usize = 7;

impl Reader<'_> {
    /// What is said of that which is "ruled out" or "excluded", or is not.
    pub(super) fn ruled_out(&self, window: std::ops::Range<usize>) -> Option<Mood> {
        let items = &self.clause.items;
        let leads =
            |at: usize| self.leads_to_doing(at) || items.get(at + 1).is_some_and(|next| next.is(Class::Relative));
        let is_out = |at: &usize| match items[*at].word {
            word if EXCLUDE.contains(&word) => leads(*at),
            word => RULE.contains(&word) && items[at + 1].word == OUT && leads(at + 1),
        };
        let rule = window.clone().find(is_out)?;
        let is_open = self.any(window.start..rule, |_, item| item.is(Class::Negator) || item.is(Class::Refusing));
        Some(match is_open {
            true => Mood { is_negated: false, modality: Modality::Possible },
            false => Mood { is_negated: true, modality: Modality::Planned },
        })
    }

    /// Whether something came before it: "died before Chile could sign".
    pub(super) fn is_forestalled(&self, window: std::ops::Range<usize>, first: usize) -> bool {
        let before = without_end(&self.clause.items[..first], Item::is_before_noun).last();
        before.is_some_and(|item| item.word == BEFORE) && self.any(window, |_, item| item.word == COULD)
    }

    /// Whether it is a side behind the trigger that is denied: "blames not Peru but Chile", "was attacked not by Peru".
    pub(super) fn is_side_denied(&self) -> bool {
        let Self { clause, found, .. } = self;
        let mut behind = [found.source, found.target].into_iter().filter(|side| *side > found.trigger);
        behind.any(|side| denies_next(&clause.items[found.trigger + 1..side]))
    }

    pub(super) fn is_negated(&self, window: std::ops::Range<usize>) -> bool {
        let word = |at: usize| self.clause.items.get(at).map(|item| item.word);
        if let Some(refusing) = self.refusing(window.clone()) {
            // "did not fail to condemn"
            let near = &self.clause.items[window.start.max(refusing.saturating_sub(4))..refusing];
            let mut same = near.iter().rev().take_while(|item| item.is_word() && !item.is(Class::Conjunction));
            let is_open = same.any(|item| item.is(Class::Negator));
            return !is_open || DENY.contains(&self.clause.items[refusing].word);
        }
        self.is_denied_noun()
            || self.is_kept_from(&window)
            || self.is_opposed(&window)
            || self.is_none_of_it()
            || self.any(window, |at, item| {
                // "has yet to visit", "was to have met"
                let is_unfulfilled = item.word == YET && word(at + 1) == Some(TO)
                    || item.is(Class::Be) && word(at + 1) == Some(TO) && word(at + 2) == Some(HAVE);
                // "rather than attack", "instead of attacking", "is far from joining"
                let is_other = item.word == RATHER && self.is_before_than(at)
                    || item.word == INSTEAD && self.leads_to_gerund(at, OF)
                    || item.word == FAR && self.leads_to_gerund(at, FROM);
                // "has given up supporting"
                let is_given_up = item.word == UP && at > 0 && GIVE.contains(&self.clause.items[at - 1].word);
                // "too weak to support"
                let is_too = item.word == TOO && word(at + 2) == Some(TO);
                self.denies_trigger(at, item)
                    || ALMOST.contains(&item.word) && at + 1 == self.found.trigger
                    || is_unfulfilled
                    || CLEARED.contains(&item.word) && self.leads_to_gerund(at, OF)
                    || is_other
                    || is_too
                    || is_given_up && self.leads_to_doing(at)
                    || self.is_held_back(at, item)
                    || self.is_given_up(at, item)
            })
    }

    /// Whether somebody denies what the trigger, a noun, tells: "denied any collusion with", "denied allegations of talks with".
    fn is_denied_noun(&self) -> bool {
        let noun = without_end(&self.clause.items[..self.found.trigger], Item::is_before_noun);
        let noun = match noun {
            [rest @ .., claim, of] if of.word == OF && claim.is(Class::Reported) => {
                without_end(rest, Item::is_before_noun)
            }
            noun => noun,
        };
        noun.last().is_some_and(|verb| DENY.contains(&verb.word))
    }

    /// Whether "than" follows the "rather" at `at` right away, or right before the trigger: "would rather sleep than attack".
    fn is_before_than(&self, at: usize) -> bool {
        let is_than = |at: usize| self.clause.items[at].word == THAN;
        is_than(at + 1) || is_than(self.found.trigger - 1)
    }

    /// Whether the negator at `at` says something of the trigger: not the one of "no answer came from talks
    /// between".
    fn denies_trigger(&self, at: usize, item: &Item) -> bool {
        let between = &self.clause.items[at + 1..self.found.trigger.max(at + 1)];
        let is_parted = || between.iter().any(|item| item.is(Class::Preposition));
        // "makes no secret that it supports"
        let is_of_other = || [NO, NONE, NOTHING].contains(&item.word) && self.is_noun_first() && is_parted();
        // "Chile and not Peru attacked"
        let next = without_start(between, Item::is_before_noun).first();
        let leaves_out = item.word == NOT && next.is_some_and(Item::is_group);
        // "does not regret attacking"
        let is_done = || between.iter().any(|item| REGRETTING.contains(&item.word));
        item.is(Class::Negator)
            && !self.is_beyond_doubt(at + 1)
            && !self.is_without_choice(at)
            && !is_of_other()
            && !is_done()
            && !leaves_out
    }

    /// Whether both sides stand behind the trigger, which is a noun then, or tell of it: "talks between", "EU-Japan talks".
    pub(super) fn is_noun_first(&self) -> bool {
        self.found.trigger < self.found.source && self.found.trigger < self.found.target
            || self.clause.is_compound_before_noun(self.found.source)
    }

    /// Whether a word for what comes to nothing says so of what follows: "called off visiting", "shelved its plans to",
    /// "backed away from visiting", "turned down an offer to".
    fn is_given_up(&self, at: usize, item: &Item) -> bool {
        let is_left = [AWAY, DOWN, OUT].contains(&item.word);
        if !item.is(Class::Failing) && !is_left {
            return false;
        }
        let next = self.clause.items[at + 1..].iter().find(|item| !item.is(Class::Determiner));
        let is_plan = |item: &Item| item.classes.has_any(&Class::WISHING);
        self.leads_to_doing(at) || next.is_some_and(|next| is_plan(next) && !next.is(Class::Auxiliary))
    }

    /// Whether the subject keeps itself from what follows: "held back from attacking".
    fn is_held_back(&self, at: usize, item: &Item) -> bool {
        let verb = at.checked_sub(1).map(|verb| self.clause.items[verb].word);
        item.word == BACK && self.leads_to_gerund(at, FROM) && verb.is_some_and(|verb| HOLDING.contains(&verb))
    }

    /// Whether the object is none: "imposed no sanctions on", "supports neither Chile nor", but not "met no fewer than".
    fn is_none_of_it(&self) -> bool {
        let items = &self.clause.items;
        // "gives no more aid", but not "met no more than two"
        let is_of_number = |at: usize| {
            let more = items.get(at + 1).is_some_and(|more| more.is(Class::Adverb));
            more && items.get(at + 2).is_none_or(|than| than.word == THAN)
        };
        // "said no to Peru" is told by the rule itself.
        let is_no = |item: &Item| item.word == NO && !self.is_own(item);
        let is_none = |at: usize| is_no(&items[at]) && !is_of_number(at) || items[at].word == NEITHER;
        // "Chile and Peru signed no treaty"
        let end = self.found.target.max(self.found.end.min(self.found.trigger + 2));
        (self.found.trigger + 1..end).any(is_none)
    }

    /// Whether the subject is against it: "voted against joining".
    fn is_opposed(&self, window: &std::ops::Range<usize>) -> bool {
        let items = &self.clause.items[window.clone()];
        let last = items.iter().rev().find(|item| !item.is(Class::Adverb));
        let is_gerund = self.clause.lexicon.form(self.clause.items[self.found.trigger].word).is_gerund;
        is_gerund && last.is_some_and(|item| item.word == AGAINST)
    }

    /// Whether somebody keeps the subject from it: "was prevented from attacking".
    fn is_kept_from(&self, window: &std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let is_gerund = self.clause.lexicon.form(items[self.found.trigger].word).is_gerund;
        let is_between = |item: &&Item| item.is(Class::Adverb) || item.is(Class::Conjunction);
        let between = items[window.clone()].iter().rev().take_while(is_between).count();
        let [.., be, verb, from] = &items[window.start..window.end - between] else { return false };
        let is_participle = || {
            self.clause.lexicon.form(verb.word).is_participle || self.clause.text[verb.span.as_range()].ends_with("ed")
        };
        is_gerund && from.word == FROM && be.is(Class::Be) && is_participle()
    }

    /// Whether a verb of the window refuses what follows: "refused to", "denied that it".
    pub(super) fn is_refused(&self, window: std::ops::Range<usize>) -> bool {
        self.refusing(window).is_some()
    }

    /// Whether an offer, a plan or a call before the end of `window` is turned down: "turned down an invitation", "voted
    /// down a proposal".
    pub(super) fn is_turned_down(&self, window: std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let down = window.clone().rev().find(|at| !items[*at].is(Class::Determiner));
        down.is_some_and(|down| items[down].word == DOWN)
    }

    /// The verb of the window that refuses what follows.
    fn refusing(&self, window: std::ops::Range<usize>) -> Option<usize> {
        let items = &self.clause.items;
        let refuses = |at: usize| {
            items[at].is(Class::Refusing)
                && !self.is_own(&items[at])
                && (self.leads_on(at) || self.denies(at) || self.is_noun_refused(at))
                && !self.is_other_refused(at)
        };
        window.into_iter().find(|at| refuses(*at))
    }

    /// Whether the verb at `at` refuses the noun that tells of it: "suspended cooperation with", but not "resisted an
    /// attack on".
    fn is_noun_refused(&self, at: usize) -> bool {
        let (items, trigger) = (&self.clause.items, self.found.trigger);
        let is_before_noun =
            |item: &Item| item.classes.has_any(&Class::BEFORE_OBJECT) && !item.is(Class::Relative) || item.is_unknown();
        let is_noun = items.get(trigger + 1).is_some_and(|next| next.is(Class::Preposition));
        let is_own_deed = self.found.source < at && trigger < self.found.target;
        is_noun
            && is_own_deed
            && SUSPENDING.contains(&items[at].word)
            && items.get(at + 1..trigger).is_some_and(|items| items.iter().all(is_before_noun))
    }

    /// Whether the verb at `at` refuses something else, with which the trigger is joined: "should stop arguing and support".
    fn is_other_refused(&self, at: usize) -> bool {
        let (items, trigger) = (&self.clause.items, self.found.trigger);
        let is_doing = items.get(at + 1).is_some_and(|next| self.clause.is_gerund(next));
        let is_joined =
            items.get(at + 2..trigger).is_some_and(|items| items.iter().any(|item| item.is(Class::Conjunction)));
        is_doing && is_joined && !self.clause.is_gerund(&items[trigger])
    }

    /// Whether "that", a pronoun or a gerund follows a refusing verb: "denied that it
    /// supplied", "denied having", "refrained from attacking", "stopped short of attacking".
    fn denies(&self, at: usize) -> bool {
        // "rejected the claim that"
        let is_article = |item: &Item| [A, AN, THE].contains(&item.word);
        // "denied any role in supplying"
        let behind = without_start(&self.clause.items[at + 1..], Item::is_before_noun);
        let is_part = behind.first().is_some_and(|noun| PART.contains(&noun.word));
        let at = at + usize::from(self.clause.items.get(at + 1).is_some_and(is_article));
        let next = self.clause.items.get(at + 1);
        // "rejected allegations that he had"
        let is_noun = next.is_some_and(|next| next.is_word() && !next.is(Class::Preposition));
        let is_that =
            self.clause.items.get(at + 2).is_some_and(|next| next.is(Class::Relative) || self.is_of_sayer(at + 2));
        // "denied his country was supplying"
        let is_clause = || {
            let is_subject = |item: &&Item| item.is_before_noun() || item.is_unknown() || item.is(Class::Head);
            let rest = &self.clause.items[at + 1..];
            let subject = rest.iter().take_while(is_subject).count();
            // "denied his troops had attacked", "denied his troops attacked"
            let is_own_verb = |item: &Item| {
                let form = self.clause.lexicon.form(item.word);
                at + 1 + subject == self.found.trigger && form.is_past && !form.is_base
            };
            let is_verb = |item: &Item| item.is(Class::Be) || item.is(Class::Auxiliary) || is_own_verb(item);
            subject > 1 && rest.get(subject).is_some_and(is_verb)
        };
        let follows = is_noun && is_that
            || is_clause()
            || next.is_some_and(|next| {
                next.classes.has_any(&[Class::Relative, Class::Pronoun, Class::Auxiliary])
                    || self.clause.lexicon.form(next.word).is_gerund
            });
        follows
            || is_part
            || self.leads_to_gerund(at, FROM)
            || self.leads_to_gerund(at, AT)
            || self.leads_to_gerund(at + 1, OF)
    }

    /// Whether a preposition at `at` tells whose claim or wish it is that a "that" tells of: "suggestions by Petr Pavel that".
    fn is_of_sayer(&self, at: usize) -> bool {
        let rest = &self.clause.items[at..];
        let is_between = |item: &&Item| item.is_before_noun() && !item.is(Class::Relative) || item.is_of_title();
        let group = 1 + rest.iter().skip(1).take_while(is_between).count();
        let is_group = rest.get(group).is_some_and(Item::is_group);
        rest[0].is(Class::Preposition) && is_group && rest.get(group + 1).is_some_and(|next| next.is(Class::Relative))
    }

    /// Whether the verb behind all of it says that nothing became of it: "were dropped last year".
    pub(super) fn comes_to_nothing(&self) -> bool {
        let mut tail = self.clause.items[self.found.end..].iter().take(4).take_while(|item| item.is_word());
        tail.any(|item| item.is(Class::Failing) || item.is(Class::Negator))
    }

    /// Whether what somebody has in mind fails: "Chile’s bid to join the bloc was rejected", "Chile’s attempt to leave
    /// failed".
    pub(super) fn is_in_vain(&self, window: std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let is_owned = |at: usize| at > 0 && items[at - 1].what == What::Possessive;
        let is_intended = (window.start..=self.found.trigger).any(|at| is_owned(at) && self.clause.is_intention(at));
        let tail = without_start(&items[self.found.end..], Item::is_helping);
        // "an attempt by Chile to leave failed"
        let is_of_author = || match without_end(&items[..window.start.saturating_sub(1)], Item::is_before_noun) {
            [.., attempt, by] => by.word == BY && attempt.classes.has_any(&Class::WISHING),
            _ => false,
        };
        let is_intended = is_intended || is_of_author();
        is_intended && tail.first().is_some_and(|verb| verb.is(Class::Refusing) || verb.is(Class::Failing))
    }

    /// Whether "neither" or "no" stands right before the first part.
    pub(super) fn is_denied_before(&self, first: usize) -> bool {
        // "whether or not Chile joins"
        let is_other =
            |at: usize| self.clause.items[at].word == NOT && at > 0 && self.clause.items[at - 1].is(Class::Conjunction);
        // "at no time did Chile attack"
        let is_inverted = first > 0 && self.clause.items[first - 1].is(Class::Auxiliary);
        // "not once in ten years did Chile attack"
        let reach = if is_inverted { LONGEST_INVERTED } else { 2 };
        // "would not block Chile’s accession": the verb is denied, and not what it is done to; but "does not want"
        let tells = [Class::Desired, Class::Planned, Class::Possible, Class::Refusing, Class::Saying];
        let is_verb = |item: &Item| {
            let form = self.clause.lexicon.form(item.word);
            (form.is_base || form.is_gerund || form.is_participle) && !item.classes.has_any(&tells)
        };
        let is_parted = |at: usize| !is_inverted && self.clause.items[at + 1..first].iter().any(is_verb);
        // "it surprised nobody that Chile left"
        let is_object = |at: usize| {
            let items = &self.clause.items;
            at > 0 && [NOBODY, NOTHING].contains(&items[at].word) && items[at + 1].is(Class::Relative)
        };
        self.any(first.saturating_sub(reach)..first, |at, item| {
            item.is(Class::Negator)
                && !is_other(at)
                && !is_object(at)
                && !is_parted(at)
                && !self.is_beyond_doubt(at + 1)
        })
    }

    /// Whether what follows says that it was not done: "but did not".
    pub(super) fn is_undone(&self) -> bool {
        let behind = self.clause.items[self.found.end..].iter().take(10).take_while(|item| item.what != What::Barrier);
        let behind: Vec<&Item> = behind.collect();
        let is_end = |at: usize| behind.get(at).is_none_or(|item| !item.is_word());
        let is_verb = |item: &Item| item.is(Class::Auxiliary) || item.is(Class::Be);
        // "had planned to visit Chile but fell ill", "was supposed to visit Chile but"
        let items = &self.clause.items;
        let lead = (self.found.trigger.saturating_sub(LONGEST_INTENT)..self.found.trigger).rev();
        let mut lead = lead.take_while(|at| items[*at].is_word());
        let was_meant = lead.any(|at| items[at].word == HAD && !self.is_before_to(at) || items[at].word == SUPPOSED);
        (0..behind.len().saturating_sub(2)).any(|at| {
            let is_denied = is_verb(behind[at + 1]) && behind[at + 2].word == NOT && is_end(at + 3);
            behind[at].is(Class::Conjunction) && is_denied || behind[at].word == BUT && was_meant
        })
    }

    /// Whether "denied that", "denied reports that" or "no evidence that" stands before the first part.
    pub(super) fn is_denied_whole(&self, first: usize) -> bool {
        let items = &self.clause.items;
        let is_between = |item: &Item| item.classes.has_any(&Class::BEFORE_PERSON);
        // "the cancellation of a Chilean trip"
        let is_told = |item: &Item| is_between(item) || item.what == What::Possessive;
        let behind = items[..first].iter().rev().take_while(|item| is_told(item)).count();
        if let [.., failing, of] = &items[..first - behind]
            && of.word == OF
            && failing.is(Class::Failing)
        {
            return true;
        }
        // "denies reports of an attack by"
        if let [.., refusal, noun, of] =
            &items[..first - items[..first].iter().rev().take_while(|item| is_between(item)).count()]
            && of.word == OF
            && noun.is_word()
            && refusal.is(Class::Refusing)
        {
            return true;
        }
        if self.is_unproven(first) {
            return true;
        }
        let that = items[..first].iter().rposition(|item| !is_between(item) || item.is(Class::Relative));
        let Some(that) = that.filter(|that| *that > 0 && items[*that].is(Class::Relative)) else { return false };
        let noun = that - 1;
        // "there is no doubt that"
        if self.is_beyond_doubt(noun) || self.is_left_open(noun) {
            return false;
        }
        // "dismissed as nonsense claims that"
        let verdict = (that.saturating_sub(LONGEST_VERDICT)..noun).find(|at| items[*at].word == AS);
        // "rejected Chilean claims that"
        let claim = verdict.unwrap_or(noun);
        let whose = without_end(&items[..claim], |item| item.is_group() || item.what == What::Possessive);
        let before = if whose.len() < claim { without_end(whose, Item::is_before_noun) } else { whose }.last();
        // "rejected the claim that", but "it is hardly a secret that", "did not exclude the possibility that"
        let is_article = |item: &Item| [A, AN, THE].contains(&item.word);
        let is_open = |items: &[Item]| items.iter().rev().take(LONGEST_DOUBT).any(|item| item.is(Class::Negator));
        let before = match without_end(whose, is_article) {
            [earlier @ .., verb] if verb.is(Class::Refusing) && !is_open(earlier) => Some(verb),
            _ => before,
        };
        // "has not confirmed that": it may be so.
        let is_open = CONFIRM.contains(&items[noun].word);
        // "there is little chance that"
        let is_slight =
            items[noun].is(Class::Possible) && before.is_some_and(|before| [FEW, LITTLE].contains(&before.word));
        is_slight
            || items[noun].is(Class::Refusing)
            || before.is_some_and(|before| before.is(Class::Refusing) || before.is(Class::Negator) && !is_open)
                && items[noun].is_word()
                && !items[noun].classes.has_any(&[Class::Be, Class::Auxiliary, Class::Adverb])
    }

    /// Whether what is said to be so is said to be wrong too: "reports that Chile attacked Peru are false".
    pub(super) fn is_false(&self) -> bool {
        let tail = &self.clause.items[self.found.end..];
        // "turned out to be false", "have been debunked"
        let leads = |item: &Item| {
            item.is_helping() || item.is(Class::Leading) || LEARNING.contains(&item.word) || item.word == OUT
        };
        let verdict = without_start(tail, leads);
        verdict.len() < tail.len() && verdict.first().is_some_and(|item| item.is(Class::Failing))
    }

    /// Whether the relation is what somebody blocks, or is told in it: "blocked Chinese aid to Chad", "foiled an attack by
    /// Chile", "vetoed an EU statement criticising Chad".
    pub(super) fn is_told_in_what_fails(&self, subject: Option<usize>) -> bool {
        self.blocking(subject).is_some_and(|verb| !self.is_yet_to_come(verb))
    }

    /// Whether somebody may yet block it: "would veto Chinese sanctions on Chad".
    pub(super) fn may_fail(&self, subject: Option<usize>) -> bool {
        self.blocking(subject).is_some_and(|verb| self.is_yet_to_come(verb))
    }

    /// Whether the verb at `verb` tells what shall be, or may: "would veto", "threatened to veto".
    fn is_yet_to_come(&self, verb: usize) -> bool {
        let may_be = |item: &Item| item.classes.has_any(&[Class::Planned, Class::Possible, Class::Desired]);
        match &self.clause.items[..verb] {
            [.., leading, to] if to.word == TO => may_be(leading),
            [.., helping] => helping.is(Class::Auxiliary) && may_be(helping),
            [] => false,
        }
    }

    /// The verb by which somebody blocks the relation, or what it is told in.
    fn blocking(&self, subject: Option<usize>) -> Option<usize> {
        let (items, trigger) = (&self.clause.items, self.found.trigger);
        let object = subject.unwrap_or(trigger);
        let form = self.clause.lexicon.form(items[trigger].word);
        let is_noun = |item: &Item| {
            let is_word = matches!(item.what, What::Word | What::Capital | What::Possessive);
            is_word && !item.is_helping()
        };
        let is_one_phrase = object + usize::from(form.is_gerund) <= trigger
            && !form.is_past
            && items[trigger.min(object + 1)..trigger].iter().all(is_noun);
        let last = without_end(&items[..object], Item::is_before_noun).len().checked_sub(1)?;
        // "called off"
        let verb = if items[last].word == OFF { last.checked_sub(1)? } else { last };
        let is_verb = self.clause.lexicon.form(items[verb].word) != Form::default();
        (is_one_phrase && is_verb && items[last].is(Class::Failing) && !self.is_own(&items[last])).then_some(verb)
    }
}
