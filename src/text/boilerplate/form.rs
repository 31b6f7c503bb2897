//! What a line is by its own words.

use memchr::{memchr, memmem};

use crate::text::phrases::{PhraseList, PhraseLists, Phrases, folded};
use crate::text::runs::alphanumeric_end;

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
/// Labels have no more words.
const LONGEST_LABEL: usize = 6;
/// Names of sections have no more.
const LONGEST_SECTION: usize = 4;
/// A week has no more.
const MOST_WEEKDAYS: usize = 7;
/// No row of weekdays is longer, in bytes, with one word beside them.
const LONGEST_WEEK: usize = 200;

/// Signs that imprints and menus have; most texts have none.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    has_at: bool,
    has_copyright: bool,
    has_bar: bool,
}

impl Signs {
    /// The signs that a text has.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        Self {
            has_at: memchr(b'@', bytes).is_some(),
            has_copyright: memmem::find(bytes, "©".as_bytes()).is_some(),
            has_bar: memchr(b'|', bytes).is_some(),
        }
    }

    /// Whether `sentence`, a part of the text, may be an imprint by its signs.
    fn may_mark(self, sentence: &str) -> bool {
        self.has_at && sentence.contains('@') || self.has_copyright && sentence.contains('©')
    }
}

/// What `sentence` is by its own words. It may open its line, or be all of it; `signs` are those of the text.
pub(super) fn form(phrases: &Phrases, sentence: &str, opens_line: bool, is_line: bool, signs: Signs) -> Option<Form> {
    if is_line && signs.has_bar && is_menu(sentence) {
        return Some(Form::Notice);
    }
    let opens = phrases.may_open(sentence);
    let ends = phrases.may_end(sentence) || signs.may_mark(sentence);
    let is_label = is_line && sentence.len() <= COMPARED;
    // Few sentences are worth to be compared with the lists.
    if !(opens || ends || is_label || is_line && begins_like_bar(phrases, sentence)) {
        return None;
    }
    let start = folded(&sentence[..sentence.floor_char_boundary(COMPARED)]);
    let label = start.trim_matches(|c: char| !c.is_alphabetic());
    let lists = if is_label { phrases.lists_of(label) } else { PhraseLists::default() };
    let begins = |list| phrases.begins(list, &start).is_some();
    if opens && opens_line && phrases.of(PhraseList::Author).any(|words| is_before_sign(words, &start)) {
        return Some(Form::Author);
    }
    let is_counted = || lists.has(PhraseList::CountedClosing) && sentence.contains(|c: char| c.is_ascii_digit());
    let speaks_of_comments = || {
        let sentence = folded(sentence);
        phrases.of(PhraseList::Comment).any(|word| sentence.contains(word))
    };
    let is_rule = || begins(PhraseList::CommentRule) || begins(PhraseList::Reader) && speaks_of_comments();
    if lists.has(PhraseList::Closing) || is_counted() || opens && is_rule() {
        return Some(Form::Closing);
    }
    if lists.has(PhraseList::Heading) {
        return Some(Form::Heading);
    }
    if sentence.len() > LONGEST_NOTICE && sentence.chars().nth(LONGEST_NOTICE).is_some() {
        return None;
    }
    let is_line_notice =
        lists.has(PhraseList::Label) || is_line && (is_share_bar(phrases, &start) || sentence.chars().all(is_stroke));
    let is_opening = || begins(PhraseList::Opening) || opens_line && begins(PhraseList::LineOpening);
    (is_line_notice || opens && is_opening() || ends && is_imprint(phrases, sentence)).then_some(Form::Notice)
}

/// Whether a line may only name networks, or be drawn.
fn begins_like_bar(phrases: &Phrases, line: &str) -> bool {
    line.starts_with(is_stroke) || words(line).next().is_none_or(|word| phrases.has_folded(PhraseList::Network, word))
}

fn is_network(phrases: &Phrases, word: &str) -> bool {
    phrases.lists_of(word).has(PhraseList::Network)
}

/// Whether `text` begins with `words`, and then ends or goes on with a sign: "About the author: ".
fn is_before_sign(words: &str, text: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.trim_start().starts_with(char::is_alphanumeric))
}

