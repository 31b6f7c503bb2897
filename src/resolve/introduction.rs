//! People whom a text introduces by what they are: "political scientist Mars
//! Sariev", "Bakyt Beshimov, deputy director of the American University".
//!
//! A sentence is cut into tokens (`token.rs`), each with a class that lists of
//! words give (`words.en.tsv`). Each run of words that can be a name is then asked for a
//! title before it, a description behind it, or an office and a comma before it.

mod alone;
mod credit;
mod glance;
mod run;
mod speech;
mod token;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub(super) use glance::may_hold_name;
use token::{Class, Token, read_tokens};

use super::courtesy::Courtesies;
use crate::gazetteer::{List, Words};
use crate::span::Span;
use crate::text::phrases::Phrases;

/// A name that is known already: where it stands and what it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) span: Span,
    pub(crate) kind: KnownKind,
}

/// What a known name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KnownKind {
    Person,
    /// Also a capital that is read as the government.
    Country,
    /// Of a country or a people.
    Adjective,
    Organisation,
    Place,
}

/// A person introduced by what he or she is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Introduction {
    /// The name, without title.
    pub(crate) name: Span,
    /// The words of the office or title, as they stand in the text: "Deputy Foreign Minister", "political scientist"; empty
    /// where the text has none.
    pub(crate) role: Span,
    /// The known country, or adjective, that the office or the person belongs to.
    pub(crate) country: Option<usize>,
    /// Whether nothing but the words of the name, or a verb of speech, tells of a person, so that it must begin with a
    /// given name.
    pub(crate) needs_given_name: bool,
}

/// How many tokens a description may have; it bounds the work for each name.
const LONGEST_PHRASE: usize = 24;
/// How many tokens may stand between a comma and the role behind it.
const LONGEST_NOUN: usize = 9;

/// What introduces a name.
struct Title {
    /// The tokens of the office.
    role: Range<usize>,
    /// Whether more people with the same title may follow.
    is_plural: bool,
    /// Whether it says less than a description behind the name would.
    is_honorific: bool,
    /// Whether it is only that somebody speaks, or nothing at all.
    is_weak: bool,
}

impl Title {
    /// A title of one person.
    fn of(role: Range<usize>) -> Self {
        Self { role, is_plural: false, is_honorific: false, is_weak: false }
    }
}

/// Reads sentences of a text, one after the other.
pub(crate) struct Reader<'a> {
    words: &'a Words,
    phrases: &'a Phrases,
    text: &'a str,
    known: &'a [Known],
    courtesies: &'a Courtesies<'a>,
    /// Of the sentence that is read.
    tokens: Vec<Token>,
}

impl<'a> Reader<'a> {
    /// A reader of `text`, where `known` are the names found in it, sorted, not overlapping, and `courtesies` those that it has
    /// behind "Mr".
    pub(crate) fn new(
        words: &'a Words,
        phrases: &'a Phrases,
        text: &'a str,
        known: &'a [Known],
        courtesies: &'a Courtesies<'a>,
    ) -> Self {
        Self { words, phrases, text, known, courtesies, tokens: Vec::new() }
    }

    /// The people whom the sentence at `sentence` introduces, in order; names that touch a known person are left out.
    ///
    /// # Complexity
    ///
    /// Linear in the length of the sentence.
    pub(crate) fn introductions(&mut self, sentence: Span) -> Vec<Introduction> {
        read_tokens(self.words, self.text, sentence, self.known, &mut self.tokens);
        self.read()
    }

    fn read(&self) -> Vec<Introduction> {
        let mut found = Vec::new();
        let mut at = 0;
        // Where the last name ended, if its title was a plural, and that title.
        let mut plural: Option<(usize, Range<usize>)> = None;
        while at < self.tokens.len() {
            let Some(run) = self.run(at) else {
                at += 1;
                continue;
            };
            at = run.end;
            if !self.is_name(&run) {
                continue;
            }
            let credit = self.credit(&run);
            let is_apart = || credit.is_some() || self.is_all(&run) || self.speaks_in_capitals(run.end);
            if self.is_in_headline(&run) && !is_apart() {
                continue;
            }
            let shared = plural.take().filter(|(end, _)| self.is_joined(*end, run.start));
            let shared = shared.map(|(_, role)| Title { is_plural: true, ..Title::of(role) });
            let Some(title) = credit.or(shared).or_else(|| self.title(&run)) else {
                continue;
            };
            if title.is_plural {
                plural = Some((run.end, title.role.clone()));
            }
            found.push(self.introduction(&run, &title));
        }
        found
    }

