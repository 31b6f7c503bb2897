//! Pages and pictures: safe with any text, tried in a browser by
//! `tests/readers/check_page.py`, and labels that do not overlap.

use std::fs;
use std::path::{Path, PathBuf};

use whowhom::export::{GraphmlOptions, TextsPage, write_edges_csv, write_gexf, write_graphml, write_page, write_svg};
use whowhom::{
    Colour, ColourBy, Document, Evidence, Filter, Picture, Place, RelationGraph, Slicing, Statement, Tie, Window,
};

use crate::readers::{article_documents, run_script};
use crate::support::{BUILTIN, counted_node};

fn page_of(picture: &Picture<'_>) -> String {
    let mut page = Vec::new();
    write_page(picture, &|id| Some(format!("articles/{id}.txt")), &mut page).unwrap();
    String::from_utf8(page).unwrap()
}

fn graph_of(documents: &[Document]) -> RelationGraph {
    let mut graph = RelationGraph::new(Window::Sentence).with_slices(Slicing::Month);
    documents.iter().for_each(|document| graph.add(&BUILTIN.extract(document)));
    graph
}

#[test]
fn pages_work_in_a_browser() {
    let documents = article_documents();
    let mut graph = graph_of(&documents);
    let visit = |is_negated, modality| Statement {
        source: "person:sadyr-japarov",
        target: "country:RU",
        relation: "visits",
        is_symmetric: false,
        score: 2.5,
        is_negated,
        modality,
        evidence: Evidence::new("visit", Some("2025-03".parse().unwrap()), 0, 9, "Sadyr Japarov is in Russia."),
    };
    assert_eq!(graph.add_statements([visit(false, "asserted"), visit(true, "planned")]), 2);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    fs::create_dir_all(&folder).unwrap();
    let (network, texts) = (folder.join("network.html"), folder.join("texts.html"));
    fs::write(&network, page_of(&Picture::new(&graph))).unwrap();
    let mut page = TextsPage::begin(Vec::new()).unwrap();
    documents.iter().for_each(|document| page.add(&BUILTIN.extract(document)).unwrap());
    fs::write(&texts, page.finish().unwrap()).unwrap();
    run_script("check_page.py", &[network, texts, folder.join("screenshots"), "--stated".into()]);
}

fn texts_page(documents: &[Document]) -> String {
    let mut page = TextsPage::begin(Vec::new()).unwrap();
    documents.iter().for_each(|document| page.add(&BUILTIN.extract(document)).unwrap());
    String::from_utf8(page.finish().unwrap()).unwrap()
}

#[test]
fn relations_stand_under_their_sentence_with_source_trigger_and_target() {
    let text = "Russia’s Vladimir Putin may not visit China.";
    let page = texts_page(&[Document::new("1", text)]);
    let body = page.split("<div class=\"text\">").nth(1).unwrap().split("</div>").next().unwrap();
    assert_eq!(
        body,
        "<span><mark class=\"country\" data-key=\"country:RU\" title=\"Russia, country\">Russia</mark>’s \
         <mark class=\"person\" data-key=\"person:vladimir-putin\" title=\"Vladimir Putin, person\" id=\"d1m1\">\
         Vladimir Putin</mark> may not <span class=\"trigger\" id=\"d1t34\">visit</span> \
         <mark class=\"country\" data-key=\"country:CN\" title=\"China, country\" id=\"d1m2\">China</mark>.</span>\
         <ul class=\"relations\" aria-label=\"Relations\"><li data-trigger=\"34-39\">\
         <a class=\"source\" href=\"#d1m1\">Vladimir Putin</a> – visits → <a class=\"target\" href=\"#d1m2\">China</a> \
         <small><b>denied</b> · possible · pattern · “<a class=\"word\" href=\"#d1t34\">visit</a>”</small></li></ul>\
         <span class=\"gap\"></span>"
    );
}

