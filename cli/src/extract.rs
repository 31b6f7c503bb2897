//! `whowhom extract`: what each document says, one JSON object a line.

use std::io;

use rayon::prelude::*;
use whowhom::{Document, Extractor, Offsets};

use crate::args::{Common, Extract};
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::{batch, gazetteer, work};

/// Runs the command.
pub fn run(arguments: &Extract, common: &Common) -> Result<Outcome, Failure> {
    let mut output = Output::create(&arguments.output)?;
    let extractor = gazetteer::extractor(common, arguments.reading.newlines())?;
    let pool = batch::pool(common.jobs)?;
    let offsets = arguments.offsets();
    let tally = work::over_documents(&arguments.reading, &arguments.output, common, |documents| {
        let lines = || documents.par_iter().map(|document| line(&extractor, document, offsets)).collect();
        let lines: io::Result<Vec<Vec<u8>>> = pool.install(lines);
        output.write(|writer| lines?.iter().try_for_each(|line| writer.write_all(line)))?;
        output.flush()
    })?;
    if !tally.is_empty() {
        output.finish()?;
    }
    Ok(tally.outcome())
}

fn line(extractor: &Extractor, document: &Document, offsets: Offsets) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(&extractor.extract(document).to_record(offsets))?;
    line.push(b'\n');
    Ok(line)
}
