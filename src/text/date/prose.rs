//! Dates in running prose: "on 19 October 2022", "in December 2020", "on May 13", "on Tuesday", "two years ago".

use super::{Date, day_month_year, day_of_month, month_day_year, month_number, numeric, skip, tokens, year};
use crate::span::Span;
use crate::text::calendar::CalendarUnit;
use crate::text::phrases::{PhraseList, Phrases};

/// How many tokens of a date stand before its first number at most.
const MOST_BEFORE: usize = 2;
/// How far ahead of the document's date a day without a year lies at most, in days, that is told of as past: some
/// documents are dated by when they were written, and some by when they were read.
const SLACK: i32 = 7;

/// The numbers of periods.
const DAY: u8 = 1;
const MONTH: u8 = 2;
const YEAR: u8 = 3;

/// Where a text tells when something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ToldDate {
    pub(crate) place: Span,
    /// When that is; `None` for what no [`Date`] can tell, such as "last week".
    pub(crate) when: Option<Readings>,
}

/// A date that depends on whether something was or will be: "on Friday". Mostly both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Readings {
    pub(crate) past: Date,
    pub(crate) coming: Date,
}

impl Readings {
    fn one(date: Date) -> Self {
        Self { past: date, coming: date }
    }
}

/// The dates that `text` names, in order. "May 13", "on Tuesday" and "last year" are told from `today`, the date of the
/// document, and are left out where there is none; "last week" is no date that can be told.
pub(crate) fn dates_in(phrases: &Phrases, text: &str, today: Option<Date>) -> Vec<ToldDate> {
    let tokens: Vec<(usize, &str)> = tokens(text).collect();
    let mut dates = Vec::new();
    let (mut at, mut before) = (0, None);
    while let Some((start, token)) = tokens.get(at) {
        let rest = &tokens[at..];
        let reader = Reader { phrases, before, rest };
        match reader.absolute().or_else(|| reader.relative(today?)) {
            Some((when, end)) => {
                dates.push(ToldDate { place: Span::new(*start, end), when });
                at += rest.iter().take_while(|(start, _)| *start < end).count();
            }
            None => at += 1,
        }
        // "mid-July"
        if *token != "-" {
            before = Some(tokens[at - 1].1);
        }
    }
    dates
}

/// Reads the date that begins with the first of `rest`.
struct Reader<'r> {
    phrases: &'r Phrases,
    /// The token before, which is no hyphen.
    before: Option<&'r str>,
    rest: &'r [(usize, &'r str)],
}

