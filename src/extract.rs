//! From a document to what it names.

mod document;
mod example;
mod extraction;
mod names;
mod pronoun;
mod record;
mod relation;
mod stamp;
mod state;

pub use document::Document;
pub use example::check_rules;
pub use extraction::{Extraction, Mention, Sentence};
pub use record::{MentionRecord, Offsets, Record, RelationRecord};
pub use relation::Relation;
pub(crate) use stamp::Stamp;

use std::panic::resume_unwind;
use std::thread;

use crate::error::GazetteerError;
use crate::gazetteer::{Fingerprint, Gazetteer, GazetteerFiles};
use crate::matcher::{NameFinder, Sight};
use crate::relation::{RuleFiles, Rules};
use crate::resolve::{Meaning, Reading, resolve};
use crate::span::Span;
use crate::text::boilerplate::boilerplate;
use crate::text::mask::addresses;
use crate::text::{Newlines, Stops, dateline, sentences_at};

/// Reads documents: finds their sentences, who is named in them, and who did
/// what to whom.
///
/// An extractor is made once, never changes, and can be shared by reference
/// between any number of threads. Extracting depends on nothing but the
/// document and the extractor.
///
/// ```
/// use whowhom::{Document, Extractor};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Sadyr Japarov flew to Moscow. Russia’s president met him there.");
/// let extraction = extractor.extract(&document);
///
/// let named: Vec<&str> = extraction.mentions().filter_map(|mention| Some(mention.entity()?.key())).collect();
/// assert_eq!(named, ["person:sadyr-japarov", "place:moscow", "country:RU"]);
/// ```
pub struct Extractor {
    gazetteer: Gazetteer,
    names: NameFinder,
    newlines: Newlines,
    rules: Option<Rules>,
    /// The fingerprint of the files of rules; that of no files where there are none.
    rules_fingerprint: Fingerprint,
}

impl Extractor {
    /// An extractor that knows the names of `gazetteer` and the built-in rules
    /// for relations.
    ///
    /// Cost is linear in the number of names: some tens of milliseconds for the built-in ones. The rules are read in a
    /// thread of their own meanwhile, where there are threads.
    pub fn new(gazetteer: Gazetteer) -> Self {
        Self::read(|| Ok(gazetteer), Some(&RuleFiles::builtin())).expect("a test reads every built-in file")
    }

    /// An extractor that knows the names of the files of `gazetteer`, and finds relations by those of `rules`; without
    /// rules it finds none.
    ///
    /// Names and rules are read at once in two threads, where there are threads.
    ///
    /// # Errors
    ///
    /// Every fault of every file, by file and line: first those of names, then those of rules.
    ///
    /// ```
    /// use whowhom::{Extractor, GazetteerFiles, RuleFiles};
    ///
    /// let extractor = Extractor::from_files(&GazetteerFiles::builtin(&["en", "ru"]), Some(&RuleFiles::builtin()))?;
    /// assert!(extractor.relation_kinds().any(|kind| kind == "visits"));
    /// # Ok::<(), whowhom::GazetteerError>(())
    /// ```
    pub fn from_files(gazetteer: &GazetteerFiles, rules: Option<&RuleFiles>) -> Result<Self, GazetteerError> {
        Self::read(|| Gazetteer::from_files(gazetteer), rules)
    }

    /// An extractor with the built-in gazetteer and its English names.
    pub fn builtin() -> Self {
        let names = GazetteerFiles::builtin(&["en"]);
        Self::from_files(&names, Some(&RuleFiles::builtin())).expect("a test reads every built-in file")
    }

    /// Enters the names of what `gazetteer` reads, while the rules are read.
    fn read(
        gazetteer: impl FnOnce() -> Result<Gazetteer, GazetteerError>,
        rules: Option<&RuleFiles>,
    ) -> Result<Self, GazetteerError> {
        let names = || gazetteer().map(|gazetteer| (NameFinder::new(&gazetteer), gazetteer));
        match at_once(names, || rules.map(RuleFiles::compile).transpose()) {
            (Ok((names, gazetteer)), Ok(compiled)) => Ok(Self {
                gazetteer,
                names,
                newlines: Newlines::default(),
                rules: compiled,
                rules_fingerprint: rules.map(RuleFiles::fingerprint).unwrap_or_default(),
            }),
            (names, rules) => {
                let faults = [names.err(), rules.err()].into_iter().flatten();
                Err(GazetteerError::new(faults.flat_map(|error| error.problems().to_vec()).collect()))
            }
        }
    }

