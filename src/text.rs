//! Characters, words, sentences and dates of a text, whatever it is about.

pub(crate) mod abbreviation;
pub(crate) mod boilerplate;
pub(crate) mod chars;
mod date;
pub(crate) mod edge;
pub(crate) mod fold;
pub(crate) mod mask;
mod sentence;

pub use date::{Date, DateError};
pub(crate) use date::{dateline, dates_in};
pub use sentence::{Newlines, sentences};
