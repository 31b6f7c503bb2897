//! Where sentences start and end.
//!
//! [`Stops`] are the few bytes that can start a sentence mark or a line end. At each
//! of them a [`Stop`] is read: the marks, what closes after them, and the white space up to
//! what comes next. The rules in [`Splitter::ends`], which [`Rule`] names, then decide, from the strongest to the
//! weakest, whether a sentence ends there; those about a single full stop are in `dot.rs`.
//! The words they ask for are in `gazetteers/sentences.tsv`.

mod after;
mod before;
mod chars;
mod dot;
mod glued;
mod layout;
mod list;
mod plain;
mod rule;
mod stop;
mod stops;

use after::After;
use before::{Before, look_back};
use chars::Mark;
use dot::Dot;
use layout::Layout;
use list::List;
use memchr::memchr2_iter;
use rule::Rule;
use stop::{Gap, Stop};
pub(crate) use stops::Stops;

use super::phrases::Phrases;
use super::runs::count_leading;
use super::sentence_words::{SentenceList, SentenceWords};
use crate::span::Span;

/// How long a row of opening marks is at most, in bytes.
const LONGEST_OPENING: usize = 15;

/// How line ends are read. An empty line ends a sentence in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
pub fn sentences(text: &str, language: Option<&str>, newlines: Newlines, held: &[Span]) -> Vec<Span> {
    sentences_at(Phrases::builtin(), text, &Stops::of(text), language, newlines, held)
}

/// As [`sentences`], by the words of `phrases`, where it is known at which `stops` they may end.
pub(crate) fn sentences_at(
    phrases: &Phrases,
    text: &str,
    stops: &Stops,
    language: Option<&str>,
    newlines: Newlines,
    held: &[Span],
) -> Vec<Span> {
    cut(phrases, text, stops, language, newlines, held, |_, _| {})
}

/// As [`sentences_at`]; `told` hears of each place that was looked at, from its
/// first mark to what comes next, and by which rule it was decided.
fn cut(
    phrases: &Phrases,
    text: &str,
    stops: &Stops,
    language: Option<&str>,
    newlines: Newlines,
    held: &[Span],
    told: impl FnMut(Span, Rule),
) -> Vec<Span> {
    let splitter = Splitter {
        phrases,
        words: phrases.sentence_words(),
        text,
        stops,
        turkish: is_turkish(text, language),
        layout: Layout::of(phrases.sentence_words(), text, newlines),
        held,
        start: 0,
        line: 0,
        list: None,
        item: usize::MAX,
        // Sentences of prose are longer.
        found: Vec::with_capacity(text.len() / 64 + 1),
        told,
    };
    splitter.split()
}

/// A text on its way to be split.
struct Splitter<'t, T> {
    phrases: &'t Phrases,
    /// Those of `phrases`.
    words: &'t SentenceWords,
    text: &'t str,
    stops: &'t Stops,
    turkish: bool,
    layout: Layout,
    /// The held spans that do not end before the place that is read.
    held: &'t [Span],
    /// Where the sentence started that is being read.
    start: usize,
    /// Where the line started that is being read.
    line: usize,
    /// The list of items in this line. A line has one at most, so that it is not read again
    /// and again for the next item.
    list: Option<List>,
    /// Where its next item starts, or `usize::MAX`.
    item: usize,
    found: Vec<Span>,
    /// Hears by which rule each place was decided.
    told: T,
}

