//! Where words with a capital begin, as far as bytes tell.

use super::blocks::{HIGH, LOW};

/// Where names may begin in `text`, ascending: at each capital of ASCII that follows neither a capital nor a digit, and
/// at each run of characters beyond ASCII that does not go on a word.
///
/// Eight bytes are looked at in one register, without branches (Lamport 1975); of the few that may begin a name, the
/// byte before decides.
pub(crate) fn capitals(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    // English has one in some fifteen bytes.
    let mut found = Vec::with_capacity(text.len() / 12);
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut wide_before = 0;
    for (rank, eight) in eights.iter().enumerate() {
        let value = u64::from_le_bytes(*eight);
        push_starts(bytes, 8 * rank, starts(value, wide_before), &mut found);
        wide_before = value & HIGH;
    }
    let mut last = [b' '; 8];
    last[..rest.len()].copy_from_slice(rest);
    push_starts(bytes, bytes.len() - rest.len(), starts(u64::from_le_bytes(last), wide_before), &mut found);
    found
}

/// The capitals, and the first bytes of runs beyond ASCII, by their high bits; `wide_before` are the bytes beyond ASCII
/// of the eight before.
#[inline(always)]
fn starts(value: u64, wide_before: u64) -> u64 {
    let wide = value & HIGH;
    let upper = between(value & !HIGH, b'A', b'Z') & !wide;
    upper | wide & !(wide << 8 | wide_before >> 56)
}

/// Adds those of `starts`, of the eight bytes from `first` on, that go on no word.
#[inline(always)]
fn push_starts(bytes: &[u8], first: usize, mut starts: u64, found: &mut Vec<usize>) {
    while starts != 0 {
        let at = first + starts.trailing_zeros() as usize / 8;
        if begins_word(bytes, at) {
            found.push(at);
        }
        starts &= starts - 1;
    }
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
