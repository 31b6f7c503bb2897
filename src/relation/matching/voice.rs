//! Whether a word between two actors is the verb that a rule means: active or
//! passive, and no noun.

use super::{Matcher, State};
use crate::relation::actor::Actor;
use crate::relation::clause::{Clause, Reached};
use crate::relation::item::{Item, What};
use crate::relation::lexicon::{A, AN, Class, FROM, OF, SINCE, THAN, THE, THEIRS, TO, WordId};
use crate::relation::passed::Passing;
use crate::relation::pattern::Element;

impl Matcher<'_> {
    /// Whether the verb that follows `subject` and begins at `verb` is active or
    /// passive as the way wants it.
    pub(super) fn voice_fits(&self, verb: usize, subject: usize) -> bool {
        let items = &self.clause.items;
        let form = self.clause.lexicon.form(items[verb].word);
        // An insertion between two commas says nothing of the verb.
        let comma = items[subject + 1..verb].iter().rposition(|item| item.what == What::Comma);
        let between = &items[comma.map_or(subject + 1, |comma| subject + 2 + comma)..verb];
        // "is the country that attacked"
        let relative = between.iter().rposition(|item| item.is(Class::Relative) || item.is(Class::Pronoun));
        let between = &between[relative.map_or(0, |relative| relative + 1)..];
        let nearest = between.iter().rposition(|item| item.is_helping());
        let is_after_be = nearest.is_some_and(|at| between[at].is(Class::Be));
        if self.way.is_passive {
            let gap = verb - subject - 1;
            let is_beside = gap == 0 || gap == 1 && items[subject + 1].what == What::Comma;
            // "Chile, a state backed by Peru"
            let is_described = || self.clause.is_told_by_noun(verb, subject);
            return form.is_participle && (is_after_be || is_beside || is_described());
        }
        // A rule that lists participles means them.
        let is_any_form = self.way.elements.iter().any(|element| match element {
            Element::Words(words) => {
                words.contains(&items[verb].word) && words.iter().any(|word| self.clause.lexicon.form(*word).is_base)
            }
            _ => false,
        });
        // "Chile is a member of OPEC and supported Peru": "is" tells of what stands before the "and".
        // And so does "was angry and attacked", but "was insulted and attacked" does not.
        let is_joined = |item: &Item| item.is(Class::Conjunction);
        let is_closed = |at: usize| {
            let between = &between[at..];
            between.iter().any(Item::is_group)
                || between
                    .iter()
                    .rposition(is_joined)
                    .is_some_and(|and| !between[..and].iter().any(|item| self.clause.is_participle(item)))
        };
        // "was admitted and joined the bloc": what has an object is active.
        let has_object = |next: &Item| next.is_group() || next.is(Class::Determiner);
        let is_doing = || between.iter().any(is_joined) && items.get(verb + 1).is_some_and(has_object);
        let is_done_to = is_after_be && !nearest.is_some_and(is_closed) && !is_doing();
        !(is_any_form && is_done_to && form.is_participle && !form.is_gerund && !form.is_base)
    }

    /// Whether a word that may be a verb or a noun, and that the rule means as a
    /// verb, is one where it stands: "attacked", but not "the attacks", "US funding".
    pub(super) fn is_meant_verb(&self, at: usize, subject: Reached) -> bool {
        let item = &self.clause.items[at];
        let form = self.clause.lexicon.form(item.word);
        let is_function = item.classes.has_any(&Class::HELPING_OR_PREPOSITION);
        if !is_function && !self.means_verb(item.word) {
            // A noun has no subject; it stands beside whose it is.
            return subject.passed.is_nothing();
        }
        let is_adjective = form.is_participle && !form.is_gerund && self.tells_of_noun_behind(at);
        // "weapons and training from Chile": what has an object is a verb.
        let is_from = |item: &Item| [FROM, OF].contains(&item.word) && !self.is_of_way(item.word);
        let is_joined_noun =
            form.is_gerund && subject.passed.is(Passing::Joint) && self.clause.items.get(at + 1).is_some_and(is_from);
        if is_adjective || is_joined_noun {
            return false;
        }
        is_function || form.is_past || form.is_participle || !self.is_noun_of(subject.at, at)
    }

    /// Whether the rule means `word` as a verb: it lists a form of it that only verbs have.
    fn means_verb(&self, word: WordId) -> bool {
        let form = |word: &WordId| self.clause.lexicon.form(*word);
        let is_verb = |word: &WordId| form(word).is_participle || form(word).is_past;
        self.way.elements.iter().any(|element| match element {
            Element::Words(words) => words.contains(&word) && words.iter().any(is_verb),
            _ => false,
        })
    }

    /// Whether the participle at `at` only tells of the noun behind it.
    fn tells_of_noun_behind(&self, at: usize) -> bool {
        let (before, behind) = (self.clause.items[..at].last(), self.clause.items.get(at + 1));
        before.is_some_and(|before| {
            // "a request from jailed Chileans", "a convicted Chilean"
            let is_told = before.is(Class::Preposition) && !before.is(Class::Leading) && before.word != SINCE
                || [A, AN, THE].contains(&before.word)
                || THEIRS.contains(&before.word)
                // "Iraq’s toppled leader"
                || before.what == What::Possessive;
            // "struck occupied Crimea" has its verb already.
            let is_verb =
                self.clause.lexicon.form(before.word).is_past && !before.classes.has_any(&Class::LEADING_TO_VERB);
            is_told || is_verb && behind.is_some_and(Item::is_group)
        })
    }

    /// Whether the word at `at`, which may be a noun or a verb, is a noun that the group at `subject` or another word
    /// before it tells of.
    fn is_noun_of(&self, subject: usize, at: usize) -> bool {
        let (items, lexicon) = (&self.clause.items, self.clause.lexicon);
        let Some(group) = items[subject].group() else { return false };
        let is_gerund = lexicon.form(items[at].word).is_gerund;
        let is_article = |item: &Item| {
            item.is(Class::Determiner) && !item.is(Class::Relative) && !item.is(Class::Adverb) && item.word != THAN
        };
        let before = &items[subject + 1..at];
        let is_named = match before {
            [.., article, adjective] if adjective.is_unknown() || adjective.is(Class::Modifier) => is_article(article),
            [.., article] => is_article(article),
            // "with Kinshasa accusing Rwanda" is a clause, and so is "an official accusing Rwanda".
            [] => {
                let is_doing = || self.clause.is_person_at(subject) && items.get(at + 1).is_some_and(Item::is_group);
                is_gerund && !self.clause.leads_to_own_gerund(subject) && !is_doing()
                    || self.clause.members(group).iter().any(|actor| self.clause.is_adjective(actor))
            }
        };
        // "were given shelter": a noun that is the object of the verb before it.
        let is_given = matches!(before, [.., be, verb] if be.is(Class::Be) && lexicon.form(verb.word).is_participle);
        // "to contain mass protests": a noun stands behind what tells of it.
        let is_told_of = !is_gerund && before.last().is_some_and(|item| self.clause.tells_of_noun(item));
        // "Chile’s decision to leave" has a subject, and "Chile’s aim is to leave".
        let is_aim = || self.clause.owner_of_aim(at) == Some(subject);
        let is_owned = |place: usize| items[place].what == What::Possessive && !self.clause.is_intention(place + 1);
        is_named || is_given || is_told_of || (subject + 1..at).any(is_owned) && !is_aim()
    }

    /// Whether the conjunction at `at` joins the verb before it with another, in the same form, whose object is its own
    /// too: "trained and armed Peru".
    pub(super) fn shares_object(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let [Some(verb), Some(and), Some(other)] = [at.checked_sub(1), Some(at), Some(at + 1)].map(|at| items.get(at?))
        else {
            return false;
        };
        let [one, another] = [verb, other].map(|item| self.clause.lexicon.form(item.word));
        let is_same = one.is_gerund && another.is_gerund || one.is_past && another.is_past && !another.is_base;
        let is_object = |item: &Item| item.is_before_noun() || item.is_group();
        and.is(Class::Conjunction) && is_same && items.get(at + 2).is_some_and(is_object)
    }

    /// Whether the conjunction at `at` joins another verb: of "pledged help and joined" at "and", and so in "to free the
    /// hostages and eliminate Hamas".
    pub(super) fn is_joined_verb(&self, at: usize, state: State) -> bool {
        let items = &self.clause.items;
        let is_infinitive = |trigger: u32| {
            let trigger = trigger as usize;
            let form = self.clause.lexicon.form(items[trigger].word);
            trigger > 0 && items[trigger - 1].word == TO && !form.is_past && !form.is_gerund
        };
        let has_object = || match items.get(at + 2).map(|item| item.what) {
            Some(What::Group(group)) => self.clause.members(group).iter().all(|actor| !actor.is_attribute),
            _ => false,
        };
        let is_verb = |item: &Item| {
            let form = self.clause.lexicon.form(item.word);
            form.is_past && !form.is_base
                || item.is_helping()
                || self.clause.is_gerund(item)
                || (item.is_unknown() || form.is_base) && state.trigger.is_some_and(is_infinitive) && has_object()
        };
        items.get(at).is_some_and(|item| item.is(Class::Conjunction)) && items.get(at + 1).is_some_and(is_verb)
    }

    /// Whether the way itself asks for `word`.
    fn is_of_way(&self, word: WordId) -> bool {
        self.way.elements.iter().any(|element| element.has_word(word))
    }
}

impl Clause<'_> {
    /// Whether `item` is an adjective or a noun in the singular, behind which no plural verb stands.
    fn tells_of_noun(&self, item: &Item) -> bool {
        let word = &self.text[item.span.as_range()];
        let is_plural = word.ends_with('s') && !word.ends_with("ss");
        let form = self.lexicon.form(item.word);
        let is_verb = form.is_past || form.is_participle || form.is_gerund;
        let is_known = item.classes != Default::default() || is_verb;
        item.what == What::Word && !is_known && !is_plural && !word.ends_with("ly")
    }

    /// Whether an actor is an adjective alone, and no plural of a people: "Kyrgyz", not "Palestinians".
    fn is_adjective(&self, actor: &Actor) -> bool {
        let name = &self.names[actor.name];
        actor.is_attribute && name.is_adjective && !self.text[name.span.as_range()].ends_with('s')
    }
}
