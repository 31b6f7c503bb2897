//! The gazetteer held against the facts that it was made from, and against
//! what is generally known.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use whowhom::{Date, Entity, Gazetteer, GazetteerFiles, Kind};

use crate::support::BUILTIN;

/// Members on a day: organisation, day, ISO codes.
const MEMBERS: &[(&str, &str, &str)] = &[
    ("org:csto", "2000-06-30", "AM BY KG KZ RU TJ"),
    ("org:csto", "2014-06-30", "AM BY KG KZ RU TJ"),
    ("org:csto", "2025-06-30", "AM BY KG KZ RU TJ"),
    ("org:eaeu", "2014-06-30", ""),
    ("org:eaeu", "2025-06-30", "AM BY KG KZ RU"),
    ("org:sco", "2014-06-30", "CN KG KZ RU TJ UZ"),
    ("org:sco", "2025-06-30", "BY CN IN IR KG KZ PK RU TJ UZ"),
    ("org:nato", "2000-06-30", "BE CA CZ DE DK ES FR GB GR HU IS IT LU NL NO PL PT TR US"),
    ("org:nato", "2014-06-30", "AL BE BG CA CZ DE DK EE ES FR GB GR HR HU IS IT LT LU LV NL NO PL PT RO SI SK TR US"),
    (
        "org:nato",
        "2025-06-30",
        "AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US",
    ),
    ("org:eu", "2000-06-30", "AT BE DE DK ES FI FR GB GR IE IT LU NL PT SE"),
    ("org:eu", "2014-06-30", "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    ("org:eu", "2025-06-30", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    ("org:brics", "2014-06-30", "BR CN IN RU ZA"),
    ("org:brics", "2025-06-30", "AE BR CN EG ET ID IN IR RU ZA"),
    ("org:ots", "2014-06-30", "AZ KG KZ TR"),
    ("org:ots", "2025-06-30", "AZ KG KZ TR UZ"),
    ("org:asean", "2000-06-30", "BN ID KH LA MM MY PH SG TH VN"),
    ("org:asean", "2014-06-30", "BN ID KH LA MM MY PH SG TH VN"),
    ("org:asean", "2025-06-30", "BN ID KH LA MM MY PH SG TH VN"),
    ("org:cis", "2000-06-30", "AM AZ BY GE KG KZ MD RU TJ TM UA UZ"),
    // Ukraine, which never ratified the charter, took part until 2018.
    ("org:cis", "2014-06-30", "AM AZ BY KG KZ MD RU TJ UA UZ"),
    ("org:cis", "2025-06-30", "AM AZ BY KG KZ MD RU TJ UZ"),
    ("org:g20", "2000-06-30", "AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA"),
    ("org:g20", "2014-06-30", "AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA"),
    ("org:g20", "2025-06-30", "AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA"),
];

#[test]
fn organisations_have_the_members_that_are_generally_known() {
    for (organisation, day, expected) in MEMBERS {
        let date: Date = day.parse().unwrap();
        let is_member = |country: &Entity<'_>| {
            country.memberships().any(|membership| {
                let is_full = matches!(membership.status(), "member" | "permanent_member");
                is_full && membership.organisation().key() == *organisation && membership.is_held_on(date)
            })
        };
        let countries = BUILTIN.gazetteer().entities().filter(|entity| entity.kind() == Kind::Country);
        let found: BTreeSet<&str> = countries.filter(is_member).filter_map(Entity::iso).collect();
        let expected: BTreeSet<&str> = expected.split_whitespace().collect();
        assert_eq!(found, expected, "{organisation} on {day}");
    }
}

/// A row of the file of leaders: country, role, Wikidata item, first and last day.
struct Leader<'f> {
    country: String,
    role: &'f str,
    wikidata: &'f str,
    start: Option<Date>,
    end: Option<Date>,
}

fn leaders(file: &str) -> Vec<Leader<'_>> {
    let mut lines = file.lines().map(|line| line.split('\t').collect::<Vec<&str>>());
    let header = lines.next().unwrap_or_default();
    let index = |name: &str| header.iter().position(|column| *column == name).expect("the file has the column");
    let [country, role, start, end, wikidata] = ["country", "role", "start", "end", "wikidata"].map(index);
    let all = lines.map(|row| Leader {
        country: format!("country:{}", row[country]),
        role: row[role],
        wikidata: row[wikidata],
        start: row[start].parse().ok(),
        end: row[end].parse().ok(),
    });
    let roles = ["head_of_state", "head_of_government"];
    all.filter(|leader| !leader.wikidata.is_empty() && roles.contains(&leader.role)).collect()
}

