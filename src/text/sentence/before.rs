//! The word before a place where a sentence may end.

use super::chars::{is_alphanumeric, is_letter, lower_case};
use crate::text::runs::alphanumeric_start;
use crate::text::sentence_words::{SentenceList, SentenceWords};

/// How far back an abbreviation is looked for, in bytes. Without a limit, a text like
/// "A. A. A. A." would be read anew at each of its dots.
const MAX_LOOK_BACK: usize = 96;

/// The end of `text[..end]` that may be looked at.
pub(super) fn look_back(text: &str, end: usize) -> &str {
    let mut start = end.saturating_sub(MAX_LOOK_BACK);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..end]
}

/// What stands before a full stop, folded to lower case: "mr", "u.s", "г", "j.r.r".
pub(super) struct Before {
    folded: [u8; Self::MAX],
    length: usize,
    /// Where the part after the last inner full stop starts in `folded`.
    last: usize,
    /// Parts between full stops.
    parts: usize,
    /// Characters of the longest part.
    longest: usize,
    /// Whether all characters are letters.
    letters: bool,
    /// Whether all letters are capitals.
    capitals: bool,
    /// Where it starts in the text.
    pub start: usize,
}

impl Before {
    /// The longest abbreviation in bytes; longer words cannot be one.
    const MAX: usize = 24;

    /// Reads back from `end`, the place of the full stop. `None` if no word or number of a
    /// length that could matter stands there.
    pub fn read(words: &SentenceWords, text: &str, end: usize) -> Option<Self> {
        let window = look_back(text, end);
        let mut parts = 0;
        let mut longest = 0;
        let mut from = window.len();
        let mut rest = window;
        loop {
            let (start, count) = part_before(rest);
            if count == 0 || parts == 8 {
                break;
            }
            if parts == 0 && count > words.longest() {
                return None;
            }
            from = start;
            parts += 1;
            longest = longest.max(count);
            match before_dot(&window[..start], count) {
                Some(further) => rest = further,
                None => break,
            }
        }
        if parts == 0 || (from == 0 && end > MAX_LOOK_BACK) {
            return None;
        }
        let mut before = Self {
            folded: [0; Self::MAX],
            length: 0,
            last: 0,
            parts,
            longest,
            letters: true,
            capitals: true,
            start: end - window.len() + from,
        };
        before.fold(&window[from..]).then_some(before)
    }

    /// Stores `raw` in lower case and without spaces; false if it is too long.
    fn fold(&mut self, raw: &str) -> bool {
        for c in raw.chars().filter(|c| !c.is_whitespace()) {
            let lower = lower_case(c);
            let Some(room) = self.folded.get_mut(self.length..self.length + lower.len_utf8()) else {
                return false;
            };
            lower.encode_utf8(room);
            self.length += lower.len_utf8();
            if c == '.' {
                self.last = self.length;
            }
            self.capitals &= !(matches!(c, 'а'..='я') || c.is_lowercase());
            self.letters &= is_letter(c) || matches!(c, '.' | '-');
        }
        true
    }

    /// All of it: "u.s", "mr".
    pub fn all(&self) -> &str {
        str::from_utf8(&self.folded[..self.length]).unwrap_or("")
    }

    /// The part after the last inner full stop: "s", "mr".
    pub fn last(&self) -> &str {
        str::from_utf8(&self.folded[self.last..self.length]).unwrap_or("")
    }

    /// Whether it is one letter.
    pub fn is_letter(&self) -> bool {
        self.parts == 1 && self.longest == 1 && self.letters
    }

    /// Whether it has inner full stops.
    pub fn has_dots(&self) -> bool {
        self.parts > 1
    }

    /// Whether it has inner full stops and only short parts: "U.S", "Ph.D", "В.В", "J. R. R".
    pub fn is_dotted(&self, words: &SentenceWords) -> bool {
        self.parts > 1 && self.longest <= 3 && self.letters && !words.has(SentenceList::Domain, self.last())
    }

    /// Whether it is a number of at most `digits` digits.
    pub fn is_number(&self, digits: usize) -> bool {
        self.parts == 1 && self.length <= digits && self.all().bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is a Roman numeral in capitals.
    pub fn is_roman(&self) -> bool {
        self.parts == 1 && self.capitals && self.all().bytes().all(|byte| b"ivxlc".contains(&byte))
    }
}

/// Where the last run of letters and digits of `text` starts, and how many characters it has.
/// A letter and a hyphen before it belong to it: "г-н", "р-н".
fn part_before(text: &str) -> (usize, usize) {
    let mut start = alphanumeric_start(text.as_bytes(), text.len());
    let mut count = text.len() - start;
    for c in text[..start].chars().rev() {
        if !(is_alphanumeric(c) || c == '°') {
            break;
        }
        start -= c.len_utf8();
        count += 1;
    }
    match text[..start].strip_suffix('-').and_then(lone_letter) {
        Some(letter) if count > 0 => (start - 1 - letter.len_utf8(), count + 2),
        _ => (start, count),
    }
}

/// The last character of `text` if it is a letter that stands alone.
fn lone_letter(text: &str) -> Option<char> {
    let mut chars = text.chars().rev();
    let letter = chars.next().filter(|c| is_letter(*c));
    letter.filter(|_| !chars.next().is_some_and(is_alphanumeric))
}

/// What stands before the full stop that joins a further part to one of `count` characters:
/// "U|.S", and for single letters also "т|. е".
fn before_dot(text: &str, count: usize) -> Option<&str> {
    if let Some(rest) = text.strip_suffix('.') {
        return Some(rest);
    }
    let rest = text.strip_suffix([' ', '\u{A0}'])?.strip_suffix('.')?;
    let (start, letters) = part_before(rest);
    let single = count == 1 && letters == 1 && !rest[..start].ends_with(is_alphanumeric);
    (single && rest.ends_with(is_letter)).then_some(rest)
}
