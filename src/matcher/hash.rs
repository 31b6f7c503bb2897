//! Hashes of words, and of names word by word.
//!
//! A word's hash begins with its first eight bytes and its length, in one
//! register. That is all that the filter asks for, so that nearly every word
//! of a text costs one load and one multiplication. To change the hash, change
//! `mix`: nothing else knows how bits are spread.

use crate::text::blocks::word_len;

/// Odd, without a pattern: the digits of the golden ratio.
const RATIO: u64 = 0x9e37_79b9_7f4a_7c15;
/// Lets marks be no words.
const MARK: u64 = 1 << 32;

/// Spreads the bits of `value`: both halves of its product with an odd number
/// ("folded multiply", as wyhash and foldhash have it).
#[inline]
pub(super) fn mix(value: u64) -> u64 {
    let product = u128::from(value ^ 0x1319_8a2e_0370_7344) * u128::from(RATIO);
    (product >> 64) as u64 ^ product as u64
}

/// What letters count as when words are compared.
pub(super) trait Hashing {
    /// Bits that are set in every byte before it is hashed: with that of small
    /// letters, `A` and `a` are one.
    const EVERY: u64;
}

/// The hash of a word by its first eight bytes and its length; `first` holds
/// what stands behind a shorter word, which does not count.
#[inline]
pub(super) fn head<H: Hashing>(first: u64, len: usize) -> u64 {
    let first =
        if len < 8 { first & ((1 << (8 * len)) - 1) | (H::EVERY & ((1 << (8 * len)) - 1)) } else { first | H::EVERY };
    mix(first ^ (len as u64).wrapping_mul(RATIO))
}

/// The eight bytes at `at`; zeros behind the end.
#[inline]
pub(super) fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at + 8).and_then(|eight| eight.first_chunk::<8>()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => last_eight(bytes, at),
    }
}

#[cold]
fn last_eight(bytes: &[u8], at: usize) -> u64 {
    let mut eight = [0; 8];
    let rest = &bytes[at.min(bytes.len())..];
    let len = rest.len().min(8);
    eight[..len].copy_from_slice(&rest[..len]);
    u64::from_le_bytes(eight)
}

/// The hash of the word `bytes[start..end]`, from that of its head.
#[inline]
pub(super) fn whole<H: Hashing>(head: u64, bytes: &[u8], start: usize, end: usize) -> u64 {
    let mut hash = head;
    let mut at = start + 8;
    while at < end {
        let len = (end - at).min(8);
        hash = mix(hash ^ self::head::<H>(eight(bytes, at), len));
        at += 8;
    }
    hash
}

/// The hash of the word `bytes[start..end]`.
#[inline]
pub(super) fn word<H: Hashing>(bytes: &[u8], start: usize, end: usize) -> u64 {
    whole::<H>(head::<H>(eight(bytes, start), end - start), bytes, start, end)
}

/// The end of the ASCII letters and digits at `at`.
#[inline]
pub(super) fn ascii_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        let len = word_len(eight(bytes, end));
        end += len;
        if len < 8 {
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
