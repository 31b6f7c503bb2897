//! Places in a text that name an entity.

use std::sync::Arc;

use pyo3::prelude::*;
use whowhom::MentionRecord;

use crate::document::quoted;
use crate::reading::Reading;
use crate::sentence::Sentence;

/// A place in a text that names an entity.
///
/// >>> from whowhom import Extractor
/// >>> mention = Extractor().extract("Türkiye’s policy").mentions[0]
/// >>> mention
/// Mention('Türkiye', 'country:TR', 0, 7)
/// >>> mention.iso, mention.alias, mention.sentence.text
/// ('TR', 'name', 'Türkiye’s policy')
#[pyclass(module = "whowhom", frozen)]
pub struct Mention {
    reading: Arc<Reading>,
    index: usize,
}

impl Mention {
    pub fn new(reading: Arc<Reading>, index: usize) -> Self {
        Self { reading, index }
    }

    fn record(&self) -> &MentionRecord {
        &self.reading.record().mentions[self.index]
    }
}

#[pymethods]
impl Mention {
    /// Where the name starts, in characters.
    #[getter]
    fn start(&self) -> usize {
        self.record().start
    }

    /// Where the name ends, exclusive, in characters.
    #[getter]
    fn end(&self) -> usize {
        self.record().end
    }

    /// The name as the document writes it.
    #[getter]
    fn text(&self) -> &str {
        &self.record().text
    }

    /// The sentence it stands in.
    #[getter]
    fn sentence(&self) -> Sentence {
        Sentence::new(Arc::clone(&self.reading), self.record().sentence)
    }

    /// The entity's key, such as "country:KG"; None where it stays open which of several is meant.
    #[getter]
    fn entity(&self) -> Option<&str> {
        self.record().entity.as_deref()
    }

    /// The keys of the entities of which one is meant, where that stays open.
    #[getter]
    fn candidates(&self) -> Vec<&str> {
        self.record().candidates.iter().map(String::as_str).collect()
    }

    /// The entity's kind: "country", "person", "organisation" or "place".
    #[getter]
    fn kind(&self) -> Option<&str> {
        self.record().kind.map(|kind| kind.as_str())
    }

    /// The entity's name.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.record().name.as_deref()
    }

    /// How the name stands for the entity: "name", "abbreviation", "demonym", "capital", "role" and so on.
    #[getter]
    fn alias(&self) -> Option<&str> {
        self.record().alias.map(|kind| kind.as_str())
    }

    /// A country's ISO 3166-1 alpha-2 code.
    #[getter]
    fn iso(&self) -> Option<&str> {
        self.record().iso.as_deref()
    }

    /// The entity's Wikidata item.
    #[getter]
    fn wikidata(&self) -> Option<&str> {
        self.record().wikidata.as_deref()
    }

    /// Whether the gazetteer knows the entity; None where it stays open which is meant.
    #[getter]
    fn known(&self) -> Option<bool> {
        self.record().known
    }

    /// The title by which the text introduces a person whom the gazetteer does not know.
    #[getter]
    fn office(&self) -> Option<&str> {
        self.record().office.as_deref()
    }

    /// How many letters a misspelt family name differs by.
    #[getter]
    fn distance(&self) -> Option<u8> {
        self.record().distance
    }

    /// The state that a person or an organisation acts for at the document's date.
    #[getter]
    fn country(&self) -> Option<&str> {
        self.record().country.as_deref()
    }

    /// The keys of the countries named inside a longer name.
    #[getter]
    fn nested(&self) -> Vec<&str> {
        self.record().nested.iter().map(String::as_str).collect()
    }

    /// The rule that decided what the name means.
    #[getter]
    fn rule(&self) -> Option<&str> {
        self.record().rule.map(|rule| rule.as_str())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let record = self.record();
        let entity = record.entity.as_deref().map_or(Ok("None".to_owned()), |entity| quoted(py, entity))?;
        Ok(format!("Mention({}, {entity}, {}, {})", quoted(py, &record.text)?, record.start, record.end))
    }
}
