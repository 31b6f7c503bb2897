//! What two graphs were counted by, where it is not the same.

use std::collections::BTreeSet;
use std::fmt::{self, Display};

use super::PartialGraph;
use crate::extract::Stamp;
use crate::graph::{Selection, Slicing};
use crate::text::Date;

/// A setting that two graphs do not have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What is set, in words.
    pub setting: &'static str,
    /// What each of the two has.
    pub values: [String; 2],
}

/// `window (sentence and document)`
impl Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [own, other] = &self.values;
        write!(formatter, "{} ({own} and {other})", self.setting)
    }
}

/// All settings in which two graphs differ. One that has counted nothing yet may be
/// read by any gazetteer and rules.
pub(super) fn differences(own: &PartialGraph, other: &PartialGraph) -> Vec<Difference> {
    let settings = [counting(own), counting(other)].map(|settings| settings.into_iter());
    let mut found = different(settings);
    if let (Some(own), Some(other)) = (own.stamp, other.stamp) {
        found.extend(different([reading(own), reading(other)].map(IntoIterator::into_iter)));
    }
    found
}

fn different(settings: [impl Iterator<Item = (&'static str, String)>; 2]) -> Vec<Difference> {
    let [own, other] = settings;
    let pairs = own.zip(other).filter(|((_, own), (_, other))| own != other);
    pairs.map(|((setting, own), (_, other))| Difference { setting, values: [own, other] }).collect()
}

/// What is counted, and how.
fn counting(graph: &PartialGraph) -> [(&'static str, String); 8] {
    let Selection { from, to, types, tier, modalities } = &graph.selection;
    let graph = &graph.graph;
    [
        ("window", graph.window.to_string()),
        ("slices of time", graph.slicing.map_or("none", Slicing::as_str).to_owned()),
        ("boilerplate", if graph.keeps_boilerplate { "counted" } else { "left out" }.to_owned()),
        ("first date", date(*from)),
        ("last date", date(*to)),
        ("types of relations", all(types)),
        ("tier of relations", tier.to_string()),
        ("modalities of relations", all(modalities)),
    ]
}

/// By what documents are read.
fn reading(stamp: Stamp) -> [(&'static str, String); 3] {
    let rules = stamp.rules.map_or("none".to_owned(), |rules| format!("{rules:016x}"));
    [
        ("gazetteers and languages", format!("{:016x}", stamp.gazetteer)),
        ("rules for relations", rules),
        ("newlines", format!("{:?}", stamp.newlines).to_lowercase()),
    ]
}

fn date(date: Option<Date>) -> String {
    date.map_or("any".to_owned(), |date| date.to_string())
}

fn all(words: &BTreeSet<impl Display>) -> String {
    match words.is_empty() {
        true => "all".to_owned(),
        false => words.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}
