//! Where sentences start and end.
//!
//! The text is scanned for the few bytes that can start a sentence mark or a line end. At each
//! of them a [`Stop`] is read: the marks, what closes after them, and the white space up to
//! what comes next. The rules in [`Splitter::ends`] then decide, from the strongest to the
//! weakest, whether a sentence ends there. Words they ask for are in `abbreviations.rs`.

mod abbreviations;
mod layout;
mod list;
mod stop;
mod word;

use abbreviations::has;
use layout::Layout;
use list::List;
use stop::{Gap, Mark, Stop};
use word::{After, Before};

use crate::span::Span;

/// How line ends are read. An empty line ends a sentence in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newlines {
    /// A line end ends a sentence, unless the text looks hard-wrapped: lines of a common
    /// length that often go on with a small letter. Then only lines that had room for the
    /// next word end one.
    #[default]
    Auto,
    /// Every line end ends a sentence.
    Always,
    /// A single line end is a space.
    Paragraph,
}

/// The sentences of `text`, in order, without white space at their ends.
///
/// No sentence is empty or consists of closing quotes and brackets alone, and none overlaps
/// another. Spans count bytes. Quotation marks, brackets and footnote marks after a full stop
/// belong to the sentence before it, the number of a list item to its item.
///
/// `language` is a BCP 47 tag, of which the first part counts. Without one it is judged by the
/// letters the text starts with. Abbreviations are known by their script, so that Russian
/// names in an English text are read right; the language matters for Turkish, whose
/// abbreviations and ordinals ("21. Yüzyıl") would be something else in other languages.
///
/// No sentence ends inside a span of `held`, names or addresses for instance. They must be
/// sorted and must not overlap.
///
/// # Complexity
///
/// Linear in the length of `text` and the number of `held` spans, whatever the text.
///
/// # Examples
///
/// ```
/// use whowhom::text::{Newlines, sentences};
///
/// let text = "Mr. Dzharov met T. Mamytov in St. Petersburg. Then he left.";
/// let found = sentences(text, None, Newlines::Auto, &[]);
/// assert_eq!(&text[found[1].as_range()], "Then he left.");
/// ```
pub fn sentences(
    text: &str,
    language: Option<&str>,
    newlines: Newlines,
    held: &[Span],
) -> Vec<Span> {
    let splitter = Splitter {
        text,
        turkish: is_turkish(text, language),
        layout: Layout::of(text, newlines),
        held,
        start: 0,
        line: 0,
        list: None,
        item: usize::MAX,
        found: Vec::new(),
    };
    splitter.split()
}

/// A text on its way to be split.
struct Splitter<'t> {
    text: &'t str,
    turkish: bool,
    layout: Layout,
    /// The held spans that do not end before the place that is read.
    held: &'t [Span],
    /// Where the sentence started that is being read.
    start: usize,
    /// Where the line started that is being read.
    line: usize,
    /// The list of items in this line, if it is one.
    list: Option<List>,
    /// Where its next item starts, or `usize::MAX`.
    item: usize,
    found: Vec<Span>,
}

