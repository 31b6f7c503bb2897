//! `whowhom gazetteer import` and `export`: names in the formats of other tools.

mod entry;
mod list;
mod notes;
mod petrarch;
mod regexner;
mod rows;
mod spacy;
mod tables;

use std::path::Path;

use whowhom::{Alias, AliasKind, Case, Entity, Gazetteer, Kind, Problem};

use super::{gazetteer, languages};
use crate::args::Common;
use crate::args::gazetteer::{Export, Format, Import};
use crate::exit::{Failure, Outcome};
use crate::input;
use crate::output::{Output, is_stdout};
use crate::progress::Progress;
use crate::report::{Report, counted};
use entry::{Entry, Role, Spelling};
use notes::Notes;
use rows::Rows;
use tables::Target;

/// Facts of entities that formats ask for.
const FACTS: [&str; 3] = ["country", "note", "type"];

/// Runs `whowhom gazetteer import`.
pub fn import(arguments: &Import, common: &Common) -> Result<Outcome, Failure> {
    let target = Target::create(&arguments.output)?;
    let file = name_of(&arguments.file);
    let text = read(&arguments.file, &file)?;
    let known = known(common)?;
    let progress = Progress::new(!common.quiet, !is_stdout(&arguments.output));
    progress.start(Some(text.len() as u64), "lines");
    let mut notes = Notes::new(&file, &text, progress.clone());
    let kind = arguments.kind();
    let entries = match arguments.format {
        Format::List => list::read(&mut notes, kind.unwrap_or(Kind::Organisation)),
        Format::Spacy => spacy::read(&mut notes),
        Format::Regexner => regexner::read(&mut notes),
        Format::Petrarch => petrarch::read(&mut notes, known.as_ref(), kind),
    };
    let rows = Rows::new(entries, known.as_ref(), &mut notes);
    progress.finish();
    if !notes.is_sound() {
        return Err(Failure::Gazetteer(notes.into_faults()));
    }
    let report = Report::new(progress, common.quiet);
    notes.tell(&report);
    if rows.names.is_empty() && rows.roles.is_empty() {
        return Err(Failure::Reason(format!("{file}: no name that the gazetteer does not have already")));
    }
    let language = languages(common).last().map_or("en", |language| *language).to_owned();
    let source = arguments.source.clone().unwrap_or_else(|| source_of(&arguments.file));
    target.write(&rows, &language, &source)?;
    report.notice(summary(&rows));
    Ok(Outcome::Done)
}

/// Runs `whowhom gazetteer export`.
pub fn export(arguments: &Export, common: &Common) -> Result<Outcome, Failure> {
    let mut output = Output::create(&arguments.output)?;
    let gazetteer = gazetteer(common)?;
    let entries: Vec<Entry> = gazetteer.entities().map(entry_of).collect();
    let progress = Progress::new(false, false);
    let mut notes = Notes::new("gazetteer", "", progress.clone());
    output.write(|to| match arguments.format {
        Format::List => list::write(&entries, to),
        Format::Spacy => spacy::write(&entries, &mut notes, to),
        Format::Regexner => regexner::write(&entries, &mut notes, to),
        Format::Petrarch => petrarch::write(&entries, &gazetteer, &mut notes, to),
    })?;
    output.finish()?;
    notes.tell(&Report::new(progress, common.quiet));
    Ok(Outcome::Done)
}

/// What an import knows already; nothing where the options leave nothing.
fn known(common: &Common) -> Result<Option<Gazetteer>, Failure> {
    if common.no_builtin && common.gazetteer.is_empty() {
        return Ok(None);
    }
    gazetteer(common).map(Some)
}

fn read(path: &Path, file: &str) -> Result<String, Failure> {
    let bytes = input::whole(path).map_err(|error| Failure::Reason(format!("{file}: cannot be read: {error}")))?;
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..place].iter().filter(|byte| **byte == b'\n').count();
        let message = format!("not UTF-8 at byte {place} of the file; save it as UTF-8");
        let (columns, text) = (0..0, String::new());
        Failure::Gazetteer(vec![Problem { file: file.to_owned(), line, columns, text, message }])
    })
}

fn name_of(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// The word for the column `source`: the name of the file.
fn source_of(path: &Path) -> String {
    let name = path.file_name().map_or_else(|| "import".into(), |name| name.to_string_lossy());
    let word = name.split_whitespace().collect::<Vec<_>>().join("-");
    if word == "-" { "import".to_owned() } else { word }
}

fn summary(rows: &Rows) -> String {
    let names = counted(rows.names.len() as u64, "new name");
    let things = match rows.entities.len() {
        1 => "1 new entity".to_owned(),
        count => format!("{count} new entities"),
    };
    let roles = counted(rows.roles.len() as u64, "role");
    let known = counted(rows.known, "name");
    format!("{names}, {things}, {roles}; {known} left out that the gazetteer has already")
}

/// An entity with the names of it that are read in texts and stand in files, the main one first.
fn entry_of(entity: Entity<'_>) -> Entry {
    let mut entry = Entry::new(0, entity.kind());
    entry.id = Some(entity.key().to_owned());
    entry.facts.extend(FACTS.iter().filter_map(|column| Some((*column, entity.attribute(column)?.to_owned()))));
    let is_written = |alias: &Alias<'_>| alias.source() != "derived" && alias.case() != Case::Off;
    let mut aliases: Vec<Alias<'_>> = entity.aliases().filter(is_written).collect();
    aliases.sort_by_key(|alias| alias.name() != entity.name());
    entry.names = aliases.into_iter().map(spelling_of).collect();
    entry.roles = entity
        .offices()
        .map(|term| {
            let (start, end) = term.period();
            let (office, of, note) = (term.office().to_owned(), term.of().key().to_owned(), term.note().to_owned());
            Role { office, of, start, end, note }
        })
        .collect();
    entry
}

fn spelling_of(alias: Alias<'_>) -> Spelling {
    let usual = if alias.kind() == AliasKind::Abbreviation { Case::Upper } else { Case::Title };
    let case = Some(alias.case()).filter(|case| *case != usual);
    Spelling { line: 0, name: alias.name().to_owned(), alias: Some(alias.kind()), case }
}
