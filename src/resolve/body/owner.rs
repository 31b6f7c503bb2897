//! Whose a body is: the country before its name, or behind "of", or the one that the text is about.

use std::cmp::Reverse;

use foldhash::HashMap;

use super::{Finder, NEAR};
use crate::gazetteer::{AliasKind, Entity, EntityId, Kind};
use crate::resolve::neighbours::is_owner;
use crate::resolve::{Meaning, Reading, Rule, overlapping};
use crate::span::Span;
use crate::text::phrases::{PhraseList, PhraseLists};

/// What bodies are of which each state may have one by the same name.
const CLASSES_OF_STATES: [&str; 7] =
    ["ministry", "agency", "central_bank", "parliament", "court", "armed_forces", "government"];

/// How far back names of a sentence are looked for, in bytes.
const LONGEST_SENTENCE: usize = 600;

/// What stands right before the words of a name.
pub(super) enum Owner {
    /// Nothing that may belong to the name, which begins at that byte: "Canada's Food Inspection Agency", and with the
    /// region in "European Broadcasting Union".
    Outside(usize),
    /// Something that opens the name, which begins at that byte: "OSCE Academy".
    Opening(usize),
    /// Something that may belong to it, and tells whose it is if it is a country: "Canadian Food Inspection Agency".
    Other,
}

