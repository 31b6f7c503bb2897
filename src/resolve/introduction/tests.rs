//! Annotated text: `<c:Kenya>` is a known country, `<a:Kenyan>` an adjective,
//! `<o:CSTO>` an organisation, `<l:Osh>` a place, `<p:Ban Ki-moon>` a person;
//! `[Ahmet Dogan]` is a name that is to be found.

use proptest::prelude::*;

use super::{Courtesies, Introduction, Known, KnownKind, Reader};
use crate::gazetteer::Words;
use crate::span::Span;
use crate::text::phrases::Phrases;

/// The text without annotation, its known names, and the names to be found.
fn read(annotated: &str) -> (String, Vec<Known>, Vec<Span>) {
    let (mut text, mut known, mut names) = (String::new(), Vec::new(), Vec::new());
    let (mut kind, mut start) = (KnownKind::Place, 0);
    let mut rest = annotated.chars();
    while let Some(character) = rest.next() {
        match character {
            '<' => {
                kind = match rest.next() {
                    Some('c') => KnownKind::Country,
                    Some('a') => KnownKind::Adjective,
                    Some('o') => KnownKind::Organisation,
                    Some('p') => KnownKind::Person,
                    _ => KnownKind::Place,
                };
                rest.next();
                start = text.len();
            }
            '>' => known.push(Known { span: Span::new(start, text.len()), kind }),
            '[' => start = text.len(),
            ']' => names.push(Span::new(start, text.len())),
            other => text.push(other),
        }
    }
    (text, known, names)
}

fn found(text: &str, known: &[Known]) -> Vec<Introduction> {
    introduced(text, known, Span::new(0, text.len()))
}

/// Whom the sentence at `sentence` of `text` introduces, where "Mr" stands before no name.
fn introduced(text: &str, known: &[Known], sentence: Span) -> Vec<Introduction> {
    let courtesies = Courtesies::new(Words::english(), text, &[]);
    Reader::new(Words::english(), Phrases::builtin(), text, known, &courtesies).introductions(sentence)
}

/// The names of whom more is told than that they speak.
fn check(annotated: &str) {
    check_those(annotated, |introduction| !introduction.needs_given_name);
}

/// The names that are people's if they begin with a given name.
fn check_given(annotated: &str) {
    check_those(annotated, |introduction| introduction.needs_given_name);
}

fn check_those(annotated: &str, are_meant: impl Fn(&Introduction) -> bool) {
    let (text, known, names) = read(annotated);
    let found: Vec<Introduction> = found(&text, &known).into_iter().filter(are_meant).collect();
    let found: Vec<&str> = found.iter().map(|introduction| &text[introduction.name.as_range()]).collect();
    let names: Vec<&str> = names.iter().map(|name| &text[name.as_range()]).collect();
    assert_eq!(found, names, "{text}");
}

