//! `whowhom gazetteer check`: every fault of gazetteer files.

use std::io;
use std::path::Path;

use whowhom::{Problem, check};

use super::{add_all, builtin, faults};
use crate::args::Common;
use crate::args::gazetteer::Check;
use crate::exit::{Failure, Outcome};
use crate::output::Output;

/// Runs the command.
pub fn run(arguments: &Check, common: &Common) -> Result<Outcome, Failure> {
    let mut files = builtin(common)?;
    let others = add_all(&mut files, &common.gazetteer);
    if !others.is_empty() {
        return Err(Failure::Gazetteer(others));
    }
    let mut problems = add_all(&mut files, &arguments.paths);
    let is_alone = common.no_builtin && common.gazetteer.is_empty();
    let is_asked = |problem: &Problem| is_alone || arguments.paths.iter().any(|path| is_in(&problem.file, path));
    problems.extend(check(&files).into_iter().filter(is_asked));
    problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    tell(&problems, common.quiet)
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
