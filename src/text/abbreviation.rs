//! Abbreviations that a text defines itself: "Collective Security Treaty Organization (CSTO)".
//!
//! The letters of the short form are set against the initials of the words beside it
//! (`alignment.rs`). Where they stand for words of another language, as those of "Federal
//! Security Service (FSB)" do, the name of an organisation is taken by its looks
//! (`organisation.rs`).

mod alignment;
mod organisation;
mod words;

pub(crate) use organisation::is_organisation;

use memchr::memchr3_iter;

use crate::span::Span;
use crate::text::blocks::word_end;
use crate::text::mask::is_share_code;
use crate::text::phrases::{PhraseList, Phrases};
use words::{Words, is_quote};

/// How far a long form may reach, in bytes.
const LONGEST: usize = 200;

/// An abbreviation and what the text says it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Definition {
    /// The abbreviation, without brackets and quotation marks.
    pub(crate) short: Span,
    /// The words that it stands for, without an article or the genitive behind them.
    pub(crate) long: Span,
}

/// What the brackets and commas of a text say of abbreviations.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    /// The abbreviations that the text defines, in order of their place.
    pub(crate) defined: Vec<Definition>,
    /// Short forms of capitals alone in brackets, with the bracket, that nothing before it spells: "Kyrgyz Railways (KTJ)".
    pub(crate) unspelled: Vec<(usize, Span)>,
}

/// The abbreviations that `text` defines: "Collective Security Treaty Organization (CSTO)", "CSTO (Collective Security
/// Treaty Organization)", "the World Trade Organization, or WTO,"; and those that it may.
///
/// # Complexity
///
/// Linear in the length of `text`: around each bracket and comma, no more than [`LONGEST`] bytes
/// are read.
pub(crate) fn definitions(phrases: &Phrases, text: &str) -> Definitions {
    let mut found = Definitions::default();
    for at in memchr3_iter(b'(', b'[', b',', text.as_bytes()) {
        match text.as_bytes()[at] {
            b',' => found.defined.extend(behind_comma(phrases, text, at)),
            _ => bracketed(phrases, text, at, &mut found),
        }
    }
    found.defined.sort_by_key(|definition| definition.short);
    found
}

/// What the bracket at `open` defines: its content abbreviates the words before it, or spells
/// out the word before it.
fn bracketed(phrases: &Phrases, text: &str, open: usize, found: &mut Definitions) {
    let Some(content) = bracket_content(text, open) else { return };
    let shorts = short_forms(phrases, text, content);
    if shorts.is_empty() {
        found.defined.extend(spelled_out(phrases, text, open, content));
        return;
    }
    let words = Words::before(phrases, text, open, 0);
    let before = found.defined.len();
    found.defined.extend(shorts.iter().filter_map(|short| {
        let start = long_form(&text[short.as_range()], &words)?;
        Some(Definition { short: *short, long: words.span_from(start) })
    }));
    if let [short] = shorts[..]
        && found.defined.len() == before
        && short == content
        && is_of_capitals(phrases, &text[short.as_range()])
    {
        found.unspelled.push((open, short));
    }
}

/// Whether a short form has capitals only and is none of those that stand in brackets behind anything: "(AFP)".
fn is_of_capitals(phrases: &Phrases, short: &str) -> bool {
    short.chars().all(char::is_uppercase) && !phrases.has_small(PhraseList::Bystander, short)
}

/// The definition in "CSTO (Collective Security Treaty Organization)": the short form stands
/// before the bracket, and the long one fills it.
fn spelled_out(phrases: &Phrases, text: &str, open: usize, content: Span) -> Option<Definition> {
    let before = text[..open].trim_end().trim_end_matches(is_quote);
    let len: usize = before.chars().rev().take_while(|c| is_short_char(*c)).map(char::len_utf8).sum();
    let short = Span::new(before.len() - len, before.len());
    let name = &text[short.as_range()];
    if !is_short(name) {
        return None;
    }
    let comma = text[content.as_range()].find([',', ';']).map(|at| content.start + at);
    [Some(content.end), comma].into_iter().flatten().find_map(|end| {
        let words = Words::before(phrases, text, end, content.start);
        let start = long_form(name, &words)?;
        let leads = (0..start).all(|index| words.has(PhraseList::Explains, words.word(index)) || words.is_stop(index));
        leads.then(|| Definition { short, long: words.span_from(start) })
    })
}

