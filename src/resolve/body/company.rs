//! Companies by the legal forms that end their names: "Mozart Services, Inc.", "Gazprom JSC".

use super::{Body, Finder};
use crate::gazetteer::Kind;
use crate::resolve::Meaning;
use crate::span::Span;

/// More letters than an abbreviation of a legal form has.
const LONGEST_CUT: usize = 5;

impl Finder<'_> {
    /// Where the legal form of a company ends, with its full stop: "Inc."
    pub(super) fn form_end(&self, form: Span) -> usize {
        let is_cut = self.text[form.end..].starts_with('.') && form.len() < LONGEST_CUT;
        form.end + usize::from(is_cut)
    }

    /// Where the name begins whose legal form begins at byte `form`, behind a comma or none: "Mozart Services, Inc."
    pub(super) fn beginning_of_company(&self, form: usize) -> usize {
        let Some(before) = self.text[..form].strip_suffix(", ") else {
            return self.beginning(form);
        };
        let start = self.words_ending(before.len());
        let is_name = start < before.len() && !self.is_place(Span::new(start, before.len()));
        if is_name { start } else { form }
    }

    /// Whether a company is named before `noun` that says no more than what it is: "Gazprom Group", "Rustavi 2 TV".
    pub(super) fn repeats_sort(&self, noun: Span) -> bool {
        let reading = noun.start.checked_sub(1).and_then(|end| self.reading_ending(end));
        let Some(Meaning::Alias(index)) = reading.map(|reading| &reading.meaning) else {
            return false;
        };
        matches!(
            (self.gazetteer.alias(*index).entity().attribute("type"), &self.text[noun.as_range()]),
            (Some("company" | "bank" | "media"), "Group")
                | (Some("bank"), "Bank")
                | (Some("media"), "TV" | "Television")
        )
    }

    /// The known organisation before `form`: "Gazprom" of "Gazprom JSC", "Google" of "Google, Inc."
    pub(super) fn known_with_form(&self, form: Span) -> Option<Body> {
        let before = self.text[..form.start].strip_suffix(' ')?;
        let reading = self.reading_ending(before.strip_suffix(',').unwrap_or(before).len())?;
        let is_known = matches!(reading.meaning, Meaning::Alias(_)) && self.kind(reading) == Some(Kind::Organisation);
        let span = Span::new(reading.span.start, self.form_end(form));
        is_known.then(|| Body { known: Some((reading.meaning.clone(), reading.rule)), ..Body::of(span) })
    }
}
