//! Where sentences end. `|` stands for the end of a sentence, in text and expectation at once.

use proptest::prelude::*;
use whowhom::Span;
use whowhom::text::{Newlines, sentences};

/// Checks a text whose language is left to the splitter.
#[track_caller]
fn check_sentences(annotated: &str) {
    check(annotated, None, Newlines::Auto);
}

/// Checks a text of a known language.
#[track_caller]
fn check_in(language: &str, annotated: &str) {
    check(annotated, Some(language), Newlines::Auto);
}

#[track_caller]
fn check(annotated: &str, language: Option<&str>, newlines: Newlines) {
    let text = annotated.replace('|', "");
    let found = sentences(&text, language, newlines, &[]);
    assert_eq!(annotate(&text, &found), annotated);
}

/// Checks a text with names held together: "[Yahoo! News] was sold.|".
#[track_caller]
fn check_held(annotated: &str) {
    let mut text = String::new();
    let mut held = Vec::new();
    let mut open = 0;
    for c in annotated.chars() {
        match c {
            '[' => open = text.len(),
            ']' => held.push(Span::new(open, text.len())),
            '|' => {}
            _ => text.push(c),
        }
    }
    let found = sentences(&text, None, Newlines::Auto, &held);
    let expected: String = annotated.chars().filter(|c| !matches!(c, '[' | ']')).collect();
    assert_eq!(annotate(&text, &found), expected);
}

/// `text` with `|` after each sentence.
fn annotate(text: &str, sentences: &[Span]) -> String {
    let mut annotated = String::new();
    let mut from = 0;
    for sentence in sentences {
        annotated += &text[from..sentence.end];
        annotated.push('|');
        from = sentence.end;
    }
    annotated + &text[from..]
}

// Titles and other abbreviations.

#[test]
fn titles_go_with_the_name() {
    check_sentences("Mr. Dzharov met T. Mamytov in St. Petersburg.| Then he left.|");
    check_sentences("the President of Kyrgyzstan, Mr. Sadyr Zhaparov, is taking steps.| He spoke.|");
    check_sentences("led by Acting President T. Mamytov, noted that.|");
    check_sentences("Gen. Sergei Surovikin and Col. A. Petrov arrived.|");
    check_sentences("Assoc. Prof. Alexander Settles spoke.|");
    check_sentences("Lt.-Gen. Petrov and Assoc.Prof. Settles met Gen. He Weidong.|");
    check_sentences("Gen. “Mad Dog” Mattis and Rep. (now Sen.) Kim spoke.|");
    check_sentences("Kyrgyzstan vs. Tajikistan was the headline.|");
}

#[test]
fn saints_and_mounts_end_only_before_words_that_start_sentences() {
    check_sentences("St. Michael's Church is on 5th st. near Mt. Fuji.|");
    check_sentences("He works on Wall St.| The market fell.|");
}

#[test]
fn companies_end_only_before_words_that_start_sentences() {
    check_sentences("They closed the deal with Pitt, Briggs & Co. at noon.|");
    check_sentences("They closed the deal with Pitt, Briggs & Co.| It closed yesterday.|");
    check_sentences("Centerra Gold Inc. Chairman Perry resigned.|");
    check_sentences("Centerra Gold Inc. (Toronto) sold it.|");
}

#[test]
fn numbers_go_with_what_counts_them() {
    check_sentences("In Jan. 2022 troops came.| In No. 5 block nothing moved.|");
    check_sentences("See p. 5, Art. V and No. 16 of the law.|");
    check_sentences("He said no.| Putin said yes.| Kulov said no.| I said yes.|");
    check_sentences("You can find it at N°. 1026.253.553.| That is where the treasure is.|");
}

#[test]
fn months_end_only_before_words_that_start_sentences() {
    check_sentences("He came on Jan. 6 and left in Dec.| The visit was short.|");
    check_sentences("The talks of last Dec. Putin calls a success.|");
}

