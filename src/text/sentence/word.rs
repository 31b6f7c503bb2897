//! The words on both sides of a place where a sentence may end.

use super::abbreviations::{self, has};
use super::stop::{Mark, Stop, char_at, is_dash, is_opener, mark};

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
    pub letters: bool,
    /// Whether the last part starts with a capital.
    pub capital: bool,
    /// Where it starts in the text.
    pub start: usize,
}

impl Before {
    /// The longest abbreviation in bytes; longer words cannot be one.
    const MAX: usize = 24;

    /// Reads back from `end`, the place of the full stop. `None` if no word or number of a
    /// length that could matter stands there.
    pub fn read(text: &str, end: usize) -> Option<Self> {
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
            capital: false,
            start: end - window.len() + from,
        };
        before.fold(&window[from..]).then_some(before)
    }

    /// Stores `raw` in lower case and without spaces; false if it is too long.
    fn fold(&mut self, raw: &str) -> bool {
        let mut starts = true;
        for c in raw.chars().filter(|c| !c.is_whitespace()) {
            let lower = c.to_lowercase().next().unwrap_or(c);
            let Some(room) = self
                .folded
                .get_mut(self.length..self.length + lower.len_utf8())
            else {
                return false;
            };
            lower.encode_utf8(room);
            if starts {
                self.capital = c.is_uppercase();
            }
            self.length += lower.len_utf8();
            starts = c == '.';
            if starts {
                self.last = self.length;
            }
            self.letters &= c.is_alphabetic() || matches!(c, '.' | '-');
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

    /// Whether it has inner full stops and only short parts: "U.S", "Ph.D", "В.В", "J. R. R".
    pub fn is_dotted(&self) -> bool {
        self.parts > 1
            && self.longest <= 3
            && self.letters
            && !has(abbreviations::DOMAINS, self.last())
    }

    /// Whether it is a number of at most `digits` digits.
    pub fn is_number(&self, digits: usize) -> bool {
        self.parts == 1
            && self.length <= digits
            && self.all().bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is a Roman numeral in capitals.
    pub fn is_roman(&self) -> bool {
        self.parts == 1 && self.capital && is_roman(self.all())
    }
}

/// Whether `word` is written with the letters of Roman numerals, in one case.
fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| b"ivxlc".contains(&byte))
        || word.bytes().all(|byte| b"IVXLC".contains(&byte))
}

/// Where the last run of letters and digits of `text` starts, and how many characters it has.
/// A letter and a hyphen before it belong to it: "г-н", "р-н".
fn part_before(text: &str) -> (usize, usize) {
    let mut start = text.len();
    let mut count = 0;
    let mut chars = text.char_indices().rev();
    for (index, c) in chars.by_ref() {
        if !(c.is_alphanumeric() || c == '°') {
            let letter = text[..index]
                .chars()
                .rev()
                .take(2)
                .take_while(|c| c.is_alphabetic())
                .count();
            if c == '-' && letter == 1 && count > 0 {
                let width = text[..index].chars().next_back().map_or(0, char::len_utf8);
                return (index - width, count + 2);
            }
            break;
        }
        start = index;
        count += 1;
    }
    (start, count)
}

/// What stands before the full stop that joins a further part to one of `count` characters:
/// "U|.S", and for single letters also "т|. е".
fn before_dot(text: &str, count: usize) -> Option<&str> {
    if let Some(rest) = text.strip_suffix('.') {
        return Some(rest);
    }
    let rest = text.strip_suffix([' ', '\u{A0}'])?.strip_suffix('.')?;
    let (start, letters) = part_before(rest);
    let single = count == 1 && letters == 1 && !rest[..start].ends_with(char::is_alphanumeric);
    (single && rest.ends_with(char::is_alphabetic)).then_some(rest)
}

/// What stands after a stop and its white space.
pub(super) struct After<'t> {
    text: &'t str,
    /// Whether a dash comes first.
    pub dash: bool,
    /// The bracket or quote that opens, the last one if there are more.
    pub opener: Option<char>,
    /// Where the first character stands that is neither dash nor opener.
    at: usize,
    first: Option<char>,
}

impl<'t> After<'t> {
    /// Reads on from `start`.
    pub fn read(text: &'t str, start: usize) -> Self {
        let mut after = Self {
            text,
            dash: false,
            opener: None,
            at: start,
            first: char_at(text, start),
        };
        for _ in 0..8 {
            match after.first {
                Some(c) if is_dash(c) => after.dash = true,
                Some(c) if is_opener(c) => after.opener = Some(c),
                // "– said he" and "“ Then"
                Some(' ' | '\u{A0}') if after.dash || after.opener.is_some() => {}
                _ => break,
            }
            after.at += after.first.map_or(0, char::len_utf8);
            after.first = char_at(text, after.at);
        }
        after
    }

