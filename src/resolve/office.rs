//! Offices that stand for their holders: "the Kyrgyz president", "Russia's
//! defence minister", "the president of Tajikistan".
//!
//! An office goes to whom the document gives it, or else to its one holder at
//! the document's date. The mention is the head noun.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};
use memchr::memmem::find_iter;

use super::neighbours::{Neighbours, without_possessive};
use super::{Meaning, Reading, Rule, insert, is_free};
use crate::gazetteer::{EntityId, Gazetteer, Kind, List, Words};
use crate::span::Span;
use crate::text::Date;
use crate::text::blocks::word_end;
use crate::text::word_table::WordTable;

/// An office that one person holds at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Post {
    HeadOfState,
    HeadOfGovernment,
    /// The one who leads, be it as head of state or of government.
    Leader,
    ForeignMinister,
    DefenceMinister,
    InteriorMinister,
    OrganisationHead,
}

/// Head nouns, in small letters, longest first where one begins another.
const NOUNS: &[(&str, Post)] = &[
    ("minister of foreign affairs", Post::ForeignMinister),
    ("minister for foreign affairs", Post::ForeignMinister),
    ("minister of internal affairs", Post::InteriorMinister),
    ("minister of the interior", Post::InteriorMinister),
    ("minister of defence", Post::DefenceMinister),
    ("minister of defense", Post::DefenceMinister),
    ("secretary-general", Post::OrganisationHead),
    ("secretary general", Post::OrganisationHead),
    ("head of government", Post::HeadOfGovernment),
    ("foreign minister", Post::ForeignMinister),
    ("foreign secretary", Post::ForeignMinister),
    ("interior minister", Post::InteriorMinister),
    ("defence minister", Post::DefenceMinister),
    ("defense minister", Post::DefenceMinister),
    ("defence secretary", Post::DefenceMinister),
    ("defense secretary", Post::DefenceMinister),
    ("prime minister", Post::HeadOfGovernment),
    ("head of state", Post::HeadOfState),
    ("top diplomat", Post::ForeignMinister),
    ("chancellor", Post::HeadOfGovernment),
    ("president", Post::HeadOfState),
    ("premier", Post::HeadOfGovernment),
    ("leader", Post::Leader),
    ("emperor", Post::HeadOfState),
    ("sultan", Post::HeadOfState),
    ("king", Post::HeadOfState),
    ("queen", Post::HeadOfState),
    ("emir", Post::HeadOfState),
    ("head", Post::Leader),
];
/// The first words of the nouns, and the last ones: what stands in neither needs no further look.
static FIRST_WORDS: LazyLock<WordTable> = LazyLock::new(|| table(|noun| noun.split([' ', '-']).next()));
static LAST_WORDS: LazyLock<WordTable> = LazyLock::new(|| table(|noun| noun.rsplit([' ', '-']).next()));

fn table(word: impl Fn(&'static str) -> Option<&'static str>) -> WordTable {
    let words: Vec<&str> = NOUNS.iter().filter_map(|(noun, _)| word(noun)).collect();
    WordTable::of(&words)
}

/// Countries whose head of state is not who leads.
const PARLIAMENTARY: &[&str] = &[
    "AL", "AT", "AU", "BB", "BD", "BE", "BG", "BS", "CA", "CZ", "DE", "DK", "DM", "EE", "ES", "ET", "FI", "GB", "GR",
    "HR", "HU", "IE", "IL", "IN", "IQ", "IS", "IT", "JM", "JP", "KH", "LB", "LU", "LV", "ME", "MK", "MT", "MU", "MY",
    "NL", "NO", "NP", "NZ", "PG", "PK", "PL", "PT", "RS", "SE", "SG", "SI", "SK", "TH", "TT", "XK",
];

/// Adds the offices beside the countries and organisations that `readings` name.
pub(super) fn add(gazetteer: &Gazetteer, text: &str, date: Option<Date>, readings: &mut Vec<Reading>) {
    let finder = Finder { gazetteer, text, date };
    let mut offices: Vec<Office> = Vec::new();
    for index in 0..readings.len() {
        finder.add_offices_beside(readings, index, &mut offices);
    }
    if offices.is_empty() {
        return;
    }
    let given = finder.given_by_text(&offices);
    let mut added: Vec<Reading> = offices
        .iter()
        .filter(|office| office.person.is_none() && is_free(readings, office.span))
        .filter_map(|office| finder.read(office, &given))
        .collect();
    added.extend(finder.bare_offices(readings, &offices, &given));
    added.sort_by_key(|reading| reading.span);
    added.dedup_by(|later, earlier| later.span.overlaps(earlier.span));
    insert(readings, added);
}

/// Whether a name follows, be it one that nobody knows: "US President Smith".
fn is_name(words: &Words, after: &str) -> bool {
    let next = after.strip_prefix([' ', '\n']).unwrap_or_default();
    let word = next.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    word.starts_with(char::is_uppercase) && !words.of(word).has(List::NoHolderBehind)
}

/// The gazetteer's word for the office that stands right before byte `end`, as
/// in "defence minister Ivanov".
pub(super) fn office_before(text: &str, end: usize) -> Option<&'static str> {
    noun_ending(text[..end].trim_end_matches([' ', ','])).map(|(_, post)| office_name(post))
}

