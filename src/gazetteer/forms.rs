//! The folded forms of names, with all that each can mean.

use std::ops::Range;
use std::sync::Arc;

use foldhash::HashMap;

use super::data::{AliasData, Context};
use crate::text::fold::fold_name_into;

/// One folded form and what it can mean.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) text: Arc<str>,
    /// Where its aliases stand among those of all forms.
    aliases: Range<u32>,
    /// The name of something that is no entity, which hides the names inside it.
    pub(crate) block: Option<u32>,
    /// What tells its readings apart, if it is listed as ambiguous.
    pub(crate) contexts: Vec<Context>,
}

/// The different folded forms of all names, each with its readings.
#[derive(Debug, Default)]
pub(super) struct Forms {
    forms: Vec<Form>,
    by_text: HashMap<Arc<str>, u32>,
    /// Indexes of aliases: those of each form side by side, ascending.
    aliases: Vec<u32>,
    /// Room for the form of a name.
    folded: String,
}

impl Forms {
    /// Makes room for the forms of `count` more names.
    pub(super) fn reserve(&mut self, count: usize) {
        self.forms.reserve(count);
        self.by_text.reserve(count);
    }

    /// The index of the form of `name`, which is added if no name before had it.
    pub(super) fn add(&mut self, name: &str) -> u32 {
        fold_name_into(name, &mut self.folded);
        match self.by_text.get(self.folded.as_str()) {
            Some(index) => *index,
            None => self.push(self.folded.as_str().into()),
        }
    }

    /// The index of the form `folded`, if it is a new one.
    pub(super) fn add_new(&mut self, folded: &str) -> Option<u32> {
        (!self.by_text.contains_key(folded)).then(|| self.push(folded.into()))
    }

    fn push(&mut self, text: Arc<str>) -> u32 {
        let index = self.forms.len() as u32;
        self.by_text.insert(Arc::clone(&text), index);
        self.forms.push(Form { text, aliases: 0..0, block: None, contexts: Vec::new() });
        index
    }

    /// The form whose index is given.
    pub(super) fn get_mut(&mut self, index: u32) -> &mut Form {
        &mut self.forms[index as usize]
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

    /// The form with this text.
    pub(super) fn find(&self, folded: &str) -> Option<&Form> {
        self.by_text.get(folded).map(|index| &self.forms[*index as usize])
    }

    /// All forms, by their indexes.
    pub(super) fn all(&self) -> &[Form] {
        &self.forms
    }
}
