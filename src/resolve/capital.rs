//! A capital as a government or as a town.
//!
//! A capital is its government when it acts, wants, thinks, has relations, a
//! policy or a border ("Moscow offered", "official Bishkek", "Ambassador to
//! Bishkek"), and a town when something is, goes or happens there ("in
//! Astana", "visit to Moscow", "the Dushanbe Summit").

use super::neighbours::Neighbours;
use crate::span::Span;

/// Whether the capital that stands at `span` is its government.
///
/// The rules are tried in order: first what stands behind the name, where it
/// decides alone, then the word before it, then what follows.
pub(super) fn acts(text: &str, span: Span) -> bool {
    let neighbours = Neighbours::new(text, span);
    let mut before = neighbours.words_before();
    let (word, cause) = (before.next().unwrap_or_default(), before.next().unwrap_or_default());
    if opens_dateline(text, span) {
        false
    } else if word == "official" || GOVERNING.contains(&neighbours.noun_after()) {
        true
    } else if TOWN_NOUNS.contains(&neighbours.noun_after()) {
        false
    } else if let Some(partner) = neighbours.hyphenated() {
        !TOWN_COMPOUNDS.contains(&partner)
    } else {
        by_preposition(word, cause).unwrap_or_else(|| by_what_follows(&neighbours, word))
    }
}

/// What the word before the name decides: `in` it, `to` it, `with` it; `cause`
/// is the word before that.
fn by_preposition(word: &str, cause: &str) -> Option<bool> {
    match word {
        _ if PLACE_PREPOSITIONS.contains(&word) => Some(false),
        "to" => Some(TIES_TO.contains(&cause)),
        "from" => Some(GIFTS_FROM.contains(&cause)),
        "of" => Some(!TOWN_NOUNS.contains(&cause) && !DIRECTIONS.contains(&cause)),
        "for" => Some(!DEPARTURES.contains(&cause)),
        _ if PARTNER_PREPOSITIONS.contains(&word) => Some(!JOURNEYS.contains(&cause)),
        _ if VISITS.contains(&word) => Some(false),
        _ => None,
    }
}

/// What follows decides: a possessive, a verb, a noun, the country's name.
fn by_what_follows(neighbours: &Neighbours<'_>, before: &str) -> bool {
    let word = neighbours.noun_after();
    if neighbours.is_possessive() {
        return true;
    }
    let names_region = neighbours.after().strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if names_region || word.starts_with(char::is_uppercase) {
        return false;
    }
    looks_like_verb(word) || (word.is_empty() && !before.is_empty()) || matches!(word, "and" | "or" | "but" | "nor")
}

fn looks_like_verb(word: &str) -> bool {
    let inflected = word.len() > 3 && (word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("ss")));
    !NOT_VERBS.contains(&word) && (inflected || VERBS.contains(&word))
}

/// Whether the name opens a dateline: "BISHKEK, 14 May 2010 —", "MOSCOW (Reuters) -".
fn opens_dateline(text: &str, span: Span) -> bool {
    let opens_line =
        text[..span.start].trim_end_matches([' ', '\t']).ends_with('\n') || text[..span.start].trim().is_empty();
    let rest = text[span.end..].trim_start_matches([' ', ',']);
    let dated = rest.starts_with(|character: char| character.is_ascii_digit())
        || MONTHS.iter().any(|month| rest.starts_with(month));
    opens_line && (rest.starts_with(['(', '—', '–', '-', '\n']) || rest.is_empty() || dated)
}

const GOVERNING: [&str; 9] = [
    "administration",
    "government",
    "regime",
    "authorities",
    "leadership",
    "side",
    "officials",
    "policymakers",
    "diplomacy",
];
const PLACE_PREPOSITIONS: [&str; 33] = [
    "in",
    "at",
    "near",
    "around",
    "outside",
    "across",
    "through",
    "via",
    "inside",
    "into",
    "throughout",
    "within",
    "downtown",
    "central",
    "southern",
    "northern",
    "eastern",
    "western",
    "In",
    "At",
    "north",
    "south",
    "east",
    "west",
    "inner",
    "greater",
    "North",
    "South",
    "East",
    "West",
    "Inner",
    "Greater",
    "Central",
];
/// "Flights between London and Harare".
const JOURNEYS: [&str; 14] = [
    "flight", "flights", "train", "trains", "route", "routes", "rail", "railway", "road", "highway", "line",
    "distance", "travel", "service",
];
const PARTNER_PREPOSITIONS: [&str; 11] =
    ["toward", "towards", "with", "against", "between", "by", "than", "upon", "behind", "Between", "With"];