/// What a page shows of a text, without markup and rows.
fn shown_text(body: &str) -> String {
    let without_rows = body.split("<ul ").enumerate().map(|(number, part)| match number {
        0 => part,
        _ => part.split_once("</ul>").unwrap().1,
    });
    let mut text = String::new();
    for piece in without_rows.collect::<String>().split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, behind)| behind));
    }
    ["&lt;<", "&gt;>", "&quot;\"", "&#39;'", "&amp;&"].iter().fold(text, |text, pair| {
        let (entity, character) = pair.split_at(pair.find(';').unwrap() + 1);
        text.replace(entity, character)
    })
}

#[test]
fn marks_and_triggers_leave_every_text_as_it_is() {
    let mut documents = article_documents();
    // Words that state relations overlap each other, and names.
    let crowded = "Kyrgyz Foreign Minister Jeenbek Kulubaev, Russia & <Tajikistan> \"signed\" an agreement’s draft.";
    documents.push(Document::new("crowded", crowded.repeat(3)));
    let page = texts_page(&documents);
    let bodies = page.split("<div class=\"text\">").skip(1).map(|part| part.split("</div>").next().unwrap());
    assert_eq!(bodies.clone().count(), documents.len());
    for (body, document) in bodies.zip(&documents) {
        assert!(shown_text(body) == document.text(), "{}: {}", document.id(), shown_text(body));
    }
}

#[test]
fn a_page_of_sixty_has_a_hundred_kilobytes_at_most_beside_its_evidence() {
    let graph = graph_of(&article_documents());
    let (graph, _) = graph.filtered(&Filter { top: Some(60), ..Filter::default() });
    let page = page_of(&Picture::new(&graph));
    let tables = page.split("<section id=\"tables\">").nth(1).unwrap().split("</section>").next().unwrap();
    let beside = page.len() - tables.len();
    assert!(graph.nodes().len() == 60 && beside <= 100 * 1024, "{beside} bytes");
}

/// Two entities of nasty names, of which a nasty document tells.
fn nasty(text: &str) -> RelationGraph {
    let mut graph = RelationGraph::default();
    graph.set_totals(1, 10, 0);
    for key in ["org:a", "org:b"] {
        let mut node = counted_node(key, 1);
        (node.name, node.aliases) = (text.to_owned(), [text.to_owned()].into());
        graph.put_node(node).unwrap();
    }
    let evidence = vec![Evidence::new(text, None, 0, 1, text)];
    assert!(graph.put_tie("org:a", "org:b", Tie { count: 1, documents: 1, evidence, ..Tie::default() }));
    graph
}

#[test]
fn no_text_can_end_the_markup_around_it() {
    for text in [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='x",
        "<!--",
        "]]>",
        "&lt;",
        "\u{0}\u{2028}",
    ] {
        let graph = nasty(text);
        let picture = Picture::new(&graph);
        let page = page_of(&picture);
        assert_eq!(page.matches("</script>").count(), 2, "{text}");
        assert_eq!((page.matches("<img").count(), page.matches("<!--").count()), (0, 0), "{text}");
        let markup = page.split("id=\"data\">").next().unwrap();
        assert!(!markup.contains("' onload='"), "{text}");
        let mut svg = Vec::new();
        write_svg(&picture, &mut svg).unwrap();
        let svg = String::from_utf8(svg).unwrap();
        assert!(!svg.contains("<script") && !svg.contains("<img") && !svg.contains("<!--"), "{svg}");
        let mut gexf = Vec::new();
        write_gexf(&picture, false, &mut gexf).unwrap();
        let gexf = String::from_utf8(gexf).unwrap();
        assert!(!gexf.contains("<script") && !gexf.contains('\u{0}'), "{gexf}");
    }
}

#[test]
fn graphs_of_nothing_and_of_one_are_drawn() {
    let mut alone = RelationGraph::default();
    alone.put_node(counted_node("org:a", 1)).unwrap();
    for graph in [RelationGraph::default(), alone] {
        let picture = Picture::new(&graph);
        assert!(page_of(&picture).ends_with("</html>\n"));
        let mut svg = Vec::new();
        write_svg(&picture, &mut svg).unwrap();
        assert!(!String::from_utf8(svg).unwrap().contains("inf"));
        let mut table = Vec::new();
        write_edges_csv(&picture, &mut table).unwrap();
        assert!(String::from_utf8(table).unwrap().starts_with("Source,Target,"));
    }
}

