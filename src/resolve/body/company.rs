//! Companies by the legal forms that end their names: "Mozart Services, Inc.", "Gazprom JSC".

use super::{Body, Finder, word_at};
use crate::gazetteer::Kind;
use crate::resolve::Meaning;
use crate::span::Span;

/// More letters than an abbreviation of a legal form has.
const LONGEST_CUT: usize = 5;
/// The most bytes in brackets before a legal form.
const LONGEST_BRACKET: usize = 24;

impl Finder<'_> {
    /// Where the legal form of a company ends, with its full stop: "Inc."
    pub(super) fn form_end(&self, form: Span) -> usize {
        let last = self.text[form.as_range()].rsplit(' ').next().unwrap_or_default();
        let is_cut = self.text[form.end..].starts_with('.') && last.len() < LONGEST_CUT;
        form.end + usize::from(is_cut)
    }

    /// Where the name begins whose legal form begins at byte `form`, behind a comma, a place in brackets, or neither: "Mozart
    /// Services, Inc.", "Mozart Services (Asia) Ltd".
    pub(super) fn beginning_of_company(&self, form: usize) -> usize {
        if let Some(bracket) = self.bracket_ending(form) {
            let start = self.beginning(bracket);
            return if start < bracket { start } else { form };
        }
        let Some(before) = self.text[..form].strip_suffix(", ") else {
            return self.beginning(form);
        };
        let start = self.words_ending(before.len());
        let is_name = start < before.len() && !self.is_place(Span::new(start, before.len()));
        if is_name { start } else { form }
    }

    /// Whether a place in brackets and the form of a company follow byte `end`: "(Asia) Ltd".
    pub(super) fn precedes_form(&self, end: usize) -> bool {
        let Some(bracket) = self.text[end..].strip_prefix(" (") else {
            return false;
        };
        let inside = &bracket[..bracket.floor_char_boundary(LONGEST_BRACKET)];
        inside.find(") ").is_some_and(|len| {
            let form = word_at(self.text, end + " (".len() + len + ") ".len());
            self.gazetteer.phrases().is_company_form(&self.text[form.as_range()])
        })
    }

    /// Where the bracket opens that closes right before byte `form`, if it holds nothing but words with capitals: "(Asia)",
    /// "(Hong Kong)".
    fn bracket_ending(&self, form: usize) -> Option<usize> {
        let before = self.text[..form].strip_suffix(' ')?;
        // "(Asia) Co Ltd"
        let first_form = before.rsplit_once(' ').filter(|(_, word)| self.gazetteer.phrases().is_company_form(word));
        let before = first_form.map_or(before, |(before, _)| before).strip_suffix(')')?;
        let from = before.floor_char_boundary(before.len().saturating_sub(LONGEST_BRACKET));
        let start = from + before[from..].rfind('(')?;
        let mut words = before[start + 1..].split(' ');
        let is_name = words.all(|word| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic));
        (is_name && before[..start].ends_with(' ')).then_some(start)
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

    /// Whether `words` tell no more of a company than its form: "Group Plc", "Motor Co Ltd".
    pub(super) fn are_forms(&self, words: Span) -> bool {
        const OTHERS: [&str; 3] = ["Group", "Motor", "Motors"];
        let mut words = self.text[words.as_range()].split(' ');
        words.all(|word| OTHERS.contains(&word) || self.gazetteer.phrases().is_company_form(word))
    }

    /// The known organisation before `form`: "Gazprom" of "Gazprom JSC", "Google" of "Google, Inc."
    pub(super) fn known_with_form(&self, form: Span) -> Option<Body> {
        // "Gazprom (Asia) JSC"
        let before = &self.text[..self.bracket_ending(form.start).unwrap_or(form.start)];
        let before = before.strip_suffix(' ')?;
        let reading = self.reading_ending(before.strip_suffix(',').unwrap_or(before).len())?;
        let is_known = matches!(reading.meaning, Meaning::Alias(_)) && self.kind(reading) == Some(Kind::Organisation);
        let span = Span::new(reading.span.start, self.form_end(form));
        is_known.then(|| Body { known: Some((reading.meaning.clone(), reading.rule)), ..Body::of(span) })
    }
}
