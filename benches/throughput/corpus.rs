//! The text that is read: the example articles, often, and never twice the same.

use whowhom::Document;

use crate::random::Random;

const ARTICLES: [&str; 5] = [
    include_str!("../../examples/articles/armenia-csto.txt"),
    include_str!("../../examples/articles/border-deal-2025.txt"),
    include_str!("../../examples/articles/kyrgyzstan-2005-2010.txt"),
    include_str!("../../examples/articles/railway-and-sanctions.txt"),
    include_str!("../../examples/articles/turkic-states.txt"),
];
/// How much text there is, at least, in bytes.
const SIZE: usize = 8_000_000;
/// How large a volume may be, in bytes.
const VOLUME: usize = 65_536;
/// How many blocks an article's head has: its title, and the dateline with what stands around it.
const HEAD: usize = 2;
const SEED: u64 = 2021;

/// One text, as two lists of documents.
pub(super) struct Corpus {
    /// One article each.
    pub(super) articles: Vec<Document>,
    /// As many articles as go into one volume.
    #[allow(dead_code, reason = "one of the benchmarks reads articles only")]
    pub(super) volumes: Vec<Document>,
}

impl Corpus {
    pub(super) fn new() -> Self {
        let mut random = Random::new(SEED);
        let mut texts: Vec<String> = Vec::new();
        let mut size = 0;
        while size < SIZE {
            texts.push(shuffled(ARTICLES[texts.len() % ARTICLES.len()], &mut random));
            size += texts.last().map_or(0, String::len);
        }
        Self { volumes: documents(volumes(&texts)), articles: documents(texts) }
    }
}

/// How many bytes the texts of `documents` have together.
pub(super) fn bytes(documents: &[Document]) -> usize {
    documents.iter().map(|document| document.text().len()).sum()
}

/// `article` with the paragraphs behind its head in another order.
fn shuffled(article: &str, random: &mut Random) -> String {
    let mut blocks: Vec<&str> = article.split("\n\n").map(|block| block.trim_matches('\n')).collect();
    let body = &mut blocks[HEAD..];
    for last in (1..body.len()).rev() {
        body.swap(last, random.below(last + 1));
    }
    blocks.join("\n\n")
}

fn volumes(texts: &[String]) -> Vec<String> {
    let mut volumes = vec![String::new()];
    for text in texts {
        match volumes.last_mut() {
            Some(volume) if volume.len() + text.len() + 2 <= VOLUME => {
                volume.push_str("\n\n");
                volume.push_str(text);
            }
            _ => volumes.push(text.clone()),
        }
    }
    volumes
}

fn documents(texts: Vec<String>) -> Vec<Document> {
    texts.into_iter().enumerate().map(|(number, text)| Document::new(number.to_string(), text)).collect()
}
