//! A tree of points, for forces among many (Barnes and Hut, "A hierarchical O(N log N)
//! force-calculation algorithm", 1986).

/// A cell is taken as one point where its width is below this share of its distance.
const OPENING: f64 = 0.9;
/// Points that are closer than the smallest cell are in one.
const DEEPEST: usize = 40;
const NONE: u32 = u32::MAX;

/// A square of the plane with the points in it.
#[derive(Clone, Copy, Debug)]
struct Cell {
    /// The centre and the width of the square.
    middle: [f64; 2],
    width: f64,
    /// The sum of the points' places times their masses, and of their masses.
    moment: [f64; 2],
    mass: f64,
    children: [u32; 4],
    is_leaf: bool,
}

/// Points with masses, in squares of squares.
#[derive(Debug, Default)]
pub(super) struct Quadtree {
    cells: Vec<Cell>,
    stack: Vec<u32>,
}

impl Quadtree {
    /// Takes new points in, and forgets those before.
    pub(super) fn fill(&mut self, points: &[[f64; 2]], masses: &[f64]) {
        self.cells.clear();
        let bound = |axis: usize| {
            points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), point| {
                (low.min(point[axis]), high.max(point[axis]))
            })
        };
        let (x, y) = (bound(0), bound(1));
        let width = (x.1 - x.0).max(y.1 - y.0).max(1e-3);
        self.add_cell([(x.0 + x.1) / 2.0, (y.0 + y.1) / 2.0], width);
        for (point, mass) in points.iter().zip(masses) {
            self.insert(*point, *mass);
        }
    }

    fn add_cell(&mut self, middle: [f64; 2], width: f64) -> u32 {
        let cell = Cell { middle, width, moment: [0.0; 2], mass: 0.0, children: [NONE; 4], is_leaf: true };
        self.cells.push(cell);
        (self.cells.len() - 1) as u32
    }

    fn insert(&mut self, point: [f64; 2], mass: f64) {
        let mut at = 0;
        for depth in 0.. {
            let cell = self.cells[at];
            if cell.is_leaf && cell.mass > 0.0 && depth < DEEPEST {
                // One point was here alone; it moves a level down.
                let alone = [cell.moment[0] / cell.mass, cell.moment[1] / cell.mass];
                self.cells[at].is_leaf = false;
                let child = self.child(at, alone);
                self.weigh(child, alone, cell.mass);
            }
            self.weigh(at, point, mass);
            if self.cells[at].is_leaf {
                return;
            }
            at = self.child(at, point);
        }
    }

    fn weigh(&mut self, at: usize, point: [f64; 2], mass: f64) {
        let cell = &mut self.cells[at];
        cell.moment[0] += point[0] * mass;
        cell.moment[1] += point[1] * mass;
        cell.mass += mass;
    }

    /// The quarter of a cell in which `point` is.
    fn child(&mut self, at: usize, point: [f64; 2]) -> usize {
        let Cell { middle, width, children, .. } = self.cells[at];
        let right = point[0] >= middle[0];
        let upper = point[1] >= middle[1];
        let quarter = usize::from(right) + 2 * usize::from(upper);
        if children[quarter] == NONE {
            let shift = |is_up: bool| if is_up { width / 4.0 } else { -width / 4.0 };
            let child = self.add_cell([middle[0] + shift(right), middle[1] + shift(upper)], width / 2.0);
            self.cells[at].children[quarter] = child;
        }
        self.cells[at].children[quarter] as usize
    }

    /// The sum of mass / distance, along the way from each, that `point` feels.
    pub(super) fn push(&mut self, point: [f64; 2]) -> [f64; 2] {
        let mut force = [0.0; 2];
        self.stack.clear();
        self.stack.push(0);
        while let Some(at) = self.stack.pop() {
            let cell = &self.cells[at as usize];
            if cell.mass == 0.0 {
                continue;
            }
            let way = [point[0] - cell.moment[0] / cell.mass, point[1] - cell.moment[1] / cell.mass];
            let square = way[0] * way[0] + way[1] * way[1];
            if cell.is_leaf || cell.width * cell.width < OPENING * OPENING * square {
                // A point feels nothing of itself.
                if square > 1e-9 {
                    force[0] += way[0] / square * cell.mass;
                    force[1] += way[1] / square * cell.mass;
                }
            } else {
                self.stack.extend(cell.children.iter().filter(|child| **child != NONE));
            }
        }
        force
    }
}