/// The definition in "the World Trade Organization, or WTO," and, inside brackets, in
/// "(Committee to Protect Journalists, CPJ)".
fn behind_comma(phrases: &Phrases, text: &str, comma: usize) -> Option<Definition> {
    if is_plain_word_behind(phrases, text, comma) {
        return None;
    }
    let rest = Span::new(comma + 1, text.floor_char_boundary((comma + LONGEST).min(text.len())));
    let start = after_leads(phrases, text, rest);
    let short = short_form(text, Span::new(start, rest.end))?;
    let behind = text[short.end..].trim_start_matches(is_quote).chars().next();
    let lead = text[comma + 1..short.start].trim_matches(|c: char| !c.is_alphabetic());
    let name = &text[short.as_range()];
    let is_led = match behind {
        None | Some(',' | '.' | ';' | ':' | ')' | ']') if !matches!(lead, "" | "the") => true,
        Some(',' | ')' | ']') => false,
        _ => return None,
    };
    let words = Words::before(phrases, text, comma, 0);
    let start = if is_led { long_form(name, &words) } else { alignment::start(name, &words) };
    Some(Definition { short, long: words.span_from(start?) })
}

/// Whether a word stands behind the comma that is no short form and leads up to none, as one does behind most: a word in
/// small letters, or with one capital.
fn is_plain_word_behind(phrases: &Phrases, text: &str, comma: usize) -> bool {
    let bytes = text.as_bytes();
    let [b' ', first, ..] = bytes[comma + 1..] else {
        return false;
    };
    let word = Span::new(comma + 2, word_end(bytes, comma + 2));
    let behind = bytes.get(word.end).copied().unwrap_or(b' ');
    let is_short = || {
        let has_one_capital = bytes[word.start + 1..word.end].iter().all(u8::is_ascii_lowercase);
        !has_one_capital || is_short_char(behind.into())
    };
    match first {
        b'a'..=b'z' => behind.is_ascii() && !phrases.has_small_at(PhraseList::Explains, text, word),
        b'A'..=b'Z' => behind.is_ascii() && !is_short() && !phrases.has_small_at(PhraseList::Explains, text, word),
        _ => false,
    }
}

/// Where the words start that `short` stands for; they end with the last of `words`.
fn long_form(short: &str, words: &Words<'_>) -> Option<usize> {
    alignment::start(short, words).or_else(|| organisation::start(short, words))
}

/// The text between the bracket at `open` and the one that closes it.
fn bracket_content(text: &str, open: usize) -> Option<Span> {
    let start = open + 1;
    let rest = &text[start..text.floor_char_boundary((start + LONGEST).min(text.len()))];
    let len = rest.find(['(', ')', '[', ']'])?;
    rest[len..].starts_with([')', ']']).then(|| Span::new(start, start + len))
}

/// The short forms at the start of a bracket: two in "(ФАО, FAO)".
fn short_forms(phrases: &Phrases, text: &str, content: Span) -> Vec<Span> {
    let mut shorts = Vec::new();
    let mut at = after_leads(phrases, text, content);
    while let Some(short) = short_form(text, Span::new(at, content.end)) {
        let rest = text[short.end..content.end].trim_start_matches(is_quote).trim();
        if !(rest.is_empty() || rest == "." || rest.starts_with([',', ';', '/']) || rest.starts_with("or ")) {
            break;
        }
        shorts.push(short);
        at = after_leads(phrases, text, Span::new(short.end, content.end));
    }
    shorts
}

/// Where the first word of `span` starts that does not lead up to a short form.
fn after_leads(phrases: &Phrases, text: &str, span: Span) -> usize {
    let mut at = span.start;
    loop {
        let rest = &text[at..span.end];
        let start = at + rest.find(char::is_alphanumeric).unwrap_or(rest.len());
        let word = text[start..span.end].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if word.is_empty() || !phrases.has_small(PhraseList::Explains, word) {
            return start;
        }
        at = start + word.len();
    }
}

/// The short form that starts `span`.
fn short_form(text: &str, span: Span) -> Option<Span> {
    let rest = &text[span.as_range()];
    if !rest.starts_with(char::is_uppercase) {
        return None;
    }
    let len = rest.find(|c| !is_short_char(c)).unwrap_or(rest.len());
    let bare = rest[..len].trim_end_matches(|c: char| !c.is_alphanumeric());
    // The last full stop of "U.N." is its own.
    let is_dotted = bare.contains('.') && rest[bare.len()..].starts_with('.');
    let short = &rest[..bare.len() + usize::from(is_dotted)];
    is_short(short).then(|| Span::new(span.start, span.start + short.len()))
}

