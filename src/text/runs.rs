//! How far runs of bytes and of items reach, sixteen bytes or four items at a time.
//!
//! A loop that looks at one after the other ends where a processor cannot guess, and a wrong guess costs as much as
//! fifty steps. So many are looked at at once, and which of them end the run is told by bits.

use wide::u8x16;

use super::blocks::{between, mask};

/// The bytes that are looked at at once.
const AT_ONCE: usize = 16;

/// The end of the ASCII letters and digits of `bytes` from `at` on.
#[inline]
pub(crate) fn alphanumeric_end(bytes: &[u8], at: usize) -> usize {
    end(bytes, at, alphanumeric, u8::is_ascii_alphanumeric)
}

/// The end of the ASCII letters of `bytes` from `at` on.
#[inline]
pub(crate) fn letters_end(bytes: &[u8], at: usize) -> usize {
    end(bytes, at, letters, u8::is_ascii_alphabetic)
}

#[inline(always)]
fn end(bytes: &[u8], at: usize, class: impl Fn(u8x16) -> u8x16, is_in: impl Fn(&u8) -> bool) -> usize {
    let mut end = at;
    while let Some(chunk) = bytes.get(end..).and_then(<[u8]>::first_chunk::<AT_ONCE>) {
        let others = !mask(class(u8x16::new(*chunk))) | 1 << AT_ONCE;
        let len = others.trailing_zeros() as usize;
        end += len;
        if len < AT_ONCE {
            return end;
        }
    }
    end + bytes.get(end..).unwrap_or_default().iter().take_while(|byte| is_in(byte)).count()
}

/// The start of the ASCII letters and digits of `bytes` that end before `at`.
#[inline]
pub(crate) fn alphanumeric_start(bytes: &[u8], at: usize) -> usize {
    start(bytes, at, alphanumeric, u8::is_ascii_alphanumeric)
}

/// The start of the small ASCII letters of `bytes` that end before `at`.
#[inline]
pub(crate) fn small_start(bytes: &[u8], at: usize) -> usize {
    start(bytes, at, |vector| between(vector, b'a', b'z'), u8::is_ascii_lowercase)
}

#[inline(always)]
fn start(bytes: &[u8], at: usize, class: impl Fn(u8x16) -> u8x16, is_in: impl Fn(&u8) -> bool) -> usize {
    let mut start = at;
    while let Some(chunk) = bytes.get(..start).and_then(<[u8]>::last_chunk::<AT_ONCE>) {
        let others = !mask(class(u8x16::new(*chunk))) << (u64::BITS as usize - AT_ONCE)
            | 1 << (u64::BITS as usize - AT_ONCE - 1);
        let len = others.leading_zeros() as usize;
        start -= len;
        if len < AT_ONCE {
            return start;
        }
    }
    let rest = bytes.get(..start).unwrap_or_default();
    start - rest.iter().rev().take_while(|byte| is_in(byte)).count()
}

#[inline(always)]
fn alphanumeric(vector: u8x16) -> u8x16 {
    letters(vector) | between(vector, b'0', b'9')
}

#[inline(always)]
fn letters(vector: u8x16) -> u8x16 {
    between(vector | u8x16::splat(0x20), b'a', b'z')
}

/// How many of `items`, from the first on, `holds`; behind the first of which it does not, it must hold of none.
#[inline]
pub(crate) fn count_leading<T>(items: &[T], holds: impl Fn(&T) -> bool) -> usize {
    let (fours, rest) = items.as_chunks::<4>();
    let mut count = 0;
    for four in fours {
        let held: usize = four.iter().map(|item| usize::from(holds(item))).sum();
        count += held;
        if held < 4 {
            return count;
        }
    }
    count + rest.iter().filter(|item| holds(item)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn runs_reach_as_far_as_their_bytes(text in "[ a-cX0é_.]{0,3}([a-cX0]{0,40}[ a-cX0é_.]{0,3}){0,3}", at in 0..60_usize) {
            let bytes = text.as_bytes();
            let at = at.min(bytes.len());
            let behind = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            prop_assert_eq!(alphanumeric_end(bytes, at), at + behind);
            let letters = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            prop_assert_eq!(letters_end(bytes, at), at + letters);
            let before = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            prop_assert_eq!(alphanumeric_start(bytes, at), at - before);
            let small = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_lowercase()).count();
            prop_assert_eq!(small_start(bytes, at), at - small);
        }

        #[test]
        fn as_many_lead_as_hold(count in 0..20_usize, others in 0..20_usize) {
            let items: Vec<bool> = (0..count + others).map(|index| index < count).collect();
            prop_assert_eq!(count_leading(&items, |holds| *holds), count);
        }
    }
}
