//! What can be asked for on the command line.

mod filter;
pub mod gazetteer;
mod graph;
mod kind;

use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use whowhom::{Date, Modality, Newlines, Offsets, Selection, Tier};

pub use filter::FilterArgs;
use gazetteer::GazetteerCommand;
pub use graph::{Graph, ShapeArgs, Show};

const EXAMPLE: &str = "Example: whowhom graph articles/ -o news.graphml";
const EXTRACT_EXAMPLE: &str = "\
Example: whowhom extract articles/ more.jsonl.gz -o mentions.jsonl
         whowhom extract articles/ --types visits,meets --tier pattern -o visits.jsonl";
const GRAPH_EXAMPLE: &str = "Example: whowhom graph articles/ --slices month --min-count 2 -o news.html";
const MERGE_EXAMPLE: &str = "Example: whowhom merge part-*.partial --multigraph -o all.graphml";
const SHOW_EXAMPLE: &str = "Example: whowhom show articles/ -o articles.html";

const EXIT_CODES: &str = "Exit code: 0, all done; 1, done, but some inputs could not be read (each is named); \
2, nothing done, with the reason.";

/// Reads political news and tells who is named in it, who dealt with whom and how, and in which sentence.
#[derive(Debug, Parser)]
#[command(name = "whowhom", version, after_help = EXAMPLE, after_long_help = with_exit_codes(EXAMPLE))]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options that hold for every command.
    #[command(flatten)]
    pub common: Common,
}

impl Arguments {
    /// The arguments of this run; help and faults end it.
    pub fn of_this_run() -> Self {
        let mut command = Self::command();
        // Gives every command the options that hold for all, so that one can be told apart.
        command.build();
        let of_texts = ["gazetteer", "no_builtin", "language", "date", "jobs"];
        let command = command.mut_subcommand("merge", |merge| {
            merge.mut_args(|option| {
                let is_of_texts = of_texts.contains(&option.get_id().as_str());
                option.hide(is_of_texts)
            })
        });
        Self::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
    }
}

/// Options that hold for every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options for all commands")]
pub struct Common {
    /// A gazetteer file, or a folder of them, to add to the built-in one; may be repeated.
    #[arg(long, value_name = "PATH", global = true)]
    pub gazetteer: Vec<PathBuf>,
    /// Leaves the built-in gazetteer out.
    #[arg(long, global = true)]
    pub no_builtin: bool,
    /// A language of the documents, such as ru or tr; may be repeated, or several parted by commas.
    ///
    /// The built-in names in these languages are read in addition to the English ones. A
    /// single language is also taken for that of the documents that carry none; with
    /// several, each such document is judged by its letters.
    #[arg(long, value_name = "LANG", value_delimiter = ',', global = true)]
    pub language: Vec<String>,
    /// The date of documents that carry none (2021-03-19, 2021-03 or 2021); for a look-up, the
    /// date that is asked about.
    ///
    /// A document with a date that cannot be read is read without one, which is told.
    #[arg(long, value_name = "DATE", global = true)]
    pub date: Option<Date>,
    /// How many threads read documents; all cores unless given. Results do not depend on it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024), global = true)]
    pub jobs: Option<u16>,
    /// Tells faults only: no progress, notices or summary.
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

impl Common {
    /// An option that was given and that only tells how texts are read.
    pub fn of_texts(&self) -> Option<&'static str> {
        let given = [
            ("--gazetteer", !self.gazetteer.is_empty()),
            ("--no-builtin", self.no_builtin),
            ("--language", !self.language.is_empty()),
            ("--date", self.date.is_some()),
        ];
        given.into_iter().find_map(|(option, is_given)| is_given.then_some(option))
    }
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Writes who is named in each document, and who did what to whom, one JSON object a line.
    #[command(after_help = EXTRACT_EXAMPLE, after_long_help = with_exit_codes(EXTRACT_EXAMPLE))]
    Extract(Extract),
    /// Makes one graph of all documents: who is named with whom and who did what to whom, how often and where.
    #[command(after_help = GRAPH_EXAMPLE, after_long_help = with_exit_codes(GRAPH_EXAMPLE))]
    Graph(Graph),
    /// Makes one graph of partial graphs, which many machines counted.
    #[command(after_help = MERGE_EXAMPLE, after_long_help = with_exit_codes(MERGE_EXAMPLE))]
    Merge(Merge),
    /// Shows the texts with their entities and relations marked, in one page for a browser.
    #[command(after_help = SHOW_EXAMPLE, after_long_help = with_exit_codes(SHOW_EXAMPLE))]
    Show(Show),
    /// Looks names and offices up; checks, counts, imports and exports names.
    #[command(after_help = "Example: whowhom gazetteer lookup \"Japarov\" --date 2021-05")]
    Gazetteer {
        /// What to do with the gazetteer.
        #[command(subcommand)]
        command: GazetteerCommand,
    },
}

/// Writes who is named in each document, and who did what to whom.
#[derive(Debug, Args)]
pub struct Extract {
    /// Writes to FILE, which appears whole or not at all; `-` is standard output.
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
    /// In what offsets count: Unicode characters, as Python counts, or bytes of UTF-8.
    #[arg(long, value_enum, default_value = "chars")]
    offsets: OffsetsChoice,
    /// Tells with each mention by which rule it was read.
    #[arg(long)]
    pub explain: bool,
    /// Which relations to find.
    #[command(flatten)]
    pub relations: RelationArgs,
    /// What to read, and how.
    #[command(flatten)]
    pub reading: ReadingArgs,
}

