//! What stands at a place where a sentence may end: the marks, what closes after them, and
//! the white space up to what comes next.

use super::chars::{Mark, char_at, is_alphanumeric, is_closer, is_opener, line_ends, mark};

/// How many letters a word has that is no abbreviation before a bare footnote number.
const WHOLE_WORD: usize = 5;
/// How many digits such a number has at most.
const LONGEST_NOTE: usize = 2;

/// A place where a sentence may end. Offsets are bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    pub mark: Mark,
    /// The first mark.
    pub start: usize,
    /// After the last mark.
    pub marks_end: usize,
    /// After the closing quotes, brackets and footnotes: the end of a sentence that ends here.
    pub end: usize,
    /// The white space after `end`.
    pub gap: Gap,
}

/// A run of white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub end: usize,
    /// Line ends in it; a form feed or a paragraph separator counts as two.
    pub line_ends: usize,
    /// Where the line starts that the text goes on in, if `line_ends` is not 0.
    pub line_start: usize,
}

impl Stop {
    /// Reads the stop whose first mark, `first`, stands at `start`.
    pub fn read(text: &str, start: usize, first: char) -> Option<Self> {
        let plain = if first == '.' { Self::plain(text, start) } else { None };
        plain.or_else(|| Self::whole(text, start, first))
    }

    /// As [`read`](Self::read), of any marks.
    fn whole(text: &str, start: usize, first: char) -> Option<Self> {
        let mut mark = mark(first)?;
        let marks_end = end_of_marks(text, start + first.len_utf8(), &mut mark);
        let mut end = end_of_closers(text, marks_end);
        if mark != Mark::Wide {
            end = end_of_notes(text, start, end);
        }
        let gap = Gap::read(text, end);
        Some(Self { mark, start, marks_end, end, gap })
    }

    /// The stop of the full stop at `start`, if a letter of ASCII follows, or one space and such a letter or digit: as
    /// nearly always, and told at once.
    fn plain(text: &str, start: usize) -> Option<Self> {
        let end = start + 1;
        let spaces = match &text.as_bytes()[end..] {
            [b' ', next, ..] if next.is_ascii_alphanumeric() => 1,
            [next, ..] if next.is_ascii_alphabetic() => 0,
            _ => return None,
        };
        let gap = Gap { end: end + spaces, line_ends: 0, line_start: end };
        Some(Self { mark: Mark::Dot, start, marks_end: end, end, gap })
    }

    /// Whether more than closing marks stands between the marks and the end.
    pub fn has_tail(&self, text: &str) -> bool {
        !text[self.marks_end..self.end].chars().all(is_closer)
    }
}

/// Where the run of marks ends whose first has been read; `seen` grows with what is found.
fn end_of_marks(text: &str, start: usize, seen: &mut Mark) -> usize {
    let mut end = start;
    while let Some(c) = char_at(text, end) {
        match mark(c) {
            Some(next) => {
                *seen = match (*seen, next) {
                    (Mark::Wide, _) | (_, Mark::Wide) => Mark::Wide,
                    (Mark::Strong, _) | (_, Mark::Strong) => Mark::Strong,
                    _ => Mark::Dots,
                };
                end += c.len_utf8();
            }
            // ". . ."
            None if *seen != Mark::Strong && is_spaced_dot(text, end) => {
                *seen = Mark::Dots;
                end = text[end..].find('.').map_or(text.len(), |dot| end + dot + 1);
            }
            None => break,
        }
    }
    end
}

/// Whether a space and a lone full stop stand at `at`, and not the ".5" of a number or ".com".
fn is_spaced_dot(text: &str, at: usize) -> bool {
    let rest = text[at..].strip_prefix([' ', '\u{A0}']).and_then(|rest| rest.strip_prefix('.'));
    rest.is_some_and(|rest| !rest.starts_with(is_alphanumeric))
}

/// Where the closing quotes and brackets end that start at `start`.
fn end_of_closers(text: &str, start: usize) -> usize {
    let mut end = start;
    while let Some(c) = char_at(text, end) {
        let after = end + c.len_utf8();
        if closes(text, c, after) {
            end = after;
        } else if c == ' ' && closes_after_space(text, after) {
            end = after + char_at(text, after).map_or(0, char::len_utf8);
        } else {
            break;
        }
    }
    end
}

/// Whether `c`, before `after`, is a closer and neither the apostrophe of "Jr.'s" nor an opener.
fn closes(text: &str, c: char, after: usize) -> bool {
    match c {
        '\'' | '’' => !char_at(text, after).is_some_and(is_alphanumeric),
        // German quotations close with the mark that opens English ones.
        '“' => !char_at(text, after).is_some_and(|next| is_alphanumeric(next) || is_opener(next)),
        _ => is_closer(c),
    }
}

