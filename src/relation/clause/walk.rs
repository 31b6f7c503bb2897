//! The walk from a verb to its subject.

use super::attachment::Attachment;
use super::{Clause, LONGEST_WALK, Reached};
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{
    Class, END, INTEREST, IT, LANDS, NO, ON, PART, SHORT, SHOWN, SINCE, THEIRS, THEN, TO, WHICH, WHO, WHOSE, WordId,
};
use crate::relation::passed::{Passed, Passing};

/// How many items a phrase between "which" and its verb may have: "which since its formation in the 1980s has".
const LONGEST_PHRASE: usize = 8;

/// What the words right before a verb tell of its subject.
pub(super) enum Told {
    /// Nothing: it must be walked to.
    Nothing,
    /// That nobody who is named is it.
    Nobody,
    /// Who it is.
    Subject(Reached),
}

impl From<Option<Reached>> for Told {
    fn from(subject: Option<Reached>) -> Self {
        subject.map_or(Self::Nobody, Self::Subject)
    }
}

impl Clause<'_> {
    /// The subject of the verb at `verb`, as [`Clause::subject`] tells it, which remembers it.
    pub(super) fn walk_to_subject(&self, verb: usize, is_passive: bool) -> Option<Reached> {
        let told = match self.bidden(verb) {
            Told::Nothing => self.sharer(verb, is_passive),
            told => told,
        };
        let told = match told {
            Told::Nothing if is_passive || self.lexicon.form(self.items[verb].word).is_gerund => {
                self.told_of(verb, is_passive)
            }
            told => told,
        };
        match told {
            Told::Nothing => Walk::new(self, verb, is_passive).subject(),
            Told::Nobody => None,
            Told::Subject(reached) => Some(reached),
        }
    }
}

impl Clause<'_> {
    /// Of whom the participle at `verb` tells behind the noun for what they are: "Chile, a state backed by Peru", "Chile is
    /// one of the states backed by Peru".
    fn told_of(&self, verb: usize, is_passive: bool) -> Told {
        let named =
            || Walk::new(self, self.identity_before(verb)?, false).subject().filter(|named| named.passed.is_nothing());
        let at = self.described(verb).or_else(|| Some(named().filter(|_| is_passive)?.at));
        at.map_or(Told::Nothing, |at| Told::Subject(Reached { at, passed: Passed::one(Passing::Reference) }))
    }
}

/// A walk to the left over auxiliaries, adverbs, times, insertions and relative pronouns.
struct Walk<'c, 'a> {
    clause: &'c Clause<'a>,
    /// Where it sets out.
    verb: usize,
    is_passive: bool,
    passed: Passed,
    /// The pronoun that stands for the subject, once one was met.
    pronoun: Option<WordId>,
    /// Whether an unknown word, perhaps a noun, was met behind the last name.
    has_noun: bool,
}

/// Where a walk is after one step; that it ends with no subject is said by `None` of it.
enum Step {
    /// Before this item.
    Before(usize),
    Arrived(Reached),
}

impl<'c, 'a> Walk<'c, 'a> {
    fn new(clause: &'c Clause<'a>, verb: usize, is_passive: bool) -> Self {
        Self { clause, verb, is_passive, passed: Passed::default(), pronoun: None, has_noun: false }
    }

    fn subject(mut self) -> Option<Reached> {
        let lowest = self.verb.saturating_sub(LONGEST_WALK);
        let mut end = self.verb;
        while end > lowest {
            match self.step(end - 1)? {
                Step::Before(at) => end = at,
                Step::Arrived(reached) => return Some(reached),
            }
        }
        None
    }

    /// Steps over the item at `at`, if nothing of it hides the subject.
    fn step(&mut self, at: usize) -> Option<Step> {
        let item = &self.clause.items[at];
        let is_beside = at + 1 == self.verb;
        // "Chile, which since the war has backed Peru"
        if let Some(relative) = self.relative_before_phrase(at) {
            return Some(Step::Before(relative + 1));
        }
        match item.what {
            What::Group(_) if self.clause.is_left_out(at) => None,
            What::Group(group) if self.clause.is_place(group) && !is_beside => self.over(at, Passing::Phrase),
            What::Group(group) => self.group(at, group),
            // "Chile’s decision to leave"
            What::Possessive if is_beside || self.clause.is_intention(at + 1) => Some(Step::Before(at)),
            // "Iran-backed"
            What::Hyphen if is_beside => Some(Step::Before(at)),
            What::Number => Some(Step::Before(at)),
            What::Comma if self.is_passive && self.is_before_adverbs(at) && self.clause.is_told_done_to(at) => {
                self.told_done_to(at - 1)
            }
            What::Comma if !self.is_passive && self.is_next_of_list(at) => self.listed(at),
            What::Comma => self.clause.before_insertion(at).map(Step::Before),
            What::Word | What::Capital => self.word(at, item),
            _ => None,
        }
    }

