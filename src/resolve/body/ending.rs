//! What follows the noun that begins a name: "Institute of Strategic Studies", "Ministry of Investment, Industry and Trade".

use super::{Finder, LONGEST_WORD, MOST_WORDS, NO_BEGINNING, is_noun, word_at};
use crate::gazetteer::List;
use crate::resolve::overlapping;
use crate::span::Span;
use crate::text::phrases::{PhraseList, PhraseLists};

/// What may stand behind the noun that begins a name; "on" behind committees, but not behind courts and centres.
const OF_AND_FOR: [&str; 6] = [" of the ", " of ", " for the ", " for ", " against ", " Against "];
const OF_AND_FOR_AND_ON: [&str; 7] = [" of the ", " of ", " for the ", " for ", " against ", " Against ", " on "];

impl Finder<'_> {
    /// Where the words end that follow the noun before byte `start`, which stands in `lists`, as a part of its name: "of
    /// Strategic Studies".
    pub(super) fn ending(&self, start: usize, lists: PhraseLists) -> Option<usize> {
        // "the Ministry of Energy of Kazakhstan" is a ministry and a country.
        let is_parted = lists.has(PhraseList::PartedBody);
        let mut end = None;
        let mut at = start;
        // "the Committee on Civil Liberties, Justice and Home Affairs"
        let mut may_list = is_parted || self.text[start..].starts_with(" on ");
        // Where the name ends if the words behind "of the" are a body of its own.
        let mut before_other = None;
        // Whether the last word was that of a place.
        let mut is_placed = false;
        for count in 0..MOST_WORDS {
            let rest = &self.text[at..];
            let links: &[&str] = if count == 0 && is_parted {
                &[" of the ", " of ", " for the ", " for "]
            } else if count == 0 {
                if lists.has(PhraseList::SortedBodyEnd) { &OF_AND_FOR } else { &OF_AND_FOR_AND_ON }
            } else {
                &[" and ", " & ", " of the ", " of ", " for the ", " for ", " in the ", " "]
            };
            let link = links.iter().find(|link| rest.starts_with(**link)).map(|link| link.len());
            let link = link.or_else(|| if count > 0 && may_list { self.comma_in_list(at) } else { None });
            may_list &= !rest.starts_with(" and ");
            let word = link.map(|link| word_at(self.text, at + link)).filter(|word| !word.is_empty());
            let Some(word) = word else {
                break;
            };
            let is_name = self.text[word.as_range()].starts_with(char::is_uppercase)
                && self.text[word.as_range()].chars().nth(2).is_some();
            // "the Cabinet of Ministers Kamchybek Tashiev", "the Armed Forces of General Wiranto"
            // "the Joint Forces of Minni Minnawi"
            let is_leader = || rest.starts_with(" of ") && self.precedes_capital(word);
            let opens_name = || {
                (link == Some(" ".len()) || is_leader()) && self.is_person_from(word) || self.is_title_of_person(word)
            };
            let is_given = || self.gazetteer.is_given_name(&self.text[word.as_range()]);
            // "the Institute of Peace and Alan Keenan"
            let is_joined = || rest.starts_with(" and ") && self.precedes_capital(word);
            let is_person = || opens_name() || (lists.has(PhraseList::SmallBodyEnd) || is_joined()) && is_given();
            if !is_name || self.gazetteer.phrases().calendar().names(&self.text[word.as_range()]) || is_person() {
                // "the Democratic Party of Lulzim Basha"
                break;
            }
            let is_body = is_noun(self.gazetteer.phrases().lists_at(self.text, word));
            if rest.starts_with(" and ") && (is_body || is_placed) {
                // "the University of Rouen and University of Manchester", "the University of Jena and Anna Smith"
                break;
            }
            if rest.starts_with(" of ") && count > 0 {
                before_other = end;
            }
            if is_body && before_other.is_some() {
                // "the Directorate for Migration of the Interior Ministry"
                return before_other;
            }
            if lists.has(PhraseList::PlacedBody)
                && let Some(place) = overlapping(self.readings, word).first().filter(|place| self.is_where(place, word))
            {
                at = place.span.end;
                end = Some(at);
                is_placed = true;
                continue;
            }
            if !is_parted && let Some(place) = self.place_inside(word) {
                at = place.span.end;
                continue;
            }
            if !self.is_free(word) {
                // "Institute of Peace and Russia": what another name begins is no part of this one.
                let is_listed = end.is_some() && rest.starts_with(" and ");
                return end.filter(|_| is_listed || is_parted || before_other.is_some());
            }
            at = self.over_hyphen(word.end);
            end = Some(at);
            at = self.over_possessive(word, at);
            is_placed = false;
        }
        end
    }

    /// Whether `word` is a rank or an office, and the name of a person is read behind it.
    fn is_title_of_person(&self, word: Span) -> bool {
        let lists = self.gazetteer.words().of_small(&self.text[word.as_range()]);
        (lists.has(List::Role) || lists.has(List::Honorific))
            && self.text[word.end..].starts_with(' ')
            && self.is_person_from(word_at(self.text, word.end + 1))
    }

    /// Where the word ends of which a part ends at byte `end`: behind "High-ranking".
    fn over_hyphen(&self, end: usize) -> usize {
        let rest = self.text[end..].strip_prefix('-').unwrap_or_default();
        let len = rest.bytes().take(LONGEST_WORD).take_while(u8::is_ascii_alphabetic).count();
        if len > 0 { end + 1 + len } else { end }
    }

    /// Where the possessive ending of people ends who belong to the name: "Democracy and People's Livelihood".
    fn over_possessive(&self, word: Span, end: usize) -> usize {
        let ending = ["'s", "’s", "'", "’"].into_iter().find(|ending| self.text[end..].starts_with(ending));
        let is_own = word.end == end && self.gazetteer.phrases().is_own_people(&self.text[word.as_range()]);
        end + ending.filter(|_| is_own).map_or(0, str::len)
    }

    /// Whether a space and a word with a capital follow `word`.
    pub(super) fn precedes_capital(&self, word: Span) -> bool {
        self.text[word.end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
    }

    /// The length of the comma at byte `at`, with the words "and" behind it, if it divides the charges of a ministry:
    /// "Investment, Industry and Trade".
    fn comma_in_list(&self, at: usize) -> Option<usize> {
        let rest = self.text[at..].strip_prefix(", ")?;
        let rest = &rest[..rest.floor_char_boundary(MOST_WORDS * LONGEST_WORD)];
        if rest.starts_with("and ") {
            return Some(", and ".len());
        }
        let is_charge = |word: &&str| {
            let lists = self.gazetteer.words().of_small(word.trim_end_matches(','));
            word.starts_with(char::is_uppercase) && !lists.has_any(NO_BEGINNING)
        };
        let charges = rest.split(' ').take(MOST_WORDS).take_while(is_charge);
        let len: usize = charges.map(|word| word.len() + 1).sum();
        (len > 0 && rest[len.min(rest.len())..].starts_with("and ")).then_some(", ".len())
    }
}
