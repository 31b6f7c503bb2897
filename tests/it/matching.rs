//! Which names stand where: the traps that matchers fall into, one a row.

use proptest::prelude::*;
use whowhom::Document;

use crate::support::{BUILTIN, check, check_with, extractor_of, mark};

/// Names known, and a text in which they are marked.
type Trap = (&'static [&'static str], &'static str);

#[test]
fn the_longest_valid_name_wins_and_a_failing_one_hides_nothing() {
    let new_york: &[&str] = &["New York", "New York City Hall", "City"];
    let traps: [Trap; 6] = [
        (&["Kyrgyz", "Kyrgyz Republic"], "the [Kyrgyz](org:kyrgyz) Republican party"),
        (&["Kyrgyz", "Kyrgyz Republic"], "the [Kyrgyz Republic](org:kyrgyz-republic)’s party"),
        (new_york, "[New York](org:new-york) [City](org:city) of"),
        (new_york, "[New York City Hall](org:new-york-city-hall)"),
        (&["East China", "China Sea Fleet"], "the [East China](org:east-china) Sea Fleet"),
        (
            &["Bank", "Bank of China", "China"],
            "the [Bank of China](org:bank-of-china) and the [Bank](org:bank) of Japan",
        ),
    ];
    check_traps(&traps);
}

#[test]
fn names_end_at_possessives_hyphens_and_full_stops() {
    let countries: &[&str] = &["Russia", "Moscow", "Bishkek", "Kyrgyz", "Tajik"];
    let traps: [Trap; 6] = [
        (countries, "[Russia](org:russia)'s and [Russia](org:russia)’s"),
        (countries, "[Moscow](org:moscow).[Bishkek](org:bishkek)"),
        (
            countries,
            "[Kyrgyz](org:kyrgyz)–[Tajik](org:tajik), [Kyrgyz](org:kyrgyz)/[Tajik](org:tajik), pro-[Tajik](org:tajik)",
        ),
        (&["Mamytov"], "T.[Mamytov](org:mamytov)"),
        (&["Niger", "Oman", "lt|name|any"], "Nigerian, Omani, erhält"),
        (&["EU|abbreviation"], "EU27, but the [EU](org:eu)-27"),
    ];
    check_traps(&traps);
}

#[test]
fn one_name_is_written_in_many_ways() {
    let states: &[&str] = &["United States"];
    let traps: [Trap; 7] = [
        (
            states,
            "[United\nStates](org:united-states), [United  States](org:united-states), [United\u{a0}States](org:united-states)",
        ),
        (states, "United\n\nStates"),
        (&["Côte d'Ivoire"], "[Côte d’Ivoire](org:c-te-d-ivoire), [Cote d'Ivoire](org:c-te-d-ivoire)"),
        (&["Türkiye"], "[Tu\u{308}rkiye](org:t-rkiye), [TÜRKİYE](org:t-rkiye)’nin, [Turkiye](org:t-rkiye)"),
        (&["Perú"], "[Peru\u{301}](org:per-)"),
        (&["Erdogan"], "[Erdoğan](org:erdogan) and [ERDOĞAN](org:erdogan)"),
        (&["Kyrgyzstan"], "[Kyrgyz\u{ad}stan](org:kyrgyzstan)"),
    ];
    check_traps(&traps);
}

#[test]
fn letters_inside_an_expanded_letter_are_no_name() {
    check_traps(&[(&["Stras", "se|name|any"], "Straße, ﬁnd")]);
}

#[test]
fn case_carries_meaning() {
    let traps: [Trap; 8] = [
        (&["US|abbreviation", "WHO|abbreviation"], "They told us who the [US](org:us) and the [WHO](org:who) are."),
        (&["WHO|abbreviation", "US|abbreviation"], "WHO IS TO BLAME FOR US"),
        (&["Russia", "China"], "[RUSSIA](org:russia) AND [CHINA](org:china) SIGN DEAL"),
        (&["Turkey"], "roast turkey in [Turkey](org:turkey)"),
        (&["Kyrgyzstan|name|any"], "in [kyrgyzstan](org:kyrgyzstan)"),
        (&["Nice|name|strict"], "Nice weather. In [Nice](org:nice) it rains."),
        (&["IsDB|abbreviation|exact"], "the [IsDB](org:isdb), not ISDB"),
        (&["Foreign Office|name|off"], "the Foreign Office"),
    ];
    check_traps(&traps);
}

