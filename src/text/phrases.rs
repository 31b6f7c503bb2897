//! Words and phrases by which lines of pages, explained abbreviations and names of organisations are told:
//! `gazetteers/phrases.tsv`; with them the other words by which texts are read, of whatever they speak.

mod letters;
mod pairs;

use std::sync::LazyLock;

use super::calendar::{Calendar, CalendarUnit};
use super::sentence_words::{SentenceList, SentenceWords};
use super::word_table::WordTable;
use crate::span::Span;
use letters::Letters;
use pairs::Pairs;

/// A list of phrases, which a rule compares a text with.
///
/// `gazetteers/README.md` says what each list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseList {
    // Lines of pages.
    Label,
    Heading,
    Closing,
    CountedClosing,
    CommentRule,
    Reader,
    Comment,
    Author,
    AuthorWork,
    Byline,
    Opening,
    LineOpening,
    Ending,
    Network,
    Weekday,
    Month,
    // Explained abbreviations, and names of organisations.
    OrganisationNoun,
    OrganisationStem,
    OrganisationRole,
    NameConnector,
    BeforeArticle,
    OwnPeople,
    PassedOver,
    Bystander,
    Dotted,
    Explains,
    Number,
    // Bodies that no file knows.
    BodyEnd,
    BodyBegin,
    SortedBodyEnd,
    BodySort,
    AnyBodyEnd,
    PartedBody,
    PlacedBody,
    FreeBody,
    Chamber,
    PlainChamber,
    BodyPrefix,
    BodyPeople,
    BodyCause,
    StateSort,
    CompanyForm,
    SmallBodyEnd,
    JoinedBodyEnd,
    SmallBodySort,
    BodyBefore,
    BodyDescribed,
    ToldBefore,
    StaffAt,
    StaffOf,
    BodyNameEnd,
    UnitEnd,
    NoBody,
    // Dates.
    BeforeYear,
    NamedDay,
    // Capitals as governments.
    PowerIn,
    SeenIn,
    TakenFrom,
    GivenTo,
    LeftSo,
    TakenTo,
    StandsSo,
    VerbAdverb,
    Travels,
}

impl PhraseList {
    /// Each list with its name in the file.
    pub(crate) const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Label, "label"),
        (Self::Heading, "heading"),
        (Self::Closing, "closing"),
        (Self::CountedClosing, "counted_closing"),
        (Self::CommentRule, "comment_rule"),
        (Self::Reader, "reader"),
        (Self::Comment, "comment"),
        (Self::Author, "author"),
        (Self::AuthorWork, "author_work"),
        (Self::Byline, "byline"),
        (Self::Opening, "opening"),
        (Self::LineOpening, "line_opening"),
        (Self::Ending, "ending"),
        (Self::Network, "network"),
        (Self::Weekday, "weekday"),
        (Self::Month, "month"),
        (Self::OrganisationNoun, "organisation_noun"),
        (Self::OrganisationStem, "organisation_stem"),
        (Self::OrganisationRole, "organisation_role"),
        (Self::NameConnector, "name_connector"),
        (Self::BeforeArticle, "before_article"),
        (Self::OwnPeople, "own_people"),
        (Self::PassedOver, "passed_over"),
        (Self::Bystander, "bystander"),
        (Self::Dotted, "dotted"),
        (Self::Explains, "explains"),
        (Self::Number, "number"),
        (Self::BodyEnd, "body_end"),
        (Self::BodyBegin, "body_begin"),
        (Self::SortedBodyEnd, "sorted_body_end"),
        (Self::BodySort, "body_sort"),
        (Self::AnyBodyEnd, "any_body_end"),
        (Self::PartedBody, "parted_body"),
        (Self::PlacedBody, "placed_body"),
        (Self::FreeBody, "free_body"),
        (Self::Chamber, "chamber"),
        (Self::PlainChamber, "plain_chamber"),
        (Self::BodyPrefix, "body_prefix"),
        (Self::BodyPeople, "body_people"),
        (Self::BodyCause, "body_cause"),
        (Self::StateSort, "state_sort"),
        (Self::CompanyForm, "company_form"),
        (Self::SmallBodyEnd, "small_body_end"),
        (Self::JoinedBodyEnd, "joined_body_end"),
        (Self::SmallBodySort, "small_body_sort"),
        (Self::BodyBefore, "body_before"),
        (Self::BodyDescribed, "body_described"),
        (Self::ToldBefore, "told_before"),
        (Self::StaffAt, "staff_at"),
        (Self::StaffOf, "staff_of"),
        (Self::BodyNameEnd, "body_name_end"),
        (Self::UnitEnd, "unit_end"),
        (Self::NoBody, "no_body"),
        (Self::BeforeYear, "before_year"),
        (Self::NamedDay, "named_day"),
        (Self::PowerIn, "power_in"),
        (Self::SeenIn, "seen_in"),
        (Self::TakenFrom, "taken_from"),
        (Self::GivenTo, "given_to"),
        (Self::LeftSo, "left_so"),
        (Self::TakenTo, "taken_to"),
        (Self::StandsSo, "stands_so"),
        (Self::VerbAdverb, "verb_adverb"),
        (Self::Travels, "travels"),
    ];
}

