//! Folding: the form in which names and texts are compared.
//!
//! Case, accents, compatibility forms, kinds of apostrophes, hyphens and
//! spaces are made one; letters of another alphabet stay themselves. Folding
//! looks at one character at a time, so that a position in the folded text has
//! one position in the original.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A folded text that knows where each of its bytes stood in the original.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// Invariant: sorted by `folded`; between two entries, offsets run in step.
    irregular: Vec<Irregular>,
}

/// A piece of the original whose folded form has another length, or several characters.
#[derive(Clone, Copy, Debug)]
struct Irregular {
    folded: usize,
    folded_len: usize,
    original: usize,
    original_len: usize,
}

impl Folded {
    /// Folds `text` in one pass; cost is linear.
    pub(crate) fn new(text: &str) -> Self {
        let mut folder = Folder::with_capacity(text.len());
        folder.push_text(text);
        folder.folded
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The original offset at which a match that starts at the folded offset
    /// `at` starts; `None` inside the folded form of one character.
    pub(crate) fn original_start(&self, at: usize) -> Option<usize> {
        let before = self.irregular.partition_point(|piece| piece.folded <= at);
        self.original(before, at)
    }

    /// The original offset at which a match that ends before the folded offset
    /// `at` ends; `None` inside the folded form of one character.
    pub(crate) fn original_end(&self, at: usize) -> Option<usize> {
        let before = self.irregular.partition_point(|piece| piece.folded < at);
        self.original(before, at)
    }

    fn original(&self, pieces_before: usize, at: usize) -> Option<usize> {
        let Some(last) = pieces_before.checked_sub(1) else {
            return Some(at);
        };
        let piece = self.irregular[last];
        let inside = at - piece.folded;
        if inside == 0 && piece.folded_len > 0 {
            Some(piece.original)
        } else if inside < piece.folded_len {
            None
        } else {
            Some(piece.original + piece.original_len + inside - piece.folded_len)
        }
    }
}

/// The folded form of a name. Two names are the same to the matcher when their
/// folded forms are equal.
pub(crate) fn fold_name(name: &str) -> String {
    let mut folder = Folder::with_capacity(name.len());
    folder.push_text(name.trim());
    folder.folded.text
}

/// Builds a [`Folded`].
struct Folder {
    folded: Folded,
}

impl Folder {
    fn with_capacity(bytes: usize) -> Self {
        let text = String::with_capacity(bytes + bytes / 16);
        Self { folded: Folded { text, irregular: Vec::new() } }
    }

    fn push_text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at = self.push_ascii_words(text, at);
            let Some(character) = text[at..].chars().next() else {
                break;
            };
            at = if character.is_whitespace() { self.push_spaces(text, at) } else { self.push_char(character, at) };
        }
    }

    /// Copies the run of ASCII at `at` that folds byte by byte; returns its end.
    fn push_ascii_words(&mut self, text: &str, at: usize) -> usize {
        let bytes = &text.as_bytes()[at..];
        let mut len = 0;
        while len < bytes.len() && is_plain(bytes, len) {
            len += 1;
        }
        let start = self.folded.text.len();
        self.folded.text.push_str(&text[at..at + len]);
        self.folded.text[start..].make_ascii_lowercase();
        at + len
    }

    /// Makes one space, or one line end where a blank line stands, of the run
    /// of white space at `at`; returns its end.
    fn push_spaces(&mut self, text: &str, at: usize) -> usize {
        let run = text[at..].len() - text[at..].trim_start().len();
        let line_ends = text[at..at + run].bytes().filter(|&byte| byte == b'\n').count();
        self.push(if line_ends > 1 { "\n" } else { " " }, at, run);
        at + run
    }

    fn push_char(&mut self, character: char, at: usize) -> usize {
        let len = character.len_utf8();
        if let Some(joined) = self.composed(character) {
            // `й` written as `и` and a breve: a letter of its own.
            self.folded.text.pop();
            self.folded.text.push(joined);
            self.note(self.folded.text.len(), 0, at, len);
        } else {
            let form = fold_char(character);
            self.push(form.as_str(), at, len);
        }
        at + len
    }

    /// The letter that the last one and a combining mark make, where the two
    /// stand for a letter of its own.
    fn composed(&self, mark: char) -> Option<char> {
        if !matches!(mark, '\u{301}' | '\u{306}' | '\u{308}') {
            return None;
        }
        let last = self.folded.text.chars().next_back()?;
        COMPOSED.iter().find(|(base, with, _)| *base == last && *with == mark).map(|row| row.2)
    }

    fn push(&mut self, form: &str, original: usize, original_len: usize) {
        let folded = self.folded.text.len();
        self.folded.text.push_str(form);
        if form.len() != original_len || form.chars().nth(1).is_some() {
            self.note(folded, form.len(), original, original_len);
        }
    }

    fn note(&mut self, folded: usize, folded_len: usize, original: usize, original_len: usize) {
        self.folded.irregular.push(Irregular { folded, folded_len, original, original_len });
    }
}

