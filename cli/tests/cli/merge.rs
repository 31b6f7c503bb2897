//! `whowhom merge`.

use super::support::{Folder, many_records};

/// A folder with `parts` partial graphs of many documents, `0.partial` and so on, and all documents in `all.jsonl`.
fn folder_with(parts: usize) -> Folder {
    let all = many_records(200);
    let folder = Folder::with(&[("all.jsonl", &all)]);
    for part in 0..parts {
        let own: Vec<&str> = all.lines().skip(part).step_by(parts).collect();
        let (input, output, name) = (format!("{part}.jsonl"), format!("{part}.partial"), part.to_string());
        folder.file(&input, own.join("\n"));
        folder.run(&["graph", &input, "-o", &output, "--part", &name, "-q"]).silent();
    }
    folder
}

#[test]
fn merged_parts_are_the_graph_of_one_run() {
    for count in [1, 2, 7] {
        let folder = folder_with(count);
        let mut parts: Vec<String> = (0..count).rev().map(|part| format!("{part}.partial")).collect();
        parts.push("0.partial".to_owned());
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        for ending in ["graphml", "json"] {
            let (merged, single) = (format!("merged.{ending}"), format!("single.{ending}"));
            folder.run_with_builtin(&[&["merge", "-o", &merged, "-q"], &parts[..]].concat()).silent();
            folder.run(&["graph", "all.jsonl", "-o", &single, "-q"]).silent();
            assert_eq!(folder.read(&merged), folder.read(&single), "{count} parts");
        }
    }
}

#[test]
fn files_are_written_as_those_of_a_graph() {
    let folder = folder_with(2);
    let text = "Kyrgyzstan supports Tajikistan. Russia attacked Tajikistan.";
    folder.file("stated.txt", text);
    folder.run(&["graph", "stated.txt", "-o", "stated.partial", "-q"]).silent();
    for options in [&["--multigraph"][..], &["--colour", "kind"]] {
        folder
            .run_with_builtin(&[&["merge", "stated.partial", "-o", "merged.graphml", "-q"], options].concat())
            .silent();
        folder.run(&[&["graph", "stated.txt", "-o", "single.graphml", "-q"], options].concat()).silent();
        assert_eq!(folder.read("merged.graphml"), folder.read("single.graphml"), "{options:?}");
    }
    assert_eq!(folder.read("merged.graphml").matches("<edge ").count(), 2, "one for each pair");
    folder.run_with_builtin(&["merge", "stated.partial", "--multigraph", "-o", "merged.graphml", "-q"]).silent();
    assert_eq!(folder.read("merged.graphml").matches("<edge ").count(), 4, "and one for each relation");
}

#[test]
fn what_a_part_leaves_out_is_told() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan.")]);
    let run = folder.run(&["graph", "a.txt", "-o", "a.partial", "--from", "2021"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, "left out, 1 document by --from and --to, of which 1 have no date\n")
    );
}

#[test]
fn options_that_a_file_cannot_have_are_told_and_nothing_is_written() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan.")]);
    for (output, options, words) in [
        ("a.json", &["--part", "1"][..], "--part is for files that end in .partial; leave it out"),
        ("a.svg", &["--multigraph"], "--multigraph is for files that end in .graphml, .gexf, .json; leave it out"),
        ("a.json", &["--guard-inf"], "--guard-inf is for files that end in .graphml; leave it out"),
        ("a.gexf", &["--profile", "neo4j"], "--profile is for files that end in .graphml; leave it out"),
        (
            "a.dot",
            &["--slices", "year"],
            "--slices is for files that end in .graphml, .gexf, .json, .csv, .html, .partial; leave it out",
        ),
        (
            "a.partial",
            &["--colour", "kind"],
            "--colour is for files that end in .graphml, .gexf, .json, .csv, .dot, .gv, .html, .svg; leave it out",
        ),
        ("a.partial", &["--min-count", "2"], "a part cannot be filtered; filter the merged graph"),
        ("a.partial", &["--ego", "Russia"], "a part cannot be filtered; filter the merged graph"),
    ] {
        let run = folder.run(&[&["graph", "a.txt", "-o", output][..], options].concat());
        assert_eq!((run.code, run.stderr), (2, format!("whowhom: {output}: {words}\n")));
    }
    assert_eq!(folder.names(), ["a.txt"]);
}

#[test]
fn merge_refuses_what_its_file_cannot_have_and_what_only_texts_need() {
    let folder = folder_with(1);
    let before = folder.names();
    for (output, options, words) in [
        (
            "all.html",
            &["--multigraph"][..],
            "all.html: --multigraph is for files that end in .graphml, .gexf, .json; leave it out",
        ),
        ("all.csv", &["--profile", "cytoscape"], "all.csv: --profile is for files that end in .graphml; leave it out"),
        ("all.partial", &["--colour", "kind"], "all.partial: --colour is for files that end in "),
        ("all.json", &["--gazetteer", "mine"], "merge reads no texts, and --gazetteer changes nothing; leave it out"),
        ("all.json", &["--no-builtin"], "merge reads no texts, and --no-builtin changes nothing; leave it out"),
        ("all.json", &["--language", "ru"], "merge reads no texts, and --language changes nothing; leave it out"),
        ("all.json", &["--date", "2021"], "merge reads no texts, and --date changes nothing; leave it out"),
    ] {
        let run = folder.run_with_builtin(&[&["merge", "0.partial", "-o", output][..], options].concat());
        assert_eq!(run.code, 2, "{options:?}");
        assert!(run.stderr.starts_with(&format!("whowhom: {words}")), "{}", run.stderr);
    }
    assert_eq!(folder.names(), before);
}

