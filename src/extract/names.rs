//! Mentions as the relation rules see them.

use std::iter;
use std::ops::Range;

use super::pronoun::Pronoun;
use super::state::{all_states_of, only_state_of, state_of};
use super::{Extraction, Mention};
use crate::gazetteer::{AliasKind, Entity, Kind};
use crate::relation::{Event, Identity, Name, Places, Room, Rules, Sentence, States};
use crate::span::Span;

/// The most bytes in which relations are looked for at once.
const LONGEST_PART: usize = 4096;

/// The relations of all sentences that are no boilerplate, in order.
pub(super) fn events(extraction: &Extraction<'_>, rules: &Rules) -> Vec<Event> {
    events_by(extraction, |sentence, room| rules.find(sentence, room))
}

/// What `find` finds in the sentences that are no boilerplate, in order.
pub(super) fn events_by(
    extraction: &Extraction<'_>,
    find: impl Fn(&Sentence<'_>, &mut Room) -> Vec<Event>,
) -> Vec<Event> {
    let mut events = Vec::new();
    let mut names: Vec<Name> = Vec::new();
    let mut room = Room::default();
    let (mut behind, mut before) = (0, 0..0);
    let mut pronoun = None;
    let gazetteer = extraction.gazetteer();
    let (phrases, nouns, words) = (gazetteer.phrases(), gazetteer.office_nouns(), gazetteer.words());
    let (text, date) = (extraction.document().text(), extraction.date());
    for sentence in extraction.sentences() {
        let mentions = behind..behind + extraction.count_in_sentence(sentence.index(), behind);
        behind = mentions.end;
        if sentence.is_boilerplate() {
            (before, pronoun) = (0..0, None);
            continue;
        }
        pronoun = Pronoun::of(extraction, (sentence, &mentions), before, pronoun);
        before = mentions.clone();
        if mentions.len() + usize::from(pronoun.is_some()) < 2 {
            continue;
        }
        for (span, mentions) in parts(extraction, sentence.span(), mentions) {
            let pronoun = pronoun.filter(|_| span.start == sentence.span().start);
            names.clear();
            names.extend(pronoun.map(|pronoun| pronoun.name(extraction)));
            names.extend(mentions.clone().map(|index| name(extraction.mention(index), index)));
            let places = Places { first: mentions.start, taken_up: pronoun.map(|pronoun| pronoun.mention) };
            let states_of = |name: usize| states(extraction, extraction.mention(places.mention(name)));
            let states_of = &states_of;
            let sentence = Sentence { text, span, names: &names, states_of, places, date, phrases, nouns, words };
            events.extend(find(&sentence, &mut room));
        }
    }
    events
}

/// The parts of a sentence at `span` in which relations are looked for, each with those of its `mentions` in it: the whole
/// sentence, unless it is longer than any that somebody wrote.
///
/// Who does something is looked for as far back as the sentence goes, for each word that may tell a deed; so that this
/// costs no more than the length of a text, nothing is that long. No part ends inside a mention.
fn parts(
    extraction: &Extraction<'_>,
    span: Span,
    mentions: Range<usize>,
) -> impl Iterator<Item = (Span, Range<usize>)> {
    let text = extraction.document().text();
    let (mut start, mut first) = (span.start, mentions.start);
    iter::from_fn(move || {
        if start == span.end {
            return None;
        }
        let mut end = span.end;
        if end - start > LONGEST_PART {
            let longest = &text[start..text.floor_char_boundary(start + LONGEST_PART)];
            let joint = longest.rfind([',', ';', ':']).or_else(|| longest.rfind(' '));
            end = start + joint.map_or(longest.len(), |joint| joint + 1);
        }
        let from = first;
        while first < mentions.end {
            let mention = extraction.mention(first).span();
            if mention.start >= end {
                break;
            }
            end = end.max(mention.end);
            first += 1;
        }
        let part = Span::new(start, end);
        start = end;
        Some((part, from..first))
    })
}

/// The states that a mention is, or that a person or an organisation acts for.
fn states(extraction: &Extraction<'_>, mention: Mention<'_>) -> States {
    let Some(entity) = mention.entity() else {
        return States::one(mention.nationality().map(|state| state.id));
    };
    if let Some(only) = only_state_of(extraction, entity) {
        return States::one(only.map(|state| state.id));
    }
    let main = state_of(extraction, entity).map(|state| state.id);
    let all = all_states_of(extraction, entity).into_iter().map(|state| state.id);
    States { main, others: all.filter(|state| Some(*state) != main).collect() }
}

pub(super) fn name(mention: Mention<'_>, index: usize) -> Name {
    let entity = mention.entity();
    let kind = mention.kind();
    let identity = match (entity, mention.stranger_index()) {
        (Some(entity), _) => Identity::Entity(entity.id),
        (None, Some(stranger)) => Identity::Stranger(stranger),
        (None, None) => Identity::Open(index),
    };
    let alias = mention.alias_kind();
    Name {
        span: mention.span(),
        // Of several entities that a name may mean, the first tells the kind.
        kind: kind.or_else(|| mention.candidates().first().map(|entity| entity.kind())).unwrap_or(Kind::Place),
        identity,
        is_adjective: matches!(alias, Some(AliasKind::Adjective | AliasKind::Demonym)),
        is_short: alias == Some(AliasKind::Abbreviation),
        is_role: alias == Some(AliasKind::Role),
        is_water: entity.is_some_and(is_water),
        is_medium: entity.is_some_and(is_medium),
    }
}

/// Whether an organisation reports, by the gazetteer's word for what it is.
fn is_medium(entity: Entity<'_>) -> bool {
    entity.kind() == Kind::Organisation && entity.attribute("type") == Some("media")
}

/// Whether a place is a sea or a strait, by the gazetteer's word for what it is.
fn is_water(entity: Entity<'_>) -> bool {
    entity.kind() == Kind::Place && matches!(entity.attribute("type"), Some("sea" | "strait"))
}
