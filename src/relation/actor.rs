//! Actors: names with the nouns around them that act for them.
//!
//! "Kyrgyz Foreign Minister Jeenbek Kulubaev", "the Turkish side", "leaders of
//! Romania’s new government" and "a delegation from Kyrgyzstan led by T.
//! Mamytov" are one actor each. What a noun acts for is what is kept; the noun
//! tells the sector.

mod body;
mod title;

use super::clause::StatesOf;
use super::item::{Item, What};
use super::lexicon::{
    BY, Class, Classes, FOR, FORMER, FROM, GENERAL, IN, KIN, LANDS, Lexicon, MEMBERS, OF, PEERS, RULING, SECURITY,
    SENT, THE, THEIRS, UNKNOWN, WordId,
};
use super::name::Name;
use crate::gazetteer::Kind;
use crate::span::Span;

/// A name with what belongs to it.
#[derive(Clone, Debug)]
pub(super) struct Actor {
    /// The name that stands for it, by its index.
    pub(super) name: usize,
    /// The name of the country or organisation that a person is named with.
    pub(super) of: Option<usize>,
    pub(super) span: Span,
    /// The noun that acts for it.
    pub(super) head: Option<u16>,
    /// Whether it is an adjective, or a possessive, of something that is no actor: "Georgian wine".
    pub(super) is_attribute: bool,
    /// Whether the noun that acts for it is the title of a person.
    pub(super) has_title: bool,
    /// Whether an apposition behind a comma belongs to it, so that another comma closes it.
    pub(super) is_opened: bool,
}

impl Actor {
    /// A name by itself.
    pub(super) fn new(name: usize, span: Span) -> Self {
        Self { name, of: None, span, head: None, is_attribute: false, has_title: false, is_opened: false }
    }
}

/// How many words may stand between a name and the noun that acts for it.
const LONGEST_NOUN: usize = 5;
/// How many words a title may have: "deputy prime minister".
const LONGEST_TITLE: usize = 12;

/// The items of a sentence with each name, and the words that belong to it, made one.
///
/// Each actor gets the index of itself as its [`What::Group`]; `room` holds the items.
pub(super) fn actors(
    lexicon: &Lexicon,
    (text, names, states_of): (&str, &[Name], StatesOf<'_>),
    items: &[Item],
    mut room: Vec<Item>,
) -> (Vec<Item>, Vec<Actor>) {
    room.clear();
    let mut finder =
        ActorFinder { lexicon, text, names, states_of, items, actors: Vec::with_capacity(names.len()), found: room };
    let mut at = 0;
    while let Some(len) = items[at..].iter().position(may_begin) {
        // What stands before stays as it is.
        finder.found.extend_from_slice(&items[at..at + len]);
        at = finder.step(at + len);
    }
    finder.found.extend_from_slice(&items[at..]);
    (finder.found, finder.actors)
}

/// Whether an actor may begin with the item: a name, a noun that acts for one, or a word of a title.
fn may_begin(item: &Item) -> bool {
    matches!(item.what, What::Name(_)) || item.is_of_title() || item.word == MEMBERS
}

struct ActorFinder<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    names: &'a [Name],
    states_of: StatesOf<'a>,
    items: &'a [Item],
    actors: Vec<Actor>,
    found: Vec<Item>,
}

