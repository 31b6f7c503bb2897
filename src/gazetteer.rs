//! Entities, their names, and what is known about them.

mod builtin;
mod check;
mod context;
mod data;
mod entity;
mod files;
mod fingerprint;
mod forms;
mod load;
mod office_nouns;
pub(crate) mod paths;
mod organisation;
mod person;
mod spelling;
mod table;
mod texts;
mod vocabulary;
mod words;

use foldhash::HashMap;

pub use check::check;
pub use context::NameContext;
pub(crate) use data::Office;
pub(crate) use data::{AliasData, Context, EntityData, EntityId};
use data::{Attribute, Membership};
pub use entity::{Alias, Entity, MembershipTerm, OfficeTerm};
pub use files::GazetteerFiles;
pub(crate) use fingerprint::Fingerprint;
pub(crate) use forms::Form;
use forms::Forms;
pub(crate) use office_nouns::{OfficeNoun, OfficeNouns, Post};
pub(crate) use person::without_article;
use texts::Texts;
pub use vocabulary::{AliasKind, Case, Kind, Standing};
pub(crate) use words::{List, Lists, Words, in_small_letters};

use crate::text::Date;
use crate::text::fold::fold_name;
use crate::text::phrases::Phrases;

/// A set of entities with their names, offices and memberships.
///
/// A gazetteer is read once, never changes, and is shared by reference between
/// threads.
///
/// ```
/// use whowhom::Gazetteer;
///
/// let gazetteer = Gazetteer::builtin();
/// let japarov = gazetteer.entity("person:sadyr-japarov").expect("he is in the gazetteer");
/// assert_eq!(japarov.name(), "Sadyr Japarov");
///
/// let names = gazetteer.lookup("Sadyr Zhaparov");
/// assert_eq!(names[0].entity(), japarov);
/// ```
#[derive(Debug)]
pub struct Gazetteer {
    /// The keys of the entities, in their order.
    keys: Texts,
    entities: Vec<EntityData>,
    attributes: Vec<Attribute>,
    /// What stands in cells of tables, each kept once.
    cells: Texts,
    /// Invariant: sorted by entity.
    aliases: Vec<AliasData>,
    blocks: Vec<String>,
    given_names: Texts,
    /// The first bytes of given names; most words begin with others.
    given_name_starts: [bool; 256],
    /// Invariant: sorted by person.
    offices: Vec<Office>,
    /// The offices of each country and organisation, as indexes.
    offices_of: HashMap<EntityId, Vec<u32>>,
    /// Invariant: sorted by member.
    memberships: Vec<Membership>,
    forms: Forms,
    words: Words,
    phrases: Phrases,
    office_nouns: OfficeNouns,
    fingerprint: Fingerprint,
}

impl Gazetteer {
    /// The built-in gazetteer with its English names.
    ///
    /// Reading it takes some ten milliseconds; keep it.
    pub fn builtin() -> Self {
        Self::from_files(&GazetteerFiles::builtin(&["en"])).expect("a test reads every built-in file")
    }

