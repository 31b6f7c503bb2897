//! Overlaps: of the names that share letters, the leftmost longest stands.

use crate::span::Span;

/// Of `items`, sorted by start and then longest first, those that stand: from
/// left to right the longest that begins earliest, then on behind it.
///
/// `dropped` is told each item that does not stand, with the one that hides it.
pub(crate) fn settle<T>(items: Vec<T>, span: impl Fn(&T) -> Span, mut dropped: impl FnMut(&mut T, T)) -> Vec<T> {
    let mut standing: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        match standing.last_mut() {
            Some(last) if span(last).overlaps(span(&item)) => dropped(last, item),
            _ => standing.push(item),
        }
    }
    standing
}
