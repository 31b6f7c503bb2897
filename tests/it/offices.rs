//! Offices that stand for their holders, over thirty years.

use whowhom::Document;

use crate::support::{BUILTIN, check, check_on, mark, unmarked};

/// The date of a document, and its text with countries and holders marked; the
/// mark of an office is its head noun.
const CASES: &[(&str, &str)] = &[
    ("2016-06-24", "[Scotland](place:scotland)'s [first minister](person:nicola-sturgeon) spoke of a second vote."),
    ("2008-06-24", "The [Scottish](place:scotland) [first minister](person:alex-salmond) spoke of a vote."),
    ("2014-11-19", "The [first minister](person:alex-salmond) of [Scotland](place:scotland) said goodbye."),
    ("2022-06-24", "The [Welsh](place:wales) [first minister](person:mark-drakeford) disagreed."),
    ("2004-06-24", "[Wales](place:wales)'s [first minister](person:rhodri-morgan) disagreed."),
    ("2017-06-24", "[Northern Ireland](place:northern-ireland)'s first minister was nobody."),
    ("2018-06-24", "The [head](person:ramzan-kadyrov) of [Chechnya](place:chechnya) danced."),
    ("2005-06-24", "The [president](person:alu-alkhanov) of [Chechnya](place:chechnya) danced."),
    ("2005-06-24", "[Tatarstan](place:tatarstan)'s [president](person:mintimer-shaimiev) waited."),
    ("2018-10-20", "The [Saudi](country:SA) [crown prince](person:mohammed-bin-salman) denied it."),
    ("2003-10-20", "The [Saudi](country:SA) [crown prince](person:abdullah-of-saudi-arabia) denied it."),
    ("2016-10-20", "[Saudi Arabia](country:SA)'s [crown prince](person:mohammed-bin-nayef) denied it."),
    ("2016-10-20", "[Bahrain](country:BH)'s [crown prince](person:salman-bin-hamad-bin-isa-al-khalifa) denied it."),
    ("2016-10-20", "The [Vatican](country:VA) [secretary of state](person:pietro-parolin) came."),
    ("2012-10-20", "The [Vatican](country:VA) [secretary of state](person:tarcisio-bertone) came."),
    ("2018-10-20", "The [Vatican](country:VA) [foreign minister](person:paul-gallagher) came."),
    ("2006-10-06", "The [Kyrgyz](country:KG) [president](person:kurmanbek-bakiyev) flew home."),
    ("2021-05-25", "The [Kyrgyz](country:KG) [president](person:sadyr-japarov) flew home."),
    ("2003-01-10", "The [Kyrgyz](country:KG) [president](person:askar-akayev) flew home."),
    ("2012-06-01", "[Kyrgyzstan](country:KG)’s [president](person:almazbek-atambayev) spoke."),
    ("2018-06-01", "the [president](person:sooronbay-jeenbekov) of [Kyrgyzstan](country:KG) spoke."),
    ("2001-02-01", "the [president](person:vladimir-putin) of [Russia](country:RU)"),
    ("2010-02-01", "The [Russian](country:RU) [president](person:dmitry-medvedev) agreed."),
    ("1995-02-01", "The [Russian](country:RU) [president](person:boris-yeltsin) agreed."),
    ("2010-02-01", "The [Russian](country:RU) [prime minister](person:vladimir-putin) agreed."),
    ("2006-10-06", "[Russia](country:RU)'s [defence minister](person:sergei-ivanov) visited the base."),
    ("2016-10-06", "[Russia](country:RU)'s [defense minister](person:sergey-shoygu) visited the base."),
    ("2016-10-06", "the [Russian](country:RU) [foreign minister](person:sergey-lavrov) said so."),
    ("2021-05-25", "The [Turkish](country:TR) [leader](person:recep-tayyip-erdogan) hugged him."),
    ("2010-05-25", "The [Turkish](country:TR) [prime minister](person:recep-tayyip-erdogan) hugged him."),
    ("2010-05-25", "The [Turkish](country:TR) [president](person:abdullah-gul) hugged him."),
    ("2010-05-25", "[Turkey](country:TR)'s [foreign minister](person:ahmet-davutoglu) hugged him."),
    ("2015-03-01", "The [German](country:DE) [chancellor](person:angela-merkel) called."),
    ("2002-03-01", "The [German](country:DE) [chancellor](person:gerhard-schroder) called."),
    ("1994-03-01", "[Germany](country:DE)’s [chancellor](person:helmut-kohl) called."),
    ("2023-03-01", "The [German](country:DE) [leader](person:olaf-scholz) called."),
    ("2023-03-01", "[Germany](country:DE)'s [president](person:frank-walter-steinmeier) called."),
    ("1999-03-01", "The [US](country:US) [president](person:bill-clinton) ordered it."),
    ("2005-03-01", "The [American](country:US) [president](person:george-w-bush) ordered it."),
    ("2012-03-01", "the [president](person:barack-obama) of the [United States](country:US)"),
    ("2019-03-01", "The [U.S.](country:US) [president](person:donald-trump) ordered it."),
    ("2022-03-01", "The [US](country:US) [leader](person:joe-biden) ordered it."),
    ("2003-03-20", "The [British](country:GB) [prime minister](person:tony-blair) agreed."),
    ("1993-03-20", "The [British](country:GB) [prime minister](person:john-major) agreed."),
    ("2015-03-20", "The [British](country:GB) [leader](person:david-cameron) agreed."),
    ("2021-03-20", "[Britain](country:GB)’s [premier](person:boris-johnson) agreed."),
    ("2003-03-20", "The [French](country:FR) [president](person:jacques-chirac) refused."),
    ("2009-03-20", "The [French](country:FR) [president](person:nicolas-sarkozy) refused."),
    ("2019-03-20", "The [French](country:FR) [leader](person:emmanuel-macron) refused."),
    ("2016-03-20", "The [Chinese](country:CN) [president](person:xi-jinping) came."),
    ("2005-03-20", "The [Chinese](country:CN) [president](person:hu-jintao) came."),
    ("1998-03-01", "The [Chinese](country:CN) [president](person:jiang-zemin) came."),
    ("2016-03-20", "the [Chinese](country:CN) [foreign minister](person:wang-yi) came."),
    ("2010-03-20", "The [Kazakh](country:KZ) [president](person:nursultan-nazarbayev) waited."),
    ("2022-03-20", "The [Kazakh](country:KZ) [president](person:kassym-jomart-tokayev) waited."),
    ("2010-03-20", "The [Uzbek](country:UZ) [president](person:islam-karimov) waited."),
    ("2022-03-20", "The [Uzbek](country:UZ) [leader](person:shavkat-mirziyoyev) waited."),
    ("2010-03-20", "the [head](person:emomali-rahmon) of [Tajikistan](country:TJ)"),
    ("2012-03-20", "the [Turkmen](country:TM) [president](person:gurbanguly-berdimuhamedow) waited."),
    ("2002-03-20", "the [Turkmen](country:TM) [leader](person:saparmurat-niyazov) waited."),
    ("2008-08-10", "The [Georgian](country:GE) [president](person:mikheil-saakashvili) answered."),
    ("1998-08-10", "The [Georgian](country:GE) [president](person:eduard-shevardnadze) answered."),
    ("2020-10-10", "The [Armenian](country:AM) [prime minister](person:nikol-pashinyan) answered."),
    ("2020-10-10", "[Azerbaijan](country:AZ)’s [president](person:ilham-aliyev) answered."),
    ("2001-10-10", "[Azerbaijan](country:AZ)’s [president](person:heydar-aliyev) answered."),
    ("2022-03-01", "The [Ukrainian](country:UA) [president](person:volodymyr-zelenskyy) stayed."),
    ("2016-03-01", "The [Ukrainian](country:UA) [president](person:petro-poroshenko) stayed."),
    ("2006-03-01", "The [Ukrainian](country:UA) [leader](person:viktor-yushchenko) stayed."),
    ("2015-03-01", "The [Belarusian](country:BY) [president](person:alexander-lukashenko) spoke."),
    ("2016-03-01", "[NATO](org:nato)’s [secretary general](person:jens-stoltenberg) spoke."),
    ("2006-03-01", "the [secretary general](person:jaap-de-hoop-scheffer) of [NATO](org:nato) spoke."),
    ("2014-03-01", "the [UN](org:un) [secretary-general](person:ban-ki-moon) spoke."),
    ("2005-03-01", "the [UN](org:un) [Secretary-General](person:kofi-annan) spoke."),
    ("2013-03-01", "[Iran](country:IR)’s [president](person:mahmoud-ahmadinejad) spoke."),
    ("2012-03-01", "The [Japanese](country:JP) [prime minister](person:yoshihiko-noda) spoke."),
    ("2018-03-01", "The [Japanese](country:JP) [leader](person:shinzo-abe) spoke."),
    ("2018-03-01", "[India](country:IN)’s [prime minister](person:narendra-modi) spoke."),
    ("2001-03-01", "The [Pakistani](country:PK) [foreign minister](person:abdul-sattar) spoke."),
    ("2020-03-01", "[Israel](country:IL)’s [premier](person:benjamin-netanyahu) spoke."),
    ("2010-03-01", "The [Syrian](country:SY) [president](person:bashar-al-assad) spoke."),
    ("2023-02-02", "The [chief](person:ngozi-okonjo-iweala) of the [WTO](org:wto) spoke."),
    ("2023-02-02", "The [WTO](org:wto)'s [boss](person:ngozi-okonjo-iweala) spoke."),
    ("2022-10-10", "[Burkina Faso](country:BF)'s transitional [president](person:ibrahim-traore) spoke."),
    ("2022-02-02", "The [Vietnamese](country:VN) [president](person:nguyen-xuan-phuc) spoke."),
    ("2022-02-02", "The [Chinese](country:CN) [president](person:xi-jinping) spoke."),
    ("1995-02-02", "The [Vietnamese](country:VN) [president](person:le-duc-anh) spoke."),
    ("1996-05-05", "[Zaire](country:ZRCD)'s [president](person:mobutu-sese-seko) fled."),
    ("2010-02-02", "The [Libyan](country:LY) [leader](person:muammar-gaddafi) spoke."),
];

