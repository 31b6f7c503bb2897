//! Offices that stand for their holders: "the Kyrgyz president", "Russia's
//! defence minister", "the president of Tajikistan".
//!
//! An office goes to whom the document gives it, or else to its one holder at
//! the document's date. The mention is the head noun.

mod bare;
mod change;
mod counterpart;
mod terms;

use foldhash::HashMap;

use super::neighbours::{Neighbours, without_possessive};
use super::{Meaning, Reading, Rule, insert, is_free};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind, List, Lists, OfficeNoun, Post, Words};
use crate::span::Span;
use crate::text::Date;
use crate::text::blocks::word_end;

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

/// What stands before an office, and an article, that is held on another day than the text's: "Park Geun-hye, later South
/// Korea's president".
const BEFORE_OTHER_DAYS: [&str; 5] = [", later ", ", once ", ", then ", " by then ", " until recently "];

/// Whether a name follows, be it one that nobody knows: "US President Smith".
fn is_name(words: &Words, after: &str) -> bool {
    let next = after.strip_prefix([' ', '\n']).unwrap_or_default();
    let word = next.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    let is_arabic = next.starts_with("al-") || next.starts_with("el-");
    is_arabic || word.starts_with(char::is_uppercase) && !words.of(word).has(List::NoHolderBehind)
}

/// The office that stands right before the name at `span`, as in "defence minister Ivanov", or right behind it and a comma:
/// "Ivanov, the Russian defence minister, said".
pub(super) fn office_beside<'g>(gazetteer: &'g Gazetteer, text: &str, span: Span) -> Option<Title<'g>> {
    let before = text[..span.start].trim_end_matches([' ', ',']);
    title_ending(gazetteer, before, false).or_else(|| {
        const LONGEST: usize = 60;
        let behind = text[span.end..].strip_prefix(", ")?;
        let behind = &behind[..behind.floor_char_boundary(LONGEST)];
        let apposition = behind.split([',', '.', ';', ')']).next().filter(|first| first.len() < behind.len())?;
        let office = apposition.split(" of ").next().unwrap_or_default();
        let end = text[..span.end].len() + ", ".len() + office.len();
        title_ending(gazetteer, &text[..end], true)
    })
}

/// The office that `text` ends with.
fn title_ending<'g>(gazetteer: &'g Gazetteer, text: &str, is_behind: bool) -> Option<Title<'g>> {
    // Of "director" and "secretary" there are many: "Director Moore" may lead anything.
    let noun = noun_ending(gazetteer, text).filter(|noun| !noun.is_title_of_head())?;
    let start = text.len() - noun.text.len();
    let word = Neighbours::new(text, Span::new(start, start)).word_before();
    let is_past = gazetteer.words().of_small(word).has(List::PastHolder);
    Some(Title { noun, is_past, is_behind })
}

/// An office that stands beside a family name.
#[derive(Clone, Copy)]
pub(super) struct Title<'g> {
    pub(super) noun: &'g OfficeNoun,
    /// Whether the text says that it was held before: "former President Bakiyev".
    pub(super) is_past: bool,
    /// Whether it stands behind the name.
    pub(super) is_behind: bool,
}

/// An office that a text names.
struct Office<'g> {
    /// The head noun.
    span: Span,
    /// Where what it is of is named.
    name: Span,
    noun: &'g OfficeNoun,
    /// The office that the noun names there.
    post: Post,
    holding: Holding,
    /// The country or the organisation.
    of: EntityId,
    /// The person who is named beside it.
    person: Option<EntityId>,
}

/// How an office is held.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holding {
    Any,
    /// By one who stands in, or leads until another is chosen.
    StandIn,
    /// By one who has not held it for long: "the new president".
    New,
}

impl Holding {
    /// What a word between an office and its country, or before both, says; `None` where it says nothing of the kind.
    fn of(lists: Lists) -> Option<Self> {
        // Who leads for a time may be listed as any other; one who acts for another may not.
        let all = [(List::HolderModifier, Self::Any), (List::StandIn, Self::StandIn), (List::NewHolder, Self::New)];
        all.into_iter().find(|(list, _)| lists.has(*list)).map(|(_, holding)| holding)
    }

    /// What two places in the text say together.
    fn or(self, other: Self) -> Self {
        if self == Self::Any { other } else { self }
    }
}