impl Extract {
    /// In what offsets count.
    pub fn offsets(&self) -> Offsets {
        match self.offsets {
            OffsetsChoice::Chars => Offsets::Chars,
            OffsetsChoice::Bytes => Offsets::Bytes,
        }
    }
}

/// Which relations to find.
#[derive(Debug, Args)]
#[command(next_help_heading = "Relations")]
pub struct RelationArgs {
    /// Finds relations between mentions: who did what to whom. This is what is done unless
    /// --no-relations is given.
    #[arg(long, overrides_with = "no_relations")]
    relations: bool,
    /// Finds mentions only, which takes less time: half of it where texts state much.
    #[arg(long, overrides_with = "relations")]
    pub no_relations: bool,
    /// Only relations of these types, such as visits,supports; all unless given.
    #[arg(long, value_name = "TYPE", value_delimiter = ',', conflicts_with = "no_relations")]
    pub types: Vec<String>,
    /// Only relations that are at least so sure.
    #[arg(long, value_enum, default_value = "frame", conflicts_with = "no_relations")]
    tier: TierChoice,
    /// Only relations that are stated so; all unless given.
    #[arg(long, value_enum, value_name = "MODALITY", value_delimiter = ',', conflicts_with = "no_relations")]
    modality: Vec<ModalityChoice>,
    /// A file of relation rules (.rules), or a folder of them, to add to the built-in ones; may be
    /// repeated. A rule with the id of a built-in one takes its place.
    #[arg(long, value_name = "PATH", conflicts_with = "no_relations")]
    pub rules: Vec<PathBuf>,
}

impl RelationArgs {
    /// Which relations are asked for.
    pub fn selection(&self) -> Selection {
        Selection {
            types: self.types.iter().cloned().collect(),
            tier: match self.tier {
                TierChoice::Pattern => Tier::Pattern,
                TierChoice::Frame => Tier::Frame,
            },
            modalities: self.modality.iter().map(|choice| choice.modality()).collect(),
            ..Selection::default()
        }
    }
}

/// Makes one graph of partial graphs.
#[derive(Debug, Args)]
pub struct Merge {
    /// Writes to FILE, as `whowhom graph` does.
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
    /// What is kept of the graph.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// How its files are written.
    #[command(flatten)]
    pub shape: ShapeArgs,
    /// Partial graphs, as `whowhom graph -o NAME.partial` and the Python package write them. All must be of one
    /// version of whowhom and of the same gazetteers, rules and settings.
    #[arg(value_name = "PART", required = true)]
    pub parts: Vec<PathBuf>,
}

/// What to read, and how.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = None)]
pub struct ReadingArgs {
    /// Texts to read: files (.txt, .jsonl, .csv, and these with .gz or .zst), folders of such files, or `-`
    /// for standard input.
    ///
    /// A text file is one document, whose id is its path. A .jsonl file has one document a line, a
    /// .csv file one a row, with the fields id, text, date, language and title, in small letters or
    /// capitals; only text must be there. A record without id is called FILE:LINE. Standard input is
    /// read as JSON Lines if it begins with `{`, and as one text otherwise. A file that is given twice
    /// is read once.
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// How line ends are read.
    #[arg(long, value_enum, default_value = "auto")]
    newlines: NewlinesChoice,
    /// The field names of .jsonl and .csv files.
    #[command(flatten)]
    pub fields: Fields,
}

impl ReadingArgs {
    /// How line ends are read.
    pub fn newlines(&self) -> Newlines {
        match self.newlines {
            NewlinesChoice::Auto => Newlines::Auto,
            NewlinesChoice::Always => Newlines::Always,
            NewlinesChoice::Paragraph => Newlines::Paragraph,
        }
    }
}

/// The field names of .jsonl and .csv files.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Fields of .jsonl and .csv files")]
pub struct Fields {
    /// The field that holds the text.
    #[arg(id = "text-field", long = "text-field", value_name = "NAME", default_value = "text")]
    pub text: String,
    /// The field that holds the id.
    #[arg(id = "id-field", long = "id-field", value_name = "NAME", default_value = "id")]
    pub id: String,
    /// The field that holds the date.
    #[arg(id = "date-field", long = "date-field", value_name = "NAME", default_value = "date")]
    pub date: String,
    /// The field that holds the language.
    #[arg(id = "language-field", long = "language-field", value_name = "NAME", default_value = "language")]
    pub language: String,
    /// The field that holds the title.
    #[arg(id = "title-field", long = "title-field", value_name = "NAME", default_value = "title")]
    pub title: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum OffsetsChoice {
    Chars,
    Bytes,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ModalityChoice {
    /// As a fact.
    Asserted,
    /// As something to come.
    Planned,
    /// As something that may be.
    Possible,
    /// As something that somebody wants.
    Desired,
    /// As what somebody says.
    Reported,
}

impl ModalityChoice {
    fn modality(self) -> Modality {
        match self {
            Self::Asserted => Modality::Asserted,
            Self::Planned => Modality::Planned,
            Self::Possible => Modality::Possible,
            Self::Desired => Modality::Desired,
            Self::Reported => Modality::Reported,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum TierChoice {
    /// A rule accounts for all words between its parts.
    Pattern,
    /// Also the words of a rule with the nearest actors.
    Frame,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum NewlinesChoice {
    /// A line end ends a sentence, unless the text looks hard-wrapped.
    Auto,
    /// Every line end ends a sentence.
    Always,
    /// Only an empty line ends a sentence; a single line end is a space.
    Paragraph,
}

fn with_exit_codes(example: &str) -> String {
    format!("{example}\n\n{EXIT_CODES}")
}
