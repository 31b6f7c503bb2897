//! Ways in which words may stand between those who act and what they do.

use crate::support::check_sides as check;

#[test]
fn a_clause_behind_where_has_actors_of_its_own() {
    let text = "They flew to Lima, where Chile and Peru signed an agreement on water.";
    check("signs_agreement_with", text, &["Chile > Peru"]);
}

#[test]
fn those_who_go_with_an_actor_leave_it_the_actor() {
    check("supports", "Iran and its closest allies backed Syria.", &["Iran > Syria"]);
    check("supports", "Wine from Iran and its neighbours backed up. Syria waited.", &[]);
}

#[test]
fn two_verbs_share_an_object() {
    check("aids", "Turkey trained and fed Somali soldiers.", &["Turkey > Somali"]);
    check("criticises", "Chile condemned and mocked Peru.", &["Chile > Peru"]);
    check("criticises", "Chile condemned the raid and Peru left.", &[]);
}

#[test]
fn what_somebody_is_does_not_make_the_next_verb_a_passive() {
    check("joins", "Croatia is a member of NATO and joined the European Union in 2013.", &["Croatia > European Union"]);
    check("expels", "Chad was praised and expelled by Niger.", &["Niger > Chad"]);
}

#[test]
fn a_sentence_goes_on_in_a_quotation_that_begins_with_its_verb() {
    check("supports", "Iran \"will support the Syrian government in its course of many years\".", &["Iran > Syrian"]);
    check("supports", "\"Iran left,\" he said, and \"will support the Syrian government\" was a jest.", &[]);
}

#[test]
fn names_with_a_hyphen_are_a_pair_behind_any_word() {
    check("tension_with", "It came amid strained Chile-Peru ties.", &["Chile > Peru"]);
    check("meets", "It was unlikely to hold an EU-Israel summit.", &["EU > Israel"]);
}

#[test]
fn a_row_behind_a_participle_ends_where_the_next_one_has_its_subject() {
    check("ally_of", "An alliance uniting Chile and Peru was announced.", &["Chile > Peru"]);
    let text = "The war grew, with Cuba supporting Angola and Iran supporting Syria.";
    check("supports", text, &["Cuba > Angola"]);
}

#[test]
fn several_behind_of_act_as_those_whom_the_noun_names() {
    let text = "The Baltic states of Estonia and Latvia joined NATO in 2004.";
    check("joins", text, &["Estonia > NATO", "Latvia > NATO"]);
    check("meets", "The directors of operations of Chile and Peru held talks.", &["Chile > Peru"]);
}

#[test]
fn what_is_counted_in_with_a_neighbour_joins_the_row() {
    check("tension_with", "Serbia and its former province of Kosovo are at odds.", &["Serbia > Kosovo"]);
}

#[test]
fn the_field_of_a_minister_belongs_to_the_title() {
    check("meets", "Angola’s Minister of External Relations met Paul Kagame.", &["Angola > Paul Kagame"]);
}

#[test]
fn an_office_may_be_counted() {
    check(
        "holds_office",
        "Ban Ki-moon was the 8th secretary-general of the United Nations.",
        &["Ban Ki-moon > United Nations"],
    );
    check("holds_office", "Paul Biya was the second president of Cameroon.", &["Paul Biya > Cameroon"]);
}

#[test]
fn whom_a_sentence_begins_with_acts_too() {
    let both = ["Peru > China", "Chile > China"];
    check("criticises", "Along with Peru, Chile condemned China.", &both);
    check("criticises", "Like Peru, Chile condemned China.", &both);
    check("criticises", "Along with Peru’s friends, Chile condemned China.", &["Chile > China"]);
    check("criticises", "Together with Peru, Chile and Brazil left.", &[]);
}

#[test]
fn an_insertion_between_commas_may_end_a_row() {
    let both = ["Chile > China", "Peru > China"];
    check("criticises", "Chile, as well as Peru, condemned China.", &both);
    check("criticises", "Chile, along with Peru, condemned China.", &both);
    check("criticises", "Chile as well as Peru condemned China.", &both);
}

