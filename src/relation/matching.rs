//! Whether a way of a rule fits at a place of a sentence.
//!
//! An anchor of which `index` says that ways may fit is looked at once for all
//! of them: what actors are near it (`spot`). Of each way it is then asked
//! whether it may begin and end beside the anchor, by one item on each side
//! (`beside`), and only then it is followed to the right and to the left.

mod beside;
mod gap;
mod owner;
mod spot;
mod voice;

use super::actor::Actor;
use super::clause::Clause;
use super::item::{Item, What};
use super::kinds::Kinds;
use super::lexicon::{BY, Class, GOING, OF, PARTING, THEIRS, TO, UNKNOWN};
use super::passed::{Passed, Passing};
use super::pattern::{Element, LEFT_GAP, LONGEST_PHRASE, LONGEST_RUN, MOST_PASSED_BEFORE, RIGHT_GAP, Side};
use super::rules::{CompiledWay, Rule, Rules};

pub(super) use spot::Spot;

/// A way that fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// The item of the group on each side; of `{AB}` both are the same.
    pub(super) source: usize,
    pub(super) target: usize,
    /// The first item, and the one behind the last.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The item that states the relation.
    pub(super) trigger: usize,
    pub(super) passed: Passed,
}

/// What fits, as far as it has been looked at.
#[derive(Clone, Copy, Default)]
struct State {
    source: Option<u32>,
    target: Option<u32>,
    trigger: Option<u32>,
    start: u32,
    end: u32,
    passed: Passed,
}

/// How far an object may stand behind its verb, in items.
const LONGEST_WAY: usize = 40;

/// The way `way` where its anchor is at `spot`.
pub(super) fn fits(rules: &Rules, clause: &Clause<'_>, way: &CompiledWay, spot: Spot) -> Option<Match> {
    let rule = &rules.rules[way.rule];
    let matcher = Matcher { rules, clause, way, rule };
    let may_pass = !rule.is_clean && !rule.is_close;
    let at = spot.at;
    if !spot.has_room(way) || !matcher.may_end(way.anchor, at) || !matcher.may_begin(way.anchor + 1, at + 1) {
        return None;
    }
    let mut state = State { start: at as u32, end: at as u32 + 1, ..State::default() };
    state.note_trigger(way, way.anchor, at);
    // The right side is looked at first: many ways have the same subject, and each has its own words behind.
    let state = matcher.right(way.anchor + 1, at + 1, state).filter(|state| may_pass || state.passed.is_nothing())?;
    let state = matcher.left(way.anchor, at, state)?;
    let (source, target) = (state.source? as usize, state.target? as usize);
    let (start, end) = (state.start as usize, state.end as usize);
    let is_barred = || {
        let around = start.saturating_sub(2)..(end + 2).min(clause.items.len());
        clause.items[around].iter().any(|item| item.word != UNKNOWN && rule.unless.contains(&item.word))
    };
    // "Russian-backed" tells of the noun behind it, whatever comes then.
    let trigger = state.trigger.map_or(at, |trigger| trigger as usize);
    let is_compound = trigger > 0 && clause.items[trigger - 1].what == What::Hyphen;
    let passed = state.passed;
    let is_sure_enough = passed.is_nothing() || may_pass && !is_compound;
    (is_sure_enough && !is_barred()).then_some(Match { source, target, start, end, trigger, passed })
}

impl State {
    fn note_trigger(&mut self, way: &CompiledWay, element: usize, at: usize) {
        if element == way.trigger {
            self.trigger = Some(at as u32);
        }
    }

    fn bind(mut self, side: Side, at: usize) -> Self {
        let at = at as u32;
        match side {
            Side::Source => self.source = Some(at),
            Side::Target => self.target = Some(at),
            Side::Both => (self.source, self.target) = (Some(at), Some(at)),
        }
        self.start = self.start.min(at);
        self.end = self.end.max(at + 1);
        self
    }
}

