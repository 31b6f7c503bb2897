//! The names of all entities and their folded forms, with all that each form can mean.

use std::ops::Range;

use super::data::{AliasData, Context};
use super::texts::Texts;
use crate::text::fold::fold_name_into;

/// One folded form and what it can mean.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    /// Where its aliases stand among those of all forms.
    aliases: Range<u32>,
    /// Where its contexts stand among those of all forms.
    contexts: Range<u32>,
    /// The name of something that is no entity, which hides the names inside it.
    pub(crate) block: Option<u32>,
}

/// The different names, and their different folded forms, each with its readings.
#[derive(Debug, Default)]
pub(super) struct Forms {
    names: Texts,
    /// The form of each name.
    forms_of_names: Vec<u32>,
    folded: Texts,
    forms: Vec<Form>,
    /// Indexes of aliases: those of each form side by side, ascending.
    aliases: Vec<u32>,
    /// What tells the readings of forms apart that are listed as ambiguous: those of each form side by side.
    contexts: Vec<Context>,
    /// Room for the form of a name.
    room: String,
}

impl Forms {
    /// Makes room for `count` more names, and their forms.
    pub(super) fn reserve(&mut self, count: usize) {
        self.names.reserve(count);
        self.forms_of_names.reserve(count);
        self.folded.reserve(count);
        self.forms.reserve(count);
    }

    /// The numbers of `name` and of its form, which are added if they are new.
    pub(super) fn add(&mut self, name: &str) -> (u32, u32) {
        let number = self.names.add(name);
        (number, self.form_of_name(number))
    }

    /// As [`add`](Self::add), of a part of the name `number`.
    pub(super) fn add_part(&mut self, number: u32, part: Range<usize>) -> (u32, u32) {
        let number = self.names.add_part(number, part);
        (number, self.form_of_name(number))
    }

    /// The number of the form of `name`, if some name had it before.
    pub(super) fn known_form(&mut self, name: &str) -> Option<u32> {
        fold_name_into(name, &mut self.room);
        self.folded.find(&self.room)
    }

    /// The number of `name`, if it was added.
    pub(super) fn find_name(&self, name: &str) -> Option<u32> {
        self.names.find(name)
    }

    /// The name of a number.
    pub(super) fn name(&self, number: u32) -> &str {
        self.names.get(number)
    }

    /// How many names there are.
    pub(super) fn name_count(&self) -> usize {
        self.names.len()
    }

    fn form_of_name(&mut self, name: u32) -> u32 {
        if let Some(form) = self.forms_of_names.get(name as usize) {
            return *form;
        }
        fold_name_into(self.names.get(name), &mut self.room);
        let form = self.add_room();
        self.forms_of_names.push(form);
        form
    }

    /// The number of the form that stands in the room, which is added if it is new.
    fn add_room(&mut self) -> u32 {
        let form = self.folded.add(&self.room);
        if form as usize == self.forms.len() {
            self.forms.push(Form::default());
        }
        form
    }

    /// Notes that `name` is that of something that is no entity, the one of this index.
    pub(super) fn block(&mut self, name: &str, index: u32) {
        fold_name_into(name, &mut self.room);
        let form = self.add_room();
        self.forms[form as usize].block = Some(index);
    }

    /// Notes what tells the readings of names apart; of those of one form the first comes first.
    pub(super) fn set_contexts(&mut self, contexts: Vec<(String, Context)>) {
        let mut contexts: Vec<(u32, Context)> = contexts
            .into_iter()
            .map(|(name, context)| {
                fold_name_into(&name, &mut self.room);
                (self.add_room(), context)
            })
            .collect();
        contexts.sort_by_key(|(form, _)| *form);
        for (form, context) in contexts {
            let place = self.contexts.len() as u32;
            self.contexts.push(context);
            let places = &mut self.forms[form as usize].contexts;
            let start = if places.end == 0 { place } else { places.start };
            *places = start..place + 1;
        }
    }

    /// Notes which of `aliases` are of which form.
    pub(super) fn set_aliases(&mut self, aliases: &[AliasData]) {
        for alias in aliases {
            self.forms[alias.form as usize].aliases.end += 1;
        }
        let mut start = 0;
        for form in &mut self.forms {
            let count = form.aliases.end;
            form.aliases = start..start;
            start += count;
        }
        self.aliases = vec![0; aliases.len()];
        for (index, alias) in aliases.iter().enumerate() {
            let place = &mut self.forms[alias.form as usize].aliases.end;
            self.aliases[*place as usize] = index as u32;
            *place += 1;
        }
    }

    /// The indexes of the aliases of `form`, ascending.
    pub(super) fn aliases(&self, form: &Form) -> &[u32] {
        &self.aliases[form.aliases.start as usize..form.aliases.end as usize]
    }

    /// What tells the readings of `form` apart, in the order of the files; nothing where it is not listed as ambiguous.
    pub(super) fn contexts(&self, form: &Form) -> &[Context] {
        &self.contexts[form.contexts.start as usize..form.contexts.end as usize]
    }

    /// The form with this text.
    pub(super) fn find(&self, folded: &str) -> Option<&Form> {
        self.folded.find(folded).map(|number| &self.forms[number as usize])
    }

    /// All forms, by their numbers.
    pub(super) fn all(&self) -> &[Form] {
        &self.forms
    }

    /// The texts of all forms, by their numbers.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.folded.iter()
    }
}
