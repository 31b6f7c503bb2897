//! The files of rules that relations are found by.

use std::path::{Path, PathBuf};

use whowhom::{Problem, RuleFiles};

use crate::exit::Failure;

/// The built-in rules and those that `paths` mean.
pub fn files(paths: &[PathBuf]) -> Result<RuleFiles, Failure> {
    let mut files = RuleFiles::builtin();
    let problems = add_all(&mut files, paths);
    if problems.is_empty() { Ok(files) } else { Err(Failure::Gazetteer(problems)) }
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
