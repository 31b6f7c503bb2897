//! Whether a name is one that nobody bears, so that it names a body that the gazetteer does not know.

use super::{Body, Finder};
use crate::gazetteer::{Alias, AliasKind, Case, EntityId, Kind};
use crate::resolve::{Meaning, Rule};
use crate::span::Span;

impl Finder<'_> {
    /// The body at `span`, of which words beside it tell that it is one: the only one that bears a name taken out of matching
    /// ("Ford, a carmaker"), or one that nobody knows.
    pub(super) fn told(&self, span: Span) -> Option<Body> {
        let known = self.gazetteer.lookup(&self.text[span.as_range()]);
        let mut names = known.iter().filter(|alias| alias.kind() != AliasKind::Surname);
        if let (Some(alias), None) = (names.next(), names.next())
            && alias.case() == Case::Off
            && alias.entity().kind() == Kind::Organisation
        {
            return Some(Body { known: Some((Meaning::Alias(alias.index()), Rule::Context)), ..Body::of(span) });
        }
        self.is_new(span).then(|| Body { is_bare: true, ..Body::of(span) })
    }

    /// Whether nobody is known by the name, but in other countries than the one that owns it, and the line around it writes
    /// other words small.
    pub(super) fn is_new(&self, body: Span) -> bool {
        self.is_new_of(body, self.owner(body))
    }

    /// The same of a body that `owner` owns.
    pub(super) fn is_new_of(&self, body: Span, owner: Option<EntityId>) -> bool {
        let known = self.gazetteer.lookup(&self.text[body.as_range()]);
        let is_elsewhere = |alias: &Alias<'_>| owner.is_some_and(|owner| self.is_of_other(alias.entity(), owner));
        // "the newspaper El Heraldo" is another than that of a country which the text does not name; but "Democratic Party"
        // without a country may be that of any.
        let is_one = || known.first().is_some_and(|first| known.iter().all(|alias| alias.entity() == first.entity()));
        let is_another = || is_one() && self.means_nobody_here(body);
        (known.iter().all(is_elsewhere) || is_another()) && self.shows_small_words(body)
    }

    /// Whether somebody is known by the name, but in no text by it alone: the Democratic Party of one country or another.
    pub(super) fn is_shared(&self, body: Span) -> bool {
        let known = self.gazetteer.lookup(&self.text[body.as_range()]);
        !known.is_empty() && (self.means_nobody_here(body) || known.iter().all(|alias| alias.case() == Case::Off))
    }
}
