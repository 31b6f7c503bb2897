//! Which marks stand in names.

/// The marks that stand in names, as they are compared.
pub(super) struct NameMarks {
    /// The ASCII marks that names begin with.
    opening: [bool; 128],
    /// The ASCII marks that stand in names, spaces among them, or end them.
    inner: [bool; 128],
    /// Whether a name begins with a mark. Marks beyond ASCII may fold to ASCII.
    some_opens: bool,
    /// The bytes of the longest run of marks in a name.
    longest: usize,
}

impl Default for NameMarks {
    fn default() -> Self {
        Self { opening: [false; 128], inner: [false; 128], some_opens: false, longest: 0 }
    }
}

impl NameMarks {
    /// Notes the mark that ends at `end` in `name`, where the word before it ends at `word_end`, or none stands before it.
    pub(super) fn note(&mut self, name: &[u8], word_end: usize, end: usize) {
        if word_end == 0 {
            self.some_opens = true;
            set(&mut self.opening, name[0]);
        }
        set(&mut self.inner, name[end - 1]);
        self.longest = self.longest.max(end - word_end);
    }

    /// Whether a name may begin with the mark whose first byte this is.
    #[inline]
    pub(super) fn open_with(&self, mark: u8) -> bool {
        self.opening.get(usize::from(mark)).copied().unwrap_or(self.some_opens)
    }

    /// Whether names may go on with this byte of a text behind a word, as far as it tells.
    #[inline]
    pub(super) fn go_on_with(&self, byte: u8) -> bool {
        // White space is compared as one, and so are the kinds of apostrophes.
        let compared = if byte == b'`' { b'\'' } else { byte };
        matches!(byte, b'\t'..=b'\r' | b' ') || self.inner.get(usize::from(compared)).is_none_or(|stands| *stands)
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

/// Sets the place of `byte`, if it is of ASCII.
fn set(marks: &mut [bool; 128], byte: u8) {
    if let Some(mark) = marks.get_mut(usize::from(byte)) {
        *mark = true;
    }
}
