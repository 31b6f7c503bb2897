//! Colours that colour-blind readers tell apart.

use std::fmt;

use crate::gazetteer::Kind;

/// A colour as red, green and blue, shown as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

/// What the colours of nodes tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ColourBy {
    /// The community.
    #[default]
    Community,
    /// The kind of entity.
    Kind,
}

/// Okabe and Ito, "Color universal design", 2008
/// (<https://jfly.uni-koeln.de/color/>), without black; the strongest first.
const PALETTE: [Colour; 7] = [BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILION, YELLOW];
const ORANGE: Colour = Colour(230, 159, 0);
const SKY: Colour = Colour(86, 180, 233);
const GREEN: Colour = Colour(0, 158, 115);
const YELLOW: Colour = Colour(240, 228, 66);
const BLUE: Colour = Colour(0, 114, 178);
const VERMILION: Colour = Colour(213, 94, 0);
const PURPLE: Colour = Colour(204, 121, 167);
/// For communities behind the seventh, which no palette keeps apart.
const GREY: Colour = Colour(153, 153, 153);

impl Colour {
    /// The colour of a community: seven have one of their own, all others are grey.
    pub fn of_community(community: u32) -> Self {
        PALETTE.get(community as usize).copied().unwrap_or(GREY)
    }

    /// The colour of a kind.
    pub fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Country => BLUE,
            Kind::Person => ORANGE,
            Kind::Organisation => GREEN,
            Kind::Place => PURPLE,
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
