//! The parts of a way behind its anchor, followed to the right.

use super::{Matcher, State};
use crate::relation::item::{Item, What, is_object_pronoun, without_start};
use crate::relation::kinds::Kinds;
use crate::relation::lexicon::{AND, BY, Class, GOING, INCLUDING, KIN, NEARBY, OF, PARTING, THEIRS, TO, WordId};
use crate::relation::passed::{Passed, Passing};
use crate::relation::pattern::{Element, LONGEST_RUN, RIGHT_GAP, Side};

/// How far an object may stand behind its verb, in items.
const LONGEST_WAY: usize = 40;

/// How many items behind a title may tell whose it is: "of the ruling party".
const LONGEST_TITLE: usize = 6;

/// What a name on the way to an object is to it.
enum Met {
    Object,
    /// It only tells of what stands behind it; the object is looked for from this item on.
    Further(usize),
}

/// What a word on the way to an object is to it.
enum Passage {
    /// A word that every noun may have before it.
    Usual,
    /// A noun that nothing is known of, perhaps.
    Unknown,
    /// Another phrase begins, or another clause.
    Parting,
}

impl Matcher<'_> {
    /// The elements from `element` on, where they begin at `at`.
    pub(super) fn right(&self, element: usize, at: usize, state: State) -> Option<State> {
        let Some(wanted) = self.way.elements.get(element) else {
            return Some(State { end: state.end.max(at as u32), ..state });
        };
        match wanted {
            Element::Words(words) => self.words_on_right(words, element, at, state),
            Element::Slot(side, kinds) => {
                let (object, behind, passed) = self.object(*side, *kinds, element, (at, state.passed))?;
                self.right(element + 1, behind, State { passed, ..state }.bind(*side, object))
            }
            Element::Run(words) => self.run_on_right(words, element, at, state),
            Element::Comma => {
                self.clause.items.get(at).filter(|item| item.what == What::Comma)?;
                self.right(element + 1, at + 1, state)
            }
            Element::Owner => match self.clause.items.get(at)?.what {
                What::Possessive => self.right(element + 1, at + 1, state),
                _ => self.is_owner(at.checked_sub(1)?).then(|| self.right(element + 1, at, state))?,
            },
            Element::Other => self.right(element + 1, self.other_on_right(at)? + 1, state),
            Element::Gap(words) => self.gap_on_right(*words, element, at, state),
        }
    }

    /// One of `words`, over what may stand before it unsaid, and what comes then.
    fn words_on_right(&self, words: &[WordId], element: usize, at: usize, state: State) -> Option<State> {
        let is_behind_slot = matches!(self.way.elements.get(element.wrapping_sub(1)), Some(Element::Slot(..)));
        let mut here = at;
        loop {
            let item = self.clause.items.get(here)?;
            if item.is_word() && item.is_one_of(words) {
                let mut state = state;
                state.note_trigger(self.way, element, here);
                state.end = here as u32 + 1;
                if let Some(found) = self.right(element + 1, here + 1, state) {
                    return Some(found);
                }
            }
            here = self.passed_right(here, is_behind_slot, here - at)?;
        }
    }

    /// The item of the actor that stands on a side, for the slot at `element`, the place behind it, and what was passed
    /// over on the way to it.
    ///
    /// The first name that may be it decides: what stands behind that belongs to another phrase.
    fn object(
        &self,
        side: Side,
        kinds: Option<Kinds>,
        element: usize,
        (at, mut passed): (usize, Passed),
    ) -> Option<(usize, usize, Passed)> {
        let mut here = at;
        loop {
            let item = self.clause.items.get(here).filter(|_| here - at <= LONGEST_WAY)?;
            here = match item.what {
                What::Group(group) => match self.met(side, kinds, here, group)? {
                    Met::Further(place) => place,
                    Met::Object => {
                        let must_be_whole = self.rule.is_whole && side == Side::Target;
                        let is_part =
                            || self.is_part(element, here, group) || kinds.is_some() && self.has_head_behind(group);
                        return (!must_be_whole || self.are_members(here) || !is_part()).then_some((
                            here,
                            here + 1,
                            passed,
                        ));
                    }
                },
                _ if self.rule.is_close && !item.is(Class::Determiner) => return None,
                // "trains and arms Peru" does both.
                _ if here == at && self.shares_object(here) => here + 2,
                // "telephoned Petr Pavel and pressed him"
                What::Word if here == at && side == Side::Target && is_object_pronoun(&self.clause.items, at) => {
                    let meant = self.clause.meant_by_object(at)?;
                    let fits = self.accepts(side, kinds, self.clause.items[meant].group()?);
                    return fits.then_some((meant, at + 1, passed.and(Passing::Joint)?));
                }
                What::Possessive | What::Number => here + 1,
                What::Word | What::Capital => {
                    match self.passage(side, here, at) {
                        Passage::Usual => {}
                        Passage::Unknown => passed = passed.and(Passing::Object)?,
                        Passage::Parting => return None,
                    }
                    here + 1
                }
                What::Comma => self.meant_behind(at, here)?,
                _ => return None,
            };
        }
    }

    /// Where the name begins for which the noun before the comma at `comma` stands: of "its northern neighbour, Peru" at
    /// "Peru", and so of "several states, including Peru". The object is looked for from `at` on.
    fn meant_behind(&self, at: usize, comma: usize) -> Option<usize> {
        let items = &self.clause.items;
        let is_theirs = |item: &Item| item.what == What::Possessive || THEIRS.contains(&item.word);
        let noun = items[at..comma].last()?;
        if items.get(comma + 1)?.word == INCLUDING {
            return Some(comma + 2);
        }
        let name = items.len() - without_start(&items[comma + 1..], Item::is_before_noun).len();
        let is_closed = items.get(name + 1).is_none_or(|next| matches!(next.what, What::Comma | What::Barrier));
        let is_known = noun.is_of_title()
            || KIN.contains(&noun.word)
            || items[at..comma].iter().any(is_theirs)
            || self.is_title_of(without_start(&items[at..comma], Item::is_before_noun));
        (is_known && is_closed && items.get(name)?.is_group()).then_some(name)
    }

    /// Whether `phrase` begins with a title and "of", and names nobody: "candidate of the ruling party".
    fn is_title_of(&self, phrase: &[Item]) -> bool {
        matches!(phrase, [title, of, rest @ ..] if title.is_of_title() && of.word == OF
            && rest.iter().all(|item| item.is_word() && !item.is_group()))
    }

    /// What the group at `here` is to an object; `None` where it may be none and hides all behind it.
    fn met(&self, side: Side, kinds: Option<Kinds>, here: usize, group: usize) -> Option<Met> {
        // "attacked Iran-backed rebels"
        if self.clause.is_compound(here) {
            return Some(Met::Further(here + 3));
        }
        // "an embargo on the US ally Qatar"
        if let Some(kin) = self.kin_behind(here) {
            return Some(Met::Further(kin + 1));
        }
        if !self.accepts(side, kinds, group) {
            return None;
        }
        if self.is_named_behind(here, group) {
            return Some(Met::Further(here + 1));
        }
        // "treaties with Georgia’s breakaway Abkhazia" are with Abkhazia.
        if let Some(owned) = self.owned_by(here).filter(|owned| self.accepts(side, kinds, *owned)) {
            let is_owned = |item: &Item| item.what == What::Group(owned);
            return Some(Met::Further(here + self.clause.items[here..].iter().position(is_owned)?));
        }
        Some(Met::Object)
    }

    /// Whether the group at `at` is only a part of what is named there.
    fn is_part(&self, element: usize, at: usize, group: usize) -> bool {
        let next = self.clause.items.get(at + 1).map(|next| next.what);
        // "president of the Nebraska State Association"
        let goes_on = self.rule.is_close && next == Some(What::Capital);
        next == Some(What::Possessive)
            || goes_on
            || self.is_attributive(at, group)
            || self.has_holder_behind(element, at)
    }

    /// Whether a word at `at` qualifies the group right behind it.
    fn is_qualified_group(&self, at: usize) -> bool {
        let is_adjective = |item: &Item| item.is_before_noun() || item.is_unknown();
        matches!(self.clause.items.get(at..at + 2), Some([adjective, group]) if is_adjective(adjective) && group.is_group())
    }

    /// What the word at `here` is to an object behind it that is looked for from `at` on.
    fn passage(&self, side: Side, here: usize, at: usize) -> Passage {
        let items = &self.clause.items;
        let item = &items[here];
        if item.classes.has_any(&Class::BEFORE_OBJECT) && !item.is(Class::Relative) {
            return Passage::Usual;
        }
        let (before, after) = (&items[here.saturating_sub(1)], items.get(here + 1));
        if item.word == INCLUDING && here > at {
            return Passage::Usual;
        }
        // "national and local Iraqi officials"
        if item.word == AND && here > at && before.is_before_noun() && self.is_qualified_group(here + 1) {
            return Passage::Usual;
        }
        // "scores of Liberian refugees", "up to 16 advisers"
        let counts = item.word == OF && before.classes.has_any(&Class::QUALIFYING) && here > at
            || item.word == TO && after.is_some_and(|next| next.what == What::Number);
        if counts {
            return Passage::Usual;
        }
        // "backs the candidate of the ruling party, Petr Pavel"
        let comma = |rest: &[Item]| rest.iter().take(LONGEST_TITLE).position(|item| item.what == What::Comma);
        if item.word == OF
            && here > at
            && let Some(comma) = comma(&items[here..])
            && self.is_title_of(&items[here - 1..here + comma])
        {
            return Passage::Usual;
        }
        // "is going to boost Chile" goes nowhere.
        let is_future = || before.word == TO && here > 1 && items[here - 2].word == GOING;
        // "a visit to review the state of Chile", "backing to challenge Petr Pavel"
        let is_doing = || before.word == TO && after.is_some_and(|next| self.shows_verb(next));
        let is_parting = item.classes.has_any(&Class::ENDING_OBJECT) || PARTING.contains(&item.word);
        // "the war and people from Chile and Peru": both sides stand right behind their word.
        if is_parting || side == Side::Both || is_future() || is_doing() {
            return Passage::Parting;
        }
        Passage::Unknown
    }

    /// As few of `words` as may be, and what comes then.
    fn run_on_right(&self, words: &[WordId], element: usize, at: usize, state: State) -> Option<State> {
        for here in at..=at + LONGEST_RUN {
            if let Some(found) = self.right(element + 1, here, state) {
                return Some(found);
            }
            self.clause.items.get(here).filter(|item| item.is_one_of(words))?;
        }
        None
    }

    /// The item of the actor that takes no side, over what may stand before its noun.
    fn other_on_right(&self, at: usize) -> Option<usize> {
        let items = &self.clause.items;
        let is_passed = |item: &Item| item.what == What::Possessive || item.is_before_noun();
        let behind = without_start(items.get(at..)?, is_passed);
        behind.first()?.is_group().then_some(items.len() - behind.len())
    }

    /// As few words as may be, at most `words` of them, and what comes then.
    fn gap_on_right(&self, words: Option<u8>, element: usize, at: usize, mut state: State) -> Option<State> {
        let next = self.slot_behind(element);
        for here in at..=at + usize::from(words.unwrap_or(RIGHT_GAP)) {
            // "sued over a quarry near Chile": that is where it lies.
            let is_where = here > at && NEARBY.contains(&self.clause.items[here - 1].word);
            if self.may_begin(element + 1, here)
                && !(is_where && matches!(self.way.elements.get(element + 1), Some(Element::Slot(..))))
                && let Some(found) = self.right(element + 1, here, state)
            {
                return Some(found);
            }
            let item = self.clause.items.get(here)?;
            let begins_purpose = || next.is_some() && self.may_be_other(element) && self.is_purpose(here);
            let ends = here == at && (self.is_agent(here) || begins_purpose())
                || !self.goes_on(here)
                || next.is_some() && self.is_joined_verb(here, state);
            if ends {
                return None;
            }
            // Behind a comma something else may begin.
            if item.what == What::Comma {
                state.passed = state.passed.and(Passing::Comma)?;
            }
            let is_crossed = (self.is_crossed(item, next) || self.clause.is_compound(here))
                && (!item.is(Class::Saying) || item.is(Class::Reported))
                && (next.is_none() || !(self.opens_clause(here) || PARTING.contains(&item.word)));
            if !is_crossed {
                return None;
            }
        }
        None
    }

    /// Whether the element before `element` may be one of several words, and so need not be the "to" of a verb.
    fn may_be_other(&self, element: usize) -> bool {
        let before = element.checked_sub(1).map(|before| &self.way.elements[before]);
        matches!(before, Some(Element::Words(words)) if words.len() > 1)
    }

    /// Whether a verb at `at` tells behind "to" what for: "sent jets to support the defence of Chile" sent them to nobody.
    fn is_purpose(&self, at: usize) -> bool {
        let [.., to, verb, object] = self.clause.items.get(..at + 2).unwrap_or_default() else { return false };
        to.word == TO && self.clause.lexicon.form(verb.word).is_base && self.shows_verb(object)
    }

    /// Whether "by" stands at `at` behind a participle, and so tells who did it: "toppled by".
    fn is_agent(&self, at: usize) -> bool {
        let items = &self.clause.items;
        items[at].word == BY && self.clause.lexicon.form(items[at - 1].word).is_participle
    }
}
