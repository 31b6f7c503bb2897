//! Whom a family name means that stands alone.
//!
//! A family name links only with cause: the person is named in full in the
//! document, or leads, or has led, a country or an organisation that the
//! document names, itself, by its capital or by somebody else in its service; or the office of a leader stands
//! beside the name; or the document has the family names of two leaders of its time. Where two people fit, it stays open which is meant.

use std::cell::LazyCell;

use foldhash::{HashMap, HashSet};

use super::context::{Verdict, verdict};
use super::courtesy::follows_title;
use super::neighbours::{Neighbours, is_owner};
use super::office::{Title, office_beside};
use super::{Meaning, Reading, Rule, is_free};
use crate::gazetteer::{Alias, EntityId, Gazetteer, Kind, List, Lists, OfficeTerm, Post, Words};
use crate::matcher::Candidate;
use crate::span::Span;
use crate::text::Date;

/// How adverbs and participles end, which may begin a sentence.
const ENDINGS: [&str; 3] = ["ly", "ing", "ed"];

/// The fewest letters of a family name that means a leader not named in full.
const SHORTEST: usize = 4;

/// How many days before and behind a term its holder is one of whom texts write without more: who is elected, and who has
/// just gone.
const DAYS_BEFORE: i32 = 80;
const DAYS_BEHIND: i32 = 60;