/// Whether `word` looks like an abbreviation: two capitals or a capital and digits. "R-FL", the
/// party and the state of a senator, "S-400", and "BP.L" are not.
fn is_short(word: &str) -> bool {
    let signs = word.chars().filter(|c| c.is_alphanumeric()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    (2..=10).contains(&signs)
        && word.starts_with(char::is_uppercase)
        && (capitals > 1 || word.contains(|c: char| c.is_ascii_digit()))
        && word.split_once('-').is_none_or(|(first, _)| first.chars().count() > 1)
        && !is_share_code(word)
}

fn is_short_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '&' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks that `marked`, where braces stand around each long form and angle brackets around
    /// its short form, defines just these. A long form may have several short ones.
    fn check(marked: &str) {
        let mut text = String::new();
        let (mut shorts, mut longs) = (Vec::new(), Vec::new());
        let mut start = 0;
        for c in marked.chars() {
            match c {
                '{' | '<' => start = text.len(),
                '}' => longs.push(Span::new(start, text.len())),
                '>' => shorts.push(Span::new(start, text.len())),
                _ => text.push(c),
            }
        }
        let show = |pairs: &[(Span, Span)]| -> Vec<String> {
            pairs
                .iter()
                .map(|(short, long)| format!("{} = {}", &text[short.as_range()], &text[long.as_range()]))
                .collect()
        };
        let long = |index: usize| longs[index.min(longs.len() - 1)];
        let expected: Vec<_> = shorts.iter().enumerate().map(|(index, short)| (*short, long(index))).collect();
        let found: Vec<_> =
            definitions(Phrases::builtin(), &text).defined.iter().map(|found| (found.short, found.long)).collect();
        assert!(found == expected, "{marked}\n   found {:?}\nexpected {:?}", show(&found), show(&expected));
    }

    fn check_all(table: &[&str]) {
        let failed = table.iter().filter(|line| std::panic::catch_unwind(|| check(line)).is_err()).count();
        assert_eq!(failed, 0, "of {} lines", table.len());
    }

    #[test]
    fn initials_spell_the_short_form() {
        check_all(&[
            "the deployment of the {Collective Security Treaty Organization} (<CSTO>) in",
            "The {Organization of Turkic States} (<OTS>) met.",
            "the {Organization of the Petroleum Exporting Countries} (<OPEC>)",
            "the {Organization for Security and Co-operation in Europe} (<OSCE>) said",
            "the {Commonwealth of Independent States} (<CIS>) and the {Eurasian Economic Union} (<EAEU>)",
            "the {Shanghai Cooperation Organization} (“<SCO>”)",
            "the UN {World Health Organization} [<WHO>]",
            "the {United Nations} (<U.N.>)",
            "the {United Nations Interim Force in Lebanon} (<UNIFIL>)",
            "the {United Nations High Commissioner for Refugees} (<UNHCR>)",
            "the {U.S. Agency for International Development} (<USAID>)",
            "the {United States Department of Agriculture}'s (<USDA>) report",
            "{Islamic State of Iraq and the Levant} (also known as <ISIL>)",
            "a militant active with {al-Qaeda in Iraq} (<AQI>)",
            "the {Democratic Republic of the Congo} (<DRC>)",
            "the {Ministry of Defence} (<MoD>) and the {Commission of Inquiry} (<CoI>)",
            "the {Centers for Disease Control and Prevention} (<CDC>)",
            "{Chief of Army Staff} (<COAS>) General Bajwa",
            "{EU Monitoring Mission in Georgia} (<EUMM>)",
            "{Democratic Movement–United Georgia} (<DMUG>)",
            "the {Department for the Environment, Food and Rural Affairs} (<DEFRA>)",
            "{Asia-Pacific Economic Cooperation} (<APEC>)",
            "US {Central Command} (<CENTCOM>)",
            "the {Eurasian Economic Space} (<EAES>)",
            "the {Peanut Corp. of America} (<PCA>)",
            "the {Oman Office of Sport} (<OOS>)",
            "leaders of the {Group of Seven} (<G7>) met",
            "{non-governmental organizations} (<NGOs>)",
            "{Andres Manuel Lopez Obrador} (<AMLO>)",
            "the {People's Republic of China} (<PRC>)",
            "Turkey's {Nationalist Movement Party} (<MHP>)",
            "In Paris. {World Trade Organization} (<WTO>)",
            "the {North Atlantic\nTreaty Organization} (<NATO>)",
            "{Médecins Sans Frontières} (<MSF>)",
            "the {Parti démocratique de Côte d'Ivoire} (<PDCI>)",
            "the {United Arab Emirates} (<UAE>) and the {Associated Press} (<AP>)",
        ]);
    }

    #[test]
    fn russian_initials_too() {
        check_all(&[
            "в {Организации Договора о коллективной безопасности} (<ОДКБ>)",
            "саммит {Шанхайской организации сотрудничества} (<ШОС>)",
            "{Евразийский экономический союз} (далее – <ЕАЭС>)",
            "{Евразийский экономический союз} (далее по тексту — «<ЕАЭС>»)",
            "{Содружества Независимых Государств} (сокращённо <СНГ>)",
            "глава {Федеральной службы безопасности} (<ФСБ>) заявил",
            "{Главное разведывательное управление} (<ГРУ>)",
            "{Христианско-демократический союз} (<ХДС>)",
            "{Объединённого фронта за демократию против диктатуры} (<ОФДД>)",
            "Бюро США и {Фонд борьбы с коррупцией} (<ФБК>)",
            "{Партия регионов} (<ПР>)",
            "представители <ПАСЕ> ({Парламентской ассамблеи Совета Европы})",
            "{Комитет защиты журналистов} (<КЗЖ>)",
            "{Государственный комитет национальной безопасности} (<GKNB>)",
            "{Федеральная служба безопасности} (<FSB>)",
            "{Шанхайская организация сотрудничества}, или <ШОС>, приняла",
        ]);
    }

    #[test]
    fn turkish_initials_too() {
        check_all(&[
            "{Kolektif Güvenlik Antlaşması Örgütü} (<KGAÖ>)",
            "{Kolektif Güvenlik Antlaşması Örgütü} (kısaca <KGAÖ>)",
            "{Kolektif Güvenlik Antlaşması Örgütü}’nün (<KGAÖ>) zirvesi",
            "{Türk İşbirliği ve Koordinasyon Ajansı} (<TİKA>)",
            "{Turkish Cooperation and Coordination Agency} (<TIKA>)",
            "{Türkiye Bilimsel ve Teknolojik Araştırma Kurumu} (<TÜBİTAK>)",
            "{Ankara Kriz ve Siyaset Araştırmaları Merkezi} (<ANKASAM>)",
            "{Adalet ve Kalkınma Partisi} (<AKP>) ile {Cumhuriyet Halk Partisi} (<CHP>)",
            "{Siyaset, Ekonomi ve Toplum Araştırmaları Vakfı} (<SETA>)",
            "{Şanghay İşbirliği Örgütü}, kısaca <ŞİÖ>, toplandı",
            "<TBMM> ({Türkiye Büyük Millet Meclisi})",
        ]);
    }

    #[test]
    fn organisations_have_short_forms_of_other_languages() {
        check_all(&[
            "In this context, {Ankara Center for Crisis and Political Research} (<ANKASAM>)",
            "the {United Nations Climate Change Conference} (<COP29>)",
            "Russia's {Federal Security Service} (<FSB>)",
            "head of Russia’s {Main Intelligence Directorate} (<GRU>)",
            "the {State Committee for National Security} (<GKNB>)",
            "the {Kurdistan Workers' Party} (<PKK>) and the {People's Protection Units} (<YPG>)",
            "the ruling {Justice and Development Party} (<AKP>)",
            "Director of the {Foreign Intelligence Service} (<SVR>)",
            "the Interior Ministry and the {Federal Security Service} (<FSB>)",
            "In Sudan the {African Union-United Nations Hybrid Operation in Darfur} (<UNAMID>)",
            "the {World Organisation for Animal Health} (<OIE>)",
            "Türkiye’nin {Ulusal İstihbarat Teşkilatı} (<NIO>)",
            "{Avrupa Güvenlik ve İşbirliği Teşkilatı} (<OSCE>)",
            "в докладе {Международного валютного фонда} (<IMF>)",
            "комиссии {Западноафриканского экономического и валютного союза} (<UEMOA>)",
            "по данным {Всемирной продовольственной и сельскохозяйственной организации ООН} (<ФАО>, <FAO>)",
            "лидер \"{Африканского национального союза Зимбабве — Патриотический фронт}\" (<ZANU-PF>)",
            "крайне правого {Национального фронта} (<FN>)",
        ]);
    }

    #[test]
    fn the_short_form_may_come_first_or_behind_a_comma() {
        check_all(&[
            "the <CSTO> ({Collective Security Treaty Organization}) met",
            "the WHO's aide and <WHO> [{World Health Organization}]",
            "<FSB> (the {Federal Security Service}) said",
            "<ANKASAM> ({Ankara Center for Crisis and Political Research})",
            "the {World Trade Organization}, or <WTO>, said",
            "the {Main Intelligence Directorate}, better known as the <GRU>.",
            "the {Collective Security Treaty Organization} (hereinafter – <CSTO>)",
            "the {Collective Security Treaty Organization} (hereinafter \"the <CSTO>\")",
            "журналистов ({Committee to Protect Journalists}, <CPJ>)",
            "the {Organization of Turkic States} (<OTS>, formerly the Turkic Council)",
        ]);
    }

    #[test]
    fn other_brackets_define_nothing() {
        check_all(&[
            "19.03.2021 11:47\n  (Moscow time), Moscow",
            "between three countries (Kyrgyzstan, Tajikistan, and Russia)",
            "Vladimir Putin (70) and Sadyr Japarov (b. 1968)",
            "Senator Marco Rubio (R-FL) and Tom Harkin (D-IA)",
            "TEHRAN (AFP) – Iran said",
            "COLUMBUS, Ohio (AP) – Police",
            "ANNAPOLIS, Md. (AP) – The governor",
            "Foreign Policy Committee (CNN)",
            "the Task Force (CTF)",
            "University Sports Club Association (USA)",
            "World Grain Trade Fair Outlook (WTO)",
            "WAUSAU, Wis. (WSAW) – A",
            "Hanoi (VNA) – Vietnam",
            "it costs 200 dollars (US$200) or (US$11.4 million)",
            "in the year (2021) and again [12] (IV)",
            "(a) the Security Council; (b) the General Assembly; (1) others",
            "the Russian president (photo) said (in Russian)",
            "President Zelaya said the (U.S.) must",
            "the Russian S-400 (S-400) and the F-16 (F-16)",
            "Rauf Hakeem (SLMC), Rishad Bathiudeen (ACMC)",
            "The minister met officials (EU) in Brussels (Belgium)",
            "the price is high (VAT included), he said",
            "Iran, Syria, or US forces, he said",
            "the SVR, the FSB, and the GRU, all three",
            "Министр (США) и Уильям Макартур (США)",
            "суд Сан-Франциско (США)",
            "в Детройте (США) и Дюссельдорфе (ФРГ)",
            "Верховный суд Мэриленда (США)",
            "Гата Камский (США, 31, 2686)",
            "по статье 20.3 КОАП РФ («публичное демонстрирование символики»)",
            "Джоэл Саймон (Joe Simon), газета «Ла стампа» (La Stampa)",
            "Ankara’da (Türkiye) ve Bakü’de (Azerbaycan)",
            "Dışişleri Bakanı Hakan Fidan (56) ile görüştü (AA)",
            "the NATO (Kyrgyzstan, Tajikistan, and Russia) talks",
            "the GDP (in 2018) of the U.S. (see below)",
            "Hibhib (Arabic: ناحية هبهب, Hibhib Village)",
            "the Taiwan Taoyuan International Airport (IATA: TPE)",
            "",
            "(",
            ")",
            "()",
            "[",
            ",",
            "(A",
            "AB (",
            "(AB)",
            ", or AB",
        ]);
    }

    #[test]
    fn cost_is_linear_and_long_brackets_are_not_read() {
        let bracket = format!("CSTO ({})", "Collective ".repeat(100));
        assert_eq!(definitions(Phrases::builtin(), &bracket).defined, []);
        for part in ["(", "(AB", ",", ", or ", "A ", "(AB, CD, ", "Bank of (AB) "] {
            definitions(Phrases::builtin(), &part.repeat(10_000));
        }
    }

    fn check_spans(text: &str) {
        for Definition { short, long } in definitions(Phrases::builtin(), text).defined {
            assert!(text.get(short.as_range()).is_some_and(is_short), "{text:?}");
            assert!(text.get(long.as_range()).is_some_and(|long| !long.is_empty()), "{text:?}");
            assert!(!short.overlaps(long) && short.start.abs_diff(long.start) < 3 * LONGEST, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn spans_are_sound_in_any_text(text in "(?s).{0,200}") {
            check_spans(&text);
        }

        #[test]
        fn spans_are_sound_among_brackets(text in "([A-DАБ]{1,4}|[a-dабı]{1,5}|[ .,;:()\\[\\]«»\"“”’'\n\u{a0}\u{301}İßǅ1²-]|, or |Bank of |Совет |’nın|😀){0,60}") {
            check_spans(&text);
        }
    }
}
