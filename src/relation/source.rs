//! Rule files as they are written: lines of a keyword and what it is given.
//!
//! A file is read into entries that keep their lines, so that every fault of
//! what is made of them later can be shown in its place.

use std::sync::Arc;

use super::keyword::Keyword;
use crate::error::Problem;

/// A line of a rule file.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(super) file: Arc<str>,
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) text: Arc<str>,
    /// What it tells; `None` only where that is a fault.
    pub(super) keyword: Option<Keyword>,
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

    /// Whether it begins with `keyword`.
    pub(crate) fn is(&self, keyword: Keyword) -> bool {
        self.keyword == Some(keyword)
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

impl Entry {
    /// Whether a line of the body begins with `keyword`.
    pub(super) fn has(&self, keyword: Keyword) -> bool {
        self.body.iter().any(|line| line.is(keyword))
    }
}

/// The entries of a file, in order; a fault for each line that is none, or that tells about another head.
pub(super) fn entries(file: &str, text: &str, problems: &mut Vec<Problem>) -> Vec<Entry> {
    let file: Arc<str> = file.into();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, text) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let word = text.split_whitespace().next().unwrap_or_default();
        if word.is_empty() || word.starts_with('#') {
            continue;
        }
        let keyword = Keyword::parse(word);
        let line = Line { file: Arc::clone(&file), number: index + 1, text: text.into(), keyword };
        match (keyword, entries.last_mut()) {
            (None, _) => {
                let message = format!("unknown word `{word}`; begin a line with one of {}", Keyword::list());
                problems.push(line.fault(word, message));
            }
            (Some(head), _) if head.is_head() => entries.push(Entry { head: line, body: Vec::new() }),
            (Some(_), None) => {
                problems.push(line.fault(word, format!("`{word}` stands before any relation or rule")));
            }
            (Some(part), Some(entry)) => match entry.head.keyword {
                Some(head) if !part.heads().contains(&head) => {
                    problems.push(line.fault(word, misplaced(part, head)));
                }
                _ => entry.body.push(line),
            },
        }
    }
    entries
}

/// What is wrong with `part` below `head`.
fn misplaced(part: Keyword, head: Keyword) -> String {
    let heads: Vec<&str> = part.heads().iter().map(|head| head.as_str()).collect();
    let (part, head) = (part.as_str(), head.as_str());
    format!("`{part}` tells about `{}`, not about `{head}`; put it behind `{}`", heads.join("` or `"), heads[0])
}
