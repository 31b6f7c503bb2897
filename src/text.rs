//! Characters, words, sentences and dates of a text, whatever it is about.

pub(crate) mod abbreviation;
pub(crate) mod blocks;
pub(crate) mod boilerplate;
pub(crate) mod calendar;
pub(crate) mod capitals;
pub(crate) mod casing;
pub(crate) mod chars;
pub(crate) mod chosen;
mod date;
pub(crate) mod edge;
pub(crate) mod fold;
pub(crate) mod mask;
pub(crate) mod phrases;
pub(crate) mod runs;
mod sentence;
pub(crate) mod sentence_words;
pub(crate) mod word_chars;
pub(crate) mod word_table;

pub use date::{Date, DateError};
pub(crate) use date::{Readings, ToldDate, dateline, dates_in};
pub use sentence::{Newlines, sentences};
pub(crate) use sentence::{Stops, sentences_at};
