//! Dealings whose sides are not the names nearest to the verb: lists of leaders,
//! envoys, allies, announcements, what is put into quotation marks.

use crate::support::check_sides as check;

#[test]
fn an_envoy_belongs_to_who_sends_them() {
    let text = "UN Yemen envoy Hans Grundberg met Houthi officials in Muscat.";
    check("holds_office", text, &["Hans Grundberg > UN"]);
    check("meets", text, &["Hans Grundberg > Houthi"]);
}

#[test]
fn leaders_in_a_row_have_a_country_each() {
    let text = "Presidents Emmanuel Macron of France, Vladimir Putin of Russia and Nicolas Maduro of Venezuela met.";
    let offices = ["Emmanuel Macron > France", "Vladimir Putin > Russia", "Nicolas Maduro > Venezuela"];
    check("holds_office", text, &offices);
    let meetings =
        ["Emmanuel Macron > Vladimir Putin", "Emmanuel Macron > Nicolas Maduro", "Vladimir Putin > Nicolas Maduro"];
    check("meets", text, &meetings);
    check("meets", "Tajikistan’s Emomali Rahmon met Vladimir Putin.", &["Emomali Rahmon > Vladimir Putin"]);
}

#[test]
fn what_falls_into_the_sea_is_no_attack() {
    check("attacks", "North Korea fired two missiles toward the Sea of Japan.", &[]);
    check("attacks", "North Korea fired a missile into the sea near Japan.", &[]);
    check("attacks", "North Korea fired two missiles at Japan.", &["North Korea > Japan"]);
}

#[test]
fn a_few_words_in_quotation_marks_are_read_on() {
    check("criticises", "Turkey condemned Israel’s “barbaric” raid.", &["Turkey > Israel"]);
    check("criticises", "Russia “accused” Ukraine of theft.", &["Russia > Ukraine"]);
}

#[test]
fn an_ally_is_another_than_whose_ally_it_is() {
    check("sanctions", "Canada imposed sanctions on Russia’s ally Belarus.", &["Canada > Belarus"]);
    check("supports", "Russia supported its Belarusian ally.", &["Russia > Belarusian"]);
}

#[test]
fn verbs_find_their_subjects_behind_what_is_announced() {
    check("leaves", "Mali announced its intention to leave ECOWAS.", &["Mali > ECOWAS"]);
    check("leaves", "The states of Mali and Niger left ECOWAS.", &["Mali > ECOWAS", "Niger > ECOWAS"]);
    check("supports", "Hezbollah, which claimed to be supporting Hamas, agreed.", &["Hezbollah > Hamas"]);
    check("meets", "Egypt called on Israel and Hamas to meet.", &["Israel > Hamas"]);
    check("meets", "Sergey Lavrov left for Baku, where he met Ilham Aliyev.", &["Sergey Lavrov > Ilham Aliyev"]);
}

#[test]
fn only_troops_withdraw_by_leaving() {
    check("withdraws_from", "The last French soldiers left Niger.", &["French > Niger"]);
    check("withdraws_from", "The last French tourists left Niger.", &[]);
}

#[test]
fn visits_of_every_sort_are_visits() {
    for sort in ["state", "official", "working", "three-day", "first"] {
        check("visits", &format!("Xi Jinping’s {sort} visit to Serbia ended."), &["Xi Jinping > Serbia"]);
    }
    check("visits", "Xi Jinping is in Serbia on a state visit.", &["Xi Jinping > Serbia"]);
}

#[test]
fn relations_go_bad_without_the_word_tension() {
    for text in [
        "Relations between Turkey and Israel have soured.",
        "Relations have frayed between Turkey and Israel.",
        "Turkey’s once close ties with Israel have deteriorated.",
        "The raid strained Turkey’s ties with Israel.",
        "Turkey and Israel fell out over the raid.",
    ] {
        check("tension_with", text, &["Turkey > Israel"]);
        check("cooperates_with", text, &[]);
    }
}

