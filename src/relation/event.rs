//! What the engine finds in a sentence.

use super::lexicon::WordId;
use super::vocabulary::{Modality, Tenure, Tier};
use crate::gazetteer::EntityId;
use crate::span::Span;
use crate::text::Date;

/// A relation between one or more mentions on each side.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// The indexes of the rule and of its relation.
    pub(crate) rule: usize,
    pub(crate) relation: usize,
    pub(crate) tier: Tier,
    /// Invariant: neither side is empty. For a group of equals both sides are the same.
    pub(crate) sources: Vec<Party>,
    pub(crate) targets: Vec<Party>,
    /// Whether the sides are one group: "X, Y and Z met".
    pub(crate) is_mutual: bool,
    /// Whether each of equals does it to each other: "X and Y accused each other".
    pub(crate) is_returned: bool,
    pub(crate) trigger: Span,
    pub(crate) span: Span,
    pub(crate) is_negated: bool,
    pub(crate) modality: Modality,
    /// A date that the sentence gives; the document's own is not repeated.
    pub(crate) date: Option<Date>,
    /// The place at which it happens, as a mention.
    pub(crate) place: Option<usize>,
    /// The word that tells what it is about.
    pub(crate) topic: Option<WordId>,
    /// For offices, the gazetteer’s word for it, or the words of the text, joined by `_`.
    pub(crate) office: Option<Box<str>>,
    /// `former` or `acting`, where an office is held no more or for a time.
    pub(crate) standing: Option<Tenure>,
}

/// One side of an event.
#[derive(Clone, Debug)]
pub(crate) struct Party {
    /// The mention, by its index in the document.
    pub(crate) mention: usize,
    /// The country that it is or acts for.
    pub(crate) country: Option<EntityId>,
    /// The noun that acts for it: "troops".
    pub(crate) head: Option<WordId>,
}

/// How an event with several sides is made into pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pairs {
    /// One pair only: the first of each side.
    First,
    /// Of equals, each with the next: X-Y and Y-Z. Otherwise as [`All`](Self::All).
    Chain,
    /// Each source with each target.
    #[default]
    All,
}

impl Event {
    /// The sides, in pairs, each pair once.
    pub(crate) fn pairs(&self, pairs: Pairs) -> impl Iterator<Item = (&Party, &Party)> {
        let most = if pairs == Pairs::First { 1 } else { usize::MAX };
        let is_pair = move |one: usize, other: usize| match pairs {
            _ if !self.is_mutual => true,
            Pairs::Chain if self.is_returned => one.abs_diff(other) == 1,
            Pairs::Chain => other == one + 1,
            _ if self.is_returned => true,
            Pairs::First | Pairs::All => other > one,
        };
        let sources = self.sources.iter().enumerate();
        let all = sources.flat_map(move |(one, source)| {
            let targets = self.targets.iter().enumerate().filter(move |(other, _)| is_pair(one, *other));
            targets.map(move |(_, target)| (source, target))
        });
        all.filter(|(source, target)| source.mention != target.mention).take(most)
    }
}
