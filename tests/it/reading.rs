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
    check("[Paris](country:FR) and [Berlin](country:DE) agreed. He met them in [Paris](place:paris).");
    check("its orientation towards [Moscow](country:RU) and his visit to [Moscow](place:moscow)");
    check("[Moscow](country:RU) already has a base there, and soon came to terms with [Baku](country:AZ).");
}

#[test]
fn a_surname_links_where_the_full_name_stands_in_the_document() {
    check(
        "Mamytov is no mention. [Ulukbek Maripov](person:ulukbek-maripov) is, and so is [Maripov](person:ulukbek-maripov) then.",
    );
    check("[Sadyr Zhaparov](person:sadyr-japarov) spoke; Mr. [Dzhaparov](person:sadyr-japarov) left.");
    check("[Maripov](person:ulukbek-maripov) resigns. [Ulukbek Maripov](person:ulukbek-maripov) said so.");
}

#[test]
fn those_who_led_long_ago_are_known() {
    check(
        "[Mao Zedong](person:mao-zedong) died, and so did [Zhou Enlai](person:zhou-enlai). They mourned [Mao](person:mao-zedong).",
    );
    check("The exiled [Dalai Lama](person:tenzin-gyatso) quoted [Lenin](person:vladimir-lenin) in Lenin Street.");
    check(
        "They drank Pol Roger with [Mark Zuckerberg](person:mark-zuckerberg); Mr [Zuckerberg](person:mark-zuckerberg) paid.",
    );
}

#[test]
fn a_family_name_of_japan_may_stand_first() {
    check(
        "[Kishida Fumio](person:fumio-kishida) spoke of [Abe Shinzo](person:shinzo-abe), and Mr [Abe](person:shinzo-abe)’s \
         friend [Fumio Kishida](person:fumio-kishida) left.",
    );
}

#[test]
fn a_knight_goes_by_given_name() {
    check_on(
        "2024-01-10",
        "The party leader, Sir [Keir Starmer](person:keir-starmer), spoke. Sir [Keir](person:keir-starmer)’s plan is plain. Old Keir and Sir Percy smiled.",
    );
    check_on(
        "2024-01-10",
        "[Muhammad bin Salman](person:mohammed-bin-salman) is crown prince. Prince [Muhammad](person:mohammed-bin-salman) spoke, and Prince Muhammad Avenue was shut.",
    );
}

#[test]
fn who_goes_by_the_first_word_of_a_name_is_called_so() {
    check_on(
        "2023-06-10",
        "[Pita Limjaroenrat](person:pita-limjaroenrat) won. Mr [Pita](person:pita-limjaroenrat)’s pita was cold, and Pita left.",
    );
}

#[test]
fn a_leader_goes_by_surname_where_the_country_is_named() {
    check_on(
        "2021-05-25",
        "[Putin](person:vladimir-putin) is against [Erdogan](person:recep-tayyip-erdogan): [Türkiye](country:TR) and [Russia](country:RU) disagree.",
    );
    check("[Akaev](person:askar-akayev) and [Bakiyev](person:kurmanbek-bakiyev) fled from [Kyrgyzstan](country:KG).");
    check("Putin and Erdogan met, and nothing says where.");
    check(
        "[Putin](person:vladimir-putin) and [Erdogan](person:recep-tayyip-erdogan) met in [Ankara](place:ankara) and in [Moscow](place:moscow).",
    );
    check("Putin is a street in [Kazan](place:kazan).");
    check_on("2021-05-25", "[Nechirvan Putin](person:nechirvan-putin) lives in [Russia](country:RU), in Putin Street.");
    check_on("2007-09-01", "Brown bears live in the [UK](country:GB); Mr [Brown](person:gordon-brown) does too.");
}

#[test]
fn the_office_beside_a_surname_tells_which_of_two_is_meant() {
    check_on(
        "2013-03-11",
        "President [Zardari](person:asif-ali-zardari) opened it. [Bilawal Bhutto Zardari](person:bilawal-bhutto-zardari) was away.",
    );
    check_on(
        "2009-07-01",
        "[Kirchner](person:cristina-fernandez-de-kirchner), [Argentina](country:AR)'s president, was silent. \
         [Néstor Kirchner](person:nestor-kirchner) spoke.",
    );
    check_on(
        "2019-11-11",
        "[Evo Morales](person:evo-morales) fled. In [Guatemala](country:GT), President [Morales](person:jimmy-morales) slept.",
    );
    check_on(
        "2005-07-01",
        "[George H. W. Bush](person:george-h-w-bush) led the war of 1991. Former President [Bush](person:george-h-w-bush) spoke.",
    );
}

