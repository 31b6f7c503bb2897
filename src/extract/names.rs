//! Mentions as the relation rules see them.

use super::state::{all_states_of, only_state_of, state_of};
use super::{Extraction, Mention};
use crate::gazetteer::{AliasKind, Entity, Kind};
use crate::relation::{Event, Identity, Name, Room, Rules, Sentence, States};

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
    let mut first = 0;
    let gazetteer = extraction.gazetteer();
    let (phrases, nouns, words) = (gazetteer.phrases(), gazetteer.office_nouns(), gazetteer.words());
    for sentence in extraction.sentences() {
        let from = first;
        let count = extraction.count_in_sentence(sentence.index(), from);
        first += count;
        if count < 2 || sentence.is_boilerplate() {
            continue;
        }
        names.clear();
        names.extend((from..first).map(|index| name(extraction.mention(index), index)));
        let (text, span, date) = (extraction.document().text(), sentence.span(), extraction.date());
        let states_of = |name: usize| states(extraction, extraction.mention(from + name));
        let states_of = &states_of;
        let sentence = Sentence { text, span, names: &names, states_of, first: from, date, phrases, nouns, words };
        events.extend(find(&sentence, &mut room));
    }
    events
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

fn name(mention: Mention<'_>, index: usize) -> Name {
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
