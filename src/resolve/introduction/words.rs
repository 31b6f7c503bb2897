//! The words by which people are introduced, in small letters and sorted by bytes.

use std::sync::LazyLock;

use foldhash::HashMap;

/// Offices, ranks and callings of one person; `-ist` is a rule, "spokesman" holds for "spokeswoman" and "spokesperson".
pub(super) static ROLES: &[&str] = &[
    "academic", "academician", "accountant", "actor", "actress", "administrator", "admiral", "adviser", "advisor",
    "agent", "aide", "ambassador", "analyst", "anchor", "archbishop", "architect", "assassin", "astronaut", "attaché",
    "attorney", "author", "ayatollah", "banker", "barrister", "billionaire", "biographer", "blogger", "boss",
    "brigadier", "businessman", "campaigner", "candidate", "captain", "ceo", "cfo", "chair", "chairman", "chancellor",
    "chief", "clergyman", "cleric", "coach", "colonel", "comedian", "commandant", "commander", "commentator",
    "commissar", "commissioner", "commodore", "composer", "comptroller", "congressman", "conspirator", "consul",
    "consultant", "controller", "coordinator", "coroner", "correspondent", "cosmonaut", "councillor", "councilman",
    "councilor", "counsel", "counsellor", "counselor", "critic", "curator", "d'affaires", "defector", "delegate",
    "democrat", "deputy", "designer", "detective", "dictator", "diplomat", "director", "dissident", "doctor",
    "economist", "editor", "educator", "engineer", "entrepreneur", "envoy", "executive", "expert", "fellow",
    "filmmaker", "financier", "firefighter", "founder", "general", "geographer", "governor", "guerrilla", "head",
    "heir", "historian", "imam", "industrialist", "inspector", "inspector-general", "interpreter", "inventor",
    "investigator", "investor", "jihadist", "jurist", "lawmaker", "lawyer", "leader", "lecturer", "legislator",
    "librarian", "lieutenant", "magistrate", "magnate", "manager", "mathematician", "mayor", "mediator", "member",
    "militant", "millionaire", "minister", "mogul", "mp", "mullah", "musician", "negotiator", "nominee", "nurse",
    "observer", "officer", "official", "oligarch", "ombudsman", "opponent", "owner", "painter", "parliamentarian",
    "pastor", "patriarch", "philanthropist", "philosopher", "photographer", "physician", "pilot", "playwright",
    "plenipotentiary", "poet", "policeman", "politician", "pope", "preacher", "prefect", "premier", "president",
    "principal", "producer", "prosecutor", "protester", "rabbi", "rapporteur", "rebel", "rector", "referee", "reformer",
    "refugee", "registrar", "reporter", "representative", "republican", "researcher", "resident", "salesman", "scholar",
    "screenwriter", "sculptor", "secretary", "senator", "sheriff", "singer", "soldier", "solicitor", "songwriter",
    "speaker", "spokesman", "staffer", "statesman", "student", "superintendent", "supervisor", "surgeon", "teacher",
    "technician", "theologian", "trader", "translator", "treasurer", "trustee", "tycoon", "undersecretary", "viceroy",
    "warlord", "whistleblower", "writer",
];
/// Roles that are family names too: titles where no name stands before them.
pub(super) static SOFT: &[&str] = &[
    "abbot", "baker", "baron", "bishop", "cardinal", "count", "dean", "duke", "earl", "emir", "emperor", "farmer",
    "guard", "judge", "justice", "king", "knight", "major", "marshal", "priest", "prince", "princess", "prior", "queen",
    "rev", "sergeant", "shah", "sheik", "sheikh", "sultan",
];
/// Stand before the name of anybody; a dot behind them ends no sentence.
pub(super) static HONORIFICS: &[&str] = &[
    "adm", "amb", "assoc", "brig", "canon", "capt", "cllr", "cmdr", "col", "cpl", "dame", "dr", "engr", "fr", "gen",
    "gov", "haji", "hon", "lady", "lieut", "lord", "lt", "madam", "maj", "miss", "mr", "mrs", "ms", "mx", "pfc", "prof",
    "professor", "pvt", "rep", "sen", "sgt", "sir", "spc",
];
/// Belong to a role before it or behind its "of": portfolios, ranks, bodies of a state.
pub(super) static FORMING: &[&str] = &[
    "administration", "affairs", "africa", "agricultural", "agriculture", "air", "anti-corruption", "armed", "arms",
    "army", "asia", "assistant", "associate", "atomic", "aviation", "budget", "cabinet", "central", "chargé", "civil",
    "commerce", "communications", "constitutional", "court", "crown", "culture", "customs", "cyber", "defence",
    "defense", "delegation", "department", "development", "digital", "duma", "east", "ecology", "economic", "economy",
    "education", "elections", "electoral", "emergencies", "emergency", "employment", "energy", "environment",
    "environmental", "exchequer", "external", "faculty", "federal", "finance", "finances", "fire", "first", "fisheries",
    "fleet", "force", "forces", "foreign", "forestry", "fuel", "government", "health", "high", "housing", "industry",
    "information", "infrastructure", "intelligence", "interior", "internal", "international", "investment", "judicial",
    "labor", "labour", "lands", "leading", "managing", "middle", "military", "municipal", "national", "naval", "navy",
    "nuclear", "oil", "opposition", "parliament", "parliamentary", "peace", "permanent", "petty", "planning", "police",
    "policy", "political", "presidential", "press", "prime", "privy", "pro", "public", "railways", "regional",
    "religious", "republic", "research", "resources", "science", "second", "secret", "security", "senate", "senior",
    "services", "shadow", "situations", "social", "special", "sports", "staff", "state", "strategic", "supreme", "tax",
    "technology", "telecommunications", "tem", "tempore", "tourism", "trade", "transport", "transportation", "treasury",
    "vice", "war", "water", "youth",
];
/// Go before a role and are no part of it.
pub(super) static MODIFIERS: &[&str] = &[
    "acting", "current", "ex", "exiled", "famous", "former", "incoming", "incumbent", "independent", "influential",
    "interim", "jailed", "late", "long-time", "longtime", "new", "newly", "noted", "now", "outgoing", "outspoken",
    "prominent", "renowned", "respected", "retired", "ruling", "self-proclaimed", "slain", "so-called", "then",
    "veteran", "well-known",
];
/// Words of names that no person has; no name goes on into one.
pub(super) static BODIES: &[&str] = &[
    "academy", "accord", "accords", "act", "agency", "agreement", "airlines", "airport", "airways", "alliance", "arena",
    "associates", "association", "authority", "award", "awards", "band", "bank", "base", "basin", "battalion", "bay",
    "beach", "board", "bridge", "brigade", "building", "bureau", "business", "campus", "canal", "capital", "cathedral",
    "center", "centre", "chamber", "chapel", "chapter", "charter", "church", "city", "clinic", "club", "coalition",
    "college", "combat", "command", "commission", "committee", "community", "company", "confederation", "conference",
    "congress", "convention", "corp", "corporation", "corps", "correctional", "council", "countries", "country",
    "county", "cup", "daily", "day", "declaration", "desk", "detention", "district", "division", "doctrine", "dynamics",
    "dynasty", "electric", "electronics", "embassy", "empire", "enterprises", "entertainment", "european", "exchange",
    "express", "facility", "federation", "festival", "field", "fleet", "forest", "forum", "foundation", "front", "fund",
    "gallery", "games", "gazette", "general's", "global", "group", "hall", "highway", "hill", "hills", "holding",
    "holdings", "hospital", "hotel", "house", "inc", "industries", "info", "initiative", "institute", "institution",
    "insurance", "interactive", "island", "islands", "journal", "kingdom", "lake", "law", "league", "legion", "library",
    "limited", "llc", "ltd", "magazine", "mall", "market", "medal", "media", "memorial", "ministry", "mission",
    "monument", "mosque", "motors", "mountain", "mountains", "movement", "museum", "network", "news", "newspaper",
    "observatory", "ocean", "office", "olympics", "online", "operation", "operations", "orchestra", "order",
    "organisation", "organization", "palace", "park", "parks", "partners", "party", "peninsula", "petroleum", "plan",
    "plaza", "plc", "port", "post", "prison", "prize", "productions", "program", "programme", "project", "province",
    "radio", "regiment", "region", "reporters", "reserve", "residence", "review", "revolution", "river", "road", "room",
    "school", "schools", "sea", "section", "series", "service", "session", "site", "society", "squadron", "square",
    "stadium", "statement", "states", "station", "steel", "street", "studies", "studios", "summit", "survey", "system",
    "systems", "team", "technologies", "telegraph", "television", "temple", "territory", "theater", "theatre", "theory",
    "times", "tower", "town", "township", "treaty", "trial", "tribune", "trophy", "trust", "tv", "union", "united",
    "universities", "university", "valley", "ventures", "village", "weekly", "workers", "works", "world", "yard",
];
/// Months, but for May, weekdays and holidays.
pub(super) static TIMES: &[&str] = &[
    "april", "august", "christmas", "december", "easter", "february", "friday", "january", "july", "june", "march",
    "monday", "november", "october", "ramadan", "saturday", "september", "sunday", "thursday", "tuesday", "wednesday",
];
/// Open a noun phrase.
pub(super) static DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "each", "every", "her", "his", "its", "my", "no", "one", "our", "some", "that", "the",
    "their", "these", "this", "those", "your",
];
/// Join a role to what it is a role of.
pub(super) static PREPOSITIONS: &[&str] = &["at", "for", "from", "in", "of", "on", "to", "with"];
/// Join names of a list.
pub(super) static CONJUNCTIONS: &[&str] = &["&", "and"];
/// Open a clause on a person.
pub(super) static RELATIVES: &[&str] = &["who", "whom", "whose"];
/// Words that no noun phrase goes over, or that open sentences.
pub(super) static FUNCTION: &[&str] = &[
    "about", "above", "according", "across", "after", "against", "ago", "all", "almost", "along", "already", "also",
    "although", "always", "am", "amid", "among", "apart", "are", "around", "as", "aside", "asked", "away", "back",
    "because", "been", "before", "behind", "being", "below", "beside", "besides", "between", "beyond", "both", "but",
    "by", "can", "could", "currently", "despite", "did", "do", "does", "down", "during", "earlier", "either", "else",
    "ever", "everyone", "except", "few", "finally", "following", "further", "had", "has", "have", "he", "hence", "here",
    "him", "himself", "how", "however", "i", "if", "including", "indeed", "inside", "instead", "into", "is", "it",
    "just", "last", "lately", "later", "least", "left", "like", "likewise", "many", "may", "maybe", "me", "meanwhile",
    "might", "more", "moreover", "most", "much", "must", "near", "neither", "never", "nevertheless", "next", "nor",
    "not", "nothing", "off", "often", "only", "onto", "or", "other", "others", "otherwise", "out", "outside", "over",
    "overall", "per", "perhaps", "previously", "quite", "rather", "she", "should", "since", "so", "sometimes", "soon",
    "still", "such", "than", "them", "there", "therefore", "they", "though", "through", "throughout", "thus", "till",
    "today", "together", "tomorrow", "tonight", "too", "toward", "towards", "under", "unless", "until", "up", "upon",
    "us", "usually", "versus", "was", "we", "were", "what", "when", "where", "whereas", "whether", "which", "while",
    "why", "will", "within", "without", "would", "yes", "yesterday", "yet", "you",
];
/// Function words that are names as well, with a capital inside a sentence.
pub(super) static NAMES_TOO: &[&str] = &["an", "can", "do", "he", "may", "so", "will", "you"];
/// Verbs that stand beside people all the time.
pub(super) static VERBS: &[&str] = &[
    "added", "adds", "announced", "arrived", "became", "become", "becomes", "called", "came", "claimed", "criticised",
    "criticized", "denied", "held", "joined", "leads", "leaves", "led", "married", "meets", "met", "named", "noted",
    "replaced", "replied", "resigned", "said", "saw", "say", "saying", "says", "sent", "served", "signed", "spoke",
    "stated", "succeeded", "tells", "thinks", "told", "took", "urged", "visited", "visits", "wants", "warned", "warns",
    "went", "wins", "won", "writes", "wrote",
];
/// Small words inside a name.
pub(super) static PARTICLES: &[&str] = &[
    "abu", "al", "ap", "ben", "bin", "bint", "binti", "da", "dal", "de", "degli", "dei", "del", "dela", "della", "den",
    "der", "des", "di", "dos", "du", "el", "ibn", "la", "las", "le", "los", "ould", "ter", "ul", "ur", "van", "vander",
    "vom", "von", "zu", "zum", "zur",
];
/// Go on behind a name.
pub(super) static SUFFIXES: &[&str] = &[
    "gizi", "gyzy", "ii", "iii", "iv", "ix", "jr", "kizi", "kyzy", "oglu", "ogly", "oğlu", "qizi", "sr", "uulu", "vi",
    "vii", "viii", "xi", "xii", "xiii", "xiv", "xv", "xvi", "zade",
];
/// Letters behind a name that are no part of it.
pub(super) static POSTNOMINALS: &[&str] = &[
    "bsc", "cbe", "esq", "kbe", "kc", "ma", "mba", "mbe", "md", "mep", "mp", "msc", "nato", "obe", "phd", "qc", "rn",
    "un", "us", "usa",
];
/// End like a role and are none.
pub(super) static NO_ROLES: &[&str] = &[
    "assist", "baptist", "buddhist", "checklist", "communist", "consist", "enlist", "exist", "insist", "islamist",
    "marxist", "methodist", "persist", "resist", "socialist", "wishlist",
];
/// Relatives, in small letters.
pub(super) static KIN: &[&str] = &[
    "brother", "cousin", "daughter", "father", "husband", "mother", "nephew", "niece", "sister", "son", "widow", "wife",
];
/// End the name of an office or a body, so that a person may be named behind it.
pub(super) static CLOSERS: &[&str] = &[
    "academy", "administration", "affairs", "agency", "army", "association", "authority", "bank", "board", "bureau",
    "cabinet", "chamber", "commerce", "commission", "committee", "communications", "company", "congress", "corporation",
    "council", "culture", "customs", "defence", "defense", "delegation", "department", "development", "duma", "ecology",
    "economy", "education", "elections", "emergencies", "emergency", "employment", "energy", "environment", "exchequer",
    "federation", "finance", "finances", "fisheries", "fleet", "force", "forces", "foreign", "forestry", "foundation",
    "government", "health", "house", "housing", "industry", "information", "infrastructure", "institute",
    "intelligence", "interior", "justice", "labor", "labour", "lands", "ministry", "movement", "office", "opposition",
    "organisation", "organization", "parliament", "party", "peace", "police", "railways", "republic", "resources",
    "science", "security", "senate", "service", "services", "situations", "society", "sports", "staff", "state",
    "technology", "telecommunications", "tourism", "trade", "transport", "transportation", "treasury", "union",
    "university", "war",
];
/// A place stands behind them rather than a person.
pub(super) static INSIDE: &[&str] = &[
    "across", "around", "at", "from", "in", "inside", "into", "near", "outside", "throughout",
];
/// Before "leader" and "head" they make it a thing.
pub(super) static OF_THINGS: &[&str] = &["industry", "league", "market", "world"];
/// Roles that things have too, if nothing but a comma joins them.
pub(super) static WEAK: &[&str] = &["chair", "leader", "member", "observer", "owner", "resident"];