#[test]
fn inf_is_guarded_only_where_that_is_asked_for() {
    let graph = nasty("INF Treaty");
    let file = |guards_inf| {
        let mut file = Vec::new();
        let options = GraphmlOptions { guards_inf, ..GraphmlOptions::default() };
        write_graphml(&Picture::new(&graph), options, &mut file).unwrap();
        String::from_utf8(file).unwrap()
    };
    assert!(file(false).contains(">INF Treaty<"));
    assert!(file(true).contains(">I\u{2060}NF Treaty<") && !file(true).contains("INF"));
}

#[test]
fn sizes_run_from_4_to_100_and_positions_stay_within_5000() {
    let graph = graph_of(&article_documents());
    let places: Vec<Place> = Picture::new(&graph).nodes().filter_map(|node| node.place).collect();
    assert_eq!(places.len(), graph.nodes().len());
    let sizes: Vec<f64> = places.iter().map(|place| place.size).collect();
    assert_eq!(sizes.iter().copied().fold(f64::NAN, f64::min), 4.0);
    assert_eq!(sizes.iter().copied().fold(f64::NAN, f64::max), 100.0);
    assert!(places.iter().all(|place| place.x.abs() <= 5000.0 && place.y.abs() <= 5000.0));
}

/// The same frames as the picture has: a disc, and its label below it.
#[test]
fn neither_discs_nor_labels_overlap() {
    let graph = graph_of(&article_documents());
    let picture = Picture::new(&graph);
    let frames: Vec<[f64; 4]> = picture
        .nodes()
        .map(|drawn| {
            let (place, characters) = (drawn.place.unwrap(), drawn.node.name.chars().count() as f64);
            let height = 17.0 + 0.2 * place.size;
            let half = place.size.max(0.55 * height * characters / 2.0);
            [place.x - half, place.y - place.size - height, place.x + half, place.y + place.size]
        })
        .collect();
    for (number, a) in frames.iter().enumerate() {
        for b in &frames[number + 1..] {
            let overlaps = a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
            assert!(!overlaps, "{a:?} and {b:?}");
        }
    }
}

#[test]
fn what_is_tied_stands_closer_than_what_is_not() {
    let graph = graph_of(&article_documents());
    let picture = Picture::new(&graph);
    let place = |number: usize| picture.node(number).place.unwrap();
    let distance = |a: usize, b: usize| (place(a).x - place(b).x).hypot(place(a).y - place(b).y);
    let tied: Vec<f64> = picture.ties().map(|tie| distance(tie.source, tie.target)).collect();
    let count = picture.nodes().len();
    let all: Vec<f64> = (0..count).flat_map(|a| (0..a).map(move |b| (a, b))).map(|(a, b)| distance(a, b)).collect();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    assert!(mean(&tied) < 0.7 * mean(&all), "{} and {}", mean(&tied), mean(&all));
}

#[test]
fn colours_tell_communities_or_kinds() {
    let graph = graph_of(&article_documents());
    let by_kind = Picture::coloured(&graph, ColourBy::Kind);
    for drawn in by_kind.nodes() {
        assert_eq!(drawn.place.map(|place| place.colour), Some(Colour::of_kind(drawn.node.kind)));
    }
    let largest = Picture::new(&graph).nodes().filter(|drawn| drawn.measures.community == 0).count();
    assert!(largest > 10);
}

/// The picture of README.md, which one command makes.
#[test]
fn the_picture_of_the_readme_is_what_the_articles_give() {
    let documents: Vec<Document> = article_documents();
    let mut graph = RelationGraph::default();
    documents.iter().for_each(|document| graph.add(&BUILTIN.extract(document)));
    let (graph, _) = graph.filtered(&Filter { top: Some(45), ..Filter::default() });
    let mut svg = Vec::new();
    write_svg(&Picture::new(&graph), &mut svg).unwrap();
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/kyrgyzstan.svg");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&file, &svg).unwrap();
    }
    let is_same = fs::read(&file).unwrap() == svg;
    assert!(is_same, "run `cargo run --release -- graph examples/articles --top 45 -o examples/kyrgyzstan.svg`");
}
