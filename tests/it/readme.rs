//! The README held against what was measured.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// How the rows of the README's table are called, and the score that each gives, by how its name begins.
#[rustfmt::skip]
const ROWS: &[(&str, &str, &str)] = &[
    ("Articles on Kyrgyzstan", "countries", "seeds country "),
    ("Articles on Kyrgyzstan", "people", "seeds ids --norm PERSON "),
    ("Articles on Kyrgyzstan", "organisations", "seeds ids --norm ORG "),
    ("Articles on Kyrgyzstan", "typed relations", "seeds rel "),
    ("Articles on Kyrgyzstan", "sentence ends", "seeds sents: sentence ends"),
    ("GeoVirus", "countries", "geovirus country "),
    ("LGL", "countries", "lgl country "),
    ("GeoWebNews", "countries", "geowebnews country "),
    ("English Web Treebank", "sentence ends", "sents_ewt.dev sents: sentence ends"),
    ("PLOVER records", "pairs of countries", "plover_gsr.even dyads"),
    ("PLOVER records", "category, source and target", "plover_gsr.even events"),
    ("PETRARCH records", "pairs of countries", "petrarch_gsr dyads"),
];

#[test]
fn the_table_of_scores_is_what_was_measured() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scores = fs::read_to_string(root.join("tools/scores.json")).unwrap();
    let scores: BTreeMap<String, Value> = serde_json::from_str(&scores).unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let mut text = "";
    let mut written = Vec::new();
    for line in readme.lines().skip_while(|line| !line.starts_with("| Text | What |")).skip(2) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, name, what, precision, recall, f1, _] = cells[..] else { break };
        text = if name.is_empty() { text } else { name };
        written.push((text, what, format!("{precision} {recall} {f1}")));
    }
    let measured: Vec<(&str, &str, String)> = ROWS
        .iter()
        .map(|(text, what, score)| {
            let (_, score) = scores.iter().find(|(name, _)| name.starts_with(score)).unwrap();
            let [precision, recall, f1] = ["P", "R", "F1"].map(|figure| score[figure].as_f64().unwrap());
            (*text, *what, format!("{precision:.3} {recall:.3} {f1:.3}"))
        })
        .collect();
    assert_eq!(written, measured);
}
