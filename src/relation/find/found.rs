//! What a match states: between whom, in which mood, where and about what.

use super::place::place;
use crate::gazetteer::Kind;
use crate::relation::actor::Actor;
use crate::relation::clause::Clause;
use crate::relation::event::{Event, Party};
use crate::relation::item::Item;
use crate::relation::kinds::Kinds;
use crate::relation::lexicon::{Class, EACH, KIN, ONE, THEIRS, WordId};
use crate::relation::matching::Match;
use crate::relation::mood::{Mood, mood};
use crate::relation::office::StatedOffice;
use crate::relation::pattern::{Element, Side};
use crate::relation::rules::Rules;
use crate::relation::vocabulary::{Modality, RelationType, Tier};
use crate::relation::way::CompiledWay;
use crate::relation::when::When;
use crate::span::Span;

/// How far from what states a relation the word is looked for that tells what it is about, in items.
const TOPIC_REACH: usize = 4;

/// An event with what was passed over to find it.
pub(super) struct Found {
    pub(super) event: Event,
    pub(super) cost: u8,
    pub(super) when: When,
    pub(super) office: Option<StatedOffice>,
}

impl Rules {
    /// A match as an event, whose words are those of the match `told`; `None` where no two different sides are left, or
    /// where it says nothing of them.
    pub(super) fn found(&self, clause: &Clause<'_>, way: &CompiledWay, fit: &Match, told: &Match) -> Option<Found> {
        let rule = &self.rules[way.rule];
        let relation = &self.types[rule.relation];
        let is_sure = fit.passed.is_nothing() && !rule.is_loose;
        if !is_sure && clause.is_of_sport() {
            return None;
        }
        let (sources, targets) = self.sides(clause, way, fit)?;
        if is_no_dealing(clause, relation, (&sources, &targets)) || is_deed_of_others(clause, told) {
            return None;
        }
        if !is_sure && !relation.is_state && deals_with_nobody(clause, relation, fit, (&sources, &targets)) {
            return None;
        }
        // Names that stand side by side tell who somebody is, whatever the sentence
        // says of it: "it is possible, said Laura Eimiller, a spokeswoman for the FBI".
        let mood = if rule.is_close { Mood::PLAIN } else { mood(clause, &way.elements, told, relation) };
        // A rule that asserts does so whatever is said around it.
        let is_free = |given: Modality| mood.modality == Modality::Asserted || given == Modality::Asserted;
        let is_new = |place: &usize| sources.iter().chain(&targets).all(|party| party.mention != *place);
        let place = (!relation.is_state).then(|| place(clause, fit, relation.is_violent)).flatten().filter(is_new);
        let of = targets.first().map(|party| clause.names[party.mention].kind);
        let office = of.filter(|_| relation.is_office).and_then(|of| StatedOffice::of(clause, fit, of));
        let is_mutual = way.elements.iter().filter_map(Element::slot).any(|(side, _)| side == Side::Both);
        let event = Event {
            rule: way.rule,
            relation: rule.relation,
            tier: if is_sure { Tier::Pattern } else { Tier::Frame },
            sources,
            targets,
            is_mutual,
            is_returned: is_mutual && way.elements.iter().any(|element| element.has_word(EACH)),
            trigger: clause.items[fit.trigger].span,
            span: Span::new(clause.items[fit.start].span.start, clause.items[fit.end - 1].span.end),
            is_negated: mood.is_negated,
            modality: rule.mood.filter(|given| is_free(*given)).unwrap_or(mood.modality),
            date: None,
            place,
            topic: self.topic(clause, fit).filter(|_| !relation.is_state),
            office: None,
            standing: None,
        };
        Some(Found { event, cost: fit.passed.count(), when: When::of(clause, fit, relation.is_state), office })
    }

