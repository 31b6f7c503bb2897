//! What a whole document says that helps to read its single names; worked out
//! when a name first asks for it.

use std::cell::OnceCell;

use foldhash::HashMap;

use super::Name;
use super::capital::{Cue, CueReader, Seat};
use super::homeland::Homelands;
use crate::gazetteer::{AliasKind, Entity, Gazetteer};
use crate::matcher::Candidate;
use crate::span::Span;

/// How far away a name still stands close to another, in bytes.
const NEAR: usize = 80;

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

    /// Whether the country of `entity`, or what belongs to it, is named close to `span`: "Denmark's governing Social Democrats".
    pub(super) fn names_country_beside(&self, entity: Entity<'_>, span: Span) -> bool {
        let Some(home) = entity.country() else { return false };
        let names_home = |name: &&Name<'_>| {
            name.candidate.aliases.iter().any(|index| {
                let named = self.gazetteer.alias(*index).entity();
                named.id == home.id || named.country().is_some_and(|country| country.id == home.id)
            })
        };
        let at = self.names.partition_point(|name| name.candidate.span.end <= span.start);
        let before = self.names[..at].iter().rev();
        let behind = self.names[at..].iter().skip_while(|name| name.candidate.span.start < span.end);
        before.take_while(|name| name.candidate.span.end + NEAR >= span.start).any(|name| names_home(&name))
            || behind.take_while(|name| name.candidate.span.start <= span.end + NEAR).any(|name| names_home(&name))
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
                seats.by_form.get(&name.form).is_none_or(|said| !said.town || said.government)
            }
            Ok(Cue::Town | Cue::PerhapsTown) | Err(_) => false,
        }
    }

    fn read_seats(&self) -> Seats {
        let reader = CueReader::new(self.gazetteer);
        let mut seats = Seats::default();
        for (index, Name { candidate, .. }) in self.names.iter().enumerate() {
            if self.is_any(candidate, &[AliasKind::Capital, AliasKind::Institution]) {
                let is_house = self.is_any(candidate, &[AliasKind::Institution]);
                let seat = Seat { is_house, is_beside_town: self.is_beside_town(index) };
                seats.add(self.text, candidate.span, reader.cue(self.text, candidate.span, seat));
                seats.forms.push(candidate.form);
            }
        }
        for (form, (_, cue)) in seats.forms.iter().zip(&seats.cues) {
            let said = seats.by_form.entry(*form).or_default();
            said.town |= *cue == Cue::Town;
            said.government |= *cue == Cue::Government;
        }
        seats
    }

    /// Whether one of a name's aliases is of one of `kinds`.
    fn is_any(&self, candidate: &Candidate<'_>, kinds: &[AliasKind]) -> bool {
        candidate.aliases.iter().any(|index| kinds.contains(&self.gazetteer.alias_data(*index).kind))
    }

    /// Whether the name at `index` stands in a row with a town, or a region, that is no capital: "London and New York", "New
    /// York, London and Seoul".
    fn is_beside_town(&self, index: usize) -> bool {
        const MOST_NAMES: usize = 4;
        let joint = |left: &Name<'_>, right: &Name<'_>| {
            self.text.get(left.candidate.span.end..right.candidate.span.start).unwrap_or_default()
        };
        let is_last = |joint: &str| matches!(joint, " and " | " or " | ", and " | ", or ");
        let is_joined = |joint: &str| joint == ", " || is_last(joint);
        let is_town = |name: &Name<'_>| {
            let is_town = |alias: &u32| {
                matches!(self.gazetteer.alias(*alias).entity().attribute("type"), Some("city" | "admin1"))
            };
            !name.candidate.aliases.is_empty() && name.candidate.aliases.iter().all(is_town)
        };
        let names = &self.names[index.saturating_sub(MOST_NAMES)..self.names.len().min(index + MOST_NAMES + 1)];
        let index = index.min(MOST_NAMES);
        let (before, behind) = names.split_at(index);
        let joined = |pair: &&[Name<'_>]| is_joined(joint(&pair[0], &pair[1]));
        let first = index - names[..=index].windows(2).rev().take_while(joined).count();
        let last = index + behind.windows(2).take_while(joined).count();
        let row = &names[first..=last];
        let is_closed = row.windows(2).last().is_some_and(|pair| is_last(joint(&pair[0], &pair[1])));
        is_closed && (before[first..].iter().any(is_town) || names[index + 1..=last].iter().any(is_town))
    }
}

/// What a document says of its capitals and seats of government.
#[derive(Default)]
struct Seats {
    /// What the words beside each of them say, in the order of the text.
    cues: Vec<(Span, Cue)>,
    /// Their forms.
    forms: Vec<u32>,
    /// What the document plainly says of each, by form.
    by_form: HashMap<u32, Said>,
}

impl Seats {
    /// Adds what is said of the next of them; of two that "and" joins, one that is plain tells what the other is, and of
    /// two with a comma, or a hyphen, between the first.
    fn add(&mut self, text: &str, span: Span, mut cue: Cue) {
        if let Some((last, before)) = self.cues.last_mut() {
            match (text.get(last.end..span.start), before.is_plain(), cue.is_plain()) {
                (Some(" and " | ", " | "-" | "–"), true, false) => cue = *before,
                (Some(" and "), false, true) => *before = cue,
                _ => {}
            }
        }
        self.cues.push((span, cue));
    }
}

/// What a document plainly says of a capital.
#[derive(Default)]
struct Said {
    town: bool,
    government: bool,
}
