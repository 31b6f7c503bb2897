//! The letters of all names.

/// How the places of records are counted, so that 30 bits reach over 4 GiB.
const UNIT: usize = 4;
/// The bytes before the letters of a name: its number and its length.
const HEAD: usize = 8;

/// Names one behind the other, each behind its number and its length, so that
/// whoever looks one up goes to one place.
#[derive(Default)]
pub(super) struct Records {
    bytes: Vec<u8>,
    count: u32,
}

impl Records {
    /// Adds a name and returns its record.
    ///
    /// # Panics
    ///
    /// When the names take more than 4 GiB.
    pub(super) fn push(&mut self, name: &[u8]) -> u32 {
        let record = self.bytes.len() / UNIT;
        assert!(record < (1 << 30) - 1, "the names of a matcher take no more than 4 GiB");
        self.bytes.extend_from_slice(&self.count.to_le_bytes());
        self.bytes.extend_from_slice(&(name.len() as u32).to_le_bytes());
        self.bytes.extend_from_slice(name);
        self.bytes.resize(self.bytes.len().next_multiple_of(UNIT), 0);
        self.count += 1;
        record as u32
    }

    /// The letters of the name of `record`.
    #[inline]
    pub(super) fn text(&self, record: u32) -> &[u8] {
        let at = record as usize * UNIT;
        let len = self.word(at + 4) as usize;
        &self.bytes[at + HEAD..at + HEAD + len]
    }

    /// The number of the name of `record`, in the order in which they were added.
    #[inline]
    pub(super) fn number(&self, record: u32) -> u32 {
        self.word(record as usize * UNIT)
    }

    /// Fetches the ends of `record`, whose name may have `len` bytes; the result is of no use but to be waited for.
    #[inline]
    pub(super) fn fetch(&self, record: u32, len: usize) -> u8 {
        let at = record as usize * UNIT;
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or_default();
        byte(at) ^ byte(at + HEAD + len)
    }

    #[inline]
    fn word(&self, at: usize) -> u32 {
        self.bytes[at..].first_chunk().map_or(0, |word| u32::from_le_bytes(*word))
    }

    pub(super) fn shrink_to_fit(&mut self) {
        self.bytes.shrink_to_fit();
    }

    /// The bytes of memory that they take.
    pub(super) fn bytes(&self) -> usize {
        self.bytes.capacity()
    }
}