    /// The actors on each side of a match, without those that the other side has nobody for; `None` where no two differ.
    fn sides(&self, clause: &Clause<'_>, way: &CompiledWay, fit: &Match) -> Option<(Vec<Party>, Vec<Party>)> {
        let rule = &self.rules[way.rule];
        let relation = &self.types[rule.relation];
        let kinds = |side: Side| (given_kinds(way, side), self.kinds(rule, side));
        let mut sources = parties(clause, fit.source, kinds(Side::Source));
        let mut targets = parties(clause, fit.target, kinds(Side::Target));
        // "Chile and Peru, an ally of Bolivia": only Peru is.
        if is_apposition(way) && !clause.is_plural(fit.trigger) && sources.len() > 1 {
            sources.drain(..sources.len() - 1);
        }
        // "Chile, Peru’s allies and others": it is not several.
        if is_apposition(way) && clause.is_one_land(fit.source) && are_several_kin(clause, fit) {
            return None;
        }
        // "the G8 and G20 summits": each has its own.
        if fit.source == fit.target && clause.have_one_each(fit.source, fit.trigger) {
            return None;
        }
        let differs = |source: &Party, target: &Party| differ(clause, relation, source, target);
        sources.retain(|source| targets.iter().any(|target| differs(source, target)));
        targets.retain(|target| sources.iter().any(|source| differs(source, target)));
        (!sources.is_empty()).then_some((sources, targets))
    }

    /// The word that tells what a relation is about, where one in it does.
    fn topic(&self, clause: &Clause<'_>, fit: &Match) -> Option<WordId> {
        let start = fit.start.max(fit.trigger.saturating_sub(TOPIC_REACH));
        let end = fit.end.max(fit.trigger + TOPIC_REACH).min(clause.items.len());
        let told = (start..end).filter(|at| self.lexicon.domain(clause.items[*at].word).is_some());
        told.min_by_key(|at| at.abs_diff(fit.trigger)).map(|at| clause.items[at].word)
    }
}

/// The kinds that a way gives for a side, if it does.
fn given_kinds(way: &CompiledWay, wanted: Side) -> Option<Kinds> {
    let mut slots = way.elements.iter().filter_map(Element::slot);
    slots.find(|(side, _)| *side == wanted || *side == Side::Both)?.1
}

/// Whether a way tells behind a comma who its source is: "{A} , ally of {B}".
fn is_apposition(way: &CompiledWay) -> bool {
    matches!(way.elements.first_chunk(), Some([Element::Slot(Side::Source, _), Element::Comma]))
}

/// Whether several are told of as kin to somebody, and not one of them: "Peru’s allies", but not "one of Peru’s allies".
fn are_several_kin(clause: &Clause<'_>, fit: &Match) -> bool {
    let between = || clause.items.get(fit.source..fit.trigger).unwrap_or_default();
    let is_one = || between().iter().any(|item| item.word == ONE);
    KIN.contains(&clause.items[fit.trigger].word) && clause.is_plural(fit.trigger) && !is_one()
}

/// Those of the group at `at` that may stand on a side of the kinds `given`, or else `usual`.
fn parties(clause: &Clause<'_>, at: usize, (given, usual): (Option<Kinds>, Kinds)) -> Vec<Party> {
    let Some(group) = clause.items[at].group() else { return Vec::new() };
    let states_of = clause.states_of;
    let party = |actor: &Actor| {
        let mention = clause.side(actor, given, usual)?;
        let country = states_of(mention).main.or_else(|| states_of(actor.of?).main);
        Some(Party { mention, country, head: actor.head })
    };
    clause.members(group).iter().filter_map(party).collect()
}

