//! Sixty more offices in texts that were written, with who is meant, before any of them was read: all parts of the
//! world from 1992 to 2025, holders, those who stood in, those who were before or came after, and offices of nobody.
//!
//! When they were first read, 48 of the 60 offices were right, 2 were wrong and 10 were not found; of the names beside
//! them 1 was wrong. Now all are right. Expectations that were changed since, because they were wrong themselves, say so.

use crate::support::read_otherwise;

/// A date, or nothing, and a text in which every name and every office that means its holder is marked; `?` where one
/// of several is meant.
#[rustfmt::skip]
const OFFICES: &[(&str, &str)] = &[
    // Europe and its neighbours.
    ("1992-05-22", "The [Polish](country:PL) [president](person:lech-walesa) came home from [Moscow](place:moscow) with a treaty."),
    ("1994-07-20", "[France](country:FR)'s [prime minister](person:edouard-balladur) defended the operation before the council."),
    ("1995-11-22", "The [Bosnian](country:BA) [president](person:alija-izetbegovic) called it a bitter peace."),
    // Expected was the Yugoslavia that ended in 1992.
    ("2000-11-20", "[Yugoslavia](country:CSXX)'s [president](person:vojislav-kostunica) asked the donors for coal."),
    ("2005-09-19", "The outgoing [Polish](country:PL) [prime minister](person:marek-belka) will leave after the vote."),
    ("2007-06-10", "The [Turkish](country:TR) [foreign minister](person:abdullah-gul) stood for the presidency all the same."),
    ("2011-03-18", "The [French](country:FR) [foreign minister](person:alain-juppe) flew to [New York](place:new-york) to win the vote."),
    ("2012-10-05", "[Serbia](country:RS)'s former president lost the runoff in May."),
    ("2014-03-18", "[Ukraine](country:UA)'s acting [president](person:oleksandr-turchynov) ordered the garrisons to hold out."),
    ("2014-09-19", "[Scotland](place:scotland)'s first minister conceded at dawn."),
    ("2015-02-20", "The deal was signed by then-president [Viktor Yanukovych](person:viktor-yanukovych) a year ago."),
    ("2017-03-11", "[Ankara](country:TR)'s [foreign minister](person:mevlut-cavusoglu) was refused leave to land."),
    ("2019-06-21", "The president of the [Georgian](country:GE) football federation resigned."),
    ("2023-03-20", "The [Estonian](country:EE) [prime minister](person:kaja-kallas) sent more shells."),
    ("2010-01-05", "[Estonia](country:EE) elects its president in parliament."),
    // Former Soviet republics.
    ("1992-06-20", "[Russia](country:RU)'s [vice president](person:alexander-rutskoy) flew to the [Dniester](place:dniester) in uniform."),
    ("2004-05-25", "The [Georgian](country:GE) [president](person:mikheil-saakashvili) spoke of two lost provinces."),
    ("2007-06-15", "[Kyiv](country:UA)'s [prime minister](person:viktor-yanukovych) agreed to an early vote."),
    ("2010-05-20", "[Kyrgyzstan](country:KG)'s interim [leader](person:roza-otunbayeva) set a date for the referendum."),
    ("2010-05-20", "The deposed [Kyrgyz](country:KG) president watched from abroad."),
    ("2019-04-10", "The [Kazakh](country:KZ) [president](person:kassym-jomart-tokayev) called an early vote."),
    ("2023-09-20", "The [Azerbaijani](country:AZ) [president](person:ilham-aliyev) said that the operation was over."),
    ("2016-02-10", "The presidents of [Armenia](country:AM) and [Azerbaijan](country:AZ) shook hands."),
    // The Middle East.
    ("1993-09-13", "On the lawn the [Israeli](country:IL) [prime minister](person:yitzhak-rabin) hesitated before the handshake."),
    ("2000-07-26", "The [Palestinian](country:PS) [leader](person:yasser-arafat) refused the offer."),
    ("2008-11-12", "The [Saudi](country:SA) [king](person:abdullah-of-saudi-arabia) opened a meeting on faiths."),
    ("2011-02-01", "The [Egyptian](country:EG) [president](person:hosni-mubarak) said he would not stand again."),
    ("2012-11-15", "The [Israeli](country:IL) [prime minister](person:benjamin-netanyahu)'s office denied the report."),
    ("2013-07-02", "[Egypt](country:EG)'s [defence minister](person:abdel-fattah-el-sisi) gave the rivals two days."),
    ("2025-01-05", "[Syria](country:SY)'s de facto [leader](person:ahmed-al-sharaa) received two ministers in [Damascus](place:damascus)."),
    // Africa.
    ("1994-06-10", "[Malawi](country:MW)'s [president](person:bakili-muluzi) freed the prisoners."),
    ("1997-05-05", "[Zaire](country:ZRCD)'s [president](person:mobutu-sese-seko) boarded the ship with two envoys."),
    ("1998-08-21", "The [Sudanese](country:SD) [president](person:omar-al-bashir) showed reporters the ruins of the factory."),
    ("2006-03-17", "[Liberia](country:LR)'s [president](person:ellen-johnson-sirleaf) asked [Nigeria](country:NG) to hand over her predecessor."),
    ("2011-08-25", "A spokesman for the [Rwandan](country:RW) [president](person:paul-kagame) denied it."),
    ("2012-09-12", "The deputy prime minister of [Libya](country:LY) blamed the guards."),
    ("2013-02-05", "He wanted to become [Somalia](country:SO)'s president some day."),
    ("2016-12-15", "The [Gambian](country:GM) [president](person:yahya-jammeh) rejected the count."),
    ("2018-03-01", "The [vice president](person:mahamudu-bawumia) of [Ghana](country:GH) opened the port."),
    ("2018-05-03", "[Ethiopia](country:ET)'s new [prime minister](person:abiy-ahmed-ali) promised to open the prisons."),
    ("", "[Rwanda](country:RW)'s president, [Paul Kagame](person:paul-kagame), spoke first. The [president](person:paul-kagame) left early."),
    ("", "The [Kenyan](country:KE) president cut the ribbon."),
    // Asia and the Pacific.
    ("1999-07-06", "The [Indian](country:IN) [prime minister](person:atal-bihari-vajpayee) refused to meet his [Pakistani](country:PK) counterpart."),
    ("1999-05-20", "[Pakistan](country:PK)'s [army chief](person:pervez-musharraf) toured the heights in secret."),
    ("2000-05-22", "[Fiji](country:FJ)'s [prime minister](person:mahendra-chaudhry) was held in parliament with thirty others."),
    ("2006-09-25", "[Thailand](country:TH)'s ousted prime minister stayed in [London](place:london)."),
    ("2008-03-25", "[Taiwan](country:TW)'s president-elect promised direct flights."),
    ("2008-09-02", "The [Japanese](country:JP) [prime minister](person:yasuo-fukuda) announced that he would resign."),
    // Expected was the city, which is its country.
    ("2018-06-05", "The [North Korean](country:KP) [leader](person:kim-jong-un) packed for [Singapore](country:SG)."),
    ("2024-09-15", "[Bangladesh](country:BD)'s interim [leader](person:muhammad-yunus) asked for patience."),
    ("2024-12-05", "The [South Korean](country:KR) [president](person:yoon-suk-yeol) defended his order."),
    // The Americas.
    ("2002-04-09", "[Venezuela](country:VE)'s [president](person:hugo-chavez) interrupted television nine times."),
    ("2013-04-10", "[Venezuela](country:VE)'s acting [president](person:nicolas-maduro) led the rally."),
    ("2016-03-08", "A woman as [US](country:US) president was unthinkable then."),
    // Organisations.
    ("1997-10-15", "The [IMF](org:imf) [managing director](person:michel-camdessus) promised [Jakarta](country:ID) a loan."),
    ("2008-10-12", "The [World Bank](org:worldbank) [president](person:robert-zoellick) warned of hunger."),
    ("2011-03-13", "[Arab League](org:arab-league) [secretary general](person:amr-moussa) backed a no-fly zone."),
    ("2003-02-14", "The [IAEA](org:iaea) [director general](person:mohamed-elbaradei) asked the inspectors for more time."),
    ("2015-07-13", "The [president](person:donald-tusk) of the [European Council](org:european-council) let nobody leave the room."),
    ("2022-01-10", "[CSTO](org:csto) [secretary general](person:stanislav-zas) said that the troops would leave soon."),
];

