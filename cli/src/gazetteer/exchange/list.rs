//! Lists of names: the columns name and id, or a column of names.

use std::io::{self, Write};

use csv::ReaderBuilder;
use whowhom::{AliasKind, Case, Kind};

use super::entry::{Entry, Spelling, kind_of};
use super::notes::Notes;
use crate::report::counted;

/// The columns that a header may name.
const COLUMNS: [&str; 4] = ["name", "id", "alias", "case"];
const ALIASES: [AliasKind; 10] = [
    AliasKind::Name,
    AliasKind::Official,
    AliasKind::Abbreviation,
    AliasKind::Variant,
    AliasKind::Former,
    AliasKind::Adjective,
    AliasKind::Demonym,
    AliasKind::Capital,
    AliasKind::Institution,
    AliasKind::Surname,
];
const CASES: [Case; 6] = [Case::Upper, Case::Title, Case::Strict, Case::Exact, Case::Any, Case::Off];

/// Reads a list; names without an id are things of `kind`.
pub fn read(notes: &mut Notes<'_>, kind: Kind) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut columns: Option<Vec<String>> = None;
    let mut has_tabs = None;
    notes.each_line(|notes, number, line| {
        if line.trim().is_empty() || line.starts_with('#') {
            return;
        }
        let has_tabs = *has_tabs.get_or_insert(line.contains('\t'));
        let Some(cells) = cells(line, has_tabs) else {
            return notes.fault(number, line, "not a row of a table: a quotation mark is left open");
        };
        match &columns {
            Some(columns) => entries.extend(entry(notes, number, kind, columns, &cells)),
            None if is_header(&cells) => columns = Some(header(notes, number, &cells)),
            None => {
                let usual: Vec<String> = COLUMNS.iter().take(cells.len().min(2)).map(ToString::to_string).collect();
                entries.extend(entry(notes, number, kind, &usual, &cells));
                columns = Some(usual);
            }
        }
    });
    entries
}

/// Writes every name with its id, alias kind and case.
pub fn write(entries: &[Entry], to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "{}", COLUMNS.join("\t"))?;
    for entry in entries {
        let id = entry.id.as_deref().unwrap_or_default();
        for Spelling { name, alias, case, .. } in &entry.names {
            let (alias, case) = (alias.map_or("", AliasKind::as_str), case.map_or("", Case::as_str));
            writeln!(to, "{name}\t{id}\t{alias}\t{case}")?;
        }
    }
    Ok(())
}

/// The cells of a line; `None` where a quotation mark is left open.
fn cells(line: &str, has_tabs: bool) -> Option<Vec<String>> {
    if has_tabs {
        return Some(line.split('\t').map(|cell| cell.trim().to_owned()).collect());
    }
    if !line.contains('"') {
        return Some(line.split(',').map(|cell| cell.trim().to_owned()).collect());
    }
    if line.matches('"').count() % 2 == 1 {
        return None;
    }
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    let row = reader.records().next()?.ok()?;
    Some(row.iter().map(|cell| cell.trim().to_owned()).collect())
}

fn is_header(cells: &[String]) -> bool {
    cells.iter().any(|cell| cell.eq_ignore_ascii_case("name")) && cells.iter().all(|cell| kind_of(cell).is_none())
}

fn header(notes: &mut Notes<'_>, number: usize, cells: &[String]) -> Vec<String> {
    let columns: Vec<String> = cells.iter().map(|cell| cell.to_ascii_lowercase()).collect();
    for (index, column) in columns.iter().enumerate() {
        // Where a fact is from is told once, for the whole import.
        if !COLUMNS.contains(&column.as_str()) && column != "source" {
            notes.fault(number, &cells[index], format!("unknown column `{column}`; use {}", COLUMNS.join(", ")));
        }
    }
    columns
}

fn entry(notes: &mut Notes<'_>, number: usize, kind: Kind, columns: &[String], cells: &[String]) -> Option<Entry> {
    if cells.len() != columns.len() {
        let (cells, columns) = (counted(cells.len() as u64, "cell"), columns.len());
        notes.fault(number, "", format!("{cells} where the first line has {columns}"));
        return None;
    }
    let cell = |name: &str| columns.iter().position(|column| column == name).map_or("", |index| cells[index].as_str());
    let mut entry = Entry::named(number, kind, cell("name"));
    entry.id = Some(cell("id").to_owned()).filter(|id| !id.is_empty());
    entry.names[0].alias = word(notes, number, cell("alias"), "alias kind", &ALIASES.map(|kind| (kind, kind.as_str())));
    entry.names[0].case = word(notes, number, cell("case"), "case", &CASES.map(|case| (case, case.as_str())));
    Some(entry)
}

/// The value of a word; `None` where there is none, or, with a fault, an unknown one.
fn word<T: Copy>(notes: &mut Notes<'_>, number: usize, cell: &str, what: &str, words: &[(T, &str)]) -> Option<T> {
    let found = words.iter().find(|(_, word)| *word == cell).map(|(value, _)| *value);
    if found.is_none() && !cell.is_empty() {
        let words: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
        notes.fault(number, cell, format!("unknown {what} `{cell}`; use one of {}", words.join(", ")));
    }
    found
}
