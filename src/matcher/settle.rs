//! Overlaps: which of the names that share letters stand.

use std::collections::BTreeMap;

use super::longest_first;
use crate::span::Span;

/// Which names stand where several share letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overlap {
    /// From left to right the longest that begins earliest, then on behind it:
    /// of "New York" and "York City Hall" in "New York City Hall" the first.
    #[default]
    LongestLeftmost,
    /// All of them.
    All,
    /// The longest first, wherever it begins, then the longest of what shares no
    /// letter with it, and so on; of equally long ones the leftmost: of "New
    /// York" and "York City Hall" in "New York City Hall" the second.
    LongestDominant,
}

impl Overlap {
    /// Those of `items`, sorted by start, that stand, sorted by start and then longest first.
    /// Cost: linear; for the longest dominant n log n in the names that overlap in a chain.
    pub(super) fn settled<T: Copy + PartialEq>(self, mut items: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
        if self == Self::LongestLeftmost {
            return longest_leftmost(items, span);
        }
        longest_first(&mut items, &span);
        // A hashtag's own edges may be those that the text has anyway.
        items.dedup();
        match self {
            Self::All | Self::LongestLeftmost => items,
            Self::LongestDominant => {
                let mut standing = Vec::with_capacity(items.len());
                let mut rest = &items[..];
                while !rest.is_empty() {
                    let (chain, after) = rest.split_at(chain_len(rest, &span));
                    standing.extend(dominant(chain, &span));
                    rest = after;
                }
                standing
            }
        }
    }
}

/// Those of `items`, sorted by start, that stand when from left to right the longest goes first; in one pass, for they
/// may be more than caches hold.
fn longest_leftmost<T: Copy>(mut items: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    let (mut count, mut last) = (0, Span::default());
    for index in 0..items.len() {
        let item = items[index];
        let Span { start, end } = span(&item);
        if start >= last.end {
            count += 1;
        } else if start != last.start || end <= last.end {
            continue;
        }
        // Behind those that stand, or longer than the last of them and in its place.
        items[count - 1] = item;
        last = Span::new(start, end);
    }
    items.truncate(count);
    items
}

/// How many of the first `items` overlap in a chain.
fn chain_len<T>(items: &[T], span: &impl Fn(&T) -> Span) -> usize {
    let mut end = 0;
    items
        .iter()
        .enumerate()
        .take_while(|(rank, item)| {
            let belongs = *rank == 0 || span(item).start < end;
            end = end.max(if belongs { span(item).end } else { 0 });
            belongs
        })
        .count()
}

/// Those of `chain` that stand when the longest goes first, by start.
fn dominant<T: Copy>(chain: &[T], span: &impl Fn(&T) -> Span) -> Vec<T> {
    if let [only] = chain {
        return vec![*only];
    }
    let mut by_length: Vec<T> = chain.to_vec();
    by_length.sort_by_key(|item| (std::cmp::Reverse(span(item).len()), span(item).start));
    let mut standing: BTreeMap<usize, T> = BTreeMap::new();
    for item in by_length {
        let Span { start, end } = span(&item);
        let before = standing.range(..end).next_back();
        if before.is_none_or(|(_, before)| span(before).end <= start) {
            standing.insert(start, item);
        }
    }
    standing.into_values().collect()
}

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
