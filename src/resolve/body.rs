//! Parties and other bodies that the gazetteer does not know, told by the noun that their names end with or begin
//! with: "the Respublika Party", "the Ata-Jurt party", "Foundation for Peace".
//!
//! A noun alone tells little, so that a name must have a word of its own or a country beside it, stand in a line that
//! writes other words small, and share no letter with anything that was read otherwise but the people whom it is called
//! after and the country that it belongs to (`owner`). A noun in small letters before a name tells of a body too
//! (`apposed`), and so do a description behind one (`described`) and the letters of some (`shaped`).

mod apposed;
mod beginning;
mod chamber;
mod company;
mod described;
mod employer;
mod ending;
mod initials;
mod longer;
mod owner;
mod party;
mod people;
mod place;
mod prefixed;
mod shaped;
mod short;
mod unknown;

use foldhash::HashMap;

use super::occurrence::Wanted;
use super::stranger::list::{Stranger, Strangers, in_one_line, key_of};
use super::{Meaning, Reading, Rule, insert, overlapping, put};
use crate::gazetteer::{EntityId, Gazetteer, Kind, List, Lists};
use crate::span::Span;
use crate::text::capitals::Capitals;
use crate::text::phrases::{PhraseList, PhraseLists};
use crate::text::runs::alphanumeric_end;
use owner::Owner;
use place::means_nothing;

/// The most words of a name on either side of its noun.
const MOST_WORDS: usize = 6;
/// What stands before the body of a state that the reader knows.
const ARTICLES: [&str; 4] = ["the ", "The ", "country's ", "country’s "];
/// How many names before a short one are asked whether it means them.
const NEAR: usize = 64;
/// The most letters of a noun that is always written in capitals.
const SHORTEST_IN_CAPITALS: usize = 2;
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

/// A body that a text names.
struct Body {
    span: Span,
    /// The country that it belongs to, as far as the text tells.
    owner: Option<EntityId>,
    /// Whether the noun that tells it is no part of the name, so that the name must be looked for further on.
    is_bare: bool,
    /// What the name means, if that is known ("Gazprom JSC"), and what decided.
    known: Option<(Meaning, Rule)>,
    /// Whether the name says only what sort of body it is, so that it means one that is named in full before: "the National
    /// Bank" behind "the National Bank of Kazakhstan".
    is_short: bool,
}

impl Body {
    fn of(span: Span) -> Self {
        Self { span, owner: None, is_bare: false, known: None, is_short: false }
    }
}

/// Adds the bodies that `readings` do not name yet.
///
/// Few words are looked up: those with a capital behind another one, those before "of", "for", "against" and the first
/// letters of nouns in small letters, and those behind the last letters of such nouns.
pub(super) fn add(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &Capitals,
    readings: &mut Vec<Reading>,
    strangers: &mut Strangers,
) {
    let others = Finder { gazetteer, text, readings }.of_other_countries();
    if !others.is_empty() {
        readings.retain(|reading| others.binary_search(&reading.span).is_err());
    }
    let finder = Finder { gazetteer, text, readings };
    let mut found: Vec<Body> = Vec::new();
    let mut pairs = capitals.pairs.iter().map(|(_, second)| *second).peekable();
    for start in &capitals.starts {
        while pairs.next_if(|second| second < start).is_some() {}
        let follows_capital = pairs.peek() == Some(start);
        if let Some(body) = finder.body_at(*start, follows_capital)
            && found.last().is_none_or(|last| last.span.end <= body.span.start)
        {
            found.push(body);
        }
    }
    if !found.is_empty() {
        enter(gazetteer, text, capitals, found, readings, strangers);
    }
    let finder = Finder { gazetteer, text, readings };
    let longer = finder.longer_names();
    if !longer.is_empty() {
        enter(gazetteer, text, capitals, longer, readings, strangers);
    }
    let finder = Finder { gazetteer, text, readings };
    let later = short::find(&finder, &capitals.starts, &finder.short_names());
    put(readings, later, |span, old| span == old.span && means_nothing(old));
    let initials = Finder { gazetteer, text, readings }.initials();
    initials::add(text, &capitals.starts, &initials, readings);
    let employers = Finder { gazetteer, text, readings }.employers();
    if !employers.is_empty() {
        enter(gazetteer, text, capitals, employers, readings, strangers);
    }
}

