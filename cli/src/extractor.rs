//! What texts are read with.

use whowhom::{Extractor, Newlines};

use crate::args::{Common, RelationArgs};
use crate::exit::Failure;
use crate::{gazetteer, rules};

/// An extractor by the names and the rules that the options ask for.
pub fn build(common: &Common, newlines: Newlines, arguments: &RelationArgs) -> Result<Extractor, Failure> {
    let rules = if arguments.no_relations { Ok(None) } else { rules::files(&arguments.rules).map(Some) };
    let (names, rules) = match (gazetteer::files(common), rules) {
        (Ok(names), Ok(rules)) => (names, rules),
        (Err(names), Err(rules)) => return Err(names.and(rules)),
        (Err(failure), _) | (_, Err(failure)) => return Err(failure),
    };
    let extractor = Extractor::from_files(&names, rules.as_ref());
    let extractor = extractor.map_err(|error| Failure::Gazetteer(error.problems().to_vec()))?.with_newlines(newlines);
    let known: Vec<&str> = extractor.relation_kinds().collect();
    if let Some(unknown) = arguments.types.iter().find(|kind| !known.contains(&kind.as_str())) {
        let known = known.join(", ");
        return Err(Failure::Reason(format!("no relation is of the type `{unknown}`; use one of {known}")));
    }
    Ok(extractor)
}
