//! The state that somebody acts for.

use crate::gazetteer::{Entity, Kind};
use crate::text::Date;

/// The state that an organisation belongs to, that a person holds an office of
/// at `date`, or that a place lies in.
///
/// Where no date is known, a person who has held offices of one state only acts
/// for that one.
pub(super) fn state_of(entity: Entity<'_>, date: Option<Date>) -> Option<Entity<'_>> {
    match entity.kind() {
        Kind::Country => Some(entity),
        Kind::Organisation | Kind::Place => entity.country(),
        Kind::Person => {
            let held = entity.offices().filter(|office| date.is_none_or(|date| office.is_held_on(date)));
            let mut states = held.map(|office| office.of()).filter(|of| of.kind() == Kind::Country);
            let first = states.next()?;
            (date.is_some() || states.all(|other| other == first)).then_some(first)
        }
    }
}
