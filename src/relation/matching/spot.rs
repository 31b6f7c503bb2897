//! An anchor and the actors near it.

use crate::relation::clause::Clause;
use crate::relation::item::{Item, What, is_front, is_object_pronoun};
use crate::relation::lexicon::THEIRS;
use crate::relation::way::{CompiledWay, Reach};

/// How many items before an anchor a pronoun for whose it is may stand.
const MOST_BEHIND_PRONOUN: usize = 4;

/// The place of an anchor, with the actors nearest to it.
#[derive(Clone, Copy)]
pub(in crate::relation) struct Spot {
    pub(super) at: usize,
    /// How many items before it an actor stands, if no mark parts the two.
    nearest: Option<usize>,
    has_actor_before: bool,
    /// Whether a possessive pronoun stands shortly before it: "his trilateral talks".
    has_pronoun: bool,
    /// Whether it belongs to what may open a clause, whose subject stands behind it.
    is_fronted: bool,
    /// Whether an actor stands behind it, and no mark parts the two, or a pronoun for one.
    has_actor_behind: bool,
}

impl Spot {
    /// The item `at` of `clause`.
    pub(in crate::relation) fn new(clause: &Clause<'_>, at: usize) -> Self {
        let is_group = Item::is_group;
        let ends = |item: &&Item| is_group(item) || matches!(item.what, What::Barrier | What::Quote);
        let (before, behind) = (&clause.items[..at], &clause.items[at + 1..]);
        let has_actor_before = at > clause.first_group;
        let near = &before[at.saturating_sub(MOST_BEHIND_PRONOUN)..];
        let last = before.iter().rposition(|item| ends(&item)).filter(|last| is_group(&before[*last]));
        Self {
            at,
            nearest: last.map(|last| at - last),
            has_actor_before,
            has_pronoun: has_actor_before && near.iter().any(|item| THEIRS.contains(&item.word)),
            is_fronted: is_front(&clause.items, at),
            has_actor_behind: behind.iter().find(ends).is_some_and(is_group)
                || is_object_pronoun(&clause.items, at + 1)
                || is_object_pronoun(&clause.items, at + 2),
        }
    }

    /// Whether an actor stands on each side where `way` needs one, near enough to be reached.
    pub(super) fn has_room(self, way: &CompiledWay) -> bool {
        let has_before = match way.reach {
            Reach::Unneeded => true,
            Reach::Subject => self.has_actor_before,
            Reach::Items(reach) => {
                self.nearest.is_some_and(|nearest| nearest <= reach) || self.has_pronoun && self.has_actor_before
            }
        };
        (has_before || self.is_fronted) && (self.has_actor_behind || !way.has_right)
    }
}
