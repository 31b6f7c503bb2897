//! What is told of a deed that a noun names: "the visit will take place", "talks are off".

use super::{Mood, Reader};
use crate::relation::item::{Item, What, without_start};
use crate::relation::lexicon::{Class, FOR, OFF, OUT, RULE, SET, TO, WOULD};
use crate::relation::vocabulary::Modality;

impl Reader<'_> {
    /// What the verb behind a noun says of it: "the visit of Putin to Turkey will
    /// take place", "their meeting with Aliyev is not being planned".
    pub(super) fn happening(&self, first: usize) -> Mood {
        let items = &self.clause.items;
        let form = self.clause.lexicon.form(items[self.found.trigger].word);
        let is_noun = items.get(self.found.trigger + 1).is_some_and(|next| next.is(Class::Preposition));
        if !is_noun || form.is_past || form.is_participle {
            return Mood::PLAIN;
        }
        // "in Geneva on Friday" says nothing of it.
        let mut at = self.found.end;
        while items.get(at).is_some_and(|item| item.classes.has_any(&[Class::Preposition, Class::Time]))
            || items
                .get(at)
                .is_some_and(|item| matches!(item.what, What::Group(_)) && items[at - 1].is(Class::Preposition))
        {
            at += 1;
        }
        // "and several envoys are set for Monday", "that will take place"
        let others = without_start(items.get(at..).unwrap_or_default(), |item| {
            item.is(Class::Conjunction) || item.is_before_noun() || item.is_of_title() || item.is_unknown()
        });
        if items.get(at).is_some_and(|item| item.is(Class::Conjunction)) && others.first().is_some_and(Item::is_helping)
        {
            at = items.len() - others.len();
        }
        at += usize::from(items.get(at).is_some_and(|item| item.is(Class::Relative)));
        // ", planned for July,"
        if let [comma, plan, ..] = &items[at..]
            && comma.what == What::Comma
            && plan.is(Class::Occurring)
            && plan.is(Class::Planned)
        {
            return Mood { is_negated: false, modality: Modality::Planned };
        }
        let verbs = [Class::Be, Class::Auxiliary, Class::Leading, Class::Planned, Class::Negator];
        let verb = |item: &Item| item.classes.has_any(&verbs);
        if !items.get(at).is_some_and(verb) {
            return Mood::PLAIN;
        }
        let ends = |item: &Item| !item.is_word() || item.is(Class::Conjunction);
        let tail: Vec<&Item> = items[at..].iter().take(6).take_while(|item| !ends(item)).collect();
        // "cannot be ruled out"
        let is_out = |pair: &[&Item]| RULE.contains(&pair[0].word) && pair[1].word == OUT;
        if tail.windows(2).any(is_out) {
            return match tail.iter().any(|item| item.is(Class::Negator)) {
                true => Mood { is_negated: false, modality: Modality::Possible },
                false => Mood { is_negated: true, modality: Modality::Planned },
            };
        }
        // "is possible", "is likely", but not "is likely to please"
        let leads_on = tail.iter().any(|item| item.word == TO);
        // "is off", but not "will close off"
        let is_off = |at: usize| tail[at].word != OFF || at > 0 && tail[at - 1].is(Class::Be);
        let is_set = |at: usize| tail[at].word == SET && tail.get(at + 1).is_some_and(|next| next.word == FOR);
        let is_told = |(at, item): (usize, &&Item)| {
            item.classes.has_any(&[Class::Occurring, Class::Failing]) && is_off(at)
                || is_set(at)
                || item.is(Class::Possible) && !leads_on && !item.is(Class::Auxiliary) && !self.is_bent(item)
        };
        let Some(last) = tail.iter().enumerate().rposition(is_told) else {
            return Mood::PLAIN;
        };
        let has = |class: Class| tail[..=last].iter().any(|item| item.is(class));
        // "said that a treaty would be signed"
        let is_promised = || {
            let is_told = self.clause.items[..first].iter().any(|item| item.is(Class::Saying));
            is_told && tail[..=last].iter().any(|item| item.word == WOULD)
        };
        let modality = match () {
            _ if has(Class::Planned) || is_promised() => Modality::Planned,
            _ if has(Class::Possible) => Modality::Possible,
            _ => Modality::Asserted,
        };
        Mood { is_negated: has(Class::Negator) || has(Class::Failing), modality }
    }
}
