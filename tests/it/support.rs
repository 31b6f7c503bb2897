//! Texts in which the expected mentions are marked: `[Russia](country:RU)’s role`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use whowhom::{Document, Extraction, Extractor, Gazetteer, GazetteerFiles, Kind, Node, Relation};

/// The extractor that most tests share.
pub(crate) static BUILTIN: LazyLock<Extractor> = LazyLock::new(Extractor::builtin);

/// Checks that the built-in gazetteer finds the marked mentions and no others;
/// `(?)` marks a mention that stays ambiguous.
#[track_caller]
pub(crate) fn check(marked: &str) {
    check_with(&BUILTIN, marked);
}

/// Checks as [`check`] does, in a document of `date`.
#[track_caller]
pub(crate) fn check_on(date: &str, marked: &str) {
    let document = Document::new("test", unmarked(marked)).with_date(date.parse().expect("a date"));
    assert_eq!(mark(&BUILTIN.extract(&document)), marked);
}

/// Checks as [`check`] does, with an extractor of one's own.
#[track_caller]
pub(crate) fn check_with(extractor: &Extractor, marked: &str) {
    let document = Document::new("test", unmarked(marked));
    assert_eq!(mark(&extractor.extract(&document)), marked);
}

/// What `shown` makes of each relation of type `kind` in `text`, a text of 10 May 2021.
pub(crate) fn relations_of(kind: &str, text: &str, shown: impl Fn(Relation<'_>) -> String) -> Vec<String> {
    let document = Document::new("test", text).with_date("2021-05-10".parse().expect("a date"));
    let extraction = BUILTIN.extract(&document);
    extraction.relations().filter(|relation| relation.kind() == kind).map(shown).collect()
}

/// Checks that the relations of type `kind` in `text`, a text of 10 May 2021, are `wanted`, each as "source > target".
#[track_caller]
pub(crate) fn check_sides(kind: &str, text: &str, wanted: &[&str]) {
    let sides = |relation: Relation<'_>| format!("{} > {}", relation.source().text(), relation.target().text());
    assert_eq!(relations_of(kind, text, sides), wanted, "{kind} in {text}");
}

/// How `relation` of the type `id` is stated: "not visits, planned".
pub(crate) fn mood_of(id: &str, relation: &Relation<'_>) -> String {
    let negation = if relation.is_negated() { "not " } else { "" };
    format!("{negation}{id}, {}", relation.modality())
}

/// An extractor that knows organisations of these names only: `name` or
/// `name|alias kind|case`. The key of `New York` is `org:new-york`.
pub(crate) fn extractor_of(names: &[&str]) -> Extractor {
    let mut entities = vec!["id\tname".to_owned()];
    let mut aliases = vec!["entity\talias\tname\tcase".to_owned()];
    for row in names {
        let mut cells = row.split('|');
        let name = cells.next().unwrap_or_default();
        let (alias, case) = (cells.next().unwrap_or("name"), cells.next().unwrap_or_default());
        let key = key_of(name);
        entities.push(format!("{key}\t{name}"));
        aliases.push(format!("{key}\t{alias}\t{name}\t{case}"));
    }
    entities[1..].sort();
    entities.dedup();
    let mut files = GazetteerFiles::new();
    files.add_text("entities.tsv", &entities.join("\n"));
    files.add_text("names.tsv", &aliases.join("\n"));
    Extractor::new(Gazetteer::from_files(&files).unwrap_or_else(|error| panic!("{error}")))
}

fn key_of(name: &str) -> String {
    let slug: String = name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    format!("org:{}", slug.to_lowercase())
}

/// `[Russia](country:RU)` becomes `Russia`.
pub(crate) fn unmarked(marked: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (name, after) = after.split_once("](").expect("a mark is [name](key)");
        text.push_str(before);
        text.push_str(name);
        rest = after.split_once(')').expect("a mark ends with )").1;
    }
    text + rest
}

/// The text with its mentions marked.
pub(crate) fn mark(extraction: &Extraction<'_>) -> String {
    let text = extraction.document().text();
    let mut marked = String::new();
    let mut at = 0;
    for mention in extraction.mentions() {
        let key = mention.key().unwrap_or("?");
        marked += &text[at..mention.span().start];
        marked += &format!("[{}]({key})", mention.text());
        at = mention.span().end;
    }
    marked + &text[at..]
}

/// An organisation that was counted elsewhere.
pub(crate) fn counted_node(key: &str, count: u64) -> Node {
    Node {
        key: key.to_owned(),
        name: key.to_owned(),
        kind: Kind::Organisation,
        is_known: true,
        iso: None,
        countries: BTreeSet::new(),
        wikidata: None,
        aliases: BTreeSet::new(),
        count,
        windows: count,
        documents: 1,
        first_seen: None,
        last_seen: None,
    }
}

/// What is found in a text of `date`, which may be empty, instead of what is marked in it, if not the same.
pub fn read_otherwise(date: &str, marked: &str) -> Option<String> {
    let document = Document::new("test", unmarked(marked));
    let document = if date.is_empty() { document } else { document.with_date(date.parse().expect("a date")) };
    let found = mark(&BUILTIN.extract(&document));
    (found != marked).then(|| format!("{date}: {marked}\n       but {found}"))
}
