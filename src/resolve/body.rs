//! Parties and other bodies that the gazetteer does not know, told by the noun that their names end with or begin
//! with: "the Respublika Party", "the Ata-Jurt party", "Foundation for Peace".
//!
//! A noun alone tells little, so that a name must have a word of its own beside it, stand in a line that writes other
//! words small, and share no letter with anything that was read otherwise but the people whom it is called after.

use foldhash::HashMap;

use super::stranger::{Stranger, Strangers, in_one_line, key_of};
use super::{Meaning, Reading, Rule, overlapping, put};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind, List, Lists};
use crate::span::Span;
use crate::text::capitals::Capitals;
use crate::text::phrases::{PhraseList, PhraseLists};
use crate::text::runs::alphanumeric_end;

/// The most words of a name on either side of its noun.
const MOST_WORDS: usize = 6;
/// The most letters of a word.
const LONGEST_WORD: usize = 64;
/// Words that no name of a body holds before its noun: they tell whose it is, or who speaks for it.
const NO_BEGINNING: Lists = Lists::of(&[
    List::Role,
    List::Honorific,
    List::Determiner,
    List::Preposition,
    List::Conjunction,
    List::Function,
    List::Time,
    List::Relative,
]);

/// Adds the bodies that `readings` do not name yet.
///
/// Few words are looked up: those with a capital behind another one, and those before "of", "for", "against" and the first
/// letters of nouns in small letters.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &Capitals,
    readings: &mut Vec<Reading>,
    strangers: &mut Strangers,
) {
    let finder = Finder { gazetteer, text, readings };
    let mut found: Vec<Span> = Vec::new();
    let mut pairs = capitals.pairs.iter().map(|(_, second)| *second).peekable();
    for start in &capitals.starts {
        while pairs.next_if(|second| second < start).is_some() {}
        let follows_capital = pairs.peek() == Some(start);
        if let Some(body) = finder.body_at(*start, follows_capital)
            && found.last().is_none_or(|last| last.end <= body.start)
        {
            found.push(body);
        }
    }
    if found.is_empty() {
        return;
    }
    let mut keys: HashMap<String, String> = HashMap::default();
    let added = found.into_iter().map(|span| {
        let (name, office) = (in_one_line(&text[span.as_range()]), String::new());
        let country = finder.country_before(span).or_else(|| finder.country_behind(span));
        // Many countries have a body of that name.
        let code = country.and_then(|country| gazetteer.entity_of(country).attribute("iso"));
        let distinct = code.map_or_else(|| name.clone(), |code| format!("{name} {code}"));
        let key = keys.entry(name.clone()).or_insert_with(|| key_of(gazetteer, Kind::Organisation, &distinct)).clone();
        let stranger = strangers.enter(Stranger { kind: Kind::Organisation, key, name, office, country });
        Reading::new(span, Meaning::Stranger(stranger, Kind::Organisation), Rule::Introduced)
    });
    let added = added.collect();
    put(readings, added, |new, old| new.contains(old.span));
}

struct Finder<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    readings: &'a [Reading],
}

impl<'a> Finder<'a> {
    /// The name that the word with a capital at byte `start` tells.
    #[inline]
    fn body_at(&self, start: usize, follows_capital: bool) -> Option<Span> {
        let (phrases, noun) = (self.gazetteer.phrases(), word_at(self.text, start));
        if noun.is_empty() {
            return None;
        }
        let next = match self.text.as_bytes()[noun.end..] {
            [b' ', next, ..] => next,
            _ => 0,
        };
        if (follows_capital || matches!(next, b'o' | b'f' | b'a')) && phrases.may_be_body(self.text, start) {
            let lists = phrases.lists_at(self.text, noun);
            if lists.has(PhraseList::BodyEnd) || lists.has(PhraseList::BodyBegin) {
                return self.body_with(noun, lists);
            }
        }
        let may_be_party = next != 0 && phrases.may_be_small_body(self.text, noun.end + 1);
        may_be_party.then(|| self.party_before(noun)).flatten()
    }

    /// The name that has `noun` as its last word or its first: "Respublika Party", "Foundation for Peace".
    fn body_with(&self, noun: Span, lists: PhraseLists) -> Option<Span> {
        let is_in_capitals = !self.text[noun.as_range()].contains(char::is_lowercase);
        if is_in_capitals || !self.is_free(noun) {
            return None;
        }
        let start = self.beginning(noun.start);
        let begins = lists.has(PhraseList::BodyBegin).then(|| self.ending(noun.end)).flatten();
        let body = match begins {
            Some(end) => Span::new(start, end),
            None if lists.has(PhraseList::BodyEnd) && start < noun.start && !self.goes_on(noun.end) => {
                Span::new(start, noun.end)
            }
            None => return None,
        };
        let has_own_word = begins.is_some() || self.has_own_word(Span::new(start, noun.start));
        let is_whole = self.is_whole(start) && (lists.has(PhraseList::SmallBodyEnd) || !self.follows_country(start));
        (has_own_word && is_whole && self.is_new(body)).then_some(body)
    }

