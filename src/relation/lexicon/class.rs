//! What words are to the engine, and sets of that.

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident $word:literal),+ $(,)?) => {
        /// What a word is to the engine, whatever rule it stands in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(in crate::relation) enum Class {
            $($(#[$doc])* $name),+
        }

        impl Class {
            /// All classes, by the words that files call them.
            const ALL: &[(Self, &'static str)] = &[$((Self::$name, $word)),+];

            /// The class that files call `name`.
            pub(super) fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|(_, known)| *known == name).map(|(class, _)| *class)
            }

            /// What files call the classes.
            pub(super) fn names() -> impl Iterator<Item = &'static str> {
                Self::ALL.iter().map(|(_, name)| *name)
            }
        }
    };
}

classes! {
    /// Stands between a subject and its verb without changing it: also, again.
    Adverb "adverb",
    /// Forms of be.
    Be "be",
    /// Forms of have and do.
    Auxiliary "auxiliary",
    /// Verbs that lead on to another verb: begin, continue, manage.
    Leading "leading",
    /// Articles, possessives, numerals.
    Determiner "determiner",
    /// Adjectives that stand before actors: neighbouring, southern.
    Modifier "modifier",
    /// Words that name a time: Tuesday, yesterday, week.
    Time "time",
    /// Prepositions.
    Preposition "preposition",
    /// and, or.
    Conjunction "conjunction",
    /// who, which, that.
    Relative "relative",
    /// it, he, she, they.
    Pronoun "pronoun",
    /// Words after which another clause begins: because, while, although.
    Clause "clause",
    /// Words that deny what follows.
    Negator "negator",
    /// Words that say that something is planned.
    Planned "planned",
    /// Words that say that something may be.
    Possible "possible",
    /// Words that say that something is wanted.
    Desired "desired",
    /// Words that say that somebody says so.
    Reported "reported",
    /// Verbs of refusal, before another verb.
    Refusing "refusing",
    /// Nouns that act for what is named before them or behind their `of`: troops, officials.
    Head "head",
    /// Nouns before the names of people: president, minister.
    Title "title",
    /// Words that stand in titles: foreign, deputy.
    Portfolio "portfolio",
    /// Groups that are headed by somebody: delegation.
    Delegation "delegation",
    /// headed, led.
    Led "led",
    /// Heads that stand behind the name only: the Turkish side.
    Aside "aside",
    /// Verbs of saying and holding true.
    Saying "saying",
    /// What turns a name into its friends, foes or past: pro, anti, ex.
    Prefix "prefix",
    /// Where somebody says something: a conference, an interview.
    Venue "venue",
    /// What becomes of a meeting or a treaty: it is planned, it takes place.
    Occurring "occurring",
    /// That nothing becomes of it: it is cancelled, blocked.
    Failing "failing",
    /// Verbs whose object does what follows: persuade, accuse.
    Bidding "bidding",
    /// What only sports news speak of: a striker, a quarter-final.
    Sport "sport",
}

