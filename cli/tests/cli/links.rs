//! When a look-up says that a name is linked, and to whom.

use expect_test::expect;
use serde_json::{Value, json};

use super::support::Folder;

fn look_up(folder: &Folder, name: &str, date: &str) -> String {
    folder.run_with_builtin(&["gazetteer", "lookup", name, "--date", date]).silent().stdout
}

/// The part of a look-up that tells of `key`.
fn part<'t>(shown: &'t str, key: &str) -> &'t str {
    let part = shown.split("\n\n").find(|part| part.lines().next() == Some(key));
    part.unwrap_or_else(|| panic!("{key} is not in {shown}"))
}

#[test]
fn a_family_name_links_with_cause() {
    let shown = look_up(&Folder::new(), "Japarov", "2021-05-24");
    let president = part(&shown, "person:sadyr-japarov");
    assert!(president.contains("Japarov: surname, "), "{president}");
    assert!(president.contains("source derived: the family name in a full name\n"), "{president}");
    assert!(
        president.contains(
            "links only with cause, as a family name: where the text names Sadyr Japarov in full, \
            or their office before the name, or what they lead on 2021-05-24, itself or by its capital: country:KG\n"
        ),
        "{president}"
    );
    // He did not lead a government before October.
    let minister = part(&shown, "person:akylbek-japarov");
    assert!(minister.contains("where the text names Akylbek Japarov in full\n"), "{minister}");
}

#[test]
fn json_tells_the_cause_too() {
    let run =
        Folder::new().run_with_builtin(&["gazetteer", "lookup", "Bakiyev", "--json", "--date", "2012-01-01"]).silent();
    let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let entities = answer["entities"].as_array().expect("entities");
    let bakiyev = entities.iter().find(|entity| entity["entity"] == "person:kurmanbek-bakiyev").expect("he is there");
    assert_eq!(bakiyev["links"], "with_cause");
    assert_eq!((&bakiyev["leads"], &bakiyev["led_before"]), (&json!([]), &json!(["country:KG"])));
}

#[test]
fn capitals_and_names_that_are_never_read_say_so() {
    let folder = Folder::new();
    let shown = look_up(&folder, "Bishkek", "2021");
    assert!(part(&shown, "country:KG").contains("links as the government only where"), "{shown}");
    assert!(!part(&shown, "place:bishkek").contains("links"), "{shown}");
    let shown = look_up(&folder, "Congress", "2021");
    assert!(shown.contains("links never: no text is read for it"), "{shown}");
}

const COUNTRIES: &str = "id\tname\tnaming\ncountry:KG\tKyrgyzstan\tcyrillic\ncountry:RU\tRussia\tcyrillic\ncountry:TJ\tTajikistan\tcyrillic\n";

#[test]
fn a_name_that_was_made_by_respelling_says_so() {
    let folder = Folder::with(&[
        (".gazetteer/countries.tsv", COUNTRIES),
        (".gazetteer/people.tsv", "id\tname\nperson:azamat-jeenov\tAzamat Jeenov\n"),
        (".gazetteer/names/people.en.tsv", "entity\talias\tname\nperson:azamat-jeenov\tname\tAzamat Jeenov\n"),
        (".gazetteer/offices.tsv", "person\toffice\tof\nperson:azamat-jeenov\tspeaker\tcountry:KG\n"),
    ]);
    let run = folder.run(&["gazetteer", "lookup", "Azamat Zheenov"]).silent();
    assert!(run.stdout.contains("Azamat Zheenov: variant, "), "{}", run.stdout);
    assert!(run.stdout.contains("source derived: a full name, respelled\n"), "{}", run.stdout);
}

#[test]
fn an_ambiguous_name_tells_the_words_that_decide() {
    let folder = Folder::with(&[
        (".gazetteer/places.tsv", "id\tname\nplace:russia-ohio\tRussia\n"),
        (".gazetteer/names/places.en.tsv", "entity\talias\tname\tsource\nplace:russia-ohio\tname\tRussia\tmine\n"),
        (
            ".gazetteer/ambiguous.en.tsv",
            "form\tentity\treading\tbefore\tafter\tnot_before\tnot_after\n\
            Russia\tcountry:RU\ton\t\t\tin {given}\tTownship\nRussia\tplace:russia-ohio\toff\tOhio\tTownship village\t\t\n",
        ),
        (".gazetteer/blocks.en.tsv", "name\nAttrussia\nNew Russia, Inc.\nRussia House\n"),
    ]);
    let run = folder.run(&["gazetteer", "lookup", "russia"]).silent();
    expect![[r#"
        russia: not read inside New Russia, Inc.; Russia House

        country:RU
          country: Russia
          iso RU
          called:
            Russia: name, case title (with its capitals or all in capitals), language en, source mine
          listed as ambiguous, meant unless words beside it or the document speak for something else
            not meant behind in, {given}
            not meant before Township
          memberships: none

        place:russia-ohio
          place: Russia
          called:
            Russia: name, case title (with its capitals or all in capitals), language en, source mine
          listed as ambiguous, meant only where words beside it or the document speak for it
            meant behind Ohio
            meant before Township, village
    "#]]
    .assert_eq(&run.stdout);
    let run = folder.run(&["gazetteer", "lookup", "russia", "--json"]).silent();
    let answer: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(answer["hidden_in"], json!(["New Russia, Inc.", "Russia House"]));
    let words =
        json!({"on": false, "before": ["Ohio"], "after": ["Township", "village"], "not_before": [], "not_after": []});
    assert_eq!(answer["entities"][1]["ambiguous"], words);
}
