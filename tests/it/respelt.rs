//! People whom the gazetteer knows under another spelling of their given names, or by a name that many have.

use crate::support::check_on;

#[test]
fn a_given_name_may_be_spelt_otherwise_beside_an_office_or_a_country() {
    for (date, text) in [
        (
            "2004-07-05",
            "Prime Minister [Iyyad Allawi](person:ayad-allawi) spoke first. [Allawi](person:ayad-allawi) left early.",
        ),
        ("2022-05-05", "The [Nigerien](country:NE) President, [Muhamed Bazoum](person:mohamed-bazoum), arrived."),
        (
            "2022-06-24",
            "[Kazakh](country:KZ) President [Qasym-Zhomart Toqaev](person:kassym-jomart-tokayev) called in foreign troops.",
        ),
        ("2003-05-05", "[British](country:GB) Defence Secretary [Geoffrey Hoon](person:geoff-hoon) resigned."),
    ] {
        check_on(date, text);
    }
}

#[test]
fn another_given_name_another_office_or_no_office_is_somebody_else() {
    for (date, text) in [
        ("2022-01-20", "[Italian](country:IT) Prime Minister [Maria Draghi](person:maria-draghi) spoke."),
        ("2022-01-20", "Lawyer [Vladymir Putin](person:vladymir-putin) spoke."),
        ("2022-01-20", "Prime Minister [Iyyad Allawy](person:iyyad-allawy) spoke."),
    ] {
        check_on(date, text);
    }
}

#[test]
fn a_name_that_many_have_is_the_one_holder_of_the_office_beside_it() {
    for (date, text) in [
        (
            "2023-06-01",
            "[Mark Brown](person:mark-brown), prime minister of the [Cook Islands](country:CK), left. \
             [Brown](person:mark-brown) was late.",
        ),
        ("2023-06-01", "[Ireland](country:IE)'s finance minister, [Michael McGrath](person:michael-mcgrath), left."),
        // Another office, and another country.
        ("2023-06-01", "The economist [Mark Brown](person:mark-brown-x) left."),
        ("2023-06-01", "[France](country:FR)'s finance minister, [Michael McGrath](person:michael-mcgrath-x), left."),
    ] {
        check_on(date, text);
    }
}
