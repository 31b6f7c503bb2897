//! What line ends mean in a text: hard-wrapped lines, or one line to a paragraph or a headline.

use memchr::memchr;

use super::Newlines;
use super::chars::{is_closer, is_dash, is_letter, is_lower, mark};
use crate::text::sentence_words::{SentenceList, SentenceWords};

/// How many letters the words have at most that cannot end a line.
const LONGEST_OPEN_WORD: usize = 8;

/// What a single line end does; an empty line always ends a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// It ends a sentence.
    Lines,
    /// It ends a sentence unless the line is as full as lines of `width` characters get.
    Wrapped { width: usize },
    /// It is a space.
    Paragraphs,
}

/// Longer lines were not broken by hand or by a mailer. In characters, as all lengths here.
const MAX_WRAPPED: usize = 110;
/// A longer line, in bytes, is none of a wrapped text, not even an address in it.
const MAX_LINE: usize = 1024;
/// Shorter lines say little about wrapping.
const MIN_WRAPPED: usize = 48;

impl Layout {
    /// What the caller wants, or what the text looks like.
    pub fn of(words: &SentenceWords, text: &str, newlines: Newlines) -> Self {
        match newlines {
            Newlines::Always => Self::Lines,
            Newlines::Paragraph => Self::Paragraphs,
            Newlines::Auto => LineCounts::of(words, text).map_or(Self::Lines, LineCounts::judge),
        }
    }

    /// Whether a single line end between `line` and `next` (which runs to the end of the text)
    /// ends a sentence that no mark has ended.
    pub fn ends_line(self, words: &SentenceWords, line: &str, next: &str) -> bool {
        match self {
            Self::Lines => true,
            Self::Paragraphs => false,
            Self::Wrapped { width } => !goes_on(words, line, next) && !is_full(line, next, width),
        }
    }
}

/// Whether a line that ends like `line`, or one that starts like `next`, is part of a longer text.
fn goes_on(words: &SentenceWords, line: &str, next: &str) -> bool {
    next.starts_with(is_lower) || is_open(words, line)
}

/// Whether a line ends in a comma, a hyphen or a word that cannot be the last.
fn is_open(words: &SentenceWords, line: &str) -> bool {
    let start = line.char_indices().rev().take(LONGEST_OPEN_WORD).take_while(|(_, c)| is_letter(*c)).last();
    let word = start.map_or("", |(start, _)| &line[start..]);
    line.ends_with(|c: char| c == ',' || is_dash(c)) || words.has(SentenceList::Open, word)
}

/// Whether a line ends as a sentence does, so that nothing of it goes on in the next.
fn ends_in_mark(line: &str) -> bool {
    line.trim_end_matches(is_closer).ends_with(|c| mark(c).is_some())
}

/// Whether the first word of `next` had no room in `line`. Writers leave up to an eighth free.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let room = width + 1 - width / 8;
    let word = next.chars().take(room).take_while(|c| !c.is_whitespace()).count();
    let length = line.chars().take(room).count();
    length + 1 + word >= room && !is_item(next)
}

/// Whether a line starts with a bullet or a number.
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['•', '*', '-', '–', '—', '·', '‣', '▪'])
        || number.len() < line.len() && number.starts_with([')', '.'])
}

/// What the lines of a text look like.
#[derive(Clone, Copy, Debug, Default)]
struct LineCounts {
    lines: usize,
    /// Lines of the length that wrapped lines have.
    middling: usize,
    longest: usize,
    /// Single line ends.
    joints: usize,
    /// Joints before a small letter and not after a sentence mark.
    small: usize,
    /// Joints after an open line.
    open: usize,
}

impl LineCounts {
    /// Counts the lines of `text`; `None` as soon as too many are too long to be wrapped.
    fn of(words: &SentenceWords, text: &str) -> Option<Self> {
        let mut counts = Self::default();
        let mut too_long = 0;
        let mut previous = "";
        let mut rest = text;
        while !rest.is_empty() {
            let (line, further) = first_line(rest)?;
            rest = further;
            let line = line.trim();
            let length = line.chars().count();
            if length > MAX_WRAPPED {
                too_long += 1;
            } else if length > 0 {
                counts.add(words, line, previous, length);
            }
            // A single address may stick out.
            if too_long > 1 + counts.lines / 32 {
                return None;
            }
            previous = line;
        }
        Some(counts)
    }

    /// Counts one line that is not empty and follows `previous`, which may be.
    fn add(&mut self, words: &SentenceWords, line: &str, previous: &str, length: usize) {
        self.lines += 1;
        self.longest = self.longest.max(length);
        self.middling += usize::from(length >= MIN_WRAPPED);
        if !previous.is_empty() {
            self.joints += 1;
            self.small += usize::from(line.starts_with(is_lower) && !ends_in_mark(previous));
            self.open += usize::from(is_open(words, previous));
        }
    }

    /// Wrapped are texts whose lines have a common length and often start in small letters;
    /// and short ones most of whose lines cannot stand alone.
    fn judge(self) -> Layout {
        let torn = self.small + self.open;
        let long_lines = self.middling * 3 >= self.lines && torn * 8 >= self.joints;
        let torn_lines = self.open > 0 && torn * 2 >= self.joints;
        // A single torn line may be a slip of the pen.
        if torn > 1 && (long_lines || torn_lines) { Layout::Wrapped { width: self.longest } } else { Layout::Lines }
    }
}

/// The first line of `text` and what comes after its end; `None` if it is longer than any
/// wrapped line or address.
fn first_line(text: &str) -> Option<(&str, &str)> {
    match memchr(b'\n', &text.as_bytes()[..text.len().min(MAX_LINE)]) {
        Some(end) => Some((&text[..end], &text[end + 1..])),
        None => (text.len() <= MAX_LINE).then_some((text, "")),
    }
}
