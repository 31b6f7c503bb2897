//! The rules that relations are found by.

use std::path::{Path, PathBuf};
use std::{fs, io};

use whowhom::{Extractor, Problem, Record, RuleFiles};

use crate::args::RelationArgs;
use crate::exit::Failure;

/// The ending of rule files.
const ENDING: &str = "rules";

/// `extractor`, finding the relations that the options ask for.
pub fn with_rules(extractor: Extractor, arguments: &RelationArgs) -> Result<Extractor, Failure> {
    if arguments.no_relations {
        return Ok(extractor.without_relations());
    }
    let mut files = RuleFiles::builtin();
    let problems = add_all(&mut files, &arguments.rules);
    if !problems.is_empty() {
        return Err(Failure::Gazetteer(problems));
    }
    let extractor = extractor.with_rules(&files).map_err(|error| Failure::Gazetteer(error.problems().to_vec()))?;
    let known: Vec<&str> = extractor.relation_kinds().collect();
    if let Some(unknown) = arguments.types.iter().find(|kind| !known.contains(&kind.as_str())) {
        let known = known.join(", ");
        return Err(Failure::Reason(format!("no relation is of the type `{unknown}`; use one of {known}")));
    }
    Ok(extractor)
}

/// Leaves in `record` the relations that the options ask for.
pub fn keep_wanted(record: &mut Record, arguments: &RelationArgs) {
    record.relations.retain(|relation| arguments.wants(&relation.kind, relation.tier, relation.modality));
}

/// Adds the rule files that `paths` mean, in their order; tells what could not be read.
pub fn add_all(files: &mut RuleFiles, paths: &[PathBuf]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for path in paths {
        match rule_files(path) {
            Ok(found) if found.is_empty() => problems.push(fault(path, "no .rules file in this folder")),
            Ok(found) => problems.extend(found.iter().filter_map(|file| add(files, file).err())),
            Err(error) => problems.push(fault(path, &format!("cannot be read: {error}"))),
        }
    }
    problems
}

/// The file that `path` is, or all rule files in the folder and below, sorted.
pub fn rule_files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable();
    let mut found = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            // Links to folders could lead in a circle.
            if !entry.is_symlink() {
                found.extend(rule_files(&entry)?);
            }
        } else if is_rule_file(&entry) {
            found.push(entry);
        }
    }
    Ok(found)
}

/// Whether a file is one of rules, by its ending.
pub fn is_rule_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == ENDING)
}

fn add(files: &mut RuleFiles, path: &Path) -> Result<(), Problem> {
    let bytes = fs::read(path).map_err(|error| fault(path, &format!("cannot be read: {error}")))?;
    let text = String::from_utf8(bytes).map_err(|_| fault(path, "not UTF-8; save the file as UTF-8"))?;
    files.add_text(&path.display().to_string(), &text);
    Ok(())
}

fn fault(path: &Path, message: &str) -> Problem {
    Problem {
        file: path.display().to_string(),
        line: 0,
        columns: 0..0,
        text: String::new(),
        message: message.to_owned(),
    }
}
