//! What stands behind a capital: a possessive, a verb, a noun, the country's name.

use super::{Cue, CueReader, List, Lists, Neighbours, PhraseList, first_word, is_modal};

/// Verbs behind which what somebody shall do is told without "to": "suggested Tokyo take a stance".
const URGING: [&str; 14] = [
    "suggest",
    "suggests",
    "suggested",
    "suggesting",
    "insist",
    "insisted",
    "insisting",
    "demand",
    "demanded",
    "demanding",
    "proposed",
    "proposing",
    "recommended",
    "recommending",
];

impl CueReader<'_> {
    /// What follows the name decides; `before` is the word before it, `noun` the next one, behind a possessive.
    pub(super) fn by_what_follows(self, neighbours: &Neighbours<'_>, before: &str, noun: &str) -> Cue {
        let is_possessive = neighbours.is_possessive();
        if !is_possessive && self.acts_with_others(neighbours) {
            return Cue::Government;
        }
        let names_region =
            neighbours.after().strip_prefix(", ").is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if names_region || (noun.starts_with(char::is_uppercase) && !is_possessive) {
            return Cue::Town;
        }
        let shares_deed = || before == "and" && self.is_deed_of_two(noun);
        if !is_possessive
            && (self.acts(neighbours, before, noun)
                || shares_deed()
                || URGING.contains(&before) && self.may_be_deed(noun))
        {
            return Cue::Government;
        }
        if is_possessive && self.owns_part(neighbours) || self.is_described_as_town(neighbours, noun) {
            return Cue::Town;
        }
        // "It was Belgrade that asked", "It was Algiers and not Rabat that asked"
        if noun == "that" && (before == "not" || self.of(before).has(List::ToBe)) {
            return Cue::Government;
        }
        if before.is_empty()
            && (self.acts_behind_apposition(neighbours) || self.stands_so(neighbours.after()) || speaks_to(neighbours))
            || self.owns_in_clause(neighbours)
        {
            return Cue::Government;
        }
        // "Trust Muscat to find a way"
        let is_moved = noun == "to"
            && (self.looks_like_verb(before) || !before.is_empty() && self.will_act(neighbours.after().trim_start()));
        let is_joined = matches!(noun, "and" | "or" | "but" | "nor") || (noun.is_empty() && !before.is_empty());
        if is_possessive
            || self.acts_in_clause(neighbours)
            || self.looks_like_verb(noun)
            // "already has a plan"
            || self.looks_like_verb(first_word(self.behind_adverbs(neighbours.after())))
            || noun.ends_with("ly")
            || is_moved
            || is_joined
            || before.is_empty() && self.is_told_of(neighbours)
            || before.is_empty() && (opens_quote(neighbours) || is_label_end(neighbours.after()))
            || shares_verb(neighbours, noun)
        {
            Cue::PerhapsGovernment
        } else {
            Cue::PerhapsTown
        }
    }

    /// Whether a verb that follows, over adverbs, says that it does or wants something: "offered", "once again blocked",
    /// "has long rejected", "would not bow"; in a headline also "to buy".
    fn acts(self, neighbours: &Neighbours<'_>, before: &str, noun: &str) -> bool {
        let rest = self.behind_adverbs(neighbours.after());
        let verb = if rest.len() < neighbours.after().len() { first_word(rest) } else { noun };
        self.is_deed(verb)
            || self.deals_with(rest, verb)
            || self.has_done(rest, verb)
            || is_modal(verb) && self.will_act(rest)
            || matches!(verb, "is" | "was") && (self.is_to_act(rest, verb) || self.is_doing(rest, verb))
            || verb == "to" && before.is_empty() && self.will_act(rest)
    }

    /// Whether a word that may be any verb has an object behind it, or another verb: "mulls a tax", "looks to tap the market".
    /// `text` begins with `verb`.
    fn deals_with(self, text: &str, verb: &str) -> bool {
        const OTHERS: Lists = Lists::of(&[List::NoVerb, List::StateVerb, List::TownNoun, List::Journey, List::ToBe]);
        const COPULAS: [&str; 5] = ["becomes", "feels", "remains", "seems", "stays"];
        let is_inflected = verb.len() > 3 && verb.ends_with('s') && !verb.ends_with("ss") && !COPULAS.contains(&verb);
        if !is_inflected || !verb.starts_with(|first: char| first.is_ascii_lowercase()) || self.of(verb).has_any(OTHERS)
        {
            return false;
        }
        let behind = text.trim_start_matches(' ').strip_prefix(verb).unwrap_or_default().trim_start_matches(' ');
        let next = first_word(behind);
        self.of(next).has(List::Determiner) || next == "to" && self.will_act(behind)
    }

    /// What stands behind the space and the adverbs that `text` begins with: behind " once again ", " on Thursday " or ", too, ".
    fn behind_adverbs(self, text: &str) -> &str {
        const MOST_ADVERBS: usize = 2;
        let mut rest = text.strip_prefix(", too,").unwrap_or(text);
        for _ in 0..=MOST_ADVERBS {
            rest = rest.trim_start_matches(' ');
            let word = first_word(rest);
            match self.behind_phrase(rest, PhraseList::VerbAdverb).or_else(|| self.behind_day(rest)) {
                Some(behind) => rest = behind,
                None if word.ends_with("ly") => rest = &rest[word.len()..],
                None => break,
            }
        }
        rest
    }

    /// What stands behind the day that `text` begins with: "on Thursday".
    fn behind_day(self, text: &str) -> Option<&str> {
        let rest = text.strip_prefix("on ")?;
        let day = first_word(rest);
        self.phrases().calendar().names(day).then(|| &rest[day.len()..])
    }

    /// Whether harm is done to it as to a town: "rocked by", "was shelled", "has been flooded".
    pub(super) fn suffers(self, neighbours: &Neighbours<'_>) -> bool {
        let Some(behind) = neighbours.after().strip_prefix(' ') else { return false };
        let (verb, rest) = behind.split_at(first_word(behind).len());
        let suffered = match verb {
            "has" | "had" => rest.strip_prefix(" been ").map(first_word),
            "was" => rest.strip_prefix(' ').map(first_word),
            _ => rest.starts_with(" by ").then_some(verb),
        };
        suffered.is_some_and(|verb| self.of(verb).has(List::Visit))
    }

    /// Whether a verb says that somebody did, said, felt or wants something.
    fn is_deed(self, word: &str) -> bool {
        let lists = self.of(word);
        (word.len() > 4 && word.ends_with("ed") && !lists.has(List::NoVerb)) || lists.has(List::Deed)
    }

    /// "had restored", "has long rejected", "has little leverage"; not "has been hit". `text` begins with `verb`.
    fn has_done(self, text: &str, verb: &str) -> bool {
        if !matches!(verb, "has" | "had" | "have") {
            return false;
        }
        let rest = &text[verb.len()..];
        let mut following = rest.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
        following.clone().skip(1).take(3).any(|noun| self.of(noun).has(List::GovernmentNoun))
            || following.next().is_some_and(|verb| self.is_deed(verb))
            || self.is_deed(first_word(self.behind_adverbs(rest)))
            || rest.strip_prefix(" been").is_some_and(|rest| self.is_doing(rest, ""))
    }

    /// Whether a verb that tells of a deed follows "will", "might" and the like: "would not bow", but "will be sunny" and "to
    /// host the games".
    pub(super) fn will_act(self, text: &str) -> bool {
        let following = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
        let is_passed =
            |word: &&str| word.ends_with("ly") || matches!(*word, "not" | "never" | "also" | "still" | "soon" | "t");
        let verb = following.skip(1).find(|word| !is_passed(word)).unwrap_or_default();
        let lists = self.of(verb);
        verb.starts_with(char::is_lowercase)
            && !lists.has(List::ToBe)
            && !lists.has(List::StateVerb)
            && !lists.has(List::Preposition)
    }

    /// "was to lift its siege", "is to blame"; `text` begins with `verb`.
    fn is_to_act(self, text: &str, verb: &str) -> bool {
        text[verb.len()..].strip_prefix(' ').is_some_and(|rest| rest.starts_with("to ") && self.will_act(rest))
    }

    /// "was probing the North", "is still pushing"; `text` begins with `verb`.
    fn is_doing(self, text: &str, verb: &str) -> bool {
        let doing = first_word(self.behind_adverbs(&text[verb.len()..]));
        let Some(stem) = doing.strip_suffix("ing").filter(|stem| stem.len() > 1 && stem.is_ascii()) else {
            return false;
        };
        // "planning" plans.
        let bytes = stem.as_bytes();
        let single = if bytes[bytes.len() - 1] == bytes[bytes.len() - 2] { &stem[..stem.len() - 1] } else { stem };
        [stem, single]
            .iter()
            .any(|stem| ["s", "es"].iter().any(|ending| self.of(&[stem, *ending].concat()).has(List::Deed)))
    }

    /// Whether what it is stands between commas and then it acts: "Seoul, long wary of its neighbour, doubled".
    fn acts_behind_apposition(self, neighbours: &Neighbours<'_>) -> bool {
        let Some((apposition, rest)) = neighbours.after().strip_prefix(", ").and_then(|rest| rest.split_once(", "))
        else {
            return false;
        };
        let is_clause = apposition.contains(['.', ';', ':', '"']) || first_word(apposition) == "where";
        !is_clause && !is_called_city(neighbours) && self.acts_plainly(rest)
    }

    /// Whether `text` begins with a verb of a deed.
    fn acts_plainly(self, text: &str) -> bool {
        let verb = first_word(text);
        self.is_deed(verb) || self.has_done(text, verb)
    }

    /// "Bishkek's central square", but not "Bishkek's plan for its schools".
    fn owns_part(self, neighbours: &Neighbours<'_>) -> bool {
        self.owned(neighbours).any(|word| self.of(word).has(List::TownNoun))
    }

    /// "Moscow is the largest city", "Tehran has fourteen million inhabitants"; not "Moscow had not taken part". `verb` stands
    /// behind it.
    fn is_described_as_town(self, neighbours: &Neighbours<'_>, verb: &str) -> bool {
        const MOST_WORDS: usize = 5;
        let is_part = |word: &str| word != "part" && self.of(word).has(List::TownNoun);
        match verb {
            "is" | "was" | "became" | "remains" | "remained" => is_called_city(neighbours),
            "has" | "had" => words_of_clause(neighbours.after()).take(MOST_WORDS).any(is_part),
            _ => false,
        }
    }

    /// Whether it is named with other towns or with what lies around it: "Kyiv, Odessa and other big cities", "Moscow and the
    /// surrounding area".
    pub(super) fn is_among_towns(self, neighbours: &Neighbours<'_>) -> bool {
        const AROUND: [&str; 5] = [
            " and the surrounding",
            " and surrounding",
            " and its suburbs",
            " and its surroundings",
            " and its outskirts",
        ];
        const MOST_WORDS: usize = 3;
        let after = neighbours.after();
        let is_with_others = |(row, rest): (&str, &str)| {
            let mut names = row.split(',').map(str::trim).filter(|name| !name.is_empty());
            names.all(|name| name_len(name) == name.len())
                && words_of_clause(rest).take(MOST_WORDS).any(|word| matches!(word, "cities" | "towns"))
        };
        AROUND.iter().any(|around| after.starts_with(around))
            || after.split_once(" and other ").is_some_and(is_with_others)
    }

    /// Whether `text`, which stands behind it, says in a headline how it stands: " at odds over Schengen".
    fn stands_so(self, text: &str) -> bool {
        text.strip_prefix(' ').is_some_and(|text| self.behind_phrase(text, PhraseList::StandsSo).is_some())
    }

    /// "Moscow, whose troops stood by", but "Moscow, whose mayor resigned".
    fn owns_in_clause(self, neighbours: &Neighbours<'_>) -> bool {
        let owned = neighbours.after().strip_prefix(", whose ").map(first_word);
        owned.is_some_and(|noun| self.of(noun).has(List::GovernmentNoun))
    }

    /// "Riyadh, which backs the rebels", "Canberra, which had promised boats".
    fn acts_in_clause(self, neighbours: &Neighbours<'_>) -> bool {
        neighbours.after().strip_prefix(", which ").is_some_and(|clause| {
            let verb = first_word(clause);
            self.acts_plainly(clause) || self.looks_like_verb(verb) && !self.of(verb).has(List::StateVerb)
        })
    }

    /// "Lisbon, unlike Madrid, voted for it."
    fn is_told_of(self, neighbours: &Neighbours<'_>) -> bool {
        neighbours.after().strip_prefix(", ").is_some_and(|rest| self.of(first_word(rest)).has(List::Deed))
    }

    /// Whether other names are joined behind, and all do something: "Moscow and Washington exchanged", "Riga, Tallinn and
    /// Vilnius expelled".
    fn acts_with_others(self, neighbours: &Neighbours<'_>) -> bool {
        const MOST_NAMES: usize = 8;
        let mut rest = neighbours.after();
        for number in 0..MOST_NAMES {
            // Of two only: "the mayors of Warsaw, Prague and Vienna have agreed"
            let is_first = number == 0 && neighbours.word_before() != "of";
            let last = [", and ", " and "].iter().find_map(|joint| rest.strip_prefix(joint));
            if rest.strip_prefix(" and other ").is_some_and(is_of_states) {
                return true;
            }
            let Some(names) = last.or_else(|| rest.strip_prefix(", ")) else {
                // "Baku, Yerevan trade accusations", "Paris, Berlin at odds", "Warsaw, Prague: two views"
                return rest.len() < neighbours.after().len()
                    && (self.is_deed_of_two(first_word(rest.trim_start()))
                        || self.stands_so(rest)
                        || is_label_end(rest));
            };
            let len = name_len(names);
            rest = &names[len..];
            if len == 0 || last.is_some() {
                let verb = first_word(self.behind_adverbs(rest));
                // "Warsaw and Kyiv were also seeking talks", "Warsaw and Kyiv have agreed"
                let does = || {
                    let behind = rest.trim_start();
                    is_first
                        && (matches!(verb, "are" | "were") && self.is_doing(behind, verb)
                            || self.has_done(behind, verb))
                };
                let acts = self.is_deed(verb) || self.is_deed_of_two(verb) || does();
                return len > 0 && (acts || self.stands_so(rest));
            }
        }
        false
    }

    /// Whether a word may be the plain form of a verb of a deed: "take" of "suggested Tokyo take".
    fn may_be_deed(self, word: &str) -> bool {
        const OTHERS: Lists = Lists::of(&[
            List::ToBe,
            List::StateVerb,
            List::Preposition,
            List::Conjunction,
            List::Function,
            List::Determiner,
            List::Relative,
        ]);
        word.starts_with(|first: char| first.is_ascii_lowercase())
            && !word.ends_with('s')
            && !self.of(word).has_any(OTHERS)
    }

    /// Whether a verb says that several want or do something: "want".
    pub(super) fn is_deed_of_two(self, verb: &str) -> bool {
        verb.len() > 2 && verb.starts_with(char::is_lowercase) && self.of(&[verb, "s"].concat()).has(List::Deed)
    }

    fn looks_like_verb(self, word: &str) -> bool {
        let inflected = word.len() > 3 && (word.ends_with("ed") || (word.ends_with('s') && !word.ends_with("ss")));
        let lists = self.of(word);
        !lists.has(List::NoVerb) && (inflected || lists.has(List::StateVerb))
    }
}

