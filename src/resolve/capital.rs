//! A capital as a government or as a town.
//!
//! A capital is its government when it acts, wants, thinks, has relations, a
//! policy or a border ("Moscow offered", "official Bishkek", "Ambassador to
//! Bishkek"), and a town when something is, goes or happens there ("in
//! Astana", "visit to Moscow", "the Dushanbe Summit").

use super::neighbours::{Neighbours, first_word, without_possessive};
use crate::gazetteer::{List, Words};
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

/// What the words beside the capital, or the seat of a government (`is_seat`), that stands at `span` say of it.
///
/// The rules are tried in order: first what stands behind the name, where it
/// decides alone, then the word before it, then what follows.
pub(super) fn cue(words: &Words, text: &str, span: Span, is_seat: bool) -> Cue {
    if opens_dateline(text, span) {
        return Cue::Town;
    }
    let neighbours = Neighbours::new(text, span);
    if is_shouted(&text[span.as_range()])
        && [neighbours.word_before(), neighbours.noun_after()].into_iter().any(is_shouted)
    {
        let (small, span) = in_small_letters(text, span);
        return by_words(words, &small, span, is_seat);
    }
    by_words(words, text, span, is_seat)
}

/// What the words say; no dateline begins here.
fn by_words(words: &Words, text: &str, span: Span, is_seat: bool) -> Cue {
    let neighbours = Neighbours::new(text, span);
    // "in the Kremlin" is "in Moscow".
    let mut before = neighbours.words_before().skip_while(|word| is_seat && word.eq_ignore_ascii_case("the"));
    let word = before.next().unwrap_or_default();
    let noun = neighbours.noun_after();
    let behind = words.of(noun);
    let is_sided = ["pro-", "anti-"].iter().any(|side| text[..span.start].ends_with(side));
    let answers = || neighbours.after().starts_with(", for its part");
    if word == "official" || is_sided || behind.has(List::GovernmentNoun) || answers() {
        return Cue::Government;
    }
    // Nobody leads a house.
    if is_seat && noun == "leader" {
        return Cue::Government;
    }
    // "Abuja Chamber of Commerce"
    let is_in_name = noun.starts_with(char::is_uppercase) && words.of_small(noun).has(List::Body);
    if behind.has(List::TownNoun) || behind.has(List::Journey) || is_in_name {
        return Cue::Town;
    }
    // "the Vienna/Fairfax station"
    if neighbours.after().starts_with('/') {
        return Cue::PerhapsTown;
    }
    if let Some(partner) = neighbours.hyphenated() {
        return by_compound(words, &neighbours, partner);
    }
    let cause = before.next().unwrap_or_default();
    let (word, cause) = match (word, before.next()) {
        // Both of "between Moscow and Bishkek" are partners.
        ("and", Some("between")) => ("between", before.next().unwrap_or_default()),
        // "left New Delhi for Brussels"
        ("for", next) if cause.starts_with(char::is_uppercase) => {
            let is_name = |word: &&str| word.starts_with(char::is_uppercase);
            let verb = next.into_iter().chain(before.take(2)).find(|word| !is_name(word));
            ("for", verb.filter(|verb| words.of(verb).has(List::Departure)).unwrap_or(cause))
        }
        _ => (word, cause),
    };
    // "a source in the Kremlin"
    if is_seat && matches!(word, "in" | "at" | "inside") && words.of_small(cause).has(List::GovernmentNoun) {
        return Cue::Government;
    }
    // "through Ankara's pipelines", but "through Ankara's old town"
    if neighbours.is_possessive() && words.of(word).has(List::TownBefore) && !owns_place(words, &neighbours) {
        return Cue::Government;
    }
    by_preposition(words, word, cause).unwrap_or_else(|| {
        let follows = by_what_follows(words, &neighbours, word, noun);
        if follows == Cue::Government {
            return follows;
        }
        // All of "with Bishkek, Tashkent and Beijing" are what the first is.
        let lead = neighbours.row_lead().and_then(|(word, cause)| by_preposition(words, word, cause));
        match lead {
            Some(cue) => cue,
            None if !is_treated(words, word) => follows,
            None if is_modal(cause) => Cue::Government,
            None if cause == "to" => Cue::PerhapsGovernment,
            None => follows,
        }
    })
}

