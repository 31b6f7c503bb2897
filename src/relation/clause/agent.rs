//! Who did what a verb without a subject of its own tells, and who did not.

use super::walk::Told;
use super::{Clause, LONGEST_WALK, Reached};
use crate::gazetteer::Kind;
use crate::relation::actor::Actor;
use crate::relation::inflect::Form;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{
    AFTER, AND, BEFORE, BY, Class, FRONTING, HAVING, HE, INCLUDING, IT, NOT, OF, ON, SHE, SINCE, THAN, THEIRS, TO,
    WHERE, WITH, WordId,
};
use crate::relation::passed::{Passed, Passing};

/// How many items may stand between a gerund that opens a clause and the comma behind which its subject stands.
const LONGEST_FRONT: usize = 12;
/// How many words lead to such a gerund at most: "instead of praising".
const LONGEST_LEAD: usize = 2;
/// How many items behind the name of a subject its verb stands at most.
const LONGEST_SUBJECT: usize = 4;
/// How many items before "where" the verb stands at most by which somebody goes there: "flew to Lima, where".
const LONGEST_GOING: usize = 8;
/// How many items the object of a verb that bids somebody may have: "accused the Iranian state of".
const LONGEST_OBJECT: usize = 4;
/// How many items before a verb the "to" of the infinitive with which it is joined stands at most.
const LONGEST_JOINED: usize = 8;
/// What no infinitive reaches over to another that is joined with it.
const PARTING_CLAUSE: [Class; 2] = [Class::Relative, Class::Clause];
/// How many items may stand between a verb and the name of its object.
const MOST_BEFORE_OBJECT: usize = 4;

