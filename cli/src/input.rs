//! Documents from files, folders and standard input.

mod format;
mod intake;
mod jsonl;
mod once;
mod table;
mod text;
mod unpack;
mod walk;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, Cursor, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use whowhom::{Date, Document};

use crate::args::{Fields, ReadingArgs};
use crate::report::{Report, counted};
use format::{Content, Format, Packing};
use intake::Intake;
pub use once::once;

/// What documents are given that carry none of their own, and what is known of languages.
#[derive(Clone, Debug, Default)]
pub struct Defaults {
    /// The date.
    pub date: Option<Date>,
    /// The language.
    pub language: Option<String>,
    /// Languages that have built-in names which are not loaded.
    pub languages_left_out: Vec<&'static str>,
}

/// One thing to read: a file, a pipe, or standard input.
#[derive(Debug)]
pub struct Source {
    /// What faults and ids call it: the path as given, with `/`.
    name: String,
    place: Place,
    /// The size of the file, where it is one.
    bytes: Option<u64>,
}

#[derive(Debug)]
enum Place {
    File(PathBuf, Format),
    /// A pipe or a device, which has no extension to go by.
    Pipe(PathBuf),
    Stdin,
}

/// Reads the documents of many sources, one after the other.
pub struct Reader {
    sources: Vec<Source>,
    fields: Fields,
    defaults: Defaults,
    report: Arc<Report>,
    /// How many documents are in a language whose names are not loaded.
    left_out: BTreeMap<String, u64>,
}

impl Reader {
    /// A reader of what `reading` asks for. Folders are looked through now, files are opened later;
    /// faults go to `report`. In folders the file `output` is passed over.
    pub fn new(reading: &ReadingArgs, output: &Path, defaults: Defaults, report: Arc<Report>) -> Self {
        let mut sources: Vec<Source> =
            reading.inputs.iter().flat_map(|input| walk::sources(input, output, &report)).collect();
        // What one input finds, it finds once.
        if reading.inputs.len() > 1 {
            once::keep_first(&mut sources, &report);
        }
        Self { sources, fields: reading.fields.clone(), defaults, report, left_out: BTreeMap::new() }
    }

    /// The size of all sources, where all are files.
    pub fn bytes(&self) -> Option<u64> {
        self.sources.iter().map(|source| source.bytes).sum()
    }

    /// Hands every document to `send`, in the order of inputs, until that breaks off.
    pub fn read(mut self, send: &mut dyn FnMut(Document) -> ControlFlow<()>) {
        for source in std::mem::take(&mut self.sources) {
            if self.read_source(&source, send).is_break() {
                return;
            }
        }
        for (language, count) in &self.left_out {
            let documents = counted(*count, "document");
            self.report.notice(format!(
                "{documents} in `{language}`, whose names are not loaded; add --language {language} to find them"
            ));
        }
    }

    fn read_source(&mut self, source: &Source, send: &mut dyn FnMut(Document) -> ControlFlow<()>) -> ControlFlow<()> {
        let report = Arc::clone(&self.report);
        let mut intake = Intake::new(&source.name, &self.defaults, &report, &mut self.left_out, send);
        let result = match &source.place {
            Place::File(path, format) => read_file(path, *format, &self.fields, &mut intake),
            Place::Pipe(path) => open(path, &intake).and_then(|pipe| read_pipe(pipe, &self.fields, &mut intake)),
            Place::Stdin => {
                let stdin = report.progress().counting(io::stdin().lock());
                read_pipe(stdin, &self.fields, &mut intake)
            }
        };
        intake.close(result.map_err(|error| reading_fault(&source.place, &error)))
    }
}

/// All bytes of a file, or of standard input where `path` is `-`, unpacked as the first of them say.
pub fn whole(path: &Path) -> io::Result<Vec<u8>> {
    let mut source: Box<dyn Read> =
        if path == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(File::open(path)?) };
    let mut head = Vec::new();
    source.by_ref().take(Packing::MAGIC_LEN).read_to_end(&mut head)?;
    let packing = Packing::of_magic(&head);
    let mut bytes = Vec::new();
    unpack::unpacked(packing, Cursor::new(head).chain(source))?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read_file(path: &Path, format: Format, fields: &Fields, intake: &mut Intake<'_>) -> io::Result<()> {
    let source = unpack::unpacked(format.packing, open(path, intake)?)?;
    read_content(format.content, source, fields, intake)
}

fn open<'s>(path: &Path, intake: &Intake<'_>) -> io::Result<impl Read + use<'s>> {
    Ok(intake.report().progress().counting(File::open(path)?))
}

/// Reads what has no name to go by: unpacked as its first bytes say, JSON Lines if
/// it begins with `{`, one text otherwise; XML and lists of JSON are faults.
fn read_pipe(mut source: impl Read, fields: &Fields, intake: &mut Intake<'_>) -> io::Result<()> {
    let mut head = Vec::new();
    source.by_ref().take(Packing::MAGIC_LEN).read_to_end(&mut head)?;
    let packing = Packing::of_magic(&head);
    let mut source = unpack::unpacked(packing, Cursor::new(head).chain(source))?;
    let mut head = leading_space(&mut source)?;
    // Records are read as they come; what is one text is read to its end in any case.
    if source.fill_buf()?.first() == Some(&b'{') {
        return read_content(Content::JsonLines, Cursor::new(head).chain(source), fields, intake);
    }
    let begins = head.len();
    source.by_ref().take(LONGEST_BEGINNING).read_to_end(&mut head)?;
    if let Some(fault) = no_text(&head[begins..]) {
        intake.fault(fault);
        return Ok(());
    }
    read_content(Content::Text, Cursor::new(head).chain(source), fields, intake)
}

/// How many bytes tell what is no text.
const LONGEST_BEGINNING: u64 = 64;

/// What to do with something that begins so and is no text.
fn no_text(beginning: &[u8]) -> Option<&'static str> {
    if beginning.starts_with(b"<?xml") || beginning.starts_with(b"<graphml") {
        return Some("XML is no text; a graph is read from a file that ends in .graphml");
    }
    let list = beginning.strip_prefix(b"[")?.trim_ascii_start();
    list.starts_with(b"{").then_some("a JSON list is no text; write one object a line, without the list's brackets")
}

fn read_content(content: Content, source: impl BufRead, fields: &Fields, intake: &mut Intake<'_>) -> io::Result<()> {
    match content {
        Content::Text => text::read(source, intake),
        Content::JsonLines => jsonl::read(source, fields, intake),
        Content::Csv => table::read(source, fields, intake),
    }
}

/// Reads white space, and a byte-order mark, off the beginning of `source`.
fn leading_space(source: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut space = Vec::new();
    loop {
        let bytes = source.fill_buf()?;
        let is_space = |byte: &u8| byte.is_ascii_whitespace() || b"\xef\xbb\xbf".contains(byte);
        let len = bytes.iter().position(|byte| !is_space(byte)).unwrap_or(bytes.len());
        let is_all = len > 0 && len == bytes.len();
        space.extend_from_slice(&bytes[..len]);
        source.consume(len);
        if !is_all {
            return Ok(space);
        }
    }
}

fn reading_fault(place: &Place, error: &io::Error) -> String {
    match place {
        Place::File(_, Format { packing: packing @ (Packing::Gzip | Packing::Zstd), .. })
            if error.raw_os_error().is_none() =>
        {
            format!("cannot be unpacked: {error}; the file is cut off, damaged or no {packing} file")
        }
        _ => format!("cannot be read: {error}"),
    }
}
