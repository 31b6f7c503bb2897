//! A sentence as the engine sees it: names, words and marks in a row.

use super::lexicon::{AT, BY, Class, Classes, FRONTING, IN, Lexicon, MAY, NOT, OBJECTS, ONLY, UNKNOWN, WordId};
use super::name::Name;
use crate::span::Span;

/// One part of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) span: Span,
    pub(super) what: What,
    pub(super) word: WordId,
    pub(super) classes: Classes,
}

/// What an [`Item`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Word,
    /// A word that begins with a capital and that no rule knows.
    Capital,
    Number,
    /// A name, by its index in the sentence.
    Name(usize),
    /// One actor or several side by side, by the index of the group.
    Group(usize),
    /// The ending of a possessive.
    Possessive,
    Comma,
    /// A hyphen inside a compound: Kyrgyz-Tajik.
    Hyphen,
    Quote,
    /// A mark that parts clauses: ; : ( ) and dashes.
    Barrier,
}

impl Item {
    pub(super) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// The group that it is.
    pub(super) fn group(&self) -> Option<usize> {
        match self.what {
            What::Group(group) => Some(group),
            _ => None,
        }
    }

    /// Whether it is one actor or several side by side.
    pub(super) fn is_group(&self) -> bool {
        matches!(self.what, What::Group(_))
    }

    /// Whether its word is one of `words`, which are sorted.
    pub(super) fn is_one_of(&self, words: &[WordId]) -> bool {
        self.word != UNKNOWN && words.binary_search(&self.word).is_ok()
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.what, What::Word | What::Capital)
    }

    /// Whether it is a verb that helps another, or "be" itself.
    pub(super) fn is_helping(&self) -> bool {
        self.classes.has_any(&Class::HELPING)
    }

    /// Whether it is a verb in the past, as `lexicon` knows it, or one that helps another.
    pub(super) fn is_finite(&self, lexicon: &Lexicon) -> bool {
        self.is_helping() || lexicon.form(self.word).is_past
    }

    /// Whether it stands before a noun: an article, a number, an adjective.
    pub(super) fn is_before_noun(&self) -> bool {
        self.classes.has_any(&Class::BEFORE_NOUN)
    }

    /// Whether it tells what somebody is: a noun for those who act, a title, or a word of one.
    pub(super) fn is_of_title(&self) -> bool {
        self.classes.has_any(&Class::OF_TITLE)
    }

    /// Whether it may stand unnamed between a word and one behind it; `next` is what follows.
    pub(super) fn is_passed_before(&self, next: Option<&Self>) -> bool {
        self.classes.has_any(&Class::BEFORE_WORD)
            || self.is(Class::Preposition) && next.is_some_and(|next| next.is(Class::Time))
    }

    /// Whether nothing is known of it.
    pub(super) fn is_unknown(&self) -> bool {
        self.is_word() && self.word == UNKNOWN && self.classes == Classes::default()
    }
}

/// Whether the words of `before` deny what stands behind them, and nothing else: "not Chile but Peru", "not by Chile".
pub(super) fn denies_next(before: &[Item]) -> bool {
    match before {
        [.., not, by] if by.word == BY => not.word == NOT,
        [.., not] => not.word == NOT,
        [] => false,
    }
}

/// `items` without those at the end that are passed.
pub(super) fn without_end(items: &[Item], is_passed: impl Fn(&Item) -> bool) -> &[Item] {
    let end = items.iter().rposition(|item| !is_passed(item)).map_or(0, |last| last + 1);
    &items[..end]
}

/// `items` without those at the start that are passed.
pub(super) fn without_start(items: &[Item], is_passed: impl Fn(&Item) -> bool) -> &[Item] {
    let start = items.iter().position(|item| !is_passed(item)).unwrap_or(items.len());
    &items[start..]
}

/// How many words may stand before a word at the front of a sentence whose subject stands behind: "After imposing new".
const LONGEST_FRONT: usize = 5;

/// Whether the word at `at` belongs to what may open a clause before its subject: "Praising Peru, Chile", "After imposing
/// sanctions on Peru, Chile".
pub(super) fn is_front(items: &[Item], at: usize) -> bool {
    let before = items[..at].iter().rev().take(LONGEST_FRONT).take_while(|item| item.is_word()).count();
    let (earlier, front) = items[..at].split_at(at - before);
    let opens = earlier.last().is_none_or(|item| matches!(item.what, What::Barrier | What::Quote));
    opens && front.first().is_none_or(|first| FRONTING.contains(&first.word))
}

