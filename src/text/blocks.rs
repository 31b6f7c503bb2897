//! A text in blocks of 64 bytes, as bit masks.
//!
//! Bits tell of each byte, all of a block at once, whether it is a letter or a
//! digit of ASCII, whether it is beyond ASCII, and whether it is a space. What
//! is none of these is a mark, of which prose has few. Beyond ASCII two sorts of
//! characters are told from all others: the letters of Russian, so that its
//! words are read as quickly as English ones, and the dashes, quotation marks
//! and no-break spaces that stand in texts of every language. So whoever looks
//! for words or for sentence ends goes from one set bit to the next and sees no
//! other byte.
//!
//! The masks are made sixteen bytes at a time, without branches, in the vectors
//! that every processor of its kind has (the crate `wide`).

use wide::u8x16;

/// The bytes of a block.
pub(crate) const BLOCK: usize = 64;

/// The lowest bit of each of eight bytes.
pub(crate) const LOW: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// What 64 bytes are, one bit a byte, the first byte lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Block {
    /// Letters, digits and underscores of ASCII.
    words: u64,
    /// Bytes of characters beyond ASCII.
    wide: u64,
    /// Bytes of [plain Cyrillic letters](plain_len), and first bytes of other
    /// letters from U+0400 to U+047F.
    cyrillic: u64,
    /// The first bytes of [punctuation](punctuation_len) beyond ASCII.
    signs: u64,
    /// The other bytes of it.
    sign_tails: u64,
    /// Spaces; line ends and tabs are marks.
    spaces: u64,
    line_feeds: u64,
    /// Capitals and digits of ASCII.
    capitals: u64,
    digits: u64,
    /// Full stops, exclamation and question marks, and line ends of ASCII.
    stops: u64,
    /// Whether hashtags may begin in it.
    pub(crate) has_hash: bool,
}

impl Block {
    #[inline(always)]
    fn of(bytes: &[u8; BLOCK]) -> Self {
        let mut block = Self::default();
        for (vector, shift) in vectors(bytes) {
            let letters = between(vector | u8x16::splat(0x20), b'a', b'z');
            let digits = between(vector, b'0', b'9');
            block.words |= mask(letters | digits | is(vector, b'_')) << shift;
            block.capitals |= mask(between(vector, b'A', b'Z')) << shift;
            block.digits |= mask(digits) << shift;
            block.wide |= mask(vector) << shift;
            block.spaces |= mask(is(vector, b' ')) << shift;
            block.line_feeds |= mask(is(vector, b'\n')) << shift;
            let line_ends = between(vector, b'\n', b'\r');
            block.stops |= mask(line_ends | is(vector, b'.') | is(vector, b'!') | is(vector, b'?')) << shift;
            block.has_hash |= mask(is(vector, b'#')) != 0;
        }
        block
    }

    /// Letters and digits that words can be read of eight bytes at a time.
    #[inline]
    pub(crate) fn plain(self) -> u64 {
        self.words | self.cyrillic
    }

    /// Bytes of characters that have to be looked at one by one.
    #[inline]
    pub(crate) fn rare(self) -> u64 {
        self.wide & !(self.cyrillic | self.signs | self.sign_tails)
    }

    /// Runs of these may be words.
    #[inline]
    pub(crate) fn letters(self) -> u64 {
        self.plain() | self.rare()
    }

    /// Full stops, exclamation and question marks, and line ends of ASCII.
    #[inline]
    pub(crate) fn stops(self) -> u64 {
        self.stops
    }

    /// Bytes beyond ASCII with which other marks and line ends may begin.
    #[inline]
    pub(crate) fn wide_marks(self) -> u64 {
        self.rare() | self.signs
    }

    /// Bytes of characters beyond ASCII.
    #[inline]
    pub(crate) fn wide(self) -> u64 {
        self.wide
    }

    /// Capitals of ASCII.
    #[inline]
    pub(crate) fn capitals(self) -> u64 {
        self.capitals
    }

    /// Digits of ASCII.
    #[inline]
    pub(crate) fn digits(self) -> u64 {
        self.digits
    }

    /// Spaces and line feeds.
    #[inline]
    pub(crate) fn gaps(self) -> u64 {
        self.spaces | self.line_feeds
    }

    /// The first bytes of what is neither word nor space.
    #[inline]
    pub(crate) fn marks(self) -> u64 {
        !(self.words | self.wide | self.spaces) | self.signs
    }
}

/// The bytes of a block as vectors, and how many bytes stand before each.
#[inline(always)]
fn vectors(bytes: &[u8; BLOCK]) -> impl Iterator<Item = (u8x16, usize)> {
    bytes.as_chunks().0.iter().enumerate().map(|(rank, bytes)| (u8x16::new(*bytes), 16 * rank))
}

/// All bits of each byte that is `wanted`.
#[inline(always)]
fn is(vector: u8x16, wanted: u8) -> u8x16 {
    vector.simd_eq(u8x16::splat(wanted))
}

