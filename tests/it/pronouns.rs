//! Pronouns that open a sentence stand for the one subject of the sentence before.

use crate::support::check_sides as check;
use whowhom::{Document, Extractor, Tier};

#[test]
fn a_pronoun_takes_up_the_one_subject_of_the_sentence_before() {
    check("meets", "Petr Pavel spoke on Monday. He met Gabriel Boric.", &["Petr Pavel > Gabriel Boric"]);
    check("threatens", "Chile sent ships. It also threatened Peru.", &["Chile > Peru"]);
    check("hosts", "Angela Merkel sang. She was received by Gabriel Boric.", &["Gabriel Boric > Angela Merkel"]);
    let text = "The Czech president, Petr Pavel, spoke on Monday. He criticised Chile.";
    check("criticises", text, &["Petr Pavel > Chile"]);
}

#[test]
fn a_pronoun_is_taken_up_by_the_next() {
    let text = "Petr Pavel spoke on Monday. He sang. He met Gabriel Boric.";
    check("meets", text, &["Petr Pavel > Gabriel Boric"]);
    check("meets", "Petr Pavel spoke. The band sang. He met Gabriel Boric.", &[]);
}

#[test]
fn where_several_may_be_meant_nobody_is() {
    check("meets", "Petr Pavel sang for Andrzej Duda. He met Gabriel Boric.", &[]);
    check("meets", "The sister of Petr Pavel sang. She met Gabriel Boric.", &[]);
    check("meets", "Petr Pavel’s spokesman sang. He met Gabriel Boric.", &[]);
    check("threatens", "Guests in Chile sang. It threatened Peru.", &[]);
    check("threatens", "Chilean ships left. It threatened Peru.", &[]);
}

#[test]
fn whom_a_pronoun_means_is_never_more_than_a_frame() {
    let extractor = Extractor::builtin();
    let document = Document::new("1", "Petr Pavel spoke on Monday. He met Gabriel Boric.");
    let extraction = extractor.extract(&document);
    let meeting = extraction.relations().find(|relation| relation.kind() == "meets").expect("a meeting");
    assert_eq!(meeting.tier(), Tier::Frame);
    assert_eq!([meeting.source().sentence().index(), meeting.sentence().index()], [0, 1]);
}
