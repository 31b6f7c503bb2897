//! The words that rules know.

use super::inflect::{Form, forms};
use crate::span::Span;
use crate::text::word_table::WordTable;

/// A word of a [`Lexicon`]; 0 is every word that the lexicon does not hold.
pub(super) type WordId = u16;

/// A word that the lexicon does not hold.
pub(super) const UNKNOWN: WordId = 0;

/// The words that the engine itself asks for; every lexicon holds them, with the ids below.
#[rustfmt::skip]
const OWN: [&str; 120] = [
    "a", "after", "an", "as", "at", "before", "by", "for", "from", "in", "may", "not", "of",
    "since", "the", "to", "until", "well", "with", "would",
    "ally", "allies", "foe", "foes", "partner", "partners", "rival", "rivals",
    "her", "his", "its", "their",
    "countries", "nations", "states",
    "against", "close", "few", "have", "he", "including", "it", "she", "that", "where", "which", "who", "yet",
    "accused", "suspected", "member", "members", "out", "rule", "ruled", "rules", "ruling", "without", "following", "going", "short", "during",
    "just", "merely", "only", "simply", "solely",
    "no", "confirm", "confirmed",
    "press", "pressed", "presses", "pressing", "pressure", "pressured", "pressures", "pressuring", "lobby", "lobbied",
    "lobbies", "lobbying", "encouraged", "encouraging", "over", "insist", "insisted", "insists", "country", "nation",
    "away", "been", "deny", "denied", "down", "exclude", "excluded", "excludes", "excluding", "far", "has", "instead",
    "rather", "should", "than", "expect", "expected", "expecting", "expects", "found", "like", "none", "encourage", "about", "push", "pushed", "pushes", "whom", "nothing", "ongoing",
];
pub(super) const A: WordId = own("a");
pub(super) const ABOUT: WordId = own("about");
pub(super) const AFTER: WordId = own("after");
pub(super) const AGAINST: WordId = own("against");
pub(super) const AN: WordId = own("an");
pub(super) const AS: WordId = own("as");
pub(super) const AT: WordId = own("at");
pub(super) const AWAY: WordId = own("away");
pub(super) const BEEN: WordId = own("been");
pub(super) const BEFORE: WordId = own("before");
pub(super) const BY: WordId = own("by");
pub(super) const CLOSE: WordId = own("close");
pub(super) const DOWN: WordId = own("down");
pub(super) const DURING: WordId = own("during");
pub(super) const FAR: WordId = own("far");
pub(super) const FEW: WordId = own("few");
pub(super) const FOR: WordId = own("for");
pub(super) const FOUND: WordId = own("found");
pub(super) const FROM: WordId = own("from");
pub(super) const GOING: WordId = own("going");
pub(super) const HAS: WordId = own("has");
pub(super) const HAVE: WordId = own("have");
pub(super) const HE: WordId = own("he");
pub(super) const IN: WordId = own("in");
pub(super) const INCLUDING: WordId = own("including");
pub(super) const INSTEAD: WordId = own("instead");
pub(super) const IT: WordId = own("it");
pub(super) const LIKE: WordId = own("like");
pub(super) const MAY: WordId = own("may");
pub(super) const MEMBERS: WordId = own("members");
pub(super) const NO: WordId = own("no");
pub(super) const NONE: WordId = own("none");
pub(super) const NOT: WordId = own("not");
pub(super) const NOTHING: WordId = own("nothing");
pub(super) const OF: WordId = own("of");
pub(super) const ONGOING: WordId = own("ongoing");
pub(super) const OUT: WordId = own("out");
pub(super) const OVER: WordId = own("over");
pub(super) const RATHER: WordId = own("rather");
pub(super) const SHE: WordId = own("she");
pub(super) const SHORT: WordId = own("short");
pub(super) const SHOULD: WordId = own("should");
pub(super) const SINCE: WordId = own("since");
pub(super) const THAN: WordId = own("than");
pub(super) const THAT: WordId = own("that");
pub(super) const THE: WordId = own("the");
pub(super) const TO: WordId = own("to");
pub(super) const UNTIL: WordId = own("until");
pub(super) const WELL: WordId = own("well");
pub(super) const WHERE: WordId = own("where");
pub(super) const WHICH: WordId = own("which");
pub(super) const WHO: WordId = own("who");
pub(super) const WHOM: WordId = own("whom");
pub(super) const WITH: WordId = own("with");
pub(super) const WITHOUT: WordId = own("without");
pub(super) const WOULD: WordId = own("would");
pub(super) const YET: WordId = own("yet");

/// Nouns that tell what somebody is to the name before them: "a US ally", "an OPEC member".
#[rustfmt::skip]
pub(super) const KIN: [WordId; 10] = [
    own("ally"), own("allies"), own("foe"), own("foes"), own("member"), own("members"), own("partner"), own("partners"),
    own("rival"), own("rivals"),
];