#[test]
fn a_title_before_a_name_introduces_it() {
    for text in [
        "<a:Kyrgyz> Foreign Minister [Jeenbek Kulubaev] met the press.",
        "<a:Russian> Deputy Foreign Minister [Oleg Syromolotov] and others came.",
        "<c:Russia>’s defence minister [Sergei Ivanov] visited the base.",
        "It was led by Acting President [T. Mamytov], who noted that.",
        "said political scientist [Toktogul Kakchekeev].",
        "the famous <a:Kyrgyz> political scientist [Mederbek Korganbaev], who answered",
        "said political scientist [<l:Toktogul> Kakchekeev].",
        "In the view of expert [Mars Sariev], nothing changed.",
        "Central Asia Expert [Mars Sariev]: “It is no longer in our favour.”",
        "Prof. [Bakyt Beshimov] declined to comment.",
        "Gen. [Vladimir Mikhailov] inspected the base.",
        "Assoc. Prof. Dr. [Mehmet Seyfettin Erol] wrote the foreword.",
        "Dr. [Sabir ASKEROĞLU] wrote on the subject.",
        "led by its president [Mustafa Rifat Hisarciklioglu], arrived in the capital",
        "<a:Iraqi> Prime Minister [Haider al-Abadi] spoke by telephone.",
        "Crown Prince [Mohammed bin Salman] received the envoys.",
        "Former <c:US> National Security Adviser [H. R. McMaster] disagreed.",
        "<o:UN> Secretary-General [Javier Perez de Cuellar] called for calm.",
        "<o:European Commission> President [Ursula von der Leyen]'s speech was short.",
        "Senator [J. D. Vance] voted against the bill.",
        "the opposition leader [Svetlana Tikhanovskaya] left the country",
        "the late <a:Chechen> warlord [Shamil Basayev] had claimed it",
        "Ex-president [Evo Morales] returned from exile.",
        "The independent analyst [Zaur Shiriyev]’s article was quoted.",
        "said Army spokesman Brig. Gen. [Ahmed al-Asiri] on Monday",
        "Lt. Col. [Andrei Ivanov-Petrov] confirmed the losses.",
        "Vice Premier [He Lifeng] will travel to Geneva.",
        "Prime Minister-designate [Mohamed Ghannouchi] named a cabinet.",
        "human rights activist [Oleg Orlov] was fined",
        "Mr. [Sadyr Zhaparov] is taking steps.",
        "Mrs [Jane O’Brien-Smith] was elected.",
        "Ayatollah [Ali al-Sistani] issued a fatwa.",
        "Supreme Court Chief Justice [John G. Roberts Jr.] presided.",
        "the vice-president, the <a:Kenyan> lawyer [Martha Karua], agreed",
        "Speaker [Mikhail Volkov] Monday told deputies to stay.",
        "U.S. Rep. [Harold “Hal” Rogers] and others voted.",
        "Foreign Minister [Ilham oglu Aliyev] was dismissed.",
        "businesswoman [Dinara Isakova] and her brother [Askar Isakov] were arrested",
        "analysts [John Smith], [Jane Doe] and [Li Wei] agreed with that",
        "<c:U.S.> senators [John Barrasso] and [Joni Ernst] visited the front.",
        "Governor [Almazbek Sultanov] promised a new road.",
        "Imam [Maksatbek Toktomushev] led the prayer.",
        "police chief [Omurbek Suvanaliev] resigned after the protests",
        "the outgoing <c:EU> envoy [Peter Burian] met her",
    ] {
        check(text);
    }
}

#[test]
fn an_office_of_a_country_needs_no_comma() {
    for text in [
        "the <a:Turkish> Ambassador to the Republic [Ahmet Dogan] visited the region",
        "<a:Chinese> Ambassador to <c:Bishkek> [Du Dewen] announced that",
        "the President of <c:Tajikistan> [Emomali Rahmon] visited <c:Russia>",
        "the head of <c:Kyrgyzstan> [Sadyr Japarov] took part",
        "the commander-in-chief of the <a:Russian> air force [Vladimir Mikhailov] visited",
        "<c:US> Secretary of State [John Kerry] joined the talks.",
        "Minister of Foreign Affairs [Ruslan Kazakbaev] replied.",
        "Minister of Justice [Ayaz Baetov] signed it.",
        "Speaker of Parliament [Talant Mamytov] opened the session.",
        "White House chief of staff [Susie Wiles] declined to comment.",
        "the chairman of the <o:State Duma> [Vyacheslav Volodin] objected",
        "the chairman of the State Security Committee [Kamchybek Tashiev] said",
        "Mayor of <l:Osh> [Bakytbek Jetigenov] cut the ribbon.",
        "<c:U.S.> Ambassador to <c:Ukraine> [William Miller] was present.",
    ] {
        check(text);
    }
}

