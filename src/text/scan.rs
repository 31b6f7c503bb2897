//! Looking for single bytes in long texts.

/// The first byte at or after `at` that is wanted.
///
/// Sixteen bytes at a time are looked at for one that is; `is_wanted` should be a few comparisons without branches, for
/// vector registers.
#[inline]
pub(crate) fn find_byte(bytes: &[u8], at: usize, is_wanted: impl Fn(u8) -> bool) -> Option<usize> {
    let (blocks, _) = bytes.get(at..)?.as_chunks::<16>();
    let is_plain = |block: &&[u8; 16]| !block.iter().fold(false, |found, byte| found | is_wanted(*byte));
    let from = at + blocks.iter().take_while(is_plain).count() * 16;
    bytes[from..].iter().position(|byte| is_wanted(*byte)).map(|place| from + place)
}

/// The places of all bytes that are wanted, as [`find_byte`] finds them.
#[inline]
pub(crate) fn places(text: &str, is_wanted: impl Fn(u8) -> bool) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let place = find_byte(text.as_bytes(), at, &is_wanted)?;
        at = place + 1;
        Some(place)
    })
}
