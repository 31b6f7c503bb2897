//! What each name of the gazetteer means: which of several things of one name.

use super::context::{Verdict, verdict};
use super::courtesy::follows_title;
use super::evidence::Evidence;
use super::neighbours::Neighbours;
use super::{Meaning, Reading, Rule, retain_if_any};
use crate::gazetteer::{AliasKind, EntityId, Gazetteer, Kind, List};
use crate::matcher::{Candidate, settle};
use crate::span::Span;
use crate::text::Date;

/// A name that stands, with the names of countries that it hides inside.
pub(super) struct Name<'g> {
    pub(super) candidate: Candidate<'g>,
    pub(super) inner: Vec<Candidate<'g>>,
}

/// Reads the names of a document.
pub(super) struct NameReader<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) text: &'a str,
    pub(super) date: Option<Date>,
}

impl NameReader<'_> {
    /// Of the names and of the family names in `candidates` those that stand:
    /// the leftmost longest, each name with the countries that it hides inside.
    pub(super) fn settle<'g>(&self, candidates: Vec<Candidate<'g>>) -> (Vec<Name<'g>>, Vec<Candidate<'g>>) {
        let mut names: Vec<Name<'g>> = Vec::with_capacity(candidates.len());
        let mut surnames: Vec<Candidate<'g>> = Vec::new();
        for mut candidate in candidates {
            self.leave_people_behind_title(&mut candidate);
            if !candidate.blocks && candidate.aliases.iter().all(|index| self.is_surname(*index)) {
                surnames.push(candidate);
                continue;
            }
            match names.last_mut() {
                Some(last) if self.is_behind_article(last.candidate.span, &candidate) => {
                    *last = Name { candidate, inner: Vec::new() };
                }
                Some(last) if last.candidate.span.overlaps(candidate.span) => {
                    let is_inside = last.candidate.span.contains(candidate.span);
                    if is_inside && self.country_in(&candidate).is_some() {
                        last.inner.push(candidate);
                    }
                }
                _ => names.push(Name { candidate, inner: Vec::new() }),
            }
        }
        (names, settle(surnames, |candidate| candidate.span, |_, _| {}))
    }

    /// Leaves of what a single word behind a courtesy title can be the people: "Mr Adani" is no company, and "Mr Jordan", whom no
    /// file may know, no country.
    fn leave_people_behind_title(&self, candidate: &mut Candidate<'_>) {
        let is_person = |index: &u32| self.kind(self.entity(*index)) == Kind::Person;
        let is_word = || !self.text[candidate.span.as_range()].contains(' ');
        if follows_title(self.text, candidate.span.start) && is_word() && !candidate.aliases.iter().all(is_person) {
            candidate.aliases.to_mut().retain(is_person);
            candidate.blocks |= candidate.aliases.is_empty();
        }
    }

    /// Whether `candidate` begins behind the article of the name at `first` and goes on behind that, or is a country before a
    /// word with a capital: "The Australian Strategic Policy Institute" begins with no newspaper.
    fn is_behind_article(&self, first: Span, candidate: &Candidate<'_>) -> bool {
        const ARTICLE: &str = "The ";
        let goes_on = || Neighbours::new(self.text, first).word_after().starts_with(char::is_uppercase);
        candidate.span.start == first.start + ARTICLE.len()
            && self.text[first.as_range()].starts_with(ARTICLE)
            && (candidate.span.end > first.end
                || candidate.span.end == first.end && self.country_in(candidate).is_some() && goes_on())
    }

    /// The alias of a country that a candidate can be.
    fn country_in(&self, candidate: &Candidate<'_>) -> Option<u32> {
        candidate.aliases.iter().copied().find(|index| self.kind(self.entity(*index)) == Kind::Country)
    }

    /// What each name means: mostly one reading; two where a state body is
    /// named by what it is and whose it is.
    pub(super) fn read(&self, names: &[Name<'_>], evidence: &Evidence<'_>) -> Vec<Reading> {
        let mut readings = Vec::with_capacity(names.len());
        // The aliases of one name, that they need no room of their own each time.
        let mut aliases = Vec::new();
        for name in names {
            let span = name.candidate.span;
            let (meaning, rule) = self.meaning(&name.candidate, evidence, &mut aliases);
            if name.inner.is_empty() {
                readings.push(Reading::new(span, meaning, rule));
                continue;
            }
            if let Meaning::Alias(index) = meaning
                && let Some(parts) = self.parted_body(name, index)
            {
                readings.extend(parts);
                continue;
            }
            let mut nested: Vec<EntityId> =
                name.inner.iter().filter_map(|inner| self.country_in(inner)).map(|index| self.entity(index)).collect();
            nested.sort_unstable();
            nested.dedup();
            readings.push(Reading { span, meaning, nested, rule });
        }
        readings
    }

    /// "State Duma of the Russian Federation" is a parliament and a country,
    /// "Russian Foreign Ministry" a country and a ministry.
    fn parted_body(&self, name: &Name<'_>, index: u32) -> Option<[Reading; 2]> {
        // Types of bodies whose names are those of a country and of what every country has.
        const STATE_BODIES: [&str; 5] = ["ministry", "parliament", "government", "armed_forces", "court"];
        let body_type = self.gazetteer.alias(index).entity().attribute("type")?;
        let whole = name.candidate.span;
        let inner = name.inner.iter().find(|inner| inner.span.start == whole.start || inner.span.end == whole.end)?;
        let country = Reading::new(inner.span, Meaning::Alias(self.country_in(inner)?), Rule::Parted);
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
        let mut parts = [country, Reading::new(body, Meaning::Alias(index), Rule::Parted)];
        parts.sort_by_key(|reading| reading.span);
        is_name.then_some(parts)
    }

    /// What a name means, and the rule that decided; `aliases` is room to work in.
    fn meaning(&self, candidate: &Candidate<'_>, evidence: &Evidence<'_>, aliases: &mut Vec<u32>) -> (Meaning, Rule) {
        let neighbours = Neighbours::new(self.text, candidate.span);
        if candidate.blocks || self.is_part_of_other_name(candidate, &neighbours) {
            return (Meaning::Nothing, Rule::Name);
        }
        let is_listed = !self.gazetteer.contexts_of(self.gazetteer.form(candidate.form)).is_empty();
        if let ([index], false) = (&candidate.aliases[..], is_listed) {
            // Most names stand for one thing.
            return (Meaning::Alias(*index), Rule::Name);
        }
        aliases.clear();
        aliases.extend(candidate.aliases.iter().filter(|index| !self.is_surname(**index)));
        let mut rule = Rule::Name;
        let mut narrow = |aliases: &mut Vec<u32>, step: &dyn Fn(&mut Vec<u32>), name: Rule| {
            let before = aliases.len();
            step(aliases);
            if aliases.len() < before {
                rule = name;
            }
        };
        if is_listed {
            narrow(
                aliases,
                &|aliases| self.keep_readings_in_context(aliases, candidate, &neighbours, evidence),
                Rule::Context,
            );
            if aliases.is_empty() {
                return (Meaning::Nothing, Rule::Context);
            }
        }
        if aliases.len() > 1 {
            narrow(aliases, &|aliases| self.keep_current(aliases), Rule::Date);
            narrow(aliases, &|aliases| self.keep_one_capital_reading(aliases, candidate, evidence), Rule::Capital);
            narrow(aliases, &|aliases| self.keep_strongest_kind(aliases), Rule::Kind);
        }
        if aliases.len() > 1 {
            match self.kind(self.entity(aliases[0])) {
                Kind::Person => {
                    let in_office = |index: &u32| self.holds_office(self.entity(*index));
                    narrow(aliases, &|aliases| retain_if_any(aliases, in_office), Rule::Date);
                }
                Kind::Place => narrow(aliases, &|aliases| self.keep_greatest_place(aliases), Rule::Population),
                // "State Committee for National Security" in a text on Kyrgyzstan is not the one of Tajikistan.
                Kind::Organisation => {
                    let is_at_home =
                        |index: &u32| evidence.homelands().tell_of(self.gazetteer.entity_of(self.entity(*index)));
                    narrow(aliases, &|aliases| retain_if_any(aliases, is_at_home), Rule::Context);
                    narrow(
                        aliases,
                        &|aliases| self.keep_most_at_home(aliases, candidate.span, evidence),
                        Rule::Context,
                    );
                }
                Kind::Country => {}
            }
        }
        let first = self.entity(aliases[0]);
        if aliases.iter().all(|index| self.entity(*index) == first) {
            return (Meaning::Alias(self.strongest(aliases)), rule);
        }
        let mut entities: Vec<EntityId> = aliases.iter().map(|index| self.entity(*index)).collect();
        entities.sort_unstable();
        entities.dedup();
        (Meaning::Ambiguous(entities), Rule::Open)
    }

    /// Whether the name belongs to a person's name ("Andrew Jordan", "Mario de Santiago", "(Zen Jordan/AFP)"), to a body's ("University of
    /// Malta"), to a road's ("US-24", "Frenchmen Street") or to a sum of money ("US$5").
    fn is_part_of_other_name(&self, candidate: &Candidate<'_>, neighbours: &Neighbours<'_>) -> bool {
        let words = self.gazetteer.words();
        let after = neighbours.after();
        let goes_on = match after.as_bytes() {
            // "the EU-27" is the Union.
            [b'-', digit, ..] => digit.is_ascii_digit() && self.country_in(candidate).is_some(),
            [b' ', letter, ..] if letter.is_ascii_uppercase() => words.of(neighbours.word_after()).has(List::Road),
            _ => after.starts_with(['$', '€', '£']),
        };
        if goes_on || self.follows_street(candidate) {
            return true;
        }
        if !neighbours.is_joined_before() {
            return false;
        }
        let is_one_word = || !self.text[candidate.span.as_range()].contains(char::is_whitespace);
        let word = neighbours.word_before();
        let before = || neighbours.words_before().nth(1).unwrap_or_default();
        if self.gazetteer.is_given_name(word) {
            is_one_word()
        } else if word == "of" {
            words.of(before()).has(List::BodyOf)
        } else if word == "New" {
            // "the New Citizens' Movement" is another than that of Mexico.
            !is_one_word() && !before().is_empty() && self.is_party(candidate)
        } else {
            let has_particle = || words.of(word).has(List::NameParticle) && before().starts_with(char::is_uppercase);
            (has_particle() || neighbours.ends_credit()) && is_one_word()
        }
    }

    /// Whether nothing but parties bear the name.
    fn is_party(&self, candidate: &Candidate<'_>) -> bool {
        let body_type = |index: &u32| self.gazetteer.alias(*index).entity().attribute("type");
        candidate.aliases.iter().all(|index| body_type(index) == Some("party"))
    }

    /// Whether a street and a comma stand before the name, so that it is a town: "400 Locust St., Lebanon".
    fn follows_street(&self, candidate: &Candidate<'_>) -> bool {
        let before = &self.text[..candidate.span.start];
        before.ends_with(", ") && {
            let road = before[..before.len() - 2].rsplit(' ').next().unwrap_or_default();
            self.gazetteer.words().of(road).has(List::Road)
                && self.country_in(candidate).is_some()
                && !self.stands_for_government(candidate.aliases[0])
        }
    }

    /// Of the readings that are listed as ambiguous, those stand that the words
    /// beside the name, or else the document's other names, speak for.
    fn keep_readings_in_context(
        &self,
        aliases: &mut Vec<u32>,
        candidate: &Candidate<'_>,
        neighbours: &Neighbours<'_>,
        evidence: &Evidence<'_>,
    ) {
        let contexts = self.gazetteer.contexts_of(self.gazetteer.form(candidate.form));
        let judge = |index: &u32| {
            let context = contexts.iter().find(|context| context.entity == self.entity(*index));
            context.map_or(Verdict::Open, |context| verdict(self.gazetteer, context, neighbours))
        };
        let verdicts: Vec<(u32, Verdict)> = aliases.iter().map(|index| (*index, judge(index))).collect();
        let has = |wanted: Verdict| verdicts.iter().any(|(_, verdict)| *verdict == wanted);
        let mut keep = |keeps: &dyn Fn(u32, Verdict) -> bool| {
            aliases.clear();
            let kept = verdicts.iter().filter(|(index, verdict)| keeps(*index, *verdict));
            aliases.extend(kept.map(|(index, _)| *index));
        };
        if has(Verdict::Meant) {
            return keep(&|_, verdict| verdict == Verdict::Meant);
        }
        if has(Verdict::Dormant) {
            let meant = verdicts.iter().filter(|(_, verdict)| *verdict != Verdict::NotMeant);
            let country = meant.map(|(index, _)| self.entity(*index)).find(|id| self.kind(*id) == Kind::Country);
            // Donetsk in Ukraine is meant before the one in Russia, where a text names both countries.
            let open = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Open);
            let places = open.map(|(index, _)| self.gazetteer.entity_of(self.entity(*index)));
            let mut places = places.filter(|entity| entity.kind() == Kind::Place);
            let is_held = places.any(|place| evidence.homelands().names_country_of(place));
            let wakes = |index: u32, verdict: Verdict| {
                let entity = self.gazetteer.entity_of(self.entity(index));
                verdict == Verdict::Dormant
                    && !is_held
                    && matches!(entity.kind(), Kind::Place | Kind::Organisation)
                    && evidence.homelands().favour(entity, country)
                    && (!self.is_common(index)
                        || evidence.homelands().are_about_country_of(entity)
                        || evidence.names_country_beside(entity, candidate.span))
            };
            if verdicts.iter().any(|(index, verdict)| wakes(*index, *verdict)) {
                return keep(&wakes);
            }
        }
        keep(&|_, verdict| verdict == Verdict::Open);
    }

    /// Whether a name is one that bodies of other countries have too, such as "Social Democrats" and "Intelligence Bureau"; few
    /// share their letters.
    fn is_common(&self, index: u32) -> bool {
        const TYPES: [&str; 6] = ["party", "parliament", "government", "ministry", "agency", "court"];
        let alias = self.gazetteer.alias(index);
        let is_of_type = alias.entity().attribute("type").is_some_and(|body_type| TYPES.contains(&body_type));
        is_of_type && alias.name().contains(char::is_lowercase)
    }

    /// Keeps what was named so at the document's date; where nothing was, what bore the name all its time, as
    /// Yugoslavia did before 1992, and not what was left of it.
    fn keep_current(&self, aliases: &mut Vec<u32>) {
        if aliases.iter().any(|index| self.is_current(*index)) {
            aliases.retain(|index| self.is_current(*index));
        } else {
            retain_if_any(aliases, |index| self.gazetteer.alias(*index).period().1.is_none());
        }
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
    fn keep_one_capital_reading(&self, aliases: &mut Vec<u32>, candidate: &Candidate<'_>, evidence: &Evidence<'_>) {
        let stands_for_government = |index: &u32| self.stands_for_government(*index);
        if aliases.iter().all(stands_for_government) || !aliases.iter().any(stands_for_government) {
            return;
        }
        let government = evidence.is_government(candidate);
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
    /// `aliases` are two or more.
    fn keep_greatest_place(&self, aliases: &mut Vec<u32>) {
        const TIMES: u64 = 10;
        let people = |index: &u32| self.gazetteer.alias(*index).entity().population().unwrap_or(0);
        let (mut first, mut second) = (0, 0);
        for people in aliases.iter().map(people) {
            if people > first {
                (first, second) = (people, first);
            } else if people > second {
                second = people;
            }
        }
        if first >= second.saturating_mul(TIMES) {
            aliases.retain(|index| people(index) == first);
        }
    }

    /// Of organisations of one name, that one is meant whose country is named close by, or else twice as often in the document
    /// as any other's: the People's Party in a text on Spain that names Portugal once.
    fn keep_most_at_home(&self, aliases: &mut Vec<u32>, span: Span, evidence: &Evidence<'_>) {
        let entity = |index: &u32| self.gazetteer.entity_of(self.entity(*index));
        retain_if_any(aliases, |index| evidence.names_country_beside(entity(index), span));
        let mentions = |index: &u32| evidence.homelands().mentions_beside(entity(index));
        let most = aliases.iter().map(mentions).max().unwrap_or_default();
        let mut rivals = aliases.iter().filter(|index| mentions(index) * 2 > most).map(|index| self.entity(*index));
        if let Some(meant) = rivals.next().filter(|first| rivals.all(|rival| rival == *first)) {
            aliases.retain(|index| self.entity(*index) == meant);
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

    pub(super) fn is_surname(&self, index: u32) -> bool {
        self.gazetteer.alias_data(index).kind == AliasKind::Surname
    }

    fn entity(&self, index: u32) -> EntityId {
        self.gazetteer.alias_data(index).entity
    }

    fn kind(&self, id: EntityId) -> Kind {
        self.gazetteer.entity_of(id).kind()
    }
}