#[test]
fn a_description_behind_a_name_introduces_it() {
    for text in [
        "[Bakyt Beshimov], deputy director of the American University, thinks so.",
        "Professor [Bakyt Beshimov], deputy director of the <o:American University>, thinks so.",
        "[Gulmira Rzayeva], Senior Research Fellow, answered.",
        "according to [Arkady Dubnov], a <a:Russian> expert on Central Asia",
        "In April, [Igor Ivanov], secretary of the <o:Russian Security Council>, came.",
        "said [Lama Fakih], <o:HRW>'s deputy Middle East director.",
        "[Abdullah Öcalan], the jailed founder of the <o:PKK>, wrote a letter.",
        "[Bakyt Beshimov], who lives abroad, wrote.",
        "[Emil Juraev], who teaches; [Medet Tiulegenov], a political scientist, agreed",
        "[Maria Ressa], 58, a journalist, was convicted.",
        "[Nguyễn Văn Thiệu], former president of South <c:Vietnam>, had fled.",
        "Yesterday [Aisha Bakari], the <a:Nigerian> minister of finance, stepped down.",
        "“No,” said [Anna Kim], a lawyer.",
        "[David Pimentel], an ecologist and entomologist at Cornell, said so.",
        "[Joseph McInerney], president and CEO of the association, disagreed.",
        "[Ludwig van der Berg], a retired general, was shot.",
        "[Ranil Perera], MP for Kandy, crossed the floor.",
        "letters to [Samir Geagea], head of the Lebanese Forces, were found",
        "[Erika Mouynes], <c:Panama>'s foreign minister, called it a crisis.",
        "[Fatima Hassan], an award-winning journalist whose house was searched, left.",
    ] {
        check(text);
    }
}

#[test]
fn a_name_by_itself_may_be_a_persons() {
    for text in [
        "[Hikmet Aliyev] has said that nothing changed.",
        "Later [Hikmet Aliyev] slept there.",
        "the <a:Kenyan> [Hikmet Aliyev] slept there, and so did [Ngozi Eze] of the <o:Red Cross>.",
        "[Hikmet Aliyev]",
        "Hikmet Aliyev Meets Ngozi Eze",
        "The Golden Bridge told of it.",
        "the Hikmet Aliyev prize and the house at Hikmet Aliyev",
        "<l:Ganja> Hikmet Aliyev and Hikmet Aliyev Airport",
        "Hikmet Aliyev LINK is below.",
    ] {
        check_given(text);
    }
}

#[test]
fn names_of_a_list_may_have_a_bracket_behind_them() {
    check("the ministers [Igor Popov] (<c:Russia>), [Stefan Visconti] (<c:France>) and [Andrew Schofer] met");
    check("the ministers [Igor Popov] (a friend of theirs, it is said), Stefan Visconti and others met");
}

#[test]
fn a_portfolio_may_hold_commas() {
    check("the minister of trade, industry, and energy [Laziz Kudratov] met them");
    check("the minister of lakes, the red Laziz Kudratov met them");
}

#[test]
fn an_office_and_a_comma_introduce_a_name() {
    for text in [
        "the Minister of Emergency Situations of the Republic, [Boobek Azhikeyev], even had to deny it",
        "the Chairman of the <o:State Duma> of the <c:Russian Federation>, [Vyacheslav Volodin], noted",
        "the Defence Minister of <c:Kyrgyzstan>, [Baktybek Bekbolotov] proposed a plan",
        "The secretary of the Security Council of <c:Armenia>, [Armen Grigoryan], said so.",
        "<c:Libya>'s deputy ambassador, [Ali Sunni Muntasser], said",
        "said the Foreign Ministry spokesman, [Grigory Karasin], at a briefing",
        "the country's Health Minister, [Abdel Mutalib Mohammed].",
        "The mayor of Sligo, [Veronica Cawley], stood by her decision.",
        "His lawyer, [Amine Sidhoum], said it lasted three months.",
        "The President of the Supreme Court, Dr. [Amina Yusuf], adjourned.",
        "The <a:Greek> defence minister, [Nikos Dendias], and his deputy flew home.",
    ] {
        check(text);
    }
}

