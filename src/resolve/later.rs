//! The names of people whom a text has introduced, where they stand again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use super::neighbours::Neighbours;
use super::occurrence::Wanted;
use super::stranger::list::Stranger;
use super::stranger::syllables;
use super::{Meaning, Reading, Rule, overlapping, put};
use crate::gazetteer::{Gazetteer, Kind, List, Lists, Words, without_article};
use crate::span::Span;
use crate::text::fold::fold_name;

/// The fewest letters of a family name that stands for its bearer.
const SHORTEST: usize = 3;

/// What tells of a person, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Told {
    /// The given name alone.
    GivenName,
    /// That the text says "Mr" elsewhere.
    Courtesy,
    /// An office, a title or a description.
    Title,
}

/// Where a text names a person in full whom the gazetteer does not know.
pub(super) struct Introduced {
    /// The index of the stranger.
    pub(super) index: usize,
    pub(super) span: Span,
    pub(super) told: Told,
}

impl Introduced {
    pub(super) fn rule(&self) -> Rule {
        if self.told == Told::GivenName { Rule::GivenName } else { Rule::Introduced }
    }
}

/// Adds the names of `people`, wherever they stand in full, and their family names behind the place where the text names
/// them first. Of several of one family name it is that of the one of whom more is told than the given name.
pub(super) fn add_later_names(
    gazetteer: &Gazetteer,
    text: &str,
    capitals: &[usize],
    people: &[Introduced],
    strangers: &[Stranger],
    readings: &mut Vec<Reading>,
) {
    let mut told: HashMap<usize, Told> = HashMap::default();
    for person in people {
        let most = told.entry(person.index).or_insert(person.told);
        *most = person.told.max(*most);
    }
    let mut seen = HashSet::default();
    let people: Vec<Person<'_>> = people
        .iter()
        .filter(|person| seen.insert(person.index))
        .map(|person| (person, &*strangers[person.index].name))
        .map(|(person, name)| Person::new(gazetteer, person, name, told[&person.index]))
        .collect();
    let mut bearers: HashMap<&str, Bearers> = HashMap::default();
    for person in &people {
        bearers.entry(&person.folded).or_insert_with(|| Bearers::of(person)).add(person);
    }
    // Of "Christine Lee" and "Lee Jae-yong" neither is Lee.
    let firsts: HashSet<&str> = people.iter().filter_map(|person| person.family_first.as_deref()).collect();
    // Whom the text introduces goes before a leader of the same family name whom it does not name in full, but not before
    // one whom it has named already: "Vice-President Biden" and "his son Hunter Biden".
    for leader in readings.iter().filter(|reading| reading.rule == Rule::Leader) {
        if let Some(bearers) = bearers.get_mut(&*fold_name(&text[leader.span.as_range()])) {
            bearers.follow_leader |= leader.span.start < bearers.first;
        }
    }
    let first_told = |bearers: &Bearers| {
        if bearers.told > Told::GivenName && !bearers.follow_leader { bearers.first } else { usize::MAX }
    };
    readings.retain(|reading| {
        let is_theirs = |name: &str| bearers.get(name).is_some_and(|them| first_told(them) <= reading.span.start);
        reading.rule != Rule::Leader || !is_theirs(&fold_name(&text[reading.span.as_range()]))
    });
    let mut names: Vec<Name<'_>> = people
        .iter()
        .flat_map(|person| {
            let (last, first) = (&*person.folded, person.family_first.as_deref());
            let until = bearers[last].mean_until(person).filter(|_| !firsts.contains(last));
            let is_first = first.is_some_and(|first| !bearers.contains_key(first));
            person.names(gazetteer.words(), until, is_first)
        })
        .collect();
    // Of two that are written alike the first is found: a family name goes before a given one.
    names.sort_by_key(|name| name.needs_title);
    let mut found: Vec<(usize, Span)> = Vec::with_capacity(names.len());
    Wanted::new(names.iter().map(|name| &*name.text)).find(text, capitals, 0, |number, span| {
        if span.start < names[number].until {
            found.push((number, span));
        }
    });
    // Who was introduced first goes first, and full names go before family names.
    found.sort_unstable();
    // The places that are taken, by their starts.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut added = Vec::with_capacity(found.len());
    for (number, span) in found {
        let neighbours = Neighbours::new(text, span);
        let is_title = |word: &str| gazetteer.words().of_small(word).has(List::Role);
        let is_other = || {
            let before = neighbours.word_before();
            neighbours.is_joined_before() && gazetteer.is_given_name(before) && !is_title(before)
        };
        // "Mr. Zhao", also before the text names Zhao Jianmin: "Senator Corker" in a heading.
        let is_titled = || {
            let before = text[..span.start].trim_end_matches([' ', '.']);
            let word = before.rsplit(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
            let lists = gazetteer.words().of_small(word);
            lists.has(List::Role) || lists.has(List::Honorific)
        };
        let name = &names[number];
        let is_early = span.start < name.from;
        let is_anyones = is_early && name.until < usize::MAX;
        let lacks_title = (name.needs_title || is_early) && !is_titled();
        if is_anyones || lacks_title || !name.is_full && opens_longer_name(gazetteer.words(), text, span) {
            continue;
        }
        // "Lee Suet Fern"
        if name.is_family_first && opens_full_name(gazetteer.words(), &neighbours) {
            continue;
        }
        let is_taken = taken.range(..span.end).next_back().is_some_and(|(_, end)| *end > span.start);
        let is_free = overlapping(readings, span).iter().all(|reading| gives_way(reading, span));
        if !is_taken && is_free && !is_other() {
            taken.insert(span.start, span.end);
            added.push(Reading::new(span, Meaning::Stranger(name.person, Kind::Person), Rule::FullName));
        }
    }
    put(readings, added, |new, old| gives_way(old, new));
}

/// Whether the name at `span`, or a part of it, was read as nothing that is known, such as "Wagner" that is no army, or as
/// somebody whom nothing but a given name told: "Wei Ling" of "Lee Wei Ling".
fn gives_way(reading: &Reading, span: Span) -> bool {
    let is_guess = reading.meaning == Meaning::Nothing || reading.rule == Rule::GivenName && reading.span != span;
    is_guess && span.contains(reading.span)
}

/// Whether a family name that stands first goes on with somebody's given name.
fn opens_full_name(words: &Words, neighbours: &Neighbours<'_>) -> bool {
    let word = neighbours.word_after();
    word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) && words.of_small(word).is_empty()
}