#[test]
fn a_relative_who_is_named_in_full_further_on_is_not_meant_before() {
    check_on(
        "1999-07-14",
        "Bush leads the field. His father, [George H. W. Bush](person:george-h-w-bush), stays at home.",
    );
    check_on(
        "1999-07-14",
        "[Bush](person:george-h-w-bush) leads the field. Now [George H. W. Bush](person:george-h-w-bush) stays at home.",
    );
}

#[test]
fn of_namesakes_in_one_family_the_holder_of_the_day_is_meant() {
    for (date, text) in [
        (
            "2003-05-01",
            "President [Bush](person:george-w-bush), the son of President [George H.W. Bush](person:george-h-w-bush), won. \
             [Bush](person:george-w-bush) smiled.",
        ),
        (
            "2003-05-01",
            "President [Bush](person:george-w-bush) met him. His father, former President \
             [George H. W. Bush](person:george-h-w-bush), watched.",
        ),
        (
            "2003-05-01",
            "In the [United States](country:US), [Bush](person:george-w-bush) praised \
             [George H.W. Bush](person:george-h-w-bush).",
        ),
        (
            "2014-05-26",
            "[Heydar Aliyev](person:heydar-aliyev) built the pipe. [Aliyev](person:heydar-aliyev) was ill. President \
             [Aliyev](person:ilham-aliyev) opened it, [Aliyev](person:ilham-aliyev) said.",
        ),
        // Both are named in full.
        (
            "2003-05-01",
            "[George W. Bush](person:george-w-bush) and [George H. W. Bush](person:george-h-w-bush) fished. \
             [Bush](?) spoke. President [Bush](person:george-w-bush) slept.",
        ),
    ] {
        check_on(date, text);
    }
    // Without a date nobody holds anything.
    check("President Bush, the son of President [George H.W. Bush](person:george-h-w-bush), won.");
}

#[test]
fn a_leader_goes_before_one_who_is_named_in_full_further_on() {
    check_on(
        "2014-05-26",
        "[Modi](person:narendra-modi) invited [Sharif](?) to [Delhi](place:delhi). \
         General [Raheel Sharif](person:raheel-sharif) stayed at home.",
    );
    check_on(
        "2014-05-26",
        "[Assad](person:bashar-al-assad) will stay, [Syria](country:SY) said. [Hafez al-Assad](person:hafez-al-assad) built the palace.",
    );
}

#[test]
fn who_served_with_somebody_named_in_full_goes_by_surname() {
    check_on(
        "2008-05-08",
        "[Dmitry Medvedev](person:dmitry-medvedev) nominated [Putin](person:vladimir-putin) as prime minister.",
    );
    check_on("1988-05-08", "[Dmitry Medvedev](person:dmitry-medvedev) met Putin.");
}

#[test]
fn two_leaders_of_the_time_go_by_surname() {
    check_on(
        "1995-11-21",
        "It was signed by [Milošević](person:slobodan-milosevic), [Tudjman](person:franjo-tudjman) and \
         [Izetbegović](person:alija-izetbegovic).",
    );
    check_on("1995-11-21", "It was signed by Milošević.");
    check_on("1975-11-21", "It was signed by Milošević, Tudjman and Izetbegović.");
}

#[test]
fn who_once_led_a_country_is_not_meant_where_another_of_the_name_leads() {
    check_on("2021-08-16", "Ghani has fled. In [Yemen](country:YE), the war went on.");
}

#[test]
fn a_body_that_several_countries_have_is_that_of_the_country_that_is_named() {
    check("[Kyrgyzstan](country:KG) has a [State Committee for National Security](org:gknb-kyrgyzstan), as others do.");
    check(
        "[Tajikistan](country:TJ)’s chief of the [State Committee for National Security](org:gknb-tajikistan) was silent.",
    );
}

