//! One page for a browser: the network to look through, and tables for those
//! without JavaScript. It asks nothing of any server.

mod json;
mod quote;
mod tables;

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::clean::escaped;
use super::columns::Tables;
use crate::gazetteer::Kind;
use crate::graph::{Colour, ColourBy, DrawnTie, Picture, Slice, Slices};
use json::{Array, string};

/// Where a document can be opened: an address for its id, if there is one.
pub type DocumentLink<'l> = &'l dyn Fn(&str) -> Option<String>;

const BASE_STYLE: &str = include_str!("page/base.css");
const STYLE: &str = include_str!("page/network.css");
const SCRIPT: &str = include_str!("page/network.js");
/// What the page may do: nothing but show itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
/// The most slices of time that the slider has; a date of the year 1 among others must not make it endless.
const MOST_SLICES: usize = 2400;

/// Writes a picture as one page, which opens in any browser without a network:
/// search, filters by kind, relation, strength and time, and the evidence of each tie with links to
/// its documents, where `link` knows one. Without JavaScript it is a table.
/// Give it a buffered writer.
///
/// ```
/// use whowhom::{Document, Extractor, Picture, RelationGraph, export::write_page};
///
/// let extractor = Extractor::builtin();
/// let document = Document::new("1", "Russia and Kyrgyzstan signed a pact.");
/// let mut graph = RelationGraph::default();
/// graph.add(&extractor.extract(&document));
///
/// let mut page = Vec::new();
/// write_page(&Picture::new(&graph), &|id| Some(format!("articles/{id}.txt")), &mut page)?;
/// let page = String::from_utf8_lossy(&page);
/// assert!(page.contains("<mark class=\"country\">Russia</mark> and <mark"));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_page(picture: &Picture<'_>, link: DocumentLink<'_>, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let tables = Tables::new(picture, false);
    write_head(out, "Who is named with whom", STYLE)?;
    writeln!(out, "<header><h1>Who is named with whom</h1><p>{}</p>", facts(picture))?;
    out.write_all(TOOLS.as_bytes())?;
    write_filters(out)?;
    tables::write(out, picture, &tables, link)?;
    out.write_all(b"<script type=\"application/json\" id=\"data\">")?;
    write_data(out, picture, &tables)?;
    writeln!(out, "</script>\n<script>\n{SCRIPT}</script>\n</body>\n</html>")?;
    out.flush()
}

/// Everything up to the body's first element.
pub(super) fn write_head(out: &mut impl Write, title: &str, style: &str) -> io::Result<()> {
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"generator\" content=\"whowhom {}\">\n\
         <title>{}</title>\n<style>\n{BASE_STYLE}{style}</style>\n</head>\n<body>\n",
        env!("CARGO_PKG_VERSION"),
        escaped(title),
    )
}

/// What the graph is of, in a line.
fn facts(picture: &Picture<'_>) -> String {
    let graph = picture.graph();
    let nodes = graph.nodes();
    let first = nodes.filter_map(|node| node.first_seen).min();
    let last = graph.nodes().filter_map(|node| node.last_seen).max();
    let period = match (first, last) {
        (Some(first), Some(last)) => format!(", {first} to {last}"),
        _ => String::new(),
    };
    let counted = |count: u64, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let undrawn = if picture.is_laid_out() { "" } else { " They have no layout, and are not drawn." };
    format!(
        "{} and {} between them in {}{period}. A tie counts each {} that names both.{undrawn}",
        counted(graph.nodes().len() as u64, "entity", "entities"),
        counted(graph.ties().len() as u64, "tie", "ties"),
        counted(graph.documents(), "document", "documents"),
        graph.window(),
    )
}

const TOOLS: &str = r##"<div class="tools"><input type="search" id="search" placeholder="Search ( / )" aria-label="Search for an entity" autocomplete="off" aria-controls="results"><ul id="results" hidden></ul><button type="button" id="show-tables" aria-pressed="false">Table</button><button type="button" id="theme" aria-label="Light or dark">◐</button></div></header>
<main><canvas id="canvas" tabindex="0" role="img" aria-label="The network. Arrow keys move it, plus and minus zoom, 0 shows all, Enter opens the largest entity; the table has all of it as text.">The table has all of this as text.</canvas>
"##;

