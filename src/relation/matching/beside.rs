//! Whether a way may go on from an item, by one look at the item beside it.

use super::Matcher;
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{Class, THEIRS};
use crate::relation::pattern::Element;

impl Matcher<'_> {
    /// Whether the elements before `element` may end before `at`, by the item there; mostly they do not.
    #[inline]
    pub(super) fn may_end(&self, element: usize, at: usize) -> bool {
        let Some(wanted) = self.way.elements[..element].last() else { return true };
        // A subject may stand behind a verb that opens the sentence.
        if let Element::Slot(side, kinds) = wanted
            && !self.is_beside(element)
        {
            let reached = self.clause.subject(at, self.way.is_passive);
            let group = reached.and_then(|reached| self.clause.items[reached.at].group());
            return group.is_some_and(|group| self.accepts(*side, *kinds, group));
        }
        let Some(item) = self.clause.items[..at].last() else { return !wanted.takes_item() };
        match wanted {
            Element::Words(words) => self.is_passed_left(item) || words.binary_search(&item.word).is_ok(),
            Element::Comma => item.what == What::Comma || item.is(Class::Determiner),
            Element::Slot(..) | Element::Other => matches!(item.what, What::Group(_) | What::Possessive),
            Element::Owner => matches!(item.what, What::Group(_) | What::Possessive) || THEIRS.contains(&item.word),
            Element::Run(_) | Element::Gap(_) => true,
        }
    }

    /// Whether the elements from `element` on may begin at `at`, by the item there.
    #[inline]
    pub(super) fn may_begin(&self, element: usize, at: usize) -> bool {
        let Some(wanted) = self.way.elements.get(element) else { return true };
        let Some(item) = self.clause.items.get(at) else { return !wanted.takes_item() };
        let is_behind_slot = matches!(self.way.elements.get(element.wrapping_sub(1)), Some(Element::Slot(..)));
        match wanted {
            Element::Words(words) if !is_behind_slot => {
                let is_passed = match self.rule.is_close {
                    true => item.is(Class::Determiner) || item.what == What::Number,
                    false => item.is_passed_before(self.clause.items.get(at + 1)) || self.by_behind_place(at).is_some(),
                };
                is_passed || words.binary_search(&item.word).is_ok()
            }
            Element::Comma => item.what == What::Comma,
            Element::Slot(..) if self.rule.is_close => item.is_group() || item.is(Class::Determiner),
            _ => true,
        }
    }

    /// Whether `item` may stand unnamed before a word, on its left side.
    #[inline]
    pub(super) fn is_passed_left(&self, item: &Item) -> bool {
        match self.rule.is_close {
            true => item.is(Class::Determiner) || item.what == What::Number,
            false => item.classes.has_any(&Class::QUALIFYING) || item.what == What::Number,
        }
    }

    /// Whether the actor before `element` stands right there, and is no subject that is walked to.
    pub(super) fn is_beside(&self, element: usize) -> bool {
        let next = self.way.elements.get(element);
        let parts = |next: &Element| matches!(next, Element::Gap(_) | Element::Comma | Element::Other | Element::Owner);
        self.rule.is_close || next.is_some_and(parts)
    }
}
