//! What an extractor is made with.

use std::path::PathBuf;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use whowhom::{Extractor, GazetteerError, GazetteerFiles, Newlines, RuleFiles};

/// The language whose built-in names are always read.
const ALWAYS: &str = "en";

/// What an extractor is made with; another machine makes the same of it, since it holds the
/// texts of all files.
pub struct Settings {
    pub gazetteer: Vec<Text>,
    pub builtin: bool,
    pub languages: Vec<String>,
    pub relations: bool,
    pub rules: Vec<Text>,
    pub newlines: String,
}

/// A file's name and text.
type Text = (String, String);

/// A file to read, or one that is in memory.
#[derive(FromPyObject)]
pub enum File {
    Text(String, String),
    Path(PathBuf),
}

impl Settings {
    /// The extractor; every fault of every file is told at once.
    pub fn reader(&self) -> PyResult<Extractor> {
        if !self.builtin && self.gazetteer.is_empty() {
            let reason = "without the built-in gazetteer there is no name to find; add one with gazetteer=[PATH]";
            return Err(PyValueError::new_err(reason));
        }
        if !self.relations && !self.rules.is_empty() {
            return Err(PyValueError::new_err("rules find relations; give either rules or relations=False"));
        }
        let newlines = newlines(&self.newlines)?;
        let mut files = if self.builtin { builtin_files(&self.languages)? } else { GazetteerFiles::new() };
        self.gazetteer.iter().for_each(|(name, text)| files.add_text(name, text));
        let mut rules = RuleFiles::builtin();
        self.rules.iter().for_each(|(name, text)| rules.add_text(name, text));
        let extractor = Extractor::from_files(&files, self.relations.then_some(&rules));
        Ok(extractor.map_err(|error| told(&[error]))?.with_newlines(newlines))
    }

    /// The keywords with which Python makes the extractor.
    pub fn to_keywords<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let keywords = PyDict::new(py);
        keywords.set_item("gazetteer", &self.gazetteer)?;
        keywords.set_item("builtin", self.builtin)?;
        keywords.set_item("languages", &self.languages)?;
        keywords.set_item("relations", self.relations)?;
        keywords.set_item("rules", &self.rules)?;
        keywords.set_item("newlines", &self.newlines)?;
        Ok(keywords)
    }
}

/// The texts of files of names; tells every one that cannot be read.
pub fn tables(files: Vec<File>) -> PyResult<Vec<Text>> {
    read(files, |path| {
        let mut found = GazetteerFiles::new();
        found.add_path(&path).map(|()| owned(found.texts()))
    })
}

/// The texts of files of rules; tells every one that cannot be read.
pub fn rule_files(files: Vec<File>) -> PyResult<Vec<Text>> {
    read(files, |path| {
        let mut found = RuleFiles::new();
        found.add_path(&path).map(|()| owned(found.texts()))
    })
}

fn read(files: Vec<File>, texts: impl Fn(PathBuf) -> Result<Vec<Text>, GazetteerError>) -> PyResult<Vec<Text>> {
    let (mut found, mut errors) = (Vec::new(), Vec::new());
    for file in files {
        match file {
            File::Text(name, text) => found.push((name, text)),
            File::Path(path) => texts(path).map_or_else(|error| errors.push(error), |texts| found.extend(texts)),
        }
    }
    if errors.is_empty() { Ok(found) } else { Err(told(&errors)) }
}

fn owned<'f>(texts: impl Iterator<Item = (&'f str, &'f str)>) -> Vec<Text> {
    texts.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn newlines(word: &str) -> PyResult<Newlines> {
    match word {
        "auto" => Ok(Newlines::Auto),
        "always" => Ok(Newlines::Always),
        "paragraph" => Ok(Newlines::Paragraph),
        other => {
            let message = format!("unknown newlines `{other}`; use one of auto, always, paragraph");
            Err(PyValueError::new_err(message))
        }
    }
}

fn builtin_files(languages: &[String]) -> PyResult<GazetteerFiles> {
    let known = GazetteerFiles::builtin_languages();
    if let Some(unknown) = languages.iter().find(|language| !known.contains(&language.as_str())) {
        let known = known.join(", ");
        return Err(PyValueError::new_err(format!("no built-in names in language `{unknown}`; use one of {known}")));
    }
    let others = languages.iter().map(String::as_str).filter(|language| *language != ALWAYS);
    Ok(GazetteerFiles::builtin(&[ALWAYS].into_iter().chain(others).collect::<Vec<_>>()))
}

fn told(errors: &[GazetteerError]) -> PyErr {
    PyValueError::new_err(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}