#[test]
fn etc_ends_before_a_capital() {
    check_sentences("the Afghan conflict, etc. were discussed.|");
    check_sentences("oil, gas, etc.| Russia sells them.|");
    check_sentences("oil, gas, etc. (Russia sells them) were discussed.|");
    check_sentences("remarks such as “Russia follows the policy, etc.” seems to be an attack.|");
}

#[test]
fn dotted_abbreviations_end_only_before_words_that_start_sentences() {
    check_sentences("I work for the U.S. Government in Virginia.|");
    check_sentences("He flew to the U.S.| The visit was short.|");
    check_sentences("He lives in Washington, D.C.| However, he works in the U. S. Virgin Islands.|");
    check_sentences("the U.S. No. 2 diplomat and a Ph.D. Candidate met.|");
    check_sentences("Troops, e.g. Russian ones, i.e. Wagner, came.|");
    check_sentences("He flew to the U.S.| “Russia is next,” he said of the U.S. “war on terror”.|");
    check_sentences("U.S.-led talks and the E.U.'s role ended.|");
}

#[test]
fn hours_end_before_a_capital() {
    check_sentences("The talks began at 10 a.m. (Bishkek time) on Monday.|");
    check_sentences("The talks began at 10 a.m. Moscow time and ended at 5 p.m. Friday.|");
    check_sentences(
        "At 5 a.m. Mr. Smith went to the bank.| He left the bank at 6 P.M.| Mr. Smith then went to the store.|",
    );
}

#[test]
fn initials_go_with_the_surname() {
    check_sentences("George H. W. Bush met V. V. Putin in St. Petersburg.|");
    check_sentences("J. R. R. Tolkien and S.N. Japarov wrote.|");
    check_sentences("We make a good team, you and I.| Did you see Albert I. Jones yesterday?|");
    check_sentences("They chose plan B.| It failed.|");
}

#[test]
fn names_with_an_exclamation_mark_go_on() {
    check_sentences("She works at Yahoo! in the accounting department.|");
    check_sentences("It was Yahoo! News that knew.| We use Yahoo!| It works.|");
}

// What comes next.

#[test]
fn small_letters_and_commas_go_on() {
    check_sentences("He asked: Is this a wind-up?| Nobody answered!|");
    check_sentences("“Why?” he asked, “Why now?”, and left.|");
    check_sentences("The growth was 5 perc. (see below) and 3 perc. ; that is all.|");
    check_sentences("The bank closed.| iPhone sales rose.|");
}

#[test]
fn numbers_start_sentences() {
    check_sentences("notes and grants.| 5.3 million dollars was allocated.|");
    check_sentences("She has $100.00.| It is in her bag at 10.30 or 24.03.2023.|");
    check_sentences("Born on 19. 03. 2021 in Osh.|");
    check_in("ru", "Забастовка началась в 10:00.| Кроме того, рейсы отменили.|");
}

#[test]
fn a_dash_goes_on_before_a_small_letter() {
    check_sentences("– How do you see it?| – This is a sign.|");
    check_in("ru", "«Я приду поздно», — сказал Андрей.| Он ушёл.|");
    check_in("ru", "«Я приду!» — сказал Андрей.| — Когда?| — Завтра.|");
}

#[test]
fn letters_without_case_start_sentences() {
    check_in("ka", "პრეზიდენტი ჩამოვიდა.| შეხვედრა გაიმართა.|");
    check_in("ar", "وصل الرئيس.| هل غادر؟| نعم.|");
}

// Quotations, brackets and footnotes.

#[test]
fn closing_marks_belong_to_the_sentence_before() {
    check_sentences("no hint of a crisis in relations.”| Other commentators disagree.|");
    check_sentences("“We discussed this.| We agree,” Putin said.| He left.|");
    check_sentences("She turned to him, 'This is great.' she said.|");
    check_sentences("She turned to him, \"This is great.\"| She held the book out.|");
    check_sentences("(The border is closed.)| [Nobody passes.]| It is night.|");
    check_sentences("(We fly next day. )| „Das stimmt.“| Er ging.|");
    check_sentences("That is JFK Jr.'s book.|");
}

