//! Which names stand where in a text.

mod case;
mod settle;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::gazetteer::Gazetteer;
use crate::span::Span;
use crate::text::edge;
use crate::text::fold::Folded;
use crate::text::mask::is_in_file_name;
use case::Written;
pub(crate) use settle::settle;

/// Finds the forms of a gazetteer in texts.
///
/// Every form is searched at once, in the folded text; each hit is then held
/// against the original: its edges, and how its letters are written. Only what
/// passes is a candidate, so that a longer name that fails does not hide a
/// shorter one that holds.
pub(crate) struct Matcher {
    automaton: AhoCorasick,
}

/// A name that stands in a text, with every way to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Where it stands, without an article that it needs.
    pub(crate) span: Span,
    /// The form of the gazetteer that was found.
    pub(crate) form: u32,
    /// The aliases whose letters fit, as indexes of the gazetteer, ascending.
    /// Empty where only a blocking name stands here.
    pub(crate) aliases: Vec<u32>,
    /// Whether the name is that of something that is no entity.
    pub(crate) blocks: bool,
}

impl Matcher {
    pub(crate) fn new(gazetteer: &Gazetteer) -> Self {
        let texts = gazetteer.forms().iter().map(|form| &*form.text);
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(texts)
            .expect("the forms of a gazetteer fit into an automaton");
        Self { automaton }
    }

    /// Every candidate in `text` outside `addresses`, sorted by start, then longest first.
    pub(crate) fn candidates(&self, gazetteer: &Gazetteer, text: &str, addresses: &[Span]) -> Vec<Candidate> {
        let folded = Folded::new(text);
        let mut candidates: Vec<Candidate> = self
            .automaton
            .find_overlapping_iter(folded.text())
            .filter_map(|hit| {
                let span = original_span(text, &folded, hit.start(), hit.end())?;
                candidate(gazetteer, hit.pattern().as_u32(), text, span)
            })
            .filter(|candidate| !is_masked(text, addresses, candidate.span))
            .collect();
        candidates.sort_by_key(|candidate| (candidate.span.start, std::cmp::Reverse(candidate.span.end)));
        candidates
    }
}

/// The original bytes of a hit in the folded text, if names may begin and end there.
fn original_span(text: &str, folded: &Folded, start: usize, end: usize) -> Option<Span> {
    let start = folded.original_start(start)?;
    let end = edge::after_marks(text, folded.original_end(end)?);
    let holds = edge::may_start(text, start)
        && edge::may_end(text, end)
        && edge::is_grapheme_edge(text, start)
        && edge::is_grapheme_edge(text, end);
    holds.then(|| Span::new(start, end))
}

fn candidate(gazetteer: &Gazetteer, index: u32, text: &str, span: Span) -> Option<Candidate> {
    let form = gazetteer.form(index);
    let written = Written::new(text, span);
    let fits = |index: &&u32| written.fits(gazetteer.alias_data(**index));
    let aliases: Vec<u32> = form.aliases.iter().filter(fits).copied().collect();
    let blocks = form.block.is_some_and(|block| written.fits_title(gazetteer.block(block)));
    let article = aliases.first().is_some_and(|index| gazetteer.alias_data(*index).needs_article());
    let span = if article { without_article(text, span) } else { span };
    (blocks || !aliases.is_empty()).then_some(Candidate { span, form: index, aliases, blocks })
}

fn without_article(text: &str, span: Span) -> Span {
    let slice = &text[span.as_range()];
    let name = slice.find(char::is_whitespace).map_or(slice, |at| slice[at..].trim_start());
    Span::new(span.end - name.len(), span.end)
}

fn is_masked(text: &str, addresses: &[Span], span: Span) -> bool {
    let after = addresses.partition_point(|address| address.end <= span.start);
    addresses.get(after).is_some_and(|address| address.overlaps(span)) || is_in_file_name(text, span)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::gazetteer::GazetteerFiles;
    use crate::text::fold::{fold_name, is_ignored};

    const NAMES: [&str; 12] = [
        "Kyrgyz",
        "Kyrgyz Republic",
        "New York",
        "New York City Hall",
        "City",
        "Côte d'Ivoire",
        "U.S.",
        "U.S. Army",
        "Türkiye",
        "ss",
        "the West",
        "俄罗斯",
    ];
    const PARTS: [&str; 34] = [
        "Kyrgyz",
        "Republic",
        "Republican",
        "New",
        "York",
        "City",
        "Hall",
        "Côte",
        "Co\u{302}te",
        "d’Ivoire",
        "U.S.",
        "Army",
        "Tu\u{308}rkiye",
        "TÜRKİYE",
        "Straße",
        "the",
        "The",
        "West",
        "俄罗斯",
        " ",
        " ",
        " ",
        "\u{a0}",
        "\n",
        "\n\n",
        "  ",
        "-",
        ".",
        "’s",
        "'",
        "\u{ad}",
        "x",
        "#",
        "_",
    ];

    fn gazetteer() -> Gazetteer {
        let rows = NAMES.iter().enumerate().map(|(index, name)| format!("org:{index}\tname\t{name}\tany\n"));
        let entities: String = (0..NAMES.len()).map(|index| format!("org:{index}\t{index}\n")).collect();
        let mut files = GazetteerFiles::new();
        files.add_text("entities.tsv", &format!("id\tname\n{entities}"));
        files.add_text("names.tsv", &format!("entity\talias\tname\tcase\n{}", rows.collect::<String>()));
        Gazetteer::from_files(&files).expect("no fault")
    }

    /// Every stretch of the text that folds to a name and has edges, found by looking at each.
    fn naive(text: &str) -> Vec<Span> {
        let forms: Vec<String> = NAMES.iter().map(|name| fold_name(name)).collect();
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut found = Vec::new();
        for (rank, start) in bounds.iter().enumerate() {
            for end in bounds[rank + 1..].iter().filter(|end| **end - start < 48) {
                let slice = &text[*start..*end];
                let ends_open = slice.starts_with(|first| is_ignored(first) || first.is_whitespace())
                    || slice.ends_with(|last: char| last.is_whitespace() || last == '\u{ad}');
                let holds = !ends_open
                    && forms.contains(&fold_name(slice))
                    && edge::after_marks(text, *end) == *end
                    && edge::may_start(text, *start)
                    && edge::may_end(text, *end);
                if holds {
                    let span = Span::new(*start, *end);
                    found.push(if fold_name(slice).starts_with("the ") { without_article(text, span) } else { span });
                }
            }
        }
        found
    }

    proptest! {
        #[test]
        fn candidates_are_what_a_naive_search_finds(parts in proptest::collection::vec(proptest::sample::select(&PARTS[..]), 0..14)) {
            let gazetteer = gazetteer();
            let text = parts.concat();
            let mut found: Vec<Span> =
                Matcher::new(&gazetteer).candidates(&gazetteer, &text, &[]).into_iter().map(|candidate| candidate.span).collect();
            let mut expected = naive(&text);
            found.sort_unstable();
            expected.sort_unstable();
            prop_assert_eq!(found, expected, "{:?}", text);
        }
    }
}
