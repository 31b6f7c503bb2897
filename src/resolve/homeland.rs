//! Which country a document is at home in, for names that it shares with a
//! country: Georgia beside Atlanta, Lebanon beside Pennsylvania.

use foldhash::{HashMap, HashSet};
use memchr::memmem::find_iter;

use crate::gazetteer::{AliasKind, Entity, EntityId, Gazetteer, Kind};
use crate::matcher::Candidate;

/// The names of a document that stand for one thing only, as evidence of the
/// country that it is about; each different name counts once.
pub(super) struct Homelands {
    /// How many names mean each country.
    names: HashMap<EntityId, usize>,
    /// How often a name means each country, or what belongs to it.
    mentions: HashMap<EntityId, usize>,
    /// How often the country is meant that is meant most.
    most: usize,
    /// How many mean what belongs to each country.
    belongings: HashMap<EntityId, usize>,
    /// How many of these mean places.
    places: HashMap<EntityId, usize>,
    /// How many different counties, as US news names them ("Barrow County").
    counties: usize,
}

impl Homelands {
    pub(super) fn new<'c, 'n: 'c>(
        gazetteer: &Gazetteer,
        text: &str,
        candidates: impl Iterator<Item = &'c Candidate<'n>>,
    ) -> Self {
        let (names, mentions, belongings, places) = Default::default();
        let mut homelands = Self { names, mentions, most: 0, belongings, places, counties: counties(text) };
        let mut seen: HashSet<(u32, EntityId)> = HashSet::with_capacity_and_hasher(64, Default::default());
        for candidate in candidates.filter(|candidate| gazetteer.contexts_of(gazetteer.form(candidate.form)).is_empty())
        {
            let aliases = candidate.aliases.iter().map(|index| gazetteer.alias_data(*index));
            for alias in aliases.filter(|alias| alias.kind != AliasKind::Surname) {
                let entity = gazetteer.entity_of(alias.entity);
                homelands.note(entity);
                if seen.insert((candidate.form, alias.entity)) {
                    homelands.count(entity);
                }
            }
        }
        homelands.most = homelands.mentions.values().copied().max().unwrap_or_default();
        homelands
    }

    /// Notes that `entity` is named once more.
    fn note(&mut self, entity: Entity<'_>) {
        let country =
            if entity.kind() == Kind::Country { Some(entity.id) } else { entity.country().map(|home| home.id) };
        if let Some(country) = country {
            *self.mentions.entry(country).or_default() += 1;
        }
    }

    fn count(&mut self, entity: Entity<'_>) {
        if entity.kind() == Kind::Country {
            *self.names.entry(entity.id).or_default() += 1;
        }
        if let Some(home) = entity.country() {
            *self.belongings.entry(home.id).or_default() += 1;
            if entity.kind() == Kind::Place {
                *self.places.entry(home.id).or_default() += 1;
            }
        }
    }

    /// Whether the document names the country of `place` itself.
    pub(super) fn names_country_of(&self, place: Entity<'_>) -> bool {
        place.country().is_some_and(|home| self.names.contains_key(&home.id))
    }

    /// Whether the document names the country to which `entity` belongs, or what else belongs there.
    pub(super) fn tell_of(&self, entity: Entity<'_>) -> bool {
        entity.country().is_some_and(|home| {
            self.names.contains_key(&home.id) || self.belongings.get(&home.id).is_some_and(|count| *count > 1)
        })
    }

    /// How often the document names the country of `entity`, or what belongs to it.
    pub(super) fn mentions_beside(&self, entity: Entity<'_>) -> usize {
        entity.country().and_then(|home| self.mentions.get(&home.id)).copied().unwrap_or_default()
    }

    /// Whether the document is about the country of `entity`, and does not only name it in passing: a tenth as often as the
    /// country that it names most.
    pub(super) fn are_about_country_of(&self, entity: Entity<'_>) -> bool {
        const TIMES: usize = 10;
        self.mentions_beside(entity) * TIMES > self.most
    }

    /// Whether the document names more that lies in the country of `place` than
    /// belongs to `country` or is another country; for a name that no country
    /// shares, whether it names the place's country or something there at all.
    pub(super) fn favour(&self, place: Entity<'_>, country: Option<EntityId>) -> bool {
        let Some(home) = place.country() else {
            return false;
        };
        let count = |counts: &HashMap<EntityId, usize>, id: EntityId| counts.get(&id).copied().unwrap_or_default();
        let Some(rival) = country else {
            return count(&self.names, home.id) + count(&self.belongings, home.id) > 0;
        };
        let counties = if home.iso() == Some("US") { self.counties } else { 0 };
        let is_named = |id: EntityId| usize::from(self.names.contains_key(&id));
        let both = if home.id == rival { is_named(rival) } else { is_named(home.id) + is_named(rival) };
        let of_rival = count(&self.names, rival) + count(&self.belongings, rival);
        // News of the nation names its bodies and leaders, and what it calls Cuba is no town.
        let is_town = place.attribute("type") != Some("admin1");
        let of_nation = if is_town { count(&self.belongings, home.id) - count(&self.places, home.id) } else { 0 };
        count(&self.places, home.id) + counties > of_rival + self.names.len() - both + of_nation
    }
}

/// Different words with a capital before "County".
fn counties(text: &str) -> usize {
    let before = |at: usize| text[..at].trim_end().rsplit(char::is_whitespace).next();
    let places = find_iter(text.as_bytes(), "County");
    let names = places.filter_map(before).filter(|word| word.starts_with(char::is_uppercase));
    names.collect::<HashSet<&str>>().len()
}
