//! Statements, with what a sentence tells about them: who did it in the passive, when it was, whose office it is.

use crate::support::{check_sides as check, relations_of as found};
use whowhom::Relation;

#[test]
fn a_passive_keeps_what_tells_what_is_meant() {
    check("expels", "France was asked by Italy about fish.", &[]);
    check("expels", "Ukraine was told by Poland to wait.", &[]);
    check("expels", "Polish diplomats were ordered by Chad to leave.", &["Chad > Polish"]);
    check("expels", "Polish diplomats were ordered to leave by Chad.", &["Chad > Polish"]);
    check("demands_of", "France was asked by Italy about fish.", &[]);
    check("demands_of", "Ukraine was told by Poland to wait.", &["Poland > Ukraine"]);
    check("demands_of", "Ukraine was told to wait by Poland.", &["Poland > Ukraine"]);
    check("coerces", "Peru was forced by Chile.", &[]);
    check("coerces", "Peru was forced by Chile to sign.", &["Chile > Peru"]);
    check("coerces", "Peru was forced to sign by Chile.", &["Chile > Peru"]);
    check("concedes_to", "Togo was allowed by Ghana to use the port.", &["Ghana > Togo"]);
    check("concedes_to", "Togo, allowed by Ghana, was late.", &[]);
}

#[test]
fn a_town_and_states_behind_it_are_no_row() {
    let text = "After talks in Riyadh, Saudi Arabia and Iran agreed to restore ties.";
    check("agrees_with", text, &["Saudi Arabia > Iran"]);
    check(
        "agrees_with",
        "France, Germany and Poland agreed to meet.",
        &["France > Germany", "France > Poland", "Germany > Poland"],
    );
}

#[test]
fn a_noun_of_the_target_stands_before_a_passive() {
    check("sanctions", "Chadian meat was banned by Niger.", &["Niger > Chadian"]);
    check("sanctions", "Chadian meat has again been banned by Niger.", &["Niger > Chadian"]);
    check("sanctions", "Chadian weddings were banned by Niger.", &[]);
}

#[test]
fn what_says_enough_alone_may_stand_alone_in_the_passive() {
    check("supports", "Kosovo was recognised by Fiji.", &["Fiji > Kosovo"]);
    check("hosts", "Viktor Orbán was invited by Turkey.", &["Turkey > Viktor Orbán"]);
    check("criticises", "Russia was accused by Ukraine.", &["Ukraine > Russia"]);
}

/// Checks the relations of type `kind` in `text`, each as its target and the date that the sentence gives it.
#[track_caller]
fn check_when(kind: &str, text: &str, wanted: &[&str]) {
    let shown = |relation: Relation<'_>| {
        let date = relation.date().filter(|_| relation.is_date_in_sentence());
        let date = date.map_or_else(|| "no date".to_owned(), |date| date.to_string());
        format!("{}: {date}", relation.target().text())
    };
    assert_eq!(found(kind, text, shown), wanted, "{kind} in {text}");
}

#[test]
fn a_date_stays_in_its_clause() {
    let text = "Chad did not attack Niger in 1999 but Chad attacked Niger in 2008.";
    check_when("attacks", text, &["Niger: 1999", "Niger: 2008"]);
    let text = "Peru condemned Chile in 2014, and Togo criticised Ghana in 2019.";
    check_when("criticises", text, &["Chile: 2014", "Ghana: 2019"]);
    check_when("attacks", "Ghana, which left Togo in 2011, invaded Benin in 2003.", &["Benin: 2003"]);
    check_when("attacks", "Ghana, in the African Union since 1963, invaded Benin in 2003.", &["Benin: 2003"]);
    check_when("attacks", "Chad attacked Niger (its friend since 1960) in 2008.", &["Niger: 2008"]);
    check_when("attacks", "Chad attacked Niger, which had joined the United Nations in 1960.", &["Niger: no date"]);
    check_when("sanctions", "In March Peru sanctioned Chile; Togo hit Ghana in April 2018.", &["Chile: 2021-03"]);
    check_when("criticises", "After Chad attacked Niger in 2008, Togo condemned Chad.", &["Chad: no date"]);
    check_when("attacks", "After Chad attacked Niger in 2008, Togo condemned Chad.", &["Niger: 2008"]);
    check_when("attacks", "In 2008 Paul Biya said that Chad attacked Niger.", &["Niger: no date"]);
}

