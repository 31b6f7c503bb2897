//! The closed sets of words that gazetteer files use.

use std::fmt;

use crate::text::calendar::CalendarUnit;
use crate::text::phrases::PhraseList;
use crate::text::sentence_words::SentenceList;

/// What sort of thing an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A country, a territory, or a state of the past.
    Country,
    /// A person.
    Person,
    /// An organisation: international bodies, ministries, parties, companies, media.
    Organisation,
    /// A city, a region, a bloc such as the West, a base, a river.
    Place,
}

/// How a name stands for its entity.
///
/// The order is that of strength: where one name stands for one entity in
/// several ways, the first way counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AliasKind {
    /// An ordinary name: Kyrgyzstan.
    Name,
    /// The name in law: Kyrgyz Republic.
    Official,
    /// Letters that stand for a name: CSTO, U.S.
    Abbreviation,
    /// Another spelling, or a name less used: Sadyr Zhaparov.
    Variant,
    /// A name of the past: Swaziland.
    Former,
    /// An adjective: Kyrgyz.
    Adjective,
    /// The people: the Tajiks.
    Demonym,
    /// The capital that stands for its government: official Bishkek.
    Capital,
    /// A seat or an office that stands for a government: the Kremlin.
    Institution,
    /// A family name, which means a person only where the text says which: Japarov.
    Surname,
    /// An office that stands for its holder: the Kyrgyz president. Never in files.
    Role,
}

/// How the letters of a text must be written to be read as a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Case {
    /// All capitals: US is not us.
    Upper,
    /// Words that the name writes with a capital begin with one, or all is in capitals.
    Title,
    /// As [`Title`](Self::Title), but not as the first word of a sentence: Nice.
    Strict,
    /// Capitals and small letters exactly as in the name: IsDB.
    Exact,
    /// Any letters: kyrgyzstan.
    Any,
    /// Never read in a text; known to look-ups only.
    Off,
}

/// In what right somebody holds an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Elected or appointed, alone and undisputed.
    Regular,
    /// In the place of a holder who cannot act.
    Acting,
    /// Until a regular holder follows.
    Interim,
    /// One of several who claim the office.
    Disputed,
    /// One of several who hold it together.
    Joint,
}

/// Whether a reading of an ambiguous name stands where no word beside it speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// It stands unless a word speaks against it.
    On,
    /// It stands only where a word speaks for it.
    Off,
}

/// A set of words that can be listed in an error.
pub(super) trait Vocabulary: Copy + Sized + 'static {
    /// What a word of the set is called.
    const WHAT: &'static str;
    const ALL: &'static [(Self, &'static str)];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, written)| *written == word).map(|(value, _)| *value)
    }

    /// All words, for an error that says what could have been written.
    fn words() -> String {
        Self::ALL.iter().map(|(_, written)| *written).collect::<Vec<_>>().join(", ")
    }
}

macro_rules! vocabulary {
    ($type:ident, $what:literal, $($value:ident $word:literal),+ $(; $($unwritten:ident $shown:literal),+)?) => {
        impl Vocabulary for $type {
            const WHAT: &'static str = $what;
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$value, $word)),+];
        }

        impl $type {
            /// All values, in the order in which messages list them.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+ $($(Self::$unwritten),+)?];

            /// The word that files and outputs use.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                    $($(Self::$unwritten => $shown),+)?
                }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    };
}

vocabulary!(Kind, "entity kind", Country "country", Person "person", Organisation "organisation", Place "place");
vocabulary!(
    AliasKind, "alias kind", Name "name", Official "official", Abbreviation "abbreviation", Variant "variant",
    Former "former", Adjective "adjective", Demonym "demonym", Capital "capital", Institution "institution",
    Surname "surname"; Role "role"
);
vocabulary!(
    Case, "case", Upper "upper", Title "title", Strict "strict", Exact "exact", Any "any", Off "off"
);

vocabulary!(
    Standing, "standing", Regular "regular", Acting "acting", Interim "interim", Disputed "disputed", Joint "joint"
);

impl Vocabulary for PhraseList {
    const WHAT: &'static str = "list of phrases";
    const ALL: &'static [(Self, &'static str)] = Self::NAMES;
}

impl Vocabulary for SentenceList {
    const WHAT: &'static str = "list of words of sentences";
    const ALL: &'static [(Self, &'static str)] = Self::NAMES;
}

impl Vocabulary for CalendarUnit {
    const WHAT: &'static str = "unit of the calendar";
    const ALL: &'static [(Self, &'static str)] = Self::NAMES;
}

impl Vocabulary for Reading {
    const WHAT: &'static str = "reading";
    const ALL: &'static [(Self, &'static str)] = &[(Self::On, "on"), (Self::Off, "off")];
}

impl Kind {
    /// The kind that the beginning of a key tells: `org:csto` is an organisation.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        match key.split_once(':')?.0 {
            "country" => Some(Self::Country),
            "person" => Some(Self::Person),
            "org" => Some(Self::Organisation),
            "place" => Some(Self::Place),
            _ => None,
        }
    }
}

impl AliasKind {
    /// The case policy of names of this kind where a file sets none.
    pub(super) fn default_case(self) -> Case {
        match self {
            Self::Abbreviation => Case::Upper,
            _ => Case::Title,
        }
    }
}
