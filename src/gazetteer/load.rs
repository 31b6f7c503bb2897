//! From files to a [`Gazetteer`]: reads every row and reports every fault.

mod content;
mod words;

use std::sync::Arc;

use content::Content;
pub(super) use content::{ATTRIBUTES, is_list};
use foldhash::{HashMap, HashMapExt, HashSet};

use super::Gazetteer;
use super::data::{AliasData, Attributes, Context, EntityData, EntityId, Membership, Office};
use super::files::{File, GazetteerFiles};
use super::fingerprint::Fingerprint;
use super::forms::Forms;
use super::office_nouns::OfficeNouns;
use super::organisation::spelt_otherwise;
use super::person::{given_names, respelled, surnames, with_other_initials};
use super::table::{Row, Rows, Table, whole_file};
use super::vocabulary::{AliasKind, Case, Kind, Reading, Standing};
use super::words::Words;
use crate::error::{GazetteerError, Problem};
use crate::text::phrases::Phrases;

impl Gazetteer {
    /// Reads `files`.
    ///
    /// A row for an entity of an earlier file takes that row's place; names,
    /// offices and memberships add up. Cost is linear in the size of the files.
    ///
    /// # Errors
    ///
    /// Every fault of every file at once: missing and unknown columns, unknown
    /// words, ids that no row explains, bad dates, ends before starts,
    /// duplicates, empty names.
    pub fn from_files(files: &GazetteerFiles) -> Result<Self, GazetteerError> {
        let mut loader = Loader::default();
        let mut tables = Vec::new();
        for file in files.iter() {
            loader.fingerprint.add(file.language().unwrap_or_default().as_bytes());
            loader.fingerprint.add(file.text.as_bytes());
            let Some(table) = Table::new(&file.name, &file.text, &mut loader.problems) else {
                continue;
            };
            match Content::of(&table) {
                Some(content) => tables.push((content, file, table)),
                None => loader.problems.push(table.header_fault(&content::unknown_table(&table.columns))),
            }
        }
        // Entities come first: the other tables speak of them.
        tables.sort_by_key(|(content, ..)| *content);
        for (content, file, table) in &tables {
            loader.read(*content, file, table);
        }
        loader.finish()
    }
}

/// What is the same for all names of a table.
struct Names<'t> {
    /// Of `alias`, `name`, `case`, `start`, `end` and `source`.
    columns: [Option<usize>; 6],
    language: Option<Arc<str>>,
    /// The lines of the names so far, by entity and name.
    seen: HashMap<(&'t str, &'t str), usize>,
}

#[derive(Default)]
struct Loader {
    fingerprint: Fingerprint,
    problems: Vec<Problem>,
    entities: Vec<EntityData>,
    by_key: HashMap<Arc<str>, EntityId>,
    aliases: Vec<AliasData>,
    forms: Forms,
    blocks: Vec<String>,
    contexts: Vec<(String, Context)>,
    offices: Vec<Office>,
    memberships: Vec<Membership>,
    /// Words that stand in many rows, kept once.
    words: HashSet<Arc<str>>,
    /// The words of rules, where files add to those that are built in.
    rule_words: Option<Words>,
    given_names: Vec<String>,
    phrases: Option<Phrases>,
    office_nouns: Option<OfficeNouns>,
}

impl Loader {
    fn word(&mut self, cell: &str) -> Arc<str> {
        match self.words.get(cell) {
            Some(word) => Arc::clone(word),
            None => {
                let word: Arc<str> = cell.into();
                self.words.insert(Arc::clone(&word));
                word
            }
        }
    }

    fn read(&mut self, content: Content, file: &File, table: &Table<'_>) {
        let faults_before = self.problems.len();
        table.require(content.required(), &mut self.problems);
        let known: Vec<&str> = content.required().iter().chain(content.optional()).copied().collect();
        table.allow(&known, &mut self.problems);
        if self.problems.len() > faults_before {
            return;
        }
        let mut faults = Vec::new();
        let rows = table.rows(&mut faults);
        self.problems.append(&mut faults);
        match content {
            Content::Entities => self.read_entities(table, &rows),
            Content::List => self.read_list(table, &rows, file.language()),
            Content::Names => self.read_names(table, &rows, file.language()),
            Content::Ambiguous => self.read_ambiguous(table, &rows),
            Content::Blocks => self.read_blocks(table, &rows),
            Content::Offices => self.read_offices(table, &rows),
            Content::Memberships => self.read_memberships(table, &rows),
            Content::Words => self.read_words(table, &rows),
            Content::GivenNames => self.read_given_names(table, &rows),
            Content::Phrases => self.read_phrases(table, &rows),
            Content::OfficeNouns => self.read_office_nouns(table, &rows),
            Content::SentenceWords => self.read_sentence_words(table, &rows),
            Content::Calendar => self.read_calendar(table, &rows),
        }
    }

