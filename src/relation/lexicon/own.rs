//! The words that the engine itself asks for.

use std::ops::RangeInclusive;

use super::WordId;

macro_rules! own_words {
    (
        words { $($name:ident $word:literal),+ $(,)? }
        lists { $($(#[$doc:meta])* $list:ident = [$first:literal $(, $entry:literal)* $(,)?];)+ }
    ) => {
        /// The words that the engine itself asks for; every lexicon holds them, each with its place as its id.
        pub(super) const OWN: &[&str] = &[$($word,)+ $($first, $($entry,)*)+];

        $(pub(in crate::relation) const $name: WordId = own($word);)+

        // The words of a list stand side by side, and so do their ids.
        $($(#[$doc])* pub(in crate::relation) const $list: RangeInclusive<WordId> =
            own($first)..=own($first) + <[&str]>::len(&[$($entry),*]) as WordId;)+
    };
}

// These stand here and not in a file because the grammar of the engine is written with them: a file could not change
// one of them without the code around it. Each word stands once.
own_words! {
    words {
        A "a", ABLE_TO "able", ABOUT "about", ACCORDING "according", AFTER "after", AGAINST "against", ALONG "along", ALONGSIDE "alongside", AMONG "among", AN "an",
        AND "and", ANNIVERSARY "anniversary", ANOTHER "another", AS "as", AT "at", AWAY "away", BACK "back", BEEN "been", BECAUSE "because", BEFORE "before",
        BESIDES "besides", BETTER "better", BETWEEN "between", BUT "but", BY "by", CASE "case", CLOSE "close", COULD "could",
        DESPITE "despite", DOWN "down", DUE "due", DURING "during", EACH "each", END "end", FAR "far", FEW "few",
        FOLLOWING "following", FOR "for", FORMER "former", FROM "from", GENERAL "general", GOING "going", HAD "had", HAS "has", HAVE "have",
        HAVING "having", HE "he", HIM "him", IN "in", INCLUDING "including", INSTEAD "instead", INTEREST "interest", IT "it",
        LIKE "like", LITTLE "little", LOVE "love", MAY "may", NEITHER "neither", NEXT "next", NO "no", NOBODY "nobody", NONE "none",
        NOT "not", NOTHING "nothing", OF "of", OFF "off", ON "on", ONCE "once", ONE "one", ONGOING "ongoing", OPEN "open", OR "or",
        OTHER "other", OTHERS "others", OUT "out", OVER "over", PROVIDED "provided", RATHER "rather", SECURITY "security", SET "set", SHE "she",
        SHORT "short", SHOULD "should", SINCE "since", SUCH "such", SUPPOSED "supposed", THAN "than", THAT "that", THE "the", THEM "them", THEN "then",
        TO "to",
        TOGETHER "together", TOMORROW "tomorrow", TOO "too", UNTIL "until", UP "up", WELL "well", WHEN "when",
        WHERE "where", WHICH "which", WHILE "while", WHO "who", WHOM "whom", WHOSE "whose", WHY "why", WITH "with",
        WITHOUT "without", WOULD "would", YET "yet"
    }
    lists {
        /// Nouns for what goes on between two whatever is done about it: "changes in Sino-British ties".
        STANDING = ["relations", "relationship", "ties", "tensions", "rivalry", "friction", "frictions"];

        /// What with "of" says that something is yet to come: "ahead of the visit".
        AHEAD = ["ahead"];

        /// What leaves open whether there is one: "any Chilean aid to Peru".
        ANY = ["any"];

        /// Nouns for dealings of which bodies that stand side by side before them have one each: "the G8 and G20 summits".
        DEALINGS = ["agreements", "deal", "deals", "meetings", "summit", "summits", "meeting"];

        /// Nouns that tell what somebody is to the name before them: "a US ally", "an OPEC member".
        KIN = ["ally", "allies", "foe", "foes", "member", "members", "partner", "partners", "rival", "rivals"];

        /// Verbs by which somebody is moved to do what he may yet leave: "pressured Chad to sign".
        PRESSING = [
            "press", "pressed", "presses", "pressing", "pressure", "pressured", "pressures",
            "pressuring", "lobby", "lobbied", "lobbies", "lobbying", "encourage", "encouraged", "encouraging", "push",
            "pushed", "pushes"
        ];

        /// Nouns for what is wanted of others: "an invitation from Chile to come".
        REQUESTS = [
            "invitation", "invitations", "appeal", "appeals", "call", "calls", "demand", "demands", "order", "orders",
            "plea", "pleas", "request", "requests"
        ];

        /// Forms of "insist", behind which a base form tells what is wanted.
        INSIST = ["insist", "insisted", "insists"];

        /// Forms of "confirm": what somebody has not confirmed may be so.
        CONFIRM = ["confirm", "confirmed"];

        /// Verbs by which somebody owns to a deed: "acknowledged that it attacked".
        ADMITTING = [
            "acknowledge", "acknowledged", "acknowledges", "concede", "conceded", "concedes", "confess", "confessed",
            "confirms", "confirming", "reveal", "revealed", "reveals"
        ];

        /// Words that say that a deed was not done in the end: "almost attacked".
        ALMOST = ["almost", "narrowly", "nearly"];

        /// Verbs whose gerund tells what was done, whether they are denied or not: "does not regret attacking".
        REGRETTING = ["regret", "regretted", "regretting", "regrets"];

        /// Nouns that with "of" and a gerund tell what somebody is about to do: "shows no sign of leaving".
        SHOWN = ["hint", "point", "sign", "signs"];

        /// Nouns that behind a "no" deny what they tell of: "no evidence that Chile attacked".
        PROOF = ["evidence", "indication", "indications", "proof"];

        /// Adjectives that behind a "not" leave open what "that" tells.
        CERTAIN = ["certain", "clear", "sure"];

        /// Those who are to others what somebody is to his own: "his counterparts from Chile" are Chile’s.
        PEERS = ["colleague", "colleagues", "counterpart", "counterparts"];

        /// Those who act abroad for who has sent them: "its U.N. diplomats", and "diplomats in Mali" are those of others.
        SENT = [
            "ambassador", "ambassadors", "delegates", "diplomat", "diplomats", "embassy", "envoy", "envoys", "mediators",
            "mission", "negotiators", "representatives"
        ];

        /// Words behind which "of attacking" tells what somebody has not done.
        CLEARED = ["absolved", "acquitted", "cleared", "exonerated"];

        /// Words behind which "of attacking" tells what others say of somebody.
        CHARGED = ["accused", "suspected"];

        /// Verbs whose "that" tells what somebody knows or has come to know: "found that", "it turned out that".
        LEARNING = ["admit", "admits", "admitted", "found", "emerge", "emerged", "emerges", "spread", "transpired", "turned", "turns"];

        /// Verbs that behind a comma tell by what something is known: ", documents show".
        SHOWING = ["show", "showed", "shows", "writes", "wrote"];

        /// Nouns that with a "no" before them say that something is so: "no doubt that".
        DOUBT = ["coincidence", "denying", "doubt", "mistake", "question", "secret", "sooner", "surprise", "wonder"];

        /// Words behind which "to" tells what somebody may do: "has the right to attack".
        ABLE = ["entitled", "free", "licence", "license", "means", "opportunity", "position", "right"];

        /// Words that before "that" say that something will hardly be.
        DOUBTING = ["dispute", "disputed", "disputes", "doubtful", "doubted", "doubts", "questionable"];

        /// Adjectives that before "to" or "that" tell what is wanted: "it is vital to support".
        VITAL = ["crucial", "essential", "imperative", "important", "urgent", "vital"];

        /// Verbs whose object is yet to come: "plans a visit to Chile".
        PLANNING = [
            "plan", "planned", "planning", "plans", "prepare", "prepared", "prepares",
            "preparing"
        ];

        /// Verbs and nouns by which somebody is against what may yet come: "opposes an invasion of Chile by".
        OPPOSING = ["oppose", "opposed", "opposes", "opposing", "opposition"];

        /// Verbs that with "against" say that somebody does not want it: "voted against sanctions on Chile".
        VOTING = ["came", "come", "comes", "decide", "decided", "vote", "voted", "votes", "voting"];

        /// Verbs that with "back from" say that somebody does not do it: "held back from attacking".
        HOLDING = ["draws", "drawn", "drew", "held", "hold", "holding", "holds", "pulled", "pulling", "pulls", "stepped"];

        /// Verbs by which a dealing is ended for a time: "suspended cooperation with".
        SUSPENDING = [
            "freeze", "freezes", "freezing", "froze", "frozen", "halt", "halted", "halting", "halts", "suspend",
            "suspended", "suspending", "suspends"
        ];

        /// Verbs with whom something is told before a "that": "told Chile that".
        TELLING = ["assure", "assured", "assures", "informed", "informs", "notified", "notifies", "reminded", "reminds", "tell", "telling", "tells", "told"];

        /// Verbs by which somebody does as another does: "followed Chile in condemning".
        JOINING = ["follow", "followed", "follows", "join", "joined", "joining", "joins"];

        /// Verbs of who will do what stands behind the "to": "promised Chile to leave".
        PROMISING = ["pledged", "pledges", "promise", "promised", "promises", "promising", "vowed"];

        /// Verbs by which something only looks so: "appears to support".
        SEEMING = ["appear", "appeared", "appears", "seem", "seemed", "seems"];

        /// The forms of "rule", which with "out" denies what may come.
        RULE = ["rule", "ruled", "rules", "ruling"];

        /// Verbs by which somebody is let do what may yet not be done: "allows Chile to sign", "is helping Chile to sign".
        ENABLING = [
            "allow", "allowing", "allows", "assist", "assisting", "assists", "enable", "enables", "enabling", "help",
            "helping", "helps", "permit", "permits", "permitting"
        ];

        /// The verb whose object does what follows it without "to": "to let Chile sign".
        LET = ["let"];

        /// The forms of "exclude", which denies what may come as well.
        EXCLUDE = ["exclude", "excluded", "excludes", "excluding"];

        /// Forms of "deny": what somebody has not denied may be so, but what he has not failed to do is done.
        DENY = ["denied", "denies", "deny"];

        /// The forms of "expect": whom somebody expects to do it will.
        EXPECT = ["expect", "expected", "expecting", "expects"];

        /// The forms of "give", which with "up" say that something is done no more.
        GIVE = ["gave", "give", "given", "gives", "giving"];

        /// Words that turn a "not" before them into "too": "not only condemned but punished".
        ONLY = ["just", "merely", "only", "simply", "solely"];

        /// Words that tell that something belongs to the subject.
        THEIRS = ["her", "his", "its", "their"];

        /// Nouns behind which "in" and a gerund tell in what somebody has a share: "denied any role in supplying".
        PART = ["hand", "involvement", "part", "role"];

        /// Verbs by which somebody makes known what will be.
        ANNOUNCING = ["announced", "announces", "said", "says"];

        /// Forms of "be" in the past, behind which who is "able" has done it.
        WAS = ["was", "were"];

        /// Verbs of who hopes for what follows, with "that" or without: "hopes Chile will leave".
        HOPING = ["hope", "hoped", "hopes", "wish", "wishes"];

        /// Verbs by which what was promised is done: "kept his promise to visit".
        KEEPING = ["fulfilled", "fulfils", "honored", "honoured", "keeps", "kept"];

        /// The days of the week.
        WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

        /// Words that only tell where something lies: "a quarry near Chile".
        NEARBY = ["near", "outside"];

        /// Nouns for those who rule where they are: "the authorities in Mali".
        RULING = [
            "administration", "authorities", "cabinet", "government", "governments", "junta", "leadership",
            "officials", "regime"
        ];

        /// Forms of "become".
        BECOMING = ["became", "become", "becomes", "becoming"];

        /// Verbs by which one comes to others, or leaves them, to do something: "visited Chile to mediate".
        VISITING = [
            "visited", "visiting", "visits", "met", "toured", "phoned", "telephoned", "entered", "left", "invaded"
        ];

        /// Nouns for what somebody wants: "Chile’s aim is to attack".
        AIMS = ["aim", "ambition", "goal", "intent", "intention", "objective", "priority", "task"];

        /// Nouns for going to others: "on a trip to Chile to mediate".
        TRIPS = ["flight", "journey", "tour", "trip", "visit"];

        /// Words that tell in what turn somebody does something: "the first country to recognise Chile".
        RANKING = ["first", "last", "latest", "second", "third"];

        /// Nouns for those that an `of` names behind them: "the states of Mali and Niger".
        LANDS = ["countries", "nations", "states"];

        /// Nouns for one of those that a body is made of: "the first EU country".
        LAND = ["country", "nation"];
    }
}

/// Those of whom a body or a group is made: "arrested five Hamas members".
pub(in crate::relation) const MEMBERS: WordId = own("members");

/// The verb by which somebody tells what others do: "Petr Pavel said sanctions on Chile".
pub(in crate::relation) const SAID: [WordId; 2] = [own("said"), own("says")];

/// Pronouns that may be objects: "pressed him to leave".
pub(in crate::relation) const OBJECTS: [WordId; 3] = [HIM, HER, IT];

/// Pronouns for one whom something belongs to.
pub(in crate::relation) const HER: WordId = own("her");
pub(in crate::relation) const HIS: WordId = own("his");
pub(in crate::relation) const ITS: WordId = own("its");

/// Words that lead to a gerund, or to a participle, at the beginning of a clause: "After visiting Chile", "Instead of
/// visiting", "Having visited".
pub(in crate::relation) const FRONTING: Few = Few::of(&[
    AFTER, BEFORE, BESIDES, BY, DESPITE, FAR, FROM, HAVING, IN, INSTEAD, OF, ON, RATHER, SINCE, THAN, WHILE, WITHOUT,
]);

/// Words that begin a clause of which nothing is said by what stands before them: "was unaware of any plans when he met".
pub(in crate::relation) const OCCASIONS: [WordId; 4] = [WHEN, WHILE, BECAUSE, WHY];

/// Words that begin another part of a sentence: "will not lift its blockade until Chile".
pub(in crate::relation) const PARTING: Few = Few::of(&[AFTER, BEFORE, FOLLOWING, SINCE, UNTIL]);

/// A few of the words that have names of their own, a bit for each.
#[derive(Clone, Copy)]
pub(in crate::relation) struct Few(u128);

impl Few {
    const fn of(words: &[WordId]) -> Self {
        let mut bits = 0;
        let mut index = 0;
        while index < words.len() {
            bits |= 1 << words[index];
            index += 1;
        }
        Self(bits)
    }

    pub(in crate::relation) fn contains(self, word: &WordId) -> bool {
        *word < 128 && self.0 >> *word & 1 == 1
    }
}

/// The id of one of these words.
const fn own(word: &str) -> WordId {
    let mut id = 0;
    while id < OWN.len() {
        if is_same(OWN[id].as_bytes(), word.as_bytes()) {
            return id as WordId + 1;
        }
        id += 1;
    }
    panic!("it stands in OWN");
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([first, one @ ..], [second, other @ ..]) => *first == *second && is_same(one, other),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::*;

    #[test]
    fn the_words_of_the_engine_have_their_ids() {
        let lexicon = Lexicon::default();
        for word in OWN {
            assert_eq!(lexicon.id(word), own(word), "{word}");
        }
    }
}