    /// Whether no small letters show what is a name: "Foreign Minister Visits Beijing Again".
    ///
    /// "Middle East Expert Mars Sariev:" is no headline, but says who speaks.
    fn is_in_headline(&self, run: &Range<usize>) -> bool {
        let ends = |at: &usize| matches!(self.word(*at), ":" | ";" | "|");
        // "Ngozi Eze is in Algeria."
        let is_to_be = |at: usize| matches!(self.word(at), "is" | "was" | "are" | "were" | "has" | "had" | "will");
        let shows = |at: usize| {
            is_to_be(at)
                || !self.is_capital(at)
                    && matches!(
                        self.class(at),
                        Class::Plain | Class::Verb | Class::Role { .. } | Class::Forming | Class::Modifier
                    )
        };
        let before = (0..run.start).rev().take(LONGEST_PHRASE).take_while(|at| !ends(at));
        let behind = (run.end..self.tokens.len()).take(LONGEST_PHRASE).take_while(|at| !ends(at));
        self.word(run.end) != ":" && !before.chain(behind).any(shows)
    }

    /// What introduces the name at `run`; the strongest way first.
    fn title(&self, run: &Range<usize>) -> Option<Title> {
        let before = self.office_before(run.start).or_else(|| self.title_before(run.start));
        match before {
            Some(title) if !title.is_honorific => Some(title),
            weak => self
                .description_behind(run)
                .or_else(|| self.office_and_comma(run))
                .or(weak)
                .or_else(|| self.led_by(run))
                .or_else(|| self.who_behind(run))
                .or_else(|| self.speech_beside(run))
                .or_else(|| self.alone(run)),
        }
    }

    /// "Foreign Minister" before the name, "Mr." before it.
    fn title_before(&self, name: usize) -> Option<Title> {
        let last = name.checked_sub(1)?;
        let (is_plural, is_honorific) = match self.class(last) {
            Class::Role { is_plural, .. } => (is_plural, false),
            Class::Honorific => (false, true),
            _ => return None,
        };
        let role = self.role_ending(name);
        (!self.is_of_things(role.start)).then_some(Title { is_plural, is_honorific, ..Title::of(role) })
    }

    /// "President of Tajikistan" before the name, "Ambassador to the Republic",
    /// "Secretary of State": words in which nobody's name begins end the office.
    fn office_before(&self, name: usize) -> Option<Title> {
        let last = name.checked_sub(1)?;
        let is_behind = |class: Class| last.checked_sub(1).is_some_and(|before| self.class(before) == class);
        let is_closed = match self.class(last) {
            Class::Known(index) => match self.known[index].kind {
                KnownKind::Country | KnownKind::Organisation => true,
                // "the Baghdad Operational Command"; but "of the Batken region X"
                KnownKind::Place => !is_behind(Class::Determiner) || self.ends_in_small_word(last),
                KnownKind::Adjective | KnownKind::Person => false,
            },
            Class::Forming => self.is_in(List::OfficeEnd, last),
            Class::Body if self.is_in(List::OfficeEnd, last) => {
                !is_behind(Class::Determiner) && !is_behind(Class::Preposition)
            }
            Class::Role { is_name, .. } => is_name && is_behind(Class::Preposition),
            _ => false,
        };
        if !is_closed {
            return None;
        }
        self.office_ending(name).map(Title::of)
    }

