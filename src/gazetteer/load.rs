//! From files to a [`Gazetteer`]: reads every row and reports every fault.

mod content;
mod words;

use content::Content;
pub(super) use content::{ATTRIBUTES, is_list};
use foldhash::{HashMap, HashMapExt};

use super::Gazetteer;
use super::data::{AliasData, Attribute, Context, EntityData, EntityId, Membership, Office, attribute};
use super::files::{File, GazetteerFiles};
use super::fingerprint::Fingerprint;
use super::forms::Forms;
use super::office_nouns::{OfficeNoun, OfficeNouns};
use super::organisation::spelt_otherwise;
use super::person::{People, given_names, respelled, surnames, turned, with_other_hyphens, with_other_initials};
use super::table::{Row, Rows, Table, whole_file};
use super::texts::Texts;
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
    language: u32,
    /// The lines of the names so far, by entity and name.
    seen: HashMap<(&'t str, &'t str), usize>,
}

#[derive(Default)]
struct Loader {
    fingerprint: Fingerprint,
    problems: Vec<Problem>,
    /// The keys of the entities, in their order.
    keys: Texts,
    entities: Vec<EntityData>,
    attributes: Vec<Attribute>,
    aliases: Vec<AliasData>,
    forms: Forms,
    blocks: Vec<String>,
    contexts: Vec<(String, Context)>,
    offices: Vec<Office>,
    memberships: Vec<Membership>,
    /// What stands in cells, each kept once.
    cells: Texts,
    /// The words of rules, where files add to those that are built in.
    rule_words: Option<Words>,
    given_names: Texts,
    phrases: Option<Phrases>,
    office_nouns: Vec<OfficeNoun>,
}

