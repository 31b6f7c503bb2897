//! Actors side by side: "X, Y and Z", "X and Y", "X-Y"; with those without a name who act with them (`company`), and those
//! whom a noun for several leads to (`example`), and the nouns that all of a row share (`shared`).

mod company;
mod example;
mod shared;

use std::ops::Range;

use super::actor::Actor;
use super::item::{Item, What, denies_next, without_end, without_start};
use super::lexicon::{
    ALONG, ALONGSIDE, AS, BUT, BY, Class, KIN, LIKE, Lexicon, OF, PARTING, THAT, THEIRS, TOGETHER, UNKNOWN, WELL,
    WHICH, WHO, WITH,
};
use super::name::Name;
use crate::gazetteer::Kind;
use crate::span::Span;

pub(super) use shared::share_heads;

/// How many items actors side by side may take.
const LONGEST_ROW: usize = 200;
/// How many items before an actor its clause may begin.
const LONGEST_CLAUSE: usize = 60;

/// The actors of each group. They follow one another in a sentence, and so do groups.
#[derive(Debug)]
pub(super) struct Groups {
    /// The first actor of each group, and behind them the number of all; `None` where each has one actor, as mostly.
    starts: Option<Vec<usize>>,
}

impl Groups {
    /// Groups of one actor each.
    pub(super) const SINGLE: Self = Self { starts: None };

    /// The actors of a group, in order.
    pub(super) fn members(&self, group: usize) -> Range<usize> {
        match &self.starts {
            Some(starts) => starts[group]..starts[group + 1],
            None => group..group + 1,
        }
    }

    /// The actors of each group of several.
    fn rows(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = self.starts.as_deref().unwrap_or_default();
        starts.windows(2).map(|pair| pair[0]..pair[1]).filter(|row| row.len() > 1)
    }
}

/// `items` with actors that stand side by side made one, and the members of each.
pub(super) fn groups(
    lexicon: &Lexicon,
    (text, names): (&str, &[Name]),
    items: Vec<Item>,
    actors: &[Actor],
) -> (Vec<Item>, Groups) {
    let joiner = Joiner { lexicon, text, names, items: &items, actors };
    // Up to the first row of several, and mostly there is none, all stays as it is.
    let Some((at, first)) = joiner.first_row() else {
        return (items, Groups::SINGLE);
    };
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    joined.extend_from_slice(&items[..at]);
    let mut starts: Vec<usize> = Vec::with_capacity(actors.len() + 1);
    starts.extend(0..first);
    let mut at = at;
    while let Some(item) = items.get(at) {
        let What::Group(first) = item.what else {
            joined.push(*item);
            at += 1;
            continue;
        };
        let row = joiner.row(at, first);
        joined.truncate(joined.len() + row.start - at);
        let span = Span::new(item.span.start, items[row.end - 1].span.end);
        joined.push(Item { span, what: What::Group(starts.len()), ..*item });
        starts.push(first);
        // "Chile and Peruvian-backed rebels": Peru is nobody’s group.
        starts.extend(items[row.end..row.behind].iter().find_map(Item::group));
        at = row.behind;
    }
    starts.push(actors.len());
    (joined, Groups { starts: Some(starts) })
}

/// Actors that stand side by side, as items.
struct Row {
    /// The first actor, or the words that put it before another.
    start: usize,
    /// The place behind the last actor.
    end: usize,
    /// The place behind those without a name too who act with them, and behind the comma that closes an insertion.
    behind: usize,
}

struct Joiner<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    names: &'a [Name],
    items: &'a [Item],
    actors: &'a [Actor],
}

