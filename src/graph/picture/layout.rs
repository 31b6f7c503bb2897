//! Where nodes are drawn: what is tied stands together.

use std::cmp::Reverse;

use super::forces::{DISTANCE, Forces, ROUNDS};
use super::{coarse, spread, sunflower};
use crate::graph::measures::Links;

/// No graph gets fewer.
const FEWEST_ROUNDS: usize = 60;
/// Up to how many nodes all rounds are gone.
const SMALL: usize = 2_000;
/// Graphs of more nodes are laid out community by community.
pub(super) const LARGEST_WHOLE: usize = 50_000;
/// How often a node of such a graph is moved after that, times nodes.
const MOVES_OF_LARGE: usize = 3_000_000;
/// Pages and screens are wider than high.
const WIDER: f64 = 1.15;
/// Positions lie between -EDGE and EDGE.
const EDGE: f64 = 5000.0;

/// The position of each node.
///
/// Nodes push each other away, the more the more ties they have; ties pull, the more the
/// more they are counted (the forces of Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2",
/// 2014; the cooling of Fruchterman and Reingold 1991). They begin on a spiral, communities
/// together, so that nothing is left to chance. At the end nodes and labels that
/// overlap are pushed apart. `labels` are the lengths of labels in characters.
///
/// Large graphs would take hours that way. Their nodes begin in the discs of their communities (`coarse`), and
/// forces move them a few times only.
pub(super) fn layout(links: &Links, communities: &[u32], sizes: &[f64], labels: &[usize]) -> Vec<[f64; 2]> {
    let len = links.len().max(1);
    let (mut points, rounds, step) = if len <= LARGEST_WHOLE {
        (spiral(links, communities), (ROUNDS * SMALL / len).clamp(FEWEST_ROUNDS, ROUNDS), 0.1)
    } else {
        (coarse::places(links, communities), MOVES_OF_LARGE / len, 0.01)
    };
    let mut forces = Forces::new(links, communities);
    let reach = DISTANCE * (links.len() as f64).sqrt();
    for round in 0..rounds {
        let warmth = 1.0 - round as f64 / rounds as f64;
        forces.move_all(&mut points, reach * step * warmth * warmth + 0.1);
    }
    stretch(&mut points);
    spread::spread(&mut points, sizes, labels);
    centre(&mut points);
    points
}

/// Along a spiral, the largest community first, in it the most tied node first.
fn spiral(links: &Links, communities: &[u32]) -> Vec<[f64; 2]> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by_key(|rank| (communities[*rank], Reverse(links.degree(*rank as u32))));
    let mut points = vec![[0.0; 2]; links.len()];
    for (number, rank) in order.into_iter().enumerate() {
        points[rank] = sunflower::seed(number);
    }
    points
}

/// Turns and stretches the points so that they are wider than high.
fn stretch(points: &mut [[f64; 2]]) {
    centre(points);
    let sum = |value: fn(&[f64; 2]) -> f64| points.iter().map(value).sum::<f64>();
    let (xx, yy, xy) = (sum(|[x, _]| x * x), sum(|[_, y]| y * y), sum(|[x, y]| x * y));
    let (sin, cos) = (0.5 * (2.0 * xy).atan2(xx - yy)).sin_cos();
    points.iter_mut().for_each(|[x, y]| (*x, *y) = ((*x * cos + *y * sin) * WIDER, (*y * cos - *x * sin) / WIDER));
}

/// Puts the middle of all points at 0, and all within the edge.
fn centre(points: &mut [[f64; 2]]) {
    let middle = |axis: usize| {
        let low = points.iter().map(|point| point[axis]).fold(f64::INFINITY, f64::min);
        let high = points.iter().map(|point| point[axis]).fold(f64::NEG_INFINITY, f64::max);
        (low + high) / 2.0
    };
    let middles = [middle(0), middle(1)];
    let mut farthest: f64 = 0.0;
    for point in points.iter_mut() {
        (point[0], point[1]) = (point[0] - middles[0], point[1] - middles[1]);
        farthest = farthest.max(point[0].abs()).max(point[1].abs());
    }
    let scale = if farthest > EDGE { EDGE / farthest } else { 1.0 };
    let rounded = |value: f64| (value * scale * 100.0).round() / 100.0 + 0.0;
    points.iter_mut().for_each(|point| *point = point.map(rounded));
}
