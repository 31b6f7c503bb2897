//! Dates, as exact as they are known, and the dateline of a text.

mod prose;

use std::fmt;
use std::str::FromStr;

use super::phrases::Phrases;

pub(crate) use prose::{Readings, ToldDate, dates_in};

/// How many words a line of prose has at least; a dateline has fewer.
const SHORTEST_SENTENCE: usize = 6;

/// A day, a month or a year of the common era.
///
/// Dates are ordered by their first day; of two that begin together the more
/// exact one comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: u16,
    /// 1 to 12; 0 where only the year is known.
    month: u8,
    /// 1 to 31; 0 where only the month is known.
    day: u8,
}

impl Date {
    /// The day `year-month-day`; `None` where there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        (year > 0 && (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, if it is known.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31, if it is known.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The first day that this date may mean, as (year, month, day).
    fn first_day(self) -> (u16, u8, u8) {
        (self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day that this date may mean, as (year, month, day).
    fn last_day(self) -> (u16, u8, u8) {
        let month = if self.month > 0 { self.month } else { 12 };
        let day = if self.day > 0 { self.day } else { days_of(self.year, month) };
        (self.year, month, day)
    }

    /// The first and the last day that this date may mean, counted from a fixed day.
    pub(crate) fn days(self) -> (i32, i32) {
        let count = |(year, month, day): (u16, u8, u8)| {
            let year = i32::from(year);
            // Days before each month of a common year.
            const BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
            let is_leap = month > 2 && days_of(self.year, 2) == 29;
            let before = BEFORE[usize::from(month) - 1] + i32::from(is_leap);
            365 * year + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + before + i32::from(day)
        };
        (count(self.first_day()), count(self.last_day()))
    }

    /// The day of the week, 0 for Monday; `None` where the day is not known.
    pub(crate) fn weekday(self) -> Option<i32> {
        self.day().map(|_| (self.days().0 + 5).rem_euclid(7))
    }

    /// The day `count` days behind this one, or before it, if it is a day; no more than a year away.
    pub(crate) fn plus_days(self, count: i32) -> Option<Self> {
        let mut day = i32::from(self.day()?) + Some(count).filter(|count| (-366..=366).contains(count))?;
        let mut month = Self { day: 0, ..self };
        while day < 1 {
            month = month.plus_months(-1)?;
            day += i32::from(days_of(month.year, month.month));
        }
        while day > i32::from(days_of(month.year, month.month)) {
            day -= i32::from(days_of(month.year, month.month));
            month = month.plus_months(1)?;
        }
        Self::new(month.year, month.month, day as u8)
    }

    /// The month `count` months behind that of this date, or before it, if its month is known.
    pub(crate) fn plus_months(self, count: i32) -> Option<Self> {
        let months = (12 * i32::from(self.year) + i32::from(self.month()?) - 1).checked_add(count)?;
        let year = u16::try_from(months.div_euclid(12)).ok().filter(|year| *year > 0)?;
        Some(Self { year, month: months.rem_euclid(12) as u8 + 1, day: 0 })
    }

    /// The year `count` years behind that of this date, or before it.
    pub(crate) fn plus_years(self, count: i32) -> Option<Self> {
        let year = u16::try_from(i32::from(self.year).checked_add(count)?).ok().filter(|year| *year > 0)?;
        Some(Self { year, month: 0, day: 0 })
    }

    /// Whether this date lies in the period from `start` to `end`, or up to
    /// `before` days before it or `behind` days behind it.
    pub(crate) fn is_near(self, start: Option<Self>, end: Option<Self>, before: i32, behind: i32) -> bool {
        let (first, last) = self.days();
        start.is_none_or(|start| start.days().0 - before <= last)
            && end.is_none_or(|end| first <= end.days().1 + behind)
    }

    /// Whether some day of this date lies in the period from `start` to `end`,
    /// both included; an end that is not known is open.
    pub fn is_within(self, start: Option<Self>, end: Option<Self>) -> bool {
        start.is_none_or(|start| start.first_day() <= self.last_day())
            && end.is_none_or(|end| self.first_day() <= end.last_day())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.first_day(), self.last_day()).cmp(&(other.first_day(), other.last_day()))
    }
}

/// ISO 8601: `2021-03-19`, `2021-03` or `2021`.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        for part in [self.month, self.day] {
            if part > 0 {
                write!(formatter, "-{part:02}")?;
            }
        }
        Ok(())
    }
}

