//! Whether a name that a walk to a subject meets may be that subject, or belongs to a noun before it.

use super::Clause;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{
    A, AFTER, AN, BEFORE, BY, Class, FOR, FROM, LANDS, OF, PRESSING, REQUESTS, SINCE, THE, TO, UNTIL,
};

/// How many adjectives that no rule knows may stand before a name.
const MOST_UNKNOWN: usize = 2;

/// What a name before a verb belongs to.
pub(super) enum Attachment {
    /// It may be its subject.
    Alone,
    /// It belongs to what stands before the preposition, or the gerund, at this item: "rebels in Iraq attacked".
    Behind(usize),
}

impl Clause<'_> {
    /// What the group at `at` before the verb at `verb` belongs to; `None` where another phrase ends with it.
    pub(super) fn attachment(&self, at: usize, verb: usize, after_noun: bool) -> Option<Attachment> {
        let group = self.items[at].group()?;
        // "opposing US-backed rebels" is no clause of its own.
        if !self.is_compound(at) && self.is_object(at, verb) {
            return self.gerund_behind_group(at).map(Attachment::Behind);
        }
        let is_attribute = self.members(group).iter().any(|actor| actor.is_attribute);
        let is_beside = at + 1 == verb;
        // "surprised by Chile’s decision to leave"
        let is_intended = || self.is_intention(at + 2) && !REQUESTS.contains(&self.items[at + 2].word);
        let is_owner = self.items[at + 1].what == What::Possessive && (at + 2 == verb || is_intended());
        // "the format of the Kosovo-Serbia dialogue"
        if is_owner || is_beside && (is_attribute || self.is_joined(at, group)) {
            return Some(Attachment::Alone);
        }
        if is_attribute && after_noun {
            return None;
        }
        let phrase = self.start_of_phrase(at, group);
        let preposition = phrase.checked_sub(1).filter(|before| self.items[*before].is(Class::Preposition));
        let Some(preposition) = preposition else { return Some(Attachment::Alone) };
        let word = self.items[preposition].word;
        // "erupted after Pakistan launched": a clause of its own.
        let is_clause = [AFTER, BEFORE, SINCE, UNTIL].contains(&word) && !after_noun && !is_attribute;
        // "with Qatar mediating"
        let is_mediating =
            is_beside && self.lexicon.form(self.items[verb].word).is_gerund && self.leads_to_own_gerund(at);
        // "In response to the incident Chile banned": the noun has its own article.
        let is_parted = || match &self.items[..at] {
            [.., article, noun] => [A, AN, THE].contains(&article.word) && noun.is_unknown() && noun.what == What::Word,
            _ => false,
        };
        let is_subject = || self.opens_phrase(preposition) && self.is_one_land(at) && is_parted();
        if is_clause || is_mediating || is_subject() || self.is_named_by(preposition, at, group) {
            return Some(Attachment::Alone);
        }
        // At the beginning of a clause a preposition takes the name away from the verb.
        (preposition > 0).then_some(Attachment::Behind(preposition))
    }

    /// Whether no name and no verb stands before the preposition at `preposition` in its clause: "In response to".
    fn opens_phrase(&self, preposition: usize) -> bool {
        let is_mark = |item: &Item| !item.is_word();
        let start = self.items[..preposition].iter().rposition(is_mark).map_or(0, |mark| mark + 1);
        self.opens(start) && self.items[start].is(Class::Preposition)
    }

    /// The gerund of which the group at `at` is the object, where it tells of a group before it: of "Peruvian troops
    /// backing Chile" at "backing".
    fn gerund_behind_group(&self, at: usize) -> Option<usize> {
        let gerund = without_end(&self.items[..at], Item::is_before_noun).len().checked_sub(1)?;
        let is_behind_group = gerund > 0 && self.items[gerund - 1].is_group();
        (is_behind_group && self.is_gerund(&self.items[gerund])).then_some(gerund)
    }

    /// Where the phrase of the group at `at` begins: with what stands before its noun, or with who owns it.
    fn start_of_phrase(&self, at: usize, group: usize) -> usize {
        let is_adjective = |item: &Item| item.is_unknown() && item.what == What::Word;
        let mut start = at;
        while let Some(before) = start.checked_sub(1).map(|before| &self.items[before])
            && (before.is_before_noun() || at - start < MOST_UNKNOWN && is_adjective(before))
        {
            start -= 1;
        }
        match &self.items[..start] {
            // "thousands of Greeks marched"
            [.., several, of] if of.word == OF && several.is(Class::Determiner) => start - 2,
            // "on Chile’s Facebook page"
            [.., owner, mark] if mark.what == What::Possessive && owner.is_group() && self.is_body(group) => start - 2,
            _ => start,
        }
    }

    /// Whether what stands before the preposition at `preposition` is the group at `at`, or has it do what follows.
    fn is_named_by(&self, preposition: usize, at: usize, group: usize) -> bool {
        let link = self.items[preposition].word;
        let earlier = preposition.checked_sub(1).map(|earlier| &self.items[earlier]);
        // "appealed to Chile not to attack"
        let behind = without_start(&self.items[at + 1..], |item| item.is(Class::Negator));
        let is_before_to = behind.first().is_some_and(|to| to.word == TO);
        // "the Baltic states of Latvia and Estonia left", "the foreign ministers of Latvia and Estonia met"
        let are_several = |item: &Item| match item.what {
            What::Group(all) => self.is_body(all) || self.is_place(all),
            _ => item.what == What::Word && self.text[item.span.as_range()].ends_with('s'),
        };
        // but not "the friends of a Latvian-Estonian reporter"
        let is_listed =
            || self.members(group).len() > 1 && earlier.is_some_and(are_several) && !self.is_joined(at, group);
        // "the states of Mali and Niger left"
        let is_land = earlier.is_some_and(|item| LANDS.contains(&item.word));
        // "called on Mali and Niger to leave", "plans for Chile to leave", "time for Chile to leave", "an offer from Chile to
        // leave", but not "an invitation from Chile to come", which is for others
        let is_wish = |item: &Item| item.classes.has_any(&Class::WISHING);
        let is_for_others =
            |item: &Item| link == FROM && (REQUESTS.contains(&item.word) || PRESSING.contains(&item.word));
        let is_called_on =
            is_before_to && (link == FOR || earlier.is_some_and(|item| is_wish(item) && !is_for_others(item)));
        // "a report by Chile accuses"
        let is_noun = |item: &Item| item.is_word() && !self.is_participle(item);
        let is_author = || {
            link == BY
                && earlier.is_some_and(is_noun)
                && preposition > 1
                && self.items[preposition - 2].is_before_noun()
        };
        // "were used by Chile to attack"
        let is_agent = is_before_to && link == BY;
        is_called_on || is_agent || is_author() || link == OF && (is_land || is_listed())
    }
}
