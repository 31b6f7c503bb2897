//! Where words that a text itself tells stand in it: abbreviations that it
//! explains, names of people whom it introduces.

use foldhash::HashMap;

use crate::span::Span;
use crate::text::edge;

/// Words to look for, all of them in one pass over the text, however many they are.
pub(super) struct Wanted<'w> {
    /// Each word with its number.
    numbers: HashMap<&'w str, usize>,
    /// The first byte and the length of each word, longest first; each pair once.
    shapes: Vec<(u8, usize)>,
}

impl<'w> Wanted<'w> {
    /// Looks for `words`; the number of each is its place among them, or, for one that stands there twice, the first.
    pub(super) fn new(words: impl Iterator<Item = &'w str>) -> Self {
        let mut wanted = Self { numbers: HashMap::default(), shapes: Vec::new() };
        for (number, word) in words.enumerate() {
            if let Some(first) = word.bytes().next() {
                wanted.numbers.entry(word).or_insert(number);
                wanted.shapes.push((first, word.len()));
            }
        }
        wanted.shapes.sort_unstable_by(|one, other| other.cmp(one));
        wanted.shapes.dedup();
        wanted
    }

    /// Tells `found` of each place from byte `from` on where a word stands as a word of its own, with the word's number:
    /// from left to right, and of words that begin together the longest first. `capitals` are the text's.
    pub(super) fn find(&self, text: &str, capitals: &[usize], from: usize, mut found: impl FnMut(usize, Span)) {
        let mut begins = [false; 256];
        for (first, _) in &self.shapes {
            begins[usize::from(*first)] = true;
        }
        let bytes = text.as_bytes();
        if self.shapes.iter().all(|(first, _)| first.is_ascii_uppercase()) {
            let first = capitals.partition_point(|at| *at < from);
            for at in capitals[first..].iter().filter(|at| begins[usize::from(bytes[**at])]) {
                self.find_at(text, *at, &mut found);
            }
            return;
        }
        for (at, byte) in bytes.iter().enumerate().skip(from) {
            if begins[usize::from(*byte)] {
                self.find_at(text, at, &mut found);
            }
        }
    }

    fn find_at(&self, text: &str, at: usize, found: &mut impl FnMut(usize, Span)) {
        let first = text.as_bytes()[at];
        let shapes = &self.shapes[self.shapes.partition_point(|(other, _)| *other > first)..];
        for (_, len) in shapes.iter().take_while(|(other, _)| *other == first) {
            if let Some(word) = text.get(at..at + len)
                && let Some(number) = self.numbers.get(word)
                && edge::may_start(text, at)
                && edge::may_end(text, at + len)
            {
                found(*number, Span::new(at, at + len));
            }
        }
    }
}