#[test]
fn what_only_looks_like_an_introduction_is_none() {
    for text in [
        "Foreign Minister Visits Beijing Again",
        "Police Officers Fatally Shot a Man After Mistaking a Pipe for a Gun",
        "TITLE: Permanent Secretary Launches Book for Youth LINK: none",
        "President Rahman managed to improve his image.",
        "Mr. Kurmanov alone is a surname.",
        "President <p:Sadyr Japarov>’s trip was short.",
        "the minister <p:Sergei> Lavrov came",
        "The ministers of <c:Kenya>, <c:Uganda> and <c:Rwanda> met.",
        "the director of the New York Stock Exchange",
        "the president of Harvard Business School spoke",
        "The chairman of General Motors Corporation resigned.",
        "Premier League Football is watched by experts.",
        "the market leader Deutsche Telekom said so",
        "In West Bengal, the governor said no.",
        "In West Bengal, the governor of the state said no.",
        "At Camp David, the president and the prime minister met.",
        "Royal Dutch Shell, the leader of the market, fell.",
        "Nordic Seas Company, owner of the ship, is bankrupt.",
        "He served as ambassador to <c:France>, <c:Italy> and <c:Malta>.",
        "He is a professor at the University of Chicago, Booth School.",
        "the president of Chevron, Royal Dutch and others met",
        "John Smith, President Barack and others came",
        "The president of <c:Georgia> State University resigned.",
        "<a:Iraqi> commander for the <l:Baghdad> Operational Command fell.",
        "He was born in Cumberland County, Nova Scotia, the son of a farmer.",
        "The Minister said Monday that nothing changed.",
        "The Prime Minister’s Office declined to comment.",
        "The <a:Kyrgyz> President awarded the Order of Merit.",
        "the Ministry of Foreign Affairs of the <c:Kyrgyz Republic> denied it",
        "Prince Edward Island is a province.",
        "the spokesman told <o:Radio Liberty> that it was late",
        "General Assembly delegates voted against it.",
        "Political Parties, analysts say, are weak.",
        "Angela Baker and Tom Cook bought a house.",
        "Human Rights Watch, an organisation of lawyers, objected.",
        "the Bank Governor New Development Bank meeting was late",
        "Attorney <c:US> v. Jones was decided.",
        "The ambassador, however, left early.",
        "experts from Uzbekistan National University agreed",
        "as deputy head of the Central Bank, Monday Otieno",
        "Министр Иван Петров приехал; министр сказал.",
        "the vice president of Air Canada Cargo, said so",
        "the doctor A. B. and the expert C. D. are unnamed",
    ] {
        check(text);
    }
}

#[test]
fn an_introduction_tells_the_office_and_whose_it_is() {
    for (text, wanted) in [
        ("<a:Kyrgyz> Foreign Minister Jeenbek Kulubaev came.", "Foreign Minister|Kyrgyz"),
        ("the <a:Turkish> Ambassador to the Republic Ahmet Dogan came", "Ambassador|Turkish"),
        ("<a:Chinese> Ambassador to <c:Bishkek> Du Dewen came.", "Ambassador|Chinese"),
        ("the ambassador to <c:Ukraine> William Miller came", "ambassador|"),
        (
            "the Minister of Emergency Situations of the Republic, Boobek Azhikeyev, came",
            "Minister of Emergency Situations|",
        ),
        (
            "the Chairman of the <o:State Duma> of the <c:Russian Federation>, Vyacheslav Volodin, came",
            "Chairman|Russian Federation",
        ),
        ("the President of <c:Tajikistan> Emomali Rahmon came", "President|Tajikistan"),
        ("the famous <a:Kyrgyz> political scientist Mars Sariev came", "political scientist|Kyrgyz"),
        ("the commander-in-chief of the <a:Russian> air force Vladimir Mikhailov came", "commander-in-chief|Russian"),
        ("Bakyt Beshimov, deputy director of the <o:American University> in Asia, came", "deputy director|"),
        ("<c:Russia>’s former defence minister Sergei Ivanov came", "defence minister|Russia"),
        ("said Lama Fakih, <o:HRW>'s deputy director", "deputy director|"),
        ("Tom Jones, secretary of state of <c:Samoa>, came", "secretary of state|Samoa"),
        ("Mahmoud Daher, a senior official for the <o:WHO>, came", "senior official|"),
        ("Dr. Tom Jones, an expert on <c:Russia> at <o:SIPRI>, came", "expert|"),
        ("Tom Jones, managing director and senior partner at <o:KPMG>, came", "managing director|"),
        ("<o:Fatah> leader Marwan Barghouti came", "leader|"),
    ] {
        let (text, known, _) = read(text);
        let name = |index: Option<usize>| index.map_or("", |index| &text[known[index].span.as_range()]);
        let told: Vec<String> = found(&text, &known)
            .iter()
            .map(|one| format!("{}|{}", &text[one.role.as_range()], name(one.country)))
            .collect();
        assert_eq!(told, [wanted], "{text}");
    }
}

