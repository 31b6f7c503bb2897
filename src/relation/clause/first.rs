//! The subject that a verb shares with the one before it: "Moscow lent its shoulder and supported".

use super::{Clause, LONGEST_WALK};
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{Class, TO, WHERE, WHICH, WHO};

/// How far behind a verb the last one of a list stands at most, in items.
const LONGEST_LIST: usize = 16;

impl Clause<'_> {
    /// The first actor of the clause that stands before the conjunction, or the comma, at
    /// `and`, which joins two verbs: "Moscow lent its shoulder and supported".
    pub(super) fn first_subject(&self, and: usize) -> Option<usize> {
        let lowest = and.saturating_sub(LONGEST_WALK);
        let Some(opening) = (lowest..and).rev().find(|at| self.opens_clause(*at)) else {
            return self.first_actor(0, and);
        };
        // "arrested in Chile, where he worked, and handed over": Chile has done nothing.
        if self.items[opening].word == WHERE {
            return None;
        }
        match self.owner_of_insertion(opening, and) {
            // "joined the pact, which binds ten, and bought tanks": the pact is an object.
            Some(owner) if self.is_behind_verb(owner) => return self.first_actor(0, and),
            Some(owner) => return Some(owner),
            None => {}
        }
        if let Some(speaker) = self.speaker(opening) {
            return Some(speaker);
        }
        match self.items[opening].word {
            WHO | WHICH => self.antecedent(opening, and),
            _ => self.first_actor(self.behind_clause(opening, and), and),
        }
    }

    /// Whether a clause begins behind the item at `at`, or with it.
    fn opens_clause(&self, at: usize) -> bool {
        let item = &self.items[at];
        matches!(item.what, What::Barrier | What::Quote)
            || item.is(Class::Clause)
            || item.is(Class::Relative)
            || self.is_said_plainly(at)
    }

    /// The group for which the pronoun at `who` stands: of "militants who killed two Americans and threatened" the
    /// militants.
    fn antecedent(&self, who: usize, and: usize) -> Option<usize> {
        // "want to praise those who fought and thank Chile" joins other verbs.
        let is_base = self.items.get(and + 1).is_some_and(|next| {
            let form = self.lexicon.form(next.word);
            form.is_base && !form.is_past
        });
        let is_comma = |at: usize| self.items[at].what == What::Comma;
        let before = who.checked_sub(1)?;
        // "Chile, which occupies the isle and has shelled"
        let group = if is_comma(before) { before.checked_sub(1)? } else { before };
        (self.items[group].is_group() && !is_base).then_some(group)
    }

    /// The first actor from `start` on that does something, and what the verb behind the conjunction at `and` tells too.
    fn first_actor(&self, start: usize, and: usize) -> Option<usize> {
        let mut last_preposition = false;
        for at in start..and {
            let item = &self.items[at];
            match item.what {
                // "admitted that he had killed Jordanians and abducted": he is not named.
                What::Word if item.is(Class::Pronoun) => return None,
                What::Group(group) => {
                    let is_attribute = self.members(group).iter().any(|actor| actor.is_attribute);
                    // "the Greek-majority island joined": the island did.
                    if !last_preposition && !is_attribute && !self.is_compound(at) {
                        return self.does_both(at, start, and).then_some(at);
                    }
                    // "between Chile and the Peruvian group Petra"
                    let next = &self.items[at + 1];
                    last_preposition &= next.is(Class::Conjunction) || next.is_group();
                }
                _ if item.is(Class::Preposition) => last_preposition = true,
                _ if item.is_before_noun() || item.is(Class::Conjunction) => {}
                // "in southwest Honduras", "in the occupied Donbas"
                _ if item.is_word()
                    && (item.is_unknown() || self.is_participle(item))
                    && self.items[at + 1].is_group() => {}
                _ => last_preposition = false,
            }
        }
        None
    }

    /// Whether the group at `at` is the subject of the verbs that the conjunction at `and` joins; the clause begins at
    /// `start`.
    fn does_both(&self, at: usize, start: usize, and: usize) -> bool {
        // "would visit Chile and meet": whoever visits meets.
        let is_finite = self.items.get(and + 1).is_some_and(|next| next.is(Class::Auxiliary));
        let shall_do_it = self.is_before_infinitive(at) && !is_finite;
        let is_object = at > start && !shall_do_it && self.is_behind_verb(at);
        !is_object && self.may_join_verbs(at, and) && !self.has_another_doer(at, and)
    }

    /// Whether the verb at `verb` is one of several of the same form, the last of which stands behind an "and": "summoned
    /// him, banned Peruvian wine and left".
    pub(super) fn is_listed(&self, verb: usize) -> bool {
        let behind = self.items[verb + 1..].iter().take(LONGEST_LIST).take_while(|item| item.what != What::Barrier);
        let behind: Vec<&Item> = behind.collect();
        let has_object = behind.first().is_some_and(|next| !next.is(Class::Preposition) && next.what != What::Comma);
        let is_last = |pair: &[&Item]| pair[0].is(Class::Conjunction) && self.is_told_as_past(pair[1]);
        self.is_told_as_past(&self.items[verb]) && has_object && behind.windows(2).any(is_last)
    }

    /// Whether a word is a verb in the past, by its ending where no rule knows it.
    fn is_told_as_past(&self, item: &Item) -> bool {
        let form = self.lexicon.form(item.word);
        form.is_past && !form.is_base || item.is_unknown() && self.text[item.span.as_range()].ends_with("ed")
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
            !item.is_word() || is_plural || item.is_before_noun() || item.is_of_title() || item.is(Class::Preposition)
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
        let is_doer = |doer: usize| self.is_before_infinitive(doer) && (self.items[doer].is_group() || is_asked(doer));
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
        (is_insertion && self.items[group].is_group()).then_some(group)
    }

    /// The actor for whom the pronoun behind the "that" at `that` stands: of "Chile said on
    /// Monday that it had met them and" Chile.
    pub(super) fn speaker(&self, that: usize) -> Option<usize> {
        let is_pronoun = self.items.get(that + 1).is_some_and(|item| item.is(Class::Pronoun));
        let saying = self.before_saying(that + 1).filter(|_| is_pronoun && self.items[that].is(Class::Relative))?;
        let is_passed = |item: &Item| item.classes.has_any(&Class::BEFORE_SAYING);
        let group = without_end(&self.items[..saying], is_passed).len().checked_sub(1)?;
        self.items[group].is_group().then_some(group)
    }

    /// Where the main clause begins behind the word at `opening`: of "when the Taliban
    /// returned, Russia moved its tanks and held" at "Russia".
    pub(super) fn behind_clause(&self, opening: usize, and: usize) -> usize {
        let is_subject = |comma: &usize| {
            let next = without_start(&self.items[comma + 1..and], Item::is_before_noun).first();
            self.items[*comma].what == What::Comma && next.is_some_and(Item::is_group)
        };
        let comma = (opening + 1..and).find(is_subject).filter(|_| self.items[opening].is(Class::Clause));
        comma.unwrap_or(opening) + 1
    }

    /// Whether what somebody says begins behind the word at `at` without "that": "said Peru is".
    pub(super) fn is_said_plainly(&self, at: usize) -> bool {
        let is_clause =
            |items: &[Item]| matches!(items, [name, verb, ..] if name.is_group() && verb.is_finite(self.lexicon));
        self.items[at].is(Class::Saying) && is_clause(without_start(&self.items[at + 1..], Item::is_before_noun))
    }
}
