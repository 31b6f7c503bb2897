//! What a single full stop means, which may as well belong to the word before it.

use super::after::After;
use super::before::Before;
use crate::text::phrases::Phrases;
use crate::text::sentence_words::SentenceList as List;

/// How long a sentence like "At 5 a.m" is at most, in bytes, and how many words it has behind the first.
const LONGEST_HOUR: usize = 47;
const MOST_WORDS_OF_HOUR: usize = 3;

/// A single full stop and what stands around it.
pub(super) struct Dot<'a> {
    pub phrases: &'a Phrases,
    pub text: &'a str,
    pub turkish: bool,
    /// The sentence up to the full stop.
    pub sentence: &'a str,
    pub before: &'a Before,
    pub after: &'a After<'a>,
}

/// What the word before a full stop is, and so what the full stop means.
enum Role {
    /// An ordinary word: a sentence ends.
    Word,
    /// "Mr.", "e.g.": goes on.
    Title,
    /// "Inc.", initials: ends before words that start sentences.
    Joint,
    /// "No.": goes on before a number.
    Numbered,
    /// "etc.", "1991 г.": ends before a capital.
    Closing,
    /// "U.S.": ends before words that start sentences, and before quotations.
    Dotted,
    /// "a.m.": ends before a capital that is not a day.
    Time,
    /// "21." in Turkish: ends before words that start sentences.
    Ordinal,
    /// A short number: goes on in dates and enumerations.
    Number,
}

impl Dot<'_> {
    /// Whether a sentence ends here. What follows is known to be no small letter.
    pub fn ends_sentence(&self) -> bool {
        let after = self.after;
        match self.role() {
            Role::Word => true,
            Role::Title => false,
            Role::Joint | Role::Ordinal => after.is_starter(self.phrases.sentence_words(), self.turkish),
            Role::Numbered => !after.is_number(),
            Role::Closing => after.is_capital() && !after.is_bracketed(),
            Role::Dotted => after.is_starter(self.phrases.sentence_words(), self.turkish) || after.is_quotation(),
            Role::Time => after.is_capital() && !after.is_bracketed() && !self.is_hour_inside(),
            Role::Number => !self.is_date() && !self.follows_colon(),
        }
    }

    /// What the word before the full stop is.
    fn role(&self) -> Role {
        let before = self.before;
        if before.is_number(2) {
            if self.turkish { Role::Ordinal } else { Role::Number }
        } else if self.turkish && before.is_roman() {
            Role::Ordinal
        } else if before.is_letter() {
            if self.is_year() { Role::Closing } else { Role::Joint }
        } else if before.has_dots() {
            self.role_of_dotted()
        } else {
            self.role_of_word(before.last())
        }
    }

    /// What a word with dots inside is.
    fn role_of_dotted(&self) -> Role {
        let words = self.phrases.sentence_words();
        let lists = words.of(self.before.all());
        if lists.has(List::DottedJoining) {
            Role::Title
        } else if lists.has(List::DottedClosing) {
            Role::Closing
        } else if lists.has(List::Time) {
            Role::Time
        } else {
            match self.role_of_word(self.before.last()) {
                Role::Word | Role::Joint if self.before.is_dotted(words) => Role::Dotted,
                role => role,
            }
        }
    }

    /// What `word`, which has no dots inside, is.
    fn role_of_word(&self, word: &str) -> Role {
        let words = self.phrases.sentence_words();
        if !words.may_be_plain(word) {
            return Role::Word;
        }
        let lists = words.of(word);
        if lists.has(List::Closing) || self.is_year() || self.follows_and() {
            Role::Closing
        } else if lists.has(List::Title) || self.turkish && lists.has(List::TurkishTitle) {
            Role::Title
        } else if lists.has(List::Joint) || self.turkish && lists.has(List::TurkishJoint) {
            Role::Joint
        } else if lists.has(List::Numbered) {
            Role::Numbered
        } else {
            Role::Word
        }
    }

    /// The text before the word.
    fn text_before(&self) -> &str {
        &self.text[..self.before.start]
    }

    /// Whether "г." stands for a year or "в." for a century, after a number: "1991 г.", "2021-ж."
    fn is_year(&self) -> bool {
        let numeral = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X');
        matches!(self.before.all(), "г" | "гг" | "в" | "вв" | "ж")
            && self.text_before().trim_end_matches(['-', ' ', '\u{A0}']).ends_with(numeral)
    }

    /// Whether "и др." or "и пр." closes an enumeration.
    fn follows_and(&self) -> bool {
        matches!(self.before.all(), "др" | "пр") && self.text_before().ends_with(" и ")
    }

    /// Whether a number is part of a date with spaces: "19. 03. 2021".
    fn is_date(&self) -> bool {
        let is_month = || {
            let day = self.text_before().strip_suffix(". ");
            day.is_some_and(|day| day.ends_with(|c: char| c.is_ascii_digit()))
        };
        self.after.is_dotted_number(2) || self.after.is_number() && is_month()
    }

    /// Whether a number counts an item inside a sentence, as in "two reasons: 1. Kyrgyzstan is
    /// poor", and is not the end of an hour, "10:30".
    fn follows_colon(&self) -> bool {
        let before = self.text_before();
        let spaced = before.trim_end_matches([' ', '(']);
        spaced.len() < before.len() && spaced.ends_with([':', ';'])
    }

    /// Whether "5 a.m." is followed by its day or zone, or comes first: "At 5 a.m. Mr. Smith left".
    fn is_hour_inside(&self) -> bool {
        let word = self.after.word();
        let is_day = || word.starts_with(char::is_uppercase) && self.phrases.calendar().names(word);
        let is_zone = || self.phrases.sentence_words().has(List::Zone, word);
        is_day() || is_zone() || self.after.second_word() == "time" || self.opens_with_hour()
    }

    /// Whether the sentence so far is hardly more than an hour: "At 5 a.m".
    fn opens_with_hour(&self) -> bool {
        let lead = |word: &str| self.phrases.sentence_words().has_small(List::HourLead, word);
        let mut words = self.sentence.split_ascii_whitespace();
        self.sentence.len() <= LONGEST_HOUR && words.next().is_some_and(lead) && words.count() <= MOST_WORDS_OF_HOUR
    }
}
