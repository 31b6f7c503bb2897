//! The codes of CAMEO: a country or a sort of organisation, then roles, three letters each.

use std::collections::BTreeMap;

use whowhom::{Gazetteer, Kind};

use crate::gazetteer::exchange::entry::{Entry, Role};

/// Countries whose code is not that of ISO 3166-1.
const COUNTRIES: [(&str, &str); 3] = [("KSV", "country:XK"), ("ROM", "country:RO"), ("TMP", "country:TL")];
/// Organisations; of several beginnings the longest counts.
const ORGANISATIONS: [(&str, &str); 27] = [
    ("IGOAFRAFU", "org:au"),
    ("IGOASADEVADB", "org:adb"),
    ("IGOBUSIMF", "org:imf"),
    ("IGOBUSOPC", "org:opec"),
    ("IGOCIS", "org:cis"),
    ("IGOCWN", "org:commonwealth"),
    ("IGOEURDEVEBR", "org:ebrd"),
    ("IGOEUREEC", "org:eu"),
    ("IGOJUDICC", "org:icc"),
    ("IGOMEAARL", "org:arab-league"),
    ("IGOOAS", "org:oas"),
    ("IGOSAFDEVSAD", "org:sadc"),
    ("IGOSASSAA", "org:saarc"),
    ("IGOSEAASN", "org:asean"),
    ("IGOUNO", "org:un"),
    ("IGOUNODEVWBK", "org:worldbank"),
    ("IGOUNOHLHWHO", "org:who"),
    ("IGOUNOHRIHCH", "org:ohchr"),
    ("IGOUNOIAE", "org:iaea"),
    ("IGOUNOJUDICJ", "org:icj"),
    ("IGOUNOKID", "org:unicef"),
    ("IGOUNOLABILO", "org:ilo"),
    ("IGOUNOREFHCR", "org:unhcr"),
    ("IGOWAFWAS", "org:ecowas"),
    ("IGOWSTNAT", "org:nato"),
    ("NAT", "org:nato"),
    ("UNO", "org:un"),
];
/// The roles of offices; any other is of the government.
const OFFICES: [(&str, &str); 4] =
    [("speaker", "LEG"), ("military_chief", "MIL"), ("intelligence_chief", "SPY"), ("party_leader", "PTY")];
/// The roles of types of organisations that belong to a country; any other is of the government.
const TYPES: [(&str, &str); 15] = [
    ("armed_forces", "MIL"),
    ("armed_group", "REB"),
    ("bank", "BUS"),
    ("central_bank", "GOVBUS"),
    ("company", "BUS"),
    ("court", "JUD"),
    ("media", "MED"),
    ("military", "MIL"),
    ("ngo", "NGO"),
    ("parliament", "LEG"),
    ("party", "PTY"),
    ("religious", "REL"),
    ("thinktank", "EDU"),
    ("treaty_area", "GOV"),
    ("university", "EDU"),
];

/// The codes of countries, both ways.
pub struct Codes {
    countries: BTreeMap<String, String>,
    codes: BTreeMap<String, String>,
    organisations: Vec<(&'static str, &'static str)>,
}

impl Codes {
    /// The codes of the countries and organisations that are known.
    pub fn new(known: Option<&Gazetteer>) -> Self {
        let (mut countries, mut codes) = (BTreeMap::new(), BTreeMap::new());
        let entities = known.into_iter().flat_map(Gazetteer::entities);
        for country in entities.filter(|entity| entity.kind() == Kind::Country) {
            let own = COUNTRIES.iter().find(|(_, key)| *key == country.key()).map(|(code, _)| *code);
            for code in [own, country.attribute("iso3")].into_iter().flatten() {
                // A code that two have means the one that still exists.
                if country.end().is_none() || !countries.contains_key(code) {
                    countries.insert(code.to_owned(), country.key().to_owned());
                }
                codes.entry(country.key().to_owned()).or_insert_with(|| code.to_owned());
            }
        }
        let is_known = |key: &str| known.is_some_and(|known| known.entity(key).is_some());
        let organisations = ORGANISATIONS.into_iter().filter(|(_, key)| is_known(key)).collect();
        Self { countries, codes, organisations }
    }

    /// The key of the country of a code of three letters.
    pub fn country(&self, code: &str) -> Option<&str> {
        self.countries.get(code).map(String::as_str)
    }

    /// The key of the country or organisation that a code begins with.
    pub fn body(&self, code: &str) -> Option<&str> {
        let organisations = self.organisations.iter().filter(|(start, _)| code.starts_with(start));
        let organisation = organisations.max_by_key(|(start, _)| start.len()).map(|(_, key)| *key);
        self.country(code.get(..3)?).or(organisation)
    }

    /// The code of a thing that is no person; `None` where it has none.
    pub fn code_of(&self, entry: &Entry) -> Option<String> {
        let country = |key: &str| self.codes.get(key).cloned();
        let note = entry.fact("note");
        match entry.kind {
            Kind::Country => country(entry.id.as_deref()?),
            Kind::Person => None,
            Kind::Place => country(entry.fact("country")),
            // The codes that were read are kept.
            Kind::Organisation if note.split(' ').all(is_code) => Some(note.replace(' ', "] [")),
            Kind::Organisation => {
                let own = self.organisations.iter().find(|(_, key)| Some(*key) == entry.id.as_deref());
                own.map(|(code, _)| (*code).to_owned()).or_else(|| {
                    let role = role_of(&TYPES, entry.fact("type"));
                    Some(
                        country(entry.fact("country"))
                            .map_or_else(|| of_no_country(entry.fact("type")), |code| code + role),
                    )
                })
            }
        }
    }

    /// The code of a role; `None` where the country or organisation has none.
    pub fn code_of_role(&self, role: &Role) -> Option<String> {
        if is_code(&role.note) {
            return Some(role.note.clone());
        }
        let organisation = self.organisations.iter().find(|(_, key)| *key == role.of);
        organisation
            .map(|(code, _)| (*code).to_owned())
            .or_else(|| Some(self.codes.get(&role.of)?.clone() + role_of(&OFFICES, &role.office)))
    }
}

fn role_of(table: &[(&str, &'static str)], word: &str) -> &'static str {
    table.iter().find(|(known, _)| *known == word).map_or("GOV", |(_, role)| role)
}

fn of_no_country(sort: &str) -> String {
    match sort {
        "company" => "MNC",
        "ngo" | "religious" | "thinktank" => "NGO",
        "armed_group" => "IMG",
        "media" => "MED",
        _ => "IGO",
    }
    .to_owned()
}

/// Whether a note is a code: capitals in groups of three.
fn is_code(note: &str) -> bool {
    note.len() >= 3 && note.len().is_multiple_of(3) && note.bytes().all(|byte| byte.is_ascii_uppercase())
}
