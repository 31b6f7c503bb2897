//! Verbs of speech beside a name: "said Greta Solheim", "reckons Raz Zimmt of the institute".

use std::ops::Range;

use super::token::Class;
use super::{KnownKind, LONGEST_NOUN, Reader, Title};
use crate::gazetteer::List;

impl Reader<'_> {
    /// "said" before the name or behind it, "told" behind it.
    pub(super) fn speech_beside(&self, run: &Range<usize>) -> Option<Title> {
        let tells = || match self.word(run.end) {
            "told" | "added" | "argued" | "warned" | "explained" | "stressed" => true,
            "has" => self.word(run.end + 1) == "said",
            _ => false,
        };
        let before = run.start.checked_sub(1);
        let is_spoken = self.speaks_before(run.start);
        let is_speech = is_spoken || self.says(run.end) || tells();
        let is_thing = before.is_some_and(|before| {
            matches!(self.class(before), Class::Determiner | Class::Known(_) | Class::Role { .. })
        });
        let is_weak = !(self.tells_press(run.end) || is_spoken && self.tells_whose(run.end));
        (is_speech && !is_thing).then(|| Title { is_weak, ..Title::of(run.start..run.start) })
    }

    fn says(&self, at: usize) -> bool {
        matches!(self.word(at), "said" | "says")
    }

    /// Whether somebody speaks who is named behind the verb that ends before `name`: "says", "according to", and behind a comma
    /// or a quotation mark any other one ("…, reckons").
    fn speaks_before(&self, name: usize) -> bool {
        let is_out = name > 0 && self.word(name - 1) == "out";
        let Some(verb) = name.checked_sub(if is_out { 2 } else { 1 }) else { return false };
        let before = verb.checked_sub(1).map_or("", |before| self.word(before));
        let word = self.word(verb);
        let is_inverted = || {
            matches!(before, "," | "”" | "\"")
                && !self.is_capital(verb)
                && (word.ends_with('s') || word.ends_with("ed"))
        };
        self.says(verb) || word == "to" && matches!(before, "according" | "According") || is_inverted()
    }

    /// "of the University of Tokyo" behind a name, ", an aid worker": so people are told, and what goes by two words is not.
    fn tells_whose(&self, at: usize) -> bool {
        match self.word(at) {
            "of" => true,
            "," => {
                let is_one = matches!(self.word(at + 1), "a" | "an" | "the" | "one" | "who");
                let noun = (at + 2..at + 2 + LONGEST_NOUN).take_while(|at| self.is_nominal(*at)).last();
                is_one && noun.is_some_and(|noun| !self.is_capital(noun) && !self.is_in(List::Body, noun))
            }
            _ => false,
        }
    }

    /// "told Reuters", "told reporters": what is told to the press, people tell.
    fn tells_press(&self, verb: usize) -> bool {
        let is_medium =
            || matches!(self.class(verb + 1), Class::Known(index) if self.known[index].kind == KnownKind::Organisation);
        self.word(verb) == "told" && (matches!(self.word(verb + 1), "reporters" | "journalists") || is_medium())
    }
}
