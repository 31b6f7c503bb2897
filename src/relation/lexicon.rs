//! The words that rules know.

mod class;

pub(super) use class::{Class, Classes};

use std::sync::Arc;

use foldhash::HashMap;

use super::inflect::{Form, Irregular, forms};
use super::item::Item;
use crate::span::Span;
use crate::text::word_table::WordTable;

/// A word of a [`Lexicon`]; 0 is every word that the lexicon does not hold.
pub(super) type WordId = u16;

/// A word that the lexicon does not hold.
pub(super) const UNKNOWN: WordId = 0;

macro_rules! own_words {
    (
        words { $($name:ident $word:literal),+ $(,)? }
        lists { $($(#[$doc:meta])* $list:ident = [$($entry:literal),+ $(,)?];)+ }
    ) => {
        /// The words that the engine itself asks for; every lexicon holds them, each with its place as its id.
        const OWN: &[&str] = &[$($word,)+ $($($entry,)+)+];

        $(pub(super) const $name: WordId = own($word);)+

        $($(#[$doc])* pub(super) const $list: &[WordId] = &[$(own($entry)),+];)+
    };
}

// These stand here and not in a file because the grammar of the engine is written with them: a file could not change
// one of them without the code around it. Each word stands once.
own_words! {
    words {
        A "a", ABOUT "about", AFTER "after", AGAINST "against", ALONG "along", ALONGSIDE "alongside", AMONG "among", AN "an",
        AND "and", ANOTHER "another", AS "as", AT "at", AWAY "away", BACK "back", BEEN "been", BEFORE "before",
        BESIDES "besides", BETTER "better", BETWEEN "between", BUT "but", BY "by", CASE "case", CLOSE "close",
        DESPITE "despite", DOWN "down", DURING "during", EACH "each", END "end", FAR "far", FEW "few",
        FOLLOWING "following", FOR "for", FROM "from", GOING "going", HAD "had", HAS "has", HAVE "have",
        HAVING "having", HE "he", HIM "him", IN "in", INCLUDING "including", INSTEAD "instead", INTEREST "interest", IT "it",
        LIKE "like", LITTLE "little", LOVE "love", MAY "may", NEITHER "neither", NEXT "next", NO "no", NOBODY "nobody", NONE "none",
        NOT "not", NOTHING "nothing", OF "of", ON "on", ONCE "once", ONE "one", ONGOING "ongoing", OPEN "open", OR "or",
        OTHER "other", OUT "out", OVER "over", PROVIDED "provided", RATHER "rather", SECURITY "security", SHE "she",
        SHORT "short", SHOULD "should", SINCE "since", THAN "than", THAT "that", THE "the", THEN "then", TO "to",
        TOGETHER "together", TOMORROW "tomorrow", TOO "too", UNTIL "until", UP "up", WELL "well", WHEN "when",
        WHERE "where", WHICH "which", WHILE "while", WHO "who", WHOM "whom", WHOSE "whose", WITH "with",
        WITHOUT "without", WOULD "would", YET "yet"
    }
    lists {
        /// Nouns that tell what somebody is to the name before them: "a US ally", "an OPEC member".
        KIN = ["ally", "allies", "foe", "foes", "member", "members", "partner", "partners", "rival", "rivals"];

        /// Verbs by which somebody is moved to do what he may yet leave: "pressured Chad to sign".
        PRESSING = [
            "press", "pressed", "presses", "pressing", "pressure", "pressured", "pressures",
            "pressuring", "lobby", "lobbied", "lobbies", "lobbying", "encourage", "encouraged", "encouraging", "push",
            "pushed", "pushes"
        ];

        /// Forms of "insist", behind which a base form tells what is wanted.
        INSIST = ["insist", "insisted", "insists"];

        /// Forms of "confirm": what somebody has not confirmed may be so.
        CONFIRM = ["confirm", "confirmed"];

        /// Verbs by which somebody owns to a deed: "acknowledged that it attacked".
        ADMITTING = [
            "acknowledge", "acknowledged", "acknowledges", "concede", "conceded", "concedes", "confess", "confessed",
            "confirms", "confirming", "reveal", "revealed", "reveals"
        ];

        /// Words that say that a deed was not done in the end: "almost attacked".
        ALMOST = ["almost", "narrowly", "nearly"];

        /// Verbs whose gerund tells what was done, whether they are denied or not: "does not regret attacking".
        REGRETTING = ["regret", "regretted", "regretting", "regrets"];

        /// Nouns that with "of" and a gerund tell what somebody is about to do: "shows no sign of leaving".
        SHOWN = ["hint", "point", "sign", "signs"];

        /// Adjectives that behind a "not" leave open what "that" tells.
        CERTAIN = ["certain", "clear", "sure"];

        /// Those who act abroad for who has sent them: "its U.N. diplomats", and "diplomats in Mali" are those of others.
        SENT = [
            "ambassador", "ambassadors", "delegates", "diplomat", "diplomats", "embassy", "envoy", "envoys", "mediators",
            "mission", "negotiators", "representatives"
        ];

        /// Words behind which "of attacking" tells what somebody has not done.
        CLEARED = ["absolved", "acquitted", "cleared", "exonerated"];

        /// Words behind which "of attacking" tells what others say of somebody.
        CHARGED = ["accused", "suspected"];

        /// Verbs whose "that" tells what somebody knows or has come to know: "found that", "it turned out that".
        LEARNING = ["admit", "admits", "admitted", "found", "emerge", "emerged", "emerges", "spread", "transpired", "turned", "turns"];

        /// Verbs that behind a comma tell by what something is known: ", documents show".
        SHOWING = ["show", "showed", "shows"];

        /// Nouns that with a "no" before them say that something is so: "no doubt that".
        DOUBT = ["coincidence", "denying", "doubt", "mistake", "question", "secret", "sooner", "surprise", "wonder"];

        /// Words behind which "to" tells what somebody may do: "has the right to attack".
        ABLE = ["entitled", "free", "licence", "license", "means", "opportunity", "right"];

        /// Words that before "that" say that something will hardly be.
        DOUBTING = ["doubtful", "doubted", "doubts", "questionable"];

        /// Adjectives that before "to" or "that" tell what is wanted: "it is vital to support".
        VITAL = ["crucial", "essential", "imperative", "important", "urgent", "vital"];

        /// Verbs whose object is yet to come: "plans a visit to Chile".
        PLANNING = [
            "plan", "planned", "planning", "plans", "prepare", "prepared", "prepares",
            "preparing"
        ];

        /// Verbs and nouns by which somebody is against what may yet come: "opposes an invasion of Chile by".
        OPPOSING = ["oppose", "opposed", "opposes", "opposing", "opposition"];

        /// Verbs that with "back from" say that somebody does not do it: "held back from attacking".
        HOLDING = ["draws", "drawn", "drew", "held", "hold", "holding", "holds", "pulled", "pulling", "pulls", "stepped"];

        /// Verbs by which a dealing is ended for a time: "suspended cooperation with".
        SUSPENDING = [
            "freeze", "freezes", "freezing", "froze", "frozen", "halt", "halted", "halting", "halts", "suspend",
            "suspended", "suspending", "suspends"
        ];

        /// Verbs with whom something is told before a "that": "told Chile that".
        TELLING = ["assure", "assured", "assures", "informed", "informs", "reminded", "reminds", "tell", "telling", "tells", "told"];

        /// Verbs by which somebody does as another does: "followed Chile in condemning".
        JOINING = ["follow", "followed", "follows", "join", "joined", "joining", "joins"];

        /// Verbs of who will do what stands behind the "to": "promised Chile to leave".
        PROMISING = ["pledged", "pledges", "promise", "promised", "promises", "promising", "vowed"];

        /// Verbs by which something only looks so: "appears to support".
        SEEMING = ["appear", "appeared", "appears", "seem", "seemed", "seems"];

        /// The forms of "rule", which with "out" denies what may come.
        RULE = ["rule", "ruled", "rules", "ruling"];

        /// Verbs by which somebody is let do what may yet not be done: "allows Chile to sign", "is helping Chile to sign".
        ENABLING = [
            "allow", "allowing", "allows", "assist", "assisting", "assists", "enable", "enables", "enabling", "help",
            "helping", "helps", "permit", "permits", "permitting"
        ];

        /// The forms of "exclude", which denies what may come as well.
        EXCLUDE = ["exclude", "excluded", "excludes", "excluding"];

        /// Forms of "deny": what somebody has not denied may be so, but what he has not failed to do is done.
        DENY = ["deny", "denied"];

        /// The forms of "expect": whom somebody expects to do it will.
        EXPECT = ["expect", "expected", "expecting", "expects"];

        /// The forms of "give", which with "up" say that something is done no more.
        GIVE = ["gave", "give", "given", "gives", "giving"];

        /// Words that turn a "not" before them into "too": "not only condemned but punished".
        ONLY = ["just", "merely", "only", "simply", "solely"];

        /// Words that tell that something belongs to the subject.
        THEIRS = ["her", "his", "its", "their"];

        /// Nouns for those who rule where they are: "the authorities in Mali".
        RULING = [
            "administration", "authorities", "cabinet", "government", "governments", "junta", "leadership",
            "officials", "regime"
        ];

        /// Forms of "become".
        BECOMING = ["became", "become", "becomes", "becoming"];

        /// Words that tell in what turn somebody does something: "the first country to recognise Chile".
        RANKING = ["first", "last", "latest", "second", "third"];

        /// Nouns for those that an `of` names behind them: "the states of Mali and Niger".
        LANDS = ["countries", "nations", "states"];

        /// Nouns for one of those that a body is made of: "the first EU country".
        LAND = ["country", "nation"];
    }
}

/// Those of whom a body or a group is made: "arrested five Hamas members".
pub(super) const MEMBERS: WordId = own("members");

/// Pronouns that may be objects: "pressed him to leave".
pub(super) const OBJECTS: [WordId; 3] = [HIM, own("her"), IT];

/// Words that lead to a gerund, or to a participle, at the beginning of a clause: "After visiting Chile", "Instead of
/// visiting", "Having visited".
pub(super) const FRONTING: [WordId; 17] =
    [AFTER, BEFORE, BESIDES, BY, DESPITE, FAR, FROM, HAVING, IN, INSTEAD, OF, ON, RATHER, SINCE, THAN, WHILE, WITHOUT];

/// Words that begin another part of a sentence: "will not lift its blockade until Chile".
pub(super) const PARTING: [WordId; 5] = [AFTER, BEFORE, FOLLOWING, SINCE, UNTIL];

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

    /// Whether a word is a verb in the past, or one that helps another.
    pub(super) fn is_finite(&self, item: &Item) -> bool {
        item.is_helping() || self.form(item.word).is_past
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