/// Adds the bodies that were `found` to `readings`, and those who are not known to `strangers`.
fn enter(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &Capitals,
    found: Vec<Body>,
    readings: &mut Vec<Reading>,
    strangers: &mut Strangers,
) {
    let finder = Finder { gazetteer, text, readings };
    let mut keys: HashMap<String, String> = HashMap::default();
    let mut bare: Vec<(Span, usize)> = Vec::new();
    let mut added: Vec<Reading> = Vec::with_capacity(found.len());
    for Body { span, owner, is_bare, known, is_short } in found {
        let before = || finder.meaning_before(span, &added).map(|meaning| (meaning, Rule::PartOfName));
        let known = match known {
            Some(known) if finder.owner(span).is_some() => Some(known),
            Some(known) => before().or(Some(known)),
            None if is_short => before(),
            None => None,
        };
        if is_short || known.is_some() {
            added.extend(known.map(|(meaning, rule)| Reading::new(span, meaning, rule)));
            continue;
        }
        let (name, office) = (in_one_line(&text[span.as_range()]), String::new());
        let country = owner.or_else(|| finder.owner(span));
        // Many countries have a body of that name.
        let code = country.and_then(|country| gazetteer.entity_of(country).attribute("iso"));
        let distinct = code.map_or_else(|| name.clone(), |code| format!("{name} {code}"));
        let key = keys.entry(name.clone()).or_insert_with(|| key_of(gazetteer, Kind::Organisation, &distinct)).clone();
        let stranger = strangers.enter(Stranger { kind: Kind::Organisation, key, name, office, country });
        if is_bare {
            bare.push((span, stranger));
        }
        added.push(Reading::new(span, Meaning::Stranger(stranger, Kind::Organisation), Rule::Introduced));
    }
    for reading in &mut added {
        reading.nested = finder.countries_in(reading.span);
    }
    put(readings, added, |new, old| new.contains(old.span));
    add_later(text, &capitals.starts, &bare, readings);
}

/// Adds the names in `bare`, each with its stranger, wherever they stand further on.
fn add_later(text: &str, capitals: &[usize], bare: &[(Span, usize)], readings: &mut Vec<Reading>) {
    let Some((first, _)) = bare.first() else {
        return;
    };
    let mut later = Vec::new();
    let wanted = Wanted::new(bare.iter().map(|(span, _)| &text[span.as_range()]));
    wanted.find(text, capitals, first.end, |number, span| {
        let (introduced, stranger) = bare[number];
        if introduced.end <= span.start {
            later.push(Reading::new(span, Meaning::Stranger(stranger, Kind::Organisation), Rule::Introduced));
        }
    });
    insert(readings, later);
}

struct Finder<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    readings: &'a [Reading],
}

impl<'a> Finder<'a> {
    /// The name that the word with a capital at byte `start` tells.
    #[inline]
    fn body_at(&self, start: usize, follows_capital: bool) -> Option<Body> {
        let (phrases, noun) = (self.gazetteer.phrases(), word_at(self.text, start));
        let bytes = self.text.as_bytes();
        let behind = bytes.get(noun.end..).and_then(<[u8]>::first_chunk);
        let [space, next] = behind.copied().unwrap_or_default();
        let before = start.saturating_sub(1);
        let before = before.saturating_sub(usize::from(bytes[before] == b'"'));
        // All are asked at once, without a branch for each: which of them will be so cannot be foreseen.
        let is_linked = (space == b' ') & matches!(next, b'o' | b'f' | b'a');
        let follows_bracket = bytes[start.saturating_sub(2)] == b')';
        let may_be_body = (follows_capital | is_linked | follows_number(bytes, start) | follows_bracket)
            & phrases.may_be_body(self.text, start);
        let may_be_party = (space == b' ') & phrases.may_be_small_body(self.text, noun.end + 1);
        let may_be_apposed = !follows_capital
            & (phrases.may_lead_to_body(self.text, before) | phrases.may_be_staff_of(self.text, before));
        let may_be_chamber = phrases.may_be_chamber(self.text, start);
        let may_begin_so = is_linked | (space == b' ') & matches!(next, b'w' | b'W' | b'A');
        let may_be_people = may_begin_so & phrases.may_be_people(self.text, start);
        let article = bytes.get(noun.end + 2).copied().unwrap_or_default();
        let may_be_described =
            (space == b',') & (next == b' ') & matches!(article, b'a' | b't' | b'o' | b'p' | b'h' | b'm');
        let may_be_site = (space == b'.') & next.is_ascii_lowercase();
        let is_inside = start.checked_sub(1).is_some_and(|last| bytes[last].is_ascii_lowercase());
        let may_end_so = phrases.may_end_body_name(self.text, noun.end);
        let may_be_shaped = may_be_site | is_inside | may_end_so;
        let may_be_known =
            may_be_body | may_be_party | may_be_apposed | may_be_chamber | may_be_people | may_be_described;
        if noun.is_empty() | !(may_be_known | may_be_shaped) {
            return None;
        }
        if may_be_chamber && let Some(body) = self.chamber_at(noun).or_else(|| self.prefixed_at(noun)) {
            return Some(body);
        }
        if let Some(body) = may_be_people.then(|| self.people_at(noun)).flatten() {
            return Some(body);
        }
        if may_be_body {
            let lists = phrases.lists_at(self.text, noun);
            let ends = self.ends_body(noun, lists);
            if ends || lists.has(PhraseList::BodyBegin) {
                let body = self.body_with(noun, lists, ends);
                if body.is_some() || !may_be_described {
                    return body;
                }
            }
        }
        if let Some(body) = may_be_party.then(|| self.party_before(noun)).flatten() {
            return Some(Body { is_bare: true, ..Body::of(body) });
        }
        let apposed = may_be_apposed.then(|| self.apposed_at(start)).flatten();
        let described = apposed.or_else(|| may_be_described.then(|| self.described_at(noun)).flatten());
        described.or_else(|| match may_be_shaped {
            false => None,
            true if may_be_site => self.site_at(noun),
            true if is_inside => self.with_inner_capital(noun),
            true => self.with_telling_end(noun),
        })
    }

