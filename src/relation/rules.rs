//! Rules, ready to be matched.

mod compile;
mod passive;
mod reading;

use super::event::{Event, Party};
use super::index::Index;
use super::kinds::Kinds;
use super::lexicon::{Class, Lexicon, WordId};
use super::pattern::Side;
use super::source::Line;
use super::vocabulary::{Modality, RelationType};
use super::way::CompiledWay;

/// How much more often than most words prepositions and the like stand in a text, and those that files call common;
/// roughly, for what is looked for first.
const FUNCTION_WORDS: u32 = 30;
const COMMON_WORDS: u32 = 5;

/// What relations there are, and the rules that find them.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    pub(super) lexicon: Lexicon,
    pub(super) types: Vec<RelationType>,
    pub(super) rules: Vec<Rule>,
    pub(super) ways: Vec<CompiledWay>,
    /// The ways of rules that read names as they stand, and those of others.
    pub(super) close: Index,
    pub(super) open: Index,
}

/// One rule.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) id: Box<str>,
    /// The index of its relation.
    pub(super) relation: usize,
    /// Whether it reads names as they stand, before actors are made of them, and passes over nothing.
    pub(super) is_close: bool,
    /// Whether nothing may stand between its parts that it cannot account for.
    pub(super) is_clean: bool,
    /// Whether its target is meant as a whole: "received Viktor Orbán", not "received Orbán’s answer".
    pub(super) is_whole: bool,
    /// Whether it only finds what opens a sentence, or a part of one.
    pub(super) is_front: bool,
    /// Whether what it finds is never sure.
    pub(super) is_loose: bool,
    /// Whether its source must be named by those who fight for it: "French troops", not "French tourists".
    pub(super) is_of_troops: bool,
    /// Words that must not stand in or beside what it finds.
    pub(super) unless: Vec<WordId>,
    /// How it states what it finds, whatever the words around it.
    pub(super) mood: Option<Modality>,
    /// The codes of what it finds, where they are not those of its relation.
    pub(super) plover: Option<Box<str>>,
    pub(super) cameo: Option<Box<str>>,
    /// The lines that say what it must and must not find.
    pub(super) examples: Vec<Line>,
    /// Where it stands.
    pub(super) head: Line,
}

impl Rules {
    pub(crate) fn relation_type(&self, index: usize) -> &RelationType {
        &self.types[index]
    }

    /// The ids of all relations.
    pub(crate) fn kinds_of_relations(&self) -> impl Iterator<Item = &str> {
        self.types.iter().map(|relation| &*relation.id)
    }

    pub(crate) fn rule_id(&self, index: usize) -> &str {
        &self.rules[index].id
    }

    /// The PLOVER category of what a rule finds; empty where it has none.
    pub(crate) fn plover(&self, index: usize) -> &str {
        let rule = &self.rules[index];
        rule.plover.as_deref().unwrap_or(&self.types[rule.relation].plover)
    }

    /// The CAMEO code of what a rule finds; may be empty.
    pub(crate) fn cameo(&self, index: usize) -> &str {
        let rule = &self.rules[index];
        rule.cameo.as_deref().unwrap_or(&self.types[rule.relation].cameo)
    }

    /// The part of a state or a society for which one side of an event acts: `military`.
    pub(crate) fn sector(&self, party: &Party) -> Option<&str> {
        self.lexicon.sector(party.head?)
    }

    /// What an event is about: `economic`.
    pub(crate) fn domain(&self, event: &Event) -> Option<&str> {
        self.lexicon.domain(event.topic?)
    }

    /// The rules with their examples, by index.
    pub(crate) fn examples(&self) -> impl Iterator<Item = (usize, &Line, &[Line])> {
        self.rules.iter().enumerate().map(|(index, rule)| (index, &rule.head, rule.examples.as_slice()))
    }

    fn is_function_word(&self, word: WordId) -> bool {
        self.lexicon.classes(word).has_any(&Class::FUNCTION)
    }

    /// Finds the ways of each anchor.
    fn index(&mut self) {
        let frequency = |word: WordId| match () {
            _ if self.is_function_word(word) => FUNCTION_WORDS,
            _ if self.lexicon.is_common(word) => COMMON_WORDS,
            _ => 1,
        };
        let is_close = |way: &CompiledWay| self.rules[way.rule].is_close;
        let kinds = |way: &CompiledWay, side: Side| self.kinds(&self.rules[way.rule], side);
        let close = Index::new(&self.ways, true, is_close, kinds, frequency);
        let open = Index::new(&self.ways, false, |way| !is_close(way), kinds, frequency);
        close.anchors().chain(open.anchors()).for_each(|word| self.lexicon.set_anchor(word));
        (self.close, self.open) = (close, open);
    }

    /// The kinds that may stand on a side of a rule's relation.
    pub(super) fn kinds(&self, rule: &Rule, side: Side) -> Kinds {
        let relation = &self.types[rule.relation];
        if side == Side::Target { relation.target } else { relation.source }
    }
}
