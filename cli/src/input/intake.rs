//! From what a file holds to a document.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::ControlFlow;

use whowhom::{Date, Document};

use super::Defaults;
use crate::args::Fields;
use crate::report::Report;

/// A document as a file holds it; empty fields are `None`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The text; must be there, but may be empty.
    pub text: Option<String>,
    /// The id.
    pub id: Option<String>,
    /// The date, which may turn out to be none.
    pub date: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// The title.
    pub title: Option<String>,
}

impl Record {
    /// This record, with what it lacks from `other`.
    pub fn or(self, other: Self) -> Self {
        Self {
            text: self.text.or(other.text),
            id: self.id.or(other.id),
            date: self.date.or(other.date),
            language: self.language.or(other.language),
            title: self.title.or(other.title),
        }
    }
}

impl Fields {
    /// Whether a field called `name` is read; small letters and capitals are the same.
    pub fn wants(&self, name: &str) -> bool {
        let fields = [&self.text, &self.id, &self.date, &self.language, &self.title];
        fields.into_iter().any(|field| field.eq_ignore_ascii_case(name))
    }

    /// The fields beside the text, by name, with their places in `record`.
    pub fn others<'r>(&self, record: &'r mut Record) -> [(&str, &'r mut Option<String>); 4] {
        [
            (&self.id, &mut record.id),
            (&self.date, &mut record.date),
            (&self.language, &mut record.language),
            (&self.title, &mut record.title),
        ]
    }
}

/// Takes in the records of one source and hands documents on.
pub struct Intake<'i> {
    /// What faults call the source.
    name: &'i str,
    defaults: &'i Defaults,
    report: &'i Report,
    left_out: &'i mut BTreeMap<String, u64>,
    send: &'i mut dyn FnMut(Document) -> ControlFlow<()>,
    /// Whether nobody wants more documents.
    is_over: bool,
    /// Whether a record was seen, be it a good one or not.
    is_used: bool,
}

impl<'i> Intake<'i> {
    /// An intake for the source `name`, which gives `send` its documents.
    pub fn new(
        name: &'i str,
        defaults: &'i Defaults,
        report: &'i Report,
        left_out: &'i mut BTreeMap<String, u64>,
        send: &'i mut dyn FnMut(Document) -> ControlFlow<()>,
    ) -> Self {
        Self { name, defaults, report, left_out, send, is_over: false, is_used: false }
    }

    /// Where faults are told.
    pub fn report(&self) -> &'i Report {
        self.report
    }

    /// Whether nobody wants more documents, so that the source need not be read on.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Takes in the text of a file that is one document.
    pub fn take_text(&mut self, text: String) {
        if !text.trim_matches(|character: char| character.is_whitespace() || character == '\u{feff}').is_empty() {
            self.hand_on(Document::new(self.name, text), None, true);
        }
    }

    /// Takes in the record that begins on `line`; a record without text is a fault.
    pub fn take_record(&mut self, record: Record, line: u64, text_field: &str) {
        let Some(text) = record.text else {
            return self.fault_at(
                line,
                format!("no text in field `{text_field}`; if another holds it, name that with --text-field"),
            );
        };
        let id = record.id.unwrap_or_else(|| format!("{}:{line}", self.name));
        let mut document = Document::new(id, text);
        if let Some(title) = record.title {
            document = document.with_title(title);
        }
        match record.date.map(|date| date.trim().parse::<Date>()) {
            Some(Ok(date)) => self.hand_on(document.with_date(date), record.language, false),
            Some(Err(error)) => {
                self.fault_at(line, format!("{error}; the document is read without a date"));
                self.hand_on(document, record.language, false);
            }
            None => self.hand_on(document, record.language, true),
        }
    }

    /// Tells a fault of the record on `line`, which is left out.
    pub fn fault_at(&mut self, line: u64, message: impl Display) {
        self.is_used = true;
        self.report.fault(format_args!("{}:{line}", self.name), message);
    }

    /// Tells a fault of the source as a whole.
    pub fn fault(&mut self, message: impl Display) {
        self.is_used = true;
        self.report.fault(self.name, message);
    }

    /// Ends the source, which could not be read to its end if there was a fault.
    pub fn close(mut self, result: Result<(), String>) -> ControlFlow<()> {
        if let Err(message) = result {
            self.fault(message);
        }
        if !self.is_used {
            self.report.notice(format_args!("{}: empty, left out", self.name));
        }
        if self.is_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn hand_on(&mut self, mut document: Document, language: Option<String>, wants_date: bool) {
        if let Some(date) = self.defaults.date.filter(|_| wants_date) {
            document = document.with_date(date);
        }
        if let Some(language) = language.or_else(|| self.defaults.language.clone()) {
            self.note_language(&language);
            document = document.with_language(language);
        }
        self.is_used = true;
        self.is_over = (self.send)(document).is_break();
    }

    fn note_language(&mut self, language: &str) {
        let main = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        if self.defaults.languages_left_out.contains(&main.as_str()) {
            *self.left_out.entry(main).or_default() += 1;
        }
    }
}
