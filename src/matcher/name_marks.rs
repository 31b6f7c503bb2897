//! Which marks stand in names.

/// The marks that stand in names, as they are compared.
pub(super) struct NameMarks {
    /// The ASCII marks that names begin with, and those of them that no word follows at once.
    opening: [bool; 128],
    opening_none: [bool; 128],
    /// The bytes of a text with which names may go on behind a word, as far as they tell: white space, which is
    /// compared as one, marks that stand in names, and those beyond ASCII.
    inner: [bool; 256],
    /// Whether a name begins with a mark. Marks beyond ASCII may fold to ASCII.
    some_opens: bool,
    /// The bytes of the longest run of marks in a name.
    longest: usize,
}

impl Default for NameMarks {
    fn default() -> Self {
        let inner = std::array::from_fn(|byte| matches!(byte as u8, b'\t'..=b'\r' | b' ' | 0x80..));
        Self { opening: [false; 128], opening_none: [false; 128], inner, some_opens: false, longest: 0 }
    }
}

impl NameMarks {
    /// Notes the mark that ends at `end` in `name`, where the word before it ends at `word_end`, or none stands before it.
    pub(super) fn note(&mut self, name: &[u8], word_end: usize, end: usize) {
        if word_end == 0 {
            self.some_opens = true;
            if let Some(opens) = self.opening.get_mut(usize::from(name[0])) {
                *opens = true;
            }
        }
        self.inner[usize::from(name[end - 1])] = true;
        // The kinds of apostrophes are compared as one.
        self.inner[usize::from(b'`')] |= name[end - 1] == b'\'';
        self.longest = self.longest.max(end - word_end);
    }

    /// Notes a name that begins with `mark`, which no word follows at once.
    pub(super) fn note_alone(&mut self, mark: u8) {
        if let Some(opens) = self.opening_none.get_mut(usize::from(mark)) {
            *opens = true;
        }
    }

    /// Whether a name may begin with the mark whose first byte this is, as it is compared.
    #[inline]
    pub(super) fn open_with(&self, mark: u8) -> bool {
        self.opening.get(usize::from(mark)).copied().unwrap_or(self.some_opens)
    }

    /// Whether a name may begin with this mark, as it is compared, and no word follow it at once.
    pub(super) fn open_alone_with(&self, mark: u8) -> bool {
        self.opening_none.get(usize::from(mark)).copied().unwrap_or(true)
    }

    /// Whether names may go on with this byte of a text behind a word, as far as it tells.
    #[inline]
    pub(super) fn go_on_with(&self, byte: u8) -> bool {
        self.inner[usize::from(byte)]
    }

    /// Whether a name begins with a mark.
    pub(super) fn some_opens(&self) -> bool {
        self.some_opens
    }

    /// The bytes of the longest run of marks in a name, as they are compared.
    #[inline]
    pub(super) fn longest(&self) -> usize {
        self.longest
    }
}
