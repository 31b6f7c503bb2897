//! `whowhom gazetteer`, and gazetteers of one's own.

use expect_test::expect;
use serde_json::{Value, json};

use super::support::{Folder, entities};

const PEOPLE: &str = "\
id\tname\tsource
person:ann-example\tAnn Example\tmine
person:bob-example\tBob Example\tmine
";
const NAMES: &str = "\
entity\talias\tname\tcase\tsource
person:ann-example\tname\tAnn Example\t\tmine
person:ann-example\tvariant\tAnna Example\t\tmine
person:bob-example\tname\tBob Example\t\tmine
";
const OFFICES: &str = "\
person\toffice\tof\ttitle\tstart\tend\tas_of\tsource
person:ann-example\tforeign_minister\tcountry:KG\tMinister of Foreign Affairs\t2010-01-01\t2012-05-31\t\tmine
person:ann-example\thead_of_state\tcountry:KG\tPresident\t2020-10\t\t2026-01\tmine
";
const MEMBERSHIPS: &str = "\
member\torganisation\tstatus\tstart\tend\tsource
country:KG\torg:league\tmember\t1995\t2003-12\tmine
country:KG\torg:union\tobserver\t2001-02-03\t\tmine
";
const ORGANISATIONS: &str = "id\tname\tsource\norg:league\tThe League\tmine\norg:union\tThe Union\tmine\n";
const BLOCKS: &str = "name\tsource\nNew Russia\tmine\n";

fn with_people() -> Folder {
    Folder::with(&[
        (".gazetteer/people.tsv", PEOPLE),
        (".gazetteer/names/people.en.tsv", NAMES),
        (".gazetteer/offices.tsv", OFFICES),
        (".gazetteer/organisations.tsv", ORGANISATIONS),
        (".gazetteer/memberships.tsv", MEMBERSHIPS),
        (".gazetteer/blocks.en.tsv", BLOCKS),
    ])
}