    /// Whether a name may end with `noun`, which stands in `lists`: "Party", but "Court" only in "High Court".
    fn ends_body(&self, noun: Span, lists: PhraseLists) -> bool {
        is_noun(lists)
            || lists.has(PhraseList::SortedBodyEnd) && self.is_sorted(noun, PhraseList::BodySort)
            || lists.has(PhraseList::UnitEnd) && self.ordinal_before(noun).is_some()
            || lists.has(PhraseList::JoinedBodyEnd) && self.follows_company(noun.start)
    }

    /// Whether the word right before `noun` stands in `list`.
    fn is_sorted(&self, noun: Span, list: PhraseList) -> bool {
        let before = self.text[..noun.start].strip_suffix(' ').unwrap_or_default();
        let sort = before.rsplit([' ', '-']).next().unwrap_or_default();
        let span = Span::new(before.len() - sort.len(), before.len());
        self.gazetteer.phrases().lists_at(self.text, span).has(list)
    }

    /// The name that has `noun` as its last word, if it `ends` one, or its first: "Respublika Party", "Foundation for Peace".
    fn body_with(&self, noun: Span, lists: PhraseLists, ends: bool) -> Option<Body> {
        let is_form = lists.has(PhraseList::CompanyForm);
        // "Fox TV"
        let is_short = noun.len() <= SHORTEST_IN_CAPITALS;
        let word = &self.text[noun.as_range()];
        let is_in_capitals = !is_form && !is_short && !word.contains(char::is_lowercase);
        let is_no_form = is_form && !self.gazetteer.phrases().is_company_form(word);
        if is_in_capitals || is_no_form || !self.is_free(noun) {
            return None;
        }
        let start = if is_form { self.beginning_of_company(noun.start) } else { self.beginning(noun.start) };
        let unit = self.ordinal_before(noun).filter(|_| start == noun.start && lists.has(PhraseList::UnitEnd));
        let start = unit.unwrap_or(start);
        if start == noun.start && (is_form || self.repeats_sort(noun)) {
            return self.known_with_form(noun);
        }
        // "Japan's Toyota Motor Corp"
        let forms = Span::new(start, noun.end);
        if is_form
            && self.are_forms(forms)
            && let Some(body) = self.known_with_form(forms)
        {
            return Some(body);
        }
        let begins = lists.has(PhraseList::BodyBegin).then(|| self.ending(noun.end, lists)).flatten();
        let end = match begins {
            Some(end) => end,
            None if is_form => self.form_end(noun),
            None if ends => self.of_end(noun.end),
            None => return None,
        };
        let first = self.over_and(start, is_form);
        let mut own = Span::new(first, noun.start);
        let is_one_of_state = lists.has(PhraseList::BodyEnd) && !lists.has(PhraseList::SmallBodyEnd) && !own.is_empty();
        let (start, inside) = match self.owner_before(first, noun.start, lists) {
            Owner::Outside(start) => (start, None),
            Owner::Opening(start) => {
                own = Span::new(start, noun.start);
                (start, self.country_ending_before(first))
            }
            Owner::Other => {
                let tells_more = begins.is_some() || is_one_of_state || self.has_own_word(own);
                (first, Some(self.country_ending_before(first).filter(|_| tells_more)?))
            }
        };
        let body = Span::new(start, end);
        // "The Energy Ministry", "the Election Commission": each country has one.
        // "The Security Council" is that of the United Nations.
        let is_of_state = || {
            let is_security = &self.text[own.as_range()] == "Security ";
            let is_sorted =
                ends && self.is_sorted(noun, PhraseList::StateSort) && !is_security && !self.has_own_word(own);
            let is_sorted = is_sorted && ARTICLES.iter().any(|article| self.text[..start].ends_with(article));
            !own.is_empty() && (is_sorted || lists.has(PhraseList::AnyBodyEnd))
        };
        let likely = || self.likely_owner_of(body);
        // "a Supreme Court verdict"
        let is_court = || lists.has(PhraseList::PartedBody) && !own.is_empty() && self.is_no_ending(start);
        let known_likely = || is_court().then(likely).flatten().filter(|owner| self.known_of(body, *owner).is_some());
        let owner = inside.or_else(|| self.owner(body));
        let owner = owner.or_else(|| (is_of_state() || self.is_shared(body)).then(likely).flatten());
        let owner = owner.or_else(known_likely);
        let is_alone = begins.is_none() && start == noun.start;
        let is_cut = begins.is_none() && self.goes_on(end);
        if is_alone || is_cut || !self.is_whole(start) {
            return None;
        }
        let known = match owner {
            Some(owner) => self.known_of(body, owner),
            None if is_of_state() => self.of_one_of_several(body),
            None => self.organ_of_named(body).filter(|_| !own.is_empty()),
        };
        // Each country has a Supreme Court, and one only; of its parties, forces and centres there are many.
        let is_one =
            lists.has(PhraseList::PartedBody) || lists.has(PhraseList::BodyEnd) && !lists.has(PhraseList::SmallBodyEnd);
        let is_free = lists.has(PhraseList::FreeBody) && self.text[own.as_range()].trim_end().contains(' ');
        // "the South Oil Company"
        let is_company = || is_form && self.text[own.as_range()].trim_end().contains(' ');
        let is_of_many = !lists.has(PhraseList::AnyBodyEnd) && (is_free || self.has_own_word(own) || is_company());
        let is_placed = begins.is_none() && !is_form && end > noun.end;
        let is_named = is_of_many || is_placed || owner.is_some() && is_one;
        let is_short = begins.is_none() && !is_named && known.is_none();
        let stands = known.is_some() || self.is_new_of(body, owner);
        stands.then(|| Body { owner, known, is_short, ..Body::of(body) })
    }