#[test]
fn an_object_is_no_subject_of_the_next_verb() {
    check("meets", "Gunmen holding three UN workers met Chadian envoys.", &[]);
    check("meets", "Gunmen claiming to hold UN workers met Chadian envoys.", &[]);
    check("threatens", "Gunmen who killed two Ghanaians threatened a Togolese judge.", &[]);
    check("coerces", "Gunmen who shot two Ghanaians and detained a Togolese judge fled.", &[]);
    check("threatens", "Gunmen holding Chadian hostage Paul Biya threatened Togo.", &[]);
    check(
        "threatens",
        "The kidnappers of a Ghanaian-Togolese reporter have threatened to kill him unless Chad moves.",
        &[],
    );
    check("attacks", "Ghana arrested a man wanted over a raid and a failed bid to kill Paul Biya.", &[]);
    check("attacks", "The raid failed, confirmed Jens Stoltenberg, wounding two Danes.", &[]);
    let text = "Chile apologised after a Peruvian patrol had fired, killing two Bolivians.";
    check("attacks", text, &["Peruvian > Bolivians"]);
}

#[test]
fn pronouns_stand_for_what_they_can() {
    check("supports", "Kenya said he had supported Uganda.", &[]);
    check("supports", "Kenya said it had supported Uganda.", &["Kenya > Uganda"]);
    check("criticises", "Students told Kenya that they were angry at Uganda.", &[]);
    check("agrees_with", "A Kenyan report that it had agreed with Uganda was false.", &[]);
}

#[test]
fn a_possessive_opens_a_phrase_of_its_own() {
    check("ally_of", "Turkey and its Somali allies objected.", &["Turkey > Somali"]);
    check("leaves", "Chad’s decision to leave the African Union is old.", &["Chad > African Union"]);
    check("supports", "Voters rejected U.S.-backed Hamid Karzai.", &["U.S. > Hamid Karzai"]);
}

#[test]
fn what_is_won_in_sports_or_said_is_no_attack() {
    check("attacks", "Brazil beat Chile 2-1.", &[]);
    check("attacks", "Sweden shot down a German proposal.", &[]);
    check("arms", "The United Nations arms expert Rolf Ekeus left.", &[]);
}

#[test]
fn a_relative_clause_tells_of_who_is_meant() {
    check("criticises", "Beijing’s mission to Nepal, which criticised Sudan, moved.", &["Beijing > Sudan"]);
    check("criticises", "The Jewish Council of Chile, which condemned Peru, met.", &["Jewish Council > Peru"]);
    check("criticises", "Envoys visited Chile, which condemned Peru.", &["Chile > Peru"]);
}

#[test]
fn a_plain_country_before_a_noun_is_what_the_noun_is_about() {
    check("demands_of", "The bipartisan Ukraine caucus called on Joe Biden to act.", &[]);
    check("demands_of", "The Ukrainian cabinet called on Joe Biden to act.", &["Ukrainian > Joe Biden"]);
}

#[test]
fn before_a_purpose_that_opens_the_sentence_nobody_is_looked_for() {
    let text = "In an effort to reduce extortion, in December Chile's president, Gabriel Boric, declared an emergency.";
    check("coerces", text, &[]);
    check("attacks", "In an attempt to attack, in December Chile's president, Gabriel Boric, met Peru.", &[]);
}

#[test]
fn two_verbs_share_a_subject_and_not_what_is_bidden() {
    check("concedes_to", "Cubans pleaded with Mexico to send oil and lift restrictions on Chile.", &["Mexico > Chile"]);
    check("attacks", "Offices in Nazareth and occupied East Jerusalem were searched.", &[]);
    check("attacks", "Rockets from Gaza sent residents of Chile to shelters, killing a Peruvian.", &[]);
    check("criticises", "A raid destroyed homes in the occupied Donbas, drawing condemnation from Peru.", &[]);
    check("concedes_to", "Chad’s mission is to free the hostages and defeat Boko Haram.", &[]);
    check("aids", "Togo receives funding, weapons and training from Ghana.", &[]);
}

