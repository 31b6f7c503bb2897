//! Graphs from files, added to what texts say.

use std::path::{Path, PathBuf};

use whowhom::{Filter, Node, RelationGraph, export};

use crate::args::Graph;
use crate::exit::Failure;
use crate::input;
use crate::report::say;

/// Inputs that are graphs, and those that are texts.
pub fn parted(inputs: &[PathBuf]) -> (Vec<PathBuf>, Vec<PathBuf>) {
    inputs.iter().cloned().partition(|path| is_graph(path))
}

/// Whether a name ends in `.graphml`, packed or not.
fn is_graph(path: &Path) -> bool {
    let name = path.to_string_lossy().to_ascii_lowercase();
    let name = [".gz", ".zst"].iter().find_map(|packed| name.strip_suffix(packed)).unwrap_or(&name);
    name.ends_with(".graphml")
}

/// `whole` with the graph of a file. The first graph decides by what is counted.
pub fn add(whole: RelationGraph, file: &Path, arguments: &Graph, is_quiet: bool) -> Result<RelationGraph, Failure> {
    let name = file.display();
    let fault = |reason: String| Failure::Reason(format!("{name}: {reason}"));
    let bytes = input::whole(file).map_err(|error| fault(format!("cannot be read: {error}")))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| fault("no GraphML: it is not UTF-8".to_owned()))?;
    let graph = export::read_graphml(text).map_err(|error| fault(error.to_string()))?;
    let (from, to) = arguments.period();
    let (graph, removed) = graph.filtered(&Filter { from, to, ..Filter::default() });
    // The column that sums relations up; multigraphs have edges instead.
    if !is_quiet && text.contains("<key id=\"relations\" for=\"edge\"") {
        say(&format!("{name}: its relations are summed up and stay behind; write it with --multigraph to add them"));
    }
    if !is_quiet {
        removed.iter().for_each(|removed| say(&format!("{name}: left out, {removed}")));
    }
    if whole.documents() == 0 && whole.nodes().len() == 0 {
        return Ok(graph);
    }
    if !is_quiet && let Some(difference) = difference(&whole, &graph) {
        say(&format!("{name}: {difference}; it was counted with another gazetteer, and adds up all the same"));
    }
    let mut whole = whole;
    whole.merge(graph).map_err(|error| fault(error.to_string()))?;
    Ok(whole)
}

/// What two graphs call one entity, where they do not agree; GraphML does not tell by which gazetteer it was counted.
fn difference(whole: &RelationGraph, graph: &RelationGraph) -> Option<String> {
    graph.nodes().find_map(|node| {
        let known = whole.node_of(&node.key)?;
        let named = |node: &Node| format!("{} ({})", node.name, node.kind);
        let (here, before) = (named(node), named(known));
        (here != before).then(|| format!("{} is {here} in it and {before} elsewhere", node.key))
    })
}
