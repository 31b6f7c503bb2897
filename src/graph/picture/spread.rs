//! Labels that can be read: what overlaps is pushed apart.

/// The height of a label under a node of this size.
pub(crate) fn label_height(size: f64) -> f64 {
    17.0 + 0.2 * size
}

/// The width of a label of this many characters, by the broadest of common faces.
pub(crate) fn label_width(size: f64, characters: usize) -> f64 {
    0.55 * label_height(size) * characters as f64
}

/// Rounds of pushing before there must be more room.
const ROUNDS: usize = 60;
/// How often room is made, by a tenth each time.
const MOST_STRETCHES: usize = 30;
/// Above this many nodes nothing is pushed: the page has no room for all labels.
pub(crate) const MOST_LABELLED: usize = 3_000;
/// The room between two boxes.
const GAP: f64 = 4.0;

/// Moves points until no node or label overlaps another; as few and as little as it takes.
pub(super) fn spread(points: &mut [[f64; 2]], sizes: &[f64], labels: &[usize]) {
    if points.len() > MOST_LABELLED {
        return;
    }
    let boxes: Vec<Frame> = sizes.iter().zip(labels).map(|(size, label)| Frame::new(*size, *label)).collect();
    for _ in 0..MOST_STRETCHES {
        if (0..ROUNDS).any(|_| !push(points, &boxes)) {
            return;
        }
        points.iter_mut().flatten().for_each(|value| *value *= 1.1);
    }
}

/// What a node takes up around its middle, with a label centred below it, or upon it.
#[derive(Clone, Copy, Debug)]
struct Frame {
    half_width: f64,
    up: f64,
    down: f64,
}

impl Frame {
    fn new(size: f64, characters: usize) -> Self {
        let height = label_height(size);
        let half_width = size.max(label_width(size, characters) / 2.0);
        Self { half_width: half_width + GAP, up: size.max(height / 2.0) + GAP, down: size + 1.2 * height + GAP }
    }
}

/// Pushes all that overlaps apart, half way each; whether there was any.
fn push(points: &mut [[f64; 2]], boxes: &[Frame]) -> bool {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| (points[*a][0] - boxes[*a].half_width).total_cmp(&(points[*b][0] - boxes[*b].half_width)));
    let mut is_any = false;
    for (at, a) in order.iter().copied().enumerate() {
        for b in order[at + 1..].iter().copied() {
            let room = boxes[a].half_width + boxes[b].half_width;
            if points[b][0] - boxes[b].half_width >= points[a][0] + boxes[a].half_width {
                break;
            }
            let x = room - (points[b][0] - points[a][0]).abs();
            // The upper one's label must not reach the lower one; y points upwards.
            let is_above = points[b][1] > points[a][1];
            let (upper, lower) = if is_above { (b, a) } else { (a, b) };
            let y = boxes[upper].down + boxes[lower].up - (points[upper][1] - points[lower][1]);
            if x <= 0.0 || y <= 0.0 {
                continue;
            }
            is_any = true;
            if x < y {
                let step = (x / 2.0 + 0.01) * if points[b][0] >= points[a][0] { 1.0 } else { -1.0 };
                points[a][0] -= step;
                points[b][0] += step;
            } else {
                points[upper][1] += y / 2.0 + 0.01;
                points[lower][1] -= y / 2.0 + 0.01;
            }
        }
    }
    is_any
}
