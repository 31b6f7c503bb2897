//! Whom a pronoun means that opens a sentence: "Petr Pavel visited Chile. He met Gabriel Boric."

use std::ops::Range;

use super::names::name;
use super::{Extraction, Sentence};
use crate::gazetteer::Kind;
use crate::relation::Name;
use crate::span::Span;

/// How far into its sentence a subject begins at most, in bytes: "On Monday the Czech president, Petr Pavel".
const LONGEST_BEFORE: usize = 70;

/// Words before a name that is no subject: "the sister of Petr Pavel", "a talk with Petr Pavel".
const BEFORE_OBJECTS: [&str; 10] = ["about", "against", "and", "by", "for", "from", "of", "than", "to", "with"];

/// A pronoun that opens a sentence.
#[derive(Clone, Copy)]
pub(super) struct Pronoun {
    span: Span,
    /// The mention that it takes up, by its index in the document.
    pub(super) mention: usize,
}

impl Pronoun {
    /// The pronoun that opens `sentence`, where it is no name among its `mentions`, and can only mean the one subject of the
    /// sentence before, whose mentions are `before`, and which `last` opened.
    pub(super) fn of(
        extraction: &Extraction<'_>,
        (sentence, mentions): (Sentence<'_>, &Range<usize>),
        before: Range<usize>,
        last: Option<Self>,
    ) -> Option<Self> {
        let text = sentence.text();
        let word = ["He", "She", "It"]
            .into_iter()
            .find(|word| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))?;
        let start = sentence.span().start;
        // "He Yafei left."
        if mentions.clone().next().is_some_and(|first| extraction.mention(first).span().start == start) {
            return None;
        }
        let fits = |name: &Name| (name.kind == Kind::Person) != (word == "It") && name.kind != Kind::Place;
        let named = |index: usize| Some(name(extraction.mention(index), index)).filter(fits);
        let last = last.and_then(|last| Some((last.mention, named(last.mention)?)));
        let mut names = before.filter_map(|index| Some((index, named(index)?)));
        let mention = match (names.next(), last) {
            (None, last) => last?.0,
            (Some((_, first)), Some((_, last))) if first.identity != last.identity => return None,
            (Some((index, first)), last) => {
                let is_one = names.all(|(_, other)| other.identity == first.identity);
                let is_meant = is_one && (last.is_some() || is_subject(extraction, index, &first));
                is_meant.then_some(index)?
            }
        };
        Some(Self { span: Span::new(start, start + word.len()), mention })
    }

    /// The pronoun as the rules see it: a name where it stands.
    pub(super) fn name(self, extraction: &Extraction<'_>) -> Name {
        let name = name(extraction.mention(self.mention), self.mention);
        Name { span: self.span, is_adjective: false, is_short: false, is_role: false, ..name }
    }
}

/// Whether a mention is most likely the subject of its sentence: that opens with it, or with who a person is.
fn is_subject(extraction: &Extraction<'_>, index: usize, name: &Name) -> bool {
    let start = extraction.mention(index).sentence().span().start;
    let text = extraction.document().text();
    let before = &text[start..name.span.start];
    let is_owner = text[name.span.end..].starts_with(['’', '\'']);
    let opens = match name.kind {
        Kind::Person => before.len() <= LONGEST_BEFORE && !before.split(' ').any(|word| BEFORE_OBJECTS.contains(&word)),
        _ => matches!(before, "" | "The ") && !name.is_adjective,
    };
    opens && !is_owner
}
