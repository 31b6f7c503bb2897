//! What is read, and as what.

use serde_json::json;

use super::support::{Folder, entities, gzip, many_records, zstd};

#[test]
fn a_text_file_is_one_document_named_by_its_path() {
    let folder = Folder::with(&[("texts/a.txt", "Russia met Kyrgyzstan.")]);
    let run = folder.run(&["extract", "texts/a.txt"]).silent();
    assert_eq!(run.ids(), ["texts/a.txt"]);
    assert_eq!(entities(&run.records()[0]), ["country:RU", "country:KG"]);
}

#[test]
fn a_folder_is_read_in_the_order_of_paths() {
    let folder = Folder::with(&[
        ("texts/b.txt", "Russia."),
        ("texts/a/z.txt", "Russia."),
        ("texts/a/y.jsonl", "{\"id\":\"y1\",\"text\":\"Russia.\"}\n{\"id\":\"y2\",\"text\":\"Russia.\"}"),
        ("texts/c.csv", "id,text\nc1,Russia.\n"),
        ("texts/B.TXT", "Russia."),
    ]);
    let run = folder.run(&["extract", "texts"]).silent();
    assert_eq!(run.ids(), ["texts/B.TXT", "y1", "y2", "texts/a/z.txt", "texts/b.txt", "c1"]);
}

#[test]
fn inputs_are_read_in_the_order_given() {
    let folder = Folder::with(&[("a.txt", "Russia."), ("b.txt", "Russia.")]);
    assert_eq!(folder.run(&["extract", "b.txt", "a.txt"]).silent().ids(), ["b.txt", "a.txt"]);
}

#[test]
fn hidden_files_are_passed_over_and_other_files_are_named() {
    let folder = Folder::with(&[
        ("texts/a.txt", "Russia."),
        ("texts/.draft.txt", "Russia."),
        ("texts/.git/b.txt", "Russia."),
        ("texts/report.pdf", "%PDF"),
        ("texts/sub/table.xlsx", "PK"),
    ]);
    let run = folder.run(&["extract", "texts"]);
    assert_eq!((run.code, run.ids()), (0, vec!["texts/a.txt".to_owned()]));
    assert_eq!(run.stderr, "texts: 2 files left out, being no text: texts/report.pdf, texts/sub/table.xlsx\n");
    folder.run(&["extract", "texts", "--quiet"]).silent();
}

#[cfg(unix)]
#[test]
fn links_to_folders_are_not_followed_but_links_to_files_are() {
    use super::support::link;

    let folder = Folder::with(&[("texts/a.txt", "Russia."), ("elsewhere/b.txt", "Russia.")]);
    link("..", folder.path("texts/loop"));
    link("../elsewhere/b.txt", folder.path("texts/b.txt"));
    let run = folder.run(&["extract", "texts"]);
    assert_eq!((run.code, run.ids()), (0, vec!["texts/a.txt".to_owned(), "texts/b.txt".to_owned()]));
    assert_eq!(run.stderr, "texts: 1 link left out, being a folder's: texts/loop\n");
    // Whoever names a link to a folder means the folder.
    link("texts", folder.path("link"));
    assert_eq!(folder.run(&["extract", "link", "--quiet"]).ids(), ["link/a.txt", "link/b.txt"]);
}

#[test]
fn the_output_is_no_input() {
    let folder = Folder::with(&[("texts/a.txt", "Russia.")]);
    folder.run(&["extract", "texts", "-o", "texts/out.jsonl"]).silent();
    let first = folder.read("texts/out.jsonl");
    let run = folder.run(&["extract", "texts", "-o", "texts/out.jsonl"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "texts/out.jsonl: left out, being the output\n"));
    assert_eq!(folder.read("texts/out.jsonl"), first);
}

#[test]
fn json_lines_carry_id_date_and_language() {
    let lines = concat!(
        "\u{feff}{\"id\":\"one\",\"text\":\"Russia.\",\"date\":\"2021-03-19T10:00:00Z\",\"language\":\"ru\",\"title\":\"T\",\"more\":[1]}\n",
        "\n",
        "{\"id\":7,\"text\":\"Russia.\",\"date\":2020}\r\n",
        "{\"text\":\"\",\"date\":\"\",\"language\":null}",
    );
    let folder = Folder::with(&[("a.jsonl", lines)]);
    let run = folder.run(&["extract", "a.jsonl"]).silent();
    assert_eq!(run.ids(), ["one", "7", "a.jsonl:4"]);
    let records = run.records();
    assert_eq!((&records[0]["date"], &records[0]["language"]), (&json!("2021-03-19"), &json!("ru")));
    assert_eq!((&records[1]["date"], &records[1]["language"]), (&json!("2020"), &json!(null)));
    assert_eq!((&records[2]["date"], &records[2]["mentions"]), (&json!(null), &json!([])));
}

#[test]
fn tables_carry_the_same_fields() {
    let table = "\u{feff}title,text,id,date\n\"A, B\",\"Russia\nand Kyrgyzstan.\",c1,2021-03\n,Russia.,,\n";
    let folder = Folder::with(&[("a.csv", table)]);
    let run = folder.run(&["extract", "a.csv"]).silent();
    assert_eq!(run.ids(), ["c1", "a.csv:4"]);
    assert_eq!(run.records()[0]["date"], "2021-03");
    assert_eq!(entities(&run.records()[0]), ["country:RU", "country:KG"]);
}

