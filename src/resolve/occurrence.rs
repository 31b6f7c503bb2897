//! Where words that a text itself tells stand in it: abbreviations that it
//! explains, names of people whom it introduces.

use foldhash::HashMap;

use crate::span::Span;
use crate::text::edge;
use crate::text::mask::is_in_share_code;

/// Words to look for, all of them in one pass over the text, however many they are.
pub(super) struct Wanted<'w> {
    /// Each word with its number.
    numbers: HashMap<&'w str, usize>,
    /// The first byte and the length of each word, longest first; each pair once.
    shapes: Vec<(u8, usize)>,
    /// For each first byte the bytes that may follow it, one bit for each of 64 sorts.
    followers: [u64; 256],
}

impl<'w> Wanted<'w> {
    /// Looks for `words`; the number of each is its place among them, or, for one that stands there twice, the first.
    pub(super) fn new(words: impl Iterator<Item = &'w str>) -> Self {
        let mut wanted = Self { numbers: HashMap::default(), shapes: Vec::new(), followers: [0; 256] };
        for (number, word) in words.enumerate() {
            if let Some(first) = word.bytes().next() {
                wanted.numbers.entry(word).or_insert(number);
                wanted.shapes.push((first, word.len()));
                wanted.followers[usize::from(first)] |= word.as_bytes().get(1).map_or(u64::MAX, |next| sort(*next));
            }
        }
        wanted.shapes.sort_unstable_by(|one, other| other.cmp(one));
        wanted.shapes.dedup();
        wanted
    }

    /// Tells `found` of each place from byte `from` on where a word stands as a word of its own, with the word's number:
    /// from left to right, and of words that begin together the longest first. `capitals` are the text's.
    pub(super) fn find(&self, text: &str, capitals: &[usize], from: usize, mut found: impl FnMut(usize, Span)) {
        let bytes = text.as_bytes();
        let may_begin = |at: usize| {
            let followers = self.followers[usize::from(bytes[at])];
            followers & bytes.get(at + 1).map_or(u64::MAX, |next| sort(*next)) != 0
        };
        if self.shapes.iter().all(|(first, _)| first.is_ascii_uppercase()) {
            let first = capitals.partition_point(|at| *at < from);
            capitals[first..].iter().filter(|at| may_begin(**at)).for_each(|at| self.find_at(text, *at, &mut found));
            return;
        }
        (from..bytes.len()).filter(|at| may_begin(*at)).for_each(|at| self.find_at(text, at, &mut found));
    }

    fn find_at(&self, text: &str, at: usize, found: &mut impl FnMut(usize, Span)) {
        let first = text.as_bytes()[at];
        let shapes = &self.shapes[self.shapes.partition_point(|(other, _)| *other > first)..];
        for (_, len) in shapes.iter().take_while(|(other, _)| *other == first) {
            if let Some(word) = text.get(at..at + len)
                && let Some(number) = self.numbers.get(word)
                && edge::may_start(text, at)
                && edge::may_end(text, at + len)
                && !is_in_share_code(text, Span::new(at, at + len))
            {
                found(*number, Span::new(at, at + len));
            }
        }
    }
}

/// One of 64 sorts of bytes.
fn sort(byte: u8) -> u64 {
    1 << (byte % 64)
}