#[test]
fn a_date_until_which_something_holds_is_another() {
    check_when("signs_agreement_with", "Chad and Niger signed an accord that holds until 2042.", &["Niger: no date"]);
}

#[test]
fn a_date_before_a_noun_is_that_of_the_noun() {
    check_when("criticises", "Chad condemned Niger for its October 15 vote.", &["Niger: no date"]);
    check_when("criticises", "Chad condemned Niger over Togo's 2019 election.", &["Niger: no date"]);
    check_when("criticises", "In 2020 Chad condemned Niger over the 2019 election.", &["Niger: 2020"]);
    check_when("meets", "Emmanuel Macron met Olaf Scholz at the June 3, 2022 summit.", &["Olaf Scholz: 2022-06-03"]);
    check_when("attacks", "Since the 2008 attack on Niger Chad is alone.", &[]);
}

#[test]
fn days_and_years_are_counted_from_the_documents_date() {
    // A Monday, 10 May 2021.
    check_when("visits", "Emmanuel Macron visited Chad on Tuesday.", &["Chad: 2021-05-04"]);
    check_when("visits", "Emmanuel Macron will visit Chad on Tuesday.", &["Chad: 2021-05-11"]);
    check_when("visits", "Emmanuel Macron did not visit Chad on Tuesday.", &["Chad: no date"]);
    check_when("visits", "Emmanuel Macron visits Chad on Tuesday.", &["Chad: 2021-05-11"]);
    check_when("meets", "Emmanuel Macron met Olaf Scholz Thursday in Chad.", &["Olaf Scholz: 2021-05-06"]);
    check_when("visits", "Emmanuel Macron visited Chad two years ago.", &["Chad: 2019"]);
    check_when("visits", "Emmanuel Macron visited Chad in December.", &["Chad: 2020-12"]);
    check_when("visits", "Emmanuel Macron will visit Chad in December.", &["Chad: 2021-12"]);
    check_when("visits", "Emmanuel Macron visited Chad last week.", &["Chad: no date"]);
    // Not the name of a newspaper, and not the day of something else.
    check_when("criticises", "Chad condemned Niger in The Sunday Times.", &["Niger: no date"]);
    check_when("criticises", "Chad condemned Niger over Monday's vote.", &["Niger: no date"]);
    check_when("criticises", "Chad condemned Niger at Monday's summit.", &["Niger: 2021-05-10"]);
}

#[test]
fn what_another_verb_tells_has_a_date_of_its_own() {
    let text = "Chad on Tuesday accused Niger of attacking Benin in 2008.";
    check_when("criticises", text, &["Niger: 2021-05-04"]);
    check_when("attacks", text, &["Benin: 2008"]);
    check_when("attacks", "Chad on Tuesday accused Niger of attacking Benin.", &["Benin: no date"]);
    let text = "Emmanuel Macron met Olaf Scholz after visiting Chad in 2019.";
    check_when("meets", text, &["Olaf Scholz: no date"]);
    let text = "On Monday Chad attacked Niger, and on Tuesday Togo condemned Chad.";
    check_when("attacks", text, &["Niger: 2021-05-10"]);
    check_when("criticises", text, &["Chad: 2021-05-04"]);
    check_when("attacks", "Two days after Chad attacked Niger, Togo slept on Tuesday.", &["Niger: no date"]);
}