/// Sets that several rules of the engine ask for, or that need a name to be understood.
impl Class {
    /// Forms of verbs that help others, and of "be".
    pub(in crate::relation) const HELPING: [Self; 2] = [Self::Be, Self::Auxiliary];
    /// What every sentence has, whatever it tells.
    pub(in crate::relation) const FUNCTION: [Self; 7] = [
        Self::Preposition,
        Self::Determiner,
        Self::Be,
        Self::Auxiliary,
        Self::Conjunction,
        Self::Pronoun,
        Self::Relative,
    ];
    /// What stands before a noun: articles, numbers, adjectives.
    pub(in crate::relation) const BEFORE_NOUN: [Self; 2] = [Self::Determiner, Self::Modifier];
    /// What stands before the name of a person, or before who acts: "the visiting minister".
    pub(in crate::relation) const BEFORE_PERSON: [Self; 3] = [Self::Determiner, Self::Modifier, Self::Title];
    /// Words by which what follows is wanted or planned.
    pub(in crate::relation) const WISHING: [Self; 2] = [Self::Desired, Self::Planned];
    /// What may stand unnamed between two words of a rule.
    pub(in crate::relation) const BEFORE_WORD: [Self; 4] = [Self::Adverb, Self::Determiner, Self::Modifier, Self::Time];
    /// What tells what somebody is: "deputy foreign minister", "troops".
    pub(in crate::relation) const OF_TITLE: [Self; 3] = [Self::Head, Self::Title, Self::Portfolio];
    /// What is no part of a noun phrase.
    pub(in crate::relation) const ENDING_PHRASE: [Self; 4] =
        [Self::Preposition, Self::Conjunction, Self::Relative, Self::Time];
    /// What a rule may mean as a verb although it is no verb of its own: "is behind".
    pub(in crate::relation) const HELPING_OR_PREPOSITION: [Self; 3] = [Self::Be, Self::Auxiliary, Self::Preposition];
    /// What leads on to the verb behind it: "was reportedly", "began".
    pub(in crate::relation) const LEADING_TO_VERB: [Self; 4] = [Self::Be, Self::Auxiliary, Self::Leading, Self::Adverb];
    /// What follows a pronoun where it begins a clause: "that it", "who is".
    pub(in crate::relation) const OPENING_CLAUSE: [Self; 4] =
        [Self::Pronoun, Self::Be, Self::Auxiliary, Self::Determiner];
    /// What may stand unnamed between an actor and the word behind it: "has also".
    pub(in crate::relation) const BEHIND_ACTOR: [Self; 5] =
        [Self::Adverb, Self::Be, Self::Auxiliary, Self::Time, Self::Negator];
    /// What may stand between a speaker and "said": "on Tuesday also".
    pub(in crate::relation) const BEFORE_SAYING: [Self; 4] =
        [Self::Time, Self::Preposition, Self::Adverb, Self::Auxiliary];
    /// What is no noun that the name before it tells of.
    pub(in crate::relation) const ENDING_ATTRIBUTE: [Self; 12] = [
        Self::Be,
        Self::Auxiliary,
        Self::Preposition,
        Self::Conjunction,
        Self::Relative,
        Self::Pronoun,
        Self::Saying,
        Self::Adverb,
        Self::Clause,
        Self::Negator,
        Self::Determiner,
        Self::Time,
    ];
    /// What parts an owner from what is owned.
    pub(in crate::relation) const PARTING_OWNER: [Self; 8] = [
        Self::Preposition,
        Self::Be,
        Self::Auxiliary,
        Self::Relative,
        Self::Saying,
        Self::Pronoun,
        Self::Clause,
        Self::Negator,
    ];
    /// What makes of the word behind it no verb with an object of its own.
    pub(in crate::relation) const NO_LEAD: [Self; 8] = [
        Self::Determiner,
        Self::Preposition,
        Self::Conjunction,
        Self::Be,
        Self::Auxiliary,
        Self::Adverb,
        Self::Relative,
        Self::Modifier,
    ];
    /// What stands before a gerund that has an object, and does not tell of a noun.
    pub(in crate::relation) const LEADING_TO_GERUND: [Self; 13] = [
        Self::Be,
        Self::Auxiliary,
        Self::Adverb,
        Self::Conjunction,
        Self::Leading,
        Self::Preposition,
        Self::Time,
        Self::Clause,
        Self::Failing,
        Self::Refusing,
        Self::Planned,
        Self::Possible,
        Self::Desired,
    ];
    /// What may stand before the noun of an object: "the visiting foreign minister".
    pub(in crate::relation) const BEFORE_OBJECT: [Self; 5] =
        [Self::Determiner, Self::Modifier, Self::Adverb, Self::Portfolio, Self::Title];
    /// What parts an object from its verb: behind it something else is told.
    pub(in crate::relation) const ENDING_OBJECT: [Self; 9] = [
        Self::Preposition,
        Self::Clause,
        Self::Relative,
        Self::Pronoun,
        Self::Saying,
        Self::Be,
        Self::Auxiliary,
        Self::Conjunction,
        Self::Time,
    ];
    /// What qualifies the word behind it, or counts with an "of": "also", "several".
    pub(in crate::relation) const QUALIFYING: [Self; 3] = [Self::Determiner, Self::Modifier, Self::Adverb];
    /// What may stand between a subject and its verb without changing who does it.
    pub(in crate::relation) const BEFORE_VERB: [Self; 12] = [
        Self::Adverb,
        Self::Be,
        Self::Auxiliary,
        Self::Leading,
        Self::Time,
        Self::Negator,
        Self::Planned,
        Self::Possible,
        Self::Desired,
        Self::Reported,
        Self::Refusing,
        Self::Determiner,
    ];
    /// What is no noun before a comma, behind which an insertion would tell who that noun is.
    pub(in crate::relation) const NO_NOUN_BEFORE_COMMA: [Self; 3] = [Self::Time, Self::Saying, Self::Adverb];
    /// Verbs by which somebody tells something of himself: "said that it", "plans that it", "refused".
    pub(in crate::relation) const TELLING: [Self; 3] = [Self::Saying, Self::Planned, Self::Refusing];
    /// What may stand between such a verb and the pronoun: "said on Tuesday that".
    pub(in crate::relation) const BEHIND_SAYING: [Self; 5] =
        [Self::Time, Self::Relative, Self::Preposition, Self::Adverb, Self::Determiner];
}

/// Sets of [`Class`]es.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::relation) struct Classes(u32);

impl Classes {
    pub(in crate::relation) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    pub(in crate::relation) fn has_any(self, classes: &[Class]) -> bool {
        // One mask, which is known when the program is built.
        let mask = classes.iter().fold(0, |mask, class| mask | 1 << *class as u8);
        self.0 & mask != 0
    }

    pub(in crate::relation) fn add(&mut self, class: Class) {
        self.0 |= 1 << class as u8;
    }

    /// Notes that some rule is found by the word.
    pub(super) fn set_anchor(&mut self) {
        self.0 |= Self::ANCHOR;
    }

    /// Whether some rule is found by the word.
    pub(in crate::relation) fn is_anchor(self) -> bool {
        self.0 & Self::ANCHOR != 0
    }

    const ANCHOR: u32 = {
        assert!(Class::ALL.len() <= 31, "one bit is left for anchors");
        1 << 31
    };
}
