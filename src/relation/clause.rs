//! A sentence in which actors have been made, and the walk from a verb to its subject.

mod agent;
mod first;
mod phrase;

use std::cell::{Cell, OnceCell};

use super::actor::Actor;
use super::group::Groups;
use super::item::{Item, What};
use super::lexicon::{
    A, AFTER, AN, BEFORE, BY, Class, FOR, LANDS, Lexicon, NO, OF, OVER, SINCE, THE, TO, UNTIL, WHICH, WHO, WITH,
    WITHOUT,
};
use super::name::{Name, States};
use super::passed::{Passed, Passing};
use crate::gazetteer::Kind;

/// Tells the states that a name is or acts for, by its index.
pub(super) type StatesOf<'a> = &'a dyn Fn(usize) -> States;

/// A sentence ready for rules.
pub(super) struct Clause<'a> {
    pub(super) lexicon: &'a Lexicon,
    /// The document's text.
    pub(super) text: &'a str,
    pub(super) names: &'a [Name],
    pub(super) states_of: StatesOf<'a>,
    pub(super) items: Vec<Item>,
    pub(super) actors: Vec<Actor>,
    pub(super) groups: Groups,
    /// The item of the first group.
    pub(super) first_group: usize,
    /// The item whose subject was walked to last, and what was reached, of active
    /// and of passive verbs: many rules ask for the same one.
    subjects: [Cell<Option<Walk>>; 2],
    /// The quotation marks, as items, once they were asked for.
    quotes: OnceCell<Vec<usize>>,
    /// Whether a word of the sentence says that it tells what others say.
    is_reported: OnceCell<bool>,
    /// Whether a word of it stands in sports news only.
    is_of_sport: OnceCell<bool>,
}

/// The item from which a walk set out, and what it reached.
type Walk = (usize, Option<Reached>);

/// An actor that was walked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// The item of its group.
    pub(super) at: usize,
    pub(super) passed: Passed,
}

/// How far a walk goes, in items.
const LONGEST_WALK: usize = 40;
/// How many items an insertion between two commas may have.
const LONGEST_INSERTION: usize = 22;