#[test]
fn field_names_can_be_set() {
    let folder = Folder::with(&[
        ("a.jsonl", "{\"url\":\"u1\",\"body\":\"Russia.\",\"day\":\"2021\",\"lang\":\"tr\",\"text\":\"Kyrgyzstan\"}"),
        ("b.csv", "lang,day,body,url\ntr,2021,Russia.,u2\n"),
    ]);
    let fields = ["--text-field", "body", "--id-field", "url", "--date-field", "day", "--language-field", "lang"];
    let run = folder.run(&[&["extract", "a.jsonl", "b.csv", "--title-field", "url"], &fields[..]].concat()).silent();
    assert_eq!(run.ids(), ["u1", "u2"]);
    for record in run.records() {
        assert_eq!((&record["date"], &record["language"]), (&json!("2021"), &json!("tr")));
        assert_eq!(entities(&record), ["country:RU"]);
    }
}

#[test]
fn documents_that_carry_none_get_the_date_and_the_language_of_the_options() {
    let lines = "{\"text\":\"Russia.\"}\n{\"text\":\"Russia.\",\"date\":\"2020\",\"language\":\"en\"}";
    let folder = Folder::with(&[("a.jsonl", lines)]);
    let facts = |arguments: &[&str]| {
        let records = folder.run(&[&["extract", "a.jsonl"], arguments].concat()).silent().records();
        records.iter().map(|record| json!([record["date"], record["language"]])).collect::<Vec<_>>()
    };
    assert_eq!(facts(&["--date", "2021-03", "--language", "ru"]), [json!(["2021-03", "ru"]), json!(["2020", "en"])]);
    // Of several languages none is that of all documents.
    assert_eq!(facts(&["--language", "ru,tr"]), [json!([null, null]), json!(["2020", "en"])]);
}

#[test]
fn packed_files_are_read_as_they_are() {
    let folder = Folder::new();
    let lines = b"{\"id\":\"j\",\"text\":\"Russia.\"}\n";
    folder.file("t/a.txt.gz", gzip(b"Russia."));
    folder.file("t/b.jsonl.zst", zstd(lines));
    folder.file("t/c.csv.gz", gzip(b"id,text\nc,Russia.\n"));
    folder.file("t/d.txt.zst", zstd("Russia. ".repeat(50_000).as_bytes()));
    // Files that were packed apart and joined.
    folder.file("t/e.jsonl.gz", [gzip(lines), gzip(lines)].concat());
    let skipped = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc".to_vec();
    folder.file("t/f.jsonl.zst", [zstd(lines), skipped, zstd(lines)].concat());
    let run = folder.run(&["extract", "t"]).silent();
    assert_eq!(run.ids(), ["t/a.txt.gz", "j", "c", "t/d.txt.zst", "j", "j", "j", "j"]);
    assert_eq!(entities(&run.records()[3]).len(), 50_000);
}

