//! Who does what a verb tells that has no subject of its own: "visited Chile to mediate", "left after accusing Chile".

use super::walk::Told;
use super::{Clause, Reached};
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{
    A, AFTER, AIMS, AMONG, AN, BECOMING, BEFORE, BY, Class, FOR, HAVING, IN, INSTEAD, JOINING, OF, ONE, ONLY,
    PROMISING, RANKING, RATHER, SINCE, THAN, THE, TO, TRIPS, VISITING, WHEN, WHILE, WITH, WITHOUT,
};
use crate::relation::passed::{Passed, Passing};

/// How many items stand between "the first" and the verb at most: "the first state in the region to leave".
const LONGEST_RANKED: usize = 10;

impl Clause<'_> {
    /// Who does what the gerund at `verb` tells beside a verb of its own, if it stands as such gerunds do.
    pub(super) fn sharer(&self, verb: usize, is_passive: bool) -> Told {
        // "Praising Peru, Chile said"
        if let Some(at) = self.subject_behind(verb, is_passive) {
            return Told::Subject(Reached { at, passed: Passed::one(Passing::Joint) });
        }
        // "joined Chile in condemning"
        if let Some(joining) = self.joining_before(verb) {
            return self.walk_to_subject(joining, false).into();
        }
        // "promised Chile to leave Peru", "visited Chile to mediate": who promises leaves, and who visits mediates.
        if let Some(leading) = self.leading_before(verb) {
            return self.walk_to_subject(leading, false).into();
        }
        // "became the second state in the region to recognise Peru"
        if let Some(ranked) = self.ranked_before(verb).and_then(|the| self.ranked(the)) {
            return Told::Subject(ranked);
        }
        // "kept quiet rather than condemn", "slept instead of attacking"
        if self.is_alternative(verb) {
            return self.sharer_of_clause(verb).into();
        }
        // "flew to Riyadh to mediate"
        if let Some(going) = self.going_before(verb) {
            return self.walk_to_subject(going, false).into();
        }
        // "a trip to Riyadh to mediate"
        if let Some(trip) = self.trip_before(verb) {
            return self.sharer_of_clause(trip).into();
        }
        // "Chile’s aim is to mediate"
        if let Some(owner) = self.owner_of_aim(verb) {
            return Told::Subject(Reached { at: owner, passed: Passed::default() });
        }
        // "flew to Riyadh in an attempt to mediate"
        if let Some(purpose) = self.purpose_before(verb) {
            return self.sharer_of_clause(purpose).into();
        }
        let Some(start) = self.start_of_gerund(verb).filter(|start| *start > 0) else { return Told::Nothing };
        let before = &self.items[start - 1];
        // "the visiting Prime Minister", "met with visiting lawmakers", "briefed visiting lawmakers"
        if self.is_told_by(verb) || [THE, A, AN, WITH].contains(&before.word) {
            return Told::Nobody;
        }
        // "Zelenskyy stressed the need for sanctions, accusing Russia", "left after accusing Russia"
        // "ended his absence by visiting Chile", "spoke of it when visiting Chile"
        let leads = [AFTER, BEFORE, BY, SINCE, WHEN, WHILE, WITHOUT].contains(&before.word);
        if before.what == What::Comma || leads || self.is_dash(start - 1) {
            let sharer = self.sharer_of_clause(start);
            // "Chile, which is rich, having invested"
            return if start < verb { sharer.map_or(Told::Nothing, Told::Subject) } else { sharer.into() };
        }
        Told::Nothing
    }

    /// Where the gerund of which the verb at `verb` is begins: "visiting", "having visited".
    fn start_of_gerund(&self, verb: usize) -> Option<usize> {
        let form = self.lexicon.form(self.items[verb].word);
        let had = verb.checked_sub(1).filter(|had| self.items[*had].word == HAVING && form.is_participle);
        had.or(form.is_gerund.then_some(verb))
    }

    /// Whether a dash stands at `at`.
    fn is_dash(&self, at: usize) -> bool {
        let item = &self.items[at];
        item.what == What::Barrier && self.text[item.span.as_range()].starts_with(['-', '–', '—'])
    }

    /// The verb before somebody and "to" whose subject does what the one at `verb` tells: "promised Chile not to leave",
    /// "visited Chile to mediate".
    fn leading_before(&self, verb: usize) -> Option<usize> {
        let [before @ .., other] = without_end(&self.items[..verb], |item| item.is(Class::Negator) || item.word == TO)
        else {
            return None;
        };
        let leading = without_end(before, Item::is_before_noun).len().checked_sub(1)?;
        let word = self.items[leading].word;
        let is_led = self.items[verb - 1].word == TO && other.is_group();
        (is_led && (PROMISING.contains(&word) || VISITING.contains(&word))).then_some(leading)
    }

    /// The verb before "in" and the gerund at `verb` by which somebody does what another does: "joined Chile in condemning".
    fn joining_before(&self, verb: usize) -> Option<usize> {
        let [before @ .., link] = &self.items[..verb] else { return None };
        let [earlier @ .., other] = before else { return None };
        let joining = without_end(earlier, Item::is_before_noun).len().checked_sub(1)?;
        let is_gerund = self.lexicon.form(self.items[verb].word).is_gerund;
        let is_joined = link.word == IN && is_gerund && other.is_group();
        (is_joined && JOINING.contains(&self.items[joining].word)).then_some(joining)
    }

    /// Where it is told that somebody is the first, or the only one, to do what the verb at `verb` tells: of "is the first
    /// state in the region to leave" at "the".
    fn ranked_before(&self, verb: usize) -> Option<usize> {
        let [before @ .., to] = &self.items[..verb] else { return None };
        let lowest = before.len().saturating_sub(LONGEST_RANKED);
        let parts = |item: &Item| !item.is_word() && !item.is_group() || item.is_helping() || item.is(Class::Relative);
        let is_rank = |item: &Item| RANKING.contains(&item.word) || ONLY.contains(&item.word);
        let rank = before[lowest..].iter().rposition(|item| parts(item) || is_rank(item))? + lowest;
        let is_told = to.word == TO && is_rank(&before[rank]) && rank > 0;
        (is_told && before[rank - 1].word == THE).then(|| rank - 1)
    }

    /// Of whom what begins at `the` is told: "Chile was the first to", "Chile, the first to".
    fn ranked(&self, the: usize) -> Option<Reached> {
        let at = match self.items[..the] {
            [.., group, comma] if group.is_group() && comma.what == What::Comma => the - 2,
            [.., be] if be.is(Class::Be) || BECOMING.contains(&be.word) => self.walk_to_subject(the - 1, false)?.at,
            // "was one of the first states to"
            [.., be, one, of] if be.is(Class::Be) && one.word == ONE && of.word == OF => {
                self.walk_to_subject(the - 3, false)?.at
            }
            [.., be, among] if be.is(Class::Be) && among.word == AMONG => self.walk_to_subject(the - 2, false)?.at,
            _ => return None,
        };
        Some(Reached { at, passed: Passed::one(Passing::Reference) })
    }

    /// Whether the verb at `verb` tells what somebody would do otherwise: "rather than condemn", "instead of attacking".
    fn is_alternative(&self, verb: usize) -> bool {
        let [before @ .., link] = &self.items[..verb] else { return false };
        let is_rather = || before.iter().rev().take(LONGEST_RANKED).any(|item| item.word == RATHER);
        link.word == THAN && is_rather() || link.word == OF && before.last().is_some_and(|item| item.word == INSTEAD)
    }

    /// The verb by which somebody goes to a place to do what the verb at `verb` tells: "flew to Riyadh to mediate".
    fn going_before(&self, verb: usize) -> Option<usize> {
        let [before @ .., going, link, place, to] = &self.items[..verb] else { return None };
        let is_going = self.lexicon.form(going.word).is_past && !going.is(Class::Bidding);
        let is_placed = [FOR, IN, TO].contains(&link.word) && place.is_group() && !self.is_person_at(verb - 2);
        (to.word == TO && is_going && is_placed).then_some(before.len())
    }

    /// The noun for the trip that somebody makes to do what the verb at `verb` tells: "a trip to Riyadh to mediate".
    fn trip_before(&self, verb: usize) -> Option<usize> {
        let [before @ .., link, place, to] = &self.items[..verb] else { return None };
        let trip = before.len().checked_sub(1)?;
        let is_trip = TRIPS.contains(&before[trip].word) && [IN, TO].contains(&link.word);
        (is_trip && to.word == TO && place.is_group() && !self.is_person_at(verb - 2)).then_some(trip)
    }

    /// Whose aim it is to do what the verb at `verb` tells: "Chile’s stated aim is to attack".
    pub(in crate::relation) fn owner_of_aim(&self, verb: usize) -> Option<usize> {
        let [before @ .., aim, be, to] = &self.items[..verb] else { return None };
        let phrase = without_end(before, |item| item.is_before_noun() || item.is_unknown());
        let [.., owner, mark] = phrase else { return None };
        let is_aim = AIMS.contains(&aim.word) || aim.classes.has_any(&Class::WISHING);
        (is_aim && be.is(Class::Be) && to.word == TO && mark.what == What::Possessive && owner.is_group())
            .then(|| phrase.len() - 2)
    }

    /// Where the words begin that tell for what something is done, the verb of which stands at `verb`: "in an attempt to".
    fn purpose_before(&self, verb: usize) -> Option<usize> {
        let [before @ .., attempt, to] = &self.items[..verb] else { return None };
        let [.., link] = without_end(before, Item::is_before_noun) else { return None };
        let is_purpose = to.word == TO && link.word == IN && attempt.classes.has_any(&[Class::Desired, Class::Planned]);
        is_purpose.then(|| without_end(before, Item::is_before_noun).len() - 1)
    }

    /// The subject of the clause that ends before the gerund at `verb`.
    fn sharer_of_clause(&self, verb: usize) -> Option<Reached> {
        let before = verb.checked_sub(1)?;
        let first = self.agent(before).or_else(|| self.first_subject(before))?;
        let first = self.joined_subject(first, before).unwrap_or(first);
        if self.has_unnamed_subject(first, before) {
            return None;
        }
        // "welcomed the plan to leave after declaring victory": whoever leaves has declared it.
        let has_comma = self.items[verb.saturating_sub(2)..verb].iter().any(|item| item.what == What::Comma);
        if !has_comma && self.has_infinitive(first, verb) {
            return None;
        }
        // "confirmed Jens Stoltenberg, wounding two": who says so has not done it.
        let is_teller = first > 0 && self.items[first - 1].is(Class::Saying);
        (!is_teller).then_some(Reached { at: first, passed: Passed::one(Passing::Joint) })
    }

    /// The subject of the clause that a conjunction joins to that of the group at `first`, before `end`: of "Chile left and
    /// Peru stayed, accusing" Peru.
    fn joined_subject(&self, first: usize, end: usize) -> Option<usize> {
        let group_behind = |and: usize| {
            let behind = without_start(&self.items[and + 1..end], Item::is_before_noun);
            let is_clause = matches!(behind, [group, verb, ..] if group.is_group() && verb.is_finite(self.lexicon));
            is_clause.then(|| end - behind.len())
        };
        (first + 1..end).rev().filter(|and| self.items[*and].is(Class::Conjunction)).find_map(group_behind)
    }

    /// Whether a clause of somebody without a name begins between the group at `first` and `end`: "If Chile wins, other states
    /// will respond by".
    fn has_unnamed_subject(&self, first: usize, end: usize) -> bool {
        let is_noun = |item: &Item| item.is_word() && self.may_be_noun(item) && !item.is_finite(self.lexicon);
        let is_told = |item: &Item| item.is_before_noun() || is_noun(item);
        let opens = |comma: usize| {
            let behind = without_start(&self.items[comma + 1..end], is_told);
            behind.len() < end - comma - 1 && behind.first().is_some_and(Item::is_helping)
        };
        (first + 1..end).any(|comma| self.items[comma].what == What::Comma && opens(comma))
    }
}