/// An office that a text names.
struct Office {
    /// The head noun.
    span: Span,
    post: Post,
    /// The country or the organisation.
    of: EntityId,
    /// The person who is named beside it.
    person: Option<EntityId>,
}

/// To whom "the president" alone refers.
#[derive(Clone, Copy)]
struct Bearer {
    person: EntityId,
    /// The end of the first place that names the person and the office.
    from: usize,
}

/// Whom the document itself gives an office, by office and country.
type Given = HashMap<(Post, EntityId), Vec<EntityId>>;

struct Finder<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    date: Option<Date>,
}

impl Finder<'_> {
    /// Adds the offices right behind, or right before, the name at `index`.
    fn add_offices_beside(&self, readings: &[Reading], index: usize, offices: &mut Vec<Office>) {
        let reading = &readings[index];
        let (behind, before) = (self.noun_behind(reading.span), self.noun_before(reading.span));
        for (span, post) in [behind, before].into_iter().flatten() {
            if let Some(of) = self.body(reading)
                && self.means_holder(reading.span, span)
            {
                offices.push(Office { span, post, of, person: self.person_beside(readings, reading.span, span) });
            }
        }
    }

    /// The country or organisation that a reading names.
    fn body(&self, reading: &Reading) -> Option<EntityId> {
        let Meaning::Alias(index) = reading.meaning else {
            return None;
        };
        let entity = self.gazetteer.alias_data(index).entity;
        matches!(self.gazetteer.entity_of(entity).kind(), Kind::Country | Kind::Organisation).then_some(entity)
    }

    /// The office in "Kyrgyz president" and "Russia’s defence minister".
    fn noun_behind(&self, name: Span) -> Option<(Span, Post)> {
        let rest = without_possessive(&self.text[name.end..]).strip_prefix([' ', '\n'])?;
        let start = self.text.len() - rest.len();
        if !FIRST_WORDS.has_small_at(self.text, word_at(self.text, start)) {
            return None;
        }
        let (noun, post) = NOUNS.iter().find(|(noun, _)| begins_with(rest, noun))?;
        (*noun != "head").then(|| (Span::new(start, start + noun.len()), *post))
    }

    /// The office in "president of Tajikistan" and "head of the Kyrgyz Republic".
    fn noun_before(&self, name: Span) -> Option<(Span, Post)> {
        let rest = self.text[..name.start].strip_suffix(' ')?;
        let rest = rest.strip_suffix(" the").unwrap_or(rest).strip_suffix(" of")?;
        let (noun, post) = noun_ending(rest)?;
        Some((Span::new(rest.len() - noun.len(), rest.len()), post))
    }

    /// Whether the words before the office and its country leave it that of its holder.
    fn means_holder(&self, name: Span, noun: Span) -> bool {
        let start = name.start.min(noun.start);
        let before = Neighbours::new(self.text, Span::new(start, start)).word_before();
        let words = self.gazetteer.words();
        let is_plain = |word: &str| !words.of_small(word).has(List::NoHolderBefore);
        let after = &self.text[noun.end..];
        let goes_on = after.starts_with("-elect") || after.starts_with(" elect") || after.starts_with(" who would");
        is_plain(before) && !goes_on && !(noun.start > name.start && is_name(words, after))
    }

    /// The person who is named right behind an office, or before it and a comma.
    fn person_beside(&self, readings: &[Reading], name: Span, noun: Span) -> Option<EntityId> {
        let (start, end) = (name.start.min(noun.start), name.end.max(noun.end));
        let next = readings.partition_point(|reading| reading.span.start < end);
        let behind = readings.get(next).filter(|next| is_apposition(&self.text[end..next.span.start]));
        let before = readings[..next].iter().rfind(|reading| reading.span.end <= start);
        let before = before.filter(|before| {
            let between = &self.text[before.span.end..start];
            between.starts_with(',') && is_apposition(between)
        });
        [behind, before].into_iter().flatten().find_map(|reading| self.person(reading))
    }

    fn person(&self, reading: &Reading) -> Option<EntityId> {
        let Meaning::Alias(index) = reading.meaning else {
            return None;
        };
        let entity = self.gazetteer.alias_data(index).entity;
        (self.gazetteer.entity_of(entity).kind() == Kind::Person).then_some(entity)
    }

    /// Whom the document gives each office.
    fn given_by_text(&self, offices: &[Office]) -> Given {
        let mut given = Given::default();
        for office in offices {
            if let Some(person) = office.person {
                let people = given.entry((office.post, office.of)).or_default();
                if !people.contains(&person) {
                    people.push(person);
                }
            }
        }
        given
    }

    /// "The president", where the document gives that office to one person
    /// only, from there on.
    fn bare_offices(&self, readings: &[Reading], offices: &[Office], given: &Given) -> Vec<Reading> {
        let mut holders: HashMap<Post, Option<Bearer>> = HashMap::default();
        let holder_of = |post: Post| self.only_holder(post, readings, offices, given);
        let mut found = Vec::new();
        if given.is_empty() {
            return found;
        }
        for at in find_iter(self.text.as_bytes(), "he ") {
            let Some((noun, post)) = self.noun_behind_article(at) else {
                continue;
            };
            let span = Span::new(at + "he ".len(), at + "he ".len() + noun);
            let holder = *holders.entry(post).or_insert_with(|| holder_of(post));
            if let Some(holder) = holder.filter(|holder| holder.from <= span.start)
                && is_free(readings, span)
                && self.is_bare(span)
            {
                found.push(Reading::new(span, Meaning::Holder(holder.person), Rule::OfficeInText));
            }
        }
        found
    }

    /// The length of the office, in small letters, that stands behind the article whose "he " is at `at`.
    fn noun_behind_article(&self, at: usize) -> Option<(usize, Post)> {
        if !matches!(self.text.as_bytes()[..at], [.., b' ', b't'] | [.., b'T']) {
            return None;
        }
        let start = at + "he ".len();
        let rest = &self.text[start..];
        if !FIRST_WORDS.has_small_at(self.text, word_at(self.text, start)) {
            return None;
        }
        let is_meant = |noun: &str| !matches!(noun, "head" | "leader") && rest.starts_with(noun);
        NOUNS.iter().find(|(noun, _)| is_meant(noun)).map(|(noun, post)| (noun.len(), *post))
    }

    /// The one person to whom the document gives an office, and from where on.
    fn only_holder(&self, post: Post, readings: &[Reading], offices: &[Office], given: &Given) -> Option<Bearer> {
        let people = given.iter().filter(|((other, _), _)| *other == post).flat_map(|(_, people)| people.iter());
        let people: HashSet<EntityId> = people.copied().collect();
        let person = people.iter().next().copied().filter(|_| people.len() == 1)?;
        let named = offices.iter().filter(|office| office.post == post && office.person.is_some());
        let from = named.map(|office| office.span.end).min()?;
        (!self.has_rival(readings, person, post)).then_some(Bearer { person, from })
    }

    /// Whether the document names somebody else who has held such an office.
    fn has_rival(&self, readings: &[Reading], person: EntityId, post: Post) -> bool {
        let office = office_name(post);
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

    /// Whom an office means that stands without a name.
    fn read(&self, office: &Office, given: &Given) -> Option<Reading> {
        let posts = [office.post, Post::HeadOfState, Post::HeadOfGovernment, Post::Leader];
        let led = if office.post == Post::Leader { &posts[..] } else { &posts[..1] };
        let in_text = led.iter().find_map(|post| given.get(&(*post, office.of)));
        let (people, rule) = match in_text {
            Some(people) => (people.clone(), Rule::OfficeInText),
            None => (self.holders(office)?, Rule::OfficeByDate),
        };
        let meaning = match people.as_slice() {
            [] => return None,
            [person] => Meaning::Holder(*person),
            _ => Meaning::Ambiguous(people),
        };
        Some(Reading::new(office.span, meaning, rule))
    }

    /// The holders of an office within a week of the document's date: those
    /// whose title has the word that the text uses, if there are any.
    fn holders(&self, office: &Office) -> Option<Vec<EntityId>> {
        let date = self.date?;
        let name = match office.post {
            Post::Leader if self.gazetteer.entity_of(office.of).kind() == Kind::Organisation => "org_head",
            Post::Leader if self.is_parliamentary(office.of) => "head_of_government",
            post => office_name(post),
        };
        let noun = &self.text[office.span.as_range()];
        let first_word = noun.split([' ', '-']).next().unwrap_or_default().to_lowercase();
        let held: Vec<(EntityId, &str)> = self.gazetteer.holders(name, office.of, date).collect();
        let titled = held.iter().filter(|(_, title)| title.to_lowercase().contains(&first_word));
        let mut people: Vec<EntityId> = titled.map(|(person, _)| *person).collect();
        if people.is_empty() {
            people = held.iter().map(|(person, _)| *person).collect();
        }
        people.sort_unstable();
        people.dedup();
        Some(people)
    }

    fn is_parliamentary(&self, country: EntityId) -> bool {
        self.gazetteer.entity_of(country).iso().is_some_and(|iso| PARLIAMENTARY.contains(&iso))
    }
}

