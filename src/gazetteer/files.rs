//! The files that a gazetteer is made of.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use super::builtin::BUILTIN;

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
    /// the order of their names and in all languages.
    ///
    /// # Errors
    ///
    /// A path that cannot be read, that is not UTF-8, or a folder without a
    /// `.tsv` file; the message names the path.
    pub fn add_path(&mut self, path: &Path) -> io::Result<()> {
        let about = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        if !std::fs::metadata(path).map_err(about)?.is_dir() {
            return self.add_file(path);
        }
        let mut found = Vec::new();
        tables_in(path, &mut found).map_err(about)?;
        if found.is_empty() {
            return Err(about(io::Error::new(io::ErrorKind::NotFound, "no .tsv file in this folder")));
        }
        found.iter().try_for_each(|file| self.add_file(file))
    }

    fn add_file(&mut self, path: &Path) -> io::Result<()> {
        let name = path.display().to_string();
        let text =
            std::fs::read_to_string(path).map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
        self.files.push(File { name, text: Cow::Owned(text) });
        Ok(())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }
}

/// The tables of a folder and of the folders in it, sorted by path.
fn tables_in(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            tables_in(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            found.push(path);
        }
    }
    Ok(())
}

fn language_of(name: &str) -> Option<&str> {
    let (_, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    file.strip_suffix(".tsv")?.rsplit_once('.').map(|(_, language)| language)
}
