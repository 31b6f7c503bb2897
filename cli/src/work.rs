//! What `extract` and `graph` have in common: documents from inputs to the end of
//! the run.

use std::path::Path;
use std::sync::Arc;

use whowhom::{Document, GazetteerFiles};

use crate::args::{Common, ReadingArgs};
use crate::batch;
use crate::exit::{Failure, Outcome};
use crate::gazetteer::languages;
use crate::input::{Defaults, Reader};
use crate::output::is_stdout;
use crate::progress::Progress;
use crate::report::{Report, counted, say};

/// How many documents were read, and how many faults the inputs have.
#[derive(Clone, Copy, Debug)]
pub struct Tally {
    documents: u64,
    faults: u64,
}

/// Hands all documents to `work`, some at a time and in order; shows progress, and
/// tells every fault of the inputs.
pub fn over_documents(
    reading: &ReadingArgs,
    output: &Path,
    common: &Common,
    mut work: impl FnMut(&[Document]) -> Result<(), Failure>,
) -> Result<Tally, Failure> {
    let progress = Progress::new(!common.quiet, !is_stdout(output));
    let report = Arc::new(Report::new(progress.clone(), common.quiet));
    let reader = Reader::new(reading, output, defaults(common), Arc::clone(&report));
    progress.start(reader.bytes(), "documents");
    let mut done = 0;
    let result = batch::for_each(reader, |documents| {
        work(documents)?;
        done += documents.len() as u64;
        progress.done(done);
        Ok(())
    });
    progress.finish();
    Ok(Tally { documents: result?, faults: report.faults() })
}

impl Tally {
    /// Whether no document could be read, so that there is nothing to write.
    pub fn is_empty(self) -> bool {
        self.documents == 0
    }

    /// Ends the run; tells how many faults there were.
    pub fn outcome(self) -> Outcome {
        let faults = counted(self.faults, "fault");
        let documents = counted(self.documents, "document");
        match self {
            Self { documents: 0, faults: 0 } => say("whowhom: no document in the inputs"),
            Self { documents: 0, .. } => say(&format!("whowhom: no document could be read; {faults}, named above")),
            Self { faults: 0, .. } => return Outcome::Done,
            Self { .. } => {
                say(&format!("whowhom: {faults} in the inputs, named above; {documents} read"));
                return Outcome::Partly;
            }
        }
        Outcome::Nothing
    }
}

fn defaults(common: &Common) -> Defaults {
    let loaded = languages(common);
    let left_out = GazetteerFiles::builtin_languages().into_iter().filter(|language| !loaded.contains(language));
    Defaults {
        date: common.date,
        language: match common.language.as_slice() {
            [language] => Some(language.clone()),
            _ => None,
        },
        languages_left_out: if common.no_builtin { Vec::new() } else { left_out.collect() },
    }
}
