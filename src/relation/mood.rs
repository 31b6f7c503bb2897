//! Negation and modality of a relation: what stands between its subject and its
//! trigger, before it, and around it.

mod bidden;
mod coming;
mod denial;
mod doubt;
mod happening;
mod said;
mod standing;
mod window;

use super::clause::Clause;
use super::inflect::Form;
use super::item::{Item, What, without_end, without_start};
use super::lexicon::{
    A, ABLE, ABOUT, AGAINST, AN, ANY, BEEN, BEFORE, BETTER, BUT, BY, CASE, CHARGED, CLOSE, Class, FOR, HAD, HAS, HAVE,
    IN, INSIST, INTEREST, LIKE, LOVE, NOT, OF, ON, ONCE, OPEN, PLANNING, PRESSING, PROVIDED, SEEMING, SHOULD, STANDING,
    THAT, THE, TO, UNKNOWN, UNTIL, VITAL, WHEN, WordId,
};
use super::matching::Match;
use super::pattern::Way;
use super::vocabulary::{Modality, RelationType};

/// How far before a trigger without a subject on its left words are looked at, in items.
const REACH: usize = 6;

/// How a relation is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mood {
    pub(super) is_negated: bool,
    pub(super) modality: Modality,
}

impl Mood {
    /// What is so.
    pub(super) const PLAIN: Self = Self { is_negated: false, modality: Modality::Asserted };
}

