//! Where results go: files that appear whole or not at all, and streams.

mod folder;
mod unfinished;

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Stdout, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::exit::Failure;
pub use folder::Folder;

/// How much is written at once.
const BUFFER: usize = 64 * 1024;
/// How many links may lead from one to the next.
const MOST_LINKS: usize = 40;

/// A place to write results to.
pub struct Output {
    /// What faults call it.
    name: String,
    sink: Sink,
}

enum Sink {
    Stdout(BufWriter<Stdout>),
    /// A device or a pipe, written as results come.
    Direct(BufWriter<File>),
    /// A file beside `target`, which takes its place at the end.
    Whole {
        file: BufWriter<NamedTempFile>,
        target: PathBuf,
    },
}

/// Whether `path` means standard output.
pub fn is_stdout(path: &Path) -> bool {
    path == Path::new("-") || path == Path::new("/dev/stdout")
}

impl Output {
    /// Makes sure that `path` can be written to. A file that is there stays as it
    /// is until [`finish`](Self::finish), and so it does if that is never called.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        if is_stdout(path) {
            return Ok(Self::stdout());
        }
        let name = path.display().to_string();
        let sink = open(path).map_err(|error| Failure::writing(&name, &error))?;
        Ok(Self { name, sink })
    }

    /// Standard output.
    pub fn stdout() -> Self {
        let name = "standard output".to_owned();
        Self { name, sink: Sink::Stdout(BufWriter::with_capacity(BUFFER, io::stdout())) }
    }

    /// What faults call it: the path as given.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Writes with `write`.
    pub fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        write(self.writer()).map_err(|error| Failure::writing(&self.name, &error))
    }

    /// Lets readers of a stream see what was written so far.
    pub fn flush(&mut self) -> Result<(), Failure> {
        match self.sink {
            Sink::Stdout(_) | Sink::Direct(_) => self.write(|writer| writer.flush()),
            Sink::Whole { .. } => Ok(()),
        }
    }

    /// Writes what is left and, where it is a file, puts it in its place.
    pub fn finish(mut self) -> Result<(), Failure> {
        self.write(|writer| writer.flush())?;
        match self.sink {
            Sink::Stdout(_) | Sink::Direct(_) => Ok(()),
            Sink::Whole { file, target } => {
                let file = file.into_inner().map_err(|error| Failure::writing(&self.name, error.error()))?;
                file.persist(target).map_err(|error| Failure::writing(&self.name, &error.error)).map(drop)
            }
        }
    }

    fn writer(&mut self) -> &mut dyn Write {
        match &mut self.sink {
            Sink::Stdout(stdout) => stdout,
            Sink::Direct(file) => file,
            Sink::Whole { file, .. } => file,
        }
    }
}

fn open(path: &Path) -> io::Result<Sink> {
    let target = behind_links(path)?;
    match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder")),
        Ok(metadata) if !metadata.is_file() || is_descriptor(&target) || is_descriptor(path) => {
            let file = OpenOptions::new().write(true).open(path)?;
            Ok(Sink::Direct(BufWriter::with_capacity(BUFFER, file)))
        }
        // The file is not touched, but one that may not be written must not be replaced.
        Ok(metadata) => {
            OpenOptions::new().write(true).open(&target)?;
            beside(target, Some(metadata.permissions()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => beside(target, None),
        Err(error) => Err(error),
    }
}

/// The file that a path leads to, which need not be there.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        if is_descriptor(&target) || !target.is_symlink() {
            return Ok(target);
        }
        let link = fs::read_link(&target)?;
        target = folder_of(&target).join(link);
    }
    Err(io::Error::other("the links lead in a circle"))
}

/// Whether a path means an open file, such as `/dev/fd/3`.
fn is_descriptor(path: &Path) -> bool {
    path == Path::new("/dev/stderr") || ["/dev/fd", "/proc"].iter().any(|folder| path.starts_with(folder))
}

fn beside(target: PathBuf, permissions: Option<fs::Permissions>) -> io::Result<Sink> {
    let folder = folder_of(&target);
    if !folder.is_dir() {
        let message = format!("there is no folder {}", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".whowhom-").suffix(".part");
    let ordinary = ordinary_permissions();
    if let Some(ordinary) = ordinary {
        builder.permissions(ordinary);
    }
    let file = builder.tempfile_in(&folder)?;
    unfinished::note(file.path());
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    Ok(Sink::Whole { file: BufWriter::with_capacity(BUFFER, file), target })
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// What any new file is given, before the system takes off what the umask says.
#[cfg(unix)]
fn ordinary_permissions() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn ordinary_permissions() -> Option<fs::Permissions> {
    None
}
