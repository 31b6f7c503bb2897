//! Rule files as they are written: lines of a keyword and what it is given.
//!
//! A file is read into entries that keep their lines, so that every fault of
//! what is made of them later can be shown in its place.

use std::sync::Arc;

use crate::error::Problem;

/// A line of a rule file.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(super) file: Arc<str>,
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) text: Arc<str>,
}

impl Line {
    /// A fault of this line, at `part` of it where `part` stands in it.
    pub(crate) fn fault(&self, part: &str, message: String) -> Problem {
        let columns = self.text.find(part).filter(|_| !part.is_empty()).map(|start| start..start + part.len());
        Problem {
            file: self.file.to_string(),
            line: self.number,
            columns: columns.unwrap_or(0..self.text.len()),
            text: self.text.to_string(),
            message,
        }
    }

    /// The first word.
    pub(crate) fn keyword(&self) -> &str {
        self.text.split_whitespace().next().unwrap_or_default()
    }

    /// What stands behind the first word.
    pub(crate) fn rest(&self) -> &str {
        self.text.trim_start().split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim())
    }

    /// The name and the value of `keyword name = value`.
    pub(super) fn assignment(&self) -> Option<(&str, &str)> {
        let (name, value) = self.rest().split_once('=')?;
        Some((name.trim(), value.trim()))
    }
}

/// A line that opens something, and the lines that tell about it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) head: Line,
    pub(super) body: Vec<Line>,
}

/// Words that open an entry; all others tell about the one before.
const HEADS: [&str; 4] = ["relation", "rule", "set", "words"];
/// All other words that a line may begin with.
const PARTS: [&str; 17] = [
    "plover",
    "cameo",
    "score",
    "source",
    "target",
    "symmetric",
    "state",
    "passive",
    "whole",
    "close",
    "clean",
    "loose",
    "troops",
    "unless",
    "mood",
    "yes",
    "no",
];

/// The entries of a file, in order; a fault for each line that is none.
pub(super) fn entries(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let file: Arc<str> = file.into();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, text) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = Line { file: Arc::clone(&file), number: index + 1, text: text.into() };
        match line.keyword() {
            "" => {}
            comment if comment.starts_with('#') => {}
            head if HEADS.contains(&head) => entries.push(Entry { head: line, body: Vec::new() }),
            part if PARTS.contains(&part) => match entries.last_mut() {
                Some(entry) => entry.body.push(line),
                None => problems.push(line.fault(part, format!("`{part}` stands before any relation or rule"))),
            },
            other => {
                let message = format!("unknown word `{other}`; begin a line with one of {}", words());
                problems.push(line.fault(other, message));
            }
        }
    }
    entries
}

fn words() -> String {
    HEADS.iter().chain(&PARTS).copied().collect::<Vec<_>>().join(", ")
}