#[test]
fn a_participle_before_a_name_behind_a_verb_is_none() {
    check("attacks", "Peru mostly targeted occupied Bolivia.", &[]);
    check("attacks", "Peru occupied Bolivia.", &["Peru > Bolivia"]);
    check("attacks", "Iraq’s toppled leader Saddam Hussein was tried.", &[]);
}

#[test]
fn who_reports_deals_with_nobody() {
    check("meets", "Soldiers from Nepal, who spoke with CNN, were angry.", &[]);
    check("meets", "Fox News Digital spoke to Emmanuel Macron.", &[]);
    check("affiliated_with", "Ban Ki-moon, who was a columnist for the BBC, spoke.", &["Ban Ki-moon > BBC"]);
}

#[test]
fn no_country_and_no_single_person_of_one_is_who() {
    check("visits", "The couple, convicted in Slovenia, who returned to Russia, smiled.", &[]);
    check("supports", "A critic of Donald Trump who endorsed Joe Biden spoke.", &[]);
    check("cooperates_with", "The Russian was motivated to cooperate with Ukraine.", &[]);
    check("cooperates_with", "Talks between China and Japan, which maintains close ties with Peru, went on.", &[]);
    check("criticises", "Togo is one member of the African Union that criticised Niger.", &[]);
    check("criticises", "France and Turkey, who criticised Niger, left.", &["France > Niger", "Turkey > Niger"]);
}

#[test]
fn one_frame_tells_of_one_blow() {
    let text = "Chad said its forces captured the Nigerien villages of Alpha and Beta.";
    check("attacks", text, &["Chad > Nigerien"]);
    check("coerces", text, &[]);
}

#[test]
fn what_follows_an_event_is_no_side_of_it() {
    check("withdraws_from", "Togolese evacuated a body from rubble following Chadian raids.", &[]);
    check("criticises", "Mexico voiced concerns over lasting China-Japan tensions.", &[]);
    check(
        "attacks",
        "Between Chad and the Nigerien group Boko Haram, where it sought to destroy Niger, calm held.",
        &[],
    );
    check("attacks", "Russia goes on with its assault on the land, a White House official and envoys said.", &[]);
    check("sanctions", "Ireland is the first EU country to impose sanctions on Chad.", &["Ireland > Chad"]);
    check("refuses", "The SCCP called on the university to cut its ties and to boycott Peruvian firms.", &[]);
}

#[test]
fn a_participle_behind_a_comma_tells_who_did_it() {
    check("supports", "Boko Haram, backed by Chad, left.", &["Chad > Boko Haram"]);
    check("supports", "The coup in Niger, backed by Chad, failed.", &[]);
    check("attacks", "Togo and Benin, both of which were attacked by Chad, left.", &["Chad > Togo", "Chad > Benin"]);
    check("supports", "Petr Pavel was praised in Peru by Donald Trump.", &["Donald Trump > Petr Pavel"]);
    check("hosts", "Petr Pavel was received at the White House by Donald Trump.", &["Donald Trump > Petr Pavel"]);
}

#[test]
fn a_verb_finds_its_subject_behind_it_where_it_opens_the_sentence() {
    check("supports", "Congratulating Maia Sandu, Emmanuel Macron smiled.", &["Emmanuel Macron > Maia Sandu"]);
    check("criticises", "Accusing Peru of theft, Chile left.", &["Chile > Peru"]);
    check("attacks", "Bombing Peru would be wrong, Chile said.", &[]);
    check("sanctions", "After imposing new sanctions on Peru, Chile left.", &["Chile > Peru"]);
    check("criticises", "While condemning Peru, Chile did little.", &["Chile > Peru"]);
    check("attacks", "After bombing Peru twice and Chile once, it left.", &[]);
    check("criticises", "Félix Tshisekedi has since accused Paul Kagame.", &["Félix Tshisekedi > Paul Kagame"]);
}

#[test]
fn he_and_she_are_the_only_person_who_may_be_meant() {
    check("visits", "Paul Biya praised Peru, and he will visit Chile.", &["Paul Biya > Chile"]);
    check("visits", "Paul Biya met Petr Pavel, and he will visit Chile.", &[]);
    check("meets", "Paul Biya praised Peru when he met Petr Pavel.", &["Paul Biya > Petr Pavel"]);
}

