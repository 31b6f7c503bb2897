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

/// Checks the relations of type `kind` in `text`, each as its target and the date that the sentence gives it.
#[track_caller]
fn check_when(kind: &str, text: &str, wanted: &[&str]) {
    let shown = |relation: Relation<'_>| {
        let date = relation.date().filter(|_| relation.is_date_in_sentence());
        let date = date.map_or_else(|| "no date".to_owned(), |date| date.to_string());
        format!("{}: {date}", relation.target().text())
    };
    assert_eq!(found(kind, text, shown), wanted, "{kind} in {text}");
}

#[test]
fn a_date_stays_in_its_clause() {
    let text = "Chad did not attack Niger in 1999 but Chad attacked Niger in 2008.";
    check_when("attacks", text, &["Niger: 1999", "Niger: 2008"]);
    let text = "Peru condemned Chile in 2014, and Togo criticised Ghana in 2019.";
    check_when("criticises", text, &["Chile: 2014", "Ghana: 2019"]);
    check_when("attacks", "Ghana, which left Togo in 2011, invaded Benin in 2003.", &["Benin: 2003"]);
    check_when("attacks", "Ghana, in the African Union since 1963, invaded Benin in 2003.", &["Benin: 2003"]);
    check_when("attacks", "Chad attacked Niger (its friend since 1960) in 2008.", &["Niger: 2008"]);
    check_when("attacks", "Chad attacked Niger, which had joined the United Nations in 1960.", &["Niger: no date"]);
    check_when("sanctions", "In March Peru sanctioned Chile; Togo hit Ghana in April 2018.", &["Chile: no date"]);
    check_when("criticises", "After Chad attacked Niger in 2008, Togo condemned Chad.", &["Chad: no date"]);
    check_when("attacks", "After Chad attacked Niger in 2008, Togo condemned Chad.", &["Niger: 2008"]);
    check_when("attacks", "In 2008 Paul Biya said that Chad attacked Niger.", &["Niger: no date"]);
}

#[test]
fn a_date_behind_the_target_comes_first() {
    check_when("attacks", "In 2008 Chad attacked Niger and invaded Sudan in 2012.", &["Niger: 2008", "Sudan: 2012"]);
    check_when("attacks", "Chad attacked Niger in 2008 and invaded Sudan in 2012.", &["Niger: 2008", "Sudan: 2012"]);
    check_when("attacks", "Chad attacked Niger and invaded Sudan in 2012.", &["Niger: 2012", "Sudan: 2012"]);
    check_when("attacks", "In 2008, Chad attacked Niger.", &["Niger: 2008"]);
    check_when("attacks", "Chad, in August 2008, attacked Niger.", &["Niger: 2008-08"]);
    check_when("attacks", "Chad attacked Niger on March 23, 2008, and Togo slept.", &["Niger: 2008-03-23"]);
}

#[test]
fn an_office_has_the_date_right_beside_it_only() {
    check_when("holds_office", "In 1999 President Paul Biya of Cameroon visited Chad.", &["Cameroon: no date"]);
    check_when("holds_office", "Paul Biya has been the president of Cameroon since 1982.", &["Cameroon: 1982"]);
}
