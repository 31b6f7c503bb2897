//! "The president" alone, where the document gives that office to one person only.

use foldhash::{HashMap, HashSet};
use memchr::memmem::find_iter;

use super::{Finder, Given, Office, is_name};
use crate::gazetteer::{EntityId, OfficeNoun, Post};
use crate::resolve::{Meaning, Reading, Rule, is_free};
use crate::span::Span;

/// To whom "the president" alone refers.
#[derive(Clone, Copy)]
struct Bearer {
    person: EntityId,
    /// The end of the first place that names the person and the office.
    from: usize,
}

impl<'a> Finder<'a> {
    /// The offices alone, from where the document first gives them to their holder.
    pub(super) fn bare_offices(&self, readings: &[Reading], offices: &[Office<'a>], given: &Given) -> Vec<Reading> {
        let mut holders: HashMap<Post, Option<Bearer>> = HashMap::default();
        let holder_of = |post: Post| self.only_holder(post, readings, offices, given);
        let mut holder = |post: Post| *holders.entry(post).or_insert_with(|| holder_of(post));
        let mut found = Vec::new();
        if given.is_empty() {
            return found;
        }
        for at in find_iter(self.text.as_bytes(), "he ") {
            let Some(noun) = self.noun_behind_article(at) else {
                continue;
            };
            let span = Span::new(at + "he ".len(), at + "he ".len() + noun.text.len());
            let bearers: Vec<Bearer> = noun.posts().filter_map(&mut holder).collect();
            // "The chancellor", where the text names Germany's and that of the Exchequer, is neither.
            if let [holder] = bearers.as_slice()
                && holder.from <= span.start
                && is_free(readings, span)
                && self.is_bare(span)
            {
                found.push(Reading::new(span, Meaning::Holder(holder.person), Rule::OfficeInText));
            }
        }
        found
    }

    /// The office, in small letters, that stands behind the article whose "he " is at `at`.
    fn noun_behind_article(&self, at: usize) -> Option<&'a OfficeNoun> {
        if !matches!(self.text.as_bytes()[..at], [.., b' ', b't'] | [.., b'T']) {
            return None;
        }
        let word = self.word_behind_space(at + "he".len())?;
        let nouns = self.gazetteer.office_nouns();
        if !nouns.may_begin_at(self.text, word) {
            return None;
        }
        let rest = &self.text[word.start..];
        let is_meant =
            |noun: &&OfficeNoun| noun.post != Post::Leader && !noun.is_title_of_head() && rest.starts_with(&*noun.text);
        nouns.iter().find(is_meant)
    }

    /// The one person to whom the document gives an office, and from where on.
    fn only_holder(&self, post: Post, readings: &[Reading], offices: &[Office<'a>], given: &Given) -> Option<Bearer> {
        let people = given.iter().filter(|((other, _), _)| *other == post).flat_map(|(_, people)| people.iter());
        let people: HashSet<EntityId> = people.copied().collect();
        let person = people.iter().next().copied().filter(|_| people.len() == 1)?;
        let named = offices.iter().filter(|office| office.post == post && office.person.is_some());
        let from = named.map(|office| office.span.end).min()?;
        (!self.has_rival(readings, person, post)).then_some(Bearer { person, from })
    }

    /// Whether the document names somebody else who has held such an office.
    fn has_rival(&self, readings: &[Reading], person: EntityId, post: Post) -> bool {
        let office = post.office();
        let people = readings.iter().filter_map(|reading| self.person(reading)).filter(|other| *other != person);
        let mut terms = people.flat_map(|other| self.gazetteer.entity_of(other).offices());
        terms.any(|term| term.office() == office)
    }

    /// Whether an office stands alone behind an article: nothing says whose it
    /// is, and no name follows.
    fn is_bare(&self, noun: Span) -> bool {
        let (before, after) = (&self.text[..noun.start], &self.text[noun.end..]);
        let is_definite = before.ends_with(" the ") || before.ends_with("The ");
        let next = after.trim_start_matches(' ');
        let goes_on = after.starts_with(['-', '’', '\'']) && !after.starts_with("’s") && !after.starts_with("'s");
        let is_word = !after.starts_with(char::is_alphanumeric);
        is_definite
            && is_word
            && !goes_on
            && !is_name(self.gazetteer.words(), after)
            && !next.starts_with("of ")
            && !next.starts_with("who would")
    }
}