/// Whether what the name owns is a place, or has a name: "in Moscow's northern suburbs", "in Moscow's Red Square".
fn owns_place(words: &Words, neighbours: &Neighbours<'_>) -> bool {
    const MOST_WORDS: usize = 3;
    let owned = without_possessive(neighbours.after()).split(|letter: char| !letter.is_alphanumeric());
    let mut owned = owned.filter(|word| !word.is_empty()).take(MOST_WORDS);
    owned.any(|word| word.starts_with(char::is_uppercase) || words.of(word).has(List::TownNoun))
}

/// Whether `word` may be what somebody does to it, as one does to a government: "would displease Moscow".
fn is_treated(words: &Words, word: &str) -> bool {
    word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !words.of(word).has(List::ToBe)
}

fn is_modal(word: &str) -> bool {
    matches!(word, "would" | "will" | "could" | "can" | "may" | "might" | "must" | "should")
}

/// Whether `word` is written in capitals: "THREATENS", "IN".
fn is_shouted(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The text around `span` in small letters, and where the name stands in it.
fn in_small_letters(text: &str, span: Span) -> (String, Span) {
    const REACH: usize = 80;
    let from = text.floor_char_boundary(span.start.saturating_sub(REACH));
    let to = text.ceil_char_boundary((span.end + REACH).min(text.len()));
    (text[from..to].to_ascii_lowercase(), Span::new(span.start - from, span.end - from))
}

/// "Moscow-based", "London-Harare route", "Moscow-Beijing axis".
fn by_compound(words: &Words, neighbours: &Neighbours<'_>, partner: &str) -> Cue {
    let behind = neighbours.after().trim_start_matches(['-', '–']).strip_prefix(partner).unwrap_or_default();
    let noun = behind.trim_start().split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    if words.of(partner).has(List::TownCompound) || words.of_small(noun).has(List::Journey) {
        Cue::Town
    } else {
        Cue::Government
    }
}

/// What the word before the name decides: `in` it, `to` it, `with` it; `cause`
/// is the word before that.
fn by_preposition(words: &Words, word: &str, cause: &str) -> Option<Cue> {
    let either = |government: bool| Some(if government { Cue::Government } else { Cue::Town });
    let (before, cause) = (words.of(word), words.of_small(cause));
    match word {
        // "sanctions on Moscow", "anger at Moscow", "leverage over Tehran"; "an attack on Kyiv" may be on either.
        "on" | "at" | "over" | "hit" if cause.has(List::BurdenOn) => Some(Cue::Government),
        // "demanded that Moscow leave"
        "that" if cause.has(List::BurdenOn) => Some(Cue::Government),
        // "advanced on Kabul"
        "on" if cause.has(List::Direction) => Some(Cue::Town),
        _ if before.has(List::TownBefore) => Some(Cue::Town),
        "does" | "did" | "do" | "Does" | "Did" => Some(Cue::Government),
        "to" => either(cause.has(List::TieTo)),
        "from" => either(cause.has(List::GiftFrom)),
        "of" if cause.has(List::TownNoun) || cause.has(List::Direction) => Some(Cue::Town),
        "of" => Some(Cue::PerhapsGovernment),
        "for" if cause.has(List::Departure) || cause.has(List::Journey) => Some(Cue::Town),
        "for" if cause.has(List::StakeFor) => Some(Cue::Government),
        "for" | "For" => Some(Cue::PerhapsGovernment),
        _ if before.has(List::PartnerBefore) => either(!cause.has(List::Journey)),
        _ if words.of_small(word).has(List::Visit) => Some(Cue::Town),
        _ => None,
    }
}

/// What follows decides: a possessive, a verb, a noun, the country's name.
fn by_what_follows(words: &Words, neighbours: &Neighbours<'_>, before: &str, word: &str) -> Cue {
    let is_possessive = neighbours.is_possessive();
    if !is_possessive && acts_with_others(words, neighbours) {
        return Cue::Government;
    }
    let names_region = neighbours.after().strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if names_region || (word.starts_with(char::is_uppercase) && !is_possessive) {
        return Cue::Town;
    }
    if !is_possessive
        && (is_deed(words, word)
            || has_done(words, neighbours, word)
            || is_modal(word) && will_act(words, neighbours)
            || before == "and" && is_deed_of_two(words, word))
    {
        return Cue::Government;
    }
    // "Moscow is the largest city"
    if matches!(word, "is" | "was" | "became") && is_called_city(neighbours) {
        return Cue::Town;
    }
    // "It was Belgrade that asked"
    if word == "that" && words.of(before).has(List::ToBe) {
        return Cue::Government;
    }
    let is_moved = word == "to" && looks_like_verb(words, before);
    let is_joined = matches!(word, "and" | "or" | "but" | "nor") || (word.is_empty() && !before.is_empty());
    let clause = neighbours.after().strip_prefix(", which ").map(first_word);
    // "Moscow, whose troops stood by", but "Moscow, whose mayor resigned"
    let owned = neighbours.after().strip_prefix(", whose ").map(first_word);
    if owned.is_some_and(|noun| words.of(noun).has(List::GovernmentNoun)) {
        return Cue::Government;
    }
    // "Lisbon, unlike Madrid, voted for it."
    let is_told_of = || {
        before.is_empty()
            && neighbours.after().strip_prefix(", ").is_some_and(|rest| words.of(first_word(rest)).has(List::Deed))
    };
    let acts_in_clause = clause.is_some_and(|verb| {
        is_deed(words, verb) || looks_like_verb(words, verb) && !words.of(verb).has(List::StateVerb)
    });
    if is_possessive
        || acts_in_clause
        || looks_like_verb(words, word)
        || word.ends_with("ly")
        || is_moved
        || is_joined
        || is_told_of()
    {
        Cue::PerhapsGovernment
    } else {
        Cue::PerhapsTown
    }
}

/// Whether a verb says that somebody did, said, felt or wants something.
fn is_deed(words: &Words, word: &str) -> bool {
    let lists = words.of(word);
    (word.len() > 4 && word.ends_with("ed") && !lists.has(List::NoVerb)) || lists.has(List::Deed)
}

/// "had restored", "has long rejected", "has little leverage"; not "has been hit".
fn has_done(words: &Words, neighbours: &Neighbours<'_>, word: &str) -> bool {
    if !matches!(word, "has" | "had" | "have") {
        return false;
    }
    let mut next =
        neighbours.after().split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
    if next.clone().skip(1).take(2).any(|noun| words.of(noun).has(List::GovernmentNoun)) {
        return true;
    }
    let is_adverb = |word: &str| {
        word.ends_with("ly") || matches!(word, "also" | "already" | "long" | "never" | "not" | "now" | "once" | "since")
    };
    next.nth(1).is_some_and(|verb| {
        is_deed(words, verb) || is_adverb(verb) && next.next().is_some_and(|verb| is_deed(words, verb))
    })
}

/// Whether a verb that tells of a deed follows "will", "might" and the like: "would not bow", but "will be sunny".
fn will_act(words: &Words, neighbours: &Neighbours<'_>) -> bool {
    let following = neighbours.after().split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let is_passed =
        |word: &&str| word.ends_with("ly") || matches!(*word, "not" | "never" | "also" | "still" | "soon" | "t");
    let verb = following.skip(1).find(|word| !is_passed(word)).unwrap_or_default();
    let lists = words.of(verb);
    verb.starts_with(char::is_lowercase) && !lists.has(List::ToBe) && !lists.has(List::StateVerb)
}

/// Whether the sentence goes on to call the name a city: "is the largest city of".
fn is_called_city(neighbours: &Neighbours<'_>) -> bool {
    const MOST_WORDS: usize = 7;
    let mut words = words_of_clause(neighbours.after()).take(MOST_WORDS);
    words.any(|word| matches!(word, "city" | "town" | "capital"))
}

/// Whether other names are joined behind, and all do something: "Moscow and Washington exchanged", "Riga, Tallinn and Vilnius
/// expelled".
fn acts_with_others(words: &Words, neighbours: &Neighbours<'_>) -> bool {
    const MOST_NAMES: usize = 8;
    let mut rest = neighbours.after();
    for _ in 0..MOST_NAMES {
        let last = [", and ", " and "].iter().find_map(|joint| rest.strip_prefix(joint));
        let Some(names) = last.or_else(|| rest.strip_prefix(", ")) else {
            return false;
        };
        let len = name_len(names);
        rest = &names[len..];
        if len == 0 || last.is_some() {
            let verb = rest.strip_prefix(' ').map(first_word).unwrap_or_default();
            return len > 0 && (is_deed(words, verb) || is_deed_of_two(words, verb));
        }
    }
    false
}

/// The length of the words with capitals that `text` begins with, in bytes: "Addis Ababa" of "Addis Ababa agreed".
fn name_len(text: &str) -> usize {
    const MOST_WORDS: usize = 5;
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let len: usize = words_of_clause(text).take(MOST_WORDS).take_while(is_name).map(|word| word.len() + 1).sum();
    len.saturating_sub(1)
}

/// The words that `text` begins with, up to a comma, a semicolon or a full stop.
fn words_of_clause(text: &str) -> impl Iterator<Item = &str> {
    let mut is_over = false;
    text.split(' ').map_while(move |word| {
        let whole = word.split([',', '.', ';']).next().filter(|_| !is_over);
        is_over |= whole.is_some_and(|whole| whole.len() < word.len());
        whole
    })
}

/// Whether a verb says that several want or do something: "want".
fn is_deed_of_two(words: &Words, verb: &str) -> bool {
    verb.len() > 2 && verb.starts_with(char::is_lowercase) && words.of(&[verb, "s"].concat()).has(List::Deed)
}

fn looks_like_verb(words: &Words, word: &str) -> bool {
    let inflected = word.len() > 3 && (word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("ss")));
    let lists = words.of(word);
    !lists.has(List::NoVerb) && (inflected || lists.has(List::StateVerb))
}

