//! A capital as a government or as a town.
//!
//! A capital is its government when it acts, wants, thinks, has relations, a
//! policy or a border ("Moscow offered", "official Bishkek", "Ambassador to
//! Bishkek"), and a town when something is, goes or happens there ("in
//! Astana", "visit to Moscow", "the Dushanbe Summit").

use super::neighbours::Neighbours;
use crate::span::Span;

/// What the words beside a capital, or the seat of a government, say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// It acts, or somebody deals with it.
    Government,
    /// Something is, goes or happens there.
    Town,
    /// It may act; a document that elsewhere speaks of the town only means the town.
    PerhapsGovernment,
    /// Nothing says that it acts.
    PerhapsTown,
}

/// What the words beside the capital that stands at `span` say of it.
///
/// The rules are tried in order: first what stands behind the name, where it
/// decides alone, then the word before it, then what follows.
pub(super) fn cue(text: &str, span: Span) -> Cue {
    let neighbours = Neighbours::new(text, span);
    let before: Vec<&str> = neighbours.words_before().take(4).collect();
    let before = match before[..] {
        // Both of "between Moscow and Bishkek" are partners.
        ["and", _, "between", ..] => &before[2..],
        _ => &before[..],
    };
    let word_at = |index: usize| before.get(index).copied().unwrap_or_default();
    let (word, cause) = (word_at(0), word_at(1));
    let noun = neighbours.noun_after();
    if opens_dateline(text, span) {
        Cue::Town
    } else if word == "official" || GOVERNING.contains(&noun) {
        Cue::Government
    } else if TOWN_NOUNS.contains(&noun) || JOURNEYS.contains(&noun) {
        Cue::Town
    } else if let Some(partner) = neighbours.hyphenated() {
        by_compound(&neighbours, partner)
    } else {
        by_preposition(word, cause).unwrap_or_else(|| by_what_follows(&neighbours, word))
    }
}

/// "Moscow-based", "London-Harare route", "Moscow-Beijing axis".
fn by_compound(neighbours: &Neighbours<'_>, partner: &str) -> Cue {
    let noun = neighbours.after().get(partner.len() + 1..).map_or("", |rest| rest.trim_start());
    let noun = noun.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    if TOWN_COMPOUNDS.contains(&partner) || JOURNEYS.iter().any(|journey| journey.eq_ignore_ascii_case(noun)) {
        Cue::Town
    } else {
        Cue::Government
    }
}

/// What the word before the name decides: `in` it, `to` it, `with` it; `cause`
/// is the word before that.
fn by_preposition(word: &str, cause: &str) -> Option<Cue> {
    let either = |government: bool| Some(if government { Cue::Government } else { Cue::Town });
    match word {
        _ if PLACE_PREPOSITIONS.contains(&word) => Some(Cue::Town),
        "does" | "did" | "do" | "Does" | "Did" => Some(Cue::Government),
        "to" => either(TIES_TO.contains(&cause)),
        "from" => either(GIFTS_FROM.contains(&cause)),
        "of" if TOWN_NOUNS.contains(&cause) || DIRECTIONS.contains(&cause) => Some(Cue::Town),
        "of" => Some(Cue::PerhapsGovernment),
        "for" if DEPARTURES.contains(&cause) => Some(Cue::Town),
        "for" => Some(Cue::PerhapsGovernment),
        _ if PARTNER_PREPOSITIONS.contains(&word) => either(!JOURNEYS.contains(&cause)),
        _ if VISITS.contains(&word) => Some(Cue::Town),
        _ => None,
    }
}

/// What follows decides: a possessive, a verb, a noun, the country's name.
fn by_what_follows(neighbours: &Neighbours<'_>, before: &str) -> Cue {
    let word = neighbours.noun_after();
    let names_region = neighbours.after().strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if names_region || (word.starts_with(char::is_uppercase) && !neighbours.is_possessive()) {
        return Cue::Town;
    }
    if !neighbours.is_possessive() && is_deed(word) {
        return Cue::Government;
    }
    let is_moved = word == "to" && looks_like_verb(before);
    let is_joined = matches!(word, "and" | "or" | "but" | "nor") || (word.is_empty() && !before.is_empty());
    if neighbours.is_possessive() || looks_like_verb(word) || word.ends_with("ly") || is_moved || is_joined {
        Cue::PerhapsGovernment
    } else {
        Cue::PerhapsTown
    }
}

/// Whether a verb says that somebody did, said, felt or wants something.
fn is_deed(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ed") && !NOT_VERBS.contains(&word)) || DEEDS.contains(&word)
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

const GOVERNING: &[&str] = &[
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
const PLACE_PREPOSITIONS: &[&str] = &[
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
    "capital",
    "city",
    "Embassy",
    "North",
    "South",
    "East",
    "West",
    "Inner",
    "Greater",
    "Central",
];
/// "Flights between London and Harare".
const JOURNEYS: &[&str] = &[
    "flight", "flights", "train", "trains", "route", "routes", "rail", "railway", "road", "highway", "line",
    "distance", "travel", "service", "leg", "trip", "commute",
];
const PARTNER_PREPOSITIONS: &[&str] =
    &["toward", "towards", "with", "against", "between", "by", "than", "upon", "behind", "Between", "With"];
const VISITS: &[&str] = &[
    "visit", "visited", "visiting", "visits", "left", "leaving", "reached", "reach", "entered", "enter", "leave",
    "bombed",
];
const DEPARTURES: &[&str] = &["left", "departed", "leave", "leaves", "leaving", "bound"];
const DIRECTIONS: &[&str] = &["south", "north", "east", "west", "southeast", "northeast", "southwest", "northwest"];
/// "Ambassador to Bishkek", "loyal to Moscow".
const TIES_TO: &[&str] = &[
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
const GIFTS_FROM: &[&str] = &[
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
const TOWN_NOUNS: &[&str] = &[
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
const TOWN_COMPOUNDS: &[&str] = &["based", "born", "area", "bound", "style"];
/// Verbs of deeds that do not end in -ed.
const DEEDS: &[&str] = &[
    "began", "bought", "brought", "built", "chose", "cut", "drew", "felt", "fears", "fought", "gave", "held", "hopes",
    "intends", "kept", "knew", "knows", "led", "lent", "let", "lost", "made", "paid", "pays", "plans", "put", "said",
    "saw", "says", "sees", "sent", "sold", "sought", "spent", "thinks", "thought", "told", "took", "wants", "won",
];
/// Other verbs that do not end in -s or -ed.
const VERBS: &[&str] = &[
    "is", "was", "has", "had", "will", "would", "may", "might", "could", "can", "should", "must", "does", "did", "do",
    "also", "never", "now", "still", "be", "are", "not", "itself",
];
const NOT_VERBS: &[&str] = &[
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
    "aides",
    "staffers",
    "chiefs",
    "sources",
    "advisers",
    "correspondents",
    "boroughs",
    "trained",
];
const MONTHS: &[&str] = &["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the capital in brackets.
    fn is_government(marked: &str) -> bool {
        let start = marked.find('[').expect("an opening bracket");
        let end = marked.find(']').expect("a closing bracket") - 1;
        matches!(cue(&marked.replace(['[', ']'], ""), Span::new(start, end)), Cue::Government | Cue::PerhapsGovernment)
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
