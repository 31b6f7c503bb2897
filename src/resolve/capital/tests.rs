//! Sentences with a capital in brackets.

use super::*;

/// Reads the capital in brackets.
fn is_government(gazetteer: &Gazetteer, marked: &str) -> bool {
    let start = marked.find('[').expect("an opening bracket");
    let end = marked.find(']').expect("a closing bracket") - 1;
    let span = Span::new(start, end);
    let text = marked.replace(['[', ']'], "");
    let seat = Seat { is_house: matches!(&text[span.as_range()], "Kremlin" | "Downing Street"), ..Seat::default() };
    let cue = CueReader::new(gazetteer).cue(&text, span, seat);
    matches!(cue, Cue::Government | Cue::PerhapsGovernment)
}

#[test]
fn a_capital_that_acts_is_its_government() {
    let gazetteer = Gazetteer::builtin();
    for text in [
        "[Moscow] offered to hold a meeting.",
        "multi-vector policy of official [Bishkek].",
        "the [Bishkek] administration canceled the exercise",
        "the Chinese Ambassador to [Bishkek] Du Dewen",
        "its orientation toward [Moscow] was formal",
        "all conflicts between [Bishkek] and Dushanbe",
        "[Tehran]’s nuclear programme",
        "the influence of [Ankara] grew",
        "pressure from [Moscow] grew",
        "It has [Moscow]-backed rebels",
        "said that [Tbilisi] had restored control over the region",
        "keeping its hardline on [Niamey]",
        "new sanctions on [Moscow]",
        "The emir congratulated [Tehran] on the deal.",
        "The only neighbour who is attached to [Moscow]",
        "[Moscow] and Washington exchanged ambassadors.",
        "[Paris] and Berlin agreed. He met them in Paris.",
        "[MOSCOW] THREATENS TO CUT GAS",
        "[Moscow] had long wanted the base closed.",
        "relations with Bishkek, [Tashkent], and Beijing are close",
        "relations with Bishkek, Tashkent, and [Beijing] are close",
        "nothing that would displease [Moscow] at this moment",
        "It is of strategic importance for [Beijing].",
        "sanctions aimed at [Moscow] and others",
        "The vote was a blow to [Ankara], and a bitter one.",
        "ISRAEL WARNS [TEHRAN] OVER ATTACK",
        "Activists complained to [Bishkek].",
        "Deliveries of tanks to [Kyiv] have slowed.",
        "They called on [Baku] to open the road.",
        "its influence over [Colombo] grew",
        "The union wants to punish [Budapest].",
        "[Washington] has little leverage",
        "[Lisbon], unlike Madrid, voted for it.",
        "The [Kremlin] said so.",
        "a source in the [Kremlin] said",
        "a letter to the [Kremlin] leader",
        "after months of entreaties from [Kyiv]",
        "a request from [Baku] for help",
        "a statement from the [Kremlin]",
        "[Downing Street] rejects that.",
        "Gas flows through [Ankara]'s pipelines.",
        "a treaty that links Astana and [Beijing]",
        "[Riga], Tallinn and Vilnius expelled the envoys.",
        "Berlin and [Paris] want a vote.",
        "[Tehran] might soon leave the talks.",
        "[Moscow], whose peacekeepers stood by, said so.",
        "An envoy from [London] came.",
        "For [Tehran] the deal is vital.",
        "[Paris] withdrew its soldiers.",
        "They bought drones from [Ankara].",
        "It was seen in [Ankara] as a lesson.",
        "That would leave [Bishkek] dependent on aid.",
        "The West keeps [Kyiv] alive with credits.",
        "[Seoul], long wary of its neighbour, doubled its budget.",
        "[Baku], Yerevan trade accusations",
        "[Kremlin]: no talks this week",
        "[Dushanbe] once again blocked the road.",
        "[Astana], too, has refused.",
        "It took [Canberra] a week to answer.",
        "[Canberra], which had promised boats, sent none.",
        "In [Cairo]'s eyes the group is banned.",
        "The regime in [Pyongyang] needs oil.",
        "[Athens] to buy three frigates",
        "They turned from Paris to [Moscow].",
        "They turned from [Paris] to Moscow.",
        "The men were handed over to [Ankara].",
        "They offered their roads to [Kabul].",
        "They would rather talk to Rabat than to [Algiers].",
        "It has been drifting away from [Brussels] for years.",
        "[Moscow] had not taken part in the talks.",
        "He called [Lilongwe] a reliable friend.",
        "It switched its recognition to [Beijing].",
        "The dispute pits [Reykjavik] against Brussels.",
        "To please [Moscow], they raised the rent.",
        "To [Tehran], the offer looked like a threat.",
    ] {
        assert!(is_government(&gazetteer, text), "{text}");
    }
}

#[test]
fn a_capital_where_something_happens_is_a_town() {
    let gazetteer = Gazetteer::builtin();
    for text in [
        "a meeting in [Astana] between three countries",
        "Sadyr Japarov’s visit to [Moscow] was predictable",
        "the 2021 [Dushanbe] Summit",
        "He visited [Bishkek], and left",
        "BBC\n[Moscow] (Reuters) - Russia said",
        "the mayor of [London] spoke",
        "the city of [Paris] has",
        "He lives in [Paris], France",
        "[Moscow]’s airports were closed",
        "A [Moscow]-based expert",
        "the [London]–Harare route",
        "he left for [Beijing] on Monday",
        "Mr Holbrooke left Belgrade for [Brussels] to meet him.",
        "a lengthy rebuild of [Port Vila] after the earthquake",
        "By Ann Lee, Associated Press [WASHINGTON] (AP) — It rained.",
        "[KYIV]: The court met.",
        "talks with [Abuja] Chamber of Commerce",
        "PUTIN TO MEET BIDEN IN [PARIS]",
        "LEADERS GATHER IN [LONDON] FOR TALKS",
        "Xi Visits [Moscow] Again",
        "shops in Bishkek, [Tashkent], and Beijing are closed",
        "After talks in Bishkek, Tashkent and [Beijing] he left.",
        "Troops could storm [Kabul] within days.",
        "The prime minister leaves New Delhi for [Moscow] on Monday.",
        "They hold much of [Khartoum].",
        "A drone exploded over [Moscow].",
        "Tourists walked through the [Kremlin].",
        "The president left the [Kremlin] by a side door.",
        "Reporters waited outside [Downing Street].",
        "talks in the [Kremlin]",
        "He walked through [Tbilisi]'s narrow streets.",
        "[Moscow] is the largest city of Europe.",
        "[Riga], Latvia and its lakes are lovely.",
        "a train to the [Vienna]/Fairfax station",
        "A motorway links [Bishkek] and Osh.",
        "They bought a flat an hour's flight from [Ankara].",
        "He was seen in [Ankara] on Friday.",
        "They leave [Bishkek] on Friday.",
        "Two trains a day run between Bishkek and [Tashkent].",
        "The railway will link Kashgar with [Tashkent].",
        "[Kyiv] was shelled again.",
        "Bombs rained on [Kyiv].",
        "[Kyiv]'s first Gay Pride parade was held.",
        "[London]'s BT Tower is to become a hotel.",
        "[Ottawa] paralysed by snow",
        "[Bishkek]'s central square filled with tents.",
        "[Tehran] has fourteen million inhabitants.",
        "[Bishkek] remains a green city.",
        "They are within forty miles of [Bamako].",
        "It recalled its envoy from [Addis Ababa].",
        "He offered a flight to [Kabul].",
    ] {
        assert!(!is_government(&gazetteer, text), "{text}");
    }
}