/// Whether a pronoun stands at `at` that is the object of what stands before it: "pressed him to", "accused it of", but not
/// "her plan", "it was".
pub(super) fn is_object_pronoun(items: &[Item], at: usize) -> bool {
    let ends = |next: &Item| {
        matches!(next.what, What::Comma | What::Quote | What::Barrier)
            || next.classes.has_any(&[Class::Preposition, Class::Leading, Class::Time])
    };
    items.get(at).is_some_and(|item| OBJECTS.contains(&item.word)) && items.get(at + 1).is_none_or(ends)
}

/// The "by" behind an "in" or "at" with a name that stand at `at`: "in Peru by".
pub(super) fn by_behind_place(items: &[Item], at: usize) -> Option<usize> {
    if !matches!(items[at].word, IN | AT) {
        return None;
    }
    let place = at + 1 + usize::from(items.get(at + 1).is_some_and(|item| item.is(Class::Determiner)));
    let is_name = matches!(items.get(place)?.what, What::Name(_) | What::Group(_));
    (is_name && items.get(place + 1)?.word == BY).then_some(place + 1)
}

/// The items of the sentence at `sentence`, in which `names` stand; `room` holds them.
pub(super) fn items(lexicon: &Lexicon, text: &str, sentence: Span, names: &[Name], mut room: Vec<Item>) -> Vec<Item> {
    room.clear();
    let mut reader = ItemReader { lexicon, text, items: room, has_barrier: false, has_quote: false };
    let mut at = sentence.start;
    for (index, name) in names.iter().enumerate() {
        reader.read(Span::new(at, name.span.start));
        reader.push(name.span, What::Name(index), UNKNOWN, Classes::default());
        at = name.span.end;
    }
    reader.read(Span::new(at, sentence.end));
    let items = if reader.has_barrier { without_doubles(reader.items, text) } else { reader.items };
    if reader.has_quote { without_scare_quotes(items) } else { items }
}

/// `items` with the words of offices in the place of the holders that they stand for.
pub(super) fn without_roles(lexicon: &Lexicon, text: &str, names: &[Name], items: Vec<Item>) -> Vec<Item> {
    let mut reader =
        ItemReader { lexicon, text, items: Vec::with_capacity(items.len() + 4), has_barrier: false, has_quote: false };
    for item in items {
        match item.what {
            What::Name(name) if names[name].is_role => reader.read(item.span),
            _ => reader.items.push(item),
        }
    }
    reader.items
}

/// How many words a writer puts in quotation marks to keep away from them: "barbaric".
const LONGEST_SCARE: usize = 3;

/// How many words a writer quotes in the middle of an own sentence: Chile "will support Peru in its course".
const LONGEST_PART: usize = 24;

/// Whether a sentence goes on inside a quotation: what is quoted begins with an auxiliary, whose subject stands before.
fn goes_on(before: &[Item], inside: &[Item]) -> bool {
    let is_verb = inside.first().is_some_and(|item| item.is(Class::Auxiliary) || item.is(Class::Be));
    is_verb && before.last().is_some_and(|last| matches!(last.what, What::Word | What::Capital | What::Name(_)))
}

/// `items` without the quotation marks around a few words that are no sentence of their own.
fn without_scare_quotes(mut items: Vec<Item>) -> Vec<Item> {
    let mut open = None;
    let mut quotes: Vec<usize> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        match (item.what, open) {
            (What::Quote, None) => open = Some(at),
            (What::Quote, Some(first)) => {
                let inside = &items[first + 1..at];
                // What is quoted whole ends in a comma: "Yes," he said.
                let is_part = inside.last().is_some_and(|last| last.what != What::Comma);
                let most = if goes_on(&items[..first], inside) { LONGEST_PART } else { LONGEST_SCARE };
                // "anti-terrorist operation"
                let words = inside.iter().filter(|item| item.what != What::Hyphen).count();
                if is_part && words <= most && inside.iter().all(|item| item.what != What::Barrier) {
                    quotes.extend([first, at]);
                }
                open = None;
            }
            _ => {}
        }
    }
    if !quotes.is_empty() {
        let mut at = 0;
        items.retain(|_| {
            at += 1;
            quotes.binary_search(&(at - 1)).is_err()
        });
    }
    items
}

/// How many items the dates of a life may take: "4 July 1823 – 20 August 1899".
const LONGEST_LIFE: usize = 9;