/// Whether `sentence` says whose the text is, or how to reach its writer.
fn is_imprint(phrases: &Phrases, sentence: &str) -> bool {
    let end = folded(&sentence[sentence.ceil_char_boundary(sentence.len().saturating_sub(COMPARED))..]);
    let end = end.trim_end_matches(|c: char| !c.is_alphanumeric());
    let reaches = sentence.contains('@') && sentence.contains(" can be reached ");
    sentence.contains('©') || reaches || phrases.of(PhraseList::Ending).any(|ending| end.ends_with(ending))
}

/// Whether a line lists sections of a site: "Home | World | Opinion".
fn is_menu(line: &str) -> bool {
    let is_section = |part: &str| (1..=LONGEST_SECTION).contains(&part.split_whitespace().count());
    line.matches(" | ").count() >= 2 && line.split(" | ").all(is_section)
}

/// Whether a line names two networks or more, and nothing else.
fn is_share_bar(phrases: &Phrases, line: &str) -> bool {
    let mut words = words(line);
    words.clone().nth(1).is_some() && words.all(|word| is_network(phrases, word))
}

fn words(line: &str) -> impl Iterator<Item = &str> + Clone {
    let mut rest = line;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let (word, behind) = rest.split_at(word_len(rest));
        rest = behind;
        (!word.is_empty()).then_some(word)
    })
}

/// How many letters and digits `text` begins with, in bytes.
fn word_len(text: &str) -> usize {
    let ascii = alphanumeric_end(text.as_bytes(), 0);
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

/// Whether a line of such characters is only drawn: "----", "* * *".
fn is_stroke(c: char) -> bool {
    matches!(c, '-' | '_' | '=' | '*' | '~' | '–' | '—' | '•') || c.is_whitespace()
}

/// Whether a line begins like a byline and goes on with a name.
pub(super) fn is_byline(phrases: &Phrases, line: &str) -> bool {
    let start = folded(&line[..line.floor_char_boundary(COMPARED)]);
    let by = phrases.begins(PhraseList::Byline, &start).map(|len| start[..len].split_whitespace().count());
    let is_name =
        |by| line.split_whitespace().skip(by).take(2).filter(|word| word.starts_with(char::is_uppercase)).count();
    line.len() <= 2 * COMPARED && by.is_some_and(|by| is_name(by) == 2)
}

/// Whether a line has at least five weekdays, and at most one word beside them.
pub(super) fn is_weekday_row(phrases: &Phrases, line: &str) -> bool {
    if line.len() > LONGEST_WEEK {
        return false;
    }
    let (mut days, mut others) = (0, 0);
    for word in words(line) {
        if phrases.may_be_weekday(word) && phrases.begins_word(PhraseList::Weekday, word) {
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
    let opening = line.chars().take(COMPARED).filter(|c| !c.is_whitespace());
    if !opening.clone().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let digits: String = opening.collect();
    let first = [digits.get(..1), digits.get(..2)].into_iter().flatten().filter_map(|day| day.parse::<u8>().ok());
    first.into_iter().any(|first| {
        let mut rest = digits.as_str();
        let mut is_next = |day: &u8| rest.strip_prefix(&*day.to_string()).map(|further| rest = further).is_some();
        let days = (first..=31).take_while(&mut is_next).count();
        days >= 3 && rest.is_empty()
    })
}

/// Whether a line only has names of months, and numbers.
pub(super) fn is_month(phrases: &Phrases, line: &str) -> bool {
    let is_name = |word: &str| phrases.begins_word(PhraseList::Month, word);
    line.len() <= COMPARED && words(line).all(|word| is_number(word) || is_name(word))
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
    if line.starts_with(char::is_lowercase) || line.ends_with(['!', '?', ':', '”', '"', '»']) {
        return false;
    }
    let (mut words, mut small) = (0, 0);
    for word in line.split_whitespace().take(LONGEST_LABEL + 1) {
        words += 1;
        small += usize::from(word.len() > 3 && word.starts_with(char::is_lowercase) && word.chars().nth(3).is_some());
    }
    let is_sentence = words > 4 && line.ends_with('.');
    let is_shouted = || words > 2 && !line.contains(char::is_lowercase);
    words <= LONGEST_LABEL && small <= words / 3 && !is_sentence && !is_shouted()
}

/// Whether a line lists at least three short names: "Policy, Russia, Story of the day".
pub(super) fn is_tag_list(line: &str) -> bool {
    let is_tag = |tag: &str| tag.starts_with(char::is_uppercase) && tag.split_whitespace().count() <= 4;
    !line.ends_with('.') && line.matches(", ").count() >= 2 && line.split(", ").all(is_tag)
}
