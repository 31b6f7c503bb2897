//! Family names behind courtesy titles: "Mr Tsao" tells that "Robert Tsao" is a person.

use foldhash::HashSet;

use crate::gazetteer::{List, Words};
use crate::text::word_chars::is_word_char;

/// Titles that stand before a family name alone.
const TITLES: [&str; 8] = ["Mr", "Mrs", "Ms", "Messrs", "Dr", "Prof", "Professor", "Lord"];

/// The names that a text has behind such titles.
pub(super) struct Courtesies<'t> {
    names: HashSet<&'t str>,
}

impl<'t> Courtesies<'t> {
    /// Those of `text`; `capitals` are where names may begin in it.
    pub(super) fn new(words: &Words, text: &'t str, capitals: &[usize]) -> Self {
        let names = capitals.iter().filter_map(|start| name_behind_title(&text[*start..]));
        Self { names: names.filter(|name| !is_office(words, name)).collect() }
    }

    /// Whether the text has `word` alone behind a title.
    pub(super) fn name(&self, word: &str) -> bool {
        self.names.contains(word)
    }
}

/// Whether such a title stands right before byte `start` of `text`: "Mr Jordan" is no country.
pub(super) fn follows_title(text: &str, start: usize) -> bool {
    let before = text[..start].strip_suffix(' ').or_else(|| text[..start].strip_suffix('\u{a0}'));
    let Some(before) = before.map(|before| before.strip_suffix('.').unwrap_or(before)) else { return false };
    // Most words end otherwise.
    let may_be_title = matches!(
        before.as_bytes(),
        [.., b'M' | b'D', b'r']
            | [.., b'M' | b'r', b's']
            | [.., b'r', b'o', b'f']
            | [.., b's', b'o', b'r']
            | [.., b'r', b'd']
    );
    may_be_title
        && TITLES.iter().any(|title| before.strip_suffix(title).is_some_and(|rest| !rest.ends_with(is_word_char)))
}

/// The one word with a capital behind the title that `text` begins with: `Tsao` of "Mr. Tsao’s accounts", nothing of "Mr Robert
/// Tsao".
fn name_behind_title(text: &str) -> Option<&str> {
    // Most words with capitals are none of these.
    if !matches!(
        text.as_bytes(),
        [b'M', b'r' | b's' | b'e', ..] | [b'D', b'r', ..] | [b'P', b'r', ..] | [b'L', b'o', ..]
    ) {
        return None;
    }
    let title =
        TITLES.iter().find(|title| text.starts_with(**title) && !text[title.len()..].starts_with(is_word_char))?;
    let rest = &text[title.len()..];
    let rest = rest.strip_prefix('.').unwrap_or(rest).strip_prefix([' ', '\u{a0}'])?;
    let is_inside = |letter: char| is_word_char(letter) || matches!(letter, '-' | '’' | '\'');
    let (word, behind) = rest.split_at(rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len()));
    let name = ["’s", "'s", "’", "'"].iter().find_map(|tail| word.strip_suffix(tail)).unwrap_or(word);
    let goes_on =
        name.len() == word.len() && behind.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_uppercase));
    let is_name = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    (is_name && !goes_on).then_some(name)
}

/// "Mr President", "Mr Speaker".
fn is_office(words: &Words, name: &str) -> bool {
    let lists = words.of_small(name);
    lists.has(List::Role) && !lists.has(List::NameOrRole)
}