/// Who is named beside an office.
#[derive(Clone, Copy)]
enum Beside {
    Person(EntityId),
    /// Somebody whom the gazetteer does not know: not the holder that it knows.
    Unknown,
}

impl Beside {
    fn person(self) -> Option<EntityId> {
        match self {
            Self::Person(person) => Some(person),
            Self::Unknown => None,
        }
    }
}

/// Whom the document itself gives an office, by office and country.
type Given = HashMap<(Post, EntityId), Vec<EntityId>>;

struct Finder<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    date: Option<Date>,
}

impl<'a> Finder<'a> {
    /// Adds the offices right behind, or right before, the name at `index`.
    fn add_offices_beside(&self, readings: &[Reading], index: usize, offices: &mut Vec<Office<'a>>) {
        let reading = &readings[index];
        let Some(of) = self.body(reading).filter(|_| !self.is_of_two_peoples(readings, index)) else {
            return;
        };
        let (behind, before) = (self.noun_behind(reading.span), self.noun_before(reading.span));
        let before = before.filter(|_| !self.belongs_to_what_follows(reading));
        let counterpart =
            self.counterpart_behind(readings, index, offices).map(|(span, noun)| (span, noun, Holding::Any));
        for (span, noun, between) in [behind, before, counterpart].into_iter().flatten() {
            if self.is_of_a_language(reading, noun) {
                continue;
            }
            if let Some(holding) = self.holding(reading.span, span) {
                let holding = between.or(holding);
                let holder = self.holder_beside(readings, reading.span, span);
                if let Some(Beside::Unknown) = holder {
                    continue;
                }
                let person = holder.and_then(Beside::person);
                let post = self.post(noun, of);
                offices.push(Office { span, name: reading.span, noun, post, holding, of, person });
            }
        }
    }

    /// "Russian speakers" are of no parliament.
    fn is_of_a_language(&self, reading: &Reading, noun: &OfficeNoun) -> bool {
        *noun.text == *"speaker" && is_adjective(self.gazetteer, reading)
    }

    /// "president of the Georgian federation", "head of the US Agency", "head of UN peacekeeping": what follows is led,
    /// not what is named.
    fn belongs_to_what_follows(&self, reading: &Reading) -> bool {
        const PARTS: Lists = Lists::of(&[List::Body, List::RolePart]);
        let (words, noun) = (self.gazetteer.words(), Neighbours::new(self.text, reading.span).word_after());
        let is_led = is_adjective(self.gazetteer, reading) && !noun.is_empty();
        words.of_small(noun).has_any(PARTS) || is_led && !words.of(noun).has(List::GovernmentNoun)
    }

    /// Whether a people is named with another one before it: "the Bosnian Serb leader".
    fn is_of_two_peoples(&self, readings: &[Reading], index: usize) -> bool {
        let Some(before) = index.checked_sub(1).map(|before| &readings[before]) else {
            return false;
        };
        let is_joined = &self.text[before.span.end..readings[index].span.start] == " ";
        is_joined && [before, &readings[index]].into_iter().all(|reading| is_adjective(self.gazetteer, reading))
    }

    /// The country, the organisation or the part of a state with offices of its own that a reading names.
    fn body(&self, reading: &Reading) -> Option<EntityId> {
        let Meaning::Alias(index) = reading.meaning else {
            return None;
        };
        let entity = self.gazetteer.alias_data(index).entity;
        let has_offices = match self.gazetteer.entity_of(entity).kind() {
            Kind::Country | Kind::Organisation => true,
            Kind::Place => self.gazetteer.has_offices(entity),
            Kind::Person => false,
        };
        has_offices.then_some(entity)
    }

    /// The office in "Kyrgyz president", "Russia’s acting president" and "Russia, whose president", and how the words
    /// between say that it is held.
    fn noun_behind(&self, name: Span) -> Option<(Span, &'a OfficeNoun, Holding)> {
        let after = &self.text[name.end..];
        let behind = after.strip_prefix(", whose").unwrap_or_else(|| without_possessive(after));
        let mut word = self.word_behind_space(self.text.len() - behind.len())?;
        let mut holding = Holding::Any;
        while let Some((said, end)) = self.modifier(word) {
            holding = holding.or(said);
            word = self.word_behind_space(end)?;
        }
        let nouns = self.gazetteer.office_nouns();
        let noun =
            nouns.beginning_at(self.text, word).find(|noun| begins_with(&self.text[word.start..], &noun.text))?;
        let span = Span::new(word.start, word.start + noun.text.len());
        let is_whole = !noun.needs_of && !self.goes_on_as_role(span, noun.post);
        is_whole.then_some((span, noun, holding))
    }

