//! The built-in rule files, compiled into the library.

macro_rules! builtin {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/relations/", $name)))),+]
    };
}

/// Name and text of every file in `gazetteers/relations/`, sorted by name.
pub(super) const BUILTIN: &[(&str, &str)] = builtin![
    "aid.rules",
    "consult.rules",
    "fight.rules",
    "forms.rules",
    "oppose.rules",
    "states.rules",
    "support.rules",
    "words.rules",
];
