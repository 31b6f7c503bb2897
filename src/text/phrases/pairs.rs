//! The first two letters of words.

/// The first two letters of some words of ASCII, be they capitals or small: a filter that turns most other words away
/// at the cost of two bytes. `Letters` does so for words of any letters; asked of every word with a capital it would
/// make reading 1.5 per cent dearer.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs([u32; 32]);

impl Pairs {
    /// Adds a word of two letters or more.
    pub(super) fn add(&mut self, word: &str) {
        match *word.as_bytes() {
            [first, second, ..] => self.0[index(first)] |= 1 << index(second),
            // Anything may begin so.
            _ => self.0.fill(u32::MAX),
        }
    }

    /// Whether one of the words may stand at byte `at` of `text`.
    #[inline]
    pub(super) fn hold(&self, text: &str, at: usize) -> bool {
        let pair = text.as_bytes().get(at..).and_then(<[u8]>::first_chunk);
        pair.is_some_and(|[first, second]| self.0[index(*first)] >> index(*second) & 1 == 1)
    }
}

/// The same for a letter and its capital.
fn index(letter: u8) -> usize {
    usize::from(letter & 31)
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn words_are_turned_away_by_two_letters() {
        let mut pairs = Pairs::default();
        pairs.add("party");
        for (text, may_stand) in
            [("the Party", true), ("the pact", true), ("the Plan", false), ("the ", false), ("the p", false)]
        {
            assert_eq!(pairs.hold(text, 4), may_stand, "{text}");
        }
    }
}
