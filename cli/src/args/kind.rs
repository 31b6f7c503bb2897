//! Kinds of entities, as they are chosen.

use clap::ValueEnum;
use whowhom::Kind;

/// One kind.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum KindChoice {
    Country,
    Person,
    Organisation,
    Place,
}

impl KindChoice {
    pub fn kind(self) -> Kind {
        match self {
            Self::Country => Kind::Country,
            Self::Person => Kind::Person,
            Self::Organisation => Kind::Organisation,
            Self::Place => Kind::Place,
        }
    }
}
