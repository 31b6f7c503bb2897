//! The command line as a user meets it: every test runs the program in a folder of
//! its own.
//!
//! - `support`: folders, runs, a small gazetteer
//! - `inputs`: what is read, and as what
//! - `faults`: inputs that cannot be read, and exit codes
//! - `output`: where results go, whole or not at all; pipes
//! - `graph`: `whowhom graph`
//! - `gazetteer`: `whowhom gazetteer`, and gazetteers of one's own
//! - `help`: help texts and bad arguments

mod faults;
mod gazetteer;
mod graph;
mod help;
mod inputs;
mod output;
mod support;
