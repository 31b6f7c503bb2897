//! The files that relation rules are read from.

use std::borrow::Cow;

use super::builtin::BUILTIN;
use super::rules::Rules;
use super::source::{Entry, entries};
use crate::error::{GazetteerError, Problem};
use crate::gazetteer::Fingerprint;

/// The files of relation rules, in the order in which they are read: the
/// built-in ones, one's own, or both.
///
/// A file adds relations, rules, sets of words and classes of words; what has
/// an id that was there before takes the place of that.
#[derive(Clone, Debug, Default)]
pub struct RuleFiles {
    files: Vec<(String, Cow<'static, str>)>,
}

impl RuleFiles {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The built-in files.
    pub fn builtin() -> Self {
        Self { files: BUILTIN.iter().map(|(name, text)| ((*name).to_owned(), Cow::Borrowed(*text))).collect() }
    }

    /// Adds a file; `name` is what faults call it.
    pub fn add_text(&mut self, name: &str, text: &str) {
        self.files.push((name.to_owned(), Cow::Owned(text.to_owned())));
    }

    /// A hash of all files and their order.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        let mut fingerprint = Fingerprint::default();
        self.files.iter().for_each(|(_, text)| fingerprint.add(text.as_bytes()));
        fingerprint
    }

    /// The rules of all files.
    ///
    /// # Errors
    ///
    /// Every fault of every file: unknown words, relations, sets and kinds, and
    /// rules without a word to find them by.
    pub(crate) fn compile(&self) -> Result<Rules, GazetteerError> {
        let mut problems: Vec<Problem> = Vec::new();
        let entries: Vec<Entry> =
            self.files.iter().flat_map(|(name, text)| entries(name, text, &mut problems)).collect();
        let rules = Rules::new(&entries, &mut problems);
        if problems.is_empty() { Ok(rules) } else { Err(GazetteerError::new(problems)) }
    }
}
