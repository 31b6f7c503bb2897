//! Who held an office at a date, by the table of offices.

use super::change::Change;
use super::{Finder, Holding, Office};
use crate::gazetteer::{Entity, EntityId, Kind, Office as Term, OfficeNoun, Post};
use crate::resolve::retain_if_any;
use crate::span::Span;
use crate::text::Date;

impl<'a> Finder<'a> {
    /// The holders of an office at about the document's date: those whose title has the word that the text uses, if
    /// there are any.
    pub(super) fn holders(&self, office: &Office<'a>) -> Option<Vec<EntityId>> {
        let date = self.date?;
        let mut terms = self.terms(office, date);
        let first_word = office.noun.text.split([' ', '-']).next().unwrap_or_default();
        // Nobody calls a king a president, or who leads without an election: "the Dutch president" is of something else.
        terms.retain(|term| office.noun.allows(&self.title(term)));
        retain_if_any(&mut terms, |term| self.title(term).contains(first_word));
        if terms.len() > 1 {
            let span = Span::new(office.span.start.min(office.name.start), office.span.end);
            let (words, calendar) = (self.gazetteer.words(), self.gazetteer.phrases().calendar());
            Change::new(words, calendar, self.text, span, date).apply(&mut terms);
        }
        let mut people: Vec<EntityId> = terms.iter().map(|term| term.person).collect();
        people.sort_unstable();
        people.dedup();
        Some(people)
    }

    /// The title of a term, in small letters.
    fn title(&self, term: &Term) -> String {
        self.gazetteer.cell(term.title).to_lowercase()
    }

    /// The office of `of` that `noun` names: "the British chancellor" is no head of government.
    pub(super) fn post(&self, noun: &OfficeNoun, of: EntityId) -> Post {
        let is_held = |post: Post| {
            let mut terms = self.gazetteer.terms_of(post.office(), of);
            terms.any(|term| noun.allows(&self.title(term)))
        };
        noun.otherwise.filter(|_| !is_held(noun.post)).unwrap_or(noun.post)
    }

    /// The terms in an office of a state whose holder leads `body` of it: the director of the FSB is Russia's.
    fn terms_of_state(&self, post: Post, body: Entity<'a>, date: Date) -> Vec<&'a Term> {
        let Some(state) = body.attribute("country").and_then(|state| self.gazetteer.entity(state)) else {
            return Vec::new();
        };
        let terms = |post: Post| self.gazetteer.terms(post.office(), state.id, date);
        let is_named =
            |named: &Post| matches!(post, Post::Leader | Post::HeadOfState | Post::OrganisationHead) || *named == post;
        let posts = match body.attribute("type") {
            // A bank's name need not stand in its governor's title.
            Some("central_bank") => {
                return Some(Post::CentralBankGovernor).filter(is_named).map(terms).unwrap_or_default();
            }
            Some("ministry") => Post::OF_MINISTRIES,
            _ => Post::OF_BODIES,
        };
        let mut terms: Vec<&Term> = posts.into_iter().filter(is_named).flat_map(terms).collect();
        terms.retain(|term| leads(self.gazetteer.cell(term.title), body.name()));
        terms
    }

    /// The terms in an office that the document may speak of.
    fn terms(&self, office: &Office<'a>, date: Date) -> Vec<&'a Term> {
        let (noun, body) = (office.noun, self.gazetteer.entity_of(office.of));
        let name = match office.post {
            Post::Leader | Post::HeadOfState if body.kind() == Kind::Organisation => Post::OrganisationHead.office(),
            Post::Leader | Post::HeadOfState if body.kind() == Kind::Place => Post::RegionalHead.office(),
            Post::Leader if body.attribute("leader").is_some() => Post::HeadOfGovernment.office(),
            post => post.office(),
        };
        let mut terms = self.gazetteer.terms(name, office.of, date);
        if begins_with_election(&self.text[office.span.end..]) {
            // "was elected": perhaps one who is not sworn in yet.
            terms.extend(self.gazetteer.terms_ahead(name, office.of, date));
        }
        if terms.is_empty() && office.post == Post::Leader {
            // One who leads without being the head of anything.
            terms = self.gazetteer.terms("leader", office.of, date);
        }
        if terms.is_empty()
            && let Some(whole) = body.attribute("part_of").and_then(|whole| self.gazetteer.entity(whole))
        {
            // The president of the Commission is in an office of the European Union.
            terms = self.gazetteer.terms(name, whole.id, date);
            terms.retain(|term| self.gazetteer.cell(term.title).contains(body.name()));
        } else if terms.is_empty()
            && let Some(heir) = body.attribute("succeeded_by").and_then(|heir| self.gazetteer.entity(heir))
        {
            // Zaire's president is listed with what Zaire became, as long as it was Zaire; a state with several heirs
            // names none.
            let end: Option<Date> = body.attribute("end").and_then(|end| end.parse().ok());
            if end.is_none_or(|end| date.days().0 <= end.days().1) {
                terms = self.gazetteer.terms(name, heir.id, date);
            }
        } else if terms.is_empty() && body.kind() == Kind::Organisation {
            terms = self.terms_of_state(office.post, body, date);
        }
        terms.retain(|term| {
            (noun.title.is_empty() || self.title(term) == *noun.title)
                && match office.holding {
                    Holding::Any => true,
                    Holding::StandIn => term.is_stand_in(),
                    Holding::New => term.has_begun_lately(date),
                }
        });
        terms
    }
}

/// Whether one with `title` leads `body`: "Director of the Federal Security Service", "Speaker of the Parliament" of the
/// "Parliament of Kazakhstan".
fn leads(title: &str, body: &str) -> bool {
    let Some((_, led)) = title.split_once(" of ") else {
        return false;
    };
    let led = led.strip_prefix("the ").unwrap_or(led);
    let is_of = |rest: &str| rest.is_empty() || rest.starts_with(" of ");
    body.strip_prefix(led).is_some_and(is_of) || body.strip_suffix(led).is_some_and(|rest| rest.ends_with(' '))
}

/// Whether `text` goes on with a vote that gave the office to somebody.
fn begins_with_election(text: &str) -> bool {
    text.strip_prefix(" was ").is_some_and(|rest| rest.starts_with("elected ") || rest.starts_with("chosen "))
}