#[test]
fn only_the_sentence_is_read() {
    let text = "Minister. Two jumps came with expert Mars Sariev. Then he left.";
    let found = introduced(text, &[], Span::new(10, 49));
    let names: Vec<&str> = found.iter().map(|one| &text[one.name.as_range()]).collect();
    assert_eq!(names, ["Mars Sariev"]);
}

proptest! {
    #[test]
    fn any_text_is_read(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "Minister", "president", "Prof.", " ", " ", " ", ", ", "of", "the", "Mars", "Sariev", "T.", "al-Abadi",
                "’s", "'", "-", "\n\n", "“", "Kenya", "University", "bin", "Jr.", "и", "中", "e\u{301}", "a", "and", "7", ":",
            ]),
            0..40,
        ),
        noise in ".{0,12}",
        cuts in prop::collection::vec(0usize..200, 0..6),
        bounds in (0usize..200, 0usize..200),
    ) {
        let text = pieces.concat() + &noise + &pieces.concat();
        let place = |at: usize| text.floor_char_boundary(at.min(text.len()));
        let mut cuts: Vec<usize> = cuts.into_iter().map(place).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let known: Vec<Known> = cuts
            .chunks_exact(2)
            .enumerate()
            .map(|(index, pair)| Known {
                span: Span::new(pair[0], pair[1]),
                kind: [KnownKind::Country, KnownKind::Person, KnownKind::Place][index % 3],
            })
            .collect();
        let (start, end) = (place(bounds.0.min(bounds.1)), place(bounds.0.max(bounds.1)));
        let sentence = Span::new(start, end);
        let mut last = start;
        for one in introduced(&text, &known, sentence) {
            prop_assert!(sentence.contains(one.name) && sentence.contains(one.role));
            prop_assert!(one.name.start >= last && !one.name.overlaps(one.role));
            let persons = known.iter().filter(|known| known.kind == KnownKind::Person);
            prop_assert!(persons.into_iter().all(|person| !person.span.overlaps(one.name)));
            last = one.name.end;
        }
    }
}

#[test]
fn whom_a_newsroom_credits_is_a_person() {
    check("(Reporting by [Elif Oru] and [Brann Tivoli]; editing by [Ostap Lyn])");
    check("(Additional reporting by  [Elif Oru]  in <l:Osh>,  [Brann Tivoli]  and [Ostap Lyn]  in <l:Naryn>)");
    check("Writing By [Elif Oru], editing by [Ostap Lyn]");
    check("(Reporting by [Elif Oru] Editing by [Ostap Lyn])");
    check("Photo by Bulak Images");
}

#[test]
fn a_speaker_may_stand_in_capitals() {
    check("[ELIF ORU], CHIEF ECONOMIST, BULAK SECURITIES: \"It is bad.\"");
    check("[BRANN TIVOLI], HEAD OF RESEARCH AT BULAK: \"It is good.\"");
    check("SHARES FALL, BANKS RISE");
}