    /// The name before a noun in small letters: "Ata-Jurt" of "the Ata-Jurt party".
    fn party_before(&self, last: Span) -> Option<Span> {
        let phrases = self.gazetteer.phrases();
        let noun = word_at(self.text, last.end + 1);
        if noun.is_empty() || !phrases.lists_at(self.text, noun).has(PhraseList::SmallBodyEnd) {
            return None;
        }
        let start = self.beginning(last.end + 1);
        let body = Span::new(start.min(last.end), last.end);
        let before = &self.text[..body.start];
        let is_told = before.ends_with("the ") || before.ends_with("The ") || self.country_before(body).is_some();
        let goes_on = self.text[noun.end..].starts_with(" of ");
        let has_letters = || self.text[body.as_range()].chars().nth(3).is_some();
        (is_told && !goes_on && !body.is_empty() && has_letters() && self.has_own_word(body) && self.is_new(body))
            .then_some(body)
    }

    /// Where the words begin that go before byte `end` as a part of a name; `end` where there are none.
    fn beginning(&self, end: usize) -> usize {
        let words = self.gazetteer.words();
        let mut start = end;
        for _ in 0..MOST_WORDS {
            let Some(before) = self.text[..start].strip_suffix(' ') else {
                break;
            };
            let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’');
            let first = before.trim_end_matches(is_inside).len();
            let (word, span) = (&before[first..], Span::new(first, before.len()));
            let owner = ["'s", "’s"].iter().find_map(|ending| word.strip_suffix(ending));
            let is_owned = owner.is_some_and(|owner| !self.gazetteer.phrases().is_own_people(owner));
            let is_small = !word.starts_with(char::is_uppercase);
            let is_part = self.is_place(span);
            let is_foreign = || !self.is_free(span) || words.of_small(word).has_any(NO_BEGINNING);
            let modifies = || self.opens_sentence(first) && words.of_small(word).has(List::RoleModifier);
            if is_small || is_owned || !is_part && (is_foreign() || modifies()) {
                break;
            }
            start = first;
        }
        start
    }

    /// Where the words end that follow the noun before byte `start` as a part of its name: "of Strategic Studies".
    fn ending(&self, start: usize) -> Option<usize> {
        let mut end = None;
        let mut at = start;
        for count in 0..MOST_WORDS {
            let rest = &self.text[at..];
            let links: &[&str] = if count == 0 {
                &[" of the ", " of ", " for the ", " for ", " against "]
            } else {
                &[" and the ", " and ", " of the ", " of ", " for ", " in the ", " "]
            };
            let link = links.iter().find(|link| rest.starts_with(**link)).map(|link| link.len());
            let word = link.map(|link| word_at(self.text, at + link)).filter(|word| !word.is_empty());
            let Some(word) = word else {
                break;
            };
            let is_name = self.text[word.as_range()].starts_with(char::is_uppercase)
                && self.text[word.as_range()].chars().nth(2).is_some();
            if !is_name || self.gazetteer.phrases().calendar().names(&self.text[word.as_range()]) {
                break;
            }
            if !self.is_free(word) {
                // "Institute of Peace and Russia": what another name begins is no part of this one.
                let is_listed = end.is_some() && rest.starts_with(" and ");
                return end.filter(|_| is_listed);
            }
            at = word.end;
            end = Some(at);
        }
        end
    }

    /// Whether what stands at byte `end` is more of a name.
    fn goes_on(&self, end: usize) -> bool {
        let rest = &self.text[end..];
        let follows = rest.strip_prefix([' ', '-', '–', '&', '/']).unwrap_or_default();
        // "Communist Party of Vietnam" is a party of a country; "Department of Trees" has a longer name.
        let of = [" of the ", " of ", " for "].iter().find_map(|of| rest.strip_prefix(of)).unwrap_or_default();
        let is_country = || self.country_behind(Span::new(end, end)).is_some();
        follows.starts_with(char::is_uppercase)
            || rest.starts_with(['-', '–', '/'])
            || rest.starts_with(" & ")
            || of.starts_with(char::is_uppercase) && !is_country()
    }

    /// Whether a word of `span` says more than what sort of body it is: not "Opposition Party".
    fn has_own_word(&self, span: Span) -> bool {
        let phrases = self.gazetteer.phrases();
        let mut words = self.text[span.as_range()].split([' ', '-']).filter(|word| !word.is_empty());
        words.any(|word| !phrases.is_no_body(word))
    }

