//! What tables hold, by their columns.

use crate::gazetteer::table::Table;

/// Columns that tables of entities may have beside `id` and `name`.
pub(in crate::gazetteer) const ATTRIBUTES: [&str; 20] = [
    "iso",
    "iso3",
    "status",
    "type",
    "country",
    "part_of",
    "succeeded_by",
    "admin1",
    "latitude",
    "longitude",
    "population",
    "leader",
    "start",
    "end",
    "wikidata",
    "geonames",
    "region",
    "naming",
    "note",
    "source",
];

/// What a table is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Content {
    Entities,
    List,
    Names,
    Ambiguous,
    Blocks,
    Offices,
    Memberships,
    Words,
    GivenNames,
    Phrases,
    OfficeNouns,
    SentenceWords,
    Calendar,
}

impl Content {
    const ALL: [(Self, &'static [&'static str]); 13] = [
        (Self::Offices, &["person", "office", "of"]),
        (Self::Memberships, &["member", "organisation"]),
        (Self::Names, &["entity", "alias", "name"]),
        (Self::Entities, &["id", "name"]),
        (Self::Ambiguous, &["form", "entity", "reading"]),
        (Self::List, &["name", "id"]),
        (Self::Words, &["word", "list"]),
        (Self::GivenNames, &["given_name"]),
        (Self::Phrases, &["phrase", "list"]),
        (Self::OfficeNouns, &["noun", "office"]),
        (Self::SentenceWords, &["token", "list"]),
        (Self::Calendar, &["term", "unit", "number"]),
        (Self::Blocks, &["name"]),
    ];

    /// The content that the header tells by its first columns; where one of them
    /// is missing, the first is enough.
    pub(super) fn of(table: &Table<'_>) -> Option<Self> {
        let whole = Self::ALL.iter().find(|(_, columns)| table.columns.starts_with(columns));
        let first = || Self::ALL.iter().find(|(_, columns)| table.columns.first() == columns.first());
        whole.or_else(first).map(|(content, _)| *content)
    }

    pub(super) fn required(self) -> &'static [&'static str] {
        Self::ALL.iter().find(|(content, _)| *content == self).map_or(&[], |(_, columns)| columns)
    }

    pub(super) fn optional(self) -> &'static [&'static str] {
        match self {
            Self::Entities => &ATTRIBUTES,
            Self::List => &["alias", "case", "start", "end", "note", "source"],
            Self::Names => &["case", "start", "end", "note", "source"],
            Self::Ambiguous => &["before", "after", "not_before", "not_after", "note", "source"],
            Self::Blocks | Self::GivenNames => &["note", "source"],
            Self::Offices => &["title", "standing", "start", "end", "as_of", "note", "source"],
            Self::Memberships => &["status", "start", "end", "note", "source"],
            Self::Words | Self::Phrases | Self::SentenceWords | Self::Calendar => &["note", "source"],
            Self::OfficeNouns => &["otherwise", "title", "title_words", "note", "source"],
        }
    }
}

/// Whether a table is a list, whose rows stand in an order of their own.
pub(in crate::gazetteer) fn is_list(table: &Table<'_>) -> bool {
    Content::of(table) == Some(Content::List)
}

pub(super) fn unknown_table(columns: &[&str]) -> String {
    let tables: Vec<String> = Content::ALL.iter().map(|(_, columns)| format!("`{}`", columns.join(" "))).collect();
    let first = columns.first().copied().unwrap_or_default();
    format!(
        "a table that begins with column `{first}` is not known; the first columns are one of {}",
        tables.join(", ")
    )
}
