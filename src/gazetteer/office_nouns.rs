//! Nouns by which texts name offices: `office_nouns.en.tsv`.

use std::cmp::Reverse;
use std::sync::LazyLock;

use foldhash::HashMap;

use super::builtin::BUILTIN;
use super::table::Table;
use super::vocabulary::Vocabulary;
use crate::span::Span;
use crate::text::word_table::WordTable;

/// An office that one person holds at a time, as nouns name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Post {
    HeadOfState,
    HeadOfGovernment,
    /// The one who leads, be it as head of state or of government.
    Leader,
    VicePresident,
    ForeignMinister,
    DefenceMinister,
    InteriorMinister,
    FinanceMinister,
    JusticeMinister,
    AttorneyGeneral,
    Speaker,
    MilitaryChief,
    IntelligenceChief,
    SecurityChief,
    CentralBankGovernor,
    OrganisationHead,
    /// Who leads a part of a state, such as Chechnya.
    RegionalHead,
    FirstMinister,
    CrownPrince,
}

impl Vocabulary for Post {
    const WHAT: &'static str = "office of a noun";
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::HeadOfState, "head_of_state"),
        (Self::HeadOfGovernment, "head_of_government"),
        (Self::Leader, "leader"),
        (Self::VicePresident, "vice_president"),
        (Self::ForeignMinister, "foreign_minister"),
        (Self::DefenceMinister, "defence_minister"),
        (Self::InteriorMinister, "interior_minister"),
        (Self::FinanceMinister, "finance_minister"),
        (Self::JusticeMinister, "justice_minister"),
        (Self::AttorneyGeneral, "attorney_general"),
        (Self::Speaker, "speaker"),
        (Self::MilitaryChief, "military_chief"),
        (Self::IntelligenceChief, "intelligence_chief"),
        (Self::SecurityChief, "security_chief"),
        (Self::CentralBankGovernor, "central_bank_governor"),
        (Self::OrganisationHead, "org_head"),
        (Self::RegionalHead, "regional_head"),
        (Self::FirstMinister, "first_minister"),
        (Self::CrownPrince, "crown_prince"),
    ];
}

impl Post {
    /// The word of `offices.tsv` for the office; who leads is looked for as the head of state first.
    pub(crate) fn office(self) -> &'static str {
        let asked = if self == Self::Leader { Self::HeadOfState } else { self };
        Self::ALL.iter().find(|(post, _)| *post == asked).map_or("", |(_, office)| office)
    }

    /// Those of a state that lead a body of it, as their titles tell: "Director of the Federal Security Service".
    pub(crate) const OF_BODIES: [Self; 5] =
        [Self::Speaker, Self::MilitaryChief, Self::IntelligenceChief, Self::SecurityChief, Self::CentralBankGovernor];

    /// Those of a state that lead a ministry.
    pub(crate) const OF_MINISTRIES: [Self; 5] = [
        Self::ForeignMinister,
        Self::DefenceMinister,
        Self::InteriorMinister,
        Self::FinanceMinister,
        Self::JusticeMinister,
    ];

    /// The post of one who holds `office`, a word of `offices.tsv`; `None` where several hold such at a time.
    pub(crate) fn of_office(office: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == office).map(|(post, _)| *post)
    }
}

/// A noun, in small letters, and the office that it names.
#[derive(Clone, Debug)]
pub(crate) struct OfficeNoun {
    pub(crate) text: Box<str>,
    pub(crate) post: Post,
    /// The office that it names where nobody has ever held that one under such a title: "the British chancellor".
    pub(crate) otherwise: Option<Post>,
    /// The title that the holder must have, in small letters; empty where any will do.
    pub(crate) title: Box<str>,
    /// Words of which the holder's title must have one, in small letters; none where any will do.
    title_words: Box<[Box<str>]>,
    /// Whether it names the office only before "of": "head of Tajikistan".
    pub(crate) needs_of: bool,
}

/// The nouns of all offices, longest first, so that "vice president" is found before "president".
#[derive(Clone, Debug, Default)]
pub(crate) struct OfficeNouns {
    nouns: Vec<OfficeNoun>,
    by_first: ByWord,
    by_last: ByWord,
}

/// The nouns that have a word in common, longest first.
#[derive(Clone, Debug, Default)]
struct ByWord {
    /// Of each word where its nouns stand among `indices`: the first in the higher half, how many in the lower.
    places: WordTable,
    indices: Vec<u32>,
}

impl ByWord {
    /// The `nouns` by what `word` gives of each.
    fn new(nouns: &[OfficeNoun], word: impl Fn(&str) -> &str) -> Self {
        let mut indices: Vec<u32> = (0..nouns.len() as u32).collect();
        let word_of = |index: &u32| word(&nouns[*index as usize].text);
        indices.sort_by_key(|index| (word_of(index), *index));
        let mut places = WordTable::default();
        let mut start = 0;
        for same in indices.chunk_by(|one, other| word_of(one) == word_of(other)) {
            places.add(word_of(&same[0]), start << 32 | same.len() as u64);
            start += same.len() as u64;
        }
        Self { places, indices }
    }

    /// The indices that stand at `place`.
    fn at(&self, place: u64) -> &[u32] {
        let start = (place >> 32) as usize;
        &self.indices[start..start + (place as u32) as usize]
    }
}

