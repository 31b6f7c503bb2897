//! The words that decide whether a full stop, or a line end, ends a sentence: `gazetteers/sentences.tsv`.

use super::word_table::WordTable;

/// A list of words, which a rule of sentences asks whether a word stands in.
///
/// `gazetteers/README.md` says what each list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SentenceList {
    // Before a full stop, in small letters.
    Title,
    TurkishTitle,
    Joint,
    TurkishJoint,
    Numbered,
    Closing,
    DottedClosing,
    DottedJoining,
    Time,
    Exclaimed,
    Open,
    // Behind one, letter for letter.
    Starter,
    TurkishStarter,
    Speech,
    Zone,
    // In any letters.
    HourLead,
    Domain,
}

impl SentenceList {
    /// Each list with its name in the file.
    pub(crate) const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Title, "title"),
        (Self::TurkishTitle, "turkish_title"),
        (Self::Joint, "joint"),
        (Self::TurkishJoint, "turkish_joint"),
        (Self::Numbered, "numbered"),
        (Self::Closing, "closing"),
        (Self::DottedClosing, "dotted_closing"),
        (Self::DottedJoining, "dotted_joining"),
        (Self::Time, "time"),
        (Self::Exclaimed, "exclaimed"),
        (Self::Open, "open"),
        (Self::Starter, "starter"),
        (Self::TurkishStarter, "turkish_starter"),
        (Self::Speech, "speech"),
        (Self::Zone, "zone"),
        (Self::HourLead, "hour_lead"),
        (Self::Domain, "domain"),
    ];

    /// Whether its words stand before a full stop and have no dots inside.
    fn is_plain(self) -> bool {
        matches!(
            self,
            Self::Title | Self::TurkishTitle | Self::Joint | Self::TurkishJoint | Self::Numbered | Self::Closing
        )
    }
}

/// The lists that hold a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct SentenceLists(u64);

impl SentenceLists {
    pub(super) fn has(self, list: SentenceList) -> bool {
        self.0 >> list as u32 & 1 == 1
    }
}

/// The words of all lists.
#[derive(Clone, Debug)]
pub(crate) struct SentenceWords {
    table: WordTable,
    /// One bit for each shape that a word without dots inside has.
    shapes: [u64; 64],
    /// The characters of the longest abbreviation, or of its longest part.
    longest: usize,
}

impl SentenceWords {
    pub(super) fn new() -> Self {
        Self { table: WordTable::default(), shapes: [0; 64], longest: 0 }
    }

    /// Adds a word, without its last full stop.
    pub(crate) fn add(&mut self, word: &str, list: SentenceList) {
        self.table.add(word, 1 << list as u32);
        if list.is_plain()
            && let (Some(first), Some(last)) = (word.bytes().next(), word.bytes().last())
        {
            let shape = shape(first, last, word.len());
            self.shapes[shape / 64] |= 1 << (shape % 64);
        }
        if list.is_plain() || list == SentenceList::Exclaimed {
            self.longest = self.longest.max(word.chars().count());
        }
    }

    /// The lists that hold `word`, letter for letter.
    pub(super) fn of(&self, word: &str) -> SentenceLists {
        SentenceLists(self.table.get(word))
    }

    /// Whether `word` stands in `list`, letter for letter.
    pub(super) fn has(&self, list: SentenceList, word: &str) -> bool {
        self.of(word).has(list)
    }

    /// Whether `word` stands in `list` in small letters.
    pub(super) fn has_small(&self, list: SentenceList, word: &str) -> bool {
        SentenceLists(self.table.get_small(word)).has(list)
    }

    /// Whether `word` is the last part of site names: "kg" of "24.kg".
    pub(crate) fn is_domain(&self, word: &str) -> bool {
        self.has(SentenceList::Domain, word)
    }

    /// The characters of the longest abbreviation, or of its longest part.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }

    /// Whether `word`, in small letters, may be an abbreviation without dots inside. Most words are
    /// none, and are told here at a fraction of the cost of asking the lists.
    pub(super) fn may_be_plain(&self, word: &str) -> bool {
        match *word.as_bytes() {
            [] => false,
            [only] => self.has_plain_shape(only, only, 1),
            [first, .., last] => self.has_plain_shape(first, last, word.len()),
        }
    }

    /// Whether there are abbreviations without dots inside of `len` bytes between `first` and `last`,
    /// in small letters.
    #[inline]
    pub(super) fn has_plain_shape(&self, first: u8, last: u8, len: usize) -> bool {
        let shape = shape(first, last, len);
        self.shapes[shape / 64] >> (shape % 64) & 1 == 1
    }
}

/// A number below 4096 for the first and the last byte of a word and its length.
fn shape(first: u8, last: u8, len: usize) -> usize {
    (usize::from(first) << 7 ^ usize::from(last) << 3 ^ len) & 0xfff
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::SentenceList as List;
    use crate::text::phrases::Phrases;

    #[test]
    fn an_abbreviation_stands_in_one_list_of_a_language() {
        let words = Phrases::builtin().sentence_words();
        let lists = [List::Title, List::Joint, List::Numbered, List::Closing, List::DottedClosing, List::DottedJoining];
        let table = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/sentences.tsv"));
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for word in table.lines().skip(2).filter_map(|row| row.split('\t').next()) {
            let count = lists.iter().filter(|list| words.has(**list, word)).count();
            seen.insert(word, count);
        }
        assert!(seen.len() > 500);
        let several: Vec<_> = seen.iter().filter(|(_, count)| **count > 1).collect();
        assert!(several.is_empty(), "{several:?}");
    }

    #[test]
    fn every_abbreviation_may_be_one() {
        let words = Phrases::builtin().sentence_words();
        for word in ["mr", "ул", "inc", "no", "etc", "bkz", "s"] {
            assert!(words.may_be_plain(word), "{word:?}");
        }
        assert!(!words.may_be_plain("countries"));
        assert!(!words.may_be_plain(""));
        assert!(words.longest() >= "yahoo".len());
    }
}
