//! `whowhom graph`: one graph of all documents.

use std::cmp::Reverse;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use rayon::{ThreadPool, current_thread_index};
use whowhom::{Document, Extractor, Node, PartialGraph, RelationGraph, Tie, Window, export};

use crate::args::{Common, Graph};
use crate::exit::{Failure, Outcome};
use crate::output::{Output, is_stdout};
use crate::report::{counted, say};
use crate::{batch, gazetteer, work};

/// How many ties the summary names.
const STRONGEST: usize = 10;

/// Runs the command.
pub fn run(arguments: &Graph, common: &Common) -> Result<Outcome, Failure> {
    let writer = Writer::create(&arguments.output)?;
    let extractor = gazetteer::extractor(common, arguments.reading.newlines())?;
    let pool = batch::pool(common.jobs)?;
    let parts = Parts::new(&pool, arguments.window());
    let tally = work::over_documents(&arguments.reading, &arguments.output, common, |documents| {
        pool.install(|| documents.par_iter().for_each(|document| parts.add(&extractor, document)));
        Ok(())
    })?;
    if !tally.is_empty() {
        let graph = PartialGraph::of(parts.merged()?, &extractor);
        let graph = match &arguments.part {
            Some(part) => graph.named(part),
            None => graph,
        };
        writer.finish(graph, common)?;
    }
    Ok(tally.outcome())
}

/// A file that a graph goes to.
pub struct Writer {
    format: Format,
    output: Output,
}

impl Writer {
    /// Makes sure that `path` can be written, and that its ending tells a format.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        Ok(Self { format: Format::of(path)?, output: Output::create(path)? })
    }

    /// Writes `graph` and tells what is in it.
    pub fn finish(mut self, graph: PartialGraph, common: &Common) -> Result<(), Failure> {
        self.output.write(|writer| self.format.write(&graph, writer))?;
        self.output.finish()?;
        if !common.quiet {
            say(&summary(graph.graph()));
        }
        Ok(())
    }
}

/// A file format for graphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    GraphMl,
    NodeLink,
    Partial,
}

impl Format {
    const ALL: [(&'static str, Self); 3] =
        [("graphml", Self::GraphMl), ("json", Self::NodeLink), ("partial", Self::Partial)];

    /// The format that the file's extension tells; GraphML for standard output and
    /// devices, which have none.
    fn of(file: &Path) -> Result<Self, Failure> {
        let extension = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        if let Some((_, format)) = Self::ALL.iter().find(|(known, _)| *known == extension) {
            return Ok(*format);
        }
        if extension.is_empty() && (is_stdout(file) || file.starts_with("/dev")) {
            return Ok(Self::GraphMl);
        }
        let known = Self::ALL.map(|(known, _)| format!(".{known}")).join(", ");
        let file = file.display();
        Err(Failure::Reason(format!("{file}: unknown ending for a graph; known are {known}")))
    }

    fn write(self, partial: &PartialGraph, mut writer: &mut dyn Write) -> io::Result<()> {
        let graph = partial.graph();
        match self {
            Self::GraphMl => export::write_graphml(graph, &mut writer),
            Self::NodeLink => {
                serde_json::to_writer(&mut *writer, &export::node_link(graph))?;
                writer.write_all(b"\n")
            }
            Self::Partial => writer.write_all(&partial.to_bytes()),
        }
    }
}

/// A graph for each thread; that of all documents is their sum, whoever read which.
struct Parts {
    window: Window,
    graphs: Vec<Mutex<RelationGraph>>,
}

impl Parts {
    fn new(pool: &ThreadPool, window: Window) -> Self {
        let graphs = (0..pool.current_num_threads()).map(|_| Mutex::new(RelationGraph::new(window))).collect();
        Self { window, graphs }
    }

    /// Adds what `document` says to the graph of this thread, which nobody else holds.
    fn add(&self, extractor: &Extractor, document: &Document) {
        let extraction = extractor.extract(document);
        let graph = &self.graphs[current_thread_index().unwrap_or_default()];
        graph.lock().unwrap_or_else(PoisonError::into_inner).add(&extraction);
    }

    fn merged(self) -> Result<RelationGraph, Failure> {
        let mut whole = RelationGraph::new(self.window);
        for part in self.graphs {
            let part = part.into_inner().unwrap_or_else(PoisonError::into_inner);
            whole.merge(part).map_err(|error| Failure::Reason(error.to_string()))?;
        }
        Ok(whole)
    }
}

/// What was found, in a few lines.
fn summary(graph: &RelationGraph) -> String {
    let mut ties: Vec<(&Node, &Node, &Tie)> = graph.ties().collect();
    // Stable: ties of equal strength stay in the order of their keys.
    ties.sort_by_key(|(.., tie)| Reverse(tie.count));
    let documents = counted(graph.documents(), "document");
    let (nodes, count) = (counted(graph.nodes().len() as u64, "node"), counted(ties.len() as u64, "tie"));
    let mut summary = format!("{documents}, {nodes}, {count}");
    if graph.boilerplate() > 0 {
        summary.push_str(&format!(" ({} of boilerplate left out)", counted(graph.boilerplate(), "sentence")));
    }
    if !ties.is_empty() {
        summary.push_str(if ties.len() > STRONGEST { "; the strongest ties:" } else { ":" });
    }
    let width = ties.first().map_or(0, |(.., tie)| tie.count.to_string().len());
    for (source, target, tie) in ties.iter().take(STRONGEST) {
        summary.push_str(&format!("\n  {:>width$}  {} – {}", tie.count, source.name, target.name));
    }
    summary
}
