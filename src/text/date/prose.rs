//! Dates in running prose: "on 19 October 2022", "in December 2020", "on May 13".

use super::{Date, day_month_year, day_of_month, month_day_year, month_number, numeric, skip, tokens, year};
use crate::span::Span;
use crate::text::phrases::{PhraseList, Phrases};

/// How far before its first digit a date, with the word before it, begins at most, in bytes.
const REACH: usize = 40;
/// How many tokens of a date stand before its first number at most.
const MOST_BEFORE: usize = 2;
/// How many tokens behind its last number are read for a date at most.
const MOST_BEHIND: usize = 4;

/// The dates that `text` names, in order, with their places; a day without a
/// year is that of the year up to `today`, the date of the document, and is
/// left out where there is none.
pub(crate) fn dates_in(phrases: &Phrases, text: &str, today: Option<Date>) -> Vec<(Span, Date)> {
    let Some(first) = text.bytes().position(|byte| byte.is_ascii_digit()) else {
        return Vec::new();
    };
    // The words before a date, and the date, begin not far from its first digit, and it ends not far from its last.
    let start = text.floor_char_boundary(first.saturating_sub(REACH));
    let start = if start > 0 { text[start..first].find(' ').map_or(start, |space| start + space) } else { 0 };
    let last = text.bytes().rposition(|byte| byte.is_ascii_digit()).unwrap_or(first);
    let mut behind = 0;
    let is_near = |(at, _): &(usize, &str)| {
        behind += usize::from(*at > last);
        behind <= MOST_BEHIND
    };
    let tokens = tokens(&text[start..]).map(|(at, token)| (start + at, token)).take_while(is_near);
    let tokens: Vec<(usize, &str)> = tokens.collect();
    let mut dates = Vec::new();
    let mut at = 0;
    // A date has digits in one of its first words.
    let is_number = |(_, token): &(usize, &str)| token.as_bytes()[0].is_ascii_digit();
    while let Some(number) = tokens[at..].iter().position(is_number) {
        at += number.saturating_sub(MOST_BEFORE);
        let rest = &tokens[at..];
        let found = numeric(rest)
            .or_else(|| day_month_year(phrases, rest))
            .or_else(|| month_day_year(phrases, rest))
            .or_else(|| month_year(phrases, rest))
            .or_else(|| day_without_year(phrases, rest, today))
            .or_else(|| year_alone(phrases, at.checked_sub(1).map(|before| tokens[before].1), rest));
        let Some((date, end)) = found else {
            at += 1;
            continue;
        };
        dates.push((Span::new(tokens[at].0, end), date));
        at += rest.iter().take_while(|(start, _)| *start < end).count();
    }
    dates
}

/// `December 2020`.
fn month_year(phrases: &Phrases, tokens: &[(usize, &str)]) -> Option<(Date, usize)> {
    let ((_, name), rest) = tokens.split_first()?;
    let month = name.starts_with(char::is_uppercase).then(|| month_number(phrases, name)).flatten()?;
    let (year, end) = year(skip(rest, &["of", ","]))?;
    Some((Date { year, month, day: 0 }, end))
}

/// `May 13`, `13 May`.
fn day_without_year(phrases: &Phrases, tokens: &[(usize, &str)], today: Option<Date>) -> Option<(Date, usize)> {
    let today = today?;
    let ((start, first), rest) = tokens.split_first()?;
    let month = |name: &str| name.starts_with(char::is_uppercase).then(|| month_number(phrases, name)).flatten();
    let (month, day, end) = match month(first) {
        Some(month) => {
            let (at, digits) = rest.first()?;
            (month, day_of_month(rest)?.0, at + digits.len())
        }
        None => {
            let (day, rest) = day_of_month(tokens)?;
            let (at, name) = rest.first()?;
            (month(name)?, day, at + name.len())
        }
    };
    debug_assert!(end > *start, "a date has letters");
    // A text of January that says "on December 30" means the year before.
    let this_year = Date::new(today.year(), month, day)?;
    let date =
        if this_year.days().0 > today.days().1 + 180 { Date::new(today.year() - 1, month, day)? } else { this_year };
    Some((date, end))
}

/// `in 2012`, `since 2012`.
fn year_alone(phrases: &Phrases, before: Option<&str>, tokens: &[(usize, &str)]) -> Option<(Date, usize)> {
    let (year, end) = year(tokens)?;
    before
        .filter(|word| phrases.has_small(PhraseList::BeforeYear, word))
        .map(|_| (Date { year, month: 0, day: 0 }, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_in_prose() {
        let today = "2021-05-25".parse().ok();
        for (text, wanted) in [
            ("On 19 October 2022 he came.", "2022-10-19"),
            ("In December 2020, at a meeting", "2020-12"),
            ("And on May 13, a talk took place", "2021-05-13"),
            ("on 30 December they met", "2020-12-30"),
            ("Since 2012, Moscow began supplying 200 tanks", "2012"),
            ("He may go; 2000 people may stay", ""),
            ("on March 23, 2023, it was reported", "2023-03-23"),
        ] {
            let found: Vec<String> =
                dates_in(Phrases::builtin(), text, today).iter().map(|(_, date)| date.to_string()).collect();
            assert_eq!(found.join(" "), wanted, "{text}");
        }
    }
}
