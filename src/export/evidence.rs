//! Evidence in one line of about 500 characters, and back.

use super::clean::clean;
use crate::graph::Evidence;
use crate::text::Date;

/// How much evidence an edge shows, in characters.
const LONGEST: usize = 500;
/// What stands between two pieces.
const BETWEEN: &str = " | ";

/// The evidence of an edge as two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Joined {
    /// `[document, date] text | [document] text`, for people.
    pub(super) text: String,
    /// For reading it back, of each piece `LENGTH.DOCUMENT.START.END.RANK`: how many
    /// characters it has and how many the document's id in it, where it stands in the document, and the rank by
    /// which it was chosen.
    pub(super) places: String,
}

impl Joined {
    pub(super) fn new(evidence: &[Evidence]) -> Self {
        let share = LONGEST / evidence.len().max(1);
        let mut joined = Self::default();
        for (number, piece) in evidence.iter().enumerate() {
            let document = end_of(&clean(&piece.document));
            let date = piece.date.map(|date| format!(", {date}")).unwrap_or_default();
            let line = shortened(format!("[{document}{date}] {}", clean(&piece.text)), share);
            if number > 0 {
                joined.text.push_str(BETWEEN);
                joined.places.push_str("; ");
            }
            let (length, id) = (line.chars().count(), document.chars().count());
            joined.places.push_str(&format!("{length}.{id}.{}.{}.{:x}", piece.start, piece.end, piece.rank()));
            joined.text.push_str(&line);
        }
        joined
    }

    /// The pieces again, as far as they are there; `None` where the two do not fit.
    pub(super) fn parse(text: &str, places: &str) -> Option<Vec<Evidence>> {
        let mut rest = text;
        let mut pieces = Vec::new();
        for place in places.split("; ").filter(|place| !place.is_empty()) {
            let cells: Vec<&str> = place.split('.').collect();
            let [length, id, start, end, rank] = cells.try_into().ok()?;
            rest = rest.strip_prefix(BETWEEN).filter(|_| !pieces.is_empty()).unwrap_or(rest);
            let (line, behind) = split_at(rest, length.parse().ok()?)?;
            rest = behind;
            let (document, line) = split_at(line.strip_prefix('[')?, id.parse().ok()?)?;
            let (date, text) = line.split_once("] ")?;
            let date: Option<Date> = date.strip_prefix(", ").and_then(|date| date.parse().ok());
            let piece = Evidence::new(document, date, start.parse().ok()?, end.parse().ok()?, text);
            pieces.push(piece.with_rank(u64::from_str_radix(rank, 16).ok()?));
        }
        Some(pieces)
    }
}

/// The first `characters` of a text, and what is behind them.
fn split_at(text: &str, characters: usize) -> Option<(&str, &str)> {
    match text.char_indices().nth(characters) {
        Some((at, _)) => Some(text.split_at(at)),
        None => (text.chars().count() == characters).then_some((text, "")),
    }
}

fn shortened(line: String, share: usize) -> String {
    match line.char_indices().nth(share) {
        Some((cut, _)) => line[..cut].trim_end_matches('…').to_owned() + "…",
        None => line,
    }
}

/// The end of a document's id, which tells more than its beginning, in at most 81 characters.
fn end_of(id: &str) -> String {
    match id.char_indices().rev().nth(79) {
        Some((cut, _)) if cut > 0 => format!("…{}", &id[cut..]),
        _ => id.to_owned(),
    }
}
