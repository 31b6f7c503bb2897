//! What goes on between two, whatever is said of it: "the ongoing talks between", "changes in Sino-British ties".

use super::Reader;
use crate::relation::item::{Item, without_end};
use crate::relation::lexicon::{BETWEEN, Class, FOR, IN, INTEREST, ON, ONGOING, STANDING, THE, THEIRS, TO};

impl Reader<'_> {
    /// Whether a noun that tells of both sides is said to go on: "the ongoing talks between".
    pub(super) fn is_ongoing(&self) -> bool {
        let trigger = self.found.trigger;
        self.is_noun_first()
            && self.clause.items[trigger.saturating_sub(3)..trigger].iter().any(|item| item.word == ONGOING)
    }

    /// Whether an article tells that there is what goes on between two sides: "the war between", "the EU-Japan talks".
    pub(super) fn is_given(&self) -> bool {
        let is_told = |item: &Item| item.is(Class::Modifier) || item.is_unknown();
        let before = without_end(self.before_noun(), is_told);
        self.is_mutual() && before.last().is_some_and(|item| item.word == THE)
    }

    /// Whether something is done to what goes on between two sides: "changes in the ties between", "an effect on Sino-British
    /// relations".
    pub(super) fn is_touched(&self) -> bool {
        let is_told = |item: &Item| item.is_before_noun() || item.is_unknown();
        let before = without_end(self.before_noun(), is_told);
        let is_wish = |noun: &Item| noun.word == INTEREST || noun.classes.has_any(&Class::WISHING);
        let is_part = matches!(before, [.., noun, link] if [FOR, IN, ON].contains(&link.word) && !is_wish(noun));
        self.is_mutual() && is_part && STANDING.contains(&self.clause.items[self.found.trigger].word)
    }

    /// Whether a preposition and a pronoun for the subject stand before the noun that tells of it, and so take it for granted:
    /// "may speak after its talks with Chile", but not "prepares for its talks with Chile", "may win in its war with Chile".
    pub(super) fn is_taken_for_granted(&self, subject: Option<usize>, is_talk: bool) -> bool {
        let Some(subject) = subject else { return false };
        let is_told = |item: &Item| {
            !THEIRS.contains(&item.word) && (item.is_before_noun() || item.is_word() && self.clause.may_be_noun(item))
        };
        let [before @ .., link, pronoun] = without_end(&self.clause.items[..self.found.trigger], is_told) else {
            return false;
        };
        // "may use its close ties with Chile": there are ties.
        let trigger = self.found.trigger;
        let is_standing = || {
            let mut nouns = self.clause.items[trigger..].iter().take(2);
            nouns.any(|noun| STANDING.contains(&noun.word))
                && link.is_word()
                && before.last().is_some_and(|item| item.is(Class::Auxiliary))
        };
        let is_given = || link.is(Class::Preposition) && link.word != TO && (is_talk || link.word != IN);
        let is_owned = THEIRS.contains(&pronoun.word) && (is_given() || is_standing());
        let is_wish =
            before.last().is_some_and(|item| item.classes.has_any(&Class::WISHING) || item.is(Class::Failing));
        is_owned && before.len() > subject && !is_wish
    }

    /// Whether the trigger is a noun for what is between two sides.
    fn is_mutual(&self) -> bool {
        let next = self.clause.items.get(self.found.trigger + 1);
        self.clause.is_compound_before_noun(self.found.source) || next.is_some_and(|next| next.word == BETWEEN)
    }

    /// What stands before the noun, and before the sides where they stand before it.
    fn before_noun(&self) -> &[Item] {
        &self.clause.items[..self.found.trigger.min(self.found.source)]
    }
}
