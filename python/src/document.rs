//! Texts to be read.

use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

/// A text with an id, and perhaps a date, a language and a title.
///
/// `date` is a `datetime.date`, or a text such as "2021-03-19", "2021-03" or "2021".
///
/// >>> from whowhom import Document
/// >>> Document("a1", "Moscow offered to hold a meeting in Astana.", date="2022-10-19")
/// Document('a1', date='2022-10-19', 43 characters)
#[pyclass(module = "whowhom", frozen, from_py_object)]
#[derive(Clone)]
pub struct Document(pub Arc<whowhom::Document>);

impl Document {
    /// A document with what Python gave.
    pub fn new(
        id: String,
        text: String,
        date: Option<DateText>,
        language: Option<String>,
        title: Option<String>,
    ) -> Self {
        let mut document = whowhom::Document::new(id, text);
        if let Some(DateText(date)) = date {
            document = document.with_date(date);
        }
        if let Some(language) = language {
            document = document.with_language(language);
        }
        if let Some(title) = title {
            document = document.with_title(title);
        }
        Self(Arc::new(document))
    }
}

#[pymethods]
impl Document {
    #[new]
    #[pyo3(signature = (id, text, *, date=None, language=None, title=None))]
    fn make(id: String, text: String, date: Option<DateText>, language: Option<String>, title: Option<String>) -> Self {
        Self::new(id, text, date, language, title)
    }

    /// The id.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// The text, to which all offsets refer.
    #[getter]
    fn text(&self) -> &str {
        self.0.text()
    }

    /// The date that was given, as text.
    #[getter]
    fn date(&self) -> Option<String> {
        self.0.date().map(|date| date.to_string())
    }

    /// The language that was given.
    #[getter]
    fn language(&self) -> Option<&str> {
        self.0.language()
    }

    /// The title that was given.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let id = quoted(py, self.0.id())?;
        let date = self.0.date().map_or(String::new(), |date| format!("date='{date}', "));
        Ok(format!("Document({id}, {date}{} characters)", self.0.text().chars().count()))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
        let py = slf.py();
        let document = &slf.get().0;
        let partial = py.import("functools")?.getattr("partial")?;
        let settings = pyo3::types::PyDict::new(py);
        settings.set_item("date", document.date().map(|date| date.to_string()))?;
        settings.set_item("language", document.language())?;
        settings.set_item("title", document.title())?;
        let make = partial.call((slf.get_type(),), Some(&settings))?;
        Ok((make, (document.id(), document.text()).into_pyobject(py)?.into_any()))
    }
}

/// A date as Python has it: anything with `isoformat`, or a text.
pub struct DateText(pub whowhom::Date);

impl<'a, 'py> FromPyObject<'a, 'py> for DateText {
    type Error = PyErr;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let text: String = match value.getattr("isoformat") {
            Ok(isoformat) => isoformat.call0()?.extract()?,
            Err(_) => value.extract()?,
        };
        text.trim().parse().map(Self).map_err(|error: whowhom::DateError| PyValueError::new_err(error.to_string()))
    }
}

/// A text as Python would write it.
pub fn quoted(py: Python<'_>, text: &str) -> PyResult<String> {
    pyo3::types::PyString::new(py, text).repr()?.extract()
}
