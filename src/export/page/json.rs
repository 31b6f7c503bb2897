//! The little JSON that the page needs, fit to stand in a script element.

use std::fmt::Write;

/// A JSON array of values that are JSON already.
pub(super) struct Array;

impl Array {
    pub(super) fn of(values: impl IntoIterator<Item = String>) -> String {
        let values: Vec<String> = values.into_iter().collect();
        format!("[{}]", values.join(","))
    }
}

/// A JSON string. Nothing in it can end the script element, or begin a comment there.
pub(super) fn string(text: &str) -> String {
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for character in text.chars() {
        match character {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a string cannot fail.
                let _ = write!(json, "\\u{:04x}", u32::from(character));
            }
            other => json.push(other),
        }
    }
    json.push('"');
    json
}
