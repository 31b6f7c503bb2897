//! What a graph of a million nodes and five million ties costs: to merge, to measure, to lay out, and to
//! write as GraphML, beside petgraph-graphml in the same run.
//!
//! `cargo bench --bench scale` makes the graph from a fixed sequence of pseudo-random numbers, with
//! a few nodes that have very many ties. petgraph-graphml is given the same values of each node and
//! tie, as numbers and texts at hand, and turns them into text as it writes; measures of ties we compute in that time.
//! Both write into a counter that keeps nothing. The memory is
//! the peak of the process above what it held before, as Linux tells it; elsewhere it is left out.
//!
//! `cargo bench --bench scale -- --test` does the same with a thousandth, and checks only that all was
//! written. What is checked at full size: we are 4 times as fast at least, and take 10 MB more at most.
//! (Measured on a busy machine with two cores: 6.0 times at full size, 6.5 at a fifth; the layout took 5 seconds of
//! a processor for 50,000 nodes, 8 for 200,000, 16 for 500,000.)

#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::time::Instant;

use petgraph::graph::{NodeIndex, UnGraph};
use petgraph_graphml::GraphMl;
use whowhom::export::{GraphmlOptions, write_graphml};
use whowhom::{DrawnTie, Kind, Measures, Node, NodeMeasures, Picture, RelationGraph, Tie, TieMeasures};

const NODES: usize = 1_000_000;
const TIES: usize = 5_000_000;
const LEAST_RATIO: f64 = 4.0;
const MOST_BYTES: u64 = 10 << 20;

fn main() {
    let is_test = std::env::args().any(|argument| argument == "--test");
    let share = std::env::args().find_map(|argument| argument.strip_prefix("--share=")?.parse().ok());
    let share = share.unwrap_or(if is_test { 1000 } else { 1 });
    let (nodes, ties) = (NODES / share, TIES / share);

    let whole = timed("made", || graph(nodes, 0..ties));
    println!("{} nodes, {} ties", whole.as_petgraph().node_count(), whole.as_petgraph().edge_count());
    for parts in [2, 4] {
        let parts: Vec<RelationGraph> =
            (0..parts).map(|part| graph(nodes, part * ties / parts..(part + 1) * ties / parts)).collect();
        let what = format!("merged from {} parts", parts.len());
        let merged = timed(&what, || {
            let mut merged = RelationGraph::default();
            parts.into_iter().for_each(|part| merged.merge(part).expect("all count sentences"));
            merged
        });
        assert_eq!(merged.as_petgraph().edge_count(), whole.as_petgraph().edge_count());
    }
    let measures = timed("measured", || Measures::new(&whole));
    println!("betweenness from {:?} nodes, modularity {:.3}", measures.betweenness_sample(), measures.modularity());
    let is_drawn = timed("measured and laid out", || Picture::new(&whole).is_laid_out());
    assert!(is_drawn);
    let picture = Picture::undrawn(&whole, measures);

    let ours = Run::of("whowhom", |writer| write_graphml(&picture, GraphmlOptions::default(), writer));
    let plain = plain(&picture);
    let theirs = Run::of("petgraph-graphml", |writer| write_plain(&plain, writer));
    let ratio = theirs.seconds / ours.seconds;
    println!("ratio of times {ratio:.1}, of bytes a second {:.1}", ours.rate() / theirs.rate());
    assert!(ours.bytes > 0 && theirs.bytes > 0);
    if share == 1 {
        assert!(ratio >= LEAST_RATIO, "the ratio of times is below {LEAST_RATIO}");
        assert!(ours.memory.is_none_or(|memory| memory <= MOST_BYTES), "writing takes more than {MOST_BYTES} bytes");
    }
}

/// The nodes, and those of the ties that have these numbers.
fn graph(nodes: usize, ties: std::ops::Range<usize>) -> RelationGraph {
    let mut graph = RelationGraph::default();
    graph.set_totals(nodes as u64, 20 * nodes as u64, 0);
    for number in 0..nodes {
        graph.put_node(node(number)).expect("the key is an id");
    }
    for number in ties {
        let (source, target) = ends(number, nodes);
        let tie = Tie { count: 1 + (mixed(number as u64 + 7) % 9), documents: 1, ..Tie::default() };
        assert!(graph.put_tie(&key(source), &key(target), tie));
    }
    graph
}

/// Two different nodes, the second often one of the first few; of each pair one order only.
fn ends(number: usize, nodes: usize) -> (usize, usize) {
    let source = number % nodes;
    let unit = mixed(number as u64) as f64 / u64::MAX as f64;
    let target = (unit.powi(3) * nodes as f64) as usize % nodes;
    if source == target { (source, (target + 1) % nodes) } else { (source, target) }
}

fn key(number: usize) -> String {
    format!("org:n{number:07}")
}

