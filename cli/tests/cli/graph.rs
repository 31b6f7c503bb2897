//! `whowhom graph`.

use expect_test::expect;
use serde_json::{Value, json};

use super::support::{Folder, many_records};

const LINES: &str = concat!(
    "{\"id\":\"a\",\"date\":\"2021\",\"text\":\"Russia met Kyrgyzstan. Russia asked Kyrgyzstan.\\n\\nTajikistan left.\"}\n",
    "{\"id\":\"b\",\"date\":\"2022\",\"text\":\"Tajikistan met Russia.\"}\n",
);

fn node_link(folder: &Folder, arguments: &[&str]) -> Value {
    folder.run(&[&["graph", "a.jsonl", "-o", "out.json", "-q"], arguments].concat()).silent();
    serde_json::from_str(&folder.read("out.json")).expect("JSON")
}

#[test]
fn all_documents_make_one_graph_with_a_summary() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    let run = folder.run(&["graph", "a.jsonl", "-o", "out.graphml"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    expect![[r#"
        2 documents, 3 nodes, 2 ties:
          2  Kyrgyzstan – Russia, G² 1.7
          1  Russia – Tajikistan, G² 1.7
    "#]]
    .assert_eq(&run.stderr);
    let graph = folder.read("out.graphml");
    assert!(graph.starts_with("<?xml") && graph.contains("source=\"country:KG\" target=\"country:RU\""));
}

#[test]
fn the_summary_names_the_ten_strongest_ties() {
    let folder = Folder::new();
    let names: Vec<String> = ('A'..'H').map(|letter| format!("{letter}land")).collect();
    let rows = names.iter().map(|name| format!("country:{name}\t{name}\n")).collect::<String>();
    folder.file("more/entities.tsv", format!("id\tname\n{rows}"));
    let rows = names.iter().map(|name| format!("country:{name}\tname\t{name}\n")).collect::<String>();
    folder.file("more/names.tsv", format!("entity\talias\tname\n{rows}"));
    folder.file("a.txt", format!("{}. {}", names.join(" and "), "Gland met Aland. ".repeat(11)));
    let run = folder.run(&["graph", "a.txt", "-o", "out.graphml", "--gazetteer", "more"]);
    expect![[r#"
        1 document, 7 nodes, 21 ties; the strongest ties:
          12  Aland – Gland, G² 0.0
           1  Aland – Bland, G² 0.0
           1  Aland – Cland, G² 0.0
           1  Aland – Dland, G² 0.0
           1  Aland – Eland, G² 0.0
           1  Aland – Fland, G² 0.0
           1  Bland – Cland, G² 6.9
           1  Bland – Dland, G² 6.9
           1  Bland – Eland, G² 6.9
           1  Bland – Fland, G² 6.9
    "#]]
    .assert_eq(&run.stderr);
}

#[test]
fn ties_are_ranked_by_npmi_where_they_have_support() {
    let pairs = "Alpha met Beta. ".repeat(5) + &"Gamma met Delta. ".repeat(4) + "Epsilon met Zeta. ";
    let text = pairs + "Alpha, Beta, Gamma, Delta, Epsilon and Zeta spoke. " + &"Nobody spoke. ".repeat(20);
    let names = ["Alpha", "Beta", "Delta", "Epsilon", "Gamma", "Zeta"];
    let rows = names.iter().map(|name| format!("country:{name}\t{name}\n")).collect::<String>();
    let more = names.iter().map(|name| format!("country:{name}\tname\t{name}\n")).collect::<String>();
    let folder = Folder::with(&[("a.txt", &text)]);
    folder.file("more/entities.tsv", format!("id\tname\n{rows}"));
    folder.file("more/names.tsv", format!("entity\talias\tname\n{more}"));
    let ranked = |arguments: &[&str]| {
        let all = ["graph", "a.txt", "-o", "out.graphml", "--gazetteer", "more"];
        let run = folder.run(&[&all, arguments].concat());
        run.stderr.find("the closest").map(|start| run.stderr[start..].to_owned())
    };
    expect![[r#"
        the closest by NPMI, of 2 ties counted 5 times at least:
           1.00  Alpha – Beta, 6 times
           1.00  Delta – Gamma, 5 times
    "#]]
    .assert_eq(&ranked(&[]).expect("a list"));
    let least = |count: &str| ranked(&["--min-count", count]).map(|list| list.lines().count());
    assert_eq!([least("2"), least("6")], [Some(4), None], "a single tie is no list");
}

#[test]
fn json_is_node_link() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    let graph = node_link(&folder, &[]);
    let ties: Vec<Value> = graph["links"]
        .as_array()
        .expect("links")
        .iter()
        .map(|link| json!([link["source"], link["target"], link["count"]]))
        .collect();
    assert_eq!(ties, [json!(["country:KG", "country:RU", 2]), json!(["country:RU", "country:TJ", 1])]);
    assert!(folder.read("out.json").ends_with("}\n"));
}

#[test]
fn the_window_says_what_is_a_tie() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    let ties = |window| {
        let graph = node_link(&folder, &["--window", window]);
        graph["links"].as_array().expect("links").iter().map(|link| link["count"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(ties("sentence"), [2, 1]);
    assert_eq!(ties("paragraph"), [1, 1]);
    assert_eq!(ties("document"), [1, 1, 2]);
}

#[test]
fn an_unknown_ending_is_told_before_any_work() {
    let folder = Folder::new();
    for output in ["out.png", "out", "graphml"] {
        let run = folder.run(&["graph", "missing.txt", "-o", output]);
        let reason = format!(
            "whowhom: {output}: unknown ending for a graph; known are .graphml, .gexf, .json, .csv, .dot, .gv, .html, .svg and .partial\n"
        );
        assert_eq!((run.code, run.stderr), (2, reason));
    }
    assert!(folder.names().is_empty());
}

#[test]
fn endings_may_be_in_capitals() {
    let folder = Folder::with(&[("a.jsonl", LINES)]);
    folder.run(&["graph", "a.jsonl", "-o", "OUT.GraphML", "-q"]).silent();
    assert!(folder.read("OUT.GraphML").starts_with("<?xml"));
}

#[test]
fn the_order_of_inputs_changes_nothing() {
    let folder = Folder::new();
    folder.file("a.jsonl", many_records(40));
    folder.file("b.jsonl", many_records(90).replace("\"id\":\"d", "\"id\":\"e"));
    let graph = |inputs: [&str; 2]| folder.run(&[&["graph", "-o", "-", "-q"], &inputs[..]].concat()).silent().stdout;
    assert_eq!(graph(["a.jsonl", "b.jsonl"]), graph(["b.jsonl", "a.jsonl"]));
}

#[test]
fn documents_that_name_nobody_make_an_empty_graph() {
    let folder = Folder::with(&[("a.txt", "Nobody met anybody.")]);
    let run = folder.run(&["graph", "a.txt", "-o", "out.graphml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "1 document, 0 nodes, 0 ties\n"));
}
