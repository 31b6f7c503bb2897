//! Relations: the built-in rules, and what the views of a relation tell.

use whowhom::{Extractor, Gazetteer, RuleFiles, check_rules};

#[test]
fn more_words_than_can_be_numbered_are_a_fault() {
    let mut files = RuleFiles::builtin();
    let words: Vec<String> = (0..70_000).map(|number| format!("word{number}")).collect();
    files.add_text("own.rules", &format!("words adverb = {}\n", words.join(", ")));
    let error = Extractor::builtin().with_rules(&files).err().expect("there are too many");
    let problem = error.problems().last().expect("a fault").to_string();
    assert!(problem.starts_with("own.rules:1: the rules up to here hold more than 65,534 words"), "{problem:.120}");
}

#[test]
fn every_built_in_rule_finds_what_its_examples_say() {
    let problems = check_rules(&RuleFiles::builtin(), Gazetteer::builtin());
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{} faults\n{}", shown.len(), shown.join("\n"));
}
