//! What is doubted, open or beyond doubt: "no evidence", "doubts that", "no doubt that".

use super::Reader;
use crate::relation::item::{Item, without_end};
use crate::relation::lexicon::{
    A, BUT, CERTAIN, Class, DENY, DOUBT, DOUBTING, EXCLUDE, FEW, IN, LITTLE, NO, NOBODY, NONE, OUT, PROOF, RULE,
    UNKNOWN, WordId,
};

/// How many items before "certain" a "not" stands at most.
pub(super) const LONGEST_DOUBT: usize = 2;

impl Reader<'_> {
    /// Whether "no evidence" stands right before the first part: "there was no evidence the Chilean army attacked".
    pub(super) fn is_unproven(&self, first: usize) -> bool {
        let before = without_end(&self.clause.items[..first], |item| item.is_before_noun() && !item.is(Class::Negator));
        matches!(before, [.., no, proof] if no.word == NO && PROOF.contains(&proof.word))
    }

    /// Whether "doubts that" or "it is doubtful that" stands before the first part.
    pub(super) fn is_doubted(&self, first: usize) -> bool {
        let before =
            without_end(&self.clause.items[..first], |item| item.is_before_noun() && !item.is(Class::Relative));
        let [earlier @ .., doubt, that] = before else { return false };
        // "it is by no means certain that"
        let is_uncertain = || {
            CERTAIN.contains(&doubt.word)
                && earlier.iter().rev().take(LONGEST_DOUBT).any(|item| item.is(Class::Negator))
        };
        that.is(Class::Relative)
            && (DOUBTING.contains(&doubt.word) || is_uncertain() || self.is_left_open(earlier.len()))
    }

    /// Whether the verb at `at` excludes something, and is denied: "did not exclude that", "cannot be ruled out that".
    pub(super) fn is_left_open(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_ruled_out = at > 0 && items[at].word == OUT && RULE.contains(&items[at - 1].word);
        let before = &items[..at - usize::from(is_ruled_out)];
        (is_ruled_out || EXCLUDE.contains(&items[at].word) || DENY.contains(&items[at].word))
            && before.iter().rev().take(LONGEST_DOUBT).any(|item| item.is(Class::Negator))
    }

    /// Whether the "no" at `at` leaves nothing else to be done: "had no choice but to attack", "lost no time in attacking".
    pub(super) fn is_without_choice(&self, at: usize) -> bool {
        let [noun, link] = [at + 1, at + 2].map(|at| self.clause.items.get(at).map_or(UNKNOWN, |item| item.word));
        self.clause.items[at].word == NO
            && (link == BUT || link == IN && self.clause.items[at + 1].is(Class::Time) && noun != UNKNOWN)
    }

    /// Whether the word at `at` and the one before it say that something is so: "no doubt", "few doubt", "little secret".
    pub(super) fn is_beyond_doubt(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &self.clause.items[before]);
        let is_denied = |item: &Item| item.is(Class::Negator) || [FEW, LITTLE].contains(&item.word);
        let is_doubt = |word: WordId| DOUBT.contains(&word) || DOUBTING.contains(&word);
        // "nobody denies"
        let is_nobody = |item: &Item| [NOBODY, NONE].contains(&item.word);
        let is_denial = DENY.contains(&self.clause.items[at].word) && before.is_some_and(is_nobody);
        is_denial || is_doubt(self.clause.items[at].word) && before.is_some_and(is_denied)
    }

    /// Whether "few believe that" stands before the first part; "a few believe" says something else.
    pub(super) fn is_believed_by_few(&self, first: usize) -> bool {
        let is_between = |item: &&Item| {
            item.classes.has_any(&[Class::Determiner, Class::Modifier, Class::Title, Class::Relative])
                && item.word != FEW
        };
        let items = &self.clause.items[..first];
        let between = items.iter().rev().take_while(is_between).count();
        let [before @ .., few, saying] = &items[..first - between] else { return false };
        let is_some = before.last().is_some_and(|item| item.word == A);
        few.word == FEW && saying.is(Class::Saying) && !is_some
    }
}