#[test]
fn what_others_say_of_it_has_a_date_of_its_own() {
    check_when("attacks", "Chad attacked Niger, Togo said on Tuesday.", &["Niger: no date"]);
    check_when("attacks", "Chad attacked Niger on Monday, officials said on Tuesday.", &["Niger: 2021-05-10"]);
    let text = "Emmanuel Macron will visit Chad in spring, the state news agency ANSA said on Tuesday.";
    check_when("visits", text, &["Chad: no date"]);
    check_when("attacks", "On Monday, officials said, Chad attacked Niger.", &["Niger: 2021-05-10"]);
    check_when("attacks", "Chad, Togo said on Tuesday, attacked Niger on Monday.", &["Niger: 2021-05-10"]);
    let text = "In March Chad, which had waited, accused Niger of attacking Togo.";
    check_when("criticises", text, &["Niger: 2021-03"]);
    check_when("criticises", "In March, Chad accused Niger.", &["Niger: 2021-03"]);
    check_when("visits", "On Monday Emmanuel Macron said he would visit Chad.", &["Chad: 2021-05-10"]);
    check_when("visits", "Emmanuel Macron promised on Friday to visit Chad.", &["Chad: 2021-05-07"]);
    check_when("visits", "On Monday Emmanuel Macron promised to visit Chad on Friday.", &["Chad: 2021-05-14"]);
    check_when("visits", "On Friday Emmanuel Macron will visit Chad.", &["Chad: 2021-05-14"]);
    check_when("visits", "Emmanuel Macron is expected to visit Chad in June.", &["Chad: 2021-06"]);
    check_when("demands_of", "On Monday Chad urged Niger to leave.", &["Niger: 2021-05-10"]);
}

#[test]
fn words_around_a_noun_have_a_date_of_their_own() {
    let text = "After decades of tensions between Chad and Niger, in 2019 Togo left the bloc.";
    check_when("tension_with", text, &["Niger: no date"]);
    check_when("tension_with", "In 2019, tensions between Chad and Niger grew.", &["Niger: 2019"]);
    let text = "On Emmanuel Macron's trip to Chad, in 1983, Peru was not named.";
    check_when("visits", text, &["Chad: 1983"]);
    let text = "On Monday France marked the anniversary of Chad's invasion of Niger.";
    check_when("attacks", text, &["Niger: no date"]);
    let text = "Relations between Chad and Niger are warming, with Togo planning to leave in March.";
    check_when("cooperates_with", text, &["Niger: no date"]);
    check_when("attacks", "In 2019, with great noise, Chad attacked Niger.", &["Niger: 2019"]);
    check_when("attacks", "Chad attacked Niger, and invaded Sudan in 2012.", &["Niger: no date", "Sudan: 2012"]);
    check_when("sanctions", "Chad will sanction Niger after July 1.", &["Niger: no date"]);
    let text = "Emmanuel Macron praised Niger's hosting of a race in 1997.";
    check_when("supports", text, &["Niger: no date"]);
    let text = "Chad has signed a pact with Niger due to expire on December 31, 2024.";
    check_when("signs_agreement_with", text, &["Niger: no date"]);
}

/// Checks the relations of type `kind` in `text`, each as its target and the place where the sentence says that it is.
#[track_caller]
fn check_where(kind: &str, text: &str, wanted: &[&str]) {
    let shown = |relation: Relation<'_>| {
        format!("{}: {}", relation.target().text(), relation.place().map_or("nowhere", |place| place.text()))
    };
    assert_eq!(found(kind, text, shown), wanted, "{kind} in {text}");
}

#[test]
fn a_place_stands_in_a_statement_or_right_behind_it() {
    check_where("meets", "Emmanuel Macron met Olaf Scholz in Geneva.", &["Olaf Scholz: Geneva"]);
    check_where("meets", "Emmanuel Macron met Olaf Scholz on Friday in Geneva.", &["Olaf Scholz: Geneva"]);
    check_where("meets", "Emmanuel Macron met Olaf Scholz at a forum in Geneva.", &["Olaf Scholz: Geneva"]);
    check_where("meets", "Emmanuel Macron met in Geneva with Olaf Scholz.", &["Olaf Scholz: Geneva"]);
    check_where("meets", "Emmanuel Macron met Chinese officials in Geneva.", &["Chinese: Geneva"]);
    let text = "Emmanuel Macron met Olaf Scholz, the German chancellor, in Geneva.";
    check_where("meets", text, &["Olaf Scholz: Geneva"]);
    check_where("meets", "Emmanuel Macron met Olaf Scholz at the ASEAN summit in Geneva.", &["Olaf Scholz: Geneva"]);
    check_where("attacks", "Chad attacked Houthi bases in Yemen.", &["Houthi: Yemen"]);
    check_where("fights", "Chad and Niger fought a proxy war in Yemen.", &["Niger: Yemen"]);
    check_where("attacks", "Chad attacked Niger's embassy in Geneva.", &["Niger: Geneva"]);
}

