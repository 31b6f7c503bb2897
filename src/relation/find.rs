//! The relations of a sentence.

mod found;
mod place;
mod settle;

use std::mem::take;

use super::actor::{Actor, actors};
use super::clause::Clause;
use super::event::Event;
use super::group::{Groups, groups, share_heads};
use super::index::{Candidate, Glance};
use super::item::{Item, What, items, without_roles};
use super::lexicon::Class;
use super::matching::{Spot, fits};
use super::name::{Name, States};
use super::rules::Rules;
use crate::gazetteer::{OfficeNouns, Words};
use crate::span::Span;
use crate::text::Date;
use crate::text::phrases::Phrases;
use found::Found;

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
        let mut items = items(&self.lexicon, sentence.text, sentence.span, sentence.names, take(&mut room.items));
        let mut found = Vec::new();
        room.glance.read(&items, sentence.names);
        self.match_open(sentence, &items, only, room, &mut found);
        // What is said of an office beside its holder is read in its words: "was elected president of".
        if sentence.names.iter().any(|name| name.is_role) {
            items = without_roles(&self.lexicon, sentence.text, sentence.names, items);
            room.glance.read(&items, sentence.names);
        }
        room.items = self.match_close(sentence, items, only, room, &mut found);
        if found.is_empty() { Vec::new() } else { self.settled(found, sentence) }
    }

    /// Adds to `found` what rules find of actors; `room` has glanced at `items`.
    fn match_open(
        &self,
        sentence: &Sentence<'_>,
        items: &[Item],
        only: Option<usize>,
        room: &mut Room,
        found: &mut Vec<Found>,
    ) {
        let candidates = take(&mut room.candidates);
        room.candidates = self.open.candidates(items, &room.glance, candidates, |way| self.is_of(way, only));
        if !room.candidates.is_empty() {
            let clause = self.clause(sentence, items, take(&mut room.actors));
            self.match_all(&clause, &room.candidates, found);
            room.actors = clause.items;
        }
    }

    /// Adds to `found` what rules find of names as they stand, and gives the items back; `room` has glanced at them.
    fn match_close(
        &self,
        sentence: &Sentence<'_>,
        items: Vec<Item>,
        only: Option<usize>,
        room: &mut Room,
        found: &mut Vec<Found>,
    ) -> Vec<Item> {
        let candidates = take(&mut room.candidates);
        room.candidates = self.close.candidates(&items, &room.glance, candidates, |way| self.is_of(way, only));
        if room.candidates.is_empty() {
            return items;
        }
        let clause = self.close_clause(sentence, items);
        self.match_all(&clause, &room.candidates, found);
        clause.items
    }

    /// Whether a way is one of the rule `only`, if one is asked for.
    fn is_of(&self, way: u32, only: Option<usize>) -> bool {
        only.is_none_or(|only| only == self.ways[way as usize].rule)
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
        let (items, mut actors) =
            actors(&self.lexicon, (sentence.text, sentence.names, sentence.states_of), items, room);
        let (items, groups) = groups(&self.lexicon, (sentence.text, sentence.names), items, &actors);
        share_heads((sentence.text, sentence.names), &groups, &mut actors);
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
                let Some(first) = fits(self, clause, way, spot) else { continue };
                found.extend(self.found(clause, way, &first, &first));
                // "signed an accord with Chile, Peru with Mexico"
                let mut again = first.again(clause);
                while let Some(fit) = again {
                    found.extend(self.found(clause, way, &fit, &first));
                    again = fit.again(clause);
                }
            }
        }
    }
}
