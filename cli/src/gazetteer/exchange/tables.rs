//! The rows of an import as gazetteer files.

use std::collections::BTreeMap;
use std::path::Path;

use whowhom::{AliasKind, Case, Date, Kind};

use super::rows::{NewName, Rows, kind};
use crate::exit::Failure;
use crate::output::{Folder, Output};

/// What the heads of the columns of people, organisations, … are called that not all of them need.
const FACTS: [&str; 2] = ["country", "note"];
const TABLES: [(Kind, &str); 4] = [
    (Kind::Country, "countries"),
    (Kind::Person, "people"),
    (Kind::Organisation, "organisations"),
    (Kind::Place, "places"),
];

/// Where an import goes.
pub enum Target {
    /// One table of names.
    Table(Output),
    /// A folder of tables.
    Folder(Folder),
}

impl Target {
    /// Makes sure that `path` can be written to: a table if it ends in `.tsv` or is standard
    /// output, a folder otherwise.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        let is_stdout = crate::output::is_stdout(path);
        match path.extension() {
            Some(extension) if extension == "tsv" => Ok(Self::Table(Output::create(path)?)),
            _ if is_stdout => Ok(Self::Table(Output::create(path)?)),
            Some(extension) if ["csv", "json", "jsonl", "txt"].iter().any(|known| extension == *known) => {
                let name = path.display();
                Err(Failure::Reason(format!("{name}: names are written to a .tsv file or to a folder")))
            }
            _ => Ok(Self::Folder(Folder::create(path)?)),
        }
    }

    /// Writes `rows`, whose names are in `language` and come from `source`.
    pub fn write(self, rows: &Rows, language: &str, source: &str) -> Result<(), Failure> {
        match self {
            Self::Table(mut output) => {
                if has_more_than_names(rows) {
                    let reason = "these names come with offices or facts, which one table cannot hold; name a folder";
                    return Err(Failure::Reason(reason.to_owned()));
                }
                let text = list(rows, source);
                output.write(|writer| writer.write_all(text.as_bytes()))?;
                output.finish()
            }
            Self::Folder(folder) => {
                for (name, text) in files(rows, language, source) {
                    folder.write(&name, &text)?;
                }
                folder.finish()
            }
        }
    }
}

fn has_more_than_names(rows: &Rows) -> bool {
    !rows.roles.is_empty() || rows.entities.values().any(|entity| !entity.facts.is_empty())
}

/// One table of all names, in their order, so that the first of a new thing is its main one.
fn list(rows: &Rows, source: &str) -> String {
    let row = |NewName { key, name, alias, case }: &NewName| {
        format!("{name}\t{key}\t{alias}\t{}\t{source}\n", case.map_or("", Case::as_str))
    };
    "name\tid\talias\tcase\tsource\n".to_owned() + &rows.names.iter().map(row).collect::<String>()
}

/// The files of a folder, by name.
fn files(rows: &Rows, language: &str, source: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for (of, name) in TABLES {
        let entities = rows.entities.iter().filter(|(key, _)| kind(key) == of);
        let facts: Vec<&str> = FACTS
            .into_iter()
            .filter(|column| entities.clone().any(|(_, entity)| entity.facts.contains_key(column)))
            .collect();
        let lines = entities.map(|(key, entity)| {
            let cells = facts.iter().map(|column| entity.facts.get(column).map_or("", String::as_str));
            let cells = [key, entity.name.as_str()].into_iter().chain(cells).chain([source]);
            cells.collect::<Vec<_>>().join("\t")
        });
        let header = ["id", "name"].into_iter().chain(facts.iter().copied()).chain(["source"]);
        files.extend(table(format!("{name}.tsv"), &header.collect::<Vec<_>>(), lines));

        let names = rows.names.iter().filter(|name| kind(&name.key) == of).map(|NewName { key, name, alias, case }| {
            let (alias, case) = (AliasKind::as_str(*alias), case.map_or("", Case::as_str));
            format!("{key}\t{alias}\t{name}\t{case}\t{source}")
        });
        let header = ["entity", "alias", "name", "case", "source"];
        files.extend(table(format!("names/{name}.{language}.tsv"), &header, names));
    }
    let offices = rows.roles.iter().map(|(key, role)| {
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        let (start, end) = (date(role.start), date(role.end));
        format!("{key}\t{}\t{}\t{start}\t{end}\t{}\t{source}", role.office, role.of, role.note)
    });
    let header = ["person", "office", "of", "start", "end", "note", "source"];
    files.extend(table("offices.tsv".to_owned(), &header, offices));
    files
}

/// A file of sorted lines under a header; `None` where there is no line.
fn table(name: String, header: &[&str], lines: impl Iterator<Item = String>) -> Option<(String, String)> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort_unstable();
    lines.dedup();
    let has_lines = !lines.is_empty();
    lines.insert(0, header.join("\t"));
    has_lines.then(|| (name, lines.join("\n") + "\n"))
}
