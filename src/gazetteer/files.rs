//! The files that a gazetteer is made of.

use std::borrow::Cow;
use std::path::Path;

use super::builtin::BUILTIN;
use super::paths::{listed, text_of, unreadable};
use crate::error::{GazetteerError, Problem};

/// The files of a gazetteer, in the order in which they are read: the built-in
/// ones, one's own, or both.
///
/// ```
/// use whowhom::{Gazetteer, GazetteerFiles};
///
/// let mut files = GazetteerFiles::builtin(&["en"]);
/// files.add_text(
///     "mine.en.tsv",
///     "id\tname\nperson:mars-sariev\tMars Sariev\n",
/// );
/// files.add_text(
///     "names.en.tsv",
///     "entity\talias\tname\nperson:mars-sariev\tname\tMars Sariev\n",
/// );
/// let gazetteer = Gazetteer::from_files(&files)?;
/// assert_eq!(gazetteer.lookup("mars sariev").len(), 1);
/// # Ok::<(), whowhom::GazetteerError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct GazetteerFiles {
    files: Vec<File>,
}

#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) text: Cow<'static, str>,
}

impl File {
    /// The language that the name tells: `ru` of `countries.ru.tsv`.
    pub(super) fn language(&self) -> Option<&str> {
        language_of(&self.name)
    }
}

impl GazetteerFiles {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The built-in files: entities, offices and memberships, and the names in
    /// `languages` (tags as in the file names: `en`, `ru`, `tr`, `ky`, `zh`, …).
    /// A language without built-in names adds nothing.
    pub fn builtin(languages: &[&str]) -> Self {
        let wanted = |name: &str| language_of(name).is_none_or(|language| languages.contains(&language));
        let files = BUILTIN.iter().filter(|(name, _)| wanted(name));
        Self { files: files.map(|(name, text)| File { name: (*name).to_owned(), text: Cow::Borrowed(text) }).collect() }
    }

    /// The languages that have built-in names, sorted.
    pub fn builtin_languages() -> Vec<&'static str> {
        let mut languages: Vec<&str> = BUILTIN.iter().filter_map(|(name, _)| language_of(name)).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    /// Adds a file that is not on disk; `name` is what faults call it.
    pub fn add_text(&mut self, name: &str, text: &str) {
        self.files.push(File { name: name.to_owned(), text: Cow::Owned(text.to_owned()) });
    }

    /// Adds a file, or all `.tsv` files of a folder and the folders in it, in
    /// the order of their names and in all languages. Links to folders are not
    /// followed.
    ///
    /// # Errors
    ///
    /// Every file that cannot be read or is not UTF-8, and a folder without a
    /// `.tsv` file; what can be read is added all the same.
    pub fn add_path(&mut self, path: &Path) -> Result<(), GazetteerError> {
        let tables = listed(path, "tsv").map_err(|error| GazetteerError::new(vec![unreadable(path, &error)]))?;
        let problems: Vec<Problem> = tables.iter().filter_map(|table| self.add_file(table).err()).collect();
        if problems.is_empty() { Ok(()) } else { Err(GazetteerError::new(problems)) }
    }

    /// The names and the texts of all files, in their order.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.files.iter().map(|file| (file.name.as_str(), file.text.as_ref()))
    }

    fn add_file(&mut self, path: &Path) -> Result<(), Problem> {
        let text = text_of(path)?;
        self.files.push(File { name: path.display().to_string(), text: Cow::Owned(text) });
        Ok(())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }
}

fn language_of(name: &str) -> Option<&str> {
    let (_, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    file.strip_suffix(".tsv")?.rsplit_once('.').map(|(_, language)| language)
}
