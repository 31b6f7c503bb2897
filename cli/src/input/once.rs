//! Files that are given twice are read once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Place, Source};
use crate::report::{Report, counted};

/// How many of the files are named.
const NAMED: usize = 5;

/// `paths` without those that lead to a file for the second time, each of which `tell` is told of.
pub fn once(paths: &[PathBuf], tell: impl Fn(&Path)) -> Vec<&Path> {
    let mut seen = BTreeSet::new();
    let is_new = |path: &&Path| {
        let is_new = is_new(path, &mut seen);
        if !is_new {
            tell(path);
        }
        is_new
    };
    paths.iter().map(PathBuf::as_path).filter(is_new).collect()
}

/// Leaves of the sources that are one file the first.
pub fn keep_first(sources: &mut Vec<Source>, report: &Report) {
    let (mut seen, mut again) = (BTreeSet::new(), Vec::new());
    sources.retain(|source| {
        let Place::File(path, _) = &source.place else { return true };
        let is_new = is_new(path, &mut seen);
        if !is_new {
            again.push(source.name.clone());
        }
        is_new
    });
    if !again.is_empty() {
        let files = counted(again.len() as u64, "file");
        let more = if again.len() > NAMED { ", …" } else { "" };
        again.truncate(NAMED);
        report.notice(format!("{files} given twice, read once: {}{more}", again.join(", ")));
    }
}

/// Whether a path leads to a file that was not seen yet; pipes may be read again.
fn is_new(path: &Path, seen: &mut BTreeSet<PathBuf>) -> bool {
    match fs::canonicalize(path) {
        Ok(file) if file.is_file() => seen.insert(file),
        _ => true,
    }
}
