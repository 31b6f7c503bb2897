//! Looking for single bytes in long texts.

use super::blocks::equal;

/// Tells `found` of the place of each byte of `text` that is one of `wanted`, characters of ASCII, from left to right.
///
/// Eight bytes are looked at in one register, without branches (Lamport 1975, Mycroft 1987).
#[inline]
pub(crate) fn for_each_of<const COUNT: usize>(text: &str, wanted: [u8; COUNT], mut found: impl FnMut(usize)) {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    for (rank, eight) in eights.iter().chain([&last]).enumerate() {
        let value = u64::from_le_bytes(*eight);
        let mut places = wanted.iter().fold(0, |places, byte| places | equal(value, *byte));
        while places != 0 {
            found(8 * rank + places.trailing_zeros() as usize / 8);
            places &= places - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::for_each_of;

    proptest! {
        #[test]
        fn every_place_is_found(text in "[a(,é]{0,40}") {
            let mut found = Vec::new();
            for_each_of(&text, [b'(', b','], |at| found.push(at));
            let expected: Vec<usize> = text.match_indices(['(', ',']).map(|(at, _)| at).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
