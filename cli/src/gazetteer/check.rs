//! `whowhom gazetteer check`: every fault of gazetteer files and of relation rules.

use std::io;
use std::path::{Path, PathBuf};

use whowhom::{Gazetteer, GazetteerFiles, Problem, RuleFiles, check, check_rules};

use super::{add_all, builtin, faults};
use crate::args::Common;
use crate::args::gazetteer::Check;
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::rules::{self, is_rule_file};

/// Runs the command.
pub fn run(arguments: &Check, common: &Common) -> Result<Outcome, Failure> {
    let mut files = builtin(common)?;
    let others = add_all(&mut files, &common.gazetteer);
    if !others.is_empty() {
        return Err(Failure::Gazetteer(others));
    }
    // A folder of rules alone is no gazetteer.
    let is_rules_alone = |path: &&PathBuf| RuleFiles::listed(path).is_ok() && !has_tables(path);
    let (rule_paths, table_paths): (Vec<&PathBuf>, Vec<&PathBuf>) = arguments.paths.iter().partition(is_rules_alone);
    let mut problems: Vec<Problem> = table_paths
        .iter()
        .filter_map(|path| files.add_path(path).err())
        .flat_map(|error| error.problems().to_vec())
        .collect();
    let is_alone = common.no_builtin && common.gazetteer.is_empty();
    // A fault of no line is one that tables have together, and the built-in ones have none.
    let is_asked = |problem: &Problem| {
        is_alone || problem.line == 0 || arguments.paths.iter().any(|path| is_in(&problem.file, path))
    };
    problems.extend(check(&files).into_iter().filter(is_asked));
    problems.extend(rule_problems(&files, &rule_paths, &table_paths)?);
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    tell(&problems, common.quiet)
}

/// Every fault of the rule files among `paths`, with the names of `files`; the
/// built-in rules are known to them.
fn rule_problems(files: &GazetteerFiles, alone: &[&PathBuf], mixed: &[&PathBuf]) -> Result<Vec<Problem>, Failure> {
    let found = alone.iter().chain(mixed).filter(|path| path.is_dir() || is_rule_file(path));
    let paths: Vec<PathBuf> = found.flat_map(|path| RuleFiles::listed(path).unwrap_or_default()).collect();
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let mut rule_files = RuleFiles::builtin();
    let mut problems = rules::add_all(&mut rule_files, &paths);
    // A gazetteer with faults has its own report.
    let Ok(gazetteer) = Gazetteer::from_files(files) else {
        return Ok(problems);
    };
    let is_asked = |problem: &Problem| paths.iter().any(|path| Path::new(&problem.file) == path);
    problems.extend(check_rules(&rule_files, gazetteer).into_iter().filter(is_asked));
    Ok(problems)
}

/// Whether a folder holds anything but rules, or a file is none of them.
fn has_tables(path: &Path) -> bool {
    if !path.is_dir() {
        return !is_rule_file(path);
    }
    GazetteerFiles::new().add_path(path).is_ok()
}

/// Whether the file that a fault names is the file or in the folder `path`.
fn is_in(file: &str, path: &Path) -> bool {
    Path::new(file).starts_with(path)
}

fn tell(problems: &[Problem], is_quiet: bool) -> Result<Outcome, Failure> {
    let (text, outcome) = match problems {
        [] if is_quiet => return Ok(Outcome::Done),
        [] => ("no fault".to_owned(), Outcome::Done),
        _ => (faults::shown(problems, faults::has_colours(&io::stdout())), Outcome::Nothing),
    };
    let mut output = Output::stdout();
    output.write(|writer| writeln!(writer, "{text}"))?;
    output.finish()?;
    Ok(outcome)
}
