//! Folding: the form in which names and texts are compared.
//!
//! Case, accents, compatibility forms, kinds of apostrophes, hyphens and
//! spaces are made one; letters of another alphabet stay themselves. Folding
//! looks at one character at a time, so that a text can be folded word by word
//! where it stands.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::word_chars::{is_general_punctuation, is_ignored, is_unspaced, is_word_char};

/// The folded form of a name. Two names are the same to the matcher when their
/// folded forms are equal.
///
/// A run of white space becomes one space, or one line end where it holds a
/// blank line.
pub(crate) fn fold_name(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_name_into(name, &mut folded);
    folded
}

/// As [`fold_name`], into `folded` in place of what it holds; for many names one behind the other.
pub(crate) fn fold_name_into(name: &str, folded: &mut String) {
    folded.clear();
    let mut rest = name.trim();
    loop {
        let plain = lower_case_len(rest.as_bytes());
        let before = folded.len();
        folded.push_str(&rest[..plain]);
        folded[before..].make_ascii_lowercase();
        rest = &rest[plain..];
        while let Some(letter) = rest.as_bytes().first_chunk().and_then(|pair| two_byte_letter(*pair)) {
            folded.push(letter);
            rest = &rest[2..];
        }
        let Some(first) = rest.chars().next() else {
            return;
        };
        if first.is_whitespace() {
            let run = spaces(rest);
            folded.push(if run.is_paragraph_end { '\n' } else { ' ' });
            rest = &rest[run.len..];
        } else {
            push_folded(first, folded);
            rest = &rest[first.len_utf8()..];
        }
    }
}

/// How many bytes `text` begins with that fold to their small letters: ASCII without grave accents, in words parted by
/// one space each.
fn lower_case_len(text: &[u8]) -> usize {
    let is_plain =
        |at: usize| text.get(at).is_some_and(|byte| matches!(byte, 0..=8 | 14..=31 | b'!'..=b'_' | b'a'..=0x7f));
    let mut len = 0;
    while is_plain(len) || (text.get(len) == Some(&b' ') && is_plain(len + 1)) {
        len += 1;
    }
    len
}

/// A run of white space.
pub(crate) struct Spaces {
    /// Its bytes.
    pub(crate) len: usize,
    /// Whether it holds a blank line.
    pub(crate) is_paragraph_end: bool,
}

/// The run of white space at the beginning of `text`.
pub(crate) fn spaces(text: &str) -> Spaces {
    let len = text.len() - text.trim_start().len();
    let line_ends = text.as_bytes()[..len].iter().filter(|byte| **byte == b'\n').count();
    Spaces { len, is_paragraph_end: line_ends > 1 }
}

/// Appends the folded form of one character that is not white space: mostly
/// one letter, nothing for characters that do not count.
pub(crate) fn push_folded(character: char, folded: &mut String) {
    if character.is_ascii() {
        folded.push(if character == '`' { '\'' } else { character.to_ascii_lowercase() });
    } else if let Some(letter) = composed(folded, character) {
        folded.pop();
        folded.push(letter);
    } else if let Some(row) = FormTable::row(character) {
        folded.push_str(TABLE.form(row));
    } else {
        push_form(character, folded);
    }
}

/// Cyrillic letters that decompose but are letters of their own: (base, mark, letter).
const COMPOSED: [(char, char, char); 5] =
    [('и', '\u{306}', 'й'), ('і', '\u{308}', 'ї'), ('у', '\u{306}', 'ў'), ('г', '\u{301}', 'ѓ'), ('к', '\u{301}', 'ќ')];

/// The letter that the last one of `folded` and a combining mark make, where
/// the two stand for a letter of its own: `й` written as `и` and a breve.
fn composed(folded: &str, mark: char) -> Option<char> {
    if !matches!(mark, '\u{301}' | '\u{306}' | '\u{308}') {
        return None;
    }
    let last = folded.chars().next_back()?;
    COMPOSED.iter().find(|(base, with, _)| *base == last && *with == mark).map(|row| row.2)
}

/// The folded form of the character of these two bytes, if it is a letter or a
/// digit and its form one character: the fast way for alphabets such as the
/// Cyrillic, Greek and Arabic ones.
#[inline]
pub(crate) fn two_byte_letter([lead, trail]: [u8; 2]) -> Option<char> {
    if !(0xC2..=0xDF).contains(&lead) {
        return None;
    }
    let code = (usize::from(lead & 0x1F) << 6) | usize::from(trail & 0x3F);
    TABLE.letters[code]
}

/// The forms of the characters below U+0800, where two-byte letters live, and behind them those of
/// General Punctuation.
struct FormTable {
    forms: String,
    /// Where the form of each character ends.
    ends: Vec<usize>,
    /// The forms of letters and digits that are one character.
    letters: Vec<Option<char>>,
}

static TABLE: LazyLock<FormTable> = LazyLock::new(FormTable::new);

