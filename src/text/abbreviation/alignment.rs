//! The letters of a short form set against the words of a long one.

use super::words::{BYSTANDERS, Words, has, is_capital, is_stop};

/// What a letter costs that "of" or "и" gives.
const STOP: u32 = 2;
/// What a further letter of a word costs, right behind the one before it, as in "ASelsan".
const NEXT: u32 = 1;
/// What it costs later in the word, as in "EurAsian".
const INNER: u32 = 2;

/// Letters with marks and letters of the Cyrillic alphabet, and what they are compared as.
const MARKED: &str = "àáâãäåçèéêëğìíîïıñòóôõöøşšùúûüýžабвгдеёжзийклмнопрстуфхцэіңөү";
const PLAIN: &str = "aaaaaaceeeegiiiiinoooooossuuuuyzabvgdeejziyklmnoprstufhceinou";

/// Stands for the digits of "G7", which a number gives.
const NUMBER: char = '#';
const NUMBERS: &[&str] = &["eight", "seven", "ten", "twenty"];

/// Where the words start that `short` abbreviates, if its letters can be found in them: the
/// cheapest way, and of equal ones the shortest.
///
/// Each letter is the initial of a word or of a part of a word behind a hyphen, or follows such
/// an initial in the same part. No part gives all letters, and one word at most, small ones not
/// counted, gives none.
pub(super) fn start(short: &str, words: &Words<'_>) -> Option<usize> {
    let letters = letters(short);
    let mut best = if has(BYSTANDERS, short) { 1 } else { 2 * letters.len() as u32 };
    let mut found = None;
    // What it costs to place the letters from each index on.
    let mut costs = vec![u32::MAX; letters.len()];
    costs.push(0);
    for index in (0..words.len()).rev() {
        for part in parts(words.word(index)).into_iter().rev() {
            costs = part.costs(&letters, &costs);
            if costs[0] < best && part.is_first && !words.is_stop(index) {
                best = costs[0];
                found = Some(index);
            }
        }
        if letters.len() == 2 && words.gap_before(index).contains(',') {
            break;
        }
    }
    found
}

/// A word, or what stands before, between or behind its hyphens, dots and apostrophes.
struct Part<'t> {
    text: &'t str,
    is_first: bool,
    is_whole: bool,
}

impl Part<'_> {
    /// The costs when this part is read too, which stands before all that `costs` knows.
    fn costs(&self, letters: &[char], costs: &[u32]) -> Vec<u32> {
        let count = letters.len();
        let mut next = vec![u32::MAX; costs.len()];
        for end in 1..=count {
            next[end] = next[end].min(costs[end].saturating_add(self.price_of_none(count, end == count, costs[end])));
            for start in (0..end).filter(|start| costs[end] < u32::MAX && end - start < count) {
                next[start] = next[start].min(costs[end].saturating_add(self.price(&letters[start..end])));
            }
        }
        next
    }

    /// What it costs that this part gives no letter. A word behind all that do may be the
    /// country's, but no small word. Two words cost more than any short form may.
    fn price_of_none(&self, count: usize, is_behind_all: bool, cost: u32) -> u32 {
        let is_behind_all = is_behind_all && cost == 0;
        if !self.is_first || (is_stop(self.text) && !is_behind_all) {
            0
        } else if is_behind_all && !is_capital(self.text) {
            u32::MAX
        } else {
            count.max(4) as u32
        }
    }

    /// What it costs that this part gives `wanted`, the first of them as its initial.
    fn price(&self, wanted: &[char]) -> u32 {
        if wanted == [NUMBER] {
            let is_number = self.text.starts_with(|c: char| c.is_ascii_digit()) || has(NUMBERS, self.text);
            return if is_number { 0 } else { u32::MAX };
        }
        let has_inner = is_capital(self.text) && self.text.contains(char::is_lowercase);
        let mut price = if self.is_whole && is_stop(self.text) { STOP } else { 0 };
        let mut rest = self.text.chars().map(folded);
        for (index, letter) in wanted.iter().enumerate() {
            price += match rest.position(|other| other == *letter) {
                Some(0) if index == 0 => 0,
                Some(0) => NEXT,
                Some(_) if index > 0 && has_inner => INNER,
                _ => return u32::MAX,
            };
        }
        price
    }
}

fn parts(word: &str) -> Vec<Part<'_>> {
    let is_part = |part: &&str| part.chars().count() > 1 || is_capital(part) || *part == word;
    let texts = word.split(|c: char| !c.is_alphanumeric()).filter(is_part).enumerate();
    texts.map(|(place, text)| Part { text, is_first: place == 0, is_whole: text == word }).collect()
}

/// The letters of a short form, without the plural's: "NGOs" has three. Digits count only where
/// one letter stands before them.
fn letters(short: &str) -> Vec<char> {
    let short = short.strip_suffix('s').unwrap_or(short);
    let mut letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).map(folded).collect();
    if letters.len() == 1 {
        letters.push(NUMBER);
    }
    letters
}

fn folded(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    MARKED.chars().zip(PLAIN.chars()).find(|(marked, _)| *marked == small).map_or(small, |(_, plain)| plain)
}
