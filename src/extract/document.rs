//! A text to be read.

use crate::text::Date;

/// A text with an id, and perhaps a date, a language and a title.
///
/// ```
/// use whowhom::Document;
///
/// let document = Document::new("a1", "Moscow offered to hold a meeting in Astana.")
///     .with_date("2022-10-19".parse()?)
///     .with_language("en");
/// assert_eq!(document.id(), "a1");
/// # Ok::<(), whowhom::DateError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    id: String,
    text: String,
    date: Option<Date>,
    language: Option<String>,
    title: Option<String>,
}

impl Document {
    /// A document without date, language and title. `id` should be unique among
    /// the documents that are looked at together.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), ..Self::default() }
    }

    /// This document with the day (or month, or year) from which it is.
    #[must_use]
    pub fn with_date(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    /// This document with the language it is written in, as a tag such as `en` or `ky`.
    #[must_use]
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// This document with a title, which is shown but not read.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// The id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The text, to which all spans refer.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The date that was given; the text may tell one where this is `None`.
    pub fn date(&self) -> Option<Date> {
        self.date
    }

    /// The language that was given.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The title that was given.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }
}
