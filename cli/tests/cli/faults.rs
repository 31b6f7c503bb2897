//! Inputs that cannot be read: each is named, the rest goes on.

use expect_test::{Expect, expect};

use super::support::{Folder, Run, gzip, zstd};

const GOOD: &str = "Russia met Kyrgyzstan.";

/// Reads `inputs` and compares exit code, ids and what was told.
fn check(folder: &Folder, inputs: &[&str], expected: Expect) {
    compare(&folder.run(&[&["extract"], inputs].concat()), &expected);
}

fn compare(run: &Run, expected: &Expect) {
    expected.assert_eq(&format!("exit {}: {}\n{}", run.code, run.ids().join(" "), run.stderr));
}

#[test]
fn a_text_that_is_not_utf_8() {
    let folder = Folder::with(&[("good.txt", GOOD)]);
    folder.file("latin.txt", b"First line.\nPr\xe9sident\n");
    folder.file("wide.txt", b"\xff\xfeR\0u\0");
    check(
        &folder,
        &["latin.txt", "wide.txt", "good.txt"],
        expect![[r#"
        exit 1: good.txt
        latin.txt:2: not UTF-8 at byte 14 of the file; save the text as UTF-8
        wide.txt: the text is UTF-16; save it as UTF-8
        whowhom: 2 faults in the inputs, named above; 1 document read
    "#]],
    );
}

#[test]
fn a_file_that_is_not_there() {
    let folder = Folder::with(&[("good.txt", GOOD)]);
    check(
        &folder,
        &["missing.txt", "good.txt", "nowhere/"],
        expect![[r#"
        exit 1: good.txt
        missing.txt: cannot be read: No such file or directory (os error 2)
        nowhere/: cannot be read: No such file or directory (os error 2)
        whowhom: 2 faults in the inputs, named above; 1 document read
    "#]],
    );
}

#[test]
fn nothing_can_be_read() {
    check(
        &Folder::new(),
        &["missing.txt"],
        expect![[r#"
        exit 2: 
        missing.txt: cannot be read: No such file or directory (os error 2)
        whowhom: no document could be read; 1 fault, named above
    "#]],
    );
}

#[test]
fn a_file_with_an_unknown_ending() {
    let folder = Folder::with(&[("good.txt", GOOD), ("a.pdf", "%PDF"), ("noending", GOOD), ("b.gz", "")]);
    check(
        &folder,
        &["a.pdf", "noending", "b.gz", "good.txt"],
        expect![[r#"
            exit 1: good.txt
            a.pdf: unknown ending; texts end in .txt, .jsonl or .csv, with .gz or .zst behind where they are packed, and others can be given as standard input, `-`
            noending: unknown ending; texts end in .txt, .jsonl or .csv, with .gz or .zst behind where they are packed, and others can be given as standard input, `-`
            b.gz: unknown ending; texts end in .txt, .jsonl or .csv, with .gz or .zst behind where they are packed, and others can be given as standard input, `-`
            whowhom: 3 faults in the inputs, named above; 1 document read
        "#]],
    );
}

#[test]
fn an_empty_file_is_left_out() {
    let folder = Folder::with(&[
        ("good.txt", GOOD),
        ("empty.txt", ""),
        ("blank.txt", "\u{feff} \n"),
        ("empty.jsonl", "\n"),
        ("header.csv", "id,text\n"),
        ("empty.csv", ""),
        ("empty.txt.gz", ""),
    ]);
    check(
        &folder,
        &["."],
        expect![[r#"
        exit 0: ./good.txt
        ./blank.txt: empty, left out
        ./empty.csv: empty, left out
        ./empty.jsonl: empty, left out
        ./empty.txt: empty, left out
        ./empty.txt.gz: empty, left out
        ./header.csv: empty, left out
    "#]],
    );
    check(
        &folder,
        &["empty.txt"],
        expect![[r#"
        exit 2: 
        empty.txt: empty, left out
        whowhom: no document in the inputs
    "#]],
    );
}

#[test]
fn a_folder_without_texts() {
    let folder = Folder::with(&[("good.txt", GOOD), ("pictures/a.png", "PNG"), ("pictures/sub/.hidden.txt", GOOD)]);
    check(
        &folder,
        &["pictures", "good.txt"],
        expect![[r#"
            exit 1: good.txt
            pictures: no text in this folder; texts end in .txt, .jsonl or .csv, with .gz or .zst behind where they are packed
            pictures: 1 file left out, being no text: pictures/a.png
            whowhom: 1 fault in the inputs, named above; 1 document read
        "#]],
    );
}

#[test]
fn lines_that_are_no_records() {
    let folder = Folder::new();
    folder.file(
        "a.jsonl",
        [
            b"{\"id\":\"good1\",\"text\":\"Russia.\"}\n".as_slice(),
            b"{\"id\":\"cut off\",\"text\":\"Rus\n",
            b"[{\"text\":\"Russia.\"}]\n",
            b"{\"id\":\"bytes\",\"text\":\"Pr\xe9sident\"}\n",
            b"{\"id\":\"no text\",\"body\":\"Russia.\"}\n",
            b"{\"id\":\"null\",\"text\":null}\n",
            b"{\"id\":\"two\",\"text\":\"Russia.\"} {}\n",
            b"{\"id\":\"number\",\"text\":5}\n",
            b"{\"id\":\"good2\",\"text\":\"Russia.\"}\n",
        ]
        .concat(),
    );
    check(
        &folder,
        &["a.jsonl"],
        expect![[r#"
            exit 1: good1 good2
            a.jsonl:2: not a JSON object in one line: EOF while parsing a string at column 27
            a.jsonl:3: not a JSON object in one line: invalid type: sequence, expected an object
            a.jsonl:4: not UTF-8 at byte 24 of the line; save the file as UTF-8
            a.jsonl:5: no text in field `text`; if another holds it, name that with --text-field
            a.jsonl:6: no text in field `text`; if another holds it, name that with --text-field
            a.jsonl:7: not a JSON object in one line: trailing characters at column 31
            a.jsonl:8: no text in field `text`; if another holds it, name that with --text-field
            whowhom: 7 faults in the inputs, named above; 2 documents read
        "#]],
    );
}

#[test]
fn a_date_that_is_none() {
    let lines = "{\"id\":\"a\",\"text\":\"Russia.\",\"date\":\"yesterday\"}\n{\"id\":\"b\",\"text\":\"Russia.\",\"date\":\"2021-02-30\"}\n";
    let folder = Folder::with(&[("a.jsonl", lines)]);
    check(
        &folder,
        &["a.jsonl", "--date", "2021"],
        expect![[r#"
        exit 1: a b
        a.jsonl:1: `yesterday` is not a date; write 2021-03-19, 2021-03 or 2021; the document is read without a date
        a.jsonl:2: `2021-02-30` is not a date; write 2021-03-19, 2021-03 or 2021; the document is read without a date
        whowhom: 2 faults in the inputs, named above; 2 documents read
    "#]],
    );
    let records = folder.run(&["extract", "a.jsonl", "--date", "2021"]).records();
    assert!(records.iter().all(|record| record.get("date").is_none()));
}

#[test]
fn tables_that_do_not_hold_together() {
    let folder = Folder::with(&[("columns.csv", "name; body\nx;y\n")]);
    folder.file("rows.csv", b"id,text\ngood1,Russia.\ntoo,many,cells\nbytes,Pr\xe9sident\n\"good\n2\",Russia.\nfew\n");
    check(
        &folder,
        &["columns.csv", "rows.csv"],
        expect![[r#"
            exit 1: good1 good
            2
            columns.csv: no column `text`; --text-field names one of `name; body`
            rows.csv:3: 3 cells where the header has 2 columns
            rows.csv:4: not UTF-8 at byte 2 of cell 2; save the file as UTF-8
            rows.csv:7: 1 cell where the header has 2 columns
            whowhom: 4 faults in the inputs, named above; 2 documents read
        "#]],
    );
}

#[test]
fn packed_files_that_are_damaged() {
    let folder = Folder::with(&[("good.txt", GOOD), ("plain.txt.gz", GOOD), ("plain.txt.zst", GOOD)]);
    let lines = super::support::many_records(5000);
    let (gzipped, zstd) = (gzip(lines.as_bytes()), zstd(lines.as_bytes()));
    folder.file("cut.jsonl.gz", &gzipped[..gzipped.len() - 9]);
    folder.file("cut.jsonl.zst", &zstd[..zstd.len() - 9]);
    let run = folder.run(&["extract", "plain.txt.gz", "plain.txt.zst", "cut.jsonl.gz", "cut.jsonl.zst", "good.txt"]);
    assert_eq!(run.code, 1);
    assert!(run.ids().len() > 2000, "what could be unpacked is read");
    assert_eq!(run.ids().last().map(String::as_str), Some("good.txt"));
    let told: Vec<&str> = run.stderr.lines().filter(|line| line.contains("cannot be unpacked")).collect();
    assert_eq!(told.len(), 4, "{}", run.stderr);
    for (line, name) in told.iter().zip(["plain.txt.gz: ", "plain.txt.zst: ", "cut.jsonl.gz: ", "cut.jsonl.zst: "]) {
        assert!(line.starts_with(name), "{line}");
    }
}

#[test]
fn a_checksum_that_differs() {
    let folder = Folder::new();
    let mut packed = gzip(GOOD.as_bytes());
    let checksum = packed.len() - 8;
    packed[checksum] ^= 1;
    folder.file("a.txt.gz", packed);
    check(
        &folder,
        &["a.txt.gz"],
        expect![[r#"
        exit 2: 
        a.txt.gz: cannot be unpacked: corrupt gzip stream does not have a matching checksum; the file is cut off, damaged or no gzip file
        whowhom: no document could be read; 1 fault, named above
    "#]],
    );
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere() {
    use super::support::link;

    let folder = Folder::with(&[("texts/good.txt", GOOD)]);
    link("nowhere.txt", folder.path("texts/broken.txt"));
    link("circle.txt", folder.path("texts/circle.txt"));
    check(
        &folder,
        &["texts"],
        expect![[r#"
        exit 1: texts/good.txt
        texts/broken.txt: cannot be read: No such file or directory (os error 2)
        texts/circle.txt: cannot be read: Too many levels of symbolic links (os error 40)
        whowhom: 2 faults in the inputs, named above; 1 document read
    "#]],
    );
}

#[cfg(unix)]
#[test]
fn files_and_folders_without_permission() {
    use std::fs::{Permissions, set_permissions};
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    const NOBODY: u32 = 65534;
    let folder = Folder::with(&[("texts/good.txt", GOOD), ("texts/locked.txt", GOOD), ("texts/sub/a.txt", GOOD)]);
    let allow = |name: &str, mode| {
        set_permissions(folder.path(name), Permissions::from_mode(mode)).expect("permissions");
    };
    allow("texts/locked.txt", 0);
    allow("texts/sub", 0);
    let mut command = folder.command(&["extract", "texts"]);
    if std::fs::read(folder.path("texts/locked.txt")).is_ok() {
        // The superuser may read everything; another user may not.
        allow(".", 0o755);
        command.uid(NOBODY).gid(NOBODY);
    }
    let run = command.output().map(Run::from);
    allow("texts/sub", 0o700);
    match run {
        Ok(run) => compare(
            &run,
            &expect![[r#"
                exit 1: texts/good.txt
                texts/sub: cannot be read: Permission denied (os error 13)
                texts/locked.txt: cannot be read: Permission denied (os error 13)
                whowhom: 2 faults in the inputs, named above; 1 document read
            "#]],
        ),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "left out: cannot run as a user without permissions: {error}");
        }
    }
}

#[test]
fn graphs_are_no_texts() {
    let folder = Folder::with(&[("a.txt", GOOD), ("a.graphml", "<graphml/>")]);
    folder.run(&["graph", "a.txt", "-o", "a.partial", "-q"]).silent();
    let run = folder.run(&["graph", "a.partial", "-o", "out.graphml"]);
    assert_eq!(run.code, 2);
    let words = "a.partial: a partial graph is no text; `whowhom merge` adds such graphs up\n";
    assert!(run.stderr.starts_with(words), "{}", run.stderr);
    let run = folder.run(&["extract", "a.graphml", "a.partial"]);
    let words = "a.graphml: a graph is no text; `whowhom graph` adds such graphs to others\n";
    assert!(run.code == 2 && run.stderr.starts_with(words), "{}", run.stderr);
}
