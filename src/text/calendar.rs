//! The names of months and weekdays, and the words by which days, months and years are counted from today:
//! `gazetteers/calendar.tsv`.

use super::word_table::WordTable;

/// What a name of the calendar names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CalendarUnit {
    /// Numbered from 1 for January.
    Month,
    /// Numbered from 1 for Monday.
    Weekday,
    /// The day before and the day after: yesterday, tomorrow.
    Day,
    /// Last, this, next.
    Turn,
    /// Day, month, year, week.
    Period,
    /// Two of "two years ago".
    Count,
    Ago,
}

impl CalendarUnit {
    /// Each unit with its name in the file.
    pub(crate) const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Month, "month"),
        (Self::Weekday, "weekday"),
        (Self::Day, "day"),
        (Self::Turn, "turn"),
        (Self::Period, "period"),
        (Self::Count, "count"),
        (Self::Ago, "ago"),
    ];

    /// How many of it there are.
    pub(crate) fn count(self) -> u8 {
        match self {
            Self::Month | Self::Count => 12,
            Self::Weekday => 7,
            Self::Day => 2,
            Self::Turn => 3,
            Self::Period => 4,
            Self::Ago => 1,
        }
    }

    /// The bit of its first one.
    fn first_bit(self) -> u32 {
        match self {
            Self::Month => 0,
            Self::Weekday => 12,
            Self::Day => 19,
            Self::Turn => 21,
            Self::Period => 24,
            Self::Count => 28,
            Self::Ago => 40,
        }
    }
}

/// What a word says of the calendar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CalendarWord(u64);

impl CalendarWord {
    /// The number of the `unit` that it names.
    pub(crate) fn number(self, unit: CalendarUnit) -> Option<u8> {
        let bits = self.0 >> unit.first_bit() & ((1 << unit.count()) - 1);
        (bits != 0).then(|| bits.trailing_zeros() as u8 + 1)
    }

    /// Whether it says nothing.
    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// Words of the calendar, in any letters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    table: WordTable,
}

impl Calendar {
    /// Adds the name, in small letters, of the `unit` of this number, which is at least 1 and at most as many as there are.
    pub(crate) fn add(&mut self, name: &str, unit: CalendarUnit, number: u8) {
        self.table.add(name, 1 << (unit.first_bit() + u32::from(number) - 1));
    }

    /// What `word` says.
    pub(crate) fn word(&self, word: &str) -> CalendarWord {
        CalendarWord(self.table.get_small(word))
    }

    /// The month that `word` names, 1 for January.
    pub(crate) fn month(&self, word: &str) -> Option<u8> {
        self.word(word).number(CalendarUnit::Month)
    }

    /// The weekday that `word` names, 1 for Monday.
    pub(crate) fn weekday(&self, word: &str) -> Option<u8> {
        self.word(word).number(CalendarUnit::Weekday)
    }

    /// Whether `word` names a month or a weekday.
    pub(crate) fn names(&self, word: &str) -> bool {
        let word = self.word(word);
        [CalendarUnit::Month, CalendarUnit::Weekday].iter().any(|unit| word.number(*unit).is_some())
    }
}
