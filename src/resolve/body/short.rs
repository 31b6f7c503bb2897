//! What bodies are called in short, once they are named in full: "Move Forward" of "the Move Forward Party", "Bulako" of
//! "Bulako Plc", "Goldman" of "Goldman Sachs".

use foldhash::HashSet;

use super::{Finder, NO_BEGINNING, is_noun};
use crate::gazetteer::{Case, EntityId, Kind, List, Lists};
use crate::resolve::occurrence::Wanted;
use crate::resolve::{Meaning, Reading, Rule};
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// Letters that adjectives end with: "Social Democratic" is nobody.
const ENDINGS: [&str; 6] = ["ic", "ist", "al", "an", "ive", "ese"];
/// The fewest letters of a company without its form, and of its first word.
const SHORTEST: usize = 4;
const SHORTEST_FIRST: usize = 5;
/// Last words of newspapers, which are called after towns.
const PRESS: [&str; 9] =
    ["News", "Times", "Weekly", "Herald", "Gazette", "Tribune", "Chronicle", "Review", "Television"];
/// What bodies are whose names that are taken out of matching stand for them once a text has named them. The chambers and
/// ministries of states are told otherwise.
const CLASSES: [&str; 7] = ["company", "bank", "media", "thinktank", "university", "ngo", "eu_institution"];
/// Words that have a capital where they open a sentence, so that no name begins with them.
const OPENINGS: Lists =
    Lists::of(&[List::Determiner, List::Preposition, List::Conjunction, List::Function, List::Time, List::Relative]);

/// A short name of a body that the text has named.
pub(super) struct Short<'a> {
    name: &'a str,
    meaning: Meaning,
    /// The byte from which on it may stand.
    from: usize,
    /// What it needs to stand for the body.
    needs: Needs,
}

/// What must stand before a short name, or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// No more of a name before it: not "Mr Ford".
    NoName,
    /// It is what is left of a company's name, and may be an ordinary word too: no article, as in "the Orient", and no more
    /// of a name.
    NoArticle,
    /// The same, and it is but the first word of a company's name ("Hutchison" of "Hutchison Whampoa"): the text must have it
    /// by itself inside a sentence, where ordinary words are small.
    Choice,
    /// "the Times"
    Article,
}

