//! Files and folders that people name.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::table::whole_file;
use crate::error::Problem;

/// The file that `path` is, or all files of the ending in the folder and below, in the order
/// of their names. Links to folders are not followed.
///
/// # Errors
///
/// What cannot be looked into, and a folder without such a file.
pub(crate) fn listed(path: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    list(path, ending, &mut found)?;
    if found.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("no .{ending} file in this folder")));
    }
    Ok(found)
}

/// The text of a file.
///
/// # Errors
///
/// A file that cannot be read or is not UTF-8.
pub(crate) fn text_of(path: &Path) -> Result<String, Problem> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|error| not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to()))
}

/// Says that a file or a folder cannot be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    whole_file(&path.display().to_string(), &format!("cannot be read: {error}"))
}

fn list(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable();
    for path in entries {
        if path.is_dir() {
            // Links to folders could lead in a circle.
            if !path.is_symlink() {
                list(&path, ending, found)?;
            }
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    Ok(())
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
