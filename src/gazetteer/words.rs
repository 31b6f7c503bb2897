//! Words by which rules read the text around a name: `words.en.tsv`.

use std::sync::LazyLock;

use super::builtin::BUILTIN;
use super::table::Table;
use super::vocabulary::Vocabulary;
use crate::span::Span;
use crate::text::word_table::WordTable;

/// A list of words, which a rule asks whether a word stands in.
///
/// `gazetteers/README.md` says what each list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    // People whom a text introduces; all in small letters.
    Role,
    NameOrRole,
    Honorific,
    RolePart,
    RoleModifier,
    Body,
    Time,
    Determiner,
    Preposition,
    Conjunction,
    Relative,
    Function,
    FunctionOrName,
    Verb,
    NameParticle,
    NameSuffix,
    Postnominal,
    NoRole,
    Kin,
    OfficeEnd,
    Inside,
    ThingBefore,
    WeakRole,
    // A capital as government or as town.
    GovernmentNoun,
    TownBefore,
    Journey,
    PartnerBefore,
    Visit,
    Departure,
    Direction,
    TieTo,
    GiftFrom,
    BurdenOn,
    StakeFor,
    TownNoun,
    TownCompound,
    Deed,
    StateVerb,
    NoVerb,
    // Offices as their holders.
    NoHolderBefore,
    NoHolderBehind,
    StandIn,
    HolderModifier,
    NewHolder,
    ToBe,
    TermStart,
    TermEnd,
    Ahead,
    PastHolder,
    Apposition,
    // Family names.
    SurnameBefore,
    SurnameParticle,
    SurnameTitle,
    LedBy,
    // Names of countries.
    CountryTitle,
    Road,
    BodyOf,
    // Given names.
    GivenName,
    NoGivenName,
    NameInLy,
    FamilyFirst,
    NoFirstName,
    Generation,
    // Letters of names.
    CapitalsWord,
}

impl Vocabulary for List {
    const WHAT: &'static str = "list of words";
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Role, "role"),
        (Self::NameOrRole, "name_or_role"),
        (Self::Honorific, "honorific"),
        (Self::RolePart, "role_part"),
        (Self::RoleModifier, "role_modifier"),
        (Self::Body, "body"),
        (Self::Time, "time"),
        (Self::Determiner, "determiner"),
        (Self::Preposition, "preposition"),
        (Self::Conjunction, "conjunction"),
        (Self::Relative, "relative"),
        (Self::Function, "function"),
        (Self::FunctionOrName, "function_or_name"),
        (Self::Verb, "verb"),
        (Self::NameParticle, "name_particle"),
        (Self::NameSuffix, "name_suffix"),
        (Self::Postnominal, "postnominal"),
        (Self::NoRole, "no_role"),
        (Self::Kin, "kin"),
        (Self::OfficeEnd, "office_end"),
        (Self::Inside, "inside"),
        (Self::ThingBefore, "thing_before"),
        (Self::WeakRole, "weak_role"),
        (Self::GovernmentNoun, "government_noun"),
        (Self::TownBefore, "town_before"),
        (Self::Journey, "journey"),
        (Self::PartnerBefore, "partner_before"),
        (Self::Visit, "visit"),
        (Self::Departure, "departure"),
        (Self::Direction, "direction"),
        (Self::TieTo, "tie_to"),
        (Self::GiftFrom, "gift_from"),
        (Self::BurdenOn, "burden_on"),
        (Self::StakeFor, "stake_for"),
        (Self::TownNoun, "town_noun"),
        (Self::TownCompound, "town_compound"),
        (Self::Deed, "deed"),
        (Self::StateVerb, "state_verb"),
        (Self::NoVerb, "no_verb"),
        (Self::NoHolderBefore, "no_holder_before"),
        (Self::NoHolderBehind, "no_holder_behind"),
        (Self::StandIn, "stand_in"),
        (Self::HolderModifier, "holder_modifier"),
        (Self::NewHolder, "new_holder"),
        (Self::ToBe, "to_be"),
        (Self::TermStart, "term_start"),
        (Self::TermEnd, "term_end"),
        (Self::Ahead, "ahead"),
        (Self::PastHolder, "past_holder"),
        (Self::Apposition, "apposition"),
        (Self::SurnameBefore, "surname_before"),
        (Self::SurnameParticle, "surname_particle"),
        (Self::SurnameTitle, "surname_title"),
        (Self::LedBy, "led_by"),
        (Self::CountryTitle, "country_title"),
        (Self::Road, "road"),
        (Self::BodyOf, "body_of"),
        (Self::GivenName, "given_name"),
        (Self::NoGivenName, "no_given_name"),
        (Self::NameInLy, "name_in_ly"),
        (Self::FamilyFirst, "family_first"),
        (Self::NoFirstName, "no_first_name"),
        (Self::Generation, "generation"),
        (Self::CapitalsWord, "capitals_word"),
    ];
}

/// The lists that hold a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lists(u64);

impl Lists {
    pub(crate) const fn of(lists: &[List]) -> Self {
        let (mut bits, mut index) = (0, 0);
        while index < lists.len() {
            bits |= 1 << lists[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    /// Whether no list holds the word.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether one of `lists` is among these.
    pub(crate) fn has_any(self, lists: Self) -> bool {
        self.0 & lists.0 != 0
    }

    pub(crate) fn has(self, list: List) -> bool {
        self.0 >> list as u32 & 1 == 1
    }
}

/// The words of all lists; what a word is to every rule is found by looking it up once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    table: WordTable,
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| {
    let text = BUILTIN.iter().find(|(name, _)| *name == "words.en.tsv").map_or("", |(_, text)| text);
    let mut words = Words::default();
    let mut faults = Vec::new();
    if let Some(table) = Table::new("words.en.tsv", text, &mut faults) {
        let (word, list) = (table.index("word"), table.index("list"));
        for row in table.rows(&mut faults).iter() {
            words.add(row.cell(word), List::parse(row.cell(list)).expect("a test reads every row"));
        }
    }
    words
});

impl Words {
    /// The built-in words of English.
    pub(crate) fn english() -> &'static Self {
        &ENGLISH
    }

    pub(super) fn add(&mut self, word: &str, list: List) {
        self.table.add(word, 1 << list as u32);
    }

    /// The lists that hold `word`, letter for letter.
    pub(crate) fn of(&self, word: &str) -> Lists {
        Lists(self.table.get(word))
    }

    /// The lists that hold the word at `span` of `text`, letter for letter; the quickest way for words of a text.
    pub(crate) fn of_at(&self, text: &str, span: Span) -> Lists {
        Lists(self.table.get_at(text, span))
    }

    /// The lists that hold `word` in small letters.
    pub(crate) fn of_small(&self, word: &str) -> Lists {
        Lists(self.table.get_small(word))
    }
}

/// What `read` makes of `word` in small letters; nothing is allocated for words of ASCII that are no longer than most.
pub(crate) fn in_small_letters<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
    const LONGEST: usize = 32;
    let mut bytes = [0; LONGEST];
    if let Some(small) = bytes.get_mut(..word.len())
        && word.is_ascii()
    {
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        if let Ok(small) = std::str::from_utf8(small) {
            return read(small);
        }
    }
    read(&word.to_lowercase())
}
