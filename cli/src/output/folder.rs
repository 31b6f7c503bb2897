//! Folders of results that appear whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{folder_of, unfinished};
use crate::exit::Failure;

/// A folder to write files into; it takes its place at the end.
pub struct Folder {
    target: PathBuf,
    hidden: TempDir,
}

impl Folder {
    /// Makes sure that `path` can become a folder: nothing is there but, perhaps, an empty one.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        let name = path.display();
        match fs::read_dir(path).map(|mut entries| entries.next().is_none()) {
            Ok(true) => {}
            Ok(false) => return Err(Failure::Reason(format!("{name}: the folder is not empty; name a new one"))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::writing(&name.to_string(), &error)),
        }
        let parent = folder_of(path);
        let hidden = builder().tempdir_in(&parent).map_err(|error| Failure::writing(&name.to_string(), &error))?;
        unfinished::note(hidden.path());
        Ok(Self { target: path.to_owned(), hidden })
    }

    /// Writes a file, whose name may begin with folders.
    pub fn write(&self, name: &str, text: &str) -> Result<(), Failure> {
        let path = self.hidden.path().join(name);
        let made = fs::create_dir_all(folder_of(&path)).and_then(|()| fs::write(&path, text));
        made.map_err(|error| Failure::writing(&self.target.join(name).display().to_string(), &error))
    }

    /// Puts the folder in its place.
    pub fn finish(self) -> Result<(), Failure> {
        // Some systems do not let a folder take the place of an empty one.
        let _ = fs::remove_dir(&self.target);
        fs::rename(self.hidden.path(), &self.target)
            .map_err(|error| Failure::writing(&self.target.display().to_string(), &error))
    }
}

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".whowhom-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What any new folder is given, before the system takes off what the umask says.
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder
}
