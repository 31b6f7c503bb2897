//! The passive of what a pattern tells.

use super::Rules;
use crate::relation::lexicon::{ANOTHER, BY, Class, EACH, ONE, OTHER, THAT, WHICH, WHOM, WordId};
use crate::relation::pattern::{Element, LONGEST_PHRASE, Side, Way};

/// How many words may stand between what a pattern has behind its target and "by": "asked to help by".
const BEFORE_BY: u8 = 1;
/// The classes of what stands between a noun and its participle: "wine has not yet been banned".
const BETWEEN: [&str; 4] = ["adverb", "auxiliary", "be", "negator"];

/// "{B}, whom {A} visited" of "{A} visit~ {B}"; none where the pattern has another form.
pub(super) fn relative(active: &Way) -> Option<Way> {
    let [source @ Element::Slot(Side::Source, _), verb @ Element::Words(_), rest @ ..] = active.as_slice() else {
        return None;
    };
    // "{B}, whom {A} relied on" of "{A} rely on {B}"
    let particles = rest.iter().take_while(|element| matches!(element, Element::Words(_))).count();
    let (particles, [target @ Element::Slot(..), behind @ ..]) = rest.split_at(particles) else { return None };
    let pronouns = one_of([WHICH, WHOM]);
    let first = [target.clone(), Element::Comma, pronouns, source.clone(), verb.clone()];
    Some([&first, particles, behind].concat())
}

/// "{AB} visited each other" of "{A} visit~ {B}"; none where the pattern has another form.
pub(super) fn mutual(active: &Way) -> Option<Way> {
    let [Element::Slot(Side::Source, kinds), verb @ Element::Words(_), Element::Slot(Side::Target, _), behind @ ..] =
        active.as_slice()
    else {
        return None;
    };
    let first = [Element::Slot(Side::Both, *kinds), verb.clone(), one_of([EACH, ONE]), one_of([ANOTHER, OTHER])];
    Some([&first, behind].concat())
}

/// One of `words`.
fn one_of<const COUNT: usize>(mut words: [WordId; COUNT]) -> Element {
    words.sort_unstable();
    Element::Words(words.into())
}

impl Rules {
    /// "{B}, to which {A} sold gas" of "{A} sell~ gas to {B}"; none where the pattern has another form.
    pub(super) fn fronted(&self, active: &Way) -> Option<Way> {
        let [source @ Element::Slot(Side::Source, _), told @ .., target @ Element::Slot(Side::Target, _)] =
            active.as_slice()
        else {
            return None;
        };
        let [verb @ Element::Words(_), told @ .., link @ Element::Words(links)] = without_gap(told) else {
            return None;
        };
        let is_link = links.iter().all(|word| self.lexicon.is(*word, Class::Preposition));
        if !is_link || told.iter().any(Element::is_actor) {
            return None;
        }
        let pronouns = one_of([WHICH, WHOM]);
        let first = [target.clone(), Element::Comma, link.clone(), pronouns, source.clone(), verb.clone()];
        Some([&first, without_gap(told)].concat())
    }

    /// "Gas that {A} sold to {B}", "gas sold by {A} to {B}" and "gas sold to {B} by {A}" of "{A} sell~ .. gas .. to {B}";
    /// none where the pattern has another form.
    pub(super) fn of_object(&self, active: &Way) -> Vec<Way> {
        let [
            source @ Element::Slot(Side::Source, _),
            Element::Words(verb),
            told @ ..,
            target @ Element::Slot(Side::Target, _),
        ] = active.as_slice()
        else {
            return Vec::new();
        };
        let [Element::Gap(_), object @ Element::Words(_), told @ ..] = without_gap(told) else { return Vec::new() };
        let link = match told {
            [link @ Element::Words(_)] | [Element::Gap(_), link @ Element::Words(_)] => link,
            _ => return Vec::new(),
        };
        let that = one_of([THAT, WHICH]);
        let (by, done) = (one_of([BY]), self.participles(verb));
        let ways: [&[&Element]; 3] = [
            &[object, &that, source, &Element::Words(verb.clone()), link, target],
            &[object, &done, &by, source, link, target],
            &[object, &done, link, target, &by, source],
        ];
        ways.map(|way| way.iter().map(|element| (*element).clone()).collect()).into()
    }

    /// "{B} visited by {A}" of "{A} visit~ {B}"; none where the pattern has another form.
    ///
    /// What the pattern has behind its target tells what is meant, and stays: of "{A} tell~ {B} to" it is "{B} told by
    /// {A} to" and "{B} told to … by {A}". A noun that belongs to the target stands beside it: of "{A} ban~ {B} ..2 wine"
    /// it is "{B} ..2 wine banned by {A}". Where `may_be_short` it may be left unsaid too.
    pub(super) fn passives(&self, active: &Way, may_be_short: bool) -> Vec<Way> {
        let [Element::Slot(Side::Source, source), Element::Words(verb), rest @ ..] = active.as_slice() else {
            return Vec::new();
        };
        let Some(place) = rest.iter().position(|element| matches!(element, Element::Slot(..))) else {
            return Vec::new();
        };
        let Element::Slot(Side::Target, target) = &rest[place] else {
            return Vec::new();
        };
        // What a gap lets pass before the target may be left unsaid.
        let middle: &[Element] = match &rest[..place] {
            [Element::Gap(_)] => &[],
            words if words.iter().all(|element| matches!(element, Element::Words(_))) => words,
            _ => return Vec::new(),
        };
        let behind = &rest[place + 1..];
        let (participle, target) = (self.participles(verb), Element::Slot(Side::Target, *target));
        let by = [one_of([BY]), Element::Slot(Side::Source, *source)];
        let way = |noun: &[Element], told: &[Element], behind: &[Element]| {
            let parts: [&[Element]; 7] =
                [std::slice::from_ref(&target), noun, std::slice::from_ref(&participle), middle, told, &by, behind];
            parts.concat()
        };
        let is_noun = matches!(behind.first(), Some(Element::Gap(Some(words))) if *words <= LONGEST_PHRASE);
        let short = (may_be_short || behind.is_empty()).then(|| way(&[], &[], &[]));
        let whole = match () {
            _ if behind.is_empty() => Vec::new(),
            _ if is_noun => vec![way(&[behind, &[self.between()]].concat(), &[], &[])],
            _ => {
                let told = [behind, &[Element::Gap(Some(BEFORE_BY))]].concat();
                vec![way(&[], &[], behind), way(&[], &told, &[])]
            }
        };
        whole.into_iter().chain(short).collect()
    }

    fn participles(&self, verb: &[WordId]) -> Element {
        Element::Words(verb.iter().copied().filter(|word| self.is_participle(*word)).collect())
    }

    /// What may stand between a noun and its participle.
    fn between(&self) -> Element {
        let mut words: Vec<WordId> = BETWEEN.iter().flat_map(|class| self.lexicon.words_of(class)).collect();
        words.sort_unstable();
        words.dedup();
        Element::Run(words.into())
    }

    /// Whether a word is a participle, as those of a passive are.
    pub(super) fn is_participle(&self, word: WordId) -> bool {
        self.lexicon.form(word).is_participle
    }
}

/// `elements` without a gap at their end.
fn without_gap(elements: &[Element]) -> &[Element] {
    match elements {
        [told @ .., Element::Gap(_)] => told,
        told => told,
    }
}