    /// Whether a name that begins at byte `start` is not the end of a longer one: "David L. Lawrence Institute",
    /// "Hotel and Lodging Association".
    fn is_whole(&self, start: usize) -> bool {
        let before = &self.text[..start];
        if before.ends_with(['-', '–']) {
            return false;
        }
        let last_letter =
            |text: &str| text.trim_end().rsplit(|letter: char| !letter.is_alphabetic()).next().map(str::len);
        if let Some(initial) = before.strip_suffix(". ") {
            return !matches!(last_letter(initial), Some(1..=3));
        }
        let joined = before.strip_suffix(" and ").or_else(|| before.strip_suffix(" & "));
        joined.is_none_or(|joined| {
            let word = joined.rsplit(' ').next().unwrap_or_default();
            let span = Span::new(joined.len() - word.len(), joined.len());
            let is_body = self.gazetteer.phrases().lists_at(self.text, span).has(PhraseList::BodyEnd);
            !word.starts_with(char::is_uppercase) || is_body || !overlapping(self.readings, span).is_empty()
        })
    }

    /// Whether a sentence or a line begins at byte `at`.
    fn opens_sentence(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches([' ', '“', '"', '‘']);
        before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':'])
    }

    /// Whether nobody is known by the name, and the line around it writes other words small.
    fn is_new(&self, body: Span) -> bool {
        let name = &self.text[body.as_range()];
        self.gazetteer.lookup(name).is_empty() && self.shows_small_words(body)
    }

    /// Whether an ordinary word stands near: in "Opposition Party Suspended Ahead of Vote" no letters tell what is a name.
    fn shows_small_words(&self, body: Span) -> bool {
        const REACH: usize = 60;
        let from = self.text.floor_char_boundary(body.start.saturating_sub(REACH));
        let to = self.text.ceil_char_boundary((body.end + REACH).min(self.text.len()));
        let before = self.text[from..body.start].rsplit('\n').next().unwrap_or_default();
        let behind = self.text[body.end..to].split('\n').next().unwrap_or_default();
        let is_small = |word: &str| word.len() > 4 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        let words = |text: &'a str| text.split(|letter: char| !letter.is_alphabetic());
        // Where the stretch begins, a word may be cut.
        words(before).skip(1).chain(words(behind)).any(is_small)
    }

    /// Whether nothing but a person was read at `span`.
    fn is_free(&self, span: Span) -> bool {
        overlapping(self.readings, span).iter().all(|reading| self.kind(reading) == Some(Kind::Person))
    }

    /// Whether a place was read at `span`: "Delhi" of "Delhi Arts Council".
    fn is_place(&self, span: Span) -> bool {
        let is_place = |reading: &Reading| match reading.meaning {
            Meaning::Alias(index) => {
                let alias = self.gazetteer.alias_data(index);
                alias.kind != AliasKind::Adjective && self.gazetteer.entity_of(alias.entity).kind() == Kind::Place
            }
            _ => false,
        };
        let readings = overlapping(self.readings, span);
        !readings.is_empty() && readings.iter().all(is_place)
    }

    /// Whether a name or an adjective stands right before byte `start`, so that it may be a part of what begins there:
    /// "Canadian Food Inspection Agency", but not "Canada's Food Inspection Agency".
    fn follows_country(&self, start: usize) -> bool {
        let before = self.text[..start].strip_suffix(' ').unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_owner = word.ends_with(['\'', '’']) || word.ends_with("'s") || word.ends_with("’s");
        !is_owner && !overlapping(self.readings, Span::new(before.len() - word.len(), before.len())).is_empty()
    }

    fn kind(&self, reading: &Reading) -> Option<Kind> {
        match reading.meaning {
            Meaning::Alias(index) | Meaning::Misspelt(index, _) => {
                Some(self.gazetteer.entity_of(self.gazetteer.alias_data(index).entity).kind())
            }
            Meaning::Stranger(_, kind) => Some(kind),
            _ => None,
        }
    }

    /// The country that is named right before `span`: "Kyrgyzstan's", "Kyrgyz".
    fn country_before(&self, span: Span) -> Option<EntityId> {
        let behind = self.readings.partition_point(|reading| reading.span.end <= span.start);
        let reading = &self.readings[behind.checked_sub(1)?];
        let between = self.text[reading.span.end..span.start].trim_start_matches(['\'', '’']);
        self.country(reading).filter(|_| matches!(between, " " | "s "))
    }

    /// The country that follows `span` and "of".
    fn country_behind(&self, span: Span) -> Option<EntityId> {
        let behind = self.readings.partition_point(|reading| reading.span.start < span.end);
        let reading = self.readings.get(behind)?;
        self.country(reading).filter(|_| matches!(&self.text[span.end..reading.span.start], " of " | " of the "))
    }

    fn country(&self, reading: &Reading) -> Option<EntityId> {
        let Meaning::Alias(index) = reading.meaning else {
            return None;
        };
        let country = self.gazetteer.alias_data(index).entity;
        (self.gazetteer.entity_of(country).kind() == Kind::Country).then_some(country)
    }
}

/// The word of ASCII letters and digits at byte `start`; empty where other letters go on.
fn word_at(text: &str, start: usize) -> Span {
    // In one long word, names may begin at every other letter.
    let end = alphanumeric_end(&text.as_bytes()[..text.len().min(start + LONGEST_WORD)], start);
    let goes_on = text.as_bytes().get(end).is_some_and(|byte| !byte.is_ascii());
    Span::new(start, if goes_on { start } else { end })
}