fn node(number: usize) -> Node {
    Node {
        key: key(number),
        name: format!("Organisation {number} & partners"),
        kind: Kind::Organisation,
        is_known: true,
        iso: None,
        countries: BTreeSet::new(),
        wikidata: None,
        aliases: BTreeSet::from([format!("Organisation {number}")]),
        count: 12,
        windows: 10,
        documents: 3,
        first_seen: None,
        last_seen: None,
    }
}

fn mixed(number: u64) -> u64 {
    let mixed = (number ^ (number >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// A node and a tie with all values that their rows have, as plain petgraph holds them.
struct PlainNode(Node, NodeMeasures);
struct PlainTie(u64, u64, TieMeasures, bool);

fn plain(picture: &Picture<'_>) -> UnGraph<PlainNode, PlainTie> {
    let mut plain = UnGraph::with_capacity(NODES, TIES);
    for drawn in picture.nodes() {
        plain.add_node(PlainNode(drawn.node.clone(), drawn.measures));
    }
    for DrawnTie { source, target, tie, measures, is_own_country } in picture.ties() {
        let weight = PlainTie(tie.count, tie.documents, measures, is_own_country);
        plain.add_edge(NodeIndex::new(source), NodeIndex::new(target), weight);
    }
    plain
}

fn write_plain(graph: &UnGraph<PlainNode, PlainTie>, writer: &mut dyn Write) -> io::Result<()> {
    let plain = GraphMl::new(graph)
        .export_node_weights(Box::new(|PlainNode(node, measures)| {
            vec![
                ("label".into(), Cow::Borrowed(node.name.as_str())),
                ("kind".into(), node.kind.as_str().into()),
                ("known".into(), node.is_known.to_string().into()),
                ("aliases".into(), node.aliases.iter().map(String::as_str).collect::<Vec<_>>().join("; ").into()),
                ("count".into(), node.count.to_string().into()),
                ("windows".into(), node.windows.to_string().into()),
                ("documents".into(), node.documents.to_string().into()),
                ("degree".into(), measures.degree.to_string().into()),
                ("weighted_degree".into(), measures.weighted_degree.to_string().into()),
                ("pagerank".into(), measures.pagerank.to_string().into()),
                ("betweenness".into(), measures.betweenness.to_string().into()),
                ("community".into(), measures.community.to_string().into()),
            ]
        }))
        .export_edge_weights(Box::new(|PlainTie(count, documents, measures, is_own_country)| {
            let shown = |value: Option<f64>| value.unwrap_or_default().to_string().into();
            vec![
                ("weight".into(), count.to_string().into()),
                ("relation".into(), "co-occurrence".into()),
                ("edge_count".into(), count.to_string().into()),
                ("edge_documents".into(), documents.to_string().into()),
                ("g2".into(), shown(measures.g2)),
                ("pmi".into(), shown(measures.pmi)),
                ("npmi".into(), shown(measures.npmi)),
                ("jaccard".into(), measures.jaccard.to_string().into()),
                ("dice".into(), measures.dice.to_string().into()),
                ("alpha".into(), measures.alpha.to_string().into()),
                ("own_country".into(), is_own_country.to_string().into()),
            ]
        }));
    plain.to_writer(writer)
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    println!("{what} in {:.1} s", start.elapsed().as_secs_f64());
    made
}

/// What it cost to write a graph.
struct Run {
    seconds: f64,
    bytes: u64,
    memory: Option<u64>,
}

impl Run {
    fn of(name: &str, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Self {
        let mut counter = BufWriter::with_capacity(64 * 1024, Counter { bytes: 0 });
        let before = restart_peak();
        let start = Instant::now();
        write(&mut counter).expect("a counter takes every byte");
        let seconds = start.elapsed().as_secs_f64();
        let memory = before.and_then(|before| Some(peak()?.saturating_sub(before)));
        let bytes = counter.into_inner().map_err(|_| ()).expect("a counter takes every byte").bytes;
        let run = Self { seconds, bytes, memory };
        let memory = memory.map(|memory| format!(", {:.1} MB of memory", memory as f64 / 1e6)).unwrap_or_default();
        println!("{name}: {:.0} MB in {seconds:.1} s, {:.0} MB/s{memory}", bytes as f64 / 1e6, run.rate());
        run
    }

    /// Megabytes a second.
    fn rate(&self) -> f64 {
        self.bytes as f64 / 1e6 / self.seconds
    }
}

struct Counter {
    bytes: u64,
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Lets Linux forget the peak of memory; tells how much is held now.
fn restart_peak() -> Option<u64> {
    fs::write("/proc/self/clear_refs", "5").ok()?;
    status("VmRSS:")
}

fn peak() -> Option<u64> {
    status("VmHWM:")
}

fn status(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? * 1024)
}
