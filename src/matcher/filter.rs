//! How names begin, in little room.

/// A Bloom filter (Bloom 1970) whose bits for one key all lie in one 64-bit
/// block, so that asking costs one load (Putze, Sanders and Singler 2007).
struct Blocks(Vec<u64>);

impl Blocks {
    /// A filter with sixteen to thirty-two bits for each of `count` keys.
    fn for_keys(count: usize) -> Self {
        Self(vec![0; (count / 4).next_power_of_two().max(64)])
    }

    #[inline]
    fn place(&self, hash: u64) -> usize {
        (hash >> 36) as usize & (self.0.len() - 1)
    }
}

/// Which two bits of a block stand for `hash` in one of three roles, which turn them.
#[inline(always)]
fn bits(hash: u64, role: u32) -> u64 {
    ((1_u64 << (hash & 63)) | (1 << (hash >> 6 & 63))).rotate_left(role)
}

/// The roles of a word: one that a text may write with a capital, one that it may
/// write with a small first letter, and one that stands alone.
pub(super) const CAPITAL: u32 = 0;
pub(super) const SMALL: u32 = 32;
const ALONE: u32 = 16;

/// The first words of all names, and the pairs of words that names begin with.
///
/// Words with a capital and with a small first letter are asked for apart:
/// most names begin with a capital, and most words of a text do not. Words
/// such as "the" begin names and are none: of them the next word is asked too.
pub(super) struct Filter {
    words: Blocks,
    pairs: Blocks,
}

/// How a name begins.
#[derive(Clone, Copy)]
pub(super) struct Beginning {
    /// The head of its first word.
    pub(super) word: u64,
    /// Whether a text may write the first letter small.
    pub(super) may_be_small: bool,
    /// The head of the second word, if one space parts it from the first.
    pub(super) second: Option<u64>,
}

impl Filter {
    pub(super) fn new(beginnings: &[Beginning]) -> Self {
        let pairs = beginnings.iter().filter(|beginning| beginning.second.is_some()).count();
        let mut filter = Self { words: Blocks::for_keys(beginnings.len()), pairs: Blocks::for_keys(pairs) };
        for Beginning { word, may_be_small, second } in beginnings {
            let place = filter.words.place(*word);
            filter.words.0[place] |= bits(*word, CAPITAL) | if *may_be_small { bits(*word, SMALL) } else { 0 };
            match second {
                Some(second) => {
                    let pair = pair(*word, *second);
                    let place = filter.pairs.place(pair);
                    filter.pairs.0[place] |= bits(pair, SMALL);
                }
                None => filter.words.0[place] |= bits(*word, ALONE),
            }
        }
        filter
    }

    /// The first words of all names.
    #[inline(always)]
    pub(super) fn first_words(&self) -> FirstWords<'_> {
        let blocks = &self.words.0[..];
        // Told here once, it is not asked for each word.
        assert!(!blocks.is_empty(), "a filter has 64 blocks at least");
        FirstWords { blocks }
    }

    /// Whether a name may end behind this first word, or behind what is no word,
    /// and not only behind one space and a further word.
    #[inline]
    pub(super) fn may_be_alone(&self, word: u64) -> bool {
        let bits = bits(word, ALONE);
        self.words.0[self.words.place(word)] & bits == bits
    }

    /// Whether names may begin with the words with these heads and one space between.
    #[inline]
    pub(super) fn may_hold_pair(&self, word: u64, second: u64) -> bool {
        let pair = pair(word, second);
        let bits = bits(pair, SMALL);
        self.pairs.0[self.pairs.place(pair)] & bits == bits
    }

    /// Fetches what `may_hold_pair` will look at; the result is of no use but to be waited for.
    #[inline]
    pub(super) fn fetch_pair(&self, word: u64, second: u64) -> u64 {
        self.pairs.0[self.pairs.place(pair(word, second))]
    }

    /// The bytes that it takes.
    pub(super) fn bytes(&self) -> usize {
        8 * (self.words.0.len() + self.pairs.0.len())
    }
}

/// The first words of all names.
#[derive(Clone, Copy)]
pub(super) struct FirstWords<'f> {
    blocks: &'f [u64],
}

impl FirstWords<'_> {
    /// Whether names may begin with the word with the head `word` in its `role`. In about one of a hundred cases it says so and none does.
    #[inline(always)]
    pub(super) fn may_begin(&self, word: u64, role: u32) -> bool {
        let bits = bits(word, role);
        let place = (word >> 36) as usize & (self.blocks.len() - 1);
        self.blocks[place] & bits == bits
    }
}

#[inline]
fn pair(word: u64, second: u64) -> u64 {
    super::hash::mix(word.rotate_left(32) ^ second)
}
