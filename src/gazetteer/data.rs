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
    pub(crate) key: Box<str>,
    pub(crate) kind: Kind,
    pub(crate) name: Box<str>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    /// Columns that are not empty, in the order of `load::ATTRIBUTES`.
    pub(crate) attributes: Vec<(&'static str, Box<str>)>,
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
    pub(crate) language: Option<Arc<str>>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) source: Arc<str>,
    /// Made from another name when the gazetteer was read.
    pub(crate) derived: bool,
}

impl EntityData {
    /// What a column says; `None` where the cell is empty.
    pub(crate) fn attribute(&self, column: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| *name == column).map(|(_, value)| &**value)
    }
}

impl AliasData {
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