    /// Whether the noun of one who leads is a part of a longer one: "NATO chief of staff", "the EU chief trade negotiator".
    fn goes_on_as_role(&self, noun: Span, post: Post) -> bool {
        const ROLES: Lists = Lists::of(&[List::Role, List::RolePart]);
        let next = self.word_behind_space(noun.end).map(|word| &self.text[word.as_range()]).unwrap_or_default();
        let is_leader = matches!(post, Post::Leader | Post::OrganisationHead);
        is_leader && (["of", "for"].contains(&next) || self.gazetteer.words().of_small(next).has_any(ROLES))
    }

    /// What the modifier that begins with `word` says of how an office is held, and where it ends: "acting",
    /// "long-serving", "newly elected".
    fn modifier(&self, word: Span) -> Option<(Holding, usize)> {
        let hyphenated = self.text[word.end..].starts_with('-').then(|| word_end(self.text.as_bytes(), word.end + 1));
        let whole = Span::new(word.start, hyphenated.unwrap_or(word.end));
        let said = Holding::of(self.gazetteer.words().of_at(self.text, whole))?;
        let participle = || self.word_behind_space(whole.end).filter(|word| self.text[word.as_range()].ends_with("ed"));
        let is_adverb = self.text[whole.as_range()].ends_with("ly");
        let end = if is_adverb { participle().map_or(whole.end, |word| word.end) } else { whole.end };
        Some((said, end))
    }

    /// The letters of ASCII behind the space, or the line end, at `at`.
    fn word_behind_space(&self, at: usize) -> Option<Span> {
        let bytes = self.text.as_bytes();
        matches!(bytes.get(at), Some(b' ' | b'\n')).then(|| Span::new(at + 1, word_end(bytes, at + 1)))
    }

    /// The office in "president of Tajikistan" and "head of the Kyrgyz Republic".
    fn noun_before(&self, name: Span) -> Option<(Span, &'a OfficeNoun, Holding)> {
        let rest = self.text[..name.start].strip_suffix(' ')?;
        let rest = rest.strip_suffix(" the").unwrap_or(rest).strip_suffix(" of")?;
        let noun = noun_ending(self.gazetteer, rest)?;
        // "head of Uzbekistan’s security service" heads what follows, not the country.
        let after = &self.text[name.end..];
        let is_leader = matches!(noun.post, Post::Leader | Post::OrganisationHead);
        let leads_what_follows = is_leader && without_possessive(after).len() < after.len();
        (!leads_what_follows).then(|| (Span::new(rest.len() - noun.text.len(), rest.len()), noun, Holding::Any))
    }

    /// How the words before the office and its country say that it is held; `None` where not its holder is meant.
    fn holding(&self, name: Span, noun: Span) -> Option<Holding> {
        let start = name.start.min(noun.start);
        let neighbours = Neighbours::new(self.text, Span::new(start, start));
        let words = self.gazetteer.words();
        let mut lists = words.of_small(neighbours.word_before());
        let said = Holding::of(lists);
        let mut before = neighbours.words_before().map(|word| words.of_small(word));
        if said.is_some() {
            // "a new Kyrgyz president" is nobody yet.
            lists = before.nth(1).unwrap_or_default();
        } else if lists.has(List::Apposition) && before.nth(1).is_some_and(|lists| lists.has(List::ToBe)) {
            // "was the Kyrgyz president"
            return None;
        }
        let before = &self.text[..start];
        // "a candidate for president of Peru"
        let is_sought = noun.start < name.start && before.ends_with(" for ");
        let without_article = before.strip_suffix("the ").unwrap_or(before);
        if is_sought || BEFORE_OTHER_DAYS.iter().any(|words| without_article.ends_with(words)) {
            return None;
        }
        let after = &self.text[noun.end..];
        let goes_on = after.starts_with("-elect") || after.starts_with(" elect") || after.starts_with(" who would");
        let is_named = noun.start > name.start && is_name(words, after);
        let is_nobody = Lists::of(&[List::NoHolderBefore, List::ToBe]);
        let is_holder = !(lists.has_any(is_nobody) || goes_on || is_named);
        is_holder.then(|| said.unwrap_or(Holding::Any))
    }

