//! The rules that relations are found by.

use std::path::{Path, PathBuf};

use whowhom::{Extractor, Newlines, Problem, Record, RuleFiles, Selection};

use crate::args::{Common, RelationArgs};
use crate::exit::Failure;
use crate::gazetteer;

/// An extractor by the names and the rules that the options ask for.
pub fn extractor(common: &Common, newlines: Newlines, arguments: &RelationArgs) -> Result<Extractor, Failure> {
    let rules = if arguments.no_relations { Ok(None) } else { files(&arguments.rules).map(Some) };
    let (names, rules) = match (gazetteer::files(common), rules) {
        (Ok(names), Ok(rules)) => (names, rules),
        (Err(names), Err(rules)) => return Err(names.and(rules)),
        (Err(failure), _) | (_, Err(failure)) => return Err(failure),
    };
    let extractor = Extractor::from_files(&names, rules.as_ref());
    let extractor = extractor.map_err(|error| Failure::Gazetteer(error.problems().to_vec()))?.with_newlines(newlines);
    let known: Vec<&str> = extractor.relation_kinds().collect();
    if let Some(unknown) = arguments.types.iter().find(|kind| !known.contains(&kind.as_str())) {
        let known = known.join(", ");
        return Err(Failure::Reason(format!("no relation is of the type `{unknown}`; use one of {known}")));
    }
    Ok(extractor)
}

/// The built-in rules and those that `paths` mean.
fn files(paths: &[PathBuf]) -> Result<RuleFiles, Failure> {
    let mut files = RuleFiles::builtin();
    let problems = add_all(&mut files, paths);
    if problems.is_empty() { Ok(files) } else { Err(Failure::Gazetteer(problems)) }
}

/// Leaves in `record` the relations that are wanted.
pub fn keep_wanted(record: &mut Record, wanted: &Selection) {
    record.relations.retain(|relation| wanted.wants_relation(&relation.kind, relation.tier, relation.modality));
}

/// Whether a file is one of rules, by its ending.
pub fn is_rule_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rules")
}

/// Adds the rule files that `paths` mean, in their order; tells what could not be read, and which files have another
/// ending.
pub fn add_all(files: &mut RuleFiles, paths: &[PathBuf]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for path in paths {
        if path.is_file() && !is_rule_file(path) {
            problems.push(Problem {
                file: path.display().to_string(),
                line: 0,
                columns: 0..0,
                text: String::new(),
                message: "unknown ending for relation rules; name the file so that it ends in .rules".to_owned(),
            });
        } else if let Err(error) = files.add_path(path) {
            problems.extend_from_slice(error.problems());
        }
    }
    problems
}