#[test]
fn a_place_that_opens_a_clause_is_that_of_its_statement() {
    check_where("meets", "In Geneva, Emmanuel Macron met Olaf Scholz.", &["Olaf Scholz: Geneva"]);
    check_where("meets", "In Geneva on Friday, Emmanuel Macron met Olaf Scholz.", &["Olaf Scholz: Geneva"]);
    check_where("attacks", "In Geneva, Emmanuel Macron said that Chad attacked Niger.", &["Niger: nowhere"]);
    check_where("attacks", "In Geneva, where Togo waited, Chad attacked Niger.", &["Niger: nowhere"]);
}

#[test]
fn a_place_of_something_else_is_none() {
    check_where("criticises", "Chad condemned Niger's actions in Sudan.", &["Niger: nowhere"]);
    check_where("supports", "Chad backed Niger and revived a pact in Sudan.", &["Niger: nowhere"]);
    check_where("withdraws_from", "Chad withdrew from Niger after soldiers died in Sudan.", &["Niger: nowhere"]);
    check_where("meets", "Chad and Niger discussed the Chinese presence in Geneva.", &["Niger: nowhere"]);
    check_where("criticises", "Chad sued Niger in U.S. District Court.", &["Niger: nowhere"]);
    check_where("attacks", "Chad attacked Niger in Sudan's interest.", &["Niger: nowhere"]);
    check_where(
        "meets",
        "Emmanuel Macron met Olaf Scholz, a guest from Chad who lived in Sudan.",
        &["Olaf Scholz: nowhere"],
    );
}

/// Checks the relations of type `kind` in `text`, each with the part of a state or a society for which either side acts.
#[track_caller]
fn check_sectors(kind: &str, text: &str, wanted: &[&str]) {
    let shown = |relation: Relation<'_>| {
        let sector = |sector: Option<&str>| sector.unwrap_or("none").to_owned();
        format!("{} > {}", sector(relation.source_sector()), sector(relation.target_sector()))
    };
    assert_eq!(found(kind, text, shown), wanted, "{kind} in {text}");
}

#[test]
fn a_noun_tells_for_what_part_of_a_state_its_owner_acts() {
    check_sectors("attacks", "Chadian troops attacked rebels of Niger.", &["military > rebel"]);
    check_sectors("meets", "Chadian and Nigerien officials met.", &["government > government"]);
    check_sectors("meets", "Officials from Chad and Niger met.", &["government > government"]);
    check_sectors("fights", "Indian and Chinese troops clashed.", &["military > military"]);
    check_sectors("criticises", "The governments of Chad and Niger condemned Togo.", &["government > none"; 2]);
    check_sectors(
        "criticises",
        "The government of Chad and Niger condemned Togo.",
        &["government > none", "none > none"],
    );
    check_sectors("criticises", "Chad and Nigerien troops condemned Togo.", &["none > none", "military > none"]);
    check_sectors("fights", "Palestinians and Israeli troops clashed.", &["none > military"]);
    check_sectors("criticises", "The US attorney general, Jeff Sessions, condemned Togo.", &["none > none"]);
    check_sectors("criticises", "The Chadian general condemned Togo.", &["military > none"]);
}

#[test]
fn a_row_ends_where_a_new_clause_begins() {
    check("attacks", "Chile attacked Peru and Bolivia condemned the raid.", &["Chile > Peru"]);
    check("offers", "France offered help to Chad’s new leaders and Togo pledged more.", &["France > Chad"]);
    check("attacks", "Forces of Chad and Niger attacked Mali.", &["Chad > Mali", "Niger > Mali"]);
}

#[test]
fn what_a_longer_statement_turns_to_its_opposite_is_not_stated() {
    check("cooperates_with", "Relations between Chile and Peru have taken a turn for the worse.", &[]);
    check("tension_with", "Relations between Chile and Peru have taken a turn for the worse.", &["Chile > Peru"]);
    check("cooperates_with", "Relations between Chile and Peru grew.", &["Chile > Peru"]);
}

