//! Text as XML can hold it and as readers leave it.

use std::borrow::Cow;

/// One space for each run of white space, none around it, U+FFFD for what XML 1.0 forbids.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Cow::Owned(if words.contains(is_forbidden) { words.replace(is_forbidden, "\u{fffd}") } else { words })
}

fn is_clean(text: &str) -> bool {
    // What comes before the text counts as a space, so that it may not begin with one.
    let mut was_space = true;
    for character in text.chars() {
        let is_space = character == ' ';
        if (is_space && was_space) || (!is_space && (character.is_whitespace() || is_forbidden(character))) {
            return false;
        }
        was_space = is_space;
    }
    !was_space || text.is_empty()
}

fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Blank values are missing to readers, and to Gephi `null` is, too.
pub(super) fn is_missing(value: &str) -> bool {
    value.is_empty() || value.eq_ignore_ascii_case("null")
}

/// Text for places where markup counts, in XML and in HTML, attributes included.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other if is_forbidden(other) && !other.is_whitespace() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}
