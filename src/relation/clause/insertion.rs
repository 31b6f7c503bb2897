//! What stands between a subject and its verb and is passed over whole.

use std::ops::Range;

use super::Clause;
use crate::relation::item::{Item, What, without_end};
use crate::relation::lexicon::{Class, TELLING};

/// How many items an insertion between two commas may have.
const LONGEST_INSERTION: usize = 22;
/// How many items may stand between "said" and the pronoun for who says so: "said on Tuesday that".
const LONGEST_SAYING: usize = 8;

impl Clause<'_> {
    /// The place before the insertion that the comma at `comma` closes, where an
    /// actor stands before it: "Igor Ivanov, secretary of the council, visited".
    pub(super) fn before_insertion(&self, comma: usize) -> Option<usize> {
        if let What::Group(group) = self.items[comma.checked_sub(1)?].what
            && self.members(group).iter().any(|actor| actor.is_opened)
        {
            return Some(comma);
        }
        // "The four nations, Chile, Peru and Bolivia, cut ties": the insertion names the subject.
        if let [.., before, opening, group] = &self.items[..comma]
            && group.is_group()
            && opening.what == What::Comma
            && before.what == What::Word
            && !before.classes.has_any(&Class::NO_NOUN_BEFORE_COMMA)
        {
            return Some(comma);
        }
        let ends = |at: &usize| match self.items[*at].what {
            // "Chile, a friend, visited", "Chile has, for now, left"
            What::Comma => self.items[at - 1].is_group() || self.items[at - 1].is_helping(),
            What::Barrier | What::Quote => true,
            _ => false,
        };
        let lowest = comma.saturating_sub(LONGEST_INSERTION).max(1);
        let opening = (lowest..comma).rev().find(ends)?;
        (self.items[opening].what == What::Comma).then_some(opening)
    }

    /// Where the insertion stands that follows the group at `at` before the verb at `verb`; empty where there is none.
    pub(in crate::relation) fn insertion_behind(&self, at: usize, verb: usize) -> Range<usize> {
        let behind = self.items.get(at + 1..verb).unwrap_or_default();
        let is_comma = |item: &Item| item.what == What::Comma;
        match behind.iter().rposition(is_comma) {
            Some(close) if is_comma(&behind[0]) => at + 1..at + 1 + close,
            _ => at..at,
        }
    }

    /// Whether the noun at `at` is whom something is told: "told his hosts".
    fn tells_whom(&self, at: usize) -> bool {
        without_end(&self.items[..at], Item::is_before_noun).last().is_some_and(|verb| TELLING.contains(&verb.word))
    }

    /// The place before "said that" in "Finland said on Tuesday that it would":
    /// the pronoun stands for who says so.
    pub(super) fn before_saying(&self, pronoun: usize) -> Option<usize> {
        for at in (pronoun.saturating_sub(LONGEST_SAYING)..pronoun).rev() {
            let item = &self.items[at];
            if item.classes.has_any(&Class::TELLING) {
                return (!self.is_used_as_noun(at)).then_some(at);
            }
            // "told his hosts that he"
            let is_told = item.is_word() && self.tells_whom(at);
            if item.what != What::Number && !item.classes.has_any(&Class::BEHIND_SAYING) && !is_told {
                return None;
            }
        }
        None
    }
}
