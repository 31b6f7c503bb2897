//! Rules, ready to be matched.

mod passive;

use std::collections::BTreeMap;

use self::passive::relative;
use super::event::{Event, Party};
use super::index::Index;
use super::keyword::Keyword;
use super::kinds::Kinds;
use super::lexicon::{Class, Lexicon, WordId};
use super::pattern::{Element, Side, Synset, Synsets, Way, ways};
use super::source::{Entry, Line};
use super::vocabulary::{Modality, RelationType};
use crate::error::Problem;

/// How much more often than most words prepositions and the like stand in a text, and those that files call common;
/// roughly, for what is looked for first.
const FUNCTION_WORDS: u32 = 30;
const COMMON_WORDS: u32 = 5;
/// What `passive` is given where a pattern's words behind its target may be left unsaid.
const SHORT: &str = "short";

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

/// One way of a rule, with the word by which it is found.
#[derive(Debug)]
pub(super) struct CompiledWay {
    pub(super) rule: usize,
    pub(super) elements: Way,
    /// The element by which it is found.
    pub(super) anchor: usize,
    /// The element that is shown as what states the relation.
    pub(super) trigger: usize,
    /// How far before the anchor the actor nearest to it stands at most, in items: [`usize::MAX`] where a
    /// subject is walked to, `None` where no actor needs to stand there.
    pub(super) reach: Option<usize>,
    /// Whether an actor must stand behind the anchor.
    pub(super) has_right: bool,
    /// Whether source and target have changed places, as in "was visited by".
    pub(super) is_passive: bool,
}

impl CompiledWay {
    /// The words by any of which it is found.
    pub(super) fn anchors(&self) -> &[WordId] {
        match &self.elements[self.anchor] {
            Element::Words(words) => words,
            _ => &[],
        }
    }
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

    /// The rules that `entries` tell of; later ones replace earlier ones of the same id.
    pub(super) fn new(entries: &[Entry], problems: &mut Vec<Problem>) -> Self {
        let mut rules = Self::default();
        rules.add_words(entries, problems);
        let mut synsets = synsets(entries, problems);
        for entry in entries.iter().filter(|entry| entry.head.is(Keyword::Relation)) {
            match RelationType::new(entry, problems) {
                Some(relation) => match rules.types.iter_mut().find(|known| known.id == relation.id) {
                    Some(known) => *known = relation,
                    None => rules.types.push(relation),
                },
                None => continue,
            }
        }
        for (relation, entry) in last_of_each_id(entries, problems) {
            rules.add_rule(entry, relation, &mut synsets, problems);
        }
        if let Some(last) = entries.last().filter(|_| rules.lexicon.is_overfull()) {
            let message = "the rules up to here hold more than 65,534 words; leave some of them out";
            problems.push(last.head.fault("", message.to_owned()));
        }
        rules.index();
        rules
    }

    fn add_words(&mut self, entries: &[Entry], problems: &mut Vec<Problem>) {
        for entry in entries.iter().filter(|entry| entry.head.is(Keyword::Words)) {
            let Some((name, words)) = entry.head.assignment() else {
                problems.push(entry.head.fault("", "write `words CLASS = one, two, three~`".to_owned()));
                continue;
            };
            for word in words.split(',').map(str::trim).filter(|word| !word.is_empty()) {
                if !self.lexicon.classify(word, name) {
                    let message = format!("unknown class `{name}`; use one of {}", Lexicon::class_names());
                    problems.push(entry.head.fault(name, message));
                    break;
                }
            }
        }
    }

