//! How much a tie says.

/// Measures of a tie between a and b, of which `n_a` and `n_b` windows (by default
/// sentences) name each, `n_ab` both, out of `n` windows that were looked at.
///
/// What is not defined (of a tie that is in no window, or where all windows name
/// both) is `None`; nothing is ever infinite. Values from 0.0001 on are rounded to nine
/// decimals, so that files stay short.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TieMeasures {
    /// Pointwise mutual information in bits, log₂ (n n_ab / n_a n_b); Church and
    /// Hanks 1990. It favours the rare: compare only ties of some count.
    pub pmi: Option<f64>,
    /// PMI / −log₂ (n_ab / n), −1 to 1; Bouma 2009.
    pub npmi: Option<f64>,
    /// The log-likelihood ratio 2 Σ O ln (O / E) over the four cells of the table (a or
    /// not, b or not); Dunning 1993. It is high, too, for two that shun each other.
    pub g2: Option<f64>,
    /// n_ab / (n_a + n_b − n_ab); Jaccard 1901.
    pub jaccard: f64,
    /// 2 n_ab / (n_a + n_b); Dice 1945.
    pub dice: f64,
    /// The disparity filter's alpha, the smaller of both ends' (1 − p)^(k − 1), where
    /// p is the tie's share of the end's weighted degree and k the end's degree;
    /// Serrano, Boguñá and Vespignani 2009. The smaller, the more the tie stands out; 1 for
    /// an end with one tie.
    pub alpha: f64,
}

/// What was counted of two ends and their tie.
#[derive(Clone, Copy, Debug)]
pub(in crate::graph) struct Counts {
    /// Windows that name the one end, and the other.
    pub(in crate::graph) ends: [u64; 2],
    /// Windows that name both.
    pub(in crate::graph) both: u64,
    /// All windows.
    pub(in crate::graph) all: u64,
}

impl TieMeasures {
    /// The measures of what was counted, with an `alpha` that goes by the graph.
    pub(in crate::graph) fn new(counts: Counts, alpha: f64) -> Self {
        let [a, b] = counts.ends.map(|count| count as f64);
        let (both, all) = (counts.both as f64, counts.all as f64);
        let is_defined = both > 0.0 && all >= a + b - both && a >= both && b >= both;
        let pmi = is_defined.then(|| (all * both / (a * b)).log2());
        let information = -(both / all).log2();
        let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        Self {
            pmi: pmi.map(rounded),
            npmi: pmi.filter(|_| information > 0.0).map(|pmi| rounded(pmi / information)),
            g2: is_defined.then(|| rounded(log_likelihood(a, b, both, all))),
            jaccard: rounded(share(both, a + b - both)),
            dice: rounded(share(2.0 * both, a + b)),
            alpha: rounded(alpha),
        }
    }
}

fn rounded(value: f64) -> f64 {
    const DECIMALS: f64 = 1e9;
    if value.abs() < 1e-4 { value } else { (value * DECIMALS).round() / DECIMALS }
}

fn log_likelihood(a: f64, b: f64, both: f64, all: f64) -> f64 {
    let cell = |observed: f64, row: f64, column: f64| {
        if observed > 0.0 { observed * (observed * all / (row * column)).ln() } else { 0.0 }
    };
    let sum = cell(both, a, b)
        + cell(a - both, a, all - b)
        + cell(b - both, all - a, b)
        + cell(all - a - b + both, all - a, all - b);
    // Rounding may leave less than nothing.
    (2.0 * sum).max(0.0)
}

/// The disparity filter's alpha at one end of a tie.
pub(in crate::graph) fn alpha(weight: u64, degree: u32, strength: u64) -> f64 {
    if degree < 2 {
        return 1.0;
    }
    (1.0 - weight as f64 / strength as f64).max(0.0).powi(i32::try_from(degree - 1).unwrap_or(i32::MAX))
}