impl FormTable {
    /// The characters below U+0800.
    const CODES: u32 = 0x800;
    /// The first one of General Punctuation, and how many there are.
    const PUNCTUATION: u32 = 0x2000;
    const SIGNS: u32 = 0x70;

    fn new() -> Self {
        let signs = Self::PUNCTUATION..Self::PUNCTUATION + Self::SIGNS;
        let mut table = Self { forms: String::new(), ends: Vec::new(), letters: Vec::new() };
        for code in (0..Self::CODES).chain(signs) {
            let start = table.forms.len();
            let character = char::from_u32(code);
            if let Some(character) = character {
                push_form(character, &mut table.forms);
            }
            table.ends.push(table.forms.len());
            let mut form = table.forms[start..].chars();
            let single = form.next().filter(|_| form.next().is_none());
            table.letters.push(single.filter(|_| character.is_some_and(is_letter)));
        }
        table
    }

    /// Where the form of `character` stands, if it is one of them.
    fn row(character: char) -> Option<usize> {
        let code = u32::from(character);
        match code {
            0..Self::CODES => Some(code as usize),
            _ if is_general_punctuation(character) => Some((Self::CODES + code - Self::PUNCTUATION) as usize),
            _ => None,
        }
    }

    fn form(&self, row: usize) -> &str {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.forms[start..self.ends[row]]
    }
}

fn push_form(character: char, folded: &mut String) {
    if is_ignored(character) {
        return;
    }
    if let Some(letters) = replacement(character) {
        folded.push_str(letters);
    } else if COMPOSED.iter().any(|row| character.to_lowercase().eq([row.2])) {
        folded.extend(character.to_lowercase());
    } else {
        decompose_compatible(character, |part| match replacement(part) {
            Some(letters) => folded.push_str(letters),
            None if is_ignored(part) => {}
            None => folded.extend(part.to_lowercase().filter(|letter| !is_combining_mark(*letter))),
        });
    }
}

/// Characters with a form that neither lower case nor decomposition gives.
fn replacement(character: char) -> Option<&'static str> {
    Some(match character {
        'I' | 'İ' | 'ı' => "i",
        'ё' | 'Ё' => "е",
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ς' => "σ",
        '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | '´' | '′' | '`' | '＇' | '‛' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        'ي' | 'ى' => "ی",
        'ك' => "ک",
        'أ' | 'إ' | 'آ' => "ا",
        _ => return None,
    })
}

/// Whether a character always belongs to a word and is compared.
fn is_letter(character: char) -> bool {
    is_word_char(character) && !is_ignored(character) && !is_unspaced(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The folded form, made character by character.
    fn naive(name: &str) -> String {
        let (mut folded, mut rest) = (String::new(), name.trim());
        while let Some(first) = rest.chars().next() {
            if first.is_whitespace() {
                let run = spaces(rest);
                folded.push(if run.is_paragraph_end { '\n' } else { ' ' });
                rest = &rest[run.len..];
            } else {
                push_folded(first, &mut folded);
                rest = &rest[first.len_utf8()..];
            }
        }
        folded
    }

    proptest! {
        #[test]
        fn runs_of_letters_fold_as_each_of_them_does(name in "[A-Ca-c _`'.\t\nИиЙйЁі\u{301}\u{306}\u{308}\u{ad}\u{a0}ßİ\u{feff}ﬁ’–俄]{0,16}|\\PC{0,8}") {
            prop_assert_eq!(fold_name(&name), naive(&name));
        }
    }

    #[test]
    fn equal_names_fold_to_the_same_form() {
        for (left, right) in [
            ("TÜRKİYE", "Turkiye"),
            ("Tu\u{308}rkiye", "Türkiye"),
            ("ERDOĞAN", "erdogan"),
            ("DIŞİŞLERİ", "Dışişleri"),
            ("KIRGIZİSTAN", "Kırgızistan"),
            ("United\nStates", "United States"),
            ("United\u{a0}States", "United States"),
            ("United  States", "United States"),
            ("Kyrgyz\u{ad}stan", "Kyrgyzstan"),
            ("Kyrgyz\u{200b}stan", "Kyrgyzstan"),
            ("Côte d’Ivoire", "Cote d'Ivoire"),
            ("Oʻzbekiston", "O`zbekiston"),
            ("Kyrgyz–Tajik", "Kyrgyz‑Tajik"),
            ("Королёв", "Королев"),
            ("Бай\u{301}ден", "Байден"),
            ("Баи\u{306}ден", "Байден"),
            ("Ｔｕｒｋｅｙ", "Turkey"),
            ("ﬁnland", "Finland"),
        ] {
            assert_eq!(fold_name(left), fold_name(right), "{left} and {right}");
        }
    }

    #[test]
    fn different_names_keep_different_forms() {
        for (left, right) in [("май", "маи"), ("Китай", "Kitay"), ("United\n\nStates", "United States"), ("Үч", "Уч")]
        {
            assert_ne!(fold_name(left), fold_name(right), "{left} and {right}");
        }
    }
}
