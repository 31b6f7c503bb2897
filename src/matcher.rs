//! Which names stand where in a text.
//!
//! # How it works
//!
//! A name begins where a word begins and ends, nearly always, where a word
//! ends. So the text is read word by word, once, where it stands:
//!
//! ```text
//!   text    The  Kyrgyz  Republican  Party  …
//!            │     │         │
//!   filter   no    yes       │             first words of all names: nearly
//!                  │         │             every word is turned away here
//!   table          kyrgyz ── kyrgyz republican
//!                  a name,   not known: the walk ends,
//!                  and more  and "Kyrgyz" stands
//! ```
//!
//! * `word` reads words and what lies between them, folded as they are read:
//!   no folded copy of the text is made, and places need no map.
//! * `prefixes` knows the names: a filter of their first words, and a table of
//!   all their prefixes that end with a word.
//! * `case` holds what was found against the letters as they are written.
//! * `settle` lets one of overlapping names stand.
//!
//! All names that begin at a word are found, not the longest only, so that one
//! that fails at its edge or in its letters hides no other.
//!
//! Cost: the scan is linear in the text; a walk is as long as the longest name
//! at most. The table holds two 32-bit numbers for each prefix, and is at most
//! half full.

mod case;
mod prefixes;
mod settle;
mod word;

use crate::gazetteer::Gazetteer;
use crate::span::Span;
use crate::text::edge;
use crate::text::fold::is_ignored;
use crate::text::mask::is_in_file_name;
use case::Written;
use prefixes::Prefixes;
pub(crate) use settle::settle;
use word::{Between, CLASSES, Class, Word, ascii_end, push_between, push_word};

/// Finds the forms of a gazetteer in texts.
pub(crate) struct Matcher {
    prefixes: Prefixes,
}

/// A name that stands in a text, with every way to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Where it stands, without an article that it needs.
    pub(crate) span: Span,
    /// The form of the gazetteer that was found.
    pub(crate) form: u32,
    /// The aliases whose letters fit, as indexes of the gazetteer, ascending.
    /// Empty where only a blocking name stands here.
    pub(crate) aliases: Vec<u32>,
    /// Whether the name is that of something that is no entity.
    pub(crate) blocks: bool,
}

impl Matcher {
    pub(crate) fn new(gazetteer: &Gazetteer) -> Self {
        Self { prefixes: Prefixes::new(gazetteer.forms().iter().map(|form| &*form.text)) }
    }

    /// Every candidate in `text` outside `addresses`, sorted by start, then longest first.
    pub(crate) fn candidates(&self, gazetteer: &Gazetteer, text: &str, addresses: &[Span]) -> Vec<Candidate> {
        let mut found = Vec::new();
        self.scan(text, |form, span| {
            if !is_masked(text, addresses, span)
                && let Some(candidate) = candidate(gazetteer, form, text, span)
            {
                found.push(candidate);
            }
        });
        found.sort_by_key(|candidate| (candidate.span.start, std::cmp::Reverse(candidate.span.end)));
        found
    }

    /// Tells `found` of every form that stands in `text` with edges on both
    /// sides, starts ascending.
    fn scan(&self, text: &str, found: impl FnMut(u32, Span)) {
        let bytes = text.as_bytes();
        let mut walk = Walk { prefixes: &self.prefixes, text, folded: String::new(), found };
        let mut at = 0;
        while at < bytes.len() {
            at = match CLASSES[usize::from(bytes[at])] {
                Class::Word => {
                    let end = ascii_end(bytes, at);
                    if bytes.get(end).is_none_or(u8::is_ascii) {
                        if self.prefixes.may_begin_with(&bytes[at..end]) {
                            walk.at_word(at);
                        }
                        end
                    } else {
                        walk.at_word(at)
                    }
                }
                Class::Wide => walk.at_wide(at),
                Class::Mark => {
                    if bytes[at] == b'#' {
                        walk.in_hashtag(at + 1);
                    }
                    if self.prefixes.open_with(bytes[at]) {
                        walk.at_mark(at);
                    }
                    at + 1
                }
            };
        }
    }
}

/// Walks from a place of the text along the forms that may begin there.
struct Walk<'m, F> {
    prefixes: &'m Prefixes,
    text: &'m str,
    /// The folded text from where the walk began.
    folded: String,
    found: F,
}

