//! The relations of a sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;

use super::actor::{Actor, actors};
use super::clause::Clause;
use super::event::{Event, Pairs, Party};
use super::group::{Groups, groups};
use super::index::{Candidate, Glance};
use super::item::{Item, What, items, without_roles};
use super::lexicon::{AT, Class, IN, WordId};
use super::matching::{Match, Spot, fits};
use super::mood::{Mood, mood};
use super::name::{Name, States};
use super::office::{Office, rightful};
use super::pattern::{Element, Side};
use super::rules::{CompiledWay, Rules};
use super::vocabulary::{Modality, RelationType, Tier};
use super::when::When;
use crate::gazetteer::{Kind, OfficeNouns, Words};
use crate::span::Span;
use crate::text::phrases::Phrases;
use crate::text::{Date, dates_in};

/// How far behind a relation its place is looked for, in items.
const PLACE_REACH: usize = 8;

/// A sentence with the mentions in it.
pub(crate) struct Sentence<'a> {
    pub(crate) text: &'a str,
    pub(crate) span: Span,
    pub(crate) names: &'a [Name],
    /// The states that a name is, or that a person or an organisation acts for,
    /// by the index of the name.
    pub(crate) states_of: &'a dyn Fn(usize) -> States,
    /// The index of the first of `names` in the document.
    pub(crate) first: usize,
    /// The document's date.
    pub(crate) date: Option<Date>,
    /// The words by which dates are read, and those by which offices are.
    pub(crate) phrases: &'a Phrases,
    pub(crate) nouns: &'a OfficeNouns,
    pub(crate) words: &'a Words,
}

/// Room to work in, which one sentence after the other uses.
#[derive(Default)]
pub(crate) struct Room {
    items: Vec<Item>,
    /// The items with actors made.
    actors: Vec<Item>,
    glance: Glance,
    candidates: Vec<Candidate>,
}

impl Rules {
    /// The relations that `sentence` states, in the order of their triggers.
    ///
    /// A sentence with fewer than two names, or without a word by which a rule
    /// is found, costs one look at its words.
    pub(crate) fn find(&self, sentence: &Sentence<'_>, room: &mut Room) -> Vec<Event> {
        self.find_by(sentence, None, room)
    }

    /// The relations that the rule `only` finds, or all rules.
    pub(crate) fn find_by(&self, sentence: &Sentence<'_>, only: Option<usize>, room: &mut Room) -> Vec<Event> {
        let is_one = |pair: &[Name]| pair[0].identity == pair[1].identity;
        if sentence.names.len() < 2 || sentence.names.windows(2).all(is_one) {
            return Vec::new();
        }
        let items = items(&self.lexicon, sentence.text, sentence.span, sentence.names, take(&mut room.items));
        let is_wanted = |way: u32| only.is_none_or(|only| only == self.ways[way as usize].rule);
        let mut found = Vec::new();
        room.glance.read(&items, sentence.names);
        let mut candidates = self.open.candidates(&items, &room.glance, take(&mut room.candidates), is_wanted);
        if !candidates.is_empty() {
            let clause = self.clause(sentence, &items, take(&mut room.actors));
            self.match_all(&clause, &candidates, &mut found);
            room.actors = clause.items;
        }
        // What is said of an office beside its holder is read in its words: "was elected president of".
        let items = if sentence.names.iter().any(|name| name.is_role) {
            let items = without_roles(&self.lexicon, sentence.text, sentence.names, items);
            room.glance.read(&items, sentence.names);
            items
        } else {
            items
        };
        candidates = self.close.candidates(&items, &room.glance, candidates, is_wanted);
        if candidates.is_empty() {
            room.items = items;
        } else {
            let clause = self.close_clause(sentence, items);
            self.match_all(&clause, &candidates, &mut found);
            room.items = clause.items;
        }
        room.candidates = candidates;
        if found.is_empty() {
            return Vec::new();
        }
        self.settled(found, sentence)
    }

    /// The sentence with names as they stand.
    fn close_clause<'a>(&'a self, sentence: &Sentence<'a>, mut items: Vec<Item>) -> Clause<'a> {
        let mut actors: Vec<Actor> = Vec::with_capacity(sentence.names.len());
        for at in 0..items.len() {
            let What::Name(name) = items[at].what else {
                continue;
            };
            let prefixed = at > 1 && items[at - 1].what == What::Hyphen && items[at - 2].is(Class::Prefix);
            items[at].what = if prefixed { What::Capital } else { What::Group(actors.len()) };
            if !prefixed {
                let span = items[at].span;
                actors.push(Actor::new(name, span));
            }
        }
        let sides = (sentence.text, sentence.names, sentence.states_of);
        Clause::new(&self.lexicon, sides, items, actors, Groups::SINGLE)
    }

