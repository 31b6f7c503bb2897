//! What is told in the present and is yet to come.

use super::{LONGEST_DATED, Reader};
use crate::relation::item::{Item, without_start};
use crate::relation::lexicon::{Class, ON, WEEKDAYS};

impl Reader<'_> {
    /// Whether what is told in the present is on a day of the week: "meets Petr Pavel on Monday", "Petr Pavel and Zuzana
    /// Čaputová hold talks on Monday".
    pub(super) fn is_on_a_day_to_come(&self, subject: Option<usize>) -> bool {
        let behind = subject.and_then(|subject| self.clause.items.get(subject + 1..)).unwrap_or_default();
        let predicate = without_start(behind, |item| item.is(Class::Adverb));
        let form = |item: &Item| self.clause.lexicon.form(item.word);
        let is_present = match predicate {
            [be, verb, ..] if be.is(Class::Be) => form(verb).is_gerund,
            [verb, ..] => self.is_third_person(verb) || form(verb).is_base && !form(verb).is_past,
            [] => false,
        };
        let clause = predicate.iter().take(LONGEST_DATED).take_while(|item| item.is_word() || item.is_group());
        let clause: Vec<&Item> = clause.collect();
        is_present && clause.windows(2).any(|pair| pair[0].word == ON && WEEKDAYS.contains(&pair[1].word))
    }
}
