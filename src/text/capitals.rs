//! Where words with a capital begin, as far as bytes tell.

use memchr::memchr;

use super::blocks::{HIGH, LOW, equal};
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
    /// The capitals of `text`.
    ///
    /// Eight bytes are looked at in one register, without branches (Lamport 1975); of the few that may begin a name,
    /// the byte before decides.
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        // English has one in some fifteen bytes.
        let capitals = Self {
            starts: Vec::with_capacity(text.len() / 12),
            pairs: Vec::with_capacity(text.len() / 48),
            bridged: Vec::new(),
        };
        let mut finder = Finder { bytes, capitals, spaces: 0, wide_before: 0 };
        let (eights, rest) = bytes.as_chunks::<8>();
        for (rank, eight) in eights.iter().enumerate() {
            finder.read(8 * rank, u64::from_le_bytes(*eight));
        }
        let mut last = [b' '; 8];
        last[..rest.len()].copy_from_slice(rest);
        finder.read(bytes.len() - rest.len(), u64::from_le_bytes(last));
        finder.capitals
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
    let before = items.iter().take_while(|item| place(item).0 < span.start).count();
    let behind = &items[before..];
    let (inside, rest) = behind.split_at(behind.iter().take_while(|item| place(item).1 < span.end).count());
    *items = rest;
    inside
}

/// A text on its way.
struct Finder<'t> {
    bytes: &'t [u8],
    capitals: Capitals,
    /// How many spaces and line ends stand behind the last capital, if not more than two.
    spaces: usize,
    /// The bytes beyond ASCII of the last eight, by their high bits.
    wide_before: u64,
}

impl Finder<'_> {
    /// Reads the eight bytes from `first` on.
    #[inline(always)]
    fn read(&mut self, first: usize, eight: u64) {
        let mut starts = starts(eight, self.wide_before);
        let mut spaces = equal(eight, b' ') | equal(eight, b'\n');
        self.wide_before = eight & HIGH;
        while starts != 0 {
            let at = first + starts.trailing_zeros() as usize / 8;
            let before = starts ^ (starts - 1);
            if begins_word(self.bytes, at) {
                self.spaces += one_or_two(spaces & before);
                spaces &= !before;
                self.push(at);
            }
            starts &= starts - 1;
        }
        self.spaces += one_or_two(spaces);
    }

    #[inline(always)]
    fn push(&mut self, at: usize) {
        if let Some(last) = self.capitals.starts.last() {
            if self.spaces == 1 {
                self.capitals.pairs.push((*last, at));
            } else if self.spaces > 1 && may_be_bridge(&self.bytes[*last..at]) {
                self.capitals.bridged.push((*last, at));
            }
        }
        self.capitals.starts.push(at);
        self.spaces = 0;
    }
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

/// The capitals, and the first bytes of runs beyond ASCII, by their high bits; `wide_before` are the bytes beyond ASCII
/// of the eight before.
#[inline(always)]
fn starts(value: u64, wide_before: u64) -> u64 {
    let wide = value & HIGH;
    let upper = between(value & !HIGH, b'A', b'Z') & !wide;
    upper | wide & !(wide << 8 | wide_before >> 56)
}

/// Whether the capital, or the character beyond ASCII, at `at` does not go on a word.
#[inline]
fn begins_word(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
    match bytes[at].is_ascii() {
        true => !(before.is_ascii_uppercase() || before.is_ascii_digit()),
        false => !before.is_ascii_alphanumeric(),
    }
}

/// The bytes, all below 128, from `first` to `last`, by their high bits.
#[inline]
fn between(low: u64, first: u8, last: u8) -> u64 {
    (low + LOW * u64::from(0x80 - first)) & !(low + LOW * u64::from(0x7f - last)) & HIGH
}

#[cfg(test)]
mod tests {
    use super::Capitals;

    fn marked(text: &str) -> String {
        let mut marked = text.to_owned();
        Capitals::of(text).starts.into_iter().rev().for_each(|at| marked.insert(at, '|'));
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
        let pairs = Capitals::of(text).pairs.into_iter();
        let words: Vec<&str> = pairs.map(|(one, other)| &text[one..other]).collect();
        assert_eq!(words, ["Mr. ", "Mars\n", "Office, ", "Central ", "Then "]);
    }

    #[test]
    fn small_words_of_names_stand_between_capitals() {
        let text = "Ursula von der Leyen, Salman bin Abdulaziz and Eduardo de\nSantos met Lula da Silva for talks.";
        let bridged = Capitals::of(text).bridged.into_iter();
        let words: Vec<&str> = bridged.map(|(one, other)| &text[one..other]).collect();
        assert_eq!(words, ["Ursula von der ", "Salman bin ", "Eduardo de\n", "Lula da "]);
    }
}
