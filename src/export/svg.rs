//! A picture for papers.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::clean::{clean, escaped};
use crate::graph::{Colour, ColourBy, DrawnNode, MOST_LABELLED, Picture, Place, label_height, label_width};

/// Nodes of a larger size have their labels in bold.
const BOLD_FROM: f64 = 50.0;
/// How many members of a community its colour is explained by.
const MOST_MEMBERS: usize = 3;

/// The white around the drawing.
const MARGIN: f64 = 30.0;
/// The most characters of a label.
const LONGEST_LABEL: usize = 40;
/// How many nodes of a graph have labels in which labels are not kept apart: the largest.
const LABELS_OF_LARGE: usize = 200;
const NEUTRAL: Colour = Colour(139, 146, 156);

/// Writes a picture as SVG: ties as lines, nodes as discs, all labels, a legend of
/// the colours. Of more than 3,000 nodes the 200 largest have labels. A picture without a layout says so.
///
/// # Errors
///
/// Only those of `writer`.
pub fn write_svg(picture: &Picture<'_>, mut writer: impl Write) -> io::Result<()> {
    let out = &mut writer;
    let nodes: Vec<(DrawnNode<'_>, Place)> = picture.nodes().filter_map(|node| Some((node, node.place?))).collect();
    let legend = legend(picture, &nodes);
    let frame = Frame::around(&nodes, legend.len());
    let Frame { left, top, width, height } = frame;
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{left:.0} {top:.0} {width:.0} {height:.0}\" \
         width=\"{:.0}\" height=\"{:.0}\" role=\"img\" font-family=\"'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\">",
        width.min(1200.0),
        height * width.min(1200.0) / width,
    )?;
    writeln!(out, "<title>Who is named with whom: {} documents</title>", picture.graph().documents())?;
    writeln!(out, "<rect x=\"{left:.0}\" y=\"{top:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" fill=\"#fff\"/>")?;
    if !picture.is_laid_out() {
        let (x, y) = (left + width / 2.0, top + height / 2.0);
        let count = picture.nodes().len();
        writeln!(out, "<text x=\"{x:.0}\" y=\"{y:.0}\" text-anchor=\"middle\">{count} nodes without a layout</text>")?;
    }
    write_ties(out, picture)?;
    write_nodes(out, &nodes)?;
    write_legend(out, &legend, &frame)?;
    out.write_all(b"</svg>\n")?;
    out.flush()
}

