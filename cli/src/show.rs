//! `whowhom show`: the texts with their entities and relations, in one page.

use rayon::prelude::*;
use whowhom::export::TextsPage;

use crate::args::{Common, Show};
use crate::exit::{Failure, Outcome};
use crate::output::Output;
use crate::{batch, extractor, work};

/// Runs the command.
pub fn run(arguments: &Show, common: &Common) -> Result<Outcome, Failure> {
    let mut output = Output::create(&arguments.output)?;
    let extractor = extractor::build(common, arguments.reading.newlines(), &arguments.relations)?;
    let pool = batch::pool(common.jobs)?;
    let selection = arguments.relations.selection();
    let mut page = TextsPage::begin(Vec::new()).map_err(|error| Failure::writing("memory", &error))?;
    let tally = work::over_documents(&arguments.reading, &arguments.output, common, |documents| {
        // Read by many threads, written in order.
        let extractions: Vec<_> =
            pool.install(|| documents.par_iter().map(|document| extractor.extract(document)).collect());
        let written = extractions.iter().try_for_each(|extraction| {
            page.add_with(extraction, |relation| {
                selection.wants_relation(relation.kind(), relation.tier(), relation.modality())
            })
        });
        written.map_err(|error| Failure::writing("memory", &error))
    })?;
    if !tally.is_empty() {
        let page = page.finish().map_err(|error| Failure::writing("memory", &error))?;
        output.write(|writer| writer.write_all(&page))?;
        output.finish()?;
    }
    Ok(tally.outcome())
}
