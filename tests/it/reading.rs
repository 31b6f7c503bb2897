//! Whom a name means in its document.

use crate::support::{check, check_on};

#[test]
fn countries_go_by_names_peoples_and_adjectives() {
    check(
        "[Kyrgyzstan](country:KG) and the [Kyrgyz Republic](country:KG) are one; the [Tajiks](country:TJ) and [Russian](country:RU) troops are not.",
    );
    check("The [United States](country:US), the [US](country:US), the [U.S.](country:US) and [America](country:US)");
    check("[TÜRKİYE](country:TR), [Turkiye](country:TR) and [Turkey](country:TR)");
}

#[test]
fn a_capital_is_a_government_when_it_acts() {
    check("[Moscow](country:RU) offered to hold a meeting in [Astana](place:astana).");
    check("the policy of official [Bishkek](country:KG) and the [Yerevan](country:AM) administration");
    check("The [Chinese](country:CN) Ambassador to [Bishkek](country:KG) spoke.");
    check("its orientation towards [Moscow](country:RU) and his visit to [Moscow](place:moscow)");
}

#[test]
fn a_surname_links_after_the_full_name_only() {
    check(
        "Japarov is no mention. [Sadyr Japarov](person:sadyr-japarov) is, and so is [Japarov](person:sadyr-japarov) then.",
    );
    check("[Sadyr Zhaparov](person:sadyr-japarov) spoke; Mr. [Dzhaparov](person:sadyr-japarov) left.");
}

#[test]
fn two_people_of_one_surname_stay_two() {
    check("[Sergei Ivanov](person:sergei-ivanov) met [Igor Ivanov](person:igor-ivanov); [Ivanov](?) smiled.");
}

#[test]
fn organisations_go_by_name_and_abbreviation() {
    check("the [CSTO](org:csto), the [Collective Security Treaty Organisation](org:csto) and [NATO](org:nato)");
    check(
        "The [Russian Security Council](org:security-council-of-russia) met the [State Duma](org:state-duma) of the [Russian Federation](country:RU).",
    );
    check(
        "the [Ministry of Foreign Affairs](org:mfa-kyrgyzstan) of the [Kyrgyz Republic](country:KG) and the [Russian](country:RU) [Foreign Ministry](org:mfa-russia)",
    );
}

#[test]
fn names_and_states_are_read_by_date() {
    check_on("1985-03-11", "The [Soviet Union](country:SUHH) and [Germany](country:DE)");
    check_on("2006-10-06", "[Sergei Ivanov](person:sergei-ivanov) visited [Kyrgyzstan](country:KG).");
}