/// Whether the name opens a dateline: "BISHKEK, 14 May 2010 —", "MOSCOW (Reuters) -", "NEW DELHI: The"; in capitals and
/// with an agency behind it, it may follow the names of writers.
fn opens_dateline(text: &str, span: Span) -> bool {
    let rest = text[span.end..].trim_start_matches([' ', ',']);
    let is_caps = || !text[span.as_range()].contains(char::is_lowercase);
    if names_agency(rest) && is_caps() {
        return true;
    }
    let before = text[..span.start].trim_end_matches([' ', '\t']);
    if !before.ends_with(|last: char| last.is_whitespace()) && !before.is_empty() {
        return false;
    }
    let opens_line = before.ends_with('\n') || before.trim_end().is_empty();
    let is_labelled = || rest.starts_with(':') && is_caps();
    let is_dated = || rest.starts_with(|character: char| character.is_ascii_digit());
    // "Bucharest-backed"
    let is_compound = || text[span.end..].starts_with('-') && text[span.end + 1..].starts_with(char::is_alphanumeric);
    let is_cut = rest.starts_with(['(', '—', '–', '\n']) || (rest.starts_with('-') && !is_compound());
    opens_line && (is_cut || rest.is_empty() || is_labelled() || is_dated())
}

/// Whether `text` begins with a few words in brackets and a dash: "(AP) —".
fn names_agency(text: &str) -> bool {
    const LONGEST: usize = 24;
    let Some(rest) = text.strip_prefix('(') else {
        return false;
    };
    let end = rest.bytes().take(LONGEST + 1).position(|byte| byte == b')');
    end.is_some_and(|end| rest[end + 1..].trim_start_matches(' ').starts_with(['—', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the capital in brackets.
    fn is_government(marked: &str) -> bool {
        let start = marked.find('[').expect("an opening bracket");
        let end = marked.find(']').expect("a closing bracket") - 1;
        let span = Span::new(start, end);
        let text = marked.replace(['[', ']'], "");
        let is_seat = matches!(&text[span.as_range()], "Kremlin" | "Downing Street");
        let cue = cue(Words::english(), &text, span, is_seat);
        matches!(cue, Cue::Government | Cue::PerhapsGovernment)
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
            "said that [Tbilisi] had restored control over the region",
            "keeping its hardline on [Niamey]",
            "new sanctions on [Moscow]",
            "The emir congratulated [Tehran] on the deal.",
            "The only neighbour who is attached to [Moscow]",
            "[Moscow] and Washington exchanged ambassadors.",
            "[Paris] and Berlin agreed. He met them in Paris.",
            "[MOSCOW] THREATENS TO CUT GAS",
            "[Moscow] had long wanted the base closed.",
            "relations with Bishkek, [Tashkent], and Beijing are close",
            "relations with Bishkek, Tashkent, and [Beijing] are close",
            "nothing that would displease [Moscow] at this moment",
            "It is of strategic importance for [Beijing].",
            "sanctions aimed at [Moscow] and others",
            "The vote was a blow to [Ankara], and a bitter one.",
            "ISRAEL WARNS [TEHRAN] OVER ATTACK",
            "Activists complained to [Bishkek].",
            "Deliveries of tanks to [Kyiv] have slowed.",
            "They called on [Baku] to open the road.",
            "its influence over [Colombo] grew",
            "The union wants to punish [Budapest].",
            "[Washington] has little leverage",
            "[Lisbon], unlike Madrid, voted for it.",
            "The [Kremlin] said so.",
            "a source in the [Kremlin] said",
            "a letter to the [Kremlin] leader",
            "a statement from the [Kremlin]",
            "[Downing Street] rejects that.",
            "Gas flows through [Ankara]'s pipelines.",
            "a treaty that links Astana and [Beijing]",
            "[Riga], Tallinn and Vilnius expelled the envoys.",
            "Berlin and [Paris] want a vote.",
            "[Tehran] might soon leave the talks.",
            "[Moscow], whose peacekeepers stood by, said so.",
            "An envoy from [London] came.",
            "For [Tehran] the deal is vital.",
            "[Paris] withdrew its soldiers.",
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
            "the [London]–Harare route",
            "he left for [Beijing] on Monday",
            "Mr Holbrooke left Belgrade for [Brussels] to meet him.",
            "a lengthy rebuild of [Port Vila] after the earthquake",
            "By Ann Lee, Associated Press [WASHINGTON] (AP) — It rained.",
            "[KYIV]: The court met.",
            "talks with [Abuja] Chamber of Commerce",
            "PUTIN TO MEET BIDEN IN [PARIS]",
            "LEADERS GATHER IN [LONDON] FOR TALKS",
            "Xi Visits [Moscow] Again",
            "shops in Bishkek, [Tashkent], and Beijing are closed",
            "After talks in Bishkek, Tashkent and [Beijing] he left.",
            "Troops could storm [Kabul] within days.",
            "The prime minister leaves New Delhi for [Moscow] on Monday.",
            "They hold much of [Khartoum].",
            "A drone exploded over [Moscow].",
            "Tourists walked through the [Kremlin].",
            "The president left the [Kremlin] by a side door.",
            "Reporters waited outside [Downing Street].",
            "talks in the [Kremlin]",
            "He walked through [Tbilisi]'s narrow streets.",
            "[Moscow] is the largest city of Europe.",
            "[Riga], Latvia and its lakes are lovely.",
            "a train to the [Vienna]/Fairfax station",
            "A motorway links [Bishkek] and Osh.",
        ] {
            assert!(!is_government(text), "{text}");
        }
    }
}
