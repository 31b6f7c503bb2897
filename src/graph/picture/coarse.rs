//! Where nodes of a large graph begin: communities as discs, laid out as a small graph of their own.

use std::cmp::Reverse;

use super::forces::{DISTANCE, Forces, ROUNDS};
use super::spread;
use super::sunflower::{radius, seed};
use crate::graph::measures::Links;

/// So many communities become discs; the nodes of smaller ones lie around them.
const MOST_DISCS: usize = 1_000;

/// A place for each node: inside the disc of its community, the most tied ones in the middle.
///
/// The discs are laid out by the ties between communities, and pushed apart where they overlap. Linear but
/// for that, which is a graph of a thousand nodes at most.
pub(super) fn places(links: &Links, communities: &[u32]) -> Vec<[f64; 2]> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by_key(|rank| (communities[*rank], Reverse(links.degree(*rank as u32))));
    let members: Vec<&[usize]> = order.chunk_by(|a, b| communities[*a] == communities[*b]).collect();
    // Communities are numbered by size.
    let discs = members.iter().take_while(|members| members.len() > 1).count().min(MOST_DISCS);
    let radii: Vec<f64> = members[..discs].iter().map(|members| radius(members.len())).collect();
    let middles = middles(links, communities, &radii);

    let mut points = vec![[0.0; 2]; links.len()];
    for (members, [x, y]) in members.iter().zip(&middles) {
        for (number, rank) in members.iter().enumerate() {
            let [right, down] = seed(number);
            points[*rank] = [x + right, y + down];
        }
    }
    // Around all discs, along a spiral of even steps, so that small communities stay together.
    let reach = middles.iter().zip(&radii).map(|([x, y], radius)| x.hypot(*y) + radius).fold(0.0, f64::max);
    let inner = (reach / DISTANCE).powi(2).ceil();
    let outside = members[discs..].iter().flat_map(|members| members.iter());
    for (step, rank) in outside.enumerate() {
        let far = (inner + step as f64).sqrt();
        let (sin, cos) = (2.0 * std::f64::consts::PI.sqrt() * far).sin_cos();
        points[*rank] = [DISTANCE * far * cos, DISTANCE * far * sin];
    }
    points
}

/// The middles of the discs of these radii, of which each is a community.
fn middles(links: &Links, communities: &[u32], radii: &[f64]) -> Vec<[f64; 2]> {
    // All that is in no disc is one node behind the others, which nothing moves by.
    let parts: Vec<u32> = communities.iter().map(|community| (*community).min(radii.len() as u32)).collect();
    let joined = links.joined(&parts, radii.len() + 1).first(radii.len());
    let own: Vec<u32> = (0..radii.len() as u32).collect();
    let mut forces = Forces::new(&joined, &own);
    let area: f64 = radii.iter().map(|radius| radius * radius).sum();
    let mut points: Vec<[f64; 2]> = (0..radii.len()).map(seed).collect();
    let rounds = ROUNDS / 2;
    for round in 0..rounds {
        let warmth = 1.0 - round as f64 / rounds as f64;
        forces.move_all(&mut points, radius(radii.len()) * 0.1 * warmth * warmth + 0.1);
    }
    // Room for the discs, before those that overlap are pushed apart.
    let reach = points.iter().map(|[x, y]| x.hypot(*y)).fold(1.0, f64::max);
    points.iter_mut().flatten().for_each(|value| *value *= area.sqrt() / reach);
    spread::spread(&mut points, radii, &vec![0; radii.len()]);
    points
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::places;
    use crate::gazetteer::Kind;
    use crate::graph::measures::Links;
    use crate::graph::{Measures, Node, RelationGraph, Tie};

    /// Rings of these many nodes, in which each is tied to the three behind it; each ring is tied to the next once.
    fn rings(sizes: &[usize]) -> RelationGraph {
        let mut graph = RelationGraph::default();
        let key = |ring: usize, number: usize| format!("org:r{ring}n{number:03}");
        for (ring, size) in sizes.iter().enumerate() {
            for number in 0..*size {
                graph.put_node(node(key(ring, number))).expect("the key is an id");
            }
            for (number, step) in (0..*size).flat_map(|number| (1..4).map(move |step| (number, step))) {
                let other = (number + step) % size;
                if other != number {
                    let tie = Tie { count: 3, ..Tie::default() };
                    assert!(graph.put_tie(&key(ring, number), &key(ring, other), tie));
                }
            }
            if ring > 0 {
                let tie = Tie { count: 1, ..Tie::default() };
                assert!(graph.put_tie(&key(ring - 1, 0), &key(ring, 0), tie));
            }
        }
        graph
    }

    fn node(key: String) -> Node {
        Node {
            name: key.clone(),
            key,
            kind: Kind::Organisation,
            is_known: true,
            iso: None,
            countries: BTreeSet::new(),
            wikidata: None,
            aliases: BTreeSet::new(),
            count: 1,
            windows: 1,
            documents: 1,
            first_seen: None,
            last_seen: None,
        }
    }

    #[test]
    fn communities_are_discs_that_do_not_overlap() {
        let mut graph = rings(&[80, 40, 60, 30, 20]);
        // Alone, and so outside of all discs.
        for key in ["org:alone", "org:apart"] {
            graph.put_node(node(key.to_owned())).expect("the key is an id");
        }
        let communities: Vec<u32> = Measures::new(&graph).nodes().iter().map(|node| node.community).collect();
        let points = places(&Links::of(&graph), &communities);
        let of = |community: u32| -> Vec<[f64; 2]> {
            points.iter().zip(&communities).filter(|(_, own)| **own == community).map(|(point, _)| *point).collect()
        };
        let discs = communities.iter().max().map_or(0, |last| last + 1);
        assert!(discs > 3, "{discs}");
        let distance = |[ax, ay]: [f64; 2], [bx, by]: [f64; 2]| (ax - bx).hypot(ay - by);
        for community in 0..discs {
            let own = of(community);
            let middle = [0, 1].map(|axis| own.iter().map(|point| point[axis]).sum::<f64>() / own.len() as f64);
            let farthest = own.iter().map(|point| distance(*point, middle)).fold(0.0, f64::max);
            let nearest = points.iter().zip(&communities).filter(|(_, other)| **other != community);
            let nearest = nearest.map(|(point, _)| distance(*point, middle)).fold(f64::INFINITY, f64::min);
            assert!(nearest > 0.9 * farthest, "{community}: {nearest} and {farthest}");
        }
        assert!(points.iter().flatten().all(|value| value.is_finite()));
    }
}
