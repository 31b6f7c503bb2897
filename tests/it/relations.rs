//! Relations: the built-in rules, and what the views of a relation tell.

use whowhom::{Gazetteer, RuleFiles, check_rules};

#[test]
fn every_built_in_rule_finds_what_its_examples_say() {
    let problems = check_rules(&RuleFiles::builtin(), Gazetteer::builtin());
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{} faults\n{}", shown.len(), shown.join("\n"));
}
