//! `whowhom gazetteer stats`: how much the gazetteer holds.

use std::collections::BTreeMap;

use serde::Serialize;
use whowhom::{Alias, Case, Gazetteer, GazetteerFiles};

use super::{builtin, from_files, with_paths};
use crate::args::Common;
use crate::args::gazetteer::Stats;
use crate::exit::{Failure, Outcome};
use crate::output::Output;

/// What stands above the rows of a table with tabs.
const HEAD: &str = "\
# What the gazetteer holds, counted by `whowhom gazetteer stats --tsv`.
# The built-in one in all languages: cargo run -- gazetteer stats --all-languages --tsv > gazetteers/stats.txt
what\tkind\tlanguage\tcount
";

/// What is counted: a sort of thing, its kind, and its language; empty where there is none.
type Key<'g> = (&'static str, &'g str, &'g str);

/// How often each thing stands in a gazetteer, sorted.
#[derive(Default)]
struct Counts<'g> {
    counts: BTreeMap<Key<'g>, u64>,
}

#[derive(Serialize)]
struct Row<'g> {
    what: &'g str,
    #[serde(skip_serializing_if = "str::is_empty")]
    kind: &'g str,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'g str,
    count: u64,
}

/// Runs the command.
pub fn run(arguments: &Stats, common: &Common) -> Result<Outcome, Failure> {
    let files = match (arguments.all_languages, common.no_builtin) {
        (true, false) => GazetteerFiles::builtin(&GazetteerFiles::builtin_languages()),
        _ => builtin(common)?,
    };
    let gazetteer = from_files(&with_paths(files, &[common.gazetteer.as_slice(), &arguments.paths].concat())?)?;
    let counts = Counts::of(&gazetteer);
    let text = match (arguments.json, arguments.tsv) {
        (true, _) => counts.json().map_err(|error| Failure::Reason(error.to_string()))?,
        (_, true) => counts.tsv(),
        _ => counts.shown(),
    };
    let mut output = Output::stdout();
    output.write(|writer| writer.write_all(text.as_bytes()))?;
    output.finish()?;
    Ok(Outcome::Done)
}

impl<'g> Counts<'g> {
    fn of(gazetteer: &'g Gazetteer) -> Self {
        let mut counts = Self::default();
        for entity in gazetteer.entities() {
            counts.add("entities", entity.kind().as_str(), "");
            entity.aliases().for_each(|alias| counts.add_name(alias));
            entity.offices().for_each(|term| counts.add("offices", term.office(), ""));
            entity.memberships().for_each(|term| counts.add("memberships", term.status(), ""));
        }
        counts.counts.insert(("ambiguous", "", ""), gazetteer.ambiguous_forms().len() as u64);
        counts.counts.insert(("blocks", "", ""), gazetteer.blocks().count() as u64);
        counts
    }

    fn add_name(&mut self, alias: Alias<'g>) {
        let (kind, language) = (alias.entity().kind().as_str(), alias.language().unwrap_or_default());
        if alias.source() == "derived" {
            self.add("derived names", alias.kind().as_str(), language);
            return;
        }
        self.add("names", kind, language);
        self.add("names by alias", alias.kind().as_str(), "");
        if alias.case() == Case::Off {
            self.add("names never matched", kind, language);
        }
    }

    fn add(&mut self, what: &'static str, kind: &'g str, language: &'g str) {
        *self.counts.entry((what, kind, language)).or_default() += 1;
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.counts.iter().map(|((what, kind, language), count)| Row { what, kind, language, count: *count })
    }

    fn json(&self) -> serde_json::Result<String> {
        self.rows().map(|row| serde_json::to_string(&row).map(|line| line + "\n")).collect()
    }

    fn tsv(&self) -> String {
        let line = |Row { what, kind, language, count }: Row<'_>| format!("{what}\t{kind}\t{language}\t{count}\n");
        HEAD.to_owned() + &self.rows().map(line).collect::<String>()
    }

    fn shown(&self) -> String {
        let line =
            |Row { what, kind, language, count }: Row<'_>| format!("{what:<20} {kind:<22} {language:<8} {count:>7}\n");
        self.rows().map(line).collect()
    }
}