impl Splitter<'_> {
    fn split(mut self) -> Vec<Span> {
        let mut at = Gap::read(self.text, 0).end;
        self.start = at;
        self.start_line(at);
        while let Some(candidate) = next_candidate(self.text, at) {
            while self.item <= candidate {
                self.end_before_item();
            }
            at = self.read(candidate);
        }
        while self.item < self.text.len() {
            self.end_before_item();
        }
        self.end(self.text.len(), self.text.len());
        self.found
    }

    /// Reads what stands at `at`, ends a sentence there if one ends, and returns where to go on.
    fn read(&mut self, at: usize) -> usize {
        let Some(c) = stop::char_at(self.text, at) else {
            return self.text.len();
        };
        if stop::line_ends(c) > 0 {
            return self.read_line_end(at);
        }
        let Some(stop) = Stop::read(self.text, at, c) else {
            return at + c.len_utf8();
        };
        self.pass_held(at);
        if self.ends(&stop) {
            self.end(stop.end, stop.gap.end);
        }
        self.pass(&stop.gap);
        stop.gap.end
    }

    /// Reads a line end that follows no mark.
    fn read_line_end(&mut self, at: usize) -> usize {
        let gap = Gap::read(self.text, at);
        let end = self.text[..at].trim_end().len();
        self.pass_held(end);
        if end > self.start && !self.is_held(end) && self.ends_line(end, &gap) {
            self.end(end, gap.end);
        }
        self.pass(&gap);
        gap.end
    }

    /// Whether a sentence ends at `stop`. The first rule that knows decides.
    fn ends(&self, stop: &Stop) -> bool {
        if self.is_held(stop.end) {
            return false;
        }
        if self.item == stop.gap.end {
            return true;
        }
        if self.ends_line(stop.end, &stop.gap) {
            return true;
        }
        if self.is_list_marker(stop) || self.is_omission(stop) {
            return false;
        }
        if stop.gap.end == stop.end && stop.mark != Mark::Wide {
            return word::is_glued(self.text, stop, self.turkish);
        }
        let after = After::read(self.text, stop.gap.end);
        if after.continues() || self.is_aside(stop) {
            return false;
        }
        if self.belongs_to_name(stop) {
            return after.is_starter(self.turkish);
        }
        stop.mark != Mark::Dot || self.ends_at_dot(stop, &after)
    }

    /// Whether a single full stop that `after` follows ends a sentence.
    fn ends_at_dot(&self, stop: &Stop, after: &After) -> bool {
        let Some(before) = Before::read(self.text, stop.start) else {
            return true;
        };
        match self.role(&before) {
            Role::Word => true,
            Role::Title => false,
            Role::Joint => after.is_starter(self.turkish),
            Role::Numbered => !after.is_number(),
            Role::Closing => after.is_capital() && !matches!(after.opener, Some('(' | '[')),
            Role::Dotted => after.is_starter(self.turkish) || is_quote(after),
            Role::Time => {
                after.is_capital() && after.opener != Some('(') && !self.is_hour_inside(stop, after)
            }
            Role::Ordinal => after.is_starter(self.turkish),
            Role::Number => !after.is_dotted_number(2),
        }
    }

    /// What the word before a full stop is.
    fn role(&self, before: &Before) -> Role {
        use abbreviations::*;
        let (all, last) = (before.all(), before.last());
        if self.turkish && (before.is_number(2) || before.is_roman()) {
            Role::Ordinal
        } else if before.is_number(2) {
            Role::Number
        } else if has(DOTTED_JOINING, all) {
            Role::Title
        } else if has(DOTTED_CLOSING, all)
            || has(CLOSING, last)
            || self.follows_and(before)
            || self.is_year(before)
        {
            Role::Closing
        } else if has(TIMES, all) {
            Role::Time
        } else if has(TITLES, last) || self.turkish && has(TURKISH_TITLES, last) {
            Role::Title
        } else if before.is_dotted() {
            Role::Dotted
        } else if before.is_letter()
            || has(JOINTS, last)
            || self.turkish && has(TURKISH_JOINTS, last)
        {
            Role::Joint
        } else if has(NUMBERED, last) {
            Role::Numbered
        } else {
            Role::Word
        }
    }

    /// Whether "и др." or "и пр." closes an enumeration.
    fn follows_and(&self, before: &Before) -> bool {
        matches!(before.all(), "др" | "пр") && self.text[..before.start].ends_with(" и ")
    }

    /// Whether "г." stands for a year or "в." for a century, after a number: "1991 г.", "2021-ж."
    fn is_year(&self, before: &Before) -> bool {
        let number = self.text[..before.start].trim_end_matches(['-', ' ', '\u{A0}']);
        matches!(before.all(), "г" | "гг" | "в" | "вв" | "ж")
            && number.ends_with(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'))
    }

    /// Whether "5 a.m." is followed by its day or zone, or comes first: "At 5 a.m. Mr. Smith left".
    fn is_hour_inside(&self, stop: &Stop, after: &After) -> bool {
        has(abbreviations::DAYS, after.word())
            || after.second_word() == "time"
            || opens_with_hour(&self.text[self.start..stop.start])
    }

    /// Whether the sentence so far is only the number of a list item, and the full stop part of it.
    fn is_list_marker(&self, stop: &Stop) -> bool {
        stop.mark == Mark::Dot && list::is_marker(&self.text[self.start..stop.start])
    }

    /// Whether an ellipsis stands for words left out, at the start or in brackets: "...there", "[...]".
    fn is_omission(&self, stop: &Stop) -> bool {
        let before = &self.text[self.start..stop.start];
        stop.mark == Mark::Dots
            && (before.len() < 16 && before.chars().all(stop::is_opener)
                || before.ends_with(['[', '(', '<']))
    }

    /// Whether `stop` closes a bracket that opened inside the sentence: "five (!) Russians".
    fn is_aside(&self, stop: &Stop) -> bool {
        let closers = &self.text[stop.marks_end..stop.end];
        if !closers.starts_with([')', ']']) {
            return false;
        }
        let before = word::look_back(&self.text[self.start..], stop.start - self.start);
        before.rfind(['(', '[']).is_some_and(|open| {
            let inside = before[open + 1..].chars().next();
            open > 0 && inside.is_none_or(word::is_lower)
        })
    }

    /// Whether the marks are the last of a name: "Yahoo!", or a held "D.C."
    fn belongs_to_name(&self, stop: &Stop) -> bool {
        let held = self
            .held
            .first()
            .is_some_and(|held| held.start < stop.start && held.end <= stop.marks_end);
        let exclaimed = || {
            Before::read(self.text, stop.start)
                .is_some_and(|before| has(abbreviations::EXCLAIMED, before.all()))
        };
        held || stop.mark == Mark::Strong && exclaimed()
    }

    /// Whether the line ends in `gap`, after `end`, end a sentence.
    fn ends_line(&self, end: usize, gap: &Gap) -> bool {
        match gap.line_ends {
            0 => false,
            1 => self
                .layout
                .ends_line(&self.text[self.line.min(end)..end], &self.text[gap.end..]),
            _ => true,
        }
    }

    /// Whether a name or an address is held together at `at`, which does not lie before the
    /// place that is read.
    fn is_held(&self, at: usize) -> bool {
        let mut near = self.held.iter().take_while(|held| held.start < at);
        near.any(|held| at < held.end)
    }

    /// Lets go of the held spans that end before `at`.
    fn pass_held(&mut self, at: usize) {
        let passed = self.held.iter().take_while(|held| held.end <= at).count();
        self.held = &self.held[passed..];
    }

    /// Goes on behind `gap`.
    fn pass(&mut self, gap: &Gap) {
        if gap.line_ends > 0 {
            self.line = gap.line_start;
            self.start_line(gap.end);
        }
    }

    /// Sees whether a list starts in the line whose first character is at `at`.
    fn start_line(&mut self, at: usize) {
        self.list = List::starting(self.text, at);
        self.find_item(at);
    }

    /// Finds the next item of the list in this line.
    fn find_item(&mut self, from: usize) {
        let item = self
            .list
            .as_mut()
            .and_then(|list| list.next_item(self.text, from));
        self.item = item.unwrap_or(usize::MAX);
    }

    /// Ends the sentence before the next item of the list.
    fn end_before_item(&mut self) {
        let item = self.item;
        if item > self.start {
            let end = self.start + self.text[self.start..item].trim_end().len();
            self.pass_held(end);
            if !self.is_held(end) {
                self.end(end, item);
            }
        }
        self.find_item(item);
    }

    /// Ends the sentence at `end` and starts the next one at `start`.
    fn end(&mut self, end: usize, start: usize) {
        let sentence = self.text[self.start..end].trim_end();
        if !sentence.chars().all(stop::is_closer) {
            self.found
                .push(Span::new(self.start, self.start + sentence.len()));
        }
        self.start = start;
    }
}

