//! The words of `gazetteers/words.en.tsv`: what each list decides, with a text where a word of it stands and one where
//! another word does.

use whowhom::{Extractor, Gazetteer, GazetteerFiles};

use crate::support::{check_on, check_with};

/// A list, a text with one of its words, and the same with a word that is not in it.
const EXAMPLES: &[(&str, &str, &str)] = &[
    // People whom a text introduces.
    ("role", "said expert [Marz Sariev](person:marz-sariev).", "said uncle Marz Sariev."),
    ("name_or_role", "said sheikh [Marz Sariev](person:marz-sariev).", "said chap Marz Sariev."),
    ("honorific", "Then Mr. [Marz Sariev](person:marz-sariev) spoke.", "Then Marz Sariev spoke."),
    (
        "role_part",
        "Minister of Finance [Marz Sariev](person:marz-sariev) spoke.",
        "Minister of Zinc Marz Sariev spoke.",
    ),
    ("office_end", "Minister of Trade [Marz Sariev](person:marz-sariev) spoke.", "Minister of Joy Marz Sariev spoke."),
    (
        "body",
        "He went to the expert Marz Sariev Hospital.",
        "He went to the expert [Marz Sariev](person:marz-sariev) today.",
    ),
    ("no_role", "said communist Marz Sariev.", "said journalist [Marz Sariev](person:marz-sariev)."),
    ("thing_before", "market leader Marz Sariev grew.", "party leader [Marz Sariev](person:marz-sariev) grew."),
    (
        "name_particle",
        "said Prime Minister [Mars bin Sariev](person:mars-bin-sariev).",
        "said Prime Minister Mars on Sariev.",
    ),
    // A capital as government or as town.
    ("government_noun", "[Bishkek](country:KG) officials slept.", "[Bishkek](place:bishkek) snow fell."),
    ("town_noun", "with [Bishkek](place:bishkek) restaurants", "with [Bishkek](country:KG) ministers"),
    ("journey", "with [Bishkek](place:bishkek) flights", "with [Bishkek](country:KG) plans"),
    ("town_before", "near [Moscow](place:moscow)", "toward [Moscow](country:RU)"),
    ("partner_before", "against [Moscow](country:RU)", "across [Moscow](place:moscow)"),
    ("visit", "They bombed [Moscow](place:moscow) again.", "They than [Moscow](country:RU) again."),
    ("departure", "He left for [Moscow](place:moscow) soon.", "A plan for [Moscow](country:RU) soon."),
    ("direction", "a village south of [Moscow](place:moscow) burned", "the plans of [Moscow](country:RU) burned"),
    ("tie_to", "an ambassador to [Moscow](country:RU)", "a road to [Moscow](place:moscow)"),
    ("gift_from", "pressure from [Moscow](country:RU)", "a train from [Moscow](place:moscow)"),
    ("town_compound", "A [Moscow](place:moscow)-based man", "A [Moscow](country:RU)-backed man"),
    ("deed", "Then [Moscow](country:RU) sought help.", "Then [Moscow](place:moscow) snow fell."),
    ("state_verb", "Then [Moscow](country:RU) would help.", "Then [Moscow](place:moscow) snow fell."),
    ("no_verb", "All [Moscow](place:moscow) speed cameras", "All [Moscow](country:RU) wants is peace"),
    // Offices as their holders.
    (
        "no_holder_before",
        "a former [Kyrgyz](country:KG) president",
        "the [Kyrgyz](country:KG) [president](person:sadyr-japarov)",
    ),
    (
        "no_holder_behind",
        "[Kyrgyz](country:KG) [President](person:sadyr-japarov) Visits Parents",
        "[Kyrgyz](country:KG) President Smith",
    ),
    ("stand_in", "[Russia](country:RU)’s acting president", "[Russia](country:RU)’s future president"),
    (
        "holder_modifier",
        "the [Kyrgyz](country:KG) veteran [president](person:sadyr-japarov)",
        "the [Kyrgyz](country:KG) former president",
    ),
    (
        "new_holder",
        "[Kyrgyzstan](country:KG)’s new [president](person:sadyr-japarov)",
        "[Kyrgyzstan](country:KG)’s next president",
    ),
    (
        "to_be",
        "He was the [Kyrgyz](country:KG) president.",
        "He saw the [Kyrgyz](country:KG) [president](person:sadyr-japarov).",
    ),
    (
        "past_holder",
        "Then former President [Bakiyev](person:kurmanbek-bakiyev) fell.",
        "Then rich President Bakiyev fell.",
    ),
    (
        "apposition",
        "The [Russian](country:RU) president, Mr [Dmitry Medvedev](person:dmitry-medvedev), slept.",
        "The [Russian](country:RU) [president](person:vladimir-putin), not [Dmitry Medvedev](person:dmitry-medvedev), slept.",
    ),
    // Family names.
    (
        "surname_before",
        "[Russia](country:RU): Why [Putin](person:vladimir-putin) won",
        "[Russia](country:RU): Igorz Putin won",
    ),
    (
        "surname_particle",
        "[Russia](country:RU): Putin von Berg won",
        "[Russia](country:RU): [Putin](person:vladimir-putin) soon won",
    ),
    (
        "surname_title",
        "[Sadyr Japarov](person:sadyr-japarov) spoke. Mr. [Zhapparov](person:sadyr-japarov) left.",
        "[Sadyr Japarov](person:sadyr-japarov) spoke. Old Zhapparov left.",
    ),
    (
        "led_by",
        "[Sadyr Japarov](person:sadyr-japarov) spoke, headed by [Zhapparov](person:sadyr-japarov) there.",
        "[Sadyr Japarov](person:sadyr-japarov) spoke, moved by Zhapparov there.",
    ),
    // Names of countries.
    ("country_title", "President [Jordan](country:JO)", "the Michael Jordan"),
    // Given names.
    ("no_given_name", "West [Israel](country:IL)", "the Igor Israel"),
    (
        "family_first",
        "Minister [Lim Gau Beng](person:lim-gau-beng) spoke. Then [Lim](person:lim-gau-beng) left.",
        "Minister [Kev Gau Beng](person:kev-gau-beng) spoke. Then Kev left.",
    ),
    ("name_in_ly", "[Anatoly Petrov](person:anatoly-petrov), an expert, spoke.", "Suddenly Petrov, an expert, spoke."),
];

