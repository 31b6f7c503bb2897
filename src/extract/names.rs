//! Mentions as the relation rules see them.

use super::state::state_of;
use super::{Extraction, Mention};
use crate::gazetteer::{AliasKind, EntityId, Kind};
use crate::relation::{Event, Identity, Name, Room, Rules, Sentence};

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
    let phrases = extraction.gazetteer().phrases();
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
        let country_of = |name: usize| country(extraction, extraction.mention(from + name));
        let sentence = Sentence { text, span, names: &names, country_of: &country_of, first: from, date, phrases };
        events.extend(find(&sentence, &mut room));
    }
    events
}

/// The country that a mention is, or that a person or an organisation acts for.
fn country(extraction: &Extraction<'_>, mention: Mention<'_>) -> Option<EntityId> {
    let country = match mention.entity() {
        Some(entity) => state_of(entity, extraction.date()),
        None => mention.nationality(),
    };
    country.map(|country| country.id)
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
    }
}
