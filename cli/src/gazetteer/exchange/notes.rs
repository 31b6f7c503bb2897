//! What is to be told of a file in another format: faults, and what was passed over.

use std::collections::BTreeMap;

use whowhom::Problem;

use crate::progress::Progress;
use crate::report::{Report, counted};

/// How many places of one sort are told.
const MOST_PLACES: usize = 5;

/// The lines of a file, with what is found in them.
pub struct Notes<'t> {
    file: String,
    lines: Vec<&'t str>,
    progress: Progress,
    faults: Vec<Problem>,
    /// Where each sort of thing was passed over, with what stands there.
    skips: BTreeMap<&'static str, Vec<(usize, String)>>,
}

impl<'t> Notes<'t> {
    /// Nothing to be told of `text` yet.
    pub fn new(file: &str, text: &'t str, progress: Progress) -> Self {
        let lines = text.strip_prefix('\u{feff}').unwrap_or(text).lines().collect();
        Self { file: file.to_owned(), lines, progress, faults: Vec::new(), skips: BTreeMap::new() }
    }

    /// Hands every line to `read`, with its number, counted from 1.
    pub fn each_line(&mut self, mut read: impl FnMut(&mut Self, usize, &'t str)) {
        for index in 0..self.lines.len() {
            let line = self.lines[index];
            read(self, index + 1, line);
            self.progress.advance(line.len() as u64 + 1);
            self.progress.done(index as u64 + 1);
        }
    }

    /// A fault of `cell` in a line: what is wrong, and what to do.
    pub fn fault(&mut self, line: usize, cell: &str, message: impl Into<String>) {
        let text = line.checked_sub(1).and_then(|index| self.lines.get(index)).copied().unwrap_or_default();
        let columns = text.find(cell).map_or(0..text.len(), |start| start..start + cell.len());
        let (file, text, message) = (self.file.clone(), text.to_owned(), message.into());
        self.faults.push(Problem { file, line, columns, text, message });
    }

    /// `what`, in a line, was passed over, because it is `sort`.
    pub fn skip(&mut self, line: usize, sort: &'static str, what: &str) {
        self.skips.entry(sort).or_default().push((line, what.to_owned()));
    }

    /// The faults, sorted by line.
    pub fn into_faults(mut self) -> Vec<Problem> {
        self.faults.sort_by_key(|problem| problem.line);
        self.faults
    }

    /// Tells what was passed over.
    pub fn tell(&self, report: &Report) {
        for (sort, places) in &self.skips {
            let place = |(line, what): &(usize, String)| match line {
                0 => format!("`{what}`"),
                _ => format!("`{what}` (line {line})"),
            };
            let mut told: Vec<String> = places.iter().take(MOST_PLACES).map(place).collect();
            if let Some(more) = places.len().checked_sub(MOST_PLACES).filter(|more| *more > 0) {
                told.push(format!("and {more} more"));
            }
            let count = counted(places.len() as u64, "time");
            report.notice(format!("{}: passed over {count}, {sort}: {}", self.file, told.join(", ")));
        }
    }

    /// Whether there is no fault.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}