/// The lists that hold a phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PhraseLists(u64);

impl PhraseLists {
    pub(crate) fn has(self, list: PhraseList) -> bool {
        self.0 >> list as u32 & 1 == 1
    }
}

/// The phrases of all lists, the words of sentences and the names of the calendar.
#[derive(Clone, Debug)]
pub(crate) struct Phrases {
    /// The lists that hold a phrase, as bits.
    table: WordTable,
    /// The phrases of each list, in the order in which they were added.
    lists: Vec<Vec<Phrase>>,
    openings: Letters<5>,
    endings: Letters<5>,
    weekdays: Letters<2>,
    /// How nouns of bodies begin, and those of them that are written small.
    bodies: Pairs,
    small_bodies: Pairs,
    /// How nouns begin that stand for a body by themselves, or with the words behind them.
    chambers: Pairs,
    /// How nouns begin of people after whom bodies are named.
    people: Pairs,
    /// The last two letters of nouns behind which a body is named.
    before_bodies: Pairs,
    /// The last two letters of names that tell a body by themselves, and the two before them.
    body_name_ends: [Pairs; 2],
    /// The last two letters of what people are who work for a body.
    staff: Pairs,
    sentence_words: SentenceWords,
    calendar: Calendar,
}

/// Letters that a text may begin or end with.
#[derive(Clone, Debug)]
struct Phrase {
    text: Box<str>,
    /// Whether more letters may follow.
    is_open: bool,
}

static BUILTIN: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for [phrase, list, _] in rows(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/phrases.tsv"))) {
        phrases.add(phrase, named(PhraseList::NAMES, list));
    }
    for [word, list, _] in rows(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/sentences.tsv"))) {
        phrases.sentence_words.add(word, named(SentenceList::NAMES, list));
    }
    for [term, unit, number] in rows(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/calendar.tsv"))) {
        let number = number.parse().expect("a test reads every row");
        phrases.calendar.add(term, named(CalendarUnit::NAMES, unit), number);
    }
    phrases
});

/// The last two bytes of a phrase of ASCII.
fn last_two(phrase: &str) -> &str {
    phrase.len().checked_sub(2).and_then(|start| phrase.get(start..)).unwrap_or_default()
}

/// The first three cells of each row; the first line that is no comment names the columns.
fn rows(text: &str) -> impl Iterator<Item = [&str; 3]> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|row| {
        let mut cells = row.split('\t');
        [(); 3].map(|()| cells.next().unwrap_or_default())
    })
}

fn named<T: Copy>(names: &[(T, &str)], name: &str) -> T {
    let found = names.iter().find(|(_, written)| *written == name);
    found.expect("a test reads every row").0
}

impl Phrases {
    fn new() -> Self {
        let lists = vec![Vec::new(); PhraseList::NAMES.len()];
        let (openings, endings, weekdays) = (Letters::new(), Letters::new(), Letters::new());
        let (sentence_words, calendar) = (SentenceWords::new(), Calendar::default());
        Self {
            table: WordTable::default(),
            lists,
            openings,
            endings,
            weekdays,
            bodies: Pairs::default(),
            small_bodies: Pairs::default(),
            chambers: Pairs::default(),
            people: Pairs::default(),
            before_bodies: Pairs::default(),
            body_name_ends: [Pairs::default(), Pairs::default()],
            staff: Pairs::default(),
            sentence_words,
            calendar,
        }
    }

