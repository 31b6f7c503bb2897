//! `whowhom gazetteer import` and `export`, with the formats of other tools.

use expect_test::{Expect, expect};

use super::support::{Folder, files};

const SPACY: &str = r#"{"label":"ORG","pattern":"Lake Forum","id":"org:lake-forum"}
{"label":"ORG","pattern":"LKF","id":"org:lake-forum"}
{"label":"ORG","pattern":[{"LOWER":"the"},{"LOWER":"lake"},{"LOWER":"-"},{"LOWER":"forum"}],"id":"org:lake-forum"}
{"label":"ORG","pattern":[{"ORTH":"LaFo"}],"id":"org:lake-forum"}
{"label":"GPE","pattern":"Lakeside"}
{"label":"PERSON","pattern":"Ann O'Lake","id":"ann"}
{"label":"NORP","pattern":"Kyrgyzians","id":"country:KG"}
{"label":"ORG","pattern":"Lake Palace","id":"country:KG"}
"#;

const ACTORS: &str = "\
<!-- Actors of our own -->
KYRGYZSTAN_ [KGZ] # a country
+KIRGISTAN_
ANN_O'LAKE_ ; a person
+PRESIDENT_O'LAKE_
+O'LAKE_
\t[KGZELI <991231]
\t[KGZGOV 20000101-080507]
\t[RUSGOV > 20120507] [KGZ]
LAKE_LIBERATION_FRONT_\t[KGZREB]
+LLF_
";

