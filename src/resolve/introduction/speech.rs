//! Verbs of speech beside a name: "said Greta Solheim", "reckons Raz Zimmt of the institute".

use std::ops::Range;

use super::token::Class;
use super::{KnownKind, LONGEST_NOUN, Reader, Title};
use crate::gazetteer::List;
use crate::text::phrases::PhraseList;

impl Reader<'_> {
    /// "said" before the name or behind it, "told" behind it.
    pub(super) fn speech_beside(&self, run: &Range<usize>) -> Option<Title> {
        let tells = || match self.word(run.end) {
            "told" | "added" | "argued" | "warned" | "explained" | "stressed" => true,
            "has" => self.word(run.end + 1) == "said",
            _ => false,
        };
        let before = run.start.checked_sub(1);
        let is_spoken = self.speaks_before(run);
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

    /// Whether a verb right before `run` says that somebody speaks: "says", "according to", and behind a quotation mark any other
    /// one ("”, reckons"), or behind a comma if the speaker is somewhere ("…, reckons X of").
    fn speaks_before(&self, run: &Range<usize>) -> bool {
        let is_out = run.start > 0 && self.word(run.start - 1) == "out";
        let Some(verb) = run.start.checked_sub(if is_out { 2 } else { 1 }) else { return false };
        let before = verb.checked_sub(1).map_or("", |before| self.word(before));
        let word = self.word(verb);
        let is_third_person = || !self.is_capital(verb) && (word.ends_with('s') || word.ends_with("ed"));
        match before {
            _ if self.says(verb) => true,
            "according" | "According" => word == "to",
            "”" | "\"" => is_third_person(),
            "," => matches!(self.word(run.end), "of" | "at") && is_third_person(),
            _ => false,
        }
    }

    /// "of the University of Tokyo" behind a name, ", an aid worker", ", 64, who founded it": so people are told, and what goes by
    /// two words is not.
    fn tells_whose(&self, at: usize) -> bool {
        if self.class(at) != Class::Comma {
            return matches!(self.word(at), "of" | "at");
        }
        match self.class(at + 1) {
            Class::Number => self.class(at + 2) == Class::Comma,
            Class::Role { .. } | Class::Forming | Class::Modifier => !self.is_capital(at + 1),
            _ => match self.word(at + 1) {
                "of" | "who" => true,
                "one" => self.word(at + 2) == "of",
                "a" | "an" | "the" => self.tells_person(at + 2),
                _ => false,
            },
        }
    }

    /// Whether the words at `at`, behind an article, end in a noun for no body: "Hong Kong-born artist", but not "data company".
    fn tells_person(&self, at: usize) -> bool {
        let belongs = |at: &usize| self.is_nominal(*at) || self.word(*at) == "-";
        let noun = (at..at + LONGEST_NOUN).take_while(belongs).last();
        let is_body = |noun: usize| self.phrases.lists_of(self.word(noun)).has(PhraseList::BodyDescribed);
        noun.is_some_and(|noun| !self.is_capital(noun) && !self.is_in(List::Body, noun) && !is_body(noun))
    }

    /// "told Reuters", "told reporters": what is told to the press, people tell.
    fn tells_press(&self, verb: usize) -> bool {
        let is_medium =
            || matches!(self.class(verb + 1), Class::Known(index) if self.known[index].kind == KnownKind::Organisation);
        self.word(verb) == "told" && (matches!(self.word(verb + 1), "reporters" | "journalists") || is_medium())
    }
}