/// The place behind dates in brackets that open at `open`: "(4 July 1823 – 20 August 1899)".
fn behind_life(items: &[Item], open: usize, text: &str) -> Option<usize> {
    let is_bracket =
        |item: &Item, bracket: u8| item.what == What::Barrier && text.as_bytes()[item.span.start] == bracket;
    let behind = &items[open + 1..];
    let close = behind.iter().take(LONGEST_LIFE + 1).position(|item| is_bracket(item, b')'))?;
    let is_of_date = |item: &Item| match item.what {
        What::Number | What::Comma | What::Hyphen | What::Barrier => true,
        _ => item.is(Class::Time),
    };
    let has_year = behind[..close].iter().any(|item| item.what == What::Number);
    (has_year && behind[..close].iter().all(is_of_date)).then_some(open + close + 2)
}

/// `items` without an abbreviation in brackets behind the name it stands for, and without the dates of a life behind it.
fn without_doubles(mut items: Vec<Item>, text: &str) -> Vec<Item> {
    let is_name = |item: &Item| matches!(item.what, What::Name(_));
    let mut kept = 0;
    let mut at = 0;
    while at < items.len() {
        if let [open, double, close, ..] = &items[at..]
            && open.what == What::Barrier
            && text.as_bytes()[open.span.start] == b'('
            && close.what == What::Barrier
            && is_name(double)
            && items[..kept].last().is_some_and(is_name)
        {
            at += 3;
            continue;
        }
        if items[at].what == What::Barrier
            && text.as_bytes()[items[at].span.start] == b'('
            && items[..kept].last().is_some_and(is_name)
            && let Some(behind) = behind_life(&items, at, text)
        {
            at = behind;
            continue;
        }
        items[kept] = items[at];
        (kept, at) = (kept + 1, at + 1);
    }
    items.truncate(kept);
    items
}

struct ItemReader<'a> {
    lexicon: &'a Lexicon,
    text: &'a str,
    items: Vec<Item>,
    has_barrier: bool,
    has_quote: bool,
}

/// Whether a word of plain letters that ends at `end` of `bytes` ends there for all that follows.
#[inline]
fn is_word_end(bytes: &[u8], end: usize) -> bool {
    match bytes.get(end) {
        Some(b'.' | b',') => !bytes[end - 1].is_ascii_digit(),
        Some(b' ' | b'\n' | b';' | b':' | b')') => true,
        Some(_) => false,
        None => end == bytes.len(),
    }
}