#[test]
fn those_without_a_name_may_act_with_an_actor() {
    for company in [
        " and its allies",
        " and many other countries",
        " and most of its neighbours",
        " and 27 other countries",
        " and the leaders of other states",
        " and a small group of rebels on Monday",
        " along with its allies",
        " together with two other states",
        ", along with several neighbours,",
        ", together with its closest partners,",
    ] {
        check("criticises", &format!("Chile{company} condemned China."), &["Chile > China"]);
        check("criticises", &format!("Brazil said that Chile{company} have condemned China."), &["Chile > China"]);
    }
    check("criticises", "Chile and its allies condemn China.", &["Chile > China"]);
    check("criticises", "Chile, Peru and other states condemned China.", &["Chile > China", "Peru > China"]);
    check("meets", "Petr Pavel and his wife met Paul Kagame.", &["Petr Pavel > Paul Kagame"]);
    check("criticises", "Chile and most Western powers condemned China.", &["Chile > China"]);
    check("attacks", "Chile and its military attacked Peru.", &["Chile > Peru"]);
    check("criticises", "Chile and not Peru condemned China.", &[]);
    check("criticises", "It was Chile and not Peru that condemned China.", &["Chile > China"]);
    // They act by themselves.
    check("criticises", "Brazil met Chile and its allies condemned China.", &[]);
    check("criticises", "Brazil met Chile and other states condemned China.", &[]);
    check("meets", "Paul Biya visited Peru and his wife met Paul Kagame.", &[]);
    check("criticises", "Chile’s president and the army’s chief condemned China.", &[]);
}

#[test]
fn who_rules_in_a_country_acts_for_it() {
    check("expels", "The authorities in Uzbekistan expelled two Tajik diplomats.", &["Uzbekistan > Tajik"]);
    check("coerces", "Security forces in Guinea arrested ten Liberian citizens.", &["Guinea > Liberian"]);
    check("coerces", "Police in Chile arrested a Peruvian minister.", &["Chile > Peruvian"]);
    // They may be those of another country.
    check("criticises", "Diplomats in Chile condemned Peru.", &[]);
    check("attacks", "Troops in Mali attacked French soldiers.", &[]);
    check("coerces", "Its security forces in Guinea arrested ten Liberian citizens.", &[]);
}

#[test]
fn countries_of_a_region_end_a_row() {
    check("expels", "Chile and other African countries expelled Peruvian diplomats.", &["Chile > Peruvian"]);
    check("meets", "Leaders from Chile and several Central Asian states met Keir Starmer.", &["Chile > Keir Starmer"]);
    check("criticises", "NATO countries condemned Chile.", &["NATO > Chile"]);
    check("attacks", "Brazil states that Peru attacked Chile.", &["Peru > Chile"]);
}

#[test]
fn a_preposition_may_stand_before_the_pronoun_of_a_relative_clause() {
    check("arms", "They met Peru, to which Chile has supplied five tanks.", &["Chile > Peru"]);
    check("signs_agreement_with", "It is Peru, with which Chile signed a treaty.", &["Chile > Peru"]);
    check("depends_on", "Peru, on which Chile depends for gas, left.", &["Chile > Peru"]);
    check("arms", "They met Peru, about which Chile supplied five books.", &[]);
}

#[test]
fn what_is_done_to_each_other_is_done_by_both() {
    check("supports", "Chile and Peru supported one another.", &["Chile > Peru", "Peru > Chile"]);
    check("criticises", "Chile and Peru accused each other of theft.", &["Chile > Peru", "Peru > Chile"]);
    check("supports", "Chile and Peru supported the other plan.", &[]);
}

#[test]
fn those_who_act_for_an_actor_may_stand_behind_whose() {
    check("attacks", "Chile, whose troops attacked Peru, agreed.", &["Chile > Peru"]);
    check("attacks", "Chile, whose poets attacked Peru, agreed.", &[]);
}

#[test]
fn what_a_participle_has_as_object_is_not_the_subject() {
    check("attacks", "Chadian troops backing Niger attacked Mali.", &["Chadian > Mali"]);
    check("attacks", "Chadian troops near Niger attacked Mali.", &["Chadian > Mali"]);
}

#[test]
fn a_relative_clause_behind_a_place_may_tell_of_another_noun() {
    check("supports", "He praised a mission in Chile, which Peru supports.", &[]);
    check("supports", "He praised Chile, which Peru supports.", &["Peru > Chile"]);
}

#[test]
fn a_verb_behind_a_closed_relative_clause_has_the_subject_of_the_sentence() {
    let text = "Chile has joined NATO, which has many members, and condemned Peru.";
    check("criticises", text, &["Chile > Peru"]);
}

#[test]
fn an_office_may_belong_to_a_ministry() {
    let text = "Maria Zakharova, the Russian foreign ministry’s spokeswoman, condemned Chile.";
    check("holds_office", text, &["Maria Zakharova > Russian"]);
    check("criticises", text, &["Maria Zakharova > Chile"]);
}

