//! The seeds of a sunflower: places for any number of nodes, each with as much room as the others (Vogel 1979).

use super::forces::DISTANCE;

/// The angle between two seeds: the golden one.
const ANGLE: f64 = std::f64::consts::PI * (3.0 - 2.236_067_977_499_79);

/// Where the seed of this number lies around a middle at 0.
pub(super) fn seed(number: usize) -> [f64; 2] {
    let (sin, cos) = (number as f64 * ANGLE).sin_cos();
    [radius(number) * cos, radius(number) * sin]
}

/// How far from the middle the seed of this number lies, and so the radius of so many.
pub(super) fn radius(number: usize) -> f64 {
    DISTANCE * (number as f64 + 0.5).sqrt()
}
