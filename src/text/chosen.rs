//! What is chosen of many.

/// The least room for items.
const LEAST: usize = 512;

/// Of many items those that are chosen, without a branch for each: it would be guessed wrong as often as not.
#[derive(Default)]
pub(crate) struct Chosen<T> {
    /// Those chosen are the first `count`.
    items: Vec<T>,
    count: usize,
}

impl<T: Copy + Default> Chosen<T> {
    /// Adds `item` if it is `chosen`.
    #[inline(always)]
    pub(crate) fn push_if(&mut self, chosen: bool, item: T) {
        if self.count == self.items.len() {
            self.items.resize(2 * self.count + LEAST, T::default());
        }
        // It is written in any case, and stands only where the count grows.
        self.items[self.count] = item;
        self.count += usize::from(chosen);
    }

    pub(crate) fn all(&self) -> &[T] {
        &self.items[..self.count]
    }

    pub(crate) fn clear(&mut self) {
        self.count = 0;
    }

    /// How many there is room for.
    pub(crate) fn room(&self) -> usize {
        self.items.len()
    }
}