    /// The sentence with actors; `room` holds its items.
    fn clause<'a>(&'a self, sentence: &Sentence<'a>, items: &[Item], room: Vec<Item>) -> Clause<'a> {
        let (items, actors) = actors(&self.lexicon, sentence.names, items, room);
        let (items, groups) = groups(&self.lexicon, sentence.names, items, &actors);
        Clause::new(&self.lexicon, (sentence.text, sentence.names, sentence.states_of), items, actors, groups)
    }

    /// Adds to `found` what those of `candidates` find in `clause` that fit.
    fn match_all(&self, clause: &Clause<'_>, candidates: &[Candidate], found: &mut Vec<Found>) {
        let mut at = 0;
        for candidates in candidates.chunk_by(|one, other| one.start == other.start) {
            let start = candidates[0].start;
            while clause.items.get(at).is_some_and(|item| item.span.start < start) {
                at += 1;
            }
            // An anchor may have become part of an actor.
            if !clause.items.get(at).is_some_and(|item| item.span.start == start && item.is_word()) {
                continue;
            }
            let spot = Spot::new(clause, at);
            for way in candidates.iter().map(|candidate| &self.ways[candidate.way as usize]) {
                found.extend(fits(self, clause, way, spot).and_then(|fit| self.found(clause, way, &fit)));
            }
        }
    }

    /// A match as an event; `None` where no two different sides are left.
    fn found(&self, clause: &Clause<'_>, way: &CompiledWay, fit: &Match) -> Option<Found> {
        let rule = &self.rules[way.rule];
        let relation = &self.types[rule.relation];
        let is_sure = fit.passed.is_nothing() && !rule.is_loose;
        if !is_sure && clause.is_of_sport() {
            return None;
        }
        let is_mutual = way.elements.iter().any(|element| matches!(element, Element::Slot(Side::Both, _)));
        let given = |wanted: Side| {
            way.elements.iter().find_map(|element| match element {
                Element::Slot(side, kinds) if *side == wanted || *side == Side::Both => *kinds,
                _ => None,
            })
        };
        let party = |actor: &Actor, name: usize| {
            let country = (clause.states_of)(name).main.or_else(|| (clause.states_of)(actor.of?).main);
            Party { mention: name, country, head: actor.head }
        };
        let parties = |at: usize, side: Side| -> Vec<Party> {
            let What::Group(group) = clause.items[at].what else {
                return Vec::new();
            };
            let name = |actor: &Actor| clause.side(actor, given(side), self.kinds(rule, side));
            clause.members(group).iter().filter_map(|actor| Some(party(actor, name(actor)?))).collect()
        };
        let (sources, targets) = (parties(fit.source, Side::Source), parties(fit.target, Side::Target));
        let differs = |source: &Party, target: &Party| differ(clause, relation, source, target);
        if !sources.iter().any(|source| targets.iter().any(|target| differs(source, target))) {
            return None;
        }
        let sources: Vec<Party> =
            sources.into_iter().filter(|source| targets.iter().any(|target| differs(source, target))).collect();
        let targets: Vec<Party> =
            targets.into_iter().filter(|target| sources.iter().any(|source| differs(source, target))).collect();
        // A sea or a continent lies in no country.
        let lies =
            |source: &Party| source.country.is_some() && targets.iter().any(|target| target.country == source.country);
        if relation.lies && !sources.iter().all(lies) && is_in_country(clause, &targets) {
            return None;
        }
        // What falls into the sea off a country is no attack on it, and who trains there threatens nobody.
        if relation.is_hostile() && targets.iter().all(|target| clause.names[target.mention].is_water) {
            return None;
        }
        if !is_sure && !relation.is_state && deals_with_nobody(clause, relation, fit, (&sources, &targets)) {
            return None;
        }
        // Names that stand side by side tell who somebody is, whatever the sentence
        // says of it: "it is possible, said Laura Eimiller, a spokeswoman for the FBI".
        let mood = if rule.is_close { Mood::PLAIN } else { mood(clause, &way.elements, fit) };
        let span = Span::new(clause.items[fit.start].span.start, clause.items[fit.end - 1].span.end);
        let is_new = |place: &usize| sources.iter().chain(&targets).all(|party| party.mention != *place);
        let place = self.place(clause, fit).filter(|place| is_new(place) && !relation.is_state);
        // A rule that asserts does so whatever is said around it.
        let is_free = |given: Modality| mood.modality == Modality::Asserted || given == Modality::Asserted;
        let event = Event {
            rule: way.rule,
            relation: rule.relation,
            tier: if is_sure { Tier::Pattern } else { Tier::Frame },
            sources,
            targets,
            is_mutual,
            trigger: clause.items[fit.trigger].span,
            span,
            is_negated: mood.is_negated,
            modality: rule.mood.filter(|given| is_free(*given)).unwrap_or(mood.modality),
            date: None,
            place,
            topic: self.topic(clause, fit).filter(|_| !relation.is_state),
            office: None,
            standing: None,
        };
        let of = event.targets.first().map(|party| clause.names[party.mention].kind);
        let office = of.filter(|_| relation.is_office).and_then(|of| Office::of(clause, fit, of));
        Some(Found { event, cost: fit.passed.count(), when: When::of(clause, fit, relation.is_state), office })
    }