#[test]
fn heads_of_state_and_government_are_those_of_the_file_of_leaders() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts/leaders.tsv");
    let Ok(file) = std::fs::read_to_string(path) else {
        eprintln!("skipped: the file of leaders is not here");
        return;
    };
    let gazetteer = BUILTIN.gazetteer();
    let leaders = leaders(&file);
    let members: Vec<&str> = gazetteer
        .entities()
        .filter(|entity| entity.attribute("status") == Some("un_member"))
        .map(Entity::key)
        .collect();
    let (mut found, mut asked, mut missing) = (0, 0, Vec::new());
    for sample in 0..200_usize {
        // Steps without a common divisor with the counts pass over all of both.
        let (country, year) = (members[sample * 71 % members.len()], 1992 + sample * 13 % 34);
        let date: Date = format!("{year}-07-01").parse().unwrap();
        for leader in leaders.iter().filter(|leader| leader.country == country) {
            if date.is_within(leader.start, leader.end) {
                asked += 1;
                if holds(gazetteer, leader, date) {
                    found += 1;
                } else {
                    missing.push(format!("{country} {year} {} {}", leader.role, leader.wikidata));
                }
            }
        }
    }
    eprintln!("{found} of {asked} heads found; corrected since: {missing:#?}");
    assert!(asked > 300 && found * 100 >= asked * 97, "{found} of {asked}\n{}", missing.join("\n"));
}

fn holds(gazetteer: &Gazetteer, leader: &Leader<'_>, date: Date) -> bool {
    let is_person = |entity: &Entity<'_>| entity.wikidata() == Some(leader.wikidata);
    gazetteer.entities().filter(is_person).any(|person| {
        person.offices().any(|office| {
            office.office() == leader.role && office.of().key() == leader.country && office.is_held_on(date)
        })
    })
}

#[test]
fn no_built_in_name_is_quoted_as_in_csv() {
    let gazetteer = Gazetteer::from_files(&GazetteerFiles::builtin(&GazetteerFiles::builtin_languages()))
        .expect("the built-in files have no fault");
    let aliases = gazetteer.entities().flat_map(|entity| entity.aliases());
    let quoted: Vec<&str> =
        aliases.map(|alias| alias.name()).filter(|name| name.starts_with('"') && name.contains("\"\"")).collect();
    assert!(quoted.is_empty(), "{quoted:?}");
}

/// What a company is called with or without, and small words: they tell no two bodies apart.
const LITTLE_WORDS: [&str; 16] = [
    "co",
    "company",
    "corp",
    "corporation",
    "group",
    "holding",
    "holdings",
    "inc",
    "jsc",
    "limited",
    "llc",
    "ltd",
    "of",
    "plc",
    "pjsc",
    "the",
];

/// Names in which bodies of one country differ only by little words or by the country, though they are two.
const TWO_BODIES: [&str; 13] = [
    "agency news", // Sofia and the Bulgarian one
    "army free",   // the Free Syrian Army and the Syrian Free Army
    "army free syrian",
    "authority investment", // Abu Dhabi's and the Emirates'
    "church orthodox",      // of Kyiv and of Moscow, both Ukrainian
    "clarín",
    "communist nepal party",
    "communist party",
    "demirören",
    "democratic party", // the one and the one "of Serbia"
    "eec",
    "mitsubishi",
    "opec",
];

#[test]
fn no_organisation_stands_in_the_tables_twice() {
    let gazetteer = BUILTIN.gazetteer();
    let mut known: BTreeMap<(String, String), &str> = BTreeMap::new();
    let mut twice: BTreeSet<String> = BTreeSet::new();
    for entity in gazetteer.entities().filter(|entity| entity.kind() == Kind::Organisation) {
        let country = entity.attribute("country").unwrap_or_default().to_owned();
        // "Workers' Party of Singapore" and "Workers' Party", which is of Singapore.
        let home = entity.country().into_iter().flat_map(|home| home.aliases());
        let home: BTreeSet<String> = home.map(|alias| alias.name().to_lowercase()).collect();
        for alias in entity.aliases() {
            let folded = alias.name().to_lowercase();
            let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            let words: BTreeSet<&str> = words.filter(|word| !LITTLE_WORDS.contains(word)).collect();
            let others: Vec<&str> = words.iter().copied().filter(|word| !home.contains(*word)).collect();
            let mut names = vec![words.into_iter().collect::<Vec<_>>().join(" ")];
            names.extend((others.len() > 1).then(|| others.join(" ")));
            for name in names.iter().filter(|name| !name.is_empty()) {
                let first = *known.entry((country.clone(), name.clone())).or_insert(entity.key());
                if first != entity.key() && !TWO_BODIES.contains(&&**name) {
                    twice.insert(format!("{name}: {first} and {}", entity.key()));
                }
            }
        }
    }
    assert!(twice.is_empty(), "one body has two ids; give its names to one of them: {twice:#?}");
}