/// All bits of each byte that lies from `first` to `last`.
#[inline(always)]
pub(super) fn between(vector: u8x16, first: u8, last: u8) -> u8x16 {
    vector.max(u8x16::splat(first)).min(u8x16::splat(last)).simd_eq(vector)
}

/// The highest bit of each byte, that of the first byte lowest.
#[inline(always)]
pub(super) fn mask(vector: u8x16) -> u64 {
    vector.to_bitmask().into()
}

/// Calls `found` with each place of `text` at which one of the `wanted` bytes stands, ascending.
pub(crate) fn each_place_of(wanted: [u8; 2], text: &[u8], mut found: impl FnMut(usize)) {
    let (blocks, rest) = text.as_chunks();
    let last = filled_up(rest, 0);
    for (rank, block) in blocks.iter().chain([&last]).enumerate() {
        let places = vectors(block).map(|(vector, shift)| mask(is(vector, wanted[0]) | is(vector, wanted[1])) << shift);
        let mut places = places.fold(0, |all, places| all | places);
        while places != 0 {
            let at = rank * BLOCK + places.trailing_zeros() as usize;
            places &= places - 1;
            // Where zeros are wanted those behind the end are none.
            if at < text.len() {
                found(at);
            }
        }
    }
}

/// The blocks of `text`; the last one is filled up with spaces.
#[inline]
pub(crate) fn blocks(text: &[u8]) -> Blocks<'_> {
    Blocks { text, at: 0, before: Before::default() }
}

/// The blocks of a text, from left to right.
pub(crate) struct Blocks<'t> {
    text: &'t [u8],
    at: usize,
    before: Before,
}

/// What a block leaves to the one behind it, in its lowest bits.
#[derive(Clone, Copy, Default)]
struct Before {
    /// Whether its last byte begins a Cyrillic letter, and on which side that lies.
    lead: u64,
    side: u64,
    /// The bytes of punctuation that go on.
    tails: u64,
}

impl Blocks<'_> {
    /// Which bytes of a block are Cyrillic, which are first bytes of punctuation, and which are other bytes of it.
    #[inline]
    fn sort_wide(&mut self, bytes: &[u8; BLOCK]) -> [u64; 3] {
        let (mut leads, mut sides, mut signs) = (0, 0, 0);
        for (vector, shift) in vectors(bytes) {
            let is_late = is(vector, 0xD1);
            let lead = is(vector, 0xD0) | is_late;
            leads |= mask(lead) << shift;
            sides |= mask(is_late | between(vector, 0x90, 0xBF)) << shift;
            // Punctuation begins with one of two bytes that differ in one bit.
            signs |= mask(is(vector | u8x16::splat(0x20), 0xE2)) << shift;
        }
        let trails = (leads << 1 | self.before.lead) & (sides ^ (sides << 1 | self.before.side));
        let (mut first_bytes, mut tail_bytes) = (0, self.before.tails);
        self.before = Before { lead: leads >> (BLOCK - 1), side: sides >> (BLOCK - 1), tails: 0 };
        while signs != 0 {
            let bit = signs.trailing_zeros();
            signs &= signs - 1;
            let len = punctuation_len(&self.text[self.at + bit as usize..]);
            if len > 0 {
                let tails = ((1_u128 << (len - 1)) - 1) << (bit + 1);
                first_bytes |= 1 << bit;
                tail_bytes |= tails as u64;
                self.before.tails |= (tails >> BLOCK) as u64;
            }
        }
        [leads | trails, first_bytes, tail_bytes]
    }
}

impl Iterator for Blocks<'_> {
    type Item = Block;

    #[inline(always)]
    fn next(&mut self) -> Option<Block> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let last;
        let bytes = match rest.first_chunk() {
            Some(bytes) => bytes,
            None => {
                last = filled_up(rest, b' ');
                &last
            }
        };
        let mut block = Block::of(bytes);
        if block.wide != 0 {
            [block.cyrillic, block.signs, block.sign_tails] = self.sort_wide(bytes);
        }
        self.at += BLOCK;
        Some(block)
    }
}

/// `rest`, and behind it as much `filling` as it is short.
#[cold]
#[inline(never)]
pub(crate) fn filled_up<const COUNT: usize>(rest: &[u8], filling: u8) -> [u8; COUNT] {
    let mut bytes = [filling; COUNT];
    bytes[..rest.len()].copy_from_slice(rest);
    bytes
}

