//! What a line is by its own words.

use std::sync::LazyLock;

use super::words::{
    AUTHORS, BYLINES, CLOSINGS, COMMENT_RULES, COMMENTS, COUNTED, ENDINGS, HEADINGS, LABELS, LINE_OPENINGS, MONTHS,
    NETWORKS, OPENINGS, READERS, WEEKDAYS,
};
use crate::text::word_table::WordTable;

/// What a sentence of a site, and not of an article, does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// It stands for itself.
    Notice,
    /// Titles of other articles follow.
    Heading,
    /// It opens the comments or the rules for them.
    Closing,
    /// The life of an author follows.
    Author,
}

/// Longer sentences, in characters, are prose.
const LONGEST_NOTICE: usize = 160;
/// How much of a sentence is compared with the lists, in bytes.
const COMPARED: usize = 80;
/// A week has no more.
const MOST_WEEKDAYS: usize = 7;

/// Signs that imprints have; most texts have none.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    has_at: bool,
    has_copyright: bool,
}

impl Signs {
    /// The signs that a text has.
    pub(super) fn of(text: &str) -> Self {
        Self { has_at: text.contains('@'), has_copyright: text.contains('©') }
    }

    /// Whether `sentence`, a part of the text, may be an imprint by its signs.
    fn may_mark(self, sentence: &str) -> bool {
        self.has_at && sentence.contains('@') || self.has_copyright && sentence.contains('©')
    }
}

/// What `sentence` is by its own words. It may open its line, or be all of it; `signs` are those of the text.
pub(super) fn form(sentence: &str, opens_line: bool, is_line: bool, signs: Signs) -> Option<Form> {
    let opens = OPENING_LETTERS.may_begin(sentence);
    let ends = ENDING_LETTERS.may_end(sentence) || signs.may_mark(sentence);
    let is_label = is_line && sentence.len() <= COMPARED;
    // Few sentences are worth to be compared with the lists.
    if !(opens || ends || is_label || is_line && begins_like_bar(sentence)) {
        return None;
    }
    let start = folded(&sentence[..sentence.floor_char_boundary(COMPARED)]);
    let label = if is_label { label(&start) } else { 0 };
    if opens && opens_line && AUTHORS.iter().any(|words| is_before_sign(words, &start)) {
        return Some(Form::Author);
    }
    let is_counted = || label & COUNTED_LABEL != 0 && sentence.contains(|c: char| c.is_ascii_digit());
    let speaks_of_comments = || contains_one(&folded(sentence), COMMENTS);
    let is_rule = || begins_like(&start, COMMENT_RULES) || begins_like(&start, READERS) && speaks_of_comments();
    if label & CLOSING_LABEL != 0 || is_counted() || opens && is_rule() {
        return Some(Form::Closing);
    }
    if label & HEADING_LABEL != 0 {
        return Some(Form::Heading);
    }
    if sentence.len() > LONGEST_NOTICE && sentence.chars().nth(LONGEST_NOTICE).is_some() {
        return None;
    }
    let is_line_notice =
        label & PLAIN_LABEL != 0 || is_line && (is_share_bar(&start) || sentence.chars().all(is_stroke));
    let is_opening = || begins_like(&start, OPENINGS) || opens_line && begins_like(&start, LINE_OPENINGS);
    (is_line_notice || opens && is_opening() || ends && is_imprint(sentence)).then_some(Form::Notice)
}

const PLAIN_LABEL: u64 = 1;
const HEADING_LABEL: u64 = 2;
const CLOSING_LABEL: u64 = 4;
const COUNTED_LABEL: u64 = 8;

/// Which labels a folded line is, but for signs and numbers around it.
fn label(line: &str) -> u64 {
    static TABLE: LazyLock<WordTable> = LazyLock::new(|| {
        let mut table = WordTable::default();
        let lists =
            [(LABELS, PLAIN_LABEL), (HEADINGS, HEADING_LABEL), (CLOSINGS, CLOSING_LABEL), (COUNTED, COUNTED_LABEL)];
        for (labels, bit) in lists {
            labels.iter().for_each(|label| table.add(label, bit));
        }
        table
    });
    TABLE.get(line.trim_matches(|c: char| !c.is_alphabetic()))
}

/// Whether a line may only name networks, or be drawn.
fn begins_like_bar(line: &str) -> bool {
    line.starts_with(is_stroke) || words(line).next().is_none_or(|word| is_network(&folded(word)))
}

