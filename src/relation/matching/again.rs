//! What is told of others in the same words without them: "signed an accord with Chile, Peru with Mexico".

use super::Match;
use crate::relation::clause::Clause;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::Class;

impl Match {
    /// The match for the pair that follows with the preposition alone, if one does: of "signed an accord with Chile on
    /// Monday, and Peru with Mexico" Peru and Mexico.
    pub(in crate::relation) fn again(&self, clause: &Clause<'_>) -> Option<Self> {
        let items = &clause.items;
        let link = without_end(&items[..self.target], Item::is_before_noun).last()?;
        if !link.is(Class::Preposition) || self.source > self.target || self.end != self.target + 1 {
            return None;
        }
        let is_when = |item: &Item| item.what == What::Number || item.is(Class::Time) || item.is(Class::Preposition);
        let is_joint = |item: &Item| item.what == What::Comma || item.is(Class::Conjunction);
        let group_at = |from: usize| {
            let behind = without_start(items.get(from..)?, Item::is_before_noun);
            behind.first()?.is_group().then(|| items.len() - behind.len())
        };
        let joint = items.len() - without_start(&items[self.end..], is_when).len();
        let pair = items.len() - without_start(&items[joint..], is_joint).len();
        let source = group_at(pair).filter(|_| pair > joint)?;
        let target = group_at(source + 2).filter(|_| items[source + 1].word == link.word)?;
        let is_end = |item: &Item| is_joint(item) || is_when(item) || item.what == What::Barrier;
        let is_pair = items.get(target + 1).is_none_or(is_end);
        is_pair.then_some(Self { source, target, end: target + 1, ..*self })
    }
}
