//! Nodes and edges as lines of GraphML.

use std::io::{self, Write};

use super::GraphmlOptions;
use crate::export::columns::{Cell, Column, Kind};

/// Up to here numbers with nine decimals are exact.
const LARGEST: f64 = 1e6;
/// What stands behind a value.
const END: &str = "</data>\n";

/// The rows of nodes, or of edges. Each is put together in memory and written at once: files of a
/// million nodes have a hundred million values.
pub(super) struct Rows {
    columns: Vec<Column>,
    /// What stands before a value of each column, where it is the first of a row and where it is not.
    heads: Vec<(String, String)>,
    row: Vec<u8>,
    options: GraphmlOptions,
}

impl Rows {
    pub(super) fn new(columns: Vec<Column>, options: GraphmlOptions) -> Self {
        let head = |column: &Column| format!("      <data key=\"{}\">", column.id);
        let heads = columns.iter().map(|column| (head(column), format!("{END}{}", head(column)))).collect();
        Self { columns, heads, row: Vec::with_capacity(4096), options }
    }

    /// Declares the columns.
    pub(super) fn write_keys(&self, out: &mut impl Write, class: &str) -> io::Result<()> {
        self.columns.iter().try_for_each(|Column { id, name, kind }| {
            let kind = match kind {
                Kind::Text => "string",
                Kind::Int => "int",
                Kind::Double => "double",
                Kind::Bool => "boolean",
            };
            writeln!(out, "  <key id=\"{id}\" for=\"{class}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")
        })
    }

    /// Writes what was pushed, and `end`.
    pub(super) fn write(&mut self, out: &mut impl Write, end: &str) -> io::Result<()> {
        self.push(&[end]);
        out.write_all(&self.row)?;
        self.row.clear();
        Ok(())
    }

    pub(super) fn push(&mut self, texts: &[&str]) {
        texts.iter().for_each(|text| self.row.extend_from_slice(text.as_bytes()));
    }

    pub(super) fn push_number(&mut self, value: u64) {
        push_digits(&mut self.row, value);
    }

    /// The values that are there, each in a line.
    pub(super) fn push_cells(&mut self, cells: &[Cell<'_>]) {
        debug_assert_eq!(self.columns.len(), cells.len());
        let row = &mut self.row;
        let mut is_first = true;
        for ((head, next_head), cell) in self.heads.iter().zip(cells) {
            if matches!(cell, Cell::Missing) {
                continue;
            }
            row.extend_from_slice(if is_first { head } else { next_head }.as_bytes());
            is_first = false;
            match cell {
                Cell::Missing => {}
                Cell::Text(text) if self.options.guards_inf && text.contains("INF") => {
                    push_text(row, &text.replace("INF", "I\u{2060}NF"));
                }
                Cell::Text(text) => push_text(row, text),
                Cell::Int(value) => push_digits(row, *value),
                Cell::Signed(value) => row.extend_from_slice(value.to_string().as_bytes()),
                Cell::Double(value) => push_double(row, *value),
                Cell::Bool(value) => row.extend_from_slice(if *value { b"true" } else { b"false" }),
                Cell::Date(date) => row.extend_from_slice(date.to_string().as_bytes()),
            }
        }
        if !is_first {
            row.extend_from_slice(END.as_bytes());
        }
    }
}

/// The shortest form that is this number again, always with a point or an exponent.
fn push_double(row: &mut Vec<u8>, value: f64) {
    // To the nearest whole number; one of which this is not quite so fails the test that follows.
    let scaled = (value.abs() * 1e9 + 0.5) as u64;
    // Ours have nine decimals at most, which is faster than looking for the shortest form. A number of up to
    // fifteen digits is its own shortest form.
    if value.abs() >= LARGEST || scaled as f64 / 1e9 != value.abs() || (scaled < 100_000 && scaled > 0) {
        return row.extend_from_slice(format!("{value:?}").as_bytes());
    }
    if value < 0.0 {
        row.push(b'-');
    }
    push_digits(row, scaled / 1_000_000_000);
    push_decimals(row, (scaled % 1_000_000_000) as u32);
}

/// A point, and of nine decimals all up to the last that is not 0, but one at least.
fn push_decimals(row: &mut Vec<u8>, decimals: u32) {
    if decimals == 0 {
        return row.extend_from_slice(b".0");
    }
    let mut digits = [b'.'; 10];
    digits[1] = b'0' + (decimals / 100_000_000) as u8;
    let mut rest = decimals % 100_000_000;
    // Two at a time, since dividing is what takes long.
    for at in [8, 6, 4, 2] {
        digits[at..at + 2].copy_from_slice(&PAIRS[(rest % 100) as usize]);
        rest /= 100;
    }
    let len = digits.iter().rposition(|digit| *digit != b'0').map_or(digits.len(), |last| last + 1);
    row.extend_from_slice(&digits[..len]);
}

fn push_digits(row: &mut Vec<u8>, mut value: u64) {
    if value < 10 {
        return row.push(b'0' + value as u8);
    }
    let mut digits = [b'0'; 20];
    let mut at = digits.len();
    while value > 0 {
        at -= 2;
        digits[at..at + 2].copy_from_slice(&PAIRS[(value % 100) as usize]);
        value /= 100;
    }
    row.extend_from_slice(&digits[at + usize::from(digits[at] == b'0')..]);
}

/// The digits of 0 to 99.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut number = 0;
    while number < 100 {
        pairs[number] = [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8];
        number += 1;
    }
    pairs
};

/// Plain where every reader keeps plain text as it is, CDATA otherwise: Gephi
/// loses white space around entities, and characters beyond U+FFFF.
fn push_text(row: &mut Vec<u8>, value: &str) {
    // The first byte of a character beyond U+FFFF is 0xf0 or more.
    let is_plain = !value.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'\n' | b'\t' | 0xf0..));
    if is_plain {
        return row.extend_from_slice(value.as_bytes());
    }
    row.extend_from_slice(b"<![CDATA[");
    row.extend_from_slice(value.replace("]]>", "]]]]><![CDATA[>").as_bytes());
    row.extend_from_slice(b"]]>");
}

#[cfg(test)]
mod tests {
    use super::{push_digits, push_double};

    #[test]
    fn doubles_are_written_in_their_shortest_form() {
        let mut numbers =
            vec![0.0, 1.0, 4.0, 100.0, -0.5, 0.1, 1e-4, 0.00012345, 1e-7, 1e300, 123456.789, 999_999.999999999];
        numbers.extend((1..2000).map(|number| f64::from(number) / 7.0));
        numbers.extend((1..2000).map(|number| (f64::from(number) / 7.0 * 1e9).round() / 1e9));
        for number in numbers {
            let mut row = Vec::new();
            push_double(&mut row, number);
            assert_eq!(String::from_utf8(row).ok(), Some(format!("{number:?}")));
        }
    }

    #[test]
    fn whole_numbers_have_all_their_digits() {
        let powers = (0..20).map(|power| 10_u64.pow(power));
        for number in powers.flat_map(|power| [power - 1, power, power + 1]).chain([u64::MAX]) {
            let mut row = Vec::new();
            push_digits(&mut row, number);
            assert_eq!(String::from_utf8(row).ok(), Some(number.to_string()));
        }
    }
}
