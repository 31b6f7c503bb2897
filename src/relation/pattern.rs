//! Patterns: how they are written, and what is made of them.
//!
//! A pattern is expanded into all its ways, each a plain row of elements, so
//! that matching needs neither branches nor repetitions.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kinds::Kinds;
use super::lexicon::{Lexicon, WordId};

/// The words of a gap on the left and on the right of the trigger, where the pattern says no number.
pub(super) const LEFT_GAP: u8 = 5;
pub(super) const RIGHT_GAP: u8 = 8;
/// A gap of so many words stays in one noun phrase.
pub(super) const LONGEST_PHRASE: u8 = 4;
/// How many words a run may have.
pub(super) const LONGEST_RUN: usize = 4;
/// How many items that no pattern names may stand between a word and what stands before the anchor, and behind it; and
/// behind it in rules that read names as they stand.
pub(super) const MOST_PASSED_BEFORE: usize = 4;
pub(super) const MOST_PASSED_BEHIND: usize = 3;
pub(super) const MOST_PASSED_CLOSE: usize = 2;
/// How many ways a pattern may have.
const MOST_WAYS: usize = 400;

/// Which side of a relation a slot takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Source,
    Target,
    /// All sides of a group: "X, Y and Z".
    Both,
}

/// One element of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// One of these words; sorted.
    Words(Arc<[WordId]>),
    /// An actor of one of these kinds; none given stands for those of the relation.
    Slot(Side, Option<Kinds>),
    /// Up to four of these words; sorted.
    Run(Arc<[WordId]>),
    /// An actor that takes no side.
    Other,
    /// Up to so many words; `None` for the usual number.
    Gap(Option<u8>),
    /// A comma.
    Comma,
    /// What makes the name before it an owner: a possessive, or that it is an adjective.
    Owner,
}

impl Element {
    /// Whether it stands for an actor.
    pub(super) fn is_actor(&self) -> bool {
        matches!(self, Self::Slot(..) | Self::Other)
    }

    /// The side and the kinds of a slot.
    pub(super) fn slot(&self) -> Option<(Side, Option<Kinds>)> {
        match self {
            Self::Slot(side, kinds) => Some((*side, *kinds)),
            _ => None,
        }
    }

    /// Whether it is a word, and may be this one.
    pub(super) fn has_word(&self, word: WordId) -> bool {
        matches!(self, Self::Words(words) if words.binary_search(&word).is_ok())
    }

    /// Whether it takes at least one item.
    pub(super) fn takes_item(&self) -> bool {
        matches!(self, Self::Words(_) | Self::Slot(..) | Self::Other | Self::Comma)
    }

    /// How many items it takes at most before the anchor, with those that it passes; of an actor none.
    pub(super) fn most_before(&self) -> usize {
        match self {
            Self::Words(_) => MOST_PASSED_BEFORE + 1,
            Self::Run(_) => LONGEST_RUN,
            Self::Gap(words) => usize::from(words.unwrap_or(LEFT_GAP)),
            Self::Owner => 1,
            // Articles may stand between it and what is behind it.
            Self::Comma => usize::MAX,
            Self::Slot(..) | Self::Other => 0,
        }
    }
}

/// One way through a pattern.
pub(super) type Way = Vec<Element>;

/// Sets of words that patterns name with `&`.
pub(super) type Synsets = BTreeMap<String, Synset>;

/// A set of words, or of several side by side.
pub(super) struct Synset {
    /// As they are written.
    entries: Vec<String>,
    /// Their ways, once a pattern has named the set; empty before.
    ways: Vec<Way>,
}

impl Synset {
    pub(super) fn new(entries: Vec<String>) -> Self {
        Self { entries, ways: Vec::new() }
    }
}

/// All ways of `pattern`; the words are entered into `lexicon`.
///
/// # Errors
///
/// What is wrong, and the part of the pattern that is.
pub(super) fn ways(pattern: &str, synsets: &mut Synsets, lexicon: &mut Lexicon) -> Result<Vec<Way>, (String, String)> {
    let tokens = tokens(pattern);
    let mut parser = Parser { tokens: &tokens, at: 0, synsets, lexicon };
    let ways = parser.choice(None)?;
    if ways.len() > MOST_WAYS {
        return Err((pattern.to_owned(), format!("more than {MOST_WAYS} ways; part the rule in two")));
    }
    Ok(ways)
}

/// Brackets, bars, commas and question marks are tokens of their own.
fn tokens(pattern: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    for word in pattern.split_whitespace() {
        let mut rest = word;
        while !rest.is_empty() {
            // The kinds of a slot are parted by commas too.
            let is_slot = rest.starts_with('{');
            let marks: &[char] = if is_slot { &['(', ')', '|', '?'] } else { &['(', ')', '|', '?', ','] };
            let len = match rest.find(marks) {
                Some(0) => 1,
                Some(at) => at,
                None => rest.len(),
            };
            tokens.push(&rest[..len]);
            rest = &rest[len..];
        }
    }
    tokens
}

struct Parser<'p> {
    tokens: &'p [&'p str],
    at: usize,
    synsets: &'p mut Synsets,
    lexicon: &'p mut Lexicon,
}

type Parsed = Result<Vec<Way>, (String, String)>;