    /// Whether the last word of the token at `at` is written small: "Batken region".
    fn ends_in_small_word(&self, at: usize) -> bool {
        self.word(at).rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_lowercase))
    }

    /// "Chairman of the State Duma, " before the name; "the president, ".
    fn office_and_comma(&self, run: &Range<usize>) -> Option<Title> {
        let comma = run.start.checked_sub(1).filter(|at| self.class(*at) == Class::Comma)?;
        if !self.is_closed(run.end) {
            return None;
        }
        let (role, is_bare) = match self.class(comma.checked_sub(1)?) {
            Class::Role { .. } if self.is_in(List::WeakRole, comma - 1) => return None,
            Class::Role { is_plural: false, .. } => (self.role_ending(comma), true),
            _ => (self.office_ending(comma)?, false),
        };
        // "the", "Russia", "'s" say that there is only one.
        let opens = |at: &usize| matches!(self.class(*at), Class::Determiner | Class::Possessive | Class::Known(_));
        let is_definite = match self.left_of(role.start).find(opens) {
            Some(at) => !matches!(self.word(at), "a" | "an" | "A" | "An"),
            None => !is_bare && !matches!(self.class(role.end - 1), Class::Role { is_name: true, .. }),
        };
        // "A spokesman for the rebels, X, said" is as good as "the".
        let is_set_apart = !is_bare && self.class(run.end) == Class::Comma && !self.is_in(List::WeakRole, role.start);
        (is_definite || is_set_apart).then(|| Title::of(role))
    }

    /// "led by" before the name: "the faction led by Minni Minawi".
    fn led_by(&self, run: &Range<usize>) -> Option<Title> {
        let led = run.start.checked_sub(2)?;
        let is_led = self.word(led + 1) == "by" && self.words.of(self.word(led)).has(List::LedBy);
        is_led.then(|| Title::of(run.start..run.start))
    }

    /// ", who heads the mission" behind the name.
    fn who_behind(&self, run: &Range<usize>) -> Option<Title> {
        let is_who = self.class(run.end) == Class::Comma && matches!(self.word(run.end + 1), "who" | "whom" | "whose");
        let is_thing = run.start.checked_sub(1).is_some_and(|before| self.class(before) == Class::Determiner);
        (is_who && !is_thing && self.may_be_described(run.start)).then(|| Title::of(run.start..run.start))
    }

    /// ", deputy director of …" behind the name, ", a 45-year-old lawyer,".
    fn description_behind(&self, run: &Range<usize>) -> Option<Title> {
        if self.class(run.end) != Class::Comma || !self.may_be_described(run.start) {
            return None;
        }
        let is_age = self.class(run.end + 1) == Class::Number && self.class(run.end + 2) == Class::Comma;
        let start = if is_age { run.end + 3 } else { run.end + 1 };
        let len = (start..start + LONGEST_NOUN).take_while(|at| self.is_nominal(*at)).count();
        let end = start + len;
        let last = end.checked_sub(1).filter(|last| *last >= start)?;
        match self.class(last) {
            Class::Role { is_plural: false, .. } => {}
            // "a professor of law"
            Class::Honorific if !self.is_capital(last) => {}
            _ => return None,
        }
        let role = self.role_ending(end);
        let role = role.start..self.portfolio_end(role.end, self.tokens.len());
        let is_closed = match self.class(end) {
            Class::Comma | Class::Mark | Class::Relative | Class::Preposition => true,
            Class::And => matches!(self.class(end + 1), Class::Role { .. } | Class::Forming | Class::Plain),
            // "the top official overseeing it"
            Class::Plain => self.word(end).ends_with("ing"),
            _ => false,
        };
        (is_closed && !self.is_weak(last)).then(|| Title::of(role))
    }

    /// Whether the run at `start` is the beginning of a name of its own, and no place where something is.
    fn may_be_described(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else {
            return true;
        };
        match self.class(before) {
            Class::Body | Class::Forming => !self.is_capital(before),
            Class::Known(_) => false,
            _ => !self.is_in(List::Inside, before),
        }
    }

    /// Whether what stands at `at` may follow a name or a role that a comma sets apart.
    fn is_closed(&self, at: usize) -> bool {
        !matches!(self.class(at), Class::And | Class::Possessive | Class::Name | Class::Initial | Class::Known(_))
    }

    /// Whether the token may stand between a comma and the role behind it.
    fn is_nominal(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Determiner | Class::Possessive | Class::Forming | Class::Modifier | Class::Role { .. } => true,
            Class::Plain | Class::Name | Class::Body | Class::Number => true,
            Class::Honorific => !self.is_capital(at),
            Class::Known(index) => self.known[index].kind != KnownKind::Person,
            _ => false,
        }
    }

    /// The role whose last token stands before `end`, with the words that belong to it.
    fn role_ending(&self, end: usize) -> Range<usize> {
        let belongs = |at: &usize| matches!(self.class(*at), Class::Forming | Class::Role { .. } | Class::Honorific);
        let len = (end.saturating_sub(LONGEST_NOUN)..end).rev().take_while(belongs).count();
        end - len..end
    }

    /// The role of an office that ends before `end`: "Minister of Emergency Situations" of "… of the Republic".
    fn office_ending(&self, end: usize) -> Option<Range<usize>> {
        let first = end.saturating_sub(LONGEST_PHRASE);
        let mut at = end;
        while at > first {
            at -= 1;
            match self.class(at) {
                Class::Role { is_plural, .. } if self.class(at + 1) == Class::Preposition => {
                    let role = self.role_ending(at + 1);
                    return (!is_plural).then(|| role.start..self.portfolio_end(role.end, end));
                }
                Class::Known(index) if self.known[index].kind != KnownKind::Person => {}
                Class::Preposition | Class::Determiner | Class::And | Class::Possessive | Class::Name => {}
                Class::Forming | Class::Body | Class::Role { .. } | Class::Modifier | Class::Plain => {}
                Class::Comma if self.is_in_portfolio(at) => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether the comma at `at` stands inside a portfolio: "Investment, Industry, and Trade".
    fn is_in_portfolio(&self, at: usize) -> bool {
        let is_forming = |at: usize| self.class(at) == Class::Forming;
        let behind = if self.class(at + 1) == Class::And { at + 2 } else { at + 1 };
        at > 0 && is_forming(at - 1) && is_forming(behind)
    }

    /// `role_end`, moved behind "of Foreign Affairs".
    fn portfolio_end(&self, role_end: usize, limit: usize) -> usize {
        if self.class(role_end) != Class::Preposition {
            return role_end;
        }
        let len = (role_end + 1..limit).take_while(|at| matches!(self.class(*at), Class::Forming | Class::And)).count();
        match self.class(role_end + len) {
            Class::And => role_end,
            _ if len > 0 => role_end + 1 + len,
            _ => role_end,
        }
    }

    /// Whether the role before which `at` stands is no person's: "market leader".
    fn is_of_things(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is_in(List::ThingBefore, before))
    }

    /// Whether two names stand side by side in a list: "Ivanov (Russia), Martin".
    fn is_joined(&self, end: usize, start: usize) -> bool {
        let between = self.behind_bracket(end)..start;
        !between.is_empty()
            && between.len() <= 2
            && between.into_iter().all(|at| matches!(self.class(at), Class::Comma | Class::And))
    }

    /// Behind the short bracket at `at`, if there is one.
    fn behind_bracket(&self, at: usize) -> usize {
        const LONGEST: usize = 4;
        if self.word(at) != "(" {
            return at;
        }
        (at + 1..at + LONGEST).find(|end| self.word(*end) == ")").map_or(at, |end| end + 1)
    }

    fn introduction(&self, run: &Range<usize>, title: &Title) -> Introduction {
        let role = &title.role;
        let owners: Vec<usize> = self.left_of(role.start).chain(self.right_of(role, run)).collect();
        let first = |holds: &dyn Fn(usize, KnownKind) -> bool| {
            owners.iter().find_map(|at| match self.class(*at) {
                Class::Known(index) if holds(*at, self.known[index].kind) => Some(index),
                _ => None,
            })
        };
        Introduction {
            name: self.span(run),
            role: self.span(role),
            country: first(&|at, kind| self.is_owner(at, role, kind)),
            needs_given_name: title.is_weak,
        }
    }

    /// Whether the country at `at` is the one that the role belongs to: "of the Kyrgyz", not "to Ukraine".
    fn is_owner(&self, at: usize, role: &Range<usize>, kind: KnownKind) -> bool {
        if !matches!(kind, KnownKind::Country | KnownKind::Adjective) {
            return false;
        }
        if at < role.start {
            return kind == KnownKind::Adjective || !self.is_dealt_with(at);
        }
        let of = if self.class(at - 1) == Class::Determiner { at - 2 } else { at - 1 };
        self.word(of) == "of" && (kind == KnownKind::Country || of + 2 == at)
    }

    /// Whether the country at `at` is one that another body’s envoy deals with: "the UN Yemen envoy".
    fn is_dealt_with(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.class(before));
        matches!(before, Some(Class::Known(index)) if self.known[index].kind != KnownKind::Person)
    }

    /// The tokens before a role that say whose it is, nearest first.
    fn left_of(&self, role_start: usize) -> impl Iterator<Item = usize> + '_ {
        let first = role_start.saturating_sub(LONGEST_NOUN);
        (first..role_start).rev().take_while(|at| self.is_nominal(*at))
    }

    /// The tokens behind a role that say whose it is.
    fn right_of<'r>(&'r self, role: &Range<usize>, run: &Range<usize>) -> impl Iterator<Item = usize> + use<'r> {
        let end = if role.end <= run.start { run.start } else { role.end + LONGEST_PHRASE };
        (role.end..end)
            .take_while(|at| self.is_nominal(*at) || matches!(self.class(*at), Class::Preposition | Class::And))
    }

    /// The place of tokens; of none, where the next one begins.
    fn span(&self, range: &Range<usize>) -> Span {
        if range.is_empty() {
            let start = self.tokens[range.start].span.start;
            return Span::new(start, start);
        }
        Span::new(self.tokens[range.start].span.start, self.tokens[range.end - 1].span.end)
    }

    /// Whether the role at `at` is one that things have too, or a matter of family.
    fn is_weak(&self, at: usize) -> bool {
        self.is_in(List::WeakRole, at) || self.is_in(List::Kin, at)
    }

    fn is_in(&self, list: List, at: usize) -> bool {
        self.words.of_small(self.word(at)).has(list)
    }

    /// Whether the text has a word that may be a body's or an office's behind "Mr": "Hill", "Power", "Sen".
    fn is_courteous(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Body | Class::Forming | Class::Honorific) && self.courtesies.name(self.word(at))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.tokens[at].is_capital(self.text)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.span.as_range()])
    }

    /// The class of a token; behind the last stands a mark.
    fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::Mark, |token| token.class(self.words, self.text))
    }
}
