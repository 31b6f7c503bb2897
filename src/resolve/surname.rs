//! Whom a family name means that stands alone.
//!
//! A family name links only with cause: the person is named in full in the
//! document, or leads, or has led, a country or an organisation that the
//! document names, itself or by its capital; or the office of a leader stands
//! before the name. Where two people fit, it stays open which is meant.

use std::cell::LazyCell;

use foldhash::{HashMap, HashSet};

use super::context::{Verdict, verdict};
use super::neighbours::{Neighbours, is_owner};
use super::office::{TitleBefore, office_before};
use super::{Meaning, Reading, Rule, is_free};
use crate::gazetteer::{Alias, EntityId, Gazetteer, Kind, List, Lists, OfficeTerm, Post, Words};
use crate::matcher::Candidate;
use crate::text::Date;

/// How adverbs and participles end, which may begin a sentence.
const ENDINGS: [&str; 3] = ["ly", "ing", "ed"];

/// The fewest letters of a family name that means a leader not named in full.
const SHORTEST: usize = 4;

/// Whom the document names, as cause for family names to link.
pub(super) struct Surnames<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    date: Option<Date>,
    /// Where the full name of each person first ends.
    introduced: HashMap<EntityId, usize>,
    /// Countries and organisations.
    named: HashSet<EntityId>,
    /// Where each family name first stands behind the given name of somebody whom the gazetteer does not know, by form.
    others: HashMap<u32, usize>,
}