    /// This extractor, reading line ends as `newlines` says.
    #[must_use]
    pub fn with_newlines(mut self, newlines: Newlines) -> Self {
        self.newlines = newlines;
        self
    }

    /// This extractor, finding relations by the rules of `files` instead of the
    /// built-in ones.
    ///
    /// # Errors
    ///
    /// Every fault of every file, by file and line.
    pub fn with_rules(mut self, files: &RuleFiles) -> Result<Self, GazetteerError> {
        self.rules = Some(files.compile()?);
        self.rules_fingerprint = files.fingerprint();
        Ok(self)
    }

    /// This extractor, finding no relations; extracting then takes less time, half of
    /// it where texts state much.
    #[must_use]
    pub fn without_relations(mut self) -> Self {
        self.rules = None;
        self.rules_fingerprint = Fingerprint::default();
        self
    }

    /// The ids of the relations that can be found, in the order of the files.
    pub fn relation_kinds(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().flat_map(Rules::kinds_of_relations)
    }

    /// The gazetteer that names are read by.
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    /// A hash of all that an extraction depends on beside the document: the
    /// gazetteer's files, the rules for relations and the settings. Extractors of one fingerprint, and of
    /// one version of this library, read every document alike.
    pub fn fingerprint(&self) -> u64 {
        self.stamp().fingerprint()
    }

    /// All that an extraction depends on beside the document, for telling extractors apart.
    pub(crate) fn stamp(&self) -> Stamp {
        Stamp {
            gazetteer: self.gazetteer.fingerprint().value(),
            rules: self.rules.as_ref().map(|_| self.rules_fingerprint.value()),
            newlines: self.newlines,
        }
    }

    /// What `document` says. Never fails, whatever the text; cost is linear in
    /// its length.
    pub fn extract<'a>(&'a self, document: &'a Document) -> Extraction<'a> {
        let text = document.text();
        let read_date = if document.date().is_none() { dateline(self.gazetteer.phrases(), text) } else { None };
        let date = document.date().or(read_date);
        let addresses = addresses(text);
        let Sight { candidates, stops, capitals } = self.names.find(&self.gazetteer, text, &addresses);
        let cut = |readings: &[Reading]| self.sentences(document, &stops, readings, &addresses);
        let resolution = resolve(&self.gazetteer, text, date, candidates, &capitals, cut);
        let boilerplate = boilerplate(self.gazetteer.phrases(), text, &resolution.sentences);
        let rules = self.rules.as_ref();
        Extraction::new(&self.gazetteer, document, (date, read_date.is_some()), resolution, boilerplate, rules)
    }

    /// The document's sentences; no sentence ends inside a name or an address.
    fn sentences(&self, document: &Document, stops: &Stops, readings: &[Reading], addresses: &[Span]) -> Vec<Span> {
        let names = readings.iter().map(|reading| reading.span);
        let mut held: Vec<Span> = names.chain(addresses.iter().copied()).collect();
        // Two sorted runs, which a stable sort merges.
        held.sort();
        sentences_at(self.gazetteer.phrases(), document.text(), stops, document.language(), self.newlines, &held)
    }
}

/// Whether a reading is shown: names of nothing that is known are not.
fn is_mention(reading: &Reading) -> bool {
    !matches!(reading.meaning, Meaning::Nothing)
}

/// What both give, `other` in a thread of its own where there are threads.
fn at_once<A, B: Send>(one: impl FnOnce() -> A, other: impl Fn() -> B + Sync) -> (A, B) {
    thread::scope(|scope| match thread::Builder::new().spawn_scoped(scope, &other) {
        Ok(handle) => (one(), handle.join().unwrap_or_else(|panic| resume_unwind(panic))),
        Err(_) => (one(), other()),
    })
}
