//! What a line is by its own words.

use super::words::{
    AUTHORS, BYLINES, CLOSINGS, COMMENT_RULES, COMMENTS, COUNTED, ENDINGS, HEADINGS, LABELS, LINE_OPENINGS, MONTHS,
    NETWORKS, OPENINGS, READERS, WEEKDAYS,
};

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

/// What `sentence` is by its own words. It may open its line, or be all of it.
pub(super) fn form(sentence: &str, opens_line: bool, is_line: bool) -> Option<Form> {
    let start = folded(&sentence[..sentence.floor_char_boundary(COMPARED)]);
    if opens_line && AUTHORS.iter().any(|words| is_before_sign(words, &start)) {
        return Some(Form::Author);
    }
    let label = start.trim_matches(|c: char| !c.is_alphabetic());
    let is_one = |labels: &[&str]| is_line && sentence.len() <= COMPARED && labels.contains(&label);
    let is_counted = || is_one(COUNTED) && sentence.contains(|c: char| c.is_ascii_digit());
    let speaks_of_comments = || contains_one(&folded(sentence), COMMENTS);
    let is_rule = || begins_like(&start, COMMENT_RULES) || begins_like(&start, READERS) && speaks_of_comments();
    if is_one(CLOSINGS) || is_counted() || is_rule() {
        return Some(Form::Closing);
    }
    if is_one(HEADINGS) {
        return Some(Form::Heading);
    }
    if sentence.chars().nth(LONGEST_NOTICE).is_some() {
        return None;
    }
    let is_line_notice = is_one(LABELS) || is_line && (is_share_bar(&start) || sentence.chars().all(is_stroke));
    let is_notice = begins_like(&start, OPENINGS) || opens_line && begins_like(&start, LINE_OPENINGS);
    (is_line_notice || is_notice || is_imprint(sentence)).then_some(Form::Notice)
}

/// In lower case, without what stands before the first letter or digit.
fn folded(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let fold = |c| match c {
        'ı' => 'i',
        'ё' => 'е',
        _ => c,
    };
    text.chars().flat_map(char::to_lowercase).filter(|c| *c != '\u{307}').map(fold).collect()
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
    words.clone().nth(1).is_some() && words.all(|word| NETWORKS.contains(&word))
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
    let words = words(line);
    if words.clone().nth(MOST_WEEKDAYS + 1).is_some() {
        return false;
    }
    let days = words.clone().filter(|word| begins_like(&folded(word), WEEKDAYS)).count();
    (5..=MOST_WEEKDAYS).contains(&days) && words.count() <= days + 1
}

/// Whether a line only has days of a month, three or more, one after the other: "1 2 3", "891011121314".
pub(super) fn is_day_row(line: &str) -> bool {
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