impl Clause<'_> {
    /// The subject of a clause that "after" opens before the comma at `comma`: of "Chile apologised
    /// after a Peruvian crew had fired, killing" the crew.
    pub(super) fn agent(&self, comma: usize) -> Option<usize> {
        let lowest = comma.saturating_sub(LONGEST_WALK);
        let opening = (lowest..comma).rev().find(|at| [AFTER, SINCE].contains(&self.items[*at].word))?;
        let is_before_noun = |item: &Item| item.is_before_noun() || item.what == What::Number;
        let group = comma - without_start(&self.items[opening + 1..comma], is_before_noun).len();
        let is_verb = |item: &Item| {
            let form = self.lexicon.form(item.word);
            form.is_past || item.is(Class::Auxiliary) || item.is(Class::Be)
        };
        let has_verb = self.items[group + 1..comma.max(group + 1)].iter().take(LONGEST_SUBJECT).any(is_verb);
        (self.items[group].is_group() && has_verb).then_some(group)
    }

    /// The subject that stands behind what the verb at `verb` opens a clause with: of "Praising Peru, Chile said" Chile,
    /// and where `is_passive`, of "Praised by Peru, Chile said".
    pub(super) fn subject_behind(&self, verb: usize, is_passive: bool) -> Option<usize> {
        let opens = if is_passive { self.opens_with_participle(verb) } else { self.opens_with_gerund(verb) };
        if !opens {
            return None;
        }
        let is_finite = |item: &Item| {
            let form = self.lexicon.form(item.word);
            item.is_helping() || form.is_past && !form.is_participle
        };
        let behind = &self.items[verb + 1..];
        let comma = behind.iter().take(LONGEST_FRONT).position(|item| item.what == What::Comma || is_finite(item))?;
        let is_between = |item: &&Item| item.is_before_noun() || item.is(Class::Title);
        let group = verb + 2 + comma + behind[comma + 1..].iter().take_while(is_between).count();
        let is_group = self.items.get(group)?.is_group();
        // "Praising Peru, Chile and Bolivia is not wise"
        let is_parted = behind[comma].what == What::Comma && self.items.get(group + 1).is_some_and(Item::is_word);
        (is_group && is_parted && !self.items[group + 1].is(Class::Conjunction)).then_some(group)
    }

    /// Whether a clause opens with the gerund at `verb`, or with what leads to it: "Praising Peru", "After visiting Peru",
    /// "Far from supporting Peru", "Having praised Peru".
    pub(in crate::relation) fn opens_with_gerund(&self, verb: usize) -> bool {
        let (earlier, form) = (&self.items[..verb], self.lexicon.form(self.items[verb].word));
        let is_had = || form.is_participle && earlier.last().is_some_and(|item| item.word == HAVING);
        let is_lead = |item: &&Item| FRONTING.contains(&item.word);
        let lead = earlier.iter().rev().take(LONGEST_LEAD).take_while(is_lead).count();
        // "Rather than attack Peru, Chile"
        let is_other = || form.is_base && earlier.last().is_some_and(|item| item.word == THAN);
        (form.is_gerund || is_had() || is_other()) && self.opens(verb - lead)
    }

    /// Whether a clause opens with the participle at `verb`, and who did it: "Praised by Peru".
    fn opens_with_participle(&self, verb: usize) -> bool {
        let is_by = self.items.get(verb + 1).is_some_and(|next| next.word == BY);
        is_by && self.lexicon.form(self.items[verb].word).is_participle && self.opens(verb)
    }

    /// Whether the item at `at` is the first of a sentence, or of a part of one.
    pub(in crate::relation) fn opens(&self, at: usize) -> bool {
        at == 0 || matches!(self.items[at - 1].what, What::Barrier | What::Quote)
    }

    /// Whom a verb before the one at `verb` bids do it, or says to have done it, if there is such a verb: Iran of "Israel
    /// accused Iran of attacking", "Iran, which Israel accused of attacking", "Iran was accused by Israel of attacking".
    pub(super) fn bidden(&self, verb: usize) -> Told {
        match (self.bidding_before(verb), self.link_before(verb)) {
            (Some(bidding), Some(link)) => self.bidden_by(bidding, link),
            _ => Told::Nothing,
        }
    }

    /// The "to" of an infinitive with which the one at `verb` is joined: of "asked Chile to stay and cut" the "to".
    pub(in crate::relation) fn shared_link(&self, verb: usize) -> Option<usize> {
        let and = verb.checked_sub(1).filter(|and| self.items[*and].word == AND)?;
        if !self.lexicon.form(self.items[verb].word).is_base {
            return None;
        }
        let before = (verb.saturating_sub(LONGEST_JOINED)..and).rev();
        before.take_while(|at| !self.is_parting(*at)).find(|at| self.leads_to_infinitive(*at))
    }

    /// Whether an infinitive stands behind the word at `at`, which is a "to"; but not "invited Chile to talks and cut".
    fn leads_to_infinitive(&self, at: usize) -> bool {
        let is_verb =
            |item: &Item| item.is_word() && !item.is_before_noun() && !self.text[item.span.as_range()].ends_with('s');
        self.items[at].word == TO && self.items.get(at + 1).is_some_and(is_verb)
    }

    /// Whom the verb at `bidding` bids do what stands behind the link at `link`.
    fn bidden_by(&self, bidding: usize, link: usize) -> Told {
        // Who is accused of it may not have done it.
        let passed = if self.items[link].word == OF { Passed::one(Passing::Reference) } else { Passed::default() };
        let is_passive = self.is_passive_at(bidding);
        if bidding + 1 < link && self.items[bidding + 1].word != BY {
            // What stands between the two is the object.
            let object = (bidding + 1..link).rev().find(|at| self.items[*at].is_group());
            return object.filter(|_| !is_passive).map(|at| Reached { at, passed }).into();
        }
        if is_passive {
            let with = |reached: Reached| Some(Reached { passed: reached.passed.with(passed)?, ..reached });
            return self.walk_to_subject(bidding, true).and_then(with).into();
        }
        // "which Israel accused of": whom the pronoun stands for.
        let [.., before, pronoun, subject] = &self.items[..bidding] else { return Told::Nothing };
        let is_relative = subject.is_group() && pronoun.is(Class::Relative);
        let comma = usize::from(before.what == What::Comma);
        let Some(at) = bidding.checked_sub(3 + comma).filter(|_| is_relative) else { return Told::Nothing };
        let passed = Passed::one(Passing::Reference);
        Some(at).filter(|at| self.items[*at].is_group()).map(|at| Reached { at, passed }).into()
    }

    /// The verb that bids somebody do what the one at `verb` tells, or says that they have done it: "accused", "accused
    /// Iran", "accused by Israel".
    pub(in crate::relation) fn bidding_before(&self, verb: usize) -> Option<usize> {
        let link = self.link_before(verb)?;
        let is_between = |item: &&Item| {
            item.is_before_noun()
                || item.classes.has_any(&[Class::Head, Class::Title])
                || item.what == What::Word && self.may_be_noun(item) && !item.classes.has_any(&Class::WISHING)
                // "accused Russia on Wednesday of"
                || [BY, ON, WITH].contains(&item.word)
                || item.is(Class::Time)
                || item.is_group()
        };
        let is_of_object = |item: &&Item| is_between(item) && !item.is(Class::Bidding);
        let between = self.items[..link].iter().rev().take(LONGEST_OBJECT).take_while(is_of_object).count();
        let bidding = (link - between).checked_sub(1)?;
        self.items[bidding].is(Class::Bidding).then_some(bidding)
    }

    /// The "of" before a gerund at `verb`, or the "to", perhaps with a "not", before another form; of what is done by it, if
    /// the verb tells by which deed: "accused Iran of fuelling the war by arming".
    pub(in crate::relation) fn link_before(&self, verb: usize) -> Option<usize> {
        if let Some(link) = self.shared_link(verb) {
            return Some(link);
        }
        let link = verb.checked_sub(1)?;
        let is_gerund = self.lexicon.form(self.items[verb].word).is_gerund;
        match self.items[link].word {
            OF if is_gerund => Some(link),
            TO if !is_gerund => Some(link - usize::from(link > 0 && self.items[link - 1].word == NOT)),
            BY if is_gerund => self.link_before_means(link),
            _ => None,
        }
    }

    /// The nearest "of" before a gerund, or "to" before an infinitive, to the left of the "by" at `by`.
    fn link_before_means(&self, by: usize) -> Option<usize> {
        let is_gerund = |item: &Item| item.is_word() && self.text[item.span.as_range()].ends_with("ing");
        let leads_to_gerund = |at: usize| self.items[at].word == OF && is_gerund(&self.items[at + 1]);
        let before = (by.saturating_sub(LONGEST_JOINED)..by).rev();
        let mut near = before.take_while(|at| !self.is_parting(*at));
        near.find(|at| leads_to_gerund(*at) || self.leads_to_infinitive(*at))
    }

    /// Whether a clause may end at `at`.
    fn is_parting(&self, at: usize) -> bool {
        let item = &self.items[at];
        !item.is_word() && !item.is_group() || item.classes.has_any(&PARTING_CLAUSE)
    }

    /// Whether a form of "be" stands before the participle at `at`, over adverbs.
    fn is_passive_at(&self, at: usize) -> bool {
        let is_passed = |item: &Item| item.is(Class::Adverb) || item.is(Class::Negator);
        let before = without_end(&self.items[..at], is_passed);
        // "Eritrea, long accused of backing them, left"
        let is_told = matches!(before, [.., group, comma] if group.is_group() && comma.what == What::Comma);
        let is_done = is_told || before.last().is_some_and(|verb| verb.is(Class::Be));
        is_done && self.lexicon.form(self.items[at].word).is_participle
    }

    /// Whether the group at `at` tells only of whose the noun behind it is: "a Peruvian town".
    pub(super) fn is_told_of(&self, at: usize) -> bool {
        let What::Group(group) = self.items[at].what else { return false };
        let is_noun = |item: &Item| item.what == What::Word && item.is_unknown();
        self.members(group).iter().any(|actor| actor.is_attribute) && self.items.get(at + 1).is_some_and(is_noun)
    }

    /// Whether the word at `at` is a noun, as "report" in "a Peruvian report that it had":
    /// whose "it" is such a report does not tell.
    pub(super) fn is_used_as_noun(&self, at: usize) -> bool {
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
        self.items[at].classes.has_any(&Class::WISHING) && is_to(1)
    }

    /// Whether `item` is a word that no class and no form tells to be anything but a noun.
    pub(in crate::relation) fn may_be_noun(&self, item: &Item) -> bool {
        item.is_unknown()
            || self.lexicon.form(item.word) == Form::default() && !item.classes.has_any(&Class::ENDING_ATTRIBUTE)
    }

    /// Whether the group at `at` is the object of a verb before it, and so not the subject of
    /// the one at `verb`: "militants holding UN workers said", "claiming to hold UN workers met".
    pub(super) fn is_object(&self, at: usize, verb: usize) -> bool {
        let is_between = |item: &&Item| {
            item.is_before_noun()
                || matches!(item.what, What::Number | What::Hyphen)
                || item.what == What::Word && self.may_be_noun(item)
                // "holding Chilean hostage Petr Pavel"
                || item.is_of_title()
                || item.is_group()
        };
        let between = self.items[..at].iter().rev().take(MOST_BEFORE_OBJECT).take_while(is_between).count();
        let [.., lead, before] = &self.items[..at - between] else { return false };
        let form = self.lexicon.form(before.word);
        let finite = self.lexicon.form(self.items[verb].word);
        // "helped Chile fight": who is helped does it.
        let is_helped = at + 1 == verb && finite.is_base && !finite.is_past;
        // "Peruvian troops holding UN workers said" as well.
        // "for the third night running Chile attacked"
        let is_leading =
            |item: &Item| item.is_word() && !item.is(Class::Time) && !item.classes.has_any(&Class::NO_LEAD);
        let is_led = lead.is_group() || is_leading(lead);
        let is_gerund = form.is_gerund && before.word != INCLUDING && is_led;
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
        let is_before_noun = |item: &Item| item.is_before_noun() && !item.is(Class::Relative);
        let Some(verb) = without_end(&self.items[..at], is_before_noun).last() else { return false };
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
    pub(super) fn tells_own_deed(&self, at: usize) -> bool {
        // "is said not to support"
        let at = at + usize::from(self.items.get(at + 1).is_some_and(|next| next.word == NOT));
        let leads = |next: &Item| next.word == TO || THEIRS.contains(&next.word) || next.is(Class::Planned);
        // "acknowledged having attacked"
        let leads = |next: &Item| leads(next) || next.word == HAVING;
        // "thought of leaving"
        let is_of = matches!(self.items.get(at + 1..at + 3), Some([of, verb]) if of.word == OF && self.is_gerund(verb));
        is_of || self.items.get(at + 1).is_some_and(leads)
    }

    /// Whether the gerund at `verb` only tells of the noun behind it, as in "briefed visiting lawmakers".
    pub(super) fn is_told_by(&self, verb: usize) -> bool {
        let before = verb.checked_sub(1).map(|before| &self.items[before]);
        self.items[verb].is(Class::Modifier)
            && before.is_some_and(|before| before.is_word() && !before.classes.has_any(&Class::LEADING_TO_GERUND))
    }

    /// Where a date begins that ends before the item at `at`, or `at` itself: of "and in May he" at "in".
    pub(in crate::relation) fn before_date(&self, at: usize) -> usize {
        let dated = without_end(&self.items[..at], |item| item.is(Class::Time));
        let is_link = |item: &Item| item.is(Class::Preposition) && ![AFTER, BEFORE].contains(&item.word);
        if dated.len() < at { without_end(dated, is_link).len() } else { at }
    }

    /// Whether the pronoun at `at` stands for the subject of the clause before it: "left for Baku,
    /// where he met", "began to show that it may", "rejected reports that he had".
    pub(super) fn looks_back(&self, at: usize) -> bool {
        let Some(link) = self.before_date(at).checked_sub(1).filter(|link| *link > 0) else { return false };
        let is_one = [HE, IT, SHE].contains(&self.items[at].word);
        if self.is_joint(link) && is_one {
            return self.only_one(at).is_some();
        }
        // "rejected the claim that it had", but not "read the claim that it had"
        let is_refused = || {
            without_end(&self.items[..link - 1], Item::is_before_noun)
                .last()
                .is_some_and(|verb| verb.is(Class::Refusing))
        };
        let is_told = || !self.is_used_as_noun(link - 1) || is_refused();
        let is_that = is_one && self.items[link].is(Class::Relative) && is_told();
        is_that || self.items[link].word == WHERE
    }

    /// Whether the word at `link` joins clauses: "and", "when", "after".
    fn is_joint(&self, link: usize) -> bool {
        let item = &self.items[link];
        item.classes.has_any(&[Class::Conjunction, Class::Clause]) || [AFTER, BEFORE, SINCE].contains(&item.word)
    }

    /// The only one before a joint whom the pronoun at `at` behind it may mean: of "said that it was late, and he visited",
    /// "praised Chile when she met".
    pub(super) fn only_one(&self, at: usize) -> Option<usize> {
        let link = self.before_date(at).checked_sub(1).filter(|link| self.is_joint(*link))?;
        let is_it = match self.items[at].word {
            HE | SHE => false,
            IT => true,
            _ => return None,
        };
        let may_be = |at: &usize| self.items[*at].group().is_some() && self.is_person_at(*at) != is_it;
        let mut meant = (0..link).filter(may_be);
        let only = meant.next()?;
        meant.next().is_none().then_some(only)
    }

    /// Who goes to the place before "where", behind which a pronoun stands at `at`: of "Chile left, and Petr Pavel flew to
    /// Lima, where he met" Petr Pavel.
    pub(super) fn goer(&self, at: usize) -> Option<usize> {
        let link = at.checked_sub(1).filter(|link| self.items[*link].word == WHERE)?;
        let is_verb = |at: &usize| self.lexicon.form(self.items[*at].word).is_past;
        let going = (link.saturating_sub(LONGEST_GOING)..link).rev().find(is_verb)?;
        Some(self.walk_to_subject(going, false)?.at)
    }

    /// Whether what somebody has in mind stands right behind the word at `at`: "called off a plan to leave".
    pub(super) fn leads_to_intention(&self, at: usize) -> bool {
        let noun = self.items.len() - without_start(&self.items[at + 1..], Item::is_before_noun).len();
        noun < self.items.len() && self.is_intention(noun)
    }
}
