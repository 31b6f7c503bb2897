//! Negation and modality: what a text says of a relation besides that there is one.

use whowhom::{Document, Extraction};

use crate::support::{BUILTIN, mood_of};

/// How many of the sentences below must be read right.
const RIGHT: usize = 98;

/// What the relation of a sentence is (with `not` before it where it is
/// negated), how it is stated, and the sentence.
///
/// These were written before the code that reads them.
const CASES: &[(&str, &str, &str)] = &[
    ("visits", "asserted", "President Sadyr Japarov visited Turkey last week."),
    ("visits", "planned", "President Sadyr Japarov will visit China in May."),
    ("visits", "planned", "Emomali Rahmon is to visit Tehran next month."),
    ("visits", "planned", "Vladimir Putin plans to visit North Korea."),
    ("visits", "planned", "Emmanuel Macron is preparing to visit Uzbekistan."),
    ("visits", "planned", "Shavkat Mirziyoyev is scheduled to visit Germany on Friday."),
    ("visits", "possible", "Kassym-Jomart Tokayev may visit Armenia in the autumn."),
    ("visits", "possible", "Joe Biden could visit Saudi Arabia in July."),
    ("visits", "possible", "Xi Jinping might visit Serbia."),
    ("visits", "desired", "Alexander Lukashenko wants to visit the United States."),
    ("visits", "desired", "Viktor Orbán hopes to visit Washington."),
    ("not visits", "asserted", "Angela Merkel did not visit Poland."),
    ("not visits", "planned", "Vladimir Putin will not visit South Africa."),
    ("not visits", "asserted", "Nikol Pashinyan has never visited Azerbaijan."),
    ("not visits", "asserted", "Ilham Aliyev didn't visit Georgia."),
    ("not visits", "possible", "Narendra Modi may not visit Pakistan after all."),
    ("visits", "reported", "Local media reported that Vladimir Putin had visited Abkhazia."),
    ("visits", "reported", "According to Reuters, Sergey Lavrov visited Libya."),
    ("meets", "asserted", "Vladimir Putin met Sadyr Japarov in Sochi."),
    ("meets", "planned", "Vladimir Putin is going to meet Recep Tayyip Erdogan."),
    ("meets", "planned", "Vladimir Putin is expected to meet with Xi Jinping in Astana."),
    ("meets", "possible", "Donald Trump could meet Kim Jong Un."),
    ("meets", "possible", "Volodymyr Zelenskyy would meet Vladimir Putin if a truce held."),
    ("not meets", "asserted", "Volodymyr Zelenskyy has not met Vladimir Putin."),
    ("not meets", "planned", "Emmanuel Macron won't meet Alexander Lukashenko."),
    ("not meets", "asserted", "Aliyev refused to meet Pashinyan, the aides of Ilham Aliyev and Nikol Pashinyan said."),
    ("meets", "desired", "Volodymyr Zelenskyy should meet Xi Jinping."),
    ("supports", "asserted", "China supports Pakistan."),
    ("supports", "asserted", "China has always supported Pakistan."),
    ("supports", "planned", "China will support Pakistan in the talks."),
    ("supports", "planned", "Germany pledged to support Moldova."),
    ("supports", "planned", "Germany promised that it would support Moldova."),
    ("supports", "possible", "China may support Russia."),
    ("supports", "possible", "If China supports Russia, the war will go on."),
    ("supports", "desired", "Britain must support Ukraine."),
    ("supports", "desired", "The European Union needs to support Armenia."),
    ("supports", "desired", "Japan ought to support Mongolia."),
    ("not supports", "asserted", "Hungary does not support Ukraine."),
    ("not supports", "asserted", "Hungary no longer supports Ukraine."),
    ("not supports", "asserted", "India declined to support the United States."),
    ("not supports", "planned", "Turkey will never support Greece on this matter."),
    ("not supports", "asserted", "Neither Iran nor Syria supported Turkey."),
    ("not supports", "desired", "Kyrgyzstan should not support Russia."),
    ("not supports", "possible", "Belarus might not support Russia."),
    ("supports", "reported", "Kyrgyzstan believes that Russia supports Tajikistan."),
    ("supports", "reported", "Kyiv says Belarus supports Russia."),
    ("supports", "reported", "Iran reportedly supports Armenia."),
    ("supports", "reported", "Analysts claim that Turkey supports Azerbaijan."),
    ("supports", "reported", "It was reported that Qatar supported Hamas."),
    ("supports", "reported", "Kazakhstan allegedly supported Ukraine."),
    ("attacks", "asserted", "Russia attacked Ukraine in February."),
    ("attacks", "asserted", "Ukraine was attacked by Russia."),
    ("not attacks", "asserted", "Ukraine was not attacked by Belarus."),
    ("attacks", "possible", "Russia could attack Moldova next."),
    ("attacks", "possible", "Russia might be able to attack Estonia."),
    ("attacks", "possible", "Iran would attack Israel if the talks failed."),
    ("attacks", "planned", "North Korea is about to attack South Korea."),
    ("attacks", "planned", "Azerbaijan is planning to attack Armenia."),
    ("attacks", "reported", "Armenia says that Azerbaijan attacked its positions in Karabakh."),
    ("attacks", "reported", "Israel was allegedly attacked by Iran."),
    ("not attacks", "reported", "Pakistan said that it had not attacked India."),
    ("not attacks", "planned", "Russia has no plans to attack Finland."),
    ("sanctions", "asserted", "The United States imposed sanctions on Belarus."),
    ("sanctions", "planned", "The United States will impose sanctions on Georgia."),
    ("sanctions", "possible", "The European Union may impose sanctions on Kyrgyzstan."),
    ("sanctions", "desired", "The European Union should impose sanctions on Serbia."),
    ("not sanctions", "asserted", "Turkey has not imposed sanctions on Russia."),
    ("not sanctions", "asserted", "Serbia refused to impose sanctions on Russia."),
    ("sanctions", "planned", "The United States intends to impose sanctions on Hungary."),
    ("leaves", "asserted", "Moldova left the CIS."),
    ("leaves", "possible", "Armenia may leave the CSTO."),
    ("leaves", "possible", "Armenia could quit the CSTO."),
    ("leaves", "planned", "Armenia is about to leave the CSTO."),
    ("leaves", "planned", "Armenia decided to withdraw from the CSTO."),
    ("leaves", "desired", "Armenia must leave the CSTO."),
    ("not leaves", "planned", "Kyrgyzstan will not leave the CSTO."),
    ("not leaves", "asserted", "Georgia has not left the Council of Europe."),
    ("joins", "asserted", "Kyrgyzstan joined the Eurasian Economic Union in 2015."),
    ("joins", "desired", "Ukraine wants to join NATO."),
    ("joins", "desired", "Georgia seeks to join the European Union."),
    ("joins", "possible", "Uzbekistan may join the Eurasian Economic Union."),
    ("not joins", "planned", "Uzbekistan does not plan to join the Eurasian Economic Union."),
    ("not joins", "asserted", "Turkmenistan never joined the CSTO."),
    ("aids", "asserted", "Japan provided aid to Kyrgyzstan."),
    ("aids", "planned", "Japan will provide a grant to Kyrgyzstan."),
    ("aids", "planned", "Finland said on Tuesday that it would give aid to Tanzania."),
    ("aids", "possible", "Germany might provide aid to Uzbekistan."),
    ("not aids", "asserted", "Russia stopped short and did not provide aid to Armenia."),
    ("arms", "asserted", "Russia supplied weapons to Kyrgyzstan."),
    ("arms", "planned", "The United States will supply arms to Israel."),
    ("arms", "reported", "Ukraine said Iran had supplied drones to Russia."),
    ("not arms", "asserted", "China denied that it supplied weapons to Russia."),
    ("criticises", "asserted", "Turkey condemned Israel."),
    ("not criticises", "asserted", "China has not condemned Russia."),
    ("criticises", "possible", "Kazakhstan could criticise Russia."),
    ("signs_agreement_with", "asserted", "Kyrgyzstan and Uzbekistan signed an agreement on the border."),
    ("signs_agreement_with", "planned", "Kyrgyzstan is about to sign an agreement with the United States."),
    (
        "signs_agreement_with",
        "reported",
        "It is reported that Kyrgyzstan and Japan have signed an agreement on grants.",
    ),
    ("not signs_agreement_with", "asserted", "Armenia and Azerbaijan have not signed a peace treaty."),
    ("signs_agreement_with", "possible", "Armenia and Azerbaijan could sign a peace treaty this year."),
];