impl<'a> Clause<'a> {
    pub(super) fn new(
        lexicon: &'a Lexicon,
        (text, names, states_of): (&'a str, &'a [Name], StatesOf<'a>),
        items: Vec<Item>,
        actors: Vec<Actor>,
        groups: Groups,
    ) -> Self {
        let is_group = |item: &Item| matches!(item.what, What::Group(_));
        let first_group = items.iter().position(is_group).unwrap_or(items.len());
        Self {
            lexicon,
            text,
            names,
            states_of,
            items,
            actors,
            groups,
            first_group,
            subjects: Default::default(),
            quotes: OnceCell::new(),
            is_reported: OnceCell::new(),
            is_of_sport: OnceCell::new(),
        }
    }

    /// The subject of the verb that begins at `verb`: the group that a walk to
    /// the left reaches over auxiliaries, adverbs, times, insertions and
    /// relative pronouns.
    ///
    /// Where `is_passive`, "Georgian wine" may stand for Georgia, less surely.
    pub(super) fn subject(&self, verb: usize, is_passive: bool) -> Option<Reached> {
        let last = &self.subjects[usize::from(is_passive)];
        match last.get() {
            Some((known, reached)) if known == verb => reached,
            _ => {
                let reached = self.walk_to_subject(verb, is_passive);
                last.set(Some((verb, reached)));
                reached
            }
        }
    }

    fn walk_to_subject(&self, verb: usize, is_passive: bool) -> Option<Reached> {
        if let Some(bidden) = self.bidden(verb) {
            return bidden;
        }
        if let Some(fronted) = self.subject_behind(verb) {
            return Some(Reached { at: fronted, passed: Passed::one(Passing::Joint) });
        }
        if let Some(before) = verb.checked_sub(1).filter(|_| self.lexicon.form(self.items[verb].word).is_gerund) {
            let before = &self.items[before];
            // "the visiting Prime Minister", "met with visiting lawmakers", "briefed visiting lawmakers"
            if self.is_told_by(verb) || [THE, A, AN, WITH].contains(&before.word) {
                return None;
            }
            // "Zelenskyy stressed the need for sanctions, accusing Russia", "left after accusing Russia"
            if before.what == What::Comma || [AFTER, BEFORE, SINCE, WITHOUT].contains(&before.word) {
                let first = self.agent(verb - 1).or_else(|| self.first_subject(verb - 1))?;
                // "welcomed the plan to leave after declaring victory": whoever leaves has declared it.
                let has_comma = self.items[verb.saturating_sub(2)..verb].iter().any(|item| item.what == What::Comma);
                if !has_comma && self.has_infinitive(first, verb) {
                    return None;
                }
                // "confirmed Jens Stoltenberg, wounding two": who says so has not done it.
                let is_teller = first > 0 && self.items[first - 1].is(Class::Saying);
                return (!is_teller).then_some(Reached { at: first, passed: Passed::one(Passing::Joint) });
            }
        }
        let mut at = verb;
        let mut passed = Passed::default();
        let mut pronoun = None;
        let mut noun = false;
        let lowest = verb.saturating_sub(LONGEST_WALK);
        while at > lowest {
            let item = &self.items[at - 1];
            match item.what {
                What::Group(group) if self.is_place(group) && verb != at => {
                    (at, passed) = (at - 1, passed.and(Passing::Phrase)?);
                }
                What::Group(group) => {
                    match self.reached(at - 1, verb, noun && (!is_passive || self.is_body(group)))? {
                        // "rebels in Iraq attacked": the name stands behind a preposition.
                        Some(before) => {
                            (at, passed, noun) = (before, passed.and(Passing::Phrase)?, false);
                            continue;
                        }
                        // "Chile shells a Peruvian town as it pushes into": "it" is nobody’s town.
                        None if pronoun.is_some() && self.is_told_of(at - 1) => return None,
                        None if pronoun.is_some_and(|pronoun| !self.may_be_meant(pronoun, at - 1)) => return None,
                        // "pressured Chile over its failure to block": an object is no subject, but of what it is doing.
                        None if !passed.is_nothing()
                            && pronoun.is_none()
                            && !self.lexicon.form(self.items[verb].word).is_gerund
                            && self.is_object_of_another(at - 1, verb) =>
                        {
                            return None;
                        }
                        None if self.is_noun_to(at - 1, verb) || at < verb && self.is_topic(at - 1) => return None,
                        None => return Some(Reached { at: at - 1, passed }),
                    }
                }
                What::Possessive if at == verb => at -= 1,
                // "Chile’s decision to leave"
                What::Possessive if self.is_intention(at) => at -= 1,
                // "Iran-backed"
                What::Hyphen if at == verb => at -= 1,
                What::Number => at -= 1,
                What::Comma if is_passive && at == verb && self.is_told_done_to(at - 1) => {
                    let is_first = at == 2 || !self.items[at - 3].is_word();
                    let passed = if is_first { passed } else { passed.and(Passing::Reference)? };
                    return Some(Reached { at: at - 2, passed });
                }
                What::Comma => at = self.before_insertion(at - 1)?,
                What::Word | What::Capital => {
                    at -= 1;
                    match () {
                        _ if item.is(Class::Relative) => {
                            // "Almazbek Atambayev, who condemned": whom the pronoun stands for.
                            let comma = at > 0 && self.items[at - 1].what == What::Comma;
                            // "Chile and Peru, both of which"
                            let both = self.behind_both_of(at);
                            let (comma, place) = both.map_or((comma, at - usize::from(comma)), |both| (true, both));
                            let is_group = place > 0 && matches!(self.items[place - 1].what, What::Group(_));
                            // "told Jens Stoltenberg that his government backs": the clause has a subject of its own.
                            if noun && self.items[at + 1].is(Class::Determiner) {
                                return None;
                            }
                            // "told Chile that": that is what Chile was told.
                            if is_group && !comma && item.is(Class::Determiner) && self.is_told_to(place - 1) {
                                return None;
                            }
                            // "a camp in Mexico that has drawn": the camp has.
                            let is_inside = |group: usize| match comma {
                                true => self.is_of_body(group),
                                false => self.is_inside(group, item.word),
                            };
                            // "spying in Chile, who fled": no country is "who".
                            let is_land = |group: usize| item.word == WHO && self.is_one_land(group);
                            // "between Chile and Peru, which keeps": one of them does, and not both.
                            let is_one_of = |group: usize| item.word == WHICH && self.is_one_of(group, at + 1);
                            if is_group && (is_inside(place - 1) || is_land(place - 1) || is_one_of(place - 1)) {
                                return None;
                            }
                            let passed = passed.and(Passing::Reference)?;
                            return is_group.then(|| Reached { at: place - 1, passed });
                        }
                        _ if item.is(Class::Pronoun) && pronoun.is_none() => {
                            (pronoun, passed) = (Some(item.word), passed.and(Passing::Reference)?);
                            let Some(before) = self.before_saying(at) else {
                                let first = if self.looks_back(at) { self.first_subject(at - 1) } else { None };
                                let meant = first.filter(|first| self.may_be_meant(item.word, *first));
                                return meant.map(|at| Reached { at, passed });
                            };
                            at = before;
                        }
                        _ if item.is(Class::Conjunction) => {
                            // "Chile and its allies attacked": Chile has.
                            if noun && self.is_followed(at) {
                                let is_ally_alone = passed == Passed::one(Passing::Subject);
                                let passed = if is_ally_alone { Passed::default() } else { passed };
                                return Some(Reached { at: at - 1, passed });
                            }
                            // "attacks and a bid to kill": nouns are joined, and not verbs.
                            if noun && self.items[at + 1].is(Class::Determiner) {
                                return None;
                            }
                            // "Chilean helicopters and tanks attacked": nouns are joined, and not verbs.
                            let is_group = |at: usize| matches!(self.items[at].what, What::Group(_));
                            if noun && self.items[at + 1].is(Class::Head) && at > 0 && is_group(at - 1) {
                                return Some(Reached { at: at - 1, passed });
                            }
                            let (passed, first) = (passed.and(Passing::Joint)?, self.first_subject(at)?);
                            // "Chad left after Mali closed its border and attacked": either may have.
                            if self.agent(at).is_some_and(|agent| agent > first) {
                                return None;
                            }
                            // "does not know him and visiting Chile is": what is joined is no gerund.
                            let is_joined = at + 1 < verb
                                || !self.lexicon.form(self.items[verb].word).is_gerund
                                || self.items[first..at].iter().any(|item| self.is_gerund(item));
                            return is_joined.then_some(Reached { at: first, passed });
                        }
                        // "announced its decision to leave", "claimed to be supporting"
                        _ if item.is(Class::Saying) && self.leads_on(at) => {}
                        // "is considering whether to visit"
                        _ if item.is(Class::Clause) && self.items[at + 1].word == TO => {}
                        _ if item.is(Class::Clause) || item.is(Class::Saying) => return None,
                        // "Klibi urged the Community to support": the Community shall.
                        _ if item.is(Class::Desired) && noun => return None,
                        _ if self.is_passed(item) => {}
                        // "has since accused"
                        _ if item.word == SINCE && at > 0 && self.items[at - 1].is(Class::Auxiliary) => {}
                        _ if item.is(Class::Preposition) => {
                            // "at any time", "under no circumstances"
                            let next = self.items[at + 1..]
                                .iter()
                                .find(|next| !(next.is(Class::Determiner) || next.word == NO));
                            let is_time = next.is_some_and(|next| next.is(Class::Time) || next.what == What::Number);
                            if !is_time {
                                // "stopped short of attacking" is one thing.
                                let leads_on = at + 1 == verb && self.is_kept_or_charged(at);
                                // "refrained from attacking" too, and is a verb of its own.
                                if leads_on && self.items[at.saturating_sub(1)].is(Class::Refusing) {
                                    continue;
                                }
                                passed = passed.and(if leads_on { Passing::Subject } else { Passing::Phrase })?;
                            }
                        }
                        // "militias linked to Chile", "agencies operating in Chile"
                        _ if passed.is(Passing::Phrase) && self.is_participle(item) => {
                            (passed, noun) = (passed.and(Passing::Phrase)?, true);
                        }
                        _ => (passed, noun) = (passed.and(Passing::Subject)?, true),
                    }
                }
                _ => return None,
            }
        }
        None
    }

    /// The actors of a group, in order.
    pub(super) fn members(&self, group: usize) -> &[Actor] {
        &self.actors[self.groups.members(group)]
    }

    /// Whether a group names places only, which do not act.
    fn is_place(&self, group: usize) -> bool {
        self.members(group).iter().all(|actor| self.names[actor.name].kind == Kind::Place)
    }

    /// Whether a group names organisations only.
    fn is_body(&self, group: usize) -> bool {
        self.members(group).iter().all(|actor| self.names[actor.name].kind == Kind::Organisation)
    }

    /// Whether nothing is lost by passing over a word between a subject and its verb.
    fn is_passed(&self, item: &Item) -> bool {
        item.classes.has_any(&[
            Class::Adverb,
            Class::Be,
            Class::Auxiliary,
            Class::Leading,
            Class::Time,
            Class::Negator,
            Class::Planned,
            Class::Possible,
            Class::Desired,
            Class::Reported,
            Class::Refusing,
            Class::Determiner,
        ])
    }

    /// Whether the group at `at` is what is looked for: `Some(None)` if so,
    /// `Some(Some(place))` where it stands behind a preposition at `place` and the walk goes on.
    fn reached(&self, at: usize, verb: usize, after_noun: bool) -> Option<Option<usize>> {
        let What::Group(group) = self.items[at].what else {
            return None;
        };
        let is_attribute = self.members(group).iter().any(|actor| actor.is_attribute);
        let is_owner = self.items[at + 1].what == What::Possessive && at + 2 == verb;
        // "the format of the Kosovo-Serbia dialogue"
        let is_joined = at + 1 == verb && self.is_joined(at, group);
        // "opposing US-backed rebels" is no clause of its own.
        if !self.is_compound(at) && self.is_object(at, verb) {
            return None;
        }
        if is_owner || is_joined || is_attribute && at + 1 == verb {
            return Some(None);
        }
        if is_attribute && after_noun {
            return None;
        }
        let mut before = at;
        let is_adjective = |item: &Item| item.is_unknown() && item.what == What::Word;
        while before > 0
            && (self.items[before - 1].is_before_noun() || at - before < 2 && is_adjective(&self.items[before - 1]))
        {
            before -= 1;
        }
        // "on Chile’s Facebook page"
        if let Some(owner) = before.checked_sub(2)
            && self.items[before - 1].what == What::Possessive
            && matches!(self.items[owner].what, What::Group(_))
            && self.is_body(group)
        {
            before = owner;
        }
        if before == 0 || !self.items[before - 1].is(Class::Preposition) {
            return Some(None);
        }
        // "the states of Mali and Niger left", "called on Mali and Niger to leave"
        let earlier = before.checked_sub(2).map(|earlier| &self.items[earlier]);
        // "the Baltic states of Latvia and Estonia left"
        // "the foreign ministers of Latvia and Estonia met"
        let are_several = |item: &Item| match item.what {
            What::Group(all) => self.is_body(all) || self.is_place(all),
            _ => item.what == What::Word && self.text[item.span.as_range()].ends_with('s'),
        };
        let is_listed = self.members(group).len() > 1 && earlier.is_some_and(are_several);
        let is_land = earlier.is_some_and(|item| LANDS.contains(&item.word));
        let is_named_so = self.items[before - 1].word == OF && (is_land || is_listed);
        // "plans for Chile to leave"
        let is_wish = |item: &Item| item.classes.has_any(&[Class::Desired, Class::Planned]);
        let is_called_on = self.items[at + 1].word == TO && earlier.is_some_and(is_wish);
        // "were used by Chile to attack"
        let is_agent = self.items[before - 1].word == BY && self.items[at + 1].word == TO;
        if is_named_so || is_called_on || is_agent {
            return Some(None);
        }
        // "erupted after Pakistan launched": a clause of its own.
        if [AFTER, BEFORE, SINCE, UNTIL].contains(&self.items[before - 1].word) && !after_noun && !is_attribute {
            return Some(None);
        }
        // "with Qatar mediating"
        let is_with = self.items[before - 1].word == WITH && at + 1 == verb;
        if is_with && self.lexicon.form(self.items[verb].word).is_gerund {
            return Some(None);
        }
        // At the beginning of a clause a preposition takes the name away from the verb.
        Some(Some(before - 1)).filter(|_| before > 1)
    }

    /// The place before the insertion that the comma at `comma` closes, where an
    /// actor stands before it: "Igor Ivanov, secretary of the council, visited".
    fn before_insertion(&self, comma: usize) -> Option<usize> {
        if let What::Group(group) = self.items[comma.checked_sub(1)?].what
            && self.members(group).iter().any(|actor| actor.is_opened)
        {
            return Some(comma);
        }
        // "The four nations, Chile, Peru and Bolivia, cut ties": the insertion names the subject.
        if let [.., before, opening, group] = &self.items[..comma]
            && matches!(group.what, What::Group(_))
            && opening.what == What::Comma
            && before.what == What::Word
            && !before.classes.has_any(&[Class::Time, Class::Saying, Class::Adverb])
        {
            return Some(comma);
        }
        let lowest = comma.saturating_sub(LONGEST_INSERTION);
        (lowest.max(1)..comma).rev().find_map(|at| match self.items[at].what {
            What::Comma => matches!(self.items[at - 1].what, What::Group(_)).then_some(Some(at)),
            What::Barrier | What::Quote => Some(None),
            _ => None,
        })?
    }

    /// The place before "said that" in "Finland said on Tuesday that it would":
    /// the pronoun stands for who says so.
    fn before_saying(&self, pronoun: usize) -> Option<usize> {
        let mut at = pronoun;
        let lowest = pronoun.saturating_sub(8);
        while at > lowest {
            let item = &self.items[at - 1];
            if item.classes.has_any(&[Class::Saying, Class::Planned, Class::Refusing]) {
                return (!self.is_noun(at - 1)).then_some(at - 1);
            }
            let is_between = item.what == What::Number
                || item.classes.has_any(&[
                    Class::Time,
                    Class::Relative,
                    Class::Preposition,
                    Class::Adverb,
                    Class::Determiner,
                ]);
            if !is_between {
                return None;
            }
            at -= 1;
        }
        None
    }

    /// Whether `at` stands in a quotation.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let is_quote = |at: &usize| self.items[*at].what == What::Quote;
        let quotes = self.quotes.get_or_init(|| (0..self.items.len()).filter(is_quote).collect());
        quotes.partition_point(|quote| *quote < at) % 2 == 1
    }

