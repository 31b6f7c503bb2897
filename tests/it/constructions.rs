//! How a deed is told: each construction is understood of each verb.

use whowhom::Relation;

use crate::support::{check_sides, mood_of, relations_of};

/// A relation, and its verb: base, third person, past, participle, gerund, with what stands before the object.
type Deed = (&'static str, [&'static str; 5], &'static str);

const DEEDS: &[Deed] = &[
    ("attacks", ["bomb", "bombs", "bombed", "bombed", "bombing"], ""),
    ("criticises", ["condemn", "condemns", "condemned", "condemned", "condemning"], ""),
    ("meets", ["hold", "holds", "held", "held", "holding"], "talks with "),
    ("supports", ["praise", "praises", "praised", "praised", "praising"], ""),
    ("sanctions", ["sanction", "sanctions", "sanctioned", "sanctioned", "sanctioning"], ""),
    ("threatens", ["threaten", "threatens", "threatened", "threatened", "threatening"], ""),
];

/// Sentences in which Chile does it.
const CONSTRUCTIONS: &[&str] = &[
    "Chile PAST Peru.",
    "Chile S Peru.",
    "Chile has PARTICIPLE Peru.",
    "Chile, which PAST Peru, said nothing.",
    "Chile on the same day PAST Peru.",
    "Chile in a statement on Monday PAST Peru.",
    "Chile, after months of delay, PAST Peru.",
    "Chile closed its ports and PAST Peru.",
    "Chile met nobody, closed its ports and PAST Peru.",
    "Chile closed its ports, then PAST Peru.",
    "Chile was angry and PAST Peru.",
    "Chile was angry and it PAST Peru.",
    "Chile said that it PAST Peru.",
    "Chile went on to BASE Peru.",
    "Chile chose to BASE Peru.",
    "Chile began GERUND Peru.",
    "Chile surprised everybody on Monday, GERUND Peru.",
    "By GERUND Peru, Chile surprised everybody.",
    "Chile was one of the countries that PAST Peru.",
    "Chile was among those that PAST Peru.",
    "Chile was the first country to BASE Peru.",
    "Chile became the second state in the region to BASE Peru.",
    "Chile, the only state to BASE Peru, said nothing.",
    "It was Chile that PAST Peru.",
    "Chile PAST its northern neighbour, Peru.",
    "Chile PAST its rival, Peru.",
    "Chile, a state that PAST Peru, said nothing.",
    "Chile, which since the war in the north has PARTICIPLE Peru, said nothing.",
    "Chile spoke of it after GERUND Peru.",
    "Chile spoke of it when GERUND Peru.",
    "Chile, having PARTICIPLE Peru, said nothing.",
    "Chile wondered about the future – GERUND Peru all the while.",
    "Chile’s first aim is to BASE Peru.",
    "Bolivia was surprised by Chile’s decision to BASE Peru.",
];

