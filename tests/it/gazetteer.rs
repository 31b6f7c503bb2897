//! Reading, checking and asking gazetteers.

use expect_test::{Expect, expect};
use whowhom::{Document, Extractor, Gazetteer, GazetteerFiles, Kind, check};

use crate::support::BUILTIN;

/// The faults of a small gazetteer with one more file.
#[track_caller]
fn check_faults(name: &str, text: &str, expected: Expect) {
    let mut files = GazetteerFiles::new();
    files.add_text(
        "things.tsv",
        "id\tname\ncountry:KG\tKyrgyzstan\norg:csto\tCSTO\nperson:sadyr-japarov\tSadyr Japarov\n",
    );
    files.add_text(name, text);
    let faults: Vec<String> = match Gazetteer::from_files(&files) {
        Ok(_) => vec!["none".to_owned()],
        Err(error) => error.problems().iter().map(ToString::to_string).collect(),
    };
    expected.assert_eq(&faults.join("\n"));
}

#[test]
fn every_fault_of_names_is_reported_with_its_line() {
    let text = "entity\talias\tname\tcase\tstart\tend\n\
        country:KG\tnme\tKyrgyzstan\t\t\t\n\
        country:XX\tname\tNowhere\t\t\t\n\
        country:KG\tname\t\t\t\t\n\
        country:KG\tname\tKyrgyzia\tlower\t\t\n\
        country:KG\tname\tKirghizia\t\t2020-13\t\n\
        country:KG\tname\tKirgizia\t\t2020\t1991-08\n\
        country:KG\tname\tKirgizia\t\t\t\n\
        country:KG\tname\tshort row\n\
        country:KG\tname\t space\t\t\t\n";
    check_faults(
        "names.tsv",
        text,
        expect![[r#"
        names.tsv:2: unknown alias kind `nme`; use one of name, official, abbreviation, variant, former, adjective, demonym, capital, institution, surname
        names.tsv:3: no entity has the id `country:XX`; add its row to a table of entities
        names.tsv:4: empty name
        names.tsv:5: unknown case `lower`; use one of upper, title, strict, exact, any, off
        names.tsv:6: `2020-13` is not a date; write 2021-03-19, 2021-03 or 2021
        names.tsv:7: end 1991-08 stands before start 2020
        names.tsv:8: `Kirgizia` stands on line 7 already
        names.tsv:9: 3 cells where the header has 6 columns
        names.tsv:10: space around the name ` space`"#]],
    );
}

#[test]
fn every_fault_of_entities_is_reported_with_its_line() {
    let text = "id\tname\tstart\tend\n\
        people:x\tX\t\t\n\
        person:Ж\tX\t\t\n\
        person:y\t\t\t\n\
        person:z\tZ\t2001\t2000\n\
        person:z\tZ\t\t\n";
    check_faults(
        "people.tsv",
        text,
        expect![[r#"
        people.tsv:2: unknown entity kind in id `people:x`; ids begin with country:, person:, org: or place:
        people.tsv:3: id `person:Ж` may hold letters from a to z, digits and hyphens only
        people.tsv:4: empty name
        people.tsv:5: end 2000 stands before start 2001
        people.tsv:6: `person:z` stands on line 5 already"#]],
    );
}

#[test]
fn columns_are_checked_before_rows() {
    check_faults(
        "names.tsv",
        "entity\tname\tcolour\n",
        expect![[r#"
        names.tsv:1: missing column `alias`
        names.tsv:1: unknown column `colour`; use entity, alias, name, case, start, end, note, source"#]],
    );
    check_faults(
        "what.tsv",
        "# a comment\nwhat\tname\n",
        expect![
            "what.tsv:2: a table that begins with column `what` is not known; the first columns are one of `person office of`, `member organisation`, `entity alias name`, `id name`, `form entity reading`, `name id`, `word list`, `given_name`, `phrase list`, `noun office`, `token list`, `term unit number`, `name`"
        ],
    );
    check_faults(
        "empty.tsv",
        "",
        expect!["empty.tsv: no header line; the first line names the columns, parted by tabs"],
    );
    check_faults(
        "offices.tsv",
        "person\toffice\tof\tstart\nperson:nobody\tpresident\tcountry:KG\t2020\n",
        expect!["offices.tsv:2: no entity has the id `person:nobody`; add its row to a table of entities"],
    );
}

#[test]
fn a_list_of_names_and_ids_is_enough() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    let list = "name\tid\nLake Forum\torg:lake-forum\nThe Lake Group\torg:lake-forum\nLKF\torg:lake-forum\nKirgistan\tcountry:KG\n";
    files.add_text("mine.tsv", list);
    let gazetteer = Gazetteer::from_files(&files).expect("no fault");
    let forum = gazetteer.entity("org:lake-forum").expect("it was made");
    assert_eq!((forum.name(), forum.kind()), ("Lake Forum", Kind::Organisation));
    let names: Vec<String> = forum.aliases().map(|alias| format!("{} {}", alias.name(), alias.kind())).collect();
    assert_eq!(names, ["Lake Forum name", "The Lake Group variant", "LKF abbreviation"]);
    let kyrgyzstan = gazetteer.entity("country:KG").expect("a country");
    assert_eq!(kyrgyzstan.name(), "Kyrgyzstan");
    assert_eq!(gazetteer.lookup("kirgistan").first().map(|alias| alias.entity()), Some(kyrgyzstan));
    assert!(check(&files).is_empty(), "a list has an order of its own");
}

#[test]
fn other_tables_may_speak_of_the_entities_of_a_list() {
    let mut files = GazetteerFiles::new();
    files.add_text("a.tsv", "entity\talias\tname\norg:lake-forum\tvariant\tLake Group\n");
    files.add_text("b.tsv", "name\tid\talias\tcase\nlake forum\torg:lake-forum\tname\tany\n");
    let gazetteer = Gazetteer::from_files(&files).expect("no fault");
    assert_eq!(gazetteer.entities().flat_map(|entity| entity.aliases()).count(), 2);
}

#[test]
fn every_fault_of_a_list_is_reported_with_its_line() {
    let text = "name\tid\talias\n\
        Forum\tbody:forum\t\n\
        \torg:forum\t\n\
        Forum\torg:forum\tnme\n\
        Forum\torg:forum\t\n\
        Forum\t\t\n";
    check_faults(
        "list.tsv",
        text,
        expect![[r#"
            list.tsv:2: unknown entity kind in id `body:forum`; ids begin with country:, person:, org: or place:
            list.tsv:3: empty name
            list.tsv:4: unknown alias kind `nme`; use one of name, official, abbreviation, variant, former, adjective, demonym, capital, institution, surname
            list.tsv:5: `Forum` stands on line 4 already
            list.tsv:6: unknown entity kind in id ``; ids begin with country:, person:, org: or place:"#]],
    );
}

#[test]
fn names_that_are_listed_as_ambiguous_tell_what_decides() {
    let gazetteer = BUILTIN.gazetteer();
    let contexts = gazetteer.contexts("georgia");
    let keys: Vec<(&str, bool)> = contexts.iter().map(|context| (context.entity().key(), context.is_on())).collect();
    assert!(keys.contains(&("country:GE", true)), "{keys:?}");
    assert!(contexts.iter().any(|context| context.before().chain(context.after()).next().is_some()));
    assert!(gazetteer.contexts("Kyrgyzstan").is_empty());
    assert!(gazetteer.ambiguous_forms().contains(&"georgia"));
    assert!(gazetteer.blocks().any(|block| block == "Jersey City"));
}

#[test]
fn files_from_a_spreadsheet_are_read() {
    check_faults("names.tsv", "\u{feff}entity\talias\tname\r\ncountry:KG\tname\tKyrgyzstan\r\n", expect!["none"]);
}

#[test]
fn a_later_row_for_an_entity_takes_the_place_of_the_earlier_one() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("mine.tsv", "id\tname\tiso\ncountry:KG\tMy Kyrgyzstan\tKG\n");
    let gazetteer = Gazetteer::from_files(&files).expect("no fault");
    assert_eq!(gazetteer.entity("country:KG").map(|entity| entity.name()), Some("My Kyrgyzstan"));
    assert!(gazetteer.lookup("Kyrgyzstan").len() == 1, "its names stay");
}

#[test]
fn a_given_name_of_two_syllables_has_a_hyphen_or_none() {
    let keys =
        |name: &str| BUILTIN.gazetteer().lookup(name).iter().map(|alias| alias.entity().key()).collect::<Vec<_>>();
    for [with, without] in [["Kim Young-sam", "Kim Young Sam"], ["Choe Son-hui", "Choe Son Hui"]] {
        assert_eq!(keys(with).len(), 1, "{with}");
        assert_eq!(keys(with), keys(without));
    }
    assert!(keys("Angela Mer-kel").is_empty());
}

#[test]
fn a_block_that_hides_the_name_of_an_entity_is_a_fault() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("more.tsv", "name\tnote\tsource\nKyrgyzstan\tplace name\tcurated\n");
    let problems: Vec<String> = check(&files).iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["blocks.en.tsv: `Kyrgyzstan` is a name of country:KG; delete its row here"]);
}

#[test]
fn a_meaning_that_has_not_the_name_is_a_fault() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("more.tsv", "form\tentity\treading\tsource\nJordan\tcountry:MA\toff\tcurated\n");
    let problems: Vec<String> = check(&files).iter().map(ToString::to_string).collect();
    assert_eq!(problems, ["ambiguous.en.tsv: `jordan` is no name of country:MA; give it that name, or delete the row"]);
}

#[test]
fn nobody_is_called_by_the_country_that_he_reigned_over() {
    let meanings = |name: &str| -> Vec<&str> {
        BUILTIN.gazetteer().lookup(name).iter().map(|alias| alias.entity().key()).collect()
    };
    assert_eq!(meanings("Spain"), ["country:ES"]);
    assert_eq!(meanings("Morocco"), ["country:MA"]);
    assert!(meanings("Felipe VI").contains(&"person:felipe-vi"));
}

#[test]
fn the_built_in_files_are_in_order_in_every_language() {
    let languages = GazetteerFiles::builtin_languages();
    assert!(languages.contains(&"en") && languages.contains(&"ky"));
    let problems = check(&GazetteerFiles::builtin(&languages));
    let lines: Vec<String> = problems.iter().take(20).map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{} faults\n{}", problems.len(), lines.join("\n"));
}

#[test]
fn every_entity_has_an_english_name_that_look_ups_find() {
    let gazetteer = BUILTIN.gazetteer();
    for entity in gazetteer.entities() {
        let names: Vec<_> = entity.aliases().collect();
        assert!(!names.is_empty(), "{} has no English name", entity.key());
        for alias in names {
            let found = gazetteer.lookup(alias.name()).iter().any(|found| found.entity() == entity);
            assert!(found, "{} is not found by `{}`", entity.key(), alias.name());
        }
    }
}

#[test]
fn a_name_is_found_with_and_without_its_article() {
    let keys =
        |name: &str| BUILTIN.gazetteer().lookup(name).iter().map(|alias| alias.entity().key()).collect::<Vec<_>>();
    for (name, key) in [("Kremlin", "country:RU"), ("Netherlands", "country:NL"), ("Gambia", "country:GM")] {
        assert!(keys(name).contains(&key), "{name}");
        assert_eq!(keys(&format!("the {name}")), keys(name));
    }
    assert_eq!(keys("Antigua & Barbuda"), ["country:AG"]);
}

#[test]
fn the_193_members_of_the_un_are_countries() {
    let members = |entity: &whowhom::Entity<'_>| entity.attribute("status") == Some("un_member");
    let count = BUILTIN.gazetteer().entities().filter(|entity| entity.kind() == Kind::Country).filter(members).count();
    assert_eq!(count, 193);
}

#[test]
fn offices_and_memberships_have_dates() {
    let gazetteer = BUILTIN.gazetteer();
    let bakiyev = gazetteer.entity("person:kurmanbek-bakiyev").expect("he is in the gazetteer");
    let date = "2006-10-06".parse().expect("a date");
    let held: Vec<(&str, &str)> = bakiyev
        .offices()
        .filter(|office| office.is_held_on(date))
        .map(|office| (office.office(), office.of().key()))
        .collect();
    assert_eq!(held, [("head_of_state", "country:KG")]);
    let kyrgyzstan = gazetteer.entity("country:KG").expect("a country");
    assert!(kyrgyzstan.memberships().any(|membership| membership.organisation().key() == "org:csto"));
}

#[test]
fn other_languages_are_loaded_on_request() {
    assert!(BUILTIN.gazetteer().lookup("Кыргызстан").is_empty());
    let russian = Gazetteer::from_files(&GazetteerFiles::builtin(&["en", "ru"])).expect("no fault");
    assert_eq!(russian.lookup("киргизия").first().map(|alias| alias.entity().key()), Some("country:KG"));
}

#[test]
fn a_number_that_begins_a_name_is_no_given_name() {
    let names = "entity\talias\tname\nperson:sadyr-japarov\tvariant\t14th Chief Scout\n";
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("mine.en.tsv", names);
    let extractor = Extractor::new(Gazetteer::from_files(&files).expect("no fault"));
    let document = Document::new("1", "On March 14th Ghana left, and the 14th Chief Scout slept.");
    let extraction = extractor.extract(&document);
    let found: Vec<&str> = extraction.mentions().map(|mention| mention.text()).collect();
    assert_eq!(found, ["Ghana", "14th Chief Scout"]);
}
