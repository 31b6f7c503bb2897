//! `whowhom gazetteer office`: who held an office.

mod asked;
mod body;
mod holders;

use whowhom::{Entity, Gazetteer};

use super::gazetteer;
use crate::args::Common;
use crate::args::gazetteer::Office;
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::report::say;
use asked::Asked;
use holders::Answer;

/// Runs the command.
pub fn run(arguments: &Office, common: &Common) -> Result<Outcome, Failure> {
    let gazetteer: Gazetteer = gazetteer(common)?;
    let of = body::named(&gazetteer, &arguments.of).map_err(Failure::Reason)?;
    let asked = Asked::new(&gazetteer, &arguments.office).map_err(Failure::Reason)?;
    let answer = Answer::new(&gazetteer, of, &asked, common.date);
    let text = if arguments.json {
        serde_json::to_string(&answer).map_err(|error| Failure::Reason(error.to_string()))? + "\n"
    } else {
        answer.shown()
    };
    let mut output = Output::stdout();
    output.write(|writer| writer.write_all(text.as_bytes()))?;
    output.finish()?;
    if answer.holders.is_empty() {
        say(&nobody(&gazetteer, of, arguments, common));
        return Ok(Outcome::Partly);
    }
    Ok(Outcome::Done)
}

fn nobody(gazetteer: &Gazetteer, of: Entity<'_>, arguments: &Office, common: &Common) -> String {
    let on = common.date.map(|date| format!(" on {date}")).unwrap_or_default();
    let known = holders::offices_of(gazetteer, of);
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    let (office, name, key) = (&arguments.office, of.name(), of.key());
    format!("nobody is known to have held the office `{office}` of {name} ({key}){on}; offices known there: {known}")
}
