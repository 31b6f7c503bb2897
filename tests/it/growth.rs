//! Texts that are made to take long: every step must get through them in time that grows with their length.

use std::time::{Duration, Instant};

use whowhom::{Document, RelationGraph};

use crate::support::BUILTIN;

/// What is repeated to make a text, and how often each sentence repeats it; 0 for a text without a sentence end.
const PARTS: &[(&str, usize)] = &[
    ("A. ", 0),
    ("ABC ", 0),
    ("a", 0),
    (".", 0),
    ("(", 0),
    ("(AB) ", 0),
    (",", 0),
    ("THE PRESIDENT OF RUSSIA SAID ", 0),
    ("Vladimir Putin ", 0),
    ("Moscow ", 0),
    ("Moscow, ", 0),
    ("Moscow and ", 0),
    ("Moscow is ", 0),
    ("Moscow, whose ", 0),
    ("through Moscow's ", 0),
    ("Russia and the Ministry of Trade and ", 0),
    ("the Redutik Lakes Institute Society ", 0),
    ("Vladimir Putin met his Kazakh counterpart and ", 0),
    ("Along with Russia, Ukraine met China, as well as Iran, and ", 0),
    ("Russia together with its allies ", 0),
    ("Russia attacked Ukraine, reportedly; Russia met China; ", 0),
    ("after bombing Peru twice and Chile once, it left and ", 0),
    ("Cuba did not follow and never left UNESCO and ", 0),
    ("a resolution was sponsored by Rabat and opposed by Algiers and ", 0),
    ("the prime minister of Spain, Pedro Sanchez, the foreign minister of Italy and Togo met and ", 0),
    ("Accused by Chile of theft, Peru was silent where he ", 0),
    ("Kazakhstan's Federal Security Service ", 0),
    ("Georgia ", 0),
    ("Putin ", 0),
    ("Redutik, a rival company, ", 0),
    ("an analyst at Redutik ", 0),
    ("the Ministry of Trade, Lakes and ", 0),
    ("the OSCE Lakes Institute for Fiji Studies ", 0),
    ("Redutik, Inc. ", 0),
    ("aRedutik", 0),
    ("Redutik.uz ", 0),
    ("Mr. Ivanov ", 0),
    ("John Smith ", 0),
    ("Minister John Smith and ", 0),
    ("the man said that he ", 0),
    ("World Health Organization (WHO), the WHO and WHO ", 0),
    ("Analyst Mars Sariev said that Sariev was here ", 1),
    ("Russian President Vladimir Putin spoke of the president ", 1),
    ("Russia attacked Ukraine and ", 0),
    ("Russia met Ukraine on 5 May 2020 ", 0),
    ("“Russia met Ukraine” ", 0),
    ("Russia-backed ", 0),
    ("Russia said that it met Ukraine and that ", 0),
    ("Charles III met Emmanuel Macron", 1),
    ("Russia met Ukraine, China, Iran, ", 0),
    ("Russia met minister minister minister ", 0),
    ("KYIV (", 0),
    ("www.", 0),
    ("http://", 0),
    ("a@", 0),
    ("Mon Tue Wed Thu Fri\n", 0),
    ("Tags\n", 0),
    ("A line of which there are many copies on this page, and no end\n", 0),
    // Ends of sentences, or what looks like them.
    (". ", 0),
    ("a. ", 0),
    (".)", 0),
    (".\"", 0),
    (".“", 0),
    ("? – ", 0),
    ("\n", 0),
    (" \n", 0),
    ("1. ", 0),
    ("1. A! ", 0),
    ("• a. ", 0),
    ("(!) ", 0),
    ("x", 0),
    (" ", 0),
    (".[4]", 0),
    (". [", 0),
    ("a.m. x ", 0),
    ("т. ", 0),
    ("Yahoo! ", 0),
    ("countries.It", 0),
    ("and\nX ", 0),
    ("e\u{301}.", 0),
];

