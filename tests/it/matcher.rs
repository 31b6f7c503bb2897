//! Lists of names without a gazetteer: what `Matcher` finds, and which of overlapping names stand.

use proptest::prelude::*;
use whowhom::{Match, Matcher, Overlap, Span};

/// `text` with `[` and `]` around what stands, for names that do not overlap.
fn marked(matcher: &Matcher, text: &str, overlap: Overlap) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for hit in matcher.find(text, overlap) {
        marked.push_str(&text[at..hit.span.start]);
        marked.push('[');
        marked.push_str(&text[hit.span.as_range()]);
        marked.push(']');
        at = hit.span.end;
    }
    marked + &text[at..]
}

#[test]
fn of_overlapping_names_the_policy_chooses() {
    let names = ["New York", "York City Hall", "City", "City Hall Park Row", "Hall"];
    let matcher = Matcher::new(names);
    for (overlap, expected) in [
        (Overlap::LongestLeftmost, "[New York] [City] [Hall], [New York] [City Hall Park Row]"),
        (Overlap::LongestDominant, "New [York City Hall], [New York] [City Hall Park Row]"),
    ] {
        let text = "New York City Hall, New York City Hall Park Row";
        assert_eq!(marked(&matcher, text, overlap), expected, "{overlap:?}");
    }
    let all: Vec<&str> = matcher.find("New York City Hall", Overlap::All).iter().map(|hit| names[hit.name]).collect();
    assert_eq!(all, ["New York", "York City Hall", "City", "Hall"]);
}

#[test]
fn of_equally_long_names_in_a_chain_the_leftmost_stands() {
    let matcher = Matcher::new(["ab cd", "cd ef", "ef gh"]);
    assert_eq!(marked(&matcher, "ab cd ef gh", Overlap::LongestDominant), "[ab cd] [ef gh]");
}

#[test]
fn folded_names_are_found_however_they_are_written() {
    let matcher = Matcher::new(["Türkiye", "United States", "Côte d'Ivoire", "Киргизия"]);
    for text in [
        "[TURKIYE]’nin",
        "[Tu\u{308}rkiye]'s",
        "[United\u{a0}States]-led",
        "the [united\nstates].",
        "[COTE D’IVOIRE]",
        "[КИРГИЗИЯ]»",
        "Turkiyeli, United\n\nStates",
    ] {
        let plain = text.replace(['[', ']'], "");
        assert_eq!(marked(&matcher, &plain, Overlap::default()), text);
    }
}

#[test]
fn names_as_written_are_found_only_so() {
    let matcher = Matcher::as_written(["US", "Turkey", "New York", "côte", "Китай"]);
    for text in [
        "[US] and us, [Turkey]'s turkey, TURKEY",
        "[New York], New  York, New\nYork, new york",
        "[côte], Côte, cote, co\u{302}te",
        "[Китай] и КИТАЙ, Китаю",
    ] {
        let plain = text.replace(['[', ']'], "");
        assert_eq!(marked(&matcher, &plain, Overlap::default()), text);
    }
}

#[test]
fn of_names_that_are_the_same_the_first_is_told() {
    let matcher = Matcher::new(["Bishkek", "BISHKEK", "Bishkek"]);
    let span = Span { start: 3, end: 10 };
    assert_eq!(matcher.find("in Bishkek", Overlap::All), [Match { span, name: 0 }]);
}

#[test]
fn no_names_and_names_without_letters_do_no_harm() {
    assert!(Matcher::new([""; 0]).find("Bishkek", Overlap::All).is_empty());
    assert!(Matcher::new(["", " ", "\u{ad}"]).find("a b\u{ad}", Overlap::All).is_empty());
    assert_eq!(
        marked(&Matcher::new(["C++", "#1", "№ 1"]), "C++ is #1, № 1", Overlap::default()),
        "[C++] is [#1], [№ 1]"
    );
}

#[test]
fn names_may_begin_with_a_mark() {
    let matcher = Matcher::new(["'Ayn al-'Arab", "'Élan", "' alone", "'\"both"]);
    assert_eq!(
        marked(
            &matcher,
            "Syria’s ’Ayn al-‘Arab, `Ayn al-'Arab, 'ÉLAN, ‘elan, ' alone, ’“both; ’s, 'And",
            Overlap::default()
        ),
        "Syria’s [’Ayn al-‘Arab], [`Ayn al-'Arab], ['ÉLAN], [‘elan], [' alone], [’“both]; ’s, 'And"
    );
}

#[test]
fn a_name_holds_its_sentence_together() {
    let (matches, cut) = Matcher::new(["Washington, D.C. Council"])
        .find_with_sentences("The Washington, D.C. Council met. It left.", Overlap::default());
    assert_eq!(cut.len(), 2);
    assert_eq!(matches.len(), 1);
}

#[test]
fn a_hundred_thousand_names_are_found_one_by_one() {
    let names: Vec<String> = (0..100_000).map(|number| format!("Name{number} of {}", number % 7)).collect();
    for matcher in [Matcher::new(&names), Matcher::as_written(&names)] {
        for number in (0..100_000).step_by(997) {
            let text = format!("So {} came.", names[number]);
            let matches = matcher.find(&text, Overlap::default());
            assert_eq!(matches.iter().map(|hit| hit.name).collect::<Vec<_>>(), [number], "{text}");
        }
    }
}

proptest! {
    #[test]
    fn the_longest_stand_and_what_falls_overlaps_something_as_long(words in proptest::collection::vec(0..4_usize, 0..40)) {
        let names = ["a b", "b c a", "c", "a b c d", "d a", "b"];
        let text: Vec<&str> = words.iter().map(|word| ["a", "b", "c", "d"][*word]).collect();
        let text = text.join(" ");
        let matcher = Matcher::new(names);
        let all = matcher.find(&text, Overlap::All);
        let standing = matcher.find(&text, Overlap::LongestDominant);
        for pair in standing.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for hit in all {
            let is_hidden = |other: &Match| other.span.overlaps(hit.span) && other.span.len() >= hit.span.len();
            prop_assert!(standing.iter().any(is_hidden), "{:?} in {}", hit, text);
        }
    }

    #[test]
    fn any_text_and_any_names_are_read(names in proptest::collection::vec(".{0,6}", 0..5), text in ".{0,80}") {
        for matcher in [Matcher::new(&names), Matcher::as_written(&names)] {
            let (matches, cut) = matcher.find_with_sentences(&text, Overlap::All);
            prop_assert!(cut.iter().all(|sentence| text.get(sentence.as_range()).is_some()));
            for hit in &matches {
                prop_assert!(text.get(hit.span.as_range()).is_some() && hit.name < names.len());
            }
        }
    }
}