#[test]
fn a_surname_goes_with_its_owner_and_its_day() {
    check_on(
        "2021-05-25",
        "[Russia](country:RU)’s [Putin](person:vladimir-putin) met [Venezuela](country:VE)'s [Maduro](person:nicolas-maduro).",
    );
    check_on("2021-05-25", "[China](country:CN)’s [Xi](person:xi-jinping) will visit [Vietnam](country:VN).");
    check_on("2021-05-25", "On 3 March [Putin](person:vladimir-putin) left [Russia](country:RU).");
}

#[test]
fn relatives_are_somebody_else() {
    check("[Joe Biden](person:joe-biden) spoke. [Hunter Biden](person:hunter-biden) visited [Ukraine](country:UA).");
    check(
        "[Xi Jinping](person:xi-jinping) has a daughter, [Xi Mingze](person:xi-mingze). [Xi Mingze](person:xi-mingze) studied.",
    );
    check(
        "[Xi Jinping](person:xi-jinping) met his friend [Xi Wang](person:xi-wang), and [Xi](person:xi-jinping) left.",
    );
    check("[Kim Jong-un](person:kim-jong-un) was absent. Kim Yo Jong threatened [South Korea](country:KR).");
    check(
        "[Bashar al-Assad](person:bashar-al-assad) fled. [Maher Assad](person:maher-assad) stayed in [Syria](country:SY).",
    );
    // What begins a sentence, or a headline, is no name.
    check(
        "[Joe Biden](person:joe-biden) spoke. Visiting [Biden](person:joe-biden) is hard. Yesterday [Biden](person:joe-biden) left.",
    );
    check("[Xi Jinping](person:xi-jinping) spoke. [Xi](person:xi-jinping) Visits [Moscow](place:moscow)");
}

#[test]
fn who_is_named_in_full_later_is_not_meant_before_somebody_else_of_that_name() {
    check_on(
        "2020-10-06",
        "[Kubat Zheenbekov](person:kubat-zheenbekov) hid. [Zheenbekov](person:kubat-zheenbekov)'s brother [Asylbek Jeenbekov](person:asylbek-jeenbekov) was held, and \
         [Zheenbekov](person:asylbek-jeenbekov) denied it.",
    );
    check_on(
        "2009-07-15",
        "Vice-President [Biden](person:joe-biden) spoke. His son [Hunter Biden](person:hunter-biden) did not. Biden left.",
    );
}

#[test]
fn a_leader_goes_by_office_and_surname() {
    check("President [Putin](person:vladimir-putin) and Prime Minister [Putin](person:vladimir-putin) arrived.");
    check_on("2010-01-01", "Prime Minister [Putin](person:vladimir-putin) arrived; President Putin has left.");
    check_on("2007-09-01", "Prime Minister Brown, of two, waits for President [Bush](person:george-w-bush).");
    check_on(
        "2007-03-01",
        "[US](country:US) President [Bush](person:george-w-bush) met President [Bush](person:george-w-bush).",
    );
    check_on("2010-03-01", "[US](country:US) President Bush and [US](country:US) President Smith are not meant.");
    check("President Smith of the tennis club met President Johnson of the other one.");
}

#[test]
fn a_name_behind_a_given_name_is_part_of_a_persons_name() {
    check(
        "They swam. (Zen Jordan/[AFP](org:afp)) They were in [Jordan](country:JO) ([Jordan](country:JO)/[AFP](org:afp)) then.",
    );
    check(
        "[Andrew Jordan](person:andrew-jordan), [Jordan Dyer](person:jordan-dyer) and [Peter French](person:peter-french) were in [Jordan](country:JO).",
    );
}

#[test]
fn a_name_shared_with_a_country_is_read_by_its_neighbours_and_its_document() {
    check(
        "[Georgia](country:GE) and [Russia](country:RU) signed; [Georgia](country:GE)’s president spoke in [Tbilisi](place:tbilisi).",
    );
    check("The [CDC](org:cdc) in [Atlanta](place:atlanta), [Georgia](place:georgia-us), said so.");
    check("Barrow County and Hall County in Northeast [Georgia](place:georgia-us) kept their teachers.");
    check("It costs US$10,000 in the [US](country:US).");
}