#[test]
fn two_verbs_of_a_relative_clause_share_a_subject() {
    check("attacks", "Israel, which borders Syria and has bombed Iran, left.", &["Israel > Iran"]);
}

#[test]
fn whom_a_verb_of_several_words_is_about_may_stand_before_it() {
    check("supports", "They met Peru, which Chile had propped up for years.", &["Chile > Peru"]);
    check("demands_of", "They met Peru, which Chile called on to leave.", &["Chile > Peru"]);
}

#[test]
fn what_belongs_to_the_subject_comes_from_elsewhere() {
    check("expels", "Chile withdrew its envoy from Peru.", &["Chile > Peru"]);
    check("meets", "Chile met envoys from Peru.", &["Chile > Peru"]);
}

#[test]
fn a_relative_clause_tells_what_a_rule_without_frames_asks_for() {
    check("sanctions", "Chile, which has sanctioned two Peruvian firms, agreed.", &["Chile > Peruvian"]);
    check("coerces", "It was a wave of raids in Chile, which forced Gabriel Boric to act.", &[]);
}

#[test]
fn in_turn_and_in_response_stand_before_a_verb() {
    check("criticises", "Chile has in turn accused Peru of theft.", &["Chile > Peru"]);
    check("criticises", "Chile in response condemned Peru.", &["Chile > Peru"]);
}

#[test]
fn rivals_are_at_odds_behind_a_comma_too() {
    check("tension_with", "Chile and Peru, at loggerheads again over fish, left.", &["Chile > Peru"]);
}

#[test]
fn a_participle_that_opens_a_sentence_has_its_subject_behind_a_comma() {
    check("attacks", "Attacked by Chile, Peru asked for help.", &["Chile > Peru"]);
    check("criticises", "Accused by Chile of theft, Peru was silent.", &["Chile > Peru"]);
    check("supports", "Having praised Peru, Chile was silent.", &["Chile > Peru"]);
    check("meets", "After meeting Andrzej Duda, Petr Pavel was silent.", &["Petr Pavel > Andrzej Duda"]);
    check("attacks", "The town was attacked by Chile, Peru said.", &[]);
}

#[test]
fn what_is_given_may_stand_before_who_gives_it() {
    check("arms", "The missiles that Chile sold to Peru are old.", &["Chile > Peru"]);
    check("arms", "It has missiles sold by Chile to Peru.", &["Chile > Peru"]);
    check("sanctions", "The sanctions imposed on Peru by Chile are harsh.", &["Chile > Peru"]);
    check("sanctions", "The sanctions praised in Peru by Chile are harsh.", &[]);
}

#[test]
fn an_and_behind_a_comma_begins_a_clause_where_a_verb_follows() {
    check("offers", "Chile offered help to Peru, and Cuba and Angola praised it.", &["Chile > Peru"]);
    check("refuses", "Chile refused to support it, and Iran's Ali Khamenei agreed.", &[]);
    check("supports", "Chile, Peru, and Cuba supported Angola.", &["Chile > Angola", "Peru > Angola", "Cuba > Angola"]);
}

#[test]
fn a_row_may_have_an_adverb_before_its_last_name() {
    check(
        "criticises",
        "Chile, Peru and even Cuba condemned Angola.",
        &["Chile > Angola", "Peru > Angola", "Cuba > Angola"],
    );
}

#[test]
fn who_is_counted_acts() {
    check("criticises", "Thousands of Greeks condemned Peru.", &["Greeks > Peru"]);
    check("criticises", "The friends of Chile condemned Peru.", &[]);
}

#[test]
fn what_somebody_does_to_reach_something_has_its_subject_before() {
    check(
        "mediates",
        "Petr Pavel flew to Riyadh in an attempt to mediate between Chile and Peru.",
        &["Petr Pavel > Chile", "Petr Pavel > Peru"],
    );
}

#[test]
fn aircraft_by_their_numbers_act_for_a_country() {
    check("attacks", "Turkish F-16s bombed Syria.", &["Turkish > Syria"]);
}

#[test]
fn an_insertion_keeps_no_rule_from_finding() {
    check("visits", "Petr Pavel, an opponent of the war, flew to Peru.", &["Petr Pavel > Peru"]);
    check("visits", "Petr Pavel went to war with Peru.", &[]);
}

#[test]
fn one_friend_behind_a_row_is_the_last_of_it() {
    check("ally_of", "Chile and Cuba, an ally of Peru, met.", &["Cuba > Peru"]);
    check("ally_of", "Chile and Cuba, allies of Peru, met.", &["Chile > Peru", "Cuba > Peru"]);
}