/// All lists; the place of a list here is its bit in [`Lists`].
pub(super) static ALL: [&[&str]; 23] = [
    ROLES, SOFT, HONORIFICS, FORMING, MODIFIERS, BODIES, TIMES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS, RELATIVES, FUNCTION,
    NAMES_TOO, VERBS, PARTICLES, SUFFIXES, POSTNOMINALS, NO_ROLES, KIN, CLOSERS, INSIDE, OF_THINGS, WEAK,
];

/// The lists that hold a word.
#[derive(Clone, Copy)]
pub(super) struct Lists(u32);

/// Every word of every list, with the lists that hold it.
static MEMBERS: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    let mut members = HashMap::default();
    for (bit, list) in ALL.iter().enumerate() {
        for word in *list {
            *members.entry(*word).or_insert(0) |= 1 << bit;
        }
    }
    members
});

impl Lists {
    /// The lists that hold `word`, which is in small letters.
    pub(super) fn of(word: &str) -> Self {
        Self(MEMBERS.get(word).copied().unwrap_or(0))
    }

    /// Whether `list`, one of those above, is among them.
    pub(super) fn has(self, list: &'static [&'static str]) -> bool {
        self.0 != 0 && ALL.iter().position(|other| std::ptr::eq(*other, list)).is_some_and(|bit| self.0 >> bit & 1 == 1)
    }
}

/// Whether `list`, one of those above, holds `word`, which is in small letters.
pub(super) fn has(list: &'static [&'static str], word: &str) -> bool {
    Lists::of(word).has(list)
}
