//! Dates of roles: `>20120507`, `<20000101`, `20000101-20080507`, and short ones as `991231`.

use whowhom::Date;

/// Short years up to this one are of this century.
const LAST_SHORT_YEAR: u16 = 30;

type Period = (Option<Date>, Option<Date>);

/// The time that a restriction leaves, both days included; all time where there is none.
pub fn period(restriction: &str) -> Result<Period, String> {
    let (start, end) = match restriction {
        "" => return Ok((None, None)),
        _ if restriction.starts_with('>') => (Some(date(&restriction[1..])?), None),
        _ if restriction.starts_with('<') => (None, Some(date(&restriction[1..])?)),
        _ => {
            let (start, end) = restriction.split_once('-').ok_or_else(|| {
                format!("`{restriction}` is no time; write >20120507, <20000101 or 20000101-20080507")
            })?;
            (Some(date(start)?), Some(date(end)?))
        }
    };
    match (start, end) {
        (Some(first), Some(last)) if first > last => Err(format!("end {last} stands before start {first}")),
        period => Ok(period),
    }
}

/// A day in the form YYYYMMDD or YYMMDD; a month or a year where the day, or both, are 00.
fn date(text: &str) -> Result<Date, String> {
    let fault = || format!("`{text}` is no date; write a day of the calendar as 20120507, or 120507");
    let number = |part: &str| part.parse::<u16>().map_err(|_| fault());
    if !text.bytes().all(|byte| byte.is_ascii_digit()) || !matches!(text.len(), 6 | 8) {
        return Err(fault());
    }
    let (year, rest) = text.split_at(text.len() - 4);
    let year = match (year.len(), number(year)?) {
        (2, short) if short <= LAST_SHORT_YEAR => 2000 + short,
        (2, short) => 1900 + short,
        (_, year) => year,
    };
    let written = match rest.split_at(2) {
        ("00", "00") => format!("{year:04}"),
        (month, "00") => format!("{year:04}-{month}"),
        (month, day) => format!("{year:04}-{month}-{day}"),
    };
    written.parse().map_err(|_| fault())
}

/// A time as a restriction, from the first day that it may mean to the last; `None` for all time.
pub fn written(start: Option<Date>, end: Option<Date>) -> Option<String> {
    match (start.map(first_day), end.map(last_day)) {
        (None, None) => None,
        (Some(start), None) => Some(format!(">{start}")),
        (None, Some(end)) => Some(format!("<{end}")),
        (Some(start), Some(end)) => Some(format!("{start}-{end}")),
    }
}

fn first_day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}

fn last_day(date: Date) -> String {
    let month = date.month().unwrap_or(12);
    let last = (28..=31).rev().find(|day| Date::new(date.year(), month, *day).is_some()).unwrap_or(28);
    format!("{:04}{month:02}{:02}", date.year(), date.day().unwrap_or(last))
}
