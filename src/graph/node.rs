//! The nodes of a graph: entities, and what was counted of them.

use std::collections::BTreeSet;

use crate::extract::Mention;
use crate::gazetteer::{Entity, Kind};
use crate::text::Date;

/// An entity in a [`RelationGraph`](crate::RelationGraph).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Node {
    /// The entity's key, such as `country:KG`.
    pub key: String,
    /// The entity's name.
    pub name: String,
    /// The entity's kind.
    pub kind: Kind,
    /// Whether the gazetteer knows it; otherwise it is a person whom texts
    /// introduce, one node where name and nationality agree.
    pub is_known: bool,
    /// A country's ISO 3166-1 alpha-2 code.
    pub iso: Option<String>,
    /// The countries it belongs to, as the ends of their keys (`KG`): where a
    /// place lies or an organisation sits, and those in which a person has ever
    /// held an office. Empty for countries.
    pub countries: BTreeSet<String>,
    /// The entity's Wikidata item.
    pub wikidata: Option<String>,
    /// The names that texts give it, as they were written.
    pub aliases: BTreeSet<String>,
    /// How many mentions it has.
    pub count: u64,
    /// In how many windows (sentences, paragraphs or documents) it is named.
    pub windows: u64,
    /// How many documents name it.
    pub documents: u64,
    /// The earliest date of a document that names it.
    pub first_seen: Option<Date>,
    /// The latest date of a document that names it.
    pub last_seen: Option<Date>,
}

impl Node {
    /// The node of what a mention means, with nothing counted yet; `None` where
    /// it stays open what that is.
    pub(super) fn of(mention: Mention<'_>, key: String) -> Option<Self> {
        let entity = mention.entity();
        Some(Self {
            key,
            name: mention.name()?.to_owned(),
            kind: mention.kind()?,
            is_known: mention.is_known(),
            iso: entity.and_then(Entity::iso).map(str::to_owned),
            countries: countries(mention),
            wikidata: entity.and_then(Entity::wikidata).map(str::to_owned),
            aliases: BTreeSet::new(),
            count: 0,
            windows: 0,
            documents: 0,
            first_seen: None,
            last_seen: None,
        })
    }

    /// Whether one of the two is a country, and the other belongs to it: such
    /// pairs are named together in every text and say little.
    pub fn is_own_country(&self, other: &Self) -> bool {
        let belongs = |member: &Self, country: &Self| {
            country.kind == Kind::Country && member.countries.contains(code(&country.key))
        };
        belongs(self, other) || belongs(other, self)
    }

    pub(super) fn add_alias(&mut self, alias: &str) {
        if !self.aliases.contains(alias) {
            self.aliases.insert(alias.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    /// Adds what `other`, a node of the same key, counted.
    pub(super) fn merge(&mut self, mut other: Self) {
        self.count += other.count;
        self.windows += other.windows;
        self.documents += other.documents;
        self.aliases.append(&mut other.aliases);
        self.countries.append(&mut other.countries);
        see(&mut self.first_seen, &mut self.last_seen, other.first_seen, other.last_seen);
    }
}

fn countries(mention: Mention<'_>) -> BTreeSet<String> {
    let entity = mention.entity();
    let offices = entity.into_iter().flat_map(Entity::offices).map(|term| term.of());
    let offices = offices.filter(|of| of.kind() == Kind::Country);
    let home = entity.and_then(Entity::country).into_iter().chain(mention.nationality());
    offices.chain(home).map(|country| code(country.key()).to_owned()).collect()
}

fn code(key: &str) -> &str {
    key.trim_start_matches("country:")
}

/// Widens the period from `first` to `last` by another one.
pub(super) fn see(
    first: &mut Option<Date>,
    last: &mut Option<Date>,
    other_first: Option<Date>,
    other_last: Option<Date>,
) {
    *first = [*first, other_first].into_iter().flatten().min();
    *last = (*last).max(other_last);
}
