//! The relations of a sentence.

use std::collections::BTreeSet;
use std::mem::take;

use super::actor::{Actor, actors};
use super::clause::Clause;
use super::event::{Event, Party};
use super::group::{Groups, groups};
use super::index::{Candidate, Glance};
use super::item::{Item, What, items, without_roles};
use super::lexicon::{AT, Class, IN, WordId};
use super::matching::{Match, Spot, fits};
use super::mood::{Mood, mood};
use super::name::Name;
use super::pattern::{Element, Side};
use super::rules::{CompiledWay, Rules};
use super::vocabulary::{Modality, Tier};
use crate::gazetteer::{EntityId, Kind};
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
    /// The country that a name is, or that a person or an organisation acts for,
    /// by the index of the name.
    pub(crate) country_of: &'a dyn Fn(usize) -> Option<EntityId>,
    /// The index of the first of `names` in the document.
    pub(crate) first: usize,
    /// The document's date.
    pub(crate) date: Option<Date>,
    /// The words by which dates are read.
    pub(crate) phrases: &'a Phrases,
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
                actors.push(Actor {
                    name,
                    of: None,
                    span,
                    head: None,
                    is_attribute: false,
                    has_title: false,
                    is_opened: false,
                });
            }
        }
        let sides = (sentence.text, sentence.names, sentence.country_of);
        Clause::new(&self.lexicon, sides, items, actors, Groups::SINGLE)
    }

    /// The sentence with actors; `room` holds its items.
    fn clause<'a>(&'a self, sentence: &Sentence<'a>, items: &[Item], room: Vec<Item>) -> Clause<'a> {
        let (items, actors) = actors(&self.lexicon, sentence.names, items, room);
        let (items, groups) = groups(&self.lexicon, sentence.names, items, &actors);
        Clause::new(&self.lexicon, (sentence.text, sentence.names, sentence.country_of), items, actors, groups)
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
            let country = (clause.country_of)(name).or_else(|| (clause.country_of)(actor.of?));
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
        let may_be_own = relation.is_state || relation.is_violent();
        let differs = |source: &Party, target: &Party| self.differ(clause, may_be_own, source, target);
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
        if &*relation.id == "located_in" && !sources.iter().all(lies) && is_in_country(clause, &targets) {
            return None;
        }
        // What falls into the sea off a country is no attack on it, and who trains there threatens nobody.
        if relation.is_hostile() && targets.iter().all(|target| is_water(clause, target)) {
            return None;
        }
        // Names that stand side by side tell who somebody is, whatever the sentence
        // says of it: "it is possible, said Laura Eimiller, a spokeswoman for the FBI".
        let mood = if rule.is_close { Mood::PLAIN } else { mood(clause, &way.elements, fit) };
        let span = Span::new(clause.items[fit.start].span.start, clause.items[fit.end - 1].span.end);
        let place =
            self.place(clause, fit).filter(|place| sources.iter().chain(&targets).all(|party| party.mention != *place));
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
        let event = if &*relation.id == "holds_office" { self.with_office(clause, fit, event) } else { event };
        Some(Found { event, cost: fit.passed.count() })
    }

    /// Whether two sides are different, and, unless `may_be_own`, not a country and who acts for it.
    fn differ(&self, clause: &Clause<'_>, may_be_own: bool, source: &Party, target: &Party) -> bool {
        let [one, other] = [source, target].map(|party| &clause.names[party.mention]);
        if one.identity == other.identity {
            return false;
        }
        let is_country = one.kind == Kind::Country || other.kind == Kind::Country;
        let is_place = one.kind == Kind::Place || other.kind == Kind::Place;
        may_be_own || is_place || !is_country || source.country.is_none() || source.country != target.country
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

    /// An event with the office that its words name, and with the word that says
    /// that it is held no more, or for a time.
    fn with_office(&self, clause: &Clause<'_>, fit: &Match, event: Event) -> Event {
        let of = event.targets.first().map(|party| clause.names[party.mention].kind);
        let words =
            clause.items[fit.start..fit.end].iter().filter(|item| item.is(Class::Title) || item.is(Class::Portfolio));
        let words: Vec<&str> = words.map(|item| &clause.text[item.span.as_range()]).collect();
        let before = clause.items[..fit.start].last();
        let is_before =
            |words: [&str; 2]| before.is_some_and(|item| words.contains(&&clause.text[item.span.as_range()]));
        let is_deputy = is_before(["deputy", "vice"]);
        let is_former = is_before(["former", "ex"]) || words.iter().any(|word| word.eq_ignore_ascii_case("former"));
        let is_acting =
            is_before(["acting", "interim"]) || words.iter().any(|word| word.eq_ignore_ascii_case("acting"));
        let standing = if is_former {
            Some("former")
        } else if is_acting {
            Some("acting")
        } else {
            None
        };
        let words = if is_deputy { [&["deputy"], &words[..]].concat() } else { words };
        let office = office_of(&words, of == Some(Kind::Country));
        Event { office: Some(office.into()), standing, ..event }
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
            let mut stated = Stated::default();
            found.retain(|found| stated.is_new(&found.event, self.types[found.event.relation].is_symmetric));
        }
        let dates = dates_in(sentence.phrases, &sentence.text[sentence.span.as_range()], sentence.date);
        let placed = |Found { mut event, .. }: Found| {
            event.date = nearest_date(&dates, event.trigger.start - sentence.span.start);
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
        for (source, target) in event.pairs() {
            let (one, other) = if is_symmetric { (source.min(target), source.max(target)) } else { (source, target) };
            is_new |= self.pairs.insert((event.relation, one, other));
        }
        if is_new {
            self.triggers.insert((event.trigger, event.relation));
        }
        is_new
    }
}

