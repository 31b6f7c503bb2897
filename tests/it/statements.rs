//! Statements, with what a sentence tells about them: who did it in the passive, when it was, whose office it is.

use crate::support::BUILTIN;
use whowhom::{Document, Relation};

/// What `shown` makes of each relation of type `kind` in `text`, a text of 10 May 2021.
fn found(kind: &str, text: &str, shown: impl Fn(Relation<'_>) -> String) -> Vec<String> {
    let document = Document::new("test", text).with_date("2021-05-10".parse().expect("a date"));
    let extraction = BUILTIN.extract(&document);
    extraction.relations().filter(|relation| relation.kind() == kind).map(shown).collect()
}

fn sides(relation: Relation<'_>) -> String {
    format!("{} > {}", relation.source().text(), relation.target().text())
}

/// Checks that the relations of type `kind` in `text` are `wanted`, each as "source > target".
#[track_caller]
fn check(kind: &str, text: &str, wanted: &[&str]) {
    assert_eq!(found(kind, text, sides), wanted, "{kind} in {text}");
}

#[test]
fn a_passive_keeps_what_tells_what_is_meant() {
    check("expels", "France was asked by Italy about fish.", &[]);
    check("expels", "Ukraine was told by Poland to wait.", &[]);
    check("expels", "Polish diplomats were ordered by Chad to leave.", &["Chad > Polish"]);
    check("expels", "Polish diplomats were ordered to leave by Chad.", &["Chad > Polish"]);
    check("demands_of", "France was asked by Italy about fish.", &[]);
    check("demands_of", "Ukraine was told by Poland to wait.", &["Poland > Ukraine"]);
    check("demands_of", "Ukraine was told to wait by Poland.", &["Poland > Ukraine"]);
    check("coerces", "Peru was forced by Chile.", &[]);
    check("coerces", "Peru was forced by Chile to sign.", &["Chile > Peru"]);
    check("coerces", "Peru was forced to sign by Chile.", &["Chile > Peru"]);
    check("concedes_to", "Togo was allowed by Ghana to use the port.", &["Ghana > Togo"]);
    check("concedes_to", "Togo, allowed by Ghana, was late.", &[]);
}

#[test]
fn a_noun_of_the_target_stands_before_a_passive() {
    check("sanctions", "Chadian meat was banned by Niger.", &["Niger > Chadian"]);
    check("sanctions", "Chadian meat has again been banned by Niger.", &["Niger > Chadian"]);
    check("sanctions", "Chadian weddings were banned by Niger.", &[]);
}

#[test]
fn what_says_enough_alone_may_stand_alone_in_the_passive() {
    check("supports", "Kosovo was recognised by Fiji.", &["Fiji > Kosovo"]);
    check("hosts", "Viktor Orbán was invited by Turkey.", &["Turkey > Viktor Orbán"]);
    check("criticises", "Russia was accused by Ukraine.", &["Ukraine > Russia"]);
}
