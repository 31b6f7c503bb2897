//! The gazetteer that names are read by.

mod check;
mod exchange;
pub mod faults;
mod lookup;
mod office;
mod period;
mod stats;

use std::path::PathBuf;

use whowhom::{Gazetteer, GazetteerFiles, Problem};

use crate::args::Common;
use crate::args::gazetteer::GazetteerCommand;
use crate::exit::{Failure, Outcome};

/// The language whose built-in names are always read.
const ALWAYS: &str = "en";

/// Runs a command that asks for the gazetteer itself.
pub fn run(command: &GazetteerCommand, common: &Common) -> Result<Outcome, Failure> {
    match command {
        GazetteerCommand::Check(check) => check::run(check, common),
        GazetteerCommand::Lookup(lookup) => lookup::run(lookup, common),
        GazetteerCommand::Office(office) => office::run(office, common),
        GazetteerCommand::Stats(stats) => stats::run(stats, common),
        GazetteerCommand::Import(import) => exchange::import(import, common),
        GazetteerCommand::Export(export) => exchange::export(export, common),
    }
}

/// The gazetteer that the options ask for.
pub fn gazetteer(common: &Common) -> Result<Gazetteer, Failure> {
    from_files(&files(common)?)
}

/// The files of the gazetteer that the options ask for.
pub fn files(common: &Common) -> Result<GazetteerFiles, Failure> {
    if common.no_builtin && common.gazetteer.is_empty() {
        let reason = "without the built-in gazetteer there is no name to find; add one with --gazetteer PATH";
        return Err(Failure::Reason(reason.to_owned()));
    }
    with_paths(builtin(common)?, &common.gazetteer)
}

/// `files` and those that `paths` mean.
fn with_paths(mut files: GazetteerFiles, paths: &[PathBuf]) -> Result<GazetteerFiles, Failure> {
    let problems = add_all(&mut files, paths);
    if problems.is_empty() { Ok(files) } else { Err(Failure::Gazetteer(problems)) }
}

fn from_files(files: &GazetteerFiles) -> Result<Gazetteer, Failure> {
    Gazetteer::from_files(files).map_err(|error| Failure::Gazetteer(error.problems().to_vec()))
}

/// The built-in files that the options ask for.
fn builtin(common: &Common) -> Result<GazetteerFiles, Failure> {
    if common.no_builtin {
        return Ok(GazetteerFiles::new());
    }
    let known = GazetteerFiles::builtin_languages();
    if let Some(unknown) = common.language.iter().find(|language| !known.contains(&language.as_str())) {
        let known = known.join(", ");
        return Err(Failure::Reason(format!("no built-in names in language `{unknown}`; use one of {known}")));
    }
    Ok(GazetteerFiles::builtin(&languages(common)))
}

/// Adds the files that `paths` mean, in their order; tells what could not be read.
fn add_all(files: &mut GazetteerFiles, paths: &[PathBuf]) -> Vec<Problem> {
    let faults = paths.iter().filter_map(|path| files.add_path(path).err());
    faults.flat_map(|error| error.problems().to_vec()).collect()
}

/// The languages whose built-in names are read.
pub fn languages(common: &Common) -> Vec<&str> {
    let mut languages = vec![ALWAYS];
    languages.extend(common.language.iter().map(String::as_str).filter(|language| *language != ALWAYS));
    languages
}
