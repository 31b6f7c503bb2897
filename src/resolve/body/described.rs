//! Bodies that a description behind their name tells: "Samruk-Energo, a unit of the fund", "Redut, a rival company".

use super::{Body, Finder, NO_BEGINNING, is_noun};
use crate::gazetteer::List;
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// The most words of a name.
const MOST_WORDS: usize = 4;
/// The most words of a description up to its noun.
const MOST_WORDS_OF_DESCRIPTION: usize = 5;
/// The most bytes of a word of a description.
const LONGEST_WORD: usize = 32;
/// What may open a description.
const ARTICLES: [&str; 4] = [", a ", ", an ", ", the ", ", another "];
/// What may follow the noun of a description; where an article says that the reader knows of the body, only the first ones.
const CLOSINGS: [&str; 16] = [
    ",", ".", " of ", " that ", " which ", " whose ", " close ", " owned ", " based ", ";", ")", " in ", " linked ",
    " run ", " with ", " for ",
];
const CLOSINGS_OF_KNOWN: usize = 9;
/// Words of descriptions that make a group no body: "the Masalit, an ethnic group".
const OF_PEOPLE: [&str; 3] = ["ethnic", "indigenous", "linguistic"];
/// Words behind which a place is named, so that what follows the comma is somebody else: "In Redut, a company closed".
const BEFORE_PLACES: [&str; 5] = ["in", "at", "In", "At", "Near"];
/// How adverbs end that open a sentence: "Outside, a group of men, all young, waited."
const ENDS_OF_ADVERBS: [&str; 9] = ["ly", "side", "where", "by", "ward", "wards", "while", "night", "stairs"];
/// What may stand between two words of a name.
const LINKS: [&str; 3] = [" of ", " for ", " "];

