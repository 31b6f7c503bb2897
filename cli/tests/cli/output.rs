//! Where results go.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use super::support::{Folder, many_records};

const GOOD: &str = "Russia met Kyrgyzstan.";

#[test]
fn a_file_holds_what_standard_output_would() {
    let folder = Folder::with(&[("a.txt", GOOD)]);
    let run = folder.run(&["extract", "a.txt", "-o", "out.jsonl"]).silent();
    assert_eq!(run.stdout, "");
    assert_eq!(folder.read("out.jsonl"), folder.run(&["extract", "a.txt"]).stdout);
    assert_eq!(folder.read("out.jsonl"), folder.run(&["extract", "a.txt", "-o", "-"]).stdout);
    assert_eq!(folder.names(), ["a.txt", "out.jsonl"]);
}

#[test]
fn a_run_that_fails_leaves_the_file_as_it_was() {
    let folder = Folder::with(&[("out.jsonl", "before"), ("out.graphml", "before"), ("empty.txt", "")]);
    for arguments in [
        &["extract", "missing.txt", "-o", "out.jsonl"][..],
        &["graph", "missing.txt", "-o", "out.graphml"],
        &["graph", "empty.txt", "-o", "out.graphml"],
        &["extract", "empty.txt", "-o", "out.jsonl", "--language", "xx", "--gazetteer", "missing.tsv"],
    ] {
        assert_eq!(folder.run(arguments).code, 2, "{arguments:?}");
    }
    assert_eq!((folder.read("out.jsonl").as_str(), folder.read("out.graphml").as_str()), ("before", "before"));
    assert_eq!(folder.names(), ["empty.txt", "out.graphml", "out.jsonl"]);
}

#[test]
fn a_run_with_faults_writes_what_it_has() {
    let folder = Folder::with(&[("a.txt", GOOD), ("out.jsonl", "before")]);
    assert_eq!(folder.run(&["extract", "missing.txt", "a.txt", "-o", "out.jsonl"]).code, 1);
    assert!(folder.read("out.jsonl").starts_with("{\"id\":\"a.txt\""));
}