#[test]
fn faults_are_shown_in_their_place() {
    let folder = Folder::new();
    folder.file("mine/people.tsv", "id\tname\tsource\nperson:ann\tAnn\tmine\nhuman:bob\tBob\tmine\n");
    folder.file(
        "mine/names/people.en.tsv",
        "# Names.\nentity\talias\tname\tcase\tsource\nperson:ann\tname\tAnn\tlower\tmine\nperson:ann\tname\tÄnn\t\t\nperson:cleo\tname\tCleo\t\tmine\n",
    );
    let run = folder.run(&["gazetteer", "check", "mine"]);
    assert_eq!((run.code, run.stderr.as_str()), (2, ""));
    expect![[r#"
        error: unknown case `lower`; use one of upper, title, strict, exact, any, off
         --> mine/names/people.en.tsv:3:21
          |
        3 | person:ann    name    Ann    lower    mine
          |                              ^^^^^

        error: empty source; say where the fact is from
         --> mine/names/people.en.tsv:4:22
          |
        4 | person:ann    name    Änn        
          |                                  ^

        error: no entity has the id `person:cleo`; add its row to a table of entities
         --> mine/names/people.en.tsv:5:1
          |
        5 | person:cleo    name    Cleo        mine
          | ^^^^^^^^^^^

        error: unknown entity kind in id `human:bob`; ids begin with country:, person:, org: or place:
         --> mine/people.tsv:3:1
          |
        3 | human:bob    Bob    mine
          | ^^^^^^^^^

        error: out of order; the row belongs before line 2
         --> mine/people.tsv:3:1
          |
        3 | human:bob    Bob    mine
          | ^^^^^^^^^^^^^^^^^^^^^^^^

        5 faults in 2 files
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn files_that_cannot_be_read_are_faults() {
    let folder = Folder::with(&[("empty/readme.md", "")]);
    folder.file("latin.tsv", b"id\tname\nperson:a\tAndr\xe9\n");
    let run = folder.run(&["gazetteer", "check", "missing.tsv", "empty", "latin.tsv"]);
    assert_eq!(run.code, 2);
    expect![[r#"
        error: cannot be read: no .tsv file in this folder
        --> empty

        error: not UTF-8 at byte 21 of the file; save it as UTF-8
         --> latin.tsv:2:14
          |
        2 | person:a    Andr�
          |                 ^

        error: cannot be read: No such file or directory (os error 2)
        --> missing.tsv

        3 faults in 3 files
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn names_and_rules_that_cannot_be_read_are_told_at_once() {
    let folder = Folder::with(&[("a.txt", "Russia met Kyrgyzstan.")]);
    let run = folder.run_with_builtin(&["extract", "a.txt", "--rules", "no.rules", "--gazetteer", "no.tsv"]);
    assert_eq!(run.code, 2);
    expect![[r#"
        error: cannot be read: No such file or directory (os error 2)
        --> no.tsv

        error: cannot be read: No such file or directory (os error 2)
        --> no.rules

        2 faults in 2 files
    "#]]
    .assert_eq(&run.stderr);
}

#[test]
fn files_without_fault_are_good() {
    let folder = with_people();
    let run = folder.run_with_builtin(&["gazetteer", "check", ".gazetteer", "--no-builtin"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert_eq!(run.stdout, "no fault\n");
}

#[test]
fn built_in_entities_are_known_to_the_files_that_are_checked() {
    let folder = Folder::with(&[("names.en.tsv", "entity\talias\tname\ncountry:KG\tvariant\tKirgizia\n")]);
    assert_eq!(folder.run_with_builtin(&["gazetteer", "check", "names.en.tsv"]).silent().stdout, "no fault\n");
    let run = folder.run_with_builtin(&["gazetteer", "check", "names.en.tsv", "--no-builtin"]);
    assert_eq!(run.code, 2);
    assert!(run.stdout.contains("no entity has the id `country:KG`"), "{}", run.stdout);
}

#[test]
fn a_name_that_stands_for_something_built_in_too_is_a_fault() {
    let names = "entity\talias\tname\tsource\ncountry:TD\tvariant\tNiger\tmine\n";
    let run = Folder::with(&[("names.en.tsv", names)]).run_with_builtin(&["gazetteer", "check", "names.en.tsv"]);
    assert_eq!(run.code, 2);
    let fault = "`Niger` stands for country:NE, country:TD; add a row for each of them";
    assert!(run.stdout.contains(fault), "{}", run.stdout);
}

#[test]
fn colours_are_for_terminals() {
    let folder = Folder::with(&[("bad.tsv", "id\tname\nhuman:a\tA\n")]);
    let run = folder.run(&["gazetteer", "check", "bad.tsv"]);
    assert!(!run.stdout.contains('\u{1b}'));
}

#[test]
fn a_person_is_shown_with_offices() {
    let run = with_people().run(&["gazetteer", "lookup", "ann example"]).silent();
    expect![[r#"
        person:ann-example
          person: Ann Example
          source mine
          called:
            Ann Example: name, case title (with its capitals or all in capitals), language en, source mine
          offices:
            since 2020-10: President, Kyrgyzstan (head_of_state of country:KG), confirmed 2026-01, source mine
            2010-01-01 to 2012-05-31: Minister of Foreign Affairs, Kyrgyzstan (foreign_minister of country:KG), source mine
    "#]].assert_eq(&run.stdout);
}

#[test]
fn a_date_chooses_offices_and_memberships() {
    let folder = with_people();
    let lines = |name, date| {
        let run = folder.run(&["gazetteer", "lookup", name, "--date", date]).silent();
        let lines = run.stdout.lines().skip_while(|line| !line.contains(" on ")).map(str::trim);
        lines.collect::<Vec<_>>().join("\n")
    };
    expect![[r#"
        offices on 2011:
        2010-01-01 to 2012-05-31: Minister of Foreign Affairs, Kyrgyzstan (foreign_minister of country:KG), source mine
        offices on 2015: none
        memberships on 2003:
        1995 to 2003-12: member of The League (org:league), source mine
        since 2001-02-03: observer of The Union (org:union), source mine
        memberships on 2004:
        since 2001-02-03: observer of The Union (org:union), source mine"#]]
    .assert_eq(
        &[
            lines("Anna Example", "2011"),
            lines("Ann Example", "2015"),
            lines("Kyrgyzstan", "2003"),
            lines("Kyrgyzstan", "2004"),
        ]
        .join("\n"),
    );
}

#[test]
fn a_look_up_can_be_json() {
    let run = with_people().run(&["gazetteer", "lookup", "Example", "--json", "--date", "2021"]).silent();
    let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(
        (&answer["name"], &answer["date"], &answer["blocked"]),
        (&json!("Example"), &json!("2021"), &json!(false))
    );
    let entities = answer["entities"].as_array().expect("entities");
    assert_eq!(entities.len(), 2);
    expect![[r#"
        {
          "aliases": [
            {
              "alias": "surname",
              "case": "title",
              "derived": "the family name in a full name",
              "language": "en",
              "name": "Example",
              "source": "derived"
            }
          ],
          "entity": "person:ann-example",
          "facts": {},
          "ids": {},
          "kind": "person",
          "leads": [
            "country:KG"
          ],
          "links": "with_cause",
          "name": "Ann Example",
          "offices": [
            {
              "as_of": "2026-01",
              "of": "country:KG",
              "of_name": "Kyrgyzstan",
              "office": "head_of_state",
              "source": "mine",
              "start": "2020-10",
              "title": "President"
            }
          ],
          "source": "mine"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&entities[0]).expect("JSON"));
}

#[test]
fn a_name_that_nobody_has_ends_with_1() {
    let folder = with_people();
    let run = folder.run(&["gazetteer", "lookup", "Zzz"]);
    let message = "no entity is called `Zzz` in the gazetteer that --gazetteer names\n";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (1, "", message));
    let run = folder.run(&["gazetteer", "lookup", "Zzz", "--json"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, "{\"name\":\"Zzz\",\"blocked\":false,\"entities\":[]}\n"));
}

#[test]
fn a_name_that_hides_others_is_said_to() {
    let run = with_people().run(&["gazetteer", "lookup", "New Russia"]).silent();
    assert_eq!(run.stdout, "New Russia: listed as the name of something else, so that no name inside it is read\n");
}

#[test]
fn languages_can_be_added() {
    let folder = Folder::new();
    let run = folder.run_with_builtin(&["gazetteer", "lookup", "Кыргызстан"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("(en)"), "{}", run.stderr);
    let run = folder.run_with_builtin(&["gazetteer", "lookup", "Кыргызстан", "--language", "ky"]).silent();
    assert!(run.stdout.starts_with("country:KG\n"), "{}", run.stdout);
}

#[test]
fn an_own_file_is_added_to_the_built_in_ones() {
    let folder = Folder::with(&[
        ("mine/people.tsv", PEOPLE),
        ("mine/names.en.tsv", NAMES),
        ("a.txt", "Ann Example flew to Kyrgyzstan."),
    ]);
    let run = folder.run_with_builtin(&[
        "extract",
        "a.txt",
        "--gazetteer",
        "mine/people.tsv",
        "--gazetteer",
        "mine/names.en.tsv",
    ]);
    assert_eq!(entities(&run.silent().records()[0]), ["person:ann-example", "country:KG"]);
}

#[test]
fn a_broken_gazetteer_ends_the_run() {
    let folder = Folder::with(&[("a.txt", "Russia."), ("bad.tsv", "id\tname\nhuman:a\tA\n"), ("out.jsonl", "before")]);
    let run =
        folder.run(&["extract", "a.txt", "-o", "out.jsonl", "--gazetteer", "bad.tsv", "--gazetteer", "missing.tsv"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("missing.tsv"), "{}", run.stderr);
    let run = folder.run(&["extract", "a.txt", "-o", "out.jsonl", "--gazetteer", "bad.tsv"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    expect![[r#"
        error: unknown entity kind in id `human:a`; ids begin with country:, person:, org: or place:
         --> bad.tsv:2:1
          |
        2 | human:a    A
          | ^^^^^^^

        1 fault in 1 file
    "#]]
    .assert_eq(&run.stderr);
    assert_eq!(folder.read("out.jsonl"), "before");
}

#[test]
fn a_key_is_looked_up_too() {
    let run = with_people().run(&["gazetteer", "lookup", "country:KG", "--json"]).silent();
    let answer = &run.records()[0];
    assert_eq!(answer["entities"][0]["name"], "Kyrgyzstan");
    assert_eq!(answer["entities"][0]["aliases"][0]["name"], "Kyrgyzstan");
    assert_eq!(answer["entities"].as_array().map(Vec::len), Some(1));
    let run = with_people().run(&["gazetteer", "lookup", "country:XX"]);
    let words = "no entity has the key `country:XX`; a name of it is looked up too\n";
    assert_eq!((run.code, run.stderr.as_str()), (1, words));
}

#[test]
fn tables_with_commas_are_told_to_have_none_of_the_columns() {
    let folder = Folder::with(&[("mine.tsv", "entity,alias,name\ncountry:KG,name,Kirgisia\n")]);
    let run = folder.run(&["gazetteer", "check", "mine.tsv"]);
    assert_eq!(run.code, 2);
    let words = "columns are parted by tabs, and not by `,`; save the table with tabs";
    assert!(run.stdout.contains(words), "{}", run.stdout);
}

#[test]
fn rules_stand_in_files_of_one_ending_wherever_they_are_named() {
    let rules = "relation befriends\nsource actor\ntarget actor\n\nrule befriends = {A} befriend~ {B}\nyes {A Russia} befriended {B Kyrgyzstan}.\nno Russia left Kyrgyzstan.\n";
    let folder = Folder::with(&[("mine.txt", rules), ("a.txt", "Russia befriended Kyrgyzstan.")]);
    let run = folder.run(&["extract", "a.txt", "--rules", "mine.txt"]);
    let words = "unknown ending for relation rules; name the file so that it ends in .rules";
    assert!(run.code == 2 && run.stderr.contains(words), "{}", run.stderr);
    assert_eq!(folder.run(&["gazetteer", "check", "mine.txt"]).code, 2);
    folder.file("mine.rules", rules);
    folder.run(&["extract", "a.txt", "--rules", "mine.rules"]).silent();
    folder.run(&["gazetteer", "check", "mine.rules", "-q"]).silent();
}
