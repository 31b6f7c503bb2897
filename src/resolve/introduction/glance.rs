//! Which sentences are worth to be read for introductions: a glance at their words with capitals.

use super::{Courtesies, Known, KnownKind};
use crate::gazetteer::{List, Lists, Words};
use crate::span::Span;
use crate::text::capitals::CapitalsIn;

/// Whether two words with capitals stand side by side in `sentence` that are not
/// known names, and a name may begin in it: without such there is nobody to
/// introduce, and most sentences have none. `capitals` are those in the sentence,
/// `known` the names from there on.
pub(in crate::resolve) fn may_hold_name(
    words: &Words,
    text: &str,
    sentence: Span,
    capitals: CapitalsIn<'_>,
    known: &[Known],
    courtesies: &Courtesies<'_>,
) -> bool {
    let glance = Glance { words, text, sentence, known, courtesies };
    let has_pair = capitals.pairs.iter().any(|(one, other)| glance.is_pair(*one, *other))
        || capitals.bridged.iter().any(|(one, other)| glance.is_bridged(*one, *other));
    has_pair && glance.has_name(capitals.starts)
}

struct Glance<'a> {
    words: &'a Words,
    text: &'a str,
    sentence: Span,
    known: &'a [Known],
    courtesies: &'a Courtesies<'a>,
}

impl Glance<'_> {
    /// Whether of the words around two capitals, with a space between, neither is a known name.
    fn is_pair(&self, one: usize, other: usize) -> bool {
        let is_unknown = |span: Span| {
            let word = &self.text[span.as_range()];
            // "al-Sisi"
            (begins_with_capital(word) || word.contains('-'))
                && self.known_at(span).is_none_or(|name| name.kind == KnownKind::Place)
        };
        let bytes = &self.text.as_bytes()[..self.sentence.end];
        let first = word_around(bytes, self.sentence.start, one);
        // The next word belongs to another name behind a comma or a bracket.
        let end = self.text[first.as_range()].trim_end();
        let goes_on = end.ends_with(|last: char| last.is_alphanumeric() || last == '.');
        goes_on && is_unknown(first) && is_unknown(word_around(bytes, first.end, other))
    }

    /// Whether the words between those around two capitals may stand inside a name: "de la", "bin".
    fn is_bridged(&self, one: usize, other: usize) -> bool {
        let mut between = self.text[one..other].split(' ').skip(1).filter(|word| !word.is_empty());
        between.all(|word| self.words.of(word).has(List::NameParticle))
    }

    /// Whether words stand side by side that may be the first two of a person's name.
    fn has_name(&self, capitals: &[usize]) -> bool {
        let bytes = &self.text.as_bytes()[..self.sentence.end];
        // Where a word must start to go on from one that may be a name's.
        let mut follows = usize::MAX;
        let mut at = self.sentence.start;
        for letter in capitals {
            if *letter < at {
                continue;
            }
            let span = word_around(bytes, at, *letter);
            let word = &self.text[span.as_range()];
            at = span.end;
            if !begins_with_capital(word) {
                // "al-Sisi" may be a name, and so may anything that is no plain word.
                if word.contains('-') || follows == span.start {
                    return true;
                }
                continue;
            }
            let known = self.known_at(span);
            let may_be_name = match known.map(|name| name.kind) {
                None => may_be_name(self.words, bare(word)) || self.courtesies.name(without_owner(bare(word))),
                // "ambassador Jordan Smith"
                Some(KnownKind::Place | KnownKind::Country) => true,
                Some(_) => false,
            };
            // A known name begins a person's name, but goes on none.
            let goes_on = || follows == span.start && known.is_none_or(|name| name.span.start > span.start);
            let goes_on_small = || known.is_none() && goes_on_small(self.words, self.text, span, self.sentence.end);
            if may_be_name && (goes_on() || goes_on_small()) {
                return true;
            }
            follows = if may_be_name { span.end } else { usize::MAX };
        }
        false
    }

    /// What is known at `span`.
    fn known_at(&self, span: Span) -> Option<Known> {
        let near = self.known.partition_point(|name| name.span.end <= span.start);
        self.known.get(near).copied().filter(|name| name.span.overlaps(span))
    }
}

fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\n')
}

/// Whether the first letter or digit of a word is a capital.
fn begins_with_capital(word: &str) -> bool {
    if word.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
        return true;
    }
    word.trim_start_matches(|character: char| !character.is_alphanumeric()).starts_with(char::is_uppercase)
}

/// The word around the byte at `letter`, with the space behind it; nothing before `from` belongs to it.
fn word_around(bytes: &[u8], from: usize, letter: usize) -> Span {
    let start = match bytes[from..letter] {
        [.., last] if is_space(&last) => letter,
        ref before => before.iter().rposition(is_space).map_or(from, |space| from + space + 1),
    };
    let end = bytes[letter..].iter().position(is_space).map_or(bytes.len(), |space| letter + space + 1);
    Span::new(start, end)
}

/// A word without what stands before and behind its letters.
fn bare(word: &str) -> &str {
    word.trim_matches(|character: char| !character.is_alphanumeric())
}

/// A word without the ending of an owner: "Hill" of "Hill’s".
fn without_owner(word: &str) -> &str {
    word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word)
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
    word.len() <= 2 || !lists.has_any(OTHERS) || lists.has_any(NAMES) || words.of(word).has(List::FamilyFirst)
}

/// Whether a small word follows over which a name may go on: "bin", "uulu", a nickname; or the word ends no plain one.
fn goes_on_small(words: &Words, text: &str, word: Span, end: usize) -> bool {
    const SMALL: Lists = Lists::of(&[List::NameParticle, List::NameSuffix]);
    let inner = without_owner(bare(&text[word.as_range()]));
    if !inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return true;
    }
    let rest = &text[word.end..end];
    let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match rest.as_bytes().get(len) {
        _ if rest.starts_with(|first: char| first.is_ascii_uppercase()) => false,
        None | Some(b' ' | b',' | b'.' | b'\n' | b':' | b';' | b')') if len > 0 => {
            words.of(&rest[..len]).has_any(SMALL)
        }
        // Nothing follows, or a mark that is no quotation mark.
        None | Some(b'(' | b'[' | b'-' | b'&' | b'/') if len == 0 => false,
        _ => true,
    }
}