#[test]
fn offices_in_texts_written_beforehand() {
    let wrong: Vec<String> = OFFICES.iter().filter_map(|(date, marked)| read_otherwise(date, marked)).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// Thirty-two more, written before any of them was read, when the sixty above had been mended.
///
/// When they were first read, 23 of the 32 were right, 1 was wrong and 7 were not found; of "top diplomat" the span was
/// expected too short.
#[rustfmt::skip]
const LATER_OFFICES: &[(&str, &str)] = &[
    ("1992-11-10", "[Lithuania](country:LT)'s late president was mourned by the few who knew him."),
    ("1995-02-15", "The [Chinese](country:CN) [leader](person:jiang-zemin) listed eight points for talks across the strait."),
    ("1994-11-01", "[Tajikistan](country:TJ)'s [head of state](person:emomali-rahmon) promised a new constitution."),
    ("1998-05-19", "[Indonesia](country:ID)'s embattled [president](person:suharto) would not go."),
    ("1999-03-30", "[NATO](org:nato)'s [secretary-general](person:javier-solana) said that the bombing would go on."),
    ("1999-08-20", "The [Russian](country:RU) [premier](person:vladimir-putin) promised to end it in two weeks."),
    ("2000-01-20", "[Russia](country:RU)'s acting [president](person:vladimir-putin) skipped the debates."),
    ("2002-06-25", "[Afghanistan](country:AF)'s [leader](person:hamid-karzai) named three deputies."),
    ("2004-12-20", "[Ukraine](country:UA)'s outgoing [president](person:leonid-kuchma) kept silent."),
    ("2005-03-25", "The ousted [Kyrgyz](country:KG) president was nowhere to be found."),
    ("2008-08-12", "The [Georgian](country:GE) [leader](person:mikheil-saakashvili) spoke from a balcony."),
    ("2009-06-19", "[Iran](country:IR)'s [supreme leader](person:ali-khamenei) ruled out a recount."),
    ("2010-06-15", "The [EU](org:eu)'s [foreign policy chief](person:catherine-ashton) called for calm."),
    ("2011-03-01", "The [Libyan](country:LY) [leader](person:muammar-gaddafi) vowed to die a martyr."),
    ("2011-10-05", "The [German](country:DE) [chancellor](person:angela-merkel) asked for patience."),
    ("2012-03-08", "[Russia](country:RU)'s president-elect thanked the miners."),
    ("2012-07-10", "[Egypt](country:EG)'s newly elected [president](person:mohamed-morsi) recalled parliament."),
    ("2013-03-08", "The late [Venezuelan](country:VE) president lay in state."),
    ("2013-10-10", "[Ukraine](country:UA)'s then prime minister had signed the gas deal."),
    ("2016-05-15", "[Brazil](country:BR)'s acting [president](person:michel-temer) named a cabinet of men."),
    ("2016-07-16", "The [Turkish](country:TR) [leader](person:recep-tayyip-erdogan) called his people onto the streets."),
    ("2017-11-16", "[Zimbabwe](country:ZW)'s [leader](person:robert-mugabe) was held at home by the army."),
    ("2020-08-10", "The [Belarusian](country:BY) [strongman](person:alexander-lukashenko) claimed a sixth victory."),
    ("2021-08-20", "The [British](country:GB) [PM](person:boris-johnson) called parliament back."),
    // Expected was the town, which is the Union here.
    ("2022-05-01", "[Brussels](org:eu) was silent, but the [EU](org:eu) [foreign policy chief](person:josep-borrell) was not."),
    ("2022-12-10", "[Peru](country:PE)'s new [president](person:dina-boluarte) named a cabinet."),
    ("2023-06-30", "[Russia](country:RU)'s [top diplomat](person:sergey-lavrov) denied that there had been a mutiny."),
    ("2024-11-10", "The [US](country:US) president-elect picked a chief of staff."),
    ("2025-03-20", "[Canada](country:CA)'s new [prime minister](person:mark-carney) chose [Paris](place:paris) for his first trip."),
    ("2025-06-10", "[South Korea](country:KR)'s [president](person:lee-jae-myung) switched the loudspeakers off."),
];

/// Those of the thirty-two that are not found yet: "chief" may go on ("chief negotiator"), and who proclaimed himself or
/// herself may be in dispute.
#[rustfmt::skip]
const NOT_FOUND: &[(&str, &str)] = &[
    ("2003-03-10", "The [UN](org:un) [chief](person:kofi-annan) warned that a war would break the charter."),
    ("2019-11-20", "[Bolivia](country:BO)'s self-proclaimed interim [president](person:jeanine-anez) asked for elections."),
];

#[test]
fn later_offices_in_texts_written_beforehand() {
    let wrong: Vec<String> = LATER_OFFICES.iter().filter_map(|(date, marked)| read_otherwise(date, marked)).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    let not_found = NOT_FOUND.iter().filter_map(|(date, marked)| read_otherwise(date, marked)).count();
    assert_eq!(not_found, NOT_FOUND.len(), "what is found belongs to LATER_OFFICES");
}
