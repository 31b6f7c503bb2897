//! Runs of words that can be a person's name.

use std::ops::Range;

use super::token::Class;
use super::{KnownKind, Reader};
use crate::gazetteer::List;

/// The most words of a name, particles aside.
const LONGEST_NAME: usize = 4;

impl Reader<'_> {
    /// The longest run of tokens at `start` that can be one name.
    pub(super) fn run(&self, start: usize) -> Option<Range<usize>> {
        let may_open = self.tokens[start].may_open_name(self.text);
        let opens = |class| matches!(class, Class::Name | Class::Initial);
        if !may_open || !(opens(self.class(start)) || self.is_given_name(start) || self.is_family_name(start)) {
            return None;
        }
        let mut end = start + 1;
        let mut at = end;
        loop {
            match self.class(at) {
                // "Ngozi Eze Editing by Ada Musa"
                Class::Name if self.is_credit(at + 1) => return Some(start..end),
                Class::Name | Class::Initial | Class::Suffix | Class::Role { is_name: true, .. } => end = at + 1,
                _ if self.is_courteous(at) => end = at + 1,
                Class::Particle => {}
                // Harold "Hal" Rogers
                Class::Mark if self.is_nickname(at) => at += 2,
                _ => return Some(start..end),
            }
            at += 1;
        }
    }

    fn is_nickname(&self, at: usize) -> bool {
        let is_quote = |at| matches!(self.word(at), "\"" | "“" | "”");
        is_quote(at) && is_quote(at + 2) && [at + 1, at + 3].iter().all(|name| self.class(*name) == Class::Name)
    }

    /// Whether a noun is the family's in a name such as "Park Se-woon".
    fn is_family_name(&self, at: usize) -> bool {
        let is_given = || self.class(at + 1) == Class::Name && self.word(at + 1).contains('-');
        self.class(at) == Class::Body && self.words.of(self.word(at)).has(List::FamilyFirst) && is_given()
    }

    /// Whether a known place between a role and a name is the name's beginning: "ambassador Jordan Smith".
    fn is_given_name(&self, at: usize) -> bool {
        let is_place = match self.class(at) {
            Class::Known(index) => {
                matches!(self.known[index].kind, KnownKind::Place | KnownKind::Country) && !self.word(at).contains(' ')
            }
            _ => false,
        };
        // "ambassador Jordan Smith"; "the goalkeeper, Israel Smith"
        let before = at.checked_sub(1).map(|before| match self.class(before) {
            Class::Comma => before.saturating_sub(1),
            _ => before,
        });
        let follows_role = before.is_some_and(|before| matches!(self.class(before), Class::Role { .. }));
        is_place && follows_role && self.class(at + 1) == Class::Name
    }

    /// Whether a run has the shape of a person's name, and nothing goes on behind it.
    pub(super) fn is_name(&self, run: &Range<usize>) -> bool {
        let tokens = &self.tokens[run.clone()];
        let is_full = |at: &usize| {
            let is_word = matches!(self.class(*at), Class::Name | Class::Role { .. } | Class::Known(_));
            (is_word || self.is_courteous(*at) || self.is_family_name(*at))
                && (*at == run.start || !self.is_in(List::NameParticle, *at))
        };
        let is_caps = |at: usize| self.tokens[at].is_caps(self.text);
        let full = run.clone().filter(is_full);
        let initials = run.clone().filter(|at| self.class(*at) == Class::Initial).count();
        let (full, caps) = full.fold((0, 0), |(full, caps), at| (full + 1, caps + usize::from(is_caps(at))));
        let last = run.clone().rev().find(|at| self.class(*at) != Class::Suffix);
        let ends_in_name = last.is_some_and(|at| self.class(at) != Class::Initial);
        let caps_end = caps == 0
            || (caps == 1 && full > 1 && last.is_some_and(is_caps))
            || caps == full && self.speaks_in_capitals(run.end);
        let goes_on = match self.class(run.end) {
            Class::Body | Class::Forming => self.is_capital(run.end),
            Class::Known(_) | Class::Number => true,
            // "Abul- Gheit"
            _ => self.word(run.end) == "-" && tokens[tokens.len() - 1].span.end == self.tokens[run.end].span.start,
        };
        let follows_person = run.start.checked_sub(1).is_some_and(|before| self.is_person(before));
        full >= 1
            && (2..=LONGEST_NAME).contains(&(full + initials))
            && ends_in_name
            && caps_end
            && !goes_on
            && !follows_person
    }

    /// Whether what stands at `at`, behind a name in capitals, tells what somebody is who speaks below: ", CHIEF ECONOMIST".
    pub(super) fn speaks_in_capitals(&self, at: usize) -> bool {
        const LONGEST: usize = 6;
        let is_caps = |at: &usize| *at < self.tokens.len() && self.tokens[*at].is_caps(self.text);
        self.class(at) == Class::Comma
            && (at + 1..at + LONGEST).take_while(is_caps).any(|at| matches!(self.class(at), Class::Role { .. }))
    }

    fn is_person(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Known(index) if self.known[index].kind == KnownKind::Person)
    }
}
