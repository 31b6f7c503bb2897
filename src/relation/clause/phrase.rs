//! What stands beside a name and tells what it is to a verb: prepositions, compounds, nouns that it only tells of.

use super::{Clause, LONGEST_WALK};
use crate::gazetteer::Kind;
use crate::relation::actor::Actor;
use crate::relation::item::{Item, What, without_end, without_start};
use crate::relation::lexicon::{
    A, AMONG, AN, AT, CHARGED, Class, DEALINGS, DURING, EACH, FROM, IN, IT, KIN, LAND, NOT, OF, ON, ONE, SHORT, THE,
    TO, UNKNOWN, WHO, WITH, WordId,
};

impl Clause<'_> {
    /// What stands before the phrase whose noun is at `at`, without its articles and adjectives.
    fn before_phrase(&self, at: usize) -> &[Item] {
        without_end(&self.items[..at], Item::is_before_noun)
    }

    /// Whether a "not" leaves the group at `at` out: "Chile and not Peru".
    pub(super) fn is_left_out(&self, at: usize) -> bool {
        self.before_phrase(at).last().is_some_and(|item| item.word == NOT)
    }

    /// The group before the one at `at`, which a "not" leaves out for it: Chile of "Chile and not Peru".
    pub(super) fn instead_of(&self, at: usize) -> Option<usize> {
        let [.., group, joint, not] = self.before_phrase(at) else { return None };
        let is_joint = joint.is(Class::Conjunction) || joint.what == What::Comma;
        (not.word == NOT && is_joint && group.is_group()).then(|| self.before_phrase(at).len() - 3)
    }

    /// The only group that the pronoun at `at`, an object, may stand for: of "Chile called Petr Pavel and pressed him" Petr
    /// Pavel.
    pub(in crate::relation) fn meant_by_object(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let verb = before.checked_sub(usize::from(self.items[before].is(Class::Preposition)))?;
        let subject = self.subject(verb, false)?.at;
        let is_it = self.items[at].word == IT;
        let may_be = |place: usize| match self.items[place].what {
            What::Group(group) if place != subject && self.members(group).len() == 1 => match is_it {
                true => self.is_one_land(place) || self.is_body(group),
                false => self.is_person(place),
            },
            _ => false,
        };
        let is_mark = |item: &Item| matches!(item.what, What::Barrier | What::Quote);
        let lowest = at.saturating_sub(LONGEST_WALK);
        let start = self.items[lowest..at].iter().rposition(is_mark).map_or(lowest, |mark| lowest + mark + 1);
        let mut meant = (start..at).filter(|place| may_be(*place));
        let one = meant.next()?;
        meant.next().is_none().then_some(one)
    }

    /// Whether "with" and others stand behind what several did, which ends before `end`, so that they did it with those:
    /// "met for an hour with Peru", but not "met with each other".
    pub(in crate::relation) fn is_done_with_others(&self, end: usize) -> bool {
        let is_passed = |item: &Item| {
            item.word != WITH
                && (item.is_group()
                    || item.what == What::Number
                    || item.classes.has_any(&[Class::Adverb, Class::Determiner, Class::Preposition, Class::Time]))
        };
        let [with, others @ ..] = without_start(self.items.get(end..).unwrap_or_default(), is_passed) else {
            return false;
        };
        let is_told = |item: &Item| item.is_before_noun() && ![EACH, ONE].contains(&item.word) || item.is_unknown();
        let others = without_start(others, is_told);
        with.word == WITH && others.first().is_some_and(|next| next.is_group() || next.is_of_title())
    }

    /// Whether several bodies have what the noun at `trigger` tells together or one each, before or behind which the group at
    /// `at` stands: "the EU/IMF loan", "the G8 and G20 summits", "meetings of the ECB and the Fed", but not "the EU-ASEAN summit".
    pub(in crate::relation) fn have_one_each(&self, at: usize, trigger: usize) -> bool {
        let Some(group) = self.items[at].group().filter(|group| self.is_body(*group)) else { return false };
        let written = &self.text[self.items[at].span.as_range()];
        let is_of_many = |actor: &Actor| (self.states_of)(actor.name).main.is_none();
        let are_of_many = || self.members(group).iter().all(is_of_many);
        let is_noun = |item: &Item| item.is_before_noun() || item.is(Class::Portfolio) || self.may_be_noun(item);
        let is_dealing = || DEALINGS.contains(&self.items[trigger].word);
        match () {
            () if at > trigger => self.before_phrase(at).last().is_some_and(|item| item.word == OF) && is_dealing(),
            () if written.contains('/') => are_of_many(),
            () if written.contains(['-', '–']) => false,
            () => self.items[at + 1..trigger].iter().all(is_noun) && is_dealing() && are_of_many(),
        }
    }

    /// Whether somebody tells something to the group at `at`.
    pub(super) fn is_told_to(&self, at: usize) -> bool {
        self.before_phrase(at).last().is_some_and(|item| item.is(Class::Saying))
    }

    /// Whether what stands between the group at `group` and the verb at `verb` is a noun that it tells of, and "to": of
    /// "Facebook ads to support" the ads support.
    pub(super) fn is_noun_to(&self, group: usize, verb: usize) -> bool {
        let [nouns @ .., to] = &self.items[group + 1..verb] else { return false };
        let is_noun = |item: &Item| item.is_unknown() && !self.text[item.span.as_range()].ends_with("ed");
        to.word == TO && !nouns.is_empty() && nouns.iter().all(is_noun)
    }

    /// Whether the preposition at `at` and the word before it tell how what follows is stated: "prevented from attacking",
    /// "stopped short of attacking", "accused of attacking".
    pub(super) fn is_kept_or_charged(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(UNKNOWN, |before| self.items[before].word);
        let is_gerund = self.items.get(at + 1).is_some_and(|next| self.lexicon.form(next.word).is_gerund);
        is_gerund && (self.items[at].word == FROM || before == SHORT || CHARGED.contains(&before))
    }

    /// Whether the group at `at` only tells of a noun before it, for which `pronoun` stands: "a camp in Chile that",
    /// "a draft by Chile that", but "areas of Chile that", "gunmen from Chile who".
    pub(in crate::relation) fn is_inside(&self, at: usize, pronoun: WordId) -> bool {
        let [.., noun, before] = self.before_phrase(at) else { return false };
        // "one member of the bloc that refuses", but "areas of Chile that"
        let is_member = before.word == OF && KIN.contains(&noun.word);
        // "a critic of Petr Pavel who"
        let is_of_person = before.word == OF && pronoun == WHO && self.is_person(at);
        [IN, AT].contains(&before.word)
            || is_member
            || is_of_person
            || pronoun != WHO && before.is(Class::Preposition) && before.word != OF
    }

    /// Whether an "a" stands before the body at `at`, which then only tells of a noun: "a UN flag".
    pub(in crate::relation) fn is_body_behind_article(&self, at: usize) -> bool {
        let Some(group) = self.items[at].group() else { return false };
        let is_plain = |actor: &Actor| actor.head.is_none() && !actor.has_title;
        let is_article = at > 0 && [A, AN].contains(&self.items[at - 1].word);
        is_article && self.is_body(group) && self.members(group).iter().all(is_plain)
    }

    /// Whether a group that a participle behind the comma at `comma` tells of stands before it, as in "Chile, backed by
    /// Peru", and not behind a preposition, as in "the coup in Chile, backed by Peru".
    pub(super) fn is_told_done_to(&self, comma: usize) -> bool {
        let Some(group) = comma.checked_sub(1) else { return false };
        matches!(self.items[group].what, What::Group(_)) && !self.is_behind_preposition(group)
    }

    /// The comma before "both of" or "all of", which stand before the "which" at `which` and behind a group.
    pub(super) fn behind_both_of(&self, which: usize) -> Option<usize> {
        let [.., group, comma, both, of] = &self.items[..which] else { return None };
        let is_such = matches!(group.what, What::Group(_)) && comma.what == What::Comma;
        (is_such && both.is(Class::Determiner) && of.word == OF).then(|| which - 3)
    }

    /// Whether the item at `at` names people, or others by who acts for them.
    pub(in crate::relation) fn is_person_at(&self, at: usize) -> bool {
        let is_person = |actor: &Actor| self.names[actor.name].kind == Kind::Person || actor.head.is_some();
        self.items[at].group().is_some_and(|group| self.members(group).iter().any(is_person))
    }

    /// Whether the group at `at` names people only.
    fn is_person(&self, at: usize) -> bool {
        let is_person = |actor: &Actor| self.names[actor.name].kind == Kind::Person;
        self.items[at].group().is_some_and(|group| self.members(group).iter().all(is_person))
    }

    /// The body, or whoever is sent, for whom a pronoun behind the group at `at` stands, which only tells of it: "the Jewish
    /// Council of Chile, which", "the Peruvian mission to Chile, which".
    pub(super) fn body_of(&self, at: usize) -> Option<usize> {
        let before = self.before_phrase(at);
        let [.., body, link] = before else { return None };
        let is_sent = |group: usize| self.members(group).iter().any(|actor| actor.head.is_some());
        let is_named = |group: usize| link.word == OF && self.is_body(group);
        let is_body = match body.what {
            What::Capital => link.word == OF,
            What::Group(group) => is_sent(group) || is_named(group),
            _ => false,
        };
        (is_body && link.is(Class::Preposition)).then(|| before.len() - 2)
    }

    /// Whether the group at `at` is a country by its plain name, of which the unknown noun behind it tells what that is
    /// about: "the Chile caucus", "a Peru expert", "Chile Nuclear Corp".
    pub(super) fn is_topic(&self, at: usize) -> bool {
        let What::Group(group) = self.items[at].what else { return false };
        let is_noun = |item: &Item| item.is_unknown() && !self.text[item.span.as_range()].ends_with("ed");
        let is_short = |actor: &Actor| self.names[actor.name].is_short;
        let is_about = self.is_one_land(at) && !self.members(group).iter().any(is_short);
        let next = self.items.get(at + 1);
        is_about && next.is_some_and(is_noun)
            // "the first EU country to leave"
            || self.is_body(group) && next.is_some_and(|next| LAND.contains(&next.word))
    }

    /// Whether the verb at `verb` stands in the singular, while the group at `at` is several.
    pub(super) fn is_one_of(&self, at: usize, verb: usize) -> bool {
        let Some(group) = self.items[at].group() else { return false };
        let is_singular = |item: &Item| item.is_word() && self.text[item.span.as_range()].ends_with('s');
        self.members(group).len() > 1 && self.items.get(verb).is_some_and(is_singular)
    }

    /// The "be" before a noun in the singular that ends before the pronoun at `at` and tells who somebody is: "is the
    /// only country that".
    pub(super) fn identity_before(&self, at: usize) -> Option<usize> {
        let (noun, before) = self.items[..at].split_last()?;
        let before = without_end(before, |item| item.is_unknown() || item.is_before_noun() || item.is(Class::Adverb));
        // "is one of the countries that", "is among those that"
        let (before, is_among) = match before {
            [earlier @ .., one, of] if one.word == ONE && of.word == OF => (earlier, true),
            [earlier @ .., among] if among.word == AMONG => (earlier, true),
            _ => (before, false),
        };
        let be = before.len().checked_sub(1)?;
        let is_noun = noun.what == What::Word && (is_among || !self.text[noun.span.as_range()].ends_with('s'));
        let is_told = is_among || self.items.get(be + 1).is_some_and(|article| [A, AN, THE].contains(&article.word));
        (is_noun && is_told && be + 2 < at && self.items[be].classes.has_any(&[Class::Be, Class::Leading]))
            .then_some(be)
    }

    /// The preposition before a noun at `at` with which it tells under what circumstances something is done, and not by
    /// whom: "in a joint statement", "during a visit".
    pub(super) fn circumstance(&self, at: usize) -> Option<usize> {
        let before = without_end(&self.items[..at], |item| item.is_before_noun() || item.is_unknown());
        let preposition = before.len().checked_sub(1)?;
        [AT, DURING, IN, ON].contains(&self.items[preposition].word).then_some(preposition)
    }

    /// Whether "in the" stands before the word at `at`.
    pub(super) fn is_in_the(&self, at: usize) -> bool {
        matches!(&self.items[..at], [.., link, the] if link.word == IN && the.word == THE)
    }

    /// Whether the word at `at` ends as plurals do.
    pub(in crate::relation) fn is_plural(&self, at: usize) -> bool {
        self.text[self.items[at].span.as_range()].ends_with('s')
    }

    /// Whether the group at `at` is one country, and not its people or who acts for it.
    pub(in crate::relation) fn is_one_land(&self, at: usize) -> bool {
        let What::Group(group) = self.items[at].what else { return false };
        let is_plain = |actor: &Actor| {
            let name = &self.names[actor.name];
            name.kind == Kind::Country && !name.is_adjective && actor.head.is_none()
        };
        matches!(self.members(group), [actor] if is_plain(actor))
    }

    /// Whether a verb with "to" stands between the items `start` and `end`.
    pub(super) fn has_infinitive(&self, start: usize, end: usize) -> bool {
        self.items[start..end].windows(2).any(|pair| pair[0].word == TO && self.lexicon.form(pair[1].word).is_base)
    }

    /// Whether `item` is a gerund, by its ending where no rule knows it.
    pub(in crate::relation) fn is_gerund(&self, item: &Item) -> bool {
        self.lexicon.form(item.word).is_gerund || item.is_unknown() && self.text[item.span.as_range()].ends_with("ing")
    }

    /// Whether `item` is a participle, by its ending where no rule knows it.
    pub(in crate::relation) fn is_participle(&self, item: &Item) -> bool {
        let form = self.lexicon.form(item.word);
        let text = &self.text[item.span.as_range()];
        form.is_participle || form.is_gerund || item.is_unknown() && (text.ends_with("ing") || text.ends_with("ed"))
    }

    /// Whether the group at `at` is the first half of a compound: "Iran-backed".
    pub(in crate::relation) fn is_compound(&self, at: usize) -> bool {
        let is_group = |item: &Item| item.is_group();
        let [group, hyphen, word] = [at, at + 1, at + 2].map(|at| self.items.get(at));
        group.is_some_and(is_group)
            && hyphen.is_some_and(|item| item.what == What::Hyphen)
            && word.is_some_and(|item| item.is_word() && item.what != What::Capital)
    }

    /// Whether the group at `at` stands behind a preposition and owns nothing.
    pub(in crate::relation) fn is_behind_preposition(&self, at: usize) -> bool {
        let is_told = |at: usize| self.items[at].is_before_noun();
        let mut before = at;
        // "hundreds of Chilean students" are students.
        while before > 0
            && (is_told(before - 1) || before > 1 && self.items[before - 1].word == OF && is_told(before - 2))
        {
            before -= 1;
        }
        let is_owner = self.items.get(at + 1).is_some_and(|item| item.what == What::Possessive);
        let What::Group(group) = self.items[at].what else {
            return false;
        };
        let is_attribute = self.members(group).iter().any(|actor| actor.is_attribute);
        // "along the Pakistan-Afghanistan border"
        let is_joined = self.is_joined(at, group);
        !is_owner && !is_attribute && !is_joined && before > 0 && self.items[before - 1].is(Class::Preposition)
    }

    /// Whether a gerund behind the group at `at` tells what it does: "with Chile attacking", "the risk of Chile attacking".
    pub(in crate::relation) fn leads_to_own_gerund(&self, at: usize) -> bool {
        match self.before_phrase(at) {
            [.., chance, of] if of.word == OF => chance.is(Class::Possible),
            before => before.last().is_some_and(|item| item.word == WITH),
        }
    }

    /// Whether the group at `at` is one person of a people: "the Russian", "an Israeli".
    pub(in crate::relation) fn is_one_person(&self, at: usize) -> bool {
        let Some(group) = self.items[at].group() else { return false };
        let is_singular = |actor: &Actor| {
            let name = &self.names[actor.name];
            let text = &self.text[name.span.as_range()];
            name.is_adjective && !actor.is_attribute && actor.head.is_none() && text.ends_with(['n', 'i'])
        };
        at > 0 && [A, AN, THE].contains(&self.items[at - 1].word) && self.members(group).iter().all(is_singular)
    }

    /// Whether the group at `at` is a compound that tells of a noun: "China-Japan tensions".
    pub(in crate::relation) fn is_compound_before_noun(&self, at: usize) -> bool {
        let Some(group) = self.items[at].group() else { return false };
        let is_noun = |item: &Item| item.what == What::Word && !item.classes.has_any(&Class::ENDING_PHRASE);
        self.is_joined(at, group) && self.items.get(at + 1).is_some_and(is_noun)
    }

    /// Whether the actors of the group at `at` are one compound: "Pakistan-Afghanistan".
    pub(super) fn is_joined(&self, at: usize, group: usize) -> bool {
        self.members(group).len() > 1 && self.text[self.items[at].span.as_range()].contains(['-', '–', '/'])
    }
}
