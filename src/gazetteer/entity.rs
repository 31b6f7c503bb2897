//! Views of a gazetteer: entities, names, terms of office, memberships.

use std::fmt;

use super::Gazetteer;
use super::data::{AliasData, EntityData, EntityId, Membership, Office, attribute};
use super::vocabulary::{AliasKind, Case, Kind, Standing};
use crate::text::Date;

/// A thing in the world that texts name; borrowed from its [`Gazetteer`].
///
/// Two entities are equal when their keys are.
#[derive(Clone, Copy)]
pub struct Entity<'g> {
    gazetteer: &'g Gazetteer,
    pub(crate) id: EntityId,
}

impl<'g> Entity<'g> {
    pub(super) fn new(gazetteer: &'g Gazetteer, id: EntityId) -> Self {
        Self { gazetteer, id }
    }

    fn data(self) -> &'g EntityData {
        &self.gazetteer.entities[self.id.index()]
    }

    /// The stable key: `country:KG`, `person:sadyr-japarov`, `org:csto`, `place:osh`.
    /// It is ASCII and never changes its meaning.
    pub fn key(self) -> &'g str {
        self.gazetteer.keys.get(self.id.index() as u32)
    }

    /// The name to show, in English.
    pub fn name(self) -> &'g str {
        self.gazetteer.cell(self.data().name)
    }

    /// What sort of thing it is.
    pub fn kind(self) -> Kind {
        self.data().kind
    }

    /// The day from which it existed, if that is known.
    pub fn start(self) -> Option<Date> {
        self.data().start
    }

    /// The day until which it existed; `None` for what still exists.
    pub fn end(self) -> Option<Date> {
        self.data().end
    }

    /// What the column `column` of the entity's table says, such as `iso3`,
    /// `population` or `source`; `None` where the cell is empty.
    pub fn attribute(self, column: &str) -> Option<&'g str> {
        attribute(&self.gazetteer.attributes, &self.gazetteer.cells, self.data(), column)
    }

    /// The ISO 3166-1 alpha-2 code of a country, or the code it had.
    pub fn iso(self) -> Option<&'g str> {
        self.attribute("iso")
    }

    /// The Wikidata item, such as `Q813`.
    pub fn wikidata(self) -> Option<&'g str> {
        self.attribute("wikidata")
    }

    /// The country that an organisation or a place belongs to.
    pub fn country(self) -> Option<Entity<'g>> {
        Some(self.gazetteer.entity_of(self.data().country?))
    }

    /// The number of people who live in a place.
    pub fn population(self) -> Option<u64> {
        self.data().population
    }

    /// All names in the languages that were loaded, in the order of the files;
    /// family names that were derived from full names come last.
    pub fn aliases(self) -> impl Iterator<Item = Alias<'g>> {
        let gazetteer = self.gazetteer;
        gazetteer.alias_indexes(self.id).map(|index| gazetteer.alias(index))
    }

    /// The offices that a person has held, in the order of the files.
    pub fn offices(self) -> impl Iterator<Item = OfficeTerm<'g>> {
        let gazetteer = self.gazetteer;
        let first = gazetteer.offices.partition_point(|office| office.person < self.id);
        let terms = gazetteer.offices[first..].iter().take_while(move |office| office.person == self.id);
        terms.map(move |office| OfficeTerm { gazetteer, office })
    }

    /// The organisations that a country is or was a member of, in the order of the files.
    pub fn memberships(self) -> impl Iterator<Item = MembershipTerm<'g>> {
        let gazetteer = self.gazetteer;
        let first = gazetteer.memberships.partition_point(|membership| membership.member < self.id);
        let terms = gazetteer.memberships[first..].iter().take_while(move |membership| membership.member == self.id);
        terms.map(move |membership| MembershipTerm { gazetteer, membership })
    }
}

impl PartialEq for Entity<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Entity<'_> {}

impl fmt::Debug for Entity<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Entity({} {:?})", self.key(), self.name())
    }
}

/// One name of an entity; borrowed from its [`Gazetteer`].
#[derive(Clone, Copy)]
pub struct Alias<'g> {
    gazetteer: &'g Gazetteer,
    index: u32,
}

impl<'g> Alias<'g> {
    pub(super) fn new(gazetteer: &'g Gazetteer, index: u32) -> Self {
        Self { gazetteer, index }
    }

