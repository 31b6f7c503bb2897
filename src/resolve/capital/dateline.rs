//! Capitals that open a dateline.

use crate::span::Span;

/// Whether the name opens a dateline: "BISHKEK, 14 May 2010 —", "MOSCOW (Reuters) -", "NEW DELHI: The"; in capitals and
/// with an agency behind it, it may follow the names of writers.
pub(super) fn opens_dateline(text: &str, span: Span) -> bool {
    let rest = text[span.end..].trim_start_matches([' ', ',']);
    let is_caps = || !text[span.as_range()].contains(char::is_lowercase);
    if names_agency(rest) && is_caps() {
        return true;
    }
    let before = text[..span.start].trim_end_matches([' ', '\t']);
    if !before.ends_with(|last: char| last.is_whitespace()) && !before.is_empty() {
        return false;
    }
    let opens_line = before.ends_with('\n') || before.trim_end().is_empty();
    let is_labelled = || rest.starts_with(':') && is_caps();
    let is_dated = || rest.starts_with(|character: char| character.is_ascii_digit());
    // "Bucharest-backed", "Ottawa–Washington talks", but "OTTAWA–The talks"
    let is_compound = || {
        let partner =
            text[span.end..].strip_prefix('-').or_else(|| text[span.end..].strip_prefix('–').filter(|_| !is_caps()));
        partner.is_some_and(|partner| partner.starts_with(char::is_alphanumeric))
    };
    let is_cut = rest.starts_with(['(', '—', '\n']) || rest.starts_with(['-', '–']) && !is_compound();
    opens_line && (is_cut || rest.is_empty() || is_labelled() || is_dated())
}

/// Whether `text` begins with a few words in brackets and a dash: "(AP) —".
fn names_agency(text: &str) -> bool {
    const LONGEST: usize = 24;
    let Some(rest) = text.strip_prefix('(') else {
        return false;
    };
    let end = rest.bytes().take(LONGEST + 1).position(|byte| byte == b')');
    end.is_some_and(|end| rest[end + 1..].trim_start_matches(' ').starts_with(['—', '–', '-']))
}
