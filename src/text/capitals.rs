//! Where words with a capital begin, as far as bytes tell.

use super::blocks::{HIGH, LOW};

/// Where names may begin in `text`, ascending: at each capital of ASCII that follows neither a capital nor a digit, and
/// at each run of characters beyond ASCII that does not go on a word.
///
/// Eight bytes are looked at in one register, without branches (Lamport 1975).
pub(crate) fn capitals(text: &str) -> Vec<usize> {
    // English has one in some fifteen bytes.
    let mut found = Vec::with_capacity(text.len() / 12);
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [b' '; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mut before = Classes::default();
    for (rank, eight) in eights.iter().chain([&last]).enumerate() {
        let classes = Classes::of(u64::from_le_bytes(*eight));
        let behind_capital = classes.upper_or_digit << 8 | before.upper_or_digit >> 56;
        let behind_word = classes.word_or_wide << 8 | before.word_or_wide >> 56;
        let mut starts = classes.upper & !behind_capital | classes.wide & !behind_word;
        while starts != 0 {
            found.push(8 * rank + starts.trailing_zeros() as usize / 8);
            starts &= starts - 1;
        }
        before = classes;
    }
    found
}

/// What eight bytes are, by their high bits.
#[derive(Clone, Copy, Default)]
struct Classes {
    upper: u64,
    upper_or_digit: u64,
    wide: u64,
    /// Letters and digits of ASCII, and bytes of characters beyond it.
    word_or_wide: u64,
}

impl Classes {
    #[inline]
    fn of(value: u64) -> Self {
        let low = value & !HIGH;
        let wide = value & HIGH;
        let upper = between(low, b'A', b'Z') & !wide;
        let digit = between(low, b'0', b'9') & !wide;
        let letter = between(low | (LOW * 0x20), b'a', b'z') & !wide;
        Self { upper, upper_or_digit: upper | digit, wide, word_or_wide: letter | digit | wide }
    }
}

/// The bytes, all below 128, from `first` to `last`, by their high bits.
#[inline]
fn between(low: u64, first: u8, last: u8) -> u64 {
    (low + LOW * u64::from(0x80 - first)) & !(low + LOW * u64::from(0x7f - last)) & HIGH
}

#[cfg(test)]
mod tests {
    use super::capitals;

    fn marked(text: &str) -> String {
        let mut marked = text.to_owned();
        capitals(text).into_iter().rev().for_each(|at| marked.insert(at, '|'));
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
}
