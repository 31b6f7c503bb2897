//! What a whole document says that helps to read its single names; worked out
//! when a name first asks for it.

use std::cell::OnceCell;

use foldhash::HashMap;

use super::Name;
use super::capital::{Cue, cue};
use super::homeland::Homelands;
use crate::gazetteer::{AliasKind, Gazetteer};

/// The evidence of a document's names.
pub(super) struct Evidence<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    names: &'a [Name<'a>],
    homelands: OnceCell<Homelands>,
    seats: OnceCell<Seats>,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(gazetteer: &'a Gazetteer, text: &'a str, names: &'a [Name<'a>]) -> Self {
        Self { gazetteer, text, names, homelands: OnceCell::new(), seats: OnceCell::new() }
    }

    /// Which country the document is at home in.
    pub(super) fn homelands(&self) -> &Homelands {
        let candidates = self.names.iter().map(|name| &name.candidate);
        self.homelands.get_or_init(|| Homelands::new(self.gazetteer, self.text, candidates))
    }

    /// Whether the document speaks of what a form names as a town, and never
    /// plainly as a government.
    pub(super) fn is_only_town(&self, form: u32) -> bool {
        let seats = self.seats.get_or_init(|| self.read_seats());
        seats.get(&form).is_some_and(|seat| seat.town && !seat.government)
    }

    fn read_seats(&self) -> Seats {
        let mut seats = Seats::default();
        let stands_for_government =
            |index: &u32| matches!(self.gazetteer.alias_data(*index).kind, AliasKind::Capital | AliasKind::Institution);
        for Name { candidate, .. } in self.names {
            if candidate.aliases.iter().any(stands_for_government) {
                let seat = seats.entry(candidate.form).or_default();
                let cue = cue(self.gazetteer.words(), self.text, candidate.span);
                seat.town |= cue == Cue::Town;
                seat.government |= cue == Cue::Government;
            }
        }
        seats
    }
}

/// What a document plainly says of each capital, by form.
type Seats = HashMap<u32, Seat>;

#[derive(Default)]
struct Seat {
    town: bool,
    government: bool,
}