impl<F: FnMut(u32, Span)> Walk<'_, F> {
    /// Walks from the word at `start`; returns where to read on.
    fn at_word(&mut self, start: usize) -> usize {
        self.folded.clear();
        let word = push_word(self.text, start, &mut self.folded);
        if self.prefixes.may_begin_with(self.folded.as_bytes()) {
            self.along(start, word.end, word.next);
        }
        word.next
    }

    /// Walks from the character beyond ASCII at `start`, be it of a word or not.
    fn at_wide(&mut self, start: usize) -> usize {
        let Some(character) = self.text[start..].chars().next() else {
            return self.text.len();
        };
        self.folded.clear();
        match push_between(self.text, start, &mut self.folded) {
            Between::Word => self.at_word(start),
            Between::Mark(_) | Between::End => {
                if self.prefixes.open_with_mark() && !is_ignored(character) {
                    self.at_mark(start);
                }
                start + character.len_utf8()
            }
        }
    }

    /// Walks from the mark at `start`, for forms that begin with one.
    fn at_mark(&mut self, start: usize) {
        self.folded.clear();
        self.over_marks(start, start, true);
    }

    /// Reports the form that ends with the word before `end`, and goes on from
    /// `next` while there are longer ones.
    fn along(&mut self, start: usize, end: usize, next: usize) {
        let known = self.prefixes.find(&self.folded);
        if let Some(form) = known.form {
            self.report(form, start, end);
        }
        if known.more {
            self.over_marks(start, next, known.marks);
        }
    }

    /// Reads on from `at`, between two words, to the end of the next one;
    /// `may_end` tells that forms may end in the marks before it.
    fn over_marks(&mut self, start: usize, mut at: usize, may_end: bool) {
        while self.folded.len() <= self.prefixes.longest() {
            let before = self.folded.len();
            match push_between(self.text, at, &mut self.folded) {
                Between::End => return,
                Between::Mark(next) => {
                    at = next;
                    let shows = self.folded.len() > before;
                    if may_end
                        && shows
                        && let Some(form) = self.prefixes.find(&self.folded).form
                    {
                        self.report(form, start, edge::after_marks(self.text, at));
                    }
                }
                Between::Word => {
                    let Word { end, next } = push_word(self.text, at, &mut self.folded);
                    return self.along(start, end, next);
                }
            }
        }
    }

    /// Finds the forms that begin or end inside the hashtag whose letters begin
    /// at `start`, between two of its words; the scan itself finds the others.
    fn in_hashtag(&mut self, start: usize) {
        let edges = edge::hashtag_edges(self.text, start);
        for (rank, from) in edges.iter().enumerate() {
            if self.text[from.at..].starts_with(|first| edge::is_unspaced(first) || is_ignored(first)) {
                continue;
            }
            for to in edges[rank + 1..].iter().filter(|to| to.is_inner && to.at > from.at) {
                self.folded.clear();
                let word = push_word(&self.text[..to.at], from.at, &mut self.folded);
                if word.end == to.at
                    && let Some(form) = self.prefixes.find(&self.folded).form
                {
                    self.report(form, from.at, to.at);
                }
            }
            if from.is_inner {
                self.at_word(from.at);
            }
        }
    }

    /// Reports a form, if names may begin at `start` and end at `end`.
    fn report(&mut self, form: u32, start: usize, end: usize) {
        let text = self.text;
        let holds = edge::may_start(text, start)
            && edge::may_end(text, end)
            && edge::is_grapheme_edge(text, start)
            && edge::is_grapheme_edge(text, end);
        if holds {
            (self.found)(form, Span::new(start, end));
        }
    }
}

fn candidate(gazetteer: &Gazetteer, index: u32, text: &str, span: Span) -> Option<Candidate> {
    let form = gazetteer.form(index);
    let written = Written::new(text, span);
    let fits = |index: &&u32| written.fits(gazetteer.alias_data(**index));
    let aliases: Vec<u32> = form.aliases.iter().filter(fits).copied().collect();
    let blocks = form.block.is_some_and(|block| written.fits_title(gazetteer.block(block)));
    let article = aliases.first().is_some_and(|index| gazetteer.alias_data(*index).needs_article());
    let span = if article { without_article(text, span) } else { span };
    (blocks || !aliases.is_empty()).then_some(Candidate { span, form: index, aliases, blocks })
}

fn without_article(text: &str, span: Span) -> Span {
    let slice = &text[span.as_range()];
    let name = slice.find(char::is_whitespace).map_or(slice, |at| slice[at..].trim_start());
    Span::new(span.end - name.len(), span.end)
}

fn is_masked(text: &str, addresses: &[Span], span: Span) -> bool {
    let after = addresses.partition_point(|address| address.end <= span.start);
    addresses.get(after).is_some_and(|address| address.overlaps(span)) || is_in_file_name(text, span)
}

#[cfg(test)]
mod oracle;
