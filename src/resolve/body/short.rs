//! What bodies are called in short, once they are named in full: "Move Forward" of "the Move Forward Party", "Bulako" of
//! "Bulako Plc", "Goldman" of "Goldman Sachs".

use foldhash::HashSet;

use super::{Finder, NO_BEGINNING};
use crate::gazetteer::{Case, EntityId, Kind, List, Lists};
use crate::resolve::occurrence::Wanted;
use crate::resolve::{Meaning, Reading, Rule};
use crate::span::Span;
use crate::text::phrases::PhraseList;

/// Letters that adjectives end with: "Social Democratic" is nobody.
const ENDINGS: [&str; 6] = ["ic", "ist", "al", "an", "ive", "ese"];
/// The fewest letters of a company without its form.
const SHORTEST: usize = 4;
/// What bodies are whose names that are taken out of matching stand for them once a text has named them. The chambers and
/// ministries of states are told otherwise.
const CLASSES: [&str; 6] = ["company", "bank", "media", "thinktank", "university", "ngo"];
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
    /// It is what is left of a company's name, and may be an ordinary word too: no article, as in "the Orient", and no more
    /// of a name.
    NoArticle,
    /// "the Times"
    Article,
}

impl<'a> Finder<'a> {
    /// The short names of the bodies that the readings name.
    pub(super) fn short_names(&self) -> Vec<Short<'a>> {
        let bodies = self.readings.iter().filter(|reading| self.kind(reading) == Some(Kind::Organisation));
        let mut found = Vec::new();
        let mut known: HashSet<EntityId> = HashSet::default();
        for body in bodies {
            let company = || self.without_form(body.span);
            let short = |(span, needs): (Span, Needs)| Short {
                name: &self.text[span.as_range()],
                meaning: body.meaning.clone(),
                from: body.span.end,
                needs,
            };
            let name = self.short_name(body.span).map(|name| (name, Needs::Nothing));
            found.extend(name.or_else(|| company().map(|name| (name, Needs::NoArticle))).map(short));
            if let Meaning::Alias(index) = body.meaning
                && let entity = self.gazetteer.alias_data(index).entity
                && known.insert(entity)
            {
                self.add_withheld(entity, body, &mut found);
            }
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
        };
        (is_cut && is_name()).then_some(short)
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
                needs: behind_article.map_or(Needs::Nothing, |_| Needs::Article),
            }
        }));
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
            Needs::NoArticle => !has_article && (!is_joined || opens()),
        }
    }
}

/// The `short` names wherever they stand behind the place that gives them, and no longer name goes on there.
pub(super) fn find(finder: &Finder<'_>, capitals: &[usize], short: &[Short<'_>]) -> Vec<Reading> {
    let mut later = Vec::new();
    let Some(first) = short.iter().map(|short| short.from).min() else {
        return later;
    };
    let wanted = Wanted::new(short.iter().map(|short| short.name));
    wanted.find(finder.text, capitals, first, |number, span| {
        let Short { meaning, from, needs, .. } = &short[number];
        let rest = finder.text[span.end..].strip_prefix([' ', '-']).unwrap_or_default();
        let goes_on = rest.starts_with(char::is_uppercase);
        if *from <= span.start && !goes_on && finder.stands_so(span, *needs) {
            later.push(Reading::new(span, meaning.clone(), Rule::PartOfName));
        }
    });
    later
}
