//! Those who act with a named actor and are not named: "Chile and its allies", "Petr Pavel and several ministers", "Chile,
//! along with other states,".

use super::Joiner;
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{AND, Class, OF, TOGETHER, UNKNOWN, WITH};

/// How many items they may take: "and a small group of senior ministers".
const LONGEST: usize = 8;

impl Joiner<'_> {
    /// The place behind those without a name who act with the row from `at` to `end`, where that is the subject of the
    /// verb behind them; `end` where there are none.
    pub(super) fn behind_company(&self, at: usize, end: usize) -> usize {
        self.company(end).filter(|_| !self.has_predicate(at)).unwrap_or(end)
    }

    /// The place behind the words from `at` on that join somebody without a name to the one before.
    fn company(&self, at: usize) -> Option<usize> {
        let is_comma = |at: usize| self.items.get(at).is_some_and(|item| item.what == What::Comma);
        let link = at + usize::from(is_comma(at));
        let word = |at: usize| self.items.get(at).map_or(UNKNOWN, |item| item.word);
        let first = match self.link_len(link) {
            0 if [link, link + 1].map(word) == [TOGETHER, WITH] => link + 2,
            0 if word(at) == AND => at + 1,
            0 => return None,
            len => link + len,
        };
        let mut nouns = 0;
        let mut here = first;
        while here < first + LONGEST {
            let item = self.items.get(here)?;
            // "and Peruvian-backed rebels"
            if nouns == 0 && self.is_compound(here) {
                here += 3;
                continue;
            }
            if nouns > 0 && link == at && self.begins_predicate(here) {
                return Some(here);
            }
            match item.what {
                What::Comma if nouns > 0 && link > at => return Some(here + 1),
                What::Number => {}
                What::Word if nouns == 0 && item.is(Class::Adverb) => {}
                What::Word | What::Capital if self.may_be_of_company(item) => {
                    // "its military" may be all of it.
                    nouns += usize::from((!item.is_before_noun() || item.is(Class::Head)) && item.word != OF);
                }
                _ => return None,
            }
            here += 1;
        }
        None
    }

    /// Whether a word may stand in a noun phrase, as far as its classes tell.
    fn may_be_of_company(&self, item: &Item) -> bool {
        // "other states" are not what somebody states.
        let is_noun = || {
            let is_verb = item.classes.has_any(&Class::ENDING_ATTRIBUTE) || self.is_predicate(item);
            !is_verb || item.is(Class::Saying) && self.is_plural(item)
        };
        item.is_before_noun() || item.is_of_title() || item.word == OF || is_noun()
    }

    /// Whether the verb of a subject in the plural begins at `at`, with what stands before verbs.
    fn begins_predicate(&self, at: usize) -> bool {
        let (item, before) = (&self.items[at], &self.items[at - 1]);
        let form = self.lexicon.form(item.word);
        let is_time = || item.is(Class::Preposition) && self.items.get(at + 1).is_some_and(|next| next.is(Class::Time));
        self.is_predicate(item)
            || item.classes.has_any(&[Class::Adverb, Class::Time])
            || is_time()
            || item.is(Class::Saying) && !self.is_plural(item)
            || form.is_base && self.is_verb(item) && (before.is(Class::Head) || self.is_plural(before))
    }

    /// Whether a word may be a noun in the plural, by its last letter.
    fn is_plural(&self, item: &Item) -> bool {
        self.text[item.span.as_range()].ends_with('s')
    }
}