    fn add_rule(&mut self, entry: &Entry, relation: &str, synsets: &mut Synsets, problems: &mut Vec<Problem>) {
        let Some((id, pattern)) = entry.head.assignment().filter(|(_, pattern)| !pattern.is_empty()) else {
            problems.push(entry.head.fault("", "write `rule ID = PATTERN`".to_owned()));
            return;
        };
        let Some(relation) = self.types.iter().position(|known| *known.id == *relation) else {
            let message =
                "a rule of no relation that is known; write `relation NAME` and its kinds above it".to_owned();
            problems.push(entry.head.fault("", message));
            return;
        };
        let has = |keyword: Keyword| entry.body.iter().any(|line| line.is(keyword));
        let mut rule = Rule {
            id: id.into(),
            relation,
            is_close: has(Keyword::Close),
            is_clean: has(Keyword::Clean),
            is_whole: has(Keyword::Whole),
            is_loose: has(Keyword::Loose),
            is_of_troops: has(Keyword::Troops),
            unless: Vec::new(),
            mood: None,
            plover: None,
            cameo: None,
            examples: entry.body.iter().filter(|line| line.is(Keyword::Yes) || line.is(Keyword::No)).cloned().collect(),
            head: entry.head.clone(),
        };
        for line in &entry.body {
            match line.keyword {
                Some(Keyword::Unless) => rule.unless.extend(
                    line.rest()
                        .split([' ', ','])
                        .filter(|word| !word.is_empty())
                        .flat_map(|word| self.lexicon.add(word, true)),
                ),
                Some(Keyword::Mood) => match Modality::parse(line.rest()) {
                    Some(mood) => rule.mood = Some(mood),
                    None => problems.push(line.fault(line.rest(), Modality::unknown(line.rest()))),
                },
                Some(Keyword::Plover) => rule.plover = Some(line.rest().into()),
                Some(Keyword::Cameo) => rule.cameo = Some(line.rest().into()),
                Some(Keyword::Passive) if !["", SHORT].contains(&line.rest()) => {
                    let message =
                        format!("write `passive`, or `passive {SHORT}` where what follows `{{B}}` may be unsaid");
                    problems.push(line.fault(line.rest(), message));
                }
                _ => {}
            }
        }
        let found = ways(pattern, synsets, &mut self.lexicon);
        let found = match found {
            Ok(found) => found,
            Err((part, message)) => {
                problems.push(entry.head.fault(&part, message));
                return;
            }
        };
        let passive = entry.body.iter().find(|line| line.is(Keyword::Passive));
        let index = self.rules.len();
        let mut compiled: Vec<CompiledWay> = Vec::new();
        for elements in found {
            if let Some(fault) = slot_fault(&elements) {
                problems.push(entry.head.fault(pattern, fault));
                return;
            }
            if let Some(passive) = passive {
                let ways = self.passives(&elements, passive.rest() == SHORT);
                compiled.extend(ways.into_iter().filter_map(|elements| self.compile(index, elements, true, false)));
                let relative = relative(&elements);
                compiled
                    .extend(relative.into_iter().filter_map(|elements| self.compile(index, elements, false, false)));
            }
            match self.compile(index, elements, false, has(Keyword::Close)) {
                Some(way) => compiled.push(way),
                None => {
                    let message =
                        "no word to find it by; write at least one that is no preposition, article or auxiliary";
                    problems.push(entry.head.fault(pattern, message.to_owned()));
                    return;
                }
            }
        }
        if passive.is_some() && !compiled.iter().any(|way| way.is_passive) {
            let message = "`passive` needs a pattern of the form `{A} verb~ … {B}`".to_owned();
            problems.push(entry.head.fault(pattern, message));
        }
        self.ways.extend(compiled);
        self.rules.push(rule);
    }