static ENGLISH: LazyLock<OfficeNouns> = LazyLock::new(|| {
    let text = BUILTIN.iter().find(|(name, _)| *name == "office_nouns.en.tsv").map_or("", |(_, text)| text);
    let mut nouns = Vec::new();
    let mut faults = Vec::new();
    if let Some(table) = Table::new("office_nouns.en.tsv", text, &mut faults) {
        let columns = OfficeNoun::COLUMNS.map(|column| table.index(column));
        for row in table.rows(&mut faults).iter() {
            let [noun, office, otherwise, title, words] = columns.map(|column| row.cell(column));
            let post = Post::parse(office).expect("a test reads every row");
            nouns.push(OfficeNoun::new(noun, post, Post::parse(otherwise), [title, words]));
        }
    }
    OfficeNouns::new(nouns)
});

impl OfficeNoun {
    /// The noun of a row; one that ends in " of" names the office only before that word.
    pub(super) fn new(noun: &str, post: Post, otherwise: Option<Post>, [title, title_words]: [&str; 2]) -> Self {
        let noun = noun.to_lowercase();
        let text = noun.strip_suffix(" of").unwrap_or(&noun);
        let title_words = title_words.to_lowercase().split_whitespace().map(Into::into).collect();
        let needs_of = text.len() < noun.len();
        Self { text: text.into(), post, otherwise, title: title.to_lowercase().into(), title_words, needs_of }
    }

    /// Whether it is what the heads of some organisations are called, which tells more than that they are heads.
    pub(crate) fn is_title_of_head(&self) -> bool {
        self.post == Post::OrganisationHead && !self.title_words.is_empty()
    }

    /// The columns of its row.
    pub(super) const COLUMNS: [&'static str; 5] = ["noun", "office", "otherwise", "title", "title_words"];

    /// Whether it names `office`, a word of `offices.tsv`.
    pub(crate) fn names(&self, office: &str) -> bool {
        self.posts().any(|post| post.office() == office)
    }

    /// The offices that it may name.
    pub(crate) fn posts(&self) -> impl Iterator<Item = Post> {
        [Some(self.post), self.otherwise].into_iter().flatten()
    }

    /// Whether it may name one whose title is `title`, in small letters.
    pub(crate) fn allows(&self, title: &str) -> bool {
        self.title_words.is_empty() || self.title_words.iter().any(|word| title.contains(&**word))
    }
}

impl OfficeNouns {
    /// The built-in nouns of English.
    pub(super) fn english() -> &'static Self {
        &ENGLISH
    }

    /// These nouns.
    fn new(mut nouns: Vec<OfficeNoun>) -> Self {
        nouns.sort_by(|a, b| (Reverse(a.text.len()), &a.text).cmp(&(Reverse(b.text.len()), &b.text)));
        let by_first = ByWord::new(&nouns, |text| text.split([' ', '-']).next().unwrap_or_default());
        let by_last = ByWord::new(&nouns, |text| text.rsplit([' ', '-']).next().unwrap_or_default());
        Self { nouns, by_first, by_last }
    }

    /// These and `others`, which take the place of those that are written alike; of others that are, the last.
    pub(super) fn with(&self, others: Vec<OfficeNoun>) -> Self {
        let mut nouns: HashMap<Box<str>, OfficeNoun> = HashMap::default();
        for noun in self.nouns.iter().cloned().chain(others) {
            nouns.insert(noun.text.clone(), noun);
        }
        Self::new(nouns.into_values().collect())
    }

    /// The nouns that begin with the word at `span` of `text`, whatever its letters, longest first.
    pub(crate) fn beginning_at(&self, text: &str, span: Span) -> impl Iterator<Item = &OfficeNoun> {
        let indices = self.by_first.at(self.by_first.places.get_small_at(text, span));
        indices.iter().map(|index| &self.nouns[*index as usize])
    }

    /// The nouns that end with `word`, whatever its letters, longest first.
    pub(crate) fn ending_with(&self, word: &str) -> impl Iterator<Item = &OfficeNoun> {
        let indices = self.by_last.at(self.by_last.places.get_small(word));
        indices.iter().map(|index| &self.nouns[*index as usize])
    }

    /// Whether some noun ends with `word`, whatever its letters.
    pub(crate) fn may_end_with(&self, word: &str) -> bool {
        self.by_last.places.has_small(word)
    }

    /// The noun that `title` ends with.
    pub(crate) fn ends(&self, title: &str) -> Option<&OfficeNoun> {
        let word = title.rsplit([' ', '-', '\n']).next().filter(|word| !word.is_empty())?;
        let mut nouns = self.ending_with(word).peekable();
        nouns.peek()?;
        let title = title.to_lowercase();
        nouns.find(|noun| title.ends_with(&*noun.text))
    }

    /// The noun that `words`, in small letters, are as a whole, whoever holds the office: not "deputy prime minister".
    pub(crate) fn named(&self, words: &str) -> Option<&OfficeNoun> {
        self.nouns.iter().find(|noun| *noun.text == *words && noun.title.is_empty())
    }

    /// The nouns, longest first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &OfficeNoun> {
        self.nouns.iter()
    }
}
