//! Time in pieces: months, quarters, years.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::text::Date;

/// In what pieces a graph counts time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Slicing {
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

/// A month, a quarter or a year, shown as `2021-03`, `2021-Q1` or `2021`;
/// ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Slice {
    year: u16,
    /// The month or the quarter, from 1; 0 for a year.
    part: u8,
    slicing: Slicing,
}

/// How often something was counted in each slice; dates that are less exact
/// than a slice are in none.
pub type Slices = BTreeMap<Slice, u64>;

impl Slicing {
    /// The slice in which `date` lies; `None` for a date that is less exact.
    pub fn slice(self, date: Date) -> Option<Slice> {
        let part = match self {
            Self::Year => 0,
            Self::Quarter => date.month()?.div_ceil(3),
            Self::Month => date.month()?,
        };
        Some(Slice { year: date.year(), part, slicing: self })
    }

    /// The word for it in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

impl Slice {
    /// What it is a slice of.
    pub fn slicing(self) -> Slicing {
        self.slicing
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        let (first, _) = self.months();
        Date::new(self.year, first, 1).expect("a slice is made of a date")
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        let (_, last) = self.months();
        last_day_of(self.year, last)
    }

    /// The slice after it.
    pub fn next(self) -> Self {
        let last = match self.slicing {
            Slicing::Year => return Self { year: self.year.saturating_add(1), ..self },
            Slicing::Quarter => 4,
            Slicing::Month => 12,
        };
        match self.part {
            part if part < last => Self { part: part + 1, ..self },
            _ => Self { year: self.year.saturating_add(1), part: 1, ..self },
        }
    }

    fn months(self) -> (u8, u8) {
        match self.slicing {
            Slicing::Year => (1, 12),
            Slicing::Quarter => (3 * self.part - 2, 3 * self.part),
            Slicing::Month => (self.part, self.part),
        }
    }
}

/// The last day of a month.
pub(crate) fn last_day_of(year: u16, month: u8) -> Date {
    let days = (28..=31).rev().filter_map(|day| Date::new(year, month, day));
    days.max().expect("every month has a 28th")
}

impl fmt::Display for Slice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.slicing {
            Slicing::Year => write!(formatter, "{:04}", self.year),
            Slicing::Quarter => write!(formatter, "{:04}-Q{}", self.year, self.part),
            Slicing::Month => write!(formatter, "{:04}-{:02}", self.year, self.part),
        }
    }
}

/// A text is no slice.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no slice of time; wanted: 2021-03, 2021-Q1 or 2021")]
pub struct SliceError(String);

impl FromStr for Slice {
    type Err = SliceError;

    fn from_str(text: &str) -> Result<Self, SliceError> {
        let fault = || SliceError(text.to_owned());
        if let Some((year, quarter)) = text.split_once("-Q") {
            let year: Date = year.parse().map_err(|_| fault())?;
            let part = quarter.parse().ok().filter(|part| (1..=4).contains(part) && year.month().is_none());
            return Ok(Self { year: year.year(), part: part.ok_or_else(fault)?, slicing: Slicing::Quarter });
        }
        let date: Date = text.parse().map_err(|_| fault())?;
        let slicing = match (date.month(), date.day()) {
            (_, Some(_)) => return Err(fault()),
            (Some(_), None) => Slicing::Month,
            (None, None) => Slicing::Year,
        };
        slicing.slice(date).ok_or_else(fault)
    }
}
