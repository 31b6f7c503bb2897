//! Dictionaries of actors for PETRARCH and TABARI: names in capitals with `_` for
//! spaces, further names behind a `+`, and dated roles in brackets.

mod block;
mod codes;
mod dates;
mod letters;

use std::io::{self, Write};

use whowhom::{AliasKind, Case, Gazetteer, Kind};

use super::entry::{Entry, Role, Spelling};
use super::notes::Notes;
use block::{Block, Code};
pub use codes::Codes;

/// The office of all roles: a code tells no office.
const OFFICE: &str = "other";

/// Reads a dictionary. Blocks without dates that are no country's, and, if `kind` is told, all of
/// these, are things of that kind.
pub fn read(notes: &mut Notes<'_>, known: Option<&Gazetteer>, kind: Option<Kind>) -> Vec<Entry> {
    let codes = Codes::new(known);
    block::read(notes).iter().map(|block| entry(notes, known, &codes, kind, block)).collect()
}

fn entry(notes: &mut Notes<'_>, known: Option<&Gazetteer>, codes: &Codes, kind: Option<Kind>, block: &Block) -> Entry {
    if let Some(country) = country(known, codes, block) {
        let mut entry = named(block, Kind::Country);
        entry.id = Some(country.to_owned());
        return entry;
    }
    let is_dated = block.codes.iter().any(Code::is_dated);
    let usual = if is_dated { Kind::Person } else { Kind::Organisation };
    let mut entry = named(block, kind.unwrap_or(usual));
    match entry.kind {
        Kind::Person => entry.roles = roles(notes, codes, block),
        _ => {
            let all: Vec<&str> = block.codes.iter().map(|code| code.code.as_str()).collect();
            entry.facts.extend((!all.is_empty()).then(|| ("note", all.join(" "))));
            let country = all.first().and_then(|code| codes.country(code.get(..3)?));
            entry.facts.extend(country.map(|country| ("country", country.to_owned())));
            for code in block.codes.iter().filter(|code| code.is_dated()) {
                notes.skip(code.line, "the dates of a role of what is no person", &code.code);
            }
        }
    }
    entry
}

/// The country whose names a block holds: its code is that of the country alone, without dates or,
/// with dates, beside a name of the country that is known.
fn country<'c>(known: Option<&Gazetteer>, codes: &'c Codes, block: &Block) -> Option<&'c str> {
    let (bare, code) = block.codes.iter().rev().find_map(|code| Some((codes.country(&code.code)?, code)))?;
    let is_called = |(_, phrase): &(usize, String)| {
        let aliases = known.map_or_else(Vec::new, |known| known.lookup(&letters::name_of(phrase, false)));
        aliases.iter().any(|alias| alias.entity().key() == bare)
    };
    let is_alone = block.codes.len() == 1 && !code.is_dated();
    (is_alone || block.names.iter().any(is_called)).then_some(bare)
}

/// The names of a block. A person's name of one word is a family name: it means them only with cause.
fn named(block: &Block, kind: Kind) -> Entry {
    let is_organisation = kind == Kind::Organisation;
    let mut entry = Entry::new(block.line, kind);
    entry.names = block
        .names
        .iter()
        .map(|(line, phrase)| {
            let name = letters::name_of(phrase, is_organisation);
            let is_surname = kind == Kind::Person && !name.contains(' ') && *line != block.line;
            Spelling { line: *line, name, alias: is_surname.then_some(AliasKind::Surname), case: None }
        })
        .collect();
    entry
}

fn roles(notes: &mut Notes<'_>, codes: &Codes, block: &Block) -> Vec<Role> {
    let mut roles = Vec::new();
    for Code { line, code, start, end } in &block.codes {
        match codes.body(code) {
            Some(of) => roles.push(Role {
                office: OFFICE.to_owned(),
                of: of.to_owned(),
                start: *start,
                end: *end,
                note: code.clone(),
            }),
            None => notes.skip(*line, "a role whose code begins with no country or organisation that is known", code),
        }
    }
    roles
}

/// Writes a block for everything; tells `notes` what has none.
pub fn write(entries: &[Entry], gazetteer: &Gazetteer, notes: &mut Notes<'_>, to: &mut dyn Write) -> io::Result<()> {
    let codes = Codes::new(Some(gazetteer));
    for entry in entries {
        let names: Vec<&Spelling> = entry.names.iter().filter(|spelling| is_writable(spelling, notes)).collect();
        let Some((first, others)) = names.split_first() else {
            continue;
        };
        let roles: Vec<String> = entry.roles.iter().filter_map(|role| written(role, &codes, notes)).collect();
        if entry.kind == Kind::Person {
            writeln!(to, "{}", letters::phrase_of(&first.name))?;
        } else if let Some(code) = codes.code_of(entry) {
            writeln!(to, "{} [{code}]", letters::phrase_of(&first.name))?;
        } else {
            notes.skip(0, "a thing that has no code", &first.name);
            continue;
        }
        for spelling in others {
            writeln!(to, "+{}", letters::phrase_of(&spelling.name))?;
        }
        for role in roles {
            writeln!(to, "\t[{role}]")?;
        }
    }
    Ok(())
}

fn is_writable(spelling: &Spelling, notes: &mut Notes<'_>) -> bool {
    let is_marked = spelling.name.contains(['[', ']', '#', ';', '_', '<', '+']);
    if is_marked {
        notes.skip(0, "a name with a mark that the format uses itself", &spelling.name);
    }
    !is_marked && spelling.case != Some(Case::Off)
}

fn written(role: &Role, codes: &Codes, notes: &mut Notes<'_>) -> Option<String> {
    let Some(code) = codes.code_of_role(role) else {
        notes.skip(0, "a role in what has no code", &role.of);
        return None;
    };
    Some(match dates::written(role.start, role.end) {
        Some(dates) => format!("{code} {dates}"),
        None => code,
    })
}
