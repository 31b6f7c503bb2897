//! Names in capitals, with `_` for spaces, and names as texts write them.

/// Words that names write small between others.
const SMALL: [&str; 33] = [
    "a", "al", "and", "at", "bin", "by", "da", "das", "de", "del", "der", "des", "di", "do", "dos", "du", "e", "el",
    "et", "for", "ibn", "in", "la", "le", "of", "on", "the", "to", "und", "van", "von", "y", "zu",
];
/// The most letters of a word that is taken for an abbreviation: of an organisation, and of others.
const ABBREVIATION_OF_ORGANISATION: usize = 4;
const ABBREVIATION: usize = 3;

/// The name that a phrase such as `ISLAMIC_REPUBLIC_OF_IRAN_` is.
pub fn name_of(phrase: &str, is_organisation: bool) -> String {
    let words: Vec<&str> = phrase.split(['_', ' ', '\t']).filter(|word| !word.is_empty()).collect();
    if let [word] = words.as_slice()
        && is_abbreviation(word, is_organisation)
    {
        return word.to_uppercase();
    }
    let last = words.len().saturating_sub(1);
    let name = |(index, word): (usize, &&str)| {
        let small = word.to_lowercase();
        if index > 0 && index < last && SMALL.contains(&small.as_str()) { small } else { capitalised(&small) }
    };
    words.iter().enumerate().map(name).collect::<Vec<_>>().join(" ")
}

/// The phrase of a name.
pub fn phrase_of(name: &str) -> String {
    name.to_uppercase().replace(' ', "_") + "_"
}

fn is_abbreviation(word: &str, is_organisation: bool) -> bool {
    let most = if is_organisation { ABBREVIATION_OF_ORGANISATION } else { ABBREVIATION };
    let is_initials = word.contains('.') && word.split('.').all(|part| part.chars().count() < 2);
    let has_vowel = word.to_lowercase().contains(['a', 'e', 'i', 'o', 'u', 'y']);
    is_initials || word.is_ascii() && (word.len() <= most || !has_vowel && word.len() <= 2 * most)
}

/// Each part of a word with a capital: `Ban Ki-Moon`, `O'Neill`, `V. V.`; but `Xi'an`.
fn capitalised(word: &str) -> String {
    let mut begins = true;
    let mut letters_since = 0;
    let mut name = String::new();
    for letter in word.chars() {
        if begins {
            name.extend(letter.to_uppercase());
        } else {
            name.push(letter);
        }
        letters_since = if letter.is_alphabetic() { letters_since + 1 } else { letters_since };
        begins = match letter {
            '-' | '.' | '(' => true,
            '\'' | '’' => letters_since == 1,
            _ => begins && !letter.is_alphanumeric(),
        };
        if begins {
            letters_since = 0;
        }
    }
    name
}
