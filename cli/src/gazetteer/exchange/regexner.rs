//! The mapping of Stanford's RegexNER: pattern, type, overwritable types, priority.

use std::io::{self, Write};

use whowhom::{AliasKind, Case, Kind};

use super::entry::{Entry, Spelling};
use super::notes::Notes;

/// Each type with the kind it means, and another that it may mean.
const TYPES: [(&str, Kind, Option<Kind>); 9] = [
    ("COUNTRY", Kind::Country, None),
    ("CITY", Kind::Place, None),
    ("STATE_OR_PROVINCE", Kind::Place, None),
    ("LOCATION", Kind::Place, Some(Kind::Country)),
    ("GPE", Kind::Place, Some(Kind::Country)),
    ("PERSON", Kind::Person, None),
    ("ORGANIZATION", Kind::Organisation, None),
    ("ORG", Kind::Organisation, None),
    ("FACILITY", Kind::Place, None),
];
/// The types that a name of ours is stronger than.
const OVERWRITABLE: &str = "CITY,COUNTRY,LOCATION,MISC,NATIONALITY,ORGANIZATION,PERSON,STATE_OR_PROVINCE";
/// Asks for any letters.
const ANY_CASE: &str = "(?i)";
const NO_TYPE: &str = "a name that stands for a government, or a family name, which no type expresses";
/// Letters that mean something else in a pattern; a full stop is left as it is.
const SPECIAL: &str = "[](){}*+?|^$";

/// Reads a mapping.
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
    let cells: Vec<&str> = line.split('\t').collect();
    let [pattern, sort, ..] = cells.as_slice() else {
        notes.fault(
            number,
            "",
            "one cell; a line has a pattern, a type, and perhaps overwritable types and a priority, parted by tabs",
        );
        return None;
    };
    if let Some(priority) = cells.get(3).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        && priority.parse::<f64>().is_err()
    {
        notes.fault(number, priority, format!("the priority `{priority}` is no number"));
    }
    let Some((name, case)) = literal(pattern) else {
        notes.skip(number, "a regular expression", pattern);
        return None;
    };
    let Some((_, kind, or)) = TYPES.iter().find(|(known, ..)| *known == sort.trim()) else {
        notes.skip(number, "a type that no kind of entity has", sort.trim());
        return None;
    };
    let mut entry = Entry::named(number, *kind, &name);
    entry.or = *or;
    entry.names[0].case = case;
    Some(entry)
}

/// The name that a pattern is; `None` where it is a regular expression.
fn literal(pattern: &str) -> Option<(String, Option<Case>)> {
    let words: Vec<&str> = pattern.split_whitespace().collect();
    let is_any = !words.is_empty() && words.iter().all(|word| word.starts_with(ANY_CASE));
    let words: Option<Vec<String>> =
        words.iter().map(|word| unescaped(if is_any { &word[ANY_CASE.len()..] } else { word })).collect();
    Some((words?.join(" "), is_any.then_some(Case::Any)))
}

fn unescaped(word: &str) -> Option<String> {
    let mut plain = String::new();
    let mut letters = word.chars();
    while let Some(letter) = letters.next() {
        match letter {
            // A backslash before a letter or a digit is a class of letters.
            '\\' => plain.push(letters.next().filter(|next| !next.is_alphanumeric())?),
            _ if SPECIAL.contains(letter) => return None,
            _ => plain.push(letter),
        }
    }
    Some(plain)
}

/// Writes a line for every name; tells `notes` which have none.
pub fn write(entries: &[Entry], notes: &mut Notes<'_>, to: &mut dyn Write) -> io::Result<()> {
    for entry in entries {
        for spelling in &entry.names {
            match sort(entry, spelling) {
                Some(sort) => writeln!(to, "{}\t{sort}\t{OVERWRITABLE}\t1", pattern(spelling))?,
                None => notes.skip(0, NO_TYPE, &spelling.name),
            }
        }
    }
    Ok(())
}

fn sort(entry: &Entry, spelling: &Spelling) -> Option<&'static str> {
    Some(match (spelling.alias, entry.kind) {
        (Some(AliasKind::Capital | AliasKind::Institution | AliasKind::Surname), _) => return None,
        (Some(AliasKind::Demonym | AliasKind::Adjective), _) => "NATIONALITY",
        (_, Kind::Country) => "COUNTRY",
        (_, Kind::Person) => "PERSON",
        (_, Kind::Organisation) => "ORGANIZATION",
        (_, Kind::Place) if matches!(entry.fact("type"), "city" | "capital") => "CITY",
        (_, Kind::Place) if entry.fact("type") == "admin1" => "STATE_OR_PROVINCE",
        (_, Kind::Place) => "LOCATION",
    })
}

fn pattern(spelling: &Spelling) -> String {
    let before = if spelling.case == Some(Case::Any) { ANY_CASE } else { "" };
    let words = spelling.name.split(' ').map(|word| format!("{before}{}", escaped(word)));
    words.collect::<Vec<_>>().join(" ")
}

fn escaped(word: &str) -> String {
    let mut pattern = String::new();
    for letter in word.chars() {
        if SPECIAL.contains(letter) || letter == '.' || letter == '\\' {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}
