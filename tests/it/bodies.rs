//! Parties and other bodies that no file knows, told by the noun in their names.

use whowhom::{Document, Kind, NameRule as Rule};

use crate::support::{BUILTIN, check_on};

const TODAY: &str = "2021-05-25";

#[test]
fn a_noun_at_the_end_of_a_name_tells_a_body() {
    for text in [
        "The [Respublika Party](org:respublika-party) won seats.",
        "He leads the [Ala-Bulak Movement](org:ala-bulak-movement), which was banned.",
        "She works for the [Mozart Peace Foundation](org:mozart-peace-foundation) there.",
        "The [Blue River People's Union](org:blue-river-people-s-union) protested loudly.",
        "The [Karakol Arts Council](org:karakol-arts-council) opened a school.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_noun_at_the_beginning_of_a_name_tells_a_body() {
    for text in [
        "The [Movement for Rights](org:movement-for-rights) was banned yesterday.",
        "The [Institute of Peace and Reconciliation](org:institute-of-peace-and-reconciliation) wrote a report.",
        "He joined the [Committee for the Defence of Lakes](org:committee-for-the-defence-of-lakes) in spring.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_party_may_be_written_small() {
    for text in [
        "The [Ak-Bulak](org:ak-bulak) party won seats.",
        "The [Kyrgyz](country:KG) [Ak-Bulak](org:ak-bulak-kg) party won seats.",
        "[Kyrgyzstan](country:KG)'s [Ak-Bulak](org:ak-bulak-kg) movement won seats.",
        "The Christmas party was loud.",
        "Her Ak-Bulak party was loud.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn bodies_of_one_name_in_two_countries_are_two() {
    check_on(
        TODAY,
        "[Kyrgyzstan](country:KG)'s [Lakes Agency](org:lakes-agency-kg) and [Nepal](country:NP)'s \
         [Forests Agency](org:forests-agency-np) signed a plan.",
    );
}

#[test]
fn what_says_no_more_than_what_sort_of_body_it_is_names_none() {
    for text in [
        "The Opposition Party was suspended again.",
        "The City Council and the Health Department said nothing.",
        "He went to the Executive Committee yesterday.",
        "Opposition Party Suspended Ahead of Lake Festival",
        "He joined Hotel and Lodging Association members.",
        "David L. Lawrence Foundation members said nothing.",
        "The Gift of Lakes Foundation said nothing.",
        "The [Nepalese](country:NP) [Lakes Agency](org:lakes-agency-np) said nothing.",
        "The Committee for [Russia](country:RU) said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn and_joins_the_words_of_a_name_behind_an_article() {
    for text in [
        "The [Hotel and Lodging Association](org:hotel-and-lodging-association) said nothing.",
        "[Nepal](country:NP)’s [Trade and Industry Ministry](org:trade-and-industry-ministry-np) said nothing.",
        "She left the City Council and the [Lakes Agency](org:lakes-agency) there.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_body_such_as_every_country_has_is_told_by_the_country() {
    for text in [
        "[Nepal](country:NP)’s [Forests Ministry](org:forests-ministry-np) said nothing.",
        "The [Nepalese](country:NP) [Energy Ministry](org:energy-ministry-np) said nothing.",
        "[Fiji](country:FJ)'s [Supreme Court](org:supreme-court-fj) ruled, and the [Supreme Court](org:supreme-court-fj) \
         will rule again.",
        "The [Ministry of Lakes](org:ministry-of-lakes-np) of [Nepal](country:NP) said nothing.",
        "[Russia](country:RU)'s [Constitutional Court](org:constitutional-court-russia) said nothing.",
        // Whose it is, the text tells by all that it names.
        "[Nepal](country:NP) and the [Nepalese](country:NP) said so. The [Forests Ministry](org:forests-ministry-np) \
         said nothing.",
        "[Nepal](country:NP) and the [Nepalese](country:NP) said so. The \
         [Election Commission](org:election-commission-of-nepal) said nothing.",
        "[Nepal](country:NP) and [Fiji](country:FJ) said so. The Forests Ministry said nothing.",
        "The Supreme Court said nothing.",
        "The food court and the Tennis Court were full.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_short_name_means_what_was_named_in_full() {
    check_on(
        TODAY,
        "The [National Bank of Kazakhstan](org:national-bank-kazakhstan) met. The \
         [National Bank](org:national-bank-kazakhstan) said nothing.",
    );
    check_on(TODAY, "The National Bank said nothing.");
}

#[test]
fn a_noun_that_tells_little_needs_one_that_says_which_sort() {
    for text in [
        "The [Karakol High Court](org:karakol-high-court) ruled.",
        "The [Mozart Research Centre](org:mozart-research-centre) wrote a report.",
        "The [Public Policy Research Center](org:public-policy-research-center) wrote a report.",
        "The [27th Mozart Brigade](org:27th-mozart-brigade) surrendered.",
        "The Mozart Shopping Centre and the Mozart Court were full.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_noun_before_a_name_tells_a_body() {
    for text in [
        "The rebel group [Ansar Bulak](org:ansar-bulak) fled. Later [Ansar Bulak](org:ansar-bulak) came back.",
        "The energy company [Bulako](org:bulako) and the company \"[Alako](org:alako)\" said so.",
        "He told the newspaper [La Voz de Bulak](org:la-voz-de-bulak) so.",
        "The website [Bulak.uz](org:bulak-uz) was closed, and [Bulak TV](org:bulak-tv) said so.",
        "The think tank [Bulak-i-Azam](org:bulak-i-azam) wrote a report.",
        "The company President and the party Chairman said so.",
        "He left the company Monday. The party Christmas was loud.",
        "The newspaper said so. Bulako is a town.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_rebel_group_and_a_newspaper_may_be_written_small() {
    for text in [
        "The [Bulak](org:bulak) rebel group fled.",
        "The [Ala-Bulak](org:ala-bulak) newspaper said so.",
        "The [UBM](org:ubm) party won seats.",
        "The Islamist militia fled. The Sunday newspaper said so.",
        "The Bulak news conference ended.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn the_alliance_is_not_that_of_others() {
    check_on(TODAY, "[NATO](org:nato) met, and the [Alliance](org:nato) said so.");
    check_on(TODAY, "[NATO](org:nato) met, and the Alliance of Lakes said so.");
}

#[test]
fn a_body_that_is_called_after_a_person_is_no_person() {
    check_on(TODAY, "The [Angela Merkel Foundation](org:angela-merkel-foundation) gave prizes.");
}

#[test]
fn a_body_that_only_the_text_knows_says_so() {
    let document = Document::new("test", "The Respublika Party won seats.");
    let extraction = BUILTIN.extract(&document);
    let mention = extraction.mentions().next().expect("a mention");
    assert_eq!((mention.kind(), mention.entity().is_none()), (Some(Kind::Organisation), true));
}

#[test]
fn a_body_of_one_state_is_none_of_another() {
    for text in [
        "[Kazakhstan](country:KZ)'s [Federal Security Service](org:federal-security-service-kz) spoke to the press.",
        "The [Federal Security Service](org:federal-security-service-kz) of [Kazakhstan](country:KZ) spoke to the press.",
        "The [Russian](country:RU) [Federal Security Service](org:fsb) spoke to the press.",
        "The [State Committee on National Security of Tajikistan](org:gknb-tajikistan) spoke.",
        "[Poland](country:PL)'s [Defence Ministry](org:mod-poland) spoke to the press.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_chamber_stands_for_itself_where_the_text_tells_the_country() {
    for text in [
        "[Peru](country:PE)'s [Congress](org:congress-of-peru) Tuesday passed a motion.",
        "[Bolivian](country:BO) lawmakers met in [Bolivia](country:BO), and the bill was passed by the [Senate](org:senate-bo).",
        "Nobody knew what the Congress of engineers would say.",
        "[Peru](country:PE)'s Congress Hall was closed.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_chamber_alone_is_that_of_the_country_that_has_such_a_one() {
    for text in [
        "[America](country:US) and [China](country:CN) talked. But [Congress](org:us-congress) fell silent, and members of [Congress](org:us-congress) left.",
        "[America](country:US) voted. A [Senate](org:us-senate) bill and the 118th [Congress](org:us-congress) failed.",
        "[America](country:US) voted. The [House](org:us-house) bill’s end, the [Treasury](org:us-treasury)’s money and “[Congress](org:us-congress)” were named—by the [Senate](org:us-senate)—today.",
        "[America](country:US) voted. [House](org:us-house) Republicans and a [House of Representatives](org:us-house) panel spoke.",
        "[America](country:US) voted. The state Senate, the Opera House and House prices were not meant.",
        "[America](country:US) voted. The [Treasury](org:us-treasury) will run out of cash, for the Treasury market is closed.",
        "[Britain](country:GB) voted. A bill is going through [Parliament](org:parliament-of-the-united-kingdom) now.",
        "[India](country:IN) votes. For [Congress](org:inc) it is a test.",
        "[India](country:IN) votes. Under its leader, Rahul, [Congress](org:inc) lost; [Congress](org:inc)-led states did well.",
        "[Bruce Liu](person:bruce-liu) of the [Association for Democracy and People's Livelihood](org:association-for-democracy-and-people-s-livelihood) spoke, and [General Motors Co](org:general-motors) left.",
        "[Britain](country:GB) has no money, says the [Treasury](org:hm-treasury).",
        "[America](country:US) waits for a [Supreme Court](org:supreme-court-us) verdict.",
        "[China](country:CN), [Taiwan](country:TW) and [Vietnam](country:VN) differ; in [China](country:CN) the [Communist Party](org:cpc) rules.",
        "[Hong Kong](country:HK) and [China](country:CN) differ about the elected [Legislative Council](org:legco) there.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_chamber_in_a_heading_is_that_of_the_country_below() {
    for text in [
        "[Senate](org:us-senate) to vote on budget\n\nMembers of [America](country:US)’s parliament met.",
        "Tax moves to [Congress](org:us-congress)\n\nMembers of [America](country:US)’s parliament met.",
        "A tax for members of the club\n\nIn [America](country:US) a [House](org:us-house) panel met, and [House](org:us-house) leaders.",
        "Senate to vote on budget\n\nNobody knew whose it was.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_chamber_that_another_country_is_known_to_have_is_not_invented() {
    check_on(
        TODAY,
        "[Israel](country:IL), [Israel](country:IL) and [Israel](country:IL)'s allies met. [America](country:US) watched [Israel](country:IL); in \
         [Israel](country:IL), in the cities of [Israel](country:IL), nobody heard from the Senate.",
    );
}

#[test]
fn a_newspaper_may_be_a_daily() {
    check_on(TODAY, "The [Bulak Daily](org:bulak-daily) and the [Mad Dog Weekly](org:mad-dog-weekly) said so daily.");
}

#[test]
fn the_chambers_of_a_state_are_not_those_of_the_country() {
    for text in [
        "[America](country:US) is big. In its south Gov. [Ivo Dragan](person:ivo-dragan) lost. The House voted, and so did the Senate.",
        "[America](country:US) is big. In the statehouse, the Senate voted on a tax.",
        "[America](country:US) is big. Gov. [Ivo Dragan](person:ivo-dragan) lost, but [Congress](org:us-congress) met. The [House](org:us-house) voted.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_department_is_that_of_the_country_that_the_text_names() {
    check_on(TODAY, "[America](country:US) sells land, said the [Interior Department](org:us-interior-department).");
    check_on(TODAY, "Land was sold by the Interior Department.");
}

#[test]
fn a_university_may_be_called_after_a_country_or_a_town() {
    for text in [
        "She teaches at the [University of Chad](org:university-of-chad) in spring.",
        "She teaches at the [University of Osh](org:university-of-osh) and University of nowhere.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_noun_of_another_language_begins_a_name() {
    for text in [
        "Shares in [Grupo Bulako](org:grupo-bulako) fell, and those of [Banco de Osh](org:banco-de-osh) rose.",
        "They listened to [Radio Bulako](org:radio-bulako), said the nurse.",
        "They listened to Radio Monday night.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn somebody_may_have_told_a_medium_in_capitals() {
    check_on(TODAY, "He told [BVXN](org:bvxn) that nothing changed. The [BVXN](org:bvxn) report was short.");
    check_on(TODAY, "He told Bvxn that nothing changed, and saw BVXN.");
}

#[test]
fn a_party_is_also_called_without_its_noun() {
    for text in [
        "The [Blue Bulak Party](org:blue-bulak-party) won. [Blue Bulak](org:blue-bulak-party) lost later.",
        "The [Bulak Democratic Party](org:bulak-democratic-party) won. A Bulak Democratic leader lost later.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn an_explained_body_goes_without_the_country_in_its_name() {
    check_on(
        TODAY,
        "The [Kenya](country:KE) [Lake Fishing Union](org:klfu) ([KLFU](org:klfu)) and the [Union of Lake Fishers](org:ulfk) of \
         [Kenya](country:KE) ([ULFK](org:ulfk)) met.",
    );
}

#[test]
fn a_description_behind_a_name_tells_a_body() {
    for text in [
        "Later [Redutik](org:redutik), a rival company, said so, and [Redutik](org:redutik) left.",
        "[Bulak-Energo](org:bulak-energo), a unit of the fund, said nothing.",
        "He sued [BLKV](org:blkv), the broadcasting watchdog, in spring.",
        "She left [Blue Bulak](org:blue-bulak), a small charity.",
        "[Redutik](org:redutik), a rival magazine, closed.",
        "[Tree of Bulak](org:tree-of-bulak), an environmental charity, sued.",
        "Outside, a group of men waited.",
        "Overnight, a rival group, all armed, came.",
        "In Redutik, a company closed.",
        "The town of Redutik, a company town, was flooded.",
        "He left Redutik, the company said.",
        "They met Friday, a union said.",
        "The lawyer Redutik, a company director, said so.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn somebody_works_for_a_body() {
    for text in [
        "Mars Bulakov, an analyst at [Redutik](org:redutik), left. [Redutik](org:redutik) said nothing.",
        "The founder of [Blue Bulak](org:blue-bulak) said so.",
        "The founder of Bulakism and the director of Bulak's Villages said so.",
        "The analyst at Friday lunch and the meeting at Redutik were long.",
    ] {
        let text = text.replace("Mars Bulakov", "[Mars Bulakov](person:mars-bulakov)");
        check_on(TODAY, &text);
    }
}

#[test]
fn a_known_body_or_a_country_opens_a_longer_name() {
    for text in [
        "The [OSCE Lakes Institute](org:osce-lakes-institute) wrote a report.",
        "The [International Fiji Support Group](org:international-fiji-support-group-fj) met again.",
        "[Fiji Telecom](org:fiji-telecom-fj) said nothing.",
        // A country before its own body is a mention of its own.
        "The [Fiji](country:FJ) [Cancer Society](org:cancer-society-fj) said nothing.",
        "The [Fiji](country:FJ) [Supreme Court](org:supreme-court-fj) said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_ministry_has_several_charges() {
    for text in [
        "The [Ministry of Trade, Lakes and Forests](org:ministry-of-trade-lakes-and-forests) said nothing.",
        "The [Ministry of Lakes](org:ministry-of-lakes), he said, was closed.",
        "The [Commission on Lakes](org:commission-on-lakes) wrote a report.",
        "The [Institute of Lakes](org:institute-of-lakes) of the [Karakol Academy](org:karakol-academy) wrote a report.",
        "The [Institute for Fiji Studies](org:institute-for-fiji-studies) wrote a report.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn the_office_of_a_prosecutor_is_a_body() {
    for text in [
        "The [Karakol Chief Public Prosecutor's Office](org:karakol-chief-public-prosecutor-s-office) said nothing.",
        "The [Public Defender’s Office](org:public-defender-s-office) said nothing.",
        "The Manager's Office said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn the_body_of_the_state_that_the_text_is_about_needs_no_country() {
    for text in [
        "[Fiji](country:FJ) and the [Fijians](country:FJ) said so. The [Central Committee](org:central-committee-fj) \
         said nothing.",
        "[Fiji](country:FJ) and [Nepal](country:NP) said so. The Central Committee said nothing.",
        "The [Lakes Policy Institute](org:lakes-policy-institute) wrote a report.",
        "The [Labour Policy Institute](org:labour-policy-institute) wrote a report.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn the_one_country_of_a_text_owns_its_bodies() {
    for text in [
        "In [Senegal](country:SN), police fired. The [Interior Ministry](org:interior-ministry-sn) said nothing.",
        "[Macky Sall](person:macky-sall) spoke. The [Constitutional Council](org:constitutional-council-of-senegal) said nothing.",
        "In [Gabon](country:GA), soldiers rule. The [Republican Guard](org:republican-guard-ga) fired.",
        "In [Senegal](country:SN) and [Gabon](country:GA), police fired. The Interior Ministry said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn what_follows_of_may_belong_to_the_name() {
    for text in [
        "The [Federal Court of Curitiba](org:federal-court-of-curitiba) ordered it.",
        "[Peru](country:PE) waits. The [Joint Command of the Armed Forces](org:joint-command-of-the-armed-forces-of-peru) spoke.",
        "In [Gabon](country:GA), the [Gabon Oil Company](org:gabon-oil-company) pumps oil.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_name_of_one_country_is_read_where_the_text_names_it() {
    for text in [
        "In [Hungary](country:HU), [Tisza](org:tisza) leads.",
        "The Tisza flooded fields.",
        "In [Mexico](country:MX), the [PRI](org:pri) lost, and so did the [PAN](org:pan-mexico).",
        "A PRI was sold.",
        "In [Togo](country:TG), the newspaper [El Heraldo](org:el-heraldo) was sold.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn particles_stand_inside_a_name() {
    for text in [
        "The [Al-Harith ibn Kalada Brigade](org:al-harith-ibn-kalada-brigade) attacked.",
        "The [Official Creditor Committee](org:official-creditor-committee) signed.",
        "The [Committee on Civil Liberties, Justice and Home Affairs](org:committee-on-civil-liberties-justice-and-home-affairs) voted.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn letters_tell_a_body() {
    for text in [
        "They told [MetroBulak](org:metrobulak) so, and [MetroBulak](org:metrobulak) was pleased.",
        "The brand MetroBulak is new, and DeBulak announced it.",
        "Shares of [Bulakbank](org:bulakbank) and [Rosbulaknadzor](org:rosbulaknadzor) rallied, but Burbank is a town.",
        "The editor of [Bulak.uz](org:bulak-uz) and a reader of Bulak.com were there.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_person_behind_a_body_is_no_part_of_it() {
    check_on(
        TODAY,
        "Deputy Chairman of the [Cabinet of Ministers](org:cabinet-of-ministers) [Kamchybek Tashiev](person:kamchybek-tashiev) spoke.",
    );
    check_on(TODAY, "Viruses of the sorts H5 and N1 were found.");
}

#[test]
fn the_first_letters_of_a_name_stand_for_it_further_on() {
    for text in [
        "The [Lakes Policy Institute](org:lakes-policy-institute) wrote a report; [LPI](org:lakes-policy-institute) sells it.",
        "The [Washington Office on Latin America](org:washington-office-on-latin-america) left. \
         [WOLA](org:washington-office-on-latin-america) said nothing.",
        "[KazMunayGas](org:kazmunaygas) grew. A share of [KMG](org:kazmunaygas) costs more.",
        // Before it, and of two that share them, they stand for nobody.
        "The LPI is old, and the [Lakes Policy Institute](org:lakes-policy-institute) wrote a report.",
        "The [Lakes Policy Institute](org:lakes-policy-institute) and the [Liverpool Police Institute]\
         (org:liverpool-police-institute) wrote a report, and LPI sells it.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_joined_person_is_no_part_of_a_body() {
    for text in [
        "The [University of Jena](org:university-of-jena) and [Anna Smith](person:anna-smith) said nothing.",
        "The [Institute of Lakes](org:institute-of-lakes) and [Anna Smith](person:anna-smith) said nothing.",
        "The group [Bulako](org:bulako) of [Anna Smith](person:anna-smith) was banned.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_country_many_names_before_a_body_does_not_own_it() {
    let names = "[NATO](org:nato), ".repeat(70);
    check_on(TODAY, &format!("[Kenya](country:KE), {names}and the Supreme Court met."));
}

#[test]
fn a_known_body_has_its_name_at_home_and_its_long_form() {
    for text in [
        "Talks with the [Ejército de Liberación Nacional](org:eln-colombia) opened.",
        "[General Electric Co](org:general-electric) said nothing.",
        "[CNA Corporation](org:center-for-naval-analyses) wrote the study.",
        "The column left [Agadez](place:agadez) for [Zinder](place:zinder).",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_number_tells_a_unit() {
    for text in [
        "[Russia](country:RU)'s [162nd Division](org:162nd-division-ru) said nothing.",
        "The [U.S.](country:US) [Fifth Fleet](org:fifth-fleet-us) said nothing.",
        "The [18th Mechanised Division](org:18th-mechanised-division) guards the fence.",
        "The Second Division was won by a club of the north, and the 3rd Battalion said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn of_several_countries_each_has_a_body_of_that_name() {
    for text in [
        "[Russia](country:RU) and [Ukraine](country:UA) said so. The [Defence Ministry](?) said nothing.",
        "[Russia](country:RU) and [Ukraine](country:UA) said so. The Lakes Ministry said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn an_organ_goes_without_its_organisation_once_the_text_has_named_it() {
    for text in [
        "The [UN](org:un) was silent. The [General Assembly](org:unga) said nothing.",
        "The General Assembly said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_party_that_many_countries_have_is_the_one_of_the_text() {
    check_on(
        TODAY,
        "[South Korea](country:KR) and the [Koreans](country:KR) voted. The [Democratic Party](org:dpk) lost there.",
    );
    check_on(TODAY, "The Democratic Party lost there.");
}

#[test]
fn a_name_that_begins_with_a_known_one_and_goes_on_is_another() {
    for text in [
        "[Audi Hungaria](org:audi-hungaria) closed a line. The plant of [Audi](org:audi) stood still.",
        "[Barclays Capital](org:barclays-capital) sold bonds to [Siemens Gamesa](org:siemens-gamesa) there.",
        "[Audi Bulako](org:audi-bulako) lost another customer.",
        "Plants of Bulako and [Siemens Energy](org:siemens-energy) stood still yesterday.",
        "Drivers of [Moody's Analytics](org:moody-s-analytics) closed offices.",
        "The [RFE/RL Tajik Service](org:rfe-rl-tajik-service) reported from there.",
        // A country is where a part of it is.
        "[Amnesty International](org:amnesty-international) [Kenya](country:KE) protested loudly.",
        // A group is the company itself.
        "[Gazprom Group](org:gazprom) paid nothing yesterday.",
        // What follows is a title, a person, a day, a verb of a headline, or what somebody said.
        "[Audi](org:audi) Chief Executive [Gernot Döllner](person:gernot-dollner) went there.",
        "[BBC](org:bbc) Steve Rosenberg reported. On Monday [Reuters](org:reuters) Monday reported.",
        "[Audi](org:audi) Halts Line in [Hungary](country:HU) After Strike",
        "He told [Reuters](org:reuters) [Ukraine](country:UA) would agree.",
        "[NATO](org:nato) Response planners went home.",
        // A product is no body.
        "He drove a [Toyota](org:toyota) Bulako there, not the [Samsung](org:samsung) Bulako.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_mission_is_somewhere_and_forces_have_a_leader() {
    for text in [
        "The [EU Training Mission in Fiji](org:eu-training-mission-in-fiji) watched there.",
        "In [Georgia](country:GE) the [Liberty Institute](org:liberty-institute) of [Giga Bokeria](person:giga-bokeria) was founded.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_newspaper_with_an_article_is_none_before_more_of_a_name() {
    for text in [
        "The [Australian Strategic Policy Institute](org:aspi) met.",
        "[The Australian](org:the-australian) wrote that the [Australian](country:AU) Treasury slept.",
        "The [Australian](country:AU) Treasury slept.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn people_who_stand_for_something_are_a_body() {
    for text in [
        "[Lawyers for Justice in Libya](org:lawyers-for-justice-in-libya) asked for an inquiry.",
        "The report names [Artists for Rights](org:artists-for-rights) and [Friends of Zalingei](org:friends-of-zalingei).",
        "He leads the [Citizens for Change](org:citizens-for-change), the [Mothers of Khartoum](org:mothers-of-khartoum) and others.",
        "[Physicians Against War](org:physicians-against-war) protested there.",
        // Any people have a capital where a sentence begins.
        "Mothers of [Kyiv](country:UA) wept. Lawyers for Bulako protested. Friends of Zalingei wept.",
        "[NAIROBI](place:nairobi) - Soldiers of the [Kenya](country:KE) [Defence Forces](org:kenya-defence-forces) marched.",
        "Workers for [Siemens](org:siemens) wept.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn a_house_may_have_several_words_and_a_committee() {
    for text in [
        "[Thailand](country:TH) and the [Thais](country:TH) voted. The \
         [House of Representatives](org:house-of-representatives-th) met.",
        "The [U.S.](country:US) [Senate Committee on Lakes](org:senate-committee-on-lakes-us) said nothing.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn general_opens_a_name_behind_an_article_or_an_owner() {
    check_on(TODAY, "[Egypt](country:EG)'s [General Lakes Agency](org:general-lakes-agency-eg) said nothing.");
}

#[test]
fn a_name_taken_out_of_matching_means_what_the_text_has_named() {
    for text in [
        "People from [Goldman Sachs](org:goldman) came. They left [Goldman](org:goldman) quickly.",
        "People from Goldman came.",
        "The [New York Times](org:new-york-times) wrote about it, and the [Times](org:new-york-times) was right. Times \
         change, and the Times Square shop closed early.",
        "[Ford](org:ford-motor-company), an [American](country:US) carmaker, grew. Others left [Ford](org:ford-motor-company) quickly.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn somebody_of_a_body_is_named_before_it() {
    for text in [
        "That is plain, says [Anara Bekova](person:anara-bekova) of [Bulako](org:bulako), a research firm.",
        "That is plain, says [Anara Bekova](person:anara-bekova) of [Bulako](org:bulako), another consultancy.",
        "That is plain, says [Anara Bekova](person:anara-bekova) of [New Bulak Research](org:new-bulak-research).",
        "That is plain, says [Anara Bekova](person:anara-bekova) at [BULAK](org:bulak) in the spring.",
        "That is plain, says [Anara Bekova](person:anara-bekova) of [BulakHelp](org:bulakhelp).",
        "That is plain, says [Anara Bekova](person:anara-bekova) of Plainfield.",
        "That is plain, says [Anara Bekova](person:anara-bekova) of McBulak.",
        "That is plain, says [Anara Bekova](person:anara-bekova) at Bulak Castle.",
    ] {
        check_on(TODAY, text);
    }
}

#[test]
fn each_name_of_a_body_tells_what_decided() {
    for (text, decided) in [
        ("The National Bank of Kazakhstan met. The National Bank said nothing.", [Rule::Name, Rule::PartOfName]),
        ("Kazakhstan’s National Bank said nothing.", [Rule::Name, Rule::Parted]),
        ("The Lakes Policy Institute met. LPI said nothing.", [Rule::Introduced, Rule::Initials]),
        ("Shares of Gazprom JSC and Google, Inc. rose.", [Rule::Name, Rule::Name]),
        ("Vladimir Putin slept. Putin said nothing.", [Rule::Name, Rule::FullName]),
    ] {
        let document = Document::new("test", text);
        let extraction = BUILTIN.extract(&document);
        let rules = extraction.mentions().map(|mention| mention.rule());
        assert_eq!(rules.collect::<Vec<_>>(), decided, "{text}");
    }
}

#[test]
fn somebody_belongs_to_a_body_that_a_description_tells() {
    check_on(TODAY, "Costs fall, says [Jane Oru](person:jane-oru) of [Snowmill](org:snowmill), a research firm.");
    check_on(TODAY, "Notes Hara Kasem of [Nambo Advisors](org:nambo-advisors), a consultancy, that nobody came.");
    check_on(TODAY, "He joined the [Institute of Snow](org:institute-of-snow), a think-tank.");
}

#[test]
fn departments_of_the_united_states_are_known_where_the_text_is_about_these() {
    check_on(
        TODAY,
        "In [America](country:US) the [Department of Energy](org:doe-us) ([DoE](org:doe-us)) pays; so does the \
         [Department of Housing and Urban Development](org:us-department-of-housing-and-urban-development).",
    );
}

#[test]
fn a_part_of_a_country_has_departments_of_its_own() {
    check_on(
        TODAY,
        "[America](country:US) slept. The [Texas Agriculture Department](org:texas-agriculture-department) warned of rain.",
    );
}

#[test]
fn a_new_party_is_another() {
    check_on(
        TODAY,
        "In [Mexico](country:MX) the [Citizens' Movement](org:movimiento-ciudadano) won. The New Citizens' \
         Movement of that man lost.",
    );
}

#[test]
fn those_who_lead_or_sit_are_no_body() {
    check_on(TODAY, "He met bank CEOs and party MPs there.");
}

#[test]
fn the_commission_is_the_one_of_europe_once_that_is_named() {
    check_on(
        TODAY,
        "The [European Commission](org:ec-commission) met. The [Commission](org:ec-commission) said nothing.",
    );
    check_on(TODAY, "The Commission said nothing.");
}
