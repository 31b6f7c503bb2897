//! `whowhom`: reads political news and tells who is named and who is named with
//! whom.
//!
//! The command line reads arguments and files, calls the library, and writes.
//! Exit codes: 0, all done; 1, done, but some inputs could not be read; 2,
//! nothing done.

mod args;
mod batch;
mod exit;
mod extract;
mod extractor;
mod gazetteer;
mod graph;
mod input;
mod merge;
mod links;
mod output;
mod progress;
mod report;
mod rules;
mod show;
mod work;

use std::process::ExitCode;

use args::{Arguments, Command};
use exit::{Failure, Outcome};

fn main() -> ExitCode {
    match run(&Arguments::of_this_run()) {
        Ok(outcome) => outcome.code(),
        Err(failure) => failure.explain(),
    }
}

fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let common = &arguments.common;
    match &arguments.command {
        Command::Extract(extract) => extract::run(extract, common),
        Command::Graph(graph) => graph::run(graph, common),
        Command::Merge(merge) => merge::run(merge, common),
        Command::Show(show) => show::run(show, common),
        Command::Gazetteer { command } => gazetteer::run(command, common),
    }
}
