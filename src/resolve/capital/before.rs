//! The words before a capital: `in` it, `to` it, `with` it.

use super::{Cue, CueReader, List, Lists, Neighbours, PhraseList, Seat, without_possessive};

/// How many words before a capital's preposition may say what goes on.
const REACH: usize = 6;

/// What stands before a capital.
pub(super) struct Side<'t> {
    pub(super) neighbours: Neighbours<'t>,
    pub(super) seat: Seat,
    /// The word before it; for a house that before its article, since "in the Kremlin" is "in Moscow".
    pub(super) word: &'t str,
    /// The word before that.
    pub(super) cause: &'t str,
}

impl<'t> Side<'t> {
    pub(super) fn new(neighbours: Neighbours<'t>, seat: Seat) -> Self {
        let mut before = neighbours.words_before().skip_while(|word| seat.is_house && word.eq_ignore_ascii_case("the"));
        let word = before.next().unwrap_or_default();
        let cause = before.next().unwrap_or_default();
        // Both of "between Moscow and Bishkek" are partners.
        let (word, cause) = match (word, before.next()) {
            ("and", Some("between")) => ("between", before.next().unwrap_or_default()),
            _ => (word, cause),
        };
        Self { neighbours, seat, word, cause }
    }

    /// The same with other words before the name.
    pub(super) fn led_by(&self, word: &'t str, cause: &'t str) -> Self {
        Self { word, cause, ..*self }
    }

    /// The words before the preposition, nearest first.
    fn causes(&self) -> impl Iterator<Item = &'t str> {
        let word = self.word;
        self.neighbours.words_before().skip_while(move |before| *before != word).skip(1).take(REACH)
    }
}