    /// The built-in phrases.
    pub(crate) fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// Adds a phrase, in small letters; behind one that ends in `*` more letters may follow.
    pub(crate) fn add(&mut self, phrase: &str, list: PhraseList) {
        let text = phrase.trim_end_matches('*');
        let is_open = text.len() < phrase.len();
        if self.lists_of(text).has(list) {
            let same = self.lists[list as usize].iter_mut().filter(|known| &*known.text == text);
            same.for_each(|known| known.is_open |= is_open);
            return;
        }
        self.table.add(text, 1 << list as u32);
        self.lists[list as usize].push(Phrase { text: text.into(), is_open });
        match list {
            PhraseList::Author
            | PhraseList::CommentRule
            | PhraseList::Reader
            | PhraseList::Opening
            | PhraseList::LineOpening => self.openings.add(text.chars()),
            PhraseList::Ending => self.endings.add(text.chars().rev()),
            PhraseList::Weekday => self.weekdays.add(text.chars()),
            PhraseList::BodyBegin
            | PhraseList::BodyEnd
            | PhraseList::SortedBodyEnd
            | PhraseList::AnyBodyEnd
            | PhraseList::JoinedBodyEnd
            | PhraseList::UnitEnd
            | PhraseList::CompanyForm => self.bodies.add(text),
            PhraseList::SmallBodyEnd | PhraseList::SmallBodySort => self.small_bodies.add(text),
            PhraseList::Chamber | PhraseList::BodyPrefix => self.chambers.add(text),
            PhraseList::BodyPeople => self.people.add(text),
            PhraseList::BodyNameEnd => {
                let end = last_two(text);
                self.body_name_ends[0].add(end);
                self.body_name_ends[1].add(last_two(text.strip_suffix(end).unwrap_or_default()));
            }
            PhraseList::BodyBefore | PhraseList::ToldBefore => self.before_bodies.add(last_two(text)),
            PhraseList::StaffAt | PhraseList::StaffOf => self.staff.add(last_two(text)),
            _ => {}
        }
    }

    /// The words that decide where sentences end.
    pub(crate) fn sentence_words(&self) -> &SentenceWords {
        &self.sentence_words
    }

    pub(crate) fn sentence_words_mut(&mut self) -> &mut SentenceWords {
        &mut self.sentence_words
    }

    /// The names of months and weekdays.
    pub(crate) fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    pub(crate) fn calendar_mut(&mut self) -> &mut Calendar {
        &mut self.calendar
    }

    /// The lists that hold `phrase`, letter for letter.
    pub(crate) fn lists_of(&self, phrase: &str) -> PhraseLists {
        PhraseLists(self.table.get(phrase))
    }

    /// The lists that hold the word at `span` of `text` in small letters.
    pub(crate) fn lists_at(&self, text: &str, span: Span) -> PhraseLists {
        PhraseLists(self.table.get_small_at(text, span))
    }

    /// Whether the word at byte `at` of `text` may be the noun of a body, by its first two letters.
    pub(crate) fn may_be_body(&self, text: &str, at: usize) -> bool {
        self.bodies.hold(text, at)
    }

    /// Whether the word at byte `at` of `text` may be people after whom a body is named.
    pub(crate) fn may_be_people(&self, text: &str, at: usize) -> bool {
        self.people.hold(text, at)
    }

    /// Whether the word at byte `at` of `text` may be a noun that stands for a body by itself, or with the words behind it.
    pub(crate) fn may_be_chamber(&self, text: &str, at: usize) -> bool {
        self.chambers.hold(text, at)
    }

    /// Whether the word at byte `at` of `text` may be a noun in small letters that ends the name of a body.
    pub(crate) fn may_be_small_body(&self, text: &str, at: usize) -> bool {
        text.as_bytes().get(at).is_some_and(u8::is_ascii_lowercase) & self.small_bodies.hold(text, at)
    }

    /// Whether the word that ends before byte `end` of `text` may be a noun behind which a body is named, by its last two
    /// letters.
    pub(crate) fn may_lead_to_body(&self, text: &str, end: usize) -> bool {
        let last = end.checked_sub(2);
        last.is_some_and(|last| text.as_bytes()[last].is_ascii_lowercase() & self.before_bodies.hold(text, last))
    }

    /// Whether the words that end before byte `end` of `text` may be somebody who works for a body, and "of", "at",
    /// "in" or "with", by the last two letters of both.
    pub(crate) fn may_be_staff_of(&self, text: &str, end: usize) -> bool {
        let bytes = text.as_bytes();
        let link = match bytes.get(end.saturating_sub(3)..end) {
            Some(b" of" | b" at" | b" in") => 3,
            Some(b"ith") => 5,
            _ => return false,
        };
        end.checked_sub(link + 2).is_some_and(|last| self.staff.hold(text, last))
    }

    /// Whether the word that ends before byte `end` of `text` may tell a body by its end, by its last four letters.
    pub(crate) fn may_end_body_name(&self, text: &str, end: usize) -> bool {
        let [last, before] = &self.body_name_ends;
        end.checked_sub(4).is_some_and(|start| last.hold(text, start + 2) & before.hold(text, start))
    }

