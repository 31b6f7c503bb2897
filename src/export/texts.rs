//! One page for a browser that shows texts with their entities and relations marked.

mod statements;

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::clean::escaped;
use super::page::write_head;
use crate::extract::{Extraction, Mention, Relation};
use crate::graph::RelationGraph;
use crate::span::Span;
use statements::Statements;

const STYLE: &str = include_str!("page/texts.css");
const SCRIPT: &str = include_str!("page/texts.js");

/// Writes texts to a page, one after the other: every mention is marked by its kind
/// and says what it means; boilerplate is grey. Under each sentence stand the relations that it
/// states, with links to both sides and to the word that states them. The page asks nothing of any server, and all
/// of it can be read without JavaScript, which adds a search, shows the mentions of one entity, and
/// shows the parts of a relation in the text while one points at it.
///
/// ```
/// use whowhom::{Document, Extractor, export::TextsPage};
///
/// let extractor = Extractor::builtin();
/// let mut page = TextsPage::begin(Vec::new())?;
/// page.add(&extractor.extract(&Document::new("a1", "Moscow is Bishkek’s ally.")))?;
/// let html = String::from_utf8(page.finish()?)?;
/// assert!(html.contains(r#"<mark class="country" data-key="country:RU" title="Russia, country" id="d1m0">Moscow</mark>"#));
/// assert!(html.contains(r##"<a class="source" href="#d1m0">Russia</a> – ally_of – <a class="target""##));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct TextsPage<W> {
    writer: W,
    documents: u64,
}

impl<W: Write> TextsPage<W> {
    /// Writes the head of the page. Give it a buffered writer.
    ///
    /// # Errors
    ///
    /// Only those of `writer`, as with the other methods.
    pub fn begin(mut writer: W) -> io::Result<Self> {
        write_head(&mut writer, "Texts and who is named in them", STYLE)?;
        writer.write_all(HEADER.as_bytes())?;
        Ok(Self { writer, documents: 0 })
    }

    /// Writes one text, with all relations that were found in it.
    pub fn add(&mut self, extraction: &Extraction<'_>) -> io::Result<()> {
        self.add_with(extraction, |_| true)
    }

    /// Writes one text, with the relations for which `wants` holds.
    pub fn add_with(&mut self, extraction: &Extraction<'_>, wants: impl Fn(&Relation<'_>) -> bool) -> io::Result<()> {
        self.documents += 1;
        let statements = Statements::new(self.documents, extraction.relations().filter(wants).collect());
        let (out, document) = (&mut self.writer, extraction.document());
        let title = document.title().unwrap_or(document.id());
        writeln!(out, "<article id=\"d{}\"><h2>{}</h2>", self.documents, escaped(title))?;
        let date = extraction.date().map(|date| format!("{date} · ")).unwrap_or_default();
        let id = if document.title().is_some() { format!("{} · ", escaped(document.id())) } else { String::new() };
        writeln!(out, "<p class=\"facts\">{id}{date}{}</p>", named(extraction))?;
        write_text(out, extraction, &statements)?;
        out.write_all(b"</article>\n")
    }

    /// Writes the end of the page, and gives the writer back.
    pub fn finish(mut self) -> io::Result<W> {
        writeln!(self.writer, "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>")?;
        self.writer.flush()?;
        Ok(self.writer)
    }
}

const HEADER: &str = r#"<header><h1>Texts and who is named in them</h1>
<p><mark class="country">country</mark> <mark class="person">person</mark> <mark class="organisation">organisation</mark> <mark class="place">place</mark> <mark class="open">not decided</mark> <span class="boilerplate">boilerplate</span> <span class="trigger">word that states a relation</span></p>
<div class="tools"><label><input type="checkbox" id="relations" checked> Relations</label> <input type="search" id="search" placeholder="Search ( / )" aria-label="Search texts and entities"><span id="count" role="status"></span><button type="button" id="theme" aria-label="Light or dark">◐</button></div></header>
<main>
"#;

/// Who is named, with how often, the most often first.
fn named(extraction: &Extraction<'_>) -> String {
    let mut counts: BTreeMap<String, (String, &'static str, u64)> = BTreeMap::new();
    for mention in extraction.mentions() {
        if let (Some(key), Some(name), Some(kind)) = (RelationGraph::key_of(mention), mention.name(), mention.kind()) {
            counts.entry(key.into_owned()).or_insert_with(|| (name.to_owned(), kind.as_str(), 0)).2 += 1;
        }
    }
    let mut named: Vec<(&String, &(String, &str, u64))> = counts.iter().collect();
    named.sort_by_key(|(_, (_, _, count))| std::cmp::Reverse(*count));
    let shown = named.into_iter().map(|(key, (name, kind, count))| {
        format!("<mark class=\"{kind}\" data-key=\"{}\">{}</mark> {count}", escaped(key), escaped(name))
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn write_text(out: &mut impl Write, extraction: &Extraction<'_>, statements: &Statements<'_>) -> io::Result<()> {
    let text = extraction.document().text();
    let mut at = 0;
    // Behind a list of relations the white space of the text would only make empty lines.
    let mut gap = ("", "");
    out.write_all(b"<div class=\"text\">")?;
    for sentence in extraction.sentences() {
        let (span, near) = (sentence.span(), statements.of(sentence));
        write!(out, "{}{}{}", gap.0, escaped(&text[at..span.start]), gap.1)?;
        let class = if sentence.is_boilerplate() { " class=\"boilerplate\"" } else { "" };
        write!(out, "<span{class}>")?;
        at = span.start;
        for mention in sentence.mentions() {
            let Span { start, end } = mention.span();
            statements.write_text(out, &text[at..start], at, near)?;
            write_mark(out, mention, statements)?;
            statements.write_text(out, &text[start..end], start, near)?;
            out.write_all(b"</mark>")?;
            at = end;
        }
        statements.write_text(out, &text[at..span.end], at, near)?;
        out.write_all(b"</span>")?;
        at = span.end;
        gap = ("", "");
        if !near.is_empty() {
            statements.write_rows(out, sentence)?;
            gap = ("<span class=\"gap\">", "</span>");
        }
    }
    write!(out, "{}{}{}", gap.0, escaped(&text[at..]), gap.1)?;
    out.write_all(b"</div>\n")
}

/// Writes the tag with which the mark of a mention begins.
fn write_mark(out: &mut impl Write, mention: Mention<'_>, statements: &Statements<'_>) -> io::Result<()> {
    let id = statements.id_of(mention).map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
    let (Some(key), Some(name), Some(kind)) = (RelationGraph::key_of(mention), mention.name(), mention.kind()) else {
        let candidates: Vec<&str> = mention.candidates().iter().map(|entity| entity.name()).collect();
        let title = escaped(&format!("not decided: {}", candidates.join(" or ")));
        return write!(out, "<mark class=\"open\" title=\"{title}\"{id}>");
    };
    let unknown = if mention.is_known() { "" } else { ", not in the gazetteer" };
    let title = escaped(&format!("{name}, {kind}{unknown}"));
    write!(out, "<mark class=\"{kind}\" data-key=\"{}\" title=\"{title}\"{id}>", escaped(&key))
}