/// Imports `text`, compares what is written and told, exports it and imports that again.
#[track_caller]
fn check(format: &str, text: &str, expected: Expect, told: Expect) {
    let folder = Folder::with(&[("names", text), (".gazetteer/countries.tsv", COUNTRIES)]);
    let import = |file: &str, output: &str| {
        folder.run(&["gazetteer", "import", file, "--format", format, "-o", output, "--source", "x"])
    };
    let run = import("names", "first");
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let first = files(&folder.path("first"), "");
    expected.assert_eq(&first);
    told.assert_eq(&run.stderr);
    assert_eq!(folder.run(&["gazetteer", "check", "first"]).silent().stdout, "no fault\n");

    let run = folder.run(&["gazetteer", "export", "--format", format, "-o", "back", "--gazetteer", "first"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let run = import("back", "second");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(files(&folder.path("second"), ""), first, "{}", folder.read("back"));
}

const COUNTRIES: &str = "\
id\tname\tiso\tiso3
country:KG\tKyrgyzstan\tKG\tKGZ
country:RU\tRussia\tRU\tRUS
country:TJ\tTajikistan\tTJ\tTJK
";

#[test]
fn patterns_of_spacy() {
    check(
        "spacy",
        SPACY,
        expect![[r#"
        names/countries.en.tsv:
        entity	alias	name	case	source
        country:KG	demonym	Kyrgyzians		x
        country:KG	institution	Lake Palace		x
        names/organisations.en.tsv:
        entity	alias	name	case	source
        org:lake-forum	abbreviation	LKF		x
        org:lake-forum	name	Lake Forum		x
        org:lake-forum	variant	LaFo	exact	x
        org:lake-forum	variant	the lake-forum	any	x
        names/people.en.tsv:
        entity	alias	name	case	source
        person:ann	name	Ann O'Lake		x
        names/places.en.tsv:
        entity	alias	name	case	source
        place:lakeside	name	Lakeside		x
        organisations.tsv:
        id	name	source
        org:lake-forum	Lake Forum	x
        people.tsv:
        id	name	source
        person:ann	Ann O'Lake	x
        places.tsv:
        id	name	source
        place:lakeside	Lakeside	x
    "#]],
        expect![[r#"
        8 new names, 3 new entities, 0 roles; 0 names left out that the gazetteer has already
    "#]],
    );
}

#[test]
fn what_no_name_expresses_is_passed_over_and_told() {
    let text = r#"{"label":"ORG","pattern":[{"LOWER":"lake"},{"LOWER":"forum","OP":"?"}]}
{"label":"ORG","pattern":[{"TEXT":{"REGEX":"^Lake"}}]}
{"label":"ORG","pattern":[{"LEMMA":"lake"}]}
{"label":"ORG","pattern":[{"LOWER":"lake"},{"ORTH":"Forum"}]}
{"label":"PRODUCT","pattern":"Lakephone"}
{"label":"NORP","pattern":"Lakers"}
{"label":"ORG","pattern":"Lake Forum"}
"#;
    let folder = Folder::with(&[("a.jsonl", text)]);
    let run = folder.run(&["gazetteer", "import", "a.jsonl", "--format", "spacy", "-o", "-"]);
    assert_eq!(run.code, 0);
    assert_eq!(run.stdout, "name\tid\talias\tcase\tsource\nLake Forum\torg:lake-forum\tname\t\ta.jsonl\n");
    expect![[r#"
        a.jsonl: passed over 2 times, a condition that no name expresses: `{"REGEX":"^Lake"}` (line 2), `LEMMA` (line 3)
        a.jsonl: passed over 1 time, a label that no kind of entity has: `PRODUCT` (line 5)
        a.jsonl: passed over 1 time, a token of several conditions: `LOWER OP` (line 1)
        a.jsonl: passed over 1 time, the name of a people or a group without the id of its country: `Lakers` (line 6)
        a.jsonl: passed over 1 time, tokens of which some ask for letters and others do not: `Forum` (line 4)
        1 new name, 1 new entity, 0 roles; 0 names left out that the gazetteer has already
    "#]]
    .assert_eq(&run.stderr);
}

#[test]
fn mappings_of_regexner() {
    check(
        "regexner",
        "Lake Forum\tORGANIZATION\tMISC\t1\nL\\.K\\.F\\.\tORGANIZATION\nU.S.L.\tORGANIZATION\t\t2.5\n\
        (?i)lake (?i)group\tORGANIZATION\nAnn O'Lake\tPERSON\nLakeside\tCITY\n[Ll]ake Forum\tORGANIZATION\nlakes?\tLOCATION\nFriday\tDATE\nKirgistan\tCOUNTRY\n",
        expect![[r#"
            countries.tsv:
            id	name	source
            country:X-KIRGISTAN	Kirgistan	x
            names/countries.en.tsv:
            entity	alias	name	case	source
            country:X-KIRGISTAN	name	Kirgistan		x
            names/organisations.en.tsv:
            entity	alias	name	case	source
            org:l-k-f	abbreviation	L.K.F.		x
            org:lake-forum	name	Lake Forum		x
            org:lake-group	name	lake group	any	x
            org:u-s-l	abbreviation	U.S.L.		x
            names/people.en.tsv:
            entity	alias	name	case	source
            person:ann-o-lake	name	Ann O'Lake		x
            names/places.en.tsv:
            entity	alias	name	case	source
            place:lakeside	name	Lakeside		x
            organisations.tsv:
            id	name	source
            org:l-k-f	L.K.F.	x
            org:lake-forum	Lake Forum	x
            org:lake-group	lake group	x
            org:u-s-l	U.S.L.	x
            people.tsv:
            id	name	source
            person:ann-o-lake	Ann O'Lake	x
            places.tsv:
            id	name	source
            place:lakeside	Lakeside	x
        "#]],
        expect![[r#"
            names: passed over 2 times, a regular expression: `[Ll]ake Forum` (line 7), `lakes?` (line 8)
            names: passed over 1 time, a type that no kind of entity has: `DATE` (line 9)
            7 new names, 7 new entities, 0 roles; 0 names left out that the gazetteer has already
        "#]],
    );
}

#[test]
fn dictionaries_of_petrarch() {
    check(
        "petrarch",
        ACTORS,
        expect![[r#"
        names/countries.en.tsv:
        entity	alias	name	case	source
        country:KG	variant	Kirgistan		x
        names/organisations.en.tsv:
        entity	alias	name	case	source
        org:lake-liberation-front	abbreviation	LLF		x
        org:lake-liberation-front	name	Lake Liberation Front		x
        names/people.en.tsv:
        entity	alias	name	case	source
        person:ann-o-lake	name	Ann O'Lake		x
        person:ann-o-lake	surname	O'Lake		x
        person:ann-o-lake	variant	President O'Lake		x
        offices.tsv:
        person	office	of	start	end	note	source
        person:ann-o-lake	other	country:KG			KGZ	x
        person:ann-o-lake	other	country:KG		1999-12-31	KGZELI	x
        person:ann-o-lake	other	country:KG	2000-01-01	2008-05-07	KGZGOV	x
        person:ann-o-lake	other	country:RU	2012-05-07		RUSGOV	x
        organisations.tsv:
        id	name	country	note	source
        org:lake-liberation-front	Lake Liberation Front	country:KG	KGZREB	x
        people.tsv:
        id	name	source
        person:ann-o-lake	Ann O'Lake	x
    "#]],
        expect![[r#"
        6 new names, 2 new entities, 4 roles; 1 name left out that the gazetteer has already
    "#]],
    );
}

#[test]
fn a_role_is_known_by_its_date() {
    let folder = Folder::with(&[("a.actors", ACTORS), (".gazetteer/countries.tsv", COUNTRIES)]);
    folder.run(&["gazetteer", "import", "a.actors", "--format", "petrarch", "-o", "mine", "-q"]).silent();
    let look_up = ["gazetteer", "lookup", "Ann O'Lake", "--gazetteer", "mine", "--date"];
    let held = |date: &str| folder.run(&[&look_up[..], &[date]].concat()).silent().stdout;
    assert!(held("2005").contains("2000-01-01 to 2008-05-07: other, Kyrgyzstan (other of country:KG), KGZGOV"));
    assert!(held("2020").contains("since 2012-05-07: other, Russia (other of country:RU), RUSGOV"));
}

#[test]
fn roles_need_a_folder() {
    let folder = Folder::with(&[("a.actors", ACTORS), (".gazetteer/countries.tsv", COUNTRIES)]);
    let run = folder.run(&["gazetteer", "import", "a.actors", "--format", "petrarch", "-o", "mine.tsv"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("which one table cannot hold; name a folder"), "{}", run.stderr);
    assert_eq!(folder.names(), ["a.actors"]);
}

#[test]
fn a_country_that_began_is_no_person() {
    let text = "SOVIET_KYRGYZSTAN_\n+KYRGYZSTAN_\n+FRUNZE_\n\t[RUSKGZ <911225]\n\t[KGZ >911225]\n";
    let folder = Folder::with(&[("a.actors", text), (".gazetteer/countries.tsv", COUNTRIES)]);
    let run = folder.run(&["gazetteer", "import", "a.actors", "--format", "petrarch", "-o", "-", "-q"]).silent();
    assert!(run.stdout.contains("Soviet Kyrgyzstan\tcountry:KG\tvariant\t"), "{}", run.stdout);
}

#[test]
fn faults_of_every_format_have_lines() {
    let folder = Folder::new();
    let faults = |format: &str, text: &str| {
        folder.file("bad", text);
        let run = folder.run(&["gazetteer", "import", "bad", "--format", format, "-o", "out"]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        let is_told = |line: &&str| line.contains("error") || line.contains("-->");
        run.stderr.lines().filter(is_told).map(|line| line.to_owned() + "\n").collect::<String>()
    };
    expect![[r#"
        error: no `label`, which says what the pattern is
         --> bad:1:1
        error: not a JSON object: expected ident
         --> bad:2:1
        error: no `pattern`; it is a string or a list of tokens
         --> bad:3:1
        error: the `id` is no string
         --> bad:4:1
        error: one cell; a line has a pattern, a type, and perhaps overwritable types and a priority, parted by tabs
         --> bad:1:1
        error: the priority `high` is no number
         --> bad:2:26
        error: no name stands before this; begin with one, in a line of its own
         --> bad:1:2
        error: `20120230` is no date; write a day of the calendar as 20120507, or 120507
         --> bad:3:10
        error: `2012` is no time; write >20120507, <20000101 or 20000101-20080507
         --> bad:4:10
        error: `2004017` is no date; write a day of the calendar as 20120507, or 120507
         --> bad:5:10
        error: end 2011-01-01 stands before start 2012-05-07
         --> bad:6:10
        error: a code stands between `[` and `]`, and nothing else behind it
         --> bad:7:2
        error: `rus` is no code; write capitals, such as RUSGOV
         --> bad:8:3
    "#]]
    .assert_eq(
        &[
            faults("spacy", "{}\nnone\n{\"label\":\"ORG\"}\n{\"label\":\"ORG\",\"pattern\":\"A\",\"id\":7}\n"),
            faults("regexner", "Lake Forum\nLake Forum\tORGANIZATION\t\thigh\n"),
            faults(
                "petrarch",
                "\t[RUSGOV]\nANN_LAKE_\n\t[RUSGOV 20120230-20130101]\n\t[RUSGOV 2012]\n\t[RUSGOV 2004017-20061201]\n\
                \t[RUSGOV 20120507-20110101]\n\t[RUSGOV\n\t[rus]\n",
            ),
        ]
        .concat(),
    );
    assert_eq!(folder.names(), ["bad"]);
}
