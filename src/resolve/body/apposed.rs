//! Bodies named behind a noun in small letters that says what they are: "rebel group Ansar Dine", "energy company Oando".

use super::shaped::domain_len;
use super::{Body, Finder, NO_BEGINNING};
use crate::gazetteer::List;
use crate::span::Span;
use crate::text::phrases::PhraseList;
use crate::text::runs::small_start;

/// The most words of a name.
const MOST_WORDS: usize = 5;
/// What may stand between two words of a name.
const LINKS: [&str; 9] = [" al-", " of the ", " of ", " for the ", " for ", " & ", " de ", " bin ", " "];

impl Finder<'_> {
    /// The name that begins at byte `start`, if the word before it tells that it is a body's.
    pub(super) fn apposed_at(&self, start: usize) -> Option<Body> {
        let before = &self.text[..start];
        let end = before.strip_suffix('"').unwrap_or(before).strip_suffix(' ')?.len();
        let noun = Span::new(small_start(self.text.as_bytes(), end), end);
        let is_word = !self.text[..noun.start].ends_with(|before: char| before.is_alphanumeric() || before == '-');
        let lists = self.gazetteer.phrases().lists_at(self.text, noun);
        if is_word && lists.has(PhraseList::ToldBefore) {
            return self.told_at(start);
        }
        let is_linked = || self.follows_staff(noun);
        if !is_word || !lists.has(PhraseList::BodyBefore) && !is_linked() {
            return None;
        }
        let span = self.apposed_name(start)?;
        let name = &self.text[span.as_range()];
        let is_person = self.gazetteer.is_given_name(name.split(' ').next().unwrap_or_default()) && name.contains(' ');
        let behind = &self.text[span.end..];
        let owned = ["'s ", "’s "].iter().find_map(|owner| behind.strip_prefix(owner)).unwrap_or_default();
        // "the director of SOS Children's Villages"
        let goes_on = behind.starts_with(['-', '–', '/', '.']) && !self.ends_sentence(span.end)
            || owned.starts_with(char::is_uppercase);
        // "the founder of Methodism", "a group of CEOs"
        let is_plural = name.strip_suffix('s').is_some_and(|letters| letters.chars().all(char::is_uppercase));
        let is_person = is_person || is_plural || name.ends_with("ism");
        if !is_person && !goes_on && self.has_own_word(span) { self.told(span) } else { None }
    }

    /// Whether somebody who works for a body, or a part of one, is named before the `link`: "an analyst at", "the founder of",
    /// "shares in".
    fn follows_staff(&self, link: Span) -> bool {
        let Some(before) = self.text[..link.start].strip_suffix(' ') else {
            return false;
        };
        let staff = Span::new(small_start(self.text.as_bytes(), before.len()), before.len());
        let lists = self.gazetteer.phrases().lists_at(self.text, staff);
        match &self.text[link.as_range()] {
            "of" => lists.has(PhraseList::StaffOf),
            "at" | "with" => lists.has(PhraseList::StaffAt),
            "in" => &self.text[staff.as_range()] == "shares",
            _ => false,
        }
    }

    /// The medium in capitals at byte `start`, to which somebody talked: "told BIRN", "told TVN24".
    fn told_at(&self, start: usize) -> Option<Body> {
        const SHORTEST: usize = 3;
        const LONGEST: usize = 7;
        let span = self.name_word(start);
        let name = &self.text[span.as_range()];
        let is_medium = (SHORTEST..=LONGEST).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let goes_on = || self.text[span.end..].trim_start().starts_with(char::is_uppercase);
        (is_medium && self.is_unread(span) && !goes_on() && self.is_new(span))
            .then(|| Body { is_bare: true, ..Body::of(span) })
    }

    /// The words of a name from byte `start` on, if none of them is an office, a day, or part of what is known.
    pub(super) fn apposed_name(&self, start: usize) -> Option<Span> {
        let mut end = start;
        for count in 0..MOST_WORDS {
            let rest = &self.text[end..];
            let link = if count == 0 { Some("") } else { LINKS.into_iter().find(|link| rest.starts_with(*link)) };
            let word = link.map(|link| self.name_word(end + link.len())).filter(|word| !word.is_empty());
            let Some(word) = word else {
                break;
            };
            let letters = &self.text[word.as_range()];
            let words = self.gazetteer.words();
            if !letters.starts_with(char::is_uppercase) || self.gazetteer.phrases().calendar().names(letters) {
                break;
            }
            // "the group Bulako of Anna Smith"
            if link == Some(" of ") && (self.is_person_from(word) || self.gazetteer.is_given_name(letters)) {
                break;
            }
            if !self.is_unread(word) {
                return None;
            }
            let lists = words.of_small(letters);
            if lists.has_any(NO_BEGINNING) && (count > 0 || !matches!(letters, "The" | "General")) {
                return None;
            }
            if lists.has(List::Verb) {
                break;
            }
            end = word.end;
        }
        let name = &self.text[start..end];
        (name.chars().nth(2).is_some() && name != "The").then_some(Span::new(start, end))
    }

    /// The word at byte `start` with what a hyphen or an apostrophe joins to it: "Lashkar-e-Taiba".
    pub(super) fn name_word(&self, start: usize) -> Span {
        let rest = &self.text[start..];
        let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’');
        let len = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
        // "Makan.uz"
        let len = len + domain_len(&rest[len..]);
        let word = rest[..len].trim_end_matches(['-', '\'', '’']);
        let word = ["'s", "’s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        Span::new(start, start + word.len())
    }

    /// Whether a full stop at byte `end` ends the sentence.
    fn ends_sentence(&self, end: usize) -> bool {
        let rest = &self.text[end..];
        let behind = rest.strip_prefix('.').map(|rest| rest.trim_start_matches(['"', '”', '’', ')']));
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
    }
}
