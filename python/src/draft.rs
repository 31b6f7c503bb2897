//! Files that appear whole or not at all.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use pyo3::exceptions::PyOSError;
use pyo3::{PyErr, PyResult};
use tempfile::NamedTempFile;

/// How many links may lead from one to the next.
const MOST_LINKS: usize = 40;

/// A file beside the one that it becomes at the end.
pub struct Draft {
    /// What faults call it.
    path: PathBuf,
    /// The file behind all links.
    target: PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl Draft {
    /// A draft of the file that `path` leads to, which stays as it is until [`finish`](Self::finish).
    pub fn new(path: &Path) -> PyResult<Self> {
        let opened = behind_links(path).and_then(|target| Ok((beside(&target)?, target)));
        let (file, target) = opened.map_err(|error| unwritable(path, &error))?;
        Ok(Self { path: path.to_owned(), target, file: BufWriter::new(file) })
    }

    /// Writes with `write`.
    pub fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> PyResult<()> {
        let written = write(&mut self.file).and_then(|()| self.file.flush());
        written.map_err(|error| unwritable(&self.path, &error))
    }

    /// Puts the file in its place.
    pub fn finish(self) -> PyResult<()> {
        let file = self.file.into_inner().map_err(|error| unwritable(&self.path, error.error()))?;
        file.persist(&self.target).map(drop).map_err(|error| unwritable(&self.path, &error.error))
    }
}

/// The file that a path leads to, which need not be there.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        if !target.is_symlink() {
            return Ok(target);
        }
        let link = fs::read_link(&target)?;
        target = folder_of(&target).join(link);
    }
    Err(io::Error::other("the links lead in a circle"))
}

/// A new file in the folder of `target`, with its permissions.
fn beside(target: &Path) -> io::Result<NamedTempFile> {
    let permissions = replaceable(target)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".whowhom-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder_of(target))?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    Ok(file)
}

/// The permissions of a file that may be replaced, which only one that may be written may; `None` where there is none.
fn replaceable(target: &Path) -> io::Result<Option<Permissions>> {
    match fs::metadata(target) {
        Ok(metadata) if !metadata.is_file() => Err(io::Error::other("it is a folder, a pipe or a device")),
        Ok(metadata) => OpenOptions::new().write(true).open(target).map(|_| Some(metadata.permissions())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

fn unwritable(path: &Path, error: &io::Error) -> PyErr {
    PyOSError::new_err(format!("{}: cannot write: {error}", path.display()))
}
