//! Which entity a name means in this document at this date.

mod capital;
mod context;
mod evidence;
mod homeland;
mod neighbours;
mod surname;

use capital::Cue;
use context::{Verdict, verdict};
use evidence::Evidence;
use neighbours::Neighbours;
use surname::Surnames;

use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind};
use crate::matcher::{Candidate, settle};
use crate::span::Span;
use crate::text::Date;

/// A name that stands in a text, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) span: Span,
    pub(crate) meaning: Meaning,
    /// The countries named inside a longer name.
    pub(crate) nested: Vec<EntityId>,
}

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// One alias of one entity.
    Alias(u32),
    /// One of several entities, and nothing says which; sorted.
    Ambiguous(Vec<EntityId>),
    /// Nothing that the gazetteer holds.
    Nothing,
}

/// Reads the candidates of a document, sorted as the matcher gives them.
///
/// Readings are sorted and do not overlap. Names that a text alone cannot be
/// read by, such as the surname of a person who was not introduced, give none.
pub(crate) fn resolve(
    gazetteer: &Gazetteer,
    text: &str,
    date: Option<Date>,
    candidates: Vec<Candidate>,
) -> Vec<Reading> {
    let resolver = Resolver { gazetteer, text, date };
    let is_name =
        |candidate: &Candidate| candidate.blocks || candidate.aliases.iter().any(|index| !resolver.is_surname(*index));
    let (names, surnames): (Vec<Candidate>, Vec<Candidate>) = candidates.into_iter().partition(is_name);
    let names = resolver.settle_names(names);
    let evidence = Evidence::new(gazetteer, text, &names);
    let mut readings = Vec::with_capacity(names.len());
    for name in &names {
        let meaning = resolver.meaning(&name.candidate, &evidence);
        readings.extend(resolver.readings(name, meaning));
    }
    resolver.add_surnames(&mut readings, surnames);
    readings
}

/// A name that stands, with the names of countries that it hides inside.
struct Name {
    candidate: Candidate,
    inner: Vec<Candidate>,
}

struct Resolver<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    date: Option<Date>,
}