    /// The pronoun behind which a phrase with a preposition ends at `at`, before the verb: "which since the war has backed".
    fn relative_before_phrase(&self, at: usize) -> Option<usize> {
        let items = &self.clause.items;
        let is_of_verb = |item: &Item| item.is_helping() || item.is(Class::Adverb);
        if !items[at + 1].is_helping() || is_of_verb(&items[at]) || !items[at + 1..self.verb].iter().all(is_of_verb) {
            return None;
        }
        let ends = |item: &Item| {
            matches!(item.what, What::Comma | What::Barrier | What::Quote) || item.is_finite(self.clause.lexicon)
        };
        let lowest = at.saturating_sub(LONGEST_PHRASE);
        let start = items[lowest..at].iter().rposition(|item| ends(item) || item.is(Class::Relative))? + lowest;
        let is_phrase = [WHICH, WHO].contains(&items[start].word) && items[start + 1].is(Class::Preposition);
        is_phrase.then_some(start)
    }

    /// Steps to `at`, over something of `sort`.
    fn over(&mut self, at: usize, sort: Passing) -> Option<Step> {
        self.passed = self.passed.and(sort)?;
        Some(Step::Before(at))
    }

    /// Steps to `at`, over a word of `sort` that may be a noun.
    fn over_noun(&mut self, at: usize, sort: Passing) -> Option<Step> {
        self.has_noun = true;
        self.over(at, sort)
    }

    /// Arrives at the group at `at`.
    fn arrived(&self, at: usize) -> Option<Step> {
        Some(Step::Arrived(Reached { at, passed: self.passed }))
    }

    fn group(&mut self, at: usize, group: usize) -> Option<Step> {
        let tells_doer = !self.is_passive || self.clause.is_body(group);
        match self.clause.attachment(at, self.verb, self.has_noun && tells_doer)? {
            // "rebels in Iraq attacked": the name stands behind a preposition.
            Attachment::Behind(preposition) => {
                self.has_noun = false;
                self.over(preposition, Passing::Phrase)
            }
            Attachment::Alone => self.may_be_subject(at).then(|| self.arrived(at))?,
        }
    }

    /// Whether nothing but adverbs stands between the item at `at` and the verb: ", long suspected".
    fn is_before_adverbs(&self, at: usize) -> bool {
        self.clause.items[at + 1..self.verb].iter().all(|item| item.is(Class::Adverb))
    }

    /// Whether the verb behind the comma at `comma` goes on with what the subject does: ", banned wine and left",
    /// ", then left".
    fn is_next_of_list(&self, comma: usize) -> bool {
        match self.clause.items.get(comma + 1) {
            _ if comma + 1 == self.verb => self.clause.is_listed(self.verb),
            next => next.is_some_and(|then| then.word == THEN) && self.is_before_adverbs(comma),
        }
    }

    /// "Chile summoned him, banned wine and left": the subject of the verb before the comma at `comma`.
    fn listed(&mut self, comma: usize) -> Option<Step> {
        self.passed = self.passed.and(Passing::Joint)?;
        self.arrived(self.clause.first_subject(comma)?)
    }

    /// "Chile, backed by Peru": to whom it was done, the group at `at`.
    fn told_done_to(&mut self, at: usize) -> Option<Step> {
        let opens_clause = at.checked_sub(1).is_none_or(|before| !self.clause.items[before].is_word());
        if !opens_clause {
            self.passed = self.passed.and(Passing::Reference)?;
        }
        self.arrived(at)
    }

    /// Whether what was met on the way may be said of the group at `at`.
    fn may_be_subject(&self, at: usize) -> bool {
        let clause = self.clause;
        if let Some(pronoun) = self.pronoun
            // "Chile shells a Peruvian town as it pushes into": "it" is nobody’s town.
            && (clause.is_told_of(at) || !clause.may_be_meant(pronoun, at))
        {
            return false;
        }
        // "pressured Chile over its failure to block": an object is no subject, but of what it is doing.
        let is_object = !self.passed.is_nothing()
            && self.pronoun.is_none()
            && !self.is_gerund()
            && clause.is_object_of_another(at, self.verb);
        let is_topic = || at + 1 < self.verb && clause.is_topic(at);
        !is_object && !clause.is_noun_to(at, self.verb) && !is_topic()
    }

    /// Whether the verb is a gerund.
    fn is_gerund(&self) -> bool {
        self.clause.lexicon.form(self.clause.items[self.verb].word).is_gerund
    }

