//! A hash by which two machines tell that they know the same.

/// A hash of a sequence of byte strings: the same on every machine, and not made
/// to withstand forgery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// Takes in `bytes`, and that they end here.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.mix(u64::from_le_bytes(*word)));
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.mix(u64::from_le_bytes(last));
        self.mix(bytes.len() as u64);
    }

    /// The hash of all that was taken in.
    pub(crate) fn value(self) -> u64 {
        self.0
    }

    /// FNV-1a (Fowler, Noll and Vo) by words of eight bytes instead of one, with the upper
    /// half folded down, which a multiplication alone would never do.
    fn mix(&mut self, word: u64) {
        let product = (self.0 ^ word).wrapping_mul(0x0100_0000_01b3);
        self.0 = (product ^ (product >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}