/// Whether a word with a capital goes on a name, and none of a heading: "the Faneuil Hall", but not "Corker Says He Will".
fn opens_longer_name(words: &Words, text: &str, span: Span) -> bool {
    let is_big = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let is_verb = |word: &str| words.of_small(word).has_any(Lists::of(&[List::Verb, List::Deed, List::StateVerb]));
    let Some(rest) = text[span.end..].strip_prefix(' ') else { return false };
    let mut following = rest.split(' ');
    let next = following.next().unwrap_or_default();
    is_big(next) && !is_verb(next) && !following.next().is_some_and(is_big)
}

/// Those who have one family name. It means the first of those of whom most is told, until the text introduces the next.
struct Bearers {
    /// Where the first of all is introduced.
    first: usize,
    /// The most that is told of one of them.
    told: Told,
    /// The one whom the name means, and where the next is introduced.
    owner: usize,
    until: usize,
    /// Whether a leader of that name is named before.
    follow_leader: bool,
}

impl Bearers {
    fn of(first: &Person<'_>) -> Self {
        let (owner, until) = (first.index, usize::MAX);
        Self { first: first.from, told: first.told, owner, until, follow_leader: false }
    }

    fn add(&mut self, person: &Person<'_>) {
        if person.told > self.told {
            (self.told, self.owner, self.until) = (person.told, person.index, usize::MAX);
        } else if person.told == self.told && person.index != self.owner {
            self.until = self.until.min(person.from);
        }
    }

    /// Up to where the family name means `person`.
    fn mean_until(&self, person: &Person<'_>) -> Option<usize> {
        (person.index == self.owner && !self.follow_leader).then_some(self.until)
    }
}

struct Person<'s> {
    /// The index of the stranger.
    index: usize,
    name: &'s str,
    surname: &'s str,
    /// The family name as it is compared.
    folded: String,
    /// The first word of the name as it is compared, if it may be the family's: "Lee" of "Lee Jae-yong".
    family_first: Option<String>,
    /// Behind where the text introduces the person.
    from: usize,
    told: Told,
}