impl ItemReader<'_> {
    /// Reads what stands between two names.
    fn read(&mut self, span: Span) {
        let bytes = &self.text.as_bytes()[..span.end];
        let mut at = span.start;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b' ' | b'.' => {
                    at += 1;
                    continue;
                }
                b',' => {
                    self.push(Span::new(at, at + 1), What::Comma, UNKNOWN, Classes::default());
                    at += 1;
                    continue;
                }
                _ => {}
            }
            // Most words are plain letters up to a space or a mark.
            let (plain, id) = self.lexicon.read(self.text, at);
            if plain > at && is_word_end(bytes, plain) {
                self.push_known(Span::new(at, plain), id);
                at = plain + usize::from(bytes.get(plain) == Some(&b' '));
                continue;
            }
            let rest = &self.text[at..span.end];
            let first = rest.chars().next().expect("the rest is not empty");
            let len = match first {
                _ if first.is_alphanumeric() => self.word(at, rest),
                '\'' | '’' => self.apostrophe(at, rest, first),
                _ => self.mark(at, first),
            };
            at += len;
        }
    }

    fn word(&mut self, at: usize, rest: &str) -> usize {
        let mut len = 0;
        let mut letters = rest.char_indices().peekable();
        while let Some((index, letter)) = letters.next() {
            // "F-16s" is one word, and "a 2008-09 war" is not.
            let is_made =
                |next: char| next.is_alphabetic() || next.is_ascii_digit() && rest.starts_with(char::is_uppercase);
            let is_joint = letter == '-' && letters.peek().is_some_and(|(_, next)| is_made(*next)) && index > 0;
            let is_point = matches!(letter, '.' | ',')
                && rest[..index].ends_with(|c: char| c.is_ascii_digit())
                && letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !(letter.is_alphanumeric() || is_joint || is_point) {
                break;
            }
            len = index + letter.len_utf8();
        }
        // "didn’t" is "did" and "n’t".
        let (word, tail) = (&rest[..len], &rest[len..]);
        let is_denied = word.ends_with(['n', 'N']) && ["'t", "’t"].iter().any(|ending| tail.starts_with(ending));
        if is_denied && len > 1 {
            self.push_word(Span::new(at, at + len - 1));
            let mark = tail.chars().next().map_or(0, char::len_utf8);
            let end = at + len + mark + 1;
            self.push(Span::new(at + len - 1, end), What::Word, NOT, self.lexicon.classes(NOT));
            return len + mark + 1;
        }
        self.push_word(Span::new(at, at + len));
        len
    }

    fn push_word(&mut self, span: Span) {
        self.push_known(span, self.lexicon.id_at(self.text, span));
    }

    /// Takes the word at `span`, whose id is `id`.
    #[inline]
    fn push_known(&mut self, span: Span, id: WordId) {
        let word = &self.text.as_bytes()[span.as_range()];
        let first = word.first().copied().unwrap_or_default();
        if first.is_ascii_digit() {
            return self.push(span, What::Number, UNKNOWN, Classes::default());
        }
        let mut classes = self.lexicon.classes(id);
        // A word that only keeps some rule from finding is like any other.
        let is_unclassed = id != UNKNOWN && classes == Classes::default();
        let id = if is_unclassed && self.lexicon.only_bars(id) { UNKNOWN } else { id };
        let is_capital = match first.is_ascii() {
            true => first.is_ascii_uppercase(),
            false => self.text[span.start..].starts_with(char::is_uppercase),
        };
        let ends_in_ly = || word.len() > 1 && word[word.len() - 2..].eq_ignore_ascii_case(b"ly");
        if id == UNKNOWN && !is_capital && ends_in_ly() {
            classes.add(Class::Adverb);
        }
        // "Chile Football Federation" is a name, although "football" is known.
        let is_plain = id != UNKNOWN && !classes.has(Class::Sport);
        let what = if is_capital && !is_plain { What::Capital } else { What::Word };
        // Inside a sentence "May" is the month.
        if is_capital && id == MAY && !self.items.is_empty() {
            classes = Classes::default();
            classes.add(Class::Time);
        }
        // "not only condemned": it did.
        if let Some(last) = self.items.last_mut()
            && last.word == NOT
            && ONLY.contains(&id)
        {
            (last.word, last.classes) = (UNKNOWN, Classes::default());
            last.classes.add(Class::Adverb);
        }
        self.push(span, what, id, classes);
    }

    /// A possessive ending, or a quotation mark.
    fn apostrophe(&mut self, at: usize, rest: &str, first: char) -> usize {
        let tail = &rest[first.len_utf8()..];
        let follows = self.items.last().is_some_and(|item| item.span.end == at);
        let is_s = tail.starts_with(['s', 'S']) && !tail[1..].starts_with(char::is_alphanumeric);
        let len = first.len_utf8() + usize::from(is_s);
        let ends_in_s = self.text[..at].ends_with(['s', 'S']);
        let what = match () {
            _ if follows && is_s => What::Possessive,
            // "we’re", "O’Neill"
            _ if follows && tail.starts_with(char::is_alphanumeric) => return first.len_utf8(),
            _ if follows && ends_in_s && tail.starts_with(' ') && !self.is_quoted() => What::Possessive,
            _ => {
                return {
                    self.push(Span::new(at, at + first.len_utf8()), What::Quote, UNKNOWN, Classes::default());
                    first.len_utf8()
                };
            }
        };
        self.push(Span::new(at, at + len), what, UNKNOWN, Classes::default());
        len
    }

    /// Whether a quotation is open.
    fn is_quoted(&self) -> bool {
        self.items.iter().filter(|item| item.what == What::Quote).count() % 2 == 1
    }

    fn mark(&mut self, at: usize, mark: char) -> usize {
        let span = Span::new(at, at + mark.len_utf8());
        let before = self.text[..at].chars().next_back();
        let after = self.text[span.end..].chars().next();
        // "U.S.-backed"
        let is_behind = before.is_some_and(|before| before.is_alphanumeric() || before == '.');
        let is_inside = is_behind && after.is_some_and(char::is_alphanumeric);
        let what = match mark {
            '-' | '–' | '/' | '—' if is_inside => What::Hyphen,
            '“' | '”' | '"' | '«' | '»' | '`' | '„' | '‘' => What::Quote,
            ';' | ':' | '(' | ')' | '[' | ']' | '—' | '–' | '!' | '?' | '…' | '|' | '•' => What::Barrier,
            '-' if before.is_none_or(char::is_whitespace) => What::Barrier,
            '\n' if self.text[span.end..].starts_with('\n') => What::Barrier,
            _ => return mark.len_utf8(),
        };
        self.has_barrier |= what == What::Barrier;
        self.push(span, what, UNKNOWN, Classes::default());
        mark.len_utf8()
    }

    #[inline]
    fn push(&mut self, span: Span, what: What, word: WordId, classes: Classes) {
        self.has_quote |= what == What::Quote;
        self.items.push(Item { span, what, word, classes });
    }
}