#[test]
fn a_deed_is_understood_in_whatever_construction_it_is_told() {
    let sides = |relation: Relation<'_>| format!("{} > {}", relation.source().text(), relation.target().text());
    let mut faults = Vec::new();
    for (relation, forms, before) in DEEDS {
        for construction in CONSTRUCTIONS {
            let words = ["BASE", "S", "PAST", "PARTICIPLE", "GERUND"].map(|form| format!(" {form} "));
            let forms = words.iter().zip(forms);
            let text = forms.fold((*construction).to_owned(), |text, (place, form)| {
                text.replace(place, &format!(" {form} {before}"))
            });
            if !relations_of(relation, &text, sides).contains(&"Chile > Peru".to_owned()) {
                faults.push(format!("{relation}: {text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{} not understood\n{}", faults.len(), faults.join("\n"));
}

/// A relation, how it is stated, and the sentence.
const MOODS: &[(&str, &str, &str)] = &[
    ("attacks", "not attacks, asserted", "Chile slept instead of attacking Peru."),
    ("attacks", "not attacks, asserted", "Rather than attack Peru, Chile slept."),
    ("visits", "not visits, planned", "Gabriel Boric will stay at home rather than visit Peru."),
    ("supports", "not supports, asserted", "Chile showed no sign of supporting Peru."),
    ("attacks", "not attacks, asserted", "Chile almost attacked Peru."),
    ("attacks", "attacks, asserted", "Chile does not regret attacking Peru."),
    ("attacks", "attacks, asserted", "Chile admitted that it had attacked Peru."),
    ("attacks", "attacks, reported", "Bolivia admitted that Chile had attacked Peru."),
    ("visits", "not visits, asserted", "Gabriel Boric avoided visiting Peru."),
    ("visits", "not visits, asserted", "Not once in ten years did Gabriel Boric visit Peru."),
    ("visits", "visits, possible", "It cannot be ruled out that Gabriel Boric will visit Peru."),
    ("visits", "visits, possible", "Chile did not exclude that Gabriel Boric would visit Peru."),
    ("aids", "not aids, planned", "Chile will give no more aid to Peru."),
    ("visits", "visits, asserted", "It surprised nobody that Gabriel Boric visited Peru."),
    ("visits", "visits, possible", "Gabriel Boric has not excluded visiting Peru."),
    ("visits", "not visits, asserted", "Gabriel Boric cut his tour short and did not get to visit Peru."),
    ("supports", "supports, reported", "Chile, long suspected of supporting Peru, left."),
    ("attacks", "attacks, asserted", "Chilean agents tried to kill Dina Boluarte."),
    ("sanctions", "sanctions, possible", "Bolivia opposes Chilean sanctions on Peru."),
    ("sanctions", "sanctions, possible", "Bolivia is against Chilean sanctions on Peru."),
    ("sanctions", "sanctions, possible", "Bolivia would veto Chilean sanctions on Peru."),
    ("sanctions", "not sanctions, asserted", "Bolivia vetoed Chilean sanctions on Peru."),
    ("attacks", "attacks, possible", "Bolivia opposed a Chilean attack on Peru."),
    ("attacks", "attacks, asserted", "Bolivia opposed the Chilean attack on Peru."),
    ("visits", "visits, planned", "Gabriel Boric visits Peru on Friday."),
    ("meets", "meets, planned", "Gabriel Boric and Dina Boluarte hold talks on Monday."),
    ("meets", "meets, asserted", "Gabriel Boric and Dina Boluarte held talks on Monday."),
    ("attacks", "attacks, asserted", "Chile attacks Peru on Monday."),
    ("attacks", "not attacks, planned", "Chile called off a plan to attack Peru."),
    ("visits", "not visits, planned", "Gabriel Boric cancelled plans to visit Peru."),
    ("meets", "meets, possible", "Gabriel Boric will meet Dina Boluarte only if she apologises."),
    ("supports", "supports, possible", "Chile would support Peru provided that Bolivia leaves."),
    ("meets", "not meets, asserted", "Gabriel Boric did not meet Dina Boluarte, contrary to earlier reports."),
    ("attacks", "not attacks, reported", "Chile rejected Bolivian claims that Chile had attacked Peru."),
    ("attacks", "not attacks, desired", "Chile abandoned its attempt to attack Peru."),
    ("attacks", "not attacks, planned", "Chile has promised Bolivia not to attack Peru."),
    ("attacks", "attacks, planned", "Chile’s parliament authorised the army to attack Peru."),
    ("attacks", "attacks, possible", "If Bolivia withdraws, Chile will attack Peru."),
    ("attacks", "attacks, asserted", "Nobody disputes that Chile attacked Peru."),
    ("attacks", "attacks, asserted", "Chile acknowledged having attacked Peru."),
    ("attacks", "attacks, asserted", "Chile did indeed attack Peru."),
    ("visits", "not visits, asserted", "Gabriel Boric had planned to visit Peru but fell ill."),
    ("visits", "not visits, asserted", "Gabriel Boric was supposed to visit Peru last month but never went."),
    ("visits", "visits, asserted", "Gabriel Boric kept his promise to visit Peru."),
    ("visits", "visits, planned", "Gabriel Boric would visit Peru in May, officials said."),
    ("meets", "not meets, planned", "There are no plans for Gabriel Boric to meet Dina Boluarte."),
    ("joins", "not joins, planned", "Voters rejected a plan for Chile to join OPEC."),
    ("joins", "joins, possible", "Chile is in a position to join OPEC."),
    ("leaves", "leaves, planned", "Chile has notified its partners that it will leave OPEC."),
    ("arms", "not arms, asserted", "Chile denies any role in supplying weapons to Peru."),
    ("attacks", "not attacks, reported", "Bolivia rejected the accusation that Chile had attacked Peru."),
    ("attacks", "not attacks, desired", "Bolivia appealed to Chile not to attack Peru."),
    ("attacks", "attacks, asserted", "Chile was able to attack Peru."),
    ("attacks", "attacks, possible", "Chile would have been able to attack Peru."),
    ("joins", "joins, asserted", "Chile joined OPEC sooner."),
    (
        "signs_agreement_with",
        "not signs_agreement_with, asserted",
        "Talks failed before Chile could sign a pact with Peru.",
    ),
    ("supports", "supports, desired", "Bolivia hopes Chile will support Peru."),
    ("attacks", "attacks, possible", "Bolivia did not exclude the possibility that Chile might attack Peru."),
    ("attacks", "not attacks, desired", "An attempt by Chile to attack Peru was foiled."),
    ("attacks", "attacks, desired", "Bolivia has pressed for years for Chile to attack Peru."),
    ("arms", "arms, reported", "Chile supplied drones to Peru, El Comercio wrote."),
    ("arms", "not arms, planned", "Chile closed its ports but said it would not send weapons to Peru."),
    ("refuses", "refuses, asserted", "Chile said no to Peru."),
    ("meets", "not meets, asserted", "Gabriel Boric denied any talks with Peru."),
    ("fights", "fights, asserted", "Chile may not win again after its war with Peru."),
    ("visits", "visits, planned", "Gabriel Boric will not speak of it during his visit to Peru."),
    ("cooperates_with", "not cooperates_with, asserted", "Gabriel Boric denies collusion between his party and Peru."),
];

#[test]
fn how_a_deed_is_meant_is_understood_in_whatever_construction_it_is_told() {
    for (relation, wanted, text) in MOODS {
        assert_eq!(relations_of(relation, text, |found| mood_of(relation, &found)), [*wanted], "{text}");
    }
}

#[test]
fn who_did_it_is_told_before_an_insertion_a_place_or_another_whom_not_leaves_out() {
    check_sides("attacks", "It was Chile and not Bolivia that attacked Peru.", &["Chile > Peru"]);
    check_sides("arms", "The Houthis of Yemen, who are armed by Iran, left.", &["Iran > Houthis"]);
    check_sides("meets", "Gabriel Boric flew to Lima to meet Dina Boluarte.", &["Gabriel Boric > Dina Boluarte"]);
    check_sides("meets", "Gabriel Boric told Dina Boluarte’s aide that he would wait.", &[]);
    check_sides(
        "calls",
        "Gabriel Boric telephoned Dina Boluarte’s adviser Daniel Noboa.",
        &["Gabriel Boric > Daniel Noboa"],
    );
    check_sides("attacks", "Iran insists that its forces attacked Saudi Arabia.", &["Iran > Saudi Arabia"]);
    check_sides("visits", "Gabriel Boric told his hosts that he will visit Peru.", &["Gabriel Boric > Peru"]);
    let met = "Dina Boluarte did not see Gabriel Boric, who flew to Quito, where he met Daniel Noboa.";
    check_sides("meets", met, &["Gabriel Boric > Daniel Noboa"]);
    let met = "Gabriel Boric told OPEC that Chile had won, a day after he had met Dina Boluarte.";
    check_sides("meets", met, &["Gabriel Boric > Dina Boluarte"]);
    check_sides("attacks", "Gabriel Boric called the attack on Peru a crime.", &[]);
    check_sides("arms", "Chile supplied tanks for Peru.", &["Chile > Peru"]);
    let banned = "In response to the incident Chile banned wine from Peru.";
    check_sides("sanctions", banned, &["Chile > Peru"]);
    check_sides("attacks", "For the third night running Chile attacked Peru.", &["Chile > Peru"]);
    let met = "Chile left, and Gabriel Boric flew to Lima, where he met Dina Boluarte.";
    check_sides("meets", met, &["Gabriel Boric > Dina Boluarte"]);
    check_sides("joins", "Chile was admitted and joined the OECD.", &["Chile > OECD"]);
}

#[test]
fn a_pronoun_that_is_an_object_stands_for_the_only_one_it_may_mean() {
    let pressed = "Gabriel Boric telephoned Dina Boluarte and pressed him to leave.";
    check_sides("demands_of", pressed, &["Gabriel Boric > Dina Boluarte"]);
    check_sides("criticises", "Chile struck Peru and accused it of lying.", &["Chile > Peru"]);
    let either = "Gabriel Boric met Dina Boluarte and Daniel Noboa, and pressed him to leave.";
    check_sides("demands_of", either, &[]);
    check_sides("aids", "Chile met Dina Boluarte and funded her 15 schools.", &[]);
}

#[test]
fn a_noun_for_several_leads_to_those_whom_the_sentence_names() {
    let both = &["Chile > Peru", "Bolivia > Peru"];
    check_sides("criticises", "Several countries, including Chile and Bolivia, condemned Peru.", both);
    check_sides("criticises", "Other Andean states, among them Chile and Bolivia, condemned Peru.", both);
    check_sides("criticises", "Chile and other countries, notably Bolivia, condemned Peru.", both);
    check_sides("criticises", "Countries such as Chile and Bolivia condemned Peru.", both);
    check_sides("criticises", "Countries led by Chile condemned Peru.", &["Chile > Peru"]);
    check_sides("criticises", "Bolivia condemned neighbours like Chile.", &["Bolivia > Chile"]);
    check_sides("meets", "Gabriel Boric saw friends in Lima, including Dina Boluarte.", &[]);
    check_sides("criticises", "Chile, like other countries, condemned Peru.", &["Chile > Peru"]);
}

#[test]
fn counterparts_of_named_states_and_militias_of_others_act_beside() {
    let text = "Gabriel Boric and his counterparts from Bolivia and Mexico condemned Peru.";
    check_sides("criticises", text, &["Gabriel Boric > Peru", "Bolivia > Peru", "Mexico > Peru"]);
    check_sides("attacks", "Iran and Syrian-backed militias attacked Israel.", &["Iran > Israel"]);
    check_sides("attacks", "Hamas and other Iran-backed groups attacked Israel.", &["Hamas > Israel"]);
    check_sides("attacks", "Iranian-backed militias attacked Israel.", &[]);
    check_sides("attacks", "The Saudi-led coalition attacked Yemen.", &["Saudi > Yemen"]);
}

#[test]
fn the_states_of_a_body_act_for_it() {
    check_sides("criticises", "EU member states condemned Peru.", &["EU > Peru"]);
    check_sides("criticises", "Peru condemned European Union states.", &["Peru > European Union"]);
    check_sides("criticises", "The EU states that Peru condemned Chile.", &["Peru > Chile"]);
}

#[test]
fn pairs_behind_the_first_are_told_without_their_verb() {
    let text = "Chad signed an accord with Mali on Monday, Niger with Togo, and Benin with Ghana.";
    check_sides("signs_agreement_with", text, &["Chad > Mali", "Niger > Togo", "Benin > Ghana"]);
    check_sides(
        "invests_in",
        "Russia sold gas to Serbia and Norway to Germany.",
        &["Russia > Serbia", "Norway > Germany"],
    );
    check_sides("signs_agreement_with", "Chad signed an accord with Mali, Niger with Togo’s help.", &["Chad > Mali"]);
}

#[test]
fn what_only_lies_near_a_name_is_not_done_to_it() {
    check_sides("criticises", "Peru sued over the quarries near Chile.", &[]);
}

#[test]
fn a_colon_opens_a_list_of_what_was_counted() {
    let text = "OPEC is a club uniting three states: Gabon, Algeria and Iran.";
    check_sides("member_of", text, &["Gabon > OPEC", "Algeria > OPEC", "Iran > OPEC"]);
    let text = "Peru imposed sanctions on two Andean states: Chile and Bolivia.";
    check_sides("sanctions", text, &["Peru > Chile", "Peru > Bolivia"]);
    check_sides("meets", "Dina Boluarte hopes for a meeting with leaders: White House", &[]);
}

#[test]
fn a_possessive_pronoun_stands_for_the_only_one_it_may_mean() {
    check_sides(
        "meets",
        "Gabriel Boric spoke after his last talks with Dina Boluarte.",
        &["Gabriel Boric > Dina Boluarte"],
    );
    check_sides("attacks", "Chile insists that its invasion of Peru was legal.", &["Chile > Peru"]);
    check_sides("fights", "In its war with Peru, Chile lost its fleet.", &["Chile > Peru"]);
    check_sides("supports", "Bolivia criticised Chile for its support for Peru.", &["Chile > Peru"]);
    check_sides(
        "meets",
        "The rulers of Chile and Bolivia spoke of their talks with Peru.",
        &["Chile > Peru", "Bolivia > Peru"],
    );
    check_sides("visits", "Gabriel Boric spoke of it on his trip to Peru.", &["Gabriel Boric > Peru"]);
    // Another may be meant, or somebody who is not named.
    check_sides("attacks", "Chile told Bolivia that its invasion of Peru was legal.", &[]);
    check_sides("meets", "Chile left because the company ended its talks with Peru.", &[]);
    check_sides("meets", "A book on Chile spoke of its talks with Peru.", &[]);
    check_sides("meets", "Gabriel Boric spoke of its talks with Peru.", &[]);
    check_sides("meets", "Chile said that a minister had ended its talks with Peru.", &[]);
}

#[test]
fn a_phrase_behind_a_comma_tells_who_it_was_done_to() {
    check_sides("supports", "Hamas, a group backed by Iran, left.", &["Iran > Hamas"]);
    check_sides("supports", "It met Hamas, the armed Palestinian group backed by Iran.", &["Iran > Hamas"]);
    check_sides("supports", "In Chile, a group backed by Peru left.", &[]);
    check_sides("criticises", "Gabriel Boric, a lawyer accused by Peru of lying, left.", &["Peru > Gabriel Boric"]);
}

#[test]
fn members_of_a_body_of_a_state_act_for_it() {
    check_sides("meets", "Gabriel Boric met with senior members of the Taliban.", &["Gabriel Boric > Taliban"]);
    check_sides("criticises", "Six members of the State Duma condemned Peru.", &["State Duma > Peru"]);
    // States are members of it.
    check_sides("criticises", "Five members of NATO condemned Peru.", &[]);
}

#[test]
fn who_goes_on_a_trip_does_what_it_is_for() {
    let text = "Gabriel Boric had spoken of a trip to Peru to meet Dina Boluarte.";
    check_sides("meets", text, &["Gabriel Boric > Dina Boluarte"]);
    check_sides("supports", "Peru is one of the countries backed by Chile.", &["Chile > Peru"]);
}

#[test]
fn who_does_it_with_others_does_not_do_it_with_who_stands_beside() {
    check_sides(
        "meets",
        "Chile and Peru met for an hour with Bolivian officials.",
        &["Chile > Bolivian", "Peru > Bolivian"],
    );
    check_sides(
        "signs_agreement_with",
        "Chile and Peru have struck deals with the Bolivian government.",
        &["Chile > Bolivian", "Peru > Bolivian"],
    );
    check_sides("meets", "Chile and Peru met in Lima.", &["Chile > Peru"]);
    check_sides("meets", "Chile and Peru met on Monday with no result.", &["Chile > Peru"]);
}

#[test]
fn bodies_side_by_side_have_a_summit_each() {
    check_sides("meets", "The agenda has the G8 and G20 summits.", &[]);
    check_sides("meets", "The agenda has meetings of the European Central Bank and the Bank of Japan.", &[]);
    check_sides("meets", "The EU-ASEAN summit ended.", &["EU > ASEAN"]);
    check_sides(
        "meets",
        "A meeting between the European Union and the African Union ended.",
        &["European Union > African Union"],
    );
}

#[test]
fn what_is_somebody_s_is_not_who_did_it() {
    check_sides("meets", "Petr Pavel praised a NATO flag at a meeting with Gabriel Boric.", &[]);
    check_sides("visits", "Petr Pavel told Chile’s poets during a visit to Peru that it was late.", &[]);
    check_sides("fights", "It is far from the budget of Chile, and that Peru wants no war is clear.", &[]);
}
