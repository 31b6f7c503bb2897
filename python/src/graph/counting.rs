//! How a graph counts, in the words that Python uses.

use pyo3::PyResult;
use pyo3::exceptions::PyValueError;
use whowhom::{Date, Extractor, Modality, PartialGraph, RelationGraph, Selection, Slicing, Tier, Window};

/// How a graph counts.
pub struct Counting<'a> {
    pub window: &'a str,
    pub boilerplate: bool,
    pub slices: Option<&'a str>,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub types: Vec<String>,
    pub tier: &'a str,
    pub modality: Vec<String>,
}

impl Counting<'_> {
    /// A graph that counts so, in which nothing was counted yet.
    pub fn empty(self) -> PyResult<PartialGraph> {
        let window = choice("window", self.window, &WINDOWS)?;
        let slicing = self.slices.map(|word| choice("slices", word, &SLICINGS)).transpose()?;
        let modalities = self.modality.iter().map(|word| choice("modality", word, &MODALITIES));
        let selection = Selection {
            from: self.from,
            to: self.to,
            types: self.types.into_iter().collect(),
            tier: choice("tier", self.tier, &TIERS)?,
            modalities: modalities.collect::<PyResult<_>>()?,
        };
        let mut graph = RelationGraph::new(window);
        if self.boilerplate {
            graph = graph.with_boilerplate();
        }
        if let Some(slicing) = slicing {
            graph = graph.with_slices(slicing);
        }
        Ok(PartialGraph::new(graph).with_selection(selection))
    }
}

/// Refuses types of relations that `extractor` does not find, as a mistyped one.
pub fn check_types(selection: &Selection, extractor: &Extractor) -> PyResult<()> {
    let is_known = |kind: &String| extractor.relation_kinds().any(|known| known == kind);
    match selection.types.iter().find(|kind| !is_known(kind)) {
        None => Ok(()),
        Some(unknown) => {
            let known = extractor.relation_kinds().collect::<Vec<_>>().join(", ");
            let reason = format!("no relation is of the type `{unknown}`; use one of {known}");
            Err(PyValueError::new_err(reason))
        }
    }
}

const WINDOWS: [(&str, Window); 3] =
    [("sentence", Window::Sentence), ("paragraph", Window::Paragraph), ("document", Window::Document)];
const SLICINGS: [(&str, Slicing); 3] =
    [("month", Slicing::Month), ("quarter", Slicing::Quarter), ("year", Slicing::Year)];
const TIERS: [(&str, Tier); 2] = [("pattern", Tier::Pattern), ("frame", Tier::Frame)];
const MODALITIES: [(&str, Modality); 5] = [
    ("asserted", Modality::Asserted),
    ("planned", Modality::Planned),
    ("possible", Modality::Possible),
    ("desired", Modality::Desired),
    ("reported", Modality::Reported),
];

/// What a word means for a setting.
fn choice<T: Copy>(setting: &str, word: &str, known: &[(&str, T)]) -> PyResult<T> {
    match known.iter().find(|(own, _)| *own == word) {
        Some((_, value)) => Ok(*value),
        None => {
            let words = known.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
            Err(PyValueError::new_err(format!("unknown {setting} `{word}`; use one of {words}")))
        }
    }
}
