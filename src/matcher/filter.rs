//! How names begin, in little room.

/// A Bloom filter (Bloom 1970) whose bits for one key all lie in one 64-bit
/// block, so that asking costs one load (Putze, Sanders and Singler 2007).
struct Blocks(Vec<u64>);

impl Blocks {
    /// A filter with sixteen to thirty-two bits for each of `count` keys.
    fn for_keys(count: usize) -> Self {
        Self(vec![0; (count / 4).next_power_of_two().max(64)])
    }

    /// Sets the bits of `hash` in each of `roles`.
    fn add(&mut self, hash: u64, roles: &[u32]) {
        let place = place(&self.0, hash);
        self.0[place] |= roles.iter().map(|role| bits(hash, *role)).fold(0, |all, bits| all | bits);
    }

    /// All of them; told here once that there are some, it is not asked for each word.
    #[inline(always)]
    fn all(&self) -> &[u64] {
        assert!(!self.0.is_empty(), "a filter has 64 blocks at least");
        &self.0
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
/// The one role of a pair.
const PAIR: u32 = 0;

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
            filter.words.add(*word, if *may_be_small { &[CAPITAL, SMALL] } else { &[CAPITAL] });
            match second {
                Some(second) => filter.pairs.add(pair(*word, *second), &[PAIR]),
                None => filter.words.add(*word, &[ALONE]),
            }
        }
        filter
    }

    /// The first words of all names.
    #[inline(always)]
    pub(super) fn first_words(&self) -> FirstWords<'_> {
        FirstWords(self.words.all())
    }

    /// The first and second words of all names.
    #[inline(always)]
    pub(super) fn pairs(&self) -> Pairs<'_> {
        Pairs(self.pairs.all())
    }

    /// The bytes that it takes.
    pub(super) fn bytes(&self) -> usize {
        8 * (self.words.0.len() + self.pairs.0.len())
    }
}

/// The first words of all names.
#[derive(Clone, Copy)]
pub(super) struct FirstWords<'f>(&'f [u64]);

impl FirstWords<'_> {
    /// Whether names may begin with the word with the head `word` in its `role`. In about
    /// one of a hundred cases it says so and none does.
    #[inline(always)]
    pub(super) fn may_begin(self, word: u64, role: u32) -> bool {
        holds(self.0, word, role)
    }

    /// Whether a name may end behind this first word, or behind what is no word,
    /// and not only behind one space and a further word.
    #[inline(always)]
    pub(super) fn may_be_alone(self, word: u64) -> bool {
        holds(self.0, word, ALONE)
    }
}

/// The pairs of words that names begin with.
#[derive(Clone, Copy)]
pub(super) struct Pairs<'f>(&'f [u64]);

impl Pairs<'_> {
    /// Whether names may begin with the words with these heads and one space between.
    #[inline(always)]
    pub(super) fn may_hold(self, word: u64, second: u64) -> bool {
        holds(self.0, pair(word, second), PAIR)
    }

    /// Fetches what [`may_hold`](Self::may_hold) will look at; the result is of no use but to be waited for.
    #[inline]
    pub(super) fn fetch(self, word: u64, second: u64) -> u64 {
        self.0[place(self.0, pair(word, second))]
    }
}

/// Whether the block of `hash` holds its bits.
#[inline(always)]
fn holds(blocks: &[u64], hash: u64, role: u32) -> bool {
    let bits = bits(hash, role);
    blocks[place(blocks, hash)] & bits == bits
}

/// In which of `blocks`, as many as a power of two, the bits of `hash` lie.
#[inline(always)]
fn place(blocks: &[u64], hash: u64) -> usize {
    (hash >> 36) as usize & (blocks.len() - 1)
}

#[inline(always)]
fn pair(word: u64, second: u64) -> u64 {
    super::hash::mix(word.rotate_left(32) ^ second)
}
