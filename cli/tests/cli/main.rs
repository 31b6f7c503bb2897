//! The command line as a user meets it: every test runs the program in a folder of
//! its own.
//!
//! - `support`: folders, runs, a small gazetteer
//! - `inputs`: what is read, and as what
//! - `faults`: inputs that cannot be read, and exit codes
//! - `output`: where results go, whole or not at all; pipes
//! - `graph`: `whowhom graph`
//! - `merge`: `whowhom merge`
//! - `filters`: what it keeps, and graphs from files
//! - `pages`: pages, pictures and tables of graphs, and `whowhom show`
//! - `gazetteer`: `whowhom gazetteer check` and `lookup`, and gazetteers of one's own
//! - `links`: when a look-up says that a name is linked
//! - `office`: `whowhom gazetteer office`
//! - `stats`: `whowhom gazetteer stats`, and the figures in gazetteers/
//! - `lists`: `whowhom gazetteer import` and `export`, with lists of names
//! - `formats`: the same with the formats of other tools
//! - `help`: help texts and bad arguments

mod faults;
mod filters;
mod formats;
mod gazetteer;
mod graph;
mod help;
mod inputs;
mod links;
mod lists;
mod merge;
mod office;
mod output;
mod pages;
mod relations;
mod stats;
mod support;
