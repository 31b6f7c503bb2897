//! The relations of a text, as rows that lead to their places in it.

use std::collections::BTreeSet;
use std::io::{self, Write};

use crate::export::clean::escaped;
use crate::extract::{Mention, Relation, Sentence};

/// The relations of a text that are shown, and the ids of what they are made of.
pub(super) struct Statements<'e> {
    document: u64,
    /// By sentence.
    relations: Vec<Relation<'e>>,
    /// The mentions on their sides, by number.
    sides: BTreeSet<usize>,
    /// Where words that state a relation begin and end.
    edges: BTreeSet<usize>,
}

impl<'e> Statements<'e> {
    /// `document` is the number of the text on its page.
    pub(super) fn new(document: u64, mut relations: Vec<Relation<'e>>) -> Self {
        relations.sort_by_key(|relation| relation.sentence().index());
        let sides = relations.iter().flat_map(|relation| [relation.source().index(), relation.target().index()]);
        let edges = relations.iter().flat_map(|relation| [relation.trigger().start, relation.trigger().end]);
        Self { document, sides: sides.collect(), edges: edges.collect(), relations }
    }

    /// The id of a mention to which a row leads.
    pub(super) fn id_of(&self, mention: Mention<'_>) -> Option<String> {
        self.sides.contains(&mention.index()).then(|| self.mention_id(mention))
    }

    /// The relations that a sentence states.
    pub(super) fn of(&self, sentence: Sentence<'_>) -> &[Relation<'e>] {
        let number = |relation: &Relation<'_>| relation.sentence().index();
        let start = self.relations.partition_point(|relation| number(relation) < sentence.index());
        let len = self.relations[start..].partition_point(|relation| number(relation) == sentence.index());
        &self.relations[start..start + len]
    }

    /// Writes the rows of a sentence: who – does what → to whom, and how it is stated.
    pub(super) fn write_rows(&self, out: &mut impl Write, sentence: Sentence<'_>) -> io::Result<()> {
        out.write_all(b"<ul class=\"relations\" aria-label=\"Relations\">")?;
        self.of(sentence).iter().try_for_each(|relation| self.write_row(out, *relation))?;
        out.write_all(b"</ul>")
    }

    /// Writes what stands in a text from byte `start` on. Words that state a relation are cut where
    /// another such word begins or ends; each part has the byte at which it begins in its id.
    pub(super) fn write_text(
        &self,
        out: &mut impl Write,
        text: &str,
        start: usize,
        near: &[Relation<'_>],
    ) -> io::Result<()> {
        let end = start + text.len();
        let mut at = start;
        while at < end {
            let next = self.edges.range(at + 1..end).next().copied().unwrap_or(end);
            let part = escaped(&text[at - start..next - start]);
            if near.iter().any(|relation| relation.trigger().start <= at && at < relation.trigger().end) {
                write!(out, "<span class=\"trigger\" id=\"{}\">{part}</span>", self.trigger_id(at))?;
            } else {
                out.write_all(part.as_bytes())?;
            }
            at = next;
        }
        Ok(())
    }

    fn write_row(&self, out: &mut impl Write, relation: Relation<'_>) -> io::Result<()> {
        let (trigger, text) = (relation.trigger(), relation.sentence().text());
        let start = relation.sentence().span().start;
        let word = text.get(trigger.start.saturating_sub(start)..trigger.end.saturating_sub(start));
        write!(out, "<li data-trigger=\"{}-{}\">", trigger.start, trigger.end)?;
        self.write_side(out, "source", relation.source())?;
        let arrow = if relation.is_symmetric() { "–" } else { "→" };
        write!(out, " – {} {arrow} ", escaped(relation.kind()))?;
        self.write_side(out, "target", relation.target())?;
        let denied = if relation.is_negated() { "<b>denied</b> · " } else { "" };
        write!(out, " <small>{denied}{} · {} · ", relation.modality(), relation.tier())?;
        let (id, word) = (self.trigger_id(trigger.start), escaped(word.unwrap_or_default()));
        write!(out, "“<a class=\"word\" href=\"#{id}\">{word}</a>”</small></li>")
    }

    fn write_side(&self, out: &mut impl Write, side: &str, mention: Mention<'_>) -> io::Result<()> {
        let name = escaped(mention.name().unwrap_or(mention.text()));
        write!(out, "<a class=\"{side}\" href=\"#{}\">{name}</a>", self.mention_id(mention))
    }

    fn mention_id(&self, mention: Mention<'_>) -> String {
        format!("d{}m{}", self.document, mention.index())
    }

    fn trigger_id(&self, start: usize) -> String {
        format!("d{}t{start}", self.document)
    }
}
