//! `whowhom extract`: what each document says, one JSON object a line.

use std::io;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

use rayon::prelude::*;
use whowhom::{Document, Extractor, Record, Selection};

use crate::args::{Common, Extract};
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::{batch, extractor, work};

/// Runs the command.
pub fn run(arguments: &Extract, common: &Common) -> Result<Outcome, Failure> {
    let mut output = Output::create(&arguments.output)?;
    let extractor = extractor::build(common, arguments.reading.newlines(), &arguments.relations)?;
    let wanted = arguments.relations.selection();
    let pool = batch::pool(common.jobs)?;
    // Some documents are written while the next ones are read.
    let (sender, written) = sync_channel::<Vec<Vec<u8>>>(1);
    let (tally, output) = thread::scope(|scope| {
        let writer = scope.spawn(move || {
            written.into_iter().try_for_each(|lines| {
                output.write(|writer| lines.iter().try_for_each(|line| writer.write_all(line)))?;
                output.flush()
            })?;
            Ok(output)
        });
        let tally = work::over_documents(&arguments.reading, &arguments.output, common, |documents| {
            let line = |document| line(&extractor, document, arguments, &wanted);
            let lines: io::Result<_> = pool.install(|| documents.par_iter().map(line).collect());
            let lines = lines.map_err(|error| Failure::writing("memory", &error))?;
            // The writer tells itself why it takes no more.
            sender.send(lines).map_err(|_| Failure::ReaderLeft)
        });
        drop(sender);
        let output: Result<Output, Failure> = writer.join().unwrap_or_else(|panic| resume_unwind(panic));
        Ok::<_, Failure>((tally, output?))
    })?;
    let tally = tally?;
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
    keep_wanted(&mut record, wanted);
    let mut line = serde_json::to_vec(&record)?;
    line.push(b'\n');
    Ok(line)
}

/// Leaves in `record` the relations that are wanted.
fn keep_wanted(record: &mut Record, wanted: &Selection) {
    record.relations.retain(|relation| wanted.wants_relation(&relation.kind, relation.tier, relation.modality));
}
