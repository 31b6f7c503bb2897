//! From when to when something held.

use serde::Serialize;
use whowhom::Date;

/// From when to when; what is not known is left out.
#[derive(Debug, Serialize)]
pub struct Period {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
}

impl From<(Option<Date>, Option<Date>)> for Period {
    fn from((start, end): (Option<Date>, Option<Date>)) -> Self {
        Self { start, end }
    }
}

impl Period {
    /// `2005-08-14 to 2010-04-15`, `since 2021-01-28`, `until 1991`.
    pub fn shown(&self) -> String {
        match (self.start, self.end) {
            (Some(start), Some(end)) => format!("{start} to {end}"),
            (Some(start), None) => format!("since {start}"),
            (None, Some(end)) => format!("until {end}"),
            (None, None) => "at a time not known".to_owned(),
        }
    }

    /// Whether anything is known.
    pub fn is_known(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }
}