impl ActorFinder<'_> {
    /// Whether the name at `at` only tells to whom somebody has sent those who act: "its U.N. diplomats met".
    fn is_sent_to(&self, at: usize, (actor, _): &(Actor, usize)) -> bool {
        let is_theirs = at > 0 && THEIRS.contains(&self.items[at - 1].word);
        is_theirs && actor.head.is_some_and(|head| SENT.contains(&head)) && !self.names[actor.name].is_adjective
    }

    /// Takes what stands at `at`; gives the place behind it.
    fn step(&mut self, at: usize) -> usize {
        let taken = match self.items[at].what {
            What::Name(name) if self.is_former(at) => self.formerly_of(self.named(at, name)),
            What::Name(name) if !self.is_prefixed(at) => {
                Some(self.named(at, name)).filter(|named| !self.is_sent_to(at, named))
            }
            What::Name(_) => None,
            What::Word if self.items[at].word == MEMBERS => self.members_of_body(at),
            What::Word | What::Capital if self.begins_head(at) => self.headed(at),
            _ => None,
        };
        match taken {
            Some((actor, end)) => {
                let span = Span::new(self.items[at].span.start, self.items[end - 1].span.end);
                let actor = Actor { span, ..actor };
                self.place(actor, end);
                end
            }
            None => {
                let item = self.items[at];
                // A name that is no actor here is a word like any other.
                let what = if let What::Name(_) = item.what { What::Capital } else { item.what };
                self.found.push(Item { what, ..item });
                at + 1
            }
        }
    }

    /// Adds an actor that ends before `end`, or joins it with the one before that it tells more about.
    fn place(&mut self, actor: Actor, end: usize) {
        if let Some(joined) = self.joined(&actor, end) {
            let (length, mut before) = joined;
            self.found.truncate(self.found.len() - length);
            before.span = Span::new(before.span.start, actor.span.end);
            *self.actors.last_mut().expect("there is one before") = before;
            if let Some(item) = self.found.last_mut() {
                item.span.end = actor.span.end;
            }
            return;
        }
        self.found.push(Item {
            span: actor.span,
            what: What::Group(self.actors.len()),
            word: UNKNOWN,
            classes: Classes::default(),
        });
        self.actors.push(actor);
    }

    /// What the actor before becomes where `actor` belongs to it, and how many
    /// items between the two go: "the Defence Minister of Kyrgyzstan, Baktybek
    /// Bekbolotov", "the Kyrgyz delegation headed by Asein Isaev".
    fn joined(&self, actor: &Actor, end: usize) -> Option<(usize, Actor)> {
        let before = self.actors.last()?;
        let last = self.found.iter().rposition(|item| item.is_group())?;
        let between = &self.found[last + 1..];
        let is_person = self.names[actor.name].kind == Kind::Person && !self.names[actor.name].is_role;
        let before_is_person = self.names[before.name].kind == Kind::Person;
        let is_opened = between.len() == 1;
        let merged = |of: usize| Actor { of: actor.of.or(Some(of)), is_attribute: false, is_opened, ..actor.clone() };
        let is_comma = |items: &[Item]| matches!(items, [item] if item.what == What::Comma);
        // "the Chilean and Peruvian ministers, Petr Pavel and Andrzej Duda": one for each.
        let of_before = self.items[..end].iter().rev().take_while(|item| item.span.start >= before.span.start);
        let mut heads = of_before.filter(|item| Some(item.word) == before.head);
        let is_one = !heads.any(|head| self.text[head.span.as_range()].ends_with('s'));
        let is_article = |items: &[Item]| matches!(items, [comma, the] if comma.what == What::Comma && the.word == THE);
        match between {
            // "the President of Tajikistan Emomali Rahmon", "TRT Avaz" behind "the Turkish channel" stays apart.
            items
                if is_person
                    && !before_is_person
                    && before.has_title
                    && (items.is_empty() || is_one && is_comma(items)) =>
            {
                Some((items.len(), merged(before.name)))
            }
            // "delegation headed by Isaev"
            [rest @ .., led, by]
                if is_person
                    && led.is(Class::Led)
                    && by.word == BY
                    && rest.len() <= 1
                    && before.head.is_some_and(|head| self.lexicon.is(head, Class::Delegation)) =>
            {
                Some((between.len(), merged(before.of.unwrap_or(before.name))))
            }
            // "Sergey Lavrov, Russia’s foreign minister,", "Richard Holbrooke, the American envoy who": the second tells
            // about the first.
            items
                if before_is_person
                    && !is_person
                    && (is_comma(items) || is_article(items) && self.ends_insertion(end))
                    && actor.has_title
                    && actor.head.is_some_and(|head| self.lexicon.is(head, Class::Title)) =>
            {
                let of = before.of.or(actor.of).or(Some(actor.name));
                Some((items.len(), Actor { of, is_opened: true, ..before.clone() }))
            }
            _ => None,
        }
    }

    /// Whether what tells who somebody is ends before `end`.
    fn ends_insertion(&self, end: usize) -> bool {
        let ends = |item: &Item| matches!(item.what, What::Comma | What::Barrier) || item.is(Class::Relative);
        self.items.get(end).is_none_or(ends)
    }

    /// The actor whose name stands at `at`, and the place behind it.
    fn named(&self, at: usize, name: usize) -> (Actor, usize) {
        let mut actor = Actor::new(name, self.items[at].span);
        let (end, head) = self.noun_behind(self.behind_leader(at + 1), &self.names[name]);
        let end = if head.is_some() { end } else { at + 1 };
        let is_body = matches!(self.names[name].kind, Kind::Country | Kind::Organisation | Kind::Place);
        if let Some(head) = head {
            actor.head = Some(head);
            actor.has_title = self.lexicon.is(head, Class::Title) && is_body;
            // "Kyrgyz Foreign Minister Jeenbek Kulubaev", "the Kyrgyz [president]".
            if let Some(What::Name(next)) = self.items.get(end).map(|item| item.what)
                && self.names[next].kind == Kind::Person
                && is_body
            {
                return (Actor { name: next, of: Some(name), is_attribute: false, ..actor }, end + 1);
            }
            if let Some((person, end)) = self.person_behind_post(end).filter(|_| actor.has_title) {
                return (Actor { name: person, of: Some(name), ..actor }, end);
            }
            let end = if actor.has_title { self.behind_portfolio(end) } else { end };
            return (actor, end);
        }
        // "Bosnian Serbs", "Iraqi Kurds": a people of the country.
        if let Some(What::Name(next)) = self.items.get(at + 1).map(|item| item.what)
            && self.names[name].is_adjective
            && self.names[next].is_adjective
            && self.names[name].kind == Kind::Country
        {
            return (actor, at + 2);
        }
        // "the Kyrgyz [president]": the office is the name.
        if let Some(next) = self.role_at(at + 1).filter(|_| is_body) {
            return (Actor { name: next.0, of: Some(name), has_title: true, ..actor }, next.1);
        }
        // "Tajikistan’s Emomali Rahmon"
        if let Some(What::Name(next)) = self.items.get(at + 2).map(|item| item.what)
            && self.items[at + 1].what == What::Possessive
            && self.names[name].kind == Kind::Country
            && self.names[next].kind == Kind::Person
            && !self.names[next].is_role
        {
            return (Actor { name: next, of: Some(name), ..actor }, at + 3);
        }
        // "Emmanuel Macron of France"
        if let Some((country, end)) = self.country_behind(at + 1).filter(|_| self.names[name].kind == Kind::Person) {
            return (Actor { of: Some(country), ..actor }, end);
        }
        // "the UN Yemen envoy Hans Grundberg" is the United Nations’.
        if let Some((person, head, end)) = self.envoy_at(at + 1).filter(|_| is_body) {
            return (Actor { name: person, of: Some(name), head: Some(head), ..actor }, end);
        }
        actor.is_attribute = self.is_attribute(at, &self.names[name]);
        (actor, at + 1)
    }

    /// The country that "of" at `at` names, and the place behind it, where it owns nothing.
    fn country_behind(&self, at: usize) -> Option<(usize, usize)> {
        let [of, rest @ ..] = self.items.get(at..)? else { return None };
        let skipped = usize::from(rest.first()?.is(Class::Determiner));
        let What::Name(country) = rest.get(skipped)?.what else { return None };
        let name = &self.names[country];
        let end = at + 2 + skipped;
        let is_plain = self.items.get(end).is_none_or(|next| next.what != What::Possessive);
        (of.word == OF && name.kind == Kind::Country && !name.is_adjective && is_plain).then_some((country, end))
    }

    /// The person, the title and the place behind them, where a land that is dealt with, a
    /// title and a person stand at `at`: "Yemen envoy Hans Grundberg".
    fn envoy_at(&self, at: usize) -> Option<(usize, u16, usize)> {
        let What::Name(land) = self.items.get(at)?.what else { return None };
        let land = &self.names[land];
        if !matches!(land.kind, Kind::Country | Kind::Place) || land.is_adjective {
            return None;
        }
        let is_portfolio = |item: &&Item| item.is(Class::Portfolio) || item.is(Class::Title);
        let words = self.items[at + 1..].iter().take_while(is_portfolio).count();
        let title = self.items[at + 1..at + 1 + words].last().filter(|item| item.is(Class::Title))?;
        match self.items.get(at + 1 + words)?.what {
            What::Name(person) if self.names[person].kind == Kind::Person => Some((person, title.word, at + 2 + words)),
            _ => None,
        }
    }

    /// The office that stands for its holder at `at`, perhaps behind a possessive.
    fn role_at(&self, at: usize) -> Option<(usize, usize)> {
        let at = if self.items.get(at)?.what == What::Possessive { at + 1 } else { at };
        match self.items.get(at)?.what {
            What::Name(next) if self.names[next].is_role => Some((next, at + 1)),
            _ => None,
        }
    }

    /// The place behind "-led" at `at`, as in "the US-led coalition", or `at`.
    fn behind_leader(&self, at: usize) -> usize {
        let is_led = matches!(self.items.get(at..at + 2), Some([hyphen, led]) if hyphen.what == What::Hyphen && led.is(Class::Led));
        if is_led { at + 2 } else { at }
    }

    /// The end of the noun behind a name that acts for it, and that noun.
    fn noun_behind(&self, from: usize, name: &Name) -> (usize, Option<u16>) {
        let is_possessive = self.items.get(from).is_some_and(|item| item.what == What::Possessive);
        let bends = name.is_adjective || is_possessive;
        let mut at = from + usize::from(is_possessive);
        let mut unknown = 0;
        let mut found = (from, None);
        let is_titled = |noun: Option<WordId>| {
            noun.is_some_and(|noun| {
                self.lexicon.is(noun, Class::Title) && self.lexicon.sector(noun) != Some("military")
            })
        };
        while let Some(item) = self.items.get(at).filter(|_| at < from + LONGEST_NOUN) {
            let next = self.items.get(at + 1);
            // "Central Asian states", "EU member states", but "Chile states", "the EU states that"
            let is_of_body = name.kind == Kind::Organisation && !next.is_some_and(|next| next.is(Class::Relative));
            let is_land = (name.is_adjective || is_of_body) && LANDS.contains(&item.word);
            let is_before_land = is_of_body && next.is_some_and(|next| LANDS.contains(&next.word));
            let is_noun = item.is(Class::Head) || item.is(Class::Title) || is_land;
            match () {
                // "the Russian foreign ministry’s spokeswoman"
                _ if item.what == What::Possessive && found.1.is_some() && self.begins_title(at + 1) => {}
                _ if !item.is_word() => break,
                // "the US attorney general" is no soldier.
                _ if item.word == GENERAL && is_titled(found.1) => found = (at + 1, found.1),
                _ if is_noun => found = (at + 1, Some(item.word)),
                _ if item.is(Class::Portfolio) || item.is(Class::Modifier) => {}
                _ if is_before_land && KIN.contains(&item.word) => {}
                _ if item.is_unknown() && found.1.is_none() => {
                    unknown += 1;
                    if unknown > if bends { 3 } else { usize::from(name.is_short) } {
                        break;
                    }
                }
                _ => break,
            }
            at += 1;
        }
        found
    }

    /// The actor of "leaders of Romania’s new government", "President Sadyr
    /// Japarov", "officials from Turkey", that begins with the noun at `at`.
    fn headed(&self, at: usize) -> Option<(Actor, usize)> {
        // "on the side of Tajikistan" is not Tajikistan’s side.
        if self.lexicon.is(self.items[at].word, Class::Aside) {
            return None;
        }
        let start = at;
        let head = self.items[at].word;
        let is_in_title = |item: &&Item| item.is_word() && item.is_of_title();
        let next = at + 1 + self.items[at + 1..].iter().take(LONGEST_TITLE - 1).take_while(is_in_title).count();
        let head = if next > at + 1 && !self.items[at].is(Class::Title) { self.items[next - 1].word } else { head };
        let is_title = (at..next).any(|index| self.items[index].is(Class::Title));
        // "President Sadyr Japarov"
        if let What::Name(name) = self.items.get(next)?.what {
            let is_person = self.names[name].kind == Kind::Person && is_title;
            if is_person {
                let (mut actor, end) = self.named(next, name);
                actor.head = actor.head.or(Some(head));
                return Some((actor, end));
            }
            return None;
        }
        // "leaders of Romania", "Minister of Foreign Affairs of Romania"
        let mut at = next;
        for _ in 0..2 {
            let link = self.items.get(at)?.word;
            // "withdrew its troops from Georgia" is not about Georgia’s troops.
            // "ministers from Chile", but "recalled its ambassador from Chile"
            // "his counterparts from Chile" are Chile’s all the same.
            // "expelled the spies’ envoy from Chile"
            let is_owned = |owner: &Item| THEIRS.contains(&owner.word) || owner.what == What::Possessive;
            let is_theirs = self.items[..start].last().is_some_and(is_owned) && !PEERS.contains(&head);
            let is_of_several = is_title && !is_theirs && !self.lexicon.form(head).is_base;
            let is_from = !is_theirs && self.lexicon.sector(head).map_or(is_of_several, |sector| sector != "military");
            let from = if is_from { FROM } else { OF };
            let is_at_home = if is_title { is_of_several } else { !is_theirs };
            let inside = if is_at_home && self.is_at_home(start, head) { IN } else { OF };
            // "a spokesman for Chile", but "tanks for Chile" are not yet Chile’s
            let is_for = is_title || self.lexicon.sector(head) != Some("military");
            if ![OF, from, inside, if is_for { FOR } else { OF }].contains(&link) {
                return None;
            }
            at += 1;
            while self
                .items
                .get(at)
                .is_some_and(|item| item.is_before_noun() || (item.is(Class::Portfolio) && item.is_word()))
            {
                at += 1;
            }
            // "the government of President Lukashenko"
            let has_own_title = self.items.get(at).is_some_and(|item| item.is(Class::Title))
                && matches!(self.items.get(at + 1)?.what, What::Name(name) if self.names[name].kind == Kind::Person);
            at += usize::from(has_own_title);
            at = self.behind_home(at);
            if let What::Name(name) = self.items.get(at)?.what {
                if self.names[name].kind == Kind::Person && !is_title && !has_own_title || self.is_prefixed(at) {
                    return None;
                }
                if let Some(holder) = self.holder_behind(at).filter(|_| is_title) {
                    let (person, end) = self.named(holder.1, holder.0);
                    return Some((Actor { of: Some(name), head: person.head.or(Some(head)), ..person }, end));
                }
                let (actor, end) = self.named(at, name);
                return Some((Actor { head: Some(head), has_title: is_title, is_attribute: false, ..actor }, end));
            }
        }
        None
    }

    /// The person, and the place, whom the bodies and the country from `at` on part from a title before them: "Chairman of
    /// the Grand National Assembly of Türkiye Mustafa Şentop".
    fn holder_behind(&self, at: usize) -> Option<(usize, usize)> {
        const MOST_OWNERS: usize = 2;
        let name = |at: usize| match self.items.get(at)?.what {
            What::Name(name) => Some(name),
            _ => None,
        };
        let mut at = at;
        for _ in 0..MOST_OWNERS {
            self.items.get(at + 1).filter(|of| of.word == OF)?;
            at += 2 + self.items[at + 2..].iter().take_while(|item| item.is_before_noun()).count();
            if self.names[name(at)?].kind == Kind::Person {
                return None;
            }
            if let Some(person) = name(at + 1).filter(|person| self.names[*person].kind == Kind::Person) {
                return Some((person, at + 1));
            }
        }
        None
    }

    /// Whether those whom the noun `head` of the words from `start` on tells are of the country that they are in: "a court
    /// in Guyana", "ministers in Guyana". Troops and diplomats in a country are often those of another.
    fn is_at_home(&self, start: usize, head: WordId) -> bool {
        if self.lexicon.is(head, Class::Title) {
            return !SENT.contains(&head);
        }
        match self.lexicon.sector(head) {
            Some("government") => RULING.contains(&head),
            // "security forces in Guinea"
            Some("military") => self.items[start].word == SECURITY,
            sector => sector.is_some(),
        }
    }

    /// Whether the name at `at` belongs to a noun that is no actor.
    fn is_attribute(&self, at: usize, name: &Name) -> bool {
        let Some(next) = self.items.get(at + 1) else {
            return false;
        };
        let goes_on = |item: &Item| {
            item.is_word()
                && !item.classes.has_any(&[
                    Class::Be,
                    Class::Auxiliary,
                    Class::Preposition,
                    Class::Conjunction,
                    Class::Relative,
                    Class::Saying,
                    Class::Adverb,
                    Class::Clause,
                    Class::Negator,
                    Class::Time,
                ])
        };
        match next.what {
            What::Possessive => true,
            _ => name.is_adjective && goes_on(next),
        }
    }

    /// Whether "former" stands before the name at `at`.
    fn is_former(&self, at: usize) -> bool {
        at > 0 && self.items[at - 1].word == FORMER
    }

    /// Who stands for nobody any more, and the place behind: of "former Trump adviser Carter Page" the person alone, of
    /// "former Trump advisers" nobody.
    fn formerly_of(&self, (actor, end): (Actor, usize)) -> Option<(Actor, usize)> {
        let is_person = actor.of.is_some() && self.names[actor.name].kind == Kind::Person;
        is_person.then_some((Actor { of: None, ..actor }, end))
    }

    /// Whether "pro-", "anti-" or the like stands before the name at `at`.
    fn is_prefixed(&self, at: usize) -> bool {
        let [.., prefix, hyphen] = &self.items[..at] else {
            return false;
        };
        hyphen.what == What::Hyphen && prefix.is(Class::Prefix)
    }
}
