//! Spellings of names that are written in Cyrillic at home: what one
//! transliteration writes `zh`, another writes `j` or `dzh`.
//!
//! A name is cut into the letters that transliterations differ in, and those
//! between them; every combination of the ways to write each is a spelling.
//! The ways are those of the systems that English texts use (BGN/PCGN 1947,
//! ALA-LC, the passports of the countries, and habit).

/// The most spellings that are made of one name.
const MOST: usize = 48;

/// A sound that transliterations write in several ways.
struct Sound {
    /// What is read as this sound.
    read: &'static [&'static str],
    /// The ways to write it.
    ways: &'static [&'static str],
    place: Place,
}

/// A sound that is read in all the ways in which it is written.
const fn sound(ways: &'static [&'static str], place: Place) -> Sound {
    Sound { read: ways, ways, place }
}

/// Where in a word a sound is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    Start,
    End,
    /// At the end, behind a consonant.
    EndAfterConsonant,
    AfterVowel,
    /// Behind a vowel, at the end or before a consonant.
    Glide,
    BetweenConsonants,
}

/// Tried in this order at each letter.
const SOUNDS: [Sound; 18] = [
    sound(&["zh", "j", "dzh", "dj"], Place::Anywhere),
    sound(&["shch", "sch"], Place::Anywhere),
    sound(&["sh"], Place::Anywhere),
    sound(&["ch"], Place::Anywhere),
    Sound { read: &["gh"], ways: &["gh", "g"], place: Place::Anywhere },
    sound(&["kh", "h"], Place::Anywhere),
    sound(&["ts", "tz"], Place::Anywhere),
    sound(&["iya", "ia"], Place::End),
    sound(&["iye", "ie"], Place::Anywhere),
    sound(&["y", "iy", "i", "yy"], Place::EndAfterConsonant),
    sound(&["ye", "e"], Place::Start),
    sound(&["ye", "e"], Place::AfterVowel),
    sound(&["yu", "iu"], Place::Anywhere),
    sound(&["ya", "ia"], Place::Anywhere),
    sound(&["y", "i"], Place::Glide),
    sound(&["x", "ks"], Place::Anywhere),
    Sound { read: &["y"], ways: &["y", "i"], place: Place::BetweenConsonants },
    Sound { read: &["ow"], ways: &["ow", "ov"], place: Place::End },
];

/// The other spellings of a name in ASCII letters, such as Zhaparov and
/// Dzhaparov of Japarov; at most 48, none for names with other letters.
pub(super) fn spellings(name: &str) -> Vec<String> {
    if !name.is_ascii() || name.contains('.') {
        return Vec::new();
    }
    let words = name.split_inclusive([' ', '-']).map(spellings_of_word);
    let mut made = vec![String::new()];
    for ways in words {
        // Of many combinations the first ones, which change the least, are kept.
        let room = (MOST / made.len().max(1)).max(1);
        made = made
            .iter()
            .flat_map(|start| ways.iter().take(room).map(move |way| [start.as_str(), way].concat()))
            .collect();
    }
    made.retain(|spelling| spelling != name);
    made.truncate(MOST);
    made
}

/// The spellings of one word, itself first, with what follows it.
fn spellings_of_word(word: &str) -> Vec<String> {
    let small = word.to_ascii_lowercase();
    let mut made = vec![String::new()];
    let mut at = 0;
    while at < small.len() {
        let (written, ways) = sound_at(&small, at);
        if ways.len() < 2 {
            made.iter_mut().for_each(|start| start.push_str(written));
            at += written.len();
            continue;
        }
        let mut longer = Vec::with_capacity(made.len() * ways.len());
        // The way that is written comes first.
        for way in std::iter::once(written).chain(ways.iter().copied().filter(|way| *way != written)) {
            longer.extend(made.iter().map(|start| [start.as_str(), way].concat()));
        }
        longer.truncate(MOST);
        made = longer;
        at += written.len();
    }
    made.iter().map(|spelling| capitalised(spelling)).collect()
}

/// What is written at `at`, and the ways to write it.
fn sound_at(word: &str, at: usize) -> (&str, &'static [&'static str]) {
    let rest = &word[at..];
    let first = rest.as_bytes().first();
    // Most begin with another letter.
    let is_read = |way: &&&str| way.as_bytes().first() == first && rest.starts_with(**way);
    let found = SOUNDS.iter().find_map(|sound| {
        let written = sound.read.iter().filter(is_read).max_by_key(|way| way.len())?;
        stands(sound.place, word, at, at + written.len()).then(|| (&rest[..written.len()], sound.ways))
    });
    found.unwrap_or((&rest[..1], &[]))
}

fn stands(place: Place, word: &str, start: usize, end: usize) -> bool {
    let letters = word.as_bytes();
    let before = start.checked_sub(1).map(|index| letters[index]);
    let after = letters.get(end).copied().filter(u8::is_ascii_alphabetic);
    match place {
        Place::Anywhere => true,
        Place::Start => before.is_none(),
        Place::End => after.is_none() && before.is_some(),
        Place::EndAfterConsonant => after.is_none() && before.is_some_and(is_consonant) && start > 2,
        // "ee" is a long vowel, but for the ending -eev.
        Place::AfterVowel => before.is_some_and(|letter| is_vowel(letter) && (letter != b'e' || after == Some(b'v'))),
        Place::Glide => before.is_some_and(is_vowel) && after.is_none_or(is_consonant),
        Place::BetweenConsonants => before.is_some_and(is_consonant) && after.is_some_and(is_consonant),
    }
}

fn is_vowel(letter: u8) -> bool {
    b"aeiou".contains(&letter)
}

fn is_consonant(letter: u8) -> bool {
    letter.is_ascii_lowercase() && !is_vowel(letter) && letter != b'y'
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_english_texts_are_made() {
        for (name, others) in [
            ("Japarov", &["Zhaparov", "Dzhaparov", "Djaparov"][..]),
            ("Zhaparov", &["Japarov", "Dzhaparov"]),
            ("Bakiyev", &["Bakiev"]),
            ("Bakiev", &["Bakiyev"]),
            ("Jeenbekov", &["Zheenbekov"]),
            ("Tokayev", &["Tokaev"]),
            ("Akayev", &["Akaev"]),
            ("Andreyev", &["Andreev"]),
            ("Rahmon", &["Rakhmon"]),
            ("Zelensky", &["Zelenskiy", "Zelenskyy", "Zelenski"]),
            ("Sadyr Japarov", &["Sadyr Zhaparov", "Sadir Japarov"]),
            ("Sergei", &["Sergey"]),
            ("Dmitry", &["Dmitri", "Dmitriy"]),
            ("Yevgeny", &["Evgeny", "Evgeniy", "Evgeni"]),
            ("Alexander", &["Aleksander"]),
            ("Yulia", &["Yuliya", "Iulia"]),
            ("Berdimuhamedow", &["Berdimuhamedov", "Berdimukhamedov"]),
        ] {
            let made = spellings(name);
            for other in others {
                assert!(made.iter().any(|spelling| spelling == other), "{other} of {name}: {made:?}");
            }
        }
    }

    #[test]
    fn a_name_is_not_its_own_spelling_and_other_letters_have_none() {
        assert!(!spellings("Japarov").contains(&"Japarov".to_owned()));
        assert!(spellings("Erdoğan").is_empty());
        assert_eq!(spellings("Putin"), Vec::<String>::new());
        assert!(spellings("Khazhimurat Dzhabrailov-Zhukhovitsky").len() <= MOST);
    }
}