/// Counterparts: who holds the office of whoever the sentence named before.
#[rustfmt::skip]
const COUNTERPARTS: &[(&str, &str)] = &[
    ("2019-02-02", "The [Kyrgyz](country:KG) [leader](person:sooronbay-jeenbekov) and his [Uzbek](country:UZ) [counterpart](person:shavkat-mirziyoyev) signed."),
    ("2019-02-02", "[Vladimir Putin](person:vladimir-putin) met his [Kazakh](country:KZ) [counterpart](person:nursultan-nazarbayev) in [Sochi](place:sochi)."),
    ("2023-02-02", "[Turkish](country:TR) Foreign Minister [Mevlut Cavusoglu](person:mevlut-cavusoglu) phoned his [Greek](country:GR) [counterpart](person:nikos-dendias)."),
    ("2023-02-02", "[Sergei Lavrov](person:sergey-lavrov) hosted his [Chinese](country:CN) [counterpart](person:qin-gang) on Monday."),
    ("2023-02-02", "[Kyrgyz](country:KG) President [Sadyr Japarov](person:sadyr-japarov) invited his [Tajik](country:TJ) [counterpart](person:emomali-rahmon) to talks. His [Uzbek](country:UZ) counterpart stayed away."),
    ("2023-02-02", "The [French](country:FR) [defence minister](person:sebastien-lecornu) saw his [German](country:DE) [counterpart](person:boris-pistorius)."),
    ("2023-02-02", "[Ann Lee](person:ann-lee) met her [Russian](country:RU) counterpart."),
    ("2023-02-02", "The [Turkish](country:TR) [president](person:recep-tayyip-erdogan) met his [Russian](country:RU) counterpart, [Vladimir Putin](person:vladimir-putin)."),
    ("2023-02-02", "[Russia](country:RU)'s [prime minister](person:mikhail-mishustin) called his [Uzbek](country:UZ) [counterpart](person:abdulla-aripov)."),
];

