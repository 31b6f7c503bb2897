//! The forces that move nodes: all push each other away, the more the more ties they have, and ties pull, the more the
//! more they are counted ("ForceAtlas2", Jacomy, Venturini, Heymann and Bastian 2014).

use super::quadtree::Quadtree;
use crate::graph::measures::Links;

/// How often all nodes of a small graph are moved; larger ones get fewer rounds.
pub(super) const ROUNDS: usize = 600;
/// How far apart nodes are that nothing else moves.
pub(super) const DISTANCE: f64 = 60.0;
/// How strongly all are drawn to the middle.
const GRAVITY: f64 = 0.08;
/// How strongly the ends of a tie are drawn together.
const PULL: f64 = 0.02;
/// How much more ties pull within a community than between two.
const COHESION: f64 = 3.0;

/// What moves nodes: those of a graph push each other away, and ties pull.
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