#[test]
fn a_date_behind_the_target_comes_first() {
    check_when("attacks", "In 2008 Chad attacked Niger and invaded Sudan in 2012.", &["Niger: 2008", "Sudan: 2012"]);
    check_when("attacks", "Chad attacked Niger in 2008 and invaded Sudan in 2012.", &["Niger: 2008", "Sudan: 2012"]);
    check_when("attacks", "Chad attacked Niger and invaded Sudan in 2012.", &["Niger: 2012", "Sudan: 2012"]);
    check_when("attacks", "In 2008, Chad attacked Niger.", &["Niger: 2008"]);
    check_when("attacks", "Chad, in August 2008, attacked Niger.", &["Niger: 2008-08"]);
    check_when("attacks", "Chad attacked Niger on March 23, 2008, and Togo slept.", &["Niger: 2008-03-23"]);
}

#[test]
fn an_office_has_the_date_right_beside_it_only() {
    check_when("holds_office", "In 1999 President Paul Biya of Cameroon visited Chad.", &["Cameroon: no date"]);
    check_when("holds_office", "Paul Biya has been the president of Cameroon since 1982.", &["Cameroon: 1982"]);
}

/// Checks the offices that `text` states, each as "holder: office", with the standing before it.
#[track_caller]
fn check_office(text: &str, wanted: &[&str]) {
    let shown = |relation: Relation<'_>| {
        let standing = relation.standing().map_or_else(String::new, |standing| format!("{standing} "));
        let office = relation.office().unwrap_or("no office");
        format!("{}: {standing}{office}", relation.source().text())
    };
    assert_eq!(found("holds_office", text, shown), wanted, "{text}");
}

#[test]
fn an_office_is_what_the_table_of_nouns_calls_it() {
    check_office("The prime minister of Pakistan Imran Khan left.", &["Imran Khan: head_of_government"]);
    check_office("The vice president of the United States, Kamala Harris, left.", &["Kamala Harris: vice_president"]);
    check_office("US Vice President Kamala Harris left.", &["Kamala Harris: vice_president"]);
    check_office("U.S. Secretary of Defense Lloyd Austin left.", &["Lloyd Austin: defence_minister"]);
    check_office("The chief of the Pakistani army Asim Munir left.", &["Asim Munir: military_chief"]);
    check_office("The head of Kyrgyzstan Sadyr Japarov left.", &["Sadyr Japarov: head_of_state"]);
    check_office("NATO Secretary General Jens Stoltenberg left.", &["Jens Stoltenberg: org_head"]);
}

#[test]
fn an_office_that_the_table_does_not_have_keeps_its_words() {
    check_office("Ghana’s finance minister, Ken Ofori-Atta, left.", &["Ken Ofori-Atta: finance_minister"]);
    check_office(
        "Deputy Prime Minister of Russia Yuri Borisov visited India.",
        &["Yuri Borisov: deputy_prime_minister"],
    );
    check_office("US Secretary of State Antony Blinken left.", &["Antony Blinken: secretary_of_state"]);
    let two_subjects = ["Olli Rehn: economic_and_monetary_affairs_commissioner"];
    check_office("EU economic and monetary affairs commissioner Olli Rehn left.", &two_subjects);
    check_office("Toyota chief financial officer Bill Gates left.", &["Bill Gates: chief_financial_officer"]);
    check_office("Microsoft co-founder Bill Gates left.", &["Bill Gates: co-founder"]);
    check_office(
        "The speaker of the Verkhovna Rada of Ukraine, Ruslan Stefanchuk, left.",
        &["Ruslan Stefanchuk: speaker"],
    );
    check_office("The leader of Cuba Fidel Castro spoke.", &["Fidel Castro: leader"]);
}

#[test]
fn an_office_that_is_held_no_more_or_for_a_time_says_so() {
    check_office("Former US president Donald Trump left.", &["Donald Trump: former head_of_state"]);
    check_office("Japan’s former prime minister Shinzo Abe left.", &["Shinzo Abe: former head_of_government"]);
    check_office("The ousted prime minister of Pakistan Imran Khan left.", &["Imran Khan: former head_of_government"]);
    check_office("The then Pakistani prime minister Imran Khan left.", &["Imran Khan: former head_of_government"]);
    check_office("Interim President of Bolivia Jeanine Anez left.", &["Jeanine Anez: acting head_of_state"]);
    check_office("Acting Malian president Bah Ndaw left.", &["Bah Ndaw: acting head_of_state"]);
    check_office("The new Malian president Bah Ndaw left.", &["Bah Ndaw: head_of_state"]);
}

