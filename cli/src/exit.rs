//! How a run ends.

use std::io;
use std::process::ExitCode;

use whowhom::Problem;

use crate::gazetteer::faults;
use crate::report::say;

/// How a run ended that did what it could.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All was done.
    Done,
    /// It was done, but some inputs could not be read, or a name was not found.
    Partly,
    /// Nothing came of it; the reasons have been told.
    Nothing,
}

impl Outcome {
    /// The exit code that programs see.
    pub fn code(self) -> ExitCode {
        match self {
            Self::Done => ExitCode::SUCCESS,
            Self::Partly => ExitCode::from(1),
            Self::Nothing => ExitCode::from(2),
        }
    }
}

/// Why a run was given up.
#[derive(Debug)]
pub enum Failure {
    /// Who reads our output has read enough, as `head` does; that is no fault.
    ReaderLeft,
    /// A reason in words.
    Reason(String),
    /// Gazetteer files have faults.
    Gazetteer(Vec<Problem>),
}

impl Failure {
    /// A failure to write to `place`.
    pub fn writing(place: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderLeft,
            _ => Self::Reason(format!("{place}: cannot write: {error}")),
        }
    }

    /// Both failures, where both are faults of gazetteer files; else the first.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Gazetteer(mut problems), Self::Gazetteer(others)) => {
                problems.extend(others);
                Self::Gazetteer(problems)
            }
            (first, _) => first,
        }
    }

    /// Says on standard error what went wrong, and gives the exit code.
    pub fn explain(&self) -> ExitCode {
        match self {
            Self::ReaderLeft => return ExitCode::SUCCESS,
            Self::Reason(reason) => say(&format!("whowhom: {reason}")),
            Self::Gazetteer(problems) => say(&faults::shown(problems, faults::has_colours(&io::stderr()))),
        }
        Outcome::Nothing.code()
    }
}
