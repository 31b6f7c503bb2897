//! The words that lines of rule files begin with.

/// What a line tells, by its first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keyword {
    // Heads, which open an entry.
    Relation,
    Rule,
    Set,
    Words,
    Verb,
    Noun,
    // Parts, which tell about the entry they stand in.
    Source,
    Target,
    Score,
    Symmetric,
    State,
    Office,
    Lies,
    Violent,
    Plover,
    Cameo,
    Passive,
    Whole,
    Close,
    Clean,
    Loose,
    Troops,
    Front,
    Unless,
    Mood,
    Yes,
    No,
}

/// Each keyword as files write it, and the heads that it may tell about; a head has none.
///
/// Invariant: in the order of [`Keyword`].
static ALL: [(Keyword, &str, &[Keyword]); 27] = [
    (Keyword::Relation, "relation", &[]),
    (Keyword::Rule, "rule", &[]),
    (Keyword::Set, "set", &[]),
    (Keyword::Words, "words", &[]),
    (Keyword::Verb, "verb", &[]),
    (Keyword::Noun, "noun", &[]),
    (Keyword::Source, "source", &[Keyword::Relation]),
    (Keyword::Target, "target", &[Keyword::Relation]),
    (Keyword::Score, "score", &[Keyword::Relation]),
    (Keyword::Symmetric, "symmetric", &[Keyword::Relation]),
    (Keyword::State, "state", &[Keyword::Relation]),
    (Keyword::Office, "office", &[Keyword::Relation]),
    (Keyword::Lies, "lies", &[Keyword::Relation]),
    (Keyword::Violent, "violent", &[Keyword::Relation]),
    (Keyword::Plover, "plover", &[Keyword::Relation, Keyword::Rule]),
    (Keyword::Cameo, "cameo", &[Keyword::Relation, Keyword::Rule]),
    (Keyword::Passive, "passive", &[Keyword::Rule]),
    (Keyword::Whole, "whole", &[Keyword::Rule]),
    (Keyword::Close, "close", &[Keyword::Rule]),
    (Keyword::Clean, "clean", &[Keyword::Rule]),
    (Keyword::Loose, "loose", &[Keyword::Rule]),
    (Keyword::Troops, "troops", &[Keyword::Rule]),
    (Keyword::Front, "front", &[Keyword::Rule]),
    (Keyword::Unless, "unless", &[Keyword::Rule]),
    (Keyword::Mood, "mood", &[Keyword::Rule]),
    (Keyword::Yes, "yes", &[Keyword::Rule]),
    (Keyword::No, "no", &[Keyword::Rule]),
];

impl Keyword {
    /// The keyword that files write as `word`.
    pub(super) fn parse(word: &str) -> Option<Self> {
        ALL.iter().find(|(_, known, _)| *known == word).map(|(keyword, ..)| *keyword)
    }

    /// As files write it.
    pub(crate) fn as_str(self) -> &'static str {
        self.row().1
    }

    /// The heads that it may tell about; none for a head.
    pub(super) fn heads(self) -> &'static [Self] {
        self.row().2
    }

    /// Whether it opens an entry.
    pub(super) fn is_head(self) -> bool {
        self.heads().is_empty()
    }

    /// All keywords, for a fault.
    pub(super) fn list() -> String {
        ALL.map(|(_, word, _)| word).join(", ")
    }

    fn row(self) -> &'static (Self, &'static str, &'static [Self]) {
        &ALL[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_stands_in_the_table_at_its_place() {
        for (place, (keyword, word, _)) in ALL.iter().enumerate() {
            assert_eq!((*keyword as usize, Keyword::parse(word)), (place, Some(*keyword)));
        }
        assert_eq!(ALL.len(), Keyword::No as usize + 1);
    }
}
