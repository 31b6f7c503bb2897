//! What can be asked for of the gazetteer.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use whowhom::Kind;

use super::kind::KindChoice;

const OFFICE_EXAMPLE: &str = "Example: whowhom gazetteer office Kyrgyzstan president --date 2006-10-06";
const OFFICE_EXIT_CODES: &str = "Exit code: 0, somebody held it; 1, nobody is known; 2, no such country or office.";
const IMPORT_EXAMPLE: &str = "Example: whowhom gazetteer import patterns.jsonl --format spacy -o my-names/";
const EXPORT_EXAMPLE: &str = "Example: whowhom gazetteer export --format spacy --language ru -o patterns.jsonl";

/// What to do with the gazetteer.
#[derive(Debug, Subcommand)]
pub enum GazetteerCommand {
    /// Shows every fault of gazetteer files and of relation rules, by file and line.
    #[command(after_help = "Example: whowhom gazetteer check my-names/")]
    Check(Check),
    /// Shows what a name can mean, and why.
    #[command(after_help = "Example: whowhom gazetteer lookup \"Japarov\" --date 2021-05")]
    Lookup(Lookup),
    /// Shows who held an office, on a date or at any time.
    #[command(after_help = OFFICE_EXAMPLE, after_long_help = format!("{OFFICE_EXAMPLE}\n\n{OFFICE_EXIT_CODES}"))]
    Office(Office),
    /// Counts what the gazetteer holds.
    #[command(after_help = "Example: whowhom gazetteer stats --language ru")]
    Stats(Stats),
    /// Makes gazetteer files of names in another format.
    #[command(after_help = IMPORT_EXAMPLE, after_long_help = format!("{IMPORT_EXAMPLE}\n\n{FORMATS}\n\n{IMPORTING}"))]
    Import(Import),
    /// Writes the names of the gazetteer in another format.
    #[command(after_help = EXPORT_EXAMPLE, after_long_help = format!("{EXPORT_EXAMPLE}\n\n{FORMATS}\n\n{EXPORTING}"))]
    Export(Export),
}

const FORMATS: &str = "\
Formats:
  list      two columns, name and id, parted by tabs or commas, with or without a header;
            or one column of names. With the header name<TAB>id it needs no import:
            --gazetteer reads it as it is
  spacy     patterns of spaCy's EntityRuler, one JSON object a line
  regexner  the mapping of Stanford's RegexNER: pattern, type, overwritable types, priority
  petrarch  an .actors dictionary of PETRARCH or TABARI, with dated roles";

const IMPORTING: &str = "\
Ids: a name with the id of an entity that the gazetteer knows becomes a name of it; a new
id (person:…, org:…, place:…, country:…) makes an entity, whose first name is its main one.
A name without an id means the entity of its kind that is called so, or makes one with an
id of its letters. What the gazetteer says already is left out. The names are in the
language of --language, English unless it is given.

What no name can express, such as a regular expression, is passed over and told. A fault is
told with its line, and then nothing is written.";

const EXPORTING: &str = "\
Names that are never read in a text, and those made from full names, such as other
spellings, stay out; what the format cannot express is told.";

/// Shows every fault of gazetteer files.
#[derive(Debug, Args)]
pub struct Check {
    /// Gazetteer files, files of relation rules (.rules), or folders of them. The built-in gazetteer
    /// is known to them unless --no-builtin is given, and so is what --gazetteer adds. The examples of
    /// each rule are read.
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Shows what a name can mean.
#[derive(Debug, Args)]
pub struct Lookup {
    /// The name; case and accents do not matter. A key (country:KG) shows all names of its entity.
    pub name: String,
    /// Writes one JSON object instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Shows who held an office.
#[derive(Debug, Args)]
pub struct Office {
    /// The country or organisation: an ISO code (KG), a key (org:nato), or a name (Kyrgyzstan).
    #[arg(value_name = "COUNTRY")]
    pub of: String,
    /// The office: a word of the gazetteer (head_of_state), or an everyday one (president, king,
    /// prime minister, foreign minister, secretary-general, speaker, …).
    pub office: String,
    /// Writes one JSON object instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Counts what the gazetteer holds.
#[derive(Debug, Args)]
pub struct Stats {
    /// Gazetteer files, or folders of .tsv files, to count with the others.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Counts the built-in names in all languages.
    #[arg(long, conflicts_with = "language")]
    pub all_languages: bool,
    /// Writes one JSON object a line instead of text.
    #[arg(long)]
    pub json: bool,
    /// Writes a table with tabs, as gazetteers/stats.txt has it.
    #[arg(long, conflicts_with = "json")]
    pub tsv: bool,
}

/// Makes gazetteer files of names in another format.
#[derive(Debug, Args)]
pub struct Import {
    /// The names to read, packed or not; `-` is standard input.
    pub file: PathBuf,
    /// Writes to a new folder of tables, or to one table if OUT ends in .tsv, or to standard output if
    /// it is `-`; it appears whole or not at all.
    #[arg(long, short, value_name = "OUT")]
    pub output: PathBuf,
    /// The format of FILE.
    #[arg(long, value_enum)]
    pub format: Format,
    /// What names are whose kind the format does not tell; organisations unless given.
    #[arg(long, value_enum)]
    kind: Option<KindChoice>,
    /// What stands in the column `source`; the name of FILE unless given.
    #[arg(long, value_name = "WORD")]
    pub source: Option<String>,
}

impl Import {
    /// What names are whose kind the format does not tell.
    pub fn kind(&self) -> Option<Kind> {
        self.kind.map(KindChoice::kind)
    }
}

/// Writes the names of the gazetteer in another format.
#[derive(Debug, Args)]
pub struct Export {
    /// The format to write.
    #[arg(long, value_enum)]
    pub format: Format,
    /// Writes to FILE, which appears whole or not at all; `-` is standard output.
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
}

/// A format of names.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// Two columns, name and id, or one column of names.
    List,
    /// Patterns of spaCy's EntityRuler.
    Spacy,
    /// The mapping of Stanford's RegexNER.
    Regexner,
    /// An .actors dictionary of PETRARCH.
    Petrarch,
}