    fn data(self) -> &'g AliasData {
        self.gazetteer.alias_data(self.index)
    }

    /// Its place among all aliases.
    pub(crate) fn index(self) -> u32 {
        self.index
    }

    /// The name as the files write it; an article that it begins with must
    /// stand in the text but is not part of a mention.
    pub fn name(self) -> &'g str {
        self.gazetteer.forms.name(self.data().name)
    }

    /// Whether an article must stand before it, which is part of it then.
    pub(crate) fn needs_article(self) -> bool {
        self.name().starts_with("the ")
    }

    /// How the name stands for its entity.
    pub fn kind(self) -> AliasKind {
        self.data().kind
    }

    /// How its letters must be written in a text.
    pub fn case(self) -> Case {
        self.data().case
    }

    /// What the name means.
    pub fn entity(self) -> Entity<'g> {
        self.gazetteer.entity_of(self.data().entity)
    }

    /// The language of the file it stands in, such as `en`.
    pub fn language(self) -> Option<&'g str> {
        Some(self.gazetteer.cell(self.data().language)).filter(|language| !language.is_empty())
    }

    /// Where the name is from: keys that `gazetteers/README.md` explains,
    /// joined by `+`; `derived` for a family name taken from a full name.
    pub fn source(self) -> &'g str {
        if self.data().derived { "derived" } else { self.gazetteer.cell(self.data().source) }
    }

    /// The period in which the name was in use, where that is known.
    pub fn period(self) -> (Option<Date>, Option<Date>) {
        (self.data().start, self.data().end)
    }
}

impl fmt::Debug for Alias<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Alias({:?} {} of {})", self.name(), self.kind(), self.entity().key())
    }
}

/// One term of a person in an office.
#[derive(Clone, Copy)]
pub struct OfficeTerm<'g> {
    gazetteer: &'g Gazetteer,
    office: &'g Office,
}

impl<'g> OfficeTerm<'g> {
    /// The office, such as `head_of_state`, `foreign_minister`, `org_head`.
    pub fn office(self) -> &'g str {
        self.gazetteer.cell(self.office.office)
    }

    /// The office's title, such as `President`; empty where it is not known.
    pub fn title(self) -> &'g str {
        self.gazetteer.cell(self.office.title)
    }

    /// In what right the office is held.
    pub fn standing(self) -> Standing {
        self.office.standing
    }

    /// The country or organisation.
    pub fn of(self) -> Entity<'g> {
        self.gazetteer.entity_of(self.office.of)
    }

    pub(crate) fn of_id(self) -> EntityId {
        self.office.of
    }

    /// Whether its holder is known by family name alone where texts name what is
    /// led: the head of a state, a government or an organisation, or a leader.
    pub fn is_leading(self) -> bool {
        matches!(self.office(), "head_of_state" | "head_of_government" | "leader" | "org_head")
    }

    /// First and last day of the term; an end that is not known is open.
    pub fn period(self) -> (Option<Date>, Option<Date>) {
        (self.office.start, self.office.end)
    }

    /// When an open term was last seen confirmed.
    pub fn as_of(self) -> Option<Date> {
        self.office.as_of
    }

    /// What else is to be known about the row; often empty.
    pub fn note(self) -> &'g str {
        self.gazetteer.cell(self.office.note)
    }

    /// Where the row is from: keys that `gazetteers/README.md` explains.
    pub fn source(self) -> &'g str {
        self.gazetteer.cell(self.office.source)
    }

    /// Whether the term was running on `date`.
    pub fn is_held_on(self, date: Date) -> bool {
        date.is_within(self.office.start, self.office.end)
    }
}

/// One membership of a country in an organisation.
#[derive(Clone, Copy)]
pub struct MembershipTerm<'g> {
    gazetteer: &'g Gazetteer,
    membership: &'g Membership,
}

impl<'g> MembershipTerm<'g> {
    /// The organisation.
    pub fn organisation(self) -> Entity<'g> {
        self.gazetteer.entity_of(self.membership.organisation)
    }

    /// `member`, `observer`, `partner`, `candidate` and the like.
    pub fn status(self) -> &'g str {
        self.gazetteer.cell(self.membership.status)
    }

    /// First and last day; an end that is not known is open.
    pub fn period(self) -> (Option<Date>, Option<Date>) {
        (self.membership.start, self.membership.end)
    }

    /// Whether the membership was running on `date`.
    pub fn is_held_on(self, date: Date) -> bool {
        date.is_within(self.membership.start, self.membership.end)
    }

    /// Where the row is from: keys that `gazetteers/README.md` explains.
    pub fn source(self) -> &'g str {
        self.gazetteer.cell(self.membership.source)
    }
}
