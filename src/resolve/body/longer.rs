//! Names that begin with that of a known body and go on, so that they mean another: "Audi Hungaria".
//!
//! A country behind a body is where it is, and both are read: "Shell" and "Nigeria" in "Shell Nigeria".

use super::{Body, Finder, NO_BEGINNING, is_noun};
use crate::gazetteer::{AliasKind, List, Lists};
use crate::resolve::{Meaning, Reading, overlapping};
use crate::span::Span;
use crate::text::mask::is_in_share_code;
use crate::text::phrases::PhraseList;

/// The most words behind the known name.
const MOST_WORDS: usize = 3;
/// Whose names go on with words; that of a state or an alliance stands before its offices and their holders: "NATO Response
/// Force", "Duma Speaker".
const WITH_WORDS: [&str; 4] = ["company", "bank", "media", "thinktank"];
/// What stands behind a body and is no part of its name: titles, and in headlines what it does.
const NO_CONTINUATION: Lists =
    Lists::of(&[List::RolePart, List::RoleModifier, List::Verb, List::Deed, List::StateVerb, List::FunctionOrName]);
/// What stands before a body that has to do with something.
const BEFORE_BODIES: [&str; 6] = [" of ", " at ", " in ", " to ", " and ", " from "];

impl Finder<'_> {
    /// The longer names whose beginnings were read as known bodies, in order.
    pub(super) fn longer_names(&self) -> Vec<Body> {
        let longer = |reading| {
            let with_service = self.with_service(reading).or_else(|| self.with_partners(reading));
            with_service.or_else(|| self.with_words(reading))
        };
        self.going_on().filter_map(longer).collect()
    }

    /// The readings behind which a space and a capital stand, or "&".
    fn going_on(&self) -> impl Iterator<Item = &Reading> {
        let bytes = self.text.as_bytes();
        self.readings.iter().filter(|reading| {
            let behind = bytes.get(reading.span.end..).and_then(<[u8]>::first_chunk);
            behind.is_some_and(|[space, next]| {
                *space == b' ' && (next.is_ascii_uppercase() || *next == b'&' || !next.is_ascii())
            })
        })
    }

    /// "RFE/RL Tajik Service", "BBC Persian Service"
    fn with_service(&self, body: &Reading) -> Option<Body> {
        const SERVICE: &str = " Service";
        let end = self.adjective_from(body.span.end + 1)?;
        let is_service = self.class_of(body) == Some("media") && self.text[end..].starts_with(SERVICE);
        let span = Span::new(body.span.start, end + SERVICE.len());
        (is_service && self.is_new(span)).then(|| Body::of(span))
    }

    /// "Merrill Lynch & Co Inc" is Merrill Lynch.
    fn with_partners(&self, body: &Reading) -> Option<Body> {
        const PARTNERS: &str = " & Co";
        self.class_of(body).filter(|class| matches!(*class, "company" | "bank"))?;
        let mut end = body.span.end + self.text[body.span.end..].starts_with(PARTNERS).then_some(PARTNERS.len())?;
        if self.text[end..].starts_with(char::is_alphanumeric) {
            return None;
        }
        while let Some(rest) = self.text[end..].strip_prefix(' ')
            && let form = &rest[..rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len())]
            && self.gazetteer.phrases().is_company_form(form)
        {
            end += 1 + form.len();
        }
        Some(Body { known: Some((body.meaning.clone(), body.rule)), ..Body::of(Span::new(body.span.start, end)) })
    }

    /// "Audi Hungaria", "Moody's Analytics"; in "a Toyota Corolla" the maker is meant.
    fn with_words(&self, body: &Reading) -> Option<Body> {
        self.class_of(body).filter(|class| WITH_WORDS.contains(class))?;
        let words = self.words_behind(body)?;
        if self.repeats_sort(words) || self.are_forms(words) {
            return self.known_with_form(words);
        }
        let span = Span::new(body.span.start, words.end);
        let is_dealt_with = || {
            let before = &self.text[..span.start];
            let next = self.text[span.end..].strip_prefix(' ').unwrap_or_default();
            let verb = next.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
            self.acts(span)
                || self.gazetteer.words().of(verb).has(List::Deed)
                || BEFORE_BODIES.iter().any(|word| before.ends_with(word))
        };
        let is_body = self.ends_as_body(words) || !self.follows_determiner(span.start) && is_dealt_with();
        (is_body && self.is_new(span)).then(|| Body::of(span))
    }

    /// What sort of body a name of a known one is the name of.
    fn class_of(&self, reading: &Reading) -> Option<&str> {
        let Meaning::Alias(index) = reading.meaning else { return None };
        // "Apple Inc. Shares"
        let is_whole = self.text[reading.span.as_range()].ends_with(char::is_alphanumeric);
        self.gazetteer.alias(index).entity().attribute("type").filter(|_| is_whole)
    }

    /// Where the adjective of a country ends that begins at byte `start`.
    fn adjective_from(&self, start: usize) -> Option<usize> {
        let reading = overlapping(self.readings, Span::new(start, start + 1)).first()?;
        let Meaning::Alias(index) = reading.meaning else { return None };
        let is_adjective = self.gazetteer.alias_data(index).kind == AliasKind::Adjective;
        (reading.span.start == start && is_adjective).then_some(reading.span.end)
    }

    /// The words behind a body's name that go on with it.
    fn words_behind(&self, body: &Reading) -> Option<Span> {
        let mut words = Span::new(body.span.end, body.span.end);
        for _ in 0..MOST_WORDS {
            let word = self.text[words.end..].starts_with(' ').then(|| self.name_word(words.end + 1));
            let Some(word) = word.filter(|word| self.continues_name(*word)) else { break };
            words = Span::new(if words.is_empty() { word.start } else { words.start }, word.end);
        }
        // "AP Photo"
        (!words.is_empty() && (self.ends_as_body(words) || self.has_own_word(words))).then_some(words)
    }

    /// Whether the last of `words` is a noun that ends names of bodies.
    fn ends_as_body(&self, words: Span) -> bool {
        let word = self.text[words.as_range()].rsplit(' ').next().unwrap_or_default();
        let lists = self.gazetteer.phrases().lists_at(self.text, Span::new(words.end - word.len(), words.end));
        is_noun(lists) || lists.has(PhraseList::JoinedBodyEnd) || lists.has(PhraseList::SortedBodyEnd)
    }

    /// Whether an article, an owner or a year stands before byte `start`: "the", "his", "2007".
    fn follows_determiner(&self, start: usize) -> bool {
        let before = self.text[..start].strip_suffix(' ').unwrap_or_default();
        let word = before.rsplit(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        is_number || self.gazetteer.words().of_small(word).has(List::Determiner)
    }

    /// Whether `word` is written as a name is, and is neither a title, a verb, a day nor anybody's name.
    pub(super) fn continues_name(&self, word: Span) -> bool {
        const LONGEST_IN_CAPITALS: usize = 3;
        let letters = &self.text[word.as_range()];
        let lists = self.gazetteer.words().of_small(letters);
        let is_shouted = letters.len() > LONGEST_IN_CAPITALS && !letters.contains(char::is_lowercase);
        letters.starts_with(char::is_uppercase)
            && letters.chars().nth(1).is_some()
            && !is_shouted
            && !is_in_share_code(self.text, word)
            && letters.chars().all(char::is_alphabetic)
            && self.is_unread(word)
            && !lists.has_any(NO_BEGINNING)
            && !lists.has_any(NO_CONTINUATION)
            && !self.gazetteer.is_given_name(letters)
            && !self.gazetteer.phrases().calendar().names(letters)
    }
}
