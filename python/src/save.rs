//! Graphs as files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use pyo3::PyResult;
use pyo3::exceptions::PyValueError;
use whowhom::export::{GraphmlOptions, NodeLink};
use whowhom::{PartialGraph, Picture, export};

use crate::draft::Draft;

/// A file format for graphs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    GraphMl,
    Gexf,
    NodeLink,
    Csv,
    Dot,
    Page,
    Svg,
    Partial,
}

const FORMATS: [(&str, Format); 9] = [
    ("graphml", Format::GraphMl),
    ("gexf", Format::Gexf),
    ("json", Format::NodeLink),
    ("csv", Format::Csv),
    ("dot", Format::Dot),
    ("gv", Format::Dot),
    ("html", Format::Page),
    ("svg", Format::Svg),
    ("partial", Format::Partial),
];

/// Writes a graph in the format that the ending of `path` tells, with the bytes of the command line.
pub fn write(graph: &PartialGraph, path: &Path, is_multigraph: bool) -> PyResult<()> {
    let format = Format::of(path)?;
    if is_multigraph && !format.has_multigraphs() {
        let reason = format!("{}: multigraph is for files that end in .graphml, .gexf, .json", path.display());
        return Err(PyValueError::new_err(reason));
    }
    if format == Format::Partial {
        let mut draft = Draft::new(path)?;
        draft.write(|file| file.write_all(&graph.to_bytes()))?;
        return draft.finish();
    }
    if format == Format::Csv {
        let (mut nodes, mut edges) = (Draft::new(&beside(path, "nodes"))?, Draft::new(&beside(path, "edges"))?);
        let picture = Picture::new(graph.graph());
        nodes.write(|file| export::write_nodes_csv(&picture, file))?;
        edges.write(|file| export::write_edges_csv(&picture, file))?;
        nodes.finish()?;
        return edges.finish();
    }
    let mut draft = Draft::new(path)?;
    let picture = Picture::new(graph.graph());
    draft.write(|file| format.write(&picture, is_multigraph, file))?;
    draft.finish()
}

/// A picture in the node-link form.
pub fn node_link<'p>(picture: &'p Picture<'_>, is_multigraph: bool) -> NodeLink<'p> {
    match is_multigraph {
        true => export::node_link_multigraph(picture),
        false => export::node_link(picture),
    }
}

impl Format {
    /// The format that the file's ending tells.
    fn of(path: &Path) -> PyResult<Self> {
        let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        let format = FORMATS.iter().find(|(known, _)| *known == extension).map(|(_, format)| *format);
        format.ok_or_else(|| {
            let known = FORMATS.map(|(known, _)| format!(".{known}")).join(", ");
            PyValueError::new_err(format!("{}: unknown ending for a graph; known are {known}", path.display()))
        })
    }

    /// Whether there can be several edges between two nodes.
    fn has_multigraphs(self) -> bool {
        matches!(self, Self::GraphMl | Self::Gexf | Self::NodeLink)
    }

    /// Writes the one file of a picture.
    fn write(self, picture: &Picture<'_>, is_multigraph: bool, mut file: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::GraphMl => {
                export::write_graphml(picture, GraphmlOptions { is_multigraph, ..GraphmlOptions::default() }, file)
            }
            Self::Gexf => export::write_gexf(picture, is_multigraph, file),
            Self::NodeLink => {
                serde_json::to_writer(&mut file, &node_link(picture, is_multigraph))?;
                file.write_all(b"\n")
            }
            Self::Dot => export::write_dot(picture, file),
            Self::Page => export::write_page(picture, &|_| None, file),
            Self::Svg => export::write_svg(picture, file),
            Self::Csv | Self::Partial => Err(io::Error::other("it is not one file of a picture")),
        }
    }
}

/// The path beside `path` with `-suffix` behind its name.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{suffix}.{extension}"))
}
