//! `whowhom extract`: what each document says, one JSON object a line.

use std::io;

use rayon::prelude::*;
use whowhom::{Document, Extractor, Selection};

use crate::args::{Common, Extract};
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::{batch, gazetteer, rules, work};

/// Runs the command.
pub fn run(arguments: &Extract, common: &Common) -> Result<Outcome, Failure> {
    let mut output = Output::create(&arguments.output)?;
    let extractor = gazetteer::extractor(common, arguments.reading.newlines())?;
    let extractor = rules::with_rules(extractor, &arguments.relations)?;
    let wanted = arguments.relations.selection();
    let pool = batch::pool(common.jobs)?;
    let tally = work::over_documents(&arguments.reading, &arguments.output, common, |documents| {
        let line = |document| line(&extractor, document, arguments, &wanted);
        let lines = || documents.par_iter().map(line).collect();
        let lines: io::Result<Vec<Vec<u8>>> = pool.install(lines);
        output.write(|writer| lines?.iter().try_for_each(|line| writer.write_all(line)))?;
        output.flush()
    })?;
    if !tally.is_empty() {
        output.finish()?;
    }
    Ok(tally.outcome())
}

fn line(extractor: &Extractor, document: &Document, arguments: &Extract, wanted: &Selection) -> io::Result<Vec<u8>> {
    let extraction = extractor.extract(document);
    let offsets = arguments.offsets();
    let mut record =
        if arguments.explain { extraction.to_explained_record(offsets) } else { extraction.to_record(offsets) };
    rules::keep_wanted(&mut record, wanted);
    let mut line = serde_json::to_vec(&record)?;
    line.push(b'\n');
    Ok(line)
}
