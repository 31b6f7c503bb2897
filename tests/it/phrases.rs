//! The phrases of `gazetteers/phrases.tsv` and the nouns of `gazetteers/office_nouns.en.tsv`: what each list decides, with
//! a text where a phrase of it stands and one where other words do.

use whowhom::{Document, Extractor, Gazetteer, GazetteerFiles};

use crate::support::{BUILTIN, check_on, check_with, unmarked};

/// Two paragraphs, so that there is an article for the page to stand around.
const ARTICLE: &str = "The guests went to Kazan on Tuesday, and there they were shown a factory.\n\n\
    In the evening they heard a concert and went to bed at a late hour.";

/// A list, and what stands behind the article: a line that is boilerplate, and one that is not.
const LINES: &[(&str, &str, &str)] = &[
    ("label", "Advertisement", "Admiration"),
    ("heading", "Related articles\nA concert in Kazan", "Unrelated articles of faith were read aloud to the guests."),
    (
        "closing",
        "Leave a reply\nI was there too and I liked it very much.",
        "Leave a light on for us in the hall, they said.",
    ),
    (
        "counted_closing",
        "Comments (3)\nI was there too and I liked it very much.",
        "Guests (3) were late for the concert in the hall.",
    ),
    ("comment_rule", "Comment rules: be kind.", "Comma rules: be brief."),
    (
        "reader",
        "Dear readers, please do not shout in your comments.",
        "Dear guests, please do not shout in your comments.",
    ),
    (
        "comment",
        "Dear readers, please do not shout in your comments.",
        "Dear readers, please do not shout in your kitchens.",
    ),
    ("author", "About the author\nHe lives in a small town.", "About the anthem\nHe sang it in a small town."),
    ("author_work", "Ann Lee is a correspondent in the town of Osh.", "Ann Lee is a teacher in the town of Osh."),
    ("byline", "Edited by Mars Sariev", "Eaten by Mars Sariev"),
    ("opening", "Subscribe to our channel, it is free.", "Listen to our channel, it is free."),
    ("line_opening", "Tags: Kazan, concert, factory", "Bags: Kazan, concert, factory"),
    ("ending", "The Kazan Post, all rights reserved.", "The Kazan Post, all seats reserved."),
    ("network", "Facebook / Twitter / Telegram", "Factory / Concert / Supper"),
    ("weekday", "Mon Tue Wed Thu Fri Sat Sun", "Mum Tim Web Tom Fay Sid Sol"),
    (
        "month",
        "Mon Tue Wed Thu Fri Sat Sun\nJanuary February March April May June July",
        "Mon Tue Wed Thu Fri Sat Sun\nJim Fay Monty Alf Moira Joan Jill",
    ),
];

/// A list, a text in which one of its words lets an abbreviation be explained, and the same with another word.
const ABBREVIATIONS: &[(&str, &str, &str)] = &[
    (
        "organisation_noun",
        "the [Blue River Rowing Union](org:zrk) ([ZRK](org:zrk)) met",
        "the Blue River Rowing Onion (ZRK) met",
    ),
    (
        "organisation_stem",
        "[Синий речной союз](org:437-440-43a) ([ЗРК](org:437-440-43a)) ждёт",
        "Синий речной сироп (ЗРК) ждёт",
    ),
    (
        "organisation_role",
        "the Chairman of the [Blue River Foundation](org:zrk) ([ZRK](org:zrk)) left",
        "the [Children of the Blue River Foundation](org:zrk) ([ZRK](org:zrk)) left",
    ),
    (
        "name_connector",
        "the [Union of Blue Rivers](org:zrk) ([ZRK](org:zrk)) met",
        "the Union over Blue Rivers (ZRK) met",
    ),
    (
        "before_article",
        "the [Union for the Blue Rivers](org:zrk) ([ZRK](org:zrk)) met",
        "the Union to the Blue Rivers (ZRK) met",
    ),
    (
        "own_people",
        "the [People’s Blue River Union](org:zrk) ([ZRK](org:zrk)) met",
        "the Peter’s [Blue River Union](org:zrk) ([ZRK](org:zrk)) met",
    ),
    (
        "passed_over",
        "the [Union of the Blue Rivers](org:ubr) ([UBR](org:ubr)) met",
        "the Union our own Blue Rivers (UBR) met",
    ),
    (
        "bystander",
        "the Blue River Rowing Union (ABC) met",
        "the [Blue River Rowing Union](org:cnx) ([CNX](org:cnx)) met",
    ),
    (
        "dotted",
        "the [Union of St. Small Rivers](org:usr) ([USR](org:usr)) met",
        "the Union of So. Small Rivers (USR) met",
    ),
    (
        "explains",
        "the [Union of Blue Rivers](org:ubr) (hereinafter [UBR](org:ubr)) met",
        "the [Union of Blue Rivers](org:union-of-blue-rivers) (unlike UXR) met",
    ),
    ("number", "the [Union Ten](org:u10) ([U10](org:u10)) met", "the Union Tin (U10) met"),
];

