//! Names that nothing introduces but their own words: "Ngozi Eze was twelve".

use std::ops::Range;

use super::token::Class;
use super::{KnownKind, Reader, Title};
use crate::gazetteer::List;

impl Reader<'_> {
    /// The run by itself, where what stands beside it does not make it the name of a place or a thing.
    ///
    /// Whether it is a person's the given name at its beginning decides.
    pub(super) fn alone(&self, run: &Range<usize>) -> Option<Title> {
        let is_thing = run.start.checked_sub(1).is_some_and(|before| match self.class(before) {
            // "the Nelson Mandela prize", "at Camp David"
            Class::Determiner => true,
            Class::Body | Class::Forming => self.is_capital(before),
            Class::Known(index) => self.known[index].kind != KnownKind::Adjective,
            // "in Bjorn Gulden", where the text has "Mr Gulden" elsewhere
            _ => self.is_in_place(before) && !self.courtesies.name(self.word(run.end - 1)),
        });
        // "Mohamed Salah LINK"
        let ends_in_capitals = || self.tokens[run.end - 1].is_caps(self.text);
        (!is_thing && !ends_in_capitals()).then(|| Title { is_weak: true, ..Title::of(run.start..run.start) })
    }

    /// Whether a place is named behind the word at `at`, or something that people are in.
    fn is_in_place(&self, at: usize) -> bool {
        self.is_in(List::Inside, at) || self.is_in(List::TownBefore, at)
    }

    /// Whether a run is all of its sentence, as the name under a letter is.
    pub(super) fn is_all(&self, run: &Range<usize>) -> bool {
        *run == (0..self.tokens.len())
    }
}
