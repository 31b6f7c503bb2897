//! Chambers that stand for themselves: "the Senate" in a text about Bolivia, "Peru's Congress".

use super::{Body, Finder, NO_BEGINNING, word_at};
use crate::gazetteer::EntityId;
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// What stands before a chamber of which no file knows.
const BEFORE_UNKNOWN: [&str; 8] = ["the ", "The ", "by ", "to ", "in ", "from ", "and ", "-appointed "];
/// Whose chamber is none of the country's.
const OTHER_OWNERS: [&str; 8] = ["state", "state's", "state’s", "provincial", "regional", "local", "party", "student"];
/// What tells of a state's own chambers, in a text that has no word of the country's.
const OF_STATES: [&str; 9] = [
    "Gov. ",
    "Legislature",
    "tatehouse",
    "state Senate",
    "state House",
    "state lawmaker",
    "state senator",
    "state representative",
    "state legislat",
];
/// What tells of the country's chambers.
const OF_COUNTRY: [&str; 7] =
    ["Congress", "congressional", "Capitol Hill", "White House", "U.S. House", "U.S. Senate", "WASHINGTON"];
/// How far from a chamber such words are looked for, in bytes.
const STATE_REACH: usize = 2_000;
/// The country whose states have chambers of the same names.
const COUNTRY_OF_STATES: &str = "country:US";
/// Those who sit in a chamber, and lead there, by words with a capital.
const MEMBERS: [&str; 8] =
    ["Republican", "Republicans", "Democrat", "Democrats", "Democratic", "Majority", "Minority", "Speaker"];
/// Those who sit in a chamber, and what it deals with, in small letters: "a House panel".
const MATTERS: [&str; 14] = [
    "aide",
    "aides",
    "committee",
    "committees",
    "leader",
    "leaders",
    "leadership",
    "lawmakers",
    "majority",
    "members",
    "panel",
    "panels",
    "seats",
    "speaker",
];
/// What a treasury sells is called after it: "the Treasury market", but not "the House bill".
const SECURITIES: [&str; 18] = [
    "bond",
    "bonds",
    "yield",
    "yields",
    "bill",
    "bills",
    "note",
    "notes",
    "market",
    "markets",
    "securities",
    "prices",
    "debt",
    "auction",
    "auctions",
    "holdings",
    "futures",
    "purchases",
];