impl<'a> Surnames<'a> {
    pub(super) fn new(
        gazetteer: &'a Gazetteer,
        text: &'a str,
        date: Option<Date>,
        readings: &[Reading],
        candidates: &[Candidate<'_>],
    ) -> Self {
        let (introduced, named, others) = Default::default();
        let mut surnames = Self { gazetteer, text, date, introduced, named, others };
        for reading in readings {
            if let Meaning::Alias(index) = reading.meaning {
                let entity = gazetteer.alias_data(index).entity;
                match gazetteer.entity_of(entity).kind() {
                    Kind::Person => {
                        surnames.introduced.entry(entity).or_insert(reading.span.end);
                    }
                    Kind::Country | Kind::Organisation => {
                        surnames.named.insert(entity);
                    }
                    Kind::Place => surnames.named.extend(country_of_capital(gazetteer, entity)),
                }
            }
        }
        let free = candidates.iter().filter(|candidate| is_free(readings, candidate.span));
        let mut others = HashMap::default();
        for candidate in free.filter(|candidate| surnames.is_anothers(&Neighbours::new(text, candidate.span))) {
            others.entry(candidate.form).or_insert(candidate.span.start);
        }
        Self { others, ..surnames }
    }

    /// Whether the given name of somebody whom the gazetteer does not know stands before a family name.
    fn is_anothers(&self, neighbours: &Neighbours<'_>) -> bool {
        neighbours.is_joined_before()
            && (self.gazetteer.is_given_name(neighbours.word_before()) || self.follows_unknown_name(neighbours))
    }

    /// Whom the family name `candidate` means, and by which rule; `None` without cause.
    pub(super) fn meaning(&self, candidate: &Candidate<'_>) -> Option<(Meaning, Rule)> {
        let neighbours = Neighbours::new(self.text, candidate.span);
        if self.is_anothers(&neighbours) || self.goes_on_as_unknown_name(candidate, &neighbours) {
            return None;
        }
        if [" al-", " Al-"].iter().any(|article| neighbours.after().starts_with(article)) {
            // "Ahmed al-Asiri" is not Ahmed.
            return None;
        }
        let start = candidate.span.start;
        let before = |index: &u32| self.introduced.get(&self.person(*index)).is_some_and(|end| *end <= start);
        // "Ali Zhaparov went. Zhaparov said": who is named in full further on is not meant.
        let follows_other = self.others.get(&candidate.form).is_some_and(|other| *other < start);
        let anywhere = |index: &u32| match self.introduced.get(&self.person(*index)) {
            Some(end) => *end <= start || !follows_other,
            None => false,
        };
        let titled = LazyCell::new(|| office_before(self.gazetteer, self.text, start));
        let has_title =
            |index: &u32| self.offices(*index, |office| titled.is_some_and(|title| title.noun.names(office.office())));
        let of_several = |named: Meaning| match named {
            Meaning::Ambiguous(_) => {
                self.one_of(candidate, |index| anywhere(index) && has_title(index)).or(Some(named))
            }
            _ => Some(named),
        };
        let introduced = || self.one_of(candidate, before).or_else(|| self.one_of(candidate, anywhere));
        let in_full = candidate.aliases.iter().any(anywhere).then(introduced).flatten().and_then(of_several);
        let leader = || self.leader(candidate, &neighbours, || *titled).map(|meaning| (meaning, Rule::Leader));
        in_full.map(|meaning| (meaning, Rule::FullName)).or_else(leader)
    }

    /// Whether a word with a capital stands before the name that may be a given name: "among them Cristiana Chamorro", "Hunter
    /// Biden".
    fn follows_unknown_name(&self, neighbours: &Neighbours<'_>) -> bool {
        let word = neighbours.word_before();
        // What begins a sentence may be any word: "Visiting Putin".
        let begins = neighbours.words_before().nth(1).is_none();
        let is_bent = || ENDINGS.iter().any(|ending| word.ends_with(ending));
        let is_persons = |alias: &Alias<'_>| alias.entity().kind() == Kind::Person;
        self.is_name_like(word) && self.gazetteer.lookup(word).iter().all(is_persons) && !(begins && is_bent())
    }

    /// Whether a family name that stands first in its language goes on with a word that nobody but people have for a name:
    /// "Xi Mingze", "Kim Yo Jong", "Wang Yang".
    fn goes_on_as_unknown_name(&self, candidate: &Candidate<'_>, neighbours: &Neighbours<'_>) -> bool {
        let after = neighbours.word_after();
        let name = &self.text[candidate.span.as_range()];
        let stands_first = |index: &u32| {
            let person = self.gazetteer.entity_of(self.person(*index));
            person.name().strip_prefix(name).is_some_and(|given| given.starts_with(' '))
        };
        let is_persons = |alias: &Alias<'_>| alias.entity().kind() == Kind::Person;
        self.is_name_like(after)
            && candidate.aliases.iter().any(stands_first)
            && self.gazetteer.lookup(after).iter().all(is_persons)
    }

    /// Whether `word` is written as a name is, and stands in no list of words but of family names.
    fn is_name_like(&self, word: &str) -> bool {
        let words = self.gazetteer.words();
        let lists = words.of(word);
        word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
            && (lists.is_empty() || lists.has(List::FamilyFirst))
            && words.of_small(word).is_empty()
    }

    /// The one person that `fits`; ambiguous where several do.
    fn one_of(&self, candidate: &Candidate<'_>, fits: impl Fn(&u32) -> bool) -> Option<Meaning> {
        let mut fitting = candidate.aliases.iter().copied().filter(&fits);
        let first = fitting.next()?;
        // Mostly there is one.
        if fitting.all(|index| self.person(index) == self.person(first)) {
            return Some(Meaning::Alias(first));
        }
        let mut people: Vec<u32> = candidate.aliases.iter().copied().filter(fits).collect();
        people.dedup_by_key(|index| self.person(*index));
        Some(Meaning::Ambiguous(people.iter().map(|index| self.person(*index)).collect()))
    }

    /// The leader of a country or an organisation that the document names, or
    /// one whose office, which `titled` gives, stands before the name: the one in office, or else
    /// the only person of that name who ever was in an office there.
    fn leader(
        &self,
        candidate: &Candidate<'_>,
        neighbours: &Neighbours<'_>,
        titled: impl Fn() -> Option<TitleBefore<'a>>,
    ) -> Option<Meaning> {
        let name = &self.text[candidate.span.as_range()];
        if is_inside_name(self.gazetteer.words(), neighbours)
            || (name.chars().count() < SHORTEST && !is_owner(neighbours.word_before()))
            || (self.gazetteer.is_given_name(name) && (self.date.is_none() || titled().is_none()))
        {
            return None;
        }
        let is_open = |index: &u32| {
            let contexts = self.gazetteer.contexts_of(self.gazetteer.form(candidate.form));
            let context = contexts.iter().find(|context| context.entity == self.person(*index));
            context.is_none_or(|context| {
                matches!(verdict(self.gazetteer, context, neighbours), Verdict::Meant | Verdict::Open)
            })
        };
        let leads = |index: &u32, asked: &dyn Fn(OfficeTerm<'_>) -> bool| {
            is_open(index) && self.offices(*index, |office| office.is_leading() && asked(office))
        };
        let in_office = |index: &u32| leads(index, &|office| self.is_named(office) && self.runs(office));
        let has_led = |index: &u32| leads(index, &|office| self.is_named(office) && self.has_begun(office));
        let served = |index: &u32| self.offices(*index, |office| self.is_named(office));
        // Most names that stand for nobody whom the document names in full fail here.
        if !candidate.aliases.iter().any(served) && titled().is_none() {
            return None;
        }
        let is_one = |meaning: &Meaning| matches!(meaning, Meaning::Alias(_));
        let of_named = self.one_of(candidate, in_office).filter(is_one).or_else(|| {
            let only = self.one_of(candidate, served).filter(is_one)?;
            self.one_of(candidate, has_led).filter(|leader| *leader == only)
        });
        let has_title = |index: &u32| {
            let holds = |office: OfficeTerm<'_>| {
                let holds = |title: TitleBefore<'_>| self.date.is_none() || self.runs(office) || title.is_past;
                titled()
                    .is_some_and(|title| title.noun.names(office.office()) && holds(title) && self.has_begun(office))
            };
            // "Vice-President Biden", on a date that is his.
            let is_vice = |office: OfficeTerm<'_>| {
                office.office() == Post::VicePresident.office() && self.date.is_some() && holds(office)
            };
            leads(index, &holds) || is_open(index) && self.offices(*index, is_vice)
        };
        // "Foreign Minister Tang", where the document names China and the date is his.
        let has_post = |index: &u32| {
            is_open(index)
                && self.offices(*index, |office| {
                    titled().is_some_and(|title| !title.is_past && title.noun.names(office.office()))
                        && self.is_named(office)
                        && self.runs(office)
                })
        };
        let is_one = |meaning: &Meaning| matches!(meaning, Meaning::Alias(_));
        of_named.or_else(|| self.one_of(candidate, |index| has_title(index) || has_post(index)).filter(is_one))
    }

    /// Whether a person has held an office such as `asked`.
    fn offices(&self, index: u32, asked: impl Fn(OfficeTerm<'_>) -> bool) -> bool {
        self.gazetteer.entity_of(self.person(index)).offices().any(asked)
    }

    /// Whether the document names what the office is of.
    fn is_named(&self, office: OfficeTerm<'_>) -> bool {
        self.named.contains(&office.of_id())
    }

    fn runs(&self, office: OfficeTerm<'_>) -> bool {
        self.date.is_some_and(|date| office.is_held_on(date))
    }

    fn has_begun(&self, office: OfficeTerm<'_>) -> bool {
        self.date.is_none_or(|date| date.is_within(office.period().0, None))
    }

    fn person(&self, index: u32) -> EntityId {
        self.gazetteer.alias_data(index).entity
    }
}