/// Texts whose office means nobody, or not the holder of today.
const NOBODY: &[(&str, &str)] = &[
    ("2021-05-25", "He served as [Kyrgyz](country:KG) president for years."),
    ("2021-05-25", "A [Kyrgyz](country:KG) president who flees is nothing new."),
    ("2021-05-25", "The former [Kyrgyz](country:KG) president fled."),
    ("2021-05-25", "The [Kyrgyz](country:KG) presidents met."),
    ("2021-05-25", "the vice president of [Russia](country:RU)"),
    ("2021-05-25", "Every [Russian](country:RU) president knows this."),
    ("2021-05-25", "the [Kyrgyz](country:KG) president-elect"),
    ("2021-05-25", "The presidential palace of [Kyrgyzstan](country:KG)"),
    // Chiefs of something else, leaders of another time, and states that are no more.
    ("2022-05-05", "The [Turkish](country:TR) chief justice spoke."),
    ("2022-05-05", "The [US](country:US) chief trade negotiator spoke."),
    ("2022-05-05", "The [UN](org:un) chief trade negotiator spoke."),
    ("2022-05-05", "The [German](country:DE) dictator fled."),
    ("2022-05-05", "[Zaire](country:ZRCD)'s president fled."),
    ("2022-05-05", "The [Ottoman](country:X-OTT) leader fled."),
    ("2023-02-02", "The [NATO](org:nato) chief of staff spoke."),
    ("2023-02-02", "The [EU](org:eu) chief negotiator spoke."),
    ("2023-02-02", "The [IMF](org:imf) chief economist spoke."),
    ("2023-02-02", "The [Kyrgyz](country:KG) leader of the opposition spoke."),
    ("2023-02-02", "The [Dutch](country:NL) president of the [Eurogroup](org:eurogroup) spoke."),
    ("2023-02-02", "The head of [UN](org:un) peacekeeping spoke."),
    ("2023-02-02", "The head of [WHO](org:who) operations spoke."),
    ("2023-02-02", "The head of the [UN](org:un) mission spoke."),
    ("2022-02-02", "The [Dutch](country:NL) president spoke."),
];

