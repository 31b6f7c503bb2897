//! The names that are looked for: those of the built-in gazetteer, and as many
//! made-up ones as it takes.

use std::collections::HashSet;

use whowhom::{Gazetteer, GazetteerFiles};

use crate::random::Random;
use crate::script::Script;

/// How often a letter is drawn before a name is given up as known already.
const SEED: u64 = 1992;

/// `count` different names in `script`: first those of the gazetteer, evenly
/// drawn, then made-up people and organisations.
///
/// No name holds letters that peers fold otherwise (accents, `ё`), so that
/// folding is lower case for all of them, and none begins or ends with a mark.
pub fn names(script: Script, count: usize) -> Vec<String> {
    let known = known_names(script);
    let drawn = known.len().min(count * 4 / 5);
    let mut names: Vec<String> = (0..drawn).map(|rank| known[rank * known.len() / drawn].clone()).collect();
    let mut seen: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    let mut random = Random::new(SEED);
    while names.len() < count {
        let name = made_up(script, &mut random);
        if seen.insert(name.to_lowercase()) {
            names.push(name);
        }
    }
    names
}

fn known_names(script: Script) -> Vec<String> {
    let language = if script == Script::Latin { "en" } else { "ru" };
    let gazetteer =
        Gazetteer::from_files(&GazetteerFiles::builtin(&[language])).expect("the built-in files have no fault");
    let mut seen = HashSet::new();
    let mut names: Vec<String> = gazetteer
        .entities()
        .flat_map(|entity| entity.aliases())
        .map(|alias| alias.name().to_owned())
        .filter(|name| script.is_plain(name) && seen.insert(name.to_lowercase()))
        .collect();
    names.sort_unstable();
    names
}

/// A name such as "Marel Tovandik", "Tovandik Bremon Holding" or "Kolbarev".
fn made_up(script: Script, random: &mut Random) -> String {
    let mut words: Vec<String> = (0..random.below(3) + 1).map(|_| script.word(random)).collect();
    if random.below(4) == 0 {
        words.push(script.bodies()[random.below(script.bodies().len())].to_owned());
    }
    words.join(" ")
}