#[test]
fn a_row_of_names_ends_before_another_clause() {
    check(
        "visits",
        "Wang Yi visited Mauritania, Senegal and Gambia last year.",
        &["Wang Yi > Mauritania", "Wang Yi > Senegal", "Wang Yi > Gambia"],
    );
    let text = "Russia invested in Pakistan, and Qatar’s energy minister, Saad al-Kaabi, met Shehbaz Sharif.";
    check("invests_in", text, &["Russia > Pakistan"]);
    check("meets", "Petr Pavel from Chile and Andrzej Duda from Peru met.", &["Petr Pavel > Andrzej Duda"]);
}

#[test]
fn two_who_meet_a_third_are_not_said_to_meet_each_other() {
    check("meets", "Petr Pavel and Andrzej Duda met Wang Yi.", &["Petr Pavel > Wang Yi", "Andrzej Duda > Wang Yi"]);
    check("meets", "Petr Pavel and Andrzej Duda met in Prague.", &["Petr Pavel > Andrzej Duda"]);
    check("arms", "Germany sent missiles to support the defence of Poland.", &[]);
    check("refuses", "Russia’s refusal to accept the independence of Kosovo is old.", &["Russia > Kosovo"]);
}

#[test]
fn whom_a_relative_clause_tells_of_is_the_object() {
    check("supports", "Niger, which Chad supports, left.", &["Chad > Niger"]);
    check("attacks", "Boko Haram, which Chad attacked in May, left.", &["Chad > Boko Haram"]);
    check("attacks", "Boko Haram, which attacked Chad in May, left.", &["Boko Haram > Chad"]);
}

#[test]
fn a_body_is_no_member_of_what_its_staff_joins() {
    check("joins", "NATO staff may join the African Union.", &[]);
    check("coerces", "Lebanese soldiers arrested five Hamas members.", &["Lebanese > Hamas"]);
    check("sanctions", "Chile imposed sanctions on OPEC members.", &[]);
}

#[test]
fn the_dates_of_a_life_stand_between_nothing() {
    let text = "Guillermo David Endara (May 12, 1936 – September 28, 2009) was President of Panama.";
    check("holds_office", text, &["Guillermo David Endara > Panama"]);
}

#[test]
fn what_is_done_by_a_deed_is_done_by_whom_the_deed_is_told_of() {
    let text = "Peru accused Chile of fuelling the war by arming Bolivia.";
    check("arms", text, &["Chile > Bolivia"]);
    check("arms", "Peru urged Chile to end the war by arming Bolivia.", &["Chile > Bolivia"]);
    check("visits", "Chile angered Peru by visiting Bolivia.", &["Chile > Bolivia"]);
}

#[test]
fn who_accepts_an_invitation_comes() {
    let text = "Gabriel Boric accepted an invitation from Ollanta Humala to visit Lima.";
    check("visits", text, &["Gabriel Boric > Lima"]);
    check("withdraws_from", "Chile ignored demands from Brazil to withdraw from Peru.", &["Chile > Peru"]);
    check("aids", "Chile got an offer from Brazil to help Peru.", &["Brazil > Peru"]);
}

#[test]
fn ministers_of_two_states_are_two() {
    let text = "Talks between the Chilean and Peruvian foreign ministers, Ignacio Walker and Luis Gonzales, ended.";
    check("meets", text, &["Chilean > Peruvian"]);
    check("attacks", "The governor of Texas, Greg Abbott, attacked Mexico.", &["Greg Abbott > Mexico"]);
}

#[test]
fn who_comes_to_others_does_what_they_came_for() {
    check(
        "participates_in",
        "Ebrahim Raisi visited Chile to participate in the OPEC summit.",
        &["Ebrahim Raisi > OPEC"],
    );
    check("criticises", "Peru was one of the first countries to condemn Chile.", &["Peru > Chile"]);
    check("demands_of", "Vladimir Putin invaded Chile to push NATO to leave.", &["Vladimir Putin > NATO"]);
}