fn is_network(word: &str) -> bool {
    static TABLE: LazyLock<WordTable> = LazyLock::new(|| WordTable::of(NETWORKS));
    TABLE.get(word) != 0
}

static OPENING_LETTERS: LazyLock<Letters<5>> = LazyLock::new(|| {
    let lists = [AUTHORS, COMMENT_RULES, READERS, OPENINGS, LINE_OPENINGS];
    Letters::of(lists.into_iter().flatten().map(|words| words.chars().collect()))
});
static ENDING_LETTERS: LazyLock<Letters<5>> =
    LazyLock::new(|| Letters::of(ENDINGS.iter().map(|words| words.chars().rev().collect())));
static WEEKDAY_LETTERS: LazyLock<Letters<2>> =
    LazyLock::new(|| Letters::of(WEEKDAYS.iter().map(|words| (*words).to_owned())));

/// The first letters of all words of some lists: a filter that turns nearly every sentence away (Bloom 1970, with one
/// bit for each word). It knows `KNOWN` letters of each.
struct Letters<const KNOWN: usize> {
    blocks: [u64; FILTER_BITS / 64],
}

const FILTER_BITS: usize = 4096;

impl<const KNOWN: usize> Letters<KNOWN> {
    fn of(words: impl Iterator<Item = String>) -> Self {
        let mut letters = Self { blocks: [0; _] };
        for word in words {
            let first: Vec<char> = word.chars().take(KNOWN).collect();
            let first = first.try_into().expect("each word has so many letters");
            let (block, bit) = Self::place(first);
            letters.blocks[block] |= bit;
        }
        letters
    }

    /// Whether `text`, folded, may begin like one of the words.
    fn may_begin(&self, text: &str) -> bool {
        match text.as_bytes().first_chunk::<KNOWN>() {
            Some(first) if first.is_ascii() && first[0].is_ascii_alphanumeric() => {
                self.holds(first.map(|byte| byte.to_ascii_lowercase().into()))
            }
            _ => self.may_hold(text.chars()),
        }
    }

    /// Whether `text`, folded, may end like one of the words, which are known from the end.
    fn may_end(&self, text: &str) -> bool {
        let bare = text.strip_suffix('.').unwrap_or(text);
        match bare.as_bytes().last_chunk::<KNOWN>() {
            Some(last) if last.is_ascii() && last[KNOWN - 1].is_ascii_alphanumeric() => {
                let mut letters = last.map(|byte| byte.to_ascii_lowercase().into());
                letters.reverse();
                self.holds(letters)
            }
            _ => self.may_hold(text.chars().rev()),
        }
    }

    fn may_hold(&self, characters: impl Iterator<Item = char>) -> bool {
        let letters = characters.skip_while(|c| !c.is_alphanumeric()).flat_map(char::to_lowercase);
        let mut letters = letters.filter(|c| *c != DOT_ABOVE).map(plain);
        let mut first = ['\0'; KNOWN];
        for known in &mut first {
            match letters.next() {
                Some(letter) => *known = letter,
                None => return false,
            }
        }
        self.holds(first)
    }

    fn holds(&self, letters: [char; KNOWN]) -> bool {
        let (block, bit) = Self::place(letters);
        self.blocks[block] & bit != 0
    }

    /// The block and the bit of the filter for what begins with these letters.
    fn place(letters: [char; KNOWN]) -> (usize, u64) {
        let mix = |hash: u32, letter: char| (hash ^ letter as u32).wrapping_mul(0x9e37_79b1).rotate_left(15);
        let index = letters.into_iter().fold(0, mix) as usize % FILTER_BITS;
        (index / 64, 1 << (index % 64))
    }
}

/// What is left of "İ" in small letters beside the "i".
const DOT_ABOVE: char = '\u{307}';

/// In lower case, without what stands before the first letter or digit.
fn folded(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().flat_map(char::to_lowercase).filter(|c| *c != DOT_ABOVE).map(plain).collect()
}

fn plain(c: char) -> char {
    match c {
        'ı' => 'i',
        'ё' => 'е',
        _ => c,
    }
}

fn begins_like(text: &str, words: &[&str]) -> bool {
    words.iter().any(|words| text.starts_with(words))
}

fn contains_one(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether `text` begins with `words`, and then ends or goes on with a sign: "About the author: ".
fn is_before_sign(words: &str, text: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.trim_start().starts_with(char::is_alphanumeric))
}