/// One way to write a name.
struct Name<'s> {
    text: Cow<'s, str>,
    /// The index of the stranger.
    person: usize,
    /// The bytes from which and up to which it means the person.
    from: usize,
    until: usize,
    /// Whether it does so behind a title only: "Mr. Zhao".
    needs_title: bool,
    is_full: bool,
    /// Whether it is the first word of a name, and the family's.
    is_family_first: bool,
}

impl<'s> Person<'s> {
    fn new(gazetteer: &Gazetteer, person: &Introduced, name: &'s str, told: Told) -> Self {
        let surname = name.rsplit(' ').next().unwrap_or_default();
        let first = name.split(' ').next().filter(|first| is_family_first(gazetteer, first, surname));
        let (folded, family_first) = (fold_name(surname), first.map(fold_name));
        Self { index: person.index, name, surname, folded, family_first, from: person.span.end, told }
    }

    /// How a text may write the name, its last word, `until` where it is the person's, and its first one if it `is_first` of a
    /// family's: in its letters, in capitals, or with one capital.
    fn names(&self, words: &Words, until: Option<usize>, is_first: bool) -> Vec<Name<'s>> {
        const MOST: usize = 7;
        let mut names = Vec::with_capacity(MOST);
        let mut add = |text: Cow<'s, str>, is_full: bool, needs_title| {
            let (from, until) = if is_full { (0, usize::MAX) } else { (self.from, until.unwrap_or(usize::MAX)) };
            let is_first = self.name.split_once(' ').is_some_and(|(first, _)| first == text);
            let is_family_first = self.family_first.is_some() && is_first;
            names.push(Name { text, person: self.index, from, until, needs_title, is_full, is_family_first });
        };
        add(self.name.into(), true, false);
        add(in_capitals(self.name).into(), true, false);
        // The words of a full name have a capital each.
        if !self.name.contains(' ') {
            add(with_one_capital(self.name).into(), true, false);
        }
        if until.is_some() {
            let is_long = |name: &str| name.chars().nth(SHORTEST - 1).is_some();
            // "Mr Hill", but no hill; "Mr Wu"
            let needs_title = !is_long(self.surname) || words.of_small(self.surname).has(List::Body);
            // "de Bruijn", "Van Hollen"
            if let Some(whole) = with_particles(words, self.name) {
                add(whole.into(), false, false);
            }
            add(self.surname.into(), false, needs_title);
            if !needs_title {
                add(in_capitals(self.surname).into(), false, false);
                // "ASKEROĞLU"
                if self.surname.chars().skip(1).any(char::is_uppercase) {
                    add(with_one_capital(self.surname).into(), false, false);
                }
                // "al-Turabi" is also "Turabi".
                if let Some(bare) = without_article(self.surname).filter(|bare| is_long(bare)) {
                    add(bare.into(), false, false);
                }
            }
        }
        if let Some((first, _)) = self.name.split_once(' ').filter(|(first, _)| first.chars().nth(1).is_some()) {
            let is_family = self.family_first.is_some();
            if is_first || !is_family {
                add(first.into(), false, !is_family);
            }
        }
        names
    }
}

/// Whether the `first` word of a name is the family's: one of the list, or a syllable of Chinese before the given name `last`, as
/// "Duan Yongji".
fn is_family_first(gazetteer: &Gazetteer, first: &str, last: &str) -> bool {
    let is_chinese = || syllables::is_one(first) && syllables::is_given_name(last) && !gazetteer.is_given_name(first);
    gazetteer.words().of(first).has(List::FamilyFirst) || is_chinese()
}

/// The last word of a name with the particles before it: "de Bruijn" of "Jolyn de Bruijn"; none where there are none.
fn with_particles<'n>(words: &Words, name: &'n str) -> Option<&'n str> {
    let (mut rest, last) = name.rsplit_once(' ')?;
    let mut len = last.len();
    while let Some((before, particle)) = rest.rsplit_once(' ')
        && words.of_small(particle).has(List::NameParticle)
    {
        len += particle.len() + 1;
        rest = before;
    }
    (len > last.len()).then(|| &name[name.len() - len..])
}

fn in_capitals(name: &str) -> String {
    if name.is_ascii() { name.to_ascii_uppercase() } else { name.to_uppercase() }
}

fn with_one_capital(word: &str) -> String {
    let mut letters = word.chars();
    let first: String = letters.next().into_iter().collect();
    first + &letters.as_str().to_lowercase()
}
