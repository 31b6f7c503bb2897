//! `whowhom gazetteer import` and `export`, with lists of names.

use expect_test::expect;

use super::support::{Folder, entities, gzip};

const LIST: &str =
    "name\tid\nLake Forum\torg:lake-forum\nLake Group\torg:lake-forum\nLF\torg:lake-forum\nKirgistan\tcountry:KG\n";

#[test]
fn a_list_is_a_gazetteer_as_it_is() {
    let folder = Folder::with(&[("my.tsv", LIST), ("a.txt", "LF met the Lake Group in Kirgistan.")]);
    let run = folder.run(&["extract", "a.txt", "--gazetteer", "my.tsv"]).silent();
    assert_eq!(entities(&run.records()[0]), ["org:lake-forum", "org:lake-forum", "country:KG"]);
    assert_eq!(folder.run(&["gazetteer", "check", "my.tsv"]).silent().stdout, "no fault\n");
}

#[test]
fn a_list_becomes_tables_that_have_no_fault() {
    let folder = Folder::with(&[("my.tsv", LIST)]);
    let run = folder.run(&["gazetteer", "import", "my.tsv", "--format", "list", "-o", "mine"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert_eq!(run.stderr, "4 new names, 1 new entity, 0 roles; 0 names left out that the gazetteer has already\n");
    expect![[r#"
        id	name	source
        org:lake-forum	Lake Forum	my.tsv
        entity	alias	name	case	source
        org:lake-forum	abbreviation	LF		my.tsv
        org:lake-forum	name	Lake Forum		my.tsv
        org:lake-forum	variant	Lake Group		my.tsv
        entity	alias	name	case	source
        country:KG	variant	Kirgistan		my.tsv
    "#]]
    .assert_eq(
        &[
            folder.read("mine/organisations.tsv"),
            folder.read("mine/names/organisations.en.tsv"),
            folder.read("mine/names/countries.en.tsv"),
        ]
        .concat(),
    );
    assert_eq!(folder.run(&["gazetteer", "check", "mine"]).silent().stdout, "no fault\n");
    assert_eq!(folder.names(), ["mine", "my.tsv"]);
}

#[test]
fn commas_headers_and_ids_may_be_missing() {
    let folder = Folder::new();
    let table = |text: &str, options: &[&str]| {
        folder.file("list.csv", text);
        let import = &["gazetteer", "import", "list.csv", "--format", "list", "-o", "-", "-q"];
        folder.run(&[import, options].concat()).silent().stdout
    };
    let head = "name\tid\talias\tcase\tsource\n";
    assert_eq!(
        table("Name,ID\n\"Fish, Sons\",org:fish\n", &[]),
        format!("{head}Fish, Sons\torg:fish\tname\t\tlist.csv\n")
    );
    assert_eq!(
        table("\u{feff}Lake Forum,org:lf\r\n", &["--source", "x"]),
        format!("{head}Lake Forum\torg:lf\tname\t\tx\n")
    );
    assert_eq!(
        table("# mine\nLake Forum\nМамытов Жанар\nkyrgyzstan\n", &["--kind", "person"]),
        format!(
            "{head}Lake Forum\tperson:lake-forum\tname\t\tlist.csv\nМамытов Жанар\tperson:mamytov-zhanar\tname\t\tlist.csv\nkyrgyzstan\tperson:kyrgyzstan\tname\t\tlist.csv\n"
        )
    );
    // What the gazetteer has already is left out.
    assert_eq!(
        table("Lake State\nKYRGYZSTAN\n", &["--kind", "country"]),
        format!("{head}Lake State\tcountry:X-LAKE-STATE\tname\t\tlist.csv\n")
    );
    assert_eq!(
        table("name\talias\tid\tcase\nlake forum\tofficial\torg:lf\tany\n", &[]),
        format!("{head}lake forum\torg:lf\tofficial\tany\tlist.csv\n")
    );
}

#[test]
fn every_fault_is_told_and_nothing_is_written() {
    let folder = Folder::with(&[
        ("bad.tsv", "name\tid\n\torg:x\nForum\tbody:forum\nForum\torg:ж\nForum\n--\torg:y\n"),
        ("mine.tsv", "before"),
    ]);
    for output in ["mine.tsv", "mine"] {
        let run = folder.run(&["gazetteer", "import", "bad.tsv", "--format", "list", "-o", output]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""));
        let faults: Vec<&str> =
            run.stderr.lines().filter(|line| line.contains("error") || line.contains("-->")).collect();
        expect![[r#"
            error: a name without a letter
             --> bad.tsv:2:1
            error: unknown entity kind in id `body:forum`; ids begin with country:, person:, org: or place:
             --> bad.tsv:3:7
            error: id `org:ж` may hold letters from a to z, digits and hyphens only
             --> bad.tsv:4:7
            error: 1 cell where the first line has 2
             --> bad.tsv:5:1
            error: a name without a letter
             --> bad.tsv:6:1"#]]
        .assert_eq(&faults.join("\n"));
    }
    assert_eq!(folder.read("mine.tsv"), "before");
    assert_eq!(folder.names(), ["bad.tsv", "mine.tsv"]);
}

#[test]
fn places_that_cannot_be_written_to_and_files_that_cannot_be_read() {
    let folder = Folder::with(&[("my.tsv", LIST), ("full/a.txt", ""), ("known.tsv", "Russia\tcountry:RU\n")]);
    folder.file("latin.tsv", b"name\tid\nAndr\xe9\tperson:a\n");
    for (input, output, reason) in [
        ("my.tsv", "full", "full: the folder is not empty; name a new one"),
        ("my.tsv", "out.csv", "out.csv: names are written to a .tsv file or to a folder"),
        ("missing.tsv", "out", "missing.tsv: cannot be read: "),
        ("latin.tsv", "out", "not UTF-8 at byte 12 of the file; save it as UTF-8"),
        ("known.tsv", "out", "known.tsv: no name that the gazetteer does not have already"),
    ] {
        let run = folder.run(&["gazetteer", "import", input, "--format", "list", "-o", output]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{input} {output}");
        assert!(run.stderr.contains(reason), "{input} {output}: {}", run.stderr);
    }
    assert_eq!(folder.names(), ["full", "known.tsv", "latin.tsv", "my.tsv"]);
}

#[test]
fn packed_files_and_standard_input_are_read() {
    let folder = Folder::new();
    folder.file("my.tsv.gz", gzip(LIST.as_bytes()));
    let run = folder.run(&["gazetteer", "import", "my.tsv.gz", "--format", "list", "-o", "-", "-q", "--source", "x"]);
    let piped = folder.pipe(&["gazetteer", "import", "-", "--format", "list", "-o", "-", "-q", "--source", "x"], LIST);
    assert_eq!(run.silent().stdout, piped.silent().stdout);
}

#[test]
fn a_language_and_no_gazetteer_are_taken() {
    let folder = Folder::with(&[("my.csv", "Озёрный форум,org:lake-forum\n")]);
    let import = ["gazetteer", "import", "my.csv", "--format", "list", "-o", "mine", "-q"];
    folder.run_with_builtin(&[&import[..], &["--no-builtin", "--language", "ru"]].concat()).silent();
    assert!(folder.read("mine/names/organisations.ru.tsv").contains("\tname\tОзёрный форум\t"));
}

#[test]
fn what_was_exported_is_imported_as_it_was() {
    let folder =
        Folder::with(&[("my.tsv", "name\tid\tcase\nLake Forum\torg:lake-forum\t\nforum\torg:lake-forum\tany\n")]);
    let import = |file: &str, output: &str| {
        let arguments =
            ["gazetteer", "import", file, "--format", "list", "-o", output, "-q", "--no-builtin", "--source", "x"];
        folder.run_with_builtin(&arguments).silent();
    };
    import("my.tsv", "first");
    let export = ["gazetteer", "export", "--format", "list", "-o", "back.tsv", "--no-builtin", "--gazetteer", "first"];
    folder.run_with_builtin(&export).silent();
    import("back.tsv", "second");
    for file in ["organisations.tsv", "names/organisations.en.tsv"] {
        assert_eq!(folder.read(&format!("first/{file}")), folder.read(&format!("second/{file}")), "{file}");
    }
}

#[test]
fn the_columns_of_lists_and_counts_are_told() {
    let told = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/FILES.md")).expect("file");
    let (_, told) = told.split_once("## Lists of names").expect("a section");
    for command in [&["export", "--format", "list"][..], &["stats", "--tsv"]] {
        let run = Folder::new().run(&[&["gazetteer"], command].concat()).silent();
        let head = run.stdout.lines().find(|line| !line.starts_with('#')).expect("a head");
        for column in head.split('\t') {
            assert!(told.contains(&format!("| `{column}` |")), "{column}");
        }
    }
}
