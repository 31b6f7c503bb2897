//! What kinds of actors may stand on a side of a relation.

use crate::gazetteer::Kind;

/// A set of [`Kind`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u8);

impl Kinds {
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
                "actor" => [Kind::Country, Kind::Person, Kind::Organisation].map(|kind| kinds.add(kind)),
                "country" => [Kind::Country; 3].map(|kind| kinds.add(kind)),
                "person" => [Kind::Person; 3].map(|kind| kinds.add(kind)),
                "organisation" => [Kind::Organisation; 3].map(|kind| kinds.add(kind)),
                "place" => [Kind::Place; 3].map(|kind| kinds.add(kind)),
                other => {
                    return Err(format!("unknown kind `{other}`; use actor, country, person, organisation or place"));
                }
            };
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
