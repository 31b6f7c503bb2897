//! "His Uzbek counterpart": who holds the office of whoever the sentence named before.

use super::{Finder, Office, OfficeNoun};
use crate::gazetteer::{EntityId, Kind, Post};
use crate::resolve::Reading;
use crate::resolve::neighbours::without_possessive;
use crate::span::Span;

/// How far before it stands whose counterpart somebody is, in bytes.
const REACH: usize = 200;
/// What separates sentences, and what nobody's counterpart is looked for behind.
const ENDS: [&str; 4] = [". ", "? ", "! ", "\n"];

impl<'a> Finder<'a> {
    /// The place of the word in "Uzbek counterpart" and "Uzbekistan’s counterpart", and the office that it stands for;
    /// `offices` are those before it.
    pub(super) fn counterpart_behind(
        &self,
        readings: &[Reading],
        index: usize,
        offices: &[Office<'a>],
    ) -> Option<(Span, &'a OfficeNoun)> {
        let name = readings[index].span;
        let behind = without_possessive(&self.text[name.end..]);
        let word = self.word_behind_space(self.text.len() - behind.len())?;
        if self.text[word.as_range()] != *"counterpart" {
            return None;
        }
        let noun = self.office_before(&readings[..index], offices, name.start)?;
        Some((word, noun))
    }

    /// The office of whoever was named last before `at`, in its sentence: the one that the text tells, or else the only
    /// one that he or she holds in a country.
    fn office_before(&self, readings: &[Reading], offices: &[Office<'a>], at: usize) -> Option<&'a OfficeNoun> {
        let near = readings.iter().rev().take_while(|reading| reading.span.end + REACH >= at);
        let person = near.filter_map(|reading| Some((reading.span, self.person(reading)?))).next();
        let office = offices.last().filter(|office| self.is_in_sentence(office.span.end, at));
        match (person, office) {
            // "The president, Sadyr Japarov, and"; else who is named last counts.
            (Some((span, person)), Some(office)) if office.person == Some(person) || office.span.end > span.start => {
                Some(office.noun)
            }
            (Some((span, person)), _) => self.is_in_sentence(span.end, at).then(|| self.only_office(person))?,
            (None, office) => office.map(|office| office.noun),
        }
    }

    /// Whether no sentence ends between two places.
    fn is_in_sentence(&self, from: usize, to: usize) -> bool {
        let between = self.text.get(from..to);
        between.is_some_and(|between| between.len() <= REACH && !ENDS.iter().any(|end| between.contains(end)))
    }

    /// The one office that `person` holds in a country at the document's date.
    fn only_office(&self, person: EntityId) -> Option<&'a OfficeNoun> {
        let date = self.date?;
        let terms = self.gazetteer.entity_of(person).offices();
        let held = terms.filter(|term| term.is_held_on(date) && term.of().kind() == Kind::Country);
        let mut posts: Vec<Post> = held.filter_map(|term| Post::of_office(term.office())).collect();
        posts.dedup();
        let [post] = posts.as_slice() else {
            return None;
        };
        self.gazetteer.office_nouns().iter().find(|noun| noun.post == *post && noun.title.is_empty() && !noun.needs_of)
    }
}
