//! File formats for graphs.

use std::io::{self, Write};
use std::path::Path;

use whowhom::Picture;
use whowhom::export::{self, GraphmlOptions};

use crate::args::Graph;
use crate::exit::Failure;
use crate::links::link;
use crate::output::{Output, is_stdout};

/// A file format for graphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    GraphMl,
    Gexf,
    NodeLink,
    Csv,
    Dot,
    Page,
    Svg,
}

impl Format {
    const ALL: [(&'static str, Self); 8] = [
        ("graphml", Self::GraphMl),
        ("gexf", Self::Gexf),
        ("json", Self::NodeLink),
        ("csv", Self::Csv),
        ("dot", Self::Dot),
        ("gv", Self::Dot),
        ("html", Self::Page),
        ("svg", Self::Svg),
    ];

    /// The format that the file's extension tells; GraphML for standard output and
    /// devices, which have none.
    pub fn of(file: &Path) -> Result<Self, Failure> {
        let extension = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        if let Some((_, format)) = Self::ALL.iter().find(|(known, _)| *known == extension) {
            return Ok(*format);
        }
        if extension.is_empty() && (is_stdout(file) || file.starts_with("/dev")) {
            return Ok(Self::GraphMl);
        }
        let known = Self::ALL.map(|(known, _)| format!(".{known}"));
        let (last, others) = known.split_last().expect("there are formats");
        let known = format!("{} and {last}", others.join(", "));
        let file = file.display();
        Err(Failure::Reason(format!("{file}: unknown ending for a graph; known are {known}")))
    }

    /// Whether it is a page for a browser.
    pub fn is_page(self) -> bool {
        self == Self::Page
    }

    fn write(self, picture: &Picture<'_>, arguments: &Graph, mut writer: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::GraphMl => {
                let options = GraphmlOptions { is_multigraph: arguments.multigraph, guards_inf: arguments.guard_inf };
                export::write_graphml(picture, options, &mut writer)
            }
            Self::Gexf => export::write_gexf(picture, arguments.multigraph, &mut writer),
            Self::NodeLink => {
                serde_json::to_writer(&mut *writer, &export::node_link(picture))?;
                writer.write_all(b"\n")
            }
            Self::Csv => export::write_nodes_csv(picture, &mut writer),
            Self::Dot => export::write_dot(picture, &mut writer),
            Self::Page => export::write_page(picture, &|id| link(&arguments.output, id), &mut writer),
            Self::Svg => export::write_svg(picture, &mut writer),
        }
    }
}

/// The file or the files of a format.
pub struct Files {
    format: Format,
    output: Output,
    /// The second table of a format that has two.
    edges: Option<Output>,
}

impl Files {
    /// Makes sure that what belongs to `path` can be written.
    pub fn create(format: Format, path: &Path) -> Result<Self, Failure> {
        if format != Format::Csv {
            return Ok(Self { format, output: Output::create(path)?, edges: None });
        }
        let output = Output::create(&super::beside(path, "nodes"))?;
        Ok(Self { format, output, edges: Some(Output::create(&super::beside(path, "edges"))?) })
    }

    /// Writes `picture`.
    pub fn write(mut self, picture: &Picture<'_>, arguments: &Graph) -> Result<(), Failure> {
        self.output.write(|writer| self.format.write(picture, arguments, writer))?;
        if let Some(mut edges) = self.edges {
            edges.write(|writer| export::write_edges_csv(picture, writer))?;
            edges.finish()?;
        }
        self.output.finish()
    }
}
