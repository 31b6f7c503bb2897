//! The rules that relations are found by.

use std::path::PathBuf;

use whowhom::{Extractor, Problem, Record, RuleFiles, Selection};

use crate::args::RelationArgs;
use crate::exit::Failure;

/// `extractor`, finding the relations that the options ask for.
pub fn with_rules(extractor: Extractor, arguments: &RelationArgs) -> Result<Extractor, Failure> {
    if arguments.no_relations {
        return Ok(extractor.without_relations());
    }
    let mut files = RuleFiles::builtin();
    let problems = add_all(&mut files, &arguments.rules);
    if !problems.is_empty() {
        return Err(Failure::Gazetteer(problems));
    }
    let extractor = extractor.with_rules(&files).map_err(|error| Failure::Gazetteer(error.problems().to_vec()))?;
    let known: Vec<&str> = extractor.relation_kinds().collect();
    if let Some(unknown) = arguments.types.iter().find(|kind| !known.contains(&kind.as_str())) {
        let known = known.join(", ");
        return Err(Failure::Reason(format!("no relation is of the type `{unknown}`; use one of {known}")));
    }
    Ok(extractor)
}

/// Leaves in `record` the relations that are wanted.
pub fn keep_wanted(record: &mut Record, wanted: &Selection) {
    record.relations.retain(|relation| wanted.wants_relation(&relation.kind, relation.tier, relation.modality));
}

/// Adds the rule files that `paths` mean, in their order; tells what could not be read.
pub fn add_all(files: &mut RuleFiles, paths: &[PathBuf]) -> Vec<Problem> {
    let faults = paths.iter().filter_map(|path| files.add_path(path).err());
    faults.flat_map(|error| error.problems().to_vec()).collect()
}