/// Whether the targets are countries.
fn is_in_country(clause: &Clause<'_>, targets: &[Party]) -> bool {
    targets.iter().all(|target| clause.names[target.mention].kind == Kind::Country)
}

/// Whether a target is a sea or a strait, by its name.
fn is_water(clause: &Clause<'_>, target: &Party) -> bool {
    let name = &clause.names[target.mention];
    let mut words = clause.text[name.span.as_range()].split_whitespace();
    name.kind == Kind::Place && words.any(|word| ["Sea", "Ocean", "Strait", "Straits", "Gulf"].contains(&word))
}

/// An event with what was passed over to find it.
struct Found {
    event: Event,
    cost: u8,
}

impl Event {
    /// The mentions of each pair of sides, each pair once.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        let sources = self.sources.iter().enumerate();
        sources.flat_map(move |(rank, source)| {
            let targets = self.targets.iter().enumerate().filter(move |(other, _)| !self.is_mutual || *other > rank);
            let others = targets.filter(move |(_, target)| target.mention != source.mention);
            others.map(move |(_, target)| (source.mention, target.mention))
        })
    }
}

/// The office that `words` name, by the gazetteer's word where it has one.
fn office_of(words: &[&str], is_of_country: bool) -> String {
    let words: Vec<String> = words.iter().map(|word| singular(&word.to_lowercase()).to_owned()).collect();
    let has = |wanted: &str| words.iter().any(|word| word == wanted);
    let is_first = !["vice", "deputy", "assistant"].iter().any(|word| has(word));
    let any = |wanted: &[&str]| wanted.iter().any(|word| has(word)) && is_first;
    let is_minister = has("minister") || has("secretary");
    match () {
        _ if any(&["premier", "chancellor", "pm"]) || is_first && has("prime") => "head_of_government".to_owned(),
        _ if is_of_country
            && any(&["president", "king", "queen", "emir", "sultan", "emperor", "head"])
            && !is_minister =>
        {
            "head_of_state".to_owned()
        }
        _ if !is_of_country
            && any(&["president", "head", "chairman", "director", "secretary-general", "chief", "leader"]) =>
        {
            "org_head".to_owned()
        }
        _ if is_minister => {
            let deputy = if is_first { "" } else { "deputy_" };
            let portfolio =
                ["foreign", "defence", "defense", "interior", "internal"].into_iter().find(|word| has(word));
            let portfolio =
                portfolio.map(|word| word.replace("defense", "defence").replace("internal", "interior") + "_");
            let noun = if has("minister") || portfolio.is_some() { "minister" } else { "secretary" };
            format!("{deputy}{}{noun}", portfolio.unwrap_or_default())
        }
        _ => words.iter().filter(|word| *word != "acting" && *word != "former").cloned().collect::<Vec<_>>().join("_"),
    }
}

/// One holder of an office that several hold: "presidents", "foreign ministers".
fn singular(word: &str) -> &str {
    let is_office = |word: &&str| ["president", "minister", "premier", "chancellor", "king", "leader"].contains(word);
    word.strip_suffix('s').filter(is_office).unwrap_or(word)
}

/// The date of `dates`, which ascend, that stands nearest to the byte `at`.
fn nearest_date(dates: &[(Span, Date)], at: usize) -> Option<Date> {
    let behind = dates.partition_point(|(place, _)| place.start < at);
    let near = &dates[behind.saturating_sub(1)..(behind + 1).min(dates.len())];
    near.iter().min_by_key(|(place, _)| place.start.abs_diff(at)).map(|(_, date)| *date)
}
