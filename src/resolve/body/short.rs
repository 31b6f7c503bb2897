//! What parties are called without their noun, once they are named with it: "Move Forward" of "the Move Forward Party".

use super::Finder;
use crate::gazetteer::Kind;
use crate::resolve::occurrence::Wanted;
use crate::resolve::{Meaning, Reading, Rule, insert};
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// Letters that adjectives end with: "Social Democratic" is nobody.
const ENDINGS: [&str; 6] = ["ic", "ist", "al", "an", "ive", "ese"];

impl Finder<'_> {
    /// The short names that readings give to the parties they name, each with what it means.
    pub(super) fn short_names(&self) -> Vec<(Span, Meaning)> {
        let parties = self.readings.iter().filter(|reading| self.kind(reading) == Some(Kind::Organisation));
        parties.filter_map(|party| Some((self.short_name(party.span)?, party.meaning.clone()))).collect()
    }

    /// The words before the noun that ends the name at `span`: two at least, that tell more than a sort of party.
    fn short_name(&self, span: Span) -> Option<Span> {
        let (words, noun) = self.text[span.as_range()].rsplit_once(' ')?;
        let noun = Span::new(span.end - noun.len(), span.end);
        let is_name =
            words.contains(' ') && !words.contains('\n') && !ENDINGS.iter().any(|ending| words.ends_with(ending));
        let short = Span::new(span.start, span.start + words.len());
        let is_party = || self.gazetteer.phrases().lists_at(self.text, noun).has(PhraseList::SmallBodyEnd);
        (is_name && is_party() && self.has_own_word(short)).then_some(short)
    }
}

/// Adds the `short` names wherever they stand behind the place that gives them, unless a longer name holds them.
pub(super) fn add(text: &str, capitals: &[usize], short: &[(Span, Meaning)], readings: &mut Vec<Reading>) {
    let Some((first, _)) = short.first() else {
        return;
    };
    let mut later = Vec::new();
    let wanted = Wanted::new(short.iter().map(|(span, _)| &text[span.as_range()]));
    wanted.find(text, capitals, first.end, |number, span| {
        let goes_on = text[span.end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if short[number].0.end <= span.start && !goes_on {
            later.push(Reading::new(span, short[number].1.clone(), Rule::PartOfName));
        }
    });
    insert(readings, later);
}
