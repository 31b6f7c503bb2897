//! `whowhom gazetteer office`: who held an office.

use expect_test::expect;

use super::support::Folder;

const PEOPLE: &str = "\
id\tname\tsource
person:ann-example\tAnn Example\tmine
person:bob-example\tBob Example\tmine
person:cleo-example\tCleo Example\tmine
";
const ORGANISATIONS: &str = "id\tname\tsource\norg:league\tThe League\tmine\n";
const NAMES: &str = "\
entity\talias\tname\tsource
org:league\tabbreviation\tTL\tmine
org:league\tname\tThe League\tmine
";
const OFFICES: &str = "\
person\toffice\tof\ttitle\tstanding\tstart\tend\tas_of\tnote\tsource
person:ann-example\thead_of_government\tcountry:KG\tPrime Minister\t\t2001\t2003\t\t\tmine
person:ann-example\thead_of_state\tcountry:KG\tPresident\t\t2005-08-14\t2010-04-15\t\t\tmine
person:ann-example\torg_head\torg:league\tSecretary-General\t\t2012\t\t2026-01\t\tmine
person:bob-example\thead_of_state\tcountry:KG\tPresident\tdisputed\t2010-04-07\t2011\t\tin exile\tmine
person:bob-example\thead_of_state\tcountry:TJ\tKing\t\t1990\t\t\t\tmine
person:cleo-example\thead_of_state\tcountry:KG\tPresident\tinterim\t2010-04-07\t2011-12-01\t\t\tmine
";

fn folder() -> Folder {
    Folder::with(&[
        (".gazetteer/people.tsv", PEOPLE),
        (".gazetteer/organisations.tsv", ORGANISATIONS),
        (".gazetteer/names/organisations.en.tsv", NAMES),
        (".gazetteer/offices.tsv", OFFICES),
    ])
}

#[test]
fn all_holders_are_shown_newest_first() {
    let folder = folder();
    let run = folder.run(&["gazetteer", "office", "KG", "president"]).silent();
    expect![[r#"
        Cleo Example (person:cleo-example): President, head_of_state of Kyrgyzstan (country:KG), 2010-04-07 to 2011-12-01, standing interim, source mine
        Bob Example (person:bob-example): President, head_of_state of Kyrgyzstan (country:KG), 2010-04-07 to 2011, standing disputed, in exile, source mine
        Ann Example (person:ann-example): President, head_of_state of Kyrgyzstan (country:KG), 2005-08-14 to 2010-04-15, standing regular, source mine
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn a_date_chooses_and_rivals_are_all_shown() {
    let folder = folder();
    let held = |date: &str| {
        let run = folder.run(&["gazetteer", "office", "Kyrgyzstan", "head_of_state", "--date", date]).silent();
        run.stdout.lines().map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(held("2006-10-06"), ["Ann"]);
    assert_eq!(held("2010-04-10"), ["Cleo", "Bob", "Ann"]);
    assert_eq!(held("2011-06"), ["Cleo", "Bob"]);
}

#[test]
fn countries_have_codes_keys_and_names_and_offices_everyday_words() {
    let folder = folder();
    for (of, office, holder) in [
        ("kg", "prime minister", "Ann"),
        ("country:KG", "Premier", "Ann"),
        ("Kyrgyzstan", "head-of-government", "Ann"),
        ("TL", "secretary-general", "Ann"),
        ("the league", "org_head", "Ann"),
        ("TJ", "king", "Bob"),
        ("TJ", "monarch", "Bob"),
    ] {
        let run = folder.run(&["gazetteer", "office", of, office]).silent();
        assert!(run.stdout.starts_with(holder), "{of} {office}: {}", run.stdout);
        assert_eq!(run.stdout.lines().count(), 1, "{of} {office}: {}", run.stdout);
    }
    assert_eq!(folder.run(&["gazetteer", "office", "TJ", "president"]).code, 1);
}

#[test]
fn an_answer_can_be_json() {
    let run = folder().run(&["gazetteer", "office", "TL", "org_head", "--json", "--date", "2020"]).silent();
    expect![[r#"
        {"of":"org:league","of_name":"The League","date":"2020","holders":[{"person":"person:ann-example","name":"Ann Example","office":"org_head","title":"Secretary-General","standing":"regular","start":"2012","as_of":"2026-01","source":"mine"}]}
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn nobody_ends_with_1_and_what_is_not_known_with_2() {
    let folder = folder();
    let run = folder.run(&["gazetteer", "office", "KG", "king"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    expect![[r#"
        nobody is known to have held the office `king` of Kyrgyzstan (country:KG); offices known there: head_of_government, head_of_state
    "#]]
    .assert_eq(&run.stderr);
    let run = folder.run(&["gazetteer", "office", "Zzz", "president"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("no country or organisation is called `Zzz`; write an ISO code"), "{}", run.stderr);
    let run = folder.run(&["gazetteer", "office", "KG", "mayor"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("unknown office `mayor`; use one of "), "{}", run.stderr);
    assert!(run.stderr.contains("head_of_state") && run.stderr.contains("prime minister"), "{}", run.stderr);
}

#[test]
fn the_built_in_gazetteer_knows_presidents() {
    let folder = Folder::new();
    let run = folder.run_with_builtin(&["gazetteer", "office", "KG", "president", "--date", "2006-10-06"]).silent();
    assert!(run.stdout.starts_with("Kurmanbek Bakiyev (person:kurmanbek-bakiyev): President, "), "{}", run.stdout);
    let run =
        folder.run_with_builtin(&["gazetteer", "office", "NATO", "secretary-general", "--date", "2015-06"]).silent();
    assert!(run.stdout.starts_with("Jens Stoltenberg "), "{}", run.stdout);
}
