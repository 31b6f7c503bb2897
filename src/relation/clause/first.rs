//! The subject that a verb shares with the one before it: "Moscow lent its shoulder and supported".

use super::{Clause, LONGEST_WALK};
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{Class, TO, WHERE, WHICH, WHO};

impl Clause<'_> {
    /// The first actor of the clause that stands before the conjunction, or the comma, at
    /// `and`, which joins two verbs: "Moscow lent its shoulder and supported".
    pub(super) fn first_subject(&self, and: usize) -> Option<usize> {
        let lowest = and.saturating_sub(LONGEST_WALK);
        let start = (lowest..and).rev().find(|at| {
            let item = &self.items[*at];
            matches!(item.what, What::Barrier | What::Quote)
                || item.is(Class::Clause)
                || item.is(Class::Relative)
                || self.is_said_plainly(*at)
        });
        // "arrested in Chile, where he worked, and handed over": Chile has done nothing.
        if start.is_some_and(|at| self.items[at].word == WHERE) {
            return None;
        }
        if let Some(group) = start.and_then(|at| self.owner_of_insertion(at, and)) {
            return Some(group);
        }
        if let Some(speaker) = start.and_then(|at| self.speaker(at)) {
            return Some(speaker);
        }
        // "militants who killed two Americans and threatened": those whom the pronoun stands for.
        if let Some(who) = start.filter(|at| [WHO, WHICH].contains(&self.items[*at].word)) {
            let is_group = |at: &usize| matches!(self.items[*at].what, What::Group(_));
            // "want to praise those who fought and thank Chile" joins other verbs.
            let is_base = self.items.get(and + 1).is_some_and(|next| {
                let form = self.lexicon.form(next.word);
                form.is_base && !form.is_past
            });
            return who.checked_sub(1).filter(|at| is_group(at) && !is_base);
        }
        let start = start.map_or(0, |at| self.behind_clause(at, and));
        let mut last_preposition = false;
        for at in start..and {
            let item = &self.items[at];
            match item.what {
                // "admitted that he had killed Jordanians and abducted": he is not named.
                What::Word if item.is(Class::Pronoun) => return None,
                What::Group(group) => {
                    let is_attribute = self.members(group).iter().any(|actor| actor.is_attribute);
                    // "the Greek-majority island joined": the island did.
                    if last_preposition || is_attribute || self.is_compound(at) {
                        // "between Chile and the Peruvian group Petra"
                        let next = &self.items[at + 1];
                        last_preposition &= next.is(Class::Conjunction) || matches!(next.what, What::Group(_));
                        continue;
                    }
                    // "would visit Chile and meet": whoever visits meets.
                    let is_finite = self.items.get(and + 1).is_some_and(|next| next.is(Class::Auxiliary));
                    let shall_do_it = self.is_before_infinitive(at) && !is_finite;
                    if at > start && !shall_do_it && self.is_behind_verb(at) {
                        return None;
                    }
                    return (self.may_join_verbs(at, and) && !self.has_another_doer(at, and)).then_some(at);
                }
                _ if item.is(Class::Preposition) => last_preposition = true,
                _ if item.is_before_noun() || item.is(Class::Conjunction) => {}
                // "in southwest Honduras", "in the occupied Donbas"
                _ if item.is_word()
                    && (item.is_unknown() || self.is_participle(item))
                    && matches!(self.items[at + 1].what, What::Group(_)) => {}
                _ => last_preposition = false,
            }
        }
        None
    }

    /// Whether a verb with "to" stands right behind the group at `at`: "urged Chile to leave", but not "sent Chile to bed".
    fn is_before_infinitive(&self, at: usize) -> bool {
        let is_plural = |item: &Item| self.text[item.span.as_range()].ends_with('s');
        let is_verb = |item: &Item| item.what == What::Word && !item.is_before_noun() && !is_plural(item);
        self.items[at + 1].word == TO && self.items.get(at + 2).is_some_and(is_verb)
    }

    /// Whether some word between the group at `at` and the conjunction at `and` may be a verb, so that the conjunction
    /// joins verbs: not in "offices in Chile and occupied".
    fn may_join_verbs(&self, at: usize, and: usize) -> bool {
        let is_noun = |item: &Item| {
            let is_plural = item.is_unknown() && self.text[item.span.as_range()].ends_with('s');
            let classes = [Class::Preposition, Class::Head, Class::Title, Class::Portfolio];
            !item.is_word() || is_plural || item.is_before_noun() || item.classes.has_any(&classes)
        };
        !self.items[and].is(Class::Conjunction) || !self.items[at + 1..and].iter().all(is_noun)
    }

    /// Whether the conjunction at `and` joins what another than the group at `at` shall do: "Chile asked Peru to leave
    /// the bloc and lift".
    fn has_another_doer(&self, at: usize, and: usize) -> bool {
        let is_joined = |verb: &Item| {
            let form = self.lexicon.form(verb.word);
            form.is_base && !form.is_past
        };
        let is_asked = |doer: usize| {
            let is_asking = |item: &Item| item.is(Class::Desired) || item.is(Class::Bidding);
            self.items[doer].is_unknown() && self.items[at + 1..doer].iter().any(is_asking)
        };
        let is_doer = |doer: usize| {
            self.is_before_infinitive(doer) && (matches!(self.items[doer].what, What::Group(_)) || is_asked(doer))
        };
        let verb = self.items[and + 1..].iter().find(|item| item.word != TO);
        verb.is_some_and(is_joined) && (at + 1..and.saturating_sub(1)).any(is_doer)
    }

    /// The group that a relative clause between commas tells of: of "China, which has
    /// interests there, backed the plan and" China.
    pub(super) fn owner_of_insertion(&self, opening: usize, and: usize) -> Option<usize> {
        let is_comma = |item: &Item| item.what == What::Comma;
        let group = opening.checked_sub(2)?;
        let is_closed = self.items[opening..and].iter().any(is_comma);
        let is_insertion = self.items[opening].is(Class::Relative) && is_comma(&self.items[opening - 1]) && is_closed;
        (is_insertion && matches!(self.items[group].what, What::Group(_))).then_some(group)
    }

    /// The actor for whom the pronoun behind the "that" at `that` stands: of "Chile said on
    /// Monday that it had met them and" Chile.
    pub(super) fn speaker(&self, that: usize) -> Option<usize> {
        let is_pronoun = self.items.get(that + 1).is_some_and(|item| item.is(Class::Pronoun));
        let saying = self.before_saying(that + 1).filter(|_| is_pronoun && self.items[that].is(Class::Relative))?;
        let is_between =
            |item: &&Item| item.classes.has_any(&[Class::Time, Class::Preposition, Class::Adverb, Class::Auxiliary]);
        let behind = self.items[..saying].iter().rev().take_while(is_between).count();
        let group = (saying - behind).checked_sub(1)?;
        matches!(self.items[group].what, What::Group(_)).then_some(group)
    }

    /// Where the main clause begins behind the word at `opening`: of "when the Taliban
    /// returned, Russia moved its tanks and held" at "Russia".
    pub(super) fn behind_clause(&self, opening: usize, and: usize) -> usize {
        let is_between = |item: &&Item| item.is_before_noun();
        let is_subject = |comma: &usize| {
            let next = self.items[comma + 1..and].iter().find(|item| !is_between(item));
            self.items[*comma].what == What::Comma && next.is_some_and(|item| matches!(item.what, What::Group(_)))
        };
        let comma = (opening + 1..and).find(is_subject).filter(|_| self.items[opening].is(Class::Clause));
        comma.unwrap_or(opening) + 1
    }

    /// Whether what somebody says begins behind the word at `at` without "that": "said Peru is".
    pub(super) fn is_said_plainly(&self, at: usize) -> bool {
        let is_between = |item: &&Item| item.is_before_noun();
        let group = at + 1 + self.items[at + 1..].iter().take_while(is_between).count();
        let is_group = self.items.get(group).is_some_and(|item| matches!(item.what, What::Group(_)));
        let has_verb = self.items.get(group + 1).is_some_and(|next| {
            next.is(Class::Be) || next.is(Class::Auxiliary) || self.lexicon.form(next.word).is_past
        });
        self.items[at].is(Class::Saying) && is_group && has_verb
    }
}
