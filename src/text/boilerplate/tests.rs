//! Pages are written as they are, with "~" before what is boilerplate.

use proptest::prelude::*;

use super::boilerplate;
use crate::span::Span;
use crate::text::phrases::Phrases;
use crate::text::{Newlines, sentences};

/// Holds the sentences of `page` against its marks: "~" at the start of a line is for all of its sentences, "~~" inside a
/// line for one.
#[track_caller]
fn check(page: &str) {
    let text = page.replace('~', "");
    let spans = sentences(&text, None, Newlines::Auto, &[]);
    let found = boilerplate(Phrases::builtin(), &text, &spans);
    let mut expected = Vec::new();
    for line in page.lines() {
        let all = line.trim_start().starts_with('~') && !line.trim_start().starts_with("~~");
        let plain = line.replace('~', "");
        let parts = sentences(&plain, None, Newlines::Always, &[]);
        let marked = |part: &&str| all || page.contains(&format!("~~{part}"));
        let parts: Vec<&str> = parts.iter().map(|part| &plain[part.as_range()]).collect();
        expected.extend(parts.iter().filter(|part| marked(part)).map(|part| (*part).to_owned()));
    }
    let shown = spans.iter().zip(&found).filter(|(_, found)| **found).map(|(span, _)| text[span.as_range()].to_owned());
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

/// Two paragraphs and more, so that there is an article for the page to stand around.
const BODY: &str = "The president of Kyrgyzstan flew to Moscow on Monday. He was met by Russia’s prime minister.\n\n\
    Both sides spoke of gas, of bases and of migrants. Nothing was signed, and nobody had expected it.\n\n\
    “We have time,” an official in Bishkek said. Moscow did not comment on the talks in any way.";

/// How an article may go on.
const REST: &str = "On Tuesday the guests went to Kazan. There they were shown a factory for helicopters and a mosque.";

/// Holds lines that stand between a headline and its article against their marks.
#[track_caller]
fn check_above(lines: &str) {
    check(&format!("A visit\n\n{lines}\n\n{BODY}"));
}

/// Holds lines that follow an article against their marks.
#[track_caller]
fn check_below(lines: &str) {
    check(&format!("A visit\n\n{BODY}\n\n{lines}"));
}

#[test]
fn lines_are_boilerplate_by_their_own_words() {
    for line in [
        "Views: 4840",
        "4840 views",
        "Tags: ,",
        "Tags: Kyrgyzstan, Russia, bases",
        "SHARE",
        "Paylaş",
        "PAYLAŞ",
        "Поделиться:",
        "Share: Facebook | X | WhatsApp",
        "Facebook Twitter Telegram",
        "This post is also available in: Türkçe Русский",
        "Subscribe to our Telegram channel and be the first to know!",
        "• Subscribe to the news",
        "Подписывайтесь на наш канал",
        "If you find an error, please select it and press Ctrl + Enter.",
        "Если вы заметили ошибку, выделите её и нажмите Ctrl+Enter.",
        "Read also: Tashiev goes to Batken",
        "Читайте также: Садыр Жапаров прилетел в Москву",
        "İlgili haber: Erdoğan Bişkek’te",
        "Support local journalists",
        "Photo: press service of the president",
        "© 2021 The News of Osh",
        "Copyright 2021 The News of Osh. All rights reserved.",
        "Tüm hakları saklıdır.",
        "We use cookies to make this site better.",
        "Anna Petrova can be reached at anna@example.org.",
        "Two writers in Osh contributed to this report.",
        "____",
    ] {
        check_below(&format!("~{line}"));
        check_below(&format!("~{line}\n\n{REST}"));
    }
}

#[test]
fn prose_that_begins_like_boilerplate_stands() {
    for line in [
        "Views differ on what the treaty of 2010 is worth.",
        "Share prices in Moscow fell.",
        "Related matters were put off until June.",
        "Comments that he made in Osh were not repeated.",
        "By Wednesday all Russian soldiers had left.",
        "By continuing to use force, Dushanbe loses its friends.",
        "Print and radio are in the hands of the state.",
        "About the author of the letter nothing is known.",
        "Photo opportunities were few.",
        "Subscribers to the agreement are five states.",
        "Tags were put on the cattle of both villages.",
        "Source of the quarrel is a canal.",
        "– Yes.",
        "1991",
        "May 2021",
        "What comes next?",
        "Two wars that were not called wars",
        "Нашли ошибку и таджикские картографы.",
        "Yorum yapmak için erken.",
        "And then there was silence...",
        "[1] is how the note was marked.",
        "12",
        "“They are at the border. Source: a man who was there,” said one of the two.",
        "Dear readers, this is not how wars begin.",
        "Read also: that was the name of a list of articles which the paper set below each of its own for ten years, until \
         the owners came to think that nobody had ever read any of them, or would.",
    ] {
        check_below(&format!("{line}\n\n{REST}"));
    }
}

#[test]
fn sentences_inside_a_paragraph_are_told_apart() {
    check("A gas deal\n\nBishkek pays less. ~~Read also: Gas and gifts. Moscow pays the rest. ~~All rights reserved.");
}

#[test]
fn a_calendar_takes_its_month_and_its_last_day_along() {
    check_below(
        "~• April 2024\n~Mon Tues Wed Thurs Fri Sat Total\n~\" March\n~1234567\n~891011121314\n~15161718192021\n~22",
    );
    check_below("~« Март 2025 »\n~Пн Вт Ср Чт Пт Сб Вс\n~        1  2\n~ 3  4  5  6  7  8  9\n~31");
    check_below("~Pzt Sal Çar Per Cum Cmt Paz\n~1 2 3 4 5 6 7\n~« Nis");
}

#[test]
fn the_head_of_a_page_is_its_dateline_and_what_stands_with_it() {
    check_above(
        "~Anna Petrova.\n~19.03.2021 11:47\n~(Moscow time), Moscow\n~Views: 48\n \n~Zen, The Interview, Russia, Story of the day",
    );
    check_above("~A visit\n\n~Friday, 6 October, 2006\n~NEWS\n\n~NEWS");
    check_above("~By Anna Petrova, Osh\n\nThe first day of the talks in pictures");
    check_above("~19 марта 2021, Бишкек\n~Автор: Анна Петрова");
    check_above("NOTHING WAS SIGNED\n~19.03.2021\nWhat both sides were hoping for");
    check_above("Traders at the border, 19 March 2021");
    check(&format!("19 March 2021\n\nA Visit Without Result\n\n{BODY}"));
    check("BISHKEK, 14 May 2010. The government fell.\nIt fell on a Friday.");
}

#[test]
fn copies_and_teasers_stand_once() {
    check_below(&format!("~{}", BODY.lines().next().expect("a line")));
    check_above("~The president of Kyrgyzstan flew to Moscow on Mon...");
    check_below(
        "~Interview\n\n~Sevara: “Baku builds.”\n\n~Baku will be host. After...\n\n~Why prices rise\n\n~The economy…",
    );
    check_below("What comes next\n\nNobody in Bishkek dares to say it aloud…");
    check_below("~Related\n\n~The president met a guest. After the talks in Moscow he has been...");
    check_below("– Will he go?\n\n– Yes.\n\n– Will she?\n\n– Yes.");
}

#[test]
fn a_heading_takes_what_stands_below_it() {
    check_below("~RELATED POSTS\n~12.03.2025 Rahmon arrives\n\n~Who will build the road?");
    check_below("~Similar Posts");
    check_below(&format!("~Читайте также:\n~Садыр Жапаров в Москве\n\n{REST}"));
    check_above("~Read also");
    check_below("~NOTES\n~[1] “A title”, https://example.org/a?b=1, (24.03.2023).\n~[2] http://b.org");
}

#[test]
fn comments_and_their_rules_go_on_to_the_end() {
    check_below("~Dear readers, the rules for comments are new.\n\n~Do not insult anybody here, and do not advertise.");
    check_below("~3 Comments\n\n~Askar: It was for nothing, as I have said before.\n\n~Reply");
    check_above("~3 comments");
    check_below(&format!("~3 comments\n\n{REST} {REST} {REST}"));
    check_below("~Комментарии\n\nКак заявили наблюдатели, выборы прошли в целом спокойно.");
    check_below(
        "Dear readers, nobody asked us what we had seen.\n\nThis is not how articles end, but we shall tell it.",
    );
}

#[test]
fn the_life_of_an_author_is_no_part_of_the_article() {
    let life = "Lisans öğrenimini Ankara’da tamamladı. İyi derecede Rusça bilmektedir.";
    check_below(&format!("~Dr. Sabir KAYA\n~Dr. Sabir KAYA\n~{life}\n\n~Similar Posts"));
    check_below("~Anna Petrova\n~Anna Petrova\n~She writes for us.\n\nA line that belongs to nobody");
    check_below("~Об авторе: Анна Петрова пишет о Кавказе. Живёт в Тбилиси.");
    check_below("~About the author\n\n~Anna Petrova writes about the Caucasus for us.");
    check_below("Mars Sariev\n\nMars Sariev served as a secretary of the embassy in Ashgabat.");
    check_below("Never again!\nNever again!\nSo they shouted.");
}

#[test]
fn hard_wrapped_texts_keep_their_lines() {
    check(
        "BISHKEK, 14 May 2010. Five years and two uprisings ago, few people in Washing-\nton had heard of it. Supporters of \
         the president seized the buildings, and his\nshare of the power was gone by the evening. Related to this, views of\n\
         Moscow changed, and comments were few.",
    );
}

#[test]
fn spans_need_not_be_sentences() {
    assert!(boilerplate(Phrases::builtin(), "", &[]).is_empty());
    assert_eq!(boilerplate(Phrases::builtin(), "Share", &[Span::new(0, 0), Span::new(0, 5), Span::new(3, 5)]).len(), 3);
}

#[test]
fn cost_is_linear() {
    for piece in [
        "Read also\n",
        "Read also\nIt was said that it was so.\n",
        "1",
        "A\nA\n",
        "A…\n",
        "1\n2\n",
        "Tags: ",
        "[1]",
        "\n",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let spans = sentences(&text, None, Newlines::Always, &[]);
        assert_eq!(boilerplate(Phrases::builtin(), &text, &spans).len(), spans.len());
    }
}

#[test]
fn footers_of_other_sites() {
    check(&format!(
        "{BODY}\n\n{REST}\n\n~MORE FROM THIS AUTHOR\n~Uzbek cotton prices rise\n~Kazakhstan bans plastic bags"
    ));
    check(&format!(
        "{BODY}\n\n{REST}\n\n~Newsletter\n~Enter your email address\n~Terms of use | Privacy policy | Contact us"
    ));
    check(&format!("{BODY}\n\n{REST}\n\n~Dr. Ayşe YILMAZ\n~Dr. Ayşe YILMAZ, 1980 yılında Konya’da doğdu."));
}

proptest! {
    #[test]
    fn every_text_is_read(pieces in prop::collection::vec(
        prop_oneof![
            "\\PC{0,12}",
            prop::sample::select(vec![
                "\n", "\n\n", "Read also", "3 Comments", "Tags: ", "…", "...", "12 May 2021", "By Anna Petrova", "[1] http://a", "1234567",
                "Mon Tue Wed Thu Fri", "İ", "ı", "©", "@", "About the author", "Anna Petrova\nAnna Petrova", "It was so and it was good.",
            ]).prop_map(str::to_owned),
        ],
        0..40,
    )) {
        let text = pieces.concat();
        let spans = sentences(&text, None, Newlines::Auto, &[]);
        let marks = boilerplate(Phrases::builtin(), &text, &spans);
        prop_assert_eq!(marks.len(), spans.len());
        prop_assert_eq!(&marks, &boilerplate(Phrases::builtin(), &text, &spans));
    }
}

#[test]
fn what_a_short_line_goes_on_with_belongs_to_its_notice() {
    check_below("~Your email address will not be published. Required fields are marked *");
    check_below("~All rights reserved. Reproduction without permission from the Steppe Post is prohibited.");
    check_above("~Copyright (c) 2024. The Steppe Post. Reprinted with the permission of the Steppe Post.");
    // A picture's credit may stand before a paragraph.
    check(&format!("A visit\n\n{BODY}\n\n~~(Image: Stu Lee) The plane landed at noon. The guests were late."));
}

#[test]
fn menus_are_boilerplate() {
    check_above("~Home | World | Central Asia | Opinion");
    check_below("~About us | Contact | Privacy policy");
    check_below("The parties agreed on gas | bases, and that was all there was to say of it.");
}

#[test]
fn lives_of_authors_at_the_end_are_boilerplate() {
    check_below("~Ann Lee is a correspondent for the Steppe Post in Prague. She has reported from Iran.");
    check_below(
        "~Ann Lee is a fellow at the Institute for Steppes.\n\n~Joe Kim is a student of history at the University of Osh.",
    );
    check_below("Ann Lee is a nurse at the airport who saw the guests.");
    check_below("The visit is a gift to the editor of every newspaper of the country.");
    check(
        "A visit\n\n“It was cold,” said Ann Lee, who met the guests at the airport.\n\nAnn Lee is a correspondent in Osh, and \
         she was there.",
    );
}
