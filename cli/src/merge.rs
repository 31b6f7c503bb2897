//! `whowhom merge`: one graph of the partial graphs that many machines counted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use whowhom::PartialGraph;

use crate::args::{Common, Merge};
use crate::exit::{Failure, Outcome};
use crate::graph;
use crate::graph::format::{Files, Format};
use crate::input;
use crate::output::Output;
use crate::report::say;

/// Runs the command. Nothing is written unless all parts add up.
pub fn run(arguments: &Merge, common: &Common) -> Result<Outcome, Failure> {
    let format = Format::of(&arguments.output)?;
    arguments.filter.check(format, &arguments.output)?;
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
    let how = (&arguments.filter, &arguments.shape, arguments.output.as_path());
    graph::write(whole.into_graph(), files, how, common.quiet)?;
    Ok(Outcome::Done)
}

fn added_up(parts: &[PathBuf], common: &Common) -> Result<PartialGraph, Failure> {
    let notice = |path: &Path, message: &str| {
        if !common.quiet {
            say(&format!("{}: {message}", path.display()));
        }
    };
    let mut whole: Option<PartialGraph> = None;
    let mut nameless = Nameless::default();
    for path in input::once(parts, |path| notice(path, "given twice, counted once")) {
        let (part, bytes) = read(path)?;
        if part.parts().len() == 0
            && let Some(twin) = nameless.twin_of(path, bytes)
        {
            let twin = twin.display();
            notice(path, &format!("the same as {twin}, and counted with it; a part with a name (--part) counts once"));
        }
        match &mut whole {
            None => whole = Some(part),
            Some(whole) => {
                let is_new = whole.merge(part).map_err(|error| fault(path, &error.to_string()))?;
                if !is_new {
                    notice(path, "left out, its parts are there already");
                }
            }
        }
    }
    whole.ok_or_else(|| Failure::Reason("no partial graph to merge".to_owned()))
}

/// Parts without names, by which those that are counted twice could be told.
#[derive(Default)]
struct Nameless {
    /// The paths of parts, by what their bytes end with: a hash of them all.
    seen: BTreeMap<Vec<u8>, PathBuf>,
}

impl Nameless {
    /// A part that was seen before and has the same bytes.
    fn twin_of(&mut self, path: &Path, mut bytes: Vec<u8>) -> Option<PathBuf> {
        let hash = bytes.split_off(bytes.len().saturating_sub(size_of::<u64>()));
        self.seen.insert(hash, path.to_owned())
    }
}

fn read(path: &Path) -> Result<(PartialGraph, Vec<u8>), Failure> {
    let bytes = input::whole(path).map_err(|error| fault(path, &format!("cannot be read: {error}")))?;
    let part = PartialGraph::from_bytes(&bytes).map_err(|error| fault(path, &error.to_string()))?;
    Ok((part, bytes))
}

fn fault(path: &Path, reason: &str) -> Failure {
    Failure::Reason(format!("{}: {reason}", path.display()))
}
