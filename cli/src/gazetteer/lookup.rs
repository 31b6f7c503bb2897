//! `whowhom gazetteer lookup`: what a name can mean, and why.

mod meaning;
mod reading;
mod show;

use whowhom::Gazetteer;

use super::{gazetteer, languages};
use crate::args::Common;
use crate::args::gazetteer::Lookup;
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::report::say;
use meaning::Answer;

/// Runs the command.
pub fn run(arguments: &Lookup, common: &Common) -> Result<Outcome, Failure> {
    let gazetteer: Gazetteer = gazetteer(common)?;
    let answer = Answer::new(&gazetteer, &arguments.name, common.date);
    let text = if arguments.json {
        serde_json::to_string(&answer).map_err(|error| Failure::Reason(error.to_string()))? + "\n"
    } else {
        show::shown(&answer)
    };
    let mut output = Output::stdout();
    output.write(|writer| writer.write_all(text.as_bytes()))?;
    output.finish()?;
    if answer.is_empty() {
        say(&not_found(&arguments.name, common));
        return Ok(Outcome::Partly);
    }
    Ok(Outcome::Done)
}

fn not_found(name: &str, common: &Common) -> String {
    if is_key(name) {
        return format!("no entity has the key `{name}`; a name of it is looked up too");
    }
    if common.no_builtin {
        return format!("no entity is called `{name}` in the gazetteer that --gazetteer names");
    }
    let languages = languages(common).join(", ");
    format!("no entity is called `{name}` in the languages that were read ({languages}); --language adds others")
}

/// Whether `name` is written as keys are: `country:KG`.
fn is_key(name: &str) -> bool {
    name.split_once(':').is_some_and(|(kind, _)| ["country", "person", "org", "place"].contains(&kind))
}
