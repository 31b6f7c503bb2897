//! Reading tab-separated tables, with every fault at its place.

use std::ops::Range;

use super::vocabulary::Vocabulary;
use crate::error::Problem;
use crate::text::Date;
use crate::text::blocks::each_place_of;

/// A table: comment lines, a header line, and rows.
pub(super) struct Table<'t> {
    file: &'t str,
    text: &'t str,
    /// The header's columns.
    pub(super) columns: Vec<&'t str>,
    header_line: usize,
}

/// The rows of a table.
pub(super) struct Rows<'t> {
    file: &'t str,
    /// The number of each row's line, and the line.
    lines: Vec<(usize, &'t str)>,
    /// Where the cells of all rows end in their lines: as many of each row as the table has columns.
    ends: Vec<usize>,
    width: usize,
}

/// One row; cells are read by column name.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    file: &'t str,
    number: usize,
    line: &'t str,
    /// Where its cells end.
    ends: &'t [usize],
}

impl<'t> Table<'t> {
    /// The table in `text`; `None`, with a fault in `problems`, where there is no header.
    pub(super) fn new(file: &'t str, text: &'t str, problems: &mut Vec<Problem>) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let header = lines(text).find(|(_, line)| !is_comment(line) && !line.trim().is_empty());
        let Some((header_line, header)) = header else {
            problems.push(whole_file(file, "no header line; the first line names the columns, parted by tabs"));
            return None;
        };
        let columns: Vec<&str> = header.split('\t').collect();
        // A table of one column is none, but one that was saved with commas looks like it.
        if let [only] = columns[..]
            && let Some(mark) = [',', ';'].into_iter().find(|mark| only.contains(*mark))
        {
            let message = format!("columns are parted by tabs, and not by `{mark}`; save the table with tabs");
            problems.push(Problem {
                file: file.to_owned(),
                line: header_line,
                columns: 0..header.len(),
                text: header.to_owned(),
                message,
            });
            return None;
        }
        for (index, column) in columns.iter().enumerate() {
            if columns[..index].contains(column) {
                let message = format!("column `{column}` stands twice in the header");
                let columns = columns_of(header, column);
                problems.push(Problem {
                    file: file.to_owned(),
                    line: header_line,
                    columns,
                    text: header.to_owned(),
                    message,
                });
            }
        }
        Some(Self { file, text, columns, header_line })
    }

    /// The column number of each of `names`; a fault for each that the header lacks.
    pub(super) fn require(&self, names: &[&str], problems: &mut Vec<Problem>) {
        for name in names.iter().filter(|name| !self.columns.contains(name)) {
            problems.push(self.header_fault(&format!("missing column `{name}`")));
        }
    }

    /// A fault for each column that is not one of `known`.
    pub(super) fn allow(&self, known: &[&str], problems: &mut Vec<Problem>) {
        for column in self.columns.iter().filter(|column| !known.contains(column)) {
            let mut problem = self.header_fault(&format!("unknown column `{column}`; use {}", known.join(", ")));
            problem.columns = columns_of(&problem.text, column);
            problems.push(problem);
        }
    }

    pub(super) fn header_fault(&self, message: &str) -> Problem {
        let text = lines(self.text).nth(self.header_line - 1).map_or("", |(_, line)| line).to_owned();
        Problem {
            file: self.file.to_owned(),
            line: self.header_line,
            columns: 0..text.len(),
            text,
            message: message.to_owned(),
        }
    }

    /// The rows, without comments and empty lines; a fault for each row whose
    /// number of cells is not the header's.
    pub(super) fn rows(&self, problems: &mut Vec<Problem>) -> Rows<'t> {
        let bytes = self.text.as_bytes();
        let mut rows = Rows { file: self.file, lines: Vec::new(), ends: Vec::new(), width: self.columns.len() };
        // A few more than there are rows, and cells.
        let line_count = memchr::memchr_iter(b'\n', bytes).count() + 1;
        rows.lines.reserve(line_count);
        rows.ends.reserve(line_count.saturating_mul(rows.width).min(self.text.len()));
        let (mut number, mut start) = (1, 0);
        each_place_of([b'\t', b'\n'], bytes, |at| {
            if bytes[at] == b'\t' {
                rows.ends.push(at - start);
                return;
            }
            let line = &self.text[start..at];
            self.end_row(number, line.strip_suffix('\r').unwrap_or(line), &mut rows, problems);
            (number, start) = (number + 1, at + 1);
        });
        self.end_row(number, &self.text[start..], &mut rows, problems);
        rows
    }

    /// Adds the row of `line`, of whose cells all but the last were added to `rows`, unless it is none.
    fn end_row(&self, number: usize, line: &'t str, rows: &mut Rows<'t>, problems: &mut Vec<Problem>) {
        let first = rows.lines.len() * rows.width;
        if number <= self.header_line || line.is_empty() || is_comment(line) {
            rows.ends.truncate(first);
            return;
        }
        rows.ends.push(line.len());
        let count = rows.ends.len() - first;
        if count == rows.width {
            rows.lines.push((number, line));
            return;
        }
        rows.ends.truncate(first);
        let row = Row { file: self.file, number, line, ends: &[] };
        let message = format!("{count} cells where the header has {} columns", rows.width);
        problems.push(row.fault_at(0..line.len(), message));
    }

    pub(super) fn index(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| *name == column)
    }
}

