//! `whowhom gazetteer stats`, and the figures in gazetteers/.

use std::fs;
use std::path::Path;

use expect_test::expect;

use super::support::Folder;

#[test]
fn a_gazetteer_is_counted_a_line_for_each_figure() {
    let folder = Folder::with(&[
        (".gazetteer/people.tsv", "id\tname\nperson:ann-bond\tAnn Bond\nperson:bob-example\tBob Example\n"),
        (
            ".gazetteer/names/people.en.tsv",
            "entity\talias\tname\tcase\nperson:ann-bond\tname\tAnn Bond\t\nperson:bob-example\tname\tBob Example\toff\n",
        ),
        (".gazetteer/offices.tsv", "person\toffice\tof\nperson:ann-bond\thead_of_state\tcountry:KG\n"),
        (".gazetteer/blocks.en.tsv", "name\nNew Russia\nRussia House\n"),
        (".gazetteer/ambiguous.en.tsv", "form\tentity\treading\nRussia\tcountry:RU\ton\n"),
    ]);
    expect![[r#"
        ambiguous                                                  1
        blocks                                                     2
        derived names        surname                en             1
        entities             country                               3
        entities             person                                2
        names                country                en             3
        names                person                 en             2
        names by alias       name                                  5
        names never matched  person                 en             1
        offices              head_of_state                         1
    "#]]
    .assert_eq(&folder.run(&["gazetteer", "stats"]).silent().stdout);
    let run = folder.run(&["gazetteer", "stats", "--json"]).silent();
    assert_eq!(run.records()[2].to_string(), r#"{"count":1,"kind":"surname","language":"en","what":"derived names"}"#);
}

#[test]
fn files_can_be_counted_with_the_others() {
    let folder = Folder::with(&[("mine.tsv", "name\tid\nLake Forum\torg:lake-forum\n")]);
    let run = folder.run(&["gazetteer", "stats", "mine.tsv", "--tsv"]).silent();
    assert!(run.stdout.contains("\nentities\torganisation\t\t1\n"), "{}", run.stdout);
    assert_eq!(folder.run(&["gazetteer", "stats", "missing.tsv"]).code, 2);
}

#[test]
fn the_figures_in_the_folder_are_those_of_the_built_in_gazetteer() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../gazetteers/stats.txt");
    let written = fs::read_to_string(file).expect("gazetteers/stats.txt");
    let counted = Folder::new().run_with_builtin(&["gazetteer", "stats", "--all-languages", "--tsv"]).silent().stdout;
    let differs = |line: &&str| !written.lines().any(|other| other == *line);
    let changed: Vec<&str> = counted.lines().filter(differs).collect();
    assert!(
        written == counted,
        "gazetteers/stats.txt is not up to date; look at what changed, then run\n\
        cargo run -- gazetteer stats --all-languages --tsv > gazetteers/stats.txt\n{}",
        changed.join("\n")
    );
}