/// Whether `sentence` says whose the text is, or how to reach its writer.
fn is_imprint(sentence: &str) -> bool {
    let end = folded(&sentence[sentence.ceil_char_boundary(sentence.len().saturating_sub(COMPARED))..]);
    let end = end.trim_end_matches(|c: char| !c.is_alphanumeric());
    let reaches = sentence.contains('@') && sentence.contains(" can be reached ");
    sentence.contains('©') || reaches || ENDINGS.iter().any(|ending| end.ends_with(ending))
}

/// Whether a line names two networks or more, and nothing else.
fn is_share_bar(line: &str) -> bool {
    let mut words = words(line);
    words.clone().nth(1).is_some() && words.all(is_network)
}

fn words(line: &str) -> impl Iterator<Item = &str> + Clone {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a line of such characters is only drawn: "----", "* * *".
fn is_stroke(c: char) -> bool {
    c.is_whitespace() || "-_=*~–—•".contains(c)
}

/// Whether a line begins like a byline and goes on with a name.
pub(super) fn is_byline(line: &str) -> bool {
    let start = folded(&line[..line.floor_char_boundary(COMPARED)]);
    let by = BYLINES.iter().find(|by| start.starts_with(*by)).map(|by| by.split_whitespace().count());
    let is_name =
        |by| line.split_whitespace().skip(by).take(2).filter(|word| word.starts_with(char::is_uppercase)).count();
    line.len() <= 2 * COMPARED && by.is_some_and(|by| is_name(by) == 2)
}

/// Whether a line has at least five weekdays, and at most one word beside them.
pub(super) fn is_weekday_row(line: &str) -> bool {
    let (mut days, mut others) = (0, 0);
    for word in words(line) {
        if WEEKDAY_LETTERS.may_begin(word) && begins_like(&folded(word), WEEKDAYS) {
            days += 1;
        } else {
            others += 1;
        }
        if others > 1 || days + others > MOST_WEEKDAYS + 1 {
            return false;
        }
    }
    (5..=MOST_WEEKDAYS).contains(&days)
}

/// Whether a line only has days of a month, three or more, one after the other: "1 2 3", "891011121314".
pub(super) fn is_day_row(line: &str) -> bool {
    if !line.starts_with(|c: char| c.is_ascii_digit() || c.is_whitespace()) {
        return false;
    }
    let digits: String = line.chars().take(COMPARED).filter(|c| !c.is_whitespace()).collect();
    let first = [digits.get(..1), digits.get(..2)].into_iter().flatten().filter_map(|day| day.parse::<u8>().ok());
    first.into_iter().any(|first| {
        let mut rest = digits.as_str();
        let mut is_next = |day: &u8| rest.strip_prefix(&*day.to_string()).map(|further| rest = further).is_some();
        let days = (first..=31).take_while(&mut is_next).count();
        days >= 3 && rest.is_empty()
    })
}

/// Whether a line only has names of months, and numbers.
pub(super) fn is_month(line: &str) -> bool {
    line.len() <= COMPARED && words(line).all(|word| is_number(word) || begins_like(&folded(word), MONTHS))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line is a note with an address: "[1] “Title”, https://…".
pub(super) fn is_footnote(line: &str) -> bool {
    let note = line.trim_start_matches(is_stroke).strip_prefix('[').and_then(|rest| rest.split_once(']'));
    note.is_some_and(|(number, note)| is_number(number) && note.contains("://"))
}

/// Whether a line may be a name, a place or a heading of a site: a few words, most of them with capitals.
pub(super) fn is_label(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().take(7).collect();
    let small = words.iter().filter(|word| word.starts_with(char::is_lowercase) && word.chars().count() > 3).count();
    let is_sentence = words.len() > 4 && line.ends_with('.') || line.ends_with(['!', '?', ':', '”', '"', '»']);
    let is_shouted = words.len() > 2 && !line.contains(char::is_lowercase);
    words.len() <= 6 && small <= words.len() / 3 && !is_sentence && !is_shouted && !line.starts_with(char::is_lowercase)
}

/// Whether a line lists at least three short names: "Policy, Russia, Story of the day".
pub(super) fn is_tag_list(line: &str) -> bool {
    let is_tag = |tag: &str| tag.starts_with(char::is_uppercase) && tag.split_whitespace().count() <= 4;
    !line.ends_with('.') && line.matches(", ").count() >= 2 && line.split(", ").all(is_tag)
}