    /// Whether a word says that the sentence tells what others say: "reportedly", "according to".
    pub(super) fn is_reported(&self) -> bool {
        let is_report = |at: usize| {
            self.items[at].is(Class::Reported) && !self.is_report_of_another(at) && !self.is_report_of_reason(at)
        };
        *self.is_reported.get_or_init(|| (0..self.items.len()).any(is_report))
    }

    /// Whether the sentence is of sports news, in which teams that are called by their countries meet and beat each other.
    pub(super) fn is_of_sport(&self) -> bool {
        *self.is_of_sport.get_or_init(|| self.items.iter().any(|item| item.is(Class::Sport)))
    }

    /// Whether the word at `at` tells of a reason or of somebody's noun: "arrested for allegedly spying", "criticised over
    /// alleged abuse", "condemned Chile’s reported plan".
    fn is_report_of_reason(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.items[before]);
        before.is_some_and(|before| [AFTER, FOR, OVER].contains(&before.word) || before.what == What::Possessive)
    }

    /// Whether the verb at `at` reports something else: "after officials alleged that", "having reported".
    fn is_report_of_another(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.items[before]);
        let is_active = before.is_some_and(|item| {
            item.is(Class::Auxiliary)
                || item.is_word()
                    && !item.is(Class::Be)
                    && self.items.get(at + 1).is_some_and(|next| next.is(Class::Relative))
        });
        let is_behind_group = || before.is_some_and(|item| matches!(item.what, What::Group(_)));
        self.items[at].is(Class::Saying) && (is_active || is_behind_group())
    }
}