#[test]
fn a_question_goes_on_with_its_speaker() {
    check_sentences("“Is it true?” President Putin asked.| “No!”| Nobody said a word.|");
    check_sentences("“Is it true?”| He said nothing.| “Stop...” Japarov added.|");
}

#[test]
fn brackets_inside_a_sentence_do_not_end_it() {
    check_sentences("He teaches (He worked for 5 years as an engineer.) at the University.|");
    check_sentences("All five (!) Russians and the border (really?) Tajiks spoke of left.|");
    check_sentences("They face prison (but not execution.)| You may face it, too.|");
    check_sentences("\"Bohr [...] used the analogy of stairways [...]\" (Smith 55).|");
}

#[test]
fn footnote_marks_belong_to_the_sentence_before() {
    check_sentences("between the two countries.[1]|\n\nLater, talks were held.|");
    check_sentences("in the Batken region.[4]| This can be read as a sign.|");
    check_sentences("in the region.[4][5]| Then. [17]| Placed there.²³| So it is.[citation needed]|");
    check_sentences("in the region.4| This is new, said Bakiev et al. [4] The others agree.|");
}

#[test]
fn an_ellipsis_ends_before_a_capital() {
    check_sentences("carried out behind-the-scenes...|\n\nSubscribe to news|");
    check_sentences("I never meant that....| She left … and came back…| Then?!| Yes.|");
    check_sentences("I wasn’t really ... well, see . . . what I'm saying is . . . I didn’t mean it.|");
    check_sentences("the end of the sentence with a period . . . .| Next sentence.|");
    check_sentences("\"...There is no companion.\"|");
}

// Sentences without a space between them.

#[test]
fn sentences_without_a_space_between_them_are_parted() {
    check_sentences("relations between the two countries.|It is new.|");
    check_sentences("“Is it new?”|He said no in 2022.|The end.|");
}

#[test]
fn addresses_and_numbers_hold_together() {
    check_sentences("reported 24.kg on Monday.| The site is local.|");
    check_sentences("see https://kg.akipress.org/news:1887287/?from=kgnews, (Date of Accession: 24.03.2023).|");
    check_sentences("Her email is Jane.Doe@example.com.| I sent her an email.|");
    check_sentences("Gazeta.Ru and the file Border.Map.pdf at https://example.org/index.Html are old.|");
}

// Lists.

#[test]
fn the_number_of_an_item_belongs_to_it() {
    check_sentences("  1. Kyrgyzstan did not participate.| Can you explain?|\n\nThe truth is simple.|");
    check_sentences("1. First.|\n2.1. Second.|\nIV. Fourth.|\n(5). Fifth.|\nb. Letters.|\n• 9. Bullets.|");
    check_sentences("There are two reasons: 1. Kyrgyzstan is poor.| 2. It has no oil.|");
}

#[test]
fn items_in_one_line_are_parted() {
    check_sentences("1.) The first item| 2.) The second item|");
    check_sentences("1) The first item| 2) The second item.| 3) The third|");
    check_sentences("1. The first item| 2. The second item| 3. The third|");
    check_sentences("a. The first item| b. The second item| c. The third list item|");
    check_sentences("• 9. The first item| • 10. The second item|");
    check_sentences("These are the results.| 1. Kyrgyzstan (two)| 2. Osh Inc.| 3. Batken|");
    check_sentences("⁃9. The first item| ⁃10. The second item|");
}

#[test]
fn items_inside_a_sentence_are_not_parted() {
    check_sentences("agreed to: 1) open the border; 2) restore trade.|");
    check_sentences("1. Kyrgyzstan bought 2 lorries and 3, 2 were lost.|");
}

// Lines.

#[test]
fn line_ends_end_sentences() {
    check_sentences("In Russia's Embrace|\n\nFriday, 6 October, 2006|\n IWPR|");
    check_sentences("In Russia's Embrace|\r\n\r\nFriday|\r\nIWPR|\u{2028}Bishkek|\u{2029}Osh|\u{85}Batken|\u{c}Naryn|");
    check("A headline|\nof two lines|\n\nText|", None, Newlines::Always);
}