fn fails(text: &str) -> bool {
    std::panic::catch_unwind(|| check_on("2021-05-25", text)).is_err()
}

#[test]
fn a_word_of_a_list_decides() {
    let failed: Vec<&str> = EXAMPLES
        .iter()
        .filter(|(_, with, without)| [with, without].into_iter().any(|text| fails(text)))
        .map(|(list, ..)| *list)
        .collect();
    assert_eq!(failed, Vec::<&str>::new());
}

#[test]
fn ones_own_words_add_to_the_lists() {
    let text = "The akim Marz Sariev left the [Bishkek](country:KG) chaikhanas.";
    let read_by_both = "The akim [Marz Sariev](person:marz-sariev) left the [Bishkek](place:bishkek) chaikhanas.";
    check_with(&Extractor::builtin(), text);
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("mine.tsv", "word\tlist\nakim\trole\nchaikhanas\ttown_noun\n");
    let gazetteer = Gazetteer::from_files(&files).expect("no fault");
    check_with(&Extractor::new(gazetteer), read_by_both);
}

#[test]
fn a_list_that_no_rule_asks_for_is_a_fault() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("mine.tsv", "word\tlist\nakim\troles\nakim\trole\nakim\trole\n");
    let error = Gazetteer::from_files(&files).expect_err("two faults");
    let faults: Vec<String> =
        error.problems().iter().map(|problem| format!("{}: {}", problem.line, problem.message)).collect();
    assert!(faults[0].starts_with("2: unknown list of words `roles`; use one of role, "), "{faults:?}");
    assert_eq!(faults[1], "4: `akim` stands on line 3 already");
}
