//! A rule as it is matched.

use super::lexicon::WordId;
use super::pattern::{Element, Way};

/// One way of a rule, with the word by which it is found.
#[derive(Debug)]
pub(super) struct CompiledWay {
    pub(super) rule: usize,
    pub(super) elements: Way,
    /// The element by which it is found.
    pub(super) anchor: usize,
    /// The element that is shown as what states the relation.
    pub(super) trigger: usize,
    /// How far before the anchor the actor nearest to it may stand.
    pub(super) reach: Reach,
    /// Whether an actor must stand behind the anchor.
    pub(super) has_right: bool,
    /// Whether source and target have changed places, as in "was visited by".
    pub(super) is_passive: bool,
}

/// How far before an anchor the actor that a way has on its left may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The way has no actor there.
    Unneeded,
    /// As far as the subject of a verb is walked to.
    Subject,
    /// At most so many items.
    Items(usize),
}

impl CompiledWay {
    /// The words by any of which it is found.
    pub(super) fn anchors(&self) -> &[WordId] {
        match &self.elements[self.anchor] {
            Element::Words(words) => words,
            _ => &[],
        }
    }
}