const VISITS: [&str; 12] = [
    "visit", "visited", "visiting", "visits", "left", "leaving", "reached", "reach", "entered", "enter", "leave",
    "bombed",
];
const DEPARTURES: [&str; 6] = ["left", "departed", "leave", "leaves", "leaving", "bound"];
const DIRECTIONS: [&str; 8] = ["south", "north", "east", "west", "southeast", "northeast", "southwest", "northwest"];
/// "Ambassador to Bishkek", "loyal to Moscow".
const TIES_TO: [&str; 48] = [
    "ambassador",
    "Ambassador",
    "envoy",
    "Envoy",
    "orientation",
    "oriented",
    "loyal",
    "loyalty",
    "close",
    "closer",
    "closest",
    "closely",
    "ties",
    "concessions",
    "concession",
    "message",
    "signal",
    "signals",
    "appeal",
    "appealed",
    "turn",
    "turns",
    "turned",
    "turning",
    "opposed",
    "opposition",
    "alternative",
    "subordination",
    "subordinate",
    "nod",
    "demands",
    "according",
    "threat",
    "response",
    "dependence",
    "linked",
    "beholden",
    "hostile",
    "friendly",
    "tilt",
    "pivot",
    "allied",
    "deference",
    "weapons",
    "arms",
    "aid",
    "relation",
    "proposal",
];
/// "Pressure from Moscow", "independence from Moscow".
const GIFTS_FROM: [&str; 30] = [
    "pressure",
    "support",
    "demand",
    "demands",
    "order",
    "orders",
    "approval",
    "benefits",
    "message",
    "help",
    "aid",
    "criticism",
    "response",
    "money",
    "independence",
    "signal",
    "signals",
    "instructions",
    "permission",
    "backing",
    "guarantees",
    "assistance",
    "distance",
    "reaction",
    "interference",
    "threats",
    "threat",
    "concessions",
    "loans",
    "weapons",
];
/// What a town has and a government has not.
const TOWN_NOUNS: [&str; 92] = [
    "borough",
    "boroughs",
    "communities",
    "community",
    "murder",
    "crime",
    "homes",
    "house",
    "housing",
    "flat",
    "office",
    "offices",
    "home",
    "restaurant",
    "restaurants",
    "club",
    "clubs",
    "marathon",
    "underground",
    "bus",
    "buses",
    "taxi",
    "pub",
    "gallery",
    "art",
    "fashion",
    "weather",
    "downtown",
    "city",
    "capital",
    "town",
    "street",
    "streets",
    "outskirts",
    "suburb",
    "suburbs",
    "centre",
    "center",
    "mayor",
    "bishop",
    "archbishop",
    "patriarch",
    "university",
    "residents",
    "people",
    "airport",
    "airports",
    "battle",
    "siege",
    "treaty",
    "metro",
    "subway",
    "square",
    "district",
    "districts",
    "neighbourhood",
    "neighborhood",
    "theatre",
    "theater",
    "museum",
    "museums",
    "hospital",
    "hospitals",
    "hotel",
    "hotels",
    "police",
    "port",
    "river",
    "railway",
    "station",
    "stadium",
    "park",
    "parks",
    "municipality",
    "inhabitants",
    "population",
    "skyline",
    "traffic",
    "schools",
    "school",
    "church",
    "cathedral",
    "mosque",
    "bazaar",
    "part",
    "parts",
    "area",
    "region",
    "Red",
    "Bolshoi",
    "Heathrow",
    "province",
];
const TOWN_COMPOUNDS: [&str; 5] = ["based", "born", "area", "bound", "style"];
/// Verbs that do not end in -s or -ed.
const VERBS: [&str; 44] = [
    "is", "was", "has", "had", "will", "would", "may", "might", "could", "can", "should", "must", "does", "did", "do",
    "also", "never", "now", "still", "said", "says", "saw", "sees", "lent", "lost", "began", "took", "gave", "put",
    "let", "cut", "made", "kept", "sent", "knew", "knows", "felt", "fears", "sought", "told", "be", "are", "not",
    "itself",
];
const NOT_VERBS: [&str; 16] = [
    "streets",
    "suburbs",
    "residents",
    "airports",
    "news",
    "times",
    "talks",
    "cents",
    "this",
    "as",
    "its",
    "his",
    "speed",
    "hundreds",
    "red",
    "police",
];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the capital in brackets.
    fn is_government(marked: &str) -> bool {
        let start = marked.find('[').expect("an opening bracket");
        let end = marked.find(']').expect("a closing bracket") - 1;
        acts(&marked.replace(['[', ']'], ""), Span::new(start, end))
    }

    #[test]
    fn a_capital_that_acts_is_its_government() {
        for text in [
            "[Moscow] offered to hold a meeting.",
            "multi-vector policy of official [Bishkek].",
            "the [Bishkek] administration canceled the exercise",
            "the Chinese Ambassador to [Bishkek] Du Dewen",
            "its orientation toward [Moscow] was formal",
            "all conflicts between [Bishkek] and Dushanbe",
            "[Tehran]’s nuclear programme",
            "the influence of [Ankara] grew",
            "pressure from [Moscow] grew",
            "It has [Moscow]-backed rebels",
        ] {
            assert!(is_government(text), "{text}");
        }
    }

    #[test]
    fn a_capital_where_something_happens_is_a_town() {
        for text in [
            "a meeting in [Astana] between three countries",
            "Sadyr Japarov’s visit to [Moscow] was predictable",
            "the 2021 [Dushanbe] Summit",
            "He visited [Bishkek], and left",
            "BBC\n[Moscow] (Reuters) - Russia said",
            "the mayor of [London] spoke",
            "the city of [Paris] has",
            "He lives in [Paris], France",
            "[Moscow]’s airports were closed",
            "A [Moscow]-based expert",
            "he left for [Beijing] on Monday",
        ] {
            assert!(!is_government(text), "{text}");
        }
    }
}
