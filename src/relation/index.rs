//! Which ways of rules may fit in a sentence, by its words alone.
//!
//! Nearly all of the thousands of ways fit nowhere in a sentence, and what it
//! costs to find relations is what it costs to find that out. A way is kept
//! under its anchor, the word by which it is found, and where one of a few words
//! must stand right behind that ("arrive in", "met with"), under both: so most
//! ways are never looked at. What else a way needs is kept beside it: other
//! words, of each set one, and actors before and behind the anchor. Ways need
//! the same few hundred sets over and over, which are held once. Only ways for
//! which all is there are matched (`matching`), and where there are none no
//! actors are made.

mod around;
mod glance;

use foldhash::{HashMap, HashMapExt};

use super::item::{Item, by_behind_place};
use super::kinds::Kinds;
use super::lexicon::{BY, Class, UNKNOWN, WordId};
use super::pattern::{Element, MOST_PASSED_BEHIND, MOST_PASSED_CLOSE, Side};
use super::way::CompiledWay;
use super::word_set::WordSet;
use around::Around;

pub(super) use glance::Glance;

/// Ways of rules by their anchors.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The ways of each anchor for which the word behind it does not count.
    rows: Vec<Row>,
    /// The ways of an anchor and the word behind it.
    pairs: HashMap<u32, Row>,
    tickets: Vec<Ticket>,
    /// All sets of words of which some way needs one.
    sets: Vec<WordSet>,
    /// Whether it holds rules that read names as they stand.
    is_close: bool,
}

/// Where tickets stand, from the first to behind the last.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    start: u32,
    end: u32,
    /// Whether more stand under the anchor and the word behind it.
    has_pairs: bool,
}

/// The key of an anchor and the word behind it.
fn pair(anchor: WordId, behind: WordId) -> u32 {
    (u32::from(anchor) << 16) | u32::from(behind)
}

/// A way under its anchor.
#[derive(Clone, Copy, Debug)]
struct Ticket {
    way: u32,
    /// Of the words beside the anchor one of each set must stand in the sentence: of the two rarest sets, by their indices.
    sets: [u32; 2],
    needed: Around,
}

/// A way that may fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    /// The byte at which its anchor begins.
    pub(super) start: usize,
    /// The way, by its index.
    pub(super) way: u32,
}

/// Of how many words one may stand behind an anchor so that ways are kept under each of them.
const MOST_BEHIND: usize = 12;

impl Index {
    /// The index of those of `ways` that `is_meant`; `kinds` tells the kinds that may stand on a side of a way where it
    /// gives none, and `frequency` how often a word stands in a text beside others.
    pub(super) fn new(
        ways: &[CompiledWay],
        is_close: bool,
        is_meant: impl Fn(&CompiledWay) -> bool,
        kinds: impl Fn(&CompiledWay, Side) -> Kinds,
        frequency: impl Fn(WordId) -> u32,
    ) -> Self {
        let mut sets = Sets::default();
        let mut tickets: Vec<Ticket> = Vec::new();
        // The key of each place and its ticket in one number, for those are sorted quickly.
        let mut places: Vec<u64> = Vec::new();
        for (index, way) in ways.iter().enumerate().filter(|(_, way)| is_meant(way)) {
            let (behind, others) = words_of(way);
            let often = |words: &[WordId]| words.iter().map(|word| frequency(*word)).sum::<u32>();
            let mut others: Vec<(u32, u32)> = others.iter().map(|words| (often(words), sets.add(words))).collect();
            others.sort_unstable();
            others.dedup();
            let ticket = tickets.len() as u64;
            for anchor in way.anchors() {
                places.extend(behind.iter().map(|behind| u64::from(pair(*anchor, *behind)) << 32 | ticket));
            }
            tickets.push(Ticket {
                way: index as u32,
                sets: [0, 1].map(|rank| others.get(rank).map_or(Sets::ANY, |(_, set)| *set)),
                needed: Around::needed(way, is_close, |side| kinds(way, side)),
            });
        }
        places.sort_unstable();
        let (rows, pairs) = rows_of(&places);
        let tickets = places.iter().map(|place| tickets[*place as u32 as usize]).collect();
        Self { rows, pairs, tickets, sets: sets.sets, is_close }
    }

    /// The words by which some way is found.
    pub(super) fn anchors(&self) -> impl Iterator<Item = WordId> {
        let is_anchor = |row: &Row| row.has_pairs || row.start < row.end;
        self.rows.iter().enumerate().filter(move |(_, row)| is_anchor(row)).map(|(word, _)| word as WordId)
    }