/// How the relation that `way` found at `found` is stated.
pub(super) fn mood(clause: &Clause<'_>, way: &Way, found: &Match, relation: &RelationType) -> Mood {
    let reader = Reader { clause, way, found };
    // "an EU-Japan summit" has no subject.
    let is_side = |side: &usize| *side < found.trigger && !clause.is_compound_before_noun(*side);
    let subject = [found.source, found.target].into_iter().filter(is_side).max();
    let first = [found.source, found.target, found.trigger].into_iter().min().unwrap_or(found.trigger);
    let window = reader.window(subject);
    if let Some(mood) = reader.ruled_out(window.clone()) {
        return mood;
    }
    if reader.is_forestalled(window.clone(), first) {
        return Mood { is_negated: true, ..Mood::PLAIN };
    }
    // "It was impossible for Putin, who urged Chile": the relative clause is true by itself.
    let is_inserted = subject.is_some_and(|subject| reader.is_relative_behind(subject));
    let is_denied = !is_inserted && reader.is_denied_before(first);
    let is_possible = !is_inserted && reader.is_possible_before(first);
    let happening = reader.happening(first);
    // "tried to end the conflict between Chile and Peru": there is one, whatever comes of it.
    let is_given = reader.is_given();
    let stated = reader.stated(window.clone());
    // "sought to rein in tensions with Chile": there are some.
    let is_strained = relation.score < 0.0 && STANDING.contains(&clause.items[found.trigger].word);
    let stated = stated.filter(|stated| *stated != Modality::Desired || !is_strained);
    let stated = stated.filter(|stated| !is_given || *stated == Modality::Planned && !relation.is_hostile());
    // "reported progress after his meeting with": nobody reports the meeting.
    let telling = reader.behind_occasion(window.clone());
    let saying = if is_inserted { None } else { reader.saying_before(first) };
    let said = saying.is_some()
        || reader.is_said_around()
        || subject.is_some_and(|subject| reader.is_said_between(subject))
        || reader.is_said_of(window.clone())
        || subject.is_some() && reader.has(telling.clone(), Class::Reported);
    // "may hurt the ongoing talks between Chile and Peru": they go on.
    if reader.is_ongoing() {
        return Mood::PLAIN;
    }
    // "will have no effect on Sino-British ties": there are some, whatever it does to them.
    if reader.is_touched() {
        return Mood { modality: if said { Modality::Reported } else { Modality::Asserted }, ..Mood::PLAIN };
    }
    // "may not speak of it after its war with Peru": a visit or talks may be yet to come, and nobody denies them.
    let is_granted = reader.is_taken_for_granted(subject, relation.is_talk());
    if is_granted && !relation.is_talk() {
        return Mood { modality: if said { Modality::Reported } else { Modality::Asserted }, ..Mood::PLAIN };
    }
    // "could not but support"
    if reader.is_unavoidable(window.clone()) {
        return Mood::PLAIN;
    }
    // "was to meet him but did not"
    let is_undone = stated.is_some() && reader.is_undone();
    let modality = match stated.filter(|_| !is_undone) {
        // "A planned visit did not take place."
        Some(Modality::Planned) if happening.is_negated => happening.modality,
        Some(Modality::Planned | Modality::Possible) if reader.is_on_condition(first) => Modality::Possible,
        Some(Modality::Possible) if !is_possible && reader.is_promised(window.clone(), first) => Modality::Planned,
        // "if Chile were to leave", "it is doubtful that Chile will leave"
        Some(Modality::Planned) if is_possible || reader.is_doubted(first) => Modality::Possible,
        // "hopes that Chile will leave"
        Some(Modality::Planned) if saying == Some(Modality::Desired) => Modality::Desired,
        Some(modality) => modality,
        None if is_possible || reader.is_asked(first) => Modality::Possible,
        None if happening.modality != Modality::Asserted => happening.modality,
        None if saying == Some(Modality::Desired) || reader.is_bidden(subject) => Modality::Desired,
        None if reader.is_planned_for(subject)
            || reader.is_to_include()
            || reader.is_dated_by(first)
            || reader.is_soon()
            || relation.is_talk() && (reader.is_on_a_day_to_come(subject) || reader.is_ahead(first)) =>
        {
            Modality::Planned
        }
        None if let Some(modality) = reader.moving(subject) => modality,
        None if reader.is_open_to(subject) || reader.is_deed_opposed() || reader.may_fail(subject) => {
            Modality::Possible
        }
        None if let Some(modality) = reader.deed_in_mind(subject) => modality,
        // "denied that it supplied" tells of the subject itself.
        None if said || subject.is_some() && reader.is_told_by_pronoun(telling) => Modality::Reported,
        None => Modality::Asserted,
    };
    if saying.is_some() && reader.is_false() {
        return Mood { is_negated: true, modality: Modality::Asserted };
    }
    let barred = reader.barred(subject);
    let modality = if barred.is_some() && modality == Modality::Reported { Modality::Asserted } else { modality };
    let modality = barred.filter(|_| modality == Modality::Asserted).map_or(modality, |barred| barred.modality);
    let is_negated = barred.map_or_else(
        || {
            is_denied
                || is_undone
                || happening.is_negated
                || !is_given && reader.is_negated(reader.behind_time(reader.behind_clause(window.clone())))
                || reader.is_side_denied()
                || reader.is_unmoved(subject)
                || subject.is_some() && reader.is_in_vain(window.clone())
                || !is_inserted && reader.is_denied_whole(first)
                || reader.is_believed_by_few(first)
                || reader.is_told_in_what_fails(subject)
                || reader.is_plan_dropped(subject)
        },
        |barred| barred.is_negated,
    );
    // "it would be worse if Chile had not attacked"
    if is_negated && modality == Modality::Possible && reader.is_unreal(window, first) {
        return Mood::PLAIN;
    }
    Mood { is_negated: is_negated && !is_granted, modality }
}

struct Reader<'a> {
    clause: &'a Clause<'a>,
    way: &'a Way,
    found: &'a Match,
}

