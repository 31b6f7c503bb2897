//! Rules as the entries of files tell them.

use std::collections::BTreeMap;

use super::compile::{WayForm, slot_fault};
use super::passive::{mutual, relative};
use super::{Rule, Rules};
use crate::error::Problem;
use crate::relation::keyword::Keyword;
use crate::relation::lexicon::Lexicon;
use crate::relation::pattern::{Synset, Synsets, ways};
use crate::relation::source::{Entry, Line};
use crate::relation::vocabulary::{Modality, RelationType};
use crate::relation::way::CompiledWay;

/// What `passive` is given where a pattern's words behind its target may be left unsaid.
const SHORT: &str = "short";

impl Rules {
    /// The rules that `entries` tell of; later ones replace earlier ones of the same id.
    pub(in crate::relation) fn new(entries: &[Entry], problems: &mut Vec<Problem>) -> Self {
        let mut rules = Self::default();
        rules.add_forms(entries, problems);
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

    /// Notes the words that are not bent by rule, before any word is.
    fn add_forms(&mut self, entries: &[Entry], problems: &mut Vec<Problem>) {
        for head in entries.iter().map(|entry| &entry.head) {
            let wanted = match head.keyword {
                Some(Keyword::Verb) => "write `verb BASE = PAST, PARTICIPLE`",
                Some(Keyword::Noun) => "write `noun BASE = PLURAL`",
                _ => continue,
            };
            let (base, forms) = head.assignment().unwrap_or_default();
            let forms: Vec<&str> = forms.split(',').map(str::trim).collect();
            let is_word = |word: &&str| !word.is_empty() && !word.contains([' ', '~']);
            let are_words = is_word(&base) && forms.iter().all(is_word);
            match (head.is(Keyword::Verb), forms.as_slice()) {
                (true, [past, participle]) if are_words => self.lexicon.irregular.add_verb(base, past, participle),
                (false, [plural]) if are_words => self.lexicon.irregular.add_noun(base, plural),
                _ => problems.push(head.fault("", wanted.to_owned())),
            }
        }
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

    /// Adds the rule of `entry`, which stands under the relation of this id; where it cannot be read, what is wrong.
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
        let mut rule = Rule::of(entry, id, relation);
        for line in &entry.body {
            self.add_line(&mut rule, line, problems);
        }
        match self.compiled(entry, pattern, synsets) {
            Ok(ways) => {
                self.ways.extend(ways);
                self.rules.push(rule);
            }
            Err(problem) => problems.push(problem),
        }
    }

    /// Notes in `rule` what a line of its body says beside marks and examples.
    fn add_line(&mut self, rule: &mut Rule, line: &Line, problems: &mut Vec<Problem>) {
        match line.keyword {
            Some(Keyword::Unless) => {
                let words = line.rest().split([' ', ',']).filter(|word| !word.is_empty());
                rule.unless.extend(words.flat_map(|word| self.lexicon.add_barring(word)));
            }
            Some(Keyword::Mood) => match Modality::parse(line.rest()) {
                Some(mood) => rule.mood = Some(mood),
                None => problems.push(line.fault(line.rest(), Modality::unknown(line.rest()))),
            },
            Some(Keyword::Plover) => rule.plover = Some(line.rest().into()),
            Some(Keyword::Cameo) => rule.cameo = Some(line.rest().into()),
            Some(Keyword::Passive) if !["", SHORT].contains(&line.rest()) => {
                let message = format!("write `passive`, or `passive {SHORT}` where what follows `{{B}}` may be unsaid");
                problems.push(line.fault(line.rest(), message));
            }
            _ => {}
        }
    }

    /// All ways of the next rule, which `entry` states by `pattern`: the passive of each stands before it.
    fn compiled(&mut self, entry: &Entry, pattern: &str, synsets: &mut Synsets) -> Result<Vec<CompiledWay>, Problem> {
        let fault = |part: &str, message: &str| entry.head.fault(part, message.to_owned());
        let passive = entry.body.iter().find(|line| line.is(Keyword::Passive));
        let form = if entry.has(Keyword::Close) { WayForm::Close } else { WayForm::Open };
        let index = self.rules.len();
        let found = ways(pattern, synsets, &mut self.lexicon).map_err(|(part, message)| fault(&part, &message))?;
        let mut compiled: Vec<CompiledWay> = Vec::new();
        for elements in found {
            if let Some(message) = slot_fault(&elements) {
                return Err(fault(pattern, &message));
            }
            if let Some(passive) = passive {
                let ways = self.passives(&elements, passive.rest() == SHORT).into_iter();
                compiled.extend(ways.filter_map(|elements| self.compile(index, elements, WayForm::Passive)));
                let others = [relative(&elements), mutual(&elements)].into_iter().flatten();
                compiled.extend(others.filter_map(|elements| self.compile(index, elements, WayForm::Open)));
            }
            if form == WayForm::Open {
                let others = self.fronted(&elements).into_iter().chain(self.of_object(&elements));
                compiled.extend(others.filter_map(|elements| self.compile(index, elements, WayForm::Open)));
            }
            let message = "no word to find it by; write at least one that is no preposition, article or auxiliary";
            compiled.push(self.compile(index, elements, form).ok_or_else(|| fault(pattern, message))?);
        }
        if passive.is_some() && !compiled.iter().any(|way| way.is_passive) {
            return Err(fault(pattern, "`passive` needs a pattern of the form `{A} verb~ … {B}`"));
        }
        Ok(compiled)
    }
}

impl Rule {
    /// The rule `id` of the relation `relation`, with the marks and the examples that `entry` gives it.
    fn of(entry: &Entry, id: &str, relation: usize) -> Self {
        let is_example = |line: &&Line| line.is(Keyword::Yes) || line.is(Keyword::No);
        Self {
            id: id.into(),
            relation,
            is_close: entry.has(Keyword::Close),
            is_clean: entry.has(Keyword::Clean),
            is_whole: entry.has(Keyword::Whole),
            is_front: entry.has(Keyword::Front),
            is_loose: entry.has(Keyword::Loose),
            is_of_troops: entry.has(Keyword::Troops),
            unless: Vec::new(),
            mood: None,
            plover: None,
            cameo: None,
            examples: entry.body.iter().filter(is_example).cloned().collect(),
            head: entry.head.clone(),
        }
    }
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