#[test]
fn line_ends_inside_paragraphs_can_be_spaces() {
    check("Kyrgyzstan\nand Tajikistan\n signed.| It\r\nholds.|\n\nBishkek|\n \nOsh|", None, Newlines::Paragraph);
}

#[test]
fn hard_wrapped_lines_are_joined() {
    check_sentences(
        "BISHKEK (AP)|\n\
         Kyrgyzstan and Tajikistan signed a deal on the border on Monday at the talks in\n\
         Dushanbe on a day that the Kyrgyz president, accompanied by Foreign Minister Mr.\n\
         Kulubaev, called historic.| The text of the deal was not published, officials\n\
         said\n\
         on Tuesday.| It will be read by the parliaments of both countries in March 2025.|\n\
         Bishkek Bureau|\n\
         Editor: A. Petrov|",
    );
}

#[test]
fn items_between_hard_wrapped_lines_are_not_joined() {
    check_sentences(
        "The two presidents signed three papers, and a fourth is to follow in the summer:|\n\
         - a treaty on the border between Kyrgyzstan and Tajikistan, which is a thousand|\n\
         - kilometres long, and which\nhas been disputed|\n\
         - a paper on water|",
    );
}

#[test]
fn small_letters_after_a_mark_are_no_wrapped_lines() {
    check_sentences(
        "what do you think of the border between the two countries?|\n\
         it should be closed for a year, or so they say in Bishkek.|\n\
         nobody there believes that it will be opened again.|",
    );
}

#[test]
fn short_wrapped_lines_are_joined() {
    check_sentences(
        "Kyrgyzstan and\nTajikistan signed a deal on the border on\nMonday at talks in Dushanbe.| The text was not\npublished.|",
    );
}

#[test]
fn lists_of_short_lines_are_not_joined() {
    check_sentences("politics|\neconomy|\nsociety|\nabout us|");
}

// Held spans.

#[test]
fn no_sentence_ends_inside_a_held_span() {
    check_held("He watched [Democracy Now! Segment] and left.|");
    check_held("He lives in the [United\nStates] now.|");
    check_held("He lives in the [United\n\nStates] now.|");
    check_held("See [https://example.org/?A. B] for more.|");
}

#[test]
fn a_mark_at_the_end_of_a_held_span_belongs_to_it() {
    check_held("He watched [Democracy Now!] Segment of today.|");
    check_held("He watched [Democracy Now!]| Then he left.|");
    check_held("He flew to [Bishkek].| Officials met him.|");
}

// Other languages.

#[test]
fn russian_abbreviations() {
    check_in("ru", "В 1991 г.| Россия признала независимость.|");
    check_in("ru", "Президент С. Н. Жапаров прибыл в г. Бишкек.| Его встретили.|");
    check_in("ru", "Выделено 5,3 млн долл. США на дороги и т. д.| Работы начались.|");
    check_in("ru", "Г-н. Путин, т.е. Президент, и др.| Россия и т.п.| Работы на ул. Ленина, д. 5.|");
    check_in("ru", "Дело ведёт Иванов И. И.| Он и. о. Министра.| См. п. 5 и рис. 3.|");
    check_in("ru", "Во-первых, до 10 г.| Во-вторых, до 5 млн.| По-прежнему.|");
    check_in("ru", "в XX в.| Россия в 2020 гг.| Его сменил А.И. Петров.|");
}

#[test]
fn turkish_abbreviations_and_ordinals() {
    check_in("tr", "Dr. Sabir Askeroğlu, T.C. Dışişleri Bakanlığı’nda çalıştı.| Başaran bilmektedir.|");
    check_in("tr", "21. yüzyılda ve II. Dünya Savaşı sonrasında değişti.| Bu önemli.|");
    check_in("tr", "Bu 21. Yüzyıl oldu 2022.| Yıl değil.|");
    check_sentences("Doç. Dr. Başaran, 21. Yüzyıl dergisinde Kırgızistan’ın dış politikasını yazdı.|");
}