/// Whom the document names, as cause for family names to link.
pub(super) struct Surnames<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    date: Option<Date>,
    /// Where the full name of each person first ends.
    introduced: HashMap<EntityId, usize>,
    /// Those of them whom the text first names as somebody's relatives.
    relatives: HashSet<EntityId>,
    /// Countries and organisations.
    named: HashSet<EntityId>,
    /// Those that people named in full have an office of, about the document's date.
    served: HashSet<EntityId>,
    /// Leaders about that date, if the document has the family names of two.
    peers: HashSet<EntityId>,
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
        let (introduced, relatives, named, served, peers, others) = Default::default();
        let mut surnames = Self { gazetteer, text, date, introduced, relatives, named, served, peers, others };
        for reading in readings {
            if let Meaning::Alias(index) = reading.meaning {
                let entity = gazetteer.alias_data(index).entity;
                match gazetteer.entity_of(entity).kind() {
                    Kind::Person => surnames.introduce(entity, reading.span),
                    Kind::Country | Kind::Organisation => {
                        surnames.named.insert(entity);
                    }
                    Kind::Place => surnames.named.extend(country_of_capital(gazetteer, entity)),
                }
            }
        }
        let free = candidates.iter().filter(|candidate| is_free(readings, candidate.span));
        for candidate in free {
            let neighbours = Neighbours::new(text, candidate.span);
            if surnames.is_anothers(&neighbours) {
                surnames.others.entry(candidate.form).or_insert(candidate.span.start);
            } else {
                surnames.peers.extend(surnames.leader_by_name(candidate, &neighbours));
            }
        }
        if surnames.peers.len() < 2 {
            surnames.peers.clear();
        }
        surnames
    }

    /// Notes that the document names `person` in full at `span`.
    fn introduce(&mut self, person: EntityId, span: Span) {
        if self.introduced.contains_key(&person) {
            return;
        }
        self.introduced.insert(person, span.end);
        if self.is_relative(span) {
            self.relatives.insert(person);
        }
        let offices = self.gazetteer.entity_of(person).offices();
        let near: Vec<EntityId> = offices.filter(|office| self.is_near(*office)).map(|office| office.of_id()).collect();
        self.served.extend(near);
    }

    /// Whether the words before a full name make its bearer somebody's relative: "his father, former President", "the son of
    /// President".
    fn is_relative(&self, full_name: Span) -> bool {
        const REACH: usize = 60;
        const MOST_WORDS: usize = 6;
        let from = self.text.floor_char_boundary(full_name.start.saturating_sub(REACH));
        let before = self.text[from..full_name.start].rsplit(['.', '!', '?', '\n']).next().unwrap_or_default();
        let titles = Lists::of(&[List::Role, List::RolePart, List::RoleModifier, List::Honorific]);
        let mut words = before.rsplit([' ', ',']).filter(|word| !word.is_empty()).take(MOST_WORDS);
        let lists = |word: &str| self.gazetteer.words().of_small(word);
        let kin = words.find(|word| *word != "of" && *word != "the" && !lists(word).has_any(titles));
        kin.is_some_and(|word| lists(word).has(List::Kin))
    }

    /// The one leader, or foreign minister, about the document's date whom the family name `candidate` may mean.
    fn leader_by_name(&self, candidate: &Candidate<'_>, neighbours: &Neighbours<'_>) -> Option<EntityId> {
        self.date?;
        let name = &self.text[candidate.span.as_range()];
        let meets = |office: OfficeTerm<'_>| office.is_leading() || office.office() == Post::ForeignMinister.office();
        let leads = |index: &u32| self.offices(*index, |office| meets(office) && self.is_near(office));
        let Meaning::Alias(leader) = self.one_of(candidate, leads)? else {
            return None;
        };
        let may_be_other = name.len() < SHORTEST
            || self.gazetteer.is_given_name(name)
            || is_inside_name(self.gazetteer.words(), neighbours);
        (!may_be_other).then(|| self.person(leader))
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
        // "Bush leads. His father, George H. W. Bush, will not campaign": nor is a relative.
        let anywhere = |index: &u32| match self.introduced.get(&self.person(*index)) {
            Some(end) => *end <= start || !follows_other && !self.relatives.contains(&self.person(*index)),
            None => false,
        };
        let titled = LazyCell::new(|| office_beside(self.gazetteer, self.text, candidate.span));
        let has_title =
            |index: &u32| self.offices(*index, |office| titled.is_some_and(|title| title.noun.names(office.office())));
        let holds_title = |index: &u32| {
            let is_held = |office: OfficeTerm<'_>| {
                titled.is_some_and(|title| !title.is_past && title.noun.names(office.office())) && self.runs(office)
            };
            self.offices(*index, is_held)
        };
        let of_several = |named: Meaning| match named {
            Meaning::Ambiguous(_) => {
                let of_holders = self.one_of(candidate, |index| anywhere(index) && holds_title(index));
                of_holders
                    .or_else(|| self.one_of(candidate, |index| anywhere(index) && has_title(index)))
                    .or_else(|| self.one_of(candidate, |index| anywhere(index) && !self.is_younger(index)))
                    .or(Some(named))
            }
            _ => Some(named),
        };
        let introduced = || self.one_of(candidate, before).or_else(|| self.one_of(candidate, anywhere));
        let in_full = candidate.aliases.iter().any(anywhere).then(introduced).flatten().and_then(of_several);
        let leader = || self.leader(candidate, &neighbours, || *titled).map(|meaning| (meaning, Rule::Leader));
        if let Some(Meaning::Alias(named)) = in_full
            && let Some(other) = titled.and_then(|title| self.other_holder(candidate, named, title))
        {
            return Some((other, Rule::Leader));
        }
        if let Some(Meaning::Alias(named)) = in_full
            && !before(&named)
            && let Some(rival) = self.leader_beside(candidate, named)
        {
            let rule = if matches!(rival, Meaning::Alias(_)) { Rule::Leader } else { Rule::Open };
            return leader().or(Some((rival, rule)));
        }
        in_full.map(|meaning| (meaning, Rule::FullName)).or_else(leader)
    }

    /// Whether the bearer of the name `index` is always told from the elder one: "Donald Trump Jr.".
    fn is_younger(&self, index: &u32) -> bool {
        self.gazetteer.entity_of(self.person(*index)).name().ends_with(" Jr.")
    }

    /// Whether `reading`, of a family name, gives it to one whom the text names in full and who does not lead at its time, where
    /// it has called `leader` by that name before: "Bush" behind "President Bush, the son of George H. W. Bush".
    pub(super) fn yields_to(&self, reading: &Reading, leader: u32) -> bool {
        let leads = |index: u32| self.offices(index, |office| office.is_leading() && self.is_near(office));
        match reading.meaning {
            Meaning::Alias(named) if reading.rule == Rule::FullName => {
                self.person(named) != self.person(leader) && leads(leader) && !leads(named)
            }
            _ => false,
        }
    }

    /// Who of the same family name as `named`, whom the document names in full, holds the office beside the name at the
    /// document's date, where `named` does not: "President Zardari" beside Bilawal Bhutto Zardari.
    fn other_holder(&self, candidate: &Candidate<'_>, named: u32, title: Title<'_>) -> Option<Meaning> {
        let is_title = |office: OfficeTerm<'_>| title.noun.names(office.office());
        let holds = |index: u32| self.offices(index, |office| is_title(office) && self.runs(office));
        if title.is_past || self.date.is_none() || holds(named) {
            return None;
        }
        let has_held = |of: Option<EntityId>| {
            let is_of = |office: OfficeTerm<'_>| of.is_none_or(|of| office.of_id() == of);
            self.offices(named, |office| is_title(office) && self.has_begun(office) && is_of(office))
        };
        // "President Bush" in a text of 2003 that tells of his father, but not of one who has just gone.
        let has_just_held = |of: EntityId| {
            self.offices(named, |office| is_title(office) && office.of_id() == of && self.is_near(office))
        };
        let is_other = |index: &u32| {
            let is_told = |office: OfficeTerm<'_>| {
                let of = office.of_id();
                title.is_behind
                    || !has_held(None)
                    || (self.is_named(office) || has_held(Some(of))) && !has_just_held(of)
            };
            self.person(*index) != self.person(named)
                && self.offices(*index, |office| is_title(office) && self.runs(office) && is_told(office))
        };
        self.one_of(candidate, is_other).filter(|meaning| matches!(meaning, Meaning::Alias(_)))
    }

    /// What a family name may mean that stands before the place where the text first names `named`, of that name, in full,
    /// where another leads at that time what the text names or what `named` has served: that leader, or one of both where `named`
    /// is in office too, as in "Modi invited Sharif. General Raheel Sharif stayed at home."
    fn leader_beside(&self, candidate: &Candidate<'_>, named: u32) -> Option<Meaning> {
        let has_served = |of: EntityId| self.offices(named, |office| office.of_id() == of && self.has_begun(office));
        let is_told = |office: OfficeTerm<'_>| self.is_named(office) || has_served(office.of_id());
        let leads =
            |index: &u32| self.offices(*index, |office| office.is_leading() && self.is_near(office) && is_told(office));
        if leads(&named) || !candidate.aliases.iter().any(leads) {
            return None;
        }
        let serves = self.offices(named, |office| self.is_near(office));
        self.one_of(candidate, |index| leads(index) || serves && self.person(*index) == self.person(named))
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
        titled: impl Fn() -> Option<Title<'a>>,
    ) -> Option<Meaning> {
        let name = &self.text[candidate.span.as_range()];
        if is_inside_name(self.gazetteer.words(), neighbours)
            || (name.chars().count() < SHORTEST
                && !is_owner(neighbours.word_before())
                && !follows_title(self.text, candidate.span.start))
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
        let is_peer = |index: &u32| self.peers.contains(&self.person(*index));
        let is_served = |office: OfficeTerm<'_>| self.served.contains(&office.of_id());
        let of_served = |index: &u32| leads(index, &|office| is_served(office) && self.is_near(office));
        // Most names that stand for nobody whom the document names in full fail here.
        let may_be = |index: &u32| served(index) || is_peer(index) || of_served(index);
        if !candidate.aliases.iter().any(may_be) && titled().is_none() {
            return None;
        }
        let is_one = |meaning: &Meaning| matches!(meaning, Meaning::Alias(_));
        let one = |fits: &dyn Fn(&u32) -> bool| self.one_of(candidate, fits).filter(is_one);
        // Who once led a country that is named is not meant, where another leads one that is not.
        let leads_now = |index: &u32| leads(index, &|office| self.is_near(office));
        let once = || {
            let only = one(&served)?;
            let now = self.one_of(candidate, leads_now);
            one(&has_led).filter(|leader| *leader == only && now.is_none_or(|now| now == only))
        };
        let about_now = |index: &u32| leads(index, &|office| self.is_named(office) && self.is_near(office));
        let of_named = one(&in_office).or_else(once).or_else(|| one(&about_now));
        let has_title = |index: &u32| {
            let holds = |office: OfficeTerm<'_>| {
                let holds = |title: Title<'_>| {
                    self.date.is_none() || self.is_near(office) || title.is_past && self.has_begun(office)
                };
                titled().is_some_and(|title| title.noun.names(office.office()) && holds(title))
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
        let of_title = || one(&|index| has_title(index) || has_post(index));
        of_named
            .or_else(of_title)
            .or_else(|| one(&of_served))
            .or_else(|| one(&|index| is_open(index) && is_peer(index)))
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

    /// Whether the document is of a time when the term ran, or was to begin or had ended not long before.
    fn is_near(&self, office: OfficeTerm<'_>) -> bool {
        let (start, end) = office.period();
        self.date.is_some_and(|date| date.is_near(start, end, DAYS_BEFORE, DAYS_BEHIND))
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