#[test]
fn a_part_that_comes_again_is_told_and_left_out() {
    let folder = folder_with(2);
    std::fs::copy(folder.path("0.partial"), folder.path("again.partial")).expect("copy");
    let run = folder.run_with_builtin(&["merge", "0.partial", "1.partial", "again.partial", "-o", "all.graphml"]);
    assert_eq!(run.code, 0);
    let told = "again.partial: left out, its parts are there already\n200 documents, 3 nodes, 2 ties:\n";
    assert!(run.stderr.starts_with(told), "{}", run.stderr);
}

#[test]
fn parts_merge_in_steps() {
    let folder = folder_with(4);
    folder.run_with_builtin(&["merge", "0.partial", "1.partial", "-o", "a.partial", "-q"]).silent();
    folder.run_with_builtin(&["merge", "2.partial", "3.partial", "-o", "b.partial", "-q"]).silent();
    folder.run_with_builtin(&["merge", "b.partial", "a.partial", "-o", "merged.graphml", "-q"]).silent();
    folder.run(&["graph", "all.jsonl", "-o", "single.graphml", "-q"]).silent();
    assert_eq!(folder.read("merged.graphml"), folder.read("single.graphml"));
}

#[test]
fn what_does_not_add_up_is_told_and_nothing_is_written() {
    let folder = folder_with(2);
    folder.run(&["graph", "1.jsonl", "-o", "twin.partial", "--part", "0", "-q"]).silent();
    folder.file("some.xml", "<graphml/>");
    for (part, words) in [
        ("twin.partial", "two different parts are called `0`; parts of two runs cannot be merged"),
        ("some.xml", "no partial graph of whowhom, by its first bytes"),
        ("missing.partial", "cannot be read: "),
    ] {
        let run = folder.run_with_builtin(&["merge", "0.partial", part, "-o", "all.graphml"]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.starts_with(&format!("whowhom: {part}: {words}")), "{}", run.stderr);
    }
    assert!(!folder.names().contains(&"all.graphml".to_owned()));
}

#[test]
fn parts_of_other_settings_are_refused_and_the_setting_is_told() {
    let folder = folder_with(1);
    folder.file("mine.rules", "relation befriends\nsource actor\ntarget actor\n\nrule befriends = {A} befriend~ {B}\n");
    folder.file("mine/names.en.tsv", "entity\talias\tname\nperson:x\tname\tAda Xu\n");
    folder.file("mine/people.tsv", "id\tname\nperson:x\tAda Xu\n");
    for (options, difference) in [
        (&["--window", "document"][..], "window (sentence and document)"),
        (&["--slices", "year"], "slices of time (none and year)"),
        (&["--from", "2021", "--to", "2022-03"], "first date (any and 2021), last date (any and 2022-03)"),
        (&["--types", "visits,meets"], "types of relations (all and meets, visits)"),
        (&["--tier", "pattern"], "tier of relations (frame and pattern)"),
        (&["--modality", "asserted"], "modalities of relations (all and asserted)"),
        (&["--newlines", "always"], "newlines (auto and always)"),
        (&["--rules", "mine.rules"], "rules for relations ("),
        (&["--no-relations"], "rules for relations ("),
        (&["--gazetteer", "mine"], "gazetteers and languages ("),
    ] {
        folder.run(&[&["graph", "all.jsonl", "-o", "other.partial", "-q"], options].concat()).silent();
        let run = folder.run_with_builtin(&["merge", "0.partial", "other.partial", "-o", "all.graphml"]);
        assert_eq!(run.code, 2, "{options:?}");
        let words = "other.partial: parts that were counted with different settings cannot be merged; they differ in";
        assert!(run.stderr.starts_with(&format!("whowhom: {words} {difference}")), "{options:?}: {}", run.stderr);
        assert!(run.stderr.ends_with("; make all parts with the same\n"), "{}", run.stderr);
    }
    assert!(!folder.names().contains(&"all.graphml".to_owned()));
}

#[test]
fn merged_graphs_are_filtered_as_those_of_texts_are() {
    let folder = folder_with(2);
    for options in [&["--min-count", "20"][..], &["--kinds", "country", "--top", "2"], &["--ego", "Russia"]] {
        let merge = &["merge", "0.partial", "1.partial", "-o", "merged.graphml"];
        let told = folder.run_with_builtin(&[&merge[..], options].concat()).stderr;
        let single = folder.run(&[&["graph", "all.jsonl", "-o", "single.graphml"], options].concat()).stderr;
        assert_eq!(told, single, "{options:?}");
        assert_eq!(folder.read("merged.graphml"), folder.read("single.graphml"), "{options:?}");
    }
    let run = folder.run_with_builtin(&["merge", "0.partial", "-o", "all.partial", "--top", "2"]);
    let words = "whowhom: all.partial: a part cannot be filtered; filter the merged graph\n";
    assert_eq!((run.code, run.stderr.as_str()), (2, words));
}

#[test]
fn parts_without_a_name_that_come_again_are_told() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan.")]);
    folder.run(&["graph", "a.txt", "-o", "a.partial", "-q"]).silent();
    std::fs::copy(folder.path("a.partial"), folder.path("b.partial")).expect("copy");
    let run = folder.run_with_builtin(&["merge", "a.partial", "./a.partial", "b.partial", "-o", "all.json"]);
    let told = "./a.partial: given twice, counted once\n\
                b.partial: the same as a.partial, and counted with it; a part with a name (--part) counts once\n\
                2 documents, ";
    assert!(run.code == 0 && run.stderr.starts_with(told), "{}", run.stderr);
}
