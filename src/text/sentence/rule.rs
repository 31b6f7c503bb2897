//! Why a sentence ends at a place, or goes on.

/// The rule that decided about a place.
///
/// Where it is [`Uax29`](Self::Uax29) the standard says the same; every other
/// one is ours, and each place at which we cut otherwise has such a rule. The
/// tests hold this against unicode-segmentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule {
    /// A mark, and behind it anything but a small letter; or a line end.
    Uax29,
    /// A name or an address is held together.
    Held,
    /// Line ends of hard-wrapped texts are spaces; tabulators and form feeds end lines.
    Layout,
    /// Numbers of list items belong to the items, and items are parted.
    List,
    /// An ellipsis at the start or in brackets stands for what was left out.
    Omission,
    /// "…" ends sentences, as "..." does.
    Ellipsis,
    /// No space follows: only two words of prose that touch are two sentences.
    Glued,
    /// Footnotes, and closing marks behind a space, belong to the sentence before.
    Tail,
    /// Commas, closing marks, percent signs and the like begin no sentence; the mark of ".NET" may.
    InnerSign,
    /// A dash may begin a sentence.
    Dash,
    /// An aside in brackets ends no sentence: "five (!) Russians".
    Aside,
    /// A wide full stop ends sentences whatever follows; in a number no wide mark does.
    WideDot,
    /// After "!" and "?", too, a small letter goes on.
    SmallAfterStrong,
    /// No letter follows: the standard looks for a small one further on.
    NoLetter,
    /// A small letter that is a brand's: "iPhone".
    Brand,
    /// The mark belongs to a name: "Yahoo!".
    Name,
    /// The word before the full stop is an abbreviation, a number or an initial.
    Abbreviation,
    /// The quotation is told to be somebody's: "“Why?” Putin asked."
    Speech,
}
