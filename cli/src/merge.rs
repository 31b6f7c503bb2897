//! `whowhom merge`: one graph of the partial graphs that many machines counted.

use whowhom::PartialGraph;

use crate::args::{Common, Merge};
use crate::exit::{Failure, Outcome};
use crate::graph;
use crate::input;
use crate::report::say;

/// Runs the command. Nothing is written unless all parts add up.
pub fn run(arguments: &Merge, common: &Common) -> Result<Outcome, Failure> {
    let writer = graph::Writer::create(&arguments.output)?;
    let mut whole: Option<PartialGraph> = None;
    for path in &arguments.parts {
        let fault = |error: &dyn std::fmt::Display| Failure::Reason(format!("{}: {error}", path.display()));
        let bytes = input::whole(path).map_err(|error| fault(&format!("cannot be read: {error}")))?;
        let part = PartialGraph::from_bytes(&bytes).map_err(|error| fault(&error))?;
        match &mut whole {
            None => whole = Some(part),
            Some(whole) => {
                let is_new = whole.merge(part).map_err(|error| fault(&error))?;
                if !is_new && !common.quiet {
                    say(&format!("{}: left out, its parts are there already", path.display()));
                }
            }
        }
    }
    let whole = whole.ok_or_else(|| Failure::Reason("no partial graph to merge".to_owned()))?;
    writer.finish(whole, common)?;
    Ok(Outcome::Done)
}