/// A list, a text in which one of its words tells whether a capital is a government, and the same with another word.
const CAPITALS: &[(&str, &str, &str)] = &[
    (
        "power_in",
        "The regime in [Pyongyang](country:KP) slept.",
        "The restaurants in [Pyongyang](place:pyongyang) slept.",
    ),
    (
        "seen_in",
        "It was seen in [Ankara](country:TR) as a joke.",
        "He was raised in [Ankara](place:ankara) as a child.",
    ),
    ("taken_from", "They bought drones from [Ankara](country:TR).", "They walked far from [Ankara](place:ankara)."),
    ("given_to", "They sold a radar to [Kabul](country:AF).", "They moved a radar to [Kabul](place:kabul)."),
    ("left_so", "They leave [Bishkek](country:KG) dependent.", "They leave [Bishkek](place:bishkek) today."),
    ("taken_to", "They took [Canberra](country:AU) to court.", "They took [Canberra](place:canberra) by train."),
    ("stands_so", "[Vienna](country:AT) at odds over milk", "[Vienna](place:vienna) by night over milk"),
    (
        "verb_adverb",
        "Yet [Dushanbe](country:TJ) once again took it.",
        "Yet [Dushanbe](place:dushanbe) nice parks took it.",
    ),
    (
        "travels",
        "Two cars run between [Bishkek](place:bishkek) and [Astana](place:astana).",
        "Two wars between [Bishkek](country:KG) and [Astana](country:KZ).",
    ),
];

/// Offices by their nouns, and the same with words that name none.
const OFFICES: &[(&str, &str)] = &[
    (
        "The [US](country:US) [secretary of state](person:antony-blinken) left.",
        "The [US](country:US) secretary of labour left.",
    ),
    ("The [US](country:US) [vice president](person:kamala-harris) left.", "The [US](country:US) vice admiral left."),
    ("the [head](person:sadyr-japarov) of [Kyrgyzstan](country:KG)", "the foot of [Kyrgyzstan](country:KG)"),
    (
        "[Turkey](country:TR)’s [central bank governor](person:sahap-kavcioglu)",
        "[Turkey](country:TR)’s central bank branch",
    ),
];

/// Whether the last line behind the article is boilerplate.
fn is_boilerplate(line: &str) -> bool {
    let document = Document::new("test", format!("Guests in Kazan\n\n{ARTICLE}\n\n{line}\n"));
    BUILTIN.extract(&document).sentences().last().is_some_and(|sentence| sentence.is_boilerplate())
}

#[test]
fn a_phrase_of_a_list_decides() {
    let failed: Vec<&str> = LINES
        .iter()
        .filter(|(_, with, without)| !is_boilerplate(with) || is_boilerplate(without))
        .map(|row| row.0)
        .collect();
    assert_eq!(failed, Vec::<&str>::new());
}

#[test]
fn a_word_lets_an_abbreviation_be_explained_an_office_be_found_or_a_capital_be_read() {
    let texts = ABBREVIATIONS.iter().chain(CAPITALS).flat_map(|(_, with, without)| [with, without]);
    let offices = OFFICES.iter().flat_map(|(with, without)| [with, without]);
    let fails = |text: &&&&str| std::panic::catch_unwind(|| check_on("2021-05-25", text)).is_err();
    let failed: Vec<_> = texts.chain(offices).collect();
    assert_eq!(failed.iter().filter(fails).count(), 0);
}