#[test]
fn two_people_of_one_surname_stay_two() {
    check("[Sergei Ivanov](person:sergei-ivanov) met [Igor Ivanov](person:igor-ivanov); [Ivanov](?) smiled.");
}

#[test]
fn the_younger_of_one_name_is_called_so() {
    check(
        "[Donald Trump](person:donald-trump) praised his son [Donald Trump Jr.](person:donald-trump-jr) on Monday. \
         [Trump Jr.](person:donald-trump-jr) smiled, and [Trump](person:donald-trump) left.",
    );
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
fn companies_and_universities_go_by_one_word_that_means_other_things_too() {
    for text in [
        "[Amazon](org:amazon-company) sells books, and the Amazon and Amazon rainforest trees fell.",
        "[Apple](org:apple-inc) sells telephones, and Apple growers in the Big Apple sell fruit.",
        "[Meta](org:meta-platforms) owns [Instagram](org:instagram), and Meta province lies elsewhere.",
        "At [Harvard](org:harvard-university) they know Harvard Square.",
        "The [Fed](org:federal-reserve) raised rates; a [Fed](org:federal-reserve) official was fed up.",
        "[Britain](country:GB) votes for [Labour](org:uk-labour). Labour costs rose, and so did the Labour.",
        "[Russia](country:RU) sent [Wagner](org:wagner-group) away. Operas by [Richard Wagner](person:richard-wagner) were played.",
    ] {
        check_on("2024-01-10", text);
    }
    check("The lawyer [Joseph Wagner](person:joseph-wagner) left. [Wagner](person:joseph-wagner) smiled.");
}

#[test]
fn the_long_form_of_an_abbreviation_may_end_a_longer_name() {
    check(
        "He works for the [US Geological Survey](org:us-geological-survey) ([GS](org:us-geological-survey)). [GS](org:us-geological-survey) said so.",
    );
}

#[test]
fn names_and_states_are_read_by_date() {
    check_on("1985-03-11", "The [Soviet Union](country:SUHH) and [Germany](country:DE)");
    check_on("2006-10-06", "[Sergei Ivanov](person:sergei-ivanov) visited [Kyrgyzstan](country:KG).");
}

#[test]
fn an_abbreviation_that_the_text_explains_means_what_it_says() {
    check(
        "The [Eurasian Centre for Border Studies](org:ecbs) ([ECBS](org:ecbs)) warned [Russia](country:RU). \
         [ECBS](org:ecbs)’s letter was short.",
    );
    check("The [Collective Security Treaty Organization](org:csto) ([CSTO](org:csto)) met; the [CSTO](org:csto) left.");
    check("The [Southern Coal Organisation](org:sco-x) ([SCO](org:sco-x)) is another; the [SCO](org:sco-x) digs.");
    // Another country's agency, and one of a country that is known.
    check(
        "The [National Security Agency](org:nsa-x) of [Kazakhstan](country:KZ) ([NSA](org:nsa-x)) denied it; the [NSA](org:nsa-x) is small.",
    );
    check("The [National Security Agency](org:nsa) ([NSA](org:nsa)) denied it; the [NSA](org:nsa) is large.");
    check("The [Turkish](country:TR) [National Intelligence Organization](org:tr-mit) ([MIT](org:tr-mit)) denied it.");
}

#[test]
fn letters_of_another_language_mean_the_organisation_before_their_bracket() {
    check(
        "[Kyrgyz Railways](org:kyrgyz-railways) ([KTJ](org:kyrgyz-railways)) signed. [KTJ](org:kyrgyz-railways) will build.",
    );
    // What is known by the letters stays, and people have parties behind them.
    check("The [Taliban](org:taliban) ([NATO](org:nato)) talks ended.");
    check("[Sadyr Japarov](person:sadyr-japarov) (KTJ) signed. KTJ will build.");
}

#[test]
fn people_whom_the_text_introduces_are_known_from_there_on() {
    check(
        "The [Kyrgyz](country:KG) political scientist [Mars Sariev](person:mars-sariev) spoke. \
         [Sariev](person:mars-sariev)’s view is his own; Kurmanov's is not.",
    );
    check(
        "[Turkish](country:TR) Ambassador [Cengiz Testname](person:cengiz-testname) came; so did [TESTNAME](person:cengiz-testname).",
    );
}
