//! Of whom a phrase behind a comma tells who it is: "Chile, a state backed by Peru".

use super::Clause;
use crate::relation::actor::Actor;
use crate::relation::item::{Item, What, without_end};
use crate::relation::lexicon::{A, AN, Class, THE};

impl Clause<'_> {
    /// Of whom a phrase between a comma and the item at `at` tells who it is: Chile of "Chile, a state", but not of "In Chile, a
    /// state".
    pub(in crate::relation) fn described(&self, at: usize) -> Option<usize> {
        let noun = at.checked_sub(1)?;
        let is_told_noun = self.is_noun_of_people(&self.items[noun]);
        let is_noun = self.items[noun].what == What::Word
            && (self.may_be_noun(&self.items[noun]) || self.items[noun].is_of_title());
        let phrase = without_end(&self.items[..noun], |item| self.is_before_described(item));
        let [before @ .., group, comma] = phrase else { return None };
        let is_article = |item: &Item| [A, AN, THE].contains(&item.word);
        let is_phrase = self.items[phrase.len()..noun].first().is_some_and(is_article);
        let is_apart =
            if is_told_noun { self.is_subject_or_object(before.len()) } else { !self.is_in_front(before.len()) };
        let is_told = comma.what == What::Comma && group.is_group() && is_phrase;
        (is_told && (is_noun || is_told_noun) && is_apart).then_some(before.len())
    }

    /// Whether a noun right before the participle at `verb` tells who the group at `at` is: "Chile, a state backed", "Chile is a
    /// state backed".
    pub(in crate::relation) fn is_told_by_noun(&self, verb: usize, at: usize) -> bool {
        self.described(verb) == Some(at) || self.identity_before(verb).is_some_and(|be| be > at)
    }

    /// Whether `item` may stand before the noun of such a phrase: "an armed Palestinian".
    fn is_before_described(&self, item: &Item) -> bool {
        match item.what {
            What::Group(group) => self.members(group).iter().all(|actor| actor.is_attribute),
            What::Word => item.is_before_noun() || self.may_be_noun(item) || item.is_of_title(),
            _ => false,
        }
    }

    /// Whether `item` is a noun of those who act for a people: "Palestinian group".
    fn is_noun_of_people(&self, item: &Item) -> bool {
        let is_of_people = |actor: &Actor| actor.head.is_some() && self.names[actor.name].is_adjective;
        item.group().is_some_and(|group| self.members(group).iter().all(is_of_people))
    }

    /// Whether a preposition takes the group at `at` away from the sentence that it opens: "In Chile,".
    fn is_in_front(&self, at: usize) -> bool {
        let link = without_end(&self.items[..at], Item::is_before_noun).len().checked_sub(1);
        link.is_some_and(|link| self.items[link].is(Class::Preposition) && self.opens(link))
    }

    /// Whether the group at `at` opens the sentence, or a verb stands before it.
    fn is_subject_or_object(&self, at: usize) -> bool {
        let opens = self.opens(without_end(&self.items[..at], Item::is_before_noun).len());
        opens || self.items[..at].iter().any(|item| item.is_finite(self.lexicon))
    }
}
