//! What one look at all items of a sentence tells.

use crate::relation::item::{Item, What};
use crate::relation::kinds::Kinds;
use crate::relation::name::Name;
use crate::relation::word_set::WordSet;

/// The words, the anchors and the names of a sentence.
#[derive(Default)]
pub(in crate::relation) struct Glance {
    /// The words.
    pub(super) words: WordSet,
    /// The items by which some way is found.
    pub(super) anchors: Vec<u32>,
    /// The names, as items, with their kinds.
    pub(super) names: Vec<(u32, Kinds)>,
}

impl Glance {
    /// Takes the place of what was seen of another sentence.
    pub(in crate::relation) fn read(&mut self, items: &[Item], names: &[Name]) {
        self.words = WordSet::default();
        self.anchors.clear();
        self.names.clear();
        for (at, item) in items.iter().enumerate() {
            self.words.add(item.word);
            if item.classes.is_anchor() {
                self.anchors.push(at as u32);
            }
            if let What::Name(name) = item.what {
                self.names.push((at as u32, Kinds::of(names[name].kind)));
            }
        }
    }
}
