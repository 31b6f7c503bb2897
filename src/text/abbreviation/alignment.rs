//! The letters of a short form set against the words of a long one.

use super::words::{Words, is_capital};
use crate::text::phrases::{PhraseList, Phrases};

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

/// Where the words start that `short` abbreviates, if its letters can be found in them: the
/// cheapest way, and of equal ones the shortest.
///
/// Each letter is the initial of a word or of a part of a word behind a hyphen, or follows such
/// an initial in the same part. No part gives all letters, and one word at most, small ones not
/// counted, gives none.
pub(super) fn start(short: &str, words: &Words<'_>) -> Option<usize> {
    let letters = letters(short);
    let mut best = if words.has(PhraseList::Bystander, short) { 1 } else { 2 * letters.len() as u32 };
    let mut found = None;
    // What it costs to place the letters from each index on.
    let mut costs = vec![u32::MAX; letters.len()];
    costs.push(0);
    for index in (0..words.len()).rev() {
        let is_stop = words.is_stop(index);
        for_parts(words.phrases(), words.word(index), is_stop, |part| {
            part.add_costs(&letters, &mut costs);
            if costs[0] < best && part.is_first && !is_stop {
                best = costs[0];
                found = Some(index);
            }
        });
        let is_hopeless = costs.iter().all(|cost| *cost >= best);
        if is_hopeless || letters.len() == 2 && words.gap_before(index).contains(',') {
            break;
        }
    }
    found
}

/// A word, or what stands before, between or behind its hyphens, dots and apostrophes.
struct Part<'t> {
    phrases: &'t Phrases,
    text: &'t str,
    is_first: bool,
    is_whole: bool,
    /// Whether it is a small word, of those that are mostly passed over.
    is_stop: bool,
}

impl Part<'_> {
    /// Makes of `costs` those when this part is read too, which stands before all that they know.
    fn add_costs(&self, letters: &[char], costs: &mut [u32]) {
        let count = letters.len();
        let initial = self.text.chars().next().map(folded);
        for start in 0..=count {
            // Places from `start` on are not overwritten yet: prices are never negative.
            let mut cheapest = match start {
                0 => u32::MAX,
                _ => costs[start].saturating_add(self.price_of_none(count, start == count, costs[start])),
            };
            if start < count && (initial == Some(letters[start]) || letters[start] == NUMBER) {
                for end in (start + 1..=count).filter(|end| costs[*end] < u32::MAX && end - start < count) {
                    cheapest = cheapest.min(costs[end].saturating_add(self.price(&letters[start..end])));
                }
            }
            costs[start] = cheapest;
        }
    }

    /// What it costs that this part gives no letter. A word behind all that do may be the
    /// country's, but no small word. Two words cost more than any short form may.
    fn price_of_none(&self, count: usize, is_behind_all: bool, cost: u32) -> u32 {
        let is_behind_all = is_behind_all && cost == 0;
        if !self.is_first || (self.is_stop && !is_behind_all) {
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
            let is_number = self.text.starts_with(|c: char| c.is_ascii_digit())
                || self.phrases.has_small(PhraseList::Number, self.text);
            return if is_number { 0 } else { u32::MAX };
        }
        let has_inner = is_capital(self.text) && self.text.contains(char::is_lowercase);
        let mut price = if self.is_whole && self.is_stop { STOP } else { 0 };
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

/// The parts of a word, the last one first; `is_stop` tells whether the whole word is a small one.
fn for_parts(phrases: &Phrases, word: &str, is_stop_word: bool, mut read: impl FnMut(Part<'_>)) {
    if word.chars().all(char::is_alphanumeric) {
        return read(Part { phrases, text: word, is_first: true, is_whole: true, is_stop: is_stop_word });
    }
    let is_part = |part: &&str| part.chars().count() > 1 || is_capital(part);
    let texts: Vec<&str> = word.split(|c: char| !c.is_alphanumeric()).filter(is_part).collect();
    for (place, text) in texts.into_iter().enumerate().rev() {
        let is_stop = phrases.has_small(PhraseList::PassedOver, text);
        read(Part { phrases, text, is_first: place == 0, is_whole: false, is_stop });
    }
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
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let small = letter.to_lowercase().next().unwrap_or(letter);
    MARKED.chars().zip(PLAIN.chars()).find(|(marked, _)| *marked == small).map_or(small, |(_, plain)| plain)
}
