//! The office that a statement names, and whether it is held still.

use std::cmp::Reverse;

use super::clause::Clause;
use super::event::{Event, Party};
use super::item::Item;
use super::lexicon::{Class, FOR, OF};
use super::matching::Match;
use super::vocabulary::Tenure;
use crate::gazetteer::{Kind, List, Lists, OfficeNouns, Post, Words};
use crate::span::Span;

/// How many words before an office are read for how it is held: "the then still acting president".
const MOST_BEFORE: usize = 3;
/// The lists of words that say how an office is held.
const HOLDING: Lists = Lists::of(&[List::PastHolder, List::StandIn, List::NewHolder, List::HolderModifier]);

/// The words of an office, and those that may say how it is held.
#[derive(Clone, Debug)]
pub(super) struct StatedOffice {
    /// Its words, with those that stand before it, and before what it is an office of.
    words: Vec<Span>,
    before: Vec<Span>,
    before_owner: Vec<Span>,
    /// What it is an office of.
    of: Kind,
}

impl StatedOffice {
    /// The office in what fits in `clause`, of something of the kind `of`; `None` where no word names one.
    pub(super) fn of(clause: &Clause<'_>, fit: &Match, of: Kind) -> Option<Self> {
        let items = &clause.items;
        let is_part = |item: &Item| item.is_word() && (item.is(Class::Title) || item.is(Class::Portfolio));
        let first = fit.start + items[fit.start..fit.end].iter().position(is_part)?;
        // "the prime minister of Peru" is found by "minister".
        let start = first - items[..first].iter().rev().take_while(|item| is_part(item)).count();
        let run_end = |start: usize| start + items[start..].iter().take_while(|item| is_part(item)).count();
        let mut end = run_end(first);
        // "economic and monetary affairs commissioner"
        let is_subject = items[start..end].iter().all(|item| item.is(Class::Portfolio));
        if is_subject && items.get(end).is_some_and(|item| item.is(Class::Conjunction)) {
            end = run_end(end + 1);
        }
        end = behind_link(items, end).unwrap_or(end);
        let mut words: Vec<Span> = items[start..end].iter().map(|item| item.span).collect();
        // "chief of the Peruvian army" is "army chief".
        let behind_owner = fit.target + 1;
        if end < fit.target && items[end].word == OF && behind_owner < fit.end {
            let body = items[behind_owner..fit.end].iter().take_while(|item| is_part(item));
            words.splice(..0, body.map(|item| item.span));
        }
        let before = |at: usize| {
            let near = items[..at].iter().rev().take(MOST_BEFORE).take_while(|item| item.is_word());
            near.map(|item| item.span).collect()
        };
        let is_owner_first = fit.start == fit.target;
        let before_owner = if is_owner_first { before(fit.start) } else { Vec::new() };
        Some(Self { words, before: before(start), before_owner, of })
    }

    /// The gazetteer's word for the office, or else its own words, small and joined by `_`; `None` where none is left.
    pub(super) fn name(&self, text: &str, nouns: &OfficeNouns, words: &Words) -> Option<Box<str>> {
        let small = |span: &Span| text[span.as_range()].to_lowercase();
        let of = |span: &Span| words.of_small(&text[span.as_range()]);
        let mut own: Vec<String> = self.words.iter().filter(|span| !of(span).has_any(HOLDING)).map(small).collect();
        // "minister Dr Jaishankar"
        while own.len() > 1 && own.last().is_some_and(|last| words.of(last).has(List::Honorific)) {
            own.pop();
        }
        // "presidents"
        if let Some(last) = own.last_mut()
            && let Some(one) = last.strip_suffix('s').filter(|one| nouns.may_end_with(one))
        {
            *last = one.to_owned();
        }
        let phrase = own.join(" ");
        let noun = nouns.named(&phrase).or_else(|| nouns.named(&turned(&phrase)?));
        // A "director" is called that.
        let post = noun.filter(|noun| !noun.is_title_of_head()).map(|noun| noun.post);
        let leads = matches!(post, Some(Post::HeadOfState | Post::HeadOfGovernment | Post::Leader));
        let office = match (post, self.of) {
            (Some(Post::HeadOfState | Post::Leader), Kind::Organisation) => Some(Post::OrganisationHead.office()),
            // Whoever is "head of" a country is its head of state; a leader may be none, and no town has one.
            _ if leads && self.of != Kind::Country => None,
            (Some(Post::Leader), _) => noun.filter(|noun| noun.needs_of).map(|noun| noun.post.office()),
            (post, _) => post.map(Post::office),
        };
        let name = office.map_or_else(|| own.join("_"), str::to_owned);
        (!name.is_empty()).then(|| name.into())
    }

    /// Whether the office is held no more, or for a time, where a word says so.
    pub(super) fn standing(&self, text: &str, words: &Words) -> Option<Tenure> {
        let of = |span: &Span| words.of_small(&text[span.as_range()]);
        let near = [&self.before, &self.before_owner];
        let near = near.into_iter().flat_map(|spans| spans.iter().map(of).take_while(|lists| lists.has_any(HOLDING)));
        let all: Vec<Lists> = near.chain(self.words.iter().map(of)).collect();
        let standings = [(List::PastHolder, Tenure::Former), (List::StandIn, Tenure::Acting)];
        standings.into_iter().find(|(list, _)| all.iter().any(|lists| lists.has(*list))).map(|(_, standing)| standing)
    }
}

/// Which of `offices`, statements of who holds an office of what, stand: where several are said to hold one, as in "the
/// king of Spain, Felipe VI, the king of Jordan, Abdullah II, and", it is the one who acts for what it is an office of, or
/// else who has no other, or else the first.
pub(super) fn rightful(offices: &[&Event]) -> Vec<bool> {
    let sides = |event: &Event| Some((event.sources.first()?.clone(), event.targets.first()?.clone()));
    let claims: Vec<(Party, Party)> = offices.iter().filter_map(|event| sides(event)).collect();
    let claim = |(holder, of): &(Party, Party)| {
        let is_own = holder.country.is_some() && holder.country == of.country;
        let has_other =
            claims.iter().any(|(other, what)| other.mention == holder.mention && what.mention != of.mention);
        (is_own, !has_other, Reverse(holder.mention))
    };
    let is_best = |own: &(Party, Party)| {
        let rivals = claims.iter().filter(|(_, of)| of.mention == own.1.mention);
        rivals.map(claim).max() == Some(claim(own))
    };
    claims.iter().map(is_best).collect()
}

/// The end of "of foreign affairs" at `at`, where words of an office stand behind the link.
fn behind_link(items: &[Item], at: usize) -> Option<usize> {
    items.get(at).filter(|item| [OF, FOR].contains(&item.word))?;
    let is_part = |item: &Item| item.is_word() && item.is(Class::Portfolio);
    let first = at + 1 + usize::from(items.get(at + 1)?.is(Class::Determiner));
    let goes_on = |item: &&Item| is_part(item) || item.is(Class::Conjunction);
    let run = items.get(first..)?.iter().take_while(goes_on).count();
    let len = items[first..first + run].iter().rposition(is_part)? + 1;
    Some(first + len)
}

/// "defence secretary" of "secretary of defence".
fn turned(phrase: &str) -> Option<String> {
    let (head, rest) = phrase.split_once(" of ").or_else(|| phrase.split_once(" for "))?;
    Some(format!("{} {head}", rest.strip_prefix("the ").unwrap_or(rest)))
}
