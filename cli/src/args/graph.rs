//! What can be asked of graphs, and of pages that show texts.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use whowhom::export::{GraphmlOptions, GraphmlProfile};
use whowhom::{ColourBy, Date, Selection, Slicing, Window};

use super::filter::{FilterArgs, PeriodArgs};
use super::{ReadingArgs, RelationArgs};
use crate::exit::Failure;
use crate::graph::format::{Format, Shape};

/// Makes one graph of all documents.
#[derive(Debug, Args)]
pub struct Graph {
    /// Writes to FILE, which appears whole or not at all; its ending tells the format.
    ///
    /// .html is a page that opens in any browser, without a network; .svg a picture for papers;
    /// .graphml is for Gephi, networkx and igraph, .gexf for Gephi's timeline, .json (node-link) for d3
    /// and networkx, .dot for Graphviz; news.csv makes two tables, news-nodes.csv and
    /// news-edges.csv; .partial, before any filter, is for `whowhom merge`. `-` is GraphML on standard output.
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
    /// What two entities must be named in together to be tied.
    #[arg(long, value_enum, default_value = "sentence")]
    window: WindowChoice,
    /// Names this part of a larger work in a .partial file: `whowhom merge` counts a part of a name once, even if it
    /// was made twice.
    #[arg(long, value_name = "NAME")]
    pub part: Option<String>,
    /// Counts ties and relations by slices of time too.
    #[arg(long, value_enum, value_name = "SLICE")]
    slices: Option<SlicesChoice>,
    /// Which documents are counted.
    #[command(flatten)]
    period: PeriodArgs,
    /// What is kept of the graph.
    #[command(flatten)]
    pub filter: FilterArgs,
    /// Which relations stand beside the ties.
    #[command(flatten)]
    pub relations: RelationArgs,
    /// How its files are written.
    #[command(flatten)]
    pub shape: ShapeArgs,
    /// What to read, and how; .graphml files that whowhom wrote are added to the graph.
    #[command(flatten)]
    pub reading: ReadingArgs,
}

impl Graph {
    /// What two entities must be named in together to be tied.
    pub fn window(&self) -> Window {
        match self.window {
            WindowChoice::Sentence => Window::Sentence,
            WindowChoice::Paragraph => Window::Paragraph,
            WindowChoice::Document => Window::Document,
        }
    }

    /// In what slices of time ties are counted.
    pub fn slicing(&self) -> Option<Slicing> {
        self.slices.map(|slices| match slices {
            SlicesChoice::Month => Slicing::Month,
            SlicesChoice::Quarter => Slicing::Quarter,
            SlicesChoice::Year => Slicing::Year,
        })
    }

    /// Refuses what was asked for and is not in files of `format`, and a period that has no day.
    pub fn check(&self, format: Format) -> Result<(), Failure> {
        use Format::{Csv, Gexf, GraphMl, NodeLink, Page, Partial};
        if let (Some(from), Some(to)) = self.period()
            && !from.is_within(None, Some(to))
        {
            return Err(Failure::Reason(format!("--from {from} is after --to {to}; no document can be of that time")));
        }
        if self.slices.is_some() {
            format.check(&self.output, "--slices", &[GraphMl, Gexf, NodeLink, Csv, Page, Partial])?;
        }
        if self.part.is_some() {
            format.check(&self.output, "--part", &[Partial])?;
        }
        self.filter.check(format, &self.output)?;
        self.shape.check(format, &self.output)
    }