impl<'p> Parser<'p> {
    fn next(&mut self) -> Option<&'p str> {
        let token = self.tokens.get(self.at).copied();
        self.at += 1;
        token
    }

    fn peek(&self) -> Option<&'p str> {
        self.tokens.get(self.at).copied()
    }

    /// Rows parted by bars, up to the bracket that closes them.
    fn choice(&mut self, opened: Option<&str>) -> Parsed {
        let mut ways = Vec::new();
        loop {
            ways.extend(self.row()?);
            match self.next() {
                Some("|") => {}
                Some(")") if opened.is_some() => break,
                None if opened.is_none() => break,
                Some(other) => return Err((other.to_owned(), format!("`{other}` without its opening bracket"))),
                None => return Err(("(".to_owned(), "a bracket is not closed".to_owned())),
            }
        }
        Ok(joined(ways))
    }

    /// Terms, one behind the other.
    fn row(&mut self) -> Parsed {
        let mut ways: Vec<Way> = vec![Vec::new()];
        while let Some(token) = self.peek().filter(|token| !matches!(*token, "|" | ")")) {
            self.at += 1;
            let mut term = match token {
                "(" => self.choice(Some("("))?,
                "?" => return Err(("?".to_owned(), "`?` stands behind the word that may be missing".to_owned())),
                _ => self.atom(token)?,
            };
            if self.peek() == Some("?") {
                self.at += 1;
                term.push(Vec::new());
            }
            if let [only] = term.as_slice() {
                ways.iter_mut().for_each(|way| way.extend_from_slice(only));
            } else {
                ways =
                    ways.iter().flat_map(|way| term.iter().map(move |more| [&way[..], &more[..]].concat())).collect();
            }
            if ways.len() > MOST_WAYS {
                break;
            }
        }
        Ok(ways)
    }

    fn atom(&mut self, token: &str) -> Parsed {
        if let Some(slot) = token.strip_prefix('{').and_then(|slot| slot.strip_suffix('}')) {
            return Ok(vec![vec![if slot == "X" { Element::Other } else { slot_of(token, slot)? }]]);
        }
        if let Some(number) = token.strip_prefix("..") {
            let words = match number {
                "" => None,
                number => {
                    Some(number.parse().map_err(|_| (token.to_owned(), "write a gap as `..` or `..4`".to_owned()))?)
                }
            };
            return Ok(vec![vec![Element::Gap(words)]]);
        }
        if token == "," {
            return Ok(vec![vec![Element::Comma]]);
        }
        if token == "'s" {
            return Ok(vec![vec![Element::Owner]]);
        }
        if let Some(name) = token.strip_prefix('&') {
            return self.synset(name);
        }
        if let Some(name) = token.strip_prefix('@') {
            let (name, is_run) = name.strip_suffix('*').map_or((name, false), |name| (name, true));
            let words = self.lexicon.words_of(name);
            let message = || format!("no words of the class `{name}`; add `words {name} = …`");
            return if words.is_empty() {
                Err((token.to_owned(), message()))
            } else {
                let words = words.into();
                Ok(vec![vec![if is_run { Element::Run(words) } else { Element::Words(words) }]])
            };
        }
        if token.contains(['{', '}', '&']) {
            let message = "slots are `{A}`, `{B}` or `{AB}`, with kinds as `{A:person}`, and stand alone".to_owned();
            return Err((token.to_owned(), message));
        }
        Ok(vec![vec![Element::Words(self.lexicon.add_to_rule(token))]])
    }

    fn synset(&mut self, name: &str) -> Parsed {
        let Some(synset) = self.synsets.get_mut(name) else {
            let known: Vec<&str> = self.synsets.keys().map(String::as_str).collect();
            let message = format!("unknown set `&{name}`; add `set {name} = …` or use one of {}", known.join(", "));
            return Err((format!("&{name}"), message));
        };
        if synset.ways.is_empty() {
            let mut words = |word: &str| Element::Words(self.lexicon.add_to_rule(word));
            let way = |entry: &String| entry.split_whitespace().map(&mut words).collect();
            synset.ways = joined(synset.entries.iter().map(way).collect());
        }
        Ok(synset.ways.clone())
    }
}

/// `ways` with those of one set of words made one.
fn joined(ways: Vec<Way>) -> Vec<Way> {
    let mut single: Vec<WordId> = Vec::new();
    let mut others: Vec<Way> = Vec::new();
    for way in ways {
        match way.as_slice() {
            [Element::Words(words)] => single.extend_from_slice(words),
            _ if others.contains(&way) => {}
            _ => others.push(way),
        }
    }
    if !single.is_empty() {
        single.sort_unstable();
        single.dedup();
        others.insert(0, vec![Element::Words(single.into())]);
    }
    others
}

fn slot_of(token: &str, slot: &str) -> Result<Element, (String, String)> {
    let (name, kinds) = slot.split_once(':').map_or((slot, None), |(name, kinds)| (name, Some(kinds)));
    let side = match name {
        "A" => Side::Source,
        "B" => Side::Target,
        "AB" => Side::Both,
        _ => return Err((token.to_owned(), format!("unknown slot `{token}`; use {{A}}, {{B}}, {{AB}} or {{X}}"))),
    };
    let kinds = kinds.map(|kinds| Kinds::parse(&kinds.replace(',', " ")).map_err(|fault| (token.to_owned(), fault)));
    Ok(Element::Slot(side, kinds.transpose()?))
}