    /// Whether `name` ends as names of bodies do, behind a few letters: "Orienbank".
    pub(crate) fn ends_body_name(&self, name: &str) -> bool {
        // Burbank is a town.
        const SHORTEST_HEAD: usize = 4;
        let mut heads = self.of(PhraseList::BodyNameEnd).filter_map(|end| name.strip_suffix(end));
        heads.any(|head| head.len() >= SHORTEST_HEAD)
    }

    /// Whether `word` is of people who belong to a name: "People" of "People’s Party".
    pub(crate) fn is_own_people(&self, word: &str) -> bool {
        self.has_small(PhraseList::OwnPeople, word)
    }

    /// Whether `word` says only what sort of body is named: "Opposition".
    pub(crate) fn is_no_body(&self, word: &str) -> bool {
        self.has_small(PhraseList::NoBody, word)
    }

    /// Whether `word` is the legal form of a company: "Ltd".
    pub(crate) fn is_company_form(&self, word: &str) -> bool {
        // "Fiat SpA", but "the Bulak Spa"
        const PLAIN: [&str; 7] = ["Ab", "Ag", "Lp", "Nv", "Sa", "Se", "Spa"];
        self.has_small(PhraseList::CompanyForm, word) && !PLAIN.contains(&word)
    }

    /// Whether `word` stands in `list` in small letters.
    pub(super) fn has_small(&self, list: PhraseList, word: &str) -> bool {
        PhraseLists(self.table.get_small(word)).has(list)
    }

    /// Whether the word at `span` of `text` stands in `list` in small letters.
    pub(super) fn has_small_at(&self, list: PhraseList, text: &str, span: Span) -> bool {
        PhraseLists(self.table.get_small_at(text, span)).has(list)
    }

    /// Whether `word` stands in `list` when it is folded.
    pub(super) fn has_folded(&self, list: PhraseList, word: &str) -> bool {
        if word.is_ascii() { self.has_small(list, word) } else { self.lists_of(&folded(word)).has(list) }
    }

    /// The phrases of `list`.
    pub(super) fn of(&self, list: PhraseList) -> impl Iterator<Item = &str> {
        self.lists[list as usize].iter().map(|phrase| &*phrase.text)
    }

    /// How many bytes of `text`, which is in small letters, a phrase of `list` takes that it begins with.
    pub(super) fn begins(&self, list: PhraseList, text: &str) -> Option<usize> {
        let first = text.as_bytes().first();
        let fits = |phrase: &&Phrase| {
            // Most phrases differ in the first letter.
            phrase.text.as_bytes().first() == first
                && text.strip_prefix(&*phrase.text).is_some_and(|rest| phrase.is_open || phrase.is_whole_before(rest))
        };
        self.lists[list as usize].iter().find(fits).map(|phrase| phrase.text.len())
    }

    /// Whether `word`, folded, begins with a phrase of `list`.
    pub(super) fn begins_word(&self, list: PhraseList, word: &str) -> bool {
        if !word.is_ascii() {
            return self.begins(list, &folded(word)).is_some();
        }
        let fits = |phrase: &Phrase| {
            let head = word.as_bytes().get(..phrase.text.len());
            let is_whole = || phrase.is_open || phrase.is_whole_before(&word[phrase.text.len()..]);
            head.is_some_and(|head| head.eq_ignore_ascii_case(phrase.text.as_bytes())) && is_whole()
        };
        self.lists[list as usize].iter().any(fits)
    }

    /// Whether `text` may begin as one of the phrases that open sentences and lines.
    pub(super) fn may_open(&self, text: &str) -> bool {
        self.openings.may_begin(text)
    }

    /// Whether `text` may end as one of the phrases that end sentences.
    pub(super) fn may_end(&self, text: &str) -> bool {
        self.endings.may_end(text)
    }

    /// Whether `word` may begin as the name of a weekday.
    pub(super) fn may_be_weekday(&self, word: &str) -> bool {
        self.weekdays.may_begin(word)
    }
}

impl Phrase {
    /// Whether no word goes over from the phrase into `rest`.
    fn is_whole_before(&self, rest: &str) -> bool {
        !self.text.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
    }
}

/// `text` as the phrases of pages are written: in small letters, with "i" for "ı" and "е" for "ё", without what stands before the
/// first letter or digit.
pub(super) fn folded(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter.is_ascii() {
            true => folded.push(letter.to_ascii_lowercase()),
            false => folded.extend(letter.to_lowercase().filter(|c| *c != DOT_ABOVE).map(plain)),
        }
    }
    folded
}

/// What is left of "İ" in small letters beside the "i".
const DOT_ABOVE: char = '\u{307}';

fn plain(c: char) -> char {
    match c {
        'ı' => 'i',
        'ё' => 'е',
        _ => c,
    }
}