#[test]
fn who_condemns_or_survives_an_attack_has_not_made_it() {
    for verb in ["condemned", "feared", "survived", "witnessed", "foiled"] {
        check("attacks", &format!("Brazil {verb} an attack on Peru."), &[]);
    }
    check("cooperates_with", "Brazil opposed cooperation with Peru.", &[]);
    check("attacks", "Brazil regretted its attack on Peru.", &["Brazil > Peru"]);
    check("attacks", "Brazil condemned the raid and attacked Peru.", &["Brazil > Peru"]);
}

#[test]
fn who_turns_against_the_own_state_is_told() {
    check("criticises", "Kyrgyz activists condemned Sadyr Japarov.", &["Kyrgyz > Sadyr Japarov"]);
    check("criticises", "Kyrgyz ministers condemned Sadyr Japarov.", &[]);
}

#[test]
fn who_joins_another_in_something_does_it() {
    check("criticises", "Chile followed Cuba in condemning Peru.", &["Chile > Peru"]);
}

#[test]
fn a_relative_clause_behind_who_somebody_is_tells_of_him() {
    check("attacks", "Chile is the neighbour that attacked Peru.", &["Chile > Peru"]);
    check("meets", "Petr Pavel is the man who met Andrzej Duda.", &["Petr Pavel > Andrzej Duda"]);
    check("attacks", "Chile is in the town that attacked Peru.", &[]);
}

#[test]
fn an_office_behind_a_name_and_an_article_is_that_of_the_name() {
    let text = "Petr Pavel, the Czech president who had mediated between Chile and Peru, left.";
    check("mediates", text, &["Petr Pavel > Chile", "Petr Pavel > Peru"]);
    let text = "Petr Pavel, the Czech president, and Andrzej Duda met.";
    check("meets", text, &["Petr Pavel > Andrzej Duda"]);
    let text = "Andrzej Duda, the Czech president and the Lithuanian premier met.";
    check("meets", text, &["Andrzej Duda > Czech", "Andrzej Duda > premier", "Czech > premier"]);
}

#[test]
fn diplomats_at_a_body_are_those_of_who_sends_them() {
    check("meets", "North Korea said its U.N. diplomats met Petr Pavel.", &["North Korea > Petr Pavel"]);
}

#[test]
fn the_second_of_two_plain_verbs_may_have_a_rule_without_frames() {
    check("threatens", "Chile praised the man and threatened Peru.", &["Chile > Peru"]);
    check("threatens", "Chile arrested two men who fled and threatened Peru.", &[]);
}

#[test]
fn a_pronoun_behind_an_and_and_a_date_looks_back() {
    check("cancels", "Paul Biya left UNESCO, and in May he abandoned a treaty with Peru.", &["Paul Biya > Peru"]);
}

#[test]
fn several_behind_the_same_preposition_are_a_row() {
    check(
        "calls",
        "Petr Pavel spoke by phone with Andrzej Duda and with Klaus Iohannis.",
        &["Petr Pavel > Andrzej Duda", "Petr Pavel > Klaus Iohannis"],
    );
}

#[test]
fn another_begins_a_clause_behind_whom_somebody_stands_by() {
    check(
        "supports",
        "Petr Pavel stood by Gabriel Boric and Andrzej Duda praised him.",
        &["Petr Pavel > Gabriel Boric"],
    );
    check("attacks", "The town was attacked by Chile and Peru.", &[]);
    check("attacks", "Cuba was attacked by Chile and Peru.", &["Chile > Cuba", "Peru > Cuba"]);
}

#[test]
fn who_promises_somebody_does_it() {
    check("withdraws_from", "Chile promised Cuba to withdraw its troops from Peru.", &["Chile > Peru"]);
}

#[test]
fn who_is_accused_behind_a_comma_is_said_to_do_it() {
    check("attacks", "Chile, accused by its neighbours of attacking Peru, left.", &["Chile > Peru"]);
}

#[test]
fn verbs_in_a_row_share_their_subject() {
    check("sanctions", "Chile summoned the envoy, banned imports from Peru and left.", &["Chile > Peru"]);
    check("sanctions", "Chile summoned the envoy, sanctioned by Peru.", &[]);
}

#[test]
fn what_opens_a_sentence_stands_nowhere_else() {
    check("demands_of", "At Chile's request, Peru left.", &["Chile > Peru"]);
    check("demands_of", "They banned wine at Chile's request, Peru left, and Cuba stayed.", &[]);
}
