//! Chinese given names in Latin letters: "Xiaoping", "Jingsheng".

/// How syllables begin, and how those go on that begin so.
const SYLLABLES: [(&[&str], &[&str]); 6] = [
    (&["j", "q", "x"], &["i", "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ue", "uan", "un"]),
    (
        &["zh", "ch", "sh", "z", "c", "s", "r", "g", "k", "h"],
        &[
            "a", "e", "i", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "u", "ua", "uo", "uai", "ui",
            "uan", "un", "uang",
        ],
    ),
    (
        &["b", "p", "m"],
        &["a", "o", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "u", "i", "ie", "iao", "ian", "in", "ing"],
    ),
    (
        &["d", "t", "n", "l"],
        &[
            "a", "e", "i", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "u", "uo", "ui", "uan", "un", "ue",
            "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing",
        ],
    ),
    (&["f", "w"], &["a", "o", "ai", "ei", "an", "en", "ang", "eng", "ou", "u"]),
    (&["y"], &["a", "e", "i", "ao", "ou", "an", "ang", "in", "ing", "ong", "u", "ue", "uan", "un"]),
];
/// Syllables that begin otherwise, and stand first in a name.
const OPEN: [&str; 9] = ["a", "ai", "ao", "ou", "an", "en", "ang", "e", "er"];
/// The most letters of a syllable.
const LONGEST: usize = 6;
/// The most letters of a name.
const LONGEST_NAME: usize = 18;

/// Whether a word is two or three syllables of Chinese, each of which may stand in a given name.
pub(in crate::resolve) fn is_given_name(word: &str) -> bool {
    if word.len() > LONGEST_NAME || !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let word = word.to_ascii_lowercase();
    let is_syllable = |start: usize, end: usize| {
        let letters = &word[start..end];
        is_syllable(letters) || start == 0 && OPEN.contains(&letters)
    };
    // Where a syllable may end that is not the last one.
    let mut ends = [false; LONGEST_NAME + 1];
    let reaches = |ends: &[bool], end: usize| {
        (end.saturating_sub(LONGEST)..end).any(|start| start > 0 && ends[start] && is_syllable(start, end))
    };
    for end in 1..word.len() {
        ends[end] = end <= LONGEST && is_syllable(0, end) || reaches(&ends, end);
    }
    reaches(&ends, word.len())
}

/// Whether a word is one such syllable.
pub(in crate::resolve) fn is_one(word: &str) -> bool {
    word.len() <= LONGEST && word.is_ascii() && is_syllable(&word.to_ascii_lowercase())
}

fn is_syllable(letters: &str) -> bool {
    SYLLABLES.iter().any(|(beginnings, rests)| {
        let mut rest = beginnings.iter().filter_map(|beginning| letters.strip_prefix(beginning));
        rest.any(|rest| rests.contains(&rest))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_given_name, is_one};

    #[test]
    fn chinese_given_names_are_told_by_their_syllables() {
        for name in
            ["Xiaoping", "Zedong", "Jingsheng", "Ziyang", "Debin", "Enlai", "Yongkang", "Keqiang", "Guofeng", "Yimou"]
        {
            assert!(is_given_name(name), "{name}");
        }
        assert!(is_one("Dan") && is_one("Yi") && !is_one("Lane") && !is_one("Auto"));
        for word in
            ["Dan", "Avenue", "Island", "Track", "Dynasty", "Street", "Road", "Kim", "Steel", "Xiaop", "Élan", ""]
        {
            assert!(!is_given_name(word), "{word}");
        }
    }
}
