//! Ways in which words may stand between those who act and what they do.

use crate::support::check_sides as check;

#[test]
fn a_clause_behind_where_has_actors_of_its_own() {
    let text = "They flew to Lima, where Chile and Peru signed an agreement on water.";
    check("signs_agreement_with", text, &["Chile > Peru"]);
}

#[test]
fn those_who_go_with_an_actor_leave_it_the_actor() {
    check("supports", "Iran and its closest allies backed Syria.", &["Iran > Syria"]);
    check("supports", "Wine from Iran and its neighbours backed up. Syria waited.", &[]);
}

#[test]
fn two_verbs_share_an_object() {
    check("aids", "Turkey trained and fed Somali soldiers.", &["Turkey > Somali"]);
    check("criticises", "Chile condemned and mocked Peru.", &["Chile > Peru"]);
    check("criticises", "Chile condemned the raid and Peru left.", &[]);
}

#[test]
fn what_somebody_is_does_not_make_the_next_verb_a_passive() {
    check("joins", "Croatia is a member of NATO and joined the European Union in 2013.", &["Croatia > European Union"]);
    check("expels", "Chad was praised and expelled by Niger.", &["Niger > Chad"]);
}

#[test]
fn a_sentence_goes_on_in_a_quotation_that_begins_with_its_verb() {
    check("supports", "Iran \"will support the Syrian government in its course of many years\".", &["Iran > Syrian"]);
    check("supports", "\"Iran left,\" he said, and \"will support the Syrian government\" was a jest.", &[]);
}

#[test]
fn names_with_a_hyphen_are_a_pair_behind_any_word() {
    check("tension_with", "It came amid strained Chile-Peru ties.", &["Chile > Peru"]);
    check("meets", "It was unlikely to hold an EU-Israel summit.", &["EU > Israel"]);
}

#[test]
fn a_row_behind_a_participle_ends_where_the_next_one_has_its_subject() {
    check("ally_of", "An alliance uniting Chile and Peru was announced.", &["Chile > Peru"]);
    let text = "The war grew, with Cuba supporting Angola and Iran supporting Syria.";
    check("supports", text, &["Cuba > Angola"]);
}

#[test]
fn several_behind_of_act_as_those_whom_the_noun_names() {
    let text = "The Baltic states of Estonia and Latvia joined NATO in 2004.";
    check("joins", text, &["Estonia > NATO", "Latvia > NATO"]);
    check("meets", "The directors of operations of Chile and Peru held talks.", &["Chile > Peru"]);
}

#[test]
fn what_is_counted_in_with_a_neighbour_joins_the_row() {
    check("tension_with", "Serbia and its former province of Kosovo are at odds.", &["Serbia > Kosovo"]);
}

#[test]
fn the_field_of_a_minister_belongs_to_the_title() {
    check("meets", "Angola’s Minister of External Relations met Paul Kagame.", &["Angola > Paul Kagame"]);
}

#[test]
fn an_office_may_be_counted() {
    check(
        "holds_office",
        "Ban Ki-moon was the 8th secretary-general of the United Nations.",
        &["Ban Ki-moon > United Nations"],
    );
    check("holds_office", "Paul Biya was the second president of Cameroon.", &["Paul Biya > Cameroon"]);
}
