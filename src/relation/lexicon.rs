//! The words that rules know.

mod class;
mod own;

pub(super) use class::{Class, Classes};
pub(super) use own::*;

use std::sync::Arc;

use foldhash::HashMap;

use super::inflect::{Form, Irregular, forms};
use crate::span::Span;
use crate::text::word_table::WordTable;

/// A word of a [`Lexicon`]; 0 is every word that the lexicon does not hold.
pub(super) type WordId = u16;

/// A word that the lexicon does not hold.
pub(super) const UNKNOWN: WordId = 0;

/// What files call words that are too frequent to look for.
const COMMON: &str = "common";
/// What files call verbs of those who have not done what their object tells: "condemned an attack on".
const REACTING: &str = "reacting";

/// What is known of a word.
#[derive(Clone, Debug, Default)]
struct Word {
    form: Form,
    /// Whether the word stands in a rule.
    is_in_rule: bool,
    /// Whether the word keeps some rule from finding.
    is_barring: bool,
    /// Whether it is too frequent to look for.
    is_common: bool,
    /// Whether it is a verb of those who have not done what their object tells.
    is_reacting: bool,
    sector: Option<u32>,
    domain: Option<u32>,
}

/// The words of all rules, each with an id and what is known of it.
#[derive(Debug)]
pub(super) struct Lexicon {
    ids: WordTable,
    words: Vec<Word>,
    /// The classes of each word, apart from what else is known because they are asked for at every word of a text.
    classes: Vec<Classes>,
    sectors: Vec<Box<str>>,
    domains: Vec<Box<str>>,
    /// The words of patterns as they are written, each with its forms, sorted: most stand in many rules.
    of_rules: HashMap<Box<str>, Arc<[WordId]>>,
    /// Whether there were more words than there are ids.
    is_overfull: bool,
    /// The words that are not bent by rule.
    pub(super) irregular: Irregular,
}

impl Default for Lexicon {
    fn default() -> Self {
        let mut lexicon = Self {
            ids: WordTable::default(),
            words: vec![Word::default()],
            classes: vec![Classes::default()],
            sectors: Vec::new(),
            domains: Vec::new(),
            of_rules: HashMap::default(),
            is_overfull: false,
            irregular: Irregular::default(),
        };
        OWN.iter().for_each(|word| drop(lexicon.add(word)));
        lexicon
    }
}

impl Lexicon {
    /// The id of a word in small letters.
    fn id(&self, word: &str) -> WordId {
        self.ids.get(word) as WordId
    }

    /// The id of the word at `span` of `text`, in small letters.
    pub(super) fn id_at(&self, text: &str, span: Span) -> WordId {
        self.ids.get_small_at(text, span) as WordId
    }

    /// The end of the plain letters of `text` from `at` on, and the id of the word that they are, in small letters.
    #[inline]
    pub(super) fn read(&self, text: &str, at: usize) -> (usize, WordId) {
        let (end, id) = self.ids.read_small(text, at);
        (end, id as WordId)
    }

    /// Whether there were more words than a lexicon holds, so that some are missing.
    pub(super) fn is_overfull(&self) -> bool {
        self.is_overfull
    }

    pub(super) fn form(&self, id: WordId) -> Form {
        self.words[id as usize].form
    }

    pub(super) fn classes(&self, id: WordId) -> Classes {
        self.classes[id as usize]
    }

    pub(super) fn is(&self, id: WordId, class: Class) -> bool {
        self.classes(id).has(class)
    }

    /// Whether the word has a part in some rule.
    pub(super) fn is_in_rule(&self, id: WordId) -> bool {
        self.words[id as usize].is_in_rule
    }

    /// Whether the word is too frequent to look for.
    pub(super) fn is_common(&self, id: WordId) -> bool {
        self.words[id as usize].is_common
    }

    /// Whether who does what the verb tells has not done what its object tells: "condemned an attack on".
    pub(super) fn is_reacting(&self, id: WordId) -> bool {
        self.words[id as usize].is_reacting
    }

    /// The words of the class that `name` says, sorted.
    pub(super) fn words_of(&self, name: &str) -> Vec<WordId> {
        let class = Class::named(name);
        let ids = 0..self.words.len() as WordId;
        ids.filter(|id| class.is_some_and(|class| self.is(*id, class))).collect()
    }

    /// What part of a state or a society the word stands for: `military`.
    pub(super) fn sector(&self, id: WordId) -> Option<&str> {
        self.words[id as usize].sector.map(|index| &*self.sectors[index as usize])
    }

    /// What a dealing is about where the word stands: `economic`.
    pub(super) fn domain(&self, id: WordId) -> Option<&str> {
        self.words[id as usize].domain.map(|index| &*self.domains[index as usize])
    }

