//! The parts of a way before its anchor, followed to the left.

use super::{Matcher, State};
use crate::relation::clause::Reached;
use crate::relation::item::{Item, What};
use crate::relation::kinds::Kinds;
use crate::relation::lexicon::{Class, SAID, THAT, THEIRS, WHICH, WHO, WHOM, WordId};
use crate::relation::passed::{Passed, Passing};
use crate::relation::pattern::{Element, LEFT_GAP, LONGEST_PHRASE, LONGEST_RUN, MOST_PASSED_BEFORE, Side};

impl Matcher<'_> {
    /// The elements before `element`, where they end before `at`.
    pub(super) fn left(&self, element: usize, at: usize, state: State) -> Option<State> {
        let Some(index) = element.checked_sub(1) else {
            return Some(State { start: state.start.min(at as u32), ..state });
        };
        match &self.way.elements[index] {
            Element::Words(words) => self.words_on_left(words, index, at, state),
            Element::Slot(side, kinds) => {
                let reached = self.actor_before(*side, *kinds, index, (at, state))?;
                let passed = state.passed.with(reached.passed)?;
                self.left(index, reached.at, State { passed, ..state }.bind(*side, reached.at))
            }
            Element::Run(words) => self.run_on_left(words, index, at, state),
            Element::Comma => {
                let before = self.clause.items[..at].iter().rposition(|item| !item.is(Class::Determiner))?;
                (self.clause.items[before].what == What::Comma).then(|| self.left(index, before, state))?
            }
            Element::Owner => {
                let before = at.checked_sub(1)?;
                match self.clause.items[before].what {
                    What::Possessive => self.left(index, before, state),
                    What::Word if THEIRS.contains(&self.clause.items[before].word) => {
                        self.pronoun_on_left(index, before, state)
                    }
                    _ => self.is_owner(before).then(|| self.left(index, at, state))?,
                }
            }
            Element::Other => self.left(index, self.adjacent(index, at, state.start as usize)?.at, state),
            Element::Gap(words) => self.gap_on_left(*words, index, at, state),
        }
    }

    /// The actor for whom the possessive pronoun at `at` stands, for the slot before the owner at `index`, where the way begins
    /// with it: "after his talks with".
    fn pronoun_on_left(&self, index: usize, at: usize, state: State) -> Option<State> {
        let [Element::Slot(side, kinds)] = self.way.elements[..index] else { return None };
        let owner = self.clause.owner_meant(at, state.end as usize)?;
        let fits = self.accepts(side, kinds, self.clause.items[owner].group()?);
        let is_other = [state.source, state.target].iter().all(|taken| *taken != Some(owner as u32));
        let passed = state.passed.and(Passing::Reference)?;
        (fits && is_other).then(|| State { passed, start: at as u32, ..state }.bind(side, owner))
    }

    /// One of `words`, over what may stand behind it unsaid, and what comes before.
    fn words_on_left(&self, words: &[WordId], index: usize, at: usize, state: State) -> Option<State> {
        for here in (at.saturating_sub(MOST_PASSED_BEFORE + 1)..at).rev() {
            let item = &self.clause.items[here];
            if item.is_word() && item.is_one_of(words) {
                let mut state = state;
                state.note_trigger(self.way, index, here);
                state.start = here as u32;
                if let Some(found) = self.left(index, here, state) {
                    return Some(found);
                }
            }
            if !self.is_passed_left(item) {
                return None;
            }
        }
        None
    }

    /// The actor that stands on a side, for the slot at `index`: right before `at`, or as the subject of the verb there.
    fn actor_before(
        &self,
        side: Side,
        kinds: Option<Kinds>,
        index: usize,
        (at, state): (usize, State),
    ) -> Option<Reached> {
        let is_beside = self.is_beside(index + 1);
        let reached = match is_beside {
            true => self.adjacent(index, at, state.start as usize)?,
            false => self.clause.subject(at, self.way.is_passive)?,
        };
        let group = self.clause.items[reached.at].group()?;
        // "Praising Peru, Chile said": the subject stands behind.
        let is_behind = reached.at > at;
        // "the UN Yemen envoy" is not Yemen’s.
        let is_dealt_with = self.rule.is_close && self.is_dealt_with(reached.at);
        let fits = !is_dealt_with
            && self.accepts(side, kinds, group)
            && !self.is_no_subject(index + 1, reached.at)
            && (is_behind || self.voice_fits(self.verb(at, state), reached.at))
            && (is_beside || is_behind || self.is_meant_verb(at, reached));
        fits.then_some(reached)
    }

    /// The group that ends right before `at`, for the element at `index`; what the rule names next begins at `start`.
    ///
    /// A name behind a preposition belongs to another phrase: "in Chile to defeat", "by Chile following the attack". It
    /// counts where the rule names what stands around it, or where it only tells of what follows: "near a US base".
    fn adjacent(&self, index: usize, at: usize, start: usize) -> Option<Reached> {
        let items = &self.clause.items;
        let mut here = at.checked_sub(1)?;
        if items[here].what == What::Possessive {
            here = here.checked_sub(1)?;
        }
        let is_named = index > 0 || self.way.elements.get(index + 1) == Some(&Element::Comma);
        let is_told_of = || (here + 1..=start).all(|at| self.is_in_phrase(at));
        if self.is_told_of_another(here) {
            return None;
        }
        let is_parted = !self.rule.is_close && self.clause.is_behind_preposition(here) && !is_named && !is_told_of();
        // "discussed a UN flag at a meeting with": it is the flag of which more is told.
        let is_long = |words: &Option<u8>| words.is_none_or(|words| words > LONGEST_PHRASE);
        let is_far =
            here + 1 < start && matches!(self.way.elements.get(index + 1), Some(Element::Gap(words)) if is_long(words));
        let is_attribute = is_far && (self.clause.is_body_behind_article(here) || self.owns_far(here, start));
        (items[here].is_group() && !is_parted && !is_attribute)
            .then_some(Reached { at: here, passed: Passed::default() })
    }

    /// Whether the name at `here` owns a noun before the preposition at `start`: "told Chile’s poets during a visit".
    fn owns_far(&self, here: usize, start: usize) -> bool {
        let items = &self.clause.items;
        items[here + 1].what == What::Possessive
            && here + 2 < start
            && items[start].is(Class::Preposition)
            && !self.clause.is_person_at(here)
    }

    /// Whether a relative clause behind the name at `at` tells of the noun that it stands behind: "a mission in Chile,
    /// which Peru supports".
    fn is_told_of_another(&self, at: usize) -> bool {
        let behind = self.clause.items.get(at + 1..at + 3);
        let is_relative = |items: &[Item]| items[0].what == What::Comma && [WHICH, WHOM].contains(&items[1].word);
        behind.is_some_and(is_relative) && self.clause.is_inside(at, WHO)
    }

    /// The verb whose actor ends before `at`: in a passive the participle, before which a noun may stand.
    fn verb(&self, at: usize, state: State) -> usize {
        state.trigger.filter(|_| self.way.is_passive).map_or(at, |trigger| trigger as usize)
    }

    /// As few of `words` as may be, and what comes before.
    fn run_on_left(&self, words: &[WordId], index: usize, at: usize, state: State) -> Option<State> {
        for here in (at.saturating_sub(LONGEST_RUN)..=at).rev() {
            if let Some(found) = self.left(index, here, state) {
                return Some(found);
            }
            self.clause.items[..here].last().filter(|item| item.is_one_of(words))?;
        }
        None
    }

    /// As few words as may be, at most `words` of them, and what comes before.
    fn gap_on_left(&self, words: Option<u8>, index: usize, at: usize, mut state: State) -> Option<State> {
        let most = usize::from(words.unwrap_or(LEFT_GAP));
        let next = self.slot_before(index);
        let is_owned = matches!(self.way.elements[..index].last(), Some(Element::Owner));
        let is_phrase = most <= usize::from(LONGEST_PHRASE);
        for here in (at.saturating_sub(most)..=at).rev() {
            if self.may_end(index, here)
                && let Some(found) = self.left(index, here, state)
            {
                return Some(found);
            }
            let before = here.checked_sub(1)?;
            let item = &self.clause.items[before];
            // The nearest verb is meant, even where its subject cannot be told.
            let is_nearest = self.may_stand(index, item);
            // "Russia’s armed forces feared the strikes": what is owned is no clause.
            let is_clause = is_owned && !self.may_be_owned(item);
            // "Program of Assistance", "told Chile that the war", "Petr Pavel said sanctions on": a short gap stays in one
            // phrase.
            let ends_phrase = item.is(Class::Preposition)
                || item.word == THAT
                || SAID.contains(&item.word)
                || matches!(item.what, What::Possessive | What::Comma);
            let is_parted = is_phrase && ends_phrase;
            if is_nearest || is_clause || is_parted {
                return None;
            }
            let is_other = item.is_group() && self.is_no_subject(index + 1, before);
            if !self.is_crossed(item, next) && !is_other {
                return None;
            }
            if item.what == What::Comma {
                state.passed = state.passed.and(Passing::Comma)?;
            }
        }
        None
    }
}