    fn compile(&self, rule: usize, elements: Way, is_passive: bool, is_close: bool) -> Option<CompiledWay> {
        let is_content = |element: &Element| match element {
            Element::Words(words) => words.iter().all(|word| !self.is_function_word(*word)),
            _ => false,
        };
        let is_rare = |element: &Element| match element {
            Element::Words(words) => words.iter().all(|word| !self.lexicon.is_common(*word)),
            _ => false,
        };
        // Names that stand as they are beside a preposition are few enough to be looked at.
        let any = |element: &Element| is_close && matches!(element, Element::Words(_));
        // Of "wine banned by" the participle states it.
        let is_verb = |element: &Element| match element {
            Element::Words(words) => words.iter().all(|word| self.is_participle(*word)),
            _ => false,
        };
        let verb = elements.iter().position(is_verb).filter(|_| is_passive);
        let first = || elements.iter().position(is_content).or_else(|| elements.iter().position(any));
        let trigger = verb.or_else(first)?;
        let rare = elements.iter().position(|element| is_content(element) && is_rare(element));
        let anchor = rare.unwrap_or(trigger);
        let reach = reach(&elements[..anchor], is_close);
        let has_right = elements[anchor..].iter().any(Element::is_actor);
        Some(CompiledWay { rule, anchor, trigger, elements, reach, has_right, is_passive })
    }

    fn is_function_word(&self, word: WordId) -> bool {
        const FUNCTION: [Class; 7] = [
            Class::Preposition,
            Class::Determiner,
            Class::Be,
            Class::Auxiliary,
            Class::Conjunction,
            Class::Pronoun,
            Class::Relative,
        ];
        self.lexicon.classes(word).has_any(&FUNCTION)
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

/// How many items before the anchor the last actor of `left`, the elements before it, stands at most.
fn reach(left: &[Element], is_close: bool) -> Option<usize> {
    let actor = left.iter().rposition(Element::is_actor)?;
    let between = &left[actor + 1..];
    // A subject is walked to.
    if !is_close && matches!(between.first(), None | Some(Element::Words(_) | Element::Run(_))) {
        return Some(usize::MAX);
    }
    // A possessive may stand behind the actor.
    Some(between.iter().map(Element::most_before).fold(2, usize::saturating_add))
}

/// What is wrong with the slots of a way, if anything.
fn slot_fault(way: &Way) -> Option<String> {
    let count = |wanted: Side| {
        way.iter().filter(|element| matches!(element, Element::Slot(side, _) if *side == wanted)).count()
    };
    let (source, target, both) = (count(Side::Source), count(Side::Target), count(Side::Both));
    let is_right = matches!((source, target, both), (1, 1, 0) | (0, 0, 1));
    (!is_right).then(|| "a pattern has one {A} and one {B}, or one {AB} alone".to_owned())
}

fn synsets(entries: &[Entry], problems: &mut Vec<Problem>) -> Synsets {
    let mut synsets = Synsets::new();
    for entry in entries.iter().filter(|entry| entry.head.is(Keyword::Set)) {
        match entry.head.assignment() {
            Some((name, words)) if !words.is_empty() => {
                let words = words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty());
                synsets.insert(name.to_owned(), Synset::new(words.collect()));
            }
            _ => problems.push(entry.head.fault("", "write `set NAME = word~, other words`".to_owned())),
        }
    }
    synsets
}

/// The rules, each with the relation it stands under; of several with one id
/// the one that was read last, in the place of the first.
fn last_of_each_id<'e>(entries: &'e [Entry], problems: &mut Vec<Problem>) -> Vec<(&'e str, &'e Entry)> {
    let mut relation = "";
    let mut order: Vec<(&str, &Entry)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut file = None;
    for entry in entries {
        // No file goes on with the relation of the one before.
        if file != Some(&entry.head.file) {
            (file, relation) = (Some(&entry.head.file), "");
        }
        match entry.head.keyword {
            Some(Keyword::Relation) => relation = entry.head.rest(),
            Some(Keyword::Rule) => {
                let id = entry.head.assignment().map_or("", |(id, _)| id);
                match places.get(id) {
                    Some(place) if order[*place].1.head.file == entry.head.file => {
                        let first = order[*place].1.head.number;
                        problems.push(entry.head.fault(id, format!("rule `{id}` stands in line {first} already")));
                    }
                    Some(place) => order[*place] = (relation, entry),
                    None => {
                        places.insert(id, order.len());
                        order.push((relation, entry));
                    }
                }
            }
            _ => {}
        }
    }
    order
}
