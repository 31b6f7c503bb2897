//! `whowhom merge`: one graph of the partial graphs that many machines counted.

use std::path::{Path, PathBuf};

use whowhom::{PartialGraph, Picture};

use crate::args::{Common, Merge};
use crate::exit::{Failure, Outcome};
use crate::graph::format::{Files, Format};
use crate::graph::summary::summary;
use crate::input;
use crate::output::Output;
use crate::report::say;

/// Runs the command. Nothing is written unless all parts add up.
pub fn run(arguments: &Merge, common: &Common) -> Result<Outcome, Failure> {
    let format = Format::of(&arguments.output)?;
    arguments.shape.check(format, &arguments.output)?;
    if let Some(option) = common.of_texts() {
        return Err(Failure::Reason(format!("merge reads no texts, and {option} changes nothing; leave it out")));
    }
    if format == Format::Partial {
        let mut output = Output::create(&arguments.output)?;
        let whole = added_up(&arguments.parts, common)?;
        output.write(|writer| writer.write_all(&whole.to_bytes()))?;
        output.finish()?;
        return Ok(Outcome::Done);
    }
    let files = Files::create(format, &arguments.output)?;
    let whole = added_up(&arguments.parts, common)?;
    let picture = Picture::coloured(whole.graph(), arguments.shape.colours());
    files.write(&picture, &arguments.shape.of(&arguments.output))?;
    if !common.quiet {
        say(&summary(&picture, None));
    }
    Ok(Outcome::Done)
}

fn added_up(parts: &[PathBuf], common: &Common) -> Result<PartialGraph, Failure> {
    let mut whole: Option<PartialGraph> = None;
    for path in parts {
        let part = read(path)?;
        match &mut whole {
            None => whole = Some(part),
            Some(whole) => {
                let is_new = whole.merge(part).map_err(|error| fault(path, &error.to_string()))?;
                if !is_new && !common.quiet {
                    say(&format!("{}: left out, its parts are there already", path.display()));
                }
            }
        }
    }
    whole.ok_or_else(|| Failure::Reason("no partial graph to merge".to_owned()))
}

fn read(path: &Path) -> Result<PartialGraph, Failure> {
    let bytes = input::whole(path).map_err(|error| fault(path, &format!("cannot be read: {error}")))?;
    PartialGraph::from_bytes(&bytes).map_err(|error| fault(path, &error.to_string()))
}

fn fault(path: &Path, reason: &str) -> Failure {
    Failure::Reason(format!("{}: {reason}", path.display()))
}
