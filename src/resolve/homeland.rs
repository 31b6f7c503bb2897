//! Which country a document is at home in, for names that it shares with a
//! country: Georgia beside Atlanta, Lebanon beside Pennsylvania.

use std::collections::HashSet;

use crate::gazetteer::{AliasKind, Entity, EntityId, Gazetteer, Kind};
use crate::matcher::Candidate;

/// The names of a document that stand for one thing only, as evidence of the
/// country that it is about.
pub(super) struct Homelands<'g> {
    gazetteer: &'g Gazetteer,
    /// Different names, each with what it means.
    named: HashSet<(u32, EntityId)>,
    /// How many different counties, as US news names them ("Barrow County").
    counties: usize,
}

impl<'g> Homelands<'g> {
    pub(super) fn new<'c, 'n: 'c>(
        gazetteer: &'g Gazetteer,
        text: &str,
        candidates: impl Iterator<Item = &'c Candidate<'n>>,
    ) -> Self {
        let mut named = HashSet::new();
        for candidate in candidates.filter(|candidate| gazetteer.form(candidate.form).contexts.is_empty()) {
            let aliases = candidate.aliases.iter().map(|index| gazetteer.alias_data(*index));
            named.extend(
                aliases.filter(|alias| alias.kind != AliasKind::Surname).map(|alias| (candidate.form, alias.entity)),
            );
        }
        Self { gazetteer, named, counties: counties(text) }
    }

    /// Whether the document names more that lies in the country of `place` than
    /// belongs to `country` or is another country; for a name that no country
    /// shares, whether it names the place's country or something there at all.
    pub(super) fn favour(&self, place: Entity<'_>, country: Option<EntityId>) -> bool {
        let Some(home) = place.country() else {
            return false;
        };
        let entities = || self.named.iter().map(|(_, id)| self.gazetteer.entity_of(*id));
        if country.is_none() {
            return entities().any(|entity| entity == home || entity.country() == Some(home));
        }
        let places = entities().filter(|entity| entity.kind() == Kind::Place && entity.country() == Some(home)).count();
        let counties = if home.iso() == Some("US") { self.counties } else { 0 };
        let rival = country.map(|id| self.gazetteer.entity_of(id));
        let of_rival = entities().filter(|entity| Some(*entity) == rival || entity.country() == rival).count();
        let others: HashSet<&str> = entities()
            .filter(|entity| entity.kind() == Kind::Country && *entity != home && Some(*entity) != rival)
            .map(Entity::key)
            .collect();
        places + counties > of_rival + others.len()
    }
}

/// Different words with a capital before "County".
fn counties(text: &str) -> usize {
    let before = |(at, _): (usize, &str)| text[..at].trim_end().rsplit(char::is_whitespace).next();
    let names = text.match_indices("County").filter_map(before).filter(|word| word.starts_with(char::is_uppercase));
    names.collect::<HashSet<&str>>().len()
}