    /// Who is named right behind an office, or before it and a comma.
    fn holder_beside(&self, readings: &[Reading], name: Span, noun: Span) -> Option<Beside> {
        let words = self.gazetteer.words();
        let (start, end) = (name.start.min(noun.start), name.end.max(noun.end));
        let next = readings.partition_point(|reading| reading.span.start < end);
        // "the Chairman of the State Duma of Russia Vyacheslav Volodin"
        let is_owner = |reading: &&Reading| [" of ", " of the "].contains(&&self.text[end..reading.span.start]);
        let owner = readings.get(next).filter(is_owner).filter(|owner| self.person(owner).is_none());
        let (holder, parted) = owner.map_or((next, end), |owner| (next + 1, owner.span.end));
        let behind = readings.get(holder).filter(|next| is_apposition(words, &self.text[parted..next.span.start]));
        let before = readings[..next].iter().rfind(|reading| reading.span.end <= start);
        let before = before.filter(|before| {
            let between = &self.text[before.span.end..start];
            between.starts_with(',') && is_apposition(words, between)
        });
        [behind, before].into_iter().flatten().find_map(|reading| match reading.meaning {
            Meaning::Stranger(_, Kind::Person) => Some(Beside::Unknown),
            _ => self.person(reading).map(Beside::Person),
        })
    }

    fn person(&self, reading: &Reading) -> Option<EntityId> {
        let (Meaning::Alias(index) | Meaning::Misspelt(index, _)) = reading.meaning else {
            return None;
        };
        let entity = self.gazetteer.alias_data(index).entity;
        (self.gazetteer.entity_of(entity).kind() == Kind::Person).then_some(entity)
    }

    /// Whom the document gives each office.
    fn given_by_text(&self, offices: &[Office<'a>]) -> Given {
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

    /// Whom an office means that stands without a name.
    fn read(&self, office: &Office<'a>, given: &Given) -> Option<Reading> {
        let posts = [office.post, Post::HeadOfState, Post::HeadOfGovernment, Post::Leader];
        let led = if office.post == Post::Leader { &posts[..] } else { &posts[..1] };
        let in_text = led.iter().find_map(|post| given.get(&(*post, office.of)));
        let (mut people, rule) = match in_text {
            Some(people) => (people.clone(), Rule::OfficeInText),
            None => (self.holders(office)?, Rule::OfficeByDate),
        };
        let meaning = match people.as_slice() {
            [] => return None,
            [person] => Meaning::Holder(*person),
            _ => {
                people.sort_unstable();
                Meaning::Ambiguous(people)
            }
        };
        Some(Reading::new(office.span, meaning, rule))
    }
}

/// Whether a reading is of the adjective of a country, or of its people.
fn is_adjective(gazetteer: &Gazetteer, reading: &Reading) -> bool {
    match reading.meaning {
        Meaning::Alias(index) => {
            matches!(gazetteer.alias_data(index).kind, AliasKind::Adjective | AliasKind::Demonym)
        }
        _ => false,
    }
}

/// Whether what stands between an office and a name joins the two: a comma, an
/// article, an honorific.
fn is_apposition(words: &Words, between: &str) -> bool {
    let is_joint = |word: &str| word.is_empty() || words.of(word).has(List::Apposition);
    let mut parts = between.split([' ', ',', '.', '\n']);
    between.len() < 24 && parts.all(is_joint) && !between.contains("\n\n")
}

/// Whether `text` begins with the word or words `noun`, whatever their capitals.
fn begins_with(text: &str, noun: &str) -> bool {
    let head = text.get(..noun.len());
    let behind = text.get(noun.len()..).unwrap_or_default();
    head.is_some_and(|head| head.eq_ignore_ascii_case(noun)) && !behind.starts_with(char::is_alphanumeric)
}

/// The office that `text` ends with.
fn noun_ending<'g>(gazetteer: &'g Gazetteer, text: &str) -> Option<&'g OfficeNoun> {
    let letters = text.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let nouns = gazetteer.office_nouns();
    nouns.ending_with(&text[text.len() - letters..]).find(|noun| ends_with(text, &noun.text))
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