#[test]
fn kyrgyz_and_kazakh() {
    check_in("ky", "Садыр Жапаров Москвага барды.| Ал Путин менен жолугушту.|");
    check_in("ky", "2021-ж.| Жапаров шайланды, ж.б.| Бул маанилүү.|");
    check_in("kk", "Тоқаев 2022 ж. сайланды, т.б.| Бұл маңызды.|");
}

#[test]
fn scripts_without_spaces() {
    check_in("zh", "中国和俄罗斯签署协议。|普京访问北京。|");
    check_in("zh", "增长５．３％。|vivo手机。|");
    check_in("ja", "「本当ですか？」| はい！？|そうです。|");
    check_in("hi", "राष्ट्रपति आए।|वे चले गए॥|");
    check_in("hy", "Նախագահը եկավ։|Նա գնաց։|");
}

// Every text.

#[test]
fn texts_without_a_sentence() {
    check_sentences("");
    check_sentences(" \n\u{a0}\r\n ");
    check_sentences("”\n)\n\n");
    check_sentences("Yes.|\n\n”)");
}

/// Characters that mean something to the splitter.
const NASTY: &str = ". ! ? \" ' ” “ ’ « » ) ( ] [ 1 2 4 A a I i b S т г В Ж й № – - … . . • , : @ / _ \
    c d U etc Mr St No The In и т д \n \r \t \u{a0} \u{b2} \u{c} \u{85} \u{2028} \u{2029} 。 ！ ． 中 ։ ؟ । \
    ა ı İ e\u{301} 😀 \u{200d} \u{feff} ß ﬁ";

fn nasty() -> impl Strategy<Value = String> {
    let mut pieces: Vec<&str> = NASTY.split(' ').filter(|piece| !piece.is_empty()).collect();
    pieces.extend([" ", " ", " ", ". ", "\n"]);
    proptest::collection::vec(proptest::sample::select(pieces), 0..60).prop_map(|pieces| pieces.concat())
}

/// The spans of the words of `text` that `choice` picks, some of them joined.
fn pick(text: &str, choice: u64) -> Vec<Span> {
    let mut held: Vec<Span> = Vec::new();
    for (index, word) in text.split_whitespace().enumerate() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        match choice >> (2 * (index % 32)) & 3 {
            0 => held.push(Span::new(start, start + word.len())),
            1 if !held.is_empty() => held.last_mut().unwrap().end = start + word.len(),
            _ => {}
        }
    }
    held
}

/// What holds for the sentences of every text.
fn check_invariants(text: &str, language: Option<&str>, newlines: Newlines, held: &[Span]) {
    let found = sentences(text, language, newlines, held);
    let mut from = 0;
    for sentence in &found {
        let inside = &text[sentence.as_range()];
        assert!(from <= sentence.start);
        assert_eq!(inside.trim(), inside);
        assert!(inside.chars().any(|c| !"\"'”’»)]}".contains(c)), "{inside:?}");
        assert!(!text[from..sentence.start].contains(char::is_alphanumeric));
        from = sentence.end;
        assert!(!held.iter().any(|held| held.start < from && from < held.end));
    }
    assert!(!text[from..].contains(char::is_alphanumeric));
}

/// Each would take many seconds if some rule read it again and again.
#[test]
fn many_held_spans_are_read() {
    let text = ".))) A. ".repeat(10_000);
    let held: Vec<Span> = (0..text.len()).map(|at| Span::new(at, at + 1)).collect();
    assert!(!sentences(&text, None, Newlines::Auto, &held).is_empty());
}

proptest! {
    #[test]
    fn every_text_is_split(text in ".{0,80}", choice: u64) {
        check_invariants(&text, None, Newlines::Auto, &pick(&text, choice));
    }

    #[test]
    fn every_nasty_text_is_split(
        text in nasty(),
        choice: u64,
        language in proptest::option::of(proptest::sample::select(vec!["tr", "ru", "en"])),
        newlines in proptest::sample::select(vec![Newlines::Auto, Newlines::Always, Newlines::Paragraph]),
    ) {
        check_invariants(&text, language, newlines, &pick(&text, choice));
        check_invariants(&text, language, newlines, &[]);
    }
}