/// What the word before a full stop is, and so what the full stop means.
enum Role {
    /// An ordinary word: a sentence ends.
    Word,
    /// "Mr.", "e.g.": goes on.
    Title,
    /// "Inc.", initials: ends before words that start sentences.
    Joint,
    /// "No.": goes on before a number.
    Numbered,
    /// "etc.", "1991 г.": ends before a capital.
    Closing,
    /// "U.S.": ends before words that start sentences, and before quotations.
    Dotted,
    /// "a.m.": ends before a capital that is not a day.
    Time,
    /// "21." in Turkish.
    Ordinal,
    /// A short number: goes on in dates, "19. 03. 2021".
    Number,
}

/// Whether `sentence` is hardly more than an hour: "At 5 a.m".
fn opens_with_hour(sentence: &str) -> bool {
    let lead = |word: &str| {
        abbreviations::HOUR_LEADS
            .iter()
            .any(|lead| lead.eq_ignore_ascii_case(word))
    };
    let mut words = sentence.split_ascii_whitespace();
    sentence.len() < 48 && words.next().is_some_and(lead) && words.count() < 4
}

/// Whether a quotation with a capital follows.
fn is_quote(after: &After) -> bool {
    after.is_capital() && matches!(after.opener, Some('"' | '“' | '«' | '„' | '‘' | '‹'))
}

/// The first byte at or after `at` where a mark or a line end may stand.
fn next_candidate(text: &str, at: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[at..];
    let index = bytes
        .iter()
        .position(|&byte| stop::CANDIDATES[usize::from(byte)])?;
    Some(at + index)
}

/// How much of a text is looked at to judge its language, in bytes.
const SAMPLE: usize = 4096;

/// Whether `text` is Turkish, or Azerbaijani, which is written like it.
fn is_turkish(text: &str, language: Option<&str>) -> bool {
    if let Some(language) = language {
        let primary = language.split(['-', '_']).next().unwrap_or("");
        return primary.eq_ignore_ascii_case("tr") || primary.eq_ignore_ascii_case("az");
    }
    // Letters of Turkish that few other languages have make up 6 % of it.
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    let own = sample.windows(2).filter(|pair| {
        matches!(
            pair,
            [0xC4, 0x9E | 0x9F | 0xB0 | 0xB1] | [0xC5, 0x9E | 0x9F]
        )
    });
    own.count() * 50
        > sample
            .iter()
            .filter(|byte| byte.is_ascii_alphabetic())
            .count()
}
