//! The examples of relation rules: what each must find, and what it must not.

use super::names::events_by;
use super::{Document, Extraction, Extractor};
use crate::error::Problem;
use crate::gazetteer::Gazetteer;
use crate::relation::{Event, Keyword, Line, Pairs, Party, RuleFiles, Rules};
use crate::span::Span;

/// Every fault of `files`: what cannot be read, rules without a `yes` or a `no`,
/// and examples that do not come out as they say, read with the names of `gazetteer`.
///
/// In a `yes` example the source stands in `{A …}` and the target in `{B …}`. A
/// `no` example must give nothing by its rule. The faults are in the order of
/// the files; none means that the files are in order.
pub fn check_rules(files: &RuleFiles, gazetteer: Gazetteer) -> Vec<Problem> {
    let rules = match files.compile() {
        Ok(rules) => rules,
        Err(error) => return error.problems().to_vec(),
    };
    let checker = Checker { rules: &rules, extractor: Extractor::new(gazetteer).without_relations() };
    rules.examples().flat_map(|(rule, head, examples)| checker.faults(rule, head, examples)).collect()
}

struct Checker<'r> {
    rules: &'r Rules,
    extractor: Extractor,
}

impl Checker<'_> {
    fn faults(&self, rule: usize, head: &Line, examples: &[Line]) -> Vec<Problem> {
        let id = self.rules.rule_id(rule);
        let missing =
            [Keyword::Yes, Keyword::No].into_iter().filter(|word| !examples.iter().any(|line| line.is(*word)));
        let message = |word: Keyword| format!("rule `{id}` has no example; add a line `{} …`", word.as_str());
        let missing = missing.map(|word| head.fault(id, message(word)));
        missing.chain(examples.iter().filter_map(|line| self.fault(rule, line))).collect()
    }

    fn fault(&self, rule: usize, line: &Line) -> Option<Problem> {
        let (text, marks) = unmarked(line.rest());
        let document = Document::new("example", text);
        let extraction = self.extractor.extract(&document);
        let events = events_by(&extraction, |sentence, room| self.rules.find_by(sentence, Some(rule), room));
        let id = self.rules.rule_id(rule);
        let found = shown(&extraction, &events);
        if line.is(Keyword::No) {
            let message = format!("rule `{id}` finds {found} where it must find nothing; make its pattern narrower");
            return (!events.is_empty()).then(|| line.fault(line.rest(), message));
        }
        let Some([source, target]) = marks else {
            return Some(line.fault(line.rest(), "mark the sides as `{A Russia} supports {B Armenia}`".to_owned()));
        };
        let is_symmetric = events.first().is_some_and(|event| self.rules.relation_type(event.relation).is_symmetric);
        let span = |mention: usize| extraction.mention(mention).span();
        let is_right = events.iter().flat_map(|event| event.pairs(Pairs::All)).any(|(one, other)| {
            let fits = |one: Span, other: Span| source.overlaps(one) && target.overlaps(other);
            let (one, other) = (span(one.mention), span(other.mention));
            fits(one, other) || is_symmetric && fits(other, one)
        });
        let found = if events.is_empty() { "nothing".to_owned() } else { found };
        let message = format!("rule `{id}` finds {found} here; correct its pattern, or the example");
        (!is_right).then(|| line.fault(line.rest(), message))
    }
}

/// The sides of what was found, for a fault.
fn shown(extraction: &Extraction<'_>, events: &[Event]) -> String {
    let pairs = events.iter().flat_map(|event| event.pairs(Pairs::All));
    let text = |party: &Party| extraction.mention(party.mention).text();
    let shown: Vec<String> = pairs.map(|(source, target)| format!("`{}` → `{}`", text(source), text(target))).collect();
    shown.join(", ")
}

/// An example without its marks, and the places of its source and its target.
fn unmarked(example: &str) -> (String, Option<[Span; 2]>) {
    let mut text = String::new();
    let mut marks = [None, None];
    let mut rest = example;
    while let Some((before, after)) = rest.split_once('{') {
        text += before;
        let (inside, after) = after.split_once('}').unwrap_or((after, ""));
        let (side, name) = inside.split_once(' ').unwrap_or(("", inside));
        let span = Span::new(text.len(), text.len() + name.len());
        match side {
            "A" => marks[0] = Some(span),
            "B" => marks[1] = Some(span),
            _ => {}
        }
        text += name;
        rest = after;
    }
    text += rest;
    (text, marks[0].zip(marks[1]).map(|(source, target)| [source, target]))
}
