//! What names stand around an anchor.

use super::Glance;
use crate::relation::item::{Item, What, is_front, is_object_pronoun, without_start};
use crate::relation::kinds::Kinds;
use crate::relation::pattern::{Element, Side};
use crate::relation::way::CompiledWay;

/// What names stand around an anchor, or must: a bit each for "some name of these kinds before it" and "behind it", for
/// every set of kinds, and for names right beside it. So all that a way needs is looked for in one step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around(u64);

impl Around {
    /// A name right before, perhaps with a possessive between.
    const RIGHT_BEFORE: u64 = 1 << 62;
    /// A name right behind, perhaps with articles and adjectives between.
    const RIGHT_BEHIND: u64 = 1 << 63;

    fn new(before: u32, behind: u32, is_right_before: bool, is_right_behind: bool) -> Self {
        let right_before = if is_right_before { Self::RIGHT_BEFORE } else { 0 };
        let right_behind = if is_right_behind { Self::RIGHT_BEHIND } else { 0 };
        Self(u64::from(before) | (u64::from(behind) << Kinds::SETS) | right_before | right_behind)
    }

    /// What stands around the item `at`, before which the first `before` of the names of `glance` stand.
    pub(super) fn of(items: &[Item], at: usize, glance: &Glance, before: usize) -> Self {
        let is_name = |item: &Item| matches!(item.what, What::Name(_));
        let is_right_before = match &items[..at] {
            [.., name, item] if item.what == What::Possessive => is_name(name),
            [.., item] => is_name(item),
            [] => false,
        };
        let is_passed = |item: &Item| item.what == What::Possessive || item.is_before_noun();
        let is_right_behind = without_start(&items[at + 1..], is_passed).first().is_some_and(is_name);
        let [kinds_before, kinds_behind] = glance.kinds_around[before];
        // "telephoned Petr Pavel and pressed him": the object stands before.
        let is_meant = is_object_pronoun(items, at + 1) || is_object_pronoun(items, at + 2);
        let kinds_behind = if is_meant { kinds_behind.or(kinds_before) } else { kinds_behind };
        // "Praising Peru, Chile said": the subject of what opens a clause may stand behind.
        let kinds_before = if is_front(items, at) { kinds_behind } else { kinds_before };
        Self::new(kinds_before.sets_met(), kinds_behind.sets_met(), is_right_before, is_right_behind)
    }

    /// What `way` needs, if `kinds` tells the kinds for a slot of it that gives none.
    pub(super) fn needed(way: &CompiledWay, is_close: bool, kinds: impl Fn(Side) -> Kinds) -> Self {
        let sets = |elements: &[Element]| {
            elements.iter().fold(0, |sets, element| match element {
                Element::Slot(side, given) => sets | given.unwrap_or_else(|| kinds(*side)).set(),
                Element::Other => sets | Kinds::ALL.set(),
                _ => sets,
            })
        };
        let (before, behind) = (&way.elements[..way.anchor], &way.elements[way.anchor + 1..]);
        let is_right_before = is_close && before.last().is_some_and(Element::is_actor);
        let is_right_behind = is_close && behind.first().is_some_and(Element::is_actor);
        Self::new(sets(before), sets(behind), is_right_before, is_right_behind)
    }

    /// Whether all that is `needed` is there.
    pub(super) fn has(self, needed: Self) -> bool {
        needed.0 & !self.0 == 0
    }
}
