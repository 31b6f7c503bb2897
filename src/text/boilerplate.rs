//! What a site puts around an article: tags, calendars, calls to subscribe, comment rules, teasers, authors' lives.
//!
//! A text is read as lines: a paragraph, a headline or a label each. Some are boilerplate by their own words
//! (`form.rs`, `phrases.tsv`), others by where they stand: below a heading, beside a date at the top, or as copies. A rule that is
//! not sure lets a line stand: to lose a piece of an article is worse than to keep a label.

mod form;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::Range;

use super::date::dateline;
use super::phrases::{PhraseList, Phrases, folded};
use crate::span::Span;
use form::{Form, Signs, form, is_byline, is_day_row, is_footnote, is_label, is_month, is_tag_list, is_weekday_row};

/// How many lines after the headline may belong to the head of a page.
const HEAD_LINES: usize = 12;
/// Lines of fewer bytes may stand twice in an article: "– Yes."
const SHORTEST_COPY: usize = 60;
/// How many bytes a teaser has in common with what it stands for.
const TEASER_OPENING: usize = 40;
/// Longer lines, in bytes, are no titles of other articles, and more than a date.
const LONGEST_TITLE: usize = 200;
/// Longer lines, in bytes, that a notice opens go on with something else.
const LONGEST_NOTICE_LINE: usize = 240;
/// How far into the last lines, in bytes, the name and the work of an author stand.
const LIFE_OPENING: usize = 120;
/// Lines of fewer words are no prose.
const FEWEST_WORDS: usize = 6;

/// For each of `sentences` of `text` (sorted spans), whether it is boilerplate by `phrases` and by where it stands: not part
/// of what the article says.
///
/// Cost is linear in the length of `text`, but for a factor of log n for finding copies of lines.
pub(crate) fn boilerplate(phrases: &Phrases, text: &str, sentences: &[Span]) -> Vec<bool> {
    let mut page = Page::of(phrases, text, sentences);
    page.mark_calendars();
    page.mark_copies();
    page.mark_teasers();
    page.mark_footnotes();
    page.mark_labels();
    page.mark_lives();
    page.mark_blocks();
    page.mark_neighbours();
    page.marks()
}

/// A text on its way to be judged.
struct Page<'t> {
    phrases: &'t Phrases,
    lines: Vec<Line<'t>>,
    /// Whether each sentence is boilerplate by its own words.
    notices: Vec<bool>,
}

/// Sentences with no line end between them.
struct Line<'t> {
    text: &'t str,
    sentences: Range<usize>,
    /// Whether an empty line stands before it.
    opens_block: bool,
    /// What its first sentence is.
    form: Option<Form>,
    /// Whether it is a paragraph.
    is_prose: bool,
    is_marked: bool,
}

impl Line<'_> {
    fn is_body(&self) -> bool {
        self.is_prose && !self.is_marked
    }
}

impl<'t> Page<'t> {
    fn of(phrases: &'t Phrases, text: &'t str, sentences: &[Span]) -> Self {
        let mut page =
            Self { phrases, lines: Vec::with_capacity(sentences.len()), notices: Vec::with_capacity(sentences.len()) };
        let signs = Signs::of(text);
        let mut first = 0;
        let mut opens_block = sentences.first().is_some_and(|sentence| line_ends(text, 0..sentence.start) > 1);
        while first < sentences.len() {
            let (last, ends) = end_of_line(text, sentences, first);
            page.push_line(text, sentences, first..last, opens_block, signs);
            opens_block = ends > 1;
            first = last;
        }
        page
    }

    /// Adds the line of the sentences `range`.
    fn push_line(&mut self, text: &'t str, all: &[Span], range: Range<usize>, opens_block: bool, signs: Signs) {
        let is_alone = range.len() == 1;
        let line = &text[all[range.start].start..all[range.end - 1].end];
        let mut first_form = None;
        for index in range.clone() {
            let is_first = index == range.start;
            let form = form(self.phrases, &text[all[index].as_range()], is_first, is_alone, signs);
            if is_first {
                first_form = form;
            }
            self.notices.push(form.is_some());
        }
        // What a short line goes on with belongs to the notice that opens it: "Your email address … Required fields …"
        let is_notice = first_form == Some(Form::Notice) && line.len() <= LONGEST_NOTICE_LINE && !line.starts_with('(');
        let is_whole = || self.notices[range.clone()].iter().all(|notice| *notice);
        let is_marked = is_notice || is_whole() || first_form == Some(Form::Author);
        let is_prose = is_prose(line, range.len());
        self.lines.push(Line { text: line, sentences: range, opens_block, form: first_form, is_prose, is_marked });
    }

    /// Rows of days, and beside them the names of months and what is left of the days.
    fn mark_calendars(&mut self) {
        let phrases = self.phrases;
        self.mark_where(|line| is_weekday_row(phrases, line.text) || is_day_row(line.text));
        self.spread(0..self.lines.len(), |line| is_month(phrases, line.text));
    }

