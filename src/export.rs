//! Graphs as files for other programs.

mod graphml;
mod node_link;

pub use graphml::write_graphml;
pub use node_link::{NodeLink, node_link};

/// What the `relation` of a tie says that stands for two entities named together.
const CO_OCCURRENCE: &str = "co-occurrence";