    /// Adds `word` as a part of a rule, with all its forms where it ends with `~`; gives the ids, sorted.
    pub(super) fn add_to_rule(&mut self, word: &str) -> Arc<[WordId]> {
        if let Some(ids) = self.of_rules.get(word) {
            return Arc::clone(ids);
        }
        let mut ids = self.add(word);
        ids.iter().for_each(|id| self.words[*id as usize].is_in_rule = true);
        ids.sort_unstable();
        let ids: Arc<[WordId]> = ids.into();
        self.of_rules.insert(word.into(), Arc::clone(&ids));
        ids
    }

    /// Adds `word`, with all its forms where it ends with `~`; gives the ids.
    fn add(&mut self, word: &str) -> Vec<WordId> {
        let word = word.to_lowercase();
        let forms = match word.strip_suffix('~') {
            Some(base) => forms(base, &self.irregular),
            None => vec![(word, Form::default())],
        };
        forms.into_iter().map(|(form, what)| self.enter(&form, what)).collect()
    }

    /// Adds a word, with all its forms where it ends with `~`, that keeps a rule from finding; gives the ids.
    pub(super) fn add_barring(&mut self, word: &str) -> Vec<WordId> {
        let ids = self.add(word);
        ids.iter().for_each(|id| self.words[*id as usize].is_barring = true);
        ids
    }

    /// Whether all that is known of a word is that it keeps some rule from finding.
    pub(super) fn only_bars(&self, id: WordId) -> bool {
        let word = &self.words[id as usize];
        let is_own = usize::from(id) <= OWN.len();
        word.is_barring && !word.is_in_rule && !is_own && word.form == Form::default() && word.domain.is_none()
    }

    /// Adds a noun, with its plural where it ends with `~`.
    fn add_noun(&mut self, word: &str) -> Vec<WordId> {
        let word = word.to_lowercase();
        let forms = match word.strip_suffix('~') {
            Some(base) => forms(base, &self.irregular).into_iter().take(2).map(|(form, _)| form).collect(),
            None => vec![word],
        };
        forms.iter().map(|form| self.enter(form, Form::default())).collect()
    }

    fn enter(&mut self, word: &str, what: Form) -> WordId {
        let mut id = self.id(word);
        if id == UNKNOWN {
            if self.words.len() >= usize::from(WordId::MAX) {
                self.is_overfull = true;
                return UNKNOWN;
            }
            id = self.words.len() as WordId;
            self.ids.add(word, id.into());
            self.words.push(Word::default());
            self.classes.push(Classes::default());
        }
        let form = &mut self.words[id as usize].form;
        form.is_participle |= what.is_participle;
        form.is_gerund |= what.is_gerund;
        form.is_base |= what.is_base;
        form.is_past |= what.is_past;
        id
    }

    /// Notes that some rule is found by the word.
    pub(super) fn set_anchor(&mut self, id: WordId) {
        self.classes[id as usize].set_anchor();
    }

    /// Gives `word` the class that `name` says: a class of the engine, `common`, `reacting`, a
    /// `sector.…` (which makes it a head too) or a `domain.…`. Whether there is such a class.
    pub(super) fn classify(&mut self, word: &str, name: &str) -> bool {
        let (class, sector, domain) = match name.split_once('.') {
            Some(("sector", sector)) => (Some(Class::Head), Some(place(&mut self.sectors, sector)), None),
            Some(("domain", domain)) => (None, None, Some(place(&mut self.domains, domain))),
            _ => (Class::named(name), None, None),
        };
        let (is_common, is_reacting) = (name == COMMON, name == REACTING);
        if class.is_none() && domain.is_none() && !is_common && !is_reacting {
            return false;
        }
        // Nouns are not bent as verbs are: "forces", but not "forced".
        let is_noun = matches!(class, Some(Class::Head | Class::Title | Class::Delegation));
        let ids = if is_noun { self.add_noun(word) } else { self.add(word) };
        for id in ids {
            if let Some(class) = class {
                self.classes[id as usize].add(class);
            }
            let word = &mut self.words[id as usize];
            word.is_common |= is_common;
            word.is_reacting |= is_reacting;
            word.sector = sector.or(word.sector);
            word.domain = domain.or(word.domain);
        }
        true
    }

    /// The classes that a file can name.
    pub(super) fn class_names() -> String {
        let names: Vec<&str> = Class::names().collect();
        format!("{}, {COMMON}, {REACTING}, sector.NAME, domain.NAME", names.join(", "))
    }
}

/// The index of `name` among `names`, added where it is not there.
fn place(names: &mut Vec<Box<str>>, name: &str) -> u32 {
    let index = names.iter().position(|known| **known == *name).unwrap_or_else(|| {
        names.push(name.into());
        names.len() - 1
    });
    index as u32
}
