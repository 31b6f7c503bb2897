//! What a gazetteer keeps in memory.

use super::texts::Texts;
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
    pub(crate) kind: Kind,
    /// The name to show, by its number among the cells.
    pub(crate) name: u32,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    /// What its further columns say, as indexes of the attributes of all entities.
    pub(crate) attributes: (u32, u32),
    /// The country that it belongs to.
    pub(crate) country: Option<EntityId>,
    /// The number of people who live in a place.
    pub(crate) population: Option<u64>,
}

/// A cell of an entity's row that is not empty.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribute {
    pub(crate) column: &'static str,
    /// What it says, by its number among the cells.
    pub(crate) cell: u32,
}

/// What `column` of an entity says, if its `attributes` and `cells` are those of all; `None` where the cell is empty.
pub(super) fn attribute<'g>(
    attributes: &[Attribute],
    cells: &'g Texts,
    entity: &EntityData,
    column: &str,
) -> Option<&'g str> {
    let (first, last) = entity.attributes;
    let mut own = attributes[first as usize..last as usize].iter();
    own.find(|attribute| attribute.column == column).map(|attribute| cells.get(attribute.cell))
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct AliasData {
    pub(crate) entity: EntityId,
    /// The name and its folded form, by their numbers.
    pub(crate) name: u32,
    pub(crate) form: u32,
    /// The language of its file, which may be empty, and its source, by their numbers among the cells.
    pub(crate) language: u32,
    pub(crate) source: u32,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) kind: AliasKind,
    pub(crate) case: Case,
    /// Made from another name when the gazetteer was read.
    pub(crate) derived: bool,
}

impl AliasData {
    /// An alias that is made from this one: a name and its form, by their numbers.
    pub(super) fn derived(&self, kind: AliasKind, case: Case, (name, form): (u32, u32)) -> Self {
        Self { kind, case, name, form, derived: true, ..*self }
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

/// A term of somebody in an office; what it is called is told by the numbers of cells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Office {
    pub(crate) person: EntityId,
    pub(crate) of: EntityId,
    pub(crate) office: u32,
    pub(crate) title: u32,
    pub(crate) note: u32,
    pub(crate) source: u32,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) as_of: Option<Date>,
    pub(crate) standing: Standing,
}

/// A membership of a country in an organisation; what it is called is told by the numbers of cells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Membership {
    pub(crate) member: EntityId,
    pub(crate) organisation: EntityId,
    pub(crate) status: u32,
    pub(crate) source: u32,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
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