    /// Whether the text goes on in a way no sentence starts.
    pub fn continues(&self) -> bool {
        let Some(first) = self.first else {
            return false;
        };
        if is_lower(first) {
            return !self.is_brand();
        }
        if self.dash || self.opener.is_some() {
            return false;
        }
        // A mark of its own, "? !", will be asked itself; ".NET" and "...there" start.
        let next = || char_at(self.text, self.at + first.len_utf8());
        matches!(
            first,
            ',' | ';'
                | ':'
                | ')'
                | ']'
                | '}'
                | '%'
                | '”'
                | '»'
                | '№'
                | '&'
                | '，'
                | '、'
                | '；'
                | '：'
        ) || mark(first).is_some() && !next().is_some_and(|c| c.is_alphanumeric() || c == '.')
    }

    /// Whether a word follows that starts in lower case only by its own spelling: "iPhone", "eBay".
    fn is_brand(&self) -> bool {
        let mut letters = self.text[self.at..].chars().skip(1);
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
    }

    /// Whether the first character is a capital, or a letter of a script without capitals.
    pub fn is_capital(&self) -> bool {
        self.first
            .is_some_and(|c| c.is_alphabetic() && !is_lower(c))
    }

    /// Whether a number follows, in digits or as a Roman numeral.
    pub fn is_number(&self) -> bool {
        self.first.is_some_and(char::is_numeric) || (self.is_capital() && is_roman(self.word()))
    }

    /// The word that follows.
    pub fn word(&self) -> &'t str {
        word_at(self.text, self.at)
    }

    /// The word after the one that follows.
    pub fn second_word(&self) -> &'t str {
        word_at(self.text, self.at + self.word().len() + 1)
    }

    /// Whether a word follows that starts sentences. In "U.S. No. 2" and "A. Petrov" it does not.
    pub fn is_starter(&self, turkish: bool) -> bool {
        let word = self.word();
        let end = self.at + word.len();
        !self.text[end..].starts_with(['.', '-'])
            && (has(abbreviations::STARTERS, word)
                || turkish && has(abbreviations::TURKISH_STARTERS, word))
    }

    /// Whether what follows starts with `digits` digits at most and a full stop: "03." of "19. 03. 2021".
    pub fn is_dotted_number(&self, digits: usize) -> bool {
        let bytes = self.text.as_bytes()[self.at..].iter();
        let count = bytes
            .take(digits + 1)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        (1..=digits).contains(&count) && self.text[self.at + count..].starts_with('.')
    }
}

/// The longest word that is read after a stop, in characters.
const MAX_WORD: usize = 24;

/// The run of letters at `at`, empty if there is none.
fn word_at(text: &str, at: usize) -> &str {
    let Some(rest) = text.get(at..) else {
        return "";
    };
    let letters = rest
        .chars()
        .take(MAX_WORD)
        .take_while(|c| c.is_alphabetic());
    &rest[..letters.map(char::len_utf8).sum()]
}

/// Whether `c` is a small letter. Georgian is written without capitals.
pub(super) fn is_lower(c: char) -> bool {
    c.is_lowercase() && !('\u{10D0}'..='\u{10FF}').contains(&c)
}

/// Whether two sentences meet at `stop` without a space: "countries.It", "done?”Then".
///
/// Both sides must look like words of a text and not like a part of an address or a file name.
pub(super) fn is_glued(text: &str, stop: &Stop, turkish: bool) -> bool {
    let before = look_back(text, stop.start);
    let token = &before[before.rfind(char::is_whitespace).unwrap_or(0)..];
    let after = After::read(text, stop.end);
    let word = after.word();
    let starter = after.is_starter(turkish);
    let known = if token.ends_with(|c: char| c.is_ascii_digit()) {
        starter && token.len() >= 4
    } else {
        token.chars().rev().take(3).filter(|c| is_lower(*c)).count() == 3
    };
    let capitalised = after.is_capital() && word.chars().nth(1).is_some_and(is_lower);
    let address = token.contains(['/', '@', '_', '#'])
        || text[after.at + word.len()..].starts_with(['.', '(', '@', '/', '_', ':'])
        || is_domain(word);
    stop.mark != Mark::Dots
        && after.is_glued_well()
        && known
        && (capitalised || starter)
        && !address
}

impl After<'_> {
    /// Whether nothing but an opening quote stands before the first character.
    fn is_glued_well(&self) -> bool {
        !self.dash && !matches!(self.opener, Some('(' | '[' | '{' | '\''))
    }
}

/// Whether `word` is the last part of a site's name, in any case.
fn is_domain(word: &str) -> bool {
    abbreviations::DOMAINS
        .iter()
        .any(|domain| domain.eq_ignore_ascii_case(word))
}
