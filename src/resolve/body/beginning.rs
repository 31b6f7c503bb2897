//! Where the names of bodies begin, by the words before their nouns: "27th Mechanised Brigade", "Trade and Industry Ministry".

use super::{Finder, MOST_WORDS, NO_BEGINNING, is_noun, word_at};
use crate::gazetteer::List;
use crate::span::Span;

impl Finder<'_> {
    /// Where the words begin that go before byte `end` as a part of a name; `end` where there are none.
    pub(super) fn beginning(&self, end: usize) -> usize {
        let Some(before) = self.text[..end].strip_suffix(' ') else {
            return end;
        };
        let start = self.words_ending(before.len());
        if start < before.len() { start } else { end }
    }

    /// The same where `end` is the end of the last of the words.
    pub(super) fn words_ending(&self, end: usize) -> usize {
        let words = self.gazetteer.words();
        let is_small = |word: &str| !word.starts_with(char::is_uppercase);
        let mut start = end;
        // "Chief Public Prosecutor's Office": behind such an owner a word of an office is one of the name.
        let mut has_owner = false;
        for _ in 0..MOST_WORDS {
            let before = &self.text[..start];
            let Some(before) = (if start == end { Some(before) } else { before.strip_suffix(' ') }) else {
                break;
            };
            let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’');
            let first = before.trim_end_matches(is_inside).len();
            let (word, span) = (&before[first..], Span::new(first, before.len()));
            let owner = ["'s", "’s"].iter().find_map(|ending| word.strip_suffix(ending));
            let is_owned = owner.is_some_and(|owner| !self.gazetteer.phrases().is_own_people(owner));
            // "Almaty-based"
            let is_made = word.rsplit('-').next().is_some_and(|last| last.len() > 2 && last != word && is_small(last));
            let is_part = self.is_place(span);
            // "General Directorate", "the General Intelligence Service", "the Official Creditor Committee"
            let is_general =
                || matches!(word, "General" | "Official" | "Republican") && (start == end || self.opens_name(first));
            let is_office = || has_owner && words.of_small(word).has(List::Role);
            let is_foreign =
                || !self.is_free(span) || words.of_small(word).has_any(NO_BEGINNING) && !is_general() && !is_office();
            let modifies = || self.opens_sentence(first) && words.of_small(word).has(List::RoleModifier);
            if is_ordinal(word) {
                // "27th Mechanised Brigade"; but "on July 10th Bulako Bank"
                return if start < end && !self.follows_month(first) { first } else { start };
            }
            // "Al-Baraa ibn Malik Brigade"
            let is_particle = start < end && words.of(word).has(List::NameParticle) && self.follows_capital(first);
            if is_particle {
                start = first;
                continue;
            }
            if is_small(word) || is_owned || is_made || !is_part && (is_foreign() || modifies()) {
                break;
            }
            start = first;
            has_owner |= owner.is_some();
        }
        self.behind_particles(start, end)
    }

    /// `start`, moved over particles that no word of the name stands before.
    fn behind_particles(&self, mut start: usize, end: usize) -> usize {
        while let Some((word, _)) = self.text[start..end].split_once(' ')
            && self.gazetteer.words().of(word).has(List::NameParticle)
        {
            start += word.len() + 1;
        }
        start
    }

    /// `start`, moved to the words that "and" joins to the name there: "the Trade and Industry Ministry"; of a company also
    /// where no article tells that they are of one name.
    pub(super) fn over_and(&self, start: usize, is_company: bool) -> usize {
        let joined = [" and ", " & "].iter().find_map(|and| self.text[..start].strip_suffix(and));
        let Some(joined) = joined else {
            return start;
        };
        let first = self.beginning(joined.len() + 1);
        let last = joined.rsplit(' ').next().unwrap_or_default();
        let phrases = self.gazetteer.phrases();
        let lists = phrases.lists_at(self.text, Span::new(joined.len() - last.len(), joined.len()));
        // "the House Energy and Commerce Committee", "Antarctic Logistics & Expeditions LLC"
        let is_body = is_noun(lists) && !phrases.is_no_body(last) && !self.text[joined.len()..].starts_with(" & ");
        let before = &self.text[..first];
        let opens = || {
            is_company && self.text[joined.len()..].starts_with(" & ")
                || before.ends_with("the ")
                || before.ends_with("The ")
                || self.country_before(Span::new(first, first)).is_some()
                || self.is_pair(Span::new(first, joined.len()), word_at(self.text, start))
        };
        if first < joined.len() && !is_body && opens() { first } else { start }
    }

    /// Whether the words of `joined`, which "and" joins to `next`, end in what a company makes, as that one does: "Baotou Iron"
    /// and "Steel".
    fn is_pair(&self, joined: Span, next: Span) -> bool {
        let phrases = self.gazetteer.phrases();
        let last = self.text[joined.as_range()].rsplit(' ').next().unwrap_or_default();
        phrases.is_no_body(last) && phrases.is_no_body(&self.text[next.as_range()]) && self.has_own_word(joined)
    }

    /// Whether a word with a capital and a space stand before byte `at`.
    pub(super) fn follows_capital(&self, at: usize) -> bool {
        let before = self.text[..at].strip_suffix(' ').unwrap_or_default();
        before
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphanumeric))
    }

    /// Whether the name of a month stands before byte `at`.
    fn follows_month(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end();
        self.gazetteer.phrases().calendar().names(before.rsplit(' ').next().unwrap_or_default())
    }

    /// Whether an article or an owner stands before byte `at`: "the", "Egypt's".
    fn opens_name(&self, at: usize) -> bool {
        ["the ", "The ", "'s ", "’s "].iter().any(|before| self.text[..at].ends_with(before))
    }

    /// Where the number begins that stands right before the noun of a unit: "162nd Division", "Fifth Fleet".
    pub(super) fn ordinal_before(&self, noun: Span) -> Option<usize> {
        const WRITTEN: [&str; 10] =
            ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];
        // "Second Division" is one of football, "Third Front" of politics.
        const OFTEN_OTHER: [&str; 2] = ["Division", "Front"];
        let before = self.text[..noun.start].strip_suffix(' ')?;
        let start = before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()).len();
        let (word, noun) = (&before[start..], &self.text[noun.as_range()]);
        let is_number = is_ordinal(word) || WRITTEN.contains(&word) && !OFTEN_OTHER.contains(&noun);
        let is_apart = start == 0 || before[..start].ends_with(char::is_whitespace);
        (is_number && is_apart).then_some(start)
    }
}

/// Whether a word is a number and its ending: "27th".
fn is_ordinal(word: &str) -> bool {
    let number = ["th", "st", "nd", "rd"].iter().find_map(|ending| word.strip_suffix(ending));
    number.is_some_and(|number| (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()))
}
