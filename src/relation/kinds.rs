//! What kinds of actors may stand on a side of a relation.

use crate::gazetteer::Kind;

/// A set of [`Kind`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u8);

impl Kinds {
    /// How many sets there are.
    pub(super) const SETS: u32 = 16;
    /// All kinds.
    pub(super) const ALL: Self = Self(Self::SETS as u8 - 1);

    /// A country, a person or an organisation.
    const ACTOR: Self = Self(1 << Kind::Country as u8 | 1 << Kind::Person as u8 | 1 << Kind::Organisation as u8);

    /// The set of one kind.
    pub(super) fn of(kind: Kind) -> Self {
        let mut kinds = Self::default();
        kinds.add(kind);
        kinds
    }

    /// The kinds of both sets.
    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set as one bit of [`SETS`](Self::SETS).
    pub(super) fn set(self) -> u32 {
        1 << self.0
    }

    /// The bits of all sets that have a kind in common with it.
    pub(super) fn sets_met(self) -> u32 {
        const MET: [u32; Kinds::SETS as usize] = {
            let mut met = [0; Kinds::SETS as usize];
            let mut at = 0;
            while at < Kinds::SETS * Kinds::SETS {
                let (one, other) = (at / Kinds::SETS, at % Kinds::SETS);
                met[one as usize] |= ((one & other != 0) as u32) << other;
                at += 1;
            }
            met
        };
        MET[usize::from(self.0)]
    }

    /// The set that words parted by spaces name; `actor` is a country, a person
    /// or an organisation.
    ///
    /// # Errors
    ///
    /// What to write instead.
    pub(super) fn parse(words: &str) -> Result<Self, String> {
        let mut kinds = Self::default();
        for word in words.split_whitespace() {
            match word {
                "actor" => kinds = kinds.or(Self::ACTOR),
                "country" => kinds.add(Kind::Country),
                "person" => kinds.add(Kind::Person),
                "organisation" => kinds.add(Kind::Organisation),
                "place" => kinds.add(Kind::Place),
                other => {
                    return Err(format!("unknown kind `{other}`; use actor, country, person, organisation or place"));
                }
            }
        }
        if kinds == Self::default() { Err("name at least one kind, such as actor".to_owned()) } else { Ok(kinds) }
    }

    pub(super) fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    fn add(&mut self, kind: Kind) {
        self.0 |= 1 << kind as u8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_meets_those_with_which_it_has_a_kind_in_common() {
        let sets = || (0..Kinds::SETS as u8).map(Kinds);
        for (one, other) in sets().flat_map(|one| sets().map(move |other| (one, other))) {
            let has_common = [Kind::Country, Kind::Person, Kind::Organisation, Kind::Place]
                .into_iter()
                .any(|kind| one.has(kind) && other.has(kind));
            assert_eq!(one.sets_met() & other.set() != 0, has_common, "{one:?} and {other:?}");
        }
    }
}
