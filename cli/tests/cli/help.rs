//! Help texts, and arguments that make no sense.

use super::support::Folder;

#[test]
fn every_command_has_help_with_an_example() {
    let folder = Folder::new();
    for command in [
        &[][..],
        &["extract"],
        &["graph"],
        &["merge"],
        &["show"],
        &["gazetteer"],
        &["gazetteer", "check"],
        &["gazetteer", "lookup"],
        &["gazetteer", "office"],
        &["gazetteer", "stats"],
        &["gazetteer", "import"],
        &["gazetteer", "export"],
    ] {
        for help in ["-h", "--help"] {
            let run = folder.run_with_builtin(&[command, &[help]].concat()).silent();
            assert!(run.stdout.contains("Example: whowhom "), "{command:?}: {}", run.stdout);
            let reads_names = command != ["merge"];
            assert_eq!(run.stdout.contains("--gazetteer"), reads_names, "{command:?}: {}", run.stdout);
        }
    }
}

#[test]
fn help_for_merge_has_no_option_that_it_does_not_use() {
    for arguments in [["merge", "--help"], ["help", "merge"]] {
        let run = Folder::new().run_with_builtin(&arguments).silent();
        for option in ["--gazetteer", "--no-builtin", "--language", "--date", "--jobs"] {
            assert!(!run.stdout.contains(option), "{option}: {}", run.stdout);
        }
        assert!(run.stdout.contains("--quiet") && run.stdout.contains("--multigraph"), "{}", run.stdout);
    }
}

#[test]
fn the_version_is_told() {
    let run = Folder::new().run_with_builtin(&["--version"]).silent();
    assert_eq!(run.stdout, concat!("whowhom ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn bad_arguments_end_with_2() {
    let folder = Folder::with(&[("a.txt", "Russia.")]);
    for arguments in [
        &[][..],
        &["read"],
        &["extract"],
        &["graph", "a.txt"],
        &["graph", "a.txt", "-o", "a.svg", "--backbone", "2"],
        &["graph", "a.txt", "-o", "a.svg", "--kinds", "planet"],
        &["show", "a.txt"],
        &["gazetteer"],
        &["gazetteer", "check"],
        &["gazetteer", "lookup"],
        &["gazetteer", "office", "KG"],
        &["gazetteer", "stats", "--all-languages", "--language", "ru"],
        &["gazetteer", "import", "a.txt", "--format", "list"],
        &["gazetteer", "import", "a.txt", "-o", "out", "--format", "brat"],
        &["gazetteer", "export"],
        &["extract", "a.txt", "--date", "yesterday"],
        &["extract", "a.txt", "--jobs", "0"],
        &["extract", "a.txt", "--offsets", "words"],
        &["extract", "a.txt", "--no-builtin"],
    ] {
        let run = folder.run_with_builtin(arguments);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_bad_date_says_what_a_good_one_is() {
    let run = Folder::new().run_with_builtin(&["extract", "a.txt", "--date", "19.3.2021"]);
    assert!(run.stderr.contains("`19.3.2021` is not a date; write 2021-03-19, 2021-03 or 2021"), "{}", run.stderr);
}

#[test]
fn an_unknown_language_lists_the_known_ones() {
    let folder = Folder::with(&[("a.txt", "Russia.")]);
    let run = folder.run_with_builtin(&["extract", "a.txt", "--language", "ru,xx"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("whowhom: no built-in names in language `xx`; use one of ar, "), "{}", run.stderr);
}

#[test]
fn options_for_all_commands_may_stand_before_the_command() {
    let folder = Folder::with(&[("a.txt", "Russia.")]);
    let run = folder.run_with_builtin(&["--no-builtin", "--gazetteer", ".gazetteer", "-q", "extract", "a.txt"]);
    assert_eq!(run.silent().records().len(), 1);
}
