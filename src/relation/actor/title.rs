//! Titles with the words that belong to them: "deputy prime minister", "Minister of Energy and Natural Resources".

use super::ActorFinder;
use crate::gazetteer::Kind;
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{Class, FOR, IN, OF, TO};

/// How many words may name what a secretary or a minister is for, behind "of": "Secretary of State".
const LONGEST_PORTFOLIO: usize = 6;

impl ActorFinder<'_> {
    /// Whether a title stands at `at`, perhaps behind words of it: "deputy chief".
    pub(super) fn begins_title(&self, at: usize) -> bool {
        let item = self.items[at.min(self.items.len())..].iter().find(|item| !item.is(Class::Portfolio));
        item.is_some_and(|item| item.is_word() && item.is(Class::Title))
    }

    /// The place behind "of External Relations" at `at`, which belongs to the title before it, or `at`.
    pub(super) fn behind_portfolio(&self, at: usize) -> usize {
        let is_link = self.items.get(at).is_some_and(|item| [OF, FOR].contains(&item.word));
        let is_part = |item: &&Item| item.is_word() && item.is(Class::Portfolio);
        let words = self.items[at..].iter().skip(1).take_while(is_part).count();
        if is_link && words > 0 { at + 1 + words } else { at }
    }

    /// Whether a noun that acts for a name, or a title, begins at `at`: "Acting President".
    pub(super) fn begins_head(&self, at: usize) -> bool {
        let is_noun = |item: &Item| item.is(Class::Head) || item.is(Class::Title);
        let next = self.items.get(at + 1);
        is_noun(&self.items[at])
            || self.items[at].is(Class::Portfolio)
                && next.is_some_and(|item| item.is(Class::Portfolio) || item.is(Class::Title))
    }

    /// The person whom "of State", "to the Republic" or "to Bishkek" at `at` parts from the
    /// title before it, and the place behind the name: "Turkish Ambassador to the Republic Ahmet Dogan".
    pub(super) fn person_behind_post(&self, at: usize) -> Option<(usize, usize)> {
        let links = [TO, IN, OF];
        let mut next = at + 1;
        let link = self.items.get(at)?.word;
        if !links.contains(&link) {
            return None;
        }
        // "US Secretary of State Antony Blinken"
        // "Minister of Energy and Natural Resources Alparslan Bayraktar"
        let is_of_portfolio =
            |item: &Item| item.is_word() && item.classes.has_any(&[Class::Portfolio, Class::Modifier]);
        let is_joined = |at: usize| self.items.get(at + 1).is_some_and(|item| item.is(Class::Portfolio));
        let is_portfolio = |at: &usize| {
            self.items
                .get(*at)
                .is_some_and(|item| is_of_portfolio(item) || item.is(Class::Conjunction) && is_joined(*at))
        };
        let portfolio = (next..next + LONGEST_PORTFOLIO).take_while(is_portfolio).count();
        if let Some(What::Name(person)) = self.items.get(next + portfolio).map(|item| item.what)
            && portfolio > 0
            && self.names[person].kind == Kind::Person
        {
            return Some((person, next + portfolio + 1));
        }
        while self.items.get(next).is_some_and(|item| item.is(Class::Determiner)) {
            next += 1;
        }
        let post = self.items.get(next)?;
        if !(matches!(post.what, What::Name(_)) || post.is(Class::Modifier) || post.is(Class::Aside)) {
            return None;
        }
        match self.items.get(next + 1)?.what {
            What::Name(person) if self.names[person].kind == Kind::Person => Some((person, next + 2)),
            _ => None,
        }
    }
}