    fn word(&mut self, at: usize, item: &Item) -> Option<Step> {
        let clause = self.clause;
        match () {
            _ if item.is(Class::Relative) => self.relative(at, item),
            _ if item.is(Class::Pronoun) && self.pronoun.is_none() => self.pronoun(at, item.word),
            _ if item.is(Class::Conjunction) => self.conjunction(at),
            // "announced its decision to leave", "claimed to be supporting"
            _ if item.is(Class::Saying) && clause.tells_own_deed(at) => Some(Step::Before(at)),
            // "is considering whether to visit"
            _ if item.is(Class::Clause) && clause.items[at + 1].word == TO => Some(Step::Before(at)),
            _ if item.is(Class::Clause) || item.is(Class::Saying) => None,
            // "Klibi urged the Community to support": the Community shall.
            _ if item.is(Class::Desired) && self.has_noun => None,
            _ if item.classes.has_any(&Class::BEFORE_VERB) => Some(Step::Before(at)),
            // "called off a plan to leave"
            _ if item.is(Class::Failing) && clause.leads_to_intention(at) => Some(Step::Before(at)),
            // "has since accused"
            _ if item.word == SINCE && at > 0 && clause.items[at - 1].is(Class::Auxiliary) => Some(Step::Before(at)),
            // "stopped short of leaving"
            _ if item.word == SHORT && clause.is_kept_or_charged(at + 1) => Some(Step::Before(at)),
            // "did, in the end, leave"
            _ if item.word == END && clause.is_in_the(at) => Some(Step::Before(at - 2)),
            _ if item.is(Class::Preposition) => self.preposition(at),
            _ if let Some(preposition) = clause.circumstance(at).filter(|_| !self.is_gerund()) => {
                match item.is(Class::Venue) {
                    true => Some(Step::Before(preposition)),
                    false => self.over(preposition, Passing::Phrase),
                }
            }
            // "militias linked to Chile", "agencies operating in Chile"
            _ if self.passed.is(Passing::Phrase) && clause.is_participle(item) => self.over_noun(at, Passing::Phrase),
            _ => self.over_noun(at, Passing::Subject),
        }
    }

    /// "Almazbek Atambayev, who condemned": whom the pronoun at `at` stands for.
    fn relative(&mut self, at: usize, item: &Item) -> Option<Step> {
        let clause = self.clause;
        // "insists that its forces never attacked": they act for who says so.
        if self.opens_with_own(at + 1) {
            self.passed = Passed::one(Passing::Reference);
            return Some(Step::Before(clause.before_saying(at + 1)?));
        }
        // "told Jens Stoltenberg that his government backs": the clause has a subject of its own.
        if self.has_noun && clause.items[at + 1].is(Class::Determiner) {
            return None;
        }
        let comma = at.checked_sub(1).filter(|before| clause.items[*before].what == What::Comma);
        // "Chile and Peru, both of which"
        let comma = clause.behind_both_of(at).or(comma);
        // "Chile is the only country that has left"
        if let Some(be) = clause.identity_before(at).filter(|_| comma.is_none()) {
            self.passed = self.passed.and(Passing::Reference)?;
            let subject = Walk::new(clause, be, false).subject().filter(|subject| subject.passed.is_nothing())?;
            return self.arrived(subject.at);
        }
        let group = comma.unwrap_or(at).checked_sub(1).filter(|group| clause.items[*group].is_group());
        // "Chile, a state that left"
        let group = group.or_else(|| clause.described(at).filter(|_| comma.is_none()))?;
        // "Chile, whose troops attacked": they act for it.
        if item.word == WHOSE && clause.items[at + 1].is_of_title() {
            self.passed = Passed::default();
        }
        // "the Jewish Council of Chile, which": the council.
        let group = match comma.and_then(|_| clause.body_of(group)) {
            Some(body) if clause.items[body].is_group() => body,
            Some(_) => return None,
            None => group,
        };
        // "told Chile that": that is what Chile was told; "a camp in Mexico that has drawn": the camp has.
        let is_other = comma.is_none()
            && (item.is(Class::Determiner) && clause.is_told_to(group) || clause.is_inside(group, item.word));
        // "spying in Chile, who fled": no country is "who".
        let is_land = || item.word == WHO && clause.is_one_land(group);
        // "between Chile and Peru, which keeps": one of them does, and not both.
        let is_one_of = || item.word == WHICH && clause.is_one_of(group, at + 1);
        // "It was Chile and not Peru that attacked"
        let group = clause.instead_of(group).unwrap_or(group);
        if is_other || is_land() || is_one_of() || clause.is_left_out(group) {
            return None;
        }
        self.passed = self.passed.and(Passing::Reference)?;
        self.arrived(group)
    }

