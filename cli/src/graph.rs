//! `whowhom graph`: one graph of all documents.

pub mod format;
mod merge;
pub mod summary;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use rayon::{ThreadPool, current_thread_index};
use whowhom::{Document, Extractor, PartialGraph, Picture, RelationGraph, Selection, Slicing};

use crate::args::{Common, FilterArgs, Graph, ShapeArgs};
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::report::{counted, say};
use crate::work::Tally;
use crate::{batch, extractor, input, work};
use format::{Files, Format};

/// Runs the command.
pub fn run(arguments: &Graph, common: &Common) -> Result<Outcome, Failure> {
    let format = Format::of(&arguments.output)?;
    arguments.check(format)?;
    if format == Format::Partial {
        return run_part(arguments, common);
    }
    let files = Files::create(format, &arguments.output)?;
    let (graphs, texts) = merge::parted(&arguments.reading.inputs);
    if let Some(option) = arguments.of_texts().filter(|_| texts.is_empty()) {
        return Err(Failure::Reason(format!("only graphs are read, and {option} changes nothing; leave it out")));
    }
    let mut outcome = Outcome::Done;
    // The page has a slider for time, which months serve best; a graph from a file says itself.
    let slicing = arguments.slicing().or((format.is_page() && graphs.is_empty()).then_some(Slicing::Month));
    let mut parts = Parts::new(arguments, slicing);
    if !texts.is_empty() {
        let (tally, _) = read_texts(arguments, common, texts, &mut parts)?;
        outcome = tally.outcome();
        // The graphs alone are not what was asked for.
        if tally.is_empty() {
            return Ok(outcome);
        }
        if !common.quiet {
            parts.tell_left_out();
        }
    }
    let mut graph = parts.merged()?;
    let tell = |path: &Path| {
        if !common.quiet {
            say(&format!("{}: given twice, counted once", path.display()));
        }
    };
    for file in input::once(&graphs, tell) {
        graph = merge::add(graph, file, arguments, common.quiet)?;
    }
    write(graph, files, (&arguments.filter, &arguments.shape, &arguments.output), common.quiet)?;
    Ok(outcome)
}

/// Writes to `files` what the filters keep of a graph, and tells what it is.
pub fn write(
    graph: RelationGraph,
    files: Files,
    (filter, shape, output): (&FilterArgs, &ShapeArgs, &Path),
    is_quiet: bool,
) -> Result<(), Failure> {
    let graph = filtered(graph, filter, is_quiet)?;
    let picture = Picture::coloured(&graph, shape.colours());
    let tables = files.write(&picture, &shape.of(output))?;
    if !is_quiet {
        say(&summary::summary(&picture, filter.support()));
        tables.iter().for_each(|tables| say(tables));
    }
    Ok(())
}

/// Counts a part of the documents for `whowhom merge`: all of it, since filters look at the whole.
fn run_part(arguments: &Graph, common: &Common) -> Result<Outcome, Failure> {
    let mut output = Output::create(&arguments.output)?;
    let (graphs, texts) = merge::parted(&arguments.reading.inputs);
    if let Some(graph) = graphs.first() {
        let name = graph.display();
        return Err(Failure::Reason(format!("{name}: a graph without a stamp cannot be a part; give the texts")));
    }
    let mut parts = Parts::new(arguments, arguments.slicing());
    let (tally, extractor) = read_texts(arguments, common, texts, &mut parts)?;
    if !tally.is_empty() {
        if !common.quiet {
            parts.tell_left_out();
        }
        let part = PartialGraph::of(parts.merged()?, &extractor).with_selection(arguments.selection());
        let part = match &arguments.part {
            Some(name) => part.named(name),
            None => part,
        };
        output.write(|writer| writer.write_all(&part.to_bytes()))?;
        output.finish()?;
    }
    Ok(tally.outcome())
}

fn read_texts(
    arguments: &Graph,
    common: &Common,
    texts: Vec<PathBuf>,
    parts: &mut Parts,
) -> Result<(Tally, Extractor), Failure> {
    let mut reading = arguments.reading.clone();
    reading.inputs = texts;
    let extractor = extractor::build(common, reading.newlines(), &arguments.relations)?;
    let pool = batch::pool(common.jobs)?;
    parts.share(&pool);
    let tally = work::over_documents(&reading, &arguments.output, common, |documents| {
        pool.install(|| documents.par_iter().for_each(|document| parts.add(&extractor, document)));
        Ok(())
    })?;
    Ok((tally, extractor))
}

