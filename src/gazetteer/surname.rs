//! Family names, taken from full names: what a text calls a person after the
//! first time.

use std::collections::HashSet;

use super::data::{AliasData, EntityData, EntityId, Office};
use super::vocabulary::{AliasKind, Case, Kind};

/// Countries whose names are written family name first in English.
const FAMILY_NAME_FIRST: [&str; 7] =
    ["country:CN", "country:TW", "country:HK", "country:KP", "country:KR", "country:VN", "country:KH"];
/// Words behind a family name.
const SUFFIXES: [&str; 7] = ["Jr", "Jr.", "Sr.", "II", "III", "IV", "V"];

/// Aliases of kind `surname` for the people whose full names stand in `aliases`:
/// the family name ("Putin"), and of longer names what is left without the
/// first part ("Tayyip Erdoğan", "von der Leyen").
pub(super) fn surnames(entities: &[EntityData], aliases: &[AliasData], offices: &[Office]) -> Vec<AliasData> {
    let family_first: HashSet<EntityId> =
        offices.iter().filter(|office| FAMILY_NAME_FIRST.contains(&&*entities[office.of.index()].key)).map(|office| office.person).collect();
    let mut seen: HashSet<(EntityId, &str)> = aliases.iter().map(|alias| (alias.entity, &*alias.name)).collect();
    let mut derived = Vec::new();
    for alias in aliases.iter().filter(|alias| is_full_name(alias, entities)) {
        for name in parts(&alias.name, family_first.contains(&alias.entity)) {
            if seen.insert((alias.entity, name)) {
                derived.push(AliasData { kind: AliasKind::Surname, case: Case::Title, name: name.into(), derived: true, ..alias.clone() });
            }
        }
    }
    derived
}

fn is_full_name(alias: &AliasData, entities: &[EntityData]) -> bool {
    entities[alias.entity.index()].kind == Kind::Person
        && matches!(alias.kind, AliasKind::Name | AliasKind::Variant)
        && alias.case != Case::Off
}

/// The shorter names in a full name.
fn parts(name: &str, family_first: bool) -> impl Iterator<Item = &str> {
    let name = SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)?.strip_suffix(' ')).unwrap_or(name);
    let name = name.trim_end_matches(',');
    let first = name.split_once(' ').map_or("", |(first, _)| first);
    let last = name.rsplit_once(' ').map_or("", |(_, last)| last);
    // "el-Sisi" is also "Sisi".
    let bare = ["el-", "al-", "Al-", "El-"].iter().find_map(|article| last.strip_prefix(article)).unwrap_or("");
    let longer = match name.split_once(' ') {
        Some((_, rest)) if rest.contains(' ') => rest,
        _ => "",
    };
    let parts = if family_first { [first, "", ""] } else { [last, bare, longer] };
    parts.into_iter().filter(|part| part.chars().nth(1).is_some() && part.starts_with(|letter: char| letter.is_uppercase() || letter.is_lowercase()) && !part.ends_with('.'))
}
