//! Parties and other bodies that no file knows, told by the noun in their names.

use whowhom::{Document, Kind};

use crate::support::{BUILTIN, check_on};

const TODAY: &str = "2021-05-25";

#[test]
fn a_noun_at_the_end_of_a_name_tells_a_body() {
    for text in [
        "The [Respublika Party](org:respublika-party) won seats.",
        "He leads the [Ala-Bulak Movement](org:ala-bulak-movement), which was banned.",
        "She works for the [Mozart Peace Foundation](org:mozart-peace-foundation) there.",
        "The [Blue River People's Union](org:blue-river-people-s-union) protested loudly.",
        "The [Karakol Arts Council](org:karakol-arts-council) opened a school.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_noun_at_the_beginning_of_a_name_tells_a_body() {
    for text in [
        "The [Movement for Rights](org:movement-for-rights) was banned yesterday.",
        "The [Institute of Peace and Reconciliation](org:institute-of-peace-and-reconciliation) wrote a report.",
        "He joined the [Committee for the Defence of Lakes](org:committee-for-the-defence-of-lakes) in spring.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_party_may_be_written_small() {
    for text in [
        "The [Ak-Bulak](org:ak-bulak) party won seats.",
        "The [Kyrgyz](country:KG) [Ak-Bulak](org:ak-bulak-kg) party won seats.",
        "[Kyrgyzstan](country:KG)'s [Ak-Bulak](org:ak-bulak-kg) movement won seats.",
        "The Christmas party was loud.",
        "Her Ak-Bulak party was loud.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn bodies_of_one_name_in_two_countries_are_two() {
    check_on(
        TODAY,
        "[Kyrgyzstan](country:KG)'s [Lakes Agency](org:lakes-agency-kg) and [Nepal](country:NP)'s \
         [Forests Agency](org:forests-agency-np) signed a plan.",
    );
}

#[test]
fn what_says_no_more_than_what_sort_of_body_it_is_names_none() {
    for text in [
        "The Opposition Party was suspended again.",
        "The City Council and the Health Department said nothing.",
        "He went to the Executive Committee yesterday.",
        "Opposition Party Suspended Ahead of Lake Festival",
        "The Hotel and Lodging Association said nothing.",
        "David L. Lawrence Foundation members said nothing.",
        "The [Nepalese](country:NP) Lakes Agency said nothing.",
        "The Committee for [Russia](country:RU) said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_body_that_is_called_after_a_person_is_no_person() {
    check_on(TODAY, "The [Angela Merkel Foundation](org:angela-merkel-foundation) gave prizes.");
}

#[test]
fn a_body_that_only_the_text_knows_says_so() {
    let document = Document::new("test", "The Respublika Party won seats.");
    let extraction = BUILTIN.extract(&document);
    let mention = extraction.mentions().next().expect("a mention");
    assert_eq!((mention.kind(), mention.entity().is_none()), (Some(Kind::Organisation), true));
}