/// Whether the byte folds to itself or its lower case, whatever stands around it.
fn is_plain(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b' ' => !bytes.get(at + 1).is_some_and(|next| next.is_ascii_whitespace() || *next >= 0x80),
        b'`' => false,
        byte => byte.is_ascii() && !byte.is_ascii_whitespace(),
    }
}

/// Cyrillic letters that decompose but are letters of their own: (base, mark, letter).
const COMPOSED: [(char, char, char); 5] =
    [('и', '\u{306}', 'й'), ('і', '\u{308}', 'ї'), ('у', '\u{306}', 'ў'), ('г', '\u{301}', 'ѓ'), ('к', '\u{301}', 'ќ')];

/// The folded form of one character: up to 30 bytes, mostly one letter, empty
/// for characters that do not count.
#[derive(Clone, Copy)]
struct Form {
    bytes: [u8; 31],
    len: u8,
}

impl Form {
    const EMPTY: Self = Self { bytes: [0; 31], len: 0 };

    fn push(&mut self, character: char) {
        let start = usize::from(self.len);
        if start + character.len_utf8() <= self.bytes.len() {
            self.len += character.encode_utf8(&mut self.bytes[start..]).len() as u8;
        }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).expect("a form holds whole characters")
    }
}

/// Forms of the characters below U+0800, where two-byte letters live.
static TABLE: LazyLock<Vec<Form>> =
    LazyLock::new(|| (0..0x800u32).map(|code| char::from_u32(code).map_or(Form::EMPTY, compute)).collect());

fn fold_char(character: char) -> Form {
    match TABLE.get(character as usize) {
        Some(form) => *form,
        None => compute(character),
    }
}

fn compute(character: char) -> Form {
    let mut form = Form::EMPTY;
    if let Some(letters) = replacement(character) {
        letters.chars().for_each(|letter| form.push(letter));
    } else if COMPOSED.iter().any(|row| character.to_lowercase().eq([row.2])) {
        character.to_lowercase().for_each(|letter| form.push(letter));
    } else if !is_ignored(character) {
        decompose_compatible(character, |part| {
            if is_combining_mark(part) || is_ignored(part) {
                return;
            }
            match replacement(part) {
                Some(letters) => letters.chars().for_each(|letter| form.push(letter)),
                None => part
                    .to_lowercase()
                    .filter(|letter| !is_combining_mark(*letter))
                    .for_each(|letter| form.push(letter)),
            }
        });
    }
    form
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

/// Characters that do not show, or do not tell two names apart.
pub(crate) fn is_ignored(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{640}' | '\u{fe00}'..='\u{fe0f}')
        || is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn folded_offsets_lead_back_to_the_original() {
        let text = "İn  Tu\u{308}rkiye’de, ﬁn Straße.";
        let folded = Folded::new(text);
        for (part, original) in [("turkiye", "Tu\u{308}rkiye"), ("'de", "’de"), ("strasse", "Straße")] {
            let start = folded.text().find(part).expect("the part is in the folded text");
            let (start, end) = (folded.original_start(start), folded.original_end(start + part.len()));
            assert_eq!(&text[start.expect("a start")..end.expect("an end")], original);
        }
        let inside = folded.text().find("strasse").expect("folded") + 5;
        assert_eq!(folded.original_end(inside), None, "between the two s of ß");
    }
}
