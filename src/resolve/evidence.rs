//! What a whole document says that helps to read its single names; worked out
//! when a name first asks for it.

use std::cell::OnceCell;

use foldhash::HashMap;

use super::Name;
use super::capital::{Cue, cue};
use super::homeland::Homelands;
use crate::gazetteer::{AliasKind, Gazetteer};
use crate::matcher::Candidate;
use crate::span::Span;

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

    /// Whether a name that may stand for a government does. Where the words beside
    /// it leave that open, it does unless the document elsewhere speaks of what it
    /// names as a town, and never plainly as a government.
    pub(super) fn is_government(&self, name: &Candidate<'_>) -> bool {
        let seats = self.seats.get_or_init(|| self.read_seats());
        let index = seats.cues.binary_search_by_key(&name.span, |(span, _)| *span);
        match index.map(|index| seats.cues[index].1) {
            Ok(Cue::Government) => true,
            Ok(Cue::PerhapsGovernment) => {
                seats.by_form.get(&name.form).is_none_or(|seat| !seat.town || seat.government)
            }
            Ok(Cue::Town | Cue::PerhapsTown) | Err(_) => false,
        }
    }

    fn read_seats(&self) -> Seats {
        let mut seats = Seats::default();
        let stands_for_government =
            |index: &u32| matches!(self.gazetteer.alias_data(*index).kind, AliasKind::Capital | AliasKind::Institution);
        for Name { candidate, .. } in self.names {
            if candidate.aliases.iter().any(stands_for_government) {
                let seat = seats.by_form.entry(candidate.form).or_default();
                let is_seat = candidate
                    .aliases
                    .iter()
                    .any(|index| self.gazetteer.alias_data(*index).kind == AliasKind::Institution);
                let cue = cue(self.gazetteer.words(), self.text, candidate.span, is_seat);
                seats.cues.push((candidate.span, cue));
                seat.town |= cue == Cue::Town;
                seat.government |= cue == Cue::Government;
            }
        }
        seats
    }
}

/// What a document says of its capitals and seats of government.
#[derive(Default)]
struct Seats {
    /// What the words beside each of them say, in the order of the text.
    cues: Vec<(Span, Cue)>,
    /// What the document plainly says of each, by form.
    by_form: HashMap<u32, Seat>,
}

#[derive(Default)]
struct Seat {
    town: bool,
    government: bool,
}