impl Reader<'_> {
    /// The date of a whole year and what is in it, and the byte behind it.
    fn absolute(&self) -> Option<(Option<Readings>, usize)> {
        // A date has digits in one of its first words.
        let is_number = |(_, token): &(usize, &str)| token.as_bytes()[0].is_ascii_digit();
        if !self.rest.iter().take(MOST_BEFORE + 1).any(is_number) {
            return None;
        }
        let (phrases, rest) = (self.phrases, self.rest);
        let found = numeric(rest)
            .or_else(|| day_month_year(phrases, rest))
            .or_else(|| month_day_year(phrases, rest))
            .or_else(|| self.month_year())
            .or_else(|| self.year_alone());
        found.map(|(date, end)| (Some(Readings::one(date)), end))
    }

    /// The date that is told from `today`, and the byte behind it.
    fn relative(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (_, first) = self.rest.first()?;
        let is_number = first.as_bytes()[0].is_ascii_digit();
        if !is_number && self.phrases.calendar().word(first).is_none() {
            return None;
        }
        self.day_without_year(today)
            .or_else(|| self.day_beside(today))
            .or_else(|| self.in_turn(today))
            .or_else(|| self.ago(today))
            .or_else(|| self.weekday(today))
            .or_else(|| self.month_alone(today))
    }

    /// The number of the `unit` that the token `at` names, and the byte behind it.
    fn number(&self, at: usize, unit: CalendarUnit) -> Option<(u8, usize)> {
        let (start, word) = self.rest.get(at)?;
        Some((self.phrases.calendar().word(word).number(unit)?, start + word.len()))
    }

    /// The month that is named at `at` with a capital, and the byte behind it.
    fn month(&self, at: usize) -> Option<(u8, usize)> {
        let (start, name) = self.rest.get(at).filter(|(_, name)| name.starts_with(char::is_uppercase))?;
        Some((month_number(self.phrases, name)?, start + name.len()))
    }

    fn is_led_to_year(&self) -> bool {
        self.before.is_some_and(|word| self.phrases.has_small(PhraseList::BeforeYear, word))
    }

    /// `December 2020`.
    fn month_year(&self) -> Option<(Date, usize)> {
        let (month, _) = self.month(0)?;
        let (year, end) = year(skip(&self.rest[1..], &["of", ","]))?;
        Some((Date { year, month, day: 0 }, end))
    }

    /// `in 2012`, `since 2012`.
    fn year_alone(&self) -> Option<(Date, usize)> {
        let (year, end) = year(self.rest)?;
        self.is_led_to_year().then_some((Date { year, month: 0, day: 0 }, end))
    }

    /// `May 13`, `13 May`: of what was the last one, of what is to come the next.
    fn day_without_year(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (month, day, end) = match self.month(0) {
            Some((month, _)) => {
                let rest = skip(&self.rest[1..], &["."]);
                let (at, digits) = rest.first()?;
                (month, day_of_month(rest)?.0, at + digits.len())
            }
            None => {
                let day = day_of_month(self.rest)?.0;
                let (month, end) = self.month(1)?;
                (month, day, end)
            }
        };
        let in_year = |years: i32| {
            let year = today.plus_years(years)?.year();
            Date::new(year, month, day)
        };
        let (first, last) = today.days();
        let past = [0, -1].into_iter().filter_map(in_year).find(|date| date.days().0 <= last + SLACK);
        let coming = [0, 1].into_iter().filter_map(in_year).find(|date| date.days().0 >= first - SLACK);
        let when = past.or(coming).zip(coming.or(past)).map(|(past, coming)| Readings { past, coming });
        when.map(|when| (Some(when), end))
    }

    /// `yesterday`, `tomorrow`.
    fn day_beside(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (number, end) = self.number(0, CalendarUnit::Day)?;
        Some((today.plus_days(if number == 1 { -1 } else { 1 }).map(Readings::one), end))
    }

    /// `last year`, `this month`, `next Friday`, `last April`; not `the last year`, which is all of a year up to now.
    fn in_turn(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (turn, _) = self.number(0, CalendarUnit::Turn)?;
        let step = i32::from(turn) - 2;
        if let Some((period, end)) = self.number(1, CalendarUnit::Period) {
            if self.is_behind_article() {
                return None;
            }
            let date = match period {
                MONTH => today.plus_months(step),
                YEAR => today.plus_years(step),
                _ => None,
            };
            return Some((date.map(Readings::one), end));
        }
        let (nearest, end) = match self.number(1, CalendarUnit::Weekday) {
            Some((weekday, end)) => (nearest_weekdays(today, weekday, step != 0), end),
            None => {
                let (month, end) = self.month(1)?;
                (nearest_months(today, month, step != 0), end)
            }
        };
        let turned = |nearest: Readings| match turn {
            1 => Readings::one(nearest.past),
            2 => nearest,
            _ => Readings::one(nearest.coming),
        };
        Some((nearest.map(turned), end))
    }

    /// `two years ago`, `a month ago`, `10 days ago`.
    fn ago(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (period, _) = self.number(1, CalendarUnit::Period)?;
        let (_, end) = self.number(2, CalendarUnit::Ago)?;
        let digits = || self.rest[0].1.parse().ok();
        let count = self.number(0, CalendarUnit::Count).map(|(count, _)| i32::from(count)).or_else(digits)?;
        let back = count.checked_neg()?;
        let date = match period {
            DAY => today.plus_days(back),
            MONTH => today.plus_months(back),
            YEAR => today.plus_years(back),
            _ => None,
        };
        Some((date.map(Readings::one), end))
    }

    fn is_behind_article(&self) -> bool {
        self.before.is_some_and(|before| before.eq_ignore_ascii_case("the"))
    }

    /// `on Friday`, `Friday`, but not `Black Friday` and `the Friday prayers`.
    fn weekday(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (weekday, end) = self.number(0, CalendarUnit::Weekday)?;
        let is_named = self.before.is_some_and(|word| self.phrases.has_small(PhraseList::NamedDay, word));
        let is_written = self.rest[0].1.starts_with(char::is_uppercase);
        (is_written && !is_named && !self.is_behind_article()).then(|| (nearest_weekdays(today, weekday, false), end))
    }

    /// `in April`, `since March`, `early May`.
    fn month_alone(&self, today: Date) -> Option<(Option<Readings>, usize)> {
        let (month, end) = self.month(0).filter(|_| self.is_led_to_year())?;
        Some((nearest_months(today, month, false), end))
    }
}

/// The last and the next day that are this `weekday`; `today` is none of them if it `is_another`.
fn nearest_weekdays(today: Date, weekday: u8, is_another: bool) -> Option<Readings> {
    let back = (today.weekday()? + 1 - i32::from(weekday)).rem_euclid(7);
    let ahead = (7 - back) % 7;
    let [back, ahead] = [back, ahead].map(|days| if days == 0 && is_another { 7 } else { days });
    Some(Readings { past: today.plus_days(-back)?, coming: today.plus_days(ahead)? })
}

