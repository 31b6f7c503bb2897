//! Where something is done, as far as the words beside a statement tell: "met in Geneva", "In Geneva, Chile and Peru met".

use crate::gazetteer::Kind;
use crate::relation::clause::Clause;
use crate::relation::item::{Item, What, without_end};
use crate::relation::lexicon::{AT, Class, DURING, IN};
use crate::relation::matching::Match;

/// How far behind a statement its place is looked for, in items.
const REACH: usize = 10;

/// The name of the place where what fits is done: that inside the statement or right behind it, or else the one that opens
/// its clause. Of what `is_deed` more may stand between: "attacked Niger's embassy in Yemen", "fought a civil war in Yemen".
pub(super) fn place(clause: &Clause<'_>, fit: &Match, is_deed: bool) -> Option<usize> {
    let inside = (fit.trigger.min(fit.end)..fit.end).find_map(|at| place_from(clause, at));
    inside.or_else(|| behind(clause, fit, is_deed)).or_else(|| opening(clause, fit))
}

/// The place that "in" or "at" leads to at `at`, if it is a place or a country, and no part of another name and no owner of
/// what follows: "in Geneva", but not "in U.S. District Court".
fn place_from(clause: &Clause<'_>, at: usize) -> Option<usize> {
    if !matches!(clause.items[at].word, IN | AT) {
        return None;
    }
    let actor = clause.members(clause.items.get(at + 1)?.group()?).first()?;
    let name = &clause.names[actor.name];
    let goes_on = clause.items.get(at + 2).is_some_and(|next| {
        let has_capital = clause.text.as_bytes()[next.span.start].is_ascii_uppercase();
        next.what == What::Possessive || next.is_group() || next.is_word() && has_capital
    });
    (matches!(name.kind, Kind::Place | Kind::Country) && !name.is_adjective && !goes_on).then_some(actor.name)
}

/// The place behind what fits, if nothing else is told before it.
fn behind(clause: &Clause<'_>, fit: &Match, is_deed: bool) -> Option<usize> {
    let items = &clause.items;
    let mut at = fit.end;
    // "met Chinese officials in Geneva", but not "discussed the troops in Mali"
    let mut may_hold_noun = is_deed || fit.target + 1 == fit.end;
    while at < items.len().min(fit.end + REACH) {
        if let Some(place) = place_from(clause, at) {
            return Some(place);
        }
        let item = &items[at];
        let is_event = [AT, DURING].contains(&item.word);
        may_hold_noun |= is_event;
        at = match item.what {
            // "met Sergey Lavrov, his counterpart, in Geneva"
            What::Comma if at == fit.end => insertion_end(clause, at)?,
            What::Possessive if is_deed => at + 1,
            What::Number => at + 1,
            // "at the ASEAN summit in Manila"
            What::Group(_)
                if without_end(&items[..at], Item::is_before_noun).last().is_some_and(|at| at.word == AT) =>
            {
                at + 1
            }
            _ if is_event || is_of_time(clause, at) || may_hold_noun && is_of_noun(clause, at) => at + 1,
            _ => return None,
        };
    }
    None
}

/// Whether the word at `at` tells when it was, or how: "on Friday", "again".
fn is_of_time(clause: &Clause<'_>, at: usize) -> bool {
    let items = &clause.items;
    let is_time = |item: &Item| item.what == What::Number || item.is(Class::Time);
    let leads_on = items[at].is(Class::Preposition) && items.get(at + 1).is_some_and(is_time);
    is_time(&items[at]) || items[at].is(Class::Adverb) || leads_on
}

/// Whether the word at `at` may belong to a noun: "the", "senior", "officials".
fn is_of_noun(clause: &Clause<'_>, at: usize) -> bool {
    let item = &clause.items[at];
    let ends = [
        Class::Preposition,
        Class::Conjunction,
        Class::Relative,
        Class::Clause,
        Class::Pronoun,
        Class::Be,
        Class::Auxiliary,
        Class::Saying,
        Class::Negator,
    ];
    let is_verb = item.is_finite(clause.lexicon) || clause.is_gerund(item);
    item.is_word() && !item.classes.has_any(&ends) && !is_verb
}

/// The place behind the comma at `at` from which a place may be told, or behind the one that closes what is told of the
/// target between commas.
fn insertion_end(clause: &Clause<'_>, at: usize) -> Option<usize> {
    let items = &clause.items;
    let is_lead = |at: &usize| items.get(*at).is_some_and(|item| matches!(item.word, IN | AT));
    if is_lead(&(at + 1)) {
        return Some(at + 1);
    }
    let end = (at + 1 + REACH).min(items.len());
    let close = (at + 1..end).find(|at| matches!(items[*at].what, What::Comma | What::Barrier))?;
    let is_told = items[at + 1..close].iter().any(|item| item.is(Class::Relative) || item.is_finite(clause.lexicon));
    (items[close].what == What::Comma && !is_told).then_some(close + 1).filter(is_lead)
}

/// The place in the words that open the clause, where nothing else is told between them and what fits.
fn opening(clause: &Clause<'_>, fit: &Match) -> Option<usize> {
    let items = &clause.items;
    let barrier = items[..fit.start].iter().rposition(|item| item.what == What::Barrier);
    let first = barrier.map_or(0, |barrier| barrier + 1);
    let comma = items[first..fit.start].iter().rposition(|item| item.what == What::Comma)? + first;
    let is_other = |item: &Item| item.is(Class::Saying) || item.is_finite(clause.lexicon) || item.is_group();
    let is_next = !items[comma + 1..fit.start].iter().any(is_other);
    let says = items.get(fit.start..fit.trigger).unwrap_or_default().iter().any(|item| item.is(Class::Saying));
    // "In Geneva on Friday, Chile met Peru"
    let is_alone = || {
        items[first + 2..comma].iter().all(|item| {
            item.what == What::Number || item.classes.has_any(&[Class::Time, Class::Preposition, Class::Determiner])
        })
    };
    (first + 2 <= comma && is_next && !says && is_alone()).then(|| place_from(clause, first)).flatten()
}
