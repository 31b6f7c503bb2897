//! Faults in files that people write: gazetteers and rules.

use std::fmt;
use std::ops::Range;

/// How many faults an error tells in full.
const MOST_SHOWN: usize = 20;

/// One fault in one file, with its place and with what to do about it.
///
/// [`Display`](fmt::Display) gives one line, like a compiler's:
/// ``people.tsv:12: unknown alias kind `nme`; use one of name, official, …``
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name as it was given.
    pub file: String,
    /// The line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The faulty bytes of that line.
    pub columns: Range<usize>,
    /// The line's text, for showing the fault in its place; empty where the whole file is meant.
    pub text: String,
    /// What is wrong and what to do, in a sentence without a full stop.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(formatter, "{}: {}", self.file, self.message),
            line => write!(formatter, "{}:{line}: {}", self.file, self.message),
        }
    }
}

/// A gazetteer could not be read; holds every fault of every file, in the order
/// of files and lines.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", summary(.problems))]
pub struct GazetteerError {
    problems: Vec<Problem>,
}

impl GazetteerError {
    pub(crate) fn new(problems: Vec<Problem>) -> Self {
        debug_assert!(!problems.is_empty(), "an error has a problem");
        Self { problems }
    }

    /// The faults, by file and line; at least one.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

fn summary(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().take(MOST_SHOWN).map(ToString::to_string).collect();
    let more = match problems.len().saturating_sub(MOST_SHOWN) {
        0 => String::new(),
        more => format!("\nand {more} more"),
    };
    lines.join("\n") + &more
}
