//! What one look at all items of a sentence tells.

use crate::relation::item::{Item, What};
use crate::relation::kinds::Kinds;
use crate::relation::name::Name;
use crate::relation::word_set::WordSet;
use crate::text::chosen::Chosen;

/// The words, the anchors and the names of a sentence.
#[derive(Default)]
pub(in crate::relation) struct Glance {
    /// The words.
    pub(super) words: WordSet,
    /// The items by which some way is found.
    pub(super) anchors: Chosen<u32>,
    /// The names, as items.
    pub(super) names: Chosen<u32>,
    /// The kinds of the names before and behind a place, by how many stand before it.
    pub(super) kinds_around: Vec<[Kinds; 2]>,
}

impl Glance {
    /// Takes the place of what was seen of another sentence.
    pub(in crate::relation) fn read(&mut self, items: &[Item], names: &[Name]) {
        self.words = WordSet::default();
        self.anchors.clear();
        self.names.clear();
        self.kinds_around.clear();
        for (at, item) in items.iter().enumerate() {
            self.words.add(item.word);
            self.anchors.push_if(item.classes.is_anchor(), at as u32);
            self.names.push_if(matches!(item.what, What::Name(_)), at as u32);
        }
        for at in self.names.all() {
            if let What::Name(name) = items[*at as usize].what {
                self.kinds_around.push([Kinds::of(names[name].kind); 2]);
            }
        }
        self.add_up_kinds();
    }

    /// Makes of the kind of each name the kinds of those before it, and of it and those behind it.
    fn add_up_kinds(&mut self) {
        let mut before = Kinds::default();
        for [kinds, _] in &mut self.kinds_around {
            before = before.or(std::mem::replace(kinds, before));
        }
        let mut behind = Kinds::default();
        for [_, kinds] in self.kinds_around.iter_mut().rev() {
            behind = behind.or(*kinds);
            *kinds = behind;
        }
        self.kinds_around.push([before, Kinds::default()]);
    }
}
