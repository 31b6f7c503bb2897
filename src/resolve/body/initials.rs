//! Bodies by the first letters of their names, once the text has the names: "WOLA" behind "the Washington Office on Latin
//! America", "KMG" behind "KazMunayGas".

use foldhash::HashMap;

use super::Finder;
use crate::gazetteer::Kind;
use crate::resolve::occurrence::Wanted;
use crate::resolve::{Meaning, Reading, Rule, insert};

/// The fewest letters that tell a body.
const SHORTEST: usize = 3;
/// The most letters of an abbreviation.
const LONGEST: usize = 8;

/// What first letters stand for.
pub(super) struct Initials {
    letters: String,
    meaning: Meaning,
    /// The byte from which on they may stand.
    from: usize,
}

impl Finder<'_> {
    /// The first letters of the bodies that the readings name; none that two bodies share.
    pub(super) fn initials(&self) -> Vec<Initials> {
        let mut found: Vec<Initials> = Vec::new();
        let mut numbers: HashMap<String, Option<usize>> = HashMap::default();
        for reading in self.readings.iter().filter(|reading| self.kind(reading) == Some(Kind::Organisation)) {
            let Some(letters) = initials_of(&self.text[reading.span.as_range()]) else {
                continue;
            };
            match numbers.get_mut(&letters) {
                Some(number) => *number = number.filter(|number| found[*number].meaning == reading.meaning),
                None => {
                    numbers.insert(letters.clone(), Some(found.len()));
                    found.push(Initials { letters, meaning: reading.meaning.clone(), from: reading.span.end });
                }
            }
        }
        found.retain(|initials| numbers[&initials.letters].is_some());
        found
    }
}

/// The capitals of `name`, if they may be an abbreviation of it.
fn initials_of(name: &str) -> Option<String> {
    let count = name.bytes().filter(u8::is_ascii_uppercase).count();
    let is_mixed = || name.is_ascii() && !name.split([' ', '-']).any(is_in_capitals);
    (((SHORTEST..=LONGEST).contains(&count)) && is_mixed())
        .then(|| name.chars().filter(char::is_ascii_uppercase).collect())
}

/// Whether `word` is an abbreviation itself: "UN" of "UN Women".
fn is_in_capitals(word: &str) -> bool {
    word.len() > 1 && !word.contains(|letter: char| letter.is_ascii_lowercase())
}

/// Adds the first letters in `all` wherever they stand behind their names.
pub(super) fn add(text: &str, capitals: &[usize], all: &[Initials], readings: &mut Vec<Reading>) {
    let Some(from) = all.iter().map(|initials| initials.from).min() else {
        return;
    };
    let mut later = Vec::new();
    Wanted::new(all.iter().map(|initials| &*initials.letters)).find(text, capitals, from, |number, span| {
        let Initials { meaning, from, .. } = &all[number];
        if *from <= span.start {
            later.push(Reading::new(span, meaning.clone(), Rule::Initials));
        }
    });
    insert(readings, later);
}
