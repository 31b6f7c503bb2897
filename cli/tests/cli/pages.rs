//! Pages, pictures and tables of graphs, and the page of texts.

use serde_json::Value;

use super::support::Folder;

const TEXT: &str = "Russia met Kyrgyzstan.\n\nTajikistan <left> & Russia stayed.";

fn graph_as(name: &str) -> Folder {
    let folder = Folder::with(&[("news/a b.txt", TEXT)]);
    folder.run(&["graph", "news", "-o", name, "-q", "--date", "2021-03"]).silent();
    folder
}

#[test]
fn a_page_needs_nothing_and_links_to_its_documents() {
    let folder = graph_as("page.html");
    let page = folder.read("page.html");
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.contains("<a href=\"news/a%20b.txt\">news/a b.txt</a>"), "{page}");
    assert!(page.contains("\"slices\":[\"2021-03\"]"), "months, for the slider");
    for outside in ["http:", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn documents_of_the_web_are_linked_and_others_only_where_they_are_files() {
    let lines = "{\"id\":\"https://example.org/?a=1&b=\\\"2\\\"\",\"text\":\"Russia met Kyrgyzstan.\"}\n{\"id\":\"javascript:alert(1)\",\"text\":\"Russia met Kyrgyzstan.\"}\n";
    let folder = Folder::with(&[("a.jsonl", lines)]);
    folder.run(&["graph", "a.jsonl", "-o", "page.html", "-q"]).silent();
    let page = folder.read("page.html");
    assert!(page.contains("<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">"), "{page}");
    assert!(page.contains("<footer>javascript:alert(1)</footer>"), "{page}");
}

#[test]
fn a_table_is_two_files() {
    let folder = graph_as("out.csv");
    assert_eq!(folder.names(), ["news", "out-edges.csv", "out-nodes.csv"]);
    let nodes = folder.read("out-nodes.csv");
    assert!(nodes.starts_with("Id,Label,kind,") && nodes.contains("\r\ncountry:KG,Kyrgyzstan,country,"), "{nodes}");
    let edges = folder.read("out-edges.csv");
    assert!(edges.starts_with("Source,Target,Type,Kind,Weight,relation,"), "{edges}");
    assert!(edges.contains("\r\ncountry:KG,country:RU,Undirected,co-occurrence,1.0,"), "{edges}");
}

#[test]
fn the_files_of_a_table_are_named() {
    let folder = Folder::with(&[("a.txt", "Russia met Kyrgyzstan.")]);
    let told = folder.run(&["graph", "a.txt", "-o", "out.csv"]).stderr;
    assert!(told.ends_with("\nwritten as out-nodes.csv and out-edges.csv\n"), "{told}");
}

#[test]
fn every_format_is_written() {
    for (name, beginning, part) in [
        (
            "g.gexf",
            "<?xml",
            "<edge id=\"e0\" source=\"country:KG\" target=\"country:RU\" weight=\"1.0\" start=\"2021-03-01\" end=\"2021-03-31\">",
        ),
        ("g.svg", "<svg", ">Kyrgyzstan</text>"),
        ("g.dot", "digraph whowhom {", "\"country:KG\" -> \"country:RU\""),
        ("g.gv", "digraph whowhom {", "pos=\""),
    ] {
        let file = graph_as(name).read(name);
        assert!(file.starts_with(beginning) && file.contains(part), "{file}");
    }
    let json: Value = serde_json::from_str(&graph_as("g.json").read("g.json")).expect("JSON");
    assert_eq!((json["nodes"][0]["community"].clone(), json["graph"]["windows"].clone()), (0.into(), 2.into()));
}

#[test]
fn colours_can_tell_the_kind() {
    let folder = Folder::with(&[("a.txt", TEXT)]);
    folder.run(&["graph", "a.txt", "-o", "g.svg", "-q", "--colour", "kind"]).silent();
    let picture = folder.read("g.svg");
    assert!(picture.contains(">country</text>") && picture.contains("fill=\"#0072b2\""), "{picture}");
}

#[test]
fn texts_are_shown_with_their_entities_in_order() {
    let folder = Folder::with(&[("b.txt", TEXT), ("a.txt", "Russia.")]);
    folder.run(&["show", "b.txt", "a.txt", "-o", "page.html", "-q"]).silent();
    let page = folder.read("page.html");
    let mark = "<mark class=\"country\" data-key=\"country:TJ\" title=\"Tajikistan, country\">Tajikistan</mark> &lt;left&gt; &amp; ";
    assert!(page.contains(mark), "{page}");
    assert!(page.find("<h2>b.txt</h2>") < page.find("<h2>a.txt</h2>"));
    assert!(page.ends_with("</html>\n") && !page.contains("http:"));
}

#[test]
fn texts_are_shown_with_the_relations_that_are_wanted() {
    let text = "Kyrgyzstan supports Tajikistan. Russia said it would attack Tajikistan.";
    for (arguments, wanted) in [
        (&[][..], &["supports", "attacks"][..]),
        (&["--types", "attacks"], &["attacks"]),
        (&["--tier", "pattern"], &["supports"]),
        (&["--modality", "planned"], &["attacks"]),
        (&["--no-relations"], &[]),
    ] {
        let folder = Folder::with(&[("a.txt", text)]);
        folder.run(&[&["show", "a.txt", "-o", "page.html", "-q"], arguments].concat()).silent();
        let page = folder.read("page.html");
        let kinds: Vec<&str> = page.split("</a> – ").skip(1).filter_map(|row| row.split(' ').next()).collect();
        assert_eq!(kinds, wanted, "{arguments:?}");
    }
}

#[test]
fn a_page_without_texts_is_not_written() {
    let folder = Folder::new();
    let run = folder.run(&["show", "missing.txt", "-o", "page.html"]);
    assert_eq!((run.code, folder.names().len()), (2, 0), "{}", run.stderr);
}