impl CueReader<'_> {
    /// What the words before the name decide.
    pub(super) fn by_preposition(self, side: &Side<'_>) -> Option<Cue> {
        let either = |government: bool| Some(if government { Cue::Government } else { Cue::Town });
        let (before, cause) = (self.of(side.word), self.of_small(side.cause));
        // "depends heavily on"
        let cause = match side.word {
            "on" if side.cause.ends_with("ly") && cause.is_empty() => {
                self.of_small(side.causes().nth(1).unwrap_or_default())
            }
            _ => cause,
        };
        match side.word {
            _ if self.is_ruled_from(side) || self.is_left_so(side) => Some(Cue::Government),
            // "through Ankara's pipelines", but "through Ankara's old town"
            _ if before.has(List::TownBefore) && side.neighbours.is_possessive() && !self.owns_place(side) => {
                Some(Cue::Government)
            }
            // "sanctions on Moscow", "anger at Moscow", "leverage over Tehran"; "an attack on Kyiv" may be on either.
            "on" | "at" | "over" | "hit" if cause.has(List::BurdenOn) => Some(Cue::Government),
            // "demanded that Moscow leave"
            "that" if cause.has(List::BurdenOn) => Some(Cue::Government),
            // "advanced on Kabul"
            "on" if cause.has(List::Direction) => Some(Cue::Town),
            _ if before.has(List::TownBefore) => Some(Cue::Town),
            "does" | "did" | "do" | "Does" | "Did" => Some(Cue::Government),
            // "Can Ankara talk to both?", but "Will Athens be next?"
            "Can" | "Could" | "Will" | "Would" | "Should" | "Must" | "Might"
                if self.will_act(&[side.word, side.neighbours.after()].concat()) =>
            {
                Some(Cue::Government)
            }
            _ if side.cause == "Nor" && before.has(List::ToBe) => Some(Cue::Government),
            // "Enter Doha."
            "Enter" if side.cause.is_empty() => Some(Cue::Government),
            // "called Lilongwe a friend"
            "called" if [" a ", " an ", " the "].iter().any(|article| side.neighbours.after().starts_with(article)) => {
                Some(Cue::Government)
            }
            // "It took Canberra a week"
            "took" | "takes" | "take" | "taken" if matches!(side.cause, "It" | "it") => Some(Cue::Government),
            // "Warsaw to Kyiv: stop the grain"
            "to" if side.neighbours.after().starts_with(": ") => Some(Cue::Government),
            "to" => either(
                self.of_small(cause_of_move(side)).has(List::TieTo) || self.changes_hands(side, PhraseList::GivenTo),
            ),
            // "To Tehran, the offer looked"
            "To" if side.neighbours.after().starts_with(", ") => Some(Cue::Government),
            "from" if self.is_recalled(side) => Some(Cue::Town),
            // "Seen from Warsaw, Berlin is late."
            "from" if matches!(side.cause, "Seen" | "Viewed") && side.neighbours.after().starts_with(", ") => {
                Some(Cue::PerhapsGovernment)
            }
            "from" => either(
                self.of_small(cause_of_move(side)).has(List::GiftFrom)
                    || self.changes_hands(side, PhraseList::TakenFrom),
            ),
            // "moved his men out of Damascus"
            "of" if matches!(side.cause, "out" | "outside") => Some(Cue::Town),
            // "dozens of Beijing and Shanghai shops"
            "of" if cause.has(List::TownNoun) || cause.has(List::Direction) || side.seat.is_beside_town => {
                Some(Cue::Town)
            }
            // "an ally of Washington", "the influence of Tehran", "at the behest of Paris"
            "of" if matches!(
                side.cause,
                "ally"
                    | "allies"
                    | "critic"
                    | "critics"
                    | "rival"
                    | "rivals"
                    | "enemy"
                    | "foe"
                    | "influence"
                    | "insistence"
                    | "behest"
                    | "request"
                    | "urging"
                    | "instigation"
            ) =>
            {
                Some(Cue::Government)
            }
            "of" => Some(Cue::PerhapsGovernment),
            "for" if cause.has(List::Departure) || cause.has(List::Journey) || self.is_left_for(side) => {
                Some(Cue::Town)
            }
            "for" if cause.has(List::StakeFor) => Some(Cue::Government),
            // "time for Astana to step in"
            "for"
                if side.cause != "straight"
                    && side.neighbours.after().starts_with(" to ")
                    && self.will_act(side.neighbours.after()) =>
            {
                Some(Cue::Government)
            }
            // "for Yerevan's part"
            "for" | "For" if self.owned(&side.neighbours).next() == Some("part") => Some(Cue::Government),
            "for" | "For" => Some(Cue::PerhapsGovernment),
            "between" if self.is_way(side) => Some(Cue::Town),
            // "centres such as Tokyo"
            "as" | "like" | "including" if self.follows_towns(side) => Some(Cue::Town),
            // "a housewife in 1940s Rome"
            word if word.starts_with(|first: char| first.is_ascii_digit()) && word.ends_with("0s") => Some(Cue::Town),
            _ if before.has(List::PartnerBefore) => either(!cause.has(List::Journey) && !self.is_linked(side)),
            _ if self.of_small(side.word).has(List::Visit) => Some(Cue::Town),
            _ => None,
        }
    }

    /// Whether towns are named that it is one of: "cities such as", "hubs like".
    fn follows_towns(self, side: &Side<'_>) -> bool {
        let mut causes = side.causes().skip_while(|word| *word == "such");
        let is_town = |noun: &str| self.of(noun).has(List::TownNoun);
        causes
            .next()
            .is_some_and(|noun| noun.strip_suffix('s').is_some_and(is_town) || noun.ends_with('s') && is_town(noun))
    }

    /// Whether those who rule are there, or it thinks something of what is told: "the regime in Pyongyang", "a source in
    /// the Kremlin", "was seen in Ankara as a lesson".
    fn is_ruled_from(self, side: &Side<'_>) -> bool {
        let is_inside = matches!(side.word, "in" | "at" | "inside");
        let has_power = || {
            self.is_listed(side.cause, PhraseList::PowerIn)
                || side.seat.is_house && self.of_small(side.cause).has(List::GovernmentNoun)
        };
        let is_judged =
            || side.neighbours.after().starts_with(" as ") && self.is_listed(side.cause, PhraseList::SeenIn);
        is_inside && (has_power() || is_judged() || self.is_thought_in(side))
    }

    /// "Few in Brussels believe it", but "Few in Kabul slept".
    fn is_thought_in(self, side: &Side<'_>) -> bool {
        let verb = side.neighbours.word_after();
        matches!(side.cause, "Few" | "few") && (self.of(verb).has(List::Deed) || self.is_deed_of_two(verb))
    }

    /// "leave Bishkek dependent", "left Kyiv with no choice", "keeps Kyiv afloat", "took Canberra to court".
    fn is_left_so(self, side: &Side<'_>) -> bool {
        let behind = side.neighbours.after().strip_prefix(' ');
        let is_verb =
            matches!(side.word, "keep" | "keeps" | "kept" | "keeping") || self.of(side.word).has(List::Departure);
        let is_dealt_with = || {
            matches!(
                side.word,
                "take"
                    | "takes"
                    | "took"
                    | "taking"
                    | "catch"
                    | "catches"
                    | "caught"
                    | "put"
                    | "puts"
                    | "hauled"
                    | "hauls"
                    | "dragged"
                    | "drags"
            )
        };
        behind.is_some_and(|behind| {
            is_verb && self.behind_phrase(behind, PhraseList::LeftSo).is_some()
                || is_dealt_with() && self.behind_phrase(behind, PhraseList::TakenTo).is_some()
        })
    }

    /// Whether what the name owns is a place, or has a name: "in Moscow's northern suburbs", "in Moscow's Red Square".
    fn owns_place(self, side: &Side<'_>) -> bool {
        self.owned(&side.neighbours)
            .any(|word| word.starts_with(char::is_uppercase) || self.of(word).has(List::TownNoun))
    }

    /// The words for what the name owns: `central` and `square` of "Bishkek's central square in".
    pub(super) fn owned<'t>(self, neighbours: &Neighbours<'t>) -> impl Iterator<Item = &'t str> {
        const MOST_WORDS: usize = 3;
        let owned = without_possessive(neighbours.after()).trim_start_matches(' ');
        let phrase = owned.split(|letter: char| letter != ' ' && letter != '-' && !letter.is_alphanumeric()).next();
        let is_over =
            move |word: &&str| self.of(word).has_any(Lists::of(&[List::Preposition, List::Function, List::Determiner]));
        phrase.unwrap_or_default().split([' ', '-']).take(MOST_WORDS).take_while(move |word| !is_over(word))
    }

    /// Whether somebody gives or takes a thing, by a verb of `list`: "bought three drones from Ankara", but "bought a flat an
    /// hour's flight from Paris" and "recalled its envoy from Addis Ababa".
    fn changes_hands(self, side: &Side<'_>, list: PhraseList) -> bool {
        const MOST_WORDS: usize = 4;
        let stops = Lists::of(&[List::Journey, List::Visit, List::Preposition]);
        let is_other = |word: &&str| {
            self.of_small(word).has_any(stops) || word.ends_with("ing") || self.is_listed(word, PhraseList::Travels)
        };
        let mut thing = side.causes().take(MOST_WORDS).take_while(|word| !is_other(word));
        thing.any(|word| self.is_listed(word, list))
    }

    /// "recalled its envoy from Addis Ababa"
    fn is_recalled(self, side: &Side<'_>) -> bool {
        side.causes()
            .any(|word| matches!(word, "recalled" | "recalls" | "recalling" | "withdrew" | "withdraws" | "withdrawn"))
    }

    /// "left New Delhi for Brussels"
    fn is_left_for(self, side: &Side<'_>) -> bool {
        let is_name = |word: &&str| word.starts_with(char::is_uppercase);
        let verb = || side.causes().take(4).find(|word| !is_name(word));
        is_name(&side.cause) && verb().is_some_and(|verb| self.of(verb).has(List::Departure))
    }

    /// "the road between", "two trains a day run between", "between Tashkent and Samarkand".
    fn is_way(self, side: &Side<'_>) -> bool {
        let is_tie =
            || self.of_small(side.cause).has_any(Lists::of(&[List::TieTo, List::BurdenOn, List::GovernmentNoun]));
        side.seat.is_beside_town && !is_tie()
            || self.of_small(side.cause).has(List::Journey)
            || self.is_listed(side.cause, PhraseList::Travels)
    }

    /// "The railway will link Kashgar with Tashkent".
    fn is_linked(self, side: &Side<'_>) -> bool {
        let is_link = |word: &str| word.starts_with("link") || word.starts_with("connect");
        side.word == "with"
            && side.causes().any(is_link)
            && side.causes().any(|word| self.of_small(word).has(List::Journey))
    }
}

/// What leads to the capital, or from it: `handed` of "handed over to Ankara", `turned` of "turned from Paris to Moscow",
/// `talk` of "talk to Rabat rather than to Algiers".
fn cause_of_move<'t>(side: &Side<'t>) -> &'t str {
    let is_passed = |word: &&str| matches!(*word, "over" | "back" | "away" | "than" | "rather" | "and" | "not" | "or");
    let mut causes = side.causes().skip_while(is_passed);
    let cause = causes.next().unwrap_or_default();
    let is_name = cause.starts_with(char::is_uppercase);
    match causes.next() {
        Some("from" | "to") if is_name => causes.next().unwrap_or_default(),
        _ => cause,
    }
}