/// The word of the gazetteer for an office.
fn office_name(post: Post) -> &'static str {
    match post {
        Post::HeadOfState | Post::Leader => "head_of_state",
        Post::HeadOfGovernment => "head_of_government",
        Post::ForeignMinister => "foreign_minister",
        Post::DefenceMinister => "defence_minister",
        Post::InteriorMinister => "interior_minister",
        Post::OrganisationHead => "org_head",
    }
}

/// Whether what stands between an office and a name joins the two: a comma, an
/// article, an honorific.
fn is_apposition(between: &str) -> bool {
    const WORDS: [&str; 8] = ["", "the", "The", "Mr", "Mrs", "Ms", "Dr", "Republic"];
    let words = || between.split([' ', ',', '.', '\n']);
    between.len() < 24 && words().all(|word| WORDS.contains(&word)) && !between.contains("\n\n")
}

/// Whether `text` begins with the word or words `noun`, whatever their capitals.
fn begins_with(text: &str, noun: &str) -> bool {
    let head = text.get(..noun.len());
    let behind = text.get(noun.len()..).unwrap_or_default();
    head.is_some_and(|head| head.eq_ignore_ascii_case(noun)) && !behind.starts_with(char::is_alphanumeric)
}

/// The office that `text` ends with.
fn noun_ending(text: &str) -> Option<(&'static str, Post)> {
    let letters = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    if !LAST_WORDS.has_small(&text[text.len() - letters..]) {
        return None;
    }
    NOUNS.iter().copied().find(|(noun, _)| ends_with(text, noun))
}

/// The letters and digits of ASCII at `start`.
fn word_at(text: &str, start: usize) -> Span {
    Span::new(start, word_end(text.as_bytes(), start))
}

/// Whether `text` ends with the word or words `noun`, whatever their capitals.
fn ends_with(text: &str, noun: &str) -> bool {
    let Some(start) = text.len().checked_sub(noun.len()) else {
        return false;
    };
    let tail = text.get(start..);
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(noun))
        && !text[..start].ends_with(|before: char| before.is_alphanumeric() || before == '-')
}
