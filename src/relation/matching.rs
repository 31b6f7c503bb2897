//! Whether a way of a rule fits at a place of a sentence.
//!
//! An anchor of which `index` says that ways may fit is looked at once for all
//! of them: what actors are near it (`spot`). Of each way it is then asked
//! whether it may begin and end beside the anchor, by one item on each side
//! (`beside`), and only then it is followed to the right and to the left.

mod again;
mod beside;
mod gap;
mod left;
mod owner;
mod right;
mod spot;
mod voice;

use super::actor::Actor;
use super::clause::Clause;
use super::item::{Item, What};
use super::kinds::Kinds;
use super::lexicon::{OF, THEIRS, UNKNOWN, WHO};
use super::passed::{Passed, Passing};
use super::pattern::{Element, Side};
use super::rules::{Rule, Rules};
use super::way::CompiledWay;

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
    let trigger = state.trigger.map_or(at, |trigger| trigger as usize);
    let is_barred = || {
        let mut around = start.saturating_sub(2)..(end + 2).min(clause.items.len());
        // "Petr Pavel, an opponent of the war, flew to Chile": the insertion is about something else.
        let inserted = clause.insertion_behind(source, trigger);
        let word = |item: &Item| match item.word {
            UNKNOWN => clause.lexicon.id_at(clause.text, item.span),
            known => known,
        };
        let bars = |item: &Item| item.is_word() && rule.unless.contains(&word(item));
        // "Chile’s decision to attack Peru": it is no decision that is attacked.
        let leads_on = |at: usize| at + 2 == trigger && clause.is_intention(at);
        let may_bar = |at: usize| !inserted.contains(&at) && !leads_on(at);
        !rule.unless.is_empty() && around.any(|at| may_bar(at) && bars(&clause.items[at]))
    };
    // "Russian-backed" tells of the noun behind it, whatever comes then.
    let is_compound = trigger > 0 && clause.items[trigger - 1].what == What::Hyphen;
    let passed = state.passed;
    // "Chile, which sanctioned Peru", "Chile praised it and sanctioned Peru": nothing that is not known stands between.
    let is_told_again = passed == Passed::one(Passing::Joint)
        || passed == Passed::one(Passing::Reference) && !clause.is_inside(source, WHO);
    let is_sure_enough = passed.is_nothing() || (may_pass || rule.is_clean && is_told_again) && !is_compound;
    let is_placed = !rule.is_front || clause.opens(start);
    let is_with_others = || source == target && source < trigger && clause.is_done_with_others(end);
    (is_sure_enough && is_placed && !is_barred() && !is_with_others()).then_some(Match {
        source,
        target,
        start,
        end,
        trigger,
        passed,
    })
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
    /// Whether the elements from `element` on speak of what is somebody's own, and not of the group at `at`: "they took
    /// control of Mosul University in their fight".
    fn is_no_subject(&self, element: usize, at: usize) -> bool {
        let is_own = |element: &Element| THEIRS.into_iter().any(|word| element.has_word(word));
        at.checked_sub(1).is_some_and(|before| self.clause.items[before].word == OF)
            && self.way.elements[element..].iter().any(is_own)
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
