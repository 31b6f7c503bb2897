//! Different texts, each with a number: keys, names, folded forms.
//!
//! A gazetteer holds a hundred thousand short texts. Each in a place of its own would take more time and memory than
//! its letters do; so they stand one behind the other, and what speaks of one of them holds its number.

use std::hash::BuildHasher;
use std::ops::Range;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// Different texts, numbered from 0 in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Texts {
    letters: String,
    /// Where each text ends in the letters; it begins where the one before it ends.
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    hasher: RandomState,
}

impl Texts {
    /// Makes room for `count` more.
    pub(super) fn reserve(&mut self, count: usize) {
        // As many as most names and keys have.
        const LETTERS: usize = 24;
        self.letters.reserve(LETTERS * count);
        self.ends.reserve(count);
        let Self { letters, ends, numbers, hasher } = self;
        numbers.reserve(count, |number| hasher.hash_one(&letters[range(ends, *number)]));
    }

    /// The number of `text`, which is added if it is new.
    pub(super) fn add(&mut self, text: &str) -> u32 {
        let hash = self.hasher.hash_one(text);
        self.find_hashed(text, hash).unwrap_or_else(|| {
            self.letters.push_str(text);
            self.push_number(hash)
        })
    }

    /// The number of `part` of the text `number`, which is added if it is new.
    pub(super) fn add_part(&mut self, number: u32, part: Range<usize>) -> u32 {
        let start = range(&self.ends, number).start;
        let part = start + part.start..start + part.end;
        let text = &self.letters[part.clone()];
        let hash = self.hasher.hash_one(text);
        self.find_hashed(text, hash).unwrap_or_else(|| {
            self.letters.extend_from_within(part);
            self.push_number(hash)
        })
    }

    /// The number of `text`, if it was added.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        self.find_hashed(text, self.hasher.hash_one(text))
    }

    /// The text of a number.
    pub(super) fn get(&self, number: u32) -> &str {
        &self.letters[range(&self.ends, number)]
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All texts, in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|number| self.get(number))
    }

    fn find_hashed(&self, text: &str, hash: u64) -> Option<u32> {
        self.numbers.find(hash, |number| self.get(*number) == text).copied()
    }

    /// Numbers the letters behind the last text, whose hash is `hash`.
    fn push_number(&mut self, hash: u64) -> u32 {
        let number = self.ends.len() as u32;
        self.ends.push(u32::try_from(self.letters.len()).expect("the texts of a gazetteer take less than 4 GiB"));
        let Self { letters, ends, numbers, hasher } = self;
        numbers.insert_unique(hash, number, |number| hasher.hash_one(&letters[range(ends, *number)]));
        number
    }
}

/// Where the text `number` stands in the letters, if the texts end at `ends`.
fn range(ends: &[u32], number: u32) -> Range<usize> {
    let number = number as usize;
    let start = number.checked_sub(1).map_or(0, |before| ends[before]);
    start as usize..ends[number] as usize
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Texts;

    proptest! {
        #[test]
        fn a_text_has_one_number_and_a_number_one_text(added in prop::collection::vec("[abé]{0,3}", 0..40)) {
            let mut texts = Texts::default();
            let mut known: Vec<&str> = Vec::new();
            for text in &added {
                let place = known.iter().position(|other| other == text);
                prop_assert_eq!(texts.find(text), place.map(|place| place as u32));
                known.extend(place.is_none().then_some(text.as_str()));
                let number = texts.add(text);
                prop_assert_eq!(texts.get(number), text);
                prop_assert_eq!(texts.add_part(number, 0..text.len()), number);
            }
            prop_assert_eq!(texts.iter().collect::<Vec<_>>(), known);
        }
    }

    #[test]
    fn a_part_of_a_text_is_a_text() {
        let mut texts = Texts::default();
        let name = texts.add("Sadyr Japarov");
        let surname = texts.add_part(name, 6..13);
        assert_eq!(texts.get(surname), "Japarov");
        assert_eq!(texts.find("Japarov"), Some(surname));
        assert_eq!(texts.len(), 2);
    }
}