/// What the filters keep of a graph; tells what each removed.
fn filtered(graph: RelationGraph, filter: &FilterArgs, is_quiet: bool) -> Result<RelationGraph, Failure> {
    let ego = match filter.ego() {
        Some(wanted) => Some(key_of(&graph, wanted)?),
        None => None,
    };
    let (graph, removed) = graph.filtered(&filter.filter(ego));
    if !is_quiet {
        removed.iter().for_each(|removed| say(&format!("left out, {removed}")));
    }
    Ok(graph)
}

/// The key of the entity that somebody calls by key, name or alias.
fn key_of(graph: &RelationGraph, wanted: &str) -> Result<String, Failure> {
    if graph.node_of(wanted).is_some() {
        return Ok(wanted.to_owned());
    }
    let folded = wanted.to_lowercase();
    let mut found: Vec<&str> = Vec::new();
    for node in graph.nodes() {
        if node.name.to_lowercase() == folded {
            return Ok(node.key.clone());
        }
        if node.aliases.iter().any(|alias| alias.to_lowercase() == folded) {
            found.push(&node.key);
        }
    }
    match found.as_slice() {
        [key] => Ok((*key).to_owned()),
        [] => Err(Failure::Reason(format!("--ego: nobody in the graph is called `{wanted}`"))),
        keys => Err(Failure::Reason(format!("--ego: `{wanted}` can be {}; give one of these", keys.join(", ")))),
    }
}

/// A graph for each thread; that of all documents is their sum, whoever read which.
struct Parts<'a> {
    arguments: &'a Graph,
    wanted: Selection,
    slicing: Option<Slicing>,
    graphs: Vec<Mutex<RelationGraph>>,
    /// Documents outside the period that was asked for, and those without a date.
    outside: AtomicU64,
    undated: AtomicU64,
}

impl<'a> Parts<'a> {
    fn new(arguments: &'a Graph, slicing: Option<Slicing>) -> Self {
        let (outside, undated) = (AtomicU64::new(0), AtomicU64::new(0));
        Self { arguments, wanted: arguments.selection(), slicing, graphs: Vec::new(), outside, undated }
    }

    fn empty(&self) -> RelationGraph {
        let graph = RelationGraph::new(self.arguments.window());
        match self.slicing {
            Some(slicing) => graph.with_slices(slicing),
            None => graph,
        }
    }

    /// Makes a graph for each thread of `pool`.
    fn share(&mut self, pool: &ThreadPool) {
        self.graphs = (0..pool.current_num_threads()).map(|_| Mutex::new(self.empty())).collect();
    }

    /// Adds what `document` says to the graph of this thread, which nobody else holds.
    fn add(&self, extractor: &Extractor, document: &Document) {
        let extraction = extractor.extract(document);
        let wanted = &self.wanted;
        if !wanted.wants_date(extraction.date()) {
            let count = if extraction.date().is_some() { &self.outside } else { &self.undated };
            count.fetch_add(1, Ordering::Relaxed);
            return;
        }
        let graph = &self.graphs[current_thread_index().unwrap_or_default()];
        let mut graph = graph.lock().unwrap_or_else(PoisonError::into_inner);
        graph.add(&extraction);
        graph.add_relations(&extraction, |relation| {
            wanted.wants_relation(relation.kind(), relation.tier(), relation.modality())
        });
    }

    fn tell_left_out(&self) {
        let (outside, undated) = (self.outside.load(Ordering::Relaxed), self.undated.load(Ordering::Relaxed));
        if outside + undated > 0 {
            let documents = counted(outside + undated, "document");
            say(&format!("left out, {documents} by --from and --to, of which {undated} have no date"));
        }
    }

    fn merged(self) -> Result<RelationGraph, Failure> {
        let mut whole = self.empty();
        for part in self.graphs {
            let part = part.into_inner().unwrap_or_else(PoisonError::into_inner);
            whole.merge(part).map_err(|error| Failure::Reason(error.to_string()))?;
        }
        Ok(whole)
    }
}

/// The path beside `path` with `-suffix` behind its name.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{suffix}.{extension}"))
}