impl Finder<'_> {
    /// The chamber whose name begins with the word at `first`, if no longer name holds it, and it is a country's: the one
    /// beside it, or the one that the text before it is about.
    pub(super) fn chamber_at(&self, first: Span) -> Option<Body> {
        let noun = self.chamber_from(first)?;
        let is_word = self.text[noun.as_range()].contains(char::is_lowercase);
        let follows_word = self.text[noun.end..].starts_with(' ');
        let next = if follows_word { &self.text[word_at(self.text, noun.end + 1).as_range()] } else { "" };
        let has_members = MEMBERS.contains(&next) || MATTERS.contains(&next);
        // "its Congress-led predecessors"
        let leads = ["-led ", "-backed ", "-approved "].iter().any(|led| self.text[noun.end..].starts_with(led));
        let is_cut = self.goes_on(noun.end) && !self.precedes_day(noun.end) && !has_members && !leads;
        if !is_word || is_cut || !self.is_unread(noun) || !self.shows_small_words(noun) {
            return None;
        }
        let is_plain = self.gazetteer.phrases().lists_at(self.text, noun).has(PhraseList::PlainChamber);
        // "the US Treasury secretary", "US Treasury prices"
        let is_security = &self.text[noun.as_range()] == "Treasury" && SECURITIES.contains(&next);
        if is_plain && (next == "secretary" || is_security) {
            return None;
        }
        if let Some(owner) = self.owner(noun) {
            let known = self.known_of(noun, owner);
            return (!is_plain || known.is_some()).then(|| Body { owner: Some(owner), known, ..Body::of(noun) });
        }
        let before = &self.text[..noun.start];
        let has_article = ["the ", "The "].iter().any(|article| before.ends_with(article));
        let is_thing = is_plain && !has_article && !has_members;
        if is_thing || !self.is_no_ending(noun.start) {
            return None;
        }
        let told = self.told_before(noun.start);
        let likely = self.likely_owner(told);
        let known = likely.and_then(|owner| Some((owner, self.known_of(noun, owner)?)));
        if let Some((owner, known)) = known.or_else(|| self.only_owner(noun, told)) {
            if self.is_of_one_state(noun, owner) {
                return None;
            }
            return Some(Body { owner: Some(owner), known: Some(known), ..Body::of(noun) });
        }
        let is_unknown = !is_plain && BEFORE_UNKNOWN.iter().any(|word| before.ends_with(word));
        let owner = likely.filter(|_| is_unknown && !self.is_known_of_another(noun));
        let known = self.of_one_of_several(noun).filter(|_| owner.is_none());
        (owner.is_some() || known.is_some()).then(|| Body { owner, known, ..Body::of(noun) })
    }

    /// Up to which byte the text tells whose a chamber at byte `start` is: up to there, and of one in a heading what stands below.
    fn told_before(&self, start: usize) -> usize {
        const LONGEST_HEADING: usize = 200;
        const BELOW: usize = 1_500;
        let heading = self.text.as_bytes().iter().take(LONGEST_HEADING).position(|byte| *byte == b'\n');
        match heading {
            Some(end) if start < end => self.text.floor_char_boundary(self.text.len().min(BELOW)),
            _ => start,
        }
    }

    /// Whether the text around a chamber of `owner` speaks of one of its states only: "the House" of a text about South
    /// Carolina's governor.
    fn is_of_one_state(&self, chamber: Span, owner: EntityId) -> bool {
        let near = || {
            let from = self.text.floor_char_boundary(chamber.start.saturating_sub(STATE_REACH));
            let to = self.text.ceil_char_boundary((chamber.end + STATE_REACH).min(self.text.len()));
            &self.text[from..to]
        };
        let tells = |words: &[&str]| words.iter().any(|word| near().contains(word));
        self.gazetteer.entity_of(owner).key() == COUNTRY_OF_STATES && !tells(&OF_COUNTRY) && tells(&OF_STATES)
    }

    /// Whether no word of a longer name stands before byte `start`: behind "the", "elected" or "But", and not in "the state
    /// Senate".
    pub(super) fn is_no_ending(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let Some(before) = before.strip_suffix([' ', '-']).filter(|_| !self.opens_sentence(start)) else {
            return !before.ends_with(char::is_alphanumeric);
        };
        let word = before.rsplit(|letter: char| letter.is_whitespace() || "-—(“\"".contains(letter)).next();
        let word = word.unwrap_or_default();
        let may_open = || self.opens_sentence(before.len() - word.len());
        match word.chars().next() {
            // "Under its leader, Rahul Gandhi, Congress lost"
            Some(_) if word.ends_with([',', ';', ':', ')']) => true,
            Some(first) if first.is_uppercase() => {
                self.gazetteer.words().of_small(word).has_any(NO_BEGINNING) && (may_open() || word == "The")
            }
            _ => !OTHER_OWNERS.contains(&word),
        }
    }

    /// The longest name of a chamber that begins with the word at `first`: "House of Representatives".
    fn chamber_from(&self, first: Span) -> Option<Span> {
        const MOST_WORDS: usize = 3;
        let (phrases, mut end, mut found) = (self.gazetteer.phrases(), first.end, None);
        for _ in 0..MOST_WORDS {
            let name = Span::new(first.start, end);
            if phrases.lists_at(self.text, name).has(PhraseList::Chamber) {
                found = Some(name);
            }
            // Most words in small letters stand in no name, and are not looked up.
            let goes_on = match self.text.as_bytes()[end..] {
                [b' ', b'o', b'f', ..] => true,
                [b' ', letter, ..] => !letter.is_ascii_lowercase(),
                _ => false,
            };
            if !goes_on {
                break;
            }
            end = word_at(self.text, end + 1).end;
        }
        found
    }

    /// Whether the name of a day or a month stands behind byte `end`: "Congress Tuesday passed".
    fn precedes_day(&self, end: usize) -> bool {
        let word = self.text[end..].trim_start().split(|letter: char| !letter.is_alphabetic()).next();
        word.is_some_and(|word| self.gazetteer.phrases().calendar().names(word))
    }
}