/// Whether nothing can be dealt between the sides: what shall lie in a country does not, or only a sea is met.
fn is_no_dealing(clause: &Clause<'_>, relation: &RelationType, (sources, targets): (&[Party], &[Party])) -> bool {
    // A sea or a continent lies in no country.
    let lies =
        |source: &Party| source.country.is_some() && targets.iter().any(|target| target.country == source.country);
    let is_elsewhere = relation.lies && !sources.iter().all(lies) && is_in_country(clause, targets);
    // What falls into the sea off a country is no attack on it, and who trains there threatens nobody.
    let is_water = |target: &Party| clause.names[target.mention].is_water;
    is_elsewhere || relation.is_hostile() && targets.iter().all(is_water)
}

/// Whether the source only says or undergoes what the noun tells: "condemned an attack on Chile", "survived a siege by".
fn is_deed_of_others(clause: &Clause<'_>, fit: &Match) -> bool {
    let between = clause.items.get(fit.source + 1..fit.trigger).unwrap_or_default();
    let Some(verb) = between.iter().position(|item| clause.lexicon.is_reacting(item.word)) else { return false };
    // "condemned the raid and attacked Chile", "regretted its attack on Chile"
    let is_other = |item: &Item| {
        let parts = [Class::Conjunction, Class::Relative, Class::Preposition, Class::Auxiliary, Class::Be];
        // "called off an attack on Chile"
        let is_given_up = || item.is(Class::Failing);
        !item.is_word() || item.classes.has_any(&parts) || THEIRS.contains(&item.word) || is_given_up()
    };
    !between[verb + 1..].iter().any(is_other)
}

/// Whether two sides are different, and, unless they may be one's own, not a country and who acts for it.
fn differ(clause: &Clause<'_>, relation: &RelationType, source: &Party, target: &Party) -> bool {
    let [one, other] = [source, target].map(|party| &clause.names[party.mention]);
    if one.identity == other.identity {
        return false;
    }
    let is_country = one.kind == Kind::Country || other.kind == Kind::Country;
    let is_place = one.kind == Kind::Place || other.kind == Kind::Place;
    if relation.is_state || relation.is_violent || is_place || !is_country {
        return true;
    }
    let [states, others] = [source, target].map(|party| (clause.states_of)(party.mention));
    let mut all = states.iter().chain(source.country);
    let is_others = |state| others.iter().chain(target.country).any(|other| other == state);
    // A monarch of several states comes to each of them.
    let may_come = relation.target.has(Kind::Place) && !states.others.is_empty();
    may_come || is_opposed(clause, relation, source) || !all.any(is_others)
}

/// Whether a side of a frame is mostly none: somebody who reports ("Fox News spoke to Karin Kneissl", "told CNN", but not
/// "accused RT"), a single person of a country ("the Russian who fled to"), or two countries that tell of a noun
/// ("concerns over China-Japan tensions").
fn deals_with_nobody(
    clause: &Clause<'_>,
    relation: &RelationType,
    fit: &Match,
    (sources, targets): (&[Party], &[Party]),
) -> bool {
    let is_of_media = |head: WordId| clause.lexicon.sector(head).is_some_and(|sector| sector == "media");
    let reports = |party: &Party| clause.names[party.mention].is_medium;
    // "spoke to a Chilean newspaper"
    let is_told = |party: &Party| reports(party) || relation.is_talk() && party.head.is_some_and(is_of_media);
    sources.iter().any(reports)
        || relation.score >= 0.0 && targets.iter().any(is_told)
        || clause.is_one_person(fit.source)
        || clause.is_compound_before_noun(fit.target)
}

/// Whether the source is of those who may turn against their own state: "Kyrgyz activists condemned Sadyr Japarov".
fn is_opposed(clause: &Clause<'_>, relation: &RelationType, source: &Party) -> bool {
    let sector = source.head.and_then(|head| clause.lexicon.sector(head));
    relation.score <= 0.0 && sector.is_some_and(|sector| ["civilian", "party", "rebel"].contains(&sector))
}

/// Whether the targets are countries.
fn is_in_country(clause: &Clause<'_>, targets: &[Party]) -> bool {
    targets.iter().all(|target| clause.names[target.mention].kind == Kind::Country)
}
