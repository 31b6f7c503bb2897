//! What single characters mean to sentences.

/// How much a run of sentence marks says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A single full stop, which may as well belong to an abbreviation.
    Dot,
    /// An ellipsis: "…", "...", ". . .".
    Dots,
    /// "!", "?" and runs with one of them.
    Strong,
    /// A mark of a script that writes no space after it: "。", "։", "।".
    Wide,
}

/// Whether a byte beyond ASCII can start a sentence mark or a line end.
pub(super) fn begins_mark(byte: u8) -> bool {
    // NEL; ։; ؟; ۔; । ॥; … ‥ ‼ ⁇ ⁈ ⁉ and U+2028, U+2029; 。; ！ ？ ． ｡.
    matches!(byte, 0xC2 | 0xD6 | 0xD8 | 0xDB | 0xE0 | 0xE2 | 0xE3 | 0xEF)
}

/// What `c` says as a sentence mark, or `None` if it is none.
pub(super) fn mark(c: char) -> Option<Mark> {
    match c {
        '.' => Some(Mark::Dot),
        '…' | '‥' => Some(Mark::Dots),
        '!' | '?' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '۔' => Some(Mark::Strong),
        '。' | '！' | '？' | '．' | '｡' | '։' | '।' | '॥' => Some(Mark::Wide),
        _ => None,
    }
}

/// How many line ends `c` stands for; "\r\n" is counted at "\n".
pub(super) fn line_ends(c: char) -> usize {
    match c {
        '\n' | '\r' | '\u{0B}' | '\u{85}' | '\u{2028}' => 1,
        '\u{0C}' | '\u{2029}' => 2,
        _ => 0,
    }
}

/// Whether `c` opens a bracket or a quotation (a straight quote opens and closes).
pub(super) fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '('
            | '['
            | '{'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '（'
            | '《'
            | '【'
    )
}

/// Whether `c` closes a bracket or a quotation.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '》' | '】')
}

/// Whether `c` is a hyphen or dash.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−')
}

/// The character at `at`.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    }
}

/// Whether `c` is a letter. Those of Russian are told before Unicode's tables are asked, which takes a hundred times as
/// long.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, 'А'..='я') || c.is_alphabetic()
}

/// Whether `c` is a letter or a digit.
pub(super) fn is_alphanumeric(c: char) -> bool {
    matches!(c, 'А'..='я') || c.is_alphanumeric()
}

/// `c` in lower case; of several characters the first.
pub(super) fn lower_case(c: char) -> char {
    match c {
        'А'..='Я' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        'а'..='я' => c,
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether `c` is a small letter. Georgian is written without capitals.
pub(super) fn is_lower(c: char) -> bool {
    c.is_lowercase() && !('\u{10D0}'..='\u{10FF}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_unicode_says() {
        for c in '\0'..='\u{600}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(Some(lower_case(c)), c.to_lowercase().next(), "{c:?}");
        }
    }

    #[test]
    fn every_mark_and_line_end_beyond_ascii_is_seen() {
        for c in ('\u{80}'..=char::MAX).filter(|&c| mark(c).is_some() || line_ends(c) > 0) {
            let lead = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(begins_mark(lead), "{c:?}");
        }
    }
}
