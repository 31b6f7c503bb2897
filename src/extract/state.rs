//! The state that somebody acts for.

use super::Extraction;
use crate::gazetteer::{Entity, Kind, OfficeTerm, Standing};

/// The state that an organisation belongs to, that a person holds an office of
/// at the document's date, or that a place lies in.
///
/// An office that is held with another ex officio, as France's president is co-prince of Andorra, counts only where
/// there is no other. Of several states it is the one that the document names; where it names none or several, it is
/// open which. Where no date is known, a person who has held offices of one state only acts for that one.
pub(super) fn state_of<'e>(extraction: &'e Extraction<'_>, entity: Entity<'e>) -> Option<Entity<'e>> {
    if let Some(only) = only_state_of(extraction, entity) {
        return only;
    }
    let own = states_of(extraction, entity, |standing| standing != Standing::Joint);
    let states = if own.is_empty() { all_states_of(extraction, entity) } else { own };
    match states.as_slice() {
        [state] => Some(*state),
        _ if extraction.date().is_none() => None,
        states => only_named(extraction, states),
    }
}

/// The state of what has no more than one; `None` for a person who may act for several.
pub(super) fn only_state_of<'e>(extraction: &Extraction<'_>, entity: Entity<'e>) -> Option<Option<Entity<'e>>> {
    match entity.kind() {
        Kind::Country => Some(Some(entity)),
        Kind::Organisation | Kind::Place => Some(entity.country()),
        Kind::Person => {
            let mut states = offices_held(extraction, entity).map(|office| office.of()).filter(is_country);
            let first = states.next();
            states.all(|other| Some(other) == first).then_some(first)
        }
    }
}

/// All states that a person acts for in some right.
pub(super) fn all_states_of<'e>(extraction: &Extraction<'_>, person: Entity<'e>) -> Vec<Entity<'e>> {
    states_of(extraction, person, |_| true)
}

/// The offices that a person holds at the document's date, or ever held where there is none.
fn offices_held<'e>(extraction: &Extraction<'_>, person: Entity<'e>) -> impl Iterator<Item = OfficeTerm<'e>> {
    let date = extraction.date();
    person.offices().filter(move |office| date.is_none_or(|date| office.is_held_on(date)))
}

fn is_country(entity: &Entity<'_>) -> bool {
    entity.kind() == Kind::Country
}

/// The states of which a person holds an office in a right that `counts`, each once.
fn states_of<'e>(
    extraction: &Extraction<'_>,
    person: Entity<'e>,
    counts: impl Fn(Standing) -> bool,
) -> Vec<Entity<'e>> {
    let mut states: Vec<Entity<'_>> = Vec::new();
    let counting = offices_held(extraction, person).filter(|office| counts(office.standing()));
    for state in counting.map(|office| office.of()).filter(is_country) {
        if !states.contains(&state) {
            states.push(state);
        }
    }
    states
}

/// The one of `states` that the document names.
fn only_named<'e>(extraction: &Extraction<'_>, states: &[Entity<'e>]) -> Option<Entity<'e>> {
    let mut named = states.iter().filter(|state| extraction.names_country(state.id));
    let first = named.next()?;
    named.next().is_none().then_some(*first)
}
