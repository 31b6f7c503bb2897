//! What a match has passed over that nothing in its rule accounts for.

/// How often a match may pass over something of one sort.
const MOST: u8 = 2;

/// A sort of thing that stands between the parts of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Passing {
    /// Unknown words between a subject and its verb: "Chilean suicide bombers attacked".
    Subject,
    /// Unknown words before an object: "met dictator Augusto Pinochet".
    Object,
    /// A preposition, or a name behind one: "rebels in Chile attacked".
    Phrase,
    /// A word that stands for the subject: "Chile said it would", "Chile, which".
    Reference,
    /// A verb that shares its subject with the one before: "visited Chile and met".
    Joint,
    /// A comma in a gap, behind which something else may begin.
    Comma,
}

/// How much was passed over, which makes a match less sure.
///
/// Things of two sorts are never passed over: one is the way a sentence says what a rule has in
/// mind, two are mostly another sentence. So most of what would be a wrong frame is given up
/// where the second is met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Passed {
    sort: Option<Passing>,
    count: u8,
}

impl Passed {
    /// One of `sort`.
    pub(super) fn one(sort: Passing) -> Self {
        Self { sort: Some(sort), count: 1 }
    }

    /// With one more of `sort`; `None` where that is too much.
    #[inline]
    pub(super) fn and(self, sort: Passing) -> Option<Self> {
        self.with(Self::one(sort))
    }

    /// With all that `other` passed over; `None` where that is too much.
    #[inline]
    pub(super) fn with(self, other: Self) -> Option<Self> {
        let count = self.count + other.count;
        let is_one_sort = self.sort.is_none() || other.sort.is_none() || self.sort == other.sort;
        (is_one_sort && count <= MOST).then_some(Self { sort: self.sort.or(other.sort), count })
    }

    /// Whether all of it is of `sort`.
    pub(super) fn is(self, sort: Passing) -> bool {
        self.sort == Some(sort)
    }

    pub(super) fn count(self) -> u8 {
        self.count
    }

    /// Whether the rule accounts for everything.
    pub(super) fn is_nothing(self) -> bool {
        self.count == 0
    }
}