#[test]
fn an_office_belongs_to_the_holder_who_is_named_behind_it() {
    let text = "The prime minister of Spain Pedro Sanchez, the foreign minister of Italy Luigi Di Maio, and Togo met.";
    check_office(text, &["Pedro Sanchez: head_of_government", "Luigi Di Maio: foreign_minister"]);
    check_office("Luigi Di Maio, the foreign minister of Italy, left.", &["Luigi Di Maio: foreign_minister"]);
    let text =
        "The prime minister of Spain, Pedro Sanchez, the foreign minister of Italy, Luigi Di Maio, and Togo met.";
    check_office(text, &["Pedro Sanchez: head_of_government", "Luigi Di Maio: foreign_minister"]);
    let text = "Spain’s prime minister, Pedro Sanchez, Italy’s foreign minister, Luigi Di Maio, and Togo met.";
    check_office(text, &["Pedro Sanchez: head_of_government", "Luigi Di Maio: foreign_minister"]);
    let text = "Luigi Di Maio, the foreign minister of Italy, Pedro Sanchez and Angela Merkel met.";
    check_office(text, &["Luigi Di Maio: foreign_minister"]);
}

/// Checks the states for which the sources of the relations of type `kind` in `text` act.
#[track_caller]
fn check_state(kind: &str, text: &str, wanted: &[&str]) {
    let shown = |relation: Relation<'_>| relation.source_country().map_or("no state", |state| state.name()).to_owned();
    assert_eq!(found(kind, text, shown), wanted, "{kind} in {text}");
}

#[test]
fn who_holds_offices_of_several_states_acts_for_his_own() {
    check_state("supports", "Emmanuel Macron thanked Chad.", &["France"]);
    check("supports", "Emmanuel Macron thanked France.", &[]);
    check_state("meets", "Elizabeth II met Angela Merkel in Britain.", &["United Kingdom"]);
    check_state("meets", "Elizabeth II met Angela Merkel.", &["no state"]);
    check_state("meets", "Elizabeth II met Angela Merkel after Canada and Britain had called.", &["no state"]);
    check("visits", "Elizabeth II visited Canada.", &["Elizabeth II > Canada"]);
    check("supports", "Elizabeth II thanked Canada.", &[]);
}

#[test]
fn who_is_asked_forced_or_accused_is_the_one_who_does_it() {
    check("attacks", "Iran, which Israel accused of attacking Saudi Arabia, denied it.", &["Iran > Saudi Arabia"]);
    check("attacks", "Chad was accused by Niger of attacking Sudan.", &["Chad > Sudan"]);
    check("attacks", "Niger accused Chad of attacking Sudan.", &["Chad > Sudan"]);
    check("leaves", "Niger failed to persuade Chad not to leave the African Union.", &["Chad > African Union"]);
    check("leaves", "Chad, which Togo ordered to leave the African Union, stayed.", &["Chad > African Union"]);
    check("leaves", "Chad was told by Togo to leave the African Union.", &["Chad > African Union"]);
    check("leaves", "Chad, which Togo left to join the African Union, stayed.", &[]);
    check("arms", "Peru failed to persuade rebels not to buy Russian missiles.", &[]);
}

#[test]
fn what_is_attacked_is_no_base_of_the_attacker() {
    check("base_in", "Al-Shabaab attacked a base in Somalia.", &[]);
    check("base_in", "Al-Shabaab attacked an Ethiopian base in Somalia.", &["Ethiopian > Somalia"]);
    check("base_in", "France enlarged its base in Chad.", &["France > Chad"]);
}

#[test]
fn what_falls_into_the_sea_or_is_one_is_in_no_country() {
    check("attacks", "North Korea fired two missiles toward the Sea of Japan.", &[]);
    check("located_in", "The oil of the Caspian Sea in Kazakhstan is dear.", &[]);
    check("located_in", "They met at Osh in Kyrgyzstan.", &["Osh > Kyrgyzstan"]);
}