impl Loader {
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
        self.reserve_entities(rows.len());
        for row in rows.iter() {
            let key = row.cell(id);
            let Some(kind) = checked_kind(&row, key, &mut self.problems) else {
                continue;
            };
            self.no_duplicate(&row, key, (key, ""), &mut seen);
            let name = self.not_empty(&row, row.cell(name), "name");
            let (start, end) = row.period(start, end, &mut self.problems);
            let first = self.attributes.len() as u32;
            for (index, column) in &attributes {
                let cell = row.cell(Some(*index));
                if !cell.is_empty() {
                    self.attributes.push(Attribute { column, cell: self.cells.add(cell) });
                }
            }
            let attributes = (first, self.attributes.len() as u32);
            let name = self.cells.add(name);
            self.set_entity(key, EntityData { kind, name, start, end, attributes, country: None, population: None });
        }
    }

    fn reserve_entities(&mut self, count: usize) {
        self.keys.reserve(count);
        self.entities.reserve(count);
        self.cells.reserve(count);
    }

    /// Sets the entity of `key`, in the place of the one that had that key before.
    fn set_entity(&mut self, key: &str, entity: EntityData) {
        let number = self.keys.add(key) as usize;
        match self.entities.get_mut(number) {
            Some(known) => *known = entity,
            None => self.entities.push(entity),
        }
    }

    /// A list gives names to entities that are known, and makes those that are
    /// not: the first name of a new id is its main name.
    fn read_list(&mut self, table: &Table<'_>, rows: &Rows<'_>, language: Option<&str>) {
        let (id, name) = (table.index("id"), table.index("name"));
        let mut names = self.names(table, language, rows.len());
        for row in rows.iter() {
            let (key, name) = (row.cell(id), row.cell(name));
            let mut usual = AliasKind::Variant;
            if self.keys.find(key).is_none() {
                let Some(kind) = checked_kind(&row, key, &mut self.problems) else {
                    continue;
                };
                usual = AliasKind::Name;
                let (name, attributes) = (self.cells.add(name), (0, 0));
                let (start, end, country, population) = (None, None, None, None);
                self.set_entity(key, EntityData { kind, name, start, end, attributes, country, population });
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
        let language = self.cells.add(language.unwrap_or_default());
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
        let ((name, form), source) = (self.forms.add(name), self.cells.add(row.cell(source)));
        let language = names.language;
        self.aliases.push(AliasData { entity, name, form, language, source, start, end, kind, case, derived: false });
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
        self.offices.reserve(rows.len());
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
                [office, row.cell(title), row.cell(note), row.cell(source)].map(|cell| self.cells.add(cell));
            self.offices.push(Office { person, of, office, title, note, source, start, end, as_of, standing });
        }
    }

    fn read_memberships(&mut self, table: &Table<'_>, rows: &Rows<'_>) {
        let [member, organisation, status, start, end, source] =
            ["member", "organisation", "status", "start", "end", "source"].map(|column| table.index(column));
        self.memberships.reserve(rows.len());
        for row in rows.iter() {
            let (who, body) =
                (self.known_entity(&row, row.cell(member)), self.known_entity(&row, row.cell(organisation)));
            let (start, end) = row.period(start, end, &mut self.problems);
            let (Some(member), Some(organisation)) = (who, body) else {
                continue;
            };
            let [status, source] = [row.cell(status), row.cell(source)].map(|cell| self.cells.add(cell));
            self.memberships.push(Membership { member, organisation, status, source, start, end });
        }
    }

    fn known_entity(&mut self, row: &Row<'_>, key: &str) -> Option<EntityId> {
        let id = self.keys.find(key).map(|number| EntityId::new(number as usize));
        if id.is_none() {
            self.problems
                .push(row.fault(key, format!("no entity has the id `{key}`; add its row to a table of entities")));
        }
        id
    }

    fn not_empty<'t>(&mut self, row: &Row<'t>, cell: &'t str, what: &str) -> &'t str {
        let trimmed = cell.trim();
        if trimmed.is_empty() {
            self.problems.push(row.fault(cell, format!("empty {what}")));
        } else if trimmed.len() < cell.len() {
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
            let attribute = |column| attribute(&self.attributes, &self.cells, entity, column);
            let country = attribute("country").and_then(|key| self.keys.find(key));
            entity.population = attribute("population").and_then(|people| people.parse().ok());
            entity.country = country.map(|number| EntityId::new(number as usize));
        }
        self.offices.sort_by_key(|office| office.person);
        self.memberships.sort_by_key(|membership| membership.member);
        let words = self.rule_words.unwrap_or_else(|| Words::english().clone());
        let english = self.cells.add("en");
        let namings = self.entities.iter().map(|entity| attribute(&self.attributes, &self.cells, entity, "naming"));
        let people = People::new(&self.entities, &self.offices, &words, english, namings);
        let variants = respelled(&people, &self.aliases, &mut self.forms);
        self.aliases.extend(variants);
        let variants = with_other_initials(&people, &self.aliases, &mut self.forms);
        self.aliases.extend(variants);
        let variants = with_other_hyphens(&people, &self.aliases, &mut self.forms);
        self.aliases.extend(variants);
        let variants = spelt_otherwise(&self.entities, &self.aliases, english, &mut self.forms);
        self.aliases.extend(variants);
        // Stable: within an entity, names stay in the order of the files.
        self.aliases.sort_by_key(|alias| alias.entity);
        let derived = surnames(&people, &self.aliases, &mut self.forms);
        self.aliases.extend(derived);
        self.aliases.sort_by_key(|alias| alias.entity);
        let given_names = given_names(&people, &self.given_names, &self.aliases, &self.forms);
        // Behind the family and given names, which stand otherwise in these.
        let variants = turned(&people, &self.aliases, &mut self.forms);
        self.aliases.extend(variants);
        self.aliases.sort_by_key(|alias| alias.entity);
        let mut given_name_starts = [false; 256];
        for first in given_names.iter().filter_map(|name| name.bytes().next()) {
            given_name_starts[usize::from(first)] = true;
        }
        for (index, block) in self.blocks.iter().enumerate() {
            self.forms.block(block, index as u32);
        }
        self.forms.set_contexts(self.contexts);
        self.forms.set_aliases(&self.aliases);
        let mut offices_of: HashMap<EntityId, Vec<u32>> = HashMap::default();
        for (index, office) in self.offices.iter().enumerate() {
            offices_of.entry(office.of).or_default().push(index as u32);
        }
        Ok(Gazetteer {
            keys: self.keys,
            entities: self.entities,
            attributes: self.attributes,
            cells: self.cells,
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
            office_nouns: OfficeNouns::english().with(self.office_nouns),
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
    let is_of_key = |byte| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.');
    if slug.is_empty() || !slug.bytes().all(is_of_key) {
        problems.push(row.fault(key, format!("id `{key}` may hold letters from a to z, digits and hyphens only")));
        return None;
    }
    Some(kind)
}