#[test]
fn an_office_is_its_holder_at_the_documents_date() {
    let wrong: Vec<String> = CASES.iter().chain(NOBODY).filter_map(|(date, marked)| wrong(date, marked)).collect();
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), CASES.len() + NOBODY.len(), wrong.join("\n"));
}

#[test]
fn a_counterpart_holds_the_office_of_the_other() {
    let wrong: Vec<String> = COUNTERPARTS.iter().filter_map(|(date, marked)| wrong(date, marked)).collect();
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), COUNTERPARTS.len(), wrong.join("\n"));
}

#[test]
fn an_office_that_the_document_gives_goes_before_the_date() {
    check("[Tajikistan](country:TJ)’s president is unknown without a date.");
    check(
        "The President of [Kyrgyzstan](country:KG), Mr. [Sadyr Zhaparov](person:sadyr-japarov), left. \
         Then the [Kyrgyz](country:KG) [president](person:sadyr-japarov) came back, and the \
         [president](person:sadyr-japarov) spoke as president to the presidents of all.",
    );
    check("The president spoke. [Russia](country:RU)’s president [Vladimir Putin](person:vladimir-putin) did not.");
    check(
        "The Chairman of the [State Duma](org:state-duma) of [Russia](country:RU) [Vyacheslav Volodin](person:vyacheslav-volodin) left.",
    );
}

fn wrong(date: &str, marked: &str) -> Option<String> {
    let document = Document::new("test", unmarked(marked)).with_date(date.parse().unwrap());
    let found = mark(&BUILTIN.extract(&document));
    (found != marked).then(|| format!("{date}: {marked}\n       but {found}"))
}

#[test]
fn an_office_of_another_day_is_not_its_holders() {
    check_on(
        "2024-01-02",
        "In 2006 [Park Geun-hye](person:park-geun-hye), later [South Korea](country:KR)'s president, was hurt.",
    );
    check_on(
        "2023-06-01",
        "[Nicola Sturgeon](person:nicola-sturgeon) was until recently [Scotland](place:scotland)'s first minister.",
    );
    check_on("2017-11-09", "his nominee for chairman of the [Federal Reserve](org:federal-reserve)");
    check_on("2024-01-02", "A day later [South Korea](country:KR)'s [president](person:yoon-suk-yeol) left.");
    check_on("2023-09-07", "Help from the [EU](org:eu) Sultan al-Jaber praised.");
}
