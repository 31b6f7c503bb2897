//! Gazetteer files from disk, with what hinders reading them told as their other faults are.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use whowhom::{GazetteerFiles, Problem};

/// Adds the files that `paths` mean, in their order, to `files`; tells what could not
/// be read.
pub fn add_all(files: &mut GazetteerFiles, paths: &[PathBuf]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for path in paths {
        match tables(path) {
            Ok(tables) => problems.extend(tables.iter().filter_map(|table| add(files, table).err())),
            Err(error) => problems.push(whole_file(path, unreadable(&error))),
        }
    }
    problems
}

/// The file that `path` is, or all `.tsv` files in the folder and below, sorted.
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

fn add(files: &mut GazetteerFiles, path: &Path) -> Result<(), Problem> {
    let bytes = fs::read(path).map_err(|error| whole_file(path, unreadable(&error)))?;
    let text = std::str::from_utf8(&bytes).map_err(|error| not_utf8(path, &bytes, error.valid_up_to()))?;
    files.add_text(&path.display().to_string(), text);
    Ok(())
}

fn unreadable(error: &io::Error) -> String {
    format!("cannot be read: {error}")
}

fn whole_file(path: &Path, message: String) -> Problem {
    Problem { file: path.display().to_string(), line: 0, columns: 0..0, text: String::new(), message }
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