fn write_filters(out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"<details id=\"filters\" open><summary>Filter</summary>\n<fieldset aria-label=\"Kinds\">")?;
    let kinds = [
        (Kind::Country, "Countries"),
        (Kind::Person, "People"),
        (Kind::Organisation, "Organisations"),
        (Kind::Place, "Places"),
    ];
    for (kind, name) in kinds {
        write!(out, "<label><input type=\"checkbox\" name=\"kind\" value=\"{kind}\" checked> {name}</label>")?;
    }
    out.write_all(
        r##"</fieldset>
<label>Relation <select id="relation"><option value="">any</option></select></label>
<label>Named together at least <output id="least-shown">1</output>× <input type="range" id="least" min="0" max="0" value="0"></label>
<label><input type="checkbox" id="own" checked> with their own country</label>
<fieldset id="time" hidden aria-label="Time"><span id="period"></span><input type="range" id="from" min="0" value="0" aria-label="From"><input type="range" id="to" min="0" value="0" aria-label="To"></fieldset>
<label>Colours <select id="colours"><option value="community">communities</option><option value="kind">kinds</option></select></label>
<ul id="legend" aria-label="What the colours mean"></ul>
<p id="count" role="status"></p></details>
<div id="zoom"><button type="button" id="closer" aria-label="Zoom in">+</button><button type="button" id="farther" aria-label="Zoom out">−</button><button type="button" id="whole">All</button></div>
<aside id="panel" hidden aria-live="polite" aria-label="Details" tabindex="-1"></aside></main>
"##
        .as_bytes(),
    )
}

fn write_data(out: &mut impl Write, picture: &Picture<'_>, tables: &Tables<'_>) -> io::Result<()> {
    let slices = slices(picture);
    let numbers: BTreeMap<Slice, usize> = slices.iter().enumerate().map(|(number, slice)| (*slice, number)).collect();
    write!(out, "{{\"colours\":\"{}\",\"slices\":", if is_by_kind(picture) { "kind" } else { "community" })?;
    out.write_all(Array::of(slices.iter().map(|slice| string(&slice.to_string()))).as_bytes())?;
    out.write_all(b",\n\"nodes\":[")?;
    for (number, drawn) in picture.nodes().enumerate() {
        let (node, measures) = (drawn.node, drawn.measures);
        let place = drawn
            .place
            .map_or((0.0, 0.0, 4.0, Colour::of_kind(node.kind)), |place| (place.x, place.y, place.size, place.colour));
        let aliases: Vec<&str> = node.aliases.iter().map(String::as_str).collect();
        let cells = [
            string(&node.key),
            string(&node.name),
            string(node.kind.as_str()),
            node.count.to_string(),
            node.documents.to_string(),
            measures.degree.to_string(),
            measures.community.to_string(),
            place.0.round().to_string(),
            place.1.round().to_string(),
            place.2.to_string(),
            string(&place.3.to_string()),
            string(&aliases.join("\n")),
        ];
        write!(out, "{}{}", if number > 0 { ",\n" } else { "\n" }, Array::of(cells))?;
    }
    out.write_all(b"],\n\"ties\":[")?;
    for (number, tie) in picture.ties().enumerate() {
        write!(out, "{}{}", if number > 0 { ",\n" } else { "\n" }, tie_row(tables, &tie, &numbers))?;
    }
    out.write_all(b"]}")
}

fn tie_row(tables: &Tables<'_>, tie: &DrawnTie<'_>, numbers: &BTreeMap<Slice, usize>) -> String {
    let counts = |slices: &Slices| {
        let known = slices.iter().filter_map(|(slice, count)| Some((numbers.get(slice)?, count)));
        Array::of(known.map(|(number, count)| format!("[{number},{count}]")))
    };
    let relations = tables.relations_of(tie.source, tie.target).iter().map(|(_, _, relation, relation_tie)| {
        let score = (relation_tie.mean_score() * 10.0).round() / 10.0;
        Array::of([string(relation), relation_tie.count.to_string(), score.to_string()])
    });
    Array::of([
        tie.source.to_string(),
        tie.target.to_string(),
        tie.tie.count.to_string(),
        u8::from(tie.is_own_country).to_string(),
        counts(&tie.tie.slices),
        Array::of(relations),
    ])
}

/// All slices from the first to the last that has a tie.
fn slices(picture: &Picture<'_>) -> Vec<Slice> {
    let known = || picture.ties().flat_map(|tie| tie.tie.slices.keys().copied());
    let (Some(first), Some(last)) = (known().min(), known().max()) else {
        return Vec::new();
    };
    std::iter::successors(Some(first), |slice| Some(slice.next()))
        .take_while(|slice| *slice <= last)
        .take(MOST_SLICES)
        .collect()
}

fn is_by_kind(picture: &Picture<'_>) -> bool {
    picture.colours() == ColourBy::Kind
}