impl Finder<'_> {
    /// The name that ends with the word at `last`, if a comma and a description as a body follow.
    pub(super) fn described_at(&self, last: Span) -> Option<Body> {
        let is_closed = self.is_owned(last.end) || self.is_closed_by_comma(last.end)?;
        let span = Span::new(self.described_start(last)?, last.end);
        let name = &self.text[span.as_range()];
        let is_person = || self.gazetteer.is_given_name(name.split(' ').next().unwrap_or_default());
        // "Outside, a group of men waited."; but "Redut, a rival company, closed."
        let is_adverb = || {
            let may_be = self.opens_sentence(span.start) && name.chars().skip(1).all(char::is_lowercase);
            may_be && (!is_closed || ENDS_OF_ADVERBS.iter().any(|end| name.ends_with(end)))
        };
        let before = self.text[..span.start].strip_suffix(' ').unwrap_or_default();
        let word = before.rsplit(|letter: char| !letter.is_ascii_lowercase()).next().map_or(0, str::len);
        let is_place = || BEFORE_PLACES.iter().any(|place| before.ends_with(place) && place.len() >= word);
        // "the city of Redut, a group of men"; "Partners for Affordable Energy, a group"
        let goes_back = || {
            let link = [" of", " for", " against"].iter().find(|link| before.ends_with(**link));
            let owner = link.map_or("", |link| &before[..before.len() - link.len()]);
            let noun = owner.rsplit(' ').next().unwrap_or_default();
            let words = self.gazetteer.words();
            // "Christian Kleinerman of Snowflake" is somebody there.
            let is_name = || link != Some(&" of") || !self.ends_person(owner.len());
            noun.starts_with(char::is_uppercase) && !words.of_small(noun).has(List::Role) && is_name()
                || words.of(noun).has(List::TownNoun)
        };
        let is_name = name.chars().nth(2).is_some() && !is_adverb() && !is_place() && !goes_back();
        if is_name && !is_person() && self.has_own_word(span) { self.told(span) } else { None }
    }

    /// Whether words behind byte `end` say whose it is: ", owned by".
    fn is_owned(&self, end: usize) -> bool {
        const OWNED: [&str; 4] = [", owned by ", ", part-owned by ", ", half-owned by ", ", majority-owned by "];
        OWNED.iter().any(|owned| self.text[end..].starts_with(owned))
    }

    /// Whether a comma and a description as a body follow byte `end`.
    pub(super) fn is_described(&self, end: usize) -> bool {
        self.is_closed_by_comma(end).is_some()
    }

    /// Whether a comma closes the description as a body behind byte `end`; `None` where there is none.
    fn is_closed_by_comma(&self, end: usize) -> Option<bool> {
        let article = ARTICLES.iter().find(|article| self.text[end..].starts_with(**article))?;
        let end = self.description_end(end + article.len(), article.ends_with("the "))?;
        Some(self.text[end..].starts_with(','))
    }

    /// Where the noun ends, if the words from byte `at` on, behind an article, describe a body: "state printing company that".
    fn description_end(&self, mut at: usize, is_known: bool) -> Option<usize> {
        for _ in 0..MOST_WORDS_OF_DESCRIPTION {
            let rest = &self.text.as_bytes()[at..self.text.len().min(at + LONGEST_WORD)];
            let len = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
            let word = Span::new(at, at + len);
            let lists = self.gazetteer.words().of_small(&self.text[word.as_range()]);
            let is_people = OF_PEOPLE.contains(&&self.text[word.as_range()]);
            if len == 0 || is_people || lists.has_any(NO_BEGINNING) || lists.has(List::Verb) {
                return None;
            }
            let closings = if is_known { &CLOSINGS[..CLOSINGS_OF_KNOWN] } else { &CLOSINGS };
            let behind = &self.text[word.end..];
            if self.gazetteer.phrases().lists_at(self.text, word).has(PhraseList::BodyDescribed)
                && closings.iter().any(|closing| behind.starts_with(closing))
            {
                return Some(word.end);
            }
            if !behind.starts_with(' ') {
                return None;
            }
            at = word.end + 1;
        }
        None
    }

    /// Whether a person's name may end at byte `end`, two words of which the last is no body's noun: "Jahan Alamzad" of "Jahan
    /// Alamzad of CA Advisors", "Ángel de la Fuente".
    fn ends_person(&self, end: usize) -> bool {
        let name = self.text[..end].trim_end_matches(',');
        let Some((before, last)) = name.rsplit_once(' ') else { return false };
        let first = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        let is_joined = first.ends_with(|letter: char| letter.is_alphanumeric() || letter == '.');
        let is_particle = || self.gazetteer.words().of(first).has(List::NameParticle);
        is_name(last) && is_joined && (is_name(first) || is_particle()) && !self.ends_with_noun(name.len())
    }

    /// Whether the word that ends at byte `end` is a body's noun.
    fn ends_with_noun(&self, end: usize) -> bool {
        let start = self.text[..end].trim_end_matches(char::is_alphanumeric).len();
        let lists = self.gazetteer.phrases().lists_at(self.text, Span::new(start, end));
        is_noun(lists) || lists.has(PhraseList::BodyPeople)
    }

    /// Where the name begins that ends with the word at `last`, if nothing in it was read.
    fn described_start(&self, last: Span) -> Option<usize> {
        let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’' | '.');
        let mut end = last.end;
        let mut start = None;
        for _ in 0..MOST_WORDS {
            let before = &self.text[..end];
            let word = Span::new(before.trim_end_matches(is_inside).len(), end);
            let letters = &self.text[word.as_range()];
            let is_name = letters.starts_with(char::is_uppercase) || letters.starts_with("al-");
            let lists = self.gazetteer.words().of_small(letters);
            let is_date = self.gazetteer.phrases().calendar().names(letters);
            // "General Bulak, a venture-capital firm"
            let begins_few = lists.has_any(NO_BEGINNING) && letters != "General";
            if !is_name || letters.ends_with('.') || begins_few {
                // "No Labels": what is left without such a word is no name; but "In April Bulak" and "the Bulak" are.
                let is_joined = is_name && start.is_some_and(|start: usize| start == word.end + 1) && begins_few;
                let is_apart = letters == "The" || lists.has(List::Time) || is_date || self.opens_sentence(word.start);
                if is_joined && !is_apart {
                    return None;
                }
                break;
            }
            if !self.is_unread(word) || is_date {
                return None;
            }
            start = Some(word.start);
            let link = LINKS.iter().find(|link| self.text[..word.start].ends_with(*link));
            let follows_person = |link: &str| {
                link == " of " && self.ends_person(word.start - link.len()) && !self.ends_with_noun(last.end)
            };
            let Some(link) = link.filter(|link| !follows_person(link)) else {
                break;
            };
            end = word.start - link.len();
        }
        start
    }
}
