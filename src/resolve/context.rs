//! Readings of an ambiguous name, decided by the words beside it.

use super::neighbours::Neighbours;
use crate::gazetteer::{Context, Gazetteer, List};

/// What the words beside a name say of one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// They say that this is meant.
    Meant,
    /// They say nothing, and the reading stands by itself.
    Open,
    /// They say nothing, and the reading needs somebody who speaks for it.
    Dormant,
    /// They say that this is not meant.
    NotMeant,
}

/// What `neighbours` say of the reading that `context` belongs to.
pub(super) fn verdict(gazetteer: &Gazetteer, context: &Context, neighbours: &Neighbours<'_>) -> Verdict {
    let beside = |cues: &[Box<str>], word: &str, joined: bool| {
        cues.iter().any(|cue| match &**cue {
            "{town}" => follows_town(gazetteer, neighbours),
            cue => fits(gazetteer, cue, word, joined),
        })
    };
    let (before, after) = (neighbours.word_before(), neighbours.word_after());
    let joined = neighbours.is_joined_before();
    if beside(&context.not_before, before, joined) || beside(&context.not_after, after, true) {
        Verdict::NotMeant
    } else if beside(&context.before, before, joined) || beside(&context.after, after, true) {
        Verdict::Meant
    } else if context.on {
        Verdict::Open
    } else {
        Verdict::Dormant
    }
}

/// Whether a town that the gazetteer does not know stands before the name and a comma: "near Oso, Washington".
fn follows_town(gazetteer: &Gazetteer, neighbours: &Neighbours<'_>) -> bool {
    let after = neighbours.after();
    let goes_on = after.starts_with(" and ") || after.starts_with(" or ") || after.starts_with(", and ");
    let is_unknown = |town: &str| town.starts_with(char::is_uppercase) && gazetteer.lookup(town).is_empty();
    !goes_on
        && neighbours
            .behind_comma()
            .is_some_and(|(place, town)| gazetteer.words().of(place).has(List::TownBefore) && is_unknown(town))
}

/// Whether a word is what a cue asks for: itself, `{given}` a given name, or
/// `{capital}` a word with a capital that is no title.
fn fits(gazetteer: &Gazetteer, cue: &str, word: &str, joined: bool) -> bool {
    match cue {
        "{given}" => joined && gazetteer.is_given_name(word),
        "{capital}" => {
            joined
                && word.starts_with(char::is_uppercase)
                && word.contains(char::is_lowercase)
                && !gazetteer.words().of(word).has(List::CountryTitle)
        }
        literal => literal == word,
    }
}