    /// The entity whose key is `key`, such as `country:KG`.
    pub fn entity(&self, key: &str) -> Option<Entity<'_>> {
        self.keys.find(key).map(|number| self.entity_of(EntityId::new(number as usize)))
    }

    /// All entities, in the order of the files.
    pub fn entities(&self) -> impl Iterator<Item = Entity<'_>> {
        (0..self.entities.len()).map(|index| self.entity_of(EntityId::new(index)))
    }

    /// Every name that is `name` but for case, accents, and kinds of spaces,
    /// hyphens and apostrophes, strongest kind first, then by key; an article
    /// before it need not be part of the name: "the Kremlin" is "Kremlin" too.
    pub fn lookup(&self, name: &str) -> Vec<Alias<'_>> {
        let folded = fold_name(name);
        let bare = folded.strip_prefix("the ").unwrap_or(&folded);
        let forms = [self.forms.find(bare), self.forms.find(&["the ", bare].concat())];
        let indexes = forms.into_iter().flatten().flat_map(|form| self.forms.aliases(form));
        let mut aliases: Vec<Alias<'_>> = indexes.map(|index| self.alias(*index)).collect();
        aliases.sort_by(|a, b| (a.kind(), a.entity().key(), a.name()).cmp(&(b.kind(), b.entity().key(), b.name())));
        aliases
    }

    /// Whether `name` is listed as the name of something that is no entity,
    /// such as New Jersey, so that a name inside it is not read.
    pub fn is_blocked(&self, name: &str) -> bool {
        self.forms.find(&fold_name(name)).is_some_and(|form| form.block.is_some())
    }

    /// Whether `word` is the first part of a person's name and no ordinary word.
    pub(crate) fn is_given_name(&self, word: &str) -> bool {
        word.bytes().next().is_some_and(|first| self.given_name_starts[usize::from(first)])
            && self.given_names.find(word).is_some()
    }

    /// A hash of all files that were read, their languages and their order: two
    /// gazetteers of one fingerprint know the same, wherever their files lie.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// The terms of `office` of `of` that a text of `date` may speak of: those
    /// of the day and the one before it; where there are none, those of the
    /// week before and behind it, for sources count the days of a handover in
    /// different ways.
    pub(crate) fn terms(&self, office: &str, of: EntityId, date: Date) -> Vec<&Office> {
        let all = || self.terms_of(office, of);
        let near: Vec<&Office> = all().filter(|term| term.is_near(date, 0, 1)).collect();
        if near.is_empty() { all().filter(|term| term.is_near(date, 7, 7)).collect() } else { near }
    }

    /// Whether any office of `of` is known.
    pub(crate) fn has_offices(&self, of: EntityId) -> bool {
        self.offices_of.contains_key(&of)
    }

    /// The terms of `office` of `of` that begin in the weeks after `date`: of those who may be elected by then.
    pub(crate) fn terms_ahead(&self, office: &str, of: EntityId, date: Date) -> Vec<&Office> {
        const DAYS_UNTIL_SWORN_IN: i32 = 45;
        let terms = self.terms_of(office, of);
        terms.filter(|term| !term.is_near(date, 0, 0) && term.is_near(date, DAYS_UNTIL_SWORN_IN, 0)).collect()
    }

    /// All terms of `office` of `of`.
    pub(crate) fn terms_of(&self, office: &str, of: EntityId) -> impl Iterator<Item = &Office> {
        let office = self.cells.find(office);
        let indexes = self.offices_of.get(&of).map_or(&[][..], Vec::as_slice);
        let terms = indexes.iter().map(|index| &self.offices[*index as usize]);
        terms.filter(move |term| Some(term.office) == office)
    }

    /// What a cell says, by its number.
    pub(crate) fn cell(&self, number: u32) -> &str {
        self.cells.get(number)
    }

    /// The words by which rules read the text around a name.
    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// The phrases by which lines, explained abbreviations and names of organisations are told.
    pub(crate) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    /// The nouns by which texts name offices.
    pub(crate) fn office_nouns(&self) -> &OfficeNouns {
        &self.office_nouns
    }

    pub(crate) fn entity_of(&self, id: EntityId) -> Entity<'_> {
        Entity::new(self, id)
    }

    pub(crate) fn alias(&self, index: u32) -> Alias<'_> {
        Alias::new(self, index)
    }

    /// The indexes of an entity's aliases.
    pub(crate) fn alias_indexes(&self, entity: EntityId) -> std::ops::Range<u32> {
        let first = self.aliases.partition_point(|alias| alias.entity < entity);
        let len = self.aliases[first..].partition_point(|alias| alias.entity == entity);
        first as u32..(first + len) as u32
    }

    pub(crate) fn alias_data(&self, index: u32) -> &AliasData {
        &self.aliases[index as usize]
    }

    /// All forms, each with its text.
    pub(crate) fn forms(&self) -> impl Iterator<Item = (&str, &Form)> {
        self.forms.texts().zip(self.forms.all())
    }

    pub(crate) fn form(&self, index: u32) -> &Form {
        &self.forms.all()[index as usize]
    }

    /// The indexes of the aliases of `form`, ascending.
    pub(crate) fn aliases_of(&self, form: &Form) -> &[u32] {
        self.forms.aliases(form)
    }

    /// What tells the readings of `form` apart, in the order of the files; nothing where it is not listed as ambiguous.
    pub(crate) fn contexts_of(&self, form: &Form) -> &[Context] {
        self.forms.contexts(form)
    }

    pub(crate) fn block(&self, index: u32) -> &str {
        &self.blocks[index as usize]
    }
}
