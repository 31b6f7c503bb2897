//! File formats for graphs.

use std::io::{self, Write};
use std::path::Path;

use whowhom::Picture;
use whowhom::export::{self, GraphmlOptions};

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
    /// Bytes for `whowhom merge`.
    Partial,
}

impl Format {
    const ALL: [(&'static str, Self); 9] = [
        ("graphml", Self::GraphMl),
        ("gexf", Self::Gexf),
        ("json", Self::NodeLink),
        ("csv", Self::Csv),
        ("dot", Self::Dot),
        ("gv", Self::Dot),
        ("html", Self::Page),
        ("svg", Self::Svg),
        ("partial", Self::Partial),
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

    /// Refuses an option that is for files of other formats, rather than to pass over it.
    pub fn check(self, file: &Path, option: &str, fitting: &[Self]) -> Result<(), Failure> {
        if fitting.contains(&self) {
            return Ok(());
        }
        let endings = Self::ALL.iter().filter(|(_, format)| fitting.contains(format));
        let endings: Vec<String> = endings.map(|(ending, _)| format!(".{ending}")).collect();
        let (file, endings) = (file.display(), endings.join(", "));
        Err(Failure::Reason(format!("{file}: {option} is for files that end in {endings}; leave it out")))
    }

    /// Whether it is a page for a browser.
    pub fn is_page(self) -> bool {
        self == Self::Page
    }

    fn write(self, picture: &Picture<'_>, shape: &Shape<'_>, mut writer: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::GraphMl => export::write_graphml(picture, shape.graphml, &mut writer),
            Self::Gexf => export::write_gexf(picture, shape.graphml.is_multigraph, &mut writer),
            Self::NodeLink => {
                let graph = match shape.graphml.is_multigraph {
                    true => export::node_link_multigraph(picture),
                    false => export::node_link(picture),
                };
                serde_json::to_writer(&mut *writer, &graph)?;
                writer.write_all(b"\n")
            }
            Self::Csv => export::write_nodes_csv(picture, &mut writer),
            Self::Dot => export::write_dot(picture, &mut writer),
            Self::Page => export::write_page(picture, &|id| link(shape.output, id), &mut writer),
            Self::Svg => export::write_svg(picture, &mut writer),
            Self::Partial => Err(io::Error::other("a picture is no part")),
        }
    }
}

/// What a graph's file depends on beside the graph.
pub struct Shape<'a> {
    /// How GraphML is written; GEXF and JSON are multigraphs where it is one.
    pub graphml: GraphmlOptions,
    /// Where the file goes, for links from it.
    pub output: &'a Path,
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

    /// Writes `picture`; where the files are not called as was asked for, tells how.
    pub fn write(mut self, picture: &Picture<'_>, shape: &Shape<'_>) -> Result<Option<String>, Failure> {
        self.output.write(|writer| self.format.write(picture, shape, writer))?;
        let mut told = None;
        if let Some(mut edges) = self.edges {
            edges.write(|writer| export::write_edges_csv(picture, writer))?;
            told = Some(format!("written as {} and {}", self.output.name(), edges.name()));
            edges.finish()?;
        }
        self.output.finish()?;
        Ok(told)
    }
}