/// Words that are part of no name, whatever letter they begin with: "On 3 March Putin", "Meanwhile Putin".
const NO_NAME: Lists = Lists::of(&[
    List::Time,
    List::Function,
    List::FunctionOrName,
    List::Preposition,
    List::Conjunction,
    List::Relative,
    List::Determiner,
]);

/// The country whose capital a place is.
fn country_of_capital(gazetteer: &Gazetteer, place: EntityId) -> Option<EntityId> {
    let place = gazetteer.entity_of(place);
    (place.attribute("type") == Some("capital")).then(|| place.country())?.map(|country| country.id)
}

/// Whether the words beside a family name make it a part of another name, as an owner's do not ("Russia's Putin"):
/// "Nechirvan Barzani", "Clinton County", "Charles de Gaulle".
fn is_inside_name(words: &Words, neighbours: &Neighbours<'_>) -> bool {
    let (before, after) = (neighbours.word_before(), neighbours.word_after());
    let follows_name = neighbours.is_joined_before()
        && before.starts_with(char::is_uppercase)
        && !is_owner(before)
        && !words.of(before).has(List::SurnameBefore)
        && !words.of_small(before).has_any(NO_NAME);
    let is_compound = neighbours.after().trim_start().starts_with('-');
    follows_name || is_compound || after.starts_with(char::is_uppercase) || words.of(after).has(List::SurnameParticle)
}