    /// The place behind an `in` or `at` that follows a relation.
    fn place(&self, clause: &Clause<'_>, fit: &Match) -> Option<usize> {
        let end = (fit.end + PLACE_REACH).min(clause.items.len());
        let start = fit.trigger.min(fit.end);
        let at = (start..end).find(|at| {
            let item = &clause.items[*at];
            [IN, AT].contains(&item.word)
                && clause.items.get(at + 1).is_some_and(|next| matches!(next.what, What::Group(_)))
        })?;
        let What::Group(group) = clause.items[at + 1].what else {
            return None;
        };
        let actor = clause.members(group).first()?;
        let name = &clause.names[actor.name];
        (matches!(name.kind, Kind::Place | Kind::Country) && !name.is_adjective).then_some(actor.name)
    }

    /// The word that tells what a relation is about, where one in it does.
    fn topic(&self, clause: &Clause<'_>, fit: &Match) -> Option<WordId> {
        let start = fit.start.max(fit.trigger.saturating_sub(4));
        let end = fit.end.max(fit.trigger + 4).min(clause.items.len());
        let told = (start..end).filter(|at| self.lexicon.domain(clause.items[*at].word).is_some());
        told.min_by_key(|at| at.abs_diff(fit.trigger)).map(|at| clause.items[at].word)
    }

    /// What stands of all that was found: of several statements of one relation
    /// between the same two, the surest.
    fn settled(&self, mut found: Vec<Found>, sentence: &Sentence<'_>) -> Vec<Event> {
        found.sort_by_key(|found| (found.event.tier, found.cost, found.event.trigger, found.event.rule));
        if found.len() > 1 {
            drop_mutual(&mut found);
            let mut stated = Stated::default();
            found.retain(|found| stated.is_new(&found.event, self.types[found.event.relation].is_symmetric));
        }
        if found.len() > 1 {
            self.keep_rightful(&mut found);
            self.drop_spoilt(&mut found);
            self.keep_worst(&mut found);
        }
        let mut dates = dates_in(sentence.phrases, &sentence.text[sentence.span.as_range()], sentence.date);
        for (place, _) in &mut dates {
            *place = Span::new(place.start + sentence.span.start, place.end + sentence.span.start);
        }
        let placed = |Found { mut event, when, office, .. }: Found| {
            event.date = when.date(&dates);
            event.office =
                office.as_ref().and_then(|office| office.name(sentence.text, sentence.nouns, sentence.words));
            event.standing = office.and_then(|office| office.standing(sentence.text, sentence.words));
            for party in event.sources.iter_mut().chain(&mut event.targets) {
                party.mention += sentence.first;
            }
            event.place = event.place.map(|place| place + sentence.first);
            event
        };
        let mut kept: Vec<Event> = found.into_iter().map(placed).collect();
        kept.sort_by_key(|event| (event.trigger, event.relation, event.rule));
        kept
    }

