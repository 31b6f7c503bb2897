//! Bodies that are named by who belongs to them, or by whose they are: "members of Congress", "Chile’s Socialist Party".

use super::{Actor, ActorFinder};
use crate::gazetteer::Kind;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{AMONG, AS, Class, OF, OTHER};

impl ActorFinder<'_> {
    /// The body of a state for which those act of whom "members of" at `at` tells, and the place behind it: "members of
    /// Congress", but not "members of NATO", which are states, nor "are members of Congress".
    pub(super) fn members_of_body(&self, at: usize) -> Option<(Actor, usize)> {
        let [of, rest @ ..] = self.items.get(at + 1..)? else { return None };
        let behind = without_start(rest, Item::is_before_noun);
        let What::Name(body) = behind.first()?.what else { return None };
        let is_told = |before: &Item| {
            before.is(Class::Be)
                || matches!(before.what, What::Comma | What::Possessive)
                || [AMONG, AS].contains(&before.word)
        };
        let counts = |item: &Item| item.is_before_noun() || item.is(Class::Adverb) || item.what == What::Number;
        let before = without_end(&self.items[..at], counts);
        let has_others = self.items[before.len()..at].iter().any(|item| item.word == OTHER);
        let is_noun = || has_others || before.last().is_some_and(is_told);
        let is_of_state = self.names[body].kind == Kind::Organisation && (self.states_of)(body).main.is_some();
        let end = self.items.len() - behind.len() + 1;
        (of.word == OF && is_of_state && !is_noun()).then(|| (Actor::new(body, self.items[end - 1].span), end))
    }

    /// Where the body stands that a country at `at` owns, or `at`: of "Chile’s Socialist Party" at the party.
    pub(super) fn behind_home(&self, at: usize) -> usize {
        let name = |at: usize| match self.items.get(at).map(|item| item.what) {
            Some(What::Name(name)) => Some(&self.names[name]),
            _ => None,
        };
        let is_owned = || self.items.get(at + 1).is_some_and(|item| item.what == What::Possessive);
        let is_body = || name(at + 2).is_some_and(|name| name.kind == Kind::Organisation);
        if name(at).is_some_and(|name| name.kind == Kind::Country) && is_owned() && is_body() { at + 2 } else { at }
    }
}