    /// An option that was given and that only tells what is counted in texts.
    pub fn of_texts(&self) -> Option<&'static str> {
        let given = [
            ("--window", self.window() != Window::default()),
            ("--slices", self.slices.is_some()),
            ("--rules", !self.relations.rules.is_empty()),
            ("--no-relations", self.relations.no_relations),
            ("the choice of relations", self.relations.selection() != Selection::default()),
        ];
        given.into_iter().find_map(|(option, is_given)| is_given.then_some(option))
    }

    /// The first and the last date of documents that are read.
    pub fn period(&self) -> (Option<Date>, Option<Date>) {
        (self.period.from, self.period.to)
    }

    /// Which documents and which of their relations are counted.
    pub fn selection(&self) -> Selection {
        let (from, to) = self.period();
        Selection { from, to, ..self.relations.selection() }
    }
}

/// How the files of a graph are written.
#[derive(Debug, Args)]
#[command(next_help_heading = None)]
pub struct ShapeArgs {
    /// What the colours of nodes tell.
    #[arg(long, value_enum, default_value = "community")]
    colour: ColourChoice,
    /// Writes an edge for each typed relation, instead of one edge for each pair (.graphml, .gexf and .json).
    #[arg(long)]
    multigraph: bool,
    /// The program that a .graphml file is for; others read it too.
    #[arg(long, value_enum, value_name = "PROGRAM", default_value = "gephi")]
    profile: ProfileChoice,
    /// Puts an invisible mark into INF, which Gephi reads as "Infinity", in names such as
    /// INF Treaty too (.graphml).
    #[arg(long)]
    guard_inf: bool,
}

impl ShapeArgs {
    /// What the colours of nodes tell.
    pub fn colours(&self) -> ColourBy {
        match self.colour {
            ColourChoice::Community => ColourBy::Community,
            ColourChoice::Kind => ColourBy::Kind,
        }
    }

    /// Refuses what was asked for and is not in files of `format`.
    pub fn check(&self, format: Format, output: &Path) -> Result<(), Failure> {
        use Format::{Csv, Dot, Gexf, GraphMl, NodeLink, Page, Svg};
        let options = [
            ("--multigraph", self.multigraph, &[GraphMl, Gexf, NodeLink][..]),
            ("--profile", !matches!(self.profile, ProfileChoice::Gephi), &[GraphMl]),
            ("--guard-inf", self.guard_inf, &[GraphMl]),
            ("--colour", self.colours() != ColourBy::Community, &[GraphMl, Gexf, NodeLink, Csv, Dot, Page, Svg]),
        ];
        let given = options.into_iter().filter(|(_, is_given, _)| *is_given);
        given.into_iter().try_for_each(|(option, _, fitting)| format.check(output, option, fitting))
    }

    /// How files that go to `output` are shaped.
    pub fn of<'o>(&self, output: &'o Path) -> Shape<'o> {
        let profile = match self.profile {
            ProfileChoice::Gephi => GraphmlProfile::Gephi,
            ProfileChoice::Neo4j => GraphmlProfile::Neo4j,
            ProfileChoice::Cytoscape => GraphmlProfile::Cytoscape,
        };
        let graphml = GraphmlOptions { is_multigraph: self.multigraph, profile, guards_inf: self.guard_inf };
        Shape { graphml, output }
    }
}

/// Shows the texts with their entities and relations.
#[derive(Debug, Args)]
pub struct Show {
    /// Writes to FILE, a page for a browser, which appears whole or not at all; `-` is standard output.
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
    /// Which relations are shown.
    #[command(flatten)]
    pub relations: RelationArgs,
    /// What to read, and how.
    #[command(flatten)]
    pub reading: ReadingArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum WindowChoice {
    Sentence,
    Paragraph,
    Document,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SlicesChoice {
    Month,
    Quarter,
    Year,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ProfileChoice {
    /// Gephi, networkx, igraph and most others.
    Gephi,
    /// Neo4j's import by APOC: the kind of a node in `labels`, what an edge is in its attribute `label`.
    #[value(name = "neo4j")]
    Neo4j,
    /// Cytoscape: the label of a node in `name`.
    Cytoscape,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ColourChoice {
    /// The community: who is named together more than by chance.
    Community,
    /// Countries, people, organisations, places.
    Kind,
}
