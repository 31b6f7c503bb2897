//! Names and a text, divided by line ends: what is found as written must be
//! what a search at every place finds, and no input may break the matcher.

#![no_main]

use libfuzzer_sys::fuzz_target;
use whowhom::{Matcher, Overlap};

fuzz_target!(|input: (Vec<String>, String)| {
    let (names, text) = input;
    for matcher in [Matcher::as_written(&names), Matcher::new(&names)] {
        let all = matcher.find(&text, Overlap::All);
        for overlap in [Overlap::LongestLeftmost, Overlap::LongestDominant] {
            let (matches, cut) = matcher.find_with_sentences(&text, overlap);
            assert!(matches.iter().all(|hit| all.contains(hit)));
            assert!(matches.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            // Closing quotes and brackets alone are no sentence.
            let has_letters = |hit: &&whowhom::Match| text[hit.span.as_range()].contains(char::is_alphanumeric);
            for hit in matches.iter().filter(has_letters) {
                let inside = |sentence: &whowhom::Span| sentence.contains(hit.span);
                assert!(cut.iter().any(inside), "{hit:?} is in no sentence");
            }
        }
    }
    // As written: plain names between spaces are found where the text has them, and nowhere else.
    let plain = |name: &&String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
    let words: Vec<&str> = names.iter().filter(plain).map(String::as_str).collect();
    let found = Matcher::as_written(&words).find(&text, Overlap::All);
    for (start, _) in text.char_indices() {
        let Some(name) = words.iter().position(|word| {
            let before = text[..start].chars().next_back();
            let after = text[start..].strip_prefix(word).map(|rest| rest.chars().next());
            before.is_none_or(|before| before == ' ') && after.is_some_and(|after| after.is_none_or(|after| after == ' '))
        }) else {
            continue;
        };
        let is_here = |hit: &whowhom::Match| hit.span.start == start && words[hit.name] == words[name];
        assert!(found.iter().any(is_here), "{:?} at {start}", words[name]);
    }
    for hit in found {
        assert_eq!(&text[hit.span.as_range()], words[hit.name]);
    }
});
