//! Where words with a capital begin, as far as bytes tell.

use memchr::memchr;

use super::blocks::{BLOCK, Block};
use super::runs::count_leading;
use crate::span::Span;

/// Where words with a capital begin in a text.
#[derive(Debug, Default)]
pub(crate) struct Capitals {
    /// Where names may begin, ascending: at each capital of ASCII that follows neither a capital nor a digit, and at
    /// each run of characters beyond ASCII that does not go on a word.
    pub(crate) starts: Vec<usize>,
    /// Those of `starts` that follow one another with one space, or one line end, between them: of two words with
    /// capitals side by side.
    pub(crate) pairs: Vec<(usize, usize)>,
    /// Those that follow one another with small words between that may be a part of a name: "Ursula von der Leyen".
    pub(crate) bridged: Vec<(usize, usize)>,
    before: Before,
}

/// What a block leaves to the one behind it.
#[derive(Debug, Default)]
struct Before {
    /// Whether its last byte is a capital or a digit, in the lowest bit.
    joined: u64,
    /// Whether its last byte is beyond ASCII, in the lowest bit.
    wide: u64,
    /// How many spaces and line ends stand behind the last capital; two or more where there are more.
    gaps: usize,
}

/// Capitals of a part of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CapitalsIn<'c> {
    pub(crate) starts: &'c [usize],
    pub(crate) pairs: &'c [(usize, usize)],
    pub(crate) bridged: &'c [(usize, usize)],
}

/// The bytes of a name's word and of the small words behind it, at most.
const LONGEST_BRIDGE: usize = 32;

impl Capitals {
    /// None yet, with room for those of `text`.
    pub(crate) fn with_room_for(text: &str) -> Self {
        Self {
            // English has one in some fifteen bytes.
            starts: Vec::with_capacity(text.len() / 12),
            pairs: Vec::with_capacity(text.len() / 48),
            bridged: Vec::new(),
            before: Before::default(),
        }
    }

    /// Adds those of the next `block` of `bytes`, which stands at `base`.
    ///
    /// The masks tell which bytes may begin a name, all of a block at once; only of those beyond ASCII is the byte
    /// before looked at.
    #[inline]
    pub(crate) fn push(&mut self, block: Block, base: usize, bytes: &[u8]) {
        let Before { joined, wide, .. } = self.before;
        let joining = block.capitals() | block.digits();
        let wide_starts = block.wide() & !(block.wide() << 1 | wide);
        let mut starts = block.capitals() & !(joining << 1 | joined) | wide_starts;
        self.before.joined = joining >> (BLOCK - 1);
        self.before.wide = block.wide() >> (BLOCK - 1);
        let mut gaps = block.gaps();
        while starts != 0 {
            let at = base + starts.trailing_zeros() as usize;
            let (bit, until) = (starts & starts.wrapping_neg(), starts ^ (starts - 1));
            starts &= !bit;
            if bit & wide_starts == 0 || !follows_word(bytes, at) {
                self.before.gaps += one_or_two(gaps & until);
                gaps &= !until;
                self.push_start(at, bytes);
            }
        }
        self.before.gaps += one_or_two(gaps);
    }

    #[inline(always)]
    fn push_start(&mut self, at: usize, bytes: &[u8]) {
        if let Some(last) = self.starts.last() {
            match self.before.gaps {
                0 => {}
                1 => self.pairs.push((*last, at)),
                _ if may_be_bridge(&bytes[*last..at]) => self.bridged.push((*last, at)),
                _ => {}
            }
        }
        self.starts.push(at);
        self.before.gaps = 0;
    }

    /// All of them.
    pub(crate) fn all(&self) -> CapitalsIn<'_> {
        CapitalsIn { starts: &self.starts, pairs: &self.pairs, bridged: &self.bridged }
    }
}

impl<'c> CapitalsIn<'c> {
    /// Those in `span`; those behind it are left.
    pub(crate) fn take(&mut self, span: Span) -> CapitalsIn<'c> {
        CapitalsIn {
            starts: take(&mut self.starts, span, |at| (*at, *at)),
            pairs: take(&mut self.pairs, span, |pair| *pair),
            bridged: take(&mut self.bridged, span, |pair| *pair),
        }
    }
}

/// The first run of `items` that stand in `span`, by their first and last places; what stands behind them is left.
fn take<'c, T>(items: &mut &'c [T], span: Span, place: impl Fn(&T) -> (usize, usize)) -> &'c [T] {
    let behind = &items[count_leading(items, |item| place(item).0 < span.start)..];
    let (inside, rest) = behind.split_at(count_leading(behind, |item| place(item).1 < span.end));
    *items = rest;
    inside
}

/// Whether the words of `between` behind its first one may stand inside a name, by the first letter of the first of
/// them: "de la", "von der", "bin", "le".
#[inline]
fn may_be_bridge(between: &[u8]) -> bool {
    let second = || memchr(b' ', between).and_then(|space| between.get(space + 1));
    between.len() <= LONGEST_BRIDGE && second().is_some_and(|letter| BRIDGE_LETTERS.contains(letter))
}

/// The first letters of particles.
const BRIDGE_LETTERS: &[u8] = b"dvbl";

/// How many bits are set; two where there are more.
#[inline(always)]
fn one_or_two(bits: u64) -> usize {
    usize::from(bits != 0) + usize::from(bits & bits.wrapping_sub(1) != 0)
}

/// Whether the character at `at` goes on a word of ASCII.
#[inline]
fn follows_word(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::Capitals;
    use crate::text::blocks::{BLOCK, blocks};

    fn capitals(text: &str) -> Capitals {
        let mut capitals = Capitals::with_room_for(text);
        for (rank, block) in blocks(text.as_bytes()).enumerate() {
            capitals.push(block, rank * BLOCK, text.as_bytes());
        }
        capitals
    }

    fn marked(text: &str) -> String {
        let mut marked = text.to_owned();
        capitals(text).starts.into_iter().rev().for_each(|at| marked.insert(at, '|'));
        marked
    }

    #[test]
    fn words_with_a_capital_begin_here() {
        for text in [
            "|Mr. |Dzharov met |T.|Mamytov in the |USA.",
            "#|Stand|With|Ukraine 5A |Mc|Cain",
            "|«Россия» |и |Élysée, café au lait",
            "|A |B |C",
            "",
        ] {
            assert_eq!(marked(&text.replace('|', "")), text);
        }
    }

    #[test]
    fn words_with_capitals_stand_side_by_side() {
        let text = "Mr. Dzharov met Mars\nSariev of the Office, Central Asia;  Then X";
        let pairs = capitals(text).pairs.into_iter();
        let words: Vec<&str> = pairs.map(|(one, other)| &text[one..other]).collect();
        assert_eq!(words, ["Mr. ", "Mars\n", "Office, ", "Central ", "Then "]);
    }

    #[test]
    fn small_words_of_names_stand_between_capitals() {
        let text = "Ursula von der Leyen, Salman bin Abdulaziz and Eduardo de\nSantos met Lula da Silva for talks.";
        let bridged = capitals(text).bridged.into_iter();
        let words: Vec<&str> = bridged.map(|(one, other)| &text[one..other]).collect();
        assert_eq!(words, ["Ursula von der ", "Salman bin ", "Eduardo de\n", "Lula da "]);
    }
}