impl Finder<'_> {
    /// What stands right before byte `start`, where the name of a body begins whose `noun` stands in `lists`.
    pub(super) fn owner_before(&self, start: usize, noun: usize, lists: PhraseLists) -> Owner {
        let before = self.text[..start].strip_suffix(' ').unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        if is_owner(word) || overlapping(self.readings, Span::new(before.len() - word.len(), before.len())).is_empty() {
            return Owner::Outside(start);
        }
        let reading = self.reading_ending(before.len());
        let is_region = reading.filter(|reading| self.is_region(reading));
        // "the Kyrgyz Respublika Party", and "the Kenyan Supreme Court": a court such as every country has.
        let may_follow = lists.has(PhraseList::SmallBodyEnd)
            || lists.has(PhraseList::PartedBody) && reading.is_some_and(|reading| self.country(reading).is_some());
        let opening = || reading.and_then(|reading| self.opening(reading, lists, start == noun));
        match is_region {
            Some(region) => Owner::Outside(self.beginning(region.span.start)),
            None => match opening() {
                Some(first) => Owner::Opening(first),
                None if may_follow => Owner::Outside(start),
                None => Owner::Other,
            },
        }
    }

    /// Where the name begins that `reading` opens, and whose noun stands in `lists`: "OSCE Academy", "the International Syria
    /// Support Group", "Kenya Airways"; but "Kenya Cancer Society" is a country and its society.
    ///
    /// Where the reading `is_next` to the noun, fewer nouns are so opened.
    fn opening(&self, reading: &Reading, lists: PhraseLists, is_next: bool) -> Option<usize> {
        let Meaning::Alias(index) = reading.meaning else {
            return None;
        };
        let is_parted = lists.has(PhraseList::PartedBody) || lists.has(PhraseList::AnyBodyEnd);
        let alias = self.gazetteer.alias_data(index);
        // "the Senate Committee on Foreign Relations"
        let is_chamber = || self.gazetteer.entity_of(alias.entity).attribute("type") == Some("parliament");
        let is_joined = lists.has(PhraseList::JoinedBodyEnd) || lists.has(PhraseList::BodyBegin) && is_chamber();
        if is_parted || is_next && !is_joined {
            return None;
        }
        let start = self.beginning(reading.span.start);
        let opens = match self.gazetteer.entity_of(alias.entity).kind() {
            Kind::Organisation => true,
            Kind::Country if start < reading.span.start => {
                ["the ", "The "].iter().any(|article| self.text[..start].ends_with(article))
            }
            // "Gabon Oil Company"
            Kind::Country => {
                (is_next && !lists.has(PhraseList::BodyBegin) || lists.has(PhraseList::CompanyForm))
                    && alias.kind == AliasKind::Name
            }
            Kind::Person | Kind::Place => false,
        };
        opens.then_some(start)
    }

    /// The country whose name or adjective ends before the space at byte `start`: that of "Mozambique Bar Association".
    pub(super) fn country_ending_before(&self, start: usize) -> Option<EntityId> {
        self.country(self.reading_ending(start.checked_sub(1)?)?)
    }

    /// Whether a reading is the adjective of a region, which may begin a name: "European".
    fn is_region(&self, reading: &Reading) -> bool {
        let Meaning::Alias(index) = reading.meaning else {
            return false;
        };
        let alias = self.gazetteer.alias_data(index);
        alias.kind == AliasKind::Adjective && self.gazetteer.entity_of(alias.entity).kind() == Kind::Place
    }

    /// The country that owns the body at `span`: "Kenya’s Supreme Court", "the Supreme Court of Kenya".
    pub(super) fn owner(&self, span: Span) -> Option<EntityId> {
        self.country_before(span).or_else(|| self.country_behind(span))
    }

    /// The country that the text before byte `start` is about: two at least of the names there that have a country have
    /// this one, and twice as many as any other; or a third of them, and all in the sentence; or the only one, not far before.
    pub(super) fn likely_owner(&self, start: usize) -> Option<EntityId> {
        let behind = self.readings.partition_point(|reading| reading.span.end <= start);
        let mut votes: HashMap<EntityId, usize> = HashMap::default();
        let near = &self.readings[behind.saturating_sub(NEAR)..behind];
        let countries = near.iter().rev().filter_map(|reading| self.home(reading));
        countries.for_each(|country| *votes.entry(country).or_default() += 1);
        let all: usize = votes.values().sum();
        // No more than one can have twice as many as any other.
        let is_most = |country: &EntityId, count: usize| {
            count > 1 && votes.iter().all(|(other, others)| other == country || others * 2 <= count)
        };
        if let (Some((only, _)), 1) = (votes.iter().next(), votes.len())
            && near
                .iter()
                .rev()
                .take_while(|reading| reading.span.end + LONGEST_SENTENCE > start)
                .any(|reading| self.home(reading).is_some())
        {
            return Some(*only);
        }
        let most = votes.iter().find(|(country, count)| is_most(country, **count)).map(|(country, _)| *country);
        most.or_else(|| {
            let beside = self.only_country_in_sentence(near, start)?;
            votes.get(&beside).filter(|count| **count * 3 >= all).map(|_| beside)
        })
    }

    /// The one country that the names of the sentence before byte `start` have, of those that `before` reads.
    fn only_country_in_sentence(&self, before: &[Reading], start: usize) -> Option<EntityId> {
        let from = self.text.floor_char_boundary(start.saturating_sub(LONGEST_SENTENCE));
        let opening = self.text[from..start].rfind(['\n', '.', '?', '!']).map_or(from, |at| from + at);
        let beside = before.iter().rev().take_while(|reading| reading.span.end > opening);
        let mut countries = beside.filter_map(|reading| self.home(reading));
        let country = countries.next()?;
        countries.all(|other| other == country).then_some(country)
    }

    /// The country that a reading names, or that what it names belongs to, or that whom it names has served.
    fn home(&self, reading: &Reading) -> Option<EntityId> {
        let entity = match reading.meaning {
            Meaning::Alias(index) | Meaning::Misspelt(index, _) => self.gazetteer.alias_data(index).entity,
            Meaning::Defined(entity) | Meaning::Owned(entity) | Meaning::Holder(entity) => entity,
            _ => return None,
        };
        let entity = self.gazetteer.entity_of(entity);
        match entity.kind() {
            Kind::Country => Some(entity.id),
            Kind::Person => {
                let mut bodies = entity.offices().map(|office| self.gazetteer.entity_of(office.of_id()));
                bodies.find(|body| body.kind() == Kind::Country).map(|country| country.id)
            }
            Kind::Organisation | Kind::Place => entity.country().map(|home| home.id),
        }
    }

    /// Where, in order, bodies of states are read that the text gives to other states, or to parts of one: "Kazakhstan's Federal
    /// Security Service" is not Russia's.
    pub(super) fn of_other_countries(&self) -> Vec<Span> {
        let is_other = |reading: &&Reading| {
            let Meaning::Alias(index) = reading.meaning else { return false };
            let entity = self.gazetteer.entity_of(self.gazetteer.alias_data(index).entity);
            entity.kind() == Kind::Organisation
                && entity.attribute("type").is_some_and(|class| CLASSES_OF_STATES.contains(&class))
                && self.text[reading.span.as_range()].contains(' ')
                && (self.owner(reading.span).is_some_and(|owner| self.is_of_other(entity, owner))
                    || self.follows_region(reading.span))
        };
        self.readings.iter().filter(is_other).map(|reading| reading.span).collect()
    }

    /// Whether the name of a part of a country stands right before a body, which is that part's: "Texas Agriculture Department".
    fn follows_region(&self, body: Span) -> bool {
        let before = body.start.checked_sub(1).and_then(|end| self.reading_ending(end));
        let Some(Meaning::Alias(index)) = before.map(|before| &before.meaning) else { return false };
        let alias = self.gazetteer.alias(*index);
        alias.kind() != AliasKind::Adjective && alias.entity().attribute("type") == Some("admin1")
    }

    /// Whether a body belongs to another country than `owner`.
    pub(super) fn is_of_other(&self, body: Entity<'_>, owner: EntityId) -> bool {
        let country = body.attribute("country").unwrap_or_default();
        !country.is_empty() && country != self.gazetteer.entity_of(owner).key()
    }

    /// What the body at `span` means, if it is known by its name and its `owner`, and that these decided.
    pub(super) fn known_of(&self, span: Span, owner: EntityId) -> Option<(Meaning, Rule)> {
        let owner = self.gazetteer.entity_of(owner);
        let name = &self.text[span.as_range()];
        let called = |name: &str| {
            let known = self.gazetteer.lookup(name);
            known.iter().map(|alias| alias.entity()).find(|entity| entity.attribute("country") == Some(owner.key()))
        };
        let found = [" of ", " of the "].iter().find_map(|of| called(&[name, of, owner.name()].concat()));
        found.or_else(|| called(name)).map(|entity| (Meaning::Owned(entity.id), Rule::Parted))
    }

    /// What the body at `span` may mean where the text before it is about several countries, each of which is known to have
    /// one: "the Energy Ministry" behind "Russia" and "Ukraine".
    pub(super) fn of_one_of_several(&self, span: Span) -> Option<(Meaning, Rule)> {
        const MOST_COUNTRIES: usize = 4;
        let mut countries = self.countries_before(span.start);
        countries.dedup();
        if !(2..=MOST_COUNTRIES).contains(&countries.len()) {
            return None;
        }
        let known = countries.iter().map(|country| match self.known_of(span, *country) {
            Some((Meaning::Owned(body), _)) => Some(body),
            _ => None,
        });
        let mut bodies = known.collect::<Option<Vec<EntityId>>>()?;
        bodies.sort_unstable();
        Some((Meaning::Ambiguous(bodies), Rule::Open))
    }

    /// The country that the text before the body at `span` is about, or, where that one is not known to have such a body, the
    /// one that is: "the Legislative Council" in a text about China and Hong Kong.
    pub(super) fn likely_owner_of(&self, span: Span) -> Option<EntityId> {
        let likely = self.likely_owner(span.start);
        let is_known = likely.is_some_and(|owner| self.known_of(span, owner).is_some());
        let only = || self.only_owner(span, span.start).map(|(owner, _)| owner);
        if is_known { likely } else { only().or_else(|| likely.filter(|_| !self.is_known_of_another(span))) }
    }

    /// The one country of those that the text before byte `start` is about that is known to have a body such as the one at
    /// `span`, or that it names twice as often as any other of these, and what it means then: "Congress" behind "China" and "America"; none that
    /// it hardly names beside another. Of institutes and companies there are more than are known.
    pub(super) fn only_owner(&self, span: Span, start: usize) -> Option<(EntityId, (Meaning, Rule))> {
        let is_of_state = |(meaning, _): &(Meaning, Rule)| {
            let Meaning::Owned(body) = meaning else { return false };
            let class = self.gazetteer.entity_of(*body).attribute("type").unwrap_or_default();
            CLASSES_OF_STATES.contains(&class) || class == "party"
        };
        let countries = self.countries_before(start);
        let countries = countries.chunk_by(PartialEq::eq).filter_map(|times| Some((*times.first()?, times.len())));
        let most = countries.clone().map(|(_, times)| times).max()?;
        let mut known: Vec<(EntityId, usize, (Meaning, Rule))> = countries
            .filter_map(|(country, times)| Some((country, times, self.known_of(span, country).filter(is_of_state)?)))
            .collect();
        known.sort_by_key(|(_, times, _)| Reverse(*times));
        let others = known.get(1).map_or(0, |(_, times, _)| *times);
        let (country, times, meaning) = known.into_iter().next()?;
        (times >= 2 * others && 5 * times >= most).then_some((country, meaning))
    }

    /// Whether a country that the text before the body at `span` names is known to have such a one: then another's, of which
    /// nobody knows, is hardly meant.
    pub(super) fn is_known_of_another(&self, span: Span) -> bool {
        let mut countries = self.countries_before(span.start);
        countries.dedup();
        countries.iter().any(|country| self.known_of(span, *country).is_some())
    }

    /// The countries that the names near before byte `start` have, sorted, each as often as they do.
    fn countries_before(&self, start: usize) -> Vec<EntityId> {
        let behind = self.readings.partition_point(|reading| reading.span.end <= start);
        let near = &self.readings[behind.saturating_sub(NEAR)..behind];
        let mut countries: Vec<EntityId> = near.iter().filter_map(|reading| self.home(reading)).collect();
        countries.sort_unstable();
        countries
    }

    /// What the body at `span` means, if it is an organ of an international body that the text has named: "the General
    /// Assembly" behind "the United Nations".
    pub(super) fn organ_of_named(&self, span: Span) -> Option<(Meaning, Rule)> {
        let behind = self.readings.partition_point(|reading| reading.span.end <= span.start);
        let near = self.readings[behind.saturating_sub(NEAR)..behind].iter().rev();
        let is_international = |reading: &&Reading| match reading.meaning {
            Meaning::Alias(index) => {
                matches!(self.gazetteer.alias(index).entity().attribute("type"), Some("igo" | "eu_institution"))
            }
            _ => false,
        };
        let organ = |whole: &Reading| {
            let name = [&self.text[whole.span.as_range()], " ", &self.text[span.as_range()]].concat();
            self.gazetteer.lookup(&name).first().map(|alias| (Meaning::Owned(alias.entity().id), Rule::PartOfName))
        };
        near.filter(is_international).find_map(organ)
    }

    /// Whether a company is named right before byte `start`: "Orano" of "Orano Mining".
    pub(super) fn follows_company(&self, start: usize) -> bool {
        let reading = start.checked_sub(1).and_then(|end| self.reading_ending(end));
        let Some(Meaning::Alias(index)) = reading.map(|reading| &reading.meaning) else {
            return false;
        };
        self.gazetteer.alias(*index).entity().attribute("type") == Some("company")
    }

    /// The country that is named right before `span`: "Kyrgyzstan's", "Kyrgyz".
    pub(super) fn country_before(&self, span: Span) -> Option<EntityId> {
        let behind = self.readings.partition_point(|reading| reading.span.end <= span.start);
        let reading = &self.readings[behind.checked_sub(1)?];
        let between = self.text[reading.span.end..span.start].trim_start_matches(['\'', '’']);
        self.country(reading).filter(|_| matches!(between, " " | "s "))
    }

    /// The country that follows `span` and "of".
    pub(super) fn country_behind(&self, span: Span) -> Option<EntityId> {
        let behind = self.readings.partition_point(|reading| reading.span.start < span.end);
        let reading = self.readings.get(behind)?;
        self.country(reading).filter(|_| matches!(&self.text[span.end..reading.span.start], " of " | " of the "))
    }

    /// The reading that ends at byte `end`.
    pub(super) fn reading_ending(&self, end: usize) -> Option<&Reading> {
        let behind = self.readings.partition_point(|reading| reading.span.end <= end);
        self.readings[..behind].last().filter(|reading| reading.span.end == end)
    }

    fn country(&self, reading: &Reading) -> Option<EntityId> {
        let Meaning::Alias(index) = reading.meaning else {
            return None;
        };
        let country = self.gazetteer.alias_data(index).entity;
        (self.gazetteer.entity_of(country).kind() == Kind::Country).then_some(country)
    }
}