/// The part of the plane that is drawn; y points downwards here.
struct Frame {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Frame {
    fn around(nodes: &[(DrawnNode<'_>, Place)], legend: usize) -> Self {
        let mut bounds = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for (drawn, place) in nodes {
            let label = label(drawn).chars().count();
            let half = place.size.max(label_width(place.size, label) / 2.0);
            bounds[0] = bounds[0].min(place.x - half);
            bounds[1] = bounds[1].min(-place.y - place.size);
            bounds[2] = bounds[2].max(place.x + half);
            bounds[3] = bounds[3].max(-place.y + place.size + 1.3 * label_height(place.size));
        }
        if nodes.is_empty() {
            bounds = [-200.0, -50.0, 200.0, 50.0];
        }
        let [left, top, right, bottom] = bounds;
        let below = legend as f64 * 32.0;
        let (width, height) = (right - left + 2.0 * MARGIN, bottom - top + 2.0 * MARGIN + below);
        Self { left: left - MARGIN, top: top - MARGIN, width, height }
    }
}

fn write_ties(out: &mut impl Write, picture: &Picture<'_>) -> io::Result<()> {
    out.write_all(b"<g stroke-linecap=\"round\">\n")?;
    for tie in picture.ties() {
        let (Some(source), Some(target)) = (picture.node(tie.source).place, picture.node(tie.target).place) else {
            continue;
        };
        let weight = (tie.tie.count.max(1) as f64).ln();
        let colour = if source.colour == target.colour { source.colour } else { NEUTRAL };
        writeln!(
            out,
            "<line x1=\"{:.0}\" y1=\"{:.0}\" x2=\"{:.0}\" y2=\"{:.0}\" stroke=\"{colour}\" stroke-width=\"{:.1}\" stroke-opacity=\"{:.2}\"/>",
            source.x,
            -source.y,
            target.x,
            -target.y,
            1.5 + 2.5 * weight,
            (0.3 + 0.1 * weight).min(0.75),
        )?;
    }
    out.write_all(b"</g>\n")
}

fn write_nodes(out: &mut impl Write, nodes: &[(DrawnNode<'_>, Place)]) -> io::Result<()> {
    out.write_all(b"<g stroke=\"#fff\" stroke-width=\"2\">\n")?;
    for (_, Place { x, y, size, colour }) in nodes {
        writeln!(out, "<circle cx=\"{x:.0}\" cy=\"{:.0}\" r=\"{size:.1}\" fill=\"{colour}\"/>", -y)?;
    }
    out.write_all(b"</g>\n<g text-anchor=\"middle\" fill=\"#1b1e23\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">\n")?;
    let mut labelled: Vec<&(DrawnNode<'_>, Place)> = nodes.iter().collect();
    if labelled.len() > MOST_LABELLED {
        // Labels would hide the nodes of so large a graph; stable: of equal size the first by key.
        labelled.sort_by(|(_, a), (_, b)| b.size.total_cmp(&a.size));
        labelled.truncate(LABELS_OF_LARGE);
    }
    for (drawn, place) in labelled {
        let height = label_height(place.size);
        let bold = if place.size > BOLD_FROM { " font-weight=\"600\"" } else { "" };
        let (x, y) = (place.x, -place.y + place.size + height);
        writeln!(
            out,
            "<text x=\"{x:.0}\" y=\"{y:.0}\" font-size=\"{height:.0}\"{bold}>{}</text>",
            escaped(&label(drawn))
        )?;
    }
    out.write_all(b"</g>\n")
}

/// What each colour stands for.
fn legend(picture: &Picture<'_>, nodes: &[(DrawnNode<'_>, Place)]) -> Vec<(Colour, String)> {
    if picture.colours() == ColourBy::Kind {
        let kinds: BTreeMap<_, _> = nodes.iter().map(|(drawn, place)| (drawn.node.kind, place.colour)).collect();
        return kinds.into_iter().map(|(kind, colour)| (colour, kind.to_string())).collect();
    }
    let mut leading: BTreeMap<u32, Vec<&DrawnNode<'_>>> = BTreeMap::new();
    for (drawn, _) in nodes.iter().filter(|(_, place)| place.colour != Colour::of_community(u32::MAX)) {
        leading.entry(drawn.measures.community).or_default().push(drawn);
    }
    let shown = leading.into_iter().map(|(community, mut members)| {
        members.sort_by_key(|drawn| std::cmp::Reverse(drawn.node.count));
        let names: Vec<String> = members.iter().take(MOST_MEMBERS).map(|drawn| label(drawn)).collect();
        (Colour::of_community(community), names.join(", "))
    });
    shown.collect()
}

fn write_legend(out: &mut impl Write, legend: &[(Colour, String)], frame: &Frame) -> io::Result<()> {
    let bottom = frame.top + frame.height - MARGIN;
    out.write_all(b"<g font-size=\"22\" fill=\"#5a616c\">\n")?;
    for (number, (colour, text)) in legend.iter().enumerate() {
        let (x, y) = (frame.left + MARGIN, bottom - 32.0 * (legend.len() - 1 - number) as f64);
        writeln!(out, "<circle cx=\"{:.0}\" cy=\"{:.0}\" r=\"9\" fill=\"{colour}\"/>", x + 9.0, y - 7.0)?;
        writeln!(out, "<text x=\"{:.0}\" y=\"{y:.0}\">{}</text>", x + 30.0, escaped(text))?;
    }
    out.write_all(b"</g>\n")
}

fn label(drawn: &DrawnNode<'_>) -> String {
    let name = clean(&drawn.node.name);
    match name.char_indices().nth(LONGEST_LABEL) {
        Some((cut, _)) => format!("{}…", &name[..cut]),
        None => name.into_owned(),
    }
}
