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
    /// Lets there be room for `count` more.
    pub(crate) fn reserve(&mut self, count: usize) {
        let room = self.count + count;
        if self.items.len() < room {
            self.items.resize(room.max(2 * self.items.len()), T::default());
        }
    }

    /// Adds `item` if it is `chosen`.
    #[inline(always)]
    pub(crate) fn push_if(&mut self, chosen: bool, item: T) {
        if self.count == self.items.len() {
            self.reserve(LEAST);
        }
        self.push_in_room_if(chosen, item);
    }

    /// As [`push_if`](Self::push_if), for loops that would take longer if there might be no room for it.
    ///
    /// # Panics
    ///
    /// Where none is left that was [reserved](Self::reserve), be it chosen or not.
    #[inline(always)]
    pub(crate) fn push_in_room_if(&mut self, chosen: bool, item: T) {
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
}
