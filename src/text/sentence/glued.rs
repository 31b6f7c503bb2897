//! Sentences without a space between them.

use super::after::After;
use super::before::look_back;
use super::chars::{Mark, is_lower};
use super::stop::Stop;
use crate::text::sentence_words::{SentenceList, SentenceWords};

/// Whether two sentences meet at `stop` without a space: "countries.It", "done?”Then".
///
/// Both sides must look like words of a text and not like a part of an address or a file name.
pub(super) fn is_glued(words: &SentenceWords, text: &str, stop: &Stop, turkish: bool) -> bool {
    let before = look_back(text, stop.start);
    // Told first, for the rest takes long: hardly any sentence ends where "U.S." goes on.
    if stop.mark == Mark::Dots || !(ends_in_word(before) || ends_in_year(before)) {
        return false;
    }
    let token = &before[before.rfind(char::is_whitespace).unwrap_or(0)..];
    let after = After::read(text, stop.end);
    let starter = after.is_starter(words, turkish);
    (starter || ends_in_word(token)) && starts_with_word(&after, starter) && !is_address(words, token, &after)
}

/// Whether `text` ends in three small letters, as sentences do and "U.S" and "S.2" do not.
fn ends_in_word(text: &str) -> bool {
    text.chars().rev().take(3).filter(|c| is_lower(*c)).count() == 3
}

/// Whether `text` ends in four digits.
fn ends_in_year(text: &str) -> bool {
    text.len() >= 4 && text.bytes().rev().take(4).all(|byte| byte.is_ascii_digit())
}

/// Whether a word follows with a capital and a small letter, or a `starter` like "A", and not
/// in brackets.
fn starts_with_word(after: &After, starter: bool) -> bool {
    let capitalised = || after.is_capital() && after.word().chars().nth(1).is_some_and(is_lower);
    let quoted = matches!(after.opener, None | Some('"' | '“' | '«' | '„' | '‘'));
    !after.dash && quoted && (starter || capitalised())
}

/// Whether the two sides belong to an address or a file name.
fn is_address(words: &SentenceWords, token: &str, after: &After) -> bool {
    token.contains(['/', '@', '_', '#'])
        || after.after_word().starts_with(['.', '(', '@', '/', '_', ':'])
        || words.has_small(SentenceList::Domain, after.word())
}
