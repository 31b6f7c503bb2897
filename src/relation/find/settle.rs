//! What stands of all that was found in a sentence.

use std::collections::{BTreeMap, BTreeSet};

use super::Sentence;
use super::found::Found;
use crate::relation::event::{Event, Pairs};
use crate::relation::office::rightful;
use crate::relation::rules::Rules;
use crate::relation::vocabulary::Tier;
use crate::span::Span;
use crate::text::{ToldDate, dates_in};

impl Rules {
    /// What stands of all that was found: of several statements of one relation
    /// between the same two, the surest.
    pub(super) fn settled(&self, mut found: Vec<Found>, sentence: &Sentence<'_>) -> Vec<Event> {
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
        let is_dated = found.iter().any(|found| found.when.may_be_told());
        let dates = if is_dated { sentence.dates() } else { Vec::new() };
        let placed = |Found { mut event, when, office, .. }: Found| {
            event.date = when.date(&dates, &event);
            event.office =
                office.as_ref().and_then(|office| office.name(sentence.text, sentence.nouns, sentence.words));
            event.standing = office.and_then(|office| office.standing(sentence.text, sentence.words));
            for party in event.sources.iter_mut().chain(&mut event.targets) {
                // Whom a pronoun means is a guess.
                if party.mention == 0 && sentence.places.taken_up.is_some() {
                    event.tier = Tier::Frame;
                }
                party.mention = sentence.places.mention(party.mention);
            }
            event.place = event.place.map(|place| sentence.places.mention(place));
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

impl Sentence<'_> {
    /// The dates that stand in it, outside of names.
    fn dates(&self) -> Vec<ToldDate> {
        let mut dates = dates_in(self.phrases, &self.text[self.span.as_range()], self.date);
        dates.retain_mut(|date| {
            date.place = Span::new(date.place.start + self.span.start, date.place.end + self.span.start);
            let behind = self.names.partition_point(|name| name.span.end <= date.place.start);
            self.names.get(behind).is_none_or(|name| !name.span.overlaps(date.place))
        });
        dates
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