/// How many bytes of plain letters `eight` begins with: ASCII letters, digits
/// and underscores, and Cyrillic letters that fold to their own small letters,
/// `а` to `я`. A letter that `eight` cuts does not count.
#[inline]
pub(crate) fn plain_len(eight: u64) -> usize {
    let leads = cyrillic_leads(eight);
    let sides = cyrillic_sides(eight, leads);
    let trails = (leads << 8) & (sides ^ sides << 8);
    let others = !(words(eight) | trails | trails >> 8) & HIGH;
    others.trailing_zeros() as usize / 8
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

/// The bytes of the mark beyond ASCII that `text` begins with, if it is one that
/// ends every word: a no-break space, `«`, `»`, and the dashes, quotation marks
/// and dots from U+2010 to U+2026. 0 if there is none.
#[inline]
pub(crate) fn punctuation_len(text: &[u8]) -> usize {
    match text {
        [0xC2, 0xA0 | 0xAB | 0xBB, ..] => 2,
        [0xE2, 0x80, 0x90..=0xA6, ..] => 3,
        _ => 0,
    }
}

/// The bytes that letters from U+0400 to U+047F begin with, by their high bits.
#[inline]
fn cyrillic_leads(value: u64) -> u64 {
    equal(value | LOW, 0xD1)
}

/// Two bits of which just one is set, at the high bits of a lead and of the
/// byte behind it, in each letter from `А` to `я`: D0 goes with 90 to BF, D1
/// with 80 to 8F.
#[inline]
fn cyrillic_sides(value: u64, leads: u64) -> u64 {
    ((value << 7) & leads) | ((value << 2 | value << 3) & !leads & HIGH)
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

/// The bytes that are `wanted`, by their high bits.
#[inline]
fn equal(value: u64, wanted: u8) -> u64 {
    let differing = value ^ (LOW * u64::from(wanted));
    !((differing & !HIGH) + !HIGH) & !differing & HIGH
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_word(byte: u8) -> bool {
        byte.is_ascii_alphanumeric() || byte == b'_'
    }

    /// The bytes of the plain letters that `text` begins with.
    fn naive_plain_len(text: &str) -> usize {
        let is_plain = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | 'А'..='я');
        text.chars().take_while(is_plain).map(char::len_utf8).sum()
    }

    proptest! {
        #[test]
        fn masks_tell_what_each_byte_of_ascii_is(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            for (rank, block) in blocks(&bytes).enumerate() {
                let mut has_hash = false;
                for bit in 0..BLOCK {
                    let byte = bytes.get(BLOCK * rank + bit).copied().unwrap_or(b' ');
                    prop_assert_eq!(block.words >> bit & 1 == 1, is_word(byte));
                    prop_assert_eq!(block.wide >> bit & 1 == 1, !byte.is_ascii());
                    prop_assert_eq!(block.spaces >> bit & 1 == 1, byte == b' ');
                    prop_assert_eq!(block.gaps() >> bit & 1 == 1, byte == b' ' || byte == b'\n');
                    prop_assert_eq!(block.capitals >> bit & 1 == 1, byte.is_ascii_uppercase());
                    prop_assert_eq!(block.digits >> bit & 1 == 1, byte.is_ascii_digit());
                    prop_assert_eq!(block.stops >> bit & 1 == 1, b".!?\n\r\x0b\x0c".contains(&byte));
                    has_hash |= byte == b'#';
                }
                prop_assert_eq!(block.has_hash, has_hash);
            }
        }

        #[test]
        fn places_of_bytes_are_found_in_their_order(bytes in proptest::collection::vec(0..4_u8, 0..200)) {
            let mut found = Vec::new();
            each_place_of([0, 2], &bytes, |at| found.push(at));
            let expected: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] % 2 == 0).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn masks_tell_letters_and_marks_beyond_ascii(text in "[a .Аяёр№\u{301}é«\u{a0}—’中😀]{0,90}") {
            let all: Vec<Block> = blocks(text.as_bytes()).collect();
            let bit = |mask: fn(Block) -> u64, at: usize| mask(all[at / BLOCK]) >> (at % BLOCK) & 1 == 1;
            for (start, character) in text.char_indices() {
                let is_sign = matches!(character, '«' | '\u{a0}' | '—' | '’');
                let is_plain = naive_plain_len(&text[start..]) > 0;
                let is_rare = !is_sign && !is_plain && !character.is_ascii();
                prop_assert_eq!(bit(Block::marks, start), is_sign || character == '.', "{}", character);
                for at in start..start + character.len_utf8() {
                    let is_lead = at == start && ('\u{400}'..='\u{47f}').contains(&character);
                    prop_assert_eq!(bit(Block::plain, at), is_plain || is_lead, "{}", character);
                    prop_assert_eq!(bit(Block::rare, at), is_rare && !is_lead, "{}", character);
                }
            }
        }

        #[test]
        fn words_are_as_long_as_their_letters(bytes in any::<[u8; 8]>()) {
            let len = bytes.iter().take_while(|byte| is_word(**byte)).count();
            prop_assert_eq!(word_len(u64::from_le_bytes(bytes)), len);
        }

        #[test]
        fn words_end_where_their_letters_do(text in "[a_0é .]{0,40}", at in 0..40_usize) {
            let is_word = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_';
            let len = text.as_bytes().iter().skip(at).take_while(is_word).count();
            prop_assert_eq!(word_end(text.as_bytes(), at), at + len);
        }

        #[test]
        fn plain_words_are_as_long_as_their_letters(text in "[aяАрПё.é]{8}") {
            let eight: [u8; 8] = text.as_bytes()[..8].try_into().expect("eight bytes");
            let whole: String = String::from_utf8_lossy(&eight).into_owned();
            prop_assert_eq!(plain_len(u64::from_le_bytes(eight)), naive_plain_len(&whole));
        }
    }
}