impl Resolver<'_> {
    /// The names that stand, each with the countries that it hides inside.
    fn settle_names(&self, names: Vec<Candidate>) -> Vec<Name> {
        let names = names.into_iter().map(|candidate| Name { candidate, inner: Vec::new() }).collect();
        settle(
            names,
            |name: &Name| name.candidate.span,
            |outer, inner| {
                let is_inside = outer.candidate.span.contains(inner.candidate.span);
                if is_inside && self.country_in(&inner.candidate).is_some() {
                    outer.inner.push(inner.candidate);
                }
            },
        )
    }

    /// The alias of a country that a candidate can be.
    fn country_in(&self, candidate: &Candidate) -> Option<u32> {
        candidate.aliases.iter().copied().find(|index| self.kind(self.entity(*index)) == Kind::Country)
    }

    /// A name as it is read: mostly one reading; two where a state body is
    /// named by what it is and whose it is.
    fn readings(&self, name: &Name, meaning: Meaning) -> Vec<Reading> {
        let span = name.candidate.span;
        if let Meaning::Alias(index) = meaning
            && let Some(parts) = self.parted_body(name, index)
        {
            return parts;
        }
        let mut nested: Vec<EntityId> =
            name.inner.iter().filter_map(|inner| self.country_in(inner)).map(|index| self.entity(index)).collect();
        nested.sort_unstable();
        nested.dedup();
        vec![Reading { span, meaning, nested }]
    }

    /// "State Duma of the Russian Federation" is a parliament and a country,
    /// "Russian Foreign Ministry" a country and a ministry.
    fn parted_body(&self, name: &Name, index: u32) -> Option<Vec<Reading>> {
        const STATE_BODIES: [&str; 3] = ["ministry", "parliament", "government"];
        let body_type = self.gazetteer.alias(index).entity().attribute("type")?;
        let whole = name.candidate.span;
        let inner = name.inner.iter().find(|inner| inner.span.start == whole.start || inner.span.end == whole.end)?;
        let country =
            Reading { span: inner.span, meaning: Meaning::Alias(self.country_in(inner)?), nested: Vec::new() };
        let body = if inner.span.start == whole.start {
            let rest = &self.text[inner.span.end..whole.end];
            Span::new(
                whole.end - rest.trim_start_matches(['’', '\'']).trim_start_matches("s ").trim_start().len(),
                whole.end,
            )
        } else {
            let rest = self.text[whole.start..inner.span.start].trim_end();
            let rest = rest.strip_suffix(" the").unwrap_or(rest).trim_end().strip_suffix(" of")?;
            Span::new(whole.start, whole.start + rest.trim_end().len())
        };
        let is_name = STATE_BODIES.contains(&body_type) && self.text[body.as_range()].starts_with(char::is_uppercase);
        let mut parts = vec![country, Reading { span: body, meaning: Meaning::Alias(index), nested: Vec::new() }];
        parts.sort_by_key(|reading| reading.span);
        is_name.then_some(parts)
    }

    fn meaning(&self, candidate: &Candidate, evidence: &Evidence<'_>) -> Meaning {
        let neighbours = Neighbours::new(self.text, candidate.span);
        if candidate.blocks || self.is_part_of_other_name(candidate, &neighbours) {
            return Meaning::Nothing;
        }
        let mut aliases: Vec<u32> =
            candidate.aliases.iter().copied().filter(|index| !self.is_surname(*index)).collect();
        self.keep_readings_in_context(&mut aliases, candidate.form, &neighbours, evidence);
        if aliases.is_empty() {
            return Meaning::Nothing;
        }
        retain_if_any(&mut aliases, |index| self.is_current(*index));
        self.keep_one_capital_reading(&mut aliases, candidate, evidence);
        self.keep_strongest_kind(&mut aliases);
        match self.kind(self.entity(aliases[0])) {
            Kind::Person => retain_if_any(&mut aliases, |index| self.holds_office(self.entity(*index))),
            Kind::Place => self.keep_greatest_place(&mut aliases),
            Kind::Country | Kind::Organisation => {}
        }
        let mut entities: Vec<EntityId> = aliases.iter().map(|index| self.entity(*index)).collect();
        entities.sort_unstable();
        entities.dedup();
        match entities.as_slice() {
            [_] => Meaning::Alias(self.strongest(&aliases)),
            _ => Meaning::Ambiguous(entities),
        }
    }

    /// Whether the name belongs to a person's name ("Andrew Jordan") or to a sum of money ("US$5").
    fn is_part_of_other_name(&self, candidate: &Candidate, neighbours: &Neighbours<'_>) -> bool {
        let is_one_word = !self.text[candidate.span.as_range()].contains(char::is_whitespace);
        let follows_given_name =
            neighbours.is_joined_before() && self.gazetteer.is_given_name(neighbours.word_before());
        (is_one_word && follows_given_name) || neighbours.after().starts_with(['$', '€', '£'])
    }

    /// Of the readings that are listed as ambiguous, those stand that the words
    /// beside the name, or else the document's other names, speak for.
    fn keep_readings_in_context(
        &self,
        aliases: &mut Vec<u32>,
        form: u32,
        neighbours: &Neighbours<'_>,
        evidence: &Evidence<'_>,
    ) {
        let contexts = &self.gazetteer.form(form).contexts;
        if contexts.is_empty() {
            return;
        }
        let judge = |index: &u32| {
            let context = contexts.iter().find(|context| context.entity == self.entity(*index));
            context.map_or(Verdict::Open, |context| verdict(self.gazetteer, context, neighbours))
        };
        aliases.retain(|index| judge(index) != Verdict::NotMeant);
        if aliases.iter().any(|index| judge(index) == Verdict::Meant) {
            return aliases.retain(|index| judge(index) == Verdict::Meant);
        }
        let country = aliases.iter().map(|index| self.entity(*index)).find(|id| self.kind(*id) == Kind::Country);
        let is_dormant = |index: &u32| judge(index) == Verdict::Dormant;
        let wakes = |index: &u32| {
            let entity = self.gazetteer.entity_of(self.entity(*index));
            is_dormant(index) && entity.kind() == Kind::Place && evidence.homelands().favour(entity, country)
        };
        if aliases.iter().any(is_dormant) && aliases.iter().any(wakes) {
            return aliases.retain(wakes);
        }
        aliases.retain(|index| !is_dormant(index));
    }

    /// Whether the name was in use, for a thing that existed, at the document's date.
    fn is_current(&self, index: u32) -> bool {
        let alias = self.gazetteer.alias(index);
        let (start, end) = alias.period();
        let entity = alias.entity();
        match self.date {
            Some(date) => date.is_within(start, end) && date.is_within(entity.start(), entity.end()),
            // Without a date, what exists today is likelier than what does not.
            None => end.is_none() && entity.end().is_none(),
        }
    }

    /// A capital, or a seat of government, is read as the government or as
    /// itself, by the words around it and, where they leave it open, by what
    /// they say of it elsewhere in the document.
    fn keep_one_capital_reading(&self, aliases: &mut Vec<u32>, candidate: &Candidate, evidence: &Evidence<'_>) {
        let stands_for_government = |index: &u32| self.stands_for_government(*index);
        if aliases.iter().all(stands_for_government) || !aliases.iter().any(stands_for_government) {
            return;
        }
        let government = match capital::cue(self.text, candidate.span) {
            Cue::Government => true,
            Cue::Town | Cue::PerhapsTown => false,
            Cue::PerhapsGovernment => !evidence.is_only_town(candidate.form),
        };
        aliases.retain(|index| stands_for_government(index) == government);
    }

    fn stands_for_government(&self, index: u32) -> bool {
        matches!(self.gazetteer.alias_data(index).kind, AliasKind::Capital | AliasKind::Institution)
    }

    /// Of a country, an organisation, a person and a place of one name, the first is meant.
    fn keep_strongest_kind(&self, aliases: &mut Vec<u32>) {
        let rank = |index: &u32| match self.kind(self.entity(*index)) {
            Kind::Country => 0,
            Kind::Organisation => 1,
            Kind::Person => 2,
            Kind::Place => 3,
        };
        let best = aliases.iter().map(rank).min();
        aliases.retain(|index| Some(rank(index)) == best);
    }

    /// Of places of one name, one that has ten times the people of any other is meant.
    fn keep_greatest_place(&self, aliases: &mut Vec<u32>) {
        const TIMES: u64 = 10;
        let people = |index: &u32| self.gazetteer.alias(*index).entity().population().unwrap_or(0);
        let mut sizes: Vec<u64> = aliases.iter().map(people).collect();
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        if let [first, second, ..] = sizes[..]
            && first >= second.saturating_mul(TIMES)
        {
            aliases.retain(|index| people(index) == first);
        }
    }

    /// Whether a person is in any office at the document's date.
    fn holds_office(&self, person: EntityId) -> bool {
        self.date.is_some_and(|date| self.gazetteer.entity_of(person).offices().any(|office| office.is_held_on(date)))
    }

    /// The alias whose kind is the strongest; the first of several.
    fn strongest(&self, aliases: &[u32]) -> u32 {
        aliases
            .iter()
            .copied()
            .min_by_key(|index| self.gazetteer.alias(*index).kind())
            .expect("a candidate has an alias")
    }

    /// Adds the surnames that mean somebody.
    fn add_surnames(&self, readings: &mut Vec<Reading>, surnames: Vec<Candidate>) {
        let surnames = settle(surnames, |candidate| candidate.span, |_, _| {});
        let known = Surnames::new(self.gazetteer, self.text, self.date, readings);
        let mut added = Vec::new();
        for candidate in surnames {
            let after = readings.partition_point(|reading| reading.span.end <= candidate.span.start);
            if readings.get(after).is_some_and(|reading| reading.span.overlaps(candidate.span)) {
                continue;
            }
            let Some(meaning) = known.meaning(&candidate) else {
                continue;
            };
            added.push(Reading { span: candidate.span, meaning, nested: Vec::new() });
        }
        readings.extend(added);
        readings.sort_by_key(|reading| reading.span);
    }

    fn is_surname(&self, index: u32) -> bool {
        self.gazetteer.alias_data(index).kind == AliasKind::Surname
    }

    fn entity(&self, index: u32) -> EntityId {
        self.gazetteer.alias_data(index).entity
    }

    fn kind(&self, id: EntityId) -> Kind {
        self.gazetteer.entity_of(id).kind()
    }
}

/// Keeps the items that `holds` of, unless that would leave none.
fn retain_if_any(items: &mut Vec<u32>, holds: impl Fn(&u32) -> bool) {
    if items.iter().any(&holds) {
        items.retain(holds);
    }
}