struct Matcher<'a> {
    rules: &'a Rules,
    clause: &'a Clause<'a>,
    way: &'a CompiledWay,
    rule: &'a Rule,
}

impl Matcher<'_> {
    /// The elements from `element` on, where they begin at `at`.
    fn right(&self, element: usize, at: usize, state: State) -> Option<State> {
        let Some(wanted) = self.way.elements.get(element) else {
            return Some(State { end: state.end.max(at as u32), ..state });
        };
        let items = &self.clause.items;
        match wanted {
            Element::Words(words) => {
                let after_slot = matches!(self.way.elements.get(element.wrapping_sub(1)), Some(Element::Slot(..)));
                let mut here = at;
                loop {
                    let item = items.get(here)?;
                    if item.is_word() && words.binary_search(&item.word).is_ok() && item.word != UNKNOWN {
                        let mut state = state;
                        state.note_trigger(self.way, element, here);
                        state.end = here as u32 + 1;
                        if let Some(found) = self.right(element + 1, here + 1, state) {
                            return Some(found);
                        }
                    }
                    here = self.passed_right(here, after_slot, here - at)?;
                }
            }
            Element::Slot(side, kinds) => {
                let (mut here, mut passed) = (at, state.passed);
                loop {
                    let item = items.get(here).filter(|_| here - at <= LONGEST_WAY)?;
                    match item.what {
                        // "attacked Iran-backed rebels"
                        What::Group(_) if self.clause.is_compound(here) => here += 2,
                        // "an embargo on the US ally Qatar"
                        What::Group(_) if self.kin_behind(here).is_some() => here = self.kin_behind(here)?,
                        What::Group(group) => {
                            if !self.accepts(*side, *kinds, group) {
                                return None;
                            }
                            // "treaties with Georgia’s breakaway Abkhazia" are with Abkhazia.
                            if let Some(owned) = self.owned_by(here).filter(|owned| self.accepts(*side, *kinds, *owned))
                            {
                                let place = items[here..].iter().position(|item| item.what == What::Group(owned))?;
                                here += place;
                                continue;
                            }
                            let owns = items.get(here + 1).is_some_and(|item| item.what == What::Possessive);
                            // "president of the Nebraska State Association"
                            let goes_on = self.rule.is_close
                                && items.get(here + 1).is_some_and(|item| item.what == What::Capital);
                            let is_of_body = kinds.is_some() && self.is_body_with_head(group);
                            let is_part = owns
                                || goes_on
                                || is_of_body
                                || self.is_attributive(here, group)
                                || self.has_holder_behind(element, here);
                            if self.rule.is_whole && *side == Side::Target && is_part && !self.are_members(here) {
                                return None;
                            }
                            let bound = State { passed, ..state }.bind(*side, here);
                            return self.right(element + 1, here + 1, bound);
                        }
                        _ if self.rule.is_close && !item.is(Class::Determiner) => return None,
                        // "trains and arms Peru" does both.
                        _ if here == at && self.shares_object(here) => here += 1,
                        What::Possessive | What::Number => {}
                        What::Word | What::Capital => {
                            let known =
                                [Class::Determiner, Class::Modifier, Class::Adverb, Class::Portfolio, Class::Title];
                            if item.is(Class::Relative) || !item.classes.has_any(&known) {
                                let stops = item.classes.has_any(&[
                                    Class::Preposition,
                                    Class::Clause,
                                    Class::Relative,
                                    Class::Pronoun,
                                    Class::Saying,
                                    Class::Be,
                                    Class::Auxiliary,
                                    Class::Conjunction,
                                    Class::Time,
                                ]);
                                let before = &items[here.saturating_sub(1)];
                                let after = items.get(here + 1);
                                // "scores of Liberian refugees", "up to 16 advisers".
                                let is_number = item.word == OF
                                    && before.classes.has_any(&[Class::Determiner, Class::Modifier, Class::Adverb])
                                    && here > at
                                    || item.word == TO && after.is_some_and(|item| item.what == What::Number);
                                if is_number {
                                    here += 1;
                                    continue;
                                }
                                // "is going to boost Chile" goes nowhere.
                                let is_infinitive = before.word == TO && here > 1 && items[here - 2].word == GOING;
                                // "a visit to review the state of Chile", "backing to challenge Petr Pavel"
                                let is_doing = before.word == TO && after.is_some_and(|next| self.is_object(next));
                                if stops || is_infinitive || is_doing || PARTING.contains(&item.word) {
                                    return None;
                                }
                                // "the war and people from Chile and Peru": both sides stand right behind their word.
                                if *side == Side::Both {
                                    return None;
                                }
                                passed = passed.and(Passing::Object)?;
                            }
                        }
                        _ => return None,
                    }
                    here += 1;
                }
            }
            Element::Run(words) => {
                for length in 0..=LONGEST_RUN {
                    if let Some(found) = self.right(element + 1, at + length, state) {
                        return Some(found);
                    }
                    if !items
                        .get(at + length)
                        .is_some_and(|item| item.word != UNKNOWN && words.binary_search(&item.word).is_ok())
                    {
                        return None;
                    }
                }
                None
            }
            Element::Comma => {
                items.get(at).filter(|item| item.what == What::Comma)?;
                self.right(element + 1, at + 1, state)
            }
            Element::Owner => match items.get(at)?.what {
                What::Possessive => self.right(element + 1, at + 1, state),
                _ => self.is_owner(at.checked_sub(1)?).then(|| self.right(element + 1, at, state))?,
            },
            Element::Other => {
                let mut here = at;
                while items.get(here).is_some_and(|item| item.what == What::Possessive || item.is_before_noun()) {
                    here += 1;
                }
                matches!(items.get(here)?.what, What::Group(_)).then(|| self.right(element + 1, here + 1, state))?
            }
            Element::Gap(words) => {
                let most = usize::from(words.unwrap_or(RIGHT_GAP));
                let next = self.next_slot(element, 1);
                let mut state = state;
                for length in 0..=most {
                    if self.may_begin(element + 1, at + length)
                        && let Some(found) = self.right(element + 1, at + length, state)
                    {
                        return Some(found);
                    }
                    // "sent jets to support the defence of Chile" sent them to nobody.
                    let is_infinitive = || {
                        let [to, verb, object] = [at.checked_sub(1), Some(at), Some(at + 1)].map(|at| items.get(at?));
                        to.is_some_and(|to| to.word == TO)
                            && verb.is_some_and(|verb| self.clause.lexicon.form(verb.word).is_base)
                            && object.is_some_and(|object| self.is_object(object))
                    };
                    // "refusal to .." asks for a verb behind its "to"; where others may stand for the "to", it is none of one.
                    let is_one_of = matches!(element.checked_sub(1).map(|before| &self.way.elements[before]), Some(Element::Words(words)) if words.len() > 1);
                    if length == 0 && next.is_some() && is_one_of && is_infinitive() {
                        return None;
                    }
                    // "toppled by" tells who did it.
                    let is_agent = length == 0
                        && items.get(at).is_some_and(|item| {
                            item.word == BY && self.clause.lexicon.form(items[at - 1].word).is_participle
                        });
                    if is_agent
                        || !self.goes_on(at + length)
                        || next.is_some() && self.is_joined_verb(at + length, state)
                    {
                        return None;
                    }
                    // Behind a comma something else may begin.
                    if items.get(at + length).is_some_and(|item| item.what == What::Comma) {
                        state.passed = state.passed.and(Passing::Comma)?;
                    }
                    let is_crossed = |item: &Item| {
                        (self.is_crossed(item, next) || self.clause.is_compound(at + length))
                            && (!item.is(Class::Saying) || item.is(Class::Reported))
                            && (next.is_none() || !(self.opens_clause(at + length) || PARTING.contains(&item.word)))
                    };
                    if !items.get(at + length).is_some_and(is_crossed) {
                        return None;
                    }
                }
                None
            }
        }
    }

    /// The elements before `element`, where they end before `at`.
    fn left(&self, element: usize, at: usize, state: State) -> Option<State> {
        let Some(index) = element.checked_sub(1) else {
            return Some(State { start: state.start.min(at as u32), ..state });
        };
        let items = &self.clause.items;
        match &self.way.elements[index] {
            Element::Words(words) => {
                let mut here = at;
                loop {
                    let item = items.get(here.checked_sub(1)?)?;
                    if item.is_word() && item.word != UNKNOWN && words.binary_search(&item.word).is_ok() {
                        let mut state = state;
                        state.note_trigger(self.way, index, here - 1);
                        state.start = here as u32 - 1;
                        if let Some(found) = self.left(index, here - 1, state) {
                            return Some(found);
                        }
                    }
                    if !self.is_passed_left(item) || at - here >= MOST_PASSED_BEFORE {
                        return None;
                    }
                    here -= 1;
                }
            }
            Element::Slot(side, kinds) => {
                let is_beside = self.is_beside(element);
                let reached = if is_beside {
                    self.adjacent(index, at, state.start as usize)?
                } else {
                    self.clause.subject(at, self.way.is_passive)?
                };
                let What::Group(group) = items[reached.at].what else {
                    return None;
                };
                // "the UN Yemen envoy" is not Yemen’s.
                let is_dealt_with = self.rule.is_close && self.is_dealt_with(reached.at);
                // "Praising Peru, Chile said": the subject stands behind.
                let is_behind = reached.at > at;
                let fits = !is_dealt_with
                    && self.accepts(*side, *kinds, group)
                    && !self.is_no_subject(element, reached.at)
                    && (is_behind && !self.way.is_passive || self.voice_fits(self.verb(at, state), reached.at))
                    && (is_beside || is_behind || self.is_verb(at, reached));
                if !fits {
                    return None;
                }
                let bound = State { passed: state.passed.with(reached.passed)?, ..state }.bind(*side, reached.at);
                self.left(index, reached.at, bound)
            }
            Element::Run(words) => {
                for length in 0..=LONGEST_RUN.min(at) {
                    if let Some(found) = self.left(index, at - length, state) {
                        return Some(found);
                    }
                    let before = items.get((at - length).checked_sub(1)?);
                    if !before.is_some_and(|item| item.word != UNKNOWN && words.binary_search(&item.word).is_ok()) {
                        return None;
                    }
                }
                None
            }
            Element::Comma => {
                let mut before = at.checked_sub(1)?;
                while items[before].is(Class::Determiner) {
                    before = before.checked_sub(1)?;
                }
                (items[before].what == What::Comma).then(|| self.left(index, before, state))?
            }
            Element::Owner => {
                let before = at.checked_sub(1)?;
                match items[before].what {
                    What::Possessive => self.left(index, before, state),
                    _ => self.is_owner(before).then(|| self.left(index, at, state))?,
                }
            }
            Element::Other => {
                let reached = self.adjacent(index, at, state.start as usize)?;
                self.left(index, reached.at, state)
            }
            Element::Gap(words) => {
                let most = usize::from(words.unwrap_or(LEFT_GAP));
                let next = self.next_slot(index, -1);
                let mut state = state;
                for length in 0..=most {
                    let here = at.checked_sub(length)?;
                    if self.may_end(index, here)
                        && let Some(found) = self.left(index, here, state)
                    {
                        return Some(found);
                    }
                    // The nearest verb is meant, even where its subject cannot be told.
                    if here > 0 && self.may_stand(index, &items[here - 1]) {
                        return None;
                    }
                    // "Russia’s armed forces feared the strikes": what is owned is no clause.
                    let is_owned = matches!(self.way.elements[..index].last(), Some(Element::Owner));
                    if is_owned && here > 0 && !self.may_be_owned(&items[here - 1]) {
                        return None;
                    }
                    // "Program of Assistance": a short gap stays in one phrase.
                    let is_short = most <= usize::from(LONGEST_PHRASE)
                        && here > 0
                        && (items[here - 1].is(Class::Preposition)
                            || matches!(items[here - 1].what, What::Possessive | What::Comma));
                    let is_passed = || {
                        let item = &items[here - 1];
                        self.is_crossed(item, next)
                            || matches!(item.what, What::Group(_)) && self.is_no_subject(index + 1, here - 1)
                    };
                    if here == 0 || is_short || !is_passed() {
                        return None;
                    }
                    if items[here - 1].what == What::Comma {
                        state.passed = state.passed.and(Passing::Comma)?;
                    }
                }
                None
            }
        }
    }

    /// Whether the elements from `element` on speak of what is somebody's own, and not of the group at `at`: "they took
    /// control of Mosul University in their fight".
    fn is_no_subject(&self, element: usize, at: usize) -> bool {
        let is_own = |element: &Element| matches!(element, Element::Words(words) if THEIRS.iter().any(|word| words.binary_search(word).is_ok()));
        at.checked_sub(1).is_some_and(|before| self.clause.items[before].word == OF)
            && self.way.elements[element..].iter().any(is_own)
    }

    /// The verb whose actor ends before `at`: in a passive the participle, before which a noun may stand.
    fn verb(&self, at: usize, state: State) -> usize {
        state.trigger.filter(|_| self.way.is_passive).map_or(at, |trigger| trigger as usize)
    }

    /// The group that ends right before `at`, for the element at `index`; what the rule names next begins at `start`.
    ///
    /// A name behind a preposition belongs to another phrase: "in Chile to defeat", "by Chile following the attack". It
    /// counts where the rule names what stands around it, or where it only tells of what follows: "near a US base".
    fn adjacent(&self, index: usize, at: usize, start: usize) -> Option<super::clause::Reached> {
        let items = &self.clause.items;
        let mut here = at.checked_sub(1)?;
        if items[here].what == What::Possessive {
            here = here.checked_sub(1)?;
        }
        let is_named = index > 0 || self.way.elements.get(index + 1) == Some(&Element::Comma);
        let is_told_of = || (here + 1..=start).all(|at| self.is_in_phrase(at));
        let is_parted = !self.rule.is_close && self.clause.is_behind_preposition(here) && !is_named && !is_told_of();
        let reached = super::clause::Reached { at: here, passed: Passed::default() };
        (matches!(items[here].what, What::Group(_)) && !is_parted).then_some(reached)
    }

    /// Whether some member of a group may stand on a side; for `{AB}`, whether there are several.
    fn accepts(&self, side: Side, kinds: Option<Kinds>, group: usize) -> bool {
        let usual = self.rules.kinds(self.rule, side);
        let fights = |actor: &Actor| {
            actor.head.and_then(|head| self.clause.lexicon.sector(head)).is_some_and(|sector| sector == "military")
        };
        let is_barred = |actor: &Actor| self.rule.is_of_troops && side == Side::Source && !fights(actor);
        let members = self.clause.members(group).iter().filter(|actor| !is_barred(actor));
        let fitting = members.filter(|actor| self.clause.side(actor, kinds, usual).is_some()).count();
        fitting > usize::from(side == Side::Both)
    }
}

impl Clause<'_> {
    /// The name by which an actor may stand on a side: its own where it is of
    /// the kinds that the pattern gives, or else of the `usual` ones; and where
    /// the pattern gives none, that of the country it acts for.
    pub(super) fn side(&self, actor: &Actor, given: Option<Kinds>, usual: Kinds) -> Option<usize> {
        let kinds = given.unwrap_or(usual);
        let fits = |name: &usize| kinds.has(self.names[*name].kind);
        Some(actor.name).filter(fits).or(actor.of.filter(|of| given.is_none() && fits(of)))
    }
}
