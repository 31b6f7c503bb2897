//! Credits: who worked on a text. "(Reporting by Ngozi Eze in Abuja; editing by Ada Musa)"

use std::ops::Range;

use super::token::Class;
use super::{Reader, Title};
use crate::text::phrases::PhraseList;

/// How many tokens of names and towns may stand between the words of a credit and a name.
const LONGEST: usize = 60;

impl Reader<'_> {
    /// "Reporting by" before the name, and before other names and towns between: whoever stands there is a person.
    pub(super) fn credit(&self, run: &Range<usize>) -> Option<Title> {
        let is_listed = |at: &usize| {
            matches!(self.class(*at), Class::Name | Class::Initial | Class::Particle | Class::Suffix | Class::Known(_))
                || matches!(self.class(*at), Class::Comma | Class::And)
                || self.word(*at) == "in"
        };
        let by = (0..run.start).rev().take(LONGEST).find(|at| !is_listed(at))?;
        self.is_credit(by).then(|| Title::of(run.start..run.start))
    }

    /// Whether the word at `by` is "by" behind what a newsroom does: "editing by". Photos and books are by agencies, too.
    pub(super) fn is_credit(&self, by: usize) -> bool {
        let work = || by.checked_sub(1).map(|before| self.word(before)).filter(|work| work.ends_with("ing"));
        let is_work = |work: &str| self.phrases.lists_of(&(work.to_ascii_lowercase() + " by")).has(PhraseList::Byline);
        matches!(self.word(by), "by" | "By") && work().is_some_and(is_work)
    }
}