#[test]
fn a_minister_has_more_than_one_portfolio() {
    let text = "Turkish Minister of Energy and Natural Resources Alparslan Bayraktar and Petr Pavel signed an accord.";
    check("signs_agreement_with", text, &["Alparslan Bayraktar > Petr Pavel"]);
}

#[test]
fn people_along_with_whom_one_attends_are_no_part_of_the_body() {
    check("meets", "Petr Pavel attended the summit of OPEC along with Emmanuel Macron.", &[]);
}

#[test]
fn whom_a_title_means_stands_behind_whose_it_is() {
    check(
        "supports",
        "Petr Pavel backs the candidate of the ruling party, Gabriel Boric.",
        &["Petr Pavel > Gabriel Boric"],
    );
    let text = "Petr Pavel met with the head of Chile’s Socialist Party, Gabriel Boric.";
    check("meets", text, &["Petr Pavel > Gabriel Boric"]);
    check("supports", "Petr Pavel backs the head of the party, and Gabriel Boric left.", &[]);
    let text = "Petr Pavel met with the Chairman of the State Duma of Russia Vyacheslav Volodin.";
    check("meets", text, &["Petr Pavel > Vyacheslav Volodin"]);
}

#[test]
fn who_served_somebody_formerly_acts_for_nobody() {
    check("meets", "Former British diplomats met Vladimir Putin.", &[]);
    check("criticises", "The United States charged a former Senegalese minister.", &[]);
    let text = "Former British Foreign Secretary Malcolm Rifkind criticised China.";
    check("criticises", text, &["Malcolm Rifkind > China"]);
    check(
        "visits",
        "Vladimir Putin was visiting the former Soviet republic of Ukraine.",
        &["Vladimir Putin > Ukraine"],
    );
}

#[test]
fn a_quarrel_between_persons_is_no_attack_with_arms() {
    check("attacks", "Petr Pavel attacked Andrzej Duda in a debate.", &[]);
    check("criticises", "Petr Pavel attacked Andrzej Duda in a debate.", &["Petr Pavel > Andrzej Duda"]);
    check("attacks", "Vladimir Putin attacked Ukraine.", &["Vladimir Putin > Ukraine"]);
    check("attacks", "Chile attacked Peru for moving closer to Spain.", &[]);
    check("criticises", "Chile attacked Peru for moving closer to Spain.", &["Chile > Peru"]);
}

#[test]
fn two_adjectives_may_stand_before_whom_it_is_done_to() {
    check("meets", "Petr Pavel met with national and local Iraqi officials.", &["Petr Pavel > Iraqi"]);
    check("meets", "Petr Pavel met friends and left Iraqi officials alone.", &[]);
}

#[test]
fn what_stands_behind_the_name_of_a_land_tells_of_others() {
    check("ally_of", "Chile, Peru’s allies and others left.", &[]);
    check("ally_of", "Chile, Peru’s ally, left.", &["Chile > Peru"]);
    check("expels", "Chile expelled the Brotherhood’s envoy from Santiago.", &[]);
    let barred = "People from Iran are barred from entering Chile, as well as people from Peru.";
    check("expels", barred, &["Chile > Iran"]);
}

#[test]
fn people_with_a_gerund_and_its_object_do_it() {
    check("visits", "A senior Chilean official visiting Peru left.", &["Chilean > Peru"]);
    check("attacks", "Chilean rebels attacking Peru left.", &["Chilean > Peru"]);
    check("aids", "Chile funding Peru is a dream.", &[]);
}

#[test]
fn a_gerund_tells_of_the_clause_before_it() {
    check("criticises", "Bolivia left and Chile stayed, accusing Peru of lying.", &["Chile > Peru"]);
    check("criticises", "If Chile wins, other countries will respond by accusing Peru of lying.", &[]);
    check("criticises", "Chile, a small state, has left, accusing Peru of lying.", &["Chile > Peru"]);
    check("joins", "Chile has admitted in the past to finding OPEC’s oil.", &[]);
}
