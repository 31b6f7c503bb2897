//! Which sentences are worth to be read for introductions: a glance at their words with capitals.

use super::{Known, KnownKind};
use crate::gazetteer::{List, Lists, Words};
use crate::span::Span;

/// Whether two words with capitals stand side by side in `sentence` that are not
/// known names, and a name may begin in it: without such there is nobody to
/// introduce, and most sentences have none. `capitals` are those in the
/// sentence, `known` the names from there on.
pub(in crate::resolve) fn may_hold_name(
    words: &Words,
    text: &str,
    sentence: Span,
    capitals: &[usize],
    known: &[Known],
) -> bool {
    let bytes = &text.as_bytes()[..sentence.end];
    let mut names = known.iter().peekable();
    let (mut has_pair, mut has_name) = (false, false);
    // Where the next word must start to go on from one with a capital, and from one that may be a name's.
    let (mut follows, mut names_on) = (usize::MAX, usize::MAX);
    let mut at = sentence.start;
    for letter in capitals {
        if *letter < at {
            continue;
        }
        let span = word_around(bytes, at, *letter);
        let word = &text[span.as_range()];
        at = span.end;
        let first = word.find(char::is_alphanumeric).unwrap_or(word.len());
        if !word[first..].starts_with(char::is_uppercase) {
            // "al-Sisi" may be a name, and so may anything that is no plain word.
            has_name |= word[first..].contains('-') || names_on == span.start;
            continue;
        }
        while names.next_if(|name| name.span.end <= span.start).is_some() {}
        let kind = names.peek().filter(|name| name.span.overlaps(span)).map(|name| name.kind);
        let is_pair = matches!(kind, None | Some(KnownKind::Place));
        let may_be_name = match kind {
            None => may_be_name(words, bare(&word[first..])),
            // "ambassador Jordan Smith"
            Some(KnownKind::Place | KnownKind::Country) => true,
            Some(_) => false,
        };
        has_pair |= is_pair && follows == span.start;
        let goes_on_small = || kind.is_none() && goes_on_small(words, text, span, sentence.end);
        has_name = has_name || may_be_name && (names_on == span.start || goes_on_small());
        if has_pair && has_name {
            return true;
        }
        // The next word belongs to another name behind a comma or a bracket.
        let goes_on = word.trim_end().ends_with(|last: char| last.is_alphanumeric() || last == '.');
        follows = if is_pair && goes_on { span.end } else { usize::MAX };
        names_on = if may_be_name { span.end } else { usize::MAX };
    }
    false
}

/// The word around the byte at `letter`, with the space behind it; nothing before `from` belongs to it.
fn word_around(bytes: &[u8], from: usize, letter: usize) -> Span {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\n');
    let start = match bytes[from..letter] {
        [.., last] if is_space(&last) => letter,
        ref before => before.iter().rposition(is_space).map_or(from, |space| from + space + 1),
    };
    let end = bytes[letter..].iter().position(is_space).map_or(bytes.len(), |space| letter + space + 1);
    Span::new(start, end)
}

/// A word without what stands behind its letters.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|character: char| !character.is_alphanumeric())
}

/// Whether a word with a capital may be a part of a person's name, as far as lists tell.
fn may_be_name(words: &Words, word: &str) -> bool {
    const OTHERS: Lists = Lists::of(&[
        List::Role,
        List::Honorific,
        List::RolePart,
        List::RoleModifier,
        List::Body,
        List::Time,
        List::Determiner,
        List::Preposition,
        List::Conjunction,
        List::Relative,
        List::Function,
        List::Verb,
    ]);
    const NAMES: Lists = Lists::of(&[List::NameOrRole, List::FunctionOrName]);
    // Two letters and a dot are an initial: "Lt." is none, "Yu." is one.
    let lists = words.of_small(word);
    word.len() <= 2 || !lists.has_any(OTHERS) || lists.has_any(NAMES)
}

/// Whether a small word follows over which a name may go on: "bin", "uulu", a nickname; or the word ends no plain one.
fn goes_on_small(words: &Words, text: &str, word: Span, end: usize) -> bool {
    const SMALL: Lists = Lists::of(&[List::NameParticle, List::NameSuffix]);
    let inner = bare(&text[word.as_range()]);
    let inner = inner.strip_suffix("’s").or_else(|| inner.strip_suffix("'s")).unwrap_or(inner);
    if !inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return true;
    }
    let rest = &text[word.end..end];
    let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match rest.as_bytes().get(len) {
        _ if rest.starts_with(|first: char| first.is_ascii_uppercase()) => false,
        None | Some(b' ' | b',' | b'.' | b'\n') if len > 0 => words.of(&rest[..len]).has_any(SMALL),
        _ => true,
    }
}
