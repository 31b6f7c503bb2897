//! What a gazetteer keeps in memory.

use std::sync::Arc;

use super::vocabulary::{AliasKind, Case, Kind, Standing};
use crate::text::Date;

/// A handle of an entity in one gazetteer; keys are for files and for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct EntityId(u32);

impl EntityId {
    pub(crate) fn new(index: usize) -> Self {
        Self(u32::try_from(index).expect("a gazetteer holds fewer than 2³² entities"))
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

#[derive(Clone, Debug)]
pub(crate) struct EntityData {
    pub(crate) key: Arc<str>,
    pub(crate) kind: Kind,
    pub(crate) name: Box<str>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) attributes: Attributes,
    /// The country that it belongs to.
    pub(crate) country: Option<EntityId>,
    /// The number of people who live in a place.
    pub(crate) population: Option<u64>,
}

#[derive(Clone, Debug)]
pub(crate) struct AliasData {
    pub(crate) entity: EntityId,
    pub(crate) kind: AliasKind,
    pub(crate) case: Case,
    pub(crate) name: Box<str>,
    /// Its folded form, by its index.
    pub(crate) form: u32,
    pub(crate) language: Option<Arc<str>>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) source: Arc<str>,
    /// Made from another name when the gazetteer was read.
    pub(crate) derived: bool,
}

/// What the further columns of an entity say, cell by cell in one text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attributes {
    text: Box<str>,
    /// The columns that are not empty, each with the end of its cell in the text.
    ends: Box<[(&'static str, u32)]>,
}

impl Attributes {
    /// Those of `cells`, by their columns, that are not empty.
    pub(super) fn of<'t>(cells: impl Iterator<Item = (&'static str, &'t str)> + Clone) -> Self {
        let cells = cells.filter(|(_, cell)| !cell.is_empty());
        let mut text = String::with_capacity(cells.clone().map(|(_, cell)| cell.len()).sum());
        let mut ends = Vec::with_capacity(cells.clone().count());
        for (column, cell) in cells {
            text.push_str(cell);
            ends.push((column, text.len() as u32));
        }
        Self { text: text.into(), ends: ends.into() }
    }

    fn get(&self, column: &str) -> Option<&str> {
        let place = self.ends.iter().position(|(name, _)| *name == column)?;
        let end = |place: usize| self.ends[place].1 as usize;
        let start = place.checked_sub(1).map_or(0, end);
        Some(&self.text[start..end(place)])
    }
}

impl EntityData {
    /// What a column says; `None` where the cell is empty.
    pub(crate) fn attribute(&self, column: &str) -> Option<&str> {
        self.attributes.get(column)
    }
}

impl AliasData {
    /// An alias that is made from this one: `name`, of a form by its index.
    pub(super) fn derived(&self, kind: AliasKind, case: Case, name: Box<str>, form: u32) -> Self {
        let (language, source) = (self.language.clone(), Arc::clone(&self.source));
        Self { kind, case, name, form, language, source, derived: true, ..*self }
    }

    /// The name as it is matched; an article that must stand before it is part of that.
    pub(crate) fn needs_article(&self) -> bool {
        self.name.starts_with("the ")
    }
}

/// When one reading of an ambiguous name is meant.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    pub(crate) entity: EntityId,
    /// Whether the reading stands where no cue speaks.
    pub(crate) on: bool,
    /// Words of which one right before, or right behind, the name says that this is meant.
    pub(crate) before: Vec<Box<str>>,
    pub(crate) after: Vec<Box<str>>,
    /// Words of which one beside the name says that this is not meant.
    pub(crate) not_before: Vec<Box<str>>,
    pub(crate) not_after: Vec<Box<str>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Office {
    pub(crate) person: EntityId,
    pub(crate) office: Arc<str>,
    pub(crate) of: EntityId,
    pub(crate) title: Arc<str>,
    pub(crate) standing: Standing,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) as_of: Option<Date>,
    pub(crate) note: Arc<str>,
    pub(crate) source: Arc<str>,
}

#[derive(Clone, Debug)]
pub(crate) struct Membership {
    pub(crate) member: EntityId,
    pub(crate) organisation: EntityId,
    pub(crate) status: Arc<str>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) source: Arc<str>,
}

impl Office {
    /// In days.
    const YEAR: i32 = 365;

    /// Whether `date` lies in the term, or up to `before` days before it or `behind` days behind it.
    ///
    /// A term whose end is not known counts for a year after it was last seen to go on.
    pub(crate) fn is_near(&self, date: Date, before: i32, behind: i32) -> bool {
        let (end, behind) = match (self.end, self.as_of) {
            (None, Some(seen)) => (Some(seen), Self::YEAR),
            (end, _) => (end, behind),
        };
        date.is_near(self.start, end, before, behind)
    }

    /// Whether the term began in the year up to `date`.
    pub(crate) fn has_begun_lately(&self, date: Date) -> bool {
        self.start.is_some_and(|start| date.days().1 - start.days().0 <= Self::YEAR)
    }

    /// Whether the holder stands in for another, or until one is chosen.
    pub(crate) fn is_stand_in(&self) -> bool {
        matches!(self.standing, Standing::Acting | Standing::Interim)
    }
}
