//! A hundred capitals as governments and as towns, in sentences that were written, with what is meant, before any of
//! them was read.
//!
//! When they were first read, 82 of the 106 were right: 16 governments were read as towns, and 8 towns as governments.
//! Now all are right.

use crate::support::{BUILTIN, mark, unmarked};
use whowhom::Document;

/// The capital acts, or somebody deals with it.
#[rustfmt::skip]
const GOVERNMENTS: &[&str] = &[
    "The fund promised [Jakarta](country:ID) a loan.",
    "The generals told [Islamabad](country:PK) nothing.",
    "Relations with [Bishkek](country:KG) are warm.",
    "The talks with [Pyongyang](country:KP) broke down.",
    "A deal between [Baku](country:AZ) and [Yerevan](country:AM) is near.",
    "The message from [Tehran](country:IR) was clear.",
    "The row over gas has cost [Kyiv](country:UA) dearly.",
    "What [Damascus](country:SY) wants is time.",
    "[Riyadh](country:SA), which backs the rebels, was silent.",
    "It was [Belgrade](country:RS) that had asked for the meeting.",
    "The envoy accused [Khartoum](country:SD) of bad faith.",
    "The decision angered [Ankara](country:TR).",
    "The move will please [Beijing](country:CN).",
    "Critics of [Moscow](country:RU) were jailed.",
    "[Warsaw](country:PL) is ready to send troops.",
    "[Hanoi](country:VN) has yet to answer.",
    "[Cairo](country:EG) and [Addis Ababa](country:ET) disagree over the dam.",
    "The dispute between [London](country:GB) and [Madrid](country:ES) goes on.",
    "[Tokyo](country:JP)'s apology was not enough.",
    "[New Delhi](country:IN)'s policy has changed.",
    "The help that [Tbilisi](country:GE) needs will come.",
    "According to [Seoul](country:KR), the missile fell into the sea.",
    "Under pressure from [Washington](country:US), the bank gave way.",
    "He is seen as close to [Minsk](country:BY).",
    "They urged [Harare](country:ZW) to hold an election.",
    "The ministry in charge says [Rome](country:IT) must pay.",
    "Without [Paris](country:FR) there can be no deal.",
    "The treaty binds [Canberra](country:AU) to consult.",
    "Loans to [Athens](country:GR) were stopped.",
    "An ally of [Caracas](country:VE), he voted no.",
    "The sanctions hit [Naypyidaw](country:MM) hard.",
    "A spokesman said that [Vienna](country:AT) would abstain.",
    "Both [Tashkent](country:UZ) and [Dushanbe](country:TJ) signed.",
    "The note was handed to [Tallinn](country:EE) last week.",
    "[Abuja](country:NG) fears a flood of refugees.",
    "Trade with [Havana](country:CU) is banned.",
    "The pro-[Moscow](country:RU) party lost.",
    "The opposition blames [Chisinau](country:MD) for the shortage.",
    "[Brasilia](country:BR) said no.",
    "In the view of [Amman](country:JO), the plan is dead.",
    "He hopes [Lima](country:PE) will reconsider.",
    "The court ordered [Manila](country:PH) to withdraw.",
    "[Kabul](country:AF), for its part, denied the charge.",
    "The gap between what [Ottawa](country:CA) says and does is wide.",
    "Arms sales to [Taipei](country:TW) will go on.",
    "The rebels, backed by [Kigali](country:RW), took the airport.",
    "Anger at [Nairobi](country:KE) is growing.",
    "The border was closed by [Asuncion](country:PY) on Monday.",
    "[Bucharest](country:RO)-backed proposals were dropped.",
    "A letter to [Lisbon](country:PT) went unanswered.",
];

/// Something is, goes or happens there.
#[rustfmt::skip]
const TOWNS: &[&str] = &[
    "He was born in [Jakarta](place:jakarta).",
    "The talks in [Islamabad](place:islamabad) broke down.",
    "Crowds filled the streets of [Bishkek](place:bishkek).",
    "A bomb went off near [Baku](place:baku).",
    "They flew from [Tehran](place:tehran) to [Kyiv](place:kyiv).",
    "The road to [Damascus](place:damascus) is closed.",
    "She left [Riyadh](place:riyadh) on Sunday.",
    "The [Belgrade](place:belgrade) suburb was flooded.",
    "Rebels advanced on [Khartoum](place:khartoum).",
    "Shells fell on [Kabul](place:kabul) overnight.",
    "[Warsaw](place:warsaw), the largest city, has two airports.",
    "The mayor of [Hanoi](place:hanoi) spoke.",
    "Outside [Cairo](place:cairo) there was no rain.",
    "Flights between [London](place:london) and [Madrid](place:madrid) were late.",
    "[Tokyo](place:tokyo)'s subway stopped.",
    "A court in [New Delhi](place:delhi) freed him.",
    "The embassy in [Tbilisi](place:tbilisi) was shut.",
    "He arrived in [Seoul](place:seoul) by train.",
    "The road from [Minsk](place:minsk) was blocked.",
    "They met at a hotel in central [Harare](place:harare).",
    "Police in [Rome](place:rome) arrested two men.",
    "A resident of [Paris](place:paris) said so.",
    "Her trip to [Canberra](place:canberra) was brief.",
    "He will travel to [Athens](place:athens) next week.",
    "[Caracas](place:caracas) airport was closed.",
    "They live in [Naypyidaw](place:naypyidaw).",
    "The [Vienna](place:vienna) talks begin on Monday.",
    "Protesters marched through [Tashkent](place:tashkent).",
    "The summit was held in [Dushanbe](place:dushanbe).",
    "A [Tallinn](place:tallinn)-based company won.",
    "Power was cut in parts of [Abuja](place:abuja).",
    "He returned to [Havana](place:havana) after ten years.",
    "The train for [Moscow](place:moscow) left at noon.",
    "The university of [Chisinau](place:chisinau) was closed.",
    "The flight to [Brasilia](place:brasilia) was delayed.",
    "His house in [Amman](place:amman) was searched.",
    "A bus from [Lima](place:lima) fell into a ravine.",
    "The streets of [Manila](place:manila) were empty.",
    "The fall of [Kabul](place:kabul) came fast.",
    "He studied at a school in [Ottawa](place:ottawa).",
    "An earthquake shook [Taipei](place:taipei).",
    "Fighting reached [Kigali](place:kigali).",
    "The [Nairobi](place:nairobi) stock exchange fell.",
    "The march on [Asuncion](place:asuncion) was called off.",
    "He was flown to [Bucharest](place:bucharest) for treatment.",
    "A visit by the minister to [Lisbon](place:lisbon) was put off.",
    "Troops entered [Addis Ababa](place:addis-ababa).",
    "The evacuation of [Phnom Penh](place:phnom-penh) took a day.",
    "He died at his home in [Beirut](place:beirut) yesterday.",
    "The ambassador left [Doha](place:doha) for home.",
];

/// What is found instead, if it is not what is marked.
fn other(marked: &str) -> Option<String> {
    let found = mark(&BUILTIN.extract(&Document::new("test", unmarked(marked))));
    (found != marked).then(|| format!("{marked}\n       but {found}"))
}

#[test]
fn capitals_in_sentences_written_beforehand() {
    let wrong: Vec<String> = GOVERNMENTS.iter().chain(TOWNS).filter_map(|marked| other(marked)).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