    /// Long lines that stood before, and titles and labels that stand twice in the head.
    fn mark_copies(&mut self) {
        let head = self.head();
        let may_count = |index: usize| index < head.end || self.lines[index].text.len() >= SHORTEST_COPY;
        let mut indexes: Vec<usize> = (0..self.lines.len()).filter(|index| may_count(*index)).collect();
        // Lines of one length first: few are compared letter by letter.
        indexes.sort_unstable_by_key(|index| (self.lines[*index].text.len(), self.lines[*index].text, *index));
        for pair in indexes.windows(2) {
            let (first, copy) = (self.lines[pair[0]].text, &mut self.lines[pair[1]]);
            if first == copy.text {
                let is_title = head.contains(&pair[1]) && !copy.text.ends_with(['.', ',', ':']);
                copy.is_marked |= is_title || copy.text.len() >= SHORTEST_COPY;
            }
        }
    }

    /// Lines that break off and begin like another, and at the end titles with lines that break off.
    fn mark_teasers(&mut self) {
        if !self.lines.iter().any(|line| is_cut(line.text)) {
            return;
        }
        let mut seen = BTreeSet::new();
        let twice: BTreeSet<&str> =
            self.lines.iter().filter_map(|line| opening(line.text)).filter(|opening| !seen.insert(*opening)).collect();
        self.mark_where(|line| is_cut(line.text) && opening(line.text).is_some_and(|opening| twice.contains(opening)));

        let is_teaser = |pair: &[Line]| pair[0].text.len() <= LONGEST_TITLE && is_cut(pair[1].text);
        let teasers = self.lines.rchunks_exact(2).take_while(|pair| is_teaser(pair)).count();
        let first = self.lines.len() - 2 * teasers;
        if teasers > 1 && first > 0 {
            let has_heading = is_label(self.lines[first - 1].text);
            self.mark(first - usize::from(has_heading)..self.lines.len());
        }
    }

    /// Notes with addresses, and the one word above them.
    fn mark_footnotes(&mut self) {
        for index in 1..self.lines.len() {
            if is_footnote(self.lines[index].text) {
                let has_heading = self.lines[index - 1].text.split_whitespace().count() == 1;
                self.mark(index - usize::from(has_heading)..index + 1);
            }
        }
    }

    /// Dates and bylines before the article, and tags right below them; bylines after it.
    fn mark_labels(&mut self) {
        for index in self.head() {
            let line = self.lines[index].text;
            let is_tags = self.lines[index - 1].is_marked && is_tag_list(line);
            self.lines[index].is_marked |= is_tags || is_dateline(self.phrases, line) || is_byline(self.phrases, line);
        }
        for line in self.tail() {
            self.lines[line].is_marked |= is_byline(self.phrases, self.lines[line].text);
        }
    }

    /// The last paragraphs, where each tells what somebody is of whom the text does not speak: "Ann Lee is a
    /// correspondent in Prague."
    fn mark_lives(&mut self) {
        while let Some(last) = self.lines.iter().rposition(Line::is_body) {
            let Some(name) = author_in(self.phrases, self.lines[last].text) else {
                return;
            };
            let is_spoken_of = |line: &Line| line.is_body() && line.text.contains(name);
            if last == 0 || self.lines[..last].iter().any(is_spoken_of) {
                return;
            }
            self.lines[last].is_marked = true;
        }
    }

    /// What stands below a heading: titles of other articles, the comments to the end, or the life of an author,
    /// whose name may be set twice.
    fn mark_blocks(&mut self) {
        let (tail, turn, end) = (self.tail(), self.turn(), self.lines.len());
        let mut index = 0;
        while index < end {
            let line = &self.lines[index];
            let is_name_twice = index > turn && opens_life(self.lines[index - 1].text, line.text);
            let block = match line.form {
                Some(Form::Closing) if index > turn => index..end,
                Some(Form::Heading) if tail.contains(&index) => index..end,
                Some(Form::Heading) => index..self.block_end(index, |line| !line.is_prose),
                Some(Form::Author) if is_label(line.text) => index..self.block_end(index, |_| true),
                _ if is_name_twice => index - 1..self.block_end(index, |_| true),
                _ => index..index,
            };
            index = block.end.max(index + 1);
            self.mark(block);
        }
    }

    /// Labels before and after the article that share a block with boilerplate.
    fn mark_neighbours(&mut self) {
        self.spread(self.head(), |line| is_label(line.text));
        self.spread(self.tail(), |line| is_label(line.text));
    }

    /// Whether each sentence is boilerplate.
    fn marks(self) -> Vec<bool> {
        let mut marks = self.notices;
        for line in self.lines.iter().filter(|line| line.is_marked) {
            marks[line.sentences.clone()].fill(true);
        }
        marks
    }

    /// The lines between the headline and the first paragraph.
    fn head(&self) -> Range<usize> {
        1..1 + self.lines.iter().skip(1).take(HEAD_LINES).take_while(|line| !line.is_body()).count()
    }

