//! The names of months and weekdays: `gazetteers/calendar.tsv`.

use super::word_table::WordTable;

/// What a name of the calendar names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CalendarUnit {
    /// Numbered from 1 for January.
    Month,
    /// Numbered from 1 for Monday.
    Weekday,
}

impl CalendarUnit {
    /// Each unit with its name in the file.
    pub(crate) const NAMES: &'static [(Self, &'static str)] = &[(Self::Month, "month"), (Self::Weekday, "weekday")];

    /// How many of it there are.
    pub(crate) fn count(self) -> u8 {
        match self {
            Self::Month => 12,
            Self::Weekday => 7,
        }
    }

    /// The bit of its first one.
    fn first_bit(self) -> u32 {
        match self {
            Self::Month => 0,
            Self::Weekday => 16,
        }
    }
}

/// Names of months and weekdays, in any letters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    table: WordTable,
}

impl Calendar {
    /// Adds the name, in small letters, of month or weekday `number`, which is at least 1 and at most as many as there are.
    pub(crate) fn add(&mut self, name: &str, unit: CalendarUnit, number: u8) {
        self.table.add(name, 1 << (unit.first_bit() + u32::from(number) - 1));
    }

    /// The month that `word` names, 1 for January.
    pub(crate) fn month(&self, word: &str) -> Option<u8> {
        self.number(word, CalendarUnit::Month)
    }

    /// The weekday that `word` names, 1 for Monday.
    pub(crate) fn weekday(&self, word: &str) -> Option<u8> {
        self.number(word, CalendarUnit::Weekday)
    }

    /// Whether `word` names a month or a weekday.
    pub(crate) fn names(&self, word: &str) -> bool {
        self.table.has_small(word)
    }

    fn number(&self, word: &str, unit: CalendarUnit) -> Option<u8> {
        let bits = self.table.get_small(word) >> unit.first_bit() & ((1 << unit.count()) - 1);
        (bits != 0).then(|| bits.trailing_zeros() as u8 + 1)
    }
}