#[test]
fn standard_input_is_json_lines_if_it_begins_with_a_brace() {
    let folder = Folder::new();
    let run = folder.pipe(&["extract", "-"], "\n {\"text\":\"Russia.\"}\n{\"id\":\"b\",\"text\":\"Russia.\"}\n");
    assert_eq!(run.silent().ids(), ["-:2", "b"]);
    let run = folder.pipe(&["extract", "-"], "  Russia met {nobody}.\n");
    assert_eq!(run.silent().ids(), ["-"]);
    for (input, told) in [
        ("<?xml version=\"1.0\"?><graphml/>", "XML is no text; a graph is read from a file that ends in .graphml"),
        (
            " [\n {\"text\":\"Russia.\"}]",
            "a JSON list is no text; write one object a line, without the list's brackets",
        ),
    ] {
        let run = folder.pipe(&["extract", "-"], input);
        assert!(run.code == 2 && run.stderr.contains(told), "{}", run.stderr);
    }
    let run = folder.pipe(&["extract", "-"], gzip(b"{\"id\":\"z\",\"text\":\"Russia.\"}"));
    assert_eq!(run.silent().ids(), ["z"]);
    let run = folder.pipe(&["extract", "-"], zstd(b"Russia."));
    assert_eq!(run.silent().ids(), ["-"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_read_as_standard_input_is() {
    let folder = Folder::with(&[("in.jsonl", "{\"id\":\"a\",\"text\":\"Russia.\"}\n")]);
    assert_eq!(folder.pipe(&["extract", "/dev/stdin"], "{\"id\":\"a\",\"text\":\"Russia.\"}").silent().ids(), ["a"]);
    let file = std::fs::File::open(folder.path("in.jsonl")).expect("file");
    let output = folder.command(&["extract", "/dev/stdin"]).stdin(file).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn offsets_count_characters_or_bytes_of_the_file() {
    let folder = Folder::with(&[("a.txt", "“Russia” and Kyrgyzstan.")]);
    let places = |offsets| {
        let records = folder.run(&["extract", "a.txt", "--offsets", offsets]).silent().records();
        json!([records[0]["offsets"], records[0]["mentions"][0]["start"], records[0]["mentions"][1]["start"]])
    };
    assert_eq!(places("chars"), json!(["chars", 1, 13]));
    assert_eq!(places("bytes"), json!(["bytes", 3, 17]));
}

#[test]
fn line_ends_are_read_as_asked() {
    let folder = Folder::with(&[("a.txt", "Russia\nmet Kyrgyzstan\n\nand left")]);
    let sentences = |newlines| {
        let records = folder.run(&["extract", "a.txt", "--newlines", newlines]).silent().records();
        records[0]["sentences"].as_array().map(Vec::len)
    };
    assert_eq!((sentences("always"), sentences("paragraph")), (Some(3), Some(2)));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let folder = Folder::new();
    folder.file("a.jsonl", many_records(1500));
    folder.file("b.txt", "Russia and Kyrgyzstan. ".repeat(3000));
    let output = |arguments: &[&str], jobs| {
        let run = folder.run(&[arguments, &["a.jsonl", "b.txt", "a.jsonl", "--jobs", jobs]].concat());
        assert_eq!(run.code, 0);
        run.stdout
    };
    for arguments in [&["extract"][..], &["graph", "-o", "-"]] {
        let one = output(arguments, "1");
        assert!(one.len() > 1000);
        assert_eq!(one, output(arguments, "2"));
        assert_eq!(one, output(arguments, "4"));
    }
}

#[test]
fn a_very_long_line_is_a_document() {
    let folder = Folder::new();
    let text = "Nothing is said here, at length. ".repeat(150_000);
    folder.file(
        "long.jsonl",
        format!("{{\"id\":\"a\",\"text\":\"{text} Russia.\"}}\n{{\"id\":\"b\",\"text\":\"Russia.\"}}\n"),
    );
    let run = folder.run(&["extract", "long.jsonl"]).silent();
    assert_eq!(run.ids(), ["a", "b"]);
    assert_eq!(entities(&run.records()[0]), ["country:RU"]);
}

#[test]
fn a_language_whose_names_are_not_read_is_pointed_out() {
    let folder =
        Folder::with(&[("a.jsonl", "{\"text\":\"Россия.\",\"language\":\"ru-RU\"}\n{\"text\":\"Russia.\"}\n")]);
    let run = folder.run_with_builtin(&["extract", "a.jsonl"]);
    assert_eq!(run.code, 0);
    assert_eq!(run.stderr, "1 document in `ru`, whose names are not loaded; add --language ru to find them\n");
    let run = folder.run_with_builtin(&["extract", "a.jsonl", "--language", "ru"]).silent();
    assert_eq!(run.records().iter().flat_map(entities).collect::<Vec<_>>(), ["country:RU", "country:RU"]);
}

#[test]
fn a_file_that_is_given_twice_is_read_once() {
    let folder = Folder::with(&[("news/a.txt", "Russia."), ("b.txt", "Kyrgyzstan.")]);
    let run = folder.run(&["extract", "b.txt", "news", "./news/../b.txt", "news/a.txt"]);
    assert_eq!((run.code, run.ids()), (0, vec!["b.txt".to_owned(), "news/a.txt".to_owned()]));
    assert_eq!(run.stderr, "2 files given twice, read once: ./news/../b.txt, news/a.txt\n");
    let counted = folder.run(&["graph", "b.txt", "b.txt", "-o", "out.json"]);
    assert!(counted.stderr.ends_with("1 document, 1 node, 0 ties\n"), "{}", counted.stderr);
}

#[test]
fn field_names_may_be_in_capitals() {
    let folder = Folder::with(&[
        ("a.csv", "ID,Text,Date\na,Russia.,2021-03\n"),
        (
            "b.jsonl",
            "{\"ID\":\"b\",\"Text\":\"Russia.\",\"DATE\":\"2022\"}\n{\"Id\":\"x\",\"id\":\"c\",\"text\":\"Russia.\",\"TEXT\":\"\"}",
        ),
    ]);
    let run = folder.run(&["extract", "a.csv", "b.jsonl"]).silent();
    assert_eq!(run.ids(), ["a", "b", "c"]);
    let dates: Vec<_> = run.records().iter().map(|record| record["date"].clone()).collect();
    assert_eq!(dates[..2], ["2021-03", "2022"]);
    assert_eq!(entities(&run.records()[2]), ["country:RU"], "the name itself goes before others like it");
}

#[test]
fn the_date_of_the_options_is_for_documents_that_carry_none_not_for_those_with_a_fault() {
    let folder = Folder::with(&[(
        "a.jsonl",
        "{\"id\":\"a\",\"text\":\"Russia.\",\"date\":\"last week\"}\n{\"id\":\"b\",\"text\":\"Russia.\"}",
    )]);
    let run = folder.run(&["extract", "a.jsonl", "--date", "2021"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("the document is read without a date"), "{}", run.stderr);
    let records = run.records();
    assert!(records[0].get("date").is_none() && records[1]["date"] == "2021", "{records:?}");
}
