//! Hashes of words, and of names word by word.
//!
//! A word's hash begins with its head: its first eight bytes, in one register, or
//! sixteen of letters of two bytes. That is all that the filter asks for, so that nearly every word of a text costs one
//! load and one multiplication. Its length does not count, for no byte of a shorter word is zero, and longer ones
//! are told apart by their last eight bytes. To change the hash, change `mix`: nothing else knows how bits are spread.

use crate::text::blocks::{plain_len, word_len};

/// Odd, without a pattern: the digits of the golden ratio.
const RATIO: u64 = 0x9e37_79b9_7f4a_7c15;
/// Lets marks be no words.
const MARK: u64 = 1 << 32;

/// Spreads the bits of `value`: both halves of its product with an odd number
/// ("folded multiply", as wyhash and foldhash have it).
#[inline]
pub(super) fn mix(value: u64) -> u64 {
    let product = u128::from(value) * u128::from(RATIO);
    (product >> 64) as u64 ^ product as u64
}

/// What letters count as when words are compared.
pub(super) trait Hashing {
    /// `eight` bytes of a word, with the same bits set in letters that are compared as one.
    fn spread(eight: u64) -> u64;

    /// In which role of the filter a word of a text stands that begins with `first`.
    fn role(first: u8) -> u32;
}

/// The hash of a word by its first eight bytes, or by the first sixteen where it begins beyond ASCII; what stands behind it does not count.
#[inline(always)]
pub(super) fn head<H: Hashing>(bytes: &[u8], start: usize, len: usize) -> u64 {
    head_of::<H>(eight(bytes, start), bytes, start, len)
}

/// As [`head`], where the word's `first` eight bytes were read.
#[inline(always)]
pub(super) fn head_of<H: Hashing>(first: u64, bytes: &[u8], start: usize, len: usize) -> u64 {
    let start_of = mix(first_of::<H>(first, len));
    if first & 0x80 == 0 {
        return start_of;
    }
    let second = eight(bytes, start + 8);
    let whole = mix(start_of ^ first_of::<H>(second, len.saturating_sub(8)));
    // Chosen, not branched for: lengths are not to be guessed.
    if len > 8 { whole } else { start_of }
}

/// The first `len` bytes of `eight`, spread.
#[inline(always)]
fn first_of<H: Hashing>(eight: u64, len: usize) -> u64 {
    H::spread(eight) & KEEP[len % KEEP.len()]
}

/// For each number of bytes, what keeps so many of eight; all where there are more, or so many that the table ends.
const KEEP: [u64; 64] = {
    let mut keep = [u64::MAX; 64];
    let mut len = 1;
    while len < 8 {
        keep[len] = (1 << (8 * len)) - 1;
        len += 1;
    }
    keep
};

/// The eight bytes at `at`; zeros behind the end.
#[inline]
pub(super) fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|eight| eight.first_chunk::<8>()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => last_eight(bytes, at),
    }
}

#[cold]
#[inline(never)]
fn last_eight(bytes: &[u8], at: usize) -> u64 {
    if let Some(last) = bytes.last_chunk::<8>().filter(|_| at < bytes.len()) {
        return u64::from_le_bytes(*last) >> (8 * (at + 8 - bytes.len()));
    }
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte))
}

/// The hash of the word of `len` bytes at `start`, from that of its head: with
/// every eight bytes of it, and at last the last eight.
#[inline]
pub(super) fn whole<H: Hashing>(head: u64, bytes: &[u8], start: usize, len: usize) -> u64 {
    let mut hash = head;
    let last = (start + len).saturating_sub(8);
    let mut at = start + 8;
    while at < last {
        hash = mix(hash ^ H::spread(eight(bytes, at)));
        at += 8;
    }
    let with_last = mix(hash ^ H::spread(eight(bytes, last)));
    // Chosen, not branched for: most words are short, but which are not is hard to guess.
    if len <= 8 { head } else { with_last }
}

/// The hash of the word of `len` bytes at `start`.
#[inline]
pub(super) fn word<H: Hashing>(bytes: &[u8], start: usize, len: usize) -> u64 {
    whole::<H>(head::<H>(bytes, start, len), bytes, start, len)
}

/// The end of the [plain letters](plain_len) at `at`.
#[inline]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let first = eight(bytes, at);
    let len = word_len(first);
    // Most words are short, of ASCII, and end before ASCII.
    if len < 8 && first >> (8 * len) & 0x80 == 0 {
        return at + len;
    }
    let mut end = at;
    loop {
        let len = plain_len(eight(bytes, end));
        end += len;
        // Of eight bytes that a letter is cut by seven count.
        if len < 7 {
            return end;
        }
    }
}

/// A name, or the beginning of one, as far as it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct State(u64);

impl State {
    /// Behind one more word.
    #[inline]
    pub(super) fn with_word(self, hash: u64) -> Self {
        Self(mix(self.0.rotate_left(21) ^ hash))
    }

    /// Behind one more byte that belongs to no word.
    #[inline]
    pub(super) fn with_mark(self, byte: u8) -> Self {
        Self(mix(self.0.rotate_left(21) ^ (MARK | u64::from(byte))))
    }

    /// Where the table has what is known of it, of `len` places; ascends with the state.
    #[inline]
    pub(super) fn place(self, len: usize) -> usize {
        (((self.0 >> 32) * len as u64) >> 32) as usize
    }

    /// What tells it from others at that place; never 0.
    #[inline]
    pub(super) fn tag(self) -> u32 {
        self.0 as u32 | 1
    }
}
