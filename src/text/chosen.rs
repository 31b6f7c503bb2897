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

    /// Puts in, in place of what is there, of each of `from` what `choose` makes of it, if it is chosen.
    #[inline(always)]
    pub(crate) fn fill<S>(&mut self, from: impl ExactSizeIterator<Item = S>, mut choose: impl FnMut(S) -> (T, bool)) {
        if self.items.len() < from.len() {
            self.items.resize(from.len(), T::default());
        }
        let items = &mut self.items[..];
        let mut count = 0;
        for source in from {
            let (item, chosen) = choose(source);
            items[count] = item;
            count += usize::from(chosen);
        }
        self.count = count;
    }

    pub(crate) fn all(&self) -> &[T] {
        &self.items[..self.count]
    }

    pub(crate) fn clear(&mut self) {
        self.count = 0;
    }
}