#[test]
fn an_article_that_a_name_needs_stands_before_it() {
    check_traps(&[(
        &["the West"],
        "Go west. Russia and the [West](org:the-west) met; The [West](org:the-west) wing; West Osh.",
    )]);
}

#[test]
fn addresses_are_no_prose() {
    let names: &[&str] = &["Kyrgyzstan", "Japan", "Russia", "Ukraine"];
    let traps: [Trap; 4] = [
        (names, "https://24.kg/261450__Kyrgyzstan_to_receive_grant_from_Japan/ and www.Russia.ru"),
        (names, "@MFA_Russia, @Russia, press@Russia.ru, Russia.pdf"),
        (names, "#StandWith[Ukraine](org:ukraine)"),
        (names, "MFA_Russia"),
    ];
    check_traps(&traps);
}

#[test]
fn scripts_without_spaces_have_no_word_edges() {
    check_traps(&[(&["吉尔吉斯斯坦"], "[吉尔吉斯斯坦](org:------)总统扎帕罗夫")]);
}

#[test]
fn a_name_holds_a_sentence_together() {
    let extractor = extractor_of(&["Washington, D.C. Council"]);
    let document = Document::new("test", "He met the Washington, D.C. Council. Then he left.");
    assert_eq!(extractor.extract(&document).sentences().count(), 2);
}

#[test]
fn blocking_names_hide_what_they_hold() {
    check("[Michael Jordan](person:michael-jordan) flew to [Jordan](country:JO) in Air Jordan shoes.");
}

#[test]
fn a_country_inside_a_longer_name_is_kept_as_nested() {
    let document = Document::new("test", "The Russian Security Council spoke.");
    let extraction = BUILTIN.extract(&document);
    let mention = extraction.mentions().next().expect("a mention");
    assert_eq!(mention.entity().map(|entity| entity.key()), Some("org:security-council-of-russia"));
    assert_eq!(mention.nested().iter().map(|entity| entity.key()).collect::<Vec<_>>(), ["country:RU"]);
}

#[track_caller]
fn check_traps(traps: &[Trap]) {
    for (names, marked) in traps {
        check_with(&extractor_of(names), marked);
    }
}

proptest! {
    #[test]
    fn mentions_are_sorted_apart_and_inside_their_sentence(text in nasty_text()) {
        let document = Document::new("test", text);
        let extraction = BUILTIN.extract(&document);
        let mut end = 0;
        for mention in extraction.mentions() {
            prop_assert!(mention.span().start >= end && !mention.span().is_empty());
            prop_assert!(mention.sentence().span().contains(mention.span()));
            end = mention.span().end;
        }
        let again = BUILTIN.extract(&document);
        prop_assert_eq!(mark(&extraction), mark(&again));
    }

    #[test]
    fn no_text_makes_extraction_fail(text in any::<String>()) {
        let document = Document::new("test", text);
        let record = BUILTIN.extract(&document).to_record(whowhom::Offsets::Chars);
        let chars = document.text().chars().count();
        prop_assert!(record.mentions.iter().all(|mention| mention.end <= chars));
    }
}

/// Names and the marks that stand around them, in any order.
fn nasty_text() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "Russia",
        "Kyrgyz",
        "Kyrgyz Republic",
        "New Jersey",
        "Sadyr Japarov",
        "Japarov",
        "Moscow",
        "the West",
        "CSTO",
        "Collective Security Treaty Organization",
        "Côte d’Ivoire",
        "U.S.",
        "Washington, D.C.",
        "Türkiye",
        "吉尔吉斯斯坦",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        ".",
        ". ",
        "’s",
        "-",
        "(",
        ")",
        "“",
        "”",
        "\u{301}",
        "\u{ad}",
        "https://x.y/",
        "@",
        "#",
        "_",
        "é",
        "ß",
        "1",
    ];
    proptest::collection::vec(proptest::sample::select(PARTS), 0..24).prop_map(|parts| parts.concat())
}

#[test]
fn a_country_behind_a_street_and_a_comma_is_a_town() {
    check("The funeral home is at 508 Cumberland St., Lebanon, and opens at noon.");
    check("The talks in [Beirut](place:beirut), [Lebanon](country:LB), were short.");
}

#[test]
fn state_bodies_are_a_country_and_what_every_country_has() {
    check(
        "The [Mexican](country:MX) [Senate](org:senate-mexico) and the [U.S.](country:US) [Navy](org:us-navy) agreed.",
    );
    check("The [Duma](org:state-duma) deputies met, and the Moscow City Duma did not.");
}