impl<'a> Finder<'a> {
    /// The short names of the bodies that the readings name.
    pub(super) fn short_names(&self) -> Vec<Short<'a>> {
        let bodies = self.readings.iter().filter(|reading| self.kind(reading) == Some(Kind::Organisation));
        let mut found = Vec::new();
        let mut names: HashSet<&str> = HashSet::default();
        let mut known: HashSet<EntityId> = HashSet::default();
        for body in bodies {
            // What a name gives it gives once.
            if !names.insert(&self.text[body.span.as_range()]) {
                continue;
            }
            let company = || self.without_form(body.span);
            let short = |(span, needs): (Span, Needs)| Short {
                name: &self.text[span.as_range()],
                meaning: body.meaning.clone(),
                from: body.span.end,
                needs,
            };
            // Of two short names with the same letters the first stands.
            if let Meaning::Alias(index) = body.meaning
                && let entity = self.gazetteer.alias_data(index).entity
                && known.insert(entity)
            {
                self.add_withheld(entity, body, &mut found);
            }
            let name = self.short_name(body.span).map(|name| (name, Needs::Nothing));
            let name = name.or_else(|| company().map(|name| (name, Needs::NoArticle)));
            let first = || self.first_word_of_company(body).map(|name| (name, Needs::Choice));
            found.extend(name.map(short).into_iter().chain(first().map(short)));
        }
        found
    }

    /// The words before the noun that ends the name at `span`: two at least, that tell more than a sort of party.
    fn short_name(&self, span: Span) -> Option<Span> {
        let (words, noun) = self.text[span.as_range()].rsplit_once(' ')?;
        let noun = Span::new(span.end - noun.len(), span.end);
        let is_name =
            words.contains(' ') && !words.contains('\n') && !ENDINGS.iter().any(|ending| words.ends_with(ending));
        let short = Span::new(span.start, span.start + words.len());
        let is_party = || self.gazetteer.phrases().lists_at(self.text, noun).has(PhraseList::SmallBodyEnd);
        (is_name && is_party() && self.has_own_word(short)).then_some(short)
    }

    /// The company at `span` without its legal form: "Bulako" of "Bulako (Holdings) Co Ltd".
    fn without_form(&self, span: Span) -> Option<Span> {
        let mut name = &self.text[span.as_range()];
        while let Some((words, form)) = name.trim_end_matches('.').rsplit_once(' ')
            && self.is_form(form)
        {
            name = words.trim_end_matches(',');
        }
        let is_cut = name.len() < span.len() && name.len() >= SHORTEST && !name.contains(['\n', '(']);
        let first = name.split(' ').next().unwrap_or_default();
        let short = Span::new(span.start, span.start + name.len());
        let is_name = || {
            !ENDINGS.iter().any(|ending| name.ends_with(ending))
                && !self.gazetteer.is_given_name(first)
                && !self.gazetteer.words().of_small(first).has_any(NO_BEGINNING)
                && self.has_own_word(short)
                && !PRESS.contains(&name)
        };
        (is_cut && is_name()).then_some(short)
    }

    /// The first word of a company's name that goes on, if it is no plain word: "Hutchison" of "Hutchison Whampoa".
    fn first_word_of_company(&self, body: &Reading) -> Option<Span> {
        const LISTS: [PhraseList; 3] = [PhraseList::JoinedBodyEnd, PhraseList::SortedBodyEnd, PhraseList::BodyBegin];
        let (first, rest) = self.text[body.span.as_range()].split_once(' ')?;
        let is_long = first.len() >= SHORTEST_FIRST && first.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !is_long || !first.contains(char::is_lowercase) || !self.is_company(body, rest) {
            return None;
        }
        let span = Span::new(body.span.start, body.span.start + first.len());
        let lists = self.gazetteer.phrases().lists_at(self.text, span);
        let words = self.gazetteer.words().of_small(first);
        let is_plain = is_noun(lists)
            || LISTS.iter().any(|list| lists.has(*list))
            || words.has_any(NO_BEGINNING)
            || words.has(List::RolePart)
            || words.has(List::RoleModifier)
            || self.gazetteer.words().of(first).has(List::FamilyFirst)
            || self.gazetteer.phrases().is_no_body(first)
            || self.gazetteer.is_given_name(first)
            || ENDINGS.iter().any(|ending| first.ends_with(ending));
        (!is_plain).then_some(span)
    }

    /// Whether `body` is a company, by what is known of it or by the last of its words.
    fn is_company(&self, body: &Reading, words: &str) -> bool {
        if let Meaning::Alias(index) = body.meaning {
            let class = self.gazetteer.alias(index).entity().attribute("type");
            return matches!(class, Some("company" | "bank"));
        }
        let last = words.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
        let end = body.span.start + self.text[body.span.as_range()].trim_end_matches('.').len();
        let lists = self.gazetteer.phrases().lists_at(self.text, Span::new(end - last.len(), end));
        let is_other = lists.has(PhraseList::BodyBegin) || lists.has(PhraseList::SmallBodyEnd) || PRESS.contains(&last);
        lists.has(PhraseList::CompanyForm) || lists.has(PhraseList::JoinedBodyEnd) && !is_other
    }

    /// Whether a word tells the form of a company, or stands in brackets before one: "Ltd", "(Asia)".
    fn is_form(&self, word: &str) -> bool {
        let is_group = word == "Group" || word.starts_with('(') && word.ends_with(')');
        is_group || self.gazetteer.phrases().is_company_form(word)
    }

    /// Adds the names of `entity` that stand for it in no text that has not named it as `body` does: "Goldman".
    fn add_withheld(&self, entity: EntityId, body: &Reading, found: &mut Vec<Short<'a>>) {
        let class = self.gazetteer.entity_of(entity).attribute("type").unwrap_or_default();
        if !CLASSES.contains(&class) {
            return;
        }
        let withheld =
            self.gazetteer.alias_indexes(entity).filter(|index| self.gazetteer.alias(*index).case() == Case::Off);
        found.extend(withheld.map(|index| {
            let name = self.gazetteer.alias(index).name();
            let behind_article = name.strip_prefix("the ");
            Short {
                name: behind_article.unwrap_or(name),
                meaning: Meaning::Alias(index),
                from: body.span.end,
                needs: behind_article.map_or(Needs::NoName, |_| Needs::Article),
            }
        }));
    }

    /// Whether a small word, or a comma behind one, stands before byte `start`.
    fn is_inside_sentence(&self, start: usize) -> bool {
        let before = self.text[..start].strip_suffix(' ').unwrap_or_default();
        before.strip_suffix(',').unwrap_or(before).ends_with(|last: char| last.is_ascii_lowercase())
    }

    /// Whether what stands before the name at `span` is as the name `needs` it.
    fn stands_so(&self, span: Span, needs: Needs) -> bool {
        let before = self.text[..span.start].strip_suffix(' ').unwrap_or_default();
        let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        let has_article = matches!(word, "the" | "The");
        let is_joined = before.ends_with(char::is_alphanumeric) && word.starts_with(char::is_uppercase);
        let opens = || self.gazetteer.words().of_small(word).has_any(OPENINGS);
        match needs {
            Needs::Nothing => true,
            Needs::Article => has_article,
            Needs::NoName => !is_joined || opens(),
            Needs::NoArticle | Needs::Choice => !has_article && (!is_joined || opens()),
        }
    }
}

/// The `short` names wherever they stand behind the place that gives them, and no longer name goes on there.
pub(super) fn find(finder: &Finder<'_>, capitals: &[usize], short: &[Short<'_>]) -> Vec<Reading> {
    let Some(first) = short.iter().map(|short| short.from).min() else {
        return Vec::new();
    };
    let mut later: Vec<(usize, Span)> = Vec::new();
    // Of which names the text has one that no sentence begins with.
    let mut is_chosen = vec![false; short.len()];
    let wanted = Wanted::new(short.iter().map(|short| short.name));
    wanted.find(finder.text, capitals, first, |number, span| {
        let Short { from, needs, .. } = short[number];
        let rest = finder.text[span.end..].strip_prefix([' ', '-']).unwrap_or_default();
        let goes_on = rest.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
        if from <= span.start && !goes_on && finder.stands_so(span, needs) {
            is_chosen[number] |= needs != Needs::Choice || finder.is_inside_sentence(span.start);
            later.push((number, span));
        }
    });
    let chosen = later.into_iter().filter(|(number, _)| is_chosen[*number]);
    chosen.map(|(number, span)| Reading::new(span, short[number].meaning.clone(), Rule::PartOfName)).collect()
}
