//! Bodies that the letters of their names tell: "KazTransOil", "Orienbank", "Makan.uz".

use super::{Body, Finder, LONGEST_WORD};
use crate::gazetteer::List;
use crate::span::Span;

/// The fewest letters of such a name.
const SHORTEST: usize = 4;
/// The fewest letters of a site's name before its domain.
const SHORTEST_SITE: usize = 2;
/// The most letters of the last part of a site's name.
const LONGEST_DOMAIN: usize = 4;
/// The letters of the domain of a country.
const LETTERS_OF_COUNTRY: usize = 2;
/// Beginnings of people's names behind which a capital stands: "McKinley", "DeSantis".
const OF_PEOPLE: [&str; 16] =
    ["Mc", "Mac", "De", "Del", "Della", "Di", "Du", "Da", "Dos", "La", "Le", "Van", "Von", "Fitz", "Ben", "St"];
/// What stands before a body that somebody deals with, and behind one that acts.
const DEALT_WITH: [&str; 5] = [" told ", " by ", " with ", "ccording to ", " hired "];
const DEEDS: [&str; 9] =
    ["said", "says", "reports", "told", "spokesman", "spokeswoman", "officials", "executives", "shares"];
/// What may stand before a name, and behind it; others join it to something, or make it a part of an address.
const BEFORE: &str = " \n(\"“‘'«";
const BEHIND: &str = " \n,.;:!?)\"”’'»";

impl Finder<'_> {
    /// The name whose inner capital is the first letter of `word`, if it acts or somebody deals with it: "told MetroPoll",
    /// "MetroPoll announced"; the words of products and shows look alike.
    pub(super) fn with_inner_capital(&self, word: Span) -> Option<Body> {
        let bytes = self.text.as_bytes();
        let reach = word.start.saturating_sub(LONGEST_WORD);
        let before = bytes[reach..word.start].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = Span::new(word.start - before, word.end);
        let head = &self.text[name.start..word.start];
        let is_name = head.len() < LONGEST_WORD && name.len() >= SHORTEST && is_head(head);
        (is_name && self.acts(name) && self.stands_alone(name)).then(|| Body { is_bare: true, ..Body::of(name) })
    }

    /// Whether the words beside a name tell that it is a body's.
    pub(super) fn acts(&self, name: Span) -> bool {
        let is_before = || DEALT_WITH.iter().any(|words| self.text[..name.start].ends_with(words));
        let behind = self.text[name.end..].strip_prefix(' ').unwrap_or_default();
        let len = behind.bytes().take(LONGEST_WORD).take_while(u8::is_ascii_lowercase).count();
        let is_deed = len > 4 && behind[..len].ends_with("ed") || DEEDS.contains(&&behind[..len]);
        is_deed || is_before()
    }

    /// The name at `word` that ends as names of companies and agencies do: "Orienbank", "Rosselkhoznadzor".
    pub(super) fn with_telling_end(&self, word: Span) -> Option<Body> {
        let name = &self.text[word.as_range()];
        let ends = self.gazetteer.phrases().ends_body_name(name);
        (ends && self.stands_alone(word)).then(|| Body::of(word))
    }

    /// The site that begins with `word`: "Makan.uz".
    pub(super) fn site_at(&self, word: Span) -> Option<Body> {
        let site = Span::new(word.start, word.end + domain_len(&self.text[word.end..]));
        let domain = self.text[word.end..site.end].strip_prefix('.')?;
        let is_site = self.gazetteer.phrases().sentence_words().is_domain(domain);
        // Sites of a country are its media; "com" sells something.
        let is_site = is_site && domain.len() == LETTERS_OF_COUNTRY;
        (is_site && word.len() >= SHORTEST_SITE && self.stands_alone(site)).then(|| Body::of(site))
    }

    /// Whether a word is no part of another or of an address, is unread, and no name of several words goes on beside it.
    fn stands_alone(&self, word: Span) -> bool {
        let (before, behind) = (&self.text[..word.start], &self.text[word.end..]);
        let is_apart = before.is_empty() || before.ends_with(|letter| BEFORE.contains(letter));
        let is_closed = behind.is_empty() || behind.starts_with(|letter| BEHIND.contains(letter));
        if !is_apart || !is_closed || !self.is_unread(word) {
            return false;
        }
        let last = before.strip_suffix(' ').unwrap_or_default();
        let last = &last[last.floor_char_boundary(last.len().saturating_sub(LONGEST_WORD))..];
        let last = last.rsplit(' ').next().unwrap_or_default();
        let is_title = || {
            let lists = self.gazetteer.words().of_small(last);
            lists.has(List::Determiner) || lists.has(List::Preposition) || lists.has(List::Conjunction)
        };
        let follows_capital =
            last.starts_with(char::is_uppercase) && last.ends_with(char::is_alphanumeric) && !is_title();
        let goes_on = behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
        !follows_capital && !goes_on && self.is_new(word)
    }
}

/// Whether a capital stands inside a word as in names of companies: "MetroPoll", not "McKinley".
pub(super) fn has_inner_capital(word: &str) -> bool {
    let is_inner = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let inner = word.as_bytes().windows(2).position(is_inner);
    word.len() >= SHORTEST && inner.is_some_and(|last| is_head(&word[..=last]))
}

/// Whether a name of a company may begin with these letters before an inner capital.
fn is_head(head: &str) -> bool {
    head.starts_with(|first: char| first.is_ascii_uppercase()) && !OF_PEOPLE.contains(&head)
}

/// The length of the full stop and the letters behind it that `text` begins with, if they may end the name of a site: ".uz".
pub(super) fn domain_len(text: &str) -> usize {
    let letters = text.strip_prefix('.').unwrap_or_default();
    let len = letters.bytes().take(LONGEST_DOMAIN + 1).take_while(u8::is_ascii_lowercase).count();
    if (1..=LONGEST_DOMAIN).contains(&len) { 1 + len } else { 0 }
}
