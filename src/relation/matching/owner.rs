//! What a name owns, and what it only tells of: "Russia’s invasion", "a NATO programme", "a US ally".

use super::Matcher;
use crate::gazetteer::Kind;
use crate::relation::actor::Actor;
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{A, AN, AS, Class, KIN, MEMBERS, THE, THEIRS};
use crate::relation::pattern::Element;

/// How many items behind a possessive the name that is owned stands at most: "Georgia’s breakaway Abkhazia".
const LONGEST_OWNED: usize = 2;
/// How many items may stand between a name and what it is kin to: "US’s close regional ally".
const MOST_BEFORE_KIN: usize = 3;

impl Matcher<'_> {
    /// The group that the owner at `at` names behind a possessive and at most one adjective.
    pub(super) fn owned_by(&self, at: usize) -> Option<usize> {
        let items = &self.clause.items;
        if items.get(at + 1)?.what != What::Possessive {
            return None;
        }
        let is_adjective = |item: &&Item| item.what == What::Word && (item.is(Class::Modifier) || item.is_unknown());
        items[at + 2..].iter().take(LONGEST_OWNED).find(|item| !is_adjective(item))?.group()
    }

    /// Whether the group at `at` names somebody by whom he works for, and by name behind that: "Putin’s aide Yuri Ushakov".
    pub(super) fn is_named_behind(&self, at: usize, group: usize) -> bool {
        let behind = self.clause.items.get(at + 1).and_then(Item::group);
        let is_person = |actor: &Actor| self.clause.names[actor.name].kind == Kind::Person;
        let are_people = |group: usize| self.clause.members(group).iter().all(is_person);
        behind.is_some_and(are_people) && are_people(group) && self.has_head_behind(group)
    }

    /// Whether an organisation at `at` tells only of whose the noun behind it is: "a NATO programme".
    pub(super) fn is_attributive(&self, at: usize, group: usize) -> bool {
        let kind = |actor: &Actor| self.clause.names[actor.name].kind;
        let is_organisation = self.clause.members(group).iter().all(|actor| kind(actor) == Kind::Organisation);
        let goes_on =
            |item: &Item| item.what == What::Word && !item.classes.has_any(&Class::ENDING_ATTRIBUTE) && item.word != AS;
        is_organisation && self.clause.items.get(at + 1).is_some_and(goes_on)
    }

    /// Whether the last name of a way that reads names as they stand belongs to an office whose holder stands behind it:
    /// of "the foreign minister of Italy Luigi Di Maio" Italy is no part of what stands before.
    pub(super) fn has_holder_behind(&self, element: usize, at: usize) -> bool {
        let behind = self.clause.items.get(at + 1).and_then(Item::group);
        let is_person = |actor: &Actor| self.clause.names[actor.name].kind == Kind::Person;
        self.rule.is_close
            && element + 1 == self.way.elements.len()
            && behind.is_some_and(|group| self.clause.members(group).iter().all(is_person))
    }

    /// Whether a group is a body or a person that a noun behind it acts for: "NATO leaders", "Putin’s aide".
    pub(super) fn has_head_behind(&self, group: usize) -> bool {
        let has_head = |actor: &Actor| {
            let name = &self.clause.names[actor.name];
            matches!(name.kind, Kind::Organisation | Kind::Person)
                && actor.head.is_some()
                && actor.span.end > name.span.end
        };
        self.clause.members(group).iter().any(has_head)
    }

    /// The place of the noun that tells what somebody else is to the group at `at`, where the
    /// rule does not ask for it: "US ally".
    pub(super) fn kin_behind(&self, at: usize) -> Option<usize> {
        let items = &self.clause.items;
        let What::Group(group) = items[at].what else { return None };
        // "its Belarusian ally" is Belarus.
        let is_theirs = at.checked_sub(1).is_some_and(|before| THEIRS.contains(&items[before].word));
        if is_theirs || self.clause.members(group).iter().any(|actor| actor.head.is_some()) {
            return None;
        }
        let is_between = |item: &&Item| item.what == What::Possessive || item.is(Class::Modifier) && item.is_word();
        let behind = at + 1 + items[at + 1..].iter().take(MOST_BEFORE_KIN).take_while(is_between).count();
        // "rival" is a modifier too.
        let last = behind.checked_sub(1).filter(|last| *last > at && KIN.contains(&items[*last].word));
        let place =
            last.or(Some(behind).filter(|behind| items.get(*behind).is_some_and(|item| KIN.contains(&item.word))))?;
        let is_own = |element: &Element| element.has_word(items[place].word);
        (!self.rule.is_close && !self.are_members(at) && !self.way.elements.iter().any(is_own)).then_some(place)
    }

    /// Whether force is used against members of the group at `at`, and so against it: "arrested five Hamas members".
    pub(super) fn are_members(&self, at: usize) -> bool {
        let is_next = self.clause.items.get(at + 1).is_some_and(|next| next.word == MEMBERS);
        is_next && self.rules.types[self.rule.relation].is_violent
    }

    /// Whether the land at `at` stands plainly between another name and a title: "US Syria envoy".
    pub(super) fn is_dealt_with(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let What::Group(group) = items[at].what else { return false };
        let is_plain = |actor: &Actor| {
            let name = &self.clause.names[actor.name];
            matches!(name.kind, Kind::Country | Kind::Place) && !name.is_adjective
        };
        at > 0
            && items[at - 1].is_group()
            && items.get(at + 1).is_some_and(Item::is_word)
            && self.clause.members(group).iter().all(is_plain)
    }

    /// Whether what stands at `at` owns the noun behind it without a possessive of its own:
    /// "Russian", "Russian military", "China’s state".
    pub(super) fn is_owner(&self, at: usize) -> bool {
        let item = &self.clause.items[at];
        let What::Group(group) = item.what else { return false };
        let is_bent = |actor: &Actor| {
            let name = &self.clause.names[actor.name];
            let text = &self.clause.text[actor.span.as_range()];
            let is_marked = actor.head.is_some() && (text.contains("’s") || text.contains("'s"));
            let is_people = text.ends_with('s') && actor.head.is_none();
            let is_told_more = |head: u16| {
                [Class::Modifier, Class::Portfolio].iter().any(|class| self.clause.lexicon.is(head, *class))
            };
            actor.head.is_none_or(is_told_more) && (name.is_adjective && !is_people || is_marked)
        };
        self.clause.members(group).iter().any(is_bent)
    }

    /// Whether the item at `at` may stand in a noun phrase behind a name that tells of it: "US military base",
    /// "Israeli tank shelling of".
    pub(super) fn is_in_phrase(&self, at: usize) -> bool {
        let Some(item) = self.clause.items.get(at) else { return false };
        let form = self.clause.lexicon.form(item.word);
        let is_noun = form.is_gerund && self.clause.items.get(at + 1).is_some_and(|next| next.is(Class::Preposition));
        let is_verb = form.is_past || form.is_participle || form.is_gerund;
        let is_plain = !is_verb || is_noun || item.is(Class::Modifier);
        self.may_be_owned(item) && !item.is(Class::Conjunction) && is_plain
    }

    /// Whether `item` may stand between an owner and what is owned.
    pub(super) fn may_be_owned(&self, item: &Item) -> bool {
        // "Ghana’s envoys met Minister Ken Ofori-Atta"
        let is_verb = self.rule.is_close && self.clause.lexicon.form(item.word).is_past;
        !is_verb
            && !item.classes.has_any(&Class::PARTING_OWNER)
            && ![THE, A, AN].contains(&item.word)
            && item.what != What::Comma
    }
}
