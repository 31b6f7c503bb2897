//! What is told on standard error: faults of inputs, and notices.

use std::fmt::Display;
use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::progress::Progress;

/// Tells people what happens, and counts the faults.
///
/// Faults are always told; notices and progress are not when it is quiet.
pub struct Report {
    progress: Progress,
    is_quiet: bool,
    faults: AtomicU64,
}

impl Report {
    /// A report with no fault yet, which leaves room for the bar of `progress`.
    pub fn new(progress: Progress, is_quiet: bool) -> Self {
        Self { progress, is_quiet, faults: AtomicU64::new(0) }
    }

    /// Tells and counts a fault: what is wrong at `place` and what to do.
    pub fn fault(&self, place: impl Display, message: impl Display) {
        self.faults.fetch_add(1, Ordering::Relaxed);
        self.progress.pause(|| say(&format!("{place}: {message}")));
    }

    /// Tells what is no fault but should be known.
    pub fn notice(&self, message: impl Display) {
        if !self.is_quiet {
            self.progress.pause(|| say(&message.to_string()));
        }
    }

    /// How many faults were told.
    pub fn faults(&self) -> u64 {
        self.faults.load(Ordering::Relaxed)
    }

    /// The bar that shows how far the work is.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }
}

/// Writes a line to standard error; where that is closed, nobody wants to know.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// `1 document`, `2 documents`.
pub fn counted(count: u64, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}