    /// The lines after the last paragraph; none where there is no paragraph.
    fn tail(&self) -> Range<usize> {
        let last = self.lines.iter().rposition(Line::is_body);
        last.map_or(self.lines.len(), |last| last + 1)..self.lines.len()
    }

    /// The line that ends the first two thirds of the prose; what follows may be something else than the article.
    fn turn(&self) -> usize {
        let lengths = || self.lines.iter().map(|line| if line.is_body() { line.text.len() } else { 0 });
        let whole: usize = lengths().sum();
        let mut read = 0;
        let mut is_late = |length| {
            read += length;
            3 * read > 2 * whole
        };
        lengths().position(&mut is_late).unwrap_or(self.lines.len())
    }

    /// Where the block ends whose heading is the line `heading`, with or without an empty line below it: before the
    /// next empty line, or the first line that is no part.
    fn block_end(&self, heading: usize, is_part: impl Fn(&Line) -> bool) -> usize {
        let below = self.lines[heading + 1..].iter().enumerate();
        heading + 1 + below.take_while(|(index, line)| (*index == 0 || !line.opens_block) && is_part(line)).count()
    }

    fn mark(&mut self, lines: Range<usize>) {
        self.lines[lines].iter_mut().for_each(|line| line.is_marked = true);
    }

    fn mark_where(&mut self, is_boilerplate: impl Fn(&Line) -> bool) {
        self.lines.iter_mut().for_each(|line| line.is_marked |= is_boilerplate(line));
    }

    /// Marks those of `lines` that `belongs`, next to a marked line of the same block, and so on.
    fn spread(&mut self, lines: Range<usize>, belongs: impl Fn(&Line) -> bool) {
        for index in lines.clone().chain(lines.rev()) {
            let is_below = !self.lines[index].opens_block && index > 0 && self.lines[index - 1].is_marked;
            let is_above = self.lines.get(index + 1).is_some_and(|next| !next.opens_block && next.is_marked);
            self.lines[index].is_marked |= (is_below || is_above) && belongs(&self.lines[index]);
        }
    }
}

/// Whether `name` is an author's, which `line` repeats: alone, or with what there is to tell of the author behind it.
fn opens_life(name: &str, line: &str) -> bool {
    line.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(',') && name.contains(' '))
        && is_label(name)
}

/// The name of the author whose life `line` opens.
fn author_in<'l>(phrases: &Phrases, line: &'l str) -> Option<&'l str> {
    let opening = &line[..line.floor_char_boundary(LIFE_OPENING)];
    let at = opening.find(" is ").or_else(|| opening.find(" was "))?;
    let (name, work) = opening.split_at(at);
    let is_name =
        (2..=4).contains(&name.split(' ').count()) && name.split(' ').all(|part| part.starts_with(char::is_uppercase));
    let is_work = |word: &str| phrases.lists_of(&folded(word)).has(PhraseList::AuthorWork);
    let mut words = work.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
    (is_name && words.any(is_work)).then_some(name)
}

/// Where the line ends whose first sentence is `first`, and how many line ends stand behind it.
fn end_of_line(text: &str, sentences: &[Span], first: usize) -> (usize, usize) {
    for last in first + 1..sentences.len() {
        let ends = line_ends(text, sentences[last - 1].end..sentences[last].start);
        if ends > 0 {
            return (last, ends);
        }
    }
    (sentences.len(), 0)
}

fn line_ends(text: &str, gap: Range<usize>) -> usize {
    text.as_bytes().get(gap).map_or(0, |gap| gap.iter().filter(|byte| **byte == b'\n').count())
}

/// Whether a line of `sentences` sentences is a paragraph: titles and labels end in no full stop, teasers in an ellipsis.
fn is_prose(line: &str, sentences: usize) -> bool {
    let end = line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']);
    let is_whole = sentences > 1 || end.ends_with(['.', '。', '։', '।']);
    is_whole && !is_cut(line) && has_words(line, FEWEST_WORDS)
}

/// Whether a line, without white space around it, has so many words.
fn has_words(line: &str, count: usize) -> bool {
    let mut words = 1;
    for pair in line.as_bytes().windows(2) {
        if !pair[1].is_ascii() {
            return line.split_whitespace().nth(count - 1).is_some();
        }
        let begins = pair[0].is_ascii_whitespace() && !pair[1].is_ascii_whitespace();
        words += usize::from(begins);
        if words == count {
            return true;
        }
    }
    false
}

/// Whether a line is little more than a date: "Published: May 25, 2021 at 10:30", but no caption of a picture.
fn is_dateline(phrases: &Phrases, line: &str) -> bool {
    let small = || line.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    line.len() <= LONGEST_TITLE && dateline(phrases, line).is_some() && small() <= 2
}

/// Whether a line breaks off.
fn is_cut(line: &str) -> bool {
    line.trim_end_matches(']').ends_with('…') || line.trim_end_matches(']').ends_with("...")
}

/// What a line begins with, if it is long enough.
fn opening(line: &str) -> Option<&str> {
    (line.len() > TEASER_OPENING).then(|| &line[..line.floor_char_boundary(TEASER_OPENING)])
}
