//! Relations: the built-in rules, and what the views of a relation tell.

use whowhom::{Document, Extractor, Gazetteer, RuleFiles, check_rules};

use crate::support::BUILTIN;

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

#[test]
fn a_sentence_without_end_tells_all_that_its_parts_tell() {
    for (part, kind) in [("Russia attacked Ukraine, ", "attacks"), ("Russia met China; ", "meets")] {
        let document = Document::new("1", part.repeat(2000));
        let extraction = BUILTIN.extract(&document);
        assert_eq!(extraction.relations().filter(|relation| relation.kind() == kind).count(), 2000, "{part}");
    }
}

/// Checks that the only fault of a file of rules is `wanted`.
fn check_fault(text: &str, wanted: &str) {
    let mut files = RuleFiles::builtin();
    files.add_text("own.rules", text);
    let error = Extractor::builtin().with_rules(&files).err().expect("there is a fault");
    let problems: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
    let first: Vec<&str> = problems.iter().filter_map(|problem| problem.lines().next()).collect();
    assert_eq!(first, [wanted], "{text}");
}

#[test]
fn a_word_below_the_wrong_head_is_a_fault_with_its_line() {
    let relation = "relation greets\nsource actor\ntarget actor\n";
    for word in ["passive", "close", "unless many", "whole", "yes {A Chad} greeted {B Niger}."] {
        let keyword = word.split(' ').next().unwrap_or_default();
        let wanted = format!("own.rules:4: `{keyword}` tells about `rule`, not about `relation`; put it behind `rule`");
        check_fault(&format!("{relation}{word}\n"), &wanted);
    }
    let rule = format!("{relation}rule greets = {{A}} greet~ {{B}}\n");
    for word in ["symmetric", "score 2", "office"] {
        let keyword = word.split(' ').next().unwrap_or_default();
        let wanted =
            format!("own.rules:5: `{keyword}` tells about `relation`, not about `rule`; put it behind `relation`");
        check_fault(&format!("{rule}{word}\n"), &wanted);
    }
    let wanted = "own.rules:2: `plover` tells about `relation` or `rule`, not about `set`; put it behind `relation`";
    check_fault("set greetings = hello\nplover CONSULT\n", wanted);
    check_fault("passive\n", "own.rules:1: `passive` stands before any relation or rule");
    let wanted = "own.rules:5: write `passive`, or `passive short` where what follows `{B}` may be unsaid";
    check_fault(&format!("{rule}passive brief\n"), wanted);
}

#[test]
fn forms_of_ones_own_verbs_and_nouns_are_read() {
    let rules = "verb sneet = snaught, snotten\nnoun grommel = grommlar\nrelation sneets\nsource actor\ntarget actor\n\
                 rule sneets = {A} sneet~ {B} with grommel~\npassive\nyes {A Chad} snaught {B Niger} with grommlar.\n\
                 yes {B Niger} was snotten by {A Chad} with a grommel.\nno Chad sneeted Niger with grommels.\n";
    let mut files = RuleFiles::builtin();
    files.add_text("own.rules", rules);
    let problems: Vec<String> = check_rules(&files, Gazetteer::builtin()).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:?}");
    check_fault("verb sneet = snaught\n", "own.rules:1: write `verb BASE = PAST, PARTICIPLE`");
    check_fault("verb = snaught, snotten\n", "own.rules:1: write `verb BASE = PAST, PARTICIPLE`");
    check_fault("noun grommel\n", "own.rules:1: write `noun BASE = PLURAL`");
}
