//! The state that somebody acts for.

use super::Extraction;
use crate::gazetteer::{Entity, Kind, Standing};

/// The state that an organisation belongs to, that a person holds an office of
/// at the document's date, or that a place lies in.
///
/// An office that is held with another ex officio, as France's president is co-prince of Andorra, counts only where
/// there is no other. Of several states it is the one that the document names; where it names none or several, it is
/// open which. Where no date is known, a person who has held offices of one state only acts for that one.
pub(super) fn state_of<'e>(extraction: &'e Extraction<'_>, entity: Entity<'e>) -> Option<Entity<'e>> {
    match entity.kind() {
        Kind::Country => Some(entity),
        Kind::Organisation | Kind::Place => entity.country(),
        Kind::Person => {
            let own = states_of(extraction, entity, |standing| standing != Standing::Joint);
            let states = if own.is_empty() { states_of(extraction, entity, |_| true) } else { own };
            match states.as_slice() {
                [state] => Some(*state),
                [] => None,
                _ if extraction.date().is_none() => None,
                states => only_named(extraction, states),
            }
        }
    }
}

/// All states that `entity` is, or that it acts for in some right.
pub(super) fn all_states_of<'e>(extraction: &'e Extraction<'_>, entity: Entity<'e>) -> Vec<Entity<'e>> {
    match entity.kind() {
        Kind::Person => states_of(extraction, entity, |_| true),
        _ => state_of(extraction, entity).into_iter().collect(),
    }
}

/// The states of which a person holds an office in a right that `counts`, each once.
fn states_of<'e>(
    extraction: &Extraction<'_>,
    person: Entity<'e>,
    counts: impl Fn(Standing) -> bool,
) -> Vec<Entity<'e>> {
    let date = extraction.date();
    let held = person.offices().filter(|office| date.is_none_or(|date| office.is_held_on(date)));
    let mut states: Vec<Entity<'_>> = Vec::new();
    for office in held.filter(|office| counts(office.standing())) {
        let state = office.of();
        if state.kind() == Kind::Country && !states.contains(&state) {
            states.push(state);
        }
    }
    states
}

/// The one of `states` that the document names.
fn only_named<'e>(extraction: &Extraction<'_>, states: &[Entity<'e>]) -> Option<Entity<'e>> {
    let is_named = |state: &&Entity<'_>| extraction.mentions().any(|mention| mention.entity() == Some(**state));
    let mut named = states.iter().filter(is_named);
    let first = named.next()?;
    named.next().is_none().then_some(*first)
}