    /// "Finland said that it would": who says so is meant by the pronoun at `at`, or whom the clause before is about.
    fn pronoun(&mut self, at: usize, pronoun: WordId) -> Option<Step> {
        let clause = self.clause;
        self.passed = self.passed.and(Passing::Reference)?;
        self.pronoun = Some(pronoun);
        if let Some(before) = clause.before_saying(at) {
            return Some(Step::Before(before));
        }
        let may_be_meant = |group: &usize| clause.may_be_meant(pronoun, *group);
        let first = || if clause.looks_back(at) { clause.first_subject(at - 1) } else { None };
        let meant = clause.goer(at).filter(may_be_meant).or_else(|| first().filter(may_be_meant));
        // "told Chile that Peru had left after he met"
        let only = || clause.only_one(at).filter(|only| pronoun != IT && may_be_meant(only));
        self.arrived(meant.or_else(only)?)
    }

    /// "visited Chile and met": the subject of the verb before the conjunction at `at`, if it joins verbs.
    fn conjunction(&mut self, at: usize) -> Option<Step> {
        let (clause, next) = (self.clause, &self.clause.items[at + 1]);
        // "Chilean helicopters and tanks attacked": nouns are joined, and not verbs.
        if self.has_noun && next.is(Class::Head) && at > 0 && clause.items[at - 1].is_group() {
            return self.arrived(at - 1);
        }
        // "Chile gave up, and its troops left": they act for it.
        if self.opens_with_own(at + 1) && at + 3 >= self.verb - self.helping() {
            self.passed = Passed::one(Passing::Joint);
            return self.arrived(clause.first_subject(at)?);
        }
        // "attacks and a bid to kill": nouns are joined, and not verbs; but "and this week met".
        let is_time = || clause.items.get(at + 2).is_some_and(|item| item.is(Class::Time));
        if next.is(Class::Determiner) && !next.is(Class::Adverb) && !is_time() {
            return None;
        }
        // "Chile closed its ports but said that it would leave": who said so closed them.
        if self.pronoun.is_none() {
            self.passed = self.passed.and(Passing::Joint)?;
        }
        let first = clause.first_subject(at)?;
        if self.pronoun.is_some_and(|pronoun| !clause.may_be_meant(pronoun, first)) {
            return None;
        }
        // "Chad left after Mali closed its border and attacked": either may have.
        if clause.agent(at).is_some_and(|agent| agent > first) {
            return None;
        }
        // "does not know him and visiting Chile is": what is joined is no gerund.
        let is_joined = at + 1 < self.verb
            || !self.is_gerund()
            || clause.items[first..at].iter().any(|item| clause.is_gerund(item));
        is_joined.then(|| self.arrived(first))?
    }

    /// Whether those who act for somebody before stand at `at`: "its forces", but not "their countries".
    fn opens_with_own(&self, at: usize) -> bool {
        let items = &self.clause.items;
        THEIRS.contains(&items[at].word) && items[at + 1].is(Class::Head) && !LANDS.contains(&items[at + 1].word)
    }

    /// How many auxiliaries and adverbs stand right before the verb.
    fn helping(&self) -> usize {
        let before = &self.clause.items[..self.verb];
        before.iter().rev().take_while(|item| item.is_helping() || item.is(Class::Adverb)).count()
    }

    fn preposition(&mut self, at: usize) -> Option<Step> {
        let clause = self.clause;
        // "went on to leave"
        let is_particle = clause.items[at].word == ON && at > 0 && clause.items[at - 1].is(Class::Leading);
        if is_particle && clause.items[at + 1].word == TO {
            return Some(Step::Before(at));
        }
        // "at any time", "under no circumstances"
        let next = clause.items[at + 1..].iter().find(|next| !(next.is_before_noun() || next.word == NO));
        if next.is_some_and(|next| next.is(Class::Time) || next.what == What::Number) {
            return Some(Step::Before(at));
        }
        // "has no intention of attacking", "showed interest in joining", "succeeded in joining"
        let is_intention = |before: usize| {
            let item = &clause.items[before];
            item.classes.has_any(&[Class::Planned, Class::Possible, Class::Desired, Class::Leading])
                || item.word == INTEREST
                || PART.contains(&item.word)
                || SHOWN.contains(&item.word)
        };
        // "made a point of not attacking"
        if clause.items[at + 1..self.verb].iter().all(|item| item.is(Class::Negator))
            && self.is_gerund()
            && clause.items[..at].iter().rposition(|item| !item.is(Class::Adverb)).is_some_and(is_intention)
        {
            return Some(Step::Before(at));
        }
        // "stopped short of attacking" is one thing.
        let is_one_thing = at + 1 == self.verb && clause.is_kept_or_charged(at);
        // "refrained from attacking" and "backed off from attacking" too, which have a verb of their own.
        let is_short = at > 0 && clause.items[at - 1].word == SHORT;
        if is_one_thing && at > 0 && clause.items[at - 1].classes.has_any(&[Class::Failing, Class::Refusing])
            || is_short
        {
            return Some(Step::Before(at));
        }
        self.over(at, if is_one_thing { Passing::Subject } else { Passing::Phrase })
    }
}