    fn read_entities(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let (id, name) = (table.index("id"), table.index("name"));
        let (start, end) = (table.index("start"), table.index("end"));
        let attributes: Vec<(usize, &'static str)> =
            ATTRIBUTES.iter().filter_map(|attribute| Some((table.index(attribute)?, *attribute))).collect();
        let mut seen = HashMap::with_capacity(rows.len());
        self.by_key.reserve(rows.len());
        for row in rows.iter() {
            let key = row.cell(id);
            let Some(kind) = checked_kind(&row, key, &mut self.problems) else {
                continue;
            };
            self.no_duplicate(&row, key, (key, ""), &mut seen);
            let name = self.not_empty(&row, row.cell(name), "name");
            let (start, end) = row.period(start, end, &mut self.problems);
            let attributes = attributes.iter().map(|(index, attribute)| (*attribute, row.cell(Some(*index))));
            let attributes = Attributes::of(attributes);
            let (key, name) = (key.into(), name.into());
            let entity = EntityData { key, kind, name, start, end, attributes, country: None, population: None };
            match self.by_key.get(&entity.key) {
                Some(id) => self.entities[id.index()] = entity,
                None => self.push_entity(entity),
            }
        }
    }

    fn push_entity(&mut self, entity: EntityData) {
        self.by_key.insert(Arc::clone(&entity.key), EntityId::new(self.entities.len()));
        self.entities.push(entity);
    }

    /// A list gives names to entities that are known, and makes those that are
    /// not: the first name of a new id is its main name.
    fn read_list(&mut self, table: &Table<'_>, rows: &Rows<'_>, language: Option<&str>) {
        let (id, name) = (table.index("id"), table.index("name"));
        let mut names = self.names(table, language, rows.len());
        for row in rows.iter() {
            let (key, name) = (row.cell(id), row.cell(name));
            let mut usual = AliasKind::Variant;
            if !self.by_key.contains_key(key) {
                let Some(kind) = checked_kind(&row, key, &mut self.problems) else {
                    continue;
                };
                usual = AliasKind::Name;
                self.push_entity(EntityData {
                    key: key.into(),
                    kind,
                    name: name.into(),
                    start: None,
                    end: None,
                    attributes: Attributes::default(),
                    country: None,
                    population: None,
                });
            }
            let usual = if is_abbreviation(name) { AliasKind::Abbreviation } else { usual };
            self.read_name(&row, key, &mut names, Some(usual));
        }
    }

    fn read_names(&mut self, table: &Table<'_>, rows: &Rows<'_>, language: Option<&str>) {
        let entity = table.index("entity");
        let mut names = self.names(table, language, rows.len());
        for row in rows.iter() {
            self.read_name(&row, row.cell(entity), &mut names, None);
        }
    }

    fn names<'t>(&mut self, table: &Table<'t>, language: Option<&str>, count: usize) -> Names<'t> {
        self.aliases.reserve(count);
        self.forms.reserve(count);
        let columns = ["alias", "name", "case", "start", "end", "source"].map(|column| table.index(column));
        let language = language.map(|language| self.word(language));
        Names { columns, language, seen: HashMap::with_capacity(count) }
    }

    /// Reads the name of `key` in `row`; where no alias kind is set, it is of the kind `usual`.
    fn read_name<'t>(&mut self, row: &Row<'t>, key: &'t str, names: &mut Names<'t>, usual: Option<AliasKind>) {
        let [alias, name, case, start, end, source] = names.columns;
        let id = self.known_entity(row, key);
        let kind = match usual {
            Some(usual) if row.cell(alias).is_empty() => Some(usual),
            _ => row.word::<AliasKind>(alias, &mut self.problems),
        };
        let name = self.not_empty(row, row.cell(name), "name");
        self.no_duplicate(row, name, (key, name), &mut names.seen);
        let case = match row.cell(case) {
            "" => kind.map(AliasKind::default_case),
            _ => row.word::<Case>(case, &mut self.problems),
        };
        let (start, end) = row.period(start, end, &mut self.problems);
        let (Some(entity), Some(kind), Some(case)) = (id, kind, case) else {
            return;
        };
        let (form, name) = (self.forms.add(name), name.into());
        let (language, source) = (names.language.clone(), self.word(row.cell(source)));
        self.aliases.push(AliasData { entity, kind, case, name, form, language, start, end, source, derived: false });
    }

    fn read_ambiguous(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let [form, entity, reading, before, after, not_before, not_after] =
            ["form", "entity", "reading", "before", "after", "not_before", "not_after"]
                .map(|column| table.index(column));
        let words = |row: &Row<'_>, column| {
            row.cell(column).split(' ').filter(|word| !word.is_empty()).map(Into::into).collect()
        };
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let id = self.known_entity(&row, row.cell(entity));
            let form = self.not_empty(&row, row.cell(form), "form");
            self.no_duplicate(&row, form, (row.cell(entity), form), &mut seen);
            let reading = row.word::<Reading>(reading, &mut self.problems);
            let (Some(entity), Some(reading)) = (id, reading) else {
                continue;
            };
            let context = Context {
                entity,
                on: reading == Reading::On,
                before: words(&row, before),
                after: words(&row, after),
                not_before: words(&row, not_before),
                not_after: words(&row, not_after),
            };
            self.contexts.push((form.to_owned(), context));
        }
    }

    fn read_blocks(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let name = table.index("name");
        let mut seen = HashMap::default();
        for row in rows.iter() {
            let name = self.not_empty(&row, row.cell(name), "name");
            self.no_duplicate(&row, name, (name, ""), &mut seen);
            self.blocks.push(name.to_owned());
        }
    }

    fn read_offices(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        const COLUMNS: [&str; 10] =
            ["person", "office", "of", "title", "standing", "start", "end", "as_of", "note", "source"];
        let [person, office, of, title, standing, start, end, as_of, note, source] =
            COLUMNS.map(|column| table.index(column));
        for row in rows.iter() {
            let (holder, body) = (self.known_entity(&row, row.cell(person)), self.known_entity(&row, row.cell(of)));
            let office = self.not_empty(&row, row.cell(office), "office");
            let standing = match row.cell(standing) {
                "" => Some(Standing::Regular),
                _ => row.word::<Standing>(standing, &mut self.problems),
            };
            let (start, end) = row.period(start, end, &mut self.problems);
            let as_of = row.date(as_of, &mut self.problems);
            let (Some(person), Some(of), Some(standing)) = (holder, body, standing) else {
                continue;
            };
            let [office, title, note, source] =
                [office, row.cell(title), row.cell(note), row.cell(source)].map(|cell| self.word(cell));
            self.offices.push(Office { person, office, of, title, standing, start, end, as_of, note, source });
        }
    }

    fn read_memberships(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let [member, organisation, status, start, end, source] =
            ["member", "organisation", "status", "start", "end", "source"].map(|column| table.index(column));
        for row in rows.iter() {
            let (who, body) =
                (self.known_entity(&row, row.cell(member)), self.known_entity(&row, row.cell(organisation)));
            let (start, end) = row.period(start, end, &mut self.problems);
            let (Some(member), Some(organisation)) = (who, body) else {
                continue;
            };
            let [status, source] = [row.cell(status), row.cell(source)].map(|cell| self.word(cell));
            self.memberships.push(Membership { member, organisation, status, start, end, source });
        }
    }

    fn known_entity(&mut self, row: &Row<'_>, key: &str) -> Option<EntityId> {
        let id = self.by_key.get(key).copied();
        if id.is_none() {
            self.problems
                .push(row.fault(key, format!("no entity has the id `{key}`; add its row to a table of entities")));
        }
        id
    }

    fn not_empty<'t>(&mut self, row: &Row<'t>, cell: &'t str, what: &str) -> &'t str {
        if cell.trim().is_empty() {
            self.problems.push(row.fault(cell, format!("empty {what}")));
        } else if cell.trim() != cell {
            self.problems.push(row.fault(cell, format!("space around the {what} `{cell}`")));
        }
        cell
    }

    /// Notes `key` of a row; a fault at `cell` where an earlier row of the file has it.
    fn no_duplicate<'t>(
        &mut self,
        row: &Row<'t>,
        cell: &str,
        key: (&'t str, &'t str),
        seen: &mut HashMap<(&'t str, &'t str), usize>,
    ) {
        if let Some(first) = seen.insert(key, row.line()) {
            self.problems.push(row.fault(cell, format!("`{cell}` stands on line {first} already")));
        }
    }

    fn finish(mut self) -> Result<Gazetteer, GazetteerError> {
        if self.entities.is_empty() && self.problems.is_empty() {
            self.problems.push(whole_file("gazetteer", "no entity in any file"));
        }
        if !self.problems.is_empty() {
            self.problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
            return Err(GazetteerError::new(self.problems));
        }
        for entity in &mut self.entities {
            entity.country = entity.attribute("country").and_then(|key| self.by_key.get(key)).copied();
            entity.population = entity.attribute("population").and_then(|people| people.parse().ok());
        }
        self.offices.sort_by_key(|office| office.person);
        self.memberships.sort_by_key(|membership| membership.member);
        let variants = respelled(&self.entities, &self.aliases, &self.offices, &mut self.forms);
        self.aliases.extend(variants);
        let variants = with_other_initials(&self.entities, &self.aliases, &mut self.forms);
        self.aliases.extend(variants);
        let variants = spelt_otherwise(&self.entities, &self.aliases, &mut self.forms);
        self.aliases.extend(variants);
        // Stable: within an entity, names stay in the order of the files.
        self.aliases.sort_by_key(|alias| alias.entity);
        let words = self.rule_words.unwrap_or_else(|| Words::english().clone());
        let derived = surnames(&words, &self.entities, &self.aliases, &self.offices, &mut self.forms);
        self.aliases.extend(derived);
        self.aliases.sort_by_key(|alias| alias.entity);
        self.forms.set_aliases(&self.aliases);
        for (index, block) in self.blocks.iter().enumerate() {
            let form = self.forms.add(block);
            self.forms.get_mut(form).block = Some(index as u32);
        }
        for (form, context) in self.contexts {
            let form = self.forms.add(&form);
            self.forms.get_mut(form).contexts.push(context);
        }
        let mut offices_of: HashMap<EntityId, Vec<u32>> = HashMap::default();
        for (index, office) in self.offices.iter().enumerate() {
            offices_of.entry(office.of).or_default().push(index as u32);
        }
        let given_names = given_names(&words, &self.given_names, &self.entities, &self.aliases);
        let mut given_name_starts = [false; 256];
        for first in given_names.iter().filter_map(|name| name.bytes().next()) {
            given_name_starts[usize::from(first)] = true;
        }
        Ok(Gazetteer {
            entities: self.entities,
            by_key: self.by_key,
            aliases: self.aliases,
            blocks: self.blocks,
            given_names,
            given_name_starts,
            offices: self.offices,
            offices_of,
            memberships: self.memberships,
            forms: self.forms,
            words,
            phrases: self.phrases.unwrap_or_else(|| Phrases::builtin().clone()),
            office_nouns: self.office_nouns.unwrap_or_else(|| OfficeNouns::english().clone()),
            fingerprint: self.fingerprint,
        })
    }
}

/// Whether a name is one word in capitals.
fn is_abbreviation(name: &str) -> bool {
    name.chars().filter(|letter| letter.is_uppercase()).count() > 1
        && !name.contains(|letter: char| letter.is_lowercase() || letter.is_whitespace())
}

/// The kind that a well-formed key tells.
fn checked_kind(row: &Row<'_>, key: &str, problems: &mut Vec<Problem>) -> Option<Kind> {
    let kind = Kind::of_key(key);
    let Some(kind) = kind else {
        problems.push(row.fault(
            key,
            format!("unknown entity kind in id `{key}`; ids begin with country:, person:, org: or place:"),
        ));
        return None;
    };
    let slug = key.split_once(':').map_or("", |(_, slug)| slug);
    if slug.is_empty() || !slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)) {
        problems.push(row.fault(key, format!("id `{key}` may hold letters from a to z, digits and hyphens only")));
        return None;
    }
    Some(kind)
}
