//! A text in blocks of 64 bytes, as bit masks.
//!
//! Four bits are told of each byte, all of a block at once: whether it is a
//! letter or a digit of ASCII, whether it is beyond ASCII, whether it is a
//! space, and whether it is a `#`. What is none of the first three is a mark,
//! of which prose has few. So whoever looks for words or for sentence ends goes
//! from one set bit to the next and sees no other byte.
//!
//! The masks are made eight bytes at a time in a 64-bit register, without
//! branches (SIMD within a register; Lamport 1975, Mycroft 1987).

/// The bytes of a block.
pub(crate) const BLOCK: usize = 64;

/// The lowest bit of each of eight bytes.
pub(super) const LOW: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each.
pub(super) const HIGH: u64 = 0x8080_8080_8080_8080;

/// What 64 bytes are, one bit a byte, the first byte lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Block {
    /// Letters, digits and underscores of ASCII.
    pub(crate) words: u64,
    /// Bytes of characters beyond ASCII.
    pub(crate) wide: u64,
    /// Spaces; line ends and tabs are marks.
    pub(crate) spaces: u64,
    /// The marks that hashtags begin with.
    pub(crate) hashes: u64,
}

impl Block {
    #[inline]
    pub(crate) fn of(bytes: &[u8; BLOCK]) -> Self {
        let mut block = Self::default();
        let (eights, _) = bytes.as_chunks::<8>();
        for (rank, eight) in eights.iter().enumerate() {
            let value = u64::from_le_bytes(*eight);
            let shift = 7 - rank;
            block.words |= words(value) >> shift;
            block.wide |= (value & HIGH) >> shift;
            block.spaces |= equal(value, b' ') >> shift;
            block.hashes |= equal(value, b'#') >> shift;
        }
        Self {
            words: transposed(block.words),
            wide: transposed(block.wide),
            spaces: transposed(block.spaces),
            hashes: transposed(block.hashes),
        }
    }

    /// Runs of these may be words.
    #[inline]
    pub(crate) fn letters(self) -> u64 {
        self.words | self.wide
    }

    /// ASCII that is neither word nor space.
    #[inline]
    pub(crate) fn marks(self) -> u64 {
        !(self.words | self.wide | self.spaces)
    }
}

/// The blocks of `text`; the last one is filled up with spaces.
pub(crate) fn blocks(text: &[u8]) -> impl Iterator<Item = Block> {
    let (whole, rest) = text.as_chunks::<BLOCK>();
    let mut last = [b' '; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    let last = (!rest.is_empty()).then(|| Block::of(&last));
    whole.iter().map(Block::of).chain(last)
}

/// How many ASCII letters, digits and underscores `eight` begins with.
#[inline]
pub(crate) fn word_len(eight: u64) -> usize {
    let others = !words(eight) & HIGH;
    others.trailing_zeros() as usize / 8
}

/// The end of the ASCII letters, digits and underscores of `bytes` from `at` on.
#[inline]
pub(crate) fn word_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some(eight) = bytes.get(end..).and_then(<[u8]>::first_chunk::<8>) {
        let len = word_len(u64::from_le_bytes(*eight));
        end += len;
        if len < 8 {
            return end;
        }
    }
    let is_other = |byte: &u8| !(byte.is_ascii_alphanumeric() || *byte == b'_');
    let rest = bytes.get(end..).unwrap_or_default();
    end + rest.iter().position(is_other).unwrap_or(rest.len())
}

/// The bytes that are letters, digits or underscores of ASCII, by their high bits.
#[inline]
fn words(value: u64) -> u64 {
    let low = value & !HIGH;
    let small = low | (LOW * 0x20);
    let letters = at_least(small, b'a') & !at_least(small, b'z' + 1);
    let digits = at_least(low, b'0') & !at_least(low, b'9' + 1);
    (letters | digits | equal(low, b'_')) & !value & HIGH
}

/// The bytes, all below 128, that are `least` or more, by their high bits.
#[inline]
fn at_least(low: u64, least: u8) -> u64 {
    low + LOW * u64::from(0x80 - least)
}

/// The bytes that are `wanted`, an ASCII character, by their high bits.
#[inline]
pub(super) fn equal(value: u64, wanted: u8) -> u64 {
    let differing = value ^ (LOW * u64::from(wanted));
    !((differing & !HIGH) + !HIGH) & !differing & HIGH
}

/// Eight bytes of eight bits, with rows and columns changed (Warren, Hacker's
/// Delight, 7-3): bit 0 of all bytes comes first, then bit 1.
#[inline]
fn transposed(matrix: u64) -> u64 {
    let mut bits = matrix;
    for (shift, mask) in [(7, 0x00AA_00AA_00AA_00AA), (14, 0x0000_CCCC_0000_CCCC), (28, 0x0000_0000_F0F0_F0F0)] {
        let moved = (bits ^ (bits >> shift)) & mask;
        bits ^= moved ^ (moved << shift);
    }
    bits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn masks_tell_what_each_byte_is(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            for (rank, block) in blocks(&bytes).enumerate() {
                for bit in 0..BLOCK {
                    let byte = bytes.get(BLOCK * rank + bit).copied().unwrap_or(b' ');
                    prop_assert_eq!(block.words >> bit & 1 == 1, byte.is_ascii_alphanumeric() || byte == b'_');
                    prop_assert_eq!(block.wide >> bit & 1 == 1, !byte.is_ascii());
                    prop_assert_eq!(block.spaces >> bit & 1 == 1, byte == b' ');
                    prop_assert_eq!(block.hashes >> bit & 1 == 1, byte == b'#');
                }
            }
        }

        #[test]
        fn words_are_as_long_as_their_letters(bytes in any::<[u8; 8]>()) {
            let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
            let len = bytes.iter().take_while(|byte| is_word(byte)).count();
            prop_assert_eq!(word_len(u64::from_le_bytes(bytes)), len);
        }

        #[test]
        fn words_end_where_their_letters_do(text in "[a_0é .]{0,40}", at in 0..40_usize) {
            let is_word = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_';
            let len = text.as_bytes().iter().skip(at).take_while(is_word).count();
            prop_assert_eq!(word_end(text.as_bytes(), at), at + len);
        }
    }
}