impl Joiner<'_> {
    /// Where the first group stands that takes more than one item, and the first of its actors.
    fn first_row(&self) -> Option<(usize, usize)> {
        let mut groups = self.items.iter().enumerate().filter_map(|(at, item)| match item.what {
            What::Group(first) => Some((at, first)),
            _ => None,
        });
        groups.find(|(at, first)| {
            let row = self.row(*at, *first);
            row.start < *at || row.behind > at + 1
        })
    }

    /// The actors that stand side by side from `at` on, the first of which is `first`.
    fn row(&self, at: usize, first: usize) -> Row {
        let end = self.end_of_group(at, first);
        let (start, end) = self.with_front(at, end).unwrap_or((self.front_of_examples(at), end));
        let closed = end + usize::from(self.closes_insertion(start, end));
        Row { start, end, behind: self.behind_company(at, closed) }
    }

    /// Where the row from `at` to `end` begins and ends with the one behind it, before which it is put at the beginning of
    /// a clause: of "Along with Chile, Peru left" Chile and Peru.
    fn with_front(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        self.items.get(end).filter(|item| item.what == What::Comma)?;
        let name = without_end(&self.items[..at], Item::is_before_noun).len();
        let start = match self.items[..name] {
            [.., along, with] if with.word == WITH && [ALONG, TOGETHER].contains(&along.word) => name - 2,
            [.., like] if [ALONGSIDE, LIKE].contains(&like.word) => name - 1,
            _ => return None,
        };
        let opens_clause = start == 0 || matches!(self.items[start - 1].what, What::Barrier | What::Quote);
        let next = self.items.len() - without_start(&self.items[end + 1..], Item::is_before_noun).len();
        let What::Group(member) = self.items.get(next)?.what else { return None };
        let end = self.end_of_group(next, member);
        let is_subject = self.items.get(end).is_some_and(|item| item.is_word() && !item.is(Class::Preposition));
        (opens_clause && is_subject).then_some((start, end))
    }

    /// Whether the comma at `end` closes an insertion with which the row from `at` ends: "Chile, as well as Peru,".
    fn closes_insertion(&self, at: usize, end: usize) -> bool {
        let is_comma = |at: usize| self.items.get(at).is_some_and(|item| item.what == What::Comma);
        let links = |at: usize| self.link_len(at) > 0 || self.example_len(at) > 0;
        is_comma(end) && (at..end).any(|comma| is_comma(comma) && links(comma + 1))
    }

    /// How many items link the actor behind them to the one before them: "along with"; 0 where none do.
    fn link_len(&self, at: usize) -> usize {
        let word = |at: usize| self.items.get(at).map_or(UNKNOWN, |item| item.word);
        match [at, at + 1, at + 2].map(word) {
            [AS, WELL, AS] => 3,
            [ALONG, WITH, _] => 2,
            _ => 0,
        }
    }

    /// The place behind the actors that stand side by side from `at` on, the
    /// first of which is `first`.
    fn end_of_group(&self, at: usize, first: usize) -> usize {
        let mut end = at + 1;
        let mut last = first;
        // Behind a comma a name may also be an apposition; only an "and" at the end tells.
        let mut here = end;
        while here < at + LONGEST_ROW
            && let Some((next, member, is_final)) = self.next(at, here)
        {
            if self.actors[last].is_attribute && self.is_possessive(here) || !self.goes_with(at, next, member) {
                break;
            }
            here = next + 1;
            // "Chile, Peru and other states"
            if is_final || self.behind_company(at, here) > here {
                (end, last) = (here, member);
                // "the presidents of Chile and Peru, Gabriel Boric and Dina Boluarte, met"
                if self.is_row_closed(here) {
                    break;
                }
            }
        }
        end
    }

    /// Whether the comma at `at`, behind an "and", begins something else.
    fn is_row_closed(&self, at: usize) -> bool {
        let is_and = |item: &Item| item.is(Class::Conjunction) || item.word == AS;
        self.items.get(at).is_some_and(|item| item.what == What::Comma) && !self.items.get(at + 1).is_some_and(is_and)
    }

    fn is_possessive(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.what == What::Possessive)
    }

    /// The actor behind a comma, "and" or a hyphen at `at`, in the row that begins at `row_start`: its place, itself, and
    /// whether the row may end with it.
    fn next(&self, row_start: usize, at: usize) -> Option<(usize, usize, bool)> {
        let mut at = at;
        let mut is_final = false;
        let first = self.items.get(at)?;
        match first.what {
            What::Hyphen => {
                return match self.items.get(at + 1)?.what {
                    What::Group(member) => Some((at + 1, member, true)),
                    _ => None,
                };
            }
            What::Comma => at += 1,
            _ => {}
        }
        let word = |at: usize| self.items.get(at).map_or(UNKNOWN, |item| item.word);
        let len = self.link_len(at);
        let examples = self.behind_example_link(at, first.what == What::Comma);
        if word(at) == BUT && denies_next(&self.items[..row_start]) {
            return None;
        }
        if self.items.get(at)?.is(Class::Conjunction) {
            (at, is_final) = (at + 1, true);
        } else if len > 0 {
            (at, is_final) = (at + len, true);
        } else if let Some(behind) = examples {
            (at, is_final) = (behind, true);
        } else if first.what != What::Comma {
            return None;
        }
        // "spoke with Chile and with Peru"
        let link = || without_end(&self.items[..row_start], Item::is_before_noun).last();
        let is_repeated =
            |item: &Item| item.is(Class::Preposition) && link().is_some_and(|link| link.word == item.word);
        at += usize::from(is_final && self.items.get(at).is_some_and(is_repeated));
        // "and the rest of Peru", "and its former province of Kosovo"
        let is_link = |at: usize| word(at) == OF && is_final && self.items[at - 1].is(Class::Modifier);
        // "and even Peru", "and most Western powers"
        // "said that of Chile, and that Peru": another clause.
        let is_qualified =
            |item: &Item| item.word != THAT && (item.is_before_noun() || is_final && item.is(Class::Adverb));
        while self.items.get(at).is_some_and(is_qualified) || is_link(at) {
            at += 1;
        }
        // "Chile and its Peruvian allies" are no row: one is the other's ally.
        let is_theirs = at > 0 && THEIRS.contains(&word(at - 1));
        if is_theirs && KIN.contains(&word(at + 1)) {
            return None;
        }
        // "and other states, notably Peru"
        if is_final && let Some(behind) = self.behind_example_noun(at) {
            at = behind;
        }
        // "attended the OPEC summit along with Petr Pavel": he is no part of OPEC’s row.
        let is_of_others =
            |member: usize| len > 0 && self.items[row_start].group().is_some_and(|first| !self.is_alike(first, member));
        // "barred from entering Chile, as well as people from Peru": they are barred too, and are no place.
        let is_told_beside =
            |member: usize| len > 0 && self.actors[member].head.is_some() && self.is_entered(row_start);
        match self.items.get(at)?.what {
            // "and Peruvian-backed rebels": others act beside.
            What::Group(member) if !self.is_compound(at) && !is_of_others(member) && !is_told_beside(member) => {
                Some((at, member, is_final))
            }
            _ => None,
        }
    }

    /// Whether the actor at `at` has no noun of its own and is the object of a gerund: "entering Chile".
    fn is_entered(&self, at: usize) -> bool {
        let verb = without_end(&self.items[..at], Item::is_before_noun).last();
        let is_gerund = verb.is_some_and(|verb| self.lexicon.form(verb.word).is_gerund);
        is_gerund && self.items[at].group().is_some_and(|actor| self.actors[actor].head.is_none())
    }

    /// Whether both actors are people, or neither is.
    fn is_alike(&self, one: usize, other: usize) -> bool {
        let is_person = |actor: usize| self.names[self.actors[actor].name].kind == Kind::Person;
        is_person(one) == is_person(other)
    }

    /// Whether the actor at `at` is the first half of a compound: "Iran-backed".
    fn is_compound(&self, at: usize) -> bool {
        let what = |at: usize| self.items.get(at).map(|item| item.what);
        self.items[at].is_group() && what(at + 1) == Some(What::Hyphen) && what(at + 2) == Some(What::Word)
    }

    /// Whether the actor at `next` belongs to the row that begins at `row_start`, and
    /// does not begin a clause or a noun phrase of its own.
    fn goes_with(&self, row_start: usize, next: usize, member: usize) -> bool {
        let behind = self.items.get(next + 1);
        if behind.is_some_and(|item| item.what == What::Possessive) {
            return false;
        }
        // "strained Chile-Peru ties" are no clause.
        if self.items[next - 1].what == What::Hyphen {
            return true;
        }
        let before =
            self.items[..row_start].iter().rev().find(|item| !(item.is_before_noun() || item.is(Class::Adverb)));
        // "supports Tajikistan, and Bishkek will": the row is an object, and a verb follows.
        // "says Rwanda and Uganda are arming": what is said has a subject of its own.
        // "drills involving Japan and India ended": the drills did.
        let What::Group(first) = self.items[row_start].what else { return false };
        // "Sergey Lavrov, the Russian minister, and Wang Yi": the comma closes the insertion.
        let is_parted = self.items[next - 1].is(Class::Conjunction)
            && next > 1
            && self.items[next - 2].what == What::Comma
            && !self.actors[first].is_opened;
        // "with Iran supporting Syria and Chile supporting Peru": another clause.
        let is_doing = behind.is_some_and(|item| self.lexicon.form(item.word).is_gerund);
        let is_told = |item: &Item| !is_parted && !is_doing && self.lexicon.form(item.word).is_gerund;
        // "proposed that Chile, Peru and Bolivia form": a clause of their own.
        let is_in_clause = row_start > 0 && self.items[row_start - 1].word == THAT;
        let is_object =
            !is_in_clause && before.is_some_and(|item| self.is_verb(item) && !item.is(Class::Saying) && !is_told(item));
        let verb_follows = behind.is_some_and(|item| {
            item.is_helping() || item.is(Class::Saying) || self.is_verb(item) && !item.is(Class::Leading)
        });
        // "a blockade on Gaza, and Egypt restricts", "aid to Chad, and Mali and Niger praised": another clause.
        let is_subject = |item: &Item| item.is_unknown() || self.is_verb(item) || item.is(Class::Conjunction);
        // "the invitation of Bashir, and Mbeki, who mediates, said"
        let is_told = || self.items.get(next + 2).is_some_and(|item| [WHICH, WHO].contains(&item.word));
        let is_subject = |item: &Item| is_subject(item) || item.what == What::Comma && is_told();
        if is_parted && next == row_start + 3 && behind.is_some_and(is_subject) {
            return false;
        }
        let sort = |member: usize| match self.names[self.actors[member].name].kind {
            Kind::Country | Kind::Organisation => Kind::Country,
            kind => kind,
        };
        // "invests in Niger, and Mali’s minister met": whoever owns a noun begins another clause.
        let owns_noun = |member: usize| self.actors[member].head.is_some() || self.actors[member].is_opened;
        let is_behind_preposition = before.is_some_and(|item| item.is(Class::Preposition));
        // "Petr Pavel from Chile and Andrzej Duda from Peru", "with Chile and Peru with Mexico": each has his own.
        let is_repeated = behind.is_some_and(|item| before.is_some_and(|before| before.word == item.word));
        let is_pair =
            || without_start(&self.items[next + 2..], Item::is_before_noun).first().is_some_and(Item::is_group);
        if is_behind_preposition && is_repeated && (sort(member) != sort(first) || is_pair()) {
            return false;
        }
        if is_parted && next == row_start + 3 && is_behind_preposition && owns_noun(member) && !owns_noun(first) {
            return false;
        }
        // "is travelling to Qatar and Brett McGurk is heading home", "after talks in Riyadh, Iran agreed"
        if verb_follows && before.is_some_and(|item| item.is(Class::Preposition)) && sort(member) != sort(first) {
            return false;
        }
        // "killed dozens before Chad and Niger left" has a clause of its own.
        // "offered help to Kyrgyzstan and Russia pledged more": the clause before has its verb.
        let is_object_of = before.is_some_and(|item| {
            let is_by = item.word == BY && !self.stands_by(row_start);
            item.is(Class::Preposition) && !is_by && !PARTING.contains(&item.word)
        });
        let is_clause =
            is_object_of && behind.is_some_and(|item| self.is_predicate(item)) && self.has_predicate(row_start);
        if is_clause && self.items[next - 1].is(Class::Conjunction) {
            return false;
        }
        let adjacent = self.actors[member].is_attribute && !verb_follows;
        !(is_object && (verb_follows || adjacent && self.items[next - 1].what == What::Comma))
    }

    /// Whether the "by" before the phrase at `at` belongs to a verb of somebody: "Tony Blair stood by".
    fn stands_by(&self, at: usize) -> bool {
        let phrase = without_end(&self.items[..at], |item| item.is_before_noun() || item.is(Class::Adverb));
        matches!(phrase, [.., subject, verb, by] if by.word == BY && verb.is_word()
            && matches!(subject.what, What::Group(actor) if !self.actors[actor].is_attribute))
    }

    /// Whether a subject and its verb stand in the clause before the item at `at`.
    fn has_predicate(&self, at: usize) -> bool {
        let parts = |item: &Item| {
            matches!(item.what, What::Comma | What::Barrier | What::Quote)
                || item.classes.has_any(&[Class::Saying, Class::Relative, Class::Clause, Class::Conjunction])
        };
        let lowest = at.saturating_sub(LONGEST_CLAUSE);
        let start = self.items[lowest..at].iter().rposition(parts).map_or(lowest, |last| lowest + last + 1);
        let verb = (start..at).find(|at| self.is_predicate(&self.items[*at]));
        verb.is_some_and(|verb| verb > start && !self.items[verb - 1].is(Class::Preposition))
    }

    /// Whether a word is a verb of a rule in the past, or one that helps another.
    fn is_predicate(&self, item: &Item) -> bool {
        item.is_helping() || self.is_verb(item) && self.lexicon.form(item.word).is_past
    }

    fn is_verb(&self, item: &Item) -> bool {
        let form = self.lexicon.form(item.word);
        item.word != UNKNOWN
            && (self.lexicon.is_in_rule(item.word) || item.is(Class::Leading))
            && (form.is_past || form.is_participle || form.is_base || form.is_gerund || !item.is(Class::Head))
            && !item.classes.has_any(&[Class::Preposition, Class::Time])
            && item.word != AS
            && !item.classes.has_any(&[Class::Conjunction, Class::Determiner, Class::Relative, Class::Clause])
    }
}
