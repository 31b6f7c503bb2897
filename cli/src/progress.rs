//! A bar on the terminal for long work.

use std::io::{IsTerminal, Read};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// With and without a known end.
const WITH_TOTAL: &str = "{bar:30} {bytes} of {total_bytes}, {msg} {prefix}, {bytes_per_sec}, {eta} left";
const WITHOUT_TOTAL: &str = "{spinner} {bytes}, {msg} {prefix}, {bytes_per_sec}";

/// Shows things and bytes done; cheap to clone, and all clones are one bar.
#[derive(Clone)]
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar that shows itself if standard error is a terminal, `is_wanted`, and
    /// `stdout_is_free`: lines of results on the same terminal would tear it.
    pub fn new(is_wanted: bool, stdout_is_free: bool) -> Self {
        let is_shown =
            is_wanted && std::io::stderr().is_terminal() && (stdout_is_free || !std::io::stdout().is_terminal());
        let bar = if is_shown {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr())
        } else {
            ProgressBar::hidden()
        };
        Self { bar }
    }

    /// Begins to show the work on `total` bytes, where that is known, that hold `things`.
    pub fn start(&self, total: Option<u64>, things: &'static str) {
        if self.bar.is_hidden() {
            return;
        }
        let template = if total.is_some() { WITH_TOTAL } else { WITHOUT_TOTAL };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        self.bar.set_prefix(things);
        self.bar.set_message("0");
        self.bar.enable_steady_tick(Duration::from_millis(200));
    }

    /// Shows that `count` things are done.
    pub fn done(&self, count: u64) {
        if !self.bar.is_hidden() {
            self.bar.set_message(count.to_string());
        }
    }

    /// Shows that `bytes` more are done.
    pub fn advance(&self, bytes: u64) {
        self.bar.inc(bytes);
    }

    /// Clears the bar while `write` writes to the terminal.
    pub fn pause(&self, write: impl FnOnce()) {
        self.bar.suspend(write);
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }

    /// `source`, with its bytes counted as they are read.
    pub fn counting<R: Read>(&self, source: R) -> impl Read + use<R> {
        Counting { source, bar: self.bar.clone() }
    }
}

struct Counting<R> {
    source: R,
    bar: ProgressBar,
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.source.read(buffer)?;
        self.bar.inc(count as u64);
        Ok(count)
    }
}
