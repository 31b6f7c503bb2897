//! Numbers and letters that count the items of a list.

use super::chars::{char_at, line_ends};

/// How many digits the number of a list item has at most.
const LONGEST_NUMBER: usize = 4;

/// The longest marker with its bullet, in bytes: "•  (viii".
pub(super) const MAX_MARKER: usize = 16;

/// Whether `text`, from the start of a sentence up to a full stop, is only the marker of an
/// item: "1", "2.1", "iv", "a", "(1)", "• 9".
pub(super) fn is_marker(text: &str) -> bool {
    if text.len() > MAX_MARKER {
        return false;
    }
    let text = text.trim_start_matches(is_bullet).trim_start();
    let text = text.strip_prefix('(').unwrap_or(text);
    let text = text.strip_suffix(')').unwrap_or(text);
    let number =
        text.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let roman = !text.is_empty() && text.bytes().all(|byte| b"ivxIVX".contains(&byte));
    let letter = text.chars().nth(1).is_none() && text.starts_with(char::is_alphabetic);
    number || roman || letter
}

/// Whether `c` is a bullet.
fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '▪' | '◦' | '●' | '■')
}

/// A list whose items follow one another in one line: "1) The first 2) The second".
#[derive(Clone, Copy, Debug)]
pub(super) struct List {
    style: Style,
    /// The number of the item that was read last.
    number: usize,
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Bullet(char),
    /// A number or a letter, and what stands after it: ".", ")" or ".)".
    Number(&'static str),
    Letter(&'static str),
}

impl List {
    /// The list whose first item starts at `start`, the start of a line, if one does.
    pub fn starting(text: &str, start: usize) -> Option<Self> {
        let first = char_at(text, start)?;
        if is_bullet(first) {
            return Some(Self { style: Style::Bullet(first), number: 1 });
        }
        if first != '1' && first != 'a' {
            return None;
        }
        [".)", ")", "."].into_iter().find_map(|end| {
            let style = if first == '1' { Style::Number(end) } else { Style::Letter(end) };
            style.marks(&text[start..], 1).then_some(Self { style, number: 1 })
        })
    }

    /// Where the next item starts that stands in the same line, after `from`.
    pub fn next_item(&mut self, text: &str, from: usize) -> Option<usize> {
        for (index, c) in text[from..].char_indices() {
            let at = from + index + c.len_utf8();
            if line_ends(c) > 0 {
                return None;
            }
            if c.is_whitespace() && self.style.marks(&text[at..], self.number + 1) {
                self.number += 1;
                return Some(at);
            }
        }
        None
    }
}

impl Style {
    /// Whether `text` starts with the marker of the item `number` and a text after it.
    fn marks(self, text: &str, number: usize) -> bool {
        let (rest, end) = match self {
            Self::Bullet(bullet) => return text.starts_with(bullet),
            Self::Number(end) => (strip_number(text, number), end),
            Self::Letter(end) => (strip_letter(text, number), end),
        };
        let Some(item) = rest.and_then(|rest| rest.strip_prefix(end)) else {
            return false;
        };
        // "2." stands in other places, too, and "a." before small letters.
        let content = item.trim_start_matches([' ', '\u{A0}']);
        let starts = if end == "." { content.starts_with(char::is_uppercase) } else { !content.is_empty() };
        starts && content.len() < item.len()
    }
}

/// `text` without `number` at its start.
fn strip_number(text: &str, number: usize) -> Option<&str> {
    let digits = text.bytes().take(LONGEST_NUMBER).take_while(|byte| byte.is_ascii_digit()).count();
    (text[..digits].parse() == Ok(number)).then_some(&text[digits..])
}

/// `text` without the letter that counts `number` ("a" is 1) at its start.
fn strip_letter(text: &str, number: usize) -> Option<&str> {
    let letter = (b'a'..=b'z').nth(number - 1)?;
    text.strip_prefix(char::from(letter))
}
