//! What follows a place where a sentence may end.

use super::chars::{char_at, is_alphanumeric, is_dash, is_letter, is_lower, is_opener, mark};
use crate::text::runs::letters_end;
use crate::text::sentence_words::{SentenceList, SentenceWords};

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
        let mut after = Self { text, dash: false, opener: None, at: start, first: char_at(text, start) };
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

    /// Whether a small letter follows, and not one of a name like "iPhone".
    pub fn is_small(&self) -> bool {
        self.first.is_some_and(is_lower) && !self.is_brand()
    }

    /// Whether a sign follows that no sentence starts with.
    pub fn is_inner_sign(&self) -> bool {
        let Some(first) = self.first.filter(|_| !self.dash && self.opener.is_none()) else {
            return false;
        };
        match first {
            ',' | ';' | ':' | ')' | ']' | '}' | '%' | '”' | '»' | '№' | '&' => true,
            '，' | '、' | '；' | '：' => true,
            // A mark of its own, "? !", will be asked itself; ".NET" and "...there" start.
            _ => mark(first).is_some() && !self.is_glued_to_mark(first),
        }
    }

    /// Whether a mark follows, as that of ".NET".
    pub fn is_mark(&self) -> bool {
        self.first.is_some_and(|first| mark(first).is_some())
    }

    /// Whether letters, digits or further dots follow the mark `first` without a space.
    fn is_glued_to_mark(&self, first: char) -> bool {
        let next = char_at(self.text, self.at + first.len_utf8());
        next.is_some_and(|c| is_alphanumeric(c) || c == '.')
    }

    /// Whether a word follows that starts in lower case only by its own spelling: "iPhone", "eBay".
    pub fn is_brand(&self) -> bool {
        let mut letters = self.text[self.at..].chars().skip(1);
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    /// Whether the first character is a capital, or a letter of a script without capitals.
    pub fn is_capital(&self) -> bool {
        self.first.is_some_and(|c| is_letter(c) && !is_lower(c))
    }

    /// Whether a digit follows.
    pub fn is_digit(&self) -> bool {
        self.first.is_some_and(char::is_numeric)
    }

    /// Whether it stands in brackets.
    pub fn is_bracketed(&self) -> bool {
        matches!(self.opener, Some('(' | '[' | '{'))
    }

    /// Whether it is a quotation that starts with a capital.
    pub fn is_quotation(&self) -> bool {
        self.is_capital() && matches!(self.opener, Some('"' | '“' | '«' | '„' | '‘' | '‹'))
    }

    /// Whether a number follows, in digits or as a Roman numeral; "I" is a pronoun.
    pub fn is_number(&self) -> bool {
        let word = self.word();
        let roman = !word.is_empty() && word.bytes().all(|byte| b"IVXLC".contains(&byte));
        self.is_digit() || roman && word != "I"
    }

    /// The word that follows.
    pub fn word(&self) -> &'t str {
        word_at(self.text, self.at)
    }

    /// What stands behind the word that follows.
    pub fn after_word(&self) -> &'t str {
        &self.text[self.at + self.word().len()..]
    }

    /// The word after the one that follows.
    pub fn second_word(&self) -> &'t str {
        word_at(self.text, self.at + self.word().len() + 1)
    }

    /// Whether a name follows and a word of speech: "Putin asked", "President Putin said".
    pub fn is_speaker(&self, words: &SentenceWords, turkish: bool) -> bool {
        if self.is_starter(words, turkish) {
            return false;
        }
        let mut at = self.at;
        for _ in 0..4 {
            let word = word_at(self.text, at);
            if at > self.at && words.has(SentenceList::Speech, word) {
                return true;
            }
            if !word.starts_with(char::is_uppercase) {
                break;
            }
            at += word.len() + 1;
        }
        false
    }

    /// Whether a word follows that starts sentences. In "U.S. No. 2", "A. Petrov" and "All-Stars"
    /// it does not; in "Из-за" it does.
    pub fn is_starter(&self, words: &SentenceWords, turkish: bool) -> bool {
        let word = self.word();
        let rest = self.after_word();
        let in_name = rest.starts_with('.') || rest.starts_with('-') && word.is_ascii();
        if in_name {
            return false;
        }
        let lists = words.of(word);
        lists.has(SentenceList::Starter) || turkish && lists.has(SentenceList::TurkishStarter)
    }

    /// Whether what follows starts with `digits` digits at most and a full stop: "03." of "19. 03. 2021".
    pub fn is_dotted_number(&self, digits: usize) -> bool {
        let bytes = self.text.as_bytes()[self.at..].iter();
        let count = bytes.take(digits + 1).take_while(|byte| byte.is_ascii_digit()).count();
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
    let ascii = letters_end(&rest.as_bytes()[..rest.len().min(MAX_WORD)], 0);
    if rest.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return &rest[..ascii];
    }
    let letters = rest.chars().take(MAX_WORD).take_while(|c| is_letter(*c));
    &rest[..letters.map(char::len_utf8).sum()]
}