#[test]
fn places_that_cannot_be_written_to() {
    let folder = Folder::with(&[("a.txt", GOOD), ("folder.graphml/b.txt", "")]);
    for (output, reason) in [
        ("missing/out.jsonl", "missing/out.jsonl: cannot write: there is no folder missing"),
        ("folder.graphml", "folder.graphml: cannot write: it is a folder"),
        ("a.txt/out.graphml", "a.txt/out.graphml: cannot write: "),
    ] {
        // The input is not there, which would be told if it were looked for.
        let run = folder.run(&["extract", "missing.txt", "-o", output]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.starts_with(&format!("whowhom: {reason}")), "{}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, File, Permissions};
    use std::os::unix::fs::PermissionsExt;

    use super::{Folder, GOOD, many_records};
    use crate::support::link;

    fn mode(folder: &Folder, name: &str) -> u32 {
        fs::metadata(folder.path(name)).expect("file").permissions().mode() & 0o777
    }

    #[test]
    fn files_have_the_permissions_of_any_new_file_or_keep_theirs() {
        let folder = Folder::with(&[("a.txt", GOOD), ("kept.jsonl", "")]);
        fs::set_permissions(folder.path("kept.jsonl"), Permissions::from_mode(0o640)).expect("permissions");
        folder.run(&["extract", "a.txt", "-o", "new.jsonl"]).silent();
        folder.run(&["extract", "a.txt", "-o", "kept.jsonl"]).silent();
        assert_eq!(mode(&folder, "new.jsonl"), mode(&folder, "a.txt"));
        assert_eq!(mode(&folder, "kept.jsonl"), 0o640);
    }

    #[test]
    fn links_are_followed() {
        let folder = Folder::with(&[("a.txt", GOOD), ("data/old.jsonl", "before")]);
        link("data/old.jsonl", folder.path("old"));
        link("data/new.jsonl", folder.path("new"));
        for (name, file) in [("old", "data/old.jsonl"), ("new", "data/new.jsonl")] {
            folder.run(&["extract", "a.txt", "-o", name]).silent();
            assert!(folder.path(name).is_symlink());
            assert!(folder.read(file).starts_with("{\"id\":\"a.txt\""));
        }
        link("circle", folder.path("circle"));
        assert_eq!(folder.run(&["extract", "a.txt", "-o", "circle"]).code, 2);
    }

    #[test]
    fn devices_are_written_to_as_they_are() {
        let folder = Folder::with(&[("a.txt", GOOD)]);
        let plain = folder.run(&["extract", "a.txt"]).stdout;
        assert_eq!(folder.run(&["extract", "a.txt", "-o", "/dev/stdout"]).silent().stdout, plain);
        folder.run(&["extract", "a.txt", "-o", "/dev/null"]).silent();
        let run = folder.run(&["graph", "a.txt", "-o", "/dev/stdout", "--quiet"]).silent();
        assert!(run.stdout.starts_with("<?xml"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_named() {
        let folder = Folder::with(&[("a.txt", GOOD)]);
        for command in ["extract", "graph"] {
            let run = folder.run(&[command, "a.txt", "-o", "/dev/full"]);
            let reason = "whowhom: /dev/full: cannot write: No space left on device (os error 28)\n";
            assert_eq!((run.code, run.stderr.as_str()), (2, reason));
        }
        let full = File::options().write(true).open("/dev/full").expect("/dev/full");
        let output = folder.command(&["extract", "a.txt"]).stdout(full).output().expect("the program starts");
        let reason = "whowhom: standard output: cannot write: No space left on device (os error 28)\n";
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(2), reason));
    }

    #[test]
    fn standard_output_into_a_file_adds_to_what_is_there() {
        let folder = Folder::with(&[("a.txt", GOOD), ("out.jsonl", "before\n")]);
        let file = File::options().append(true).open(folder.path("out.jsonl")).expect("file");
        let mut command = folder.command(&["extract", "a.txt", "-o", "/dev/stdout"]);
        assert!(command.stdout(file).status().expect("the program starts").success());
        assert!(folder.read("out.jsonl").starts_with("before\n{\"id\":\"a.txt\""));
    }

    #[test]
    fn nothing_is_left_behind_where_a_signal_ends_the_run() {
        use std::os::unix::process::ExitStatusExt;
        use std::process::Stdio;

        for (name, signal) in [("TERM", 15), ("INT", 2)] {
            let folder = Folder::new();
            let mut command = folder.command(&["extract", "-", "-o", "out.jsonl"]);
            let mut child = command.stdin(Stdio::piped()).spawn().expect("the program starts");
            while folder.names().is_empty() {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            // It may have made its file and not yet wait for signals, which then end it all the same.
            std::thread::sleep(std::time::Duration::from_millis(200));
            // Else `wait` closes it, and the run may end before the signal does.
            let input = child.stdin.take();
            let id = child.id().to_string();
            let kill = std::process::Command::new("kill").args(["-s", name, &id]).status().expect("kill");
            assert!(kill.success());
            let status = child.wait().expect("the program ends");
            drop(input);
            assert_eq!(status.signal(), Some(signal));
            assert_eq!(folder.names(), [""; 0], "{name}");
        }
    }

    #[test]
    fn nothing_is_told_where_standard_error_is_closed() {
        let folder = Folder::with(&[("a.jsonl", &many_records(3))]);
        let program = env!("CARGO_BIN_EXE_whowhom");
        let script = format!("{program} extract missing.txt a.jsonl --no-builtin --gazetteer .gazetteer 2>&-");
        let mut command = std::process::Command::new("sh");
        let output = command.args(["-c", &script]).current_dir(folder.path(".")).output().expect("sh starts");
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_fault() {
    let folder = Folder::new();
    folder.file("a.jsonl", many_records(20_000));
    let mut command = folder.command(&["extract", "a.jsonl"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let mut first = String::new();
    let mut stdout = BufReader::new(child.stdout.take().expect("standard output"));
    stdout.read_line(&mut first).expect("a line");
    drop(stdout);
    let output = child.wait_with_output().expect("the program ends");
    assert!(first.starts_with("{\"id\":\"d0\""));
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn results_come_while_the_input_is_still_open() {
    let folder = Folder::new();
    let mut command = folder.command(&["extract", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("standard input");
    let mut stdout = BufReader::new(child.stdout.take().expect("standard output"));
    for id in ["a", "b", "c"] {
        writeln!(stdin, "{{\"id\":\"{id}\",\"text\":\"Russia.\"}}").expect("the program reads");
        let mut line = String::new();
        stdout.read_line(&mut line).expect("a line");
        assert!(line.starts_with(&format!("{{\"id\":\"{id}\"")));
    }
    drop(stdin);
    assert!(child.wait().expect("the program ends").success());
}
