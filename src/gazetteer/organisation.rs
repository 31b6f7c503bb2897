//! What is made of organisations' English names when a gazetteer is read: those of the other side of the Atlantic,
//! "Shanghai Cooperation Organization" for "Organisation".

use foldhash::HashSet;

use super::data::{AliasData, EntityData};
use super::forms::Forms;
use super::vocabulary::{AliasKind, Kind};

/// Words, or the ends of words, that Britons and Americans write otherwise.
const SPELLINGS: [(&str, &str); 6] = [
    ("isation", "ization"),
    ("Defence", "Defense"),
    ("Labour", "Labor"),
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Harbour", "Harbor"),
];

/// Aliases of kind `variant` for English names of organisations, spelt as on the other side of the Atlantic; none that
/// is a name of anything already, and one for each of several organisations that share it.
pub(super) fn spelt_otherwise(
    entities: &[EntityData],
    aliases: &[AliasData],
    english: u32,
    forms: &mut Forms,
) -> Vec<AliasData> {
    let mut made: HashSet<u32> = HashSet::default();
    let mut variants = Vec::new();
    let names = aliases.iter().filter(|alias| {
        entities[alias.entity.index()].kind == Kind::Organisation
            && matches!(alias.kind, AliasKind::Name | AliasKind::Variant)
            && alias.language == english
    });
    for alias in names {
        let name = forms.name(alias.name);
        if !name.as_bytes().split(|byte| *byte == b' ').any(has_other_spelling) {
            continue;
        }
        let name = other_spelling(name);
        if forms.known_form(&name).is_none_or(|form| made.contains(&form)) {
            let (name, form) = forms.add(&name);
            made.insert(form);
            variants.push(alias.derived(AliasKind::Variant, alias.case, (name, form)));
        }
    }
    variants
}

/// Whether a word is spelt otherwise on the other side.
fn has_other_spelling(word: &[u8]) -> bool {
    let ends = |end: &str| word.last() == end.as_bytes().last() && word.ends_with(end.as_bytes());
    SPELLINGS.iter().any(|(british, american)| ends(british) || ends(american))
}

/// The name as it is spelt on the other side; as it is where nobody spells it otherwise.
fn other_spelling(name: &str) -> String {
    let swapped = |word: &str| {
        let mut both = SPELLINGS.iter().flat_map(|(british, american)| [(british, american), (american, british)]);
        both.find_map(|(from, to)| Some(format!("{}{to}", word.strip_suffix(from)?)))
    };
    let words: Vec<String> = name.split(' ').map(|word| swapped(word).unwrap_or_else(|| word.to_owned())).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelt_as_on_the_other_side() {
        assert_eq!(other_spelling("Palestine Liberation Organization"), "Palestine Liberation Organisation");
        assert_eq!(other_spelling("Ministry of Defence"), "Ministry of Defense");
        assert_eq!(other_spelling("Decentralised Centres"), "Decentralised Centres");
    }
}