impl Reader<'_> {
    fn is_own(&self, item: &Item) -> bool {
        let trigger = self.clause.items[self.found.trigger].word;
        // "seek to boost": where a rule may begin with either, it begins with the other.
        let is_in_rule = || self.way.iter().any(|element| element.has_word(item.word) && !element.has_word(trigger));
        // "has not asked Peru to leave", where a rule has "asked Peru not to"
        let is_behind = || {
            let mut before = self.way.iter().take_while(|element| !element.has_word(trigger));
            item.word == NOT && !before.any(|element| element.has_word(NOT))
        };
        // "would free" says as much as any "would", but "will not join" is a refusal.
        let is_of_mood = || item.is(Class::Auxiliary) && !self.way.iter().any(|element| element.has_word(NOT));
        item.word != UNKNOWN && is_in_rule() && !is_of_mood() && !is_behind()
    }

    /// Whether `holds` of some item of a range, by its place, that is no word of the rule.
    fn any(&self, range: std::ops::Range<usize>, holds: impl Fn(usize, &Item) -> bool) -> bool {
        range.into_iter().any(|at| holds(at, &self.clause.items[at]) && !self.is_own(&self.clause.items[at]))
    }

    /// Whether some item of a range has a class and is no word of the rule.
    fn has(&self, range: std::ops::Range<usize>, class: Class) -> bool {
        self.any(range, |_, item| item.is(class))
    }

    /// Whether "to" follows within a few words, and no article behind it: "due to visit", but not "due to the war".
    fn leads_on(&self, at: usize) -> bool {
        self.leads_on_within(at + 1..self.clause.items.len())
    }

    /// As [`leads_on`](Self::leads_on), with the first words of `behind`.
    fn leads_on_within(&self, behind: std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let to = behind.take(4).find(|at| items[*at].word == TO);
        to.is_some_and(|to| !items.get(to + 1).is_some_and(|next| [A, AN, THE].contains(&next.word)))
    }

    /// Whether nothing else could be done: "could not but support".
    fn is_unavoidable(&self, window: std::ops::Range<usize>) -> bool {
        self.clause.items[window].windows(2).any(|pair| pair[0].word == NOT && pair[1].word == BUT)
    }

    /// Whether what would be, if it were otherwise, tells what is: "if Chile had not attacked".
    fn is_unreal(&self, window: std::ops::Range<usize>, first: usize) -> bool {
        // "Had Chile not attacked"
        let is_inverted = || first > 0 && self.clause.items[first - 1].word == HAD;
        self.is_possible_before(first) && self.any(window, |_, item| item.word == HAD) || is_inverted()
    }

    /// Whether what is told of the second part is yet to come: "came for a visit which will include talks with Chile".
    fn is_to_include(&self) -> bool {
        let behind =
            self.clause.items[self.found.trigger..].get(..self.found.target.saturating_sub(self.found.trigger));
        let is_future =
            |pair: &[Item]| pair[0].is(Class::Relative) && pair[1].is(Class::Auxiliary) && pair[1].is(Class::Planned);
        behind.is_some_and(|behind| behind.windows(2).any(is_future))
    }

    /// Whether it tells when something will be: "will be signed when Paul Biya visits Chile".
    fn is_dated_by(&self, first: usize) -> bool {
        let items = without_end(&self.clause.items[..first], Item::is_before_noun);
        let is_future = |item: &Item| item.is(Class::Auxiliary) && item.is(Class::Planned);
        let is_present = !self.is_bent(&self.clause.items[self.found.trigger]);
        is_present && items.last().is_some_and(|last| last.word == WHEN) && items.iter().any(is_future)
    }

    /// Whether "to" follows the word at `at`.
    fn is_before_to(&self, at: usize) -> bool {
        self.clause.items.get(at + 1).is_some_and(|next| next.word == TO)
    }

    /// Whether the word at `at` is followed by `link` and a gerund: "from attacking", "of joining".
    fn leads_to_gerund(&self, at: usize, link: WordId) -> bool {
        let Some([next, rest @ ..]) = self.clause.items.get(at + 1..) else { return false };
        let verb = rest.iter().find(|item| !item.is(Class::Adverb));
        next.word == link && verb.is_some_and(|verb| self.clause.lexicon.form(verb.word).is_gerund)
    }

    /// Whether a gerund follows the word at `at`, behind a preposition or not: "off attacking",
    /// "plan on joining", "intention of joining".
    fn leads_to_doing(&self, at: usize) -> bool {
        let rest = &self.clause.items[at + 1..];
        let behind = usize::from(rest.first().is_some_and(|item| item.is(Class::Preposition)));
        let verb = without_start(rest.get(behind..).unwrap_or_default(), |item| item.is(Class::Adverb)).first();
        verb.is_some_and(|item| self.clause.lexicon.form(item.word).is_gerund)
    }

    /// Whether what the word at `at` tells of is done: "plan on joining", but not "decide against joining".
    fn is_about_doing(&self, at: usize) -> bool {
        let is_noun = self.clause.lexicon.form(self.clause.items[at].word) == Form::default();
        // "talks focusing on it" are no plan.
        // "delayed talks by resisting" neither.
        let leads = |next: &Item| ![AGAINST, BY].contains(&next.word) && (!is_noun || next.is(Class::Preposition));
        self.leads_to_doing(at) && self.clause.items.get(at + 1).is_some_and(leads)
    }

    /// Whether others say it of the subject, or it only looks so: "is said to have met", "is accused of attacking", "seems
    /// to support".
    fn is_said_of(&self, window: std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let next = |at: usize| items.get(at + 1).map(|item| item.word);
        self.any(window, |at, item| {
            let verb = items[..at].iter().rev().find(|item| !item.is(Class::Adverb));
            let is_passive = verb.is_some_and(|verb| verb.is(Class::Be));
            // "was told to attack": that is wanted.
            let is_bidden = self.is_told_to(at);
            // "claims to support", "claimed to have supported", but not "said to Chile"
            let leads = |at: usize| at == self.found.trigger || items[at].word == HAVE || items[at].is(Class::Be);
            // "is said not to support"
            let at = at + usize::from(next(at) == Some(NOT));
            is_passive && !is_bidden && (item.is(Class::Saying) || CHARGED.contains(&item.word)) && next(at) == Some(TO)
                || SEEMING.contains(&item.word) && next(at) == Some(TO)
                // but not "was the first state to support"
                || item.is(Class::Saying)
                    && next(at) == Some(TO)
                    && leads(at + 2)
                    && !items[..at].last().is_some_and(Item::is_before_noun)
                || CHARGED.contains(&item.word) && self.leads_to_gerund(at, OF)
        })
    }

    /// Whether the participle at `at` says that somebody is bidden: "was warned not to attack", but not "is told to have".
    fn is_told_to(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let to = at + 1 + usize::from(items.get(at + 1).is_some_and(|next| next.word == NOT));
        let is_bidding = items[at].is(Class::Bidding) && items[at].is(Class::Saying);
        let is_passive =
            || without_end(&items[..at], |item| item.is(Class::Adverb)).last().is_some_and(|be| be.is(Class::Be));
        let is_done = |next: &Item| next.word != HAVE && !next.is(Class::Be);
        is_bidding
            && items.get(to).is_some_and(|to| to.word == TO)
            && items.get(to + 1).is_some_and(is_done)
            && is_passive()
    }

    /// Planned, possible or desired, where a word says so.
    fn stated(&self, window: std::ops::Range<usize>) -> Option<Modality> {
        let window = self.verb_joint(window.clone()).map_or(window.start, |joint| joint + 1)..window.end;
        let wanted = self.behind_occasion(self.behind_time(window.clone()));
        // "has to leave", "would like to leave", "under pressure to leave"
        let must = |at: usize, item: &Item| {
            let is_pressed = PRESSING.contains(&item.word) && self.leads_on(at);
            let is_due = [HAS, HAVE, LIKE, LOVE].contains(&item.word) && self.is_before_to(at)
                || VITAL.contains(&item.word) && self.leads_on(at)
                // "had better leave", "shows interest in joining"
                || item.word == HAD && self.clause.items[at + 1].word == BETTER
                || item.word == INTEREST && self.leads_to_gerund(at, IN)
                // "insisted on talks with"
                || INSIST.contains(&item.word) && self.clause.items[at + 1].word == ON;
            // "called off a plan to leave"
            let is_off = || self.clause.items.get(at + 1).is_some_and(|next| next.is(Class::Failing));
            // "Chile’s demand drew criticism from"
            let is_topic = || at > 0 && self.clause.items[at - 1].what == What::Possessive && !self.is_before_link(at);
            item.is(Class::Desired) && !is_off() && !is_topic() || is_due || is_pressed || self.is_told_to(at)
        };
        // "resisted calls to impose": what is refused is not wanted, but "should stop supporting" is.
        let is_refused = |at: usize| self.is_refused(window.start..at) || self.is_turned_down(window.start..at);
        if self.any(wanted, |at, item| must(at, item) && !is_refused(at)) {
            return Some(Modality::Desired);
        }
        // "came close to signing", "is open to signing", but not "is nowhere close to signing"
        let is_near = |at: usize, item: &Item| {
            let is_far = || self.has(window.start..at, Class::Negator);
            [CLOSE, OPEN].contains(&item.word) && self.leads_to_gerund(at, TO) && !is_far()
        };
        // "is free to attack"
        let is_able = |at: usize, item: &Item| ABLE.contains(&item.word) && self.is_before_to(at);
        if self.any(window.clone(), |at, item| self.may_be(at) || is_near(at, item) || is_able(at, item)) {
            return Some(Modality::Possible);
        }
        // "its expected attack", "an anticipated retaliatory attack"
        let is_coming = |at: usize| {
            let is_told = |item: &Item| item.what == What::Word && self.clause.may_be_noun(item);
            self.clause.items[at + 1..self.found.trigger].iter().all(is_told)
        };
        let is_future = |item: &Item| item.is(Class::Auxiliary);
        let is_planned = self.any(window.clone(), |at, item| {
            item.is(Class::Planned)
                // "spent about a million to return"
                && (item.word != ABOUT || self.is_before_to(at))
                // "praised the deal during his visit to"
                && (is_future(item)
                    || self.leads_on_within(at + 1..self.found.trigger)
                    || self.is_about_doing(at)
                    || is_coming(at)
                    || self.is_plan_of(at)
                    || self.is_planning(at))
                && !self.is_turned_down(window.start..at)
                && !self.is_kept(at)
                || item.is(Class::Be) && item.word != BEEN && self.is_before_to(at)
        });
        (is_planned || self.is_headline(&window)).then_some(Modality::Planned)
    }

    /// Whether "to" or another preposition follows the word at `at`.
    fn is_before_link(&self, at: usize) -> bool {
        self.clause.items.get(at + 1).is_some_and(|next| next.is(Class::Preposition))
    }

    /// Whether the noun that tells of both sides stands right behind the planning word at `at`: "preparing a visit by",
    /// "plans for talks between", "preparations are under way for a visit by".
    fn is_plan_of(&self, at: usize) -> bool {
        let between = without_end(&self.clause.items[at + 1..self.found.trigger], Item::is_before_noun);
        self.is_noun_first() && between.last().is_none_or(|last| last.word == FOR)
    }

    /// Whether the verb at `at` plans what the noun tells that stands behind its article: "plans a new visit to".
    fn is_planning(&self, at: usize) -> bool {
        let items = &self.clause.items;
        let is_told = |item: &Item| item.is_before_noun() || item.is_unknown() || item.is(Class::Portfolio);
        PLANNING.contains(&items[at].word) && items[at + 1..self.found.trigger].iter().all(is_told)
    }

    /// Whether nothing but "to" stands between a subject that opens the sentence, or a part of it, and its verb: "Chile to
    /// press Peru", "Exclusive: Chile to press Peru".
    fn is_headline(&self, window: &std::ops::Range<usize>) -> bool {
        let items = &self.clause.items;
        let opens = |item: &Item| {
            item.classes.has_any(&Class::BEFORE_PERSON)
                || matches!(item.what, What::Group(_) | What::Possessive | What::Capital)
        };
        let mut before = items[..window.start].iter().rev().take_while(|item| item.what != What::Barrier);
        window.len() == 1 && items[window.start].word == TO && before.all(opens)
    }

    /// Whether a word is a participle or a past tense.
    fn is_bent(&self, item: &Item) -> bool {
        let form = self.clause.lexicon.form(item.word);
        form.is_past || form.is_participle || form.is_gerund
    }

    /// Whether the first part is asked for: "Will Chile attack", "did it supply".
    fn is_asked(&self, first: usize) -> bool {
        let items = &self.clause.items;
        let is_between = |item: &Item| item.classes.has_any(&Class::BEFORE_PERSON);
        let verb = items[..first].iter().rposition(|item| !is_between(item));
        let Some(verb) = verb.filter(|at| items[*at].is_helping()) else {
            return false;
        };
        // "would answer should Chile attack"
        let is_base = self.clause.lexicon.form(items[self.found.trigger].word).is_base;
        // "why would Chile attack", but not "why did Chile attack"
        let is_why = verb > 0 && items[verb - 1].is(Class::Clause);
        verb == 0
            || is_why && items[verb].classes.has_any(&[Class::Planned, Class::Possible])
            || items[verb].word == SHOULD && is_base
            || matches!(items[verb - 1].what, What::Barrier | What::Quote)
    }

    /// Whether what opens the clause of the first part says that it may be so: "if", "perhaps", "a risk that", "in case",
    /// "until Chile withdraws", "any Chilean aid to".
    fn is_possible_before(&self, first: usize) -> bool {
        let items = &self.clause.items;
        let is_between = |item: &&Item| item.is_before_noun() || matches!(item.what, What::Capital | What::Number);
        let end = first - items[..first].iter().rev().take_while(is_between).count();
        let is_any = |item: &Item| ANY.contains(&item.word);
        if items[end..first].iter().any(is_any) && self.is_owned_noun() && !self.is_bent(&items[self.found.trigger]) {
            return true;
        }
        if self.any(end.saturating_sub(3)..first, |_, item| item.is(Class::Possible) && item.is(Class::Clause)) {
            return true;
        }
        // "One day, perhaps, Chile will leave"
        let end = end
            - usize::from(matches!(&items[..end], [.., comma, chance, last]
            if comma.what == What::Comma && last.what == What::Comma && chance.is(Class::Possible)));
        let Some((last, before)) = items[..end].split_last() else { return false };
        let is_present = !self.is_bent(&items[self.found.trigger]);
        // "a risk that Chile", "perhaps Chile", "a likely Chilean attack", but not "which considers Chile".
        let tells_chance = || match before.last() {
            _ if items[end..first].iter().any(|item| item.is(Class::Relative)) => true,
            Some(article) if article.is_word() => [A, AN, THE].contains(&article.word) && is_present,
            _ => true,
        };
        // "the prospect of Chile attacking"
        let is_of_chance = last.word == OF
            && self.clause.is_gerund(&items[self.found.trigger])
            && before.last().is_some_and(|item| item.is(Class::Possible));
        let is_chance = is_of_chance || last.is(Class::Possible) && !last.is(Class::Auxiliary) && tells_chance();
        // "the chances are that Chile"
        let is_noun = |item: &Item| item.is(Class::Possible) && !item.is(Class::Auxiliary);
        let is_chance = is_chance || last.is(Class::Be) && before.last().is_some_and(is_noun);
        // "in case Chile", "provided that Chile"
        let is_case = last.word == CASE && before.last().is_some_and(|item| item.word == IN)
            || last.word == PROVIDED && items.get(end).is_some_and(|that| that.word == THAT);
        let is_open = [BEFORE, ONCE, UNTIL].contains(&last.word) && is_present;
        is_chance || is_case || is_open
    }
}