/// Words that begin another part of a sentence: "will not lift its blockade until Chile".
pub(super) const PARTING: [WordId; 5] = [AFTER, BEFORE, own("following"), SINCE, UNTIL];

/// Verbs by which somebody is moved to do what he may yet leave: "pressured Chad to sign".
#[rustfmt::skip]
pub(super) const PRESSING: [WordId; 18] = [
    own("press"), own("pressed"), own("presses"), own("pressing"), own("pressure"), own("pressured"), own("pressures"),
    own("pressuring"), own("lobby"), own("lobbied"), own("lobbies"), own("lobbying"), own("encourage"), own("push"), own("pushed"), own("pushes"), own("encouraged"), own("encouraging"),
];

/// Forms of "insist", behind which a base form tells what is wanted.
pub(super) const INSIST: [WordId; 3] = [own("insist"), own("insisted"), own("insists")];

/// Forms of "confirm": what somebody has not confirmed may be so.
pub(super) const CONFIRM: [WordId; 2] = [own("confirm"), own("confirmed")];

/// Words behind which "of attacking" tells what others say of somebody.
pub(super) const CHARGED: [WordId; 2] = [own("accused"), own("suspected")];

/// The forms of "rule", which with "out" denies what may come.
pub(super) const RULE: [WordId; 4] = [own("rule"), own("ruled"), own("rules"), own("ruling")];

/// The forms of "exclude", which denies what may come as well.
pub(super) const EXCLUDE: [WordId; 4] = [own("exclude"), own("excluded"), own("excludes"), own("excluding")];

/// Forms of "deny": what somebody has not denied may be so, but what he has not failed to do is done.
pub(super) const DENY: [WordId; 2] = [own("deny"), own("denied")];

/// The forms of "expect": whom somebody expects to do it will.
pub(super) const EXPECT: [WordId; 4] = [own("expect"), own("expected"), own("expecting"), own("expects")];

/// Words that turn a "not" before them into "too": "not only condemned but punished".
pub(super) const ONLY: [WordId; 5] = [own("just"), own("merely"), own("only"), own("simply"), own("solely")];

/// Words that tell that something belongs to the subject.
pub(super) const THEIRS: [WordId; 4] = [own("her"), own("his"), own("its"), own("their")];

/// Nouns for those that an `of` names behind them: "the states of Mali and Niger".
pub(super) const LANDS: [WordId; 3] = [own("countries"), own("nations"), own("states")];

/// Nouns for one of those that a body is made of: "the first EU country".
pub(super) const LAND: [WordId; 2] = [own("country"), own("nation")];

/// The id of one of these words.
const fn own(word: &str) -> WordId {
    let mut id = 0;
    while id < OWN.len() {
        if is_same(OWN[id].as_bytes(), word.as_bytes()) {
            return id as WordId + 1;
        }
        id += 1;
    }
    panic!("it stands in OWN");
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([first, one @ ..], [second, other @ ..]) => *first == *second && is_same(one, other),
        _ => false,
    }
}

/// What files call words that are too frequent to look for.
const COMMON: &str = "common";

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident $word:literal),+ $(,)?) => {
        /// What a word is to the engine, whatever rule it stands in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Class {
            $($(#[$doc])* $name),+
        }

        impl Class {
            /// All classes, by the words that files call them.
            const ALL: &[(Self, &'static str)] = &[$((Self::$name, $word)),+];
        }
    };
}

classes! {
    /// Stands between a subject and its verb without changing it: also, again.
    Adverb "adverb",
    /// Forms of be.
    Be "be",
    /// Forms of have and do.
    Auxiliary "auxiliary",
    /// Verbs that lead on to another verb: begin, continue, manage.
    Leading "leading",
    /// Articles, possessives, numerals.
    Determiner "determiner",
    /// Adjectives that stand before actors: neighbouring, southern.
    Modifier "modifier",
    /// Words that name a time: Tuesday, yesterday, week.
    Time "time",
    /// Prepositions.
    Preposition "preposition",
    /// and, or.
    Conjunction "conjunction",
    /// who, which, that.
    Relative "relative",
    /// it, he, she, they.
    Pronoun "pronoun",
    /// Words after which another clause begins: because, while, although.
    Clause "clause",
    /// Words that deny what follows.
    Negator "negator",
    /// Words that say that something is planned.
    Planned "planned",
    /// Words that say that something may be.
    Possible "possible",
    /// Words that say that something is wanted.
    Desired "desired",
    /// Words that say that somebody says so.
    Reported "reported",
    /// Verbs of refusal, before another verb.
    Refusing "refusing",
    /// Nouns that act for what is named before them or behind their `of`: troops, officials.
    Head "head",
    /// Nouns before the names of people: president, minister.
    Title "title",
    /// Words that stand in titles: foreign, deputy.
    Portfolio "portfolio",
    /// Groups that are headed by somebody: delegation.
    Delegation "delegation",
    /// headed, led.
    Led "led",
    /// Heads that stand behind the name only: the Turkish side.
    Aside "aside",
    /// Verbs of saying and holding true.
    Saying "saying",
    /// What turns a name into its friends, foes or past: pro, anti, ex.
    Prefix "prefix",
    /// Where somebody says something: a conference, an interview.
    Venue "venue",
    /// What becomes of a meeting or a treaty: it is planned, it takes place.
    Occurring "occurring",
    /// That nothing becomes of it: it is cancelled, blocked.
    Failing "failing",
    /// Verbs whose object does what follows: persuade, accuse.
    Bidding "bidding",
    /// What only sports news speak of: a striker, a quarter-final.
    Sport "sport",
}

/// Sets of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    pub(super) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    pub(super) fn has_any(self, classes: &[Class]) -> bool {
        // One mask, which is known when the program is built.
        let mask = classes.iter().fold(0, |mask, class| mask | 1 << *class as u8);
        self.0 & mask != 0
    }

    pub(super) fn add(&mut self, class: Class) {
        self.0 |= 1 << class as u8;
    }

    /// Whether some rule is found by the word.
    pub(super) fn is_anchor(self) -> bool {
        self.0 & Self::ANCHOR != 0
    }

    const ANCHOR: u32 = {
        assert!(Class::ALL.len() <= 31, "one bit is left for anchors");
        1 << 31
    };
}

