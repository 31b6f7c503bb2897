//! What is kept of graphs.

use std::path::Path;

use clap::Args;
use whowhom::{Date, Filter};

use super::kind::KindChoice;
use crate::exit::Failure;
use crate::graph::format::Format;

/// Which documents are counted.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is kept, in this order")]
pub struct PeriodArgs {
    /// Only documents from this date on; those without a date are left out.
    ///
    /// Of graphs that are read from files, ties that were seen only before it, or
    /// without a date, are left out.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Only documents up to this date, as `--from`.
    #[arg(long, value_name = "DATE")]
    pub to: Option<Date>,
}

/// What is kept of a graph that was counted; what each of these removes is told.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is kept, in this order")]
pub struct FilterArgs {
    /// Only entities of these kinds, parted by commas.
    #[arg(long, value_enum, value_name = "KINDS", value_delimiter = ',')]
    kinds: Vec<KindChoice>,
    /// Only ties that are counted as often at least; those that are closest by NPMI, which the summary
    /// names, are counted 5 times at least unless this says otherwise.
    #[arg(long, value_name = "N", default_value = "1", hide_default_value = true)]
    min_count: u64,
    /// Only ties whose disparity-filter alpha (Serrano et al. 2009) is at most this, such as 0.05.
    #[arg(long, value_name = "ALPHA", value_parser = alpha)]
    backbone: Option<f64>,
    /// Only this entity, by key or name, what is tied to it, and what ties these.
    #[arg(long, value_name = "ENTITY")]
    ego: Option<String>,
    /// Only the N entities with most mentions.
    #[arg(long, value_name = "N", value_parser = at_least_one)]
    top: Option<usize>,
}

impl FilterArgs {
    /// Refuses to filter a part of a graph: filters look at the whole.
    pub fn check(&self, format: Format, output: &Path) -> Result<(), Failure> {
        if format != Format::Partial || self.is_all() {
            return Ok(());
        }
        let name = output.display();
        Err(Failure::Reason(format!("{name}: a part cannot be filtered; filter the merged graph")))
    }

    /// How often ties must be counted to be ranked by NPMI, where that is asked for.
    pub fn support(&self) -> Option<u64> {
        Some(self.min_count).filter(|least| *least > 1)
    }

    /// The entity around which the graph is, as it was given.
    pub fn ego(&self) -> Option<&str> {
        self.ego.as_deref()
    }

    /// What is kept of a graph, around the node of key `ego`.
    pub fn filter(&self, ego: Option<String>) -> Filter {
        Filter {
            kinds: self.kinds.iter().map(|kind| kind.kind()).collect(),
            min_count: self.min_count,
            backbone: self.backbone,
            ego,
            top: self.top,
            ..Filter::default()
        }
    }

    /// Whether all of what is counted is kept.
    fn is_all(&self) -> bool {
        let all = Filter { min_count: self.min_count.min(1), ..Filter::default() };
        self.filter(self.ego.clone()) == all
    }
}

fn alpha(text: &str) -> Result<f64, String> {
    let value: Option<f64> = text.parse().ok().filter(|value| (0.0..=1.0).contains(value));
    value.ok_or_else(|| "wanted: a number from 0 to 1, such as 0.05".to_owned())
}

fn at_least_one(text: &str) -> Result<usize, String> {
    let value: Option<usize> = text.parse().ok().filter(|value| *value > 0);
    value.ok_or_else(|| "wanted: a whole number from 1 on".to_owned())
}