/// Whether a closer stands at `at` that a space has parted from its sentence: "left. )", "ушёл. »".
fn closes_after_space(text: &str, at: usize) -> bool {
    let Some(c) = char_at(text, at) else {
        return false;
    };
    let free = char_at(text, at + c.len_utf8()).is_none_or(|next| !is_alphanumeric(next));
    free && matches!(c, '”' | '»' | ')' | ']' | '}')
}

/// Where the footnote marks end that start at `start`: ".[4]", ".[4][5]", ". [17] Then", ".²", ".4 Then".
fn end_of_notes(text: &str, marks: usize, start: usize) -> usize {
    let mut end = start;
    loop {
        let next = end_of_note(text, end);
        if next == end {
            break;
        }
        end = next;
    }
    if end > start {
        return end_of_closers(text, end);
    }
    end_of_bare_note(text, marks, start).or_else(|| end_of_spaced_note(text, marks, start)).unwrap_or(start)
}

/// Where the one footnote mark ends that starts at `at`: "[4]", "[a]", "[note 2]", "²".
fn end_of_note(text: &str, at: usize) -> usize {
    match char_at(text, at) {
        Some(c @ ('¹' | '²' | '³' | '⁰'..='⁹')) => at + c.len_utf8(),
        Some('[') => end_of_bracketed_note(text, at).unwrap_or(at),
        _ => at,
    }
}

/// The longest text in the brackets of a footnote mark: "citation needed".
const MAX_NOTE: usize = 16;

/// Where the bracketed footnote mark ends that starts at `at`, if one stands there.
fn end_of_bracketed_note(text: &str, at: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[at + 1..];
    let length = bytes.iter().take(MAX_NOTE + 1).position(|&byte| byte == b']')?;
    let note = &bytes[..length];
    let plain = note.iter().all(|byte| byte.is_ascii_alphanumeric() || b" ,-*".contains(byte));
    (plain && length > 0).then_some(at + length + 2)
}

/// Where a footnote number ends that lost its markup: "region.4 This". Words of less than five
/// letters before it may be abbreviations ("Feb.5").
fn end_of_bare_note(text: &str, marks: usize, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = bytes[at..].iter().take(LONGEST_NOTE + 1).take_while(|byte| byte.is_ascii_digit()).count();
    let end = at + digits;
    let next = char_at(text, end)?;
    if !(1..=LONGEST_NOTE).contains(&digits) || !next.is_whitespace() {
        return None;
    }
    let word = text[..marks].chars().rev().take(WHOLE_WORD).filter(|c| c.is_lowercase()).count();
    let starts = char_at(text, end + next.len_utf8()).is_some_and(char::is_uppercase);
    (word == WHOLE_WORD && starts).then_some(end)
}

/// Where a footnote number ends that a space has parted from its sentence: ". [17] Placed".
fn end_of_spaced_note(text: &str, marks: usize, at: usize) -> Option<usize> {
    let open = text[at..].strip_prefix(' ').filter(|rest| rest.starts_with('['))?;
    let start = text.len() - open.len();
    let end = end_of_bracketed_note(text, start)?;
    if !text.as_bytes()[start + 1].is_ascii_digit() || text[..marks].ends_with(" al") {
        return None;
    }
    let after = char_at(text, Gap::after_spaces(text, end));
    after.is_none_or(|c| c.is_uppercase() || line_ends(c) > 0).then_some(end)
}

impl Gap {
    /// Reads the white space that starts at `start`.
    pub fn read(text: &str, start: usize) -> Self {
        let mut gap = Self { end: start, line_ends: 0, line_start: start };
        let mut last = ' ';
        while let Some(c) = char_at(text, gap.end) {
            if !c.is_whitespace() {
                break;
            }
            gap.end += c.len_utf8();
            let ends = line_ends(c);
            if ends > 0 {
                gap.line_start = gap.end;
            }
            if (last, c) != ('\r', '\n') {
                gap.line_ends += ends;
            }
            last = c;
        }
        gap
    }

    /// Whether one of the characters stands in it, from `start` on, that end every sentence of UAX #29.
    pub fn is_break(&self, text: &str, start: usize) -> bool {
        text[start..self.end].contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'])
    }

    /// Where the spaces end that start at `start`; line ends are no spaces.
    pub fn after_spaces(text: &str, start: usize) -> usize {
        let rest = &text[start..];
        let spaces = |c: char| c.is_whitespace() && line_ends(c) == 0;
        text.len() - rest.trim_start_matches(spaces).len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_stops_are_read_as_all_others(before in "[a-zA.]{0,6}", behind in "[ A-Ca-c0-9.\\[\\]()\"’”é\n]{0,6}") {
            let text = format!("{before}.{behind}");
            if let Some(plain) = Stop::plain(&text, before.len()) {
                prop_assert_eq!(Some(plain), Stop::whole(&text, before.len(), '.'));
            }
        }
    }
}
