//! Forms of English words: what `word~` in a rule stands for.

use std::collections::BTreeMap;

/// What a form of a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// A past participle, as in "was taken".
    pub(super) is_participle: bool,
    /// A form in -ing.
    pub(super) is_gerund: bool,
    /// The form of the rule itself.
    pub(super) is_base: bool,
    /// Past tense, where it is no participle: "took".
    pub(super) is_past: bool,
}

/// Words whose forms are not made by rule, as files tell them.
#[derive(Debug, Default)]
pub(super) struct Irregular {
    /// The past and the participle of verbs.
    verbs: BTreeMap<Box<str>, [Box<str>; 2]>,
    plurals: BTreeMap<Box<str>, Box<str>>,
}

impl Irregular {
    /// Notes how the verb `base` is bent; what was noted before gives way.
    pub(super) fn add_verb(&mut self, base: &str, past: &str, participle: &str) {
        self.verbs.insert(base.into(), [past.into(), participle.into()]);
    }

    /// Notes the plural of the noun `base`; what was noted before gives way.
    pub(super) fn add_noun(&mut self, base: &str, plural: &str) {
        self.plurals.insert(base.into(), plural.into());
    }
}

/// Exceptions from the rule by which letters are doubled, which is one of spelling: words of several syllables that double their last letter all the same, and
/// those of one that end in two vowels and a consonant but do not.
const DOUBLING: [&str; 27] = [
    "admit", "annul", "ban", "commit", "compel", "confer", "control", "deter", "equip", "expel", "extol", "kidnap",
    "occur", "omit", "patrol", "permit", "prefer", "propel", "readmit", "rebel", "rebut", "refer", "regret", "repel",
    "submit", "transfer", "wiretap",
];

/// Words in -o with -oes: "commandos" have only -s.
const WITH_OES: [&str; 5] = ["do", "embargo", "go", "torpedo", "veto"];

/// All forms of `word`, as verb and as noun, each once.
pub(super) fn forms(word: &str, irregular: &Irregular) -> Vec<(String, Form)> {
    // Of "commander-in-chief" nothing is bent, and of a compound the last part.
    let (before, last) = word.rsplit_once('-').map_or(("", word), |(_, last)| (&word[..word.len() - last.len()], last));
    let mut forms: Vec<(String, Form)> = Vec::new();
    let mut add = |form: String, what: Form| match forms.iter_mut().find(|(known, _)| *known == form) {
        Some((_, known)) => {
            known.is_participle |= what.is_participle;
            known.is_past |= what.is_past;
        }
        None => forms.push((form, what)),
    };
    let stem = |ending: &str| format!("{before}{}", with_ending(last, ending));
    add(word.to_owned(), Form { is_base: true, ..Form::default() });
    let plural = irregular.plurals.get(last);
    add(plural.map_or_else(|| stem("s"), |plural| format!("{before}{plural}")), Form::default());
    let participle = Form { is_participle: true, ..Form::default() };
    match irregular.verbs.get(last) {
        Some([past, perfect]) => {
            add(format!("{before}{past}"), Form { is_past: true, ..Form::default() });
            add(format!("{before}{perfect}"), participle);
        }
        None => add(stem("ed"), Form { is_past: true, ..participle }),
    }
    add(stem("ing"), Form { is_gerund: true, ..Form::default() });
    // "travelled" and "traveled" are both written.
    if last.len() > 4 && last.ends_with("el") && !DOUBLING.contains(&last) {
        add(format!("{word}led"), Form { is_past: true, ..participle });
        add(format!("{word}ling"), Form { is_gerund: true, ..Form::default() });
    }
    forms
}

/// `word` with the regular ending `s`, `ed` or `ing`.
fn with_ending(word: &str, ending: &str) -> String {
    let bytes = word.as_bytes();
    let is_vowel = |index: usize| bytes.get(index).is_some_and(|letter| b"aeiou".contains(letter));
    let last = bytes.len().saturating_sub(1);
    let ends_in_consonant_y = word.ends_with('y') && last > 0 && !is_vowel(last - 1);
    match ending {
        "s" if ends_in_consonant_y => format!("{}ies", &word[..last]),
        "s" if ["s", "x", "z", "ch", "sh"].iter().any(|hiss| word.ends_with(hiss)) || WITH_OES.contains(&word) => {
            format!("{word}es")
        }
        "ed" if ends_in_consonant_y => format!("{}ied", &word[..last]),
        "ed" if word.ends_with('e') => format!("{word}d"),
        "ing" if word.ends_with("ie") => format!("{}ying", &word[..last - 1]),
        "ing" if word.ends_with('e') && !word.ends_with("ee") => format!("{}ing", &word[..last]),
        "ed" | "ing" if doubles(word) => format!("{word}{}{ending}", &word[last..]),
        _ => format!("{word}{ending}"),
    }
}

/// Whether the last letter is doubled before an ending: "banned", "expelled".
fn doubles(word: &str) -> bool {
    let bytes = word.as_bytes();
    let is_vowel = |letter: &u8| b"aeiou".contains(letter);
    let is_short = match bytes {
        [.., before, vowel, last] => !is_vowel(before) && is_vowel(vowel) && !is_vowel(last) && !b"wxy".contains(last),
        _ => false,
    };
    let syllables = bytes.iter().filter(|letter| is_vowel(letter)).count();
    DOUBLING.contains(&word) || (is_short && syllables == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> String {
        let mut irregular = Irregular::default();
        irregular.add_verb("meet", "met", "met");
        irregular.add_verb("draw", "drew", "drawn");
        irregular.add_verb("withdraw", "withdrew", "withdrawn");
        irregular.add_noun("man", "men");
        forms(word, &irregular).into_iter().map(|(form, _)| form).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_bent_by_rule_and_by_table() {
        for (word, forms) in [
            ("visit", "visit visits visited visiting"),
            ("supply", "supply supplies supplied supplying"),
            ("criticise", "criticise criticises criticised criticising"),
            ("ban", "ban bans banned banning"),
            ("expel", "expel expels expelled expelling"),
            ("attack", "attack attacks attacked attacking"),
            ("meet", "meet meets met meeting"),
            ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
            ("ally", "ally allies allied allying"),
            ("veto", "veto vetoes vetoed vetoing"),
            ("kidnap", "kidnap kidnaps kidnapped kidnapping"),
            ("clash", "clash clashes clashed clashing"),
            ("re-draw", "re-draw re-draws re-drew re-drawn re-drawing"),
            ("man", "man men manned manning"),
            ("co-operate", "co-operate co-operates co-operated co-operating"),
        ] {
            assert_eq!(of(word), forms);
        }
    }
}