/// What is known of a word.
#[derive(Clone, Debug, Default)]
struct Word {
    form: Form,
    /// Whether the word stands in a rule.
    is_in_rule: bool,
    /// Whether it is too frequent to look for.
    is_common: bool,
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
    /// Whether there were more words than there are ids.
    is_overfull: bool,
}

impl Default for Lexicon {
    fn default() -> Self {
        let mut lexicon = Self {
            ids: WordTable::default(),
            words: vec![Word::default()],
            classes: vec![Classes::default()],
            sectors: Vec::new(),
            domains: Vec::new(),
            is_overfull: false,
        };
        OWN.iter().for_each(|word| drop(lexicon.add(word, false)));
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

    /// The words of the class that `name` says, sorted.
    pub(super) fn words_of(&self, name: &str) -> Vec<WordId> {
        let class = Class::ALL.iter().find(|(_, known)| *known == name).map(|(class, _)| *class);
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

    /// Adds `word`, with all its forms where it ends with `~`; gives the ids.
    pub(super) fn add(&mut self, word: &str, is_in_rule: bool) -> Vec<WordId> {
        let word = word.to_lowercase();
        let forms = match word.strip_suffix('~') {
            Some(base) => forms(base),
            None => vec![(word, Form::default())],
        };
        let ids: Vec<WordId> = forms.into_iter().map(|(form, what)| self.enter(&form, what)).collect();
        for id in &ids {
            self.words[*id as usize].is_in_rule |= is_in_rule;
        }
        ids
    }

    /// Adds a noun, with its plural where it ends with `~`.
    fn add_noun(&mut self, word: &str) -> Vec<WordId> {
        let word = word.to_lowercase();
        let forms = match word.strip_suffix('~') {
            Some(base) => forms(base).into_iter().take(2).map(|(form, _)| form).collect(),
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
        self.classes[id as usize].0 |= Classes::ANCHOR;
    }

    /// Gives `word` the class that `name` says: a class of the engine, `common`, a
    /// `sector.…` (which makes it a head too) or a `domain.…`. Whether there is such a class.
    pub(super) fn classify(&mut self, word: &str, name: &str) -> bool {
        let (class, sector, domain) = match name.split_once('.') {
            Some(("sector", sector)) => (Some(Class::Head), Some(place(&mut self.sectors, sector)), None),
            Some(("domain", domain)) => (None, None, Some(place(&mut self.domains, domain))),
            _ => (Class::ALL.iter().find(|(_, known)| *known == name).map(|(class, _)| *class), None, None),
        };
        let is_common = name == COMMON;
        if class.is_none() && domain.is_none() && !is_common {
            return false;
        }
        // Nouns are not bent as verbs are: "forces", but not "forced".
        let is_noun = matches!(class, Some(Class::Head | Class::Title | Class::Delegation));
        let ids = if is_noun { self.add_noun(word) } else { self.add(word, false) };
        for id in ids {
            if let Some(class) = class {
                self.classes[id as usize].add(class);
            }
            let word = &mut self.words[id as usize];
            word.is_common |= is_common;
            word.sector = sector.or(word.sector);
            word.domain = domain.or(word.domain);
        }
        true
    }

    /// The classes that a file can name.
    pub(super) fn class_names() -> String {
        let names: Vec<&str> = Class::ALL.iter().map(|(_, name)| *name).collect();
        format!("{}, {COMMON}, sector.NAME, domain.NAME", names.join(", "))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_engine_have_their_ids() {
        let lexicon = Lexicon::default();
        for word in OWN {
            assert_eq!(lexicon.id(word), own(word), "{word}");
        }
    }
}
