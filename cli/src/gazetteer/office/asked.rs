//! The words for offices: those of the tables, and those of every day.

use std::collections::BTreeSet;

use whowhom::{Entity, Gazetteer, OfficeTerm};

/// An everyday word for an office.
struct Everyday {
    words: &'static [&'static str],
    /// The offices that it means, in the order in which they are looked for: the
    /// first that the country has is meant.
    offices: &'static [&'static str],
    /// What the title holds; anything where none is listed.
    titles: &'static [&'static str],
}

const fn everyday(
    words: &'static [&'static str],
    offices: &'static [&'static str],
    titles: &'static [&'static str],
) -> Everyday {
    Everyday { words, offices, titles }
}

/// All everyday words, in small letters, with spaces for hyphens.
const EVERYDAY: [Everyday; 20] = [
    everyday(&["president"], &["head_of_state", "head_of_government", "org_head"], &["president"]),
    everyday(&["monarch"], &["head_of_state"], &["monarch", "king", "queen", "emperor", "emir", "sultan", "duke"]),
    everyday(&["king"], &["head_of_state"], &["king", "monarch"]),
    everyday(&["queen"], &["head_of_state"], &["queen", "monarch"]),
    everyday(&["emperor"], &["head_of_state"], &["emperor"]),
    everyday(&["emir"], &["head_of_state"], &["emir"]),
    everyday(&["sultan"], &["head_of_state"], &["sultan"]),
    everyday(&["supreme leader"], &["head_of_state"], &["supreme leader"]),
    everyday(&["prime minister", "premier", "pm"], &["head_of_government"], &[]),
    everyday(&["chancellor"], &["head_of_government"], &["chancellor"]),
    everyday(&["foreign minister", "foreign secretary", "secretary of state"], &["foreign_minister"], &[]),
    everyday(
        &["defence minister", "defense minister", "defence secretary", "defense secretary"],
        &["defence_minister"],
        &[],
    ),
    everyday(&["interior minister", "home secretary"], &["interior_minister"], &[]),
    everyday(&["speaker", "speaker of parliament"], &["speaker"], &[]),
    everyday(&["secretary general", "general secretary"], &["org_head"], &["secretary"]),
    everyday(&["director general"], &["org_head"], &["director"]),
    everyday(&["chairman", "chairwoman", "chair"], &["org_head", "head_of_state"], &["chair"]),
    everyday(&["chief of staff", "army chief", "chief of the general staff"], &["military_chief"], &[]),
    everyday(&["spy chief", "head of intelligence"], &["intelligence_chief"], &[]),
    everyday(&["governor of the central bank", "central banker"], &["central_bank_governor"], &[]),
];

/// What an office is asked for by.
pub struct Asked<'a> {
    /// The words of the tables that are looked for, in this order.
    offices: Vec<&'a str>,
    /// What the title holds; anything where there is none.
    titles: &'static [&'static str],
}

impl<'a> Asked<'a> {
    /// What `office` means; where it means nothing, what could have been asked for.
    pub fn new(gazetteer: &'a Gazetteer, office: &str) -> Result<Self, String> {
        let words = office.to_lowercase().replace(['-', '_'], " ");
        let known: BTreeSet<&str> = gazetteer
            .entities()
            .flat_map(|entity| entity.offices())
            .map(OfficeTerm::office)
            .chain(EVERYDAY.iter().flat_map(|everyday| everyday.offices).copied())
            .collect();
        if let Some(everyday) = EVERYDAY.iter().find(|everyday| everyday.words.contains(&words.as_str())) {
            return Ok(Self { offices: everyday.offices.to_vec(), titles: everyday.titles });
        }
        match known.iter().find(|known| known.replace('_', " ") == words) {
            Some(office) => Ok(Self { offices: vec![*office], titles: &[] }),
            None => Err(unknown(office, &known)),
        }
    }

    /// Leaves of all `terms` of a country, with their holders, those that are asked for.
    pub fn choose(&self, terms: &mut Vec<(Entity<'_>, OfficeTerm<'_>)>) {
        terms.retain(|(_, term)| self.offices.contains(&term.office()) && self.has_title(term.title()));
        let is_held = |office: &&&str| terms.iter().any(|(_, term)| term.office() == **office);
        if let Some(meant) = self.offices.iter().find(is_held).copied() {
            terms.retain(|(_, term)| term.office() == meant);
        }
    }

    /// Whether a title fits; one that is not known does.
    fn has_title(&self, title: &str) -> bool {
        let title = title.to_lowercase();
        self.titles.is_empty() || title.is_empty() || self.titles.iter().any(|wanted| title.contains(wanted))
    }
}

fn unknown(office: &str, known: &BTreeSet<&str>) -> String {
    let known = known.iter().copied().collect::<Vec<_>>().join(", ");
    let everyday = EVERYDAY.iter().flat_map(|everyday| everyday.words).copied().collect::<Vec<_>>().join(", ");
    format!("unknown office `{office}`; use one of {known}, or an everyday word: {everyday}")
}
