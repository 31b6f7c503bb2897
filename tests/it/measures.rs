//! Measures of nodes and ties, held against networkx, igraph and their definitions by
//! `tests/readers/check_measures.py`, and some that can be seen by eye.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use whowhom::export::{GraphmlOptions, write_graphml};
use whowhom::{DrawnTie, Measures, Picture, RelationGraph, Tie};

use crate::readers::{articles, run_script};
use crate::support::counted_node;

/// A graph of windows, each of which names the entities of these numbers.
pub(crate) fn graph_of_windows(count: usize, windows: &[BTreeSet<usize>]) -> RelationGraph {
    let mut graph = RelationGraph::default();
    graph.set_totals(1, windows.len() as u64, 0);
    for number in 0..count {
        let named = windows.iter().filter(|window| window.contains(&number)).count() as u64;
        let mut node = counted_node(&key(number), named);
        node.windows = named;
        graph.put_node(node).expect("the key is an id");
    }
    let mut pairs: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    for window in windows {
        for a in window {
            window.range(a + 1..).for_each(|b| *pairs.entry((*a, *b)).or_default() += 1);
        }
    }
    for ((a, b), count) in pairs {
        assert!(graph.put_tie(&key(a), &key(b), Tie { count, documents: 1, ..Tie::default() }));
    }
    graph
}

fn key(number: usize) -> String {
    format!("org:n{number:04}")
}

/// Windows of up to four of `count` entities, which belong to `groups`, and mostly to one.
fn random_windows(count: usize, groups: usize, windows: usize, seed: u64) -> Vec<BTreeSet<usize>> {
    let mut state = seed | 1;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    let window = |_| {
        let group = random(groups);
        let member = |random: &mut dyn FnMut(usize) -> usize| {
            let any = random(count);
            if random(8) == 0 { any } else { any / groups * groups + group }
        };
        (0..random(5)).map(|_| member(&mut random) % count).collect()
    };
    (0..windows).map(window).collect()
}

#[test]
fn measures_are_those_of_networkx_and_igraph() {
    let graphs = [
        ("articles", articles()),
        ("two-groups", graph_of_windows(20, &random_windows(20, 2, 120, 3))),
        ("sparse", graph_of_windows(300, &random_windows(300, 10, 260, 5))),
        ("dense", graph_of_windows(60, &random_windows(60, 4, 900, 7))),
        ("many", graph_of_windows(800, &random_windows(800, 20, 2500, 11))),
        ("pair", graph_of_windows(3, &[BTreeSet::from([0, 1]), BTreeSet::from([2])])),
    ];
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("measures");
    fs::create_dir_all(&folder).unwrap();
    let files = graphs.map(|(name, graph)| {
        let mut file = Vec::new();
        write_graphml(&Picture::new(&graph), GraphmlOptions::default(), &mut file).unwrap();
        let path = folder.join(format!("{name}.graphml"));
        fs::write(&path, file).unwrap();
        path
    });
    run_script("check_measures.py", &files);
}

#[test]
fn the_middle_of_a_star_leads_in_everything() {
    let windows: Vec<BTreeSet<usize>> = (1..6).map(|leaf| BTreeSet::from([0, leaf])).collect();
    let graph = graph_of_windows(6, &windows);
    let measures = Measures::new(&graph);
    let [middle, leaf] = [measures.nodes()[0], measures.nodes()[1]];
    assert_eq!((middle.degree, middle.weighted_degree, middle.betweenness), (5, 5, 1.0));
    assert_eq!((leaf.degree, leaf.betweenness), (1, 0.0));
    assert!(middle.pagerank > 3.0 * leaf.pagerank);
    let sum: f64 = measures.nodes().iter().map(|node| node.pagerank).sum();
    assert!((sum - 1.0).abs() < 1e-12);
}

#[test]
fn two_cliques_with_one_bridge_are_two_communities() {
    let cliques = [[0, 1, 2, 3], [4, 5, 6, 7]].map(BTreeSet::from);
    let windows = [cliques[0].clone(), cliques[1].clone(), BTreeSet::from([3, 4])];
    let graph = graph_of_windows(8, &windows);
    let measures = Measures::new(&graph);
    let communities: Vec<u32> = measures.nodes().iter().map(|node| node.community).collect();
    assert_eq!(communities, [0, 0, 0, 0, 1, 1, 1, 1]);
}

#[test]
fn what_is_always_together_has_an_npmi_of_one_and_what_is_not_defined_has_none() {
    let pair = BTreeSet::from([0, 1]);
    let tie_of = |windows: &[BTreeSet<usize>]| {
        let graph = graph_of_windows(2, windows);
        let picture = Picture::new(&graph);
        let tie: DrawnTie<'_> = picture.ties().next().expect("a tie");
        tie.measures
    };
    let together = tie_of(&[pair.clone(), pair.clone(), BTreeSet::new(), BTreeSet::new()]);
    assert_eq!((together.pmi, together.npmi), (Some(1.0), Some(1.0)));
    assert_eq!((together.jaccard, together.dice, together.alpha), (1.0, 1.0, 1.0));
    let everywhere = tie_of(&[pair.clone(), pair]);
    assert_eq!((everywhere.pmi, everywhere.npmi, everywhere.g2), (Some(0.0), None, Some(0.0)));
}

#[test]
fn large_graphs_have_their_betweenness_estimated_and_say_so() {
    let exact = Measures::new(&graph_of_windows(100, &random_windows(100, 4, 300, 9)));
    assert_eq!(exact.betweenness_sample(), None);
    // A ring, in which all nodes are equal, of which every nth is a starting point.
    let count = 14_000;
    let mut graph = RelationGraph::default();
    (0..count).for_each(|number| graph.put_node(counted_node(&key(number), 1)).expect("the key is an id"));
    for number in 0..count {
        let tie = Tie { count: 1, documents: 1, ..Tie::default() };
        assert!(graph.put_tie(&key(number), &key((number + 1) % count), tie));
    }
    let estimated = Measures::new(&graph);
    let sample = estimated.betweenness_sample().expect("it is too large");
    assert!((10_000..14_000).contains(&sample), "{sample} starting points");
    let values: Vec<f64> = estimated.nodes().iter().map(|node| node.betweenness).collect();
    // Every node of a ring is on a quarter of all shortest ways.
    assert!(values.iter().all(|value| (value - 0.25).abs() < 0.01), "{:?}", &values[..5]);
}
