//! Ways, with what they are found by.

use super::Rules;
use crate::relation::lexicon::WordId;
use crate::relation::pattern::{Element, Side, Way};
use crate::relation::way::{CompiledWay, Reach};

/// How a way comes of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WayForm {
    /// As the pattern is written, of actors.
    Open,
    /// As it is written, of names as they stand.
    Close,
    /// As its passive.
    Passive,
}

impl Rules {
    /// `elements` as a way of the rule `rule`; `None` where no word is rare enough to find it by.
    pub(super) fn compile(&self, rule: usize, elements: Way, form: WayForm) -> Option<CompiledWay> {
        let all = |element: &Element, is: &dyn Fn(WordId) -> bool| match element {
            Element::Words(words) => words.iter().all(|word| is(*word)),
            _ => false,
        };
        let is_content = |element: &Element| all(element, &|word| !self.is_function_word(word));
        let is_rare = |element: &Element| all(element, &|word| !self.lexicon.is_common(word));
        // Of "wine banned by" the participle states it.
        let is_participle = |element: &Element| all(element, &|word| self.is_participle(word));
        // Names that stand as they are beside a preposition are few enough to be looked at.
        let any = |element: &Element| form == WayForm::Close && matches!(element, Element::Words(_));
        let is_passive = form == WayForm::Passive;
        let verb = elements.iter().position(is_participle).filter(|_| is_passive);
        let first = || elements.iter().position(is_content).or_else(|| elements.iter().position(any));
        let trigger = verb.or_else(first)?;
        let rare = elements.iter().position(|element| is_content(element) && is_rare(element));
        let anchor = rare.unwrap_or(trigger);
        let reach = Reach::over(&elements[..anchor], form);
        let has_right = elements[anchor..].iter().any(Element::is_actor);
        Some(CompiledWay { rule, anchor, trigger, elements, reach, has_right, is_passive })
    }
}

impl Reach {
    /// How far before the anchor the last actor of `left`, the elements before it, may stand.
    fn over(left: &[Element], form: WayForm) -> Self {
        let Some(actor) = left.iter().rposition(Element::is_actor) else { return Self::Unneeded };
        let between = &left[actor + 1..];
        if form != WayForm::Close && matches!(between.first(), None | Some(Element::Words(_) | Element::Run(_))) {
            return Self::Subject;
        }
        // A possessive may stand behind the actor.
        Self::Items(between.iter().map(Element::most_before).fold(2, usize::saturating_add))
    }
}

/// What is wrong with the slots of a way, if anything.
pub(super) fn slot_fault(way: &Way) -> Option<String> {
    let count = |wanted: Side| {
        way.iter().filter(|element| matches!(element, Element::Slot(side, _) if *side == wanted)).count()
    };
    let (source, target, both) = (count(Side::Source), count(Side::Target), count(Side::Both));
    let is_right = matches!((source, target, both), (1, 1, 0) | (0, 0, 1));
    (!is_right).then(|| "a pattern has one {A} and one {B}, or one {AB} alone".to_owned())
}
