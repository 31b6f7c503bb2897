//! From things with names to the rows of a gazetteer.

use std::collections::{BTreeMap, HashSet};

use whowhom::{Alias, AliasKind, Case, Entity, Gazetteer, Kind};

use super::entry::{Entry, Role, Spelling, id_of, is_abbreviation, kind_of};
use super::notes::Notes;

/// The rows that an import makes.
#[derive(Default)]
pub struct Rows {
    /// The things that are new, by key.
    pub entities: BTreeMap<String, NewEntity>,
    /// The names, in the order in which they were read.
    pub names: Vec<NewName>,
    /// The roles of people, with their keys.
    pub roles: Vec<(String, Role)>,
    /// How many names the gazetteer has already.
    pub known: u64,
    said: HashSet<(String, String)>,
}

/// A new thing.
pub struct NewEntity {
    /// The main name.
    pub name: String,
    /// What else is to be told, by column.
    pub facts: BTreeMap<&'static str, String>,
}

/// A new name.
pub struct NewName {
    /// The key of what it means.
    pub key: String,
    /// The name.
    pub name: String,
    /// How it stands for it.
    pub alias: AliasKind,
    /// How its letters must be written; as its alias kind asks, where there is none.
    pub case: Option<Case>,
}

impl Rows {
    /// The rows of `entries`, without what `known` says already; faults and what is passed over go
    /// to `notes`.
    pub fn new(entries: Vec<Entry>, known: Option<&Gazetteer>, notes: &mut Notes<'_>) -> Self {
        let mut rows = Self::default();
        for entry in entries {
            rows.add(entry, known, notes);
        }
        rows
    }

    fn add(&mut self, mut entry: Entry, known: Option<&Gazetteer>, notes: &mut Notes<'_>) {
        entry.names.retain_mut(|spelling| is_name(spelling, notes));
        let Some(key) = key_of(&entry, known, notes) else {
            return;
        };
        let entity = known.and_then(|known| known.entity(&key));
        let mut is_main = entity.is_none() && !self.entities.contains_key(&key);
        if is_main && let Some(main) = entry.names.first() {
            self.entities.insert(key.clone(), NewEntity { name: main.name.clone(), facts: entry.facts });
        }
        for spelling in &entry.names {
            self.add_name(&key, entity, spelling, is_main);
            is_main = false;
        }
        self.roles.extend(entry.roles.into_iter().map(|role| (key.clone(), role)));
    }

    fn add_name(&mut self, key: &str, entity: Option<Entity<'_>>, spelling: &Spelling, is_main: bool) {
        let usual = match spelling.name.as_str() {
            name if is_abbreviation(name) => AliasKind::Abbreviation,
            _ if is_main => AliasKind::Name,
            _ => AliasKind::Variant,
        };
        let alias = spelling.alias.unwrap_or(usual);
        if entity.is_some_and(|entity| says(entity, spelling)) {
            self.known += 1;
        } else if self.said.insert((key.to_owned(), spelling.name.clone())) {
            let (key, name, case) = (key.to_owned(), spelling.name.clone(), spelling.case);
            self.names.push(NewName { key, name, alias, case });
        }
    }
}

/// Whether a name can be one, after spaces around it are taken off; a fault where it cannot.
fn is_name(spelling: &mut Spelling, notes: &mut Notes<'_>) -> bool {
    let name = spelling.name.split_whitespace().collect::<Vec<_>>().join(" ");
    spelling.name = name;
    if !spelling.name.chars().any(char::is_alphanumeric) {
        notes.fault(spelling.line, &spelling.name, "a name without a letter");
        return false;
    }
    true
}

/// Whether a gazetteer has a name of `entity` that is read wherever `spelling` would be.
fn says(entity: Entity<'_>, spelling: &Spelling) -> bool {
    let folded = spelling.name.to_lowercase();
    entity.aliases().any(|alias| {
        alias.name().to_lowercase() == folded
            && (alias.case() == Case::Any || spelling.case != Some(Case::Any))
            && (alias.kind() != AliasKind::Surname || spelling.alias == Some(AliasKind::Surname))
            && alias.case() != Case::Off
    })
}

/// The key that a thing has, or is given; `None` where it has a fault, or is passed over.
fn key_of(entry: &Entry, known: Option<&Gazetteer>, notes: &mut Notes<'_>) -> Option<String> {
    let first = entry.names.first()?;
    if let Some(id) = &entry.id {
        return is_key(id, entry.line, notes).then(|| id.clone());
    }
    let mut found: Vec<&str> = Vec::new();
    for spelling in &entry.names {
        found = known.map_or_else(Vec::new, |known| called(known, entry, &spelling.name));
        if !found.is_empty() {
            break;
        }
    }
    match found.as_slice() {
        [key] => Some((*key).to_owned()),
        [] => {
            let made = id_of(entry.kind, &first.name);
            if made.is_none() {
                notes.fault(first.line, &first.name, format!("no id can be made of `{}`; give it one", first.name));
            }
            made
        }
        _ => {
            notes.skip(first.line, "a name without an id that can mean several things", &first.name);
            None
        }
    }
}

/// The keys of what `name` can mean that is of a kind that `entry` may be.
fn called<'g>(known: &'g Gazetteer, entry: &Entry, name: &str) -> Vec<&'g str> {
    let is_asked = |alias: &Alias<'_>| {
        let kind = alias.entity().kind();
        let by_itself =
            [AliasKind::Name, AliasKind::Official, AliasKind::Abbreviation, AliasKind::Variant, AliasKind::Former];
        (kind == entry.kind || Some(kind) == entry.or) && by_itself.contains(&alias.kind())
    };
    let mut keys: Vec<&str> =
        known.lookup(name).into_iter().filter(is_asked).map(|alias| alias.entity().key()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Whether an id can be a key; a fault where it cannot.
fn is_key(id: &str, line: usize, notes: &mut Notes<'_>) -> bool {
    let slug = id.split_once(':').map_or("", |(_, slug)| slug);
    if kind_of(id).is_none() {
        notes.fault(
            line,
            id,
            format!("unknown entity kind in id `{id}`; ids begin with country:, person:, org: or place:"),
        );
        return false;
    }
    let is_slug = !slug.is_empty() && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if !is_slug {
        notes.fault(line, id, format!("id `{id}` may hold letters from a to z, digits and hyphens only"));
    }
    is_slug
}

/// The kind of a key that was checked.
pub fn kind(key: &str) -> Kind {
    kind_of(key).unwrap_or(Kind::Organisation)
}