    /// The ways that may fit in the sentence of `items`, of which `glance` was taken, in the order of their anchors and
    /// then of their own; `room` holds them.
    pub(super) fn candidates(
        &self,
        items: &[Item],
        glance: &Glance,
        mut room: Vec<Candidate>,
        is_wanted: impl Fn(u32) -> bool,
    ) -> Vec<Candidate> {
        room.clear();
        // Anchors and names ascend.
        let mut before = 0;
        for (at, item) in glance.anchors.all().iter().map(|at| (*at as usize, &items[*at as usize])) {
            let found = room.len();
            while glance.names.all().get(before).is_some_and(|name| (*name as usize) < at) {
                before += 1;
            }
            let mut around = None;
            let mut add = |row: &Row| {
                for ticket in &self.tickets[row.start as usize..row.end as usize] {
                    let around = *around.get_or_insert_with(|| Around::of(items, at, glance, before));
                    if !around.has(ticket.needed) {
                        continue;
                    }
                    // Both at once: which of them is missing cannot be foreseen.
                    let may_share = |set: u32| self.sets[set as usize].may_share(&glance.words);
                    if may_share(ticket.sets[0]) & may_share(ticket.sets[1]) && is_wanted(ticket.way) {
                        room.push(Candidate { start: item.span.start, way: ticket.way });
                    }
                }
            };
            let Some(row) = self.rows.get(usize::from(item.word)) else { continue };
            add(row);
            if row.has_pairs {
                self.each_behind(items, at, |behind| {
                    self.pairs.get(&pair(item.word, behind)).into_iter().for_each(&mut add)
                });
            }
            if room.len() > found + 1 {
                room[found..].sort_unstable();
            }
        }
        room
    }

    /// Gives `take` each word that may be the one right behind the anchor at `at`, over what may be passed.
    fn each_behind(&self, items: &[Item], at: usize, mut take: impl FnMut(WordId)) {
        let most = if self.is_close { MOST_PASSED_CLOSE } else { MOST_PASSED_BEHIND };
        // "was received in Peru by"
        if at + 1 < items.len() && by_behind_place(items, at + 1).is_some() {
            take(BY);
        }
        for here in at + 1..items.len().min(at + 2 + most) {
            let item = &items[here];
            if item.word != UNKNOWN {
                take(item.word);
            }
            let goes_on =
                if self.is_close { item.is(Class::Determiner) } else { item.is_passed_before(items.get(here + 1)) };
            if !goes_on {
                break;
            }
        }
    }
}

/// The words under which `way` is kept beside its anchor, [`UNKNOWN`] for any, and the other sets of which it needs one each.
fn words_of(way: &CompiledWay) -> (&[WordId], Vec<&[WordId]>) {
    let words = |place: usize| match way.elements.get(place) {
        Some(Element::Words(words)) => Some(&**words),
        _ => None,
    };
    let next = way.anchor + 1;
    let behind = words(next).filter(|words| words.len() <= MOST_BEHIND);
    let is_other = |place: &usize| *place != way.anchor && (*place != next || behind.is_none());
    let others = (0..way.elements.len()).filter(is_other).filter_map(words).collect();
    (behind.unwrap_or(&[UNKNOWN]), others)
}

/// Where the tickets of each anchor, and of each anchor with the word behind it, stand; `places` are sorted, and their
/// upper halves are these two.
fn rows_of(places: &[u64]) -> (Vec<Row>, HashMap<u32, Row>) {
    let last = places.last().map(|place| (place >> 48) as usize);
    let mut rows = vec![Row::default(); last.map_or(0, |last| last + 1)];
    let mut pairs = HashMap::new();
    let mut start = 0;
    for row in places.chunk_by(|one, other| one >> 32 == other >> 32) {
        let key = (row[0] >> 32) as u32;
        let end = start + row.len() as u32;
        let place = &mut rows[(key >> 16) as usize];
        if key as WordId == UNKNOWN {
            *place = Row { start, end, has_pairs: false };
        } else {
            place.has_pairs = true;
            pairs.insert(key, Row { start, end, has_pairs: false });
        }
        start = end;
    }
    (rows, pairs)
}

/// Sets of words, each held once.
struct Sets<'w> {
    sets: Vec<WordSet>,
    known: HashMap<&'w [WordId], u32>,
}

impl Default for Sets<'_> {
    fn default() -> Self {
        Self { sets: vec![WordSet::ALL], known: HashMap::new() }
    }
}

impl<'w> Sets<'w> {
    /// The set of all words.
    const ANY: u32 = 0;

    /// The index of the set of `words`.
    fn add(&mut self, words: &'w [WordId]) -> u32 {
        *self.known.entry(words).or_insert_with(|| {
            self.sets.push(WordSet::of(words.iter().copied()));
            self.sets.len() as u32 - 1
        })
    }
}