#[test]
fn ones_own_phrases_and_nouns_add_to_those_that_are_built_in() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("lines.tsv", "phrase\tlist\nby*\topening\n");
    files.add_text("nouns.tsv", "noun\toffice\nBoss\thead_of_state\n");
    let extractor = Extractor::new(Gazetteer::from_files(&files).expect("no fault"));
    let text = unmarked("[Russia](country:RU)’s [boss](person:vladimir-putin) slept.\nBye, dear guests of ours.");
    let document = Document::new("test", text).with_date("2021-05-25".parse().expect("a date"));
    let extraction = extractor.extract(&document);
    assert_eq!(
        extraction.mentions().filter_map(|mention| mention.key()).collect::<Vec<_>>(),
        ["country:RU", "person:vladimir-putin"]
    );
    assert!(extraction.sentences().last().is_some_and(|sentence| sentence.is_boilerplate()));
    check_with(&BUILTIN, "[Russia](country:RU)’s boss slept.\nBye, dear guests of ours.");
}

#[test]
fn a_noun_names_those_only_whose_title_has_one_of_its_words() {
    check_on("2021-05-25", "The [Russian](country:RU) [president](person:vladimir-putin) slept.");
    check_on("2021-05-25", "The [Dutch](country:NL) president slept.");
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("nouns.tsv", "noun\toffice\ttitle_words\nruler\thead_of_state\tKing Monarch\n");
    let extractor = Extractor::new(Gazetteer::from_files(&files).expect("no fault"));
    let text = "The Dutch ruler met the Russian ruler.";
    let document = Document::new("test", text).with_date("2021-05-25".parse().expect("a date"));
    let extraction = extractor.extract(&document);
    let named: Vec<&str> = extraction.mentions().filter_map(|mention| mention.key()).collect();
    assert_eq!(named, ["country:NL", "person:willem-alexander", "country:RU"]);
}

#[test]
fn ones_own_words_of_sentences_and_dates_add_to_those_that_are_built_in() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("sentences.tsv", "token\tlist\nycho\ttitle\nMuna\tstarter\n");
    files.add_text("calendar.tsv", "term\tunit\tnumber\nmayo\tmonth\t5\n");
    let own = Extractor::new(Gazetteer::from_files(&files).expect("no fault"));
    let count = |extractor: &Extractor, text: &str| {
        let document = Document::new("test", text);
        extractor.extract(&document).sentences().len()
    };
    for (text, sentences, with_own) in [
        ("He called in Ycho. Sariev at noon.", 2, 1),
        ("He came to the U.S. Muna went home.", 1, 2),
        ("He called in Dr. Sariev at noon.", 1, 1),
    ] {
        assert_eq!((count(&BUILTIN, text), count(&own, text)), (sentences, with_own), "{text}");
    }
    let day = |extractor: &Extractor| {
        let document = Document::new("test", "A headline\n\n25 Mayo 2021\nText.");
        extractor.extract(&document).date().map(|date| date.to_string())
    };
    assert_eq!((day(&BUILTIN), day(&own).as_deref()), (None, Some("2021-05-25")));
}

#[test]
fn words_of_sentences_have_no_last_full_stop_and_months_are_twelve() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("sentences.tsv", "token\tlist\nycho.\ttitle\nycho\ttitles\n");
    files.add_text("calendar.tsv", "term\tunit\tnumber\nmayo\tmonth\t13\nmayo\tyear\t5\n");
    let error = Gazetteer::from_files(&files).expect_err("four faults");
    let faults: Vec<String> = error.problems().iter().map(|problem| problem.message.clone()).collect();
    assert_eq!(faults[0], "`13` is no number of a month; write 1 to 12");
    assert_eq!(
        faults[1],
        "unknown unit of the calendar `year`; use one of month, weekday, day, turn, period, count, ago"
    );
    assert_eq!(faults[2], "`ycho.` ends in a full stop; write the word without its last one");
    assert!(faults[3].starts_with("unknown list of words of sentences `titles`; use one of title, "), "{faults:?}");
}

#[test]
fn a_list_or_an_office_that_no_rule_asks_for_is_a_fault_and_so_is_an_empty_phrase() {
    let mut files = GazetteerFiles::builtin(&["en"]);
    files.add_text("lines.tsv", "phrase\tlist\nbye\topenings\n*\topening\n");
    files.add_text("nouns.tsv", "noun\toffice\nboss\thead\n");
    let error = Gazetteer::from_files(&files).expect_err("three faults");
    let faults: Vec<String> = error.problems().iter().map(|problem| problem.message.clone()).collect();
    assert!(faults[0].starts_with("unknown list of phrases `openings`; use one of label, "), "{faults:?}");
    assert_eq!(faults[1], "empty phrase");
    assert!(faults[2].starts_with("unknown office of a noun `head`; use one of head_of_state, "), "{faults:?}");
}