impl Rows<'_> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        let rows = self.lines.iter().zip(self.ends.chunks_exact(self.width));
        rows.map(|((number, line), ends)| Row { file: self.file, number: *number, line, ends })
    }
}

impl<'t> Row<'t> {
    /// The cell of a column as [`Table::index`] gives it; empty where the table has no such column.
    pub(super) fn cell(&self, column: Option<usize>) -> &'t str {
        let Some(index) = column else { return "" };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        &self.line[start..self.ends[index]]
    }

    pub(super) fn line(&self) -> usize {
        self.number
    }

    /// The cell's date; `None` where it is empty, or, with a fault, no date.
    pub(super) fn date(&self, column: Option<usize>, problems: &mut Vec<Problem>) -> Option<Date> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        cell.parse().map_err(|error: crate::text::DateError| problems.push(self.fault(cell, error.to_string()))).ok()
    }

    /// The cells `start` and `end`; a fault where the end comes before the start.
    pub(super) fn period(
        &self,
        start: Option<usize>,
        end: Option<usize>,
        problems: &mut Vec<Problem>,
    ) -> (Option<Date>, Option<Date>) {
        let (first, last) = (self.date(start, problems), self.date(end, problems));
        if let (Some(first), Some(last)) = (first, last)
            && !first.is_within(None, Some(last))
        {
            problems.push(self.fault(self.cell(end), format!("end {last} stands before start {first}")));
        }
        (first, last)
    }

    /// The cell's word of a closed set; `None`, with a fault, where it is no such word.
    pub(super) fn word<V: Vocabulary>(&self, column: Option<usize>, problems: &mut Vec<Problem>) -> Option<V> {
        let cell = self.cell(column);
        let word = V::parse(cell);
        if word.is_none() {
            problems.push(self.fault(cell, format!("unknown {} `{cell}`; use one of {}", V::WHAT, V::words())));
        }
        word
    }

    /// A fault where this row should stand before `previous`: rows are sorted by their bytes.
    pub(super) fn order_fault(&self, previous: &Self) -> Option<Problem> {
        (self.line < previous.line).then(|| {
            self.fault_at(0..self.line.len(), format!("out of order; the row belongs before line {}", previous.number))
        })
    }

    /// A fault of `cell`, a cell of this row.
    pub(super) fn fault(&self, cell: &str, message: String) -> Problem {
        self.fault_at(self.columns_of_cell(cell), message)
    }

    fn fault_at(&self, columns: Range<usize>, message: String) -> Problem {
        Problem { file: self.file.to_owned(), line: self.number, columns, text: self.line.to_owned(), message }
    }

    /// Where a cell stands in its line, by its address.
    fn columns_of_cell(&self, cell: &str) -> Range<usize> {
        let start = (cell.as_ptr() as usize).wrapping_sub(self.line.as_ptr() as usize);
        if start <= self.line.len() { start..start + cell.len() } else { 0..self.line.len() }
    }
}

/// A fault of a file as a whole.
pub(super) fn whole_file(file: &str, message: &str) -> Problem {
    Problem { file: file.to_owned(), line: 0, columns: 0..0, text: String::new(), message: message.to_owned() }
}

fn columns_of(line: &str, cell: &str) -> Range<usize> {
    line.rfind(cell).map_or(0..line.len(), |start| start..start + cell.len())
}

/// The lines of a text with their numbers, counted from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

fn is_comment(line: &str) -> bool {
    line.starts_with('#')
}
