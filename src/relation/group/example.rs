//! Actors to whom a noun for several leads: "several states, including Chile and Peru", "leaders such as Petr Pavel".

use super::Joiner;
use crate::gazetteer::Kind;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{
    AMONG, AS, BY, Class, INCLUDING, KIN, LANDS, LIKE, MEMBERS, OTHERS, SUCH, THEIRS, THEM, UNKNOWN,
};

/// How many adjectives that no rule knows may stand before the noun.
const MOST_UNKNOWN: usize = 2;

impl Joiner<'_> {
    /// Where the row whose first actor stands at `at` begins: with the noun that leads to it, or there.
    pub(super) fn front_of_examples(&self, at: usize) -> usize {
        let name = without_end(&self.items[..at], Item::is_before_noun).len();
        let is_link = |len: &usize| name >= *len && self.example_len(name - len) == *len;
        let Some(len) = [1, 2].into_iter().find(is_link) else { return at };
        let is_parted = |place: usize| place > 0 && self.items[place - 1].what == What::Comma;
        let end = name - len - usize::from(is_parted(name - len));
        let is_led = is_parted(name - len) || self.needs_no_comma(name - len);
        match end.checked_sub(1) {
            Some(noun) if is_led && self.is_for_several(noun) => self.start_of_noun(noun),
            _ => at,
        }
    }

    /// The place behind the link at `at` from the noun of the actor before it to examples of it: "EU states, among them
    /// Chile"; it stands behind a comma where `is_parted`.
    pub(super) fn behind_example_link(&self, at: usize, is_parted: bool) -> Option<usize> {
        let before = at.checked_sub(1 + usize::from(is_parted))?;
        let len = self.example_len(at);
        let is_led = len > 0 && (is_parted || self.needs_no_comma(at));
        (is_led && self.names_several(before)).then_some(at + len)
    }

    /// Whether the actor at `at` is several by its noun: "EU states", "Western powers".
    fn names_several(&self, at: usize) -> bool {
        let What::Group(actor) = self.items[at].what else { return false };
        let is_plural = self.text[self.items[at].span.as_range()].ends_with('s');
        let name = &self.names[self.actors[actor].name];
        is_plural && (self.actors[actor].head.is_some() || name.is_adjective || name.kind == Kind::Place)
    }

    /// The place behind the noun at `at` and the link to examples of it: "states, notably".
    pub(super) fn behind_example_noun(&self, at: usize) -> Option<usize> {
        let noun = self.items.len() - without_start(self.items.get(at..)?, Item::is_unknown).len();
        let is_parted = self.items.get(noun + 1)?.what == What::Comma;
        let link = noun + 1 + usize::from(is_parted);
        let len = self.example_len(link);
        let is_led = len > 0 && (is_parted || self.needs_no_comma(link));
        let behind = link + len;
        let name = self.items.len() - without_start(self.items.get(behind..)?, Item::is_before_noun).len();
        (noun <= at + MOST_UNKNOWN && self.is_for_several(noun) && is_led).then_some(name)
    }

    /// How many items from `at` on lead from a noun to examples of it; 0 where none do.
    pub(super) fn example_len(&self, at: usize) -> usize {
        let word = |at: usize| self.items.get(at).map_or(UNKNOWN, |item| item.word);
        let is = |at: usize, class: Class| self.items.get(at).is_some_and(|item| item.is(class));
        match [at, at + 1].map(word) {
            [SUCH, AS] | [AMONG, THEM] => 2,
            [_, BY] if is(at, Class::Led) => 2,
            [INCLUDING | LIKE, _] => 1,
            // "notably Chile"
            [UNKNOWN, _] if is(at, Class::Adverb) => 1,
            _ if self.is_colon(at) => 1,
            _ => 0,
        }
    }

    /// Whether the link at `at` stands behind its noun without a comma too: "states such as", "states led by", "states:".
    fn needs_no_comma(&self, at: usize) -> bool {
        let link = &self.items[at];
        [INCLUDING, LIKE, SUCH].contains(&link.word) || link.is(Class::Led) || self.is_colon(at)
    }

    /// Whether a colon stands at `at` that opens a list: "six states: Chile, Peru"; but not "meets lawmakers: White House".
    fn is_colon(&self, at: usize) -> bool {
        let is_colon = |item: &Item| item.what == What::Barrier && self.text[item.span.as_range()].starts_with(':');
        let Some([colon, behind @ ..]) = self.items.get(at..) else { return false };
        let row = without_start(behind, Item::is_before_noun);
        let goes_on = |next: &Item| next.what == What::Comma || next.is(Class::Conjunction);
        is_colon(colon) && matches!(row, [first, next, ..] if first.is_group() && goes_on(next))
    }

    /// Whether the word at `at` is a noun for several who act: "states", "leaders", "others"; but not "its allies", whom
    /// it tells something about.
    fn is_for_several(&self, at: usize) -> bool {
        let item = &self.items[at];
        let is_theirs = || self.items[..at].iter().rev().take(MOST_UNKNOWN).any(|item| THEIRS.contains(&item.word));
        let is_kin = || KIN.contains(&item.word) && item.word != MEMBERS && !is_theirs();
        let is_noun = item.is(Class::Head) || item.is(Class::Title) || LANDS.contains(&item.word);
        item.is_word() && (is_noun || item.word == OTHERS || is_kin()) && self.text[item.span.as_range()].ends_with('s')
    }

    /// Where the phrase of the noun at `noun` begins.
    fn start_of_noun(&self, noun: usize) -> usize {
        let is_adjective = |item: &&Item| item.what == What::Word && item.is_unknown();
        let adjectives = self.items[..noun].iter().rev().take(MOST_UNKNOWN).take_while(is_adjective).count();
        let is_counted = |item: &Item| item.is_before_noun() || item.what == What::Number;
        without_end(&self.items[..noun - adjectives], is_counted).len()
    }
}
