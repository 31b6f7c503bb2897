//! Which characters belong to words, and which do not count.

use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

/// Letters, digits, their marks, and the underscore of `MFA_Russia`; raised
/// digits are footnotes, not parts of words.
pub(crate) fn is_word_char(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric() || character == '_';
    }
    let is_word = SHORT_WORD_CHARS.get(character as usize).copied();
    is_word.unwrap_or_else(|| !is_general_punctuation(character) && is_wide_word_char(character))
}

/// For each character below U+0800, of two bytes at most, whether it belongs to words.
static SHORT_WORD_CHARS: LazyLock<Vec<bool>> = LazyLock::new(|| {
    let is_word = |code| char::from_u32(code).is_some_and(is_wide_word_char);
    (0..0x800).map(is_word).collect()
});

/// Whether `character` is of the block General Punctuation, which holds dashes, quotation marks,
/// spaces and signs for the layout, and no letters, digits or combining marks. It saves a slow look-up.
pub(crate) fn is_general_punctuation(character: char) -> bool {
    ('\u{2000}'..='\u{206f}').contains(&character)
}

/// As [`is_word_char`], for characters beyond ASCII.
fn is_wide_word_char(character: char) -> bool {
    let raised = matches!(character, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹');
    (character.is_alphanumeric() && !raised) || is_combining_mark(character)
}

/// Scripts that write no space between words.
pub(crate) fn is_unspaced(character: char) -> bool {
    matches!(character,
        '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Characters that do not show, or do not tell two names apart.
pub(crate) fn is_ignored(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{640}' | '\u{fe00}'..='\u{fe0f}')
        || (character >= '\u{300}' && !is_general_punctuation(character) && is_combining_mark(character))
}
