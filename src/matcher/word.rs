//! The words of a text as the matcher walks over them, folded as they are read.
//!
//! A word is a run of letters, digits and their marks; in scripts that write
//! no spaces each character is a word. What lies between two words is read
//! character by character.

use crate::text::edge::{after_marks, is_unspaced, is_word_char};
use crate::text::fold::{is_ignored, push_folded, spaces};

/// What a character is to the scan, as far as its first byte tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// ASCII that belongs to no word.
    Mark,
    /// A letter, a digit or an underscore of ASCII.
    Word,
    /// The first byte of a character beyond ASCII.
    Wide,
}

/// The class of each byte.
pub(super) static CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        if (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_' {
            classes[byte] = Class::Word;
        } else if byte >= 0x80 {
            classes[byte] = Class::Wide;
        }
        byte += 1;
    }
    classes
};

/// The end of the run of ASCII letters and digits at `at`.
pub(super) fn ascii_end(bytes: &[u8], at: usize) -> usize {
    let len = bytes[at..].iter().take_while(|byte| CLASSES[usize::from(**byte)] == Class::Word).count();
    at + len
}

/// Where a word that was read ends.
pub(super) struct Word {
    /// The byte behind its last character that shows, and behind that one's marks.
    pub(super) end: usize,
    /// The byte from which to read on, behind characters that do not show.
    pub(super) next: usize,
}

/// Appends the folded word at `at` to `folded`.
pub(super) fn push_word(text: &str, at: usize, folded: &mut String) -> Word {
    let bytes = text.as_bytes();
    let mut word = Word { end: at, next: at };
    while word.next < bytes.len() {
        let ascii = ascii_end(bytes, word.next);
        if ascii > word.next {
            let start = folded.len();
            folded.push_str(&text[word.next..ascii]);
            folded[start..].make_ascii_lowercase();
            word = Word { end: ascii, next: ascii };
        }
        let Some(character) = text[word.next..].chars().next().filter(|character| !character.is_ascii()) else {
            break;
        };
        if is_ignored(character) {
            push_folded(character, folded);
            word.next += character.len_utf8();
            continue;
        }
        let begins_another = is_unspaced(character) && word.next > at;
        if begins_another || !is_word_char(character) {
            break;
        }
        push_folded(character, folded);
        word.next += character.len_utf8();
        word.end = word.next;
        if is_unspaced(character) {
            break;
        }
    }
    word.end = after_marks(text, word.end);
    word
}

/// What stands at a place where no word goes on.
pub(super) enum Between {
    /// A word begins.
    Word,
    /// A character, or a run of white space, was read up to this byte.
    Mark(usize),
    /// The text or the paragraph ends.
    End,
}

/// Appends the folded form of what stands at `at`, unless a word begins there.
pub(super) fn push_between(text: &str, at: usize, folded: &mut String) -> Between {
    let rest = &text[at..];
    let Some(character) = rest.chars().next() else {
        return Between::End;
    };
    if character.is_whitespace() {
        let run = spaces(rest);
        if run.is_paragraph_end {
            return Between::End;
        }
        folded.push(' ');
        return Between::Mark(at + run.len);
    }
    if is_word_char(character) && !is_ignored(character) {
        return Between::Word;
    }
    push_folded(character, folded);
    Between::Mark(at + character.len_utf8())
}
