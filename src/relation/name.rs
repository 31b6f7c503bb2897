//! What the engine is told of the mentions of a sentence.

use crate::gazetteer::{EntityId, Kind};
use crate::span::Span;

/// A mention.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
    /// Which entity it means, for telling two sides apart.
    pub(crate) identity: Identity,
    /// Whether it is an adjective or the name of a people, as in "Kyrgyz troops".
    pub(crate) is_adjective: bool,
    /// Whether it is an abbreviation, which may stand before a noun as an adjective does.
    pub(crate) is_short: bool,
    /// Whether it is the noun of an office that stands for the holder.
    pub(crate) is_role: bool,
    /// Whether it names a sea or a strait.
    pub(crate) is_water: bool,
    /// Whether it names a newspaper, an agency or a broadcaster.
    pub(crate) is_medium: bool,
}

/// Which entity a mention means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Identity {
    Entity(EntityId),
    Stranger(usize),
    /// One of several, and nothing says which: the place it stands at.
    Open(usize),
}

/// The states that a mention is or acts for.
#[derive(Clone, Debug, Default)]
pub(crate) struct States {
    /// The one that it acts for in what it does; `None` too where it is open which.
    pub(crate) main: Option<EntityId>,
    /// The others, mostly none: of a monarch each that it is the head of too.
    pub(crate) others: Vec<EntityId>,
}

impl States {
    /// One state, or none.
    pub(crate) fn one(state: Option<EntityId>) -> Self {
        Self { main: state, others: Vec::new() }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = EntityId> {
        self.main.into_iter().chain(self.others.iter().copied())
    }
}
