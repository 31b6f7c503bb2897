//! The files that relation rules are read from.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use super::builtin::BUILTIN;
use super::rules::Rules;
use super::source::{Entry, entries};
use crate::error::{GazetteerError, Problem};
use crate::gazetteer::Fingerprint;
use crate::gazetteer::paths::{listed, text_of, unreadable};

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

    /// Adds a file, or all `.rules` files of a folder and the folders in it, in the order of
    /// their names. Links to folders are not followed.
    ///
    /// # Errors
    ///
    /// Every file that cannot be read or is not UTF-8, and a folder without a `.rules` file;
    /// what can be read is added all the same.
    pub fn add_path(&mut self, path: &Path) -> Result<(), GazetteerError> {
        let found = Self::listed(path).map_err(|error| GazetteerError::new(vec![unreadable(path, &error)]))?;
        let mut problems: Vec<Problem> = Vec::new();
        for file in found {
            match text_of(&file) {
                Ok(text) => self.files.push((file.display().to_string(), Cow::Owned(text))),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(GazetteerError::new(problems)) }
    }

    /// The files that [`add_path`](Self::add_path) would add for `path`.
    ///
    /// # Errors
    ///
    /// What cannot be looked into, and a folder without a `.rules` file.
    pub fn listed(path: &Path) -> io::Result<Vec<PathBuf>> {
        listed(path, "rules")
    }

    /// The names and the texts of all files, in their order.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_ref()))
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
