//! Files that appear whole or not at all.

use std::io::{BufWriter, Write};
use std::path::Path;

use pyo3::PyResult;
use pyo3::exceptions::{PyOSError, PyValueError};
use whowhom::export::GraphmlOptions;
use whowhom::{PartialGraph, Picture, export};

/// A file format for graphs.
#[derive(Clone, Copy)]
pub enum Format {
    GraphMl,
    Gexf,
    NodeLink,
    Dot,
    Page,
    Svg,
    Partial,
}

const FORMATS: [(&str, Format); 7] = [
    ("graphml", Format::GraphMl),
    ("gexf", Format::Gexf),
    ("json", Format::NodeLink),
    ("dot", Format::Dot),
    ("html", Format::Page),
    ("svg", Format::Svg),
    ("partial", Format::Partial),
];

impl Format {
    /// The format that the file's ending tells.
    pub fn of(path: &Path) -> PyResult<Self> {
        let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        let format = FORMATS.iter().find(|(known, _)| *known == extension).map(|(_, format)| *format);
        format.ok_or_else(|| {
            let known = FORMATS.map(|(known, _)| format!(".{known}")).join(", ");
            PyValueError::new_err(format!("{}: unknown ending for a graph; known are {known}", path.display()))
        })
    }

    /// The bytes that the command line writes.
    pub fn write(self, partial: &PartialGraph, mut writer: impl Write) -> std::io::Result<()> {
        let picture = Picture::new(partial.graph());
        match self {
            Self::Partial => writer.write_all(&partial.to_bytes()),
            Self::Gexf => export::write_gexf(&picture, false, &mut writer),
            Self::Dot => export::write_dot(&picture, &mut writer),
            Self::Page => export::write_page(&picture, &|_| None, &mut writer),
            Self::Svg => export::write_svg(&picture, &mut writer),
            Self::GraphMl => export::write_graphml(&picture, GraphmlOptions::default(), &mut writer),
            Self::NodeLink => {
                serde_json::to_writer(&mut writer, &export::node_link(&picture))?;
                writer.write_all(b"\n")
            }
        }
    }
}

/// Writes a file beside `path`, which takes its place at the end.
pub fn whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> PyResult<()> {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let result = (|| {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".whowhom-").suffix(".part");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = BufWriter::new(builder.tempfile_in(folder)?);
        write(&mut file)?;
        let file = file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.persist(path).map_err(|error| error.error)
    })();
    result.map(drop).map_err(|error| PyOSError::new_err(format!("{}: cannot write: {error}", path.display())))
}