/// The last and the next `month`; that of `today` is none of them if it `is_another`.
fn nearest_months(today: Date, month: u8, is_another: bool) -> Option<Readings> {
    let back = (i32::from(today.month()?) - i32::from(month)).rem_euclid(12);
    let ahead = (12 - back) % 12;
    let [back, ahead] = [back, ahead].map(|months| if months == 0 && is_another { 12 } else { months });
    Some(Readings { past: today.plus_months(-back)?, coming: today.plus_months(ahead)? })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(today: &str, text: &str) -> String {
        let found = dates_in(Phrases::builtin(), text, today.parse().ok());
        let shown = found.iter().map(|told| match told.when {
            Some(Readings { past, coming }) if past == coming => past.to_string(),
            Some(Readings { past, coming }) => format!("{past}|{coming}"),
            None => "?".to_owned(),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn dates_are_found_in_prose() {
        for (text, wanted) in [
            ("On 19 October 2022 he came.", "2022-10-19"),
            ("In December 2020, at a meeting", "2020-12"),
            ("And on May 13, a talk took place", "2021-05-13|2022-05-13"),
            ("on 30 December they met", "2020-12-30|2021-12-30"),
            ("on Feb. 17 they met", "2021-02-17|2022-02-17"),
            ("on May 26 they met", "2021-05-26"),
            ("on 29 February they met", "2020-02-29"),
            ("Since 2012, Moscow began supplying 200 tanks", "2012"),
            ("He may go; 2000 people may stay", ""),
            ("on March 23, 2023, it was reported", "2023-03-23"),
            ("in early 2012, or in mid-2013", "2012 2013"),
        ] {
            assert_eq!(read("2021-05-25", text), wanted, "{text}");
        }
    }

    #[test]
    fn dates_are_counted_from_the_documents_own() {
        // A Tuesday.
        for (text, wanted) in [
            ("They met yesterday, and will meet tomorrow.", "2021-05-24 2021-05-26"),
            ("They met on Friday.", "2021-05-21|2021-05-28"),
            ("They met Tuesday in Bishkek", "2021-05-25"),
            ("last Tuesday, next Tuesday", "2021-05-18 2021-06-01"),
            ("this Friday", "2021-05-21|2021-05-28"),
            ("on Black Friday, on friday, the Friday prayers", ""),
            ("in April, since May, in mid-June", "2021-04|2022-04 2021-05 2020-06|2021-06"),
            ("last May, last April, next January", "2020-05 2021-04 2022-01"),
            ("April was cold, and they may march", ""),
            ("last month, this month, next month", "2021-04 2021-05 2021-06"),
            ("last year’s talks, this year, next year", "2020 2021 2022"),
            ("in the last year, over the past month, last week", "?"),
            ("two years ago, a month ago, 10 days ago", "2019 2021-04 2021-05-15"),
            ("twelve months ago, 6 months ago, two weeks ago", "2020-05 2020-11 ?"),
            ("3000 years ago, 99999999999 days ago, 400 days ago", "? ?"),
        ] {
            assert_eq!(read("2021-05-25", text), wanted, "{text}");
        }
        for (today, text, wanted) in [
            ("2021-05", "on Friday, yesterday, last month, last year", "? ? 2021-04 2020"),
            ("2021", "on Friday, in April, last month, last year", "? ? ? 2020"),
            ("", "on Friday, in April, last month, last year, 13 May", ""),
            ("2021-01-01", "yesterday, last month, on Wednesday", "2020-12-31 2020-12 2020-12-30|2021-01-06"),
            ("2020-02-29", "tomorrow, last year, on 29 February", "2020-03-01 2019 2020-02-29"),
        ] {
            assert_eq!(read(today, text), wanted, "{text}");
        }
    }

    proptest! {
        #[test]
        fn days_are_counted_as_they_follow_each_other(year in 1600..2400_u16, day in 0..366, count in -366..=366) {
            let today = Date::new(year, 1, 1).and_then(|first| first.plus_days(day)).expect("a day");
            let other = today.plus_days(count).expect("a day");
            prop_assert_eq!(other.days().0 - today.days().0, count);
        }

        #[test]
        fn dates_stand_where_they_are_told(text in "([a-zА-Я]{1,3}|[0-9]{1,4}|[ .,-]|Friday|May|last |next |year|ago|in |[0-9] days ago){0,20}") {
            let mut end = 0;
            for date in dates_in(Phrases::builtin(), &text, Date::new(2021, 5, 25)) {
                prop_assert!(end <= date.place.start && text.get(date.place.as_range()).is_some());
                prop_assert!(date.when.is_none_or(|when| when.past <= when.coming));
                end = date.place.end;
            }
        }
    }
}
