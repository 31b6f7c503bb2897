//! The two scripts of texts and names.

use crate::random::Random;

/// English in Latin letters, of one byte each, or Russian in Cyrillic ones, of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Latin,
    Cyrillic,
}

const LATIN: [&[&str]; 3] = [
    &[
        "Ba", "Bre", "Da", "Do", "Fi", "Ga", "Gre", "Ha", "Ka", "Kol", "La", "Lo", "Ma", "Me", "Ni", "Or", "Pa", "Ra",
        "Sa", "Shu", "Ta", "To", "Va", "Vo", "Ya", "Zha",
    ],
    &["ba", "de", "di", "ga", "ko", "la", "len", "ma", "min", "na", "ran", "ri", "sha", "ta", "ter", "van", "vi", "za"],
    &["bek", "dik", "ev", "ian", "ko", "lin", "man", "mon", "nov", "rel", "shin", "son", "tash", "ten", "vic", "zade"],
];
const CYRILLIC: [&[&str]; 3] = [
    &[
        "Ба", "Бре", "Да", "До", "Фи", "Га", "Гре", "Ха", "Ка", "Кол", "Ла", "Ло", "Ма", "Ме", "Ни", "Ор", "Па", "Ра",
        "Са", "Шу", "Та", "То", "Ва", "Во", "Я", "Жа",
    ],
    &["ба", "де", "ди", "га", "ко", "ла", "лен", "ма", "мин", "на", "ран", "ри", "ша", "та", "тер", "ван", "ви", "за"],
    &["бек", "дик", "ев", "ян", "ко", "лин", "ман", "мон", "нов", "рел", "шин", "сон", "таш", "тен", "вич", "заде"],
];

impl Script {
    /// Whether `name` is of this script's plain letters, and its words are parted by single spaces.
    pub fn is_plain(self, name: &str) -> bool {
        let is_letter = |character: char| match self {
            Self::Latin => character.is_ascii_alphanumeric(),
            Self::Cyrillic => matches!(character, 'а'..='я' | 'А'..='Я') || character.is_ascii_digit(),
        };
        name.split(' ').all(|word| !word.is_empty() && word.chars().all(is_letter))
    }

    /// `text` in small letters, each byte where it was.
    pub fn small(self, text: &str) -> String {
        match self {
            Self::Latin => text.to_ascii_lowercase(),
            Self::Cyrillic => text.to_lowercase(),
        }
    }

    /// `text` with an `e` for each Latin letter that has an accent: peers don't fold them.
    pub fn without_accents(self, text: &str) -> String {
        let has_accent = |letter: char| self == Self::Latin && letter.is_alphabetic() && !letter.is_ascii();
        text.chars().map(|letter| if has_accent(letter) { 'e' } else { letter }).collect()
    }

    /// A made-up word of three to five syllables.
    pub fn word(self, random: &mut Random) -> String {
        let [first, middle, last] = if self == Self::Latin { LATIN } else { CYRILLIC };
        let mut word = first[random.below(first.len())].to_owned();
        for _ in 0..random.below(3) + 1 {
            word.push_str(middle[random.below(middle.len())]);
        }
        word + last[random.below(last.len())]
    }

    /// Last words of organisations.
    pub fn bodies(self) -> &'static [&'static str] {
        match self {
            Self::Latin => {
                &["Bank", "Corporation", "Council", "Holding", "Institute", "Ministry", "Party", "University"]
            }
            Self::Cyrillic => &["Банк", "Холдинг", "Институт", "Совет", "Союз", "Университет", "Партия", "Комитет"],
        }
    }
}
