//! Graphs and texts as files for other programs and for people.

mod clean;
mod columns;
mod csv;
mod dot;
mod evidence;
mod gexf;
mod graphml;
mod node_link;
mod page;
mod svg;
mod texts;

pub use csv::{write_edges_csv, write_nodes_csv};
pub use dot::write_dot;
pub use gexf::write_gexf;
pub use graphml::{GraphmlError, GraphmlOptions, GraphmlProfile, read_graphml, write_graphml};
pub use node_link::{NodeLink, node_link, node_link_multigraph};
pub use page::{DocumentLink, write_page};
pub use svg::write_svg;
pub use texts::TextsPage;