    /// Drops what a longer statement of the same two turns to its opposite: "ties between Chile and Peru" of "ties between
    /// Chile and Peru soured".
    fn drop_spoilt(&self, found: &mut Vec<Found>) {
        let sides = |event: &Event| {
            let [source, target] = [&event.sources, &event.targets].map(|side| side.first().map(|party| party.mention));
            (source.min(target), source.max(target))
        };
        let score = |event: &Event| self.types[event.relation].score;
        let hostile = found.iter().map(|found| &found.event);
        let hostile = hostile.filter(|event| event.tier == Tier::Pattern && score(event) < 0.0);
        let hostile: BTreeSet<_> = hostile.map(|event| (sides(event), event.span)).collect();
        if hostile.is_empty() {
            return;
        }
        found.retain(|Found { event, .. }| {
            let (sides, Span { start, end }) = (sides(event), event.span);
            let longer = (sides, Span::new(start, end + 1))..=(sides, Span::new(start, usize::MAX));
            score(event) <= 0.0 || hostile.range(longer).next().is_none()
        });
    }

    /// Leaves of hostile frames with one trigger and one source the worst: who captures a village attacks, and arrests
    /// nobody.
    fn keep_worst(&self, found: &mut Vec<Found>) {
        let score = |event: &Event| self.types[event.relation].score;
        let is_hostile = |event: &Event| event.tier == Tier::Frame && self.types[event.relation].is_hostile();
        let key = |event: &Event| (event.trigger, event.sources[0].mention);
        let mut worst: BTreeMap<(Span, usize), f32> = BTreeMap::new();
        for event in found.iter().map(|found| &found.event).filter(|event| is_hostile(event)) {
            let known = worst.entry(key(event)).or_insert(score(event));
            *known = known.min(score(event));
        }
        found.retain(|Found { event, .. }| !is_hostile(event) || worst.get(&key(event)) == Some(&score(event)));
    }

    /// Leaves of several who are said to hold one office the one who does.
    fn keep_rightful(&self, found: &mut Vec<Found>) {
        let is_office = |event: &Event| self.types[event.relation].is_office;
        let offices: Vec<&Event> = found.iter().map(|found| &found.event).filter(|event| is_office(event)).collect();
        if offices.len() > 1 {
            let mut rightful = rightful(&offices).into_iter();
            found.retain(|found| !is_office(&found.event) || rightful.next().unwrap_or(true));
        }
    }
}

/// Drops what a verb tells of several among themselves where it tells it of each and another: of "Chile and Peru met
/// Bolivia" that Chile met Peru.
fn drop_mutual(found: &mut Vec<Found>) {
    let key = |event: &Event| (event.trigger, event.relation);
    let is_sure = |event: &Event| event.tier == Tier::Pattern && !event.is_mutual;
    let joined = found.iter().map(|found| &found.event).filter(|event| is_sure(event) && event.sources.len() > 1);
    let joined: BTreeSet<_> = joined.map(key).collect();
    if !joined.is_empty() {
        found.retain(|Found { event, .. }| !event.is_mutual || !joined.contains(&key(event)));
    }
}

/// What a sentence has stated.
#[derive(Default)]
struct Stated {
    /// The triggers, each with its relation.
    triggers: BTreeSet<(Span, usize)>,
    /// The relations, each with its sides.
    pairs: BTreeSet<(usize, usize, usize)>,
}

impl Stated {
    /// Whether `event` states something new; it is noted.
    fn is_new(&mut self, event: &Event, is_symmetric: bool) -> bool {
        // A frame is a guess; where the same words are accounted for, it is wrong.
        if event.tier == Tier::Frame && self.triggers.contains(&(event.trigger, event.relation)) {
            return false;
        }
        let mut is_new = false;
        for (source, target) in event.pairs(Pairs::All) {
            let (source, target) = (source.mention, target.mention);
            let (one, other) = if is_symmetric { (source.min(target), source.max(target)) } else { (source, target) };
            is_new |= self.pairs.insert((event.relation, one, other));
        }
        if is_new {
            self.triggers.insert((event.trigger, event.relation));
        }
        is_new
    }
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
    may_come || !all.any(is_others)
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
    let reports = |party: &Party| clause.names[party.mention].is_medium;
    sources.iter().any(reports)
        || relation.score >= 0.0 && targets.iter().any(reports)
        || clause.is_one_person(fit.source)
        || clause.is_compound_before_noun(fit.target)
}

/// Whether the targets are countries.
fn is_in_country(clause: &Clause<'_>, targets: &[Party]) -> bool {
    targets.iter().all(|target| clause.names[target.mention].kind == Kind::Country)
}

/// An event with what was passed over to find it.
struct Found {
    event: Event,
    cost: u8,
    when: When,
    office: Option<Office>,
}
