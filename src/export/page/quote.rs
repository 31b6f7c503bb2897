//! Evidence as quotations, the entities in it marked.

use super::DocumentLink;
use crate::export::clean::escaped;
use crate::graph::{Evidence, Node};

/// The pieces of evidence as quotations with their sources; the names of `ends` are marked.
pub(super) fn quotes(evidence: &[Evidence], ends: [&Node; 2], link: DocumentLink<'_>) -> String {
    evidence
        .iter()
        .map(|piece| {
            let document = match link(&piece.document) {
                Some(address) => format!("<a href=\"{}\">{}</a>", escaped(&address), escaped(&piece.document)),
                None => escaped(&piece.document),
            };
            let date = piece.date.map(|date| format!(", <time>{date}</time>")).unwrap_or_default();
            format!("<blockquote>{}<footer>{document}{date}</footer></blockquote>", marked(&piece.text, ends))
        })
        .collect()
}

/// `text` with the names of both ends marked, the longest where several begin at a place.
fn marked(text: &str, ends: [&Node; 2]) -> String {
    let mut aliases: Vec<(&str, &Node)> =
        ends.iter().flat_map(|node| node.aliases.iter().map(move |alias| (alias.as_str(), *node))).collect();
    aliases.sort_by_key(|(alias, _)| std::cmp::Reverse(alias.len()));
    let mut html = String::with_capacity(text.len() * 2);
    let (mut at, mut plain) = (0, 0);
    let mut before = None;
    while let Some(character) = text[at..].chars().next() {
        let is_begin = !before.is_some_and(char::is_alphanumeric) || !character.is_alphanumeric();
        let found = aliases.iter().find(|(alias, _)| is_begin && is_word(&text[at..], alias));
        let len = match found {
            Some((form, node)) => {
                html.push_str(&escaped(&text[plain..at]));
                html.push_str(&format!("<mark class=\"{}\">{}</mark>", node.kind, escaped(form)));
                plain = at + form.len();
                form.len()
            }
            None => character.len_utf8(),
        };
        before = text[at..at + len].chars().next_back();
        at += len;
    }
    html.push_str(&escaped(&text[plain..]));
    html
}

/// Whether `text` begins with `form`, and no letter or digit follows one.
fn is_word(text: &str, form: &str) -> bool {
    !form.is_empty()
        && text.strip_prefix(form).is_some_and(|rest| {
            let ends = [form.chars().next_back(), rest.chars().next()];
            !ends.iter().all(|end| end.is_some_and(char::is_alphanumeric))
        })
}
