//! The texts that are read: prose with names in it.

use crate::random::Random;
use crate::script::Script;

const ENGLISH: [&str; 5] = [
    include_str!("../../examples/articles/armenia-csto.txt"),
    include_str!("../../examples/articles/border-deal-2025.txt"),
    include_str!("../../examples/articles/kyrgyzstan-2005-2010.txt"),
    include_str!("../../examples/articles/railway-and-sanctions.txt"),
    include_str!("../../examples/articles/turkic-states.txt"),
];
const RUSSIAN: [&str; 1] = [include_str!("russian.txt")];
/// How many bytes of prose stand between two names that were put in, on average.
const BETWEEN: usize = 200;
/// How large a document is, in bytes.
const DOCUMENT: usize = 65_536;
const SEED: u64 = 2021;

/// `size` bytes of prose, or a little more, as documents of 64 KB: paragraphs
/// in ever new order, with one of `names` put in about every two hundred bytes.
pub fn documents(script: Script, names: &[String], size: usize) -> Vec<String> {
    let articles: &[&str] = if script == Script::Latin { &ENGLISH } else { &RUSSIAN };
    let paragraphs: Vec<&str> = articles
        .iter()
        .flat_map(|article| article.split("\n\n"))
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .collect();
    let paragraphs: Vec<String> =
        paragraphs.iter().map(|paragraph| script.without_accents(paragraph).replace('\n', " ")).collect();
    let mut random = Random::new(SEED);
    let mut documents = Vec::new();
    let mut written = 0;
    while written < size {
        let mut document = String::with_capacity(DOCUMENT + 4096);
        while document.len() < DOCUMENT {
            push_with_names(&paragraphs[random.below(paragraphs.len())], names, &mut random, &mut document);
            document.push_str("\n\n");
        }
        written += document.len();
        documents.push(document);
    }
    documents
}

fn push_with_names(paragraph: &str, names: &[String], random: &mut Random, document: &mut String) {
    let mut since = random.below(BETWEEN);
    for word in paragraph.split_inclusive(' ') {
        document.push_str(word);
        since += word.len();
        if since >= BETWEEN && word.ends_with(' ') {
            since = random.below(BETWEEN);
            document.push_str(&names[random.below(names.len())]);
            document.push(' ');
        }
    }
}