#[test]
fn negation_and_modality_are_read_right_in_nearly_all_sentences() {
    let wrong: Vec<String> = CASES.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert_eq!(CASES.len(), 100);
    assert!(CASES.len() - wrong.len() >= RIGHT, "{} of 100 wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Ways of stating something that passages of news pages showed to be misread; all are read right.
const MENDED: &[(&str, &str, &str)] = &[
    ("withdraws_from", "desired", "Iran urged Russia to withdraw from Ukraine."),
    ("visits", "asserted", "Iran urged calm, and Vladimir Putin visited Tehran."),
    ("not meets", "planned", "Nikol Pashinyan’s meeting with Ilham Aliyev is not being planned."),
    ("not meets", "asserted", "The meeting between Vladimir Putin and Emmanuel Macron in Geneva was cancelled."),
    ("meets", "asserted", "The meeting between Vladimir Putin and Emmanuel Macron was not easy."),
    ("visits", "planned", "The visit of Vladimir Putin to Turkey will take place in May."),
    ("criticises", "reported", "Kim told a news conference that Japan had condemned Mongolia."),
    ("visits", "asserted", "Kenyan soldiers arrived in Somalia, and Uganda says it will deploy troops."),
    ("signs_agreement_with", "planned", "Egypt came to discuss a new truce between Israel and Lebanon."),
    ("joins", "planned", "Hungary objected to Sweden’s accession to NATO."),
    ("criticises", "asserted", "The row grew, with Kinshasa accusing Rwanda of aggression."),
    ("not attacks", "asserted", "Chile prevented Peru from attacking Bolivia."),
    ("visits", "possible", "Chile will not bar Paul Biya from returning to Peru."),
    ("not visits", "desired", "Chile warned Paul Biya against visiting Peru."),
    ("supports", "reported", "Togo accused Ghana of supporting Benin."),
    ("not attacks", "reported", "Kenya denies reports of Ugandan attacks on Tanzania."),
    ("not supports", "reported", "Paul Biya rejected allegations that he had supported Chad."),
    ("not expels", "planned", "Fiji reversed its decision to expel Tongan diplomats."),
    ("not concedes_to", "asserted", "Canada has delayed lifting sanctions on Nepal."),
    ("visits", "planned", "Petr Pavel to visit Vietnam."),
    ("not joins", "possible", "Georgia is unlikely to join NATO soon."),
    ("visits", "asserted", "Paul Biya’s visit to Chad is unlikely to please everybody."),
    ("attacks", "reported", "Chad was accused by Niger of attacking Sudan."),
    ("attacks", "reported", "Chad, which Niger accused of attacking Sudan, denied it."),
    ("leaves", "desired", "Chad was asked by Niger to leave the African Union."),
    ("not criticises", "asserted", "Hungary blocked an EU statement criticising China."),
    ("criticises", "asserted", "Hungary welcomed an EU statement criticising China."),
    ("not leaves", "planned", "Few believe that Germany will leave the EU."),
    ("not leaves", "planned", "Few believe Germany will leave the EU."),
    ("leaves", "planned", "A few believe that Germany will leave the EU."),
    ("leaves", "planned", "Few doubt that Germany will leave the EU."),
];

#[test]
fn what_is_urged_planned_or_cancelled_is_no_fact() {
    let faults = MENDED.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text));
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What denies, asks, wards off or only comes close; written before any of it was read,
/// when 24 of the 40 were right.
const DENIED: &[(&str, &str, &str)] = &[
    ("attacks", "possible", "Russia may yet attack Moldova."),
    ("attacks", "possible", "Iraq would have attacked Kuwait again, he argued in a book."),
    ("meets", "possible", "Nikol Pashinyan would have met Ilham Aliyev in Brussels, had the talks not collapsed."),
    ("not visits", "asserted", "Narendra Modi has yet to visit Pakistan."),
    ("not joins", "asserted", "Norway has yet to join the European Union."),
    ("not supports", "planned", "Brazil will not support Venezuela unless the vote is held again."),
    ("sanctions", "possible", "Unless Canada imposes sanctions on Myanmar, nothing will change."),
    ("not arms", "asserted", "North Korea denied supplying missiles to Syria."),
    ("not arms", "asserted", "North Korea denies that it has ever supplied rockets to Iran."),
    ("not attacks", "asserted", "Sudan denied having attacked Chad."),
    ("not visits", "planned", "Emmanuel Macron has no plans to visit Belarus."),
    ("not joins", "planned", "Switzerland has no intention of joining NATO."),
    ("attacks", "possible", "If Ethiopia attacks Eritrea, thousands will flee."),
    ("attacks", "possible", "Thousands will flee if Ethiopia attacks Eritrea."),
    ("attacks", "possible", "Kim Jong Un threatened to attack South Korea."),
    ("leaves", "possible", "Hungary threatened to leave the European Union."),
    ("aids", "planned", "Norway promised to give aid to Somalia."),
    ("visits", "planned", "Joko Widodo promised that he would visit Timor-Leste."),
    ("attacks", "possible", "Will China attack Taiwan?"),
    ("arms", "possible", "Did Belarus supply missiles to Sudan?"),
    ("attacks", "asserted", "Why did Iraq attack Kuwait?"),
    (
        "withdraws_from",
        "desired",
        "The United Nations repeated its calls for Rwanda to withdraw from the Democratic Republic of the Congo.",
    ),
    ("sanctions", "desired", "There are growing calls for Australia to impose sanctions on Myanmar."),
    ("not meets", "planned", "Angela Merkel was to have met Matteo Renzi on Friday."),
    ("visits", "planned", "Abdel Fattah al-Sisi was due to visit Qatar on Sunday."),
    ("not visits", "asserted", "Abdel Fattah al-Sisi failed to visit Qatar."),
    ("not supports", "asserted", "Slovakia stopped supporting Ukraine."),
    ("not supports", "asserted", "Neither Brazil nor Mexico supports Venezuela."),
    ("not attacks", "planned", "Pakistan vowed never to attack India first."),
    ("not attacks", "asserted", "Jordan refrained from attacking Syria."),
    ("signs_agreement_with", "possible", "Chile and Peru came close to signing a treaty."),
    ("not signs_agreement_with", "asserted", "Chile and Peru have yet to sign a treaty."),
    ("visits", "possible", "Lula da Silva is considering whether to visit Ukraine."),
    ("joins", "desired", "Kosovo is eager to join NATO."),
    ("not sanctions", "asserted", "India has so far resisted calls to impose sanctions on Myanmar."),
    ("not meets", "asserted", "William Ruto did not even meet Paul Kagame."),
    ("fights", "possible", "A war between Ethiopia and Eritrea is possible, analysts warned."),
    ("not arms", "asserted", "There is no evidence that South Africa supplied weapons to Russia."),
    (
        "attacks",
        "reported",
        "Sudan accused Chad of having attacked its villages, but Chad’s army attacked Sudan, a paper claimed.",
    ),
    ("visits", "planned", "Petr Pavel agreed to visit Vietnam in spring."),
];

#[test]
fn what_is_denied_asked_or_nearly_done_is_no_fact() {
    let faults: Vec<String> = DENIED.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert_eq!(DENIED.len(), 40);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_side_that_is_denied_has_no_part_in_it() {
    let cases = [
        ("not criticises", "asserted", "Chile blames not Peru but Bolivia for the crisis."),
        ("not attacks", "asserted", "Chile was attacked not by Peru but by Bolivia."),
        ("criticises", "asserted", "Chile blames Peru, not Bolivia."),
        ("sanctions", "asserted", "Peru has sanctioned not only Chile but also Bolivia."),
    ];
    let faults: Vec<String> = cases.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn who_does_not_ask_is_told_from_who_asks_not_to() {
    let cases = [
        ("not demands_of", "asserted", "Chile has not asked Peru to leave."),
        ("not demands_of", "reported", "Chile did not urge Peru to pay, officials said."),
        ("demands_of", "asserted", "Chile asked Peru not to leave."),
        ("demands_of", "asserted", "Peru was asked by Chile not to leave."),
        ("not threatens", "asserted", "Chile has not warned Peru about it."),
    ];
    let faults: Vec<String> = cases.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_goes_on_between_two_goes_on_whatever_happens_to_it() {
    let cases = [
        ("cooperates_with", "asserted", "Officials do not expect any changes in Sino-British ties."),
        ("cooperates_with", "asserted", "The case will have no effect on relations between Chile and Peru."),
        ("cooperates_with", "desired", "Chile hopes for better relations between Peru and Bolivia."),
        ("not cooperates_with", "asserted", "There are no relations between Chile and Peru."),
    ];
    let faults: Vec<String> = cases.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is ruled out, called off, charged or kept from somebody; written before any of it was read, when 36 of these 48
/// and of two more were right, which are left: "neither condemned nor praised" and a passive with "no".
const RULED_OUT: &[(&str, &str, &str)] = &[
    ("not visits", "asserted", "America has called off a visit to China by Antony Blinken."),
    ("not sanctions", "planned", "Germany has ruled out imposing sanctions on Turkey."),
    ("not arms", "planned", "Sweden ruled out supplying missiles to Ukraine before the vote."),
    ("not criticises", "asserted", "South Africa stopped short of condemning Russia."),
    ("not attacks", "planned", "Iran vowed never to attack Azerbaijan."),
    ("not supports", "asserted", "Hungary hardly supports Ukraine these days."),
    ("meets", "desired", "Pedro Sánchez has offered to meet Xi Jinping in Madrid."),
    ("not meets", "asserted", "Kim Jong Un left Hanoi without meeting Nguyen Phu Trong."),
    ("not aids", "asserted", "Japan has so far refused to give aid to Myanmar."),
    ("withdraws_from", "desired", "Rwanda was urged by France to withdraw from the Democratic Republic of the Congo."),
    ("supports", "desired", "China was asked to support Pakistan."),
    ("not supports", "desired", "China was asked not to support Russia."),
    ("not attacks", "desired", "Joe Biden urged Israel not to attack Lebanon."),
    ("not visits", "possible", "Lula da Silva might not visit Argentina, his aides said."),
    ("leaves", "possible", "Mali has threatened to leave the United Nations."),
    ("not leaves", "asserted", "Burundi denied that it had left the East African Community."),
    ("not expels", "asserted", "Ecuador has not yet expelled Russian diplomats."),
    ("expels", "planned", "Ecuador is about to expel Russian diplomats."),
    ("expels", "possible", "If Ecuador expels Russian diplomats, Moscow will answer."),
    ("signs_agreement_with", "desired", "Aleksandar Vučić wants Serbia to sign a treaty with China."),
    ("not signs_agreement_with", "asserted", "Serbia failed to sign a treaty with Kosovo."),
    ("not signs_agreement_with", "planned", "Serbia will not sign a treaty with Kosovo, Aleksandar Vučić has vowed."),
    ("meets", "possible", "Whether Vladimir Putin meets Volodymyr Zelenskyy depends on Turkey."),
    ("not meets", "asserted", "Narendra Modi avoided meeting Shehbaz Sharif in Samarkand."),
    ("not attacks", "asserted", "Israel held off attacking Iran."),
    ("not attacks", "asserted", "Israel was prevented from attacking Iran."),
    ("attacks", "possible", "Israel has not ruled out attacking Iran."),
    ("visits", "planned", "A visit to Japan by Narendra Modi is planned for May."),
    ("not visits", "asserted", "A planned visit to Japan by Narendra Modi did not take place."),
    ("not meets", "asserted", "There was no meeting between Donald Trump and Vladimir Putin."),
    ("not meets", "planned", "There will be no meeting between Donald Trump and Vladimir Putin."),
    ("sanctions", "reported", "Japan is said to have imposed sanctions on Belarus."),
    ("arms", "reported", "Iran is believed to have supplied drones to Russia."),
    ("arms", "reported", "Iran is accused of supplying drones to Russia."),
    ("not arms", "asserted", "Iran rejects claims that it supplied drones to Russia."),
    ("not supports", "asserted", "Kazakhstan, unlike Belarus, has never supported Russia."),
    ("joins", "possible", "Sweden would be able to join NATO if Turkey agreed."),
    ("not joins", "possible", "Ukraine may never join NATO."),
    ("joins", "desired", "Moldova dreams of joining the European Union."),
    ("not joins", "planned", "Iceland abandoned plans to join the European Union."),
    ("visits", "reported", "Benjamin Netanyahu secretly visited Saudi Arabia, according to Israeli media."),
    ("not visits", "reported", "Saudi Arabia says that Benjamin Netanyahu has not visited Riyadh."),
    ("attacks", "asserted", "Although it had promised peace, Russia attacked Ukraine."),
    ("visits", "asserted", "Xi Jinping, who may retire soon, visited Serbia on Tuesday."),
    ("meets", "asserted", "Olaf Scholz, who had not expected it, met Xi Jinping in Beijing."),
    ("supports", "asserted", "Egypt supports Saudi Arabia but will not send troops to Yemen."),
    ("criticises", "asserted", "Brazil condemned Israel, which denied everything."),
    ("cooperates_with", "planned", "India intends to cooperate with Japan on chips."),
];

#[test]
fn what_is_ruled_out_called_off_or_charged_is_no_fact() {
    let faults: Vec<String> =
        RULED_OUT.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert_eq!(RULED_OUT.len(), 48);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Written once those had been mended and before any of it was read, when 27 of the 30 were right.
const UNSEEN: &[(&str, &str, &str)] = &[
    ("not meets", "planned", "Ilham Aliyev has ruled out meeting Nikol Pashinyan before the vote."),
    ("meets", "possible", "Donald Trump would not rule out meeting Kim Jong Un again."),
    ("not visits", "asserted", "Justin Trudeau was barred from visiting China."),
    ("sanctions", "reported", "Canada is thought to have imposed sanctions on Nicaragua."),
    ("not joins", "planned", "Argentina shelved its plans to join the OECD."),
    ("attacks", "desired", "Hawks in Washington want Israel to attack Iran."),
    ("not attacks", "asserted", "Egypt has never attacked Ethiopia, despite its threats."),
    ("arms", "possible", "South Korea is weighing whether to supply weapons to Ukraine."),
    ("not arms", "asserted", "South Korea has not supplied weapons to Ukraine so far."),
    ("not supports", "asserted", "Mexico did not back Venezuela at the meeting."),
    ("supports", "asserted", "Mexico backed Venezuela, though it did not say why."),
    ("criticises", "desired", "India faced calls to condemn Russia."),
    ("not criticises", "asserted", "India has been reluctant to condemn Russia."),
    ("leaves", "planned", "Burkina Faso announced that it would leave the United Nations next year."),
    ("not leaves", "planned", "Poland has no intention of leaving the European Union, Donald Tusk said."),
    ("withdraws_from", "planned", "France is set to withdraw its troops from Niger."),
    (
        "not withdraws_from",
        "asserted",
        "Rwanda has yet to withdraw its troops from the Democratic Republic of the Congo.",
    ),
    ("aids", "desired", "The United Nations appealed to Japan to provide aid to Sudan."),
    ("not aids", "asserted", "Denmark did not provide any aid to Zambia."),
    ("visits", "planned", "Wang Yi is expected to visit Australia later this month."),
    ("not visits", "asserted", "Wang Yi put off visiting Australia."),
    ("visits", "asserted", "Wang Yi visited Australia without meeting Penny Wong."),
    ("not meets", "asserted", "Wang Yi visited Australia without meeting Penny Wong."),
    ("signs_agreement_with", "desired", "Syria hopes to sign an agreement with Turkey."),
    ("signs_agreement_with", "possible", "Syria and Turkey could soon sign an agreement on water, a minister said."),
    ("not signs_agreement_with", "asserted", "Syria and Turkey left without signing an agreement."),
    ("expels", "possible", "Bolivia threatened to expel American diplomats."),
    ("expels", "reported", "Bolivia has expelled two American diplomats, state radio reported."),
    ("not expels", "asserted", "Bolivia denied it had expelled American diplomats."),
    ("not attacks", "desired", "The African Union called on Ethiopia not to attack Eritrea."),
];

/// Words of a mood that belong to something else than the relation, and moods that stand further off.
const SCOPES: &[(&str, &str, &str)] = &[
    ("criticises", "asserted", "The plan was impossible for Vladimir Putin, who criticised Ukraine."),
    ("sanctions", "asserted", "Neither Canada nor Japan, which both imposed sanctions on Haiti, will lead."),
    ("supports", "asserted", "Chile does not recognise the treaty and is a major backer of Peru."),
    ("aids", "asserted", "It is not only China that has been aiding Russia."),
    ("meets", "asserted", "No answer came from talks between Joe Biden and Keir Starmer."),
    ("coerces", "asserted", "Two Americans were arrested in Indonesia for allegedly spying."),
    ("affiliated_with", "asserted", "“It is late,” said Petr Novak, an analyst at the RAND Corporation."),
    ("visits", "asserted", "Abdullah II, on his first visit to Ukraine, said it was late."),
    ("attacks", "reported", "Niger has not confirmed that Chad attacked Mali."),
    ("not criticises", "asserted", "India has refrained from directly criticising Russia."),
    ("not aids", "asserted", "Chile’s banks were barred from directly or indirectly aiding North Korea."),
    ("not aids", "reported", "China rebutted accusations that it had been aiding Russia."),
    ("attacks", "possible", "A failure to deter China from attacking Taiwan would be costly."),
    ("attacks", "planned", "Israel’s anticipated ground attack on Lebanon worries many."),
    ("criticises", "desired", "Envoys wanted to pressure Pakistan to condemn Russia."),
    ("attacks", "asserted", "Israel did not ask the United States before attacking Syria."),
    ("visits", "planned", "Vladimir Putin will see Xi Jinping before visiting Serbia."),
    ("attacks", "possible", "Niger has not accused Chad of attacking Mali."),
    ("criticises", "asserted", "Turkey is calling for peace and condemning Israel."),
    ("tension_with", "asserted", "Prices rose due to the tensions between China and Japan."),
    ("withdraws_from", "desired", "Niger insisted that Chad withdraw from Mali."),
    ("criticises", "asserted", "Poland condemned Israel’s reported remarks."),
    ("attacks", "asserted", "Iran attacked Israel on Tuesday, although Chile says it is quiet."),
    ("not arms", "asserted", "Iran’s Abbas Araghchi denied his country was supplying missiles to Russia."),
    ("not visits", "asserted", "He regretted the cancellation of an Israeli trip to Japan."),
];

/// What stands before a whole clause and says how it is meant, and a clause that opens before its subject.
const GOVERNED: &[(&str, &str, &str)] = &[
    ("attacks", "possible", "There is a risk that Chile will attack Peru."),
    ("attacks", "possible", "There is every possibility that Chile attacks Peru."),
    ("attacks", "possible", "Chile was tempted to attack Peru."),
    ("attacks", "possible", "Chile risks attacking Peru by mistake."),
    ("attacks", "possible", "Suppose Chile attacked Peru."),
    ("attacks", "possible", "Maybe Chile will attack Peru."),
    ("not attacks", "asserted", "Chile shrank from attacking Peru."),
    ("not attacks", "asserted", "Chile balked at attacking Peru."),
    ("not attacks", "asserted", "It is untrue that Chile attacked Peru."),
    ("not attacks", "asserted", "The claim that Chile attacked Peru is false."),
    ("not attacks", "asserted", "Reports that Chile attacked Peru were false."),
    ("not visits", "asserted", "Paul Biya turned down an invitation to visit Peru."),
    ("visits", "planned", "A date has been set for a visit by Paul Biya to Peru."),
    ("visits", "planned", "Officials are preparing a visit by Paul Biya to Peru."),
    ("visits", "possible", "A visit by Paul Biya to Peru is under consideration."),
    ("visits", "desired", "It is time for Paul Biya to visit Peru."),
    ("visits", "desired", "It is vital that Paul Biya visit Peru."),
    ("visits", "desired", "Paul Biya would love to visit Peru."),
    ("visits", "desired", "Paul Biya is impatient to visit Peru."),
    ("visits", "desired", "Lawmakers recommended that Paul Biya visit Peru."),
    ("visits", "desired", "Lawmakers pressed for Paul Biya to visit Peru."),
    ("visits", "reported", "Paul Biya visited Peru, it emerged on Tuesday."),
    ("visits", "reported", "It emerged that Paul Biya had visited Peru."),
    ("visits", "reported", "It turned out that Paul Biya had visited Peru."),
    ("visits", "reported", "Rumour has it that Paul Biya visited Peru."),
    ("visits", "reported", "Word spread that Paul Biya had visited Peru."),
    ("visits", "reported", "Paul Biya visited Peru, records show."),
    ("visits", "reported", "Paul Biya, it is said, visited Peru."),
    ("visits", "reported", "Paul Biya, his aides said, visited Peru."),
    ("visits", "reported", "Paul Biya appears to have visited Peru."),
    ("visits", "reported", "Paul Biya seems to have visited Peru."),
    ("visits", "reported", "The allegation that Paul Biya visited Peru was repeated."),
    ("visits", "asserted", "Paul Biya did in fact visit Peru."),
    ("supports", "asserted", "There is no doubt that Chile supports Peru."),
    ("supports", "asserted", "It is no secret that Chile supports Peru."),
    ("not supports", "asserted", "Chile only pretends to support Peru."),
    ("not supports", "asserted", "Chile is too weak to support Peru."),
    ("not supports", "asserted", "Far from supporting Peru, Chile left."),
    ("not supports", "asserted", "Instead of supporting Peru, Chile left."),
    ("not supports", "asserted", "Chile has given up supporting Peru."),
    ("not supports", "asserted", "Chile barely supports Peru."),
    ("not supports", "reported", "Chile is said not to support Peru."),
    ("not supports", "desired", "Chile should stop supporting Peru."),
    ("not signs_agreement_with", "asserted", "Chile and Peru signed no treaty."),
    ("withdraws_from", "possible", "Peru will not talk until Chile withdraws its troops from Peru."),
    ("sanctions", "desired", "A bill would require Chile to impose sanctions on Peru."),
    ("sanctions", "possible", "The threat of sanctions by Chile on Peru is real."),
    ("not sanctions", "asserted", "Chile voted down a proposal to impose sanctions on Peru."),
    ("visits", "asserted", "After visiting Peru, Paul Biya left."),
    ("criticises", "asserted", "By condemning Peru, Chile lost friends."),
    ("criticises", "asserted", "While condemning Peru, Chile did little."),
    ("attacks", "asserted", "Since attacking Peru in 1999, Chile has been alone."),
    ("sanctions", "asserted", "After imposing sanctions on Peru, Chile left."),
    ("not member_of", "asserted", "Chile is not a member of OPEC."),
    ("concedes_to", "planned", "Israel announced it would free over 150 Palestinian prisoners."),
    ("attacks", "possible", "The coalition is assisting the Iraqi government to destroy ISIL."),
    ("fights", "asserted", "Brazil has tried to get into the conflict between Chile and Peru."),
    ("fights", "asserted", "Brazil wants to end the conflict between Chile and Peru."),
    ("meets", "possible", "It was unlikely that the presidency would hold an EU-Israel summit."),
    ("meets", "planned", "Brazil plans to hold an EU-Israel summit."),
    ("tension_with", "asserted", "Brazil may profit from the EU-Israel tensions."),
    ("attacks", "asserted", "It would have been worse if Paul Biya hadn't attacked Peru."),
    ("signs_agreement_with", "planned", "The envoy said that a treaty between Chile and Peru would be signed."),
    (
        "cooperates_with",
        "planned",
        "The envoy said that a memorandum for cooperation between Chile and Peru would be signed.",
    ),
    ("leans_to", "possible", "Brazil is afraid that Chile will turn to Peru."),
    ("arms", "planned", "Chile approved a contract to sell tanks to Peru."),
    ("arms", "planned", "Chile signed a deal to supply tanks to Peru."),
    ("arms", "possible", "The law allows Chile to supply tanks to Peru."),
    ("not attacks", "asserted", "Brazil failed to persuade Chile to attack Peru."),
    ("attacks", "asserted", "Brazil persuaded Chile to attack Peru."),
    ("meets", "desired", "Brazil called for talks between Chile and Peru."),
    ("meets", "planned", "Brazil will host the talks between Chile and Peru."),
    ("meets", "possible", "Brazil may host talks between Chile and Peru."),
    ("meets", "asserted", "Brazil wants the talks between Chile and Peru to end."),
    ("visits", "desired", "Chile hopes that Paul Biya will visit Peru."),
    ("visits", "asserted", "Paul Biya had no doubt and visited Peru."),
    ("not visits", "asserted", "Paul Biya threatened to go but never visited Peru."),
    ("visits", "possible", "Paul Biya would not say whether he would visit Peru."),
    ("visits", "planned", "Paul Biya has won and expects to visit Peru."),
    ("cooperates_with", "desired", "Chile is seeking better ties with Peru."),
    ("attacks", "reported", "Chile claimed to have attacked Peru."),
    ("supports", "reported", "Chile claims to support Peru."),
    ("withdraws_from", "desired", "Paul Biya appealed for the withdrawal of Chilean troops from Peru."),
    ("not supports", "asserted", "Chile rejected suggestions by Paul Biya that it supports Peru."),
    ("withdraws_from", "planned", "Egypt will help them prepare for an Israeli withdrawal from Gaza."),
    ("withdraws_from", "desired", "Egypt called for Israel's withdrawal from Gaza."),
    ("attacks", "possible", "Brazil fears the threat of a Chilean attack on Peru."),
    ("attacks", "possible", "Brazil warned of a possible Chilean attack on Peru."),
    ("attacks", "asserted", "Brazil condemned a Chilean attack on Peru."),
    ("meets", "planned", "Paul Biya has arrived in Britain for a visit which will include talks with Keir Starmer."),
    (
        "cooperates_with",
        "asserted",
        "Paul Biya met Keir Starmer for talks focusing on the broadening ties between Chile and Peru.",
    ),
    ("visits", "asserted", "Paul Biya never doubted it and visited Peru."),
    ("not visits", "planned", "Paul Biya did not resign and will not visit Peru."),
    ("visits", "planned", "Paul Biya did not resign and plans to visit Peru."),
    ("visits", "possible", "Paul Biya did not resign and may visit Peru."),
    ("hosts", "planned", "The question will top the agenda when Paul Biya welcomes Keir Starmer on Monday."),
    ("visits", "planned", "The treaty will be signed when Paul Biya visits Peru."),
    ("visits", "asserted", "The treaty was signed when Paul Biya visited Peru."),
    ("joins", "asserted", "Tassos Papadopoulos said he would not oppose Turkish European Union accession."),
    ("not attacks", "asserted", "Chile's attempt to attack Peru failed."),
    ("not joins", "desired", "Chile's bid to join OPEC was rejected."),
    ("joins", "desired", "Chile's bid to join OPEC was welcomed."),
    ("not sanctions", "planned", "Chile's plan to impose sanctions on Peru has been abandoned."),
    ("leaves", "planned", "Chile's decision to leave OPEC was criticised."),
    ("supports", "asserted", "This shows that Chile supports Peru."),
    ("supports", "asserted", "Chile has, for now, supported Peru."),
    ("not supports", "asserted", "Chile did, in the end, not support Peru."),
];

#[test]
fn what_governs_a_clause_says_how_it_is_meant() {
    let faults: Vec<String> =
        GOVERNED.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn moods_say_something_of_what_they_belong_to() {
    let faults: Vec<String> = SCOPES.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Ways to state the same attack, or that there was none.
#[rustfmt::skip]
const ATTACKS: &[(&str, &str, &str)] = &[
    ("not attacks", "asserted", "Chile has so far refrained from attacking Peru."),
    ("not attacks", "asserted", "Chile backed off from attacking Peru."),
    ("not attacks", "asserted", "Chile drew back from attacking Peru."),
    ("attacks", "possible", "Chile reserves the right to attack Peru."),
    ("attacks", "possible", "Chile has the means to attack Peru."),
    ("attacks", "possible", "Chile is free to attack Peru."),
    ("attacks", "possible", "Chile was tempted to attack Peru."),
    ("attacks", "planned", "Chile is bound to attack Peru."),
    ("attacks", "planned", "Chile is sure to attack Peru."),
    ("attacks", "planned", "Chile is certain to attack Peru."),
    ("attacks", "planned", "Chile is preparing the ground to attack Peru."),
    ("attacks", "planned", "Chile has made up its mind to attack Peru."),
    ("attacks", "planned", "Chile has resolved to attack Peru."),
    ("attacks", "planned", "Chile has given orders to attack Peru."),
    ("attacks", "desired", "Chile has been called upon to attack Peru."),
    ("attacks", "desired", "Chile has been told to attack Peru."),
    ("attacks", "desired", "Chile felt obliged to attack Peru."),
    ("attacks", "desired", "Chile is itching to attack Peru."),
    ("attacks", "reported", "Chile reportedly attacked Peru."),
    ("attacks", "reported", "Chile is believed to have attacked Peru."),
    ("attacks", "reported", "Chile is reported to have attacked Peru."),
    ("attacks", "reported", "Chile, it is alleged, attacked Peru."),
    ("attacks", "reported", "It has emerged that Chile attacked Peru."),
    ("attacks", "reported", "Word has it that Chile attacked Peru."),
    ("attacks", "reported", "There are claims that Chile attacked Peru."),
    ("attacks", "reported", "Intelligence suggests that Chile attacked Peru."),
    ("not attacks", "asserted", "It is not true that Chile attacked Peru."),
    ("not attacks", "asserted", "It is a lie that Chile attacked Peru."),
    ("not attacks", "asserted", "The claim that Chile attacked Peru is false."),
    ("not attacks", "asserted", "The claim that Chile attacked Peru turned out to be false."),
    ("not attacks", "asserted", "Claims that Chile attacked Peru have been debunked."),
    ("not attacks", "asserted", "Chile was cleared of attacking Peru."),
    ("not attacks", "asserted", "Far from attacking Peru, Chile left."),
    ("not attacks", "asserted", "Chile left without having attacked Peru."),
    ("not attacks", "asserted", "Chile was too weak to attack Peru."),
    ("not attacks", "asserted", "Chile was not strong enough to attack Peru."),
    ("not attacks", "asserted", "Chile has stopped attacking Peru."),
    ("not attacks", "asserted", "Chile no more attacked Peru than Bolivia did."),
    ("not attacks", "planned", "Chile is not about to attack Peru."),
    ("not attacks", "planned", "Chile is not going to attack Peru."),
    ("not attacks", "planned", "Chile has ruled out ever attacking Peru."),
    ("not attacks", "planned", "Chile has dropped plans to attack Peru."),
    ("not attacks", "planned", "Chile gave assurances that it would not attack Peru."),
    ("not attacks", "planned", "Chile undertook not to attack Peru."),
    ("not attacks", "desired", "Chile was warned not to attack Peru."),
    ("not attacks", "desired", "Chile must not attack Peru."),
    ("not attacks", "desired", "Chile should never have attacked Peru."),
    ("not attacks", "desired", "Brazil advised Chile against attacking Peru."),
    ("not attacks", "desired", "Brazil begged Chile not to attack Peru."),
    ("not attacks", "possible", "Chile might not attack Peru."),
    ("not attacks", "possible", "There is little chance that Chile will attack Peru."),
    ("not attacks", "possible", "It is unlikely that Chile will attack Peru."),
    ("not attacks", "possible", "Chile will probably not attack Peru."),
    ("attacks", "possible", "Chile will probably attack Peru."),
    ("attacks", "possible", "Chile may well attack Peru."),
    ("attacks", "possible", "Chances are that Chile will attack Peru."),
    ("attacks", "possible", "Were Chile to attack Peru, Brazil would act."),
    ("attacks", "possible", "Should Chile attack Peru, Brazil would act."),
    ("attacks", "possible", "If Chile attacked Peru, Brazil would act."),
    ("attacks", "possible", "Provided that Chile attacks Peru, Brazil will act."),
    ("attacks", "possible", "Even if Chile attacks Peru, Brazil will stay out."),
    ("attacks", "possible", "Suppose Chile attacks Peru."),
    ("attacks", "possible", "What would happen if Chile attacked Peru?"),
    ("attacks", "possible", "Brazil wonders whether Chile attacked Peru."),
    ("attacks", "possible", "Nobody knows if Chile attacked Peru."),
    ("attacks", "possible", "Did Chile really attack Peru?"),
    ("attacks", "possible", "Why would Chile attack Peru?"),
    ("attacks", "asserted", "Why did Chile attack Peru?"),
    ("attacks", "asserted", "When Chile attacked Peru, Brazil left."),
    ("attacks", "asserted", "Before Chile attacked Peru, Brazil left."),
    ("attacks", "asserted", "After Chile attacked Peru, Brazil left."),
    ("attacks", "asserted", "Because Chile attacked Peru, Brazil left."),
    ("attacks", "asserted", "Although Chile attacked Peru, Brazil stayed."),
    ("attacks", "asserted", "Since Chile attacked Peru, Brazil has been silent."),
    ("attacks", "asserted", "Chile not only attacked Peru but occupied it."),
    ("attacks", "asserted", "Chile did not hesitate to attack Peru."),
    ("attacks", "asserted", "Chile did not stop at words and attacked Peru."),
    ("attacks", "asserted", "Chile made no secret of attacking Peru."),
    ("attacks", "asserted", "Chile has admitted attacking Peru."),
    ("attacks", "asserted", "Chile lost no time in attacking Peru."),
    ("attacks", "asserted", "Chile succeeded in attacking Peru."),
    ("attacks", "asserted", "Chile had no choice but to attack Peru."),
    ("attacks", "asserted", "Chile was forced to attack Peru."),
    ("attacks", "asserted", "Chile proceeded to attack Peru."),
    ("attacks", "asserted", "No sooner had Chile attacked Peru than Brazil left."),
    ("attacks", "asserted", "Only Chile attacked Peru."),
    ("attacks", "asserted", "Nobody doubts that Chile attacked Peru."),
    ("attacks", "asserted", "It is true that Chile attacked Peru."),
    ("attacks", "asserted", "The fact that Chile attacked Peru is known."),
    ("attacks", "asserted", "Chile regrets attacking Peru."),
    ("attacks", "asserted", "Chile apologised for attacking Peru."),
    ("attacks", "asserted", "Brazil punished Chile for attacking Peru."),
    ("attacks", "asserted", "Brazil condemned Chile for attacking Peru."),
    ("attacks", "asserted", "Chile, which will leave soon, attacked Peru."),
    ("attacks", "asserted", "Chile promised peace, but attacked Peru."),
    ("attacks", "asserted", "Chile, asked to leave, attacked Peru instead."),
    ("attacks", "planned", "Chile will, it is said, attack Peru."),
    ("attacks", "planned", "Sooner or later Chile will attack Peru."),
    ("attacks", "planned", "Chile was about to attack Peru."),
    ("attacks", "planned", "Chile was poised to attack Peru when Brazil acted."),
    ("attacks", "desired", "Brazil is keen for Chile to attack Peru."),
    ("attacks", "desired", "Brazil asked that Chile attack Peru."),
    ("attacks", "desired", "Brazil put pressure on Chile to attack Peru."),
];

#[test]
fn one_deed_is_told_in_many_moods() {
    let faults: Vec<String> = ATTACKS.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_suspended_held_back_or_yet_to_come_is_no_fact() {
    for (relation, mood, text) in [
        ("cooperates_with", "not asserted", "Chile suspended all cooperation with Peru."),
        ("attacks", "asserted", "Chile resisted attacks on Santiago and bombed Peru."),
        ("arms", "not asserted", "Chile has held back from supplying weapons to Peru."),
        ("visits", "asserted", "Paul Biya came back from visiting Peru."),
        ("supports", "not asserted", "Chile supports neither Peru nor Bolivia."),
        ("arms", "desired", "Chile should stop arguing and supply weapons to Peru."),
        ("signs_agreement_with", "desired", "Chile had better sign an agreement with Peru."),
        ("supports", "not desired", "Chile has no interest in supporting Peru."),
        ("joins", "desired", "Chile showed interest in joining OPEC."),
        ("sanctions", "not possible", "It is doubtful that Chile will impose sanctions on Peru."),
        ("fights", "not possible", "A war between Chile and Peru is unthinkable."),
        ("cancels", "not asserted", "Paul Biya did not cancel his visit to Peru, as had been reported."),
        ("meets", "not asserted", "Despite rumours, Paul Biya and Keir Starmer have not met."),
        ("concedes_to", "not asserted", "Paul Biya never managed to get Chile to lift sanctions on Peru."),
        ("attacks", "possible", "Brazil opposes an invasion of Peru by Chile."),
        ("attacks", "asserted", "Brazil condemned an invasion of Peru by Chile."),
        ("meets", "desired", "The African Union gave Chile and Peru two weeks to resume talks."),
        ("visits", "planned", "Paul Biya leaves for Peru next week."),
        ("visits", "asserted", "Paul Biya left for Peru the next week."),
        ("calls", "planned", "Paul Biya plans a phone call with Keir Starmer."),
        ("calls", "not asserted", "Paul Biya has yet to call Keir Starmer."),
        ("attacks", "reported", "Brazil accused Chile on Wednesday of attacking Peru."),
        ("supports", "asserted", "Cuba is reported to have left; Chile supports Peru."),
        ("attacks", "asserted", "Chile attacked Peru, ending a truce that claimed much."),
        ("joins", "not possible", "It is by no means certain that Chile will not join OPEC."),
        ("leaves", "not asserted", "Chile came to the brink in May yet did not leave OPEC."),
        ("concedes_to", "possible", "Chile is open to lifting sanctions on Peru."),
        ("attacks", "desired", "Brazil called on fiery orator Paul Biya to attack Peru."),
        ("supports", "not asserted", "Chile rejects the claim that it supports Peru."),
        ("joins", "possible", "Chile has not excluded joining OPEC."),
    ] {
        let (relation, mood) = match mood.strip_prefix("not ") {
            Some(mood) => (format!("not {relation}"), mood),
            None => (relation.to_owned(), mood),
        };
        assert_eq!(fault(&relation, mood, text), None);
    }
}

/// What somebody blocks or averts, which is not done.
const BLOCKED: &[(&str, &str, &str)] = &[
    ("not aids", "asserted", "Hungary blocked EU aid to Ukraine."),
    ("not sanctions", "asserted", "Slovakia vetoed EU sanctions on Russia."),
    ("not invests_in", "asserted", "A judge in Lima blocked Russian investment in Chile."),
    ("not attacks", "asserted", "Egypt prevented an Israeli attack on Iran."),
    ("not attacks", "asserted", "Turkey averted a Russian attack on Ukraine."),
    ("not signs_agreement_with", "asserted", "Serbia scuttled a deal between Russia and Kosovo."),
    ("attacks", "asserted", "Germany blocked Chile, attacked by Peru."),
    ("aids", "asserted", "France welcomed Chinese aid to Niger."),
    // A relative clause holds by itself.
    ("attacks", "asserted", "The next member may be Chile, which attacked Peru."),
];

#[test]
fn what_is_blocked_is_not_done() {
    let faults: Vec<String> = BLOCKED.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_noun_behind_a_comma_says_nothing_and_not_only_denies_nothing() {
    for (relation, mood, text) in [
        ("not supports", "asserted", "Chile refused to recognise Kosovo and Abkhazia, known to many as states."),
        ("criticises", "asserted", "Chile criticised Peru, one of the two states there."),
        ("criticises", "asserted", "Chile not only criticised Peru, but left the talks."),
        ("criticises", "asserted", "Chile has not just criticised Peru in public."),
        ("criticises", "reported", "Chile criticised Peru, the newspaper states."),
        ("joins", "asserted", "The states of Chad and Niger joined the African Union."),
        ("criticises", "reported", "Chile criticised Peru, as reported by the newspaper."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn what_stands_before_when_or_why_says_nothing_of_a_deed() {
    for (relation, mood, text) in [
        ("meets", "asserted", "Gabriel Boric was unaware of any plans to oust him when he met Xi Jinping."),
        ("meets", "asserted", "Gabriel Boric could not explain why he met Xi Jinping."),
        ("meets", "desired", "Gabriel Boric will try to leave when he meets Xi Jinping."),
        ("visits", "planned", "Mike Pence has delayed a trip to Egypt."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn who_is_urged_to_do_two_deeds_is_urged_to_do_both() {
    for (relation, mood, text) in [
        ("criticises", "desired", "The envoys urged China to sign the deal and condemn Peru."),
        ("cancels", "desired", "The envoys asked China to abide by the resolutions and cut ties with Peru."),
        ("criticises", "asserted", "Chile urged China to sign the deal and condemned Peru."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn denials_need_no_that() {
    for (relation, mood, text) in [
        ("not attacks", "asserted", "There is no evidence the Chilean army attacked Peru."),
        ("attacks", "asserted", "Chile, with no indication of danger, attacked Peru."),
        ("not attacks", "asserted", "Donald Trump denied his troops attacked Peru."),
        ("attacks", "asserted", "Donald Trump denied nothing, and his troops attacked Peru."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn a_plan_beside_the_deed_says_nothing_of_it() {
    for (relation, mood, text) in [
        ("visits", "asserted", "Petr Pavel praised the deal during his visit to Chile."),
        ("visits", "planned", "Petr Pavel signed a deal to visit Chile."),
        ("meets", "asserted", "Petr Pavel proposed it at a meeting with Gabriel Boric."),
        ("attacks", "desired", "Petr Pavel proposed that Chile, Bolivia and Brazil attack Peru."),
        ("ally_of", "asserted", "Chile is aiming to rely on its ally Peru."),
        ("sanctions", "planned", "Chile is preparing new sanctions against Peru."),
        ("sanctions", "possible", "Chile is weighing new sanctions against Peru."),
        ("attacks", "reported", "Chile accused Peru of escalating the war by attacking Bolivia."),
        ("arms", "desired", "Chile urged Peru to end the war by arming Bolivia."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn a_quotation_that_began_before_the_sentence_ends_in_it() {
    for (relation, mood, text) in [
        ("meets", "asserted", "They will agree,\" Petr Pavel told reporters after talks with Gabriel Boric."),
        ("meets", "asserted", "\"We’re content,\" Petr Pavel told reporters after talks with Gabriel Boric."),
        ("supports", "reported", "\"It’s clear that Chile supports Peru,\" he added."),
        ("supports", "reported", "We know that Chile supports Peru,\" he added."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn who_moves_others_tells_how_far_they_are() {
    for (relation, mood, text) in [
        ("visits", "desired", "Petr Pavel wrote to persuade Chilean officials to visit Bolivia."),
        ("supports", "possible", "The crisis could force Chile to support Peru."),
        ("supports", "planned", "The pact will force Chile to support Peru."),
        ("visits", "planned", "The ministers agreed to let Chilean officials visit Peru."),
        ("supports", "asserted", "The crisis forced Chile to support Peru."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn what_is_told_beside_the_deed_does_not_tell_how_it_is_meant() {
    for (relation, mood, text) in [
        (
            "visits",
            "asserted",
            "Petr Pavel was visiting Chile for a fair of Prussia, the medieval state from which many came.",
        ),
        ("meets", "asserted", "Petr Pavel said after talks with Gabriel Boric that it was done according to plan."),
        ("visits", "planned", "It was signed ahead of Petr Pavel’s visit to Chile next week."),
        ("visits", "planned", "It was signed ahead of Petr Pavel’s visit to Chile."),
        ("meets", "asserted", "He told reporters after Petr Pavel and Gabriel Boric met."),
        ("tension_with", "asserted", "Chile has sought to rein in tensions with Peru."),
        ("refuses", "asserted", "Chile had delayed talks by resisting Peruvian demands."),
        ("criticises", "asserted", "Petr Pavel’s demand drew criticism from Chile."),
        (
            "criticises",
            "asserted",
            "Chile has charged that Peru cheats on tolls, a tax -- an accusation that Lima rejects.",
        ),
        ("sanctions", "asserted", "Chilean sanctions on Peru will close off the market for oil."),
        ("supports", "planned", "It was agreed that Chile would support Peru."),
        ("supports", "possible", "He was asked if Chile would support Peru, officials said."),
        ("threatens", "planned", "Exclusive: Chile to warn Peru about tolls."),
        ("visits", "planned", "Petr Pavel will meet Gabriel Boric on Friday, and visit Peru on Sunday."),
        ("aids", "possible", "Any Chilean aid to Peru would be small."),
        ("not negotiates_with", "asserted", "The banks met, but neither Chile nor Peru were negotiating."),
    ] {
        assert_eq!(fault(relation, mood, text), None);
    }
}

#[test]
fn denials_in_sentences_of_a_second_list_are_told_from_facts() {
    let faults: Vec<String> = UNSEEN.iter().filter_map(|(relation, mood, text)| fault(relation, mood, text)).collect();
    assert_eq!(UNSEEN.len(), 30);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What was read instead of what is stated, if anything.
fn fault(relation: &str, mood: &str, text: &str) -> Option<String> {
    let document = Document::new("test", text);
    let extraction = BUILTIN.extract(&document);
    let id = relation.trim_start_matches("not ");
    let wanted = format!("{relation}, {mood}");
    let found = moods(&extraction, id);
    (found != [wanted.clone()]).then(|| format!("{text}\n    wanted {wanted}; found {found:?}"))
}

/// How the relations of the type `id` are stated, each way once.
fn moods(extraction: &Extraction<'_>, id: &str) -> Vec<String> {
    let relations = extraction.relations().filter(|relation| relation.kind() == id);
    let mut moods: Vec<String> = relations.map(|relation| mood_of(id, &relation)).collect();
    moods.dedup();
    moods
}