impl serde::Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A text is not a date of the form `2021-03-19`, `2021-03` or `2021`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a date; write 2021-03-19, 2021-03 or 2021")]
pub struct DateError {
    text: String,
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2021-03-19`, `2021-03` or `2021`; a time behind a `T` or a space is left out.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let day = text.as_bytes().split(|byte| matches!(byte, b'T' | b' ')).next().unwrap_or_default();
        Self::of_digits(day).ok_or_else(|| DateError { text: text.to_owned() })
    }
}

impl Date {
    fn of_digits(text: &[u8]) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let year = parse_digits(year).filter(|year| *year > 0)?;
        let part = |digits: &[u8]| parse_digits(digits).map(|number| number as u8);
        match rest {
            [] => Some(Self { year, month: 0, day: 0 }),
            [b'-', month @ ..] if month.len() == 2 => {
                let month = part(month).filter(|month| (1..=12).contains(month))?;
                Some(Self { year, month, day: 0 })
            }
            [b'-', month @ .., b'-', _, _] if month.len() == 2 => Self::new(year, part(month)?, part(&rest[4..])?),
            _ => None,
        }
    }
}

/// The number that some digits make; `None` where there are none, or others among them.
fn parse_digits(digits: &[u8]) -> Option<u16> {
    let place = |number: u16, digit: &u8| {
        let digit = digit.is_ascii_digit().then(|| u16::from(digit - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    };
    let (first, rest) = digits.split_first()?;
    rest.iter().try_fold(place(0, first)?, place)
}

fn days_of(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// How many lines with text, from the top, a dateline is looked for in.
const HEAD_LINES: usize = 12;
/// How much of the text, in bytes, its head may take.
const HEAD_BYTES: usize = 3000;
/// How much of a line, in bytes, a dateline is looked for in.
const OPENING_BYTES: usize = 160;
/// How many letters may stand beside the date in its line (a place, an agency, a time zone).
const LETTERS_BESIDE: usize = 40;

/// The day that a text gives for itself in one of its first lines:
/// `19.03.2021 11:47`, `Friday, 6 October, 2006`, `25 May 2021`, `May 25, 2021`,
/// `2021-05-25`, `BISHKEK, 14 May 2010 —`.
///
/// The line must be little more than the date, or begin with a place and the
/// date; a day in running prose is not the document's own.
pub(crate) fn dateline(phrases: &Phrases, text: &str) -> Option<Date> {
    let head = &text[..text.floor_char_boundary(HEAD_BYTES)];
    head.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(HEAD_LINES)
        .find_map(|line| dateline_of(phrases, line))
}

fn dateline_of(phrases: &Phrases, line: &str) -> Option<Date> {
    let opening = &line[..line.floor_char_boundary(OPENING_BYTES)];
    if !has_year(opening) {
        return None;
    }
    let (date, end) = first_day_in(phrases, opening)?;
    let letters = |text: &str| text.chars().filter(|character| character.is_alphabetic()).count();
    let alone = letters(line) <= LETTERS_BESIDE && !is_sentence(line);
    let opens =
        line[end..].trim_start().starts_with(['—', '–', '-', '(', '/', ':', '.']) && is_place(phrases, &line[..end]);
    (alone || opens).then_some(date)
}

/// Whether four digits stand together, without which there is no full day.
fn has_year(line: &str) -> bool {
    line.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
}

/// Whether the line ends like a sentence of prose.
fn is_sentence(line: &str) -> bool {
    let words = line.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    line.ends_with(['.', '!', '?', '”', '"']) && words >= SHORTEST_SENTENCE
}

/// Whether what stands up to the end of the date can be a place and a date: no
/// word in lower case but the month.
fn is_place(phrases: &Phrases, text: &str) -> bool {
    let lower = |word: &&str| word.starts_with(char::is_lowercase);
    text.split_whitespace().filter(lower).filter(|word| month_number(phrases, word).is_none()).count() == 0
}

/// The first full day in `line`, with the byte behind it.
fn first_day_in(phrases: &Phrases, line: &str) -> Option<(Date, usize)> {
    let tokens: Vec<(usize, &str)> = tokens(line).collect();
    (0..tokens.len()).find_map(|at| {
        let rest = &tokens[at..];
        numeric(rest).or_else(|| day_month_year(phrases, rest)).or_else(|| month_day_year(phrases, rest))
    })
}

/// Runs of letters, runs of digits, and other characters but spaces, with their offsets.
fn tokens(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let class = |character: char| match character {
        _ if character.is_ascii_digit() => 0,
        _ if character.is_alphabetic() => 1,
        _ => 2,
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        at += line[at..].len() - line[at..].trim_start().len();
        let first = line[at..].chars().next()?;
        let kind = class(first);
        // Most tokens are words of ASCII, with a mark of ASCII behind them.
        let plain = line.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if plain > 0 && line.as_bytes().get(at + plain).is_none_or(u8::is_ascii) {
            at += plain;
            return Some((at - plain, &line[at - plain..at]));
        }
        let len = match kind {
            2 => first.len_utf8(),
            _ => line[at..].find(|character| class(character) != kind).unwrap_or(line.len() - at),
        };
        let token = (at, &line[at..at + len]);
        at += len;
        Some(token)
    })
}

/// `19.03.2021`, `19/03/2021`, `2021-03-19`.
fn numeric(tokens: &[(usize, &str)]) -> Option<(Date, usize)> {
    let [(_, first), (_, mark), (_, second), (_, same), (at, third), rest @ ..] = tokens else {
        return None;
    };
    let goes_on = rest.first().is_some_and(|(next, letters)| *next == at + third.len() && starts_word(letters));
    if mark != same || !matches!(*mark, "." | "/" | "-") || goes_on {
        return None;
    }
    let (first_len, third_len) = (first.len(), third.len());
    let numbers = (parse_digits(first.as_bytes())?, parse_digits(second.as_bytes())?, parse_digits(third.as_bytes())?);
    let date = match numbers {
        (year, month, day) if first_len == 4 && third_len <= 2 => Date::new(year, month as u8, day as u8),
        // The day stands first in Europe and Asia; where it cannot, the American order is meant.
        (day, month, year) if third_len == 4 && first_len <= 2 => {
            Date::new(year, month as u8, day as u8).or_else(|| Date::new(year, day as u8, month as u8))
        }
        _ => None,
    };
    Some((date?, at + third_len))
}

/// Whether letters behind a number make it something else than a date; `T` begins a time.
fn starts_word(letters: &str) -> bool {
    letters != "T" && letters.starts_with(char::is_alphabetic)
}

/// `6 October, 2006`, `25 May 2021`, `6th of May 2021`, `19 марта 2021`.
fn day_month_year(phrases: &Phrases, tokens: &[(usize, &str)]) -> Option<(Date, usize)> {
    let (day, rest) = day_of_month(tokens)?;
    let rest = skip(rest, &["of", "."]);
    let ((_, name), rest) = rest.split_first()?;
    let month = month_number(phrases, name)?;
    year(skip(rest, &[",", "."])).and_then(|(year, end)| Some((Date::new(year, month, day)?, end)))
}

/// `May 25, 2021`, `Oct. 6th 2006`.
fn month_day_year(phrases: &Phrases, tokens: &[(usize, &str)]) -> Option<(Date, usize)> {
    let ((_, name), rest) = tokens.split_first()?;
    let month = month_number(phrases, name)?;
    let (day, rest) = day_of_month(skip(rest, &["."]))?;
    year(skip(rest, &[","])).and_then(|(year, end)| Some((Date::new(year, month, day)?, end)))
}

fn day_of_month<'t, 's>(tokens: &'t [(usize, &'s str)]) -> Option<(u8, &'t [(usize, &'s str)])> {
    let ((_, day), rest) = tokens.split_first()?;
    let day = (day.len() <= 2).then(|| parse_digits(day.as_bytes())).flatten()?;
    Some((day as u8, skip(rest, &["st", "nd", "rd", "th"])))
}

fn year(tokens: &[(usize, &str)]) -> Option<(u16, usize)> {
    let (at, digits) = tokens.first()?;
    let year = (digits.len() == 4).then(|| parse_digits(digits.as_bytes())).flatten()?;
    (1800..2200).contains(&year).then_some((year, at + digits.len()))
}

/// `tokens` without the first one, where it is one of `words`.
fn skip<'t, 's>(tokens: &'t [(usize, &'s str)], words: &[&str]) -> &'t [(usize, &'s str)] {
    match tokens.split_first() {
        Some(((_, first), rest)) if words.contains(first) => rest,
        _ => tokens,
    }
}

/// The month that `word` names.
fn month_number(phrases: &Phrases, word: &str) -> Option<u8> {
    // The shortest names have three letters.
    if word.len() < 3 || word.as_bytes()[0].is_ascii_digit() {
        return None;
    }
    phrases.calendar().month(word.trim_end_matches([',', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        dateline(Phrases::builtin(), text).map(|date| date.to_string())
    }

    #[test]
    fn a_dateline_gives_the_day_of_a_text() {
        for (line, day) in [
            ("19.03.2021 11:47", "2021-03-19"),
            ("Friday, 6 October, 2006", "2006-10-06"),
            ("25 May 2021", "2021-05-25"),
            ("Published: May 25, 2021 at 10:30", "2021-05-25"),
            ("Oct. 6, 2006", "2006-10-06"),
            ("2021-05-25T10:00:00Z", "2021-05-25"),
            ("25/05/2021", "2021-05-25"),
            ("05/25/2021", "2021-05-25"),
            ("19 марта 2021, Бишкек", "2021-03-19"),
            ("19 Mart 2021", "2021-03-19"),
            ("BISHKEK, 14 May 2010 — The new government said on Friday that it would keep the base.", "2010-05-14"),
        ] {
            assert_eq!(read(&format!("A headline\n\n{line}\nText.")).as_deref(), Some(day), "{line}");
        }
    }

    #[test]
    fn a_day_in_prose_is_not_the_texts_own() {
        for text in [
            "On 19 October 2022, the Defence Minister of Kyrgyzstan proposed a plan for resolving disputes.",
            "Mon Tues Wed\n1234567\n891011121314",
            "The deal of 2021",
            "Version 1.2.2021a of 31 February 2021",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_read_and_written_as_iso_8601() {
        for text in ["2021-03-19", "2021-03", "2021"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()).as_deref(), Ok(text));
        }
        for text in ["", "21", "2021-13", "2021-02-30", "19.03.2021", "2021-3-1", "0000", "2021-00"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn periods_include_both_ends_and_all_that_a_vague_date_may_mean() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        assert!(date("2021").is_within(Some(date("2021-12-31")), None));
        assert!(date("2005-03-24").is_within(Some(date("1990")), Some(date("2005-03"))));
        assert!(!date("2005-04-01").is_within(Some(date("1990")), Some(date("2005-03"))));
        assert!(!date("1989").is_within(Some(date("1990")), None));
    }
}
