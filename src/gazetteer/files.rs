//! The files that a gazetteer is made of.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::builtin::BUILTIN;
use super::table::whole_file;
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
        let tables = tables(path).map_err(|error| GazetteerError::new(vec![unreadable(path, &error)]))?;
        let problems: Vec<Problem> = tables.iter().filter_map(|table| self.add_file(table).err()).collect();
        if problems.is_empty() { Ok(()) } else { Err(GazetteerError::new(problems)) }
    }

    fn add_file(&mut self, path: &Path) -> Result<(), Problem> {
        let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
        let text = std::str::from_utf8(&bytes).map_err(|error| not_utf8(path, &bytes, error.valid_up_to()))?;
        self.add_text(&path.display().to_string(), text);
        Ok(())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }
}

/// The file that `path` is, or all tables in the folder and below, sorted.
fn tables(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    tables_in(path, &mut found)?;
    if found.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no .tsv file in this folder"));
    }
    Ok(found)
}

fn tables_in(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable();
    for path in entries {
        if path.is_dir() {
            // Links to folders could lead in a circle.
            if !path.is_symlink() {
                tables_in(&path, found)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            found.push(path);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    whole_file(&path.display().to_string(), &format!("cannot be read: {error}"))
}

/// The fault of the line in which the byte at `place` is not UTF-8.
fn not_utf8(path: &Path, bytes: &[u8], place: usize) -> Problem {
    let start = bytes[..place].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let end = bytes[place..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |len| place + len);
    let line = 1 + bytes[..start].iter().filter(|byte| **byte == b'\n').count();
    let columns = place - start..place - start + char::REPLACEMENT_CHARACTER.len_utf8();
    let text = String::from_utf8_lossy(&bytes[start..end]).into_owned();
    let message = format!("not UTF-8 at byte {place} of the file; save it as UTF-8");
    Problem { file: path.display().to_string(), line, columns, text, message }
}

fn language_of(name: &str) -> Option<&str> {
    let (_, file) = name.rsplit_once(['/', '\\']).unwrap_or(("", name));
    file.strip_suffix(".tsv")?.rsplit_once('.').map(|(_, language)| language)
}
