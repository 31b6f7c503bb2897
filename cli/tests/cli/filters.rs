//! What `whowhom graph` keeps of a graph, and graphs from files.

use expect_test::expect;

use super::support::Folder;

const LINES: &str = concat!(
    "{\"id\":\"a\",\"date\":\"2021-03\",\"text\":\"Russia met Kyrgyzstan. Russia asked Kyrgyzstan.\"}\n",
    "{\"id\":\"b\",\"date\":\"2022\",\"text\":\"Tajikistan met Russia.\"}\n",
    "{\"id\":\"c\",\"text\":\"Kyrgyzstan left.\"}\n",
);

/// What a run with these arguments tells.
fn told(arguments: &[&str]) -> String {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    let run = folder.run(&[&["graph", "a.jsonl", "-o", "out.graphml"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    run.stderr
}

#[test]
fn every_filter_tells_what_it_removed() {
    expect![[r#"
        left out, ties counted less than 2 times: 1 tie and 1 node
        3 documents, 2 nodes, 1 tie:
          2  Kyrgyzstan – Russia, G² 0.7
    "#]]
    .assert_eq(&told(&["--min-count", "2"]));
    expect![[r#"
        left out, what is not tied to country:TJ: 1 tie and 1 node
        3 documents, 2 nodes, 1 tie:
          1  Russia – Tajikistan, G² 0.7
    "#]]
    .assert_eq(&told(&["--ego", "tajikistan"]));
    expect![[r#"
        left out, nodes behind the first 2: 1 tie and 1 node
        3 documents, 2 nodes, 1 tie:
          2  Kyrgyzstan – Russia, G² 0.7
    "#]]
    .assert_eq(&told(&["--top", "2"]));
    expect![[r#"
        left out, nodes of other kinds than person, place: 2 ties and 3 nodes
        3 documents, 0 nodes, 0 ties
    "#]]
    .assert_eq(&told(&["--kinds", "person,place"]));
    expect![[r#"
        left out, ties outside the backbone (alpha above 0.5): 1 tie and 1 node
        3 documents, 2 nodes, 1 tie:
          2  Kyrgyzstan – Russia, G² 0.7
    "#]]
    .assert_eq(&told(&["--backbone", "0.5"]));
}

#[test]
fn documents_outside_the_period_are_counted() {
    expect![[r#"
        left out, 2 documents by --from and --to, of which 1 have no date
        1 document, 2 nodes, 1 tie:
          1  Russia – Tajikistan, G² 0.0
    "#]]
    .assert_eq(&told(&["--from", "2021-06"]));
    expect![[r#"
        left out, 2 documents by --from and --to, of which 1 have no date
        1 document, 2 nodes, 1 tie:
          2  Kyrgyzstan – Russia, G² 0.0
    "#]]
    .assert_eq(&told(&["--to", "2021-03-05"]));
}

#[test]
fn an_ego_whom_nobody_names_is_told() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    let run = folder.run(&["graph", "a.jsonl", "-o", "out.graphml", "--ego", "France"]);
    assert_eq!((run.code, run.stderr.as_str()), (2, "whowhom: --ego: nobody in the graph is called `France`\n"));
    assert_eq!(folder.names(), ["a.jsonl"]);
}

#[test]
fn graphs_of_parts_add_up_to_the_graph_of_all() {
    let folder = Folder::new();
    let lines: Vec<&str> = LINES.lines().collect();
    folder.file("all.jsonl", LINES);
    folder.file("a.jsonl", lines[0]);
    folder.file("b.jsonl", lines[1]);
    folder.file("more/c.jsonl", lines[2]);
    let graph = |inputs: &[&str], output: &str| {
        let asked = ["graph", "-q", "--slices", "month", "--multigraph", "-o", output];
        folder.run(&[&asked, inputs].concat()).silent();
        folder.read(output)
    };
    let whole = graph(&["all.jsonl"], "whole.graphml");
    graph(&["a.jsonl"], "a.graphml");
    graph(&["b.jsonl"], "b.graphml");
    assert_eq!(graph(&["a.graphml", "b.graphml", "more"], "sum.graphml"), whole);
    assert_eq!(graph(&["more", "b.graphml", "a.graphml"], "sum.graphml"), whole);
    assert!(whole.contains("<data key=\"slices\">2021-03: 2</data>"), "{whole}");
}

#[test]
fn relations_that_a_file_only_sums_up_are_told() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    folder.run(&["graph", "a.jsonl", "-o", "a.graphml", "-q"]).silent();
    let run = folder.run(&["graph", "a.graphml", "-o", "out.graphml"]);
    let told = "a.graphml: its relations are summed up and stay behind; write it with --multigraph to add them";
    assert!(run.code == 0 && run.stderr.starts_with(told), "{}", run.stderr);
    let without = folder.run(&["graph", "a.jsonl", "-o", "a.graphml", "-q", "--no-relations"]);
    without.silent();
    assert!(!folder.run(&["graph", "a.graphml", "-o", "out.graphml"]).stderr.contains("summed up"));
}

#[test]
fn types_tiers_and_modalities_choose_the_relations_of_a_graph() {
    let lines = "{\"id\":\"a\",\"text\":\"Russia met Kyrgyzstan. Tajikistan will visit Russia. Kyrgyzstan criticised Tajikistan.\"}\n";
    let folder = Folder::with(&[("a.jsonl", lines)]);
    let relations = |arguments: &[&str]| {
        folder.run(&[&["graph", "a.jsonl", "-o", "a.graphml", "-q", "--multigraph"], arguments].concat()).silent();
        let file = folder.read("a.graphml");
        ["meets", "visits", "criticises"].map(|kind| file.contains(&format!("label=\"{kind}\"")))
    };
    assert_eq!(relations(&[]), [true, true, true]);
    assert_eq!(relations(&["--types", "meets,visits"]), [true, true, false]);
    assert_eq!(relations(&["--modality", "planned"]), [false, true, false]);
    assert_eq!(relations(&["--no-relations"]), [false, false, false]);
}

#[test]
fn graphs_that_count_otherwise_are_not_added() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    folder.run(&["graph", "a.jsonl", "-o", "a.graphml", "-q", "--multigraph"]).silent();
    folder.run(&["graph", "a.jsonl", "-o", "b.graphml", "-q", "--multigraph", "--window", "document"]).silent();
    let run = folder.run(&["graph", "a.graphml", "b.graphml", "-o", "out.graphml"]);
    let reason = "whowhom: b.graphml: a graph of what is named in one sentence cannot be merged with one of what is named in one document\n";
    assert_eq!((run.code, run.stderr.as_str()), (2, reason));
    for arguments in [&["--window", "document"][..], &["--types", "visits"], &["--slices", "year"], &["--no-relations"]]
    {
        let run = folder.run(&[&["graph", "a.graphml", "-o", "out.graphml"], arguments].concat());
        assert!(run.code == 2 && run.stderr.contains("changes nothing; leave it out"), "{}", run.stderr);
    }
    folder.file("d.graphml", "<graphml/>");
    let run = folder.run(&["graph", "d.graphml", "-o", "out.graphml"]);
    assert!(run.code == 2 && run.stderr.contains("no columns are declared"), "{}", run.stderr);
    folder.file("c.graphml", "<graphml>\n<graph>\n<node id=\"x\"/></graph></graphml>");
    let run = folder.run(&["graph", "c.graphml", "-o", "out.graphml"]);
    assert!(
        run.code == 2 && run.stderr.starts_with("whowhom: c.graphml: line 3: node `x` has no kind"),
        "{}",
        run.stderr
    );
    let run = folder.run(&["graph", "missing.graphml", "-o", "out.graphml"]);
    assert!(run.code == 2 && run.stderr.starts_with("whowhom: missing.graphml: cannot be read: "), "{}", run.stderr);
    assert!(!folder.names().contains(&"out.graphml".to_owned()));
}

#[test]
fn ties_of_files_are_left_out_by_when_they_were_seen() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    folder.run(&["graph", "a.jsonl", "-o", "a.graphml", "-q", "--multigraph"]).silent();
    let run = folder.run(&["graph", "a.graphml", "-o", "out.graphml", "--from", "2022"]);
    expect![[r#"
        a.graphml: left out, ties seen only before 2022, or without a date: 1 tie and 1 node
        3 documents, 2 nodes, 1 tie:
          1  Russia – Tajikistan, G² 0.7
    "#]]
    .assert_eq(&run.stderr);
}

#[test]
fn a_graph_is_not_written_where_no_text_beside_it_can_be_read() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan.")]);
    folder.run(&["graph", "a.txt", "-o", "a.graphml", "-q"]).silent();
    let run = folder.run(&["graph", "a.graphml", "missing.txt", "-o", "out.graphml"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.ends_with("no document could be read; 1 fault, named above\n"), "{}", run.stderr);
    assert_eq!(folder.names(), ["a.graphml", "a.txt"]);
}

#[test]
fn a_graph_that_is_given_twice_is_counted_once() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan.")]);
    folder.run(&["graph", "a.txt", "-o", "a.graphml", "-q"]).silent();
    let run = folder.run(&["graph", "a.graphml", "./a.graphml", "-o", "out.graphml"]);
    assert_eq!(run.code, 0);
    assert!(run.stderr.starts_with("./a.graphml: given twice, counted once\n"), "{}", run.stderr);
    assert!(run.stderr.contains("\n1 document, 2 nodes, 1 tie"), "{}", run.stderr);
}

#[test]
fn a_graph_of_another_gazetteer_is_told() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan."), ("b.txt", "Rusland met Tajikistan.")]);
    folder.run(&["graph", "a.txt", "-o", "a.graphml", "-q"]).silent();
    folder.file("other/countries.tsv", "id\tname\ncountry:RU\tRusland\n");
    folder.file("other/names/countries.en.tsv", "entity\talias\tname\tsource\ncountry:RU\tname\tRusland\tmine\n");
    let mine = ["--no-builtin", "--gazetteer", "other"];
    folder.run_with_builtin(&[&["graph", "b.txt", "-o", "b.graphml", "-q"], &mine[..]].concat()).silent();
    let run = folder.run(&["graph", "a.graphml", "b.graphml", "-o", "out.graphml"]);
    let words = "b.graphml: country:RU is Rusland (country) in it and Russia (country) elsewhere; it was counted with \
                 another gazetteer, and adds up all the same\n";
    assert!(run.code == 0 && run.stderr.contains(words), "{}", run.stderr);
}

#[test]
fn a_period_without_a_day_and_no_entity_at_all_are_faults() {
    let folder = Folder::with(&[("a.txt", "Russia met Tajikistan.")]);
    let run = folder.run(&["graph", "a.txt", "-o", "out.graphml", "--from", "2022", "--to", "2021-12"]);
    let words = "whowhom: --from 2022 is after --to 2021-12; no document can be of that time\n";
    assert_eq!((run.code, run.stderr.as_str()), (2, words));
    let run = folder.run(&["graph", "a.txt", "-o", "out.graphml", "--top", "0"]);
    assert!(run.code == 2 && run.stderr.contains("wanted: a whole number from 1 on"), "{}", run.stderr);
    assert_eq!(folder.names(), ["a.txt"]);
    folder.run(&["graph", "a.txt", "-o", "out.graphml", "--from", "2021-12", "--to", "2021", "-q"]).silent();
}
