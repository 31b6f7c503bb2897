//! The names of a gazetteer in a text, held against the letters as they are written.

use std::borrow::Cow;

use super::case::{Written, is_plain_title, may_begin_small};
use super::entries::{Entries, Name};
use super::prefixes::Prefixes;
use super::scan::scan;
use super::word::Folded;
use crate::gazetteer::{Case, Form, Gazetteer};
use crate::span::Span;
use crate::text::Stops;
use crate::text::capitals::Capitals;
use crate::text::casing::Casing;
use crate::text::mask::{is_in_file_name, is_in_share_code};

/// Finds the names of a gazetteer in texts.
pub(crate) struct NameFinder {
    prefixes: Prefixes,
    /// Whether all aliases of each form fit a plain title: most names are told
    /// by this one bit.
    fits_plain_title: Vec<bool>,
}

/// A name that stands in a text, with every way to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate<'g> {
    /// Where it stands, without an article that it needs.
    pub(crate) span: Span,
    /// The form of the gazetteer that was found.
    pub(crate) form: u32,
    /// The aliases whose letters fit, as indexes of the gazetteer, ascending.
    /// Empty where only a blocking name stands here.
    pub(crate) aliases: Cow<'g, [u32]>,
    /// Whether the name is that of something that is no entity.
    pub(crate) blocks: bool,
}

/// What one pass over a text finds.
pub(crate) struct Sight<'g> {
    /// The names that stand in it, sorted by start, then longest first.
    pub(crate) candidates: Vec<Candidate<'g>>,
    /// Where its sentences may end.
    pub(crate) stops: Stops,
    /// Where words with a capital begin.
    pub(crate) capitals: Capitals,
}

impl NameFinder {
    pub(crate) fn new(gazetteer: &Gazetteer) -> Self {
        let mut entries = Entries::default();
        for (text, form) in gazetteer.forms() {
            let may_begin_small = form_may_begin_small(gazetteer, form);
            entries.push::<Folded>(Name { text, may_begin_small });
        }
        let fits_plain_title = gazetteer.forms().map(|(_, form)| fits_plain_title(gazetteer, form)).collect();
        Self { prefixes: Prefixes::new(entries), fits_plain_title }
    }

    /// What one pass over `text` finds; no candidate stands in `addresses`.
    pub(crate) fn find<'g>(&self, gazetteer: &'g Gazetteer, text: &str, addresses: &[Span]) -> Sight<'g> {
        // As many as political prose has, or nearly.
        let mut found: Vec<Candidate<'g>> = Vec::with_capacity(text.len() / 64);
        let (mut stops, mut capitals) = (Stops::with_room_for(text), Capitals::with_room_for(text));
        let bytes = text.as_bytes();
        let see = |block, base| {
            stops.push(block, &bytes[base..]);
            capitals.push(block, base, bytes);
        };
        scan::<Folded>(&self.prefixes, text, see, |form, span| {
            if is_masked(text, addresses, span) {
                return;
            }
            if self.fits_plain_title[form as usize] && is_plain_title(Casing::of(bytes, span)) {
                let aliases = Cow::Borrowed(gazetteer.aliases_of(gazetteer.form(form)));
                found.push(Candidate { span, form, aliases, blocks: false });
            } else {
                found.extend(candidate(gazetteer, form, text, span));
            }
        });
        super::sort(&mut found, |candidate: &Candidate<'_>| candidate.span);
        Sight { candidates: found, stops, capitals }
    }
}

fn form_may_begin_small(gazetteer: &Gazetteer, form: &Form) -> bool {
    form.block.is_some_and(|block| may_begin_small(Case::Title, gazetteer.block(block)))
        || gazetteer.aliases_of(form).iter().any(|index| {
            let alias = gazetteer.alias(*index);
            may_begin_small(alias.case(), alias.name())
        })
}

fn fits_plain_title(gazetteer: &Gazetteer, form: &Form) -> bool {
    let fits = |index: &u32| {
        let alias = gazetteer.alias(*index);
        matches!(alias.case(), Case::Title | Case::Any) && alias.name().is_ascii() && !alias.needs_article()
    };
    form.block.is_none() && gazetteer.aliases_of(form).iter().all(fits)
}

fn candidate<'g>(gazetteer: &'g Gazetteer, index: u32, text: &str, span: Span) -> Option<Candidate<'g>> {
    let form = gazetteer.form(index);
    let written = Written::new(text, span);
    let fits = |index: &&u32| written.fits(gazetteer.words(), gazetteer.alias(**index));
    let all = gazetteer.aliases_of(form);
    let fitting = all.iter().filter(fits).count();
    let aliases =
        if fitting == all.len() { Cow::Borrowed(all) } else { Cow::Owned(all.iter().filter(fits).copied().collect()) };
    let blocks = form.block.is_some_and(|block| written.fits_title(gazetteer.block(block)));
    let article = aliases.first().is_some_and(|index| gazetteer.alias(*index).needs_article());
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
    addresses.get(after).is_some_and(|address| address.overlaps(span))
        || text[span.end..].starts_with('.') && (is_in_file_name(text, span) || is_in_share_code(text, span))
}
