//! What ties need of their ends, side by side: of a million nodes the nodes themselves
//! lie so far apart in memory that looking at them takes longer than all the rest.

use crate::gazetteer::Kind;
use crate::graph::{Node, NodeMeasures};

/// The ends of ties, by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Ends {
    ends: Vec<End>,
    /// All keys, one behind the other.
    keys: String,
}

/// A node as the end of a tie.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// Where its key ends among the keys.
    key_end: usize,
    pub(super) windows: u64,
    pub(super) measures: EndMeasures,
    /// Whether it is a country, or belongs to one; only such two can be somebody and the own country.
    is_country: bool,
    has_country: bool,
}

/// The measures that alpha goes by.
#[derive(Clone, Copy, Debug)]
pub(super) struct EndMeasures {
    pub(super) degree: u32,
    pub(super) weighted_degree: u64,
}

impl Ends {
    pub(super) fn push(&mut self, node: &Node, measures: &NodeMeasures) {
        self.keys.push_str(&node.key);
        let NodeMeasures { degree, weighted_degree, .. } = *measures;
        self.ends.push(End {
            key_end: self.keys.len(),
            windows: node.windows,
            measures: EndMeasures { degree, weighted_degree },
            is_country: node.kind == Kind::Country,
            has_country: !node.countries.is_empty(),
        });
    }

    pub(super) fn get(&self, number: usize) -> &End {
        &self.ends[number]
    }

    pub(super) fn key(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before].key_end);
        &self.keys[start..self.ends[number].key_end]
    }
}

impl End {
    /// Whether one of two may be the country of the other; if not, the nodes need not be asked.
    pub(super) fn may_be_own_country(&self, other: &Self) -> bool {
        (self.is_country && other.has_country) || (other.is_country && self.has_country)
    }
}