/// Whether `text` begins with what tells of states: "former allies", "Western governments".
fn is_of_states(text: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let is_state = |word: &str| matches!(word, "allies" | "governments" | "powers");
    words_of_clause(text).take(MOST_WORDS).any(is_state)
}

/// "Warsaw to Kyiv: stop the grain".
fn speaks_to(neighbours: &Neighbours<'_>) -> bool {
    let other = neighbours.after().strip_prefix(" to ").unwrap_or_default();
    let len = name_len(other.split(':').next().unwrap_or_default());
    len > 0 && other[len..].starts_with(": ")
}

/// "Tehran 'ready for swap'".
fn opens_quote(neighbours: &Neighbours<'_>) -> bool {
    neighbours.after().strip_prefix(' ').is_some_and(|rest| rest.starts_with(['"', '“', '‘', '\'']))
}

/// Whether `text` goes on as behind the name in "Lilongwe: no fuel until Friday"; a capital behind the colon opens what is told
/// from there.
fn is_label_end(text: &str) -> bool {
    text.strip_prefix(": ")
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_lowercase() || "\"“‘".contains(first)))
}

/// Whether it does what another did before a comma: "Port Louis got the islands, London the lease".
fn shares_verb(neighbours: &Neighbours<'_>, noun: &str) -> bool {
    matches!(noun, "the" | "a" | "an" | "its" | "nothing") && neighbours.follows_comma()
}

/// Whether the sentence goes on to call the name a city: "is the largest city of", "as the capital of".
pub(super) fn is_called_city(neighbours: &Neighbours<'_>) -> bool {
    const MOST_WORDS: usize = 7;
    let mut words = words_of_clause(neighbours.after().trim_start_matches(", ")).take(MOST_WORDS);
    words.any(|word| matches!(word, "city" | "town" | "capital" | "cities" | "towns" | "capitals"))
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