/// Texts of `len` bytes: each of [`PARTS`] repeated, and names of which each stands once.
fn texts(len: usize) -> Vec<String> {
    let repeated = PARTS.iter().map(|(part, in_sentence)| {
        let sentence =
            if *in_sentence > 0 { format!("{}. ", part.trim_end().repeat(*in_sentence)) } else { (*part).to_owned() };
        sentence.repeat(len / sentence.len())
    });
    let made = [introductions as fn(usize) -> String, definitions, titled].map(|sentence| {
        let mut text = String::with_capacity(len + 100);
        for number in 0.. {
            text.push_str(&sentence(number));
            if text.len() >= len {
                break;
            }
        }
        text
    });
    repeated.chain(made).collect()
}

fn introductions(number: usize) -> String {
    format!("Analyst {} {} said so. ", word(number), word(7 * number + 3))
}

fn definitions(number: usize) -> String {
    format!("The Kurdistan Workers Party ({}) met. ", word(number).to_uppercase())
}

fn titled(number: usize) -> String {
    format!("Analyst {} Japarov met President {}. ", word(number), word(3 * number))
}

/// A word with a capital that only this number has.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "ko", "ri", "mu", "ze", "ta", "li", "no", "sha", "gu"];
    let digits = (0..4).map(|place| SYLLABLES[number / 10_usize.pow(place) % 10]);
    let word: String = digits.collect();
    word[..1].to_uppercase() + &word[1..]
}

#[test]
fn hostile_texts_are_read() {
    for text in texts(1 << 15) {
        let document = Document::new("hostile", text).with_date("2024-01-01".parse().expect("a date"));
        let extraction = BUILTIN.extract(&document);
        let ends: Vec<(usize, usize)> =
            extraction.mentions().map(|mention| (mention.span().start, mention.span().end)).collect();
        assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{:?}", &document.text()[..40]);
    }
}

/// What many rules look at: courtesies, offices, chambers, bodies, capitals, dates and places.
const PROSE: &str = "On Monday, March 14th, Moscow was planning a strike, Mr Tsao of the University of Tokyo said. Peru's foreign \
    minister, Ana Solheim, has been meeting Gabriel Boric in Geneva; the House panel and the state Senate were told by \
    Washington, which is stopping aid to Chile's army. “Kishida Fumio will visit Lima,” reckons Raz Zimmt of the Redut Group, \
    a research firm. The Collective Security Treaty Organisation (CSTO), Al-Turabi's Democratic Party and China International \
    Trust and Investment Corp. sued Gazprom JSC on 5 May 2020 in U.S. District Court.";

#[test]
fn every_letter_may_be_of_another_script() {
    for (at, letter) in PROSE.char_indices() {
        for other in ["\u{924}", "é", "’", "\u{301}", ""] {
            let text = [&PROSE[..at], other, &PROSE[at + letter.len_utf8()..]].concat();
            let document = Document::new("hostile", text).with_date("2024-01-01".parse().expect("a date"));
            BUILTIN.extract(&document);
        }
    }
}

#[test]
#[ignore = "measures time; cargo test --release --test it growth -- --ignored"]
fn twice_the_text_takes_twice_the_time() {
    const LEN: usize = 1 << 19;
    /// What is faster is not told from noise.
    const LEAST: Duration = Duration::from_millis(5);
    /// Four times the text takes four times the time, and sixteen times where a step is quadratic.
    const MOST: u32 = 9;
    let slow: Vec<String> = texts(LEN)
        .into_iter()
        .zip(texts(4 * LEN))
        .filter(|(short, long)| fastest(long) > MOST * fastest(short).max(LEAST))
        .map(|(short, _)| short.chars().take(40).collect())
        .collect();
    assert_eq!(slow, Vec::<String>::new());
}

fn fastest(text: &str) -> Duration {
    let document = Document::new("hostile", text).with_date("2024-01-01".parse().expect("a date"));
    let time = |_| {
        let start = Instant::now();
        let extraction = BUILTIN.extract(&document);
        let mut graph = RelationGraph::default();
        graph.add(&extraction);
        graph.add_relations(&extraction, |_| true);
        start.elapsed()
    };
    (0..3).map(time).min().unwrap_or_default()
}
