//! What is listed beside the entities: names with several meanings, and names
//! of what is no entity.

use super::data::Context;
use super::{Entity, Form, Gazetteer};
use crate::text::fold::fold_name;

/// One meaning of a name that is listed as ambiguous, with the words beside the
/// name that decide; borrowed from its [`Gazetteer`].
#[derive(Clone, Copy)]
pub struct NameContext<'g> {
    gazetteer: &'g Gazetteer,
    context: &'g Context,
}

impl<'g> NameContext<'g> {
    /// What the name means here.
    pub fn entity(self) -> Entity<'g> {
        self.gazetteer.entity_of(self.context.entity)
    }

    /// Whether this is meant where no word beside the name decides; if not, it
    /// is meant only where a word, or the rest of the document, speaks for it.
    pub fn is_on(self) -> bool {
        self.context.on
    }

    /// Words of which one right before the name says that this is meant.
    /// `{given}` stands for any given name, `{capital}` for any word with a
    /// capital that is no title.
    pub fn before(self) -> impl Iterator<Item = &'g str> {
        words(&self.context.before)
    }

    /// Words of which one right behind the name says that this is meant.
    pub fn after(self) -> impl Iterator<Item = &'g str> {
        words(&self.context.after)
    }

    /// Words of which one right before the name says that this is not meant.
    pub fn not_before(self) -> impl Iterator<Item = &'g str> {
        words(&self.context.not_before)
    }

    /// Words of which one right behind the name says that this is not meant.
    pub fn not_after(self) -> impl Iterator<Item = &'g str> {
        words(&self.context.not_after)
    }
}

impl Gazetteer {
    /// The meanings that `name` is listed with as ambiguous, in the order of the
    /// files; none where it is not listed.
    pub fn contexts(&self, name: &str) -> Vec<NameContext<'_>> {
        let contexts = self.forms.find(&fold_name(name)).map_or(&[][..], |form| self.contexts_of(form));
        contexts.iter().map(|context| NameContext { gazetteer: self, context }).collect()
    }

    /// The names that are listed as ambiguous, folded to small letters without
    /// accents, sorted.
    pub fn ambiguous_forms(&self) -> Vec<&str> {
        let is_listed = |(_, form): &(&str, &Form)| !self.contexts_of(form).is_empty();
        let mut forms: Vec<&str> = self.forms().filter(is_listed).map(|(text, _)| text).collect();
        forms.sort_unstable();
        forms
    }

    /// The names of what is no entity, such as New Jersey, in the order of the files.
    pub fn blocks(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().map(String::as_str)
    }
}

fn words(words: &[Box<str>]) -> impl Iterator<Item = &str> {
    words.iter().map(|word| &**word)
}