impl<T: FnMut(Span, Rule)> Splitter<'_, T> {
    fn split(mut self) -> Vec<Span> {
        let mut at = Gap::read(self.text, 0).end;
        self.start = at;
        self.start_list(at);
        while let Some(candidate) = self.stops.next(at) {
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
        if plain::is_plain_end(self.words, &self.text.as_bytes()[self.start..], at - self.start) {
            self.pass_held(at);
            // Of what begins with a capital no list starts, and no name reaches over the full stop.
            if self.held.first().is_none_or(|held| held.start > at) {
                (self.told)(Span::new(at, at + 2), Rule::Uax29);
                self.end(at + 1, at + 2);
                return at + 2;
            }
        }
        let Some(c) = chars::char_at(self.text, at) else {
            return self.text.len();
        };
        if chars::line_ends(c) > 0 {
            return self.read_line_end(at);
        }
        let Some(stop) = Stop::read(self.text, at, c) else {
            return at + c.len_utf8();
        };
        self.pass_held(at);
        let (ends, rule) = self.ends(&stop);
        (self.told)(Span::new(at, stop.gap.end), rule);
        if ends {
            self.end(stop.end, stop.gap.end);
            if self.list.is_none() {
                self.start_list(stop.gap.end);
            }
        }
        self.pass(&stop.gap);
        stop.gap.end
    }

    /// Reads a line end that follows no mark.
    fn read_line_end(&mut self, at: usize) -> usize {
        let gap = Gap::read(self.text, at);
        let end = self.text[..at].trim_end().len();
        self.pass_held(end);
        let ends = end > self.start && !self.is_held(end) && self.ends_line(end, &gap);
        let is_break = gap.is_break(self.text, at) && (ends || end <= self.start);
        (self.told)(Span::new(at, gap.end), if is_break { Rule::Uax29 } else { Rule::Layout });
        if ends {
            self.end(end, gap.end);
        }
        self.pass(&gap);
        gap.end
    }

    /// Whether a sentence ends at `stop`, and by which rule: the first one that knows decides.
    fn ends(&self, stop: &Stop) -> (bool, Rule) {
        if self.is_held(stop.end) {
            return (false, Rule::Held);
        }
        let (ends, rule) = if self.ends_line(stop.end, &stop.gap) {
            (true, if stop.gap.is_break(self.text, stop.end) { Rule::Uax29 } else { Rule::Layout })
        } else {
            let (ends, rule) = self.ends_in_line(stop);
            (ends, if stop.gap.line_ends > 0 { Rule::Layout } else { rule })
        };
        let rule = match rule {
            Rule::Uax29 if stop.has_tail(self.text) => Rule::Tail,
            Rule::Uax29 if self.text[stop.start..stop.marks_end].contains(['…', '‥']) => Rule::Ellipsis,
            rule => rule,
        };
        (ends, rule)
    }

    /// As [`ends`](Self::ends), where no line end decides.
    fn ends_in_line(&self, stop: &Stop) -> (bool, Rule) {
        if self.is_list_marker(stop) {
            return (false, Rule::List);
        }
        if self.is_omission(stop) {
            return (false, Rule::Omission);
        }
        if stop.gap.end == stop.end && stop.mark != Mark::Wide {
            return (glued::is_glued(self.words, self.text, stop, self.turkish), Rule::Glued);
        }
        let after = After::read(self.text, stop.gap.end);
        if after.is_inner_sign() {
            return (false, Rule::InnerSign);
        }
        if self.is_aside(stop) {
            return (false, Rule::Aside);
        }
        if stop.mark == Mark::Wide {
            let has_full_stop = self.text[stop.start..stop.marks_end].contains(['.', '．']);
            let is_decimal = self.is_decimal(stop, &after);
            let rule = if is_decimal || has_full_stop { Rule::WideDot } else { self.rule_before(stop, &after) };
            return (!is_decimal, rule);
        }
        if after.is_small() {
            return (false, if stop.mark == Mark::Strong { Rule::SmallAfterStrong } else { Rule::Uax29 });
        }
        if self.belongs_to_name(stop) {
            return (after.is_starter(self.words, self.turkish), Rule::Name);
        }
        let rule = self.rule_before(stop, &after);
        match stop.mark {
            Mark::Dot if !self.ends_at_dot(stop, &after) => (false, Rule::Abbreviation),
            Mark::Dot => (true, rule),
            _ if self.is_speech(stop, &after) => (false, Rule::Speech),
            _ => (true, rule),
        }
    }

    /// By which rule a sentence ends at `stop`, unless another one forbids it.
    fn rule_before(&self, stop: &Stop, after: &After) -> Rule {
        let is_weak = self.text[..stop.marks_end].ends_with('.');
        if after.dash {
            Rule::Dash
        } else if stop.gap.end == stop.end && after.opener.is_some() {
            Rule::Glued
        } else if after.is_mark() {
            Rule::InnerSign
        } else if is_weak && after.is_brand() {
            Rule::Brand
        } else if is_weak && !after.is_capital() {
            Rule::NoLetter
        } else {
            Rule::Uax29
        }
    }

    /// Whether a wide mark stands inside a number: "５．３".
    fn is_decimal(&self, stop: &Stop, after: &After) -> bool {
        stop.gap.end == stop.marks_end && after.is_digit() && self.text[..stop.start].ends_with(char::is_numeric)
    }

    /// Whether the full stop is part of the number of a list item: the sentence so far is no more.
    fn is_list_marker(&self, stop: &Stop) -> bool {
        stop.mark == Mark::Dot && list::is_marker(&self.text[self.start..stop.start])
    }

    /// Whether an ellipsis stands for words left out: at the start, "...there", in brackets,
    /// "[...]", or as three spaced dots, " . . . ", to which a full stop would add a fourth.
    fn is_omission(&self, stop: &Stop) -> bool {
        let before = &self.text[self.start..stop.start];
        let marks = &self.text[stop.start..stop.marks_end];
        stop.mark == Mark::Dots
            && (before.len() <= LONGEST_OPENING && before.chars().all(chars::is_opener)
                || before.ends_with(['[', '(', '<'])
                || before.ends_with(char::is_whitespace) && marks == ". . .")
    }

    /// Whether `stop` closes a bracket that opened inside the sentence: "five (!) Russians". A
    /// full stop in such a bracket is only written where the whole sentence ends.
    fn is_aside(&self, stop: &Stop) -> bool {
        let closers = &self.text[stop.marks_end..stop.end];
        if stop.mark == Mark::Dot || !closers.starts_with([')', ']']) {
            return false;
        }
        let before = look_back(&self.text[self.start..], stop.start - self.start);
        before.rfind(['(', '[']).is_some_and(|open| {
            let inside = before[open + 1..].chars().next();
            open > 0 && inside.is_none_or(chars::is_lower)
        })
    }

    /// Whether the marks are the last of a name: "Yahoo!", or a held "D.C."
    fn belongs_to_name(&self, stop: &Stop) -> bool {
        let ends_name = |held: &Span| held.start < stop.start && held.end <= stop.end;
        self.held.first().is_some_and(ends_name)
            || stop.mark == Mark::Strong
                && Before::read(self.words, self.text, stop.start)
                    .is_some_and(|before| self.words.has(SentenceList::Exclaimed, before.all()))
    }

    /// Whether the quotation that ends at `stop` is told to be somebody's: "“Why?” Putin asked."
    fn is_speech(&self, stop: &Stop, after: &After) -> bool {
        stop.end > stop.marks_end && after.opener.is_none() && after.is_speaker(self.words, self.turkish)
    }

    /// Whether the single full stop of `stop`, which `after` follows, ends a sentence.
    fn ends_at_dot(&self, stop: &Stop, after: &After) -> bool {
        let sentence = &self.text[self.start..stop.start];
        Before::read(self.words, self.text, stop.start).is_none_or(|before| {
            Dot { phrases: self.phrases, text: self.text, turkish: self.turkish, sentence, before: &before, after }
                .ends_sentence()
        })
    }

    /// Whether the line ends in `gap`, after `end`, end a sentence.
    fn ends_line(&self, end: usize, gap: &Gap) -> bool {
        match gap.line_ends {
            0 => false,
            1 => self.layout.ends_line(self.words, &self.text[self.line.min(end)..end], &self.text[gap.end..]),
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
        let passed = count_leading(self.held, |held| held.end <= at);
        self.held = &self.held[passed..];
    }

    /// Goes on behind `gap`.
    fn pass(&mut self, gap: &Gap) {
        if gap.line_ends > 0 {
            self.line = gap.line_start;
            self.start_list(gap.end);
        }
    }

    /// Sees whether a list starts at `at`, the start of a line or of a sentence in it.
    fn start_list(&mut self, at: usize) {
        self.list = List::starting(self.text, at);
        self.find_item(at);
    }

    /// Finds the next item of the list in this line.
    fn find_item(&mut self, from: usize) {
        let item = self.list.as_mut().and_then(|list| list.next_item(self.text, from));
        self.item = item.unwrap_or(usize::MAX);
    }

    /// Ends the sentence before the next item of the list.
    fn end_before_item(&mut self) {
        let item = self.item;
        if item > self.start {
            let end = self.start + self.text[self.start..item].trim_end().len();
            self.pass_held(end);
            (self.told)(Span::new(end, item), Rule::List);
            if !self.is_held(end) {
                self.end(end, item);
            }
        }
        self.find_item(item);
    }

    /// Ends the sentence at `end` and starts the next one at `start`.
    fn end(&mut self, end: usize, start: usize) {
        let sentence = self.text[self.start..end].trim_end();
        if !sentence.chars().all(chars::is_closer) {
            self.found.push(Span::new(self.start, self.start + sentence.len()));
        }
        self.start = start;
    }
}

/// How much of a text is looked at to judge its language, in bytes.
const SAMPLE: usize = 4096;

/// Whether `text` is Turkish, or Azerbaijani, which is written like it.
fn is_turkish(text: &str, language: Option<&str>) -> bool {
    if let Some(language) = language {
        let primary = language.split(['-', '_']).next().unwrap_or("");
        return primary.eq_ignore_ascii_case("tr") || primary.eq_ignore_ascii_case("az");
    }
    // "ğ", "ı", "ş" and their capitals make up 6 % of the letters of Turkish, and few other
    // languages have them.
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    let is_own = |at: &usize| matches!(sample[*at..], [0xC4, 0x9E | 0x9F | 0xB0 | 0xB1, ..] | [0xC5, 0x9E | 0x9F, ..]);
    let own = memchr2_iter(0xC4, 0xC5, sample).filter(is_own).count();
    // So many letters would be too many.
    own > 0 && sample.iter().filter(|byte| byte.is_ascii_alphabetic()).nth(own * 50 - 1).is_none()
}

#[cfg(test)]
mod uax29;
