//! The country or organisation that is asked about.

use whowhom::{AliasKind, Entity, Gazetteer, Kind};

/// What `words` mean, an ISO code, a key or a name; where they mean nothing, or
/// several things, what to write.
pub fn named<'g>(gazetteer: &'g Gazetteer, words: &str) -> Result<Entity<'g>, String> {
    if let Some(entity) = gazetteer.entity(words).filter(has_offices) {
        return Ok(entity);
    }
    if let Some(country) = gazetteer.entities().find(|entity| has_code(entity, words)) {
        return Ok(country);
    }
    let called = called(gazetteer, words);
    match called.as_slice() {
        [] => Err(format!(
            "no country or organisation is called `{words}`; write an ISO code (KG, KGZ), a key (country:KG, org:nato) \
or a name (Kyrgyzstan, NATO)"
        )),
        [entity] => Ok(*entity),
        several => {
            let keys = several.iter().map(|entity| entity.key()).collect::<Vec<_>>().join(", ");
            Err(format!("`{words}` can be several things; write one of {keys}"))
        }
    }
}

/// Those that are called so in the strongest way in which any is.
fn called<'g>(gazetteer: &'g Gazetteer, words: &str) -> Vec<Entity<'g>> {
    // Sorted, strongest first.
    let mut aliases = gazetteer.lookup(words);
    aliases.retain(|alias| has_offices(&alias.entity()));
    let strength = |kind: AliasKind| kind.min(AliasKind::Variant).max(AliasKind::Abbreviation);
    let strongest = aliases.first().map(|alias| strength(alias.kind()));
    let mut entities: Vec<Entity<'g>> = Vec::new();
    for alias in aliases.iter().filter(|alias| Some(strength(alias.kind())) == strongest) {
        if !entities.contains(&alias.entity()) {
            entities.push(alias.entity());
        }
    }
    // What exists no more is asked for by its key.
    if entities.len() > 1 && entities.iter().any(|entity| entity.end().is_none()) {
        entities.retain(|entity| entity.end().is_none());
    }
    entities
}

fn has_offices(entity: &Entity<'_>) -> bool {
    matches!(entity.kind(), Kind::Country | Kind::Organisation)
}

fn has_code(entity: &Entity<'_>, words: &str) -> bool {
    entity.kind() == Kind::Country
        && ["iso", "iso3"]
            .iter()
            .any(|column| entity.attribute(column).is_some_and(|code| code.eq_ignore_ascii_case(words)))
}