    /// The countries that are read inside `span`, sorted.
    fn countries_in(&self, span: Span) -> Vec<EntityId> {
        let inside = overlapping(self.readings, span).iter().filter(|reading| span.contains(reading.span));
        let mut countries: Vec<EntityId> = inside
            .flat_map(|reading| {
                let named = match reading.meaning {
                    Meaning::Alias(index) => Some(self.gazetteer.alias_data(index).entity),
                    _ => None,
                };
                let is_country = |entity: &EntityId| self.gazetteer.entity_of(*entity).kind() == Kind::Country;
                named.filter(is_country).into_iter().chain(reading.nested.iter().copied())
            })
            .collect();
        countries.sort_unstable();
        countries.dedup();
        countries
    }

    /// What is named in full before `short`, in the text or in `added`: "the National Bank of Kazakhstan".
    fn meaning_before(&self, short: Span, added: &[Reading]) -> Option<Meaning> {
        let name = &self.text[short.as_range()];
        let is_full = |reading: &&Reading| {
            let rest = self.text[reading.span.as_range()].strip_prefix(name);
            // "House of Representatives Finance Committee" is none of the House.
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" of ") && !self.ends_as_employer(reading.span))
        };
        let known = self.readings.partition_point(|reading| reading.span.end <= short.start);
        let known = self.readings[..known].iter().rev().take(NEAR).filter(|reading| is_full(reading));
        let known = known.filter(|reading| self.kind(reading) == Some(Kind::Organisation));
        let mut before = known.chain(added.iter().rev().take(NEAR).filter(is_full));
        before.next().map(|reading| reading.meaning.clone())
    }

    /// Whether what stands at byte `end` is more of a name.
    fn goes_on(&self, end: usize) -> bool {
        let rest = &self.text[end..];
        let follows = rest.strip_prefix([' ', '-', '–', '&', '/']).unwrap_or_default();
        // "Communist Party of Vietnam" is a party of a country; "Department of Trees" has a longer name.
        let of =
            [" of the ", " of ", " for the ", " for "].iter().find_map(|of| rest.strip_prefix(of)).unwrap_or_default();
        let is_country = || self.country_behind(Span::new(end, end)).is_some();
        // "the Liberty Institute of Giga Bokeria"
        let is_leader = || {
            let first = word_at(self.text, self.text.len() - of.len());
            self.is_person_from(first) && self.precedes_capital(first)
        };
        follows.starts_with(char::is_uppercase)
            || rest.starts_with(['-', '–', '/'])
            || rest.starts_with(" & ")
            || self.precedes_form(end)
            || of.starts_with(char::is_uppercase) && !is_country() && !is_leader()
    }

    /// Whether `span` says more than what sort of body it is: not "Opposition" of "Opposition Party".
    fn has_own_word(&self, span: Span) -> bool {
        let phrases = self.gazetteer.phrases();
        let words = || self.text[span.as_range()].split([' ', '-']).filter(|word| !word.is_empty());
        // "Public Policy Research Center": three such words are of one name.
        words().any(|word| !phrases.is_no_body(word)) || words().nth(2).is_some()
    }

    /// Whether a name that begins at byte `start` is not the end of a longer one: "David L. Lawrence Institute",
    /// "Hotel and Lodging Association".
    fn is_whole(&self, start: usize) -> bool {
        let before = &self.text[..start];
        if before.ends_with(['-', '–', '&']) {
            return false;
        }
        let last_letter =
            |text: &str| text.trim_end().rsplit(|letter: char| !letter.is_alphabetic()).next().map(str::len);
        // "the U.S. Fifth Fleet"
        let is_read = || self.reading_ending(before.trim_end().len()).is_some();
        if let Some(initial) = before.strip_suffix(". ").filter(|_| !is_read()) {
            return !matches!(last_letter(initial), Some(1..=3));
        }
        if before.strip_suffix(" of ").is_some_and(|owner| self.ends_in_part_of_name(owner)) {
            return false;
        }
        let joined = before.strip_suffix(" and ").or_else(|| before.strip_suffix(" & "));
        let begins_with_body = || {
            let first = overlapping(self.readings, Span::new(start, start + 1)).first();
            first.is_some_and(|first| first.span.start == start && self.kind(first) == Some(Kind::Organisation))
        };
        joined.is_none_or(|joined| {
            let word = joined.rsplit(' ').next().unwrap_or_default();
            let span = Span::new(joined.len() - word.len(), joined.len());
            let lists = self.gazetteer.phrases().lists_at(self.text, span);
            let is_body = is_noun(lists) || lists.has(PhraseList::SortedBodyEnd);
            !word.starts_with(char::is_uppercase)
                || is_body
                || begins_with_body()
                || !overlapping(self.readings, span).is_empty()
        })
    }

    /// Whether `before`, which stands before "of", ends in a word of a name, and neither in a person nor in an office:
    /// "District" of "District of Columbia Court".
    fn ends_in_part_of_name(&self, before: &str) -> bool {
        let word = before.rsplit(' ').next().unwrap_or_default();
        word.starts_with(char::is_uppercase)
            && word.ends_with(char::is_alphanumeric)
            && !self.gazetteer.words().of_small(word).has(List::Role)
            && self.is_unread(Span::new(before.len() - word.len(), before.len()))
    }

    /// Whether a sentence or a line begins at byte `at`.
    fn opens_sentence(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches([' ', '“', '"', '‘']);
        before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':'])
    }
}

/// Whether a name may end with a word of these lists, whatever stands before it.
fn is_noun(lists: PhraseLists) -> bool {
    [PhraseList::BodyEnd, PhraseList::AnyBodyEnd, PhraseList::CompanyForm].iter().any(|list| lists.has(*list))
}

/// Whether a number and its ending may stand before byte `start`: "162nd ".
fn follows_number(bytes: &[u8], start: usize) -> bool {
    let before = start.checked_sub(4).and_then(|from| bytes[from..start].first_chunk::<4>());
    before.is_some_and(|[digit, _, _, space]| digit.is_ascii_digit() & (*space == b' '))
}

/// The word of ASCII letters and digits at byte `start`; empty where other letters go on, but not where “Congress” is
/// quoted.
fn word_at(text: &str, start: usize) -> Span {
    // In one long word, names may begin at every other letter.
    let end = alphanumeric_end(&text.as_bytes()[..text.len().min(start + LONGEST_WORD)], start);
    let is_other = text.as_bytes().get(end).is_some_and(|byte| !byte.is_ascii());
    let goes_on = is_other && text[end..].starts_with(char::is_alphanumeric);
    Span::new(start, if goes_on { start } else { end })
}
