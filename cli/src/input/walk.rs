//! Which files an input means.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::format::{Format, KNOWN};
use super::{Place, Source};
use crate::report::{Report, counted};

/// How many of the files left out are named.
const NAMED: usize = 5;

/// What `input` stands for: standard input, one file, or all texts of a folder
/// and the folders in it, sorted by path. What cannot be read goes to `report`.
///
/// In folders the file `output`, which is about to be written, is left out.
pub fn sources(input: &Path, output: &Path, report: &Report) -> Vec<Source> {
    if input == Path::new("-") {
        return vec![Source { name: "-".to_owned(), place: Place::Stdin, bytes: None }];
    }
    match fs::metadata(input) {
        Ok(metadata) if metadata.is_dir() => folder(input, output, report),
        Ok(metadata) => file(input, &metadata, report).into_iter().collect(),
        Err(error) => {
            report.fault(name_of(input), format!("cannot be read: {error}"));
            Vec::new()
        }
    }
}

fn file(path: &Path, metadata: &fs::Metadata, report: &Report) -> Option<Source> {
    let source = metadata.is_file().then(|| text_file(path, metadata)).flatten();
    // A pipe or a device has no ending; nor has `/dev/stdin`, even where it is a file.
    if source.is_none() && (!metadata.is_file() || path.starts_with("/dev")) {
        return Some(Source { name: name_of(path), place: Place::Pipe(path.to_owned()), bytes: None });
    }
    if source.is_none() {
        report.fault(name_of(path), no_text(path));
    }
    source
}

/// What to do with a file that is no text by its name.
fn no_text(path: &Path) -> String {
    match path.extension().and_then(OsStr::to_str) {
        Some("partial") => "a partial graph is no text; `whowhom merge` adds such graphs up".to_owned(),
        Some("graphml") => "a graph is no text; `whowhom graph` adds such graphs to others".to_owned(),
        _ => format!("unknown ending; {KNOWN}, and others can be given as standard input, `-`"),
    }
}

fn text_file(path: &Path, metadata: &fs::Metadata) -> Option<Source> {
    let format = Format::of_name(path)?;
    Some(Source { name: name_of(path), place: Place::File(path.to_owned(), format), bytes: Some(metadata.len()) })
}

fn folder(path: &Path, output: &Path, report: &Report) -> Vec<Source> {
    let mut walk = Walk { report, output, sources: Vec::new(), others: Vec::new(), links: Vec::new() };
    walk.enter(path);
    let name = name_of(path);
    if walk.sources.is_empty() {
        report.fault(&name, format!("no text in this folder; {KNOWN}"));
    }
    notice_left_out(report, &name, "file", "no text", &walk.others);
    notice_left_out(report, &name, "link", "a folder's", &walk.links);
    walk.sources
}

struct Walk<'r> {
    report: &'r Report,
    output: &'r Path,
    sources: Vec<Source>,
    /// Files that are no texts.
    others: Vec<PathBuf>,
    /// Links to folders, which could lead in a circle.
    links: Vec<PathBuf>,
}

impl Walk<'_> {
    fn enter(&mut self, folder: &Path) {
        let entries = match sorted_entries(folder) {
            Ok(entries) => entries,
            Err(error) => return self.report.fault(name_of(folder), format!("cannot be read: {error}")),
        };
        for path in entries.into_iter().filter(|path| !is_hidden(path)) {
            match fs::metadata(&path) {
                Ok(metadata) if metadata.is_dir() && path.is_symlink() => self.links.push(path),
                Ok(metadata) if metadata.is_dir() => self.enter(&path),
                Ok(metadata) if metadata.is_file() && is_same(&path, self.output) => {
                    self.report.notice(format!("{}: left out, being the output", name_of(&path)));
                }
                Ok(metadata) if metadata.is_file() => match text_file(&path, &metadata) {
                    Some(source) => self.sources.push(source),
                    None => self.others.push(path),
                },
                Ok(_) => self.others.push(path),
                Err(error) if Format::of_name(&path).is_some() => {
                    self.report.fault(name_of(&path), format!("cannot be read: {error}"));
                }
                Err(_) => self.others.push(path),
            }
        }
    }
}

fn sorted_entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort_unstable();
    Ok(entries)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Whether both paths lead to one file, judged by names first, which costs nothing.
fn is_same(path: &Path, output: &Path) -> bool {
    path.file_name() == output.file_name()
        && matches!((path.canonicalize(), output.canonicalize()), (Ok(path), Ok(output)) if path == output)
}

fn notice_left_out(report: &Report, folder: &str, noun: &str, what: &str, paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    let names: Vec<String> = paths.iter().take(NAMED).map(|path| name_of(path)).collect();
    let more = if paths.len() > NAMED { ", …" } else { "" };
    let count = counted(paths.len() as u64, noun);
    report.notice(format!("{folder}: {count} left out, being {what}: {}{more}", names.join(", ")));
}

/// The path as ids and faults write it.
pub fn name_of(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}
