//! Relations in `extract`, and rule files of one's own.

use super::support::Folder;

const TEXT: &str = "Russia visited nobody. Kyrgyzstan supports Tajikistan. Russia said it would attack Tajikistan.";

#[test]
fn relations_are_written_unless_they_are_not_wanted() {
    let folder = Folder::with(&[("a.txt", TEXT)]);
    for (arguments, wanted) in [
        (&[][..], &["supports", "attacks"][..]),
        (&["--no-relations", "--relations"], &["supports", "attacks"]),
        (&["--types", "supports"], &["supports"]),
        (&["--tier", "pattern"], &["supports"]),
        (&["--no-relations"], &[]),
    ] {
        let run = folder.run(&[&["extract", "a.txt"], arguments].concat()).silent();
        let records = run.records();
        let relations = records[0]["relations"].as_array().cloned().unwrap_or_default();
        let kinds: Vec<&str> = relations.iter().filter_map(|relation| relation["type"].as_str()).collect();
        assert_eq!(kinds, wanted, "{arguments:?}");
    }
}

#[test]
fn a_relation_names_its_sides_and_how_it_is_stated() {
    let folder = Folder::with(&[("a.txt", TEXT)]);
    let records = folder.run(&["extract", "a.txt", "--types", "attacks"]).silent().records();
    let relation = &records[0]["relations"][0];
    assert_eq!((relation["source"].as_u64(), relation["target"].as_u64()), (Some(3), Some(4)));
    assert_eq!((relation["modality"].as_str(), relation["negated"].as_bool()), (Some("planned"), Some(false)));
    assert_eq!((relation["tier"].as_str(), relation["plover"].as_str()), (Some("frame"), Some("THREATEN")));
}

#[test]
fn rules_of_ones_own_add_to_the_built_in_ones() {
    let rules = "relation befriends\nsource actor\ntarget actor\n\nrule befriends = {A} befriend~ {B}\n\
                 yes {A Russia} befriended {B Tajikistan}.\nno Russia met Tajikistan.\n";
    let folder = Folder::with(&[("a.txt", "Russia befriended Tajikistan."), ("mine.rules", rules)]);
    let run = folder.run(&["extract", "a.txt", "--rules", "mine.rules"]).silent();
    assert_eq!(run.records()[0]["relations"][0]["type"], "befriends");
    assert_eq!(folder.run(&["gazetteer", "check", "mine.rules"]).code, 0);
}

#[test]
fn faulty_rules_are_told_with_file_and_line() {
    let rules = "rule lost = {A} lose~ {B}\nrelation likes\nsource actor\ntarget planet\n\
                 relation hugs\nsource actor\ntarget actor\nrule hugs-1 = {A} &embrace {B}\nrule hugs-2 = {A} of {B}\n";
    let folder = Folder::with(&[("a.txt", TEXT), ("mine.rules", rules)]);
    let run = folder.run(&["extract", "a.txt", "--rules", "mine.rules"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    for part in [
        "a rule of no relation that is known",
        "unknown kind `planet`",
        "unknown set `&embrace`",
        "no word to find it by",
        "mine.rules:9",
    ] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
}

#[test]
fn an_example_that_does_not_come_out_is_a_fault() {
    let rules = "relation hugs\nsource actor\ntarget actor\nrule hugs = {A} hug~ {B}\n\
                 yes {A Russia} kissed {B Tajikistan}.\nno Russia hugged Tajikistan.\n";
    let folder = Folder::with(&[("mine.rules", rules)]);
    let run = folder.run(&["gazetteer", "check", "mine.rules"]);
    assert_eq!(run.code, 2);
    for part in ["rule `hugs` finds nothing here", "finds `Russia` → `Tajikistan` where it must find nothing"] {
        assert!(run.stdout.contains(part), "{part}: {}", run.stdout);
    }
}

#[test]
fn an_unknown_type_lists_the_known_ones() {
    let folder = Folder::with(&[("a.txt", TEXT)]);
    let run = folder.run(&["extract", "a.txt", "--types", "kisses"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("no relation is of the type `kisses`; use one of aids, "), "{}", run.stderr);
}
