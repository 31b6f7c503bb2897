//! Patterns of spaCy's EntityRuler, one JSON object a line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value, json};
use whowhom::{AliasKind, Case, Kind};

use super::entry::{Entry, Spelling, id_of, kind_of};
use super::notes::Notes;

/// Each label with the kind it means, and another that it may mean.
const LABELS: [(&str, Kind, Option<Kind>); 8] = [
    ("GPE", Kind::Place, Some(Kind::Country)),
    ("LOC", Kind::Place, None),
    ("FAC", Kind::Place, Some(Kind::Organisation)),
    ("PERSON", Kind::Person, None),
    ("PER", Kind::Person, None),
    ("ORG", Kind::Organisation, None),
    (PEOPLE, Kind::Country, None),
    ("COUNTRY", Kind::Country, None),
];
const PEOPLE: &str = "NORP";
const NO_LABEL: &str = "a capital that stands for a government, or a family name, which no label expresses";
/// Types of places that are buildings, and those that are governed.
const BUILT: [&str; 7] =
    ["military_base", "facility", "airport", "spaceport", "test_site", "pipeline", "border_crossing"];
const GOVERNED: [&str; 8] = ["city", "capital", "admin1", "region", "district", "village", "exclave", "disputed_area"];

/// Reads patterns.
pub fn read(notes: &mut Notes<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    notes.each_line(|notes, number, line| {
        if !line.trim().is_empty() {
            entries.extend(entry(notes, number, line));
        }
    });
    entries
}

fn entry(notes: &mut Notes<'_>, number: usize, line: &str) -> Option<Entry> {
    let object: Map<String, Value> = match serde_json::from_str(line) {
        Ok(object) => object,
        Err(error) => {
            // The place is in this line, whose number the fault has.
            let error = error.to_string();
            let reason = error.split(" at line ").next().unwrap_or_default();
            notes.fault(number, "", format!("not a JSON object: {reason}"));
            return None;
        }
    };
    let Some(label) = object.get("label").and_then(Value::as_str) else {
        notes.fault(number, "", "no `label`, which says what the pattern is");
        return None;
    };
    let (name, case) = match object.get("pattern") {
        Some(Value::String(phrase)) => (phrase.clone(), None),
        Some(Value::Array(tokens)) => name_of(notes, number, tokens)?,
        _ => {
            notes.fault(number, "", "no `pattern`; it is a string or a list of tokens");
            return None;
        }
    };
    let Some((_, kind, or)) = LABELS.iter().find(|(known, ..)| *known == label) else {
        notes.skip(number, "a label that no kind of entity has", label);
        return None;
    };
    let mut entry = Entry::named(number, *kind, &name);
    entry.or = *or;
    entry.names[0].case = case;
    entry.id = match object.get("id") {
        None | Some(Value::Null) => None,
        Some(Value::String(id)) if kind_of(id).is_some() => Some(id.clone()),
        // Ids of others say what belongs together.
        Some(Value::String(id)) => id_of(*kind, id),
        Some(_) => {
            notes.fault(number, "", "the `id` is no string");
            return None;
        }
    };
    let is_of_country = entry.id.as_deref().and_then(kind_of) == Some(Kind::Country);
    entry.names[0].alias = match label {
        PEOPLE if is_of_country => Some(AliasKind::Demonym),
        "ORG" if is_of_country => Some(AliasKind::Institution),
        _ => None,
    };
    if label == PEOPLE && entry.id.is_none() {
        notes.skip(number, "the name of a people or a group without the id of its country", &name);
        return None;
    }
    Some(entry)
}

/// The name that tokens spell, with the case that they ask for; `None` where no name says what they say.
fn name_of(notes: &mut Notes<'_>, number: usize, tokens: &[Value]) -> Option<(String, Option<Case>)> {
    let (mut name, mut case) = (String::new(), None);
    for token in tokens {
        let Some(token) = token.as_object().filter(|token| token.len() == 1) else {
            let keys = token.as_object().map(|token| token.keys().cloned().collect::<Vec<_>>().join(" "));
            notes.skip(number, "a token of several conditions", &keys.unwrap_or_else(|| token.to_string()));
            return None;
        };
        let (key, value) = token.iter().next()?;
        let wanted = match key.to_ascii_uppercase().as_str() {
            "LOWER" => Case::Any,
            "ORTH" | "TEXT" => Case::Exact,
            _ => {
                notes.skip(number, "a condition that no name expresses", key);
                return None;
            }
        };
        let Some(word) = value.as_str() else {
            notes.skip(number, "a condition that no name expresses", &value.to_string());
            return None;
        };
        if case.replace(wanted).is_some_and(|before| before != wanted) {
            notes.skip(number, "tokens of which some ask for letters and others do not", word);
            return None;
        }
        if !name.is_empty() && !is_glued(&name, word) {
            name.push(' ');
        }
        name += word;
    }
    Some((name, case))
}

/// Whether a token stands right behind what is before it: spaCy parts words at hyphens and apostrophes.
fn is_glued(before: &str, word: &str) -> bool {
    let marks = ['-', '–', '\'', '’'];
    before.ends_with(marks) || word.starts_with(marks) || word.starts_with([',', '.'])
}

/// Writes a pattern for every name; tells `notes` which have none.
pub fn write(entries: &[Entry], notes: &mut Notes<'_>, to: &mut dyn Write) -> io::Result<()> {
    for entry in entries {
        let id = entry.id.as_deref().unwrap_or_default();
        for spelling in &entry.names {
            let Some(label) = label(entry, spelling) else {
                notes.skip(0, NO_LABEL, &spelling.name);
                continue;
            };
            serde_json::to_writer(&mut *to, &Line { label, pattern: pattern(spelling), id })?;
            writeln!(to)?;
        }
    }
    Ok(())
}

#[derive(Serialize)]
struct Line<'e> {
    label: &'static str,
    pattern: Value,
    id: &'e str,
}

fn label(entry: &Entry, spelling: &Spelling) -> Option<&'static str> {
    let sort = entry.fact("type");
    Some(match (spelling.alias, entry.kind) {
        (Some(AliasKind::Capital | AliasKind::Surname), _) => return None,
        (Some(AliasKind::Demonym | AliasKind::Adjective), _) => PEOPLE,
        (Some(AliasKind::Institution), Kind::Country) | (_, Kind::Organisation) => "ORG",
        (_, Kind::Country) => "GPE",
        (_, Kind::Person) => "PERSON",
        (_, Kind::Place) if BUILT.contains(&sort) => "FAC",
        (_, Kind::Place) if GOVERNED.contains(&sort) => "GPE",
        (_, Kind::Place) => "LOC",
    })
}

fn pattern(spelling: &Spelling) -> Value {
    let tokens = |key: &str, name: &str| {
        let words = tokens(name);
        Value::Array(words.into_iter().map(|word| json!({ key: word })).collect())
    };
    match spelling.case {
        Some(Case::Any) => tokens("LOWER", &spelling.name.to_lowercase()),
        Some(Case::Exact) => tokens("ORTH", &spelling.name),
        _ => Value::String(spelling.name.clone()),
    }
}

/// The tokens that spaCy makes of a name: words, and the hyphens between them.
fn tokens(name: &str) -> Vec<&str> {
    let parts = |word| {
        str::split_inclusive(word, '-').flat_map(|part| match part.strip_suffix('-') {
            Some(rest) => [rest, "-"],
            None => [part, ""],
        })
    };
    name.split(' ').flat_map(parts).filter(|token| !token.is_empty()).collect()
}
