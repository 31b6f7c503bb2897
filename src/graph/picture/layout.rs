//! Where nodes are drawn: what is tied stands together.

use std::cmp::Reverse;

use super::quadtree::Quadtree;
use super::{coarse, spread};
use crate::graph::measures::Links;

/// Rounds for small graphs; larger ones get fewer.
pub(super) const ROUNDS: usize = 600;
const FEWEST_ROUNDS: usize = 60;
/// Up to how many nodes all rounds are gone.
const SMALL: usize = 2_000;
/// Graphs of more nodes are laid out community by community.
pub(super) const LARGEST_WHOLE: usize = 50_000;
/// How often a node of such a graph is moved after that, times nodes.
const MOVES_OF_LARGE: usize = 3_000_000;
/// How far apart nodes are that nothing else moves.
pub(super) const DISTANCE: f64 = 60.0;
/// How strongly all are drawn to the middle.
const GRAVITY: f64 = 0.08;
/// How strongly the ends of a tie are drawn together.
const PULL: f64 = 0.02;
/// How much more ties pull within a community than between two.
const COHESION: f64 = 3.0;
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

/// Seeds of a sunflower, the largest community first, in it the most tied node first.
fn spiral(links: &Links, communities: &[u32]) -> Vec<[f64; 2]> {
    let golden = std::f64::consts::PI * (3.0 - 5.0_f64.sqrt());
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by_key(|rank| (communities[*rank], Reverse(links.degree(*rank as u32))));
    let mut points = vec![[0.0; 2]; links.len()];
    for (seed, rank) in order.into_iter().enumerate() {
        let radius = DISTANCE * (seed as f64 + 0.5).sqrt();
        let angle = seed as f64 * golden;
        points[rank] = [radius * angle.cos(), radius * angle.sin()];
    }
    points
}

/// What moves nodes.
pub(super) struct Forces<'l> {
    links: &'l Links,
    communities: &'l [u32],
    masses: Vec<f64>,
    tree: Quadtree,
    moves: Vec<[f64; 2]>,
}

impl<'l> Forces<'l> {
    pub(super) fn new(links: &'l Links, communities: &'l [u32]) -> Self {
        let masses = (0..links.len() as u32).map(|rank| 1.0 + (links.degree(rank) as f64).sqrt()).collect();
        Self { links, communities, masses, tree: Quadtree::default(), moves: vec![[0.0; 2]; links.len()] }
    }

    /// Moves each point as the forces on it say, by `farthest` at most.
    pub(super) fn move_all(&mut self, points: &mut [[f64; 2]], farthest: f64) {
        self.tree.fill(points, &self.masses);
        for rank in 0..points.len() {
            self.moves[rank] = self.force(points, rank as u32);
        }
        for (point, force) in points.iter_mut().zip(&self.moves) {
            let len = force[0].hypot(force[1]);
            let share = if len > farthest { farthest / len } else { 1.0 };
            point[0] += force[0] * share;
            point[1] += force[1] * share;
        }
    }

    fn force(&mut self, points: &[[f64; 2]], rank: u32) -> [f64; 2] {
        let point = points[rank as usize];
        let mass = self.masses[rank as usize];
        let push = self.tree.push(point);
        let mut force = [0, 1].map(|axis| push[axis] * mass * DISTANCE * 2.0 - point[axis] * GRAVITY * mass);
        for (other, weight) in self.links.neighbours(rank) {
            let way = [points[other as usize][0] - point[0], points[other as usize][1] - point[1]];
            let is_inner = self.communities[other as usize] == self.communities[rank as usize];
            let pull = PULL * (1.0 + weight).ln() * if is_inner { COHESION } else { 1.0 };
            force[0] += way[0] * pull;
            force[1] += way[1] * pull;
        }
        // Small steps: a point that is pulled by many would swing.
        let degree = self.links.degree(rank) as f64;
        force.map(|value| value / (1.0 + 0.05 * degree))
    }
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
