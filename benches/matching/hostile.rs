//! Texts that are made to be slow.

use std::hint::black_box;
use std::time::Instant;

use whowhom::{Document, Extractor, Matcher, Overlap};

/// Prints how fast each hostile text of `size` bytes is read, by the matcher with the sentences and
/// by the whole extraction, and how the time grows when the text is twice as long.
pub fn run(size: usize) {
    let names = ["A.", "A. A.", "New York", "New York New York", "Kyrgyzstan", "Киргизия", "аб"];
    let matcher = Matcher::new(names);
    let extractor = Extractor::builtin();
    println!("\n### Hostile texts, {size} bytes each\n");
    println!("| text | matcher and sentences, MB/s | twice the text takes | extraction, MB/s | twice the text takes |");
    println!("|---|---|---|---|---|");
    for (name, part) in PARTS {
        let text = part.repeat(size / part.len());
        let double = text.repeat(2);
        let sight = |text: &str| matcher.find_with_sentences(text, Overlap::LongestLeftmost).0.len();
        let extract = |text: &str| extractor.extract(&Document::new("hostile", text)).mentions().len();
        let [(once, twice), (once_whole, twice_whole)] =
            [(seconds(&text, sight), seconds(&double, sight)), (seconds(&text, extract), seconds(&double, extract))];
        let speed = |seconds: f64| text.len() as f64 / 1e6 / seconds;
        println!(
            "| {name} | {:.0} | × {:.1} | {:.1} | × {:.1} |",
            speed(once),
            twice / once,
            speed(once_whole),
            twice_whole / once_whole
        );
    }
}

/// What the texts are called, and what is repeated in them.
const PARTS: [(&str, &str); 26] = [
    ("prose", include_str!("../../examples/articles/turkic-states.txt")),
    ("A. A. A.", "A. "),
    ("one long word", "a"),
    ("one long word of capitals", "A"),
    ("full stops", "."),
    ("full stops and spaces", ". "),
    ("capitals", "KYRGYZSTAN AND THE UNITED STATES SIGNED A TREATY ON TRADE "),
    ("alternating scripts", "aбcд "),
    ("scripts alternating in a word", "aб"),
    ("one name", "Kyrgyzstan "),
    ("one name that goes on", "New York "),
    ("hashtags", "#StandWithKyrgyzstan"),
    ("brackets", "((("),
    ("spaces and line ends", " \n"),
    ("no-break spaces", "\u{a0}"),
    ("apostrophes", "'"),
    ("quotation marks", "\""),
    ("number signs", "#"),
    ("ellipses", "…"),
    ("emoji", "😀"),
    ("combining marks", "e\u{301}\u{302}"),
    ("soft hyphens", "\u{ad}"),
    ("zero-width joiners", "\u{200d}"),
    ("letters and zero-width joiners", "a\u{200d}"),
    ("dots and capitals", "U.S."),
    ("curly quotation marks", "“’”"),
];

fn seconds(text: &str, work: impl Fn(&str) -> usize) -> f64 {
    let times = (0..3).map(|_| {
        let start = Instant::now();
        black_box(work(text));
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::MAX, f64::min)
}
